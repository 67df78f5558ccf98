"""The Tab key on every page: each control once, in reading order, there and back, and each says what it is."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from baocaovien.store.queries.decks import DeckList
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.pages import PAGES
from tests.ui.forms import tabbing
from tests.ui.sample_window import calm, coming, sample_folder, window

__all__ = ["sample_folder", "window"]


def _new_event(page: Any, _window: MainWindow) -> None:
    page._new(dt.date(2031, 5, 5))


def _chosen_event(page: Any, window: MainWindow) -> None:
    page._choose(coming(window).id)


def _new_person(page: Any, _window: MainWindow) -> None:
    page._add_person()


def _deck(page: Any, window: MainWindow) -> None:
    page.show_deck(window.bridge.read(DeckList().ids)[0])
    while page.studio.facts is None:
        QTest.qWait(5)
    page.studio.outline.choose(next(one.id for one in page.studio.facts.entries if one.item_id is not None))


def _tab(at: int) -> Any:
    return lambda page, _window: page.tabs.setCurrentIndex(at)


def _new_number(page: Any, _window: MainWindow) -> None:
    page.tabs.setCurrentIndex(2)
    page.register.begin_new()


def _section(at: int) -> Any:
    return lambda page, _window: page.sections.setCurrentRow(at)


SHOWN: dict[str, tuple[str, Any]] = {page.key: (page.key, None) for page in PAGES} | {
    "schedule, a new event": ("schedule", _new_event),
    "schedule, an event": ("schedule", _chosen_event),
    "directory, a new person": ("directory", _new_person),
    "decks, a deck": ("decks", _deck),
    "attendance, the list": ("attendance", _tab(1)),
    "documents, papers": ("documents", _tab(1)),
    "documents, a new number": ("documents", _new_number),
    "reports, closed ones": ("reports", _tab(2)),
    **{f"settings, section {at}": ("settings", _section(at)) for at in range(1, 10)},
}


def open_room(window: MainWindow, qtbot: Any, name: str) -> Any:
    """Go where a name of `SHOWN` says; answer the page."""
    key, show = SHOWN[name]
    window.go(key)
    page = window.page(key)
    calm(window, qtbot)
    if show is not None:
        show(page, window)
        calm(window, qtbot)
    return page


@pytest.mark.parametrize("name", SHOWN)
def test_tab_reaches_each_control_in_reading_order(window: MainWindow, qtbot: Any, name: str) -> None:
    page = open_room(window, qtbot, name)
    first = tabbing.reachable(page)[0]
    tabbing.walk(window, first)  # lists take their first row when the keyboard comes to them
    calm(window, qtbot)
    wanted = {one for one in tabbing.reachable(page) if not tabbing.combo_line(one)}
    first = tabbing.reachable(page)[0]

    forth = tabbing.walk(window, first)
    back = tabbing.walk(window, first, back=True)

    assert [tabbing.named(one) for one in wanted - set(forth)] == []
    assert {tabbing.named(one) for one in set(forth) ^ set(back)} == set()
    assert tabbing.backward(forth, page) == []
    assert (tabbing.silent(page), tabbing.nameless_labels(page)) == ([], [])


@pytest.mark.parametrize("key", [page.key for page in PAGES])
def test_tab_goes_from_the_rail_to_the_page_and_last_to_the_foot(window: MainWindow, qtbot: Any, key: str) -> None:
    open_room(window, qtbot, key)
    page, parts = window.page(key), []

    for one in tabbing.walk(window, window.rail.button_of(key)):
        around = {"rail": window.rail, "banner": window.banner, "page": page, "foot": window.status}
        parts += [name for name, part in around.items() if part.isAncestorOf(one) and name not in parts[-1:]]

    assert parts == ["rail", "banner", "page", "foot", "rail"]


def test_no_part_of_a_page_was_ever_a_window_of_its_own(window: MainWindow, qtbot: Any) -> None:
    """A widget that was shown before it had a parent flickers, and Qt no longer paints its ground when it moves."""
    strays = []
    for page in PAGES:
        window.go(page.key)
        calm(window, qtbot)
        shown = [one for one in window.page(page.key).findChildren(QWidget) if not one.isWindow()]
        strays += [
            f"{page.key}: {tabbing.named(one)}" for one in shown if one.testAttribute(Qt.WidgetAttribute.WA_OutsideWSRange)
        ]

    assert strays == []
