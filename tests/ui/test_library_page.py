"""The library as its curator uses it: choose, approve, withdraw, search, undo."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QPlainTextEdit, QPushButton

from baocaovien.services.library.library import create_item
from baocaovien.store.queries.library import item_card, item_rows
from baocaovien.ui.library.page import LibraryPage
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.widgets.form_dialog import FormDialog
from tests.ui.sample_window import WAIT, calm, press, sample_folder, told, window, written

__all__ = ["sample_folder", "window"]


@pytest.fixture
def page(window: MainWindow, qtbot: Any) -> LibraryPage:
    """The page on its first document."""
    window.go("library")
    calm(window, qtbot)
    shown = window.page("library")
    assert isinstance(shown, LibraryPage)
    qtbot.waitUntil(lambda: shown.tree.topLevelItemCount() > 0, timeout=WAIT)
    return shown


def states(window: MainWindow, ids: list[Any]) -> set[str]:
    return {row.state for row in window.bridge.read(lambda session: item_rows(session, ids))}


def import_drafts(page: LibraryPage, window: MainWindow, qtbot: Any, tmp_path: Path) -> list[Any]:
    """A document of three drafts, all of them chosen."""
    source = tmp_path / "moi.txt"
    source.write_text("I. MỤC TIÊU\n1. Phổ biến đường sách cộng đồng\n- Mỗi xã một điểm đọc sách\n", encoding="utf-8")
    page.import_file(source)
    qtbot.waitUntil(lambda: any("3" in words for words in told(window)), timeout=WAIT)
    calm(window, qtbot)
    qtbot.waitUntil(lambda: page.tree.topLevelItem(0).text(0) == "I MỤC TIÊU", timeout=WAIT)
    page.tree.setFocus()
    page.tree.selectAll()
    assert page.tree.selectionMode() is QAbstractItemView.SelectionMode.ExtendedSelection
    return page.tree.chosen()


def test_chosen_items_are_approved_withdrawn_and_brought_back(page, window, qtbot, tmp_path):
    ids = import_drafts(page, window, qtbot, tmp_path)
    seen = [states(window, ids)]

    for step in (lambda: page._each("approve"), lambda: page._each("withdraw"), window.bridge.undo, window.bridge.undo):
        step()
        calm(window, qtbot)
        seen.append(states(window, ids))
        page.tree.selectAll()

    assert (len(ids), seen) == (3, [{"draft"}, {"approved"}, {"withdrawn"}, {"approved"}, {"draft"}])


def test_many_items_are_withdrawn_after_their_number_was_said(page, window, qtbot):
    page.tree.setFocus()
    page.tree.selectAll()
    ids = page.tree.chosen()
    before = states(window, ids)

    page._each("withdraw")
    (form,) = [one for one in window.findChildren(FormDialog) if one.isVisible()]
    asked = (form.windowTitle(), states(window, ids))
    with written(window.bridge, qtbot):
        form.verb.click()

    assert asked == (f"Withdraw {len(ids)} items?", before)
    assert states(window, ids) == {"withdrawn"}


def test_an_item_is_shown_beside_the_tree_by_the_arrow_keys(page, window, qtbot):
    page.tree.setFocus()

    press(qtbot, page.tree, Qt.Key.Key_Down)
    calm(window, qtbot)

    assert page.item.item_id == page.tree.chosen()[0]


def test_the_head_counts_all_again_when_the_search_is_emptied(page, window, qtbot):
    before = page.header.subtitle.text()

    page.search.setText("muc tieu")
    qtbot.waitUntil(lambda: page.header.subtitle.text() != before, timeout=WAIT)
    page.search.clear()
    qtbot.waitUntil(lambda: page.header.subtitle.text() == before, timeout=WAIT)
    calm(window, qtbot)

    assert page.middle.currentWidget() is page.tree


def test_nothing_chosen_is_told_and_changes_nothing(page, window, qtbot):
    page.tree.clearSelection()
    operations = window.bridge.workspace.undo_label()

    page._each("approve")
    calm(window, qtbot)

    assert told(window) == ["Choose items in the tree first (Ctrl and Shift choose several)."]
    assert window.bridge.workspace.undo_label() == operations


def test_a_file_that_cannot_be_read_is_told_in_the_window(page, window, qtbot, tmp_path):
    broken = tmp_path / "hong.docx"
    broken.write_bytes(b"PK\x03\x04" + bytes(500))

    page.import_file(broken)
    qtbot.waitUntil(lambda: bool(told(window)), timeout=WAIT)
    calm(window, qtbot)

    assert "hong.docx" in told(window)[0]
    assert "\n" not in told(window)[0]


def test_nothing_of_an_item_is_wider_than_its_panel(page, window, qtbot, tmp_path):
    ids = import_drafts(page, window, qtbot, tmp_path)

    page.item.show_item(ids[0])
    calm(window, qtbot)

    assert page.item.widget().width() <= page.item.viewport().width()


def _newest(window, item_id):
    return window.bridge.read(partial(item_card, item_id=item_id)).revisions[0].text


def test_words_that_are_typed_stay_when_somebody_else_writes_and_are_kept_on_leaving(window, qtbot):
    first, second = (window.bridge.workspace.execute("t", partial(create_item, text=f"Mục {at}")) for at in (1, 2))
    window.go("library")
    calm(window, qtbot)
    panel = window.page("library").item
    panel.show_item(first)
    panel.findChildren(QPlainTextEdit)[0].setPlainText("Lời đang viết dở")

    window.bridge.execute("t", partial(create_item, text="Mục của người khác"), window)
    calm(window, qtbot)
    qtbot.wait(300)  # the page reads anew a moment after others wrote
    stayed = panel.findChildren(QPlainTextEdit)[0].toPlainText()
    panel.show_item(second)
    calm(window, qtbot)

    assert stayed == "Lời đang viết dở"
    assert (panel.item_id, _newest(window, first)) == (second, "Lời đang viết dở")


def test_the_curator_goes_from_the_import_to_a_wording_by_keys(page, window, qtbot, tmp_path):
    window.rail.button_of("library").setFocus()
    source = tmp_path / "moi.txt"
    source.write_text("I. MỤC TIÊU\n1. Phổ biến đường sách cộng đồng\n", encoding="utf-8")
    page.import_file(source)
    qtbot.waitUntil(lambda: window.focusWidget() is page.tree, timeout=WAIT)
    calm(window, qtbot)
    qtbot.keyClick(page.tree, Qt.Key.Key_Down)
    calm(window, qtbot)
    qtbot.keyClick(page.tree, Qt.Key.Key_Return)
    editor = window.focusWidget()

    assert isinstance(editor, QPlainTextEdit)
    assert editor.toPlainText() == page.tree.currentItem().text(0).split(" ", 1)[1]


def test_ctrl_f_goes_from_the_rail_into_the_page_to_its_search_or_first_control(page, window, qtbot):
    reached = {}
    for key in ("library", "schedule", "attendance", "reports", "settings"):
        window.go(key)
        calm(window, qtbot)
        window.rail.button_of(key).setFocus()
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        focused = window.focusWidget()
        reached[key] = (window.page(key).isAncestorOf(focused), window.page(key).header.isAncestorOf(focused))
        if key == "library":
            assert focused is page.search
        if key == "attendance":
            assert focused is window.page(key).door.field

    assert reached == dict.fromkeys(reached, (True, False))


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_enter_presses_the_button_that_has_the_keyboard(page, window, qtbot):
    window.rail.button_of("schedule").setFocus()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    gone = window.current_key
    window.go("library")
    page.tree.setCurrentItem(page.tree.topLevelItem(0))
    calm(window, qtbot)
    more = next(one for one in page.item.findChildren(QPushButton) if one.accessibleName() == "More actions")
    opened = []

    def close_menu() -> None:
        menu = QApplication.activePopupWidget()
        opened.append(isinstance(menu, QMenu))
        if menu is not None:
            menu.close()

    more.setFocus()
    QTimer.singleShot(300, close_menu)
    qtbot.keyClick(more, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(opened), timeout=WAIT)

    assert (gone, opened) == ("schedule", [True])


def test_the_keyboard_stays_in_the_panel_and_goes_to_the_next_item_when_one_is_approved(page, window, qtbot, tmp_path):
    import_drafts(page, window, qtbot, tmp_path)
    page.tree.setCurrentItem(page.tree.topLevelItem(0).child(0))
    calm(window, qtbot)
    buttons = {one.text(): one for one in page.item.findChildren(QPushButton)}
    buttons["Hand in"].setFocus()
    with written(window.bridge, qtbot):
        qtbot.keyClick(buttons["Hand in"], Qt.Key.Key_Return)
    calm(window, qtbot)
    after_hand_in = window.focusWidget()
    approve = next(one for one in page.item.findChildren(QPushButton) if one.text() == "Approve")
    approve.setFocus()
    window.page("library").item.show_item(page.item.item_id)
    kept = window.focusWidget()

    assert after_hand_in is page.tree
    assert (isinstance(kept, QPushButton) and kept.text(), page.item.isAncestorOf(kept)) == ("Approve", True)


def test_whoever_comes_back_to_the_desk_types_into_its_field(window, qtbot):
    window.go("attendance")
    calm(window, qtbot)
    field = window.page("attendance").door.field
    window.go("library")
    calm(window, qtbot)
    between = window.focusWidget()

    window.go("attendance")

    assert between is window.rail.button_of("library")
    assert window.focusWidget() is field
