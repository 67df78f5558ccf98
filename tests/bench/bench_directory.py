"""A hundred thousand people: taken in from a workbook, listed, filtered."""

from __future__ import annotations

import datetime as dt
import tempfile
import time
from functools import partial
from pathlib import Path

from baocaovien.services.imports.people import commit_people, preview_people
from baocaovien.services.imports.sheets import read_sheet
from baocaovien.services.workspace import Workspace
from baocaovien.store.queries.directory import People
from tests.bench.many import roster_file
from tests.bench.rows import BenchRow, durations, peak_megabytes, percentile

PEOPLE = 100_000
_DAY = dt.date(2026, 3, 2)
_TYPED = (
    "a",
    "an",
    "ng",
    "nguyen",
    "nguyen van",
    "nguyễn văn an",
    "le",
    "d",
    "tr thi",
    "ho",
    "mai x",
    "phuong",
    "u",
    "zz",
    "vo t",
)


def rows() -> list[BenchRow]:
    """Measure."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.create(Path(folder) / "workspace")
        try:
            return [*_import(workspace, roster_file(Path(folder) / "ds.xlsx", PEOPLE)), *_lists(workspace)]
        finally:
            workspace.close()


def _import(workspace: Workspace, file: Path) -> list[BenchRow]:
    started = time.perf_counter()
    table = read_sheet(file)
    preview = workspace.read(partial(preview_people, sheet=table))
    previewed = time.perf_counter()
    workspace.execute("directory.import_people", partial(commit_people, preview=preview))
    committed = time.perf_counter()
    megabytes = peak_megabytes()
    bare = _bare(workspace)
    again = time.perf_counter()
    same = workspace.read(partial(preview_people, sheet=table))
    repeated = time.perf_counter() - again
    assert same.count("new") == same.count("update") == 0
    return [
        BenchRow(
            f"preview of {PEOPLE:,} roster rows", previewed - started, at_most=8, note="workbook of 5 columns, empty directory"
        ),
        BenchRow(
            f"import of {PEOPLE:,} roster rows (a person and a post each)",
            committed - previewed,
            baseline_name="executemany of the same people and posts without a log",
            baseline=bare,
            at_most=25,
            note="with matching and checking again; the baseline writes ready rows",
        ),
        BenchRow("memory at its most during the import", megabytes, unit="MB", at_most=600),
        BenchRow(f"preview of the same {PEOPLE:,} rows again", repeated, at_most=8, note="all are matched"),
    ]


def _bare(workspace: Workspace) -> float:
    """Insert the same rows, twins and keys filled, into the tables of another file by executemany, in one transaction."""
    source = workspace.database.reader.raw_connection()
    cursor = source.cursor()
    copies = [(table, cursor.execute(f"SELECT * FROM {table}").fetchall()) for table in ("person", "post")]  # noqa: S608
    source.close()
    with tempfile.TemporaryDirectory() as folder:
        other = Workspace.create(Path(folder) / "bare")
        target = other.database.writer.raw_connection()
        writer = target.cursor()
        writer.execute("PRAGMA foreign_keys=OFF")
        started = time.perf_counter()
        writer.execute("BEGIN IMMEDIATE")
        for table, values in copies:
            writer.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values[0]))})", values)  # noqa: S608
        writer.execute("COMMIT")
        taken = time.perf_counter() - started
        target.invalidate()
        other.close()
    return taken


def _lists(workspace: Workspace) -> list[BenchRow]:
    def first_rows() -> None:
        query = People(_DAY)
        workspace.read(lambda session: query.rows(session, query.ids(session)[:100]))

    whole = durations(lambda: workspace.read(People(_DAY).ids), times=15, warm=2)
    first = durations(first_rows, times=15, warm=2)
    typed = [
        one
        for text in _TYPED
        for one in durations(lambda text=text: workspace.read(People(_DAY, text).ids), times=5, warm=1)  # type: ignore[misc]
    ]
    return [
        BenchRow(f"ids of {PEOPLE:,} people in order", percentile(whole, 50) * 1000, unit="ms", at_most=50),
        BenchRow(
            f"ids and first 100 rows of {PEOPLE:,} people", percentile(first, 95) * 1000, unit="ms", at_most=150, note="p95"
        ),
        BenchRow(
            f"filter typed into {PEOPLE:,} people", percentile(typed, 95) * 1000, unit="ms", at_most=50, note="p95 of 15 texts"
        ),
    ]
