"""A paper of a real event beside what is being edited; drawn anew as one types."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from baocaovien.documents.pdf import pdf_bytes
from baocaovien.documents.profile import LayoutProfile
from baocaovien.documents.wording import Wording
from baocaovien.domain.errors import AppError, Cancelled
from baocaovien.domain.local_time import today_local
from baocaovien.services.documents.print_facts import PrintOptions
from baocaovien.services.documents.printing import plan_print
from baocaovien.services.reports.files import plan_report
from baocaovien.services.reports.request import ReportRequest
from baocaovien.services.workspace import Workspace
from baocaovien.store.queries.schedule import Events, event_rows
from baocaovien.ui.bridge import Bridge, Job
from baocaovien.ui.documents.words import papers
from baocaovien.ui.schedule.event_chooser import EventChooser
from baocaovien.ui.shell import Shell
from baocaovien.ui.widgets.basics import column, label, row
from baocaovien.ui.widgets.paper import PaperView

_PAUSE = 150
_MOST = 80
_REPORT = "report"
Edited = tuple[LayoutProfile | None, Wording | None]


class PaperBeside(QWidget):
    """Chooses the event (and, with `kinds`, the paper) that shows the effect of an edit."""

    def __init__(self, bridge: Bridge, shell: Shell, edited: Callable[[], Edited | None], *, kinds: bool = False) -> None:
        """Make the preview.

        Args:
            edited: what is being edited now; None while it can't be used.
            kinds: let the person choose the paper; else `kind` says it.
        """
        super().__init__()
        self._bridge, self._shell, self._edited = bridge, shell, edited
        self.kind = "invitation"
        self.events = EventChooser()
        self.events.setAccessibleName(self.tr("Shown on"))
        self.events.setMinimumContentsLength(8)
        self.kinds = self._combo(self.tr("Paper"))
        for paper in papers():
            self.kinds.addItem(paper.name, paper.code)
        if not kinds:
            self.kinds.hide()
        self.view = PaperView(self.tr("The paper as it prints"))
        self.trouble = label("", tone="attention", wrap=True)
        self.trouble.hide()
        self.pdf = b""
        self._asked = 0
        self._drawing: Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._draw)
        choices = row(self.kinds, self.events)
        choices.setStretch(1, 1)
        layout = column(choices, self.trouble, self.view, spacing=4)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.events.chosen.connect(lambda _event_id: self.draw_soon())
        self.kinds.activated.connect(lambda _at: self._choose_kind())

    def refresh(self) -> None:
        """Read the events to choose from anew; the chosen one stays."""
        today = dt.datetime.now(dt.UTC).date()
        query = Events(first=today - dt.timedelta(days=400), last=today + dt.timedelta(days=90))
        ids = list(self._bridge.read(query.ids) or self._bridge.read(Events().ids))[-_MOST:]
        rows = sorted(self._bridge.read(partial(event_rows, ids=ids)), key=lambda one: one.start, reverse=True)
        self.events.show_events(rows, self.events.event_id)
        self.events.setCurrentIndex(max(self.events.currentIndex(), 0))
        self.draw_soon()

    def show_kind(self, kind: str) -> None:
        """Show another paper."""
        self.kind = kind
        self.draw_soon()

    def draw_soon(self) -> None:
        """Draw when typing pauses."""
        self._timer.start()

    def say(self, text: str) -> None:
        """Say what is wrong in place of drawing; empty takes it back."""
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.draw_soon()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Let the paper go; it is drawn again when it is next seen."""
        super().hideEvent(event)
        self.pdf = b""
        self.view.show_pdf(b"")

    def _combo(self, name: str) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(10)
        return made

    def _choose_kind(self) -> None:
        self.show_kind(str(self.kinds.currentData()))

    def _draw(self) -> None:
        edited = self._edited() if self.isVisible() else None
        if edited is None:
            return
        event_id = self.events.event_id
        if event_id is None:
            self.say(self.tr("Schedule a conference first; its papers are then shown here."))
            return
        if self._drawing is not None:
            self._drawing.cancel()
        self._asked += 1
        work = partial(_drawn, self._bridge.workspace, self.kind, event_id, *edited)
        self._drawing = self._bridge.compute(work, self, partial(self._show, self._asked), failed=self._failed)

    def _show(self, asked: int, pdf: bytes) -> None:
        if asked == self._asked and self.isVisible():
            self.say("")
            if pdf != self.pdf:
                self.pdf = pdf
                self.view.show_pdf(pdf)

    def _failed(self, problem: AppError) -> None:
        if not isinstance(problem, Cancelled):
            self.say(self._shell.sentence(problem))


def _drawn(workspace: Workspace, kind: str, event_id: UUID, profile: LayoutProfile | None, wording: Wording | None) -> bytes:
    if kind == _REPORT:
        return _report(workspace, wording)
    plan = partial(
        plan_print,
        kind=kind,
        event_id=event_id,
        options=PrintOptions(),
        now=dt.datetime.now(dt.UTC),
        profile=profile,
        wording=wording,
    )
    return replace(workspace.read(plan), ready=None).pdf()[0]


def _report(workspace: Workspace, wording: Wording | None) -> bytes:
    """A report is of no event: the attendance of this year so far shows its wording."""
    today = today_local()
    request = ReportRequest("attendance", today.replace(month=1, day=1), today).checked()
    now = dt.datetime.now(dt.UTC)
    planned = workspace.read(partial(plan_report, request=request, now=now, wording=wording))
    return pdf_bytes(planned.plan, planned.profile)[0]
