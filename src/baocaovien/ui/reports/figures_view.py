"""The figures of a report: the table, a chart of one measure, and the rows behind every number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QStackedLayout, QWidget

from baocaovien.domain.local_time import short_moment
from baocaovien.domain.numbers import group_thousands
from baocaovien.services.reports.behind import events_behind
from baocaovien.services.reports.request import Report, ReportRequest
from baocaovien.store.queries.schedule import EventRow, event_rows
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.reports.chart import Bar, BarChart
from baocaovien.ui.reports.figure_table import FigureTable
from baocaovien.ui.reports.lines import line_words, notes_words
from baocaovien.ui.reports.rows_view import RowsView, Section
from baocaovien.ui.reports.sources import RowsSource
from baocaovien.ui.reports.table import Number, ReportRow, change_words, columns_of, numbers_of, rows_of, share_words
from baocaovien.ui.reports.words import MAIN, measure_word
from baocaovien.ui.shell import Shell, Target
from baocaovien.ui.table_model import TableModel
from baocaovien.ui.widgets.basics import ElidedLabel, ScrollArea, column, label
from baocaovien.ui.widgets.panes import Panes
from baocaovien.ui.words import period_words

_MOST_BARS = 30
_MOST_EVENTS = 500
_EVENT = Qt.ItemDataRole.UserRole


class FiguresView(QWidget):
    """Every number opens the rows behind it by Enter or a double click; a row shows its events at the side."""

    def __init__(self, bridge: Bridge, shell: Shell, *, with_side: bool = True) -> None:
        super().__init__()
        self._bridge = bridge
        self._shell = shell
        self._with_side = with_side
        self._report: Report | None = None
        self._source: RowsSource | None = None
        self._asked = 0
        self.table: FigureTable | None = None
        self.read_after: QWidget | None = None
        """What Tab leaves for the table, that is made anew for each kind of report."""
        self._holder = QWidget()
        self._tables = QStackedLayout(self._holder)
        self.rows = RowsView(bridge)
        self.notes = ElidedLabel(scale="caption", tone="muted")
        left = QWidget()
        main = column(self._holder, self.notes, spacing=6)
        main.setStretch(0, 1)
        left.setLayout(main)
        side = self._make_side()
        if not with_side:
            side.hide()
        self._panes = Panes("reports.figures" if with_side else "reports.kept", left, side, sizes=(640, 220))
        self._places = QStackedLayout(self)  # shown only inside: without it the first of them is a window of its own
        for place in (self._panes, self.rows):
            self._places.addWidget(place)
        self.measure.currentIndexChanged.connect(lambda _at: self._show_chart())
        self.chart.pressed.connect(self._choose_key)
        self.chart.opened.connect(self._open_bar)
        self.behind.itemActivated.connect(lambda item: self._open_event(item.data(_EVENT)))
        self.rows.left.connect(self._show_figures)
        self.rows.event_asked.connect(self._open_event)

    def _make_side(self) -> QWidget:
        """The chart above the events behind a row."""
        self.measure = QComboBox()
        self.measure.setAccessibleName(self.tr("What the chart shows"))
        self.chart = BarChart()
        area = ScrollArea()
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Chart"))
        inside = QWidget()
        inside.setLayout(column(self.chart, None, margins=(0, 0, 12, 0)))
        area.setWidget(inside)
        self.behind_title = ElidedLabel(tone="muted")
        self.behind = QListWidget()
        self.behind.setAccessibleName(self.tr("Events behind the number"))
        self.behind.setProperty("surface", "card")
        self.behind.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.behind.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hint = label(self.tr("Enter or a double click on a number opens the rows behind it."), tone="muted", wrap=True)
        side = QWidget()
        right = column(self.measure, area, self.behind_title, self.hint, self.behind, spacing=6)
        right.setStretch(1, 3)
        right.setStretch(4, 2)
        side.setLayout(right)
        return side

    def show_report(self, report: Report, source: RowsSource) -> None:
        """Show a report whose rows come from a source; the columns are made anew where they are others."""
        before, self._report, self._source = self._report, report, source
        rows, columns = rows_of(report), columns_of(report)
        titles = [one.title for one in columns]
        if self.table is None or [one.title for one in self.table.columns] != titles or before is None:
            self._replace_table(TableModel(rows, columns, self._bridge, self), f"reports.{report.request.kind}.{len(columns)}")
        elif self.table is not None:
            self.table.rows.set_query(rows)
        self.notes.setText(notes_words(report))
        self._offer_measures(report)
        self._show_chart()
        self._show_events(None)
        if before is None or before.request != report.request:
            self._show_figures()

    # -- inside --------------------------------------------------------------------------------------------------

    def _replace_table(self, model: TableModel[ReportRow], name: str) -> None:
        old, self.table = self.table, FigureTable(model, name=name, title=self.tr("Figures"))
        self._tables.addWidget(self.table)
        self._tables.setCurrentWidget(self.table)
        if self.read_after is not None:
            QWidget.setTabOrder(self.read_after, self.table)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self._open_number)
        model.refresh()
        if old is not None:
            self._tables.removeWidget(old)
            old.rows.deleteLater()
            old.deleteLater()

    def _offer_measures(self, report: Report) -> None:
        kept = self.measure.currentData()
        codes = [one.code for one in report.measures if one.share is None]
        self.measure.blockSignals(True)
        self.measure.clear()
        for one in report.measures:
            if one.share is None:
                self.measure.addItem(measure_word(one.code, one.label), one.code)
        wanted = kept if kept in codes else MAIN[report.request.kind]
        self.measure.setCurrentIndex(max(self.measure.findData(wanted), 0))
        self.measure.blockSignals(False)

    def _show_chart(self) -> None:
        if self._report is None:
            return
        code = str(self.measure.currentData())
        compared = self._report.compared is not None
        bars = []
        for line in self._report.rows:
            before = (line.before or {}).get(code, 0) if compared else None
            bars.append(Bar(line.key, line_words(line.label), line.values.get(code, 0), before))
        if self._report.request.by not in ("month", "task"):
            bars.sort(key=lambda bar: -bar.value)
        shown = [bar for bar in bars if bar.value or bar.before] or bars
        self.chart.show_bars(self.measure.currentText(), shown[:_MOST_BARS])

    def _chosen(self, ids: list[UUID]) -> None:
        if self.table is None or len(ids) != 1:
            return
        at = self.table.rows.position(ids[0])
        self._show_events(self.table.rows.row_at(at) if at is not None else None)

    def _choose_key(self, key: str) -> None:
        if self.table is not None:
            query: Any = self.table.rows.query
            found = next((row for row in query.lines if row.line.key == key and not row.is_total), None)
            if found is not None:
                self.table.show_record(found.id)

    def _show_events(self, row: ReportRow | None) -> None:
        self._asked += 1
        self.behind.clear()
        self.behind.setVisible(row is not None)
        self.hint.setVisible(row is None)
        if not self._with_side:
            return
        if row is None or self._report is None:
            self.behind_title.setText(self.tr("Choose a row to see its events"))
            return
        name = self.tr("All of them") if row.is_total else line_words(row.line.label)
        self.behind_title.setText(self.tr("Events: {name}").format(name=name))
        ask = partial(_behind, request=self._report.request, key=None if row.is_total else row.line.key)
        self._bridge.load(ask, self, partial(self._list_events, self._asked))

    def _list_events(self, asked: int, rows: Sequence[EventRow]) -> None:
        if asked != self._asked:
            return
        for event in rows:
            item = QListWidgetItem(f"{short_moment(event.start)}  {event.title}")
            item.setData(_EVENT, event.id)
            item.setToolTip(self.tr("{title}: Enter opens its attendance").format(title=event.title))
            self.behind.addItem(item)
        if not rows:
            self.behind_title.setText(self.tr("No event is behind this row"))

    def _open_event(self, event_id: UUID) -> None:
        self._shell.go("attendance", Target("event", event_id, "roster"))

    # -- the rows behind a number --------------------------------------------------------------------------------

    def open_sections(self, title: str, sections: Sequence[Section]) -> None:
        """Show the rows of some numbers in place of the figures."""
        self.rows.open_number(title, sections)
        self._places.setCurrentWidget(self.rows)

    def _open_number(self, _row_id: UUID) -> None:
        """Open the number under the cursor; a name leads to the events at the side."""
        table, report = self.table, self._report
        row = table.rows.row_at(table.currentIndex().row()) if table is not None else None
        if table is None or report is None or row is None:
            return
        at = table.currentIndex().column() - 1 - len(report.text_columns)
        if at >= 0:
            self._open_cell(row, numbers_of(report)[at])
        else:
            self.behind.setFocus()

    def _open_bar(self, key: str) -> None:
        if self._report is not None:
            code = str(self.measure.currentData())
            line = next(line for line in self._report.rows if line.key == key)
            measure = next(one for one in self._report.measures if one.code == code)
            self._open_cell(ReportRow(UUID(int=0), line), Number(measure, is_change=self._report.compared is not None))

    def _open_cell(self, row: ReportRow, number: Number) -> None:
        report, source = self._report, self._source
        if report is None or source is None:
            return
        key = None if row.is_total else row.line.key
        measures = {one.code: one for one in report.measures}
        sections = []
        for code, before in number.parts:
            name = measure_word(code, measures[code].short)
            if report.compared is not None and number.is_change:
                name = f"{name}, {period_words(report.compared if before else report.period)}"
            values = (row.line.before or {}) if before else row.line.values
            sections.append(Section(name, values.get(code, 0), source.ask(key, code, before=before)))
        line = self.tr("All of them") if row.is_total else line_words(row.line.label)
        self.open_sections(f"{number.title} – {line}: {_said(row, number)}", sections)

    def _show_figures(self) -> None:
        if self._places.currentWidget() is self.rows:
            self.rows.close_number()
            self._places.setCurrentWidget(self._panes)
            if self.table is not None:
                self.table.setFocus()


def _behind(session: Any, *, request: ReportRequest, key: str | None) -> Sequence[EventRow]:
    """The events behind a row; of the whole report without a key."""
    ids = events_behind(session, request, key, now=dt.datetime.now(dt.UTC))
    return event_rows(session, ids[:_MOST_EVENTS])


def _said(row: ReportRow, number: Number) -> str:
    values, before = row.line.values, row.line.before or {}
    if number.is_change:
        return change_words(values, before, number.measure)
    return (
        share_words(values, number.measure.share) if number.measure.share else group_thousands(values.get(number.measure.code, 0))
    )
