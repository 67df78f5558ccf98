"""A year's attendance report over a million marks, on SQLite and on PostgreSQL, and what its tallies cost."""

from __future__ import annotations

import datetime as dt
import random
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import text

from baocaovien.services.reports.reports import build_report
from baocaovien.services.reports.request import ReportRequest
from baocaovien.services.reports.tallies import keep_tallies
from baocaovien.services.schedule.event_kinds import kind_by_code
from baocaovien.services.schedule.event_life import close_event
from baocaovien.services.workspace import Workspace
from baocaovien.store.bulk import insert_records
from baocaovien.store.models import AttendanceMark, Event, EventSession, Invitee, Office, Person, Unit, UnitName, fixed_id, new_id
from baocaovien.store.writer import Writer
from tests.bench.many import event_of, names
from tests.bench.rows import BenchRow, median_seconds
from tests.helpers.postgres import PostgresServer

_EVENTS, _INVITEES, _UNITS, _PEOPLE = 2_000, 500, 130, 3_000
_NOW = dt.datetime(2026, 12, 31, 10, tzinfo=dt.UTC)
_YEAR = (dt.date(2026, 1, 1), dt.date(2026, 12, 31))
_LIMIT = 2.0
_CLOSING_LIMIT = 0.3


def rows() -> list[BenchRow]:
    """The figures of both databases; PostgreSQL where its programs are."""
    with tempfile.TemporaryDirectory() as folder:
        found = _measured(Workspace.create(Path(folder) / "file"), "SQLite")
        if sys.platform != "win32":
            server = PostgresServer()
            try:
                url = server.url(server.new_database())
                found += _measured(Workspace.create(Path(folder) / "server", database_url=url), "PostgreSQL")
            finally:
                server.stop()
    return found


def _measured(workspace: Workspace, name: str) -> list[BenchRow]:
    try:
        closing = _closing_seconds(workspace)
        _fill(workspace)
        marks = f"{_EVENTS * _INVITEES:,} marks of a year"
        by_unit, by_month = ReportRequest("attendance", *_YEAR, "unit"), ReportRequest("attendance", *_YEAR, "month")
        cold = _seconds(workspace, by_unit)
        started = time.perf_counter()
        keep_tallies(workspace, by_unit, now=_NOW)
        kept = time.perf_counter() - started
        first = _seconds(workspace, by_unit)
        unit, month = (median_seconds(partial(_seconds, workspace, one), times=3) for one in (by_unit, by_month))
        warm = "every event has its tally, as it gets one when it closes"
        return [
            BenchRow(f"report by unit, {marks}, {name}", unit, at_most=_LIMIT, note=f"warm: {warm}; median of 3"),
            BenchRow(f"report by month, {marks}, {name}", month, at_most=_LIMIT, note=f"warm: {warm}; median of 3"),
            BenchRow(
                f"first report by unit, {marks}, {name}", first, at_most=_LIMIT, note=f"{warm}; no report was made from them"
            ),
            BenchRow(
                f"report by unit from the facts alone, {marks}, {name}",
                cold,
                note="cold: no event has a tally (all came at once from another machine)",
            ),
            BenchRow(
                f"tallying {_EVENTS:,} events of {_INVITEES} anew, {name}", kept, note="in the background, 5 in a transaction"
            ),
            BenchRow(f"closing an event of 5,000, {name}", closing, at_most=_CLOSING_LIMIT, note="tallied in the same operation"),
        ]
    finally:
        workspace.close()


def _seconds(workspace: Workspace, request: ReportRequest) -> float:
    started = time.perf_counter()
    workspace.read(partial(build_report, request=request, now=_NOW))
    return time.perf_counter() - started


def _closing_seconds(workspace: Workspace) -> float:
    event_id, people = event_of(workspace, 5_000)

    def enter(session: Any) -> None:
        held = session.query(EventSession).filter(EventSession.event_id == event_id).one()
        Writer(session, AttendanceMark).write([_mark(event_id, held.id, one, held.starts_at) for one in people])

    workspace.unlogged(enter)
    started = time.perf_counter()
    workspace.execute("schedule.close_event", partial(close_event, event_id=event_id))
    return time.perf_counter() - started


def _mark(event_id: uuid.UUID, session_id: uuid.UUID, invitee_id: uuid.UUID, at: dt.datetime) -> dict[str, Any]:
    return {
        "id": new_id(), "operation_id": uuid.UUID(int=1), "station_id": uuid.UUID(int=1), "seq": 0, "lamport": 0,
        "event_id": event_id, "session_id": session_id, "invitee_id": invitee_id, "kind": "entry", "occurred_at": at,
        "clock_offset_ms": 0, "recorded_at": at, "desk": "", "mode": "in_person", "site_id": None, "actor_id": None,
        "source": "name", "raw_code": "", "forced": False, "reason": "", "late_on_paper": False, "substitute_name": "",
        "substitute_position": "", "replaces": [], "saw": [],
    }  # fmt: skip


def _fill(workspace: Workspace) -> None:
    """Fill the tables past the log: only what reports read matters here."""
    units = [new_id() for _ in range(_UNITS)]

    def office(session: Any) -> uuid.UUID:
        for place, unit_id in enumerate(units):
            session.add(Unit(id=unit_id, code=f"u{place}", level="commune", rank=f"{place:03d}"))
            session.add(UnitName(unit_id=unit_id, name=f"Đảng ủy xã số {place}"))
        if session.get(Office, fixed_id("office")) is None:
            session.add(Office(id=fixed_id("office"), unit_id=units[0]))
        return kind_by_code(session, "reporter_conference").id

    kind_id = workspace.execute("bench.units", office)
    people = workspace.execute(
        "bench.people",
        lambda session: insert_records(session, Person, [{"full_name": name} for name in names(_PEOPLE)], total=_PEOPLE),
    )
    chance = random.Random(7)
    for number in range(0, _EVENTS, 100):
        workspace.unlogged(partial(_write, source=_events(chance, number, kind_id, units, people)))

    def settle(session: Any) -> None:
        session.execute(text("ANALYZE"))

    workspace.unlogged(settle)


def _events(
    chance: random.Random, first: int, kind_id: uuid.UUID, units: list[uuid.UUID], people: list[uuid.UUID]
) -> Iterator[tuple[type, list[dict[str, Any]]]]:
    for number in range(first, first + 100):
        start = dt.datetime(2026, 1, 5, 1, tzinfo=dt.UTC) + dt.timedelta(hours=4 * number)
        event_id, session_id = new_id(), new_id()
        event = dict.fromkeys(("title", "unit_name", "state_reason", "state_document", "venue_name"), "")
        event |= dict.fromkeys(("requirements", "contact", "ics_uid", "title_folded"), "")
        yield Event, [event | {"id": event_id, "deleted": False, "kind_id": kind_id, "state": "closed", "ics_sequence": 0,
                               "unit_id": units[0]}]  # fmt: skip
        yield EventSession, [
            {"id": session_id, "deleted": False, "event_id": event_id, "name": "", "rank": "", "starts_at": start,
             "ends_at": start + dt.timedelta(hours=3)}
        ]  # fmt: skip
        chosen = chance.sample(range(_PEOPLE), _INVITEES)
        blank = dict.fromkeys(
            ("full_name", "position", "unit_name", "honorific", "planned_substitute", "withdrawn_reason", "full_name_folded",
             "unit_name_folded", "sort_key"),
            "",
        ) | dict.fromkeys(("deleted", "guest", "walk_in", "withdrawn"), False)  # fmt: skip
        invited: list[dict[str, Any]] = [
            blank | {"id": new_id(), "event_id": event_id, "person_id": people[one], "matched_person_id": None,
                     "unit_id": units[one % _UNITS], "protocol_rank": 1000}
            for one in chosen
        ]  # fmt: skip
        yield Invitee, invited
        late = dt.timedelta(minutes=40)
        yield (
            AttendanceMark,
            [
                _mark(event_id, session_id, one["id"], start + (late if chance.random() < 0.1 else dt.timedelta()))
                for one in invited
            ],
        )


def _write(session: Any, source: Iterator[tuple[type, list[dict[str, Any]]]]) -> None:
    for model, found in source:
        Writer(session, model).write(found)
