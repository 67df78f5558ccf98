"""The keyboard on every page and in every dialog: Enter, Escape, shortcuts, menus, and where the keyboard is."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QLineEdit, QMenu, QPlainTextEdit, QPushButton, QWidget
from shiboken6 import isValid

from baocaovien.ui.look import theme
from baocaovien.ui.look.palette import DARK, LIGHT
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.shell import Target
from baocaovien.ui.widgets.dialog import Dialog
from tests.ui.forms import dialogs, focus, tabbing
from tests.ui.forms.desk import Desk, type_in
from tests.ui.sample_window import WAIT, sample_folder, window
from tests.ui.test_every_form import desk, office, walk_by_tab
from tests.ui.test_tab_order import SHOWN, open_room

__all__ = ["desk", "office", "sample_folder", "window"]

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def primary(dialog: QDialog) -> QPushButton:
    (found,) = [one for one in dialog.findChildren(QPushButton) if one.property("kind") == "primary" and not one.isHidden()]
    return found


def leaves(dialog: QDialog) -> QPushButton | None:
    """The button that leaves it undone, where it has one."""
    shown = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
    return next((one for one in shown if one.text() in ("Cancel", "Close", "Without backs") and one is not primary(dialog)), None)


def begin(desk: Desk, name: str) -> Dialog | None:
    dialog = dialogs.opened(desk, name)
    if dialog is None:
        return None
    assert isinstance(dialog, Dialog)
    desk.calm()
    dialog.activateWindow()
    desk.qtbot.waitUntil(dialog.isActiveWindow, timeout=WAIT)
    return dialog


def gone_on(desk: Desk, name: str, dialog: Dialog, stood: object) -> Dialog:
    """After leaving: what was typed stands there again by one click; where nothing can be lost, it opens anew."""
    if isValid(dialog) and dialog.laid_aside:
        desk.window.notices.shown[-1].buttons[0].click()
        desk.qtbot.waitUntil(dialog.isVisible, timeout=WAIT)
        assert dialog.typed() == stood
        return dialog
    desk.clear()
    again = begin(desk, name)
    assert again is not None
    return again


def outside_of_buttons(dialog: QDialog) -> QWidget:
    """Where Enter is pressed: in a line if there is one."""
    found = [one for one in tabbing.reachable(dialog) if not isinstance(one, QPushButton) and not tabbing.combo_line(one)]
    lines = [one for one in found if isinstance(one, QLineEdit)]
    return next(iter((*lines, *found)), dialog)


@pytest.mark.parametrize("name", sorted({**dialogs.FORMS, **dialogs.CHOICES}))
def test_a_dialog_is_done_by_enter_and_left_by_escape_with_nothing_lost(desk: Desk, name: str) -> None:
    dialog = begin(desk, name)
    if dialog is None:
        return  # a form of a page
    log, stood = desk.log(), dialog.typed()
    walk_by_tab(dialog)
    assert focus.unseen(dialog, dialog, desk.qtbot) == []

    out = leaves(dialog)
    if out is not None:
        out.setFocus()
        QTest.keyClick(out, ENTER)
        desk.calm()
        assert (isValid(dialog) and dialog.isVisible(), desk.log()) == (False, log)
        dialog = gone_on(desk, name, dialog, stood)
    stood = dialog.typed()
    QTest.keyClick(dialog, ESCAPE)
    desk.calm()
    assert not (isValid(dialog) and dialog.isVisible())
    dialog = gone_on(desk, name, dialog, stood)

    pressed: list[bool] = []
    verb = primary(dialog)
    verb.clicked.connect(lambda _checked=False: pressed.append(True))
    expected = [True] if verb.isEnabled() and dialog.enter_does_verb else []
    place = outside_of_buttons(dialog)
    place.setFocus()
    several = isinstance(place, QPlainTextEdit)
    QTest.keyClick(place, ENTER, Qt.KeyboardModifier.ControlModifier if several else Qt.KeyboardModifier.NoModifier)
    desk.calm()
    assert pressed == expected
    if desk.log() > log and desk.bridge.workspace.history(1)[0].undoable:
        desk.bridge.undo()
        desk.calm()


def test_every_dialog_is_tried(desk: Desk) -> None:
    tried = {type(found).__name__ for name in dialogs.CHOICES if (found := begin(desk, name)) is not None and not desk.clear()}  # type: ignore[func-returns-value]
    tried |= {"FormDialog", *dialogs.ELSEWHERE, *dialogs.OF_FORMS}

    assert dialogs.classes() - tried == set()
    assert tried - dialogs.classes() == set()


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_one_sees_where_the_keyboard_is_on_every_page(window: MainWindow, look: Any, qtbot: Any, palette: Any) -> None:
    theme.apply(look, theme.Theme(palette=palette))
    unseen = {}
    for name in SHOWN:
        page = open_room(window, qtbot, name)
        unseen[name] = focus.unseen(window, page, qtbot)
    unseen["rail"] = focus.unseen(window, window.rail, qtbot)
    unseen["status"] = focus.unseen(window, window.status, qtbot)

    assert {name: found for name, found in unseen.items() if found} == {}


def keys_in_force(window: MainWindow) -> list[str]:
    """The shortcuts that the window answers now, as often as something answers them."""
    found = []
    for action in window.findChildren(QAction):
        owners = [one for one in action.associatedObjects() if isinstance(one, QWidget)]
        alive = any(not isinstance(one, QMenu) and one.isVisible() for one in owners)
        alive = alive or any(isinstance(one, QMenu) and one.parentWidget() is window.menuBar() for one in owners)
        if alive and action.isEnabled() and action.isVisible():
            found += [keys.toString() for keys in action.shortcuts()]
    for shortcut in window.findChildren(QShortcut):
        above = shortcut.parent()
        if isinstance(above, QWidget) and above.isVisible() and shortcut.isEnabled():
            found += [keys.toString() for keys in list(shortcut.keys())]
    return found


@pytest.mark.parametrize("name", SHOWN)
def test_each_shortcut_means_one_thing_and_none_disturbs_an_input_method(window: MainWindow, qtbot: Any, name: str) -> None:
    open_room(window, qtbot, name)
    keys = keys_in_force(window)
    listed = {action.shortcut().toString() for action in window.menus.all_actions() if not action.shortcut().isEmpty()}

    assert {key: times for key, times in Counter(keys).items() if times > 1} == {}
    assert {key for key in listed if key not in keys and QKeySequence(key) != QKeySequence("Ctrl+Z")} <= {"Ctrl+Y"}
    assert [key for key in keys if key == "Alt+Z" or ("Ctrl" in key and "Shift" in key) or len(key) == 1] == []


MENUS = {
    "content": ("library", lambda page: page.tree),
    "documents and topics": ("library", lambda page: page.places),
    "figures": ("library", lambda page: page.figures),
    "slides": ("decks", lambda page: page.studio.outline),
}


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # the platform without a screen says so of any menu
@pytest.mark.parametrize("name", MENUS)
def test_the_menu_key_opens_what_a_right_click_opens_beside_its_row(desk: Desk, name: str) -> None:
    key, find = MENUS[name]
    page = desk.page(key)
    if name == "slides":
        from tests.ui.forms import decks

        decks._studio(desk)
    if name == "figures":
        from tests.ui.forms import library

        library._figures(desk, "có thực đơn")
    if name == "content":
        from tests.ui.forms import library

        page.open(Target("source_document", library._document(desk).id))  # an earlier trial may have left the figures there
    view: QAbstractItemView = find(page)
    for _again in range(20):  # what is read anew because of an earlier trial takes the chosen row along
        desk.calm()
        view.setCurrentIndex(view.model().index(3 if name == "documents and topics" else 0, 0))
        view.scrollToTop()
        desk.calm()
        if not view.visualRect(view.currentIndex()).isEmpty():
            break
    row = view.visualRect(view.currentIndex())

    by_key = asked(view, view, QContextMenuEvent.Reason.Keyboard, view.rect().center())
    by_mouse = asked(view, view.viewport(), QContextMenuEvent.Reason.Mouse, row.center())

    assert by_key[0] == by_mouse[0] != []
    assert by_key[1] == view.viewport().mapToGlobal(row.bottomLeft()).y()


def asked(view: QAbstractItemView, to: QWidget, reason: Any, place: QPoint) -> tuple[list[str], int]:
    """What the menu offers, and how far down it opens."""
    QApplication.sendEvent(to, QContextMenuEvent(reason, place, to.mapToGlobal(place)))
    menu = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible())
    told = [action.text() for action in menu.actions()], menu.pos().y()
    menu.close()
    return told


def test_what_was_typed_into_a_field_and_left_is_still_there(desk: Desk) -> None:
    dialog = begin(desk, "settings: a person renamed")
    assert dialog is not None
    type_in(dialog.findChildren(QLineEdit)[0], "Nguyễn Thị Gõ Dở")
    QTest.keyClick(dialog, ESCAPE)
    desk.calm()
    notice = desk.window.notices.shown[-1]

    assert (dialog.isVisible(), notice.words.text()) == (False, f"“{dialog.windowTitle()}” was closed and nothing was saved.")
    notice.buttons[0].click()
    assert (dialog.isVisible(), dialog.findChildren(QLineEdit)[0].text()) == (True, "Nguyễn Thị Gõ Dở")
