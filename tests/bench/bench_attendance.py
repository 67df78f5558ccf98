"""The door: an event of 5,000 invitees in a workspace of a million marks."""

from __future__ import annotations

import datetime as dt
import itertools
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from baocaovien.services.attendance.attendance import MarkAnswer, mark
from baocaovien.services.attendance.cards import issue_cards
from baocaovien.services.attendance.desk import Desk
from baocaovien.services.workspace import Changes, Workspace
from baocaovien.store.queries.counts import live_count
from tests.bench.many import event_of, older_marks
from tests.bench.rows import BenchRow, durations, percentile

INVITEES = 5_000
MARKS = 1_000_000
_TURNS = 8
_A_TURN = 40
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
            now = dt.datetime.now(dt.UTC).replace(microsecond=0)  # the page offers the events around today
            event_id, people = event_of(workspace, INVITEES, now - dt.timedelta(minutes=10))
            older_marks(workspace, MARKS)
            started = time.perf_counter()
            desk = workspace.read(lambda session: Desk(session, event_id))
            loaded = time.perf_counter() - started
            return [
                BenchRow(f"the desk reads an event of {INVITEES:,}", loaded * 1000, unit="ms"),
                *_marks(workspace, desk, event_id, people),
                *_search(desk),
                *_counts(workspace, desk, event_id, people),
                *_painted(workspace, event_id, people[2000:]),
            ]
        finally:
            workspace.close()


def _marks(workspace: Workspace, desk: Desk, event_id: uuid.UUID, people: list[uuid.UUID]) -> list[BenchRow]:
    """One mark with its log entry beside a bare commit; and until the desk's count is right again."""
    seen: list[Changes] = []
    stop = workspace.subscribe(seen.append)
    order = iter(people)
    cards = workspace.execute("attendance.issue_cards", partial(issue_cards, event_id=event_id, invitee_ids=people[900:1300]))
    codes = iter(cards.values())

    def one_mark() -> MarkAnswer:
        return workspace.execute("attendance.mark", desk.use_case(invitee_id=next(order)))

    def one_code() -> MarkAnswer:
        return workspace.execute("attendance.mark", desk.use_case(code=next(codes)))

    def shown() -> None:
        one_mark()
        workspace.read(lambda session: desk.apply(session, seen[-1].records))
        assert desk.counts.counts.present

    marks: list[float] = []
    scanned: list[float] = []
    bare: list[float] = []
    with _bare(workspace) as commit:
        for _turn in range(_TURNS):  # so that all meet the same disk
            marks += durations(one_mark, times=_A_TURN, warm=5)
            bare += durations(commit, times=_A_TURN, warm=5)
            scanned += durations(one_code, times=_A_TURN, warm=5)
    whole = durations(shown, times=300, warm=5)
    stop()
    workspace.read(desk.read)
    baseline = {"baseline_name": "bare one-row commit, synchronous=FULL", "baseline": percentile(bare, 50) * 1000}
    return [
        BenchRow(
            "one mark with its log entry",
            percentile(marks, 50) * 1000,
            "ms",
            **baseline,  # type: ignore[arg-type]
            ratio_at_most=7,
            note=f"the desk's use case, median; {MARKS:,} marks in the workspace",
        ),
        BenchRow(
            "one mark by the code of a card", percentile(scanned, 50) * 1000, "ms", **baseline, ratio_at_most=7, note="median"
        ),  # type: ignore[arg-type]
        BenchRow("one mark, durable and in the desk's count", percentile(whole, 95) * 1000, unit="ms", at_most=50, note="p95"),
    ]


@contextmanager
def _bare(workspace: Workspace) -> Iterator[Callable[[], None]]:
    """What commits one row into a table of its own, in the same file, with the same settings."""
    connection = workspace.database.writer.raw_connection()
    cursor = connection.cursor()
    cursor.execute("CREATE TABLE IF NOT EXISTS bare (id INTEGER PRIMARY KEY, text TEXT)")
    numbers = itertools.count(1)

    def commit() -> None:
        cursor.execute("BEGIN IMMEDIATE")
        cursor.execute("INSERT INTO bare VALUES (?, ?)", (next(numbers), "x" * 200))
        cursor.execute("COMMIT")

    yield commit
    cursor.execute("DROP TABLE bare")
    cursor.close()
    connection.close()


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


def _counts(workspace: Workspace, desk: Desk, event_id: uuid.UUID, people: list[uuid.UUID]) -> list[BenchRow]:
    from_nothing = durations(lambda: workspace.read(lambda session: live_count(session, event_id)), times=3)
    running = durations(lambda: desk.counts, times=20)

    def merged() -> None:
        """Fifty marks of other stations arrive and are counted."""
        ids = people[1400:1450]
        for one in ids:
            workspace.execute("attendance.mark", partial(mark, event_id=event_id, invitee_id=one, kind="exit"))
        workspace.read(lambda session: desk.refresh(session, ids))

    started = time.perf_counter()
    merged()
    fifty = time.perf_counter() - started
    return [
        BenchRow(f"live count of {INVITEES:,} from nothing", percentile(from_nothing, 50) * 1000, unit="ms"),
        BenchRow("live count kept by the desk", percentile(running, 95) * 1000, unit="ms", at_most=16, note="p95"),
        BenchRow("50 marks written, read and counted", fifty, at_most=1.0, note="one desk"),
    ]


def _painted(workspace: Workspace, event_id: uuid.UUID, people: list[uuid.UUID]) -> list[BenchRow]:
    """From Enter in the page's field until its verdict is painted, without a screen."""
    from tests.bench.painted import enter_to_verdict

    taken = enter_to_verdict(workspace, event_id, people, times=100)
    return [
        BenchRow(
            "Enter to painted verdict",
            percentile(taken, 95) * 1000,
            unit="ms",
            at_most=50,
            note=f"p95, in the window, durable; {INVITEES:,} invitees",
        )
    ]
