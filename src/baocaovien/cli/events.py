"""Commands on events: scheduling, showing, releasing, and their life."""

from __future__ import annotations

import argparse
import datetime as dt
import uuid
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from baocaovien.cli.command import Call, Command, Result
from baocaovien.cli.directory import mapping
from baocaovien.cli.references import days, iso, moment, token
from baocaovien.domain.change_list import ChangeKind, EventChange
from baocaovien.domain.dates import at_local, parse_moment, today_local
from baocaovien.domain.errors import ConflictError, MissingError
from baocaovien.domain.spans import Span
from baocaovien.services import lookup
from baocaovien.services.imports.roster import import_roster
from baocaovien.services.lookup import DataSession
from baocaovien.services.schedule.releases import change_list, release
from baocaovien.services.schedule.scheduling import (
    AddedEvent,
    ConflictRow,
    add_event,
    cancel_event,
    close_event,
    conflicts_between,
    open_event,
    postpone_event,
    reschedule_event,
    restore_event,
)
from baocaovien.store.queries.planning import invitation_days
from baocaovien.store.queries.schedule import EventDetail, EventRow, Events, event_detail
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.texts.tokens import token_words

_EVER = (dt.datetime(1900, 1, 1, tzinfo=dt.UTC), dt.datetime(2200, 1, 1, tzinfo=dt.UTC))


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--kind",
        required=True,
        metavar="K",
        help=QT_TRANSLATE_NOOP("Commands", "reporter_conference, workshop, seminar, forum, …"),
    )
    parser.add_argument("--title", required=True, metavar="T", help=QT_TRANSLATE_NOOP("Commands", "what it is called"))
    parser.add_argument(
        "--start",
        required=True,
        metavar="S",
        help=QT_TRANSLATE_NOOP("Commands", "when it begins: 2026-06-05T08:00, 8h00 5/6/2026"),
    )
    parser.add_argument("--end", metavar="E", help=QT_TRANSLATE_NOOP("Commands", "empty: the usual length of the kind"))
    parser.add_argument("--venue", metavar="V", help=QT_TRANSLATE_NOOP("Commands", "the venue: id or name"))
    parser.add_argument(
        "--site",
        action="append",
        default=[],
        metavar="V",
        help=QT_TRANSLATE_NOOP("Commands", "a site: id or name; may be repeated"),
    )
    parser.add_argument("--chair", metavar="P", help=QT_TRANSLATE_NOOP("Commands", "who chairs: id or name"))
    parser.add_argument("--secretary", metavar="P", help=QT_TRANSLATE_NOOP("Commands", "who writes the minutes: id or name"))
    parser.add_argument(
        "--speaker",
        action="append",
        default=[],
        metavar="P",
        help=QT_TRANSLATE_NOOP("Commands", "who presents: id or name; may be repeated"),
    )
    parser.add_argument(
        "--topic", action="append", default=[], metavar="ID", help=QT_TRANSLATE_NOOP("Commands", "a topic or a content item")
    )
    parser.add_argument(
        "--invite", action="append", default=[], metavar="WHO", help=QT_TRANSLATE_NOOP("Commands", "a unit or a person")
    )
    parser.add_argument("--unit", metavar="ID", help=QT_TRANSLATE_NOOP("Commands", "who holds it; empty: the office"))
    parser.add_argument(
        "--force-reason", metavar="R", help=QT_TRANSLATE_NOOP("Commands", "lets conflicts that block pass, and is kept")
    )


def _add(call: Call, arguments: argparse.Namespace) -> Result:
    start = parse_moment(arguments.start, where="--start")
    end = moment(arguments.end, "--end")

    def use_case(session: DataSession) -> AddedEvent:
        return add_event(
            session,
            kind=arguments.kind,
            title=arguments.title,
            start=start,
            end=end,
            venue_id=_maybe(lookup.find_venue, session, arguments.venue),
            site_ids=[lookup.find_site(session, one) for one in arguments.site],
            chair_id=_maybe(lookup.find_person, session, arguments.chair),
            secretary_id=_maybe(lookup.find_person, session, arguments.secretary),
            speaker_ids=[lookup.find_person(session, one) for one in arguments.speaker],
            topic_ids=[lookup.find_topic_or_item(session, one) for one in arguments.topic],
            invited=[lookup.find_guest(session, one) for one in arguments.invite],
            unit_id=_maybe(lookup.find_unit, session, arguments.unit),
            force_reason=arguments.force_reason,
        )

    try:
        made = call.ws.execute("schedule.add_event", use_case)
    except ConflictError as problem:
        raise _with_conflicts(problem) from problem
    return {"id": str(made.id), "conflicts": [_conflict(row) for row in made.conflicts]}


def _with_conflicts(problem: ConflictError) -> ConflictError:
    """The same refusal with its conflicts in the JSON answer."""
    rows = problem.params.get("conflicts")
    if rows:
        problem.params["outcome"] = {"conflicts": [_conflict(row) for row in rows]}
    return problem


def _maybe(find: Callable[[DataSession, str], uuid.UUID], session: DataSession, text: str | None) -> uuid.UUID | None:
    return find(session, text) if text else None


def _conflict(row: ConflictRow) -> dict[str, Any]:
    return {
        "kind": row.kind,
        "level": row.level,
        "with": token(row.other_id or row.subject_id) or "",
        "from": iso(row.start),
        "to": iso(row.end),
        "event": str(row.event_id),
        "title": row.event,
        "with_title": row.other,
        "subject": row.subject,
        "facts": dict(row.facts),
        "override": row.override,
    }


def _span_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--from", dest="first", metavar="D", help=QT_TRANSLATE_NOOP("Commands", "first day"))
    parser.add_argument("--to", dest="last", metavar="D", help=QT_TRANSLATE_NOOP("Commands", "last day"))


def _list(call: Call, arguments: argparse.Namespace) -> Result:
    query = Events(*days(arguments.first, arguments.last))

    def read(session: DataSession) -> list[EventRow]:
        ids = query.ids(session)
        return [row for start in range(0, len(ids), 500) for row in query.rows(session, ids[start : start + 500])]

    return {"events": [_row(row) for row in call.ws.read(read)]}


def _row(row: EventRow) -> dict[str, Any]:
    return {
        "id": str(row.id),
        "title": row.title,
        "kind": row.kind,
        "start": iso(row.start),
        "end": iso(row.end),
        "state": row.state,
        "venue": row.venue,
        "chair": row.chair,
        "invited": row.invited,
    }


def _show(call: Call, arguments: argparse.Namespace) -> Result:
    def read(session: DataSession) -> dict[str, Any]:
        found = event_detail(session, lookup.find_event(session, arguments.event))
        if found is None:
            raise MissingError("input.unknown_id", where=arguments.event, kind="event", value=arguments.event)
        days = invitation_days(session, found.event.id)
        if days is None:
            return _detail(found)
        sent = days.sent.isoformat() if days.sent else None
        return _detail(found) | {"invitation_sent": sent, "invitation_due": days.latest.isoformat()}

    return {"event": call.ws.read(read)}


def _detail(found: EventDetail) -> dict[str, Any]:
    return {
        **_row(found.event),
        "unit": found.event.unit,
        "speakers": list(found.event.speakers),
        "requirements": found.requirements,
        "contact": found.contact,
        "state_reason": found.state_reason,
        "state_document": found.state_document,
        "opened_at": iso(found.opened_at),
        "closed_at": iso(found.closed_at),
        "sessions": [
            {"id": str(row.id), "name": row.name, "start": iso(row.start), "end": iso(row.end)} for row in found.sessions
        ],
        "agenda": [
            {
                "id": str(row.id),
                "start": iso(row.start),
                "minutes": row.minutes,
                "title": row.title,
                "presented": row.presented,
                "topic": token(row.topic_id),
                "items": [str(one) for one in row.item_ids],
                "speaker": row.speaker,
            }
            for row in found.agenda
        ],
        "roles": [
            {"role": row.role, "person": str(row.person_id), "full_name": row.full_name, "position": row.position}
            for row in found.roles
        ],
        "sites": [{"site": str(row.site_id), "name": row.name} for row in found.sites],
    }


def _conflicts(call: Call, arguments: argparse.Namespace) -> Result:
    first, last = days(arguments.first, arguments.last)
    start = at_local(first) if first else _EVER[0]
    end = at_local(last + dt.timedelta(days=1)) if last else _EVER[1]
    rows = call.ws.read(lambda session: conflicts_between(session, start, end, today=today_local()))
    return {"conflicts": [_conflict(row) for row in rows]}


def _roster_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "event", metavar="EVENT", help=QT_TRANSLATE_NOOP("Commands", "the event: its id or any unambiguous part of it")
    )
    parser.add_argument(
        "--from",
        dest="file",
        type=Path,
        required=True,
        metavar="FILE.xlsx|.csv",
        help=QT_TRANSLATE_NOOP("Commands", "the list to read"),
    )
    parser.add_argument(
        "--sheet", metavar="S", help=QT_TRANSLATE_NOOP("Commands", "the sheet of a workbook; empty: the first that is shown")
    )
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="COLUMN=FIELD",
        help=QT_TRANSLATE_NOOP("Commands", "which column is which field"),
    )
    parser.add_argument(
        "--keep-missing",
        action="store_true",
        help=QT_TRANSLATE_NOOP("Commands", "leave on the list who is missing from the file"),
    )
    parser.add_argument(
        "--skip-rejected", action="store_true", help=QT_TRANSLATE_NOOP("Commands", "take the other rows when some are rejected")
    )
    parser.add_argument("--reason", default="", metavar="R", help=QT_TRANSLATE_NOOP("Commands", "needed once the event is open"))
    parser.add_argument(
        "--dry-run", action="store_true", help=QT_TRANSLATE_NOOP("Commands", "say what would happen, write nothing")
    )


def _roster(call: Call, arguments: argparse.Namespace) -> Result:
    event_id = call.ws.read(lambda session: lookup.find_event(session, arguments.event))
    done = import_roster(
        call.ws,
        event_id,
        arguments.file,
        sheet=arguments.sheet,
        mapping=mapping(arguments.map),
        keep_missing=arguments.keep_missing,
        skip_rejected=arguments.skip_rejected,
        reason=arguments.reason,
        dry_run=arguments.dry_run,
        progress=call.progress,
        language=call.language,
    )
    return done.as_result()


def _release_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help=QT_TRANSLATE_NOOP("Commands", "the name of the release"))
    parser.add_argument(
        "--force-reason", metavar="R", help=QT_TRANSLATE_NOOP("Commands", "lets conflicts that block pass, and is kept")
    )


def _release(call: Call, arguments: argparse.Namespace) -> Result:
    use_case = partial(release, name=arguments.name, force_reason=arguments.force_reason)
    try:
        return {"release": str(call.ws.execute("schedule.release", use_case, nature="final")), "name": arguments.name}
    except ConflictError as problem:
        raise _with_conflicts(problem) from problem


def _changes_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("old", metavar="OLD", help=QT_TRANSLATE_NOOP("Commands", "the earlier release: its name or id"))
    parser.add_argument("new", metavar="NEW", help=QT_TRANSLATE_NOOP("Commands", "the later release: its name or id"))


def _changes(call: Call, arguments: argparse.Namespace) -> Result:
    def read(session: DataSession) -> list[EventChange]:
        return change_list(session, lookup.find_release(session, arguments.old), lookup.find_release(session, arguments.new))

    found = call.ws.read(read)
    return {str(kind): [_change(one) for one in found if one.kind is kind] for kind in ChangeKind}


def _change(change: EventChange) -> dict[str, Any]:
    shown = change.after or change.before
    return {
        "id": str(change.event_id),
        "title": shown.title if shown else "",
        "start": iso(min(span.start for _, span in shown.sessions)) if shown and shown.sessions else None,
        "fields": [{"field": str(one.field), "before": _value(one.before), "after": _value(one.after)} for one in change.fields],
        "reasons": list(change.reasons),
    }


def _value(value: Any) -> Any:
    if isinstance(value, Span):
        return f"{iso(value.start)}/{iso(value.end)}"
    if isinstance(value, tuple):
        return [_value(one) for one in value]
    return value


def _event_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "event", metavar="ID", help=QT_TRANSLATE_NOOP("Commands", "the event: its id or any unambiguous part of it")
    )


def _reason_arguments(parser: argparse.ArgumentParser) -> None:
    _event_argument(parser)
    parser.add_argument("--reason", required=True, metavar="R", help=QT_TRANSLATE_NOOP("Commands", "why"))
    parser.add_argument("--document", default="", metavar="D", help=QT_TRANSLATE_NOOP("Commands", "the document that says so"))


def _reschedule_arguments(parser: argparse.ArgumentParser) -> None:
    _reason_arguments(parser)
    parser.add_argument(
        "--start",
        required=True,
        metavar="S",
        help=QT_TRANSLATE_NOOP("Commands", "when it begins: 2026-06-05T08:00, 8h00 5/6/2026"),
    )
    parser.add_argument("--end", required=True, metavar="E", help=QT_TRANSLATE_NOOP("Commands", "when it ends"))
    parser.add_argument(
        "--force-reason", metavar="R", help=QT_TRANSLATE_NOOP("Commands", "lets conflicts that block pass, and is kept")
    )


def _close_arguments(parser: argparse.ArgumentParser) -> None:
    _event_argument(parser)
    parser.add_argument(
        "--rest-absent",
        action="store_true",
        help=QT_TRANSLATE_NOOP("Commands", "whoever is not marked is absent without a reason"),
    )


def _state(call: Call, label: str, arguments: argparse.Namespace, use_case: Callable[..., str], **said: Any) -> Result:
    def run(session: DataSession) -> str:
        return use_case(session, event_id=lookup.find_event(session, arguments.event), **said)

    return {"state": call.ws.execute(label, run)}


def _open(call: Call, arguments: argparse.Namespace) -> Result:
    return _state(call, "schedule.open_event", arguments, open_event)


def _close(call: Call, arguments: argparse.Namespace) -> Result:
    return _state(call, "schedule.close_event", arguments, close_event, rest_absent=arguments.rest_absent)


def _cancel(call: Call, arguments: argparse.Namespace) -> Result:
    said = {"reason": arguments.reason, "document": arguments.document}
    return _state(call, "schedule.cancel_event", arguments, cancel_event, **said)


def _postpone(call: Call, arguments: argparse.Namespace) -> Result:
    said = {"reason": arguments.reason, "document": arguments.document}
    return _state(call, "schedule.postpone_event", arguments, postpone_event, **said)


def _restore(call: Call, arguments: argparse.Namespace) -> Result:
    return _state(call, "schedule.restore_event", arguments, restore_event)


def _reschedule(call: Call, arguments: argparse.Namespace) -> Result:
    start, end = parse_moment(arguments.start, where="--start"), parse_moment(arguments.end, where="--end")

    def run(session: DataSession) -> Result:
        done = reschedule_event(
            session,
            event_id=lookup.find_event(session, arguments.event),
            start=start,
            end=end,
            reason=arguments.reason,
            document=arguments.document,
            force_reason=arguments.force_reason,
        )
        return {"state": done.state, "conflicts": [_conflict(row) for row in done.conflicts]}

    try:
        return call.ws.execute("schedule.reschedule_event", run)
    except ConflictError as problem:
        raise _with_conflicts(problem) from problem


def _list_text(result: Result, language: str) -> str:
    states = {row["state"]: token_words("state", row["state"], language) for row in result["events"]}
    width = max(map(len, states.values()), default=0)
    return "\n".join(
        f"{row['id'][-8:]}  {row['start'][:16]}  {states[row['state']]:{width}}  {row['title']}" for row in result["events"]
    )


COMMANDS: tuple[Command, ...] = (
    Command("event", "add", QT_TRANSLATE_NOOP("Commands", "schedule one"), _add, _add_arguments),
    Command("event", "list", QT_TRANSLATE_NOOP("Commands", "events by time"), _list, _span_arguments, _list_text),
    Command("event", "show", QT_TRANSLATE_NOOP("Commands", "one event in full"), _show, _event_argument),
    Command(
        "event",
        "conflicts",
        QT_TRANSLATE_NOOP("Commands", "what doesn't go together, over all events"),
        _conflicts,
        _span_arguments,
    ),
    Command(
        "event", "roster", QT_TRANSLATE_NOOP("Commands", "take in a list of invitees as a difference"), _roster, _roster_arguments
    ),
    Command("event", "release", QT_TRANSLATE_NOOP("Commands", "freeze the schedule under a name"), _release, _release_arguments),
    Command("event", "changes", QT_TRANSLATE_NOOP("Commands", "what changed between two releases"), _changes, _changes_arguments),
    Command("event", "open", QT_TRANSLATE_NOOP("Commands", "open attendance"), _open, _event_argument),
    Command("event", "close", QT_TRANSLATE_NOOP("Commands", "close attendance"), _close, _close_arguments),
    Command("event", "cancel", QT_TRANSLATE_NOOP("Commands", "call an event off"), _cancel, _reason_arguments),
    Command(
        "event", "postpone", QT_TRANSLATE_NOOP("Commands", "put an event off without a new day"), _postpone, _reason_arguments
    ),
    Command(
        "event", "reschedule", QT_TRANSLATE_NOOP("Commands", "move an event to another time"), _reschedule, _reschedule_arguments
    ),
    Command("event", "restore", QT_TRANSLATE_NOOP("Commands", "put an event back on the schedule"), _restore, _event_argument),
)
