"""A hundred thousand rows on the list of one event: looked at and taken in."""

from __future__ import annotations

import tempfile
import time
from functools import partial
from pathlib import Path

from baocaovien.services.imports.roster import commit_roster, roster_difference
from baocaovien.services.imports.sheets import read_sheet
from baocaovien.services.workspace import Workspace
from tests.bench.many import event_of, roster_file
from tests.bench.memory import peak_megabytes
from tests.bench.rows import BenchRow

PEOPLE = 100_000


def rows() -> list[BenchRow]:
    """Measure."""
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.create(Path(folder) / "workspace")
        try:
            event_id, _people = event_of(workspace, 1)
            file = roster_file(Path(folder) / "ds.xlsx", PEOPLE)
            started = time.perf_counter()
            look = partial(roster_difference, event_id=event_id, sheet=read_sheet(file), keep_missing=True)
            difference = workspace.read(look)
            previewed = time.perf_counter()
            take = partial(commit_roster, event_id=event_id, difference=difference, reason="Danh sách", progress=progress)
            workspace.execute("attendance.import_roster", take)
            committed = time.perf_counter()
        finally:
            workspace.close()
    return [
        BenchRow(f"preview of {PEOPLE:,} rows of an event's list", previewed - started, at_most=8),
        BenchRow(
            f"{PEOPLE:,} rows of an event's list taken in",
            committed - previewed,
            at_most=25,
            note=f"a person and an invitee each, with {len(told)} steps of progress",
        ),
        BenchRow("memory at its most during that", peak_megabytes(), unit="MB", at_most=600),
    ]
