"""Every paper of an event: filled from the workspace, numbered once, registered, marked as a sample where it is one."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path

import pypdfium2
import pytest
from docx import Document

from baocaovien.domain.dates import at_local
from baocaovien.domain.errors import AppError, ConflictError, InputError, MissingError
from baocaovien.services.attendance.attendance import mark
from baocaovien.services.attendance.roster import set_seats
from baocaovien.services.documents import register
from baocaovien.services.documents.attachments import attach, attached_bytes, detach
from baocaovien.services.documents.layout import reset_wording, save_own_profile, set_own_wording
from baocaovien.services.documents.minutes_file import edit_from_data
from baocaovien.services.documents.printing import KINDS, next_paper_number, print_document
from baocaovien.services.office.office import set_up_office
from baocaovien.services.schedule.event_life import postpone_event
from baocaovien.services.schedule.events import move_event
from baocaovien.services.schedule.releases import release
from baocaovien.store.models import Event, Invitee, Office, fixed_id
from baocaovien.store.queries.attendance import cards_of
from baocaovien.store.queries.documents import Register, attachment_rows
from tests.services.small_office import DAY, invitee_of, make_event, make_office

TEXT_KINDS = (
    "invitation",
    "official-letter",
    "plan",
    "cost-estimate",
    "week-plan",
    "agenda",
    "minutes",
    "delegates",
    "notice-of-change",
    "certificate",
    "conclusions",
)


@pytest.fixture
def office(workspace):
    return workspace.execute("t", make_office)


@pytest.fixture
def event_id(workspace, office):
    return workspace.execute("t", partial(make_event, office=office))


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path.read_bytes()) as document:
        return " ".join("\n".join(page.get_textpage().get_text_bounded() for page in document).split())


def lines(workspace):
    query = Register()
    return workspace.read(lambda session: query.rows(session, query.ids(session)))


def ready(workspace, event_id, kind):
    """What a kind needs before it can be printed."""
    if kind == "conclusions":
        workspace.execute("t", partial(edit_from_data, event_id=event_id, data={"conclusions": ["Làm ngay."]}))
    if kind == "postponement":
        workspace.execute("t", partial(postpone_event, event_id=event_id, reason="bão"))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_printed_twice_with_the_same_bytes(workspace, event_id, tmp_path: Path, kind: str):
    ready(workspace, event_id, kind)

    contents = []
    for name in ("a", "b"):
        printed = print_document(workspace, kind, event_id, tmp_path / f"{name}.pdf")
        contents.append(printed.path.read_bytes())

    assert printed.pages >= 1
    if kind not in ("minutes", "delegates"):  # these two tell the moment of their figures
        assert contents[0] == contents[1]


@pytest.mark.parametrize("kind", TEXT_KINDS)
def test_kinds_that_are_text_are_written_as_word_files_too(workspace, event_id, tmp_path: Path, kind: str):
    ready(workspace, event_id, kind)

    printed = print_document(workspace, kind, event_id, tmp_path / "a.docx")

    assert printed.pages >= 1
    assert len(Document(str(printed.path)).element.body) > 3


def test_an_event_with_nobody_is_printed_as_forms(workspace, office, tmp_path: Path):
    empty = workspace.execute("t", partial(make_event, office=office, invited=0))

    for kind in ("invitation", "sign-in", "badges", "delegates", "certificate", "money-list", "minutes", "backdrop", "agenda"):
        assert print_document(workspace, kind, empty, tmp_path / f"{kind}.pdf").path.is_file()


def test_an_invitation_goes_to_each_person_and_to_a_unit_with_its_seats(workspace, office, event_id, tmp_path: Path):
    workspace.execute("t", partial(set_seats, event_id=event_id, unit_id=office.units[1], seats=3))

    printed = print_document(
        workspace, "invitation", event_id, tmp_path / "a.pdf", number="27-GM/BTGTU", date=dt.date(2021, 5, 10)
    )

    said = text_of(printed.path)
    assert printed.pages == 5
    for words in (
        "Số 27-GM/BTGTU",
        "ngày 10 tháng 5 năm 2021",
        "đồng chí Lê An Mẫu",
        "Đảng ủy xã Bình Minh (03 người)",
        "Lương Thanh Mẫu",
    ):
        assert words in said, words


def test_a_number_is_kept_in_the_register_printed_again_and_never_given_twice(workspace, office, event_id, tmp_path: Path):
    print_document(workspace, "invitation", event_id, tmp_path / "a.pdf", number="27", date=dt.date(2021, 5, 10))
    other = workspace.execute("t", partial(make_event, office=office, title="Khác"))

    assert "Số 27-GM/BTGTU" in text_of(print_document(workspace, "invitation", event_id, tmp_path / "b.pdf").path)
    assert "Giấy mời số 27-GM/BTGTU ngày 10/05/2021" in text_of(
        print_document(workspace, "agenda", event_id, tmp_path / "c.pdf").path
    )
    with pytest.raises(ConflictError) as refused:
        print_document(workspace, "invitation", other, tmp_path / "d.pdf", number="27")

    assert refused.value.code == "paper.number_taken"
    assert not (tmp_path / "d.pdf").exists()
    assert [(one.symbol, one.dated, one.kind, one.file_name) for one in lines(workspace)] == [
        ("27-GM/BTGTU", dt.date(2021, 5, 10), "invitation", "b.pdf")
    ]


def test_blank_leaves_number_date_and_names_for_the_pen(workspace, event_id, tmp_path: Path):
    print_document(workspace, "invitation", event_id, tmp_path / "a.pdf", number="27", date=dt.date(2021, 5, 10))

    printed = print_document(workspace, "invitation", event_id, tmp_path / "b.pdf", blank=True)

    said = text_of(printed.path)
    assert (printed.pages, "27-GM" in said, "Lê An" in said) == (1, False, False)


def test_state_papers_write_and_number_as_the_decree_says(workspace, event_id, tmp_path: Path):
    said = text_of(
        print_document(
            workspace, "invitation", event_id, tmp_path / "a.pdf", profile="state", number="5", date=dt.date(2021, 5, 10)
        ).path
    )

    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in said
    assert [(one.series, one.symbol) for one in lines(workspace)] == [("GM/2021", "05/GM-BTGTU")]


def test_the_signer_is_chosen_by_name_with_the_power_to_sign(workspace, event_id, tmp_path: Path):
    said = text_of(print_document(workspace, "invitation", event_id, tmp_path / "a.pdf", signer="Đinh Ngọc Mẫu").path)

    assert "K/T TRƯỞNG BAN" in said
    for name, kind in (("Ai Đó", MissingError), ("Mẫu", ConflictError)):
        with pytest.raises(kind):
            print_document(workspace, "invitation", event_id, tmp_path / "b.pdf", signer=name)


def test_numbers_of_a_list_are_fixed_at_the_first_print_and_late_additions_come_after(workspace, office, tmp_path: Path):
    event_id = workspace.execute("t", partial(make_event, office=office, invited=2))
    print_document(workspace, "sign-in", event_id, tmp_path / "a.pdf")

    def add_first(session):
        session.add(
            Invitee(
                id=invitee_of(office, event_id, 2),
                event_id=event_id,
                person_id=office.people[2],
                full_name="Phạm Chi Mẫu",
                protocol_rank=-1,
            )
        )

    workspace.execute("t", add_first)
    print_document(workspace, "delegates", event_id, tmp_path / "b.pdf")

    numbers = workspace.read(
        lambda session: [session.get_one(Invitee, invitee_of(office, event_id, place)).number for place in (0, 1, 2)]
    )
    assert numbers == [1, 2, 3]


def test_badges_get_cards_once(workspace, event_id, tmp_path: Path):
    print_document(workspace, "badges", event_id, tmp_path / "a.pdf")
    first = workspace.read(partial(cards_of, event_id=event_id))

    print_document(workspace, "badges", event_id, tmp_path / "b.pdf")

    assert len(first) == 4
    assert workspace.read(partial(cards_of, event_id=event_id)) == first


def test_certificates_and_money_go_to_those_who_came(workspace, office, event_id, tmp_path: Path):
    def open_it(session):
        session.get_one(Event, event_id).state = "open"

    workspace.execute("t", open_it)
    for number, kind in ((0, "entry"), (1, "substitute")):
        who = partial(
            mark, event_id=event_id, invitee_id=invitee_of(office, event_id, number), kind=kind, at=at_local(DAY, dt.time(8))
        )
        workspace.execute("t", partial(who, substitute_name="Người Thay Mẫu" if kind == "substitute" else ""))

    certificates = print_document(workspace, "certificate", event_id, tmp_path / "a.pdf")
    money = text_of(print_document(workspace, "money-list", event_id, tmp_path / "b.pdf", rate=100_000).path)

    assert (certificates.pages, "Lê An Mẫu" in text_of(certificates.path)) == (1, True)
    assert all(words in money for words in ("Lê An Mẫu", "Người Thay Mẫu", "200.000", "Hai trăm nghìn đồng"))
    assert "Phạm Chi Mẫu" not in money


def test_a_notice_of_change_tells_what_differs_from_the_last_release(workspace, office, event_id, tmp_path: Path):
    workspace.execute("t", partial(release, name="Lần 1", force_reason="thử"))
    workspace.execute("t", partial(move_event, event_id=event_id, start=at_local(DAY, dt.time(13, 30)), force_reason="thử"))

    said = text_of(print_document(workspace, "notice-of-change", event_id, tmp_path / "a.pdf").path)

    assert all(words in said for words in ("Thời gian", "8 giờ 00", "13 giờ 30"))
    assert "Chủ trì" not in said


def test_sample_data_says_so_on_every_page(workspace, event_id, tmp_path: Path):
    def make_sample(session):
        session.get_one(Office, fixed_id("office")).is_sample = True

    workspace.execute("t", make_sample)
    printed = print_document(workspace, "invitation", event_id, tmp_path / "a.pdf")

    with pypdfium2.PdfDocument(printed.path.read_bytes()) as document:
        assert all("DỮ LIỆU MẪU" in page.get_textpage().get_text_bounded() for page in document)


def test_an_own_profile_and_an_own_wording_are_used(workspace, event_id, tmp_path: Path):
    profile_id = workspace.execute(
        "t", partial(save_own_profile, name="Riêng", base="party", values={"body": {"size_pt": 15.0, "pitch_pt": 20.0}})
    )
    workspace.execute(
        "t", partial(set_own_wording, kind="invitation", body={"text": {"party": {"purpose": "Tham dự **{event}** của tỉnh."}}})
    )

    for wanted in ("Riêng", str(profile_id)):
        assert "của tỉnh" in text_of(print_document(workspace, "invitation", event_id, tmp_path / "a.pdf", profile=wanted).path)
    assert workspace.execute("t", partial(reset_wording, kind="invitation")) == 1
    assert "của tỉnh" not in text_of(print_document(workspace, "invitation", event_id, tmp_path / "a.pdf").path)
    with pytest.raises(InputError):
        workspace.execute("t", partial(set_own_wording, kind="invitation", body={"text": {"purpose": "{nobody}"}}))


@pytest.mark.parametrize(
    "kind, name, how, code",
    [
        ("poem", "a.pdf", {}, "documents.unknown_kind"),
        ("invitation", "a.txt", {}, "paper.suffix"),
        ("badges", "a.docx", {}, "paper.docx_text_only"),
        ("invitation", "a.pdf", {"number": "nhiều"}, "paper.bad_number"),
        ("invitation", "a.pdf", {"profile": "nobody"}, "documents.unknown_profile"),
        ("conclusions", "a.pdf", {}, "paper.no_conclusions"),
        ("postponement", "a.pdf", {}, "paper.not_put_off"),
        ("invitation", "missing/a.pdf", {}, "file.unwritable"),
    ],
)
def test_a_print_that_cannot_be_made_is_refused_and_writes_nothing(workspace, event_id, tmp_path: Path, kind, name, how, code):
    before = len(workspace.history(20))

    with pytest.raises(AppError) as refused:
        print_document(workspace, kind, event_id, tmp_path / name, **how)

    assert refused.value.code == code
    assert list(tmp_path.iterdir()) == [tmp_path / "workspace"]
    assert len(workspace.history(20)) == before


def test_without_an_office_nothing_official_is_printed(workspace, office, event_id, tmp_path: Path):
    def forget(session):
        session.get_one(Office, fixed_id("office")).issuer_line = ""

    workspace.execute("t", forget)
    with pytest.raises(InputError) as refused:
        print_document(workspace, "agenda", event_id, tmp_path / "a.pdf")

    assert refused.value.code == "paper.no_office"


def test_numbers_are_given_without_gaps_where_the_office_gives_them(workspace, event_id):
    ask = partial(register.next_number, type_code="BC", family="party", dated=DAY)
    with pytest.raises(ConflictError) as refused:
        workspace.read(ask)
    assert refused.value.code == "paper.gives_no_numbers"

    def give(session):
        session.get_one(Office, fixed_id("office")).gives_numbers = True

    workspace.execute("t", give)
    ids = []
    for number in (1, 2):
        assert workspace.read(ask) == number
        entry = register.Entry("report", "BC", f"Báo cáo {number}", number, DAY)
        ids.append(workspace.execute("t", partial(register.record, entry=entry, family="party")))
    workspace.execute("t", partial(register.cancel_number, document_id=ids[1], reason="nhầm"))

    assert workspace.read(ask) == 3
    assert [(one.number, one.cancelled) for one in lines(workspace)] == [(2, True), (1, False)]


def test_a_state_letter_has_no_type_code_in_its_symbol(workspace, event_id, tmp_path: Path):
    printed = print_document(workspace, "official-letter", event_id, tmp_path / "a.pdf", profile="state", number="7", date=DAY)
    (line,) = lines(workspace)

    assert f"Số: {line.symbol}" in text_of(printed.path)
    assert line.symbol.startswith("07/")
    assert "-" not in line.symbol


def test_the_next_number_of_a_paper_follows_its_series(workspace, event_id, tmp_path: Path):
    workspace.execute("t", partial(set_up_office, gives_numbers=True))
    ask = partial(next_paper_number, kind="invitation", dated=DAY)
    before = workspace.read(ask)

    print_document(workspace, "invitation", event_id, tmp_path / "a.pdf", number=str(before), date=DAY)

    assert (before, workspace.read(ask), workspace.read(partial(ask, kind="plan"))) == (1, 2, 1)


def test_a_sign_in_sheet_may_stand_under_headings_of_units(workspace, event_id, tmp_path: Path):
    plain = text_of(print_document(workspace, "sign-in", event_id, tmp_path / "a.pdf").path)
    grouped = text_of(print_document(workspace, "sign-in", event_id, tmp_path / "b.pdf", by_unit=True).path)

    # The heading says the unit's name once more than its rows do.
    assert grouped.count("Huyện ủy An Bình") == plain.count("Huyện ủy An Bình") + 1


def test_files_are_kept_with_an_event_and_taken_off(workspace, event_id):
    keep = partial(attach, target_type="event", target_id=event_id, file_name="../quét.pdf", data=b"%PDF", note="bản ký")
    kept = workspace.execute("documents.attach", keep)

    (row,) = workspace.read(partial(attachment_rows, target_ids=[event_id]))
    assert (row.file_name, row.media_type, row.size, workspace.read(partial(attached_bytes, attachment_id=kept))) == (
        "quét.pdf",
        "application/pdf",
        4,
        b"%PDF",
    )
    with pytest.raises(InputError):
        workspace.execute("documents.attach", partial(keep, target_type="person"))
    workspace.execute("documents.detach", partial(detach, attachment_id=kept))
    assert workspace.read(partial(attachment_rows, target_ids=[event_id])) == ()


def test_a_notice_of_invitation_runs_in_its_own_series_beside_the_letter(workspace, event_id, tmp_path: Path):
    def put(name, number, *, as_notice):
        return print_document(
            workspace, "official-letter", event_id, tmp_path / name, number=number, date=DAY, as_notice=as_notice
        ).path

    letter, notice = put("a.pdf", "28", as_notice=False), put("b.pdf", "28", as_notice=True)
    again = print_document(workspace, "official-letter", event_id, tmp_path / "c.pdf").path

    assert "Số 28-CV/BTGTU" in text_of(letter)
    assert "Số 28-TB/BTGTU" in text_of(notice)
    assert "Số 28-CV/BTGTU" in text_of(again)
    assert sorted((one.kind, one.symbol) for one in lines(workspace)) == [
        ("notice_of_invitation", "28-TB/BTGTU"),
        ("official_letter", "28-CV/BTGTU"),
    ]


def test_an_earlier_number_of_the_same_paper_is_printed_again_without_a_second_line(workspace, event_id, tmp_path: Path):
    for number in ("28", "29", "28"):
        print_document(workspace, "invitation", event_id, tmp_path / "a.pdf", number=number, date=DAY)

    assert sorted(one.symbol for one in lines(workspace)) == ["28-GM/BTGTU", "29-GM/BTGTU"]


def test_a_letter_that_postpones_goes_to_the_units_of_the_list(workspace, event_id, tmp_path: Path):
    ready(workspace, event_id, "postponement")

    said = text_of(print_document(workspace, "postponement", event_id, tmp_path / "a.pdf").path)

    assert all(words in said for words in ("Kính gửi", "Huyện ủy An Bình", "Như trên"))
