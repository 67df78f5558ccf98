"""The store: one mark with its log entry beside a bare commit; 100,000 records by the one capture beside executemany."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import subprocess
import sys
import tempfile
import time
import uuid
from functools import partial
from pathlib import Path

from sqlalchemy import insert
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from baocaovien.services.attendance.attendance import mark
from baocaovien.services.workspace import Workspace
from baocaovien.store.bulk import insert_records
from baocaovien.store.derived import derived
from baocaovien.store.models import AttendanceMark, Event, EventKind, Invitee, Person, new_id
from baocaovien.store.operations import current
from baocaovien.store.operations.guard import CAPTURED
from tests.bench.many import event_of
from tests.bench.memory import peak_megabytes
from tests.bench.rows import BenchRow, percentile

_MARKS = 400
_RECORDS = 100_000
_TRACED = 50

_NAMES = ("Nguyễn Văn An", "Trần Thị Ánh Đào", "Lê Hoàng Ân", "K' Brếp", "Bùi Đức Ý")


def rows() -> list[BenchRow]:
    """Everything this file measures."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BAOCAOVIEN_HOME"] = str(Path(folder) / "home")
        return [*_mark_rows(Path(folder)), *_import_rows(Path(folder))]


def _mark_rows(folder: Path) -> list[BenchRow]:
    workspace = Workspace.create(folder / "marks")
    event_id, invitee_id = _event(workspace)
    bare = _Bare(folder / "bare.db")
    ours: list[float] = []
    base: list[float] = []
    # In turns, so that both meet the same disk.
    for _number in range(_MARKS):
        base.append(_timed(bare.commit))
        ours.append(_timed(lambda: _mark(workspace, event_id, invitee_id)))
    workspace.close()
    bare.close()
    milliseconds = [seconds * 1000 for seconds in ours]
    return [
        BenchRow(
            "one mark with its log entry, durable (median)",
            percentile(milliseconds, 50),
            "ms",
            "bare one-row commit, synchronous=FULL",
            percentile([seconds * 1000 for seconds in base], 50),
            ratio_at_most=7,
            note=f"{_MARKS} of each in turns",
        ),
        BenchRow("one mark with its log entry, durable (p95)", percentile(milliseconds, 95), "ms", at_most=50),
        *_fsync_row(folder),
    ]


def _fsync_row(folder: Path) -> list[BenchRow]:
    """fsync and fdatasync calls of a process that marks, counted by strace; no row where strace is not installed."""
    if shutil.which("strace") is None:
        return []
    calls = [_syncs(folder / f"traced{count}", count) for count in (0, _TRACED)]
    return [
        BenchRow(
            "fsyncs of one mark",
            (calls[1] - calls[0]) / _TRACED,
            "calls",
            at_most=1.0,
            note=f"strace; the whole use case, {_TRACED} marks against none, the rest alike",
        )
    ]


def _syncs(folder: Path, marks: int) -> int:
    script = (
        "import sys; from pathlib import Path; from tests.bench import bench_store as bench;"
        "bench.mark_some(Path(sys.argv[1]), int(sys.argv[2]))"
    )
    root = Path(__file__).resolve().parents[2]
    command = ["strace", "-f", "-c", "-e", "trace=fsync,fdatasync", sys.executable, "-c", script, str(folder), str(marks)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(root / "src"), str(root)))}
    told = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stderr
    lines = [line.split() for line in told.splitlines()]  # % time, seconds, usecs/call, calls, (errors,) syscall
    return sum(int(parts[3]) for parts in lines if parts and parts[-1] in ("fsync", "fdatasync"))


def mark_some(folder: Path, marks: int) -> None:
    """Make a workspace and mark so many people by the whole use case (run under strace)."""
    workspace = Workspace.create(folder)
    event_id, people = event_of(workspace, _TRACED)
    for one in people[:marks]:
        workspace.execute("attendance.mark", partial(mark, event_id=event_id, invitee_id=one))
    workspace.close()


def _event(workspace: Workspace) -> tuple[uuid.UUID, uuid.UUID]:
    def use_case(session: Session) -> tuple[uuid.UUID, uuid.UUID]:
        kind = EventKind(code="workshop", name="Hội nghị")
        session.add(kind)
        session.flush()
        event = Event(kind_id=kind.id, title="Hội nghị báo cáo viên")
        session.add(event)
        session.flush()
        invitee = Invitee(event_id=event.id, full_name="Nguyễn Văn Ba")
        session.add(invitee)
        session.flush()
        return event.id, invitee.id

    return workspace.execute("schedule.add_event", use_case)


def _mark(workspace: Workspace, event_id: uuid.UUID, invitee_id: uuid.UUID) -> None:
    def use_case(session: Session) -> None:
        at: dt.datetime = current(session).at
        session.add(AttendanceMark(event_id=event_id, invitee_id=invitee_id, kind="entry", occurred_at=at, recorded_at=at))

    workspace.execute("attendance.mark", use_case, params={"n": 1})


class _Bare:
    """One row a commit, by the driver alone, with the same journal."""

    def __init__(self, path: Path) -> None:
        self._connection = dbapi2.connect(str(path), isolation_level=None)
        for statement in (
            "PRAGMA journal_mode=WAL",
            "PRAGMA synchronous=FULL",
            "CREATE TABLE mark (id TEXT PRIMARY KEY, kind TEXT, at TEXT)",
        ):
            self._connection.execute(statement)

    def commit(self) -> None:
        """Insert one row durably."""
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute("INSERT INTO mark VALUES (?, ?, ?)", (uuid.uuid4().hex, "entry", "2021-05-24T01:00:00Z"))
        self._connection.execute("COMMIT")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def _import_rows(folder: Path) -> list[BenchRow]:
    given = [{"full_name": f"{_NAMES[number % len(_NAMES)]} {number}"} for number in range(_RECORDS)]
    without = Workspace.create(folder / "without")
    started = time.perf_counter()
    with without.database.write_session() as session:
        complete = [_complete(row) for row in given]
        made = time.perf_counter() - started
        session.execute(insert(Person.__table__), complete, execution_options=CAPTURED)  # type: ignore[arg-type]
        session.commit()
    base = time.perf_counter() - started
    ready = base - made
    del complete
    without.close()

    workspace = Workspace.create(folder / "import")
    ours = _timed(lambda: workspace.execute("people.import", lambda session: len(insert_records(session, Person, given))))
    megabytes = peak_megabytes()
    started = time.perf_counter()
    workspace.undo()
    undone = time.perf_counter() - started
    workspace.close()
    return [
        BenchRow("that import undone as one step", undone, "s"),
        BenchRow(
            "100,000 people imported with their log",
            ours,
            "s",
            "executemany of the same rows, no log",
            base,
            at_most=25,
            ratio_at_most=4,
            note=f"both make the folded twins and sort keys ({made:.1f} s of the baseline)",
        ),
        BenchRow(
            "the same import, beside rows that were ready",
            ours,
            "s",
            "executemany of rows with their keys and twins",
            ready,
            ratio_at_most=4,
            note="the strict reading: the baseline makes nothing",
        ),
        BenchRow("memory of that import", megabytes, "MB", at_most=600),
    ]


def _complete(row: dict[str, str]) -> dict[str, object]:
    return {"id": new_id(), "deleted": False, "honorific": "đồng chí", "own_sort_key": "", **row, **derived(Person, row)}


def _timed(work: object) -> float:
    assert callable(work)
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
