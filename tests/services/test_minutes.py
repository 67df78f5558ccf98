"""Minutes: written, saved on the newest revision only, closed with their PDF, reopened, signed, issued."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
from functools import partial
from pathlib import Path

import pypdfium2
import pytest

from baocaovien.domain.dates import at_local
from baocaovien.domain.errors import ConflictError, InputError, MissingError
from baocaovien.services.attendance.attendance import mark
from baocaovien.services.documents import minutes
from baocaovien.services.documents.minutes import StatementText, TaskText
from baocaovien.services.documents.minutes_file import edit_from_data, read_minutes_file
from baocaovien.services.documents.printing import finalise_minutes, print_document
from baocaovien.store.blobs import get_blob
from baocaovien.store.models import Event, Series, new_id
from baocaovien.store.queries.documents import minutes_detail, open_tasks
from tests.services.small_office import DAY, invitee_of, make_event, make_office

WRITTEN = {
    "opened_at": "2021-05-20T08:00",
    "closed_at": "2021-05-20T11:15+07:00",
    "opening": "Đồng chí chủ trì khai mạc.",
    "copies": 3,
    "statements": [
        {"agenda": 1, "speaker": "Trần Bình Mẫu", "position": "Ủy viên", "text": "Nhất trí.", "at": "08:45", "written": True},
        {"kind": "question", "speaker": "Phạm Chi Mẫu", "text": "Khi nào báo cáo?"},
    ],
    "votes": [{"agenda": "chuyen de mot", "subject": "thông qua chương trình", "for": 3, "against": 0, "abstained": 1}],
    "conclusions": ["Triển khai ngay trong tháng."],
    "tasks": [{"text": "Gửi báo cáo", "assignee": "Các huyện ủy", "due": "2021-06-15"}],
}


@pytest.fixture
def office(workspace):
    return workspace.execute("t", make_office)


@pytest.fixture
def event_id(workspace, office):
    return workspace.execute("t", partial(make_event, office=office))


def do(workspace, use_case, **how):
    return workspace.execute(f"minutes.{use_case.__name__}", partial(use_case, **how))


def detail(workspace, event_id):
    return workspace.read(partial(minutes_detail, event_id=event_id))


def write(workspace, event_id, data=None):
    return workspace.execute(
        "minutes.edit_from_data", partial(edit_from_data, event_id=event_id, data=WRITTEN if data is None else data)
    )


def text_of(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as document:
        return " ".join("\n".join(page.get_textpage().get_text_bounded() for page in document).split())


def test_minutes_begin_with_what_is_known_and_beginning_twice_does_nothing(workspace, event_id):
    do(workspace, minutes.start_minutes, event_id=event_id)
    do(workspace, minutes.start_minutes, event_id=event_id)

    found = detail(workspace, event_id)

    assert (found.state, found.revision, found.place, found.opened_at) == ("draft", 1, "Hội trường A", at_local(DAY, dt.time(8)))
    assert (
        found.opening
        == "Đồng chí Võ Dũng Mẫu tuyên bố lý do, giới thiệu đại biểu và khai mạc hội nghị báo cáo viên tháng 5/2021."
    )


def test_a_file_writes_the_minutes_and_lists_that_are_given_replace_the_old(workspace, event_id):
    assert write(workspace, event_id) == 2
    assert write(workspace, event_id, {"revision": 2, "conclusions": ["Khác."], "statements": []}) == 3

    found = detail(workspace, event_id)

    assert [(one.kind, one.text) for one in found.statements] == [("vote", "thông qua chương trình"), ("conclusion", "Khác.")]
    assert found.statements[0].vote == {"method": "giơ tay", "for": 3, "against": 0, "abstained": 1}
    assert [(one.text, one.assignee, one.due) for one in found.tasks] == [("Gửi báo cáo", "Các huyện ủy", dt.date(2021, 6, 15))]
    assert (found.copies, found.closed_at) == (3, at_local(DAY, dt.time(11, 15)))


@pytest.mark.parametrize(
    "data, code",
    [
        ({"spelling": 1}, "minutes.unknown_field"),
        ({"statements": "x"}, "minutes.bad_field"),
        ({"statements": [{"agenda": 9, "text": "x"}]}, "minutes.unknown_agenda"),
        ({"statements": [{"text": ""}]}, "input.required"),
        ({"statements": [{"text": "x", "kind": "song"}]}, "minutes.unknown_statement_kind"),
        ({"statements": [{"text": "x", "at": "25:00"}]}, "input.not_a_date"),
        ({"votes": [{"subject": "x", "for": -1}]}, "minutes.bad_vote"),
        ({"tasks": [{"text": "x", "due": "2021-02-30"}]}, "input.not_a_date"),
        ({"copies": 0}, "minutes.bad_copies"),
        ({"opening": "x" * 20_001}, "input.too_long"),
        ({"opened_at": "2021-05-20T12:00", "closed_at": "2021-05-20T11:00"}, "minutes.closed_before_opened"),
        ({"revision": "two"}, "minutes.bad_field"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_wrong_file_is_refused_and_writes_nothing(workspace, event_id, data, code):
    with pytest.raises(InputError) as refused:
        write(workspace, event_id, data)

    assert refused.value.code == code
    assert detail(workspace, event_id) is None


@pytest.mark.parametrize(
    "content, code",
    [("{", "minutes.bad_json"), ("[1]", "minutes.bad_json"), ("", "minutes.bad_json"), (b"\xff\x00", "minutes.bad_json")],
)
def test_a_file_that_is_no_json_says_where(tmp_path: Path, content, code):
    file = tmp_path / "a.json"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())

    with pytest.raises(InputError) as refused:
        read_minutes_file(file)

    assert refused.value.code == code
    with pytest.raises(MissingError):
        read_minutes_file(tmp_path / "none.json")


def test_a_save_on_an_older_revision_stands_where_the_entry_is_what_was_seen(workspace, event_id):
    write(workspace, event_id)
    found = detail(workspace, event_id)
    first, second = found.statements[:2]
    edit = partial(minutes.edit_statement, event_id=event_id, revision=found.revision, statement_id=first.id)
    names = [field.name for field in dataclasses.fields(StatementText)]
    seen = StatementText(**{name: getattr(first, name) for name in names})
    workspace.execute(
        "t",
        partial(
            minutes.edit_statement,
            event_id=event_id,
            revision=found.revision,
            statement_id=second.id,
            statement=StatementText("Câu khác."),
        ),
    )
    workspace.execute("t", partial(edit, statement=StatementText("Của tôi."), seen=seen))

    with pytest.raises(ConflictError) as refused:
        workspace.execute("t", partial(edit, statement=StatementText("Cũ."), seen=seen))

    assert refused.value.code == "minutes.changed"
    assert [one.text for one in detail(workspace, event_id).statements][:2] == ["Của tôi.", "Câu khác."]


def test_a_save_on_an_older_revision_is_refused_with_both_texts(workspace, event_id):
    write(workspace, event_id)
    found = detail(workspace, event_id)
    statement = found.statements[0]
    edit = partial(minutes.edit_statement, event_id=event_id, revision=found.revision, statement_id=statement.id)
    workspace.execute("minutes.edit_statement", partial(edit, statement=StatementText("Của họ.")))

    with pytest.raises(ConflictError) as refused:
        workspace.execute("minutes.edit_statement", partial(edit, statement=StatementText("Của tôi.")))

    assert (refused.value.code, refused.value.params["yours"], refused.value.params["theirs"]) == (
        "minutes.changed",
        "Của tôi.",
        "Của họ.",
    )
    assert detail(workspace, event_id).statements[0].text == "Của họ."


def test_adding_overwrites_nothing_and_needs_no_revision(workspace, event_id):
    do(workspace, minutes.start_minutes, event_id=event_id)
    first = do(workspace, minutes.add_statement, event_id=event_id, statement=StatementText("Một"))
    do(workspace, minutes.add_statement, event_id=event_id, statement=StatementText("Ba"))
    do(workspace, minutes.add_statement, event_id=event_id, statement=StatementText("Hai"), after_id=first)

    found = detail(workspace, event_id)
    assert ([one.text for one in found.statements], found.revision) == (["Một", "Hai", "Ba"], 4)
    do(workspace, minutes.move_statement, event_id=event_id, revision=4, statement_id=first, after_id=found.statements[2].id)
    do(workspace, minutes.remove_statement, event_id=event_id, revision=5, statement_id=found.statements[1].id)
    assert [one.text for one in detail(workspace, event_id).statements] == ["Ba", "Một"]


def test_closed_minutes_are_printed_byte_for_byte_and_not_changed(workspace, office, event_id, tmp_path: Path):
    enter(workspace, office, event_id, 0)
    write(workspace, event_id)

    done = finalise_minutes(workspace, event_id)
    printed = print_document(workspace, "minutes", event_id, tmp_path / "a.pdf")

    content = (tmp_path / "a.pdf").read_bytes()
    assert (done.state, done.number, printed.pages >= 1) == ("finalised", 1, True)
    assert hashlib.sha256(content).hexdigest() == done.sha256
    for refused_use in (
        partial(minutes.add_statement, event_id=event_id, statement=StatementText("x")),
        partial(edit_from_data, event_id=event_id, data=WRITTEN),
    ):
        with pytest.raises(ConflictError) as refused:
            workspace.execute("minutes.x", refused_use)
        assert refused.value.code == "minutes.closed"
    with pytest.raises(ConflictError):
        finalise_minutes(workspace, event_id)


def test_the_printed_minutes_hold_what_was_said_and_who_was_there(workspace, office, event_id, tmp_path: Path):
    enter(workspace, office, event_id, 0)
    workspace.execute(
        "t", partial(mark, event_id=event_id, invitee_id=invitee_of(office, event_id, 1), kind="excuse", reason="ốm")
    )
    write(workspace, event_id)

    print_document(workspace, "minutes", event_id, tmp_path / "a.pdf")

    said = text_of((tmp_path / "a.pdf").read_bytes())
    for words in (
        "Có mặt: 01 đồng chí", "Vắng mặt: 01 đồng chí", "Trần Bình Mẫu, Ủy viên, Huyện ủy An Bình – lý do: ốm", "2.1. Khai mạc", "2.2. Chuyên đề một",
        "Nhất trí (có văn bản kèm theo).", "tán thành 03", "Triển khai ngay trong tháng.", "Gửi báo cáo", "11 giờ 15", "NGƯỜI GHI BIÊN BẢN",
    ):  # fmt: skip
        assert words in said, words


def test_reopening_needs_a_reason_and_makes_a_second_version(workspace, event_id):
    write(workspace, event_id)
    finalise_minutes(workspace, event_id)

    with pytest.raises(InputError):
        do(workspace, minutes.reopen_minutes, event_id=event_id, reason=" ")
    do(workspace, minutes.reopen_minutes, event_id=event_id, reason="sai tên")
    write(workspace, event_id, {"conclusions": ["Sửa."]})
    second = finalise_minutes(workspace, event_id)

    found = detail(workspace, event_id)
    assert (second.number, found.state, [one.reopened_because for one in found.versions]) == (2, "finalised", ["sai tên", ""])


def test_the_signed_scan_is_what_a_reprint_gives_and_is_not_reopened(workspace, event_id, tmp_path: Path):
    write(workspace, event_id)
    with pytest.raises(ConflictError):
        do(workspace, minutes.sign_minutes, event_id=event_id, signed=b"%PDF-1.4 scan")
    finalise_minutes(workspace, event_id)
    scan = tmp_path / "scan.pdf"
    print_document(workspace, "agenda", event_id, scan)

    with pytest.raises(InputError):
        do(workspace, minutes.sign_minutes, event_id=event_id, signed=b"no pdf")
    with pytest.raises(ConflictError):
        do(workspace, minutes.issue_minutes, event_id=event_id)
    sha256 = do(workspace, minutes.sign_minutes, event_id=event_id, signed=scan.read_bytes())
    do(workspace, minutes.issue_minutes, event_id=event_id)

    print_document(workspace, "minutes", event_id, tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == scan.read_bytes() == workspace.read(partial(get_blob, sha256=sha256))
    with pytest.raises(ConflictError) as refused:
        do(workspace, minutes.reopen_minutes, event_id=event_id, reason="x")
    assert (refused.value.code, detail(workspace, event_id).state) == ("minutes.not_finalised", "issued")


def test_two_people_who_close_at_once_are_told(workspace, event_id):
    write(workspace, event_id)
    close = partial(minutes.close_minutes, event_id=event_id, revision=2, pdf=b"%PDF-1.4", as_of=dt.datetime.now(dt.UTC))
    workspace.execute("minutes.finalise", close)

    with pytest.raises(ConflictError) as refused:
        workspace.execute("minutes.finalise", close)

    assert refused.value.code == "minutes.closed"


def test_open_tasks_carry_over_to_the_next_event_of_the_series_once(workspace, office):
    series_id = new_id()
    workspace.execute("t", lambda session: session.add(Series(id=series_id, title="Hằng tháng")))
    first, second = (
        workspace.execute("t", partial(make_event, office=office, day=day, series_id=series_id))
        for day in (DAY, dt.date(2021, 6, 17))
    )
    do(workspace, minutes.start_minutes, event_id=first)
    open_id = do(workspace, minutes.add_task, event_id=first, task=TaskText("Còn làm", "Huyện ủy"))
    done_id = do(workspace, minutes.add_task, event_id=first, task=TaskText("Đã xong"))
    do(workspace, minutes.finish_task, task_id=done_id, on=DAY)

    do(workspace, minutes.start_minutes, event_id=second)
    do(workspace, minutes.start_minutes, event_id=second)

    assert [(one.text, one.assignee, one.carried) for one in detail(workspace, second).tasks] == [("Còn làm", "Huyện ủy", True)]
    assert [one.event_id for one in workspace.read(open_tasks)] == [second]
    assert open_id != done_id


def enter(workspace, office, event_id, number):
    def open_first(session):
        session.get_one(Event, event_id).state = "open"

    workspace.execute("t", open_first)
    workspace.execute(
        "t", partial(mark, event_id=event_id, invitee_id=invitee_of(office, event_id, number), at=at_local(DAY, dt.time(8)))
    )
