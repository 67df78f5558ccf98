"""For each kind of printed document: its input, filled from the workspace. A new kind is one function and one line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.documents import inputs
from baocaovien.domain.attendance import Status
from baocaovien.domain.dates import half_day_in_words, local, local_date, short_date
from baocaovien.domain.errors import InputError
from baocaovien.services.attendance.block import attendance_block, person_line
from baocaovien.services.attendance.roster import list_codes
from baocaovien.services.documents import letter_inputs as own
from baocaovien.services.documents import print_facts as facts
from baocaovien.services.documents.minutes_input import conclusions_of, minutes_input, task_lines
from baocaovien.services.documents.print_facts import PrintOptions
from baocaovien.services.schedule.change_words import change_lines
from baocaovien.store.models import Invitee
from baocaovien.store.queries.attendance import cards_of, standings, standings_by_session
from baocaovien.store.queries.documents import Register, minutes_detail
from baocaovien.store.queries.moved import start_before_move
from baocaovien.store.queries.schedule import EventDetail

Build = Callable[[Session, EventDetail, PrintOptions, dt.datetime], Any]
_LIST_BLANK_ROWS = 8
_MIDDAY_BREAK_ENDS = 13


def _letter(session: Session, event: EventDetail, options: PrintOptions, **how: Any) -> inputs.Letterhead:
    """The letterhead of an event's document; its moment is the event's own, so that the same print has the same bytes."""
    return facts.letterhead(session, created=event.event.start, day=local_date(event.event.start), options=options, **how)


def _invitation(session: Session, event: EventDetail, options: PrintOptions, _now: dt.datetime) -> inputs.InvitationInput:
    requests = [line.strip().lstrip("-").strip() for line in event.requirements.splitlines()]
    return inputs.InvitationInput(
        _letter(session, event, options),
        facts.event_facts(session, event),
        () if options.blank else _guests(session, event.event.id),
        requests=tuple(line for line in requests if line),
        contact=event.contact,
        half_sheet=options.half_sheet,
    )


def _guests(session: Session, event_id: UUID) -> tuple[inputs.Guest, ...]:
    """One for each named person, and one for each unit with its number of unnamed seats, in protocol order."""
    found: list[inputs.Guest] = []
    seats: dict[str, int] = {}
    cards = cards_of(session, event_id)
    for one in facts.invitees(session, event_id, order="protocol"):
        if one.full_name:
            card = cards.get(one.id, "")
            found.append(inputs.Guest(one.full_name, one.position, one.unit_name, one.honorific, card_number=card))
        else:
            seats[one.unit_name] = seats.get(one.unit_name, 0) + 1
    return (*found, *(inputs.Guest(unit, seats=number) for unit, number in seats.items()))


def _agenda(session: Session, event: EventDetail, options: PrintOptions, _now: dt.datetime) -> inputs.AgendaInput:
    letter = _letter(session, event, options, recipients=False)
    return inputs.AgendaInput(
        letter, facts.event_facts(session, event), facts.agenda_lines(event), _annex(session, event.event.id)
    )


def _annex(session: Session, event_id: UUID) -> str:
    """The invitation that a list belongs to: "Giấy mời số 27-GM/BTGTU ngày 24/5/2021"; empty while it has no number."""
    query = Register(event_id=event_id, kind="invitation")
    for row in query.rows(session, query.ids(session)):
        if row.symbol and not row.cancelled:
            return f"Giấy mời số {row.symbol}" + (f" ngày {short_date(row.dated)}" if row.dated else "")
    return ""


def _sign_in(session: Session, event: EventDetail, options: PrintOptions, _now: dt.datetime) -> inputs.SignInInput:
    slots = _slots(event)
    halves = {half for _day, half in slots}
    group_by = "unit" if options.by_unit else "site" if event.sites else ""
    lines = () if options.blank else facts.invitee_lines(session, event.event.id, group_by=group_by)
    codes = list_codes(session, event.event.id)
    return inputs.SignInInput(
        _letter(session, event, options, signed=False, recipients=False),
        facts.event_facts(session, event),
        lines,
        morning="morning" in halves or not halves,
        afternoon="afternoon" in halves,
        blank_rows=_LIST_BLANK_ROWS if lines else 25,
        version_code=codes[-1] if codes and lines else "",
        slots=slots if len({day for day, _half in slots}) > 1 else (),
    )


def _slots(event: EventDetail) -> tuple[tuple[dt.date, str], ...]:
    """The half days that people sign for; a session that goes on after the midday break takes both of its day."""
    found: dict[tuple[dt.date, str], None] = {}
    for one in sorted(event.sessions, key=lambda each: each.start):
        day = local_date(one.start)
        found[day, "morning" if half_day_in_words(one.start) == "sáng" else "afternoon"] = None
        if local(one.end) > _after_midday(one.start):
            found[day, "afternoon"] = None
    return tuple(found)


def _after_midday(start: dt.datetime) -> dt.datetime:
    return local(start).replace(hour=_MIDDAY_BREAK_ENDS, minute=0, second=0, microsecond=0)


def _badges(session: Session, event: EventDetail, options: PrintOptions, _now: dt.datetime) -> inputs.BadgesInput:
    lines = facts.invitee_lines(session, event.event.id, cards=True, only=options.only)
    return inputs.BadgesInput(
        _letter(session, event, options, signed=False, recipients=False), facts.event_facts(session, event), lines
    )


def _table_cards(session: Session, event: EventDetail, options: PrintOptions, _now: dt.datetime) -> inputs.TableCardsInput:
    letter = _letter(session, event, options, signed=False, recipients=False)
    named = tuple(line for line in facts.invitee_lines(session, event.event.id) if line.name)
    return inputs.TableCardsInput(letter, facts.event_facts(session, event), named)


def _backdrop(session: Session, event: EventDetail, options: PrintOptions, _now: dt.datetime) -> inputs.BackdropInput:
    letter = _letter(session, event, options, signed=False, recipients=False)
    return inputs.BackdropInput(letter, facts.event_facts(session, event))


def _minutes(session: Session, event: EventDetail, options: PrintOptions, now: dt.datetime) -> inputs.MinutesInput:
    return minutes_input(session, event.event.id, options=options, now=now)


def _delegates(session: Session, event: EventDetail, options: PrintOptions, now: dt.datetime) -> inputs.DelegatesInput:
    opened = event.opened_at is not None
    return inputs.DelegatesInput(
        _letter(session, event, options, signed=False, recipients=False),
        facts.event_facts(session, event),
        facts.invitee_lines(session, event.event.id),
        attendance_block(session, event.event.id, now) if opened else None,
        _annex(session, event.event.id),
    )


def _notice(session: Session, event: EventDetail, options: PrintOptions, _now: dt.datetime) -> inputs.NoticeOfChangeInput:
    return inputs.NoticeOfChangeInput(
        _letter(session, event, options),
        f"thay đổi chương trình {event.event.title}",
        change_lines(session, event.event.id),
        _annex(session, event.event.id),
    )


def _certificate(session: Session, event: EventDetail, options: PrintOptions, _now: dt.datetime) -> inputs.CertificateInput:
    """One for each person who came; before anybody is marked, for nobody: an empty form."""
    known = standings(session, event.event.id)
    came = (Status.PRESENT,)
    people = tuple(
        person_line(one)
        for one in facts.invitees(session, event.event.id, walk_ins=True)
        if one.full_name and known[one.id].status in came
    )
    blank = (inputs.PersonLine("…………………………"),)
    return inputs.CertificateInput(
        _letter(session, event, options, recipients=False),
        facts.event_facts(session, event),
        people if people and not options.blank else blank,
    )


def _money_list(session: Session, event: EventDetail, options: PrintOptions, _now: dt.datetime) -> inputs.MoneyListInput:
    """Who came, with the sessions they came to; before attendance begins, all who are invited to all sessions."""
    by_session = standings_by_session(session, event.event.id)
    there = {
        invitee: sum(one.status in (Status.PRESENT, Status.SUBSTITUTED) for one in own.values())
        for invitee, own in by_session.items()
    }
    begun = any(there.values())
    lines = tuple(
        inputs.MoneyLine(
            _receiver(one, by_session[one.id]), Decimal(there[one.id] if begun else len(by_session[one.id])), options.rate
        )
        for one in facts.invitees(session, event.event.id, walk_ins=begun)
        if one.full_name and (there[one.id] or not begun)
    )
    letter = _letter(session, event, options, recipients=False)
    return inputs.MoneyListInput(letter, facts.event_facts(session, event), lines, options.purpose)


def _receiver(one: Invitee, own: Any) -> inputs.PersonLine:
    """Who signs for the money: the substitute where one came."""
    substitutes = [standing.substitute for standing in own.values() if standing.substitute is not None]
    if substitutes:
        return inputs.PersonLine(substitutes[-1].name, substitutes[-1].position, one.unit_name)
    return person_line(one)


def _conclusions(session: Session, event: EventDetail, options: PrintOptions, _now: dt.datetime) -> inputs.ConclusionsInput:
    written = minutes_detail(session, event.event.id)
    concluded = conclusions_of(written) if written else ()
    if not concluded and not options.blank:
        raise InputError("paper.no_conclusions", where=event.event.title, title=event.event.title)
    tasks = task_lines(session, event, [one for one in (written.tasks if written else ()) if one.done_on is None])
    letter = _letter(session, event, options)
    return inputs.ConclusionsInput(letter, facts.event_facts(session, event), "", concluded, tasks)


def _postponement(session: Session, event: EventDetail, options: PrintOptions, _now: dt.datetime) -> inputs.PostponementInput:
    """The letter for an event that was put off.

    Raises:
        InputError: `paper.not_put_off`.
    """
    if event.event.state not in set(inputs.PostponementKind):
        raise InputError("paper.not_put_off", where=event.event.title, title=event.event.title)
    kind = inputs.PostponementKind(event.event.state)
    moved = kind is inputs.PostponementKind.RESCHEDULED
    return inputs.PostponementInput(
        _letter(session, event, options),
        facts.event_facts(session, event),
        kind,
        own.invited_units(session, event)[1],
        reason=event.state_reason,
        reference=_annex(session, event.event.id),
        new_start=event.event.start if moved else None,
        new_venue=event.event.venue if moved else "",
        old_start=start_before_move(session, event.event.id) if moved else None,
    )


BUILDS: dict[str, Build] = {
    "invitation": _invitation,
    "official_letter": own.official_letter,
    "plan": own.plan,
    "cost_estimate": own.cost_estimate,
    "week_plan": own.week_plan,
    "agenda": _agenda,
    "sign_in": _sign_in,
    "badges": _badges,
    "table_cards": _table_cards,
    "backdrop": _backdrop,
    "minutes": _minutes,
    "delegates": _delegates,
    "notice_of_change": _notice,
    "postponement": _postponement,
    "certificate": _certificate,
    "money_list": _money_list,
    "conclusions": _conclusions,
}
"""By the document kind's code; a report has its own door."""

NUMBERS_LISTS = ("sign_in", "delegates", "badges")
"""Printing these fixes the numbers of the list."""
ISSUES_CARDS = ("badges", "invitation")
NAMES_PEOPLE = ("sign_in", "delegates", "badges", "table_cards", "certificate", "money_list", "minutes")
"""These name the people of the list: that they were printed or saved is kept in the history."""


def build_input(session: Session, kind: str, event_id: UUID, options: PrintOptions, now: dt.datetime) -> Any:
    """The input of one of the kinds above.

    Raises:
        MissingError: `input.unknown_id`; `documents.unknown_kind` is the caller's to check.
        InputError: `paper.no_office`, and what the kind itself asks for.
    """
    return BUILDS[kind](session, facts.known_event(session, event_id), options, now)
