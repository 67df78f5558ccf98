"""The rarer work of the schedule through the window: releases, series, calling off, sessions, reasons, whole days."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial
from typing import Any

import pypdfium2
import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSpinBox

from baocaovien.domain.local_time import local, short_date
from baocaovien.services.schedule.clashes import conflicts_of
from baocaovien.services.schedule.scheduling import edit_event, resize_session, set_venue
from baocaovien.store.queries.planning import invitation_days
from baocaovien.store.queries.schedule import EventDetail, Events, event_detail, event_rows, releases, series_row
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.schedule import event_forms, series_forms
from baocaovien.ui.schedule.agenda_end import told_past_end
from baocaovien.ui.schedule.event_menu import event_menu
from baocaovien.ui.schedule.forcing import ask_reason
from baocaovien.ui.schedule.page import SchedulePage
from baocaovien.ui.schedule.take_in import take_in
from baocaovien.ui.shell import Target
from baocaovien.ui.widgets.fields import DateField
from baocaovien.ui.widgets.form_dialog import FormDialog
from baocaovien.ui.widgets.record_picker import RecordPicker
from tests.ui.sample_window import calm, coming, event, local_day, sample_folder, told, window, written

__all__ = ["sample_folder", "window"]


@pytest.fixture
def page(window: MainWindow, qtbot: Any) -> SchedulePage:
    window.go("schedule", Target("event", coming(window).id))
    calm(window, qtbot)
    shown = window.page("schedule")
    assert isinstance(shown, SchedulePage)
    return shown


def detail(window: MainWindow, event_id: Any) -> EventDetail:
    found = window.bridge.read(lambda session: event_detail(session, event_id))
    assert found is not None
    return found


def dialog(window: MainWindow) -> FormDialog:
    """The form that is open."""
    (found,) = [one for one in window.findChildren(FormDialog) if one.isVisible()]
    return found


def test_a_release_is_made_compared_printed_and_gone_back_to(page, window, qtbot, tmp_path):
    conference = coming(window)
    page._release()
    dialog(window).save()
    calm(window, qtbot)
    page.panel._do("schedule.edit_event", partial(edit_event, event_id=conference.id, title="Tên khác"))
    calm(window, qtbot)
    page.released.refresh()
    calm(window, qtbot)
    lines = [(one.line.before, one.line.after) for one in page.released._lines]
    target = tmp_path / "thong-bao.pdf"
    page.released.print_to(target)
    calm(window, qtbot)
    qtbot.waitUntil(target.exists, timeout=30_000)
    page.released._ask_back()
    dialog(window).save()
    calm(window, qtbot)

    assert [one.name for one in window.bridge.read(releases)] == ["Release 1"]
    assert lines == [(conference.title, "Tên khác")]
    with pypdfium2.PdfDocument(target) as printed:
        words = printed[0].get_textpage().get_text_range()
    assert "THÔNG BÁO" in words
    assert "Tên khác" in words
    assert event(window, conference.id).title == conference.title


def test_a_series_is_made_a_date_left_out_and_put_back_and_the_following_changed(page, window, qtbot):
    conference = coming(window)
    first = local_day(conference.start)
    series_forms.ask_series(window.bridge, window, detail(window, conference.id))
    form = dialog(window)
    (until,) = form.findChildren(series_forms.DateField)
    until.choose(first + dt.timedelta(days=95))
    form.reason.setText("Lịch hằng tháng đã thống nhất")
    form.save()
    calm(window, qtbot)
    made = event(window, conference.id)
    assert made.series_id is not None
    series = window.bridge.read(lambda session: series_row(session, made.series_id))
    second = detail(window, series.event_ids[1])

    series_forms.leave_out(window.bridge, window, second)
    calm(window, qtbot)
    without = window.bridge.read(lambda session: series_row(session, made.series_id))
    series_forms.ask_put_back(window.bridge, window, without)
    dialog(window).reason.setText("Vẫn tổ chức")
    dialog(window).save()
    calm(window, qtbot)
    series_forms.ask_series_edit(window.bridge, window, second)
    form = dialog(window)
    (start,) = form.findChildren(series_forms.TimeField)
    start.choose(dt.time(13, 30))
    form.reason.setText("Chuyển sang buổi chiều")
    form.save()
    calm(window, qtbot)

    rows = window.bridge.read(lambda session: event_rows(session, series.event_ids))
    assert without.exceptions == (local_day(second.event.start).isoformat(),)
    assert [local(row.start).time() for row in rows] == [local(conference.start).time(), *[dt.time(13, 30)] * (len(rows) - 1)]


def test_what_is_emptied_in_the_forms_of_a_conference_is_empty(page, window, qtbot):
    conference = coming(window)
    do = window.bridge.workspace.execute
    do("schedule.edit_event", partial(edit_event, event_id=conference.id, contact="0912", requirements="Thẻ", grace_minutes=5))
    event_forms.ask_details(window.bridge, window, detail(window, conference.id))
    form = dialog(window)
    for one in (*form.findChildren(QLineEdit), *form.findChildren(QPlainTextEdit)):
        one.clear()
    (grace,) = form.findChildren(QSpinBox)
    seen = grace.value()
    grace.setValue(grace.minimum())
    form.save()
    calm(window, qtbot)
    page.panel.show_event(conference.id)
    calm(window, qtbot)
    line = next(one for one in detail(window, conference.id).agenda if one.minutes)
    spin = next(one for one in page.panel.findChildren(QSpinBox) if one.accessibleName() == "Minutes")
    spin.setValue(0)
    spin.editingFinished.emit()
    calm(window, qtbot)

    now = detail(window, conference.id)
    assert seen == 5
    assert (now.contact, now.requirements, now.grace_minutes) == ("", "", None)
    assert next(one.minutes for one in now.agenda if one.id == line.id) is None


def test_the_venue_of_a_series_is_taken_off_in_its_form(page, window, qtbot):
    conference = coming(window)
    series_forms.ask_series(window.bridge, window, detail(window, conference.id))
    form = dialog(window)
    (until,) = form.findChildren(series_forms.DateField)
    until.choose(local_day(conference.start) + dt.timedelta(days=70))
    form.reason.setText("đã thống nhất")
    form.save()
    calm(window, qtbot)
    series = window.bridge.read(lambda session: series_row(session, event(window, conference.id).series_id))
    series_forms.ask_series_edit(window.bridge, window, detail(window, conference.id))
    form = dialog(window)
    (scope,) = form.findChildren(QComboBox)
    scope.setCurrentIndex(scope.count() - 1)
    venue = form.findChildren(RecordPicker)[0]
    before = venue.choice().title
    venue.line.clear()
    venue.line.textEdited.emit("")
    form.reason.setText("chưa chọn nơi")
    form.save()
    calm(window, qtbot)

    rows = window.bridge.read(lambda session: event_rows(session, series.event_ids))
    assert before == conference.venue
    assert {row.venue_id for row in rows} == {None}
    assert {row.chair for row in rows} == {conference.chair}


def test_a_conference_is_held_at_another_time_by_a_document(page, window, qtbot):
    conference = coming(window)
    event_forms.ask_reschedule(window.bridge, window, detail(window, conference.id))
    form = dialog(window)
    form.findChildren(event_forms.DateField)[0].choose(dt.date(2031, 5, 6))
    form.save()
    calm(window, qtbot)
    refused = form.problem.text()
    lines = {one.accessibleName(): one for one in form.findChildren(QLineEdit)}
    reason, document = lines["Reason"], lines["The document that says so"]
    reason.setText("Trùng lịch")
    document.setText("Công văn số 12")
    form.save()
    calm(window, qtbot)

    moved = detail(window, conference.id)
    assert refused
    assert (moved.event.state, moved.state_reason, moved.state_document) == ("rescheduled", "Trùng lịch", "Công văn số 12")
    assert local_day(moved.event.start) == dt.date(2031, 5, 6)


def test_lines_left_after_the_end_are_told_while_typing_and_gone_to_by_a_click(page, window, qtbot):
    conference = coming(window)
    known = detail(window, conference.id)
    late = known.agenda[-1]
    page.panel.show_event(conference.id)
    (link,) = [one for one in page.panel.findChildren(QPushButton) if one.accessibleName() == "Correct the time"]
    link.click()
    form = dialog(window)
    at_first = [one.text() for one in form.findChildren(QLabel) if one.text().startswith("⚠")]
    end = local(known.event.end - dt.timedelta(minutes=1))
    form.findChildren(event_forms.TimeField)[1].choose(end.time())
    (warning,) = [one for one in form.findChildren(QLabel) if one.text().startswith("⚠")]
    told_then = (warning.text(), warning.isVisibleTo(form))
    form.save()
    calm(window, qtbot)

    assert at_first == []
    assert told_then == (f"⚠ The agenda goes on after that: {late.title}", True)
    conflicts = window.bridge.read(lambda session: conflicts_of(session, conference.id))
    assert [row.facts["items"] for row in conflicts if row.kind == "agenda_overrun"] == [late.title]
    page.panel.show_event(conference.id)
    (there,) = [one for one in page.panel.findChildren(QPushButton) if one.text() == "Show"]
    there.click()
    (line,) = page.panel._past_end
    assert (line.text(), line.hasFocus() or line.window().focusWidget() is line) == (late.title, True)


def test_lines_that_end_late_already_are_told_in_the_form_and_in_no_window_of_their_own(page, window, qtbot):
    known = detail(window, coming(window).id)
    held = known.sessions[-1]
    window.bridge.workspace.execute(
        "schedule.resize_session",
        partial(resize_session, session_id=held.id, start=held.start, end=held.end - dt.timedelta(minutes=1), force_reason="thử"),
    )
    short = detail(window, known.event.id)
    fields = event_forms._span_fields(short.event.start, short.event.end)
    alone = told_past_end(short, *fields, lambda start, end: {held.id: (start, end)})
    was_shown = alone.isVisible()
    event_forms.ask_reschedule(window.bridge, window, short)
    (warning,) = [one for one in dialog(window).findChildren(QLabel) if one.text().startswith("⚠")]

    assert (alone.text(), was_shown) == (warning.text(), False)
    assert warning.isVisible()


def test_after_a_form_the_keyboard_is_where_it_was_and_a_long_title_shows_its_beginning(page, window, qtbot):
    conference = coming(window)
    page.panel.show_event(conference.id)
    page.side.show()
    (link,) = [one for one in page.panel.findChildren(QPushButton) if one.accessibleName() == "Correct the time"]
    link.setFocus()
    link.click()
    form = dialog(window)
    form.findChildren(event_forms.TimeField)[1].choose(local(conference.end - dt.timedelta(minutes=1)).time())
    with written(window.bridge, qtbot):
        form.save()
    calm(window, qtbot)
    again = window.focusWidget()

    assert again is not link
    assert (again.accessibleName(), page.panel.isAncestorOf(again)) == ("Correct the time", True)
    (title,) = [one for one in page.panel.findChildren(QLineEdit) if one.accessibleName() == "Title"]
    assert (title.cursorPosition(), title.toolTip()) == (0, conference.title)


@pytest.mark.parametrize(
    "state, offered",
    [
        ("released", {"Hold it at another time…", "Postpone…", "Cancel the event…"}),
        ("open", {"Hold it at another time…", "Postpone…", "Cancel the event…"}),
        ("postponed", {"Hold it at another time…", "Cancel the event…", "Hold it after all"}),
        ("rescheduled", {"Hold it at another time…", "Postpone…", "Cancel the event…", "Schedule it as usual again"}),
        ("cancelled", {"Hold it after all"}),
        ("closed", set()),
    ],
)
def test_the_menu_offers_what_the_state_allows(page, window, state, offered):
    known = detail(window, coming(window).id)
    shown = replace(known, event=replace(known.event, state=state))

    menu = event_menu(window.bridge, window, shown, page, like=lambda: None, do=lambda _code, _change: None)

    life = {"Hold it at another time…", "Postpone…", "Cancel the event…", "Hold it after all", "Schedule it as usual again"}
    assert {action.text() for action in menu.actions()} & life == offered


def test_what_conflicts_refuse_is_done_with_a_reason(page, window, qtbot):
    conference = coming(window)
    other = next(
        row
        for row in window.bridge.read(lambda session: event_rows(session, Events().ids(session)))
        if row.state == "scheduled" and row.id != conference.id
    )
    page.panel.show_event(other.id)
    page.panel._do("schedule.set_venue", partial(set_venue, event_id=other.id, venue_id=conference.venue_id))
    calm(window, qtbot)
    page._move_to(other.id, local(conference.start).replace(tzinfo=None))
    calm(window, qtbot)
    refused = event(window, other.id).start
    (again,) = [one for one in window.findChildren(QPushButton) if one.text() == "Hold it all the same…"]

    again.click()
    form = dialog(window)
    form.save()
    calm(window, qtbot)
    without = form.problem.text()
    form.findChildren(QLineEdit)[0].setText("Hai hội trường cạnh nhau")
    form.save()
    calm(window, qtbot)

    assert (refused, bool(without)) == (other.start, True)
    assert event(window, other.id).start == conference.start


def test_the_panel_says_by_when_to_invite_and_keeps_when_it_was_done(page, window, qtbot):
    conference = coming(window)
    days = window.bridge.read(partial(invitation_days, event_id=conference.id))
    by_when = short_date(days.latest)
    before = [one.text() for one in page.panel.findChildren(QLabel) if by_when in one.text()]
    change = next(one for one in page.panel.findChildren(QPushButton) if one.accessibleName().startswith("When the invitation"))

    change.click()
    dialog(window).findChild(DateField).set_value(days.latest - dt.timedelta(days=1))
    dialog(window).save()
    calm(window, qtbot)
    told_day = f"Invitation sent on {short_date(days.latest - dt.timedelta(days=1))}"
    shown = told_day in [one.text() for one in page.panel.findChildren(QLabel)]
    conflicts = window.bridge.read(partial(conflicts_of, event_id=conference.id, today=local(conference.start).date()))
    window.go("documents", Target("event", conference.id))
    calm(window, qtbot)
    captions = papers_captions(window)

    assert (days.sent, len(before), shown) == (None, 1, True)
    assert "short_notice" not in [one.kind for one in conflicts]
    assert told_day in captions


def papers_captions(window: MainWindow) -> str:
    papers = window.page("documents").papers.list
    return "\n".join(papers.item(at).text() for at in range(papers.count()))


def test_a_session_is_added_and_sites_are_chosen(page, window, qtbot):
    conference = coming(window)
    known = detail(window, conference.id)
    event_forms.ask_session(window.bridge, window, known)
    form = dialog(window)
    form.reason.setText("Thêm buổi chiều")
    form.save()
    calm(window, qtbot)
    event_forms.ask_sites(window.bridge, window, known)
    form = dialog(window)
    (chips,) = form.findChildren(event_forms.ChipPicker)
    chips.set_choices(chips.choices()[:1])
    form.save()
    calm(window, qtbot)

    now = detail(window, conference.id)
    assert [local(one.start).time() for one in now.sessions] == [local(conference.start).time(), dt.time(14)]
    assert [one.site_id for one in now.sites] == [known.sites[0].site_id]


def test_a_whole_day_is_moved_and_a_day_that_does_not_exist_is_told(page, window, qtbot):
    conference = coming(window)
    event_forms.ask_move_day(window.bridge, window, local_day(conference.start))
    form = dialog(window)
    _first, last = form.findChildren(event_forms.DateField)
    qtbot.keyClicks(last.line, "31/02/2031")
    form.save()
    wrong = form.problem.text()
    last.choose(dt.date(2031, 5, 7))
    form.save()
    calm(window, qtbot)

    assert wrong
    assert local_day(event(window, conference.id).start) == dt.date(2031, 5, 7)


CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//thu//
BEGIN:VEVENT
UID:thu-1@noi-khac
DTSTAMP:20310501T000000Z
DTSTART:20310510T010000Z
DTEND:20310510T040000Z
SUMMARY:Tọa đàm từ tệp
END:VEVENT
END:VCALENDAR
"""


def test_a_calendar_file_is_taken_in_once_and_a_spoilt_one_is_told(page, window, qtbot, tmp_path):
    good, bad = tmp_path / "lich.ics", tmp_path / "hong.ics"
    good.write_text(CALENDAR, encoding="utf-8")
    bad.write_bytes(b"\x00\x01BEGIN:VCALENDAR\xff")
    take_in(window.bridge, window, page, bad)
    qtbot.waitUntil(lambda: any("hong.ics" in words for words in told(window)), timeout=30_000)

    take_in(window.bridge, window, page, good)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(FormDialog)), timeout=30_000)
    dialog(window).save()
    calm(window, qtbot)

    titles = [row.title for row in window.bridge.read(lambda session: event_rows(session, Events().ids(session)))]
    assert titles.count("Tọa đàm từ tệp") == 1


def test_a_reason_is_asked_for(window, qtbot):
    done = []
    ask_reason(window.bridge, window, "schedule.move_event", lambda _session, force_reason: done.append(force_reason), "vì sao")
    form = dialog(window)
    form.save()
    refused = form.problem.text()
    form.findChildren(QLineEdit)[0].setText("đã thống nhất")
    form.save()
    calm(window, qtbot)

    assert refused
    assert done == ["đã thống nhất"]
