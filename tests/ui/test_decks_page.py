"""The deck studio, used as a person would: built from an event, reworded, reordered, hidden, exported, presented."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from uuid import UUID

import pypdfium2
import pytest
from pptx import Presentation
from pypdfium2 import raw
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from baocaovien.domain.local_time import today_local
from baocaovien.services import sample
from baocaovien.services.decks.files import DeckFiles
from baocaovien.services.library.library import approve_items, edit_item
from baocaovien.services.workspace import Workspace
from baocaovien.settings import Settings
from baocaovien.store.queries.decks import DeckList
from baocaovien.store.queries.library import item_card
from baocaovien.store.queries.topics import topic_rows
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.decks.facts import StudioFacts, events_to_build, find_content
from baocaovien.ui.decks.new_deck import NewDeckMenu
from baocaovien.ui.decks.page import DecksPage
from baocaovien.ui.decks.present import Show
from baocaovien.ui.decks.studio import OWN_KINDS
from baocaovien.ui.decks.wording import can_be_kept, new_content
from baocaovien.ui.facts import read_facts
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.pages import PAGES
from baocaovien.ui.shell import Target
from baocaovien.ui.widgets.record_picker import Choice
from tests.ui.sample_window import written
from tests.ui.test_main_window import nameless

OWN = tuple(page for page in PAGES if page.key in ("decks", "library"))
PLAIN = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, UUID]:
    """A sample workspace, made once, and its next conference."""
    folder = tmp_path_factory.mktemp("decks") / "mau"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BAOCAOVIEN_HOME", str(folder.parent))
        workspace = Workspace.create(folder)
        event = sample.fill(workspace)
        workspace.undo()  # the sample's own deck: these tests begin before there is any
        workspace.close()
    return folder, event


@pytest.fixture
def event(kept: tuple[Path, UUID]) -> UUID:
    return kept[1]


@pytest.fixture
def window(look, qtbot, kept: tuple[Path, UUID], tmp_path: Path) -> Iterator[MainWindow]:
    workspace = Workspace.open(copytree(kept[0], tmp_path / "mau"))
    bridge = Bridge(workspace)
    made = MainWindow(bridge, Settings(language="en"), read_facts(bridge), pages=OWN)
    qtbot.addWidget(made)
    made.resize(1093, 614)
    made.show()
    made.go("decks")
    yield made
    made.hide()
    bridge.close()
    workspace.close()


@pytest.fixture
def bridge(window: MainWindow) -> Bridge:
    return window.bridge


@pytest.fixture
def page(window: MainWindow) -> DecksPage:
    made = window.page("decks")
    assert isinstance(made, DecksPage)
    return made


@pytest.fixture
def studio(page: DecksPage, event: UUID, qtbot):
    """The studio with the event's deck, planned."""
    page.build_for_event(event)
    qtbot.waitUntil(lambda: page.studio.planned is not None, timeout=20_000)
    rest(page, qtbot)
    return page.studio


def rest(page: DecksPage, qtbot) -> None:
    """Wait until everything that was asked for has come."""
    for _ in range(2):
        qtbot.waitUntil(lambda: not page.bridge.is_busy, timeout=20_000)


def titles(studio) -> list[str]:
    return [facts.entry.title for facts in studio.facts.entries]


def go_to(studio, kind: str) -> UUID:
    """Choose the first entry of a kind; answer its id."""
    entry_id = next(facts.id for facts in studio.facts.entries if facts.entry.kind == kind)
    studio.outline.choose(entry_id, quiet=False)
    return entry_id


def type_at_end(editor, text: str) -> None:
    editor.setFocus()
    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.insertPlainText(text)


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_an_empty_page_leads_to_a_deck_in_two_clicks(page: DecksPage, bridge: Bridge, qtbot) -> None:
    empty = page._empty
    qtbot.mouseClick(empty.action, Qt.MouseButton.LeftButton)
    menu = page.findChildren(NewDeckMenu)[-1]
    menu.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: page.studio.planned is not None, timeout=20_000)

    assert (page.in_studio, len(bridge.read(DeckList().ids))) == (True, 1)


def test_an_events_deck_is_offered_and_then_shown(
    window: MainWindow, page: DecksPage, event: UUID, bridge: Bridge, qtbot
) -> None:
    window.go("decks", Target("event", event))
    qtbot.mouseClick(page._empty.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.studio.planned is not None, timeout=20_000)
    (deck_id,) = bridge.read(DeckList(event_id=event).ids)
    page.studio.back.click()
    window.go("decks", Target("event", event))
    qtbot.waitUntil(lambda: page.studio.deck_id is not None)

    assert (page.in_studio, page.studio.deck_id) == (True, deck_id)


def test_the_studio_is_whole_on_a_small_screen_and_every_control_is_named(window: MainWindow, studio) -> None:
    hint = window.minimumSizeHint()
    panel = studio.inspector

    assert nameless(window) == []
    assert (hint.width() <= 1093, hint.height() <= 614) == (True, True), hint
    assert panel.widget().minimumSizeHint().width() <= panel.viewport().width()


def test_every_slide_of_the_plan_is_in_the_strip_and_knows_its_entry(studio) -> None:
    slides = studio.planned.plan.slides
    studio.slides.setCurrentIndex(studio.slides.rows.index(len(slides) - 1))

    assert studio.slides.rows.rowCount() == len(slides) > 10
    assert studio.view.slide is slides[-1]
    assert studio.inspector.entry_id == studio.outline.current_id() == UUID(hex=slides[-1].entry_key)


def test_typing_shows_at_once_and_is_kept_after_a_pause(page: DecksPage, studio, qtbot) -> None:
    entry_id = go_to(studio, "bullets")
    before = studio.facts.of(entry_id).entry.title
    type_at_end(studio.inspector.title, " của tỉnh")
    with qtbot.waitSignal(studio.inspector.drafted, timeout=5000):
        pass
    qtbot.waitUntil(lambda: studio.view.slide.title == f"{before} của tỉnh", timeout=10_000)
    stored_meanwhile = studio.facts.of(entry_id).entry.title
    with written(page.bridge, qtbot):
        pass
    qtbot.waitUntil(lambda: studio.facts.of(entry_id).own_wording, timeout=10_000)

    assert stored_meanwhile == before
    assert studio.facts.of(entry_id).entry.title == f"{before} của tỉnh"
    assert studio.inspector.title.toPlainText() == f"{before} của tỉnh"


def test_what_was_typed_last_is_in_what_goes_on(studio, qtbot) -> None:
    entry_id = go_to(studio, "bullets")
    seen: list[StudioFacts] = []
    type_at_end(studio.inspector.title, " (mới)")
    studio.when_kept(seen.append)
    qtbot.waitUntil(lambda: bool(seen), timeout=10_000)

    assert seen[0].of(entry_id).entry.title.endswith(" (mới)")


def test_rewording_is_undone_and_the_library_stays_as_it_was(page: DecksPage, studio, qtbot) -> None:
    entry_id = next(facts.id for facts in studio.facts.entries if facts.item_id and facts.entry.kind == "bullets")
    studio.outline.choose(entry_id, quiet=False)
    item_id = studio.facts.of(entry_id).item_id
    card = page.bridge.read(lambda session: item_card(session, item_id))
    before = studio.inspector.content.toPlainText()
    type_at_end(studio.inspector.content, "\n- Ý riêng của hội nghị")
    with written(page.bridge, qtbot):
        studio.keep()
    qtbot.waitUntil(lambda: studio.facts.of(entry_id).own_wording, timeout=10_000)
    last = studio.facts.of(entry_id).entry.content.paragraphs[-1]
    with qtbot.waitSignal(page.bridge.undone, timeout=10_000):
        page.bridge.undo()
    qtbot.waitUntil(lambda: not studio.facts.of(entry_id).own_wording, timeout=10_000)

    assert (last.text, last.level) == ("Ý riêng của hội nghị", 1)
    assert studio.inspector.content.toPlainText() == before
    assert page.bridge.read(lambda session: item_card(session, item_id)) == card


def test_what_is_being_typed_is_not_overwritten_by_a_change_from_elsewhere(page: DecksPage, studio, qtbot) -> None:
    go_to(studio, "bullets")
    type_at_end(studio.inspector.notes, "Nói chậm")
    studio.inspector._keep_timer.stop()
    with written(page.bridge, qtbot):
        studio.form._set("title", "Tên khác")
    qtbot.waitUntil(lambda: studio.facts.source.outline.title == "Tên khác", timeout=10_000)

    assert studio.inspector.notes.toPlainText().endswith("Nói chậm")


def test_the_reworded_entry_goes_back_to_the_library_as_a_draft(page: DecksPage, studio, qtbot) -> None:
    entry_id = next(facts.id for facts in studio.facts.entries if facts.item_id and facts.entry.kind == "bullets")
    studio.outline.choose(entry_id, quiet=False)
    item_id = studio.facts.of(entry_id).item_id
    studio.inspector.title.setPlainText("Tên mới của mục")
    studio.keep()
    qtbot.waitUntil(lambda: studio.facts.of(entry_id).own_wording, timeout=10_000)
    with written(page.bridge, qtbot):
        studio.inspector.to_library.click()
    rest(page, qtbot)
    newest = page.bridge.read(lambda session: item_card(session, item_id)).revisions[0]

    assert (newest.heading, newest.state) == ("Tên mới của mục", "draft")


def test_a_newer_wording_is_told_and_taken_in_by_one_click(page: DecksPage, studio, qtbot) -> None:
    facts = next(facts for facts in studio.facts.entries if facts.item_id and facts.entry.kind == "bullets")
    studio.outline.choose(facts.id, quiet=False)

    def reword(session) -> None:
        edit_item(session, item_id=facts.item_id, heading="Tên do kho sửa")
        approve_items(session, item_ids=[facts.item_id])

    page.bridge.execute("library.edit_item", reword, page)
    qtbot.waitUntil(lambda: studio.facts.of(facts.id).stale, timeout=10_000)
    told = (studio.stale.isVisible(), studio.inspector.state.isVisible(), studio.facts.of(facts.id).entry.title)
    studio.stale.click()
    qtbot.waitUntil(lambda: not studio.facts.of(facts.id).stale, timeout=10_000)

    assert told == (True, True, facts.entry.title)
    assert studio.facts.of(facts.id).entry.title.endswith("Tên do kho sửa")


def test_hiding_takes_the_slide_from_the_show_and_not_from_the_deck(page: DecksPage, studio, qtbot) -> None:
    entry_id = go_to(studio, "table")
    count = len(studio.planned.plan.slides)
    studio._hide(True)
    qtbot.waitUntil(lambda: studio.facts.of(entry_id).entry.hidden, timeout=10_000)
    rest(page, qtbot)
    hidden = [slide for slide in studio.planned.plan.slides if slide.hidden]

    assert (len(studio.planned.plan.slides), bool(hidden)) == (count, True)
    assert {slide.entry_key for slide in hidden} == {entry_id.hex}


def test_alt_and_an_arrow_move_an_entry_and_a_section_with_all_of_it(page: DecksPage, studio, qtbot) -> None:
    before = titles(studio)
    go_to(studio, "bullets")
    at = studio.outline.currentRow()
    with written(page.bridge, qtbot):
        qtbot.keyClick(studio.outline, Qt.Key.Key_Down, ALT)
    qtbot.waitUntil(lambda: titles(studio) != before, timeout=10_000)
    moved = titles(studio)
    sections = [facts for facts in studio.facts.entries if facts.entry.kind == "section"]
    studio.outline.choose(sections[1].id, quiet=False)
    with written(page.bridge, qtbot):
        qtbot.keyClick(studio.outline, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: titles(studio) != moved, timeout=10_000)
    after = [facts.entry.section for facts in studio.facts.entries if facts.entry.section]

    assert (moved[at], moved[at + 1]) == (before[at + 1], before[at])
    assert list(dict.fromkeys(after)) == [sections[1].entry.section, sections[0].entry.section]
    assert len(after) == sum(bool(facts.entry.section) for facts in studio.facts.entries)


def test_dropping_an_entry_elsewhere_moves_it_there(page: DecksPage, studio, qtbot) -> None:
    entry_id = go_to(studio, "table")
    with written(page.bridge, qtbot):
        studio.outline.drop_at(1)
    qtbot.waitUntil(lambda: studio.facts.entries[1].id == entry_id, timeout=10_000)

    assert studio.outline.current_id() == entry_id


def test_delete_removes_and_undo_brings_back(page: DecksPage, studio, qtbot) -> None:
    before = titles(studio)
    go_to(studio, "chart")
    with written(page.bridge, qtbot):
        qtbot.keyClick(studio.outline, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(titles(studio)) == len(before) - 1, timeout=10_000)
    with qtbot.waitSignal(page.bridge.undone, timeout=10_000):
        page.bridge.undo()
    qtbot.waitUntil(lambda: len(titles(studio)) == len(before), timeout=10_000)

    assert titles(studio) == before


def test_content_is_found_in_the_library_and_added_after_the_current_entry(page: DecksPage, studio, qtbot) -> None:
    topic = page.bridge.read(topic_rows)[2]
    found = page.bridge.read(lambda session: find_content(session, topic.name))
    entry_id = go_to(studio, "agenda")
    count = len(studio.facts.entries)
    studio.add.picked.emit(Choice(topic.id, topic.name))
    qtbot.waitUntil(lambda: len(studio.facts.entries) > count, timeout=10_000)
    rest(page, qtbot)
    at = [facts.id for facts in studio.facts.entries].index(entry_id)

    assert topic.id in [choice.id for choice in found]
    assert studio.facts.entries[at + 1].entry.section == topic.name
    assert studio.outline.current_id() == studio.facts.entries[at + 1].id


@pytest.mark.parametrize("code", [code for code in OWN_KINDS if can_be_kept(new_content(code))])
def test_an_own_slide_of_every_kind_can_be_placed(page: DecksPage, studio, qtbot, code: str) -> None:
    go_to(studio, "agenda")
    count = len(studio.facts.entries)
    studio._add_own(code)
    qtbot.waitUntil(lambda: len(studio.facts.entries) > count, timeout=10_000)
    qtbot.waitUntil(lambda: studio.view.slide is not None and studio.view.slide.kind == code, timeout=10_000)

    assert studio.problem.isVisible() is False


def test_a_kind_is_changed_among_those_that_take_the_content(page: DecksPage, studio, qtbot) -> None:
    entry_id = go_to(studio, "bullets")
    box = studio.inspector.kind
    box.setCurrentIndex(box.findData("questions"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: studio.facts.of(entry_id).entry.kind == "questions", timeout=10_000)

    assert box.findData("chart") == -1


def test_only_what_a_version_leaves_out_is_said_to_be_left_out(page: DecksPage, studio, qtbot) -> None:
    """An entry that was just added has no slide yet; while it is placed, nothing is said of a short version."""
    before = studio.planned
    studio._add_own("bullets")
    qtbot.waitUntil(lambda: studio.outline.current_id() != UUID(hex=before.plan.slides[0].entry_key), timeout=30_000)
    studio.planned = before
    studio._show_entry_slide(studio.outline.current_id())
    while_placing = studio.problem.text()
    rest(page, qtbot)

    studio._set_minutes(5)
    qtbot.waitUntil(lambda: bool(studio.planned.plan.left_out), timeout=30_000)
    studio.outline.choose(UUID(hex=studio.planned.plan.left_out[0]), quiet=False)

    assert (while_placing, studio.problem.text()) == ("", "This slide is not in the short version.")


def test_a_short_version_leaves_out_by_priority_and_the_theme_flows_anew(page: DecksPage, studio, qtbot) -> None:
    whole = studio.planned.plan.minutes
    with written(page.bridge, qtbot):
        studio._set_minutes(5)
    qtbot.waitUntil(lambda: bool(studio.planned.plan.left_out), timeout=10_000)
    short = studio.planned.plan.minutes
    studio.form.theme.setCurrentIndex(studio.form.theme.findData("night"))
    studio.form.theme.activated.emit(studio.form.theme.currentIndex())
    studio.form._set("ratio", "4:3")
    qtbot.waitUntil(lambda: studio.planned.plan.theme == "night" and studio.planned.plan.width == 9_144_000, timeout=10_000)

    assert short < whole
    assert studio.version.currentData() == 5
    assert studio.painter.width == 720.0


def test_over_the_time_is_said_in_red(page: DecksPage, studio, qtbot) -> None:
    entry_id = go_to(studio, "bullets")
    studio.inspector.minutes.setValue(175.0)
    studio.inspector.minutes.editingFinished.emit()
    qtbot.waitUntil(lambda: studio.facts.of(entry_id).entry.minutes == 175.0, timeout=10_000)
    qtbot.waitUntil(lambda: studio.time._tone == "wrong", timeout=10_000)

    assert studio.time.text().endswith(f"/ {studio.facts.room} min")


def test_the_exported_files_open_again_and_the_build_is_recorded(page: DecksPage, studio, qtbot, tmp_path: Path) -> None:
    target = tmp_path / "Hội nghị.pptx"
    page.exporter.write(studio.deck_id, studio.facts.source, DeckFiles(target, target.with_suffix(".pdf")))
    qtbot.waitUntil(lambda: studio.strip.isHidden() and target.is_file(), timeout=60_000)
    rest(page, qtbot)
    rows = page.bridge.read(lambda session: DeckList().rows(session, [studio.deck_id]))
    with pypdfium2.PdfDocument(target.with_suffix(".pdf")) as document:
        pages = len(document)

    assert len(Presentation(str(target)).slides) == pages == rows[0].slides == len(studio.planned.plan.slides)


def test_everything_for_the_hall_is_packed_into_a_folder(page: DecksPage, studio, qtbot, tmp_path: Path) -> None:
    folder = tmp_path / "usb"
    page.exporter.take_along(studio.deck_id, studio.facts.source, folder)
    qtbot.waitUntil(lambda: studio.strip.isHidden() and folder.is_dir(), timeout=60_000)
    rest(page, qtbot)
    notes = next(file for file in folder.iterdir() if "lời trình bày" in file.name)
    with pypdfium2.PdfDocument(notes) as document:
        said = "".join(document[at].get_textpage().get_text_range() for at in range(len(document)))
        sizes = {round(item.get_font_size()) for page in document for item in page.get_objects([raw.FPDF_PAGEOBJ_TEXT])}

    assert sizes == {16, 9}  # the words of the speaker; head and foot of a page
    assert sorted(file.suffix for file in folder.iterdir()) == [".pdf", ".pdf", ".pptx"]
    assert all(slide.title.split(" ")[0] in said for slide in studio.planned.plan.slides)
    assert studio.facts.source.outline.mark in said


def test_a_remote_leads_through_the_shown_slides(window: MainWindow, page: DecksPage, studio, qtbot) -> None:
    go_to(studio, "agenda")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(studio.view, Qt.Key.Key_F5, PLAIN)
    show: Show = page.show_
    seen = []
    show.moved.connect(seen.append)
    hall = show.window
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_PageUp, Qt.Key.Key_B):
        qtbot.keyClick(hall, key, PLAIN)
    black = hall.black
    for key in (Qt.Key.Key_B, Qt.Key.Key_End, Qt.Key.Key_F5):
        qtbot.keyClick(hall, key, PLAIN)
    with qtbot.waitSignal(show.ended):
        qtbot.keyClick(hall, Qt.Key.Key_Escape, PLAIN)
    last = len(studio.planned.plan.slides) - 1

    assert (seen, black, page.show_) == ([2, 3, 2, last, 0], True, None)


def test_a_rehearsal_counts_the_time_of_each_slide_and_can_keep_it(page: DecksPage, studio, qtbot) -> None:
    seconds = [0.0]
    plan = studio.planned.plan
    show = Show(page, studio.painter, plan, room=1, rehearsal=True, now=lambda: seconds[0])
    show.begin(0)
    seconds[0] = 30.0
    show.press(int(Qt.Key.Key_PageDown))
    seconds[0] = 120.0
    show.step(-1)
    told, toned = show.speaker.time.text(), show.speaker.time.property("tone")
    show.end()
    first, second = plan.slides[0].entry_key, plan.slides[1].entry_key
    page._keep_times(show.times)
    qtbot.waitUntil(lambda: studio.facts.of(UUID(hex=second)).entry.minutes == 1.5, timeout=10_000)

    assert show.times == {first: 30.0, second: 90.0}
    assert (told, toned) == ("⚠ 2:00 of 1:00", "wrong")
    assert studio.facts.of(UUID(hex=first)).entry.minutes == 0.5


def test_a_removed_deck_leads_back_to_the_list_and_comes_back(page: DecksPage, studio, bridge: Bridge, qtbot) -> None:
    page._remove_shown()
    qtbot.waitUntil(lambda: not page.in_studio, timeout=10_000)
    gone = list(bridge.read(DeckList().ids))
    with qtbot.waitSignal(bridge.undone, timeout=10_000):
        bridge.undo()
    rest(page, qtbot)

    assert (gone, len(bridge.read(DeckList().ids))) == ([], 1)


def test_the_keyboard_walks_the_slides_of_a_deck_that_was_just_built(page: DecksPage, studio, window: MainWindow, qtbot) -> None:
    first = studio.outline.current_id()

    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Down)

    assert window.focusWidget() is studio.outline
    assert studio.outline.current_id() not in (first, None)


def test_events_to_build_for_begin_today(page: DecksPage, event: UUID) -> None:
    found = page.bridge.read(lambda session: events_to_build(session, since=today_local()))

    assert event in [choice.id for choice in found]
