"""The list of decks: what is done to many of them at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from baocaovien.services.decks.decks import copy_deck
from baocaovien.store.queries.decks import DeckList
from baocaovien.ui.main_window import MainWindow
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
