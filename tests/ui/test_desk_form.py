"""What a mark still needs to know is asked in the page: by keys alone, once, and Escape leaves."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import Any

import pytest
import sqlcipher3
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton

from baocaovien.domain.local_time import short_moment
from baocaovien.domain.names import fold
from baocaovien.services.attendance.cards import issue_cards
from baocaovien.services.attendance.roster import edit_invitee
from baocaovien.store.models import AttendanceMark, Operation
from baocaovien.store.queries.attendance import cards_of
from tests.ui.sample_window import WAIT, calm, press, sample_folder, window
from tests.ui.test_attendance_page import here, page, single

__all__ = ["page", "sample_folder", "window"]


def run(page: Any, window: Any, qtbot: Any, label: str, use_case: Any, **said: Any) -> None:
    window.bridge.execute(label, partial(use_case, **said), page)
    calm(window, qtbot)


def other_mark(page: Any, qtbot: Any, downs: int) -> None:
    """Choose one of the other kinds of marks for whoever fits what is typed, by keys alone."""
    press(qtbot, page.door.field, Qt.Key.Key_F8)
    menu = QApplication.activePopupWidget()
    press(qtbot, menu, *[Qt.Key.Key_Down] * downs, Qt.Key.Key_Return)


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # the platform without a screen says so of any menu
def test_an_excuse_keeps_its_reason(page, window, qtbot):
    name = single(page)
    one = page.desk.search(name).people[0].invitee_id
    qtbot.keyClicks(page.door.field, fold(name))

    other_mark(page, qtbot, 3)
    asked = page.door.form
    reason = asked.lines["reason"]
    qtbot.waitUntil(reason.hasFocus, timeout=WAIT)
    press(qtbot, reason, Qt.Key.Key_Return)  # nothing typed yet
    refused = (asked.isVisible(), "reason" in reason.parentWidget().below.text())
    reason.insert("đi công tác")
    press(qtbot, reason, Qt.Key.Key_Return)
    calm(window, qtbot)

    standing = page.desk.people[one].standing
    assert (refused, asked.isVisible(), window.focusWidget() is page.door.field) == ((True, True), False, True)
    assert (str(standing.status), standing.reason, page.counts.figures["excused"].text()) == ("excused", "đi công tác", "1")


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # the platform without a screen says so of any menu
def test_a_substitute_is_asked_for_once_with_the_one_named_beforehand(page, window, qtbot):
    name = single(page)
    one = page.desk.search(name).people[0].invitee_id
    run(page, window, qtbot, "t", edit_invitee, invitee_id=one, planned_substitute="Trần Thay", reason="báo trước")
    qtbot.keyClicks(page.door.field, fold(name))

    other_mark(page, qtbot, 4)
    lines = page.door.form.lines
    position = lines["substitute_position"]
    qtbot.waitUntil(position.hasFocus, timeout=WAIT)
    position.insert("Phó phòng")
    press(qtbot, position, Qt.Key.Key_Return)
    calm(window, qtbot)

    came = page.desk.people[one].standing.substitute
    assert (came.name, came.position, page.door.verdict.headline) == ("Trần Thay", "Phó phòng", f"Substitute for {name}")


def test_a_walk_in_is_one_form_by_keys_alone_and_counts_for_the_unit(page, window, qtbot):
    unit = next(row.unit for row in page.desk.people.values() if row.unit)
    page.door.field.insert("Phạm Văn Khách")

    press(qtbot, page.door.field, Qt.Key.Key_F7)
    lines = page.door.form.lines
    picker = lines["unit"]
    qtbot.waitUntil(picker.line.hasFocus, timeout=WAIT)
    qtbot.keyClicks(picker.line, fold(unit))
    qtbot.waitUntil(picker.popup.isVisible, timeout=WAIT)
    press(qtbot, picker.line, Qt.Key.Key_Return)
    lines["position"].insert("Phó Bí thư")
    press(qtbot, lines["position"], Qt.Key.Key_Return)
    calm(window, qtbot)

    (guest,) = [row for row in page.desk.people.values() if row.walk_in]
    assert (guest.full_name, guest.unit, guest.position, guest.unit_id is not None) == (
        "Phạm Văn Khách",
        unit,
        "Phó Bí thư",
        True,
    )
    assert (page.door.verdict.who, page.counts.figures["walk_in"].text()) == ("Phạm Văn Khách", "1")
    assert (page.door.form.isVisible(), window.focusWidget() is page.door.field) == (False, True)


def test_escape_leaves_the_form_and_a_code_that_is_read_meanwhile_is_marked(page, window, qtbot):
    one = next(iter(page.desk.people.values()))
    run(page, window, qtbot, "t", issue_cards, event_id=page.desk.event_id)
    number = window.bridge.read(lambda session: cards_of(session, page.desk.event_id))[one.id]

    press(qtbot, page.door.field, Qt.Key.Key_F7)
    name = page.door.form.lines["walk_in"]
    qtbot.waitUntil(name.hasFocus, timeout=WAIT)
    qtbot.keyClicks(name, f"Khach{number}")
    press(qtbot, name, Qt.Key.Key_Return)
    calm(window, qtbot)
    scanned = (here(page), page.door.form.isVisible(), name.text())
    press(qtbot, name, Qt.Key.Key_Escape)

    assert scanned == ({one.full_name}, True, "Khach")
    assert (page.door.form.isVisible(), window.focusWidget() is page.door.field) == (False, True)
    assert [row for row in page.desk.people.values() if row.walk_in] == []


def test_what_is_typed_goes_to_the_field_whatever_was_pressed_before(page, window, qtbot):
    one = next(iter(page.desk.people.values()))
    run(page, window, qtbot, "t", issue_cards, event_id=page.desk.event_id)
    number = window.bridge.read(lambda session: cards_of(session, page.desk.event_id))[one.id]
    button = page.header.findChildren(QPushButton)[0]
    button.setFocus()

    qtbot.keyClick(button, number[0])
    moved = window.focusWidget() is page.door.field
    qtbot.keyClicks(page.door.field, number[1:])
    press(qtbot, page.door.field, Qt.Key.Key_Return)
    calm(window, qtbot)

    assert (moved, here(page)) == (True, {one.full_name})


def test_nobody_who_fits_and_a_number_without_a_list_are_told(page, window, qtbot):
    qtbot.keyClicks(page.door.field, "zzz")
    words = page.door.hits.item(0).text()
    page.door.field.clear()
    qtbot.keyClicks(page.door.field, "12")
    press(qtbot, page.door.field, Qt.Key.Key_Return)

    assert "Nobody on the list fits" in words
    assert (page.door.verdict.headline, page.door.verdict.tone) == ("Nobody has number 12", "wrong")


@pytest.mark.parametrize(
    "end",
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier),
    ],
    ids=["Enter", "Tab", "line feed"],
)
def test_readers_may_end_a_code_as_they_are_set(page, window, qtbot, end):
    one = next(iter(page.desk.people.values()))
    run(page, window, qtbot, "t", issue_cards, event_id=page.desk.event_id)
    number = window.bridge.read(lambda session: cards_of(session, page.desk.event_id))[one.id]
    key, held = end
    text = "\n" if key == Qt.Key.Key_J else ""

    qtbot.keyClicks(page.door.field, number)
    QApplication.sendEvent(page.door.field, QKeyEvent(QEvent.Type.KeyPress, key, held, text))
    calm(window, qtbot)

    assert (here(page), page.door.field.text(), window.focusWidget() is page.door.field) == ({one.full_name}, "", True)


def test_what_was_asked_stays_typed_until_the_mark_is_written(page, window, qtbot):
    press(qtbot, page.door.field, Qt.Key.Key_F7)
    form = page.door.form
    form.lines["walk_in"].insert("Phạm Văn Khách")
    form.lines["position"].insert("Phó Bí thư")
    window.bridge.workspace.lock_seconds = 0.05
    other = sqlcipher3.connect(window.bridge.workspace.folder / "workspace.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    press(qtbot, form.lines["position"], Qt.Key.Key_Return)
    calm(window, qtbot)
    refused = (form.isVisible(), form.lines["walk_in"].text(), form.lines["position"].text(), page.door.verdict.detail)
    other.execute("ROLLBACK")
    other.close()
    press(qtbot, form.lines["walk_in"], Qt.Key.Key_Return)
    calm(window, qtbot)

    assert refused[:3] == (True, "Phạm Văn Khách", "Phó Bí thư")
    assert "Một chương trình khác đang ghi" in refused[3]
    assert [row.full_name for row in page.desk.people.values() if row.walk_in] == ["Phạm Văn Khách"]
    assert (form.isVisible(), window.focusWidget() is page.door.field) == (False, True)


def test_a_clock_that_went_back_asks_the_time_before_anybody_is_marked(page, window, qtbot):
    station_id = window.bridge.workspace.station_id

    def ahead(session: Any) -> dt.datetime:
        newest = session.query(Operation).filter_by(station_id=station_id).order_by(Operation.seq.desc()).first()
        newest.at += dt.timedelta(days=400)
        return newest.at

    last = window.bridge.workspace.unlogged(ahead)
    name = single(page)
    page.door.show_desk(page.desk)
    asked = page.door.form
    moment = asked.lines["moment"]
    offered = moment.text()
    page.door.mark_code("1234567890123456")
    held_up = window.bridge.workspace.history(1)[0].label
    moment = asked.lines["moment"]
    moment.setText("không phải ngày")
    press(qtbot, moment, Qt.Key.Key_Return)
    wrong = (asked.isVisible(), page.door.verdict.headline)
    later = last + dt.timedelta(hours=1)
    moment.setText(short_moment(later))
    press(qtbot, moment, Qt.Key.Key_Return)
    calm(window, qtbot)
    qtbot.keyClicks(page.door.field, fold(name))
    press(qtbot, page.door.field, Qt.Key.Key_Return)
    calm(window, qtbot)

    (offset,) = window.bridge.read(
        lambda session: session.query(AttendanceMark.clock_offset_ms).order_by(AttendanceMark.recorded_at.desc()).first()
    )
    assert (offered, held_up != "attendance.mark") == (short_moment(last), True)
    assert wrong == (True, "Not written")
    assert dt.timedelta(days=399) < dt.timedelta(milliseconds=offset) < dt.timedelta(days=401)
    assert not asked.isVisible()
