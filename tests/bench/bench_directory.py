"""A hundred thousand people: taken in from a workbook, listed, filtered."""

from __future__ import annotations

import datetime as dt
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from baocaovien.domain.local_time import today_local
from baocaovien.services.imports.people import commit_people, preview_people
from baocaovien.services.imports.sheets import read_sheet
from baocaovien.services.workspace import Workspace
from baocaovien.settings import Settings
from baocaovien.store.queries.directory import People
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.facts import read_facts
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.table_model import Listed
from tests.bench.many import roster_file
from tests.bench.memory import peak_megabytes
from tests.bench.rows import BenchRow, durations, percentile
from tests.bench.screen import Painted, application, seconds_until_painted, until

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
            imported = _import(workspace, roster_file(Path(folder) / "ds.xlsx", PEOPLE))
            return [*imported, *_lists(workspace), *_on_screen(workspace)]
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


def _on_screen(workspace: Workspace) -> list[BenchRow]:
    """The same list in the window, as a person meets it: opened, scrolled, filtered."""
    application()
    bridge = Bridge(workspace)
    window = MainWindow(bridge, Settings(language="vi"), read_facts(bridge))
    window.resize(1093, 614)
    window.show()
    QApplication.processEvents()
    started = time.perf_counter()
    window.go("directory")
    page: Any = window.page("directory")
    page.people.viewport().repaint()
    made = time.perf_counter() - started
    until(lambda: len(page.people.rows.ids()) == PEOPLE and not bridge.is_busy)
    seen = Painted(page.people.viewport(), lambda: (len(page.people.rows.ids()), page.people.rows.ids()[:50]))
    page.people.viewport().repaint()
    opened = [_again(bridge, page, seen) for _ in range(15)]
    frames = _scrolled(page.people)
    typed = [_filtered(page, seen, text) for text in _TYPED for _ in range(2)]
    until(lambda: not bridge.is_busy)
    window.close()
    bridge.close()
    return [
        BenchRow(f"opening the page of {PEOPLE:,} people the first time", made * 1000, "ms", note="its widgets are made"),
        BenchRow(f"first rows of {PEOPLE:,} people on the screen", percentile(opened, 95) * 1000, "ms", at_most=150, note="p95"),
        BenchRow(
            f"scrolling through {PEOPLE:,} people",
            percentile(frames, 95) * 1000,
            "ms",
            at_most=16,
            note=f"p95 of {len(frames)} frames, a page each",
        ),
        BenchRow(
            f"filter typed into {PEOPLE:,} people, until painted",
            percentile(typed, 95) * 1000,
            "ms",
            at_most=50,
            note=f"p95 of {len(typed)}; the pause of typing is left out",
        ),
    ]


def _again(bridge: Bridge, page: Any, seen: Painted) -> float:
    """Read the list from nothing, as another page's return to it does."""
    page.people.rows.set_query(Listed(()))
    until(lambda: not page.people.rows.ids() and not bridge.is_busy)
    page.people.viewport().repaint()
    return seconds_until_painted(seen, lambda: page.people.rows.set_query(People(today_local())))


def _scrolled(view: Any) -> list[float]:
    bar, taken = view.verticalScrollBar(), []
    for at in range(0, bar.maximum(), max(bar.maximum() // 400, 1)):
        started = time.perf_counter()
        bar.setValue(at)
        QApplication.processEvents()
        taken.append(time.perf_counter() - started)
    bar.setValue(0)
    QApplication.processEvents()
    return taken


def _filtered(page: Any, seen: Painted, text: str) -> float:
    """Ask for other words by Enter; a text that nobody is called like empties the list."""
    page.search.clear()
    until(lambda: len(page.people.rows.ids()) == PEOPLE)
    page.people.viewport().repaint()
    page.search.setText(text)
    return seconds_until_painted(seen, lambda: QTest.keyClick(page.search, Qt.Key.Key_Return))
