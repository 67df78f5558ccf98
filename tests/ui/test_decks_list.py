"""The list of decks: what is done to many of them at once."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from baocaovien.domain.local_time import today_local
from baocaovien.services.decks.decks import copy_deck
from baocaovien.store.queries.decks import DeckList
from baocaovien.store.queries.schedule import Events
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.shell import Target
from baocaovien.ui.widgets.form_dialog import FormDialog
from tests.ui.sample_window import calm, sample_folder, window, written

__all__ = ["sample_folder", "window"]


def ids(window: MainWindow) -> list[object]:
    return list(window.bridge.read(DeckList().ids))


def test_removing_many_decks_says_how_many_before_and_undo_brings_them_back(window: MainWindow, qtbot) -> None:
    first = ids(window)[0]
    for number in range(9):
        copy = partial(copy_deck, deck_id=first, title=f"Bài {number}")
        with written(window.bridge, qtbot):
            window.bridge.execute("decks.copy_deck", copy, window)
    window.go("decks")
    calm(window, qtbot)
    page, before = window.page("decks"), ids(window)

    page.list.setFocus()
    page.list.selectAll()
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    (dialog,) = [one for one in window.findChildren(FormDialog) if one.isVisible()]
    asked, untouched = dialog.windowTitle(), ids(window)
    with written(window.bridge, qtbot):
        dialog.save()
    gone = ids(window)
    with qtbot.waitSignal(window.bridge.undone, timeout=30_000):
        window.bridge.undo()
    calm(window, qtbot)

    assert asked == f"Remove {len(before)} decks?"
    assert (untouched, gone) == (before, [])
    assert sorted(map(str, ids(window))) == sorted(map(str, before))


def test_enter_builds_the_deck_that_an_event_asks_for(window: MainWindow, qtbot) -> None:
    today = today_local()
    with_deck = {row.event_id for row in window.bridge.read(lambda session: DeckList().rows(session, DeckList().ids(session)))}
    events = window.bridge.read(Events(first=today, last=today + dt.timedelta(days=60)).ids)
    window.rail.button_of("home").setFocus()

    window.go("decks", Target("event", next(event for event in events if event not in with_deck)))
    offered = window.focusWidget()
    with written(window.bridge, qtbot):
        qtbot.keyClick(offered, Qt.Key.Key_Return)
    calm(window, qtbot)

    assert isinstance(offered, QPushButton)
    assert window.page("decks").in_studio
    assert len(ids(window)) == len(with_deck) + 1
