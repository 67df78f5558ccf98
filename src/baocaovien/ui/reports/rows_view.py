"""The rows behind a number: found by words, sorted, copied to a spreadsheet, opened at their event; they add up to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QTabBar, QWidget
from typing_extensions import override

from baocaovien.domain.errors import AppError, Cancelled
from baocaovien.domain.local_time import short_moment
from baocaovien.domain.names import fold
from baocaovien.domain.numbers import group_thousands
from baocaovien.domain.progress import Progress
from baocaovien.services.reports.behind import FORMS, Behind, Row
from baocaovien.ui.attendance.words import status_words
from baocaovien.ui.bridge import Bridge, Job
from baocaovien.ui.reports.lines import line_words, order_key
from baocaovien.ui.reports.words import row_head
from baocaovien.ui.table_model import Column, Listed, TableModel
from baocaovien.ui.table_view import TableView
from baocaovien.ui.widgets.basics import ElidedLabel, button, column, row
from baocaovien.ui.widgets.progress_strip import ProgressStrip
from baocaovien.ui.widgets.search_field import SearchField

_PATIENCE = 400
"""Milliseconds before the strip with Cancel is shown."""
_WIDTHS = {"start": 130, "at": 130, "status": 150, "adds": 80, "due": 100, "level": 120, "events": 320, "name": 190}
_SPARE = ("position", "plan")
_TITLES = ("event", "item", "topic", "duty", "held")
"""Forms whose name is a title, which is longer than a person's: it takes what room there is."""


class Ask(Protocol):
    """Reads the rows of one number from a session."""

    def __call__(self, session: Any, *, progress: Progress) -> Behind: ...


@dataclass(frozen=True, slots=True)
class Section:
    """One number that is opened: what it is called, the number, and where its rows come from."""

    name: str
    number: int
    ask: Ask


@dataclass(frozen=True)
class _Found(Listed[Row]):
    """Rows that have all the words that were typed."""

    words: str = ""

    def ids(self, _session: Any) -> list[UUID]:
        wanted = fold(self.words).split()
        return [one.id for one in self.listed if all(word in _text(one) for word in wanted)]


def _text(one: Row) -> str:
    return fold(" ".join((*one.text.values(), *(title for _start, title in one.events))))


class RowsView(QWidget):
    """Stands in place of the figures while somebody looks behind one of them.

    Signals:
        left: back to the figures.
        event_asked: the event of a row, to be opened.
    """

    left = Signal()
    event_asked = Signal(UUID)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._sections: tuple[Section, ...] = ()
        self._behind: Behind | None = None
        self._asked = 0
        self._job: Job | None = None
        self._tables: dict[str, TableView] = {}
        self.title = ElidedLabel(scale="section")
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Numbers that it is made of"))
        self.field = SearchField(self.tr("Find in these rows, with or without marks"))
        self.strip = ProgressStrip()
        self.sum = ElidedLabel(scale="caption", tone="muted")
        back = button(self.tr("Back to the figures"), "arrow-left", clicked=self.left.emit)
        top = row(back, self.title, spacing=12)
        top.setStretch(1, 1)
        self._holder = QWidget()
        self._places = QStackedLayout(self._holder)
        body = column(top, row(self.tabs, None), self.field, self.strip, self._holder, self.sum, spacing=8)
        body.setStretch(4, 1)
        self.setLayout(body)
        self._show_form("event")
        self._slow = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._slow.timeout.connect(self._show_strip)
        self.tabs.currentChanged.connect(self._read)
        self.field.searched.connect(self._find)
        self.field.down_pressed.connect(self._enter_rows)

    @property
    def table(self) -> TableView:
        """The list that is shown."""
        found = self._places.currentWidget()
        assert isinstance(found, TableView)
        return found

    def open_number(self, title: str, sections: Sequence[Section]) -> None:
        """Open a number; one that is made of several opens each of them."""
        self._sections = tuple(sections)
        self.title.setText(title)
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for one in sections:
            self.tabs.addTab(f"{one.name}: {group_thousands(one.number)}")
        self.tabs.blockSignals(False)
        self.tabs.setVisible(len(sections) > 1)
        self._read(0)

    def close_number(self) -> None:
        """Stop reading."""
        self._asked += 1
        self._slow.stop()
        self.strip.finish()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    # -- inside --------------------------------------------------------------------------------------------------

    def _read(self, at: int) -> None:
        if not 0 <= at < len(self._sections):
            return
        self.close_number()
        self._behind = None
        self.field.clear()
        self.table.rows.set_query(_Found())
        self.sum.setText(self.tr("Reading…"))
        work = partial(_rows, self._bridge.workspace, self._sections[at].ask)
        then, failed = partial(self._show, self._asked), partial(self._no_rows, self._asked)
        self._job = self._bridge.compute(work, self, then, failed=failed, progress=self.strip.told)
        self._slow.start()

    def _show_strip(self) -> None:
        if self._job is not None and self._job.running:
            self.strip.start(self.tr("Reading the rows behind the number…"), self._job)

    def _show(self, asked: int, behind: Behind) -> None:
        if asked != self._asked:
            return
        self._slow.stop()
        self.strip.finish()
        self._behind = behind
        self._show_form(behind.form)
        self._find("")
        self.table.setFocus()

    def _no_rows(self, asked: int, problem: AppError) -> None:
        if asked == self._asked:
            self._slow.stop()
            self.strip.finish()
            self.sum.setText(
                self.tr("Stopped; choose the number again to read its rows.") if isinstance(problem, Cancelled) else ""
            )
            if not isinstance(problem, Cancelled):
                self._bridge.failed.emit(problem)

    def _show_form(self, form: str) -> None:
        if form not in self._tables:
            model = TableModel(_Found(), self._columns(form), self._bridge, self)
            made = TableView(model, name=f"reports.rows.{form}", title=self.tr("Rows behind the number"))
            made.filter_with(self.field)
            made.opened.connect(self._open)
            self._tables[form] = made
            self._places.addWidget(made)
        self._places.setCurrentWidget(self._tables[form])

    def _find(self, words: str) -> None:
        if self._behind is None:
            return
        self.table.rows.set_query(_Found(self._behind.rows, words))
        self._say_sum(words)

    def _say_sum(self, words: str) -> None:
        behind, number = self._behind, self._sections[max(self.tabs.currentIndex(), 0)].number
        assert behind is not None
        shown = [one for one in behind.rows if all(word in _text(one) for word in fold(words).split())]
        said = {"rows": group_thousands(len(shown)), "sum": group_thousands(sum(one.adds for one in shown)),
                "number": group_thousands(number)}  # fmt: skip
        if words:
            told = self.tr("Rows found: {rows}; their sum is {sum} of {number}.")
        elif not behind.whole:
            told = self.tr("The first rows: {rows}; their sum is {sum} of {number}. The Excel file has more.")
        elif behind.total == number:
            told = self.tr("Rows: {rows}; their sum is {sum}, the number of the report.")
        else:
            told = self.tr("Rows: {rows}; their sum is {sum}. The figures have changed since {number} was shown.")
        self.sum.setText(told.format(**said))

    def _enter_rows(self) -> None:
        self.table.setFocus()

    def _open(self, row_id: UUID) -> None:
        at = self.table.rows.position(row_id)
        one = self.table.rows.row_at(at) if at is not None else None
        if one is not None and one.event_id is not None:
            self.event_asked.emit(one.event_id)

    def _columns(self, form: str) -> tuple[Column[Row], ...]:
        return tuple(self._column(form, code) for code in FORMS[form])

    def _column(self, form: str, code: str) -> Column[Row]:
        title, say, width = row_head(form, code), self._saying(code), _WIDTHS.get(code, 0)
        if code == "name" and form in _TITLES:
            width = 0
        if code == "status":
            return Column(title, _status, width=width, sort=_status, badge=True, tone=_tone)
        if code == "adds":
            return Column(title, say, width=width, align=Qt.AlignmentFlag.AlignRight, sort=lambda one: one.adds)
        if code in ("event", "events", "start"):
            return Column(title, say, width=width if code == "start" else 0, sort=_when, tip=self._tip)
        return Column(title, say, width=width, sort=lambda one: order_key(say(one)), tip=say, spare=code in _SPARE)

    def _saying(self, code: str) -> Callable[[Row], str]:
        if code == "events":
            return self._events
        if code == "event":
            return lambda one: f"{_moment(one)}  {one.text['event']}"
        if code == "start":
            return _moment
        if code == "at":
            return lambda one: _moment_of(one.text["at"])
        if code == "adds":
            return lambda one: group_thousands(one.adds) if one.adds >= 0 else f"−{group_thousands(-one.adds)}"
        if code == "name":
            return self._name
        return lambda one: line_words(one.text.get(code, ""))

    def _name(self, one: Row) -> str:
        name = line_words(one.text["name"]) or self.tr("(no name given)")
        return f"{name} ({line_words(one.text['substitute'])})" if "substitute" in one.text else name

    def _events(self, one: Row) -> str:
        if not one.events:
            return "–"
        start, title = one.events[0]
        first = f"{short_moment(start)}  {title}"
        if len(one.events) == 1:
            return first
        return self.tr("{times} times, first {event}").format(times=len(one.events), event=first)

    def _tip(self, one: Row) -> str:
        met = [f"{short_moment(start)}  {title}" for start, title in one.events] or [
            f"{_moment(one)}  {one.text.get('event', '')}"
        ]
        return "\n".join(met[:_MOST_TIP]) + ("\n…" if len(met) > _MOST_TIP else "")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


_MOST_TIP = 15


def _rows(workspace: Any, ask: Ask, *, progress: Progress) -> Behind:
    found: Behind = workspace.read(partial(ask, progress=progress))
    return found


def _when(one: Row) -> float:
    return one.start.timestamp() if one.start else 0.0


def _moment(one: Row) -> str:
    return short_moment(one.start) if one.start else ""


def _moment_of(text: str) -> str:
    return short_moment(dt.datetime.fromisoformat(text)) if text else ""


def _status(one: Row) -> str:
    return status_words(one.status, late=one.late)[0] if one.status else ""


def _tone(one: Row) -> str:
    return status_words(one.status, late=one.late)[1] if one.status else ""
