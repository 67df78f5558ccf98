"""The folder of an event, what is typed and not finished, and the preview of it."""

from __future__ import annotations

import datetime as dt
import zipfile
from functools import partial
from pathlib import Path

import pypdfium2
import pytest

from baocaovien.domain.errors import Cancelled, MissingError
from baocaovien.services.documents.attachments import attach
from baocaovien.services.documents.event_folder import write_folder
from baocaovien.services.documents.minutes import StatementText, TaskText, add_statement, start_minutes
from baocaovien.services.documents.minutes_preview import Typing, plan_typed_minutes
from baocaovien.services.documents.printing import finalise_minutes, print_document
from baocaovien.services.drafts import keep_draft, kept_draft
from baocaovien.store.models import new_id
from baocaovien.store.queries.documents import minutes_detail
from baocaovien.store.queries.schedule import agenda_rows
from tests.services.small_office import make_event, make_office

NOW = dt.datetime(2021, 5, 20, 4, tzinfo=dt.UTC)


@pytest.fixture
def event_id(workspace):
    office = workspace.execute("t", make_office)
    made = workspace.execute("t", partial(make_event, office=office))
    workspace.execute("minutes.start", partial(start_minutes, event_id=made))
    return made


def text_of(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as document:
        return " ".join("\n".join(page.get_textpage().get_text_bounded() for page in document).split())


def typed(workspace, event_id, typing: Typing) -> bytes:
    return workspace.read(partial(plan_typed_minutes, event_id=event_id, typing=typing, now=NOW)).pdf()[0]


def test_the_folder_holds_every_paper_and_every_attached_file(workspace, event_id, tmp_path: Path):
    for name, data in (("bai.pptx", b"PK deck"), ("ban ky.pdf", typed(workspace, event_id, Typing()))):
        workspace.execute("t", partial(attach, target_type="event", target_id=event_id, file_name=name, data=data))

    made = write_folder(workspace, event_id, tmp_path / "ho-so.pdf")
    with zipfile.ZipFile(made.zip) as packed:
        names = packed.namelist()

    assert (made.papers, made.files) == (6, 1)
    assert [name[:2] for name in names] == ["00", "01", "02", "03", "04", "05", "06", "07"]
    assert [name[3:] for name in names[6:]] == ["bai.pptx", "ban ky.pdf"]
    contents = text_of(made.pdf.read_bytes())
    assert "MỤC LỤC HỒ SƠ" in contents
    assert "7 bai.pptx Tệp kèm theo" in contents


def test_a_file_with_a_long_name_keeps_its_ending_in_the_zip(workspace, event_id, tmp_path: Path):
    name = "Bài trình chiếu " * 12 + "chuyên đề.pptx"
    workspace.execute("t", partial(attach, target_type="event", target_id=event_id, file_name=name, data=b"PK deck"))

    made = write_folder(workspace, event_id, tmp_path / "ho-so.pdf")

    with zipfile.ZipFile(made.zip) as packed:
        (kept,) = (one for one in packed.namelist() if one.endswith(".pptx"))
    assert kept.startswith("06 Bài trình chiếu Bài")
    assert len(kept) < 120


def test_files_of_agenda_items_and_broken_pdfs_are_packed_and_listed(workspace, event_id, tmp_path: Path):
    item = workspace.read(partial(agenda_rows, event_id=event_id))[0]
    for target, name in ((("agenda_item", item.id), "tham luan.docx"), (("event", event_id), "hong.pdf")):
        keep = partial(attach, target_type=target[0], target_id=target[1], file_name=name, data=b"%PDF- broken")
        workspace.execute("t", keep)

    made = write_folder(workspace, event_id, tmp_path / "ho-so.pdf")
    contents = text_of(made.pdf.read_bytes())

    assert (made.papers, made.files) == (5, 2)
    assert all(f"{name} Tệp kèm theo" in contents for name in ("tham luan.docx", "hong.pdf"))


def test_a_plan_that_went_out_is_in_the_folder(workspace, event_id, tmp_path: Path):
    print_document(workspace, "plan", event_id, tmp_path / "a.pdf", number="5", date=NOW.date())

    made = write_folder(workspace, event_id, tmp_path / "ho-so.pdf")

    assert made.papers == 6
    assert "05-KH/" in text_of(made.pdf.read_bytes())


def test_the_same_papers_give_the_same_zip(workspace, event_id, tmp_path: Path):
    finalise_minutes(workspace, event_id)

    first = write_folder(workspace, event_id, tmp_path / "mot.pdf")
    second = write_folder(workspace, event_id, tmp_path / "hai.pdf")

    assert first.zip.read_bytes() == second.zip.read_bytes()


def test_a_folder_that_was_cancelled_leaves_no_file(workspace, event_id, tmp_path: Path):
    target = tmp_path / "ho-so.pdf"

    with pytest.raises(Cancelled):
        write_folder(workspace, event_id, target, progress=lambda done, _total: done < 2)

    assert (target.exists(), target.with_suffix(".zip").exists()) == (False, False)


def test_an_unknown_event_has_no_folder(workspace, tmp_path: Path):
    with pytest.raises(MissingError):
        write_folder(workspace, new_id(), tmp_path / "ho-so.pdf")


def test_the_preview_has_what_is_typed_and_the_minutes_have_not(workspace, event_id):
    statement = Typing(
        StatementText("Ý kiến đang gõ dở", speaker_name="Người Khách Mẫu"), header={"opening": "Lời khai mạc đang gõ"}
    )
    task = Typing(task=TaskText("Việc đang gõ dở", "Các huyện ủy"))

    said, asked = text_of(typed(workspace, event_id, statement)), text_of(typed(workspace, event_id, task))

    assert ("Ý kiến đang gõ dở" in said, "Lời khai mạc đang gõ" in said, "Việc đang gõ dở" in asked) == (True, True, True)
    assert workspace.read(partial(minutes_detail, event_id=event_id)).statements == ()


def test_words_typed_over_an_entry_stand_in_its_place(workspace, event_id):
    entry = workspace.execute("t", partial(add_statement, event_id=event_id, statement=StatementText("Lời cũ đã ghi")))

    shown = text_of(typed(workspace, event_id, Typing(StatementText("Lời mới đang gõ"), replaces=entry)))

    assert ("Lời mới đang gõ" in shown, "Lời cũ đã ghi" in shown) == (True, False)


def test_finalised_minutes_are_shown_as_kept_whatever_is_typed(workspace, event_id):
    done = finalise_minutes(workspace, event_id)

    shown = workspace.read(partial(plan_typed_minutes, event_id=event_id, typing=Typing(StatementText("Đang gõ")), now=NOW))

    assert (shown.ready is not None, done.number, "Đang gõ" in text_of(shown.pdf()[0])) == (True, 1, False)


def test_a_draft_is_kept_without_an_operation_and_forgotten_when_empty(workspace):
    before = len(workspace.history())
    workspace.execute("t", partial(keep_draft, place="minutes:1", content={"entry": "dở"}))
    workspace.execute("t", partial(keep_draft, place="minutes:1", content={"entry": "dở dang"}))
    kept = workspace.read(partial(kept_draft, place="minutes:1"))
    workspace.execute("t", partial(keep_draft, place="minutes:1", content={}))

    assert (dict(kept.content), len(workspace.history())) == ({"entry": "dở dang"}, before)
    assert workspace.read(partial(kept_draft, place="minutes:1")) is None
