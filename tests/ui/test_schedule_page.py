"""The schedule as its clerk uses it: drag an event to another day, undo, plan one more, see what doesn't go together."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt

from baocaovien.store.queries.schedule import Events, event_detail
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.schedule.page import SchedulePage
from baocaovien.ui.shell import Target
from tests.ui.sample_window import calm, coming, event, local_day, press, sample_folder, window

__all__ = ["sample_folder", "window"]


@pytest.fixture
def page(window: MainWindow, qtbot: Any) -> SchedulePage:
    """The month of the coming conference, which is chosen."""
    window.go("schedule", Target("event", coming(window).id))
    calm(window, qtbot)
    shown = window.page("schedule")
    assert isinstance(shown, SchedulePage)
    shown.month.grab()
    return shown


def drag(page: SchedulePage, qtbot: Any, place: QPoint, to: QPoint) -> None:
    qtbot.mousePress(page.month, Qt.MouseButton.LeftButton, pos=place)
    for step in (1, 2, 3, 4):
        qtbot.mouseMove(page.month, place + (to - place) * step / 4)
    qtbot.mouseRelease(page.month, Qt.MouseButton.LeftButton, pos=to)


def test_an_event_is_dragged_to_another_day_and_brought_back(page, window, qtbot):
    conference = coming(window)
    box = next(placed.box for placed in page.month._placed if placed.event.id == conference.id)
    at = (local_day(conference.start) - page.month.shown_days()[0]).days
    other = at - 7 if at >= 7 else at + 7

    drag(page, qtbot, box.center(), page.month._cell(other).center())
    calm(window, qtbot)
    moved = event(window, conference.id)
    window.bridge.undo()
    calm(window, qtbot)

    assert moved.start - conference.start == dt.timedelta(days=other - at)
    assert moved.end - moved.start == conference.end - conference.start
    assert event(window, conference.id).start == conference.start


def test_a_press_that_hardly_moves_chooses_and_moves_nothing(page, window, qtbot):
    conference = coming(window)
    box = next(placed.box for placed in page.month._placed if placed.event.id == conference.id)

    drag(page, qtbot, box.center(), box.center() + QPoint(2, 1))
    calm(window, qtbot)

    assert (event(window, conference.id).start, page.panel.event_id) == (conference.start, conference.id)


def test_the_keyboard_goes_through_the_days_and_opens_the_form(page, window, qtbot):
    page.panel.closed.emit()
    page.month.setFocus()
    page.month._day = page.month.shown_days()[0]

    press(qtbot, page.month, Qt.Key.Key_Right, Qt.Key.Key_Return)

    assert page.side.currentWidget() is page.form
    assert page.form.day.value() == page.month.shown_days()[0] + dt.timedelta(days=1)


def test_one_like_another_is_filled_in_and_its_conflicts_are_shown(page, window, qtbot):
    conference = coming(window)
    detail = window.bridge.read(lambda session: event_detail(session, conference.id))
    assert detail is not None

    page._copy(detail)
    page.form.day.set_value(local_day(conference.start))
    page.form._later()
    qtbot.waitUntil(lambda: page.form.conflicts.count() > 0, timeout=30_000)

    assert page.form.venue.choice().id == conference.venue_id
    assert page.form.save.isVisibleTo(page)


def test_a_conference_is_scheduled_and_undone(page, window, qtbot):
    before = len(window.bridge.read(Events().ids))
    page._new(dt.date(2031, 5, 5))
    page.form.title.setText("Hội nghị thử")

    qtbot.mouseClick(page.form.save, Qt.MouseButton.LeftButton)
    calm(window, qtbot)
    added = len(window.bridge.read(Events().ids))
    shown = (page.named.text(), page.month.shown_days()[0])
    window.bridge.undo()
    calm(window, qtbot)

    assert (added, len(window.bridge.read(Events().ids))) == (before + 1, before)
    assert shown == ("5/2031", dt.date(2031, 4, 28)), "the month follows to where the new one stands"


def test_what_is_typed_takes_the_place_of_the_proposed_title(page, window, qtbot):
    page._new(dt.date(2031, 5, 5))
    proposed = page.form.title.text()

    qtbot.keyClicks(window.focusWidget(), "Toa dam")

    assert proposed != ""
    assert page.form.title.text() == "Toa dam"


def test_an_end_before_the_start_is_told_beside_the_field(page, window, qtbot):
    page._new(dt.date(2031, 5, 5))
    page.form.title.setText("Hội nghị thử")
    page.form.end.set_value(dt.time(7))

    qtbot.mouseClick(page.form.save, Qt.MouseButton.LeftButton)
    calm(window, qtbot)

    assert page.form.title_field.below.text()
    assert page.side.currentWidget() is page.form
    assert page.form.title.text() == "Hội nghị thử"
