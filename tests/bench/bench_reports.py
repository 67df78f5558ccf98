"""A year's attendance report over a million marks, on SQLite and on PostgreSQL, and what its tallies cost."""

from __future__ import annotations

import datetime as dt
import os
import random
import subprocess
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
from baocaovien.services.reports.tallies import keep_all_tallies
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
        facts = _seconds(workspace, _request("unit"))
        started = time.perf_counter()
        keep_all_tallies(workspace, now=_NOW)
        kept = time.perf_counter() - started
        marks = f"{_EVENTS * _INVITEES:,} marks"
        made = [
            BenchRow(
                f"year's report of {marks} as a PDF, whole command in a fresh process, {name}",
                _command_seconds(workspace),
                at_most=_LIMIT,
                note="by unit; starting the program included",
            ),
            *_reports(workspace, marks, name),
        ]
        return [
            *made,
            BenchRow(
                f"year's report of {marks} where no event has its tally, {name}",
                facts,
                note="not what a person meets: marks are tallied when an event closes, when a merge brings them, and ahead of time",
            ),
            BenchRow(f"tallying {_EVENTS:,} events of {_INVITEES} anew, {name}", kept, note="in the background, 5 at once"),
            BenchRow(f"closing an event of 5,000, {name}", closing, at_most=_CLOSING_LIMIT, note="tallied in the same operation"),
        ]
    finally:
        workspace.close()


def _request(by: str, **more: str) -> ReportRequest:
    return ReportRequest("attendance", *_YEAR, by, **more)


def _reports(workspace: Workspace, marks: str, name: str) -> list[BenchRow]:
    """By each dimension: the first one of this process, and again."""
    made = []
    for by in ("unit", "month", "kind", "site"):
        first = _seconds(workspace, _request(by))
        again = median_seconds(partial(_seconds, workspace, _request(by)), times=3, warm=0)
        what = f"year's report of {marks} by {by}"
        made += [
            BenchRow(f"{what}, first, {name}", first, at_most=_LIMIT),
            BenchRow(f"{what}, again, {name}", again, at_most=_LIMIT, note="median of 3"),
        ]
    halves = ReportRequest("attendance", dt.date(2026, 7, 1), _YEAR[1], "unit", compare="previous")
    compared = median_seconds(partial(_seconds, workspace, halves), times=3, warm=0)
    return [*made, BenchRow(f"half a year beside the half before, {marks} by unit, {name}", compared, at_most=_LIMIT)]


def _command_seconds(workspace: Workspace) -> float:
    """From starting the program until the PDF is there and the program has ended."""
    place = ["--workspace", str(workspace.folder)]
    if not workspace.database.is_sqlite:
        place += ["--database", workspace.database.url.render_as_string(hide_password=False)]
    said = ["--from", _YEAR[0].isoformat(), "--to", _YEAR[1].isoformat(), "--by", "unit"]
    target = workspace.folder / "report.pdf"
    command = [sys.executable, "-m", "baocaovien.cli.main", *place, "report", "attendance", *said, "--out", str(target)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    taken = time.perf_counter() - started
    assert target.stat().st_size
    return taken


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
            session.add(Office(id=fixed_id("office"), unit_id=units[0], issuer_line="BAN TUYÊN GIÁO MẪU", place_name="Mẫu"))
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
