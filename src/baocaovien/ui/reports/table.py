"""A report as a list: a row for each line, the total always last."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt

from baocaovien.domain.numbers import group_thousands
from baocaovien.services.reports.behind import parts_of
from baocaovien.services.reports.request import Line, Measure, Report
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.reports.lines import line_words, order_key
from baocaovien.ui.reports.words import DIMENSIONS, measure_word, word
from baocaovien.ui.table_model import Column

_SPACE = uuid.UUID("5a1cf0f6-0b0a-5f0e-9c39-6f4f0a3c9d11")
_RIGHT = Qt.AlignmentFlag.AlignRight
_NUMBER_WIDTH = 92
_MONTH = re.compile(r"\d{4}-\d\d")
_TOTAL = QT_TRANSLATE_NOOP("ReportWords", "Total")
_OPENS = QT_TRANSLATE_NOOP("ReportWords", "Enter or a double click opens the rows behind it")


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
        """The rows of some ids; a shorter report has fewer than the one before it."""
        by_id = {row.id: row for row in self.lines}
        return [by_id[wanted] for wanted in ids if wanted in by_id]

    def _key(self, row: ReportRow) -> Any:
        if self.sort == "label":
            return (0.0, row.line.key if _MONTH.fullmatch(row.line.key) else order_key(row.line.label))
        share = dict(self.shares).get(self.sort)
        if share is not None:
            part, whole = (row.line.values.get(code, 0) for code in share)
            return (part / whole if whole else -1.0, "")
        if self.sort in row.line.text:
            return (0.0, order_key(row.line.text[self.sort]))
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
    figures = (_change_column(number) if number.is_change else _figure_column(number) for number in numbers_of(report))
    return (*found, *figures)


@dataclass(frozen=True, slots=True)
class Number:
    """What a column of figures counts: a measure, or how it differs from the period compared with."""

    measure: Measure
    is_change: bool = False

    @property
    def title(self) -> str:
        """Its heading."""
        title = measure_word(self.measure.code, self.measure.short)
        return f"± {title}" if self.is_change else title

    @property
    def parts(self) -> tuple[tuple[str, bool], ...]:
        """The numbers that it is made of: (measure, whether of the period compared with)."""
        return parts_of(self.measure, compared=self.is_change)


def numbers_of(report: Report) -> tuple[Number, ...]:
    """The columns of figures, after the first one and those of text."""
    found = []
    for measure in report.measures:
        if _occurs(report, measure):
            found.append(Number(measure))
            if report.compared is not None:
                found.append(Number(measure, is_change=True))
    return tuple(found)


def _figure_column(number: Number) -> Column[ReportRow]:
    measure, title = number.measure, number.title
    return Column(
        title,
        _figure(measure),
        width=_NUMBER_WIDTH,
        align=_RIGHT,
        sort=measure.code,
        tone=_total_tone,
        tip=lambda _row: word(_OPENS),
    )


def _change_column(number: Number) -> Column[ReportRow]:
    say = _change(number.measure)
    return Column(
        number.title, say, width=_NUMBER_WIDTH, align=_RIGHT, tone=_change_tone(number.measure), tip=lambda _row: word(_OPENS)
    )


def _occurs(report: Report, measure: Measure) -> bool:
    """The first ones always; the rest only where there is a number."""
    always = report.measures.index(measure) < 6
    return always or bool(report.totals.values.get(measure.code) or (report.totals.before or {}).get(measure.code))


def _figure(measure: Measure) -> Callable[[ReportRow], str]:
    def show(row: ReportRow) -> str:
        if measure.share is None:
            return group_thousands(row.line.values.get(measure.code, 0))
        return share_words(row.line.values, measure.share)

    return show


def _text(code: str) -> Callable[[ReportRow], str]:
    return lambda row: line_words(row.line.text.get(code, ""))


def share_words(values: Mapping[str, int], share: tuple[str, str]) -> str:
    """A percentage as the table shows it."""
    part, whole = (values.get(code, 0) for code in share)
    return f"{100 * part / whole:.1f}%".replace(".", ",") if whole else "–"


def _change(measure: Measure) -> Callable[[ReportRow], str]:
    def show(row: ReportRow) -> str:
        return change_words(row.line.values, row.line.before or {}, measure)

    return show


def change_words(values: Mapping[str, int], before: Mapping[str, int], measure: Measure) -> str:
    """How a figure differs from the period compared with; shares differ by points."""
    if measure.share is not None:
        return _points(values, before, measure.share)
    now, then = values.get(measure.code, 0), before.get(measure.code, 0)
    share = f" ({100 * abs(now - then) / then:.0f}%)" if then and now != then else ""
    return f"{_sign(now - then)}{group_thousands(abs(now - then))}{share}"


def _points(values: Mapping[str, int], before: Mapping[str, int], share: tuple[str, str]) -> str:
    now, then = ([side.get(code, 0) for code in share] for side in (values, before))
    if not now[1] or not then[1]:
        return "–"
    points = round(100 * now[0] / now[1] - 100 * then[0] / then[1], 1)
    return f"{_sign(points)}{abs(points):.1f}".replace(".", ",")


def _sign(change: float) -> str:
    return "+" if change > 0 else "−" if change < 0 else ""


def _change_tone(measure: Measure) -> Callable[[ReportRow], str]:
    def tone(row: ReportRow) -> str:
        same = all(
            row.line.values.get(code, 0) == (row.line.before or {}).get(code, 0) for code in measure.share or (measure.code,)
        )
        return "muted" if same else ""

    return tone


def _total_tone(row: ReportRow) -> str:
    return "accent" if row.is_total else ""
