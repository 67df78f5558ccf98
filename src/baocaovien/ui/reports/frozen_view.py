"""Reports that were closed: their paper, figures and rows as they were kept, and what corrections since would change."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedWidget, QTabBar, QWidget

from baocaovien.domain.files import file_name, write_bytes
from baocaovien.domain.local_time import short_moment
from baocaovien.domain.numbers import group_thousands
from baocaovien.services.reports.closed import Difference, differences, frozen_pdf, frozen_reports, kept_report
from baocaovien.services.reports.corrections import corrections_pdf
from baocaovien.services.reports.request import ReportRequest
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.look import theme
from baocaovien.ui.reports.figures_view import FiguresView
from baocaovien.ui.reports.lines import line_words
from baocaovien.ui.reports.rows_view import Section
from baocaovien.ui.reports.sources import KeptRows, LiveRows
from baocaovien.ui.reports.words import measure_word
from baocaovien.ui.shell import Shell
from baocaovien.ui.widgets.basics import button, column, label, row
from baocaovien.ui.widgets.empty_state import EmptyState
from baocaovien.ui.widgets.panes import Panes
from baocaovien.ui.widgets.paper_preview import PaperPreview

_ID = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class _Frozen:
    """A closed report as the list shows it."""

    id: UUID
    title: str
    frozen_at: dt.datetime
    sha256: str


class FrozenView(QWidget):
    """The list and the differences on the left; the paper, or the figures with their rows, on the right."""

    def __init__(self, bridge: Bridge, shell: Shell, asks: Asks, close: Callable[[], None]) -> None:
        """Show what is closed; `close` closes the report that is shown."""
        super().__init__()
        self._bridge = bridge
        self._shell = shell
        self._asks = asks
        self._shown: UUID | None = None
        self._request: ReportRequest | None = None
        left, right = self._make_left(), self._make_right()
        empty = EmptyState(
            "lock",
            self.tr("No report is closed yet"),
            self.tr("Close a report when it goes out: its figures stay, and later corrections are shown as differences."),
            self.tr("Close the report"),
            close,
            action_icon="lock",
        )
        self._body = QStackedWidget()
        self._body.addWidget(Panes("reports.frozen", left, right, sizes=(340, 520)))
        self._body.addWidget(empty)
        self.setLayout(column(self._body))
        self.list.currentItemChanged.connect(lambda _now, _before: self._choose())
        self.tabs.currentChanged.connect(self._sides.setCurrentIndex)
        self.differences.itemActivated.connect(lambda item: self._open_difference(item.data(_ID)))
        self.preview.print_asked.connect(self.print_kept)

    def _make_left(self) -> QWidget:
        """The closed reports above what is another figure today."""
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Closed reports"))
        self.list.setProperty("surface", "card")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.differences_title = label("", wrap=True)
        self.differences = QListWidget()
        self.differences.setAccessibleName(self.tr("Differences since it was closed"))
        self.differences.setProperty("surface", "card")
        self.print_button = button(self.tr("Print the differences…"), "printer", clicked=self.print_differences)
        left = QWidget()
        inside = column(self.list, self.differences_title, self.differences, row(self.print_button, None), spacing=6)
        inside.setStretch(0, 2)
        inside.setStretch(2, 1)
        left.setLayout(inside)
        return left

    def _make_right(self) -> QWidget:
        """The paper, or the figures."""
        self.preview = PaperPreview(self.tr("The closed report"))
        self.figures = FiguresView(self._bridge, self._shell, with_side=False)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("What of the closed report is shown"))
        for text in (self.tr("Kept paper"), self.tr("Kept figures")):
            self.tabs.addTab(text)
        self._sides = QStackedWidget()
        for side in (self.preview, self.figures):
            self._sides.addWidget(side)
        right = QWidget()
        shown = column(row(self.tabs, None), self._sides, spacing=6)
        shown.setStretch(1, 1)
        right.setLayout(shown)
        return right

    def refresh(self) -> None:
        """Read the closed reports anew."""
        found = self._bridge.read(_read)
        self.list.blockSignals(True)
        self.list.clear()
        for one in found:
            item = QListWidgetItem(f"{one.title[:1].upper()}{one.title[1:]}\n{short_moment(one.frozen_at)}")
            item.setData(_ID, one.id)
            item.setSizeHint(QSize(0, theme.current().px(48)))
            item.setToolTip(f"SHA-256: {one.sha256}")
            self.list.addItem(item)
            if one.id == self._shown:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self._body.setCurrentIndex(0 if found else 1)
        if found and self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        else:
            self._choose()

    @property
    def has_any(self) -> bool:
        """Whether any report is closed."""
        return self.list.count() > 0

    def save(self) -> None:
        """Write the kept PDF, byte for byte."""
        if self._shown is not None and self.preview.pdf:
            name = file_name(self.list.currentItem().text().splitlines()[0])
            target = self._asks.target(self.tr("Save the kept PDF"), f"{name}.pdf", "PDF (*.pdf)")
            if target is not None:
                write = partial(write_bytes, target, self.preview.pdf)
                told = self.tr("Written: {file}").format(file=target.name)
                self._bridge.compute(write, self, lambda _none: self._shell.tell_file(told, target))

    def print_differences(self) -> None:
        """Print the table of what is another figure today; the closed report stays as it is."""
        if self._shown is not None:
            make = partial(corrections_pdf, self._bridge.workspace, self._shown, now=dt.datetime.now(dt.UTC))
            self._bridge.compute(make, self, self._print_made)

    def _print_made(self, pdf: bytes) -> None:
        if self._asks.printer(pdf, self.tr("Differences since it was closed")):
            self._shell.tell(self.tr("Sent to the printer."))

    def _choose(self) -> None:
        if self.list.currentRow() < 0:
            return
        frozen_id = self.list.currentItem().data(_ID)
        if frozen_id != self._shown:
            self._shown = frozen_id
            self.preview.show_pdf(self._bridge.read(partial(frozen_pdf, frozen_id=frozen_id)))
            report = self._bridge.read(partial(kept_report, frozen_id=frozen_id))
            self._request = report.request
            self.figures.show_report(report, KeptRows(frozen_id))
        ask = partial(differences, frozen_id=frozen_id, now=dt.datetime.now(dt.UTC))
        self._bridge.load(ask, self, partial(self._show_differences, frozen_id))

    def _show_differences(self, frozen_id: UUID, found: tuple[Difference, ...]) -> None:
        if frozen_id != self._shown:
            return
        self.differences.clear()
        for one in found:
            change = f"{group_thousands(one.frozen)} → {group_thousands(one.now)}"
            item = QListWidgetItem(f"{line_words(one.label)} · {self._name_of(one)}: {change}")
            item.setData(_ID, one)
            item.setToolTip(self.tr("Enter or a double click opens the rows of then and of now"))
            self.differences.addItem(item)
        self.differences.setVisible(bool(found))
        self.print_button.setVisible(bool(found))
        self.differences_title.setText(
            self.tr("%n figures are others today:", "", len(found))
            if found
            else self.tr("Nothing has changed since it was closed.")
        )

    def _name_of(self, one: Difference) -> str:
        name = measure_word(one.measure, one.measure)
        return self.tr("{figure} (period compared with)").format(figure=name) if one.before else name

    def _open_difference(self, one: Difference) -> None:
        """Show the rows of a figure when the report was closed, and those of today."""
        if self._shown is None or self._request is None:
            return
        kept, live = KeptRows(self._shown), LiveRows(self._request)
        sections = (
            Section(self.tr("When it was closed"), one.frozen, kept.ask(one.key, one.measure, before=one.before)),
            Section(self.tr("Today"), one.now, live.ask(one.key, one.measure, before=one.before)),
        )
        self.tabs.setCurrentIndex(1)
        self.figures.open_sections(f"{line_words(one.label)} · {self._name_of(one)}", sections)

    def print_kept(self) -> None:
        """Print the kept paper."""
        if self.preview.pdf and self._asks.printer(self.preview.pdf, self.list.currentItem().text().splitlines()[0]):
            self._shell.tell(self.tr("Sent to the printer."))


def _read(session: Any) -> list[_Frozen]:
    return [_Frozen(one.id, one.title, one.frozen_at, one.sha256) for one in frozen_reports(session)]
