"""The door: an event of 5,000 invitees in a workspace of a million marks."""

from __future__ import annotations

import itertools
import tempfile
import time
from functools import partial
from pathlib import Path

from baocaovien.services.attendance.attendance import MarkAnswer, mark
from baocaovien.services.attendance.desk import Desk
from baocaovien.services.workspace import Changes, Workspace
from baocaovien.store.queries.counts import live_count
from tests.bench.many import event_of, older_marks
from tests.bench.rows import BenchRow, durations, percentile

INVITEES = 5_000
MARKS = 1_000_000
_TYPED = (
    "a",
    "l",
    "đ",
    "le",
    "an",
    "ng",
    "nguyen",
    "nguyễn",
    "nguyen van a",
    "tran thi",
    "hoa",
    "hòa",
    "phuong anh",
    "don vi so 1",
    "4711",
)


def rows() -> list[BenchRow]:
    """Measure."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.create(Path(folder) / "workspace")
        try:
            event_id, people = event_of(workspace, INVITEES)
            older_marks(workspace, MARKS)
            started = time.perf_counter()
            desk = workspace.read(lambda session: Desk(session, event_id))
            loaded = time.perf_counter() - started
            return [
                BenchRow(f"the desk reads an event of {INVITEES:,}", loaded * 1000, unit="ms"),
                *_marks(workspace, desk, people),
                *_search(desk),
                *_counts(workspace, desk, event_id, people),
            ]
        finally:
            workspace.close()


def _marks(workspace: Workspace, desk: Desk, people: list) -> list[BenchRow]:
    """One mark with its log entry beside a bare commit; and until the desk's count is right again."""
    seen: list[Changes] = []
    stop = workspace.subscribe(seen.append)
    order = iter(people)

    def one_mark() -> MarkAnswer:
        return workspace.execute("attendance.mark", desk.use_case(invitee_id=next(order)))

    def shown() -> None:
        one_mark()
        workspace.read(lambda session: desk.apply(session, seen[-1].records))
        assert desk.counts.counts.present

    marks = durations(one_mark, times=300, warm=20)
    whole = durations(shown, times=300, warm=5)
    stop()
    workspace.read(lambda session: desk.refresh(session, people[:400]))
    bare = _bare_commit(workspace)
    return [
        BenchRow(
            "one mark with its log entry",
            percentile(marks, 50) * 1000,
            unit="ms",
            baseline_name="bare one-row commit, synchronous=FULL",
            baseline=percentile(bare, 50) * 1000,
            ratio_at_most=7,
            note=f"median; {MARKS:,} marks in the workspace",
        ),
        BenchRow("one mark, durable and in the desk's count", percentile(whole, 95) * 1000, unit="ms", at_most=50, note="p95"),
    ]


def _bare_commit(workspace: Workspace) -> list[float]:
    """One row into a table of its own, in the same file, with the same settings."""
    connection = workspace.database.writer.raw_connection()
    cursor = connection.cursor()
    cursor.execute("CREATE TABLE IF NOT EXISTS bare (id INTEGER PRIMARY KEY, text TEXT)")
    numbers = itertools.count(1)

    def commit() -> None:
        cursor.execute("BEGIN IMMEDIATE")
        cursor.execute("INSERT INTO bare VALUES (?, ?)", (next(numbers), "x" * 200))
        cursor.execute("COMMIT")

    taken = durations(commit, times=300, warm=20)
    cursor.execute("DROP TABLE bare")
    cursor.close()
    connection.close()
    return taken


def _search(desk: Desk) -> list[BenchRow]:
    taken = [one for text in _TYPED for one in durations(partial(desk.search, text), times=20)]
    return [
        BenchRow(
            f"name search among {INVITEES:,}",
            percentile(taken, 95) * 1000,
            unit="ms",
            at_most=20,
            note="p95, from the first letter",
        )
    ]


def _counts(workspace: Workspace, desk: Desk, event_id: object, people: list) -> list[BenchRow]:
    from_nothing = durations(lambda: workspace.read(lambda session: live_count(session, event_id)), times=3)  # type: ignore[arg-type]
    running = durations(lambda: desk.counts, times=20)

    def merged() -> None:
        """Fifty marks of other stations arrive and are counted."""
        ids = people[1000:1050]
        for one in ids:
            workspace.execute("attendance.mark", partial(mark, event_id=event_id, invitee_id=one, kind="exit"))  # type: ignore[arg-type]
        workspace.read(lambda session: desk.refresh(session, ids))

    started = time.perf_counter()
    merged()
    fifty = time.perf_counter() - started
    return [
        BenchRow(f"live count of {INVITEES:,} from nothing", percentile(from_nothing, 50) * 1000, unit="ms"),
        BenchRow("live count kept by the desk", percentile(running, 95) * 1000, unit="ms", at_most=16, note="p95"),
        BenchRow("50 marks written, read and counted", fifty, at_most=1.0, note="50 a second from other stations"),
    ]
