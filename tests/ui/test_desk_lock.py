"""The desk's lock: only the count in sight, no shortcut works, the PIN of who works here opens it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from baocaovien.domain.names import fold
from baocaovien.services.attendance.attendance import mark
from baocaovien.services.office.actors import list_actors, set_pin
from tests.ui.sample_window import WAIT, answer, calm, press, sample_folder, told, window
from tests.ui.test_attendance_page import here, page, single

__all__ = ["page", "sample_folder", "window"]

PIN = "mật mã 1"


@pytest.fixture
def clerk(page: Any, window: Any, qtbot: Any) -> Any:
    """Who works, with a PIN."""
    person = window.bridge.read(list_actors)[0]
    window.bridge.execute("actors.set_pin", lambda session: set_pin(session, actor_id=person.id, pin=PIN), page)
    calm(window, qtbot)
    window.bridge.sign_in(person.id, PIN)
    yield person
    if page.lock.screen is not None:
        unlock(page, qtbot, PIN)


def unlock(page: Any, qtbot: Any, pin: str) -> None:
    page.lock.screen.pin.setText(pin)
    qtbot.mouseClick(page.lock.screen.go, Qt.MouseButton.LeftButton)


def test_only_the_count_is_in_sight_and_it_goes_on(page, window, qtbot, clerk):
    page.lock.lock()
    screen = page.lock.screen
    assert screen is not None
    name = single(page)
    one = page.desk.search(name).people[0].invitee_id

    window.bridge.execute("attendance.mark", lambda session: mark(session, event_id=page.desk.event_id, invitee_id=one), page)
    calm(window, qtbot)

    assert (screen.isVisible(), screen.isModal(), window.centralWidget().isVisible()) == (True, True, False)
    assert (screen.count.here, screen.count.invited) == (1, 94)
    shown = " ".join(label.text() for label in screen.findChildren(QLineEdit))
    assert name not in shown


def test_a_wrong_pin_keeps_it_locked_and_the_right_one_opens(page, window, qtbot, clerk):
    page.lock.lock()
    screen = page.lock.screen

    unlock(page, qtbot, "1234")
    wrong = (page.lock.is_locked, bool(screen.problem.text()), screen.pin.text())
    press(qtbot, screen, Qt.Key.Key_Escape)
    screen.close()
    stays = screen.isVisible()
    unlock(page, qtbot, PIN)

    assert (wrong, stays) == ((True, True, ""), True)
    assert (page.lock.is_locked, window.centralWidget().isVisible()) == (False, True)


def test_who_has_no_pin_is_asked_to_set_one_and_then_it_locks(page, window, qtbot):
    person = window.bridge.read(list_actors)[0]
    window.bridge.sign_in(person.id)
    page.lock.lock()

    answer(window, qtbot, "2468")
    qtbot.waitUntil(lambda: page.lock.is_locked, timeout=WAIT)

    assert window.bridge.read(list_actors)[0].has_pin
    unlock(page, qtbot, "2468")
    assert not page.lock.is_locked


def test_with_nobody_working_it_says_whom_to_choose(page, window, qtbot):
    window.bridge.sign_in(None)

    page.lock.lock()

    assert (page.lock.is_locked, len(told(window)) > 0) == (False, True)


def test_it_locks_by_itself_after_the_minutes_of_the_settings(page, window, qtbot, clerk):
    assert not page.lock.idle.isActive()
    window.change_settings(replace(window.settings, lock_minutes=5))
    started = page.lock.idle.interval()
    page.lock.idle.setInterval(30)

    qtbot.waitUntil(lambda: page.lock.is_locked, timeout=WAIT)

    assert started == 5 * 60_000
    unlock(page, qtbot, PIN)
    window.change_settings(replace(window.settings, lock_minutes=0))
    assert not page.lock.idle.isActive()


def test_a_key_begins_the_minutes_anew(page, window, qtbot, clerk):
    window.change_settings(replace(window.settings, lock_minutes=1))
    page.lock.idle.start(500_000)

    qtbot.keyClicks(page.door.field, fold(single(page))[:2])

    assert page.lock.idle.interval() == 60_000
    assert here(page) == set()
    window.change_settings(replace(window.settings, lock_minutes=0))


def test_a_colleague_with_a_pin_may_unlock_and_then_works(page, window, qtbot, clerk):
    other = window.bridge.read(list_actors)[1]
    window.bridge.execute("actors.set_pin", lambda session: set_pin(session, actor_id=other.id, pin="8642"), page)
    calm(window, qtbot)
    page.lock.lock()
    screen = page.lock.screen
    screen.who.setCurrentIndex(screen.who.findData(str(other.id)))

    unlock(page, qtbot, "8642")

    assert (page.lock.is_locked, window.bridge.workspace.actor_id) == (False, other.id)


def test_the_full_screen_desk_is_locked_too_and_comes_back(page, window, qtbot, clerk):
    page._fill_screen()
    press(qtbot, page.full, Qt.Key.Key_Tab)  # it has the keys

    qtbot.keyClick(page.full, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    locked = (page.lock.is_locked, page.full.isVisible())
    unlock(page, qtbot, PIN)

    assert (locked, page.lock.is_locked, page.full.isVisible()) == ((True, False), False, True)
    page.full.close()
