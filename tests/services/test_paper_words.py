"""What papers say of moved events, half days, people and moments: read from the printed files."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path

import pypdfium2
import pytest

from baocaovien.domain.dates import at_local
from baocaovien.services.attendance.attendance import mark
from baocaovien.services.documents.minutes import start_minutes
from baocaovien.services.documents.minutes_file import edit_from_data
from baocaovien.services.documents.printing import finalise_minutes, print_document
from baocaovien.services.schedule.event_life import close_event, reschedule_event
from baocaovien.services.schedule.releases import release
from baocaovien.store.models import AgendaItem, Event, EventSession, Minutes, Person
from tests.services.small_office import DAY, invitee_of, make_event, make_office


@pytest.fixture
def office(workspace):
    return workspace.execute("t", make_office)


@pytest.fixture
def event_id(workspace, office):
    return workspace.execute("t", partial(make_event, office=office))


def said(workspace, kind: str, event_id, tmp_path: Path, **how) -> str:
    path = print_document(workspace, kind, event_id, tmp_path / "a.pdf", **how).path
    with pypdfium2.PdfDocument(path.read_bytes()) as document:
        return " ".join("\n".join(page.get_textpage().get_text_bounded() for page in document).split())


def moved(workspace, event_id, day: dt.date, hour: int = 8) -> None:
    start = at_local(day, dt.time(hour))
    how = {"start": start, "end": start + dt.timedelta(hours=3), "reason": "Trùng họp", "force_reason": "thử"}
    workspace.execute("schedule.reschedule_event", partial(reschedule_event, event_id=event_id, **how))


def test_a_letter_that_moves_an_event_tells_its_old_time_and_its_new_one(workspace, event_id, tmp_path: Path):
    moved(workspace, event_id, dt.date(2021, 5, 27))
    moved(workspace, event_id, dt.date(2021, 6, 3), hour=14)

    letter = said(workspace, "postponement", event_id, tmp_path)

    assert "được tổ chức vào 8 giờ 00, thứ Năm, ngày 27 tháng 5 năm 2021." in letter
    assert "đến 14 giờ 00, thứ Năm, ngày 03 tháng 6 năm 2021." in letter


def test_a_moved_event_without_a_known_old_time_leaves_it_for_the_pen(workspace, event_id, tmp_path: Path):
    def came_from_elsewhere(session):
        session.get_one(Event, event_id).state = "rescheduled"

    workspace.execute("t", came_from_elsewhere)

    letter = said(workspace, "postponement", event_id, tmp_path)

    assert "được tổ chức vào …………." in letter
    assert "đến 8 giờ 00, thứ Năm, ngày 20 tháng 5 năm 2021." in letter


def timed(workspace, event_id) -> None:
    """Give the event's line of the programme an hour."""

    def change(session):
        line = session.query(AgendaItem).filter_by(event_id=event_id).one()
        line.starts_at, line.minutes = at_local(DAY, dt.time(8, 15)), 30

    workspace.execute("t", change)


@pytest.mark.parametrize("day, hour, told", [(27, 8, False), (20, 14, True), (27, 14, True)])
def test_a_notice_names_a_line_of_the_programme_only_where_its_hour_changed(
    workspace, event_id, tmp_path: Path, day: int, hour: int, *, told: bool
):
    timed(workspace, event_id)
    workspace.execute("t", partial(release, name="Lần 1", force_reason="thử"))
    moved(workspace, event_id, dt.date(2021, 5, day), hour)

    notice = said(workspace, "notice-of-change", event_id, tmp_path)

    assert "Thời gian 8 giờ 00" in notice
    assert ("Thời gian (Chuyên đề một)" in notice) is told
    assert "về việc thay đổi chương trình Hội nghị" in notice


@pytest.mark.parametrize("hours, columns", [((8, 11), "Sáng"), ((8, 17), "Sáng Chiều"), ((14, 17), "Chiều")])
def test_people_sign_for_each_half_day_that_a_session_reaches_into(
    workspace, event_id, tmp_path: Path, hours: tuple[int, int], columns: str
):
    def change(session):
        one = session.query(EventSession).filter_by(event_id=event_id).one()
        one.starts_at, one.ends_at = (at_local(DAY, dt.time(hour)) for hour in hours)

    workspace.execute("t", change)

    sheet = said(workspace, "sign-in", event_id, tmp_path)

    assert [half for half in ("Sáng", "Chiều") if half in sheet] == columns.split()


def test_an_event_of_several_days_is_signed_for_by_day_and_half_day_across_the_sheet(workspace, event_id, tmp_path: Path):
    def change(session):
        first = session.query(EventSession).filter_by(event_id=event_id).one()
        first.ends_at = at_local(DAY, dt.time(17))
        next_day = DAY + dt.timedelta(days=1)
        start, end = (at_local(next_day, dt.time(hour)) for hour in (8, 11))
        session.add(EventSession(event_id=event_id, starts_at=start, ends_at=end, rank="z"))

    workspace.execute("t", change)

    sheet = said(workspace, "sign-in", event_id, tmp_path)
    with pypdfium2.PdfDocument((tmp_path / "a.pdf").read_bytes()) as document:
        width, height = document[0].get_size()

    assert [slot for slot in ("Sáng 20/5", "Chiều 20/5", "Sáng 21/5", "Chiều 21/5") if slot in sheet] == [
        "Sáng 20/5",
        "Chiều 20/5",
        "Sáng 21/5",
    ]
    assert width > height


def test_a_blank_invitation_has_room_for_the_pen_without_stretched_words(workspace, office, tmp_path: Path):
    empty = workspace.execute("t", partial(make_event, office=office, invited=0))

    invitation = said(workspace, "invitation", empty, tmp_path)

    assert "trân trọng kính mời: ………" in invitation
    with pypdfium2.PdfDocument((tmp_path / "a.pdf").read_bytes()) as document:
        text = document[0].get_textpage().get_text_bounded()
    assert "kính mời: ………" in next(line for line in text.splitlines() if "kính mời" in line)


def test_only_who_presents_is_paid_as_a_speaker(workspace, event_id, tmp_path: Path):
    def closes(session):
        session.add(AgendaItem(event_id=event_id, title="Kết luận", presented=False, rank="b", speaker_name="Võ Dũng Mẫu"))

    workspace.execute("t", closes)

    assert "Thù lao báo cáo viên lượt người 1" in said(workspace, "cost-estimate", event_id, tmp_path)


def test_state_minutes_call_everybody_alike_and_say_where_they_are_kept(workspace, office, event_id, tmp_path: Path):
    entry = {"kind": "statement", "speaker": "Lê An Mẫu", "text": "Tán thành."}
    workspace.execute("t", partial(edit_from_data, event_id=event_id, data={"statements": [entry]}))

    minutes = said(workspace, "minutes", event_id, tmp_path, profile="state")

    assert "Người chủ trì: ông (bà) Võ Dũng Mẫu" in minutes
    assert "Ông (bà) Lê An Mẫu:" in minutes
    assert "đồng chí" not in minutes.lower().replace("đồng chí võ dũng mẫu tuyên bố", "")
    assert "Nơi nhận: - Lưu: VT, hồ sơ." in minutes


def test_who_has_a_form_of_address_of_their_own_keeps_it_in_every_layout(workspace, office, event_id, tmp_path: Path):
    def monk(session):
        session.get_one(Person, office.people[3]).honorific = "Đại đức"

    workspace.execute("t", monk)

    for profile in ("party", "state"):
        notice = said(workspace, "conclusions", concluded(workspace, event_id), tmp_path, profile=profile)
        assert "Kết luận của Đại đức Võ Dũng Mẫu, Phó Trưởng ban" in notice
        assert "Đồng chí" not in notice


def concluded(workspace, event_id):
    workspace.execute("t", partial(edit_from_data, event_id=event_id, data={"conclusions": ["Làm ngay."]}))
    return event_id


def test_a_notice_of_conclusions_says_who_concluded(workspace, event_id, tmp_path: Path):
    notice = said(workspace, "conclusions", concluded(workspace, event_id), tmp_path)

    assert "Đồng chí Võ Dũng Mẫu, Phó Trưởng ban" in notice
    assert "chủ trì hội nghị và kết luận như sau:" in notice


def test_the_figures_of_minutes_are_those_of_the_close_until_something_is_corrected(workspace, office, event_id):
    def opened(session):
        session.get_one(Event, event_id).state = "open"

    workspace.execute("t", opened)
    workspace.execute("attendance.close", partial(close_event, event_id=event_id))
    workspace.execute("minutes.start", partial(start_minutes, event_id=event_id))
    closed_at = workspace.read(lambda session: session.get_one(Event, event_id).closed_at)

    finalise_minutes(workspace, event_id)

    assert as_of(workspace, event_id) == closed_at


def test_a_correction_after_the_close_moves_the_moment_of_the_figures(workspace, office, event_id):
    def opened(session):
        session.get_one(Event, event_id).state = "open"

    workspace.execute("t", opened)
    workspace.execute("attendance.close", partial(close_event, event_id=event_id))
    closed_at = workspace.read(lambda session: session.get_one(Event, event_id).closed_at)
    late = partial(mark, event_id=event_id, invitee_id=invitee_of(office, event_id, 0), force=True, reason="ký giấy")
    workspace.execute("attendance.mark", late)

    finalise_minutes(workspace, event_id)

    assert as_of(workspace, event_id) > closed_at


def as_of(workspace, event_id):
    return workspace.read(lambda session: session.query(Minutes).filter_by(event_id=event_id).one().attendance_as_of)
