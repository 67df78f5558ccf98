"""Files of a deck from the studio's '…' menu: paper, a file that came back, the office's own template."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest
from pptx import Presentation
from PySide6.QtCore import Qt

from baocaovien.services.decks.files import DeckFiles
from baocaovien.services.library.library import approve_items, edit_item
from baocaovien.ui.decks.page import DecksPage
from tests.ui import test_decks_page as at_the_page
from tests.ui.test_decks_page import rest

kept, event, window = at_the_page.kept, at_the_page.event, at_the_page.window
bridge, page, studio = at_the_page.bridge, at_the_page.page, at_the_page.studio


class Answers:
    """A person who answers dialogs of the system."""

    def __init__(self, page: DecksPage, *, source: Path | None = None, target: Path | None = None) -> None:
        self._source, self._target = source, target
        self.proposed = ""
        for tool in (page.papers, page.checker, page.templates):
            tool.asks = self

    def source(self, _title: str, _filters: str = "") -> Path | None:
        return self._source

    def target(self, _title: str, name: str, _filters: str) -> Path | None:
        self.proposed = Path(name).name
        return self._target


def choose(page: DecksPage, words: str) -> None:
    """Choose an entry of the '…' menu."""
    next(action for action in page._studio_actions if action.text().startswith(words)).trigger()


def written(page: DecksPage, target: Path, qtbot) -> Path:
    qtbot.waitUntil(lambda: page.studio.strip.isHidden() and target.is_file(), timeout=60_000)
    return target


def pdf_texts(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [document[at].get_textpage().get_text_range() for at in range(len(document))]


def export(page: DecksPage, target: Path, qtbot) -> Path:
    page.exporter.write(page.studio.deck_id, page.studio.facts.source, DeckFiles(target))
    written(page, target, qtbot)
    rest(page, qtbot)
    return target


def reword_in_library(page: DecksPage, item_id: UUID, heading: str) -> None:
    def reword(session) -> None:
        edit_item(session, item_id=item_id, heading=heading)
        approve_items(session, item_ids=[item_id])

    page.bridge.execute("library.edit_item", reword, page)


def checked(page: DecksPage, qtbot):
    """The dialog with the slides of the file that is chosen."""
    choose(page, "Check a PowerPoint file")
    qtbot.waitUntil(lambda: page.checker.dialog is not None, timeout=20_000)
    return page.checker.dialog


def states(dialog) -> list[str]:
    return [dialog.list.topLevelItem(at).text(2) for at in range(dialog.list.topLevelItemCount())]


@pytest.mark.parametrize("words, per_page", [("Hand-out, 2", 2), ("Hand-out, 3", 3), ("Hand-out, 6", 6), ("Notes pages", 1)])
def test_slides_go_on_paper_as_many_to_a_page_as_chosen(
    page: DecksPage, studio, qtbot, tmp_path: Path, words: str, per_page: int
) -> None:
    slides = len(studio.planned.plan.slides)
    Answers(page, target=tmp_path / "giấy.pdf")
    choose(page, words)
    texts = pdf_texts(written(page, tmp_path / "giấy.pdf", qtbot))

    assert len(texts) >= slides if per_page == 1 else len(texts) == -(-slides // per_page)
    assert studio.facts.source.outline.mark != ""
    assert all(studio.facts.source.outline.mark in text for text in texts)


@pytest.mark.parametrize("suffix, head", [(".docx", b"PK"), (".pdf", b"%PDF")])
def test_the_outline_is_written_as_a_document(page: DecksPage, studio, qtbot, tmp_path: Path, suffix: str, head: bytes) -> None:
    target = tmp_path / f"đề cương{suffix}"
    answers = Answers(page, target=target)
    choose(page, "Outline document")
    made = written(page, target, qtbot)

    assert made.read_bytes().startswith(head)
    assert answers.proposed.endswith(" – đề cương.docx")


def test_a_file_that_came_back_is_checked_and_updated_into_a_new_file(page: DecksPage, studio, qtbot, tmp_path: Path) -> None:
    file = export(page, tmp_path / "Hội nghị.pptx", qtbot)
    before = file.read_bytes()
    facts = next(facts for facts in studio.facts.entries if facts.item_id and facts.entry.kind == "bullets")
    reword_in_library(page, facts.item_id, "Tên do kho sửa")
    qtbot.waitUntil(lambda: studio.facts.of(facts.id).stale, timeout=10_000)
    stale = {entry.id.hex for entry in studio.facts.entries if entry.stale}
    changed = sum(slide.entry_key in stale for slide in studio.planned.plan.slides)
    target = tmp_path / "Hội nghị mới.pptx"
    answers = Answers(page, source=file, target=target)
    dialog = checked(page, qtbot)
    told = states(dialog)
    qtbot.mouseClick(dialog.update_button, Qt.MouseButton.LeftButton)
    written(page, target, qtbot)
    rest(page, qtbot)
    shown = {slide.shapes.title.text_frame.text for slide in Presentation(str(target)).slides if slide.shapes.title is not None}

    assert facts.id.hex in stale
    assert (told.count("the library has newer wording"), told.count("up to date")) == (changed, len(told) - changed)
    assert answers.proposed == "Hội nghị (cập nhật).pptx"
    assert any("Tên do kho sửa" in title for title in shown)
    assert file.read_bytes() == before
    assert studio.facts.of(facts.id).stale is False


def test_a_file_is_written_over_only_when_asked_again_and_a_copy_stays(page: DecksPage, studio, qtbot, tmp_path: Path) -> None:
    file = export(page, tmp_path / "Hội nghị.pptx", qtbot)
    before = file.read_bytes()
    facts = next(facts for facts in studio.facts.entries if facts.item_id and facts.entry.kind == "bullets")
    reword_in_library(page, facts.item_id, "Tên do kho sửa")
    qtbot.waitUntil(lambda: studio.facts.of(facts.id).stale, timeout=10_000)
    Answers(page, source=file, target=file)
    qtbot.mouseClick(checked(page, qtbot).update_button, Qt.MouseButton.LeftButton)
    yes, no = page.checker.question.buttons()
    untouched = (file.read_bytes() == before, no.isVisible())
    qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    copy = tmp_path / "Hội nghị (bản trước).pptx"
    written(page, copy, qtbot)

    assert untouched == (True, True)
    assert copy.read_bytes() == before != file.read_bytes()


def test_a_file_that_says_what_the_library_says_offers_no_update(page: DecksPage, studio, qtbot, tmp_path: Path) -> None:
    Answers(page, source=export(page, tmp_path / "Hội nghị.pptx", qtbot))
    dialog = checked(page, qtbot)

    assert set(states(dialog)) == {"up to date"}
    assert dialog.update_button.isEnabled() is False


def test_a_file_of_another_kind_is_told_and_shows_no_list(page: DecksPage, studio, qtbot, tmp_path: Path) -> None:
    file = tmp_path / "thư.pptx"
    file.write_text("không phải trang chiếu")
    Answers(page, source=file)
    choose(page, "Check a PowerPoint file")
    rest(page, qtbot)

    assert page.checker.dialog is None
    assert studio.strip.isHidden()


def test_the_offices_template_is_told_then_kept_and_taken_off_again(page: DecksPage, studio, qtbot, tmp_path: Path) -> None:
    file = tmp_path / "Mẫu cơ quan.pptx"
    Presentation().save(str(file))
    Answers(page, source=file)
    choose(page, "Template of the office")
    qtbot.waitUntil(lambda: page.templates.dialog is not None, timeout=20_000)
    dialog = page.templates.dialog
    told = (dialog.layouts.text(), dialog.remarks.text())
    meanwhile = studio.facts.source.template
    qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: studio.planned.plan.theme.startswith("template-"), timeout=20_000)
    kept = (studio.facts.source.template_name, studio.form.theme.isEnabled(), studio.planned.plan.width)
    choose(page, "Without the office's template")
    qtbot.waitUntil(lambda: not studio.planned.plan.theme.startswith("template-"), timeout=20_000)

    assert "content:  “Title and Content”" in told[0]
    assert "It has no layout of its own for: closing." in told[1]
    assert not meanwhile
    assert kept == ("Mẫu cơ quan.pptx", False, 9_144_000)
    assert studio.form.theme.isEnabled()
