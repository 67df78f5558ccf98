"""A report as a list: a row for each line, the total always last."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt

from baocaovien.domain.numbers import group_thousands
from baocaovien.services.reports.behind import PERSONAL
from baocaovien.services.reports.request import Line, Measure, Report
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.reports.lines import line_words
from baocaovien.ui.reports.words import DIMENSIONS, measure_word, word
from baocaovien.ui.table_model import Column

_SPACE = uuid.UUID("5a1cf0f6-0b0a-5f0e-9c39-6f4f0a3c9d11")
_RIGHT = Qt.AlignmentFlag.AlignRight
_NUMBER_WIDTH = 92
_TOTAL = QT_TRANSLATE_NOOP("ReportWords", "Total")
_PEOPLE = QT_TRANSLATE_NOOP("ReportWords", "Enter or a double click lists the people")
COUNTED_BY_NAME = ("attendance", "activity", "topics")
"""Reports whose counts of people come from the lists of their events."""


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A line of a report with an id for the list."""

    id: uuid.UUID
    line: Line
    is_total: bool = False


@dataclass(frozen=True)
class ReportRows:
    """The lines of a report as a query; sorted by a column's code, the total stays last."""

    lines: tuple[ReportRow, ...] = ()
    shares: tuple[tuple[str, tuple[str, str]], ...] = ()
    sort: str = ""
    descending: bool = False

    def ids(self, _session: Any) -> Sequence[uuid.UUID]:
        """The ids in order."""
        rows = [row for row in self.lines if not row.is_total]
        if self.sort:
            rows.sort(key=self._key, reverse=self.descending)
        return [row.id for row in (*rows, *(row for row in self.lines if row.is_total))]

    def rows(self, _session: Any, ids: Sequence[uuid.UUID]) -> Sequence[ReportRow]:
        """The rows of some ids."""
        by_id = {row.id: row for row in self.lines}
        return [by_id[wanted] for wanted in ids]

    def _key(self, row: ReportRow) -> Any:
        if self.sort == "label":
            return (0.0, row.line.label)
        share = dict(self.shares).get(self.sort)
        if share is not None:
            part, whole = (row.line.values.get(code, 0) for code in share)
            return (part / whole if whole else -1.0, "")
        if self.sort in row.line.text:
            return (0.0, row.line.text[self.sort])
        return (float(row.line.values.get(self.sort, 0)), "")


def rows_of(report: Report) -> ReportRows:
    """The rows of a report with its total."""
    lines = [ReportRow(uuid.uuid5(_SPACE, f"row {at}"), line) for at, line in enumerate(report.rows)]
    total = ReportRow(uuid.uuid5(_SPACE, "total"), report.totals, is_total=True)
    shares = tuple((measure.code, measure.share) for measure in report.measures if measure.share is not None)
    return ReportRows((*lines, total), shares)


def columns_of(report: Report) -> tuple[Column[ReportRow], ...]:
    """The first column, columns of text, then the figures that occur, with their change where something is compared."""
    first = word(DIMENSIONS.get(report.request.by, "")) if report.request.by in DIMENSIONS else report.heading
    found: list[Column[ReportRow]] = [
        Column(
            first,
            lambda row: word(_TOTAL) if row.is_total else line_words(row.line.label),
            sort="label",
            tone=lambda row: "accent" if row.is_total else "",
            tip=lambda row: line_words(row.line.label),
        )
    ]
    for code, label in report.text_columns:
        found.append(Column(measure_word(code, label), _text(code), width=110, sort=code, tip=_text(code)))
    for measure in report.measures:
        if _occurs(report, measure):
            title = measure_word(measure.code, measure.short)
            tip = _people_tip if measure.code in PERSONAL and report.request.kind in COUNTED_BY_NAME else None
            found.append(
                Column(title, _figure(measure), width=_NUMBER_WIDTH, align=_RIGHT, sort=measure.code, tone=_total_tone, tip=tip)
            )
            if report.compared is not None and measure.share is None:
                found.append(
                    Column(
                        f"± {title}", _change(measure.code), width=_NUMBER_WIDTH, align=_RIGHT, tone=_change_tone(measure.code)
                    )
                )
    return tuple(found)


def _occurs(report: Report, measure: Measure) -> bool:
    """The first ones always; the rest only where there is a number."""
    always = report.measures.index(measure) < 6
    return always or bool(report.totals.values.get(measure.code) or (report.totals.before or {}).get(measure.code))


def _figure(measure: Measure) -> Callable[[ReportRow], str]:
    def show(row: ReportRow) -> str:
        if measure.share is None:
            return group_thousands(row.line.values.get(measure.code, 0))
        part, whole = (row.line.values.get(code, 0) for code in measure.share)
        return f"{100 * part / whole:.1f}%".replace(".", ",") if whole else "–"

    return show


def _text(code: str) -> Callable[[ReportRow], str]:
    return lambda row: line_words(row.line.text.get(code, ""))


def _change(code: str) -> Callable[[ReportRow], str]:
    def show(row: ReportRow) -> str:
        now, before = row.line.values.get(code, 0), (row.line.before or {}).get(code, 0)
        sign = "+" if now > before else "−" if now < before else ""
        share = f" ({100 * abs(now - before) / before:.0f}%)" if before and now != before else ""
        return f"{sign}{group_thousands(abs(now - before))}{share}"

    return show


def _change_tone(code: str) -> Callable[[ReportRow], str]:
    def tone(row: ReportRow) -> str:
        return "muted" if row.line.values.get(code, 0) == (row.line.before or {}).get(code, 0) else ""

    return tone


def _people_tip(_row: ReportRow) -> str:
    return word(_PEOPLE)


def _total_tone(row: ReportRow) -> str:
    return "accent" if row.is_total else ""
