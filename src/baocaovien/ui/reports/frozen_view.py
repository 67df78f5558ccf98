"""Reports that were closed: their paper as it was kept, and what corrections since would change."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedWidget, QWidget

from baocaovien.domain.files import file_name, write_bytes
from baocaovien.domain.local_time import short_moment
from baocaovien.domain.numbers import group_thousands
from baocaovien.services.reports.corrections import corrections_pdf
from baocaovien.services.reports.files import Difference, differences, frozen_pdf, frozen_reports
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.look import theme
from baocaovien.ui.reports.lines import line_words
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
    """The list on the left; paper and differences on the right."""

    def __init__(self, bridge: Bridge, shell: Shell, asks: Asks) -> None:
        super().__init__()
        self._bridge = bridge
        self._shell = shell
        self._asks = asks
        self._shown: UUID | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Closed reports"))
        self.list.setProperty("surface", "card")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.differences_title = label("", wrap=True)
        self.differences = QListWidget()
        self.differences.setAccessibleName(self.tr("Differences since it was closed"))
        self.differences.setProperty("surface", "card")
        self.preview = PaperPreview(self.tr("The closed report"))
        self.save_button = button(self.tr("Save the kept PDF…"), "save", clicked=self.save)
        self.print_button = button(self.tr("Print the differences…"), "printer", clicked=self.print_differences)
        left = QWidget()
        foot = row(self.print_button, None, self.save_button)
        inside = column(self.list, self.differences_title, self.differences, foot, spacing=6)
        inside.setStretch(0, 2)
        inside.setStretch(2, 1)
        left.setLayout(inside)
        empty = EmptyState(
            "lock",
            self.tr("No report is closed yet"),
            self.tr("Close a report when it goes out: its figures stay, and later corrections are shown as differences."),
        )
        self._body = QStackedWidget()
        self._body.addWidget(Panes("reports.frozen", left, self.preview, sizes=(340, 520)))
        self._body.addWidget(empty)
        self.setLayout(column(self._body))
        self.list.currentItemChanged.connect(lambda _now, _before: self._choose())
        self.preview.print_asked.connect(self._print)

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
        ask = partial(differences, frozen_id=frozen_id, now=dt.datetime.now(dt.UTC))
        self._bridge.load(ask, self, partial(self._show_differences, frozen_id))

    def _show_differences(self, frozen_id: UUID, found: tuple[Difference, ...]) -> None:
        if frozen_id != self._shown:
            return
        self.differences.clear()
        for one in found:
            change = f"{group_thousands(one.frozen)} → {group_thousands(one.now)}"
            self.differences.addItem(f"{line_words(one.label)} · {measure_word(one.measure, one.measure)}: {change}")
        self.differences.setVisible(bool(found))
        self.print_button.setVisible(bool(found))
        self.differences_title.setText(
            self.tr("%n figures are others today:", "", len(found))
            if found
            else self.tr("Nothing has changed since it was closed.")
        )

    def _print(self) -> None:
        if self.preview.pdf and self._asks.printer(self.preview.pdf, self.list.currentItem().text().splitlines()[0]):
            self._shell.tell(self.tr("Sent to the printer."))


def _read(session: Any) -> list[_Frozen]:
    return [_Frozen(one.id, one.title, one.frozen_at, one.sha256) for one in frozen_reports(session)]
