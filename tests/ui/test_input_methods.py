"""Fields that answer while one types, under the three ways of typing Vietnamese: nothing typed is ever rewritten."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.search.palette import SearchPalette
from baocaovien.ui.widgets.record_picker import RecordPicker
from tests.ui.sample_window import calm, sample_folder, window

__all__ = ["sample_folder", "window"]

Step = tuple[str, str]
UNIKEY: tuple[Step, ...] = (
    ("keys", "Nguye"), ("keys", "e"), ("back", "2"), ("commit", "ê"), ("keys", "n"), ("back", "2"), ("commit", "ễn"),
    ("keys", " Thi"), ("back", "1"), ("commit", "ị"),
)  # fmt: skip
"""Unikey and EVKey: letters go through, then Backspaces and the letters anew."""
BAMBOO: tuple[Step, ...] = (
    ("preedit", "N"), ("preedit", "Nguy"), ("preedit", "Nguyê"), ("preedit", "Nguyễn"), ("commit", "Nguyễn"), ("keys", " "),
    ("preedit", "T"), ("preedit", "Thị"), ("commit", "Thị"),
)  # fmt: skip
"""ibus-bamboo and fcitx: a word is composed under the line, and put in whole."""
WINDOWS: tuple[Step, ...] = tuple(("commit", letter) for letter in "Nguyễn Thị")
"""Windows' own: composed letters one by one."""


def type_with(line: QWidget, steps: tuple[Step, ...], qtbot: Any, look: Callable[[], None]) -> None:
    for kind, text in steps:
        if kind == "keys":
            qtbot.keyClicks(line, text)
        elif kind == "back":
            for _again in range(int(text)):
                qtbot.keyClick(line, Qt.Key.Key_Backspace)
        else:
            event = QInputMethodEvent(text, []) if kind == "preedit" else QInputMethodEvent("", [])
            if kind == "commit":
                event.setCommitString(text)
            QCoreApplication.sendEvent(line, event)
        look()


def expected(steps: tuple[Step, ...], count: int) -> str:
    """What stands in a plain line after some steps."""
    text = ""
    for kind, said in steps[:count]:
        if kind == "back":
            text = text[: -int(said)]
        elif kind != "preedit":
            text += said
    return text


def _field(key: str, find: Callable[[Any], QLineEdit]) -> Callable[[MainWindow], QLineEdit]:
    def get(window: MainWindow) -> QLineEdit:
        window.go(key)
        return find(window.page(key))

    return get


def _list_search(page: Any) -> QLineEdit:
    page.views.setCurrentIndex(2)
    found: QLineEdit = page.search
    return found


def _roster(page: Any) -> QLineEdit:
    page.tabs.setCurrentIndex(1)
    found: QLineEdit = page.roster.search
    return found


def _register(page: Any) -> QLineEdit:
    page.tabs.setCurrentIndex(2)
    found: QLineEdit = page.register.search
    return found


def _venue(page: Any) -> QLineEdit:
    page._new(dt.date(2031, 5, 5))
    found: QLineEdit = page.form.venue.line
    return found


def _topics(page: Any) -> QLineEdit:
    page._new(dt.date(2031, 5, 5))
    found: QLineEdit = page.form.topics.picker.line
    return found


def _unit(page: Any) -> QLineEdit:
    page._add_person()
    found: QLineEdit = page.person.findChildren(RecordPicker)[0].line
    return found


def _everything(window: MainWindow) -> QLineEdit:
    window.menus.search()
    return window.findChildren(SearchPalette)[-1].findChildren(QLineEdit)[0]


FIELDS: dict[str, Callable[[MainWindow], QLineEdit]] = {
    "search everything": _everything,
    "the door": _field("attendance", lambda page: page.door.field),
    "delegates": _field("attendance", _roster),
    "events": _field("schedule", _list_search),
    "a venue": _field("schedule", _venue),
    "topics": _field("schedule", _topics),
    "the day": _field("schedule", lambda page: (page._new(dt.date(2031, 5, 5)), page.form.day.line)[1]),
    "the library": _field("library", lambda page: page.search),
    "decks": _field("decks", lambda page: page.search),
    "people": _field("directory", lambda page: page.search),
    "a unit": _field("directory", _unit),
    "the register": _field("documents", _register),
    "history": _field("history", lambda page: page.search),
}


@pytest.mark.parametrize("name", FIELDS)
def test_what_an_input_method_types_stands_as_typed(window: MainWindow, qtbot: Any, name: str) -> None:
    line = FIELDS[name](window)
    calm(window, qtbot)
    for steps in (UNIKEY, BAMBOO, WINDOWS):
        line.clear()
        line.setFocus()
        seen: list[str] = []

        def look(seen: list[str] = seen) -> None:
            qtbot.wait(1)
            seen.append(line.text())

        type_with(line, steps, qtbot, look)
        qtbot.wait(260)  # the answers of searches and pickers have come
        calm(window, qtbot)

        assert seen == [expected(steps, count) for count in range(1, len(steps) + 1)]
        assert (line.text(), line.cursorPosition()) == ("Nguyễn Thị", 10)
