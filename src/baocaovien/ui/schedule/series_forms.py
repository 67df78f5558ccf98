"""Forms of a series: repeat an event by a monthly rule, change this one, the following or all, put dates back, end it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from baocaovien.domain.local_time import local, local_date, short_date
from baocaovien.domain.recurrence import MonthlyRule
from baocaovien.services.schedule.series import (
    AddedSeries,
    add_series,
    edit_series,
    end_series,
    extend_series,
    move_series,
    put_back_date,
    skip_date,
)
from baocaovien.store.queries.schedule import EventDetail, SeriesRow
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.directory.choices import find_people, find_venues
from baocaovien.ui.shell import Shell
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import row
from baocaovien.ui.widgets.fields import DateField, Field, TimeField, number_field
from baocaovien.ui.widgets.form_dialog import FormDialog, needed
from baocaovien.ui.widgets.record_picker import Choice, RecordPicker
from baocaovien.ui.words import weekday_words


class RulePicker(QWidget):
    """A monthly rule that fits an event's day: its day of the month, or its weekday in the month."""

    def __init__(self, day: dt.date) -> None:
        super().__init__()
        self._day = day
        nth = (day.day - 1) // 7 + 1
        self.rule = QComboBox()
        self.rule.addItem(self.tr("on day {day} of the month").format(day=day.day), ("day", day.day, 1))
        weekday = weekday_words(day)
        if nth < 5:
            words = self.tr("on the {nth}. {weekday} of the month").format(nth=nth, weekday=weekday)
            self.rule.addItem(words, ("weekday", day.weekday(), nth))
        if day.day > 21:
            self.rule.addItem(
                self.tr("on the last {weekday} of the month").format(weekday=weekday), ("weekday", day.weekday(), -1)
            )
        self.every = number_field(1, 12)
        self.setLayout(row(Field(self.tr("Held"), self.rule), Field(self.tr("Every … months"), self.every)))

    def value(self) -> MonthlyRule:
        """The chosen rule, from the event's day on."""
        kind, number, nth = self.rule.currentData()
        by_day = kind == "day"
        return MonthlyRule(
            self._day, number if by_day else None, None if by_day else number, 1 if by_day else nth, self.every.value()
        )


def _scope() -> QComboBox:
    made = QComboBox()
    made.addItem(translate("SeriesForms", "This one and the following"), "following")
    made.addItem(translate("SeriesForms", "Only this one"), "this")
    made.addItem(translate("SeriesForms", "All of the series"), "all")
    return made


def _told_series(made: AddedSeries) -> str:
    if made.conflicts:
        return translate("SeriesForms", "Changed; there are conflicts to look at now.")
    return translate("SeriesForms", "Events of the series: {n}.").format(n=len(made.event_ids))


def ask_series(bridge: Bridge, shell: Shell, detail: EventDetail) -> None:
    """Repeat an event every month."""
    day = local_date(detail.event.start)
    rule = RulePicker(day)
    until = DateField(translate("SeriesForms", "Until"))
    until.set_value(dt.date(day.year, 12, 31))

    def work() -> Callable[..., Any]:
        last = until.value()
        if last is None:
            raise needed("day")
        return partial(add_series, event_id=detail.event.id, rule=rule.value(), until=last)

    FormDialog(
        bridge,
        shell,
        translate("SeriesForms", "Repeat every month"),
        [rule, Field(translate("SeriesForms", "Until"), until)],
        verb=translate("SeriesForms", "Schedule the series"),
        code="schedule.add_series",
        work=work,
        told=_told_series,
        note=translate(
            "SeriesForms", "Each event gets the frame, places, people and invitees of this one; topics are added later."
        ),
        forcible=True,
    ).open()


def _id(choice: Choice | None) -> UUID | None:
    return choice.id if choice is not None else None


def ask_series_edit(bridge: Bridge, shell: Shell, detail: EventDetail) -> None:
    """Change what several events of a series have in common; what is left as it is here stays as it is in each of them."""
    scope, title = _scope(), QLineEdit(detail.event.title)
    start, minutes = TimeField(translate("SeriesForms", "Begins at")), number_field(0, 1440)
    length = int((detail.event.end - detail.event.start).total_seconds() // 60)
    first = local(detail.event.start).time()
    start.set_value(first)
    minutes.setValue(length)
    event, serving = detail.event, {one.role: Choice(one.person_id, one.full_name, one.position) for one in detail.roles}
    pickers = {
        "venue_id": RecordPicker(bridge, find_venues, name=translate("SeriesForms", "Venue")),
        "chair_id": RecordPicker(bridge, find_people, name=translate("SeriesForms", "Chair")),
        "secretary_id": RecordPicker(bridge, find_people, name=translate("SeriesForms", "Secretary")),
    }
    before = {
        "venue_id": Choice(event.venue_id, event.venue) if event.venue_id else None,
        "chair_id": serving.get("chair"),
        "secretary_id": serving.get("secretary"),
    }
    for name, picker in pickers.items():
        picker.set_choice(before[name])

    def work() -> Callable[..., Any]:
        chosen = {name: picker.choice() for name, picker in pickers.items()}
        said: dict[str, Any] = {
            name: choice.id if choice else None for name, choice in chosen.items() if _id(choice) != _id(before[name])
        }
        if title.text().strip() != event.title:
            said["title"] = title.text()
        if start.value() != first:
            said["begins"] = start.value()
        if minutes.value() != length:
            said["minutes"] = minutes.value()
        return partial(edit_series, event_id=event.id, scope=scope.currentData(), **said)

    FormDialog(
        bridge,
        shell,
        translate("SeriesForms", "Change the series"),
        [
            Field(translate("SeriesForms", "Which events"), scope),
            Field(translate("SeriesForms", "Title; a month that it names is that of this event"), title),
            row(
                Field(translate("SeriesForms", "Begins at"), start), Field(translate("SeriesForms", "Length in minutes"), minutes)
            ),
            Field(translate("SeriesForms", "Venue"), pickers["venue_id"]),
            row(
                Field(translate("SeriesForms", "Chair"), pickers["chair_id"]),
                Field(translate("SeriesForms", "Secretary"), pickers["secretary_id"]),
            ),
        ],
        verb=translate("SeriesForms", "Change"),
        code="schedule.edit_series",
        work=work,
        told=_told_series,
        note=translate("SeriesForms", "What was held stays as it was."),
        forcible=True,
    ).open()


def ask_series_move(bridge: Bridge, shell: Shell, detail: EventDetail) -> None:
    """Hold several events of a series on other days."""
    scope, day = _scope(), local_date(detail.event.start)
    rules = [RulePicker(day)]
    like = DateField(translate("SeriesForms", "On a day like"))
    like.set_value(day)
    picker_field = row(rules[0])

    def changed(value: dt.date | None) -> None:
        if value is not None:
            old = rules.pop()
            rules.append(RulePicker(value))
            picker_field.replaceWidget(old, rules[0])
            QWidget.setTabOrder(old.every, rules[0].rule)
            QWidget.setTabOrder(rules[0].rule, rules[0].every)
            old.deleteLater()

    like.changed.connect(changed)

    def work() -> Callable[..., Any]:
        return partial(move_series, event_id=detail.event.id, scope=scope.currentData(), rule=rules[0].value())

    FormDialog(
        bridge,
        shell,
        translate("SeriesForms", "Move the series"),
        [
            Field(translate("SeriesForms", "Which events"), scope),
            Field(translate("SeriesForms", "On a day like"), like),
            picker_field,
        ],
        verb=translate("SeriesForms", "Move"),
        code="schedule.move_series",
        work=work,
        told=_told_series,
        forcible=True,
    ).open()


def ask_extend(bridge: Bridge, shell: Shell, series: SeriesRow, last: dt.date) -> None:
    """Make the events that are still missing up to a day."""
    until = DateField(translate("SeriesForms", "Until"))
    until.set_value(dt.date(last.year + 1, 12, 31) if last.month == 12 else dt.date(last.year, 12, 31))

    def work() -> Callable[..., Any]:
        day = until.value()
        if day is None:
            raise needed("day")
        return partial(extend_series, series_id=series.id, until=day)

    FormDialog(
        bridge,
        shell,
        translate("SeriesForms", "Go on with the series"),
        [Field(translate("SeriesForms", "Until"), until)],
        verb=translate("SeriesForms", "Schedule"),
        code="schedule.extend_series",
        work=work,
        told=lambda ids: translate("SeriesForms", "Events scheduled: {n}.").format(n=len(ids)),
        forcible=True,
    ).open()


def ask_put_back(bridge: Bridge, shell: Shell, series: SeriesRow) -> None:
    """Choose a date that was left out, to hold it after all."""
    day = QComboBox()
    for one in series.exceptions:
        day.addItem(short_date(dt.date.fromisoformat(one)), one)

    def work() -> Callable[..., Any]:
        return partial(put_back_date, series_id=series.id, day=dt.date.fromisoformat(day.currentData()))

    FormDialog(
        bridge,
        shell,
        translate("SeriesForms", "Hold a date that was left out"),
        [Field(translate("SeriesForms", "Date"), day)],
        verb=translate("SeriesForms", "Put back"),
        code="schedule.put_back_date",
        work=work,
        told=translate("SeriesForms", "The date is in the series again."),
        forcible=True,
    ).open()


def leave_out(bridge: Bridge, shell: Shell, detail: EventDetail) -> None:
    """Leave this date out of its series; it can be put back."""
    told = translate("SeriesForms", "Left out of the series; it can be put back.")
    work = partial(skip_date, event_id=detail.event.id)
    bridge.execute("schedule.skip_date", work, shell.window(), lambda _day: shell.tell(told, undo=True))


def ask_end(bridge: Bridge, shell: Shell, detail: EventDetail) -> None:
    """End the series before this event."""
    FormDialog(
        bridge,
        shell,
        translate("SeriesForms", "End the series here"),
        [],
        verb=translate("SeriesForms", "End the series"),
        code="schedule.end_series",
        work=lambda: partial(end_series, event_id=detail.event.id),
        told=lambda count: translate("SeriesForms", "Events taken off the schedule: {n}.").format(n=count),
        note=translate("SeriesForms", "This event and the following ones of the series are taken off; what was held stays."),
    ).open()
