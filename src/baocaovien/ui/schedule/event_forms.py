"""Forms of an event's life and places: called off, put off, moved, its sessions and sites, a whole day moved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Protocol
from uuid import UUID

from PySide6.QtWidgets import QBoxLayout, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from baocaovien.domain.local_time import at_local, local, local_date, today_local
from baocaovien.services.schedule.clashes import ConflictRow
from baocaovien.services.schedule.copying import move_day
from baocaovien.services.schedule.scheduling import (
    Rescheduled,
    add_session,
    add_site_to_event,
    edit_event,
    remove_site_from_event,
    reschedule_event,
    resize_session,
)
from baocaovien.store.queries.planning import InvitationDays
from baocaovien.store.queries.schedule import EventDetail, SessionRow, event_kinds
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.directory.choices import find_sites
from baocaovien.ui.look import theme
from baocaovien.ui.schedule.agenda_end import Times, told_past_end, whole_event
from baocaovien.ui.schedule.states import conflict_words, invitation_words
from baocaovien.ui.shell import Shell
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import row
from baocaovien.ui.widgets.chips import ChipPicker
from baocaovien.ui.widgets.fields import DateField, Field, TimeField, number_field, require_read
from baocaovien.ui.widgets.form_dialog import FormDialog, needed
from baocaovien.ui.widgets.record_picker import Choice


class CallOff(Protocol):
    """`cancel_event` and `postpone_event`."""

    def __call__(self, session: Any, /, *, event_id: UUID, reason: str, document: str = "") -> str:
        """Call off an event."""
        ...


def ask_call_off(
    bridge: Bridge, shell: Shell, event_id: UUID, *, title: str, verb: str, code: str, use_case: CallOff, told: str
) -> None:
    """Ask why an event is put off or cancelled, and by which document."""
    reason, document = QLineEdit(), QLineEdit()
    document.setPlaceholderText(translate("EventForms", "number, symbol and date; may be added later"))
    FormDialog(
        bridge,
        shell,
        title,
        [Field(translate("EventForms", "Reason"), reason), Field(translate("EventForms", "The document that says so"), document)],
        verb=verb,
        code=code,
        work=lambda: partial(use_case, event_id=event_id, reason=reason.text(), document=document.text()),
        told=told,
    ).open()


def typed_span(day: DateField, start: TimeField, end: TimeField) -> tuple[dt.datetime, dt.datetime]:
    """The span that three fields say.

    Raises:
        InputError: `input.required` while one of them is empty or can't be read.
    """
    on, first, last = day.value(), start.value(), end.value()
    if on is None:
        raise needed("day")
    if first is None or last is None:
        raise needed("time")
    return at_local(on, first), at_local(on, last)


def ask_reschedule(bridge: Bridge, shell: Shell, detail: EventDetail) -> None:
    """Ask for the new time, why, and by which document."""
    day, start, end = _span_fields(detail.event.start, detail.event.end)
    reason, document = QLineEdit(), QLineEdit()
    document.setPlaceholderText(translate("EventForms", "number, symbol and date; may be added later"))
    past_end = told_past_end(detail, day, start, end, partial(whole_event, detail))

    def work() -> Callable[..., Any]:
        begins, ends = typed_span(day, start, end)
        return partial(
            reschedule_event,
            event_id=detail.event.id,
            start=begins,
            end=ends,
            reason=reason.text(),
            document=document.text(),
        )

    parts: list[QWidget | QBoxLayout] = [
        Field(translate("EventForms", "Day"), day),
        row(Field(translate("EventForms", "From"), start), Field(translate("EventForms", "To"), end)),
        past_end,
        Field(translate("EventForms", "Reason"), reason),
        Field(translate("EventForms", "The document that says so"), document),
    ]
    FormDialog(
        bridge,
        shell,
        translate("EventForms", "Hold it at another time"),
        parts,
        verb=translate("EventForms", "Move"),
        code="schedule.reschedule_event",
        work=work,
        told=_moved_words,
        forcible=True,
    ).open()


def _moved_words(done: Rescheduled) -> str:
    return _with_past_end(translate("EventForms", "Moved; sessions and agenda moved along."), done.conflicts)


def _with_past_end(words: str, conflicts: Sequence[ConflictRow]) -> str:
    """What was done, and the lines of the agenda that it left after the end."""
    late = (conflict_words(one) for one in conflicts if one.kind == "agenda_overrun" and one.override is None)
    return " ".join((words, *(f"{said}." for said in late)))


def ask_session(bridge: Bridge, shell: Shell, detail: EventDetail) -> None:
    """Ask for one more session: the afternoon of the same day, unless something else is typed."""
    day, start, end = _span_fields(detail.event.start, detail.event.end)
    start.set_value(dt.time(14))
    end.set_value(dt.time(16, 30))
    name = QLineEdit()

    def work() -> Callable[..., Any]:
        begins, ends = typed_span(day, start, end)
        return partial(add_session, event_id=detail.event.id, start=begins, end=ends, name=name.text())

    FormDialog(
        bridge,
        shell,
        translate("EventForms", "Add a session"),
        [
            Field(translate("EventForms", "Name of the session"), name),
            Field(translate("EventForms", "Day"), day),
            row(Field(translate("EventForms", "From"), start), Field(translate("EventForms", "To"), end)),
        ],
        verb=translate("EventForms", "Add"),
        code="schedule.add_session",
        work=work,
        told=translate("EventForms", "Session added."),
        forcible=True,
    ).open()


def ask_times(bridge: Bridge, shell: Shell, detail: EventDetail, held: SessionRow) -> None:
    """Ask for the right times of a session; its agenda moves along."""
    day, start, end = _span_fields(held.start, held.end)

    def times(begins: dt.datetime, ends: dt.datetime) -> Times:
        return {held.id: (begins, ends)}

    def work() -> Callable[..., Any]:
        begins, ends = typed_span(day, start, end)
        return partial(resize_session, session_id=held.id, start=begins, end=ends)

    FormDialog(
        bridge,
        shell,
        translate("EventForms", "Correct the time"),
        [
            Field(translate("EventForms", "Day"), day),
            row(Field(translate("EventForms", "From"), start), Field(translate("EventForms", "To"), end)),
            told_past_end(detail, day, start, end, times),
        ],
        verb=translate("EventForms", "Save"),
        code="schedule.resize_session",
        work=work,
        told=lambda done: _with_past_end(translate("EventForms", "Saved."), done.conflicts),
        forcible=True,
    ).open()


def ask_invited(bridge: Bridge, shell: Shell, detail: EventDetail, days: InvitationDays) -> None:
    """Ask on which day the invitation went out; nothing typed: not yet, unless the register has one."""
    day = DateField(translate("EventForms", "Sent on"))
    day.set_value(days.sent or today_local())

    def work() -> Callable[..., Any]:
        require_read(day)
        return partial(edit_event, event_id=detail.event.id, invited_on=day.value())

    FormDialog(
        bridge,
        shell,
        translate("EventForms", "When the invitation was sent"),
        [Field(translate("EventForms", "Sent on"), day, help_text=invitation_words(replace(days, sent=None))[0])],
        verb=translate("EventForms", "Save"),
        code="schedule.edit_event",
        work=work,
        told=translate("EventForms", "Saved."),
    ).open()


def ask_sites(bridge: Bridge, shell: Shell, detail: EventDetail) -> None:
    """Choose the sites that are connected; the first one is the centre while none is."""
    chips = ChipPicker(bridge, find_sites, name=translate("EventForms", "Sites of the event"))
    chips.set_choices([Choice(site.site_id, site.name) for site in detail.sites])

    def work() -> Callable[..., Any]:
        return partial(_set_sites, event_id=detail.event.id, before=detail, wanted=[one.id for one in chips.choices()])

    FormDialog(
        bridge,
        shell,
        translate("EventForms", "Sites of the event"),
        [chips],
        verb=translate("EventForms", "Save"),
        code="schedule.add_site_to_event",
        work=work,
        told=translate("EventForms", "Saved."),
    ).open()


def ask_details(bridge: Bridge, shell: Shell, detail: EventDetail) -> None:
    """The kind, what the invitation asks delegates for, whom they call, from when on somebody is late."""
    kind, requirements, contact = QComboBox(), QPlainTextEdit(detail.requirements), QLineEdit(detail.contact)
    for one in bridge.read(event_kinds):
        kind.addItem(one.name, one.code)
    kind.setCurrentIndex(kind.findData(detail.event.kind))
    requirements.setTabChangesFocus(True)
    requirements.setFixedHeight(theme.current().px(96))
    grace = number_field(-1, 600, translate("EventForms", " minutes"))
    grace.setSpecialValueText(translate("EventForms", "as in the settings"))
    grace.setValue(-1 if detail.grace_minutes is None else detail.grace_minutes)

    def work() -> Callable[..., Any]:
        return partial(
            edit_event,
            event_id=detail.event.id,
            kind=kind.currentData(),
            requirements=requirements.toPlainText(),
            contact=contact.text(),
            grace_minutes=None if grace.value() < 0 else grace.value(),
        )

    FormDialog(
        bridge,
        shell,
        translate("EventForms", "Further particulars"),
        [
            row(Field(translate("EventForms", "Kind"), kind), Field(translate("EventForms", "Late after"), grace)),
            Field(translate("EventForms", "What delegates are asked for (printed on the invitation)"), requirements),
            Field(translate("EventForms", "Contact"), contact),
        ],
        verb=translate("EventForms", "Save"),
        code="schedule.edit_event",
        work=work,
        told=translate("EventForms", "Saved."),
    ).open()


def ask_move_day(bridge: Bridge, shell: Shell, day: dt.date) -> None:
    """Ask from which day to which all events shall move."""
    first, last = DateField(translate("EventForms", "All events of")), DateField(translate("EventForms", "to"))
    first.set_value(day)

    def work() -> Callable[..., Any]:
        on, to = first.value(), last.value()
        if on is None or to is None:
            raise needed("day")
        return partial(move_day, day=on, to=to)

    def told(found: tuple[ConflictRow, ...]) -> str:
        return (
            translate("EventForms", "The day's events were moved; there are conflicts to look at now.")
            if found
            else translate("EventForms", "The day's events were moved, at the same hours.")
        )

    FormDialog(
        bridge,
        shell,
        translate("EventForms", "Move a whole day"),
        [row(Field(translate("EventForms", "All events of"), first), Field(translate("EventForms", "to"), last))],
        verb=translate("EventForms", "Move"),
        code="schedule.move_day",
        work=work,
        told=told,
        note=translate("EventForms", "Hours stay as they are. What was held or called off stays on its day."),
        forcible=True,
    ).open()


def _span_fields(begins: dt.datetime, ends: dt.datetime) -> tuple[DateField, TimeField, TimeField]:
    day, start, end = (
        DateField(translate("EventForms", "Day")),
        TimeField(translate("EventForms", "From")),
        TimeField(translate("EventForms", "To")),
    )
    day.set_value(local_date(begins))
    start.set_value(local(begins).time())
    end.set_value(local(ends).time())
    return day, start, end


def _set_sites(session: Any, *, event_id: UUID, before: EventDetail, wanted: list[UUID]) -> None:
    for site in before.sites:
        if site.site_id not in wanted:
            remove_site_from_event(session, event_id=event_id, site_id=site.site_id)
    known = {site.site_id for site in before.sites}
    centre = any(site.is_centre for site in before.sites if site.site_id in wanted)
    for site_id in wanted:
        if site_id not in known:
            add_site_to_event(session, event_id=event_id, site_id=site_id, is_centre=not centre)
            centre = True
