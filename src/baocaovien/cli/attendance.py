"""Commands at the door: marks, head counts, lists and counts."""

from __future__ import annotations

import argparse
import datetime as dt
import uuid
from pathlib import Path
from typing import Any

from baocaovien.cli.command import Call, Command, Result
from baocaovien.cli.references import iso, moment, token
from baocaovien.cli.words import lines_of
from baocaovien.domain.errors import EnvironmentFault, InputError
from baocaovien.domain.local_time import short_moment
from baocaovien.services import lookup
from baocaovien.services.attendance.attendance import MarkAnswer, annul, mark
from baocaovien.services.attendance.desk_clock import clock_behind, correction
from baocaovien.services.attendance.marking import head_count
from baocaovien.services.imports.marks import import_marks
from baocaovien.services.lookup import DataSession
from baocaovien.store.find import resolve
from baocaovien.store.models import AttendanceMark, EventSession
from baocaovien.store.queries.attendance import InviteeRow, invitee_rows
from baocaovien.store.queries.counts import live_count
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.texts.tokens import token_words


def _mark_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "event", metavar="EVENT", help=QT_TRANSLATE_NOOP("Commands", "the event: its id or any unambiguous part of it")
    )
    who = parser.add_mutually_exclusive_group(required=True)
    who.add_argument("--person", metavar="ID", help=QT_TRANSLATE_NOOP("Commands", "a person or an invitee"))
    who.add_argument("--code", metavar="CODE", help=QT_TRANSLATE_NOOP("Commands", "a card's number"))
    who.add_argument("--walk-in", metavar="NAME", help=QT_TRANSLATE_NOOP("Commands", "somebody who was not invited"))
    parser.add_argument(
        "--kind",
        default="entry",
        metavar="K",
        help=QT_TRANSLATE_NOOP("Commands", "entry, exit, absent, excuse, unexcuse, substitute, annul"),
    )
    parser.add_argument(
        "--session", metavar="S", help=QT_TRANSLATE_NOOP("Commands", "a session of the event: its id or number (1, 2, …)")
    )
    parser.add_argument("--at", metavar="T", help=QT_TRANSLATE_NOOP("Commands", "when it happened; empty: now"))
    parser.add_argument("--desk", default="", metavar="D", help=QT_TRANSLATE_NOOP("Commands", "the name of the desk"))
    parser.add_argument("--mode", default="in_person", metavar="MODE", help=QT_TRANSLATE_NOOP("Commands", "in_person or online"))
    parser.add_argument("--site", metavar="V", help=QT_TRANSLATE_NOOP("Commands", "where the person sits"))
    parser.add_argument("--reason", default="", metavar="R", help=QT_TRANSLATE_NOOP("Commands", "why"))
    parser.add_argument("--substitute", default="", metavar="NAME", help=QT_TRANSLATE_NOOP("Commands", "who came instead"))
    parser.add_argument(
        "--position", default="", metavar="P", help=QT_TRANSLATE_NOOP("Commands", "of the walk-in or the substitute")
    )
    parser.add_argument("--unit", default="", metavar="NAME", help=QT_TRANSLATE_NOOP("Commands", "of the walk-in"))
    parser.add_argument(
        "--id", metavar="UUID", help=QT_TRANSLATE_NOOP("Commands", "an id of your own: the same again writes nothing")
    )
    parser.add_argument("--force", action="store_true", help=QT_TRANSLATE_NOOP("Commands", "let in all the same, with a reason"))


def _mark(call: Call, arguments: argparse.Namespace) -> Result:
    at = moment(arguments.at, "--at")
    mark_id = _uuid(arguments.id)

    def use_case(session: DataSession) -> MarkAnswer:
        event_id = lookup.find_event(session, arguments.event)
        offset = 0 if at else _offset_of_a_set_clock(call, session)
        invitee_id, person_id = (
            lookup.find_attendee(session, event_id, arguments.person) if arguments.person is not None else (None, None)
        )
        return mark(
            session,
            event_id=event_id,
            invitee_id=invitee_id,
            person_id=person_id,
            code=arguments.code,
            walk_in=arguments.walk_in,
            kind=arguments.kind,
            session_id=_session_id(session, event_id, arguments.session),
            at=at,
            clock_offset_ms=offset,
            desk=arguments.desk,
            mode=arguments.mode,
            site_id=lookup.find_site(session, arguments.site) if arguments.site else None,
            reason=arguments.reason,
            force=arguments.force,
            mark_id=mark_id,
            substitute_name=arguments.substitute,
            substitute_position=arguments.position if arguments.kind == "substitute" else "",
            position=arguments.position,
            unit_name=arguments.unit,
        )

    answer = call.ws.execute("attendance.mark", use_case)
    told = _answer(answer)
    if not answer.done:
        raise InputError(f"attendance.{answer.result}", where=answer.full_name or arguments.event, outcome=told)
    return told


def _offset_of_a_set_clock(call: Call, session: DataSession) -> int:
    """What was said of this machine's clock; refuse one that went back and of which nothing was said."""
    now = dt.datetime.now(dt.UTC)
    last = clock_behind(session, station_id=call.ws.station_id, now=now)
    if last is not None:
        raise EnvironmentFault("attendance.clock_behind", now=short_moment(now), last=short_moment(last))
    return correction(session, now)


def _answer(answer: MarkAnswer) -> dict[str, Any]:
    return {
        "result": answer.result,
        "mark": token(answer.mark_id),
        "person": token(answer.person_id or answer.invitee_id),
        "status": answer.status,
        "full_name": answer.full_name,
        "invitee": token(answer.invitee_id),
        "late": answer.standing.late,
        "left_early": answer.standing.left_early,
    }


def _uuid(text: str | None) -> uuid.UUID | None:
    if text is None:
        return None
    try:
        return uuid.UUID(text)
    except ValueError as problem:
        raise InputError("attendance.bad_id", where="--id", value=text[:60]) from problem


def _session_id(session: DataSession, event_id: uuid.UUID, text: str | None) -> uuid.UUID | None:
    """A session by its id, or by its number in the order of time."""
    if text is None:
        return None
    if text.isdigit() and len(text) < 4:
        from_start = lookup.event_sessions(session, event_id)
        if not 1 <= int(text) <= len(from_start):
            raise InputError("attendance.other_session", where="--session", value=text)
        return from_start[int(text) - 1]
    return resolve(session, EventSession, text)


def _event_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "event", metavar="EVENT", help=QT_TRANSLATE_NOOP("Commands", "the event: its id or any unambiguous part of it")
    )


def _headcount_arguments(parser: argparse.ArgumentParser) -> None:
    _event_argument(parser)
    parser.add_argument("--site", required=True, metavar="V", help=QT_TRANSLATE_NOOP("Commands", "the site: id or name"))
    parser.add_argument(
        "--kind", required=True, metavar="KIND", help=QT_TRANSLATE_NOOP("Commands", "summoned, registered or present")
    )
    parser.add_argument("--number", required=True, type=int, metavar="N", help=QT_TRANSLATE_NOOP("Commands", "how many"))
    parser.add_argument(
        "--category", default="", metavar="C", help=QT_TRANSLATE_NOOP("Commands", "đảng viên, đoàn viên – hội viên, nhân dân, …")
    )
    parser.add_argument(
        "--session", metavar="S", help=QT_TRANSLATE_NOOP("Commands", "a session of the event: its id or number (1, 2, …)")
    )
    parser.add_argument("--by", default="", metavar="NAME", help=QT_TRANSLATE_NOOP("Commands", "who reported it"))


def _headcount(call: Call, arguments: argparse.Namespace) -> Result:
    def use_case(session: DataSession) -> uuid.UUID:
        event_id = lookup.find_event(session, arguments.event)
        return head_count(
            session,
            event_id=event_id,
            site_id=lookup.find_site(session, arguments.site),
            kind=arguments.kind,
            number=arguments.number,
            category=arguments.category,
            session_id=_session_id(session, event_id, arguments.session),
            reported_by=arguments.by,
        )

    return {"mark": token(call.ws.execute("attendance.head_count", use_case))}


def _import_arguments(parser: argparse.ArgumentParser) -> None:
    _event_argument(parser)
    parser.add_argument(
        "file",
        type=Path,
        metavar="FILE.csv",
        help=QT_TRANSLATE_NOOP("Commands", "columns id, code or person, kind, occurred_at, desk"),
    )


def _import(call: Call, arguments: argparse.Namespace) -> Result:
    event_id = call.ws.read(lambda session: lookup.find_event(session, arguments.event))
    done = import_marks(call.ws, event_id, arguments.file, progress=call.progress)
    return {
        "ok": done.ok,
        "already_present": done.already_present,
        "rejected": [{"row": row.row, "result": row.result, "reason": row.reason} for row in done.rejected],
    }


def _list(call: Call, arguments: argparse.Namespace) -> Result:
    def read(session: DataSession) -> list[InviteeRow]:
        return invitee_rows(session, lookup.find_event(session, arguments.event))

    return {"people": [_person(row) for row in call.ws.read(read) if not row.withdrawn]}


def _person(row: InviteeRow) -> dict[str, Any]:
    standing = row.standing
    substitute = standing.substitute
    return {
        "person": token(row.person_id or row.matched_person_id or row.id),
        "invitee": token(row.id),
        "number": row.number,
        "full_name": row.full_name,
        "position": row.position,
        "unit": row.unit,
        "status": str(standing.status),
        "late": standing.late,
        "left_early": standing.left_early,
        "mode": str(standing.mode) if standing.mode else None,
        "site": row_site(row),
        "first_entry": iso(standing.first_entry),
        "last_exit": iso(standing.last_exit),
        "substitute": ", ".join(filter(None, (substitute.name, substitute.position))) if substitute else None,
        "duplicates": len(standing.duplicates),
        "walk_in": row.walk_in,
        "reason": standing.reason,
    }


def row_site(row: InviteeRow) -> str | None:
    """The site where somebody sits, else where they were to sit: its id."""
    return token(row.standing.site or row.site_id)


def _summary(call: Call, arguments: argparse.Namespace) -> Result:
    counted = call.ws.read(lambda session: live_count(session, lookup.find_event(session, arguments.event)))
    counts = counted.counts
    return {
        "invited": counts.invited,
        "present": counts.present,
        "substituted": counts.substituted,
        "excused": counts.excused,
        "unexcused": counts.unexcused,
        "not_marked": counts.not_marked,
        "late": counts.late,
        "left_early": counts.left_early,
        "walk_in": counts.walk_in,
        "duplicates": counts.duplicates,
        "online": counts.online,
        "inside": counts.inside,
        "reported": counted.reported,
        "head_counts": [
            {"site": token(row.site_id), "name": row.site, "kind": row.kind, "category": row.category, "number": row.number}
            for row in counted.head_counts
        ],
    }


def _annul_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("mark", metavar="MARK", help=QT_TRANSLATE_NOOP("Commands", "the mark: its id"))
    parser.add_argument("--reason", required=True, metavar="R", help=QT_TRANSLATE_NOOP("Commands", "why"))


def _annul(call: Call, arguments: argparse.Namespace) -> Result:
    def use_case(session: DataSession) -> MarkAnswer:
        return annul(session, mark_id=resolve(session, AttendanceMark, arguments.mark), reason=arguments.reason)

    answer = call.ws.execute("attendance.annul", use_case)
    return {"mark": token(answer.mark_id), "person": token(answer.person_id or answer.invitee_id), "status": answer.status}


def _import_text(result: Result, language: str) -> str:
    rows = [{"row": row["row"], "result": row["result"]} for row in result["rejected"]]
    return lines_of({**result, "rejected": rows}, language)


def _list_text(result: Result, language: str) -> str:
    def said(token: str) -> str:
        return token_words("status", token, language)

    lines = []
    for person in result["people"]:
        flags = ", ".join(said(flag) for flag in ("late", "left_early", "walk_in") if person[flag])
        name = person["full_name"] or "—"
        lines.append("  ".join(filter(None, (said(person["status"]), name, person["position"], person["unit"], flags))))
    return "\n".join(lines)


COMMANDS: tuple[Command, ...] = (
    Command("attendance", "mark", QT_TRANSLATE_NOOP("Commands", "mark one person"), _mark, _mark_arguments),
    Command(
        "attendance",
        "headcount",
        QT_TRANSLATE_NOOP("Commands", "record a number that a site reported"),
        _headcount,
        _headcount_arguments,
    ),
    Command(
        "attendance",
        "import",
        QT_TRANSLATE_NOOP("Commands", "take in many marks from a CSV file"),
        _import,
        _import_arguments,
        _import_text,
    ),
    Command(
        "attendance", "list", QT_TRANSLATE_NOOP("Commands", "everybody with their status"), _list, _event_argument, _list_text
    ),
    Command("attendance", "summary", QT_TRANSLATE_NOOP("Commands", "the counts of an event"), _summary, _event_argument),
    Command("attendance", "annul", QT_TRANSLATE_NOOP("Commands", "take a mark back"), _annul, _annul_arguments),
)
