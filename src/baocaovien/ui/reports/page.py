"""Reports: figures of any period, by anything, as table, chart, paper and files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QTabBar
from typing_extensions import override

from baocaovien.domain.errors import AppError, Cancelled
from baocaovien.domain.files import file_name
from baocaovien.domain.local_time import at_local, today_local
from baocaovien.domain.progress import Progress
from baocaovien.services.reports.closed import freeze_report
from baocaovien.services.reports.cut_off import cut_off_day
from baocaovien.services.reports.files import ReadyReport, WrittenReport, note_report_names, ready_report, save_report
from baocaovien.services.reports.reports import build_report
from baocaovien.services.reports.request import Report, ReportRequest
from baocaovien.services.reports.tallies import keep_tallies
from baocaovien.services.workspace import Changes, Workspace
from baocaovien.store.queries.plans import duty_rows
from baocaovien.store.queries.schedule import Events
from baocaovien.ui.bridge import Bridge, Job
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.page import Page
from baocaovien.ui.reports.cut_off import ask_cut_off
from baocaovien.ui.reports.figures_view import FiguresView
from baocaovien.ui.reports.filters import ReportFilters
from baocaovien.ui.reports.frozen_view import FrozenView
from baocaovien.ui.reports.plans_view import PlansView, ask_plan
from baocaovien.ui.reports.sources import LiveRows
from baocaovien.ui.reports.words import KINDS, days_of, word
from baocaovien.ui.shell import NoticeAction, Shell, Target
from baocaovien.ui.widgets.basics import label, row
from baocaovien.ui.widgets.paper_preview import PaperPreview
from baocaovien.ui.widgets.progress_strip import ProgressStrip
from baocaovien.ui.words import period_words

_PATIENCE = 400
"""Milliseconds before the strip with Cancel is shown."""
_FIGURES, _PAPER, _FROZEN, _PLANS = range(4)
_FILTERS = {".pdf": "PDF (*.pdf)", ".xlsx": "Excel (*.xlsx)", ".docx": "Word (*.docx)"}


@dataclass(frozen=True, slots=True)
class _Any:
    """Whether there is anything to report about: events, or what is planned."""

    number: int


class ReportsPage(Page):
    """Choose what to tell at the top; the figures come at once."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__(bridge, shell, title="", icon="chart-column")
        self.header.set_title(self.tr("Reports"))
        self.setAccessibleName(self.tr("Reports"))
        self.asks = Asks(self)
        self.report: Report | None = None
        self._job: Job | None = None
        self._asked = 0
        self._paper_of: ReportRequest | None = None
        self._make_actions()
        self.filters = ReportFilters()
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("View"))
        for text in (self.tr("Figures"), self.tr("As it prints"), self.tr("Closed reports"), self.tr("Plans")):
            self.tabs.addTab(text)
        self.trouble = label("", tone="attention", wrap=True)
        self.trouble.hide()
        self.strip, self.adding = ProgressStrip(), ProgressStrip()
        self.figures = FiguresView(bridge, shell)
        self.figures.read_after = self.tabs
        self.preview = PaperPreview(self.tr("The report as it prints"))
        self.frozen = FrozenView(bridge, shell, self.asks, self.freeze)
        self.plans = PlansView(bridge, shell)
        self.views = QStackedWidget()
        for view in (self.figures, self.preview, self.frozen, self.plans):
            self.views.addWidget(view)
        self.body.addWidget(self.filters)
        self.body.addLayout(row(self.tabs, None))
        for part in (self.adding, self.strip, self.trouble):
            self.body.addWidget(part)
        self.body.addWidget(self.views, 1)
        self.tabs.currentChanged.connect(self._show_view)
        self.filters.changed.connect(self._ask)
        self.preview.print_asked.connect(self.print_report)
        self._offer()

    def refresh(self) -> None:
        """Make the report anew."""
        if not self.bridge.read(_anything).number:
            self.set_empty(
                self.tr("Reports count what was held"),
                self.tr("Once conferences are scheduled and people marked, attendance, activity and reporters' work stand here."),
                self.tr("Schedule a conference"),
                lambda: self.shell.go("schedule", Target(command="new")),
            )
            return
        self.set_filled()
        self.filters.set_cut_off(self.bridge.read(cut_off_day))
        self._ask()
        self.frozen.refresh()
        self.plans.refresh()
        self._offer()

    @override
    def open(self, target: Target) -> None:
        """Show a kind of report ("attendance", …), the closed ones ("frozen") or what is planned ("plans")."""
        if target.command in ("frozen", "plans"):
            self.tabs.setCurrentIndex(_FROZEN if target.command == "frozen" else _PLANS)
        elif target.command in KINDS:
            self.filters.choose_kind(target.command)
            self.tabs.setCurrentIndex(_FIGURES)

    def _on_changed(self, changes: Changes) -> None:
        del changes  # figures come from nearly everything
        self.refresh_later()

    # -- doing ---------------------------------------------------------------------------------------------------

    def save(self, suffix: str) -> None:
        """Write the report as a file."""
        request = self.filters.request()
        if request is None:
            self._say_trouble()
            return
        target = self.asks.target(self.tr("Save the report"), f"{self._name(request)}{suffix}", _FILTERS[suffix])
        if target is not None:
            self._begin(self.tr("Writing {file}…").format(file=target.name), request, suffix, partial(self._draw_file, target))

    def print_report(self) -> None:
        """Ask for a printer, for the paper that is shown."""
        if self.tabs.currentIndex() == _FROZEN:
            self.frozen.print_kept()
            return
        request = self.filters.request()
        if request is not None:
            then = partial(self._draw_ready, partial(self._print, request))
            self._begin(self.tr("Making the paper…"), request, ".pdf", then)

    def freeze(self) -> None:
        """Close the report: figures, request and PDF are kept."""
        request = self.filters.request()
        if request is None:
            self._say_trouble()
            return
        work = partial(freeze_report, self.bridge.workspace, request)
        job = self.bridge.compute(work, self, self._frozen, failed=self._failed, progress=self.strip.told)
        self.strip.start(self.tr("Closing the report…"), job)

    def write_plan(self) -> None:
        """Ask for a plan, before anything was held too."""
        self.set_filled()
        self.tabs.setCurrentIndex(_PLANS)
        ask_plan(self.bridge, self.shell)

    def choose_cut_off(self) -> None:
        """Say on which day of the month the superior office cuts off the figures."""
        ask_cut_off(self.bridge, self.shell, self.refresh)

    # -- inside --------------------------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        self._primary = ""
        self.header.add_secondary("Excel…", "table-2", partial(self.save, ".xlsx")).setToolTip(self.tr("Save as a workbook"))
        self.header.add_secondary("Word…", "file-text", partial(self.save, ".docx")).setToolTip(
            self.tr("Save in the official outline, to be completed in Word")
        )
        self.header.add_secondary(self.tr("Close the report"), "lock", self.freeze).setToolTip(
            self.tr("Keep these figures as they are: later corrections never alter them")
        )
        self._of_figures = tuple(self.header.actions())
        self._print_action = self.header.add_to_menu(self.tr("Print…"), self.print_report, shortcut="Ctrl+P")
        self._plan_action = self.header.add_to_menu(self.tr("Write down a plan…"), self.write_plan)
        self.header.add_to_menu(self.tr("Day on which periods close…"), self.choose_cut_off)

    def _ask(self) -> None:
        request = self.filters.request()
        self._say_trouble()
        if request is None:
            return
        if self._job is not None:
            self._job.cancel()
        self._asked += 1
        self._say_what()  # at once, not with the figures: everything below would move when they come
        work, asked = partial(_made, self.bridge.workspace, request), self._asked
        failed = partial(self._no_report, asked)
        self._job = self.bridge.compute(work, self, partial(self._show, asked), failed=failed, progress=self.adding.told)
        QTimer.singleShot(_PATIENCE, self, partial(self._show_strip, asked))
        if self.tabs.currentIndex() == _PAPER:
            self._draw()

    def _show(self, asked: int, report: Report) -> None:
        if asked != self._asked:
            return
        self.adding.finish()
        self.report = report
        self.figures.show_report(report, LiveRows(report.request))

    def _show_strip(self, asked: int) -> None:
        """Say that the figures are being made, where that takes long: events that changed are added up anew."""
        if asked == self._asked and self._job is not None and self._job.running:
            self.adding.start(self.tr("Adding up the figures…"), self._job)

    def _no_report(self, asked: int, problem: AppError) -> None:
        if asked == self._asked:
            self.adding.finish()
            stopped = self.tr("Stopped: the figures shown are of the report before. Choose again to make this one.")
            self.trouble.setText(stopped if isinstance(problem, Cancelled) else self.shell.sentence(problem))
            self.trouble.show()

    def _say_trouble(self) -> None:
        self.trouble.setText(self.filters.trouble)
        self.trouble.setVisible(bool(self.filters.trouble))

    def _show_view(self, at: int) -> None:
        self.views.setCurrentIndex(at)
        self.filters.setVisible(at in (_FIGURES, _PAPER))
        self._say_what()
        self._offer()
        if at == _PAPER:
            self._draw()

    def _say_what(self) -> None:
        """Say below the title what is shown."""
        at, request = self.tabs.currentIndex(), self.filters.request()
        if at == _FROZEN:
            self.header.set_subtitle(self.tr("Kept as they went out"))
        elif at == _PLANS:
            self.header.set_subtitle(self.tr("What units are to hold, and by when"))
        elif request is not None:
            self.header.set_subtitle(f"{word(KINDS[request.kind])} · {days_of(request.period)}")

    def _offer(self) -> None:
        """Offer what can be done with what is shown: a file or a print is always of the paper in sight."""
        at = self.tabs.currentIndex()
        live, closed = at in (_FIGURES, _PAPER), at == _FROZEN and self.frozen.has_any
        for action in self._of_figures:
            action.setVisible(live)
        self._print_action.setVisible(live or closed)
        self._plan_action.setVisible(at != _PLANS)
        primary = "save" if live else "kept" if closed else "close" if at == _FROZEN else "plan"
        if primary != self._primary:
            self._primary = primary
            self._set_primary()

    def _set_primary(self) -> None:
        if self._primary == "save":
            made = self.header.set_primary(self.tr("Save as PDF…"), "save", partial(self.save, ".pdf"), shortcut="Ctrl+S")
            made.setToolTip(self.tr("Save as PDF, ready to print and sign  (Ctrl+S)"))
        elif self._primary == "kept":
            self.header.set_primary(self.tr("Save the kept PDF…"), "save", self.frozen.save, shortcut="Ctrl+S")
        elif self._primary == "close":
            self.header.set_primary(self.tr("Close the report"), "lock", self.freeze)
        else:
            self.header.set_primary(self.tr("Add a plan…"), "plus", self.write_plan, shortcut="Ctrl+N")

    def _draw(self) -> None:
        request = self.filters.request()
        if request is not None:
            self._paper_of = request
            work = partial(ready_report, self.bridge.workspace, request, ".pdf")
            then = partial(self._draw_ready, partial(self._show_paper, request))
            self.bridge.compute(work, self, then, failed=partial(self._no_report, self._asked))

    # -- drawing: read first, then drawn apart from the database ----------------------------------------------------

    def _begin(self, words: str, request: ReportRequest, suffix: str, then: Callable[[ReadyReport], None]) -> None:
        work = partial(ready_report, self.bridge.workspace, request, suffix)
        job = self.bridge.compute(work, self, then, failed=self._failed, progress=self.strip.told)
        self.strip.start(words, job)

    def _draw_ready(self, then: Callable[[bytes], None], ready: ReadyReport) -> None:
        self._draw_with(ready, lambda drawn: then(drawn[0]))

    def _draw_file(self, target: Path, ready: ReadyReport) -> None:
        self._draw_with(ready, partial(self._write, target, ready.planned.report))

    def _draw_with(self, ready: ReadyReport, then: Callable[[tuple[bytes, int]], None]) -> None:
        """Draw a paper on the computing thread; workbooks, and Word files of others, in the worker process."""
        job = self.bridge.compute(ready.drawn, self, then, failed=self._failed, in_process=ready.suffix != ".pdf")
        if self.strip.isVisible():
            self.strip.start(self.strip.words.text(), job)

    def _write(self, target: Path, report: Report, drawn: tuple[bytes, int]) -> None:
        work = partial(save_report, self.bridge.workspace, report, target, *drawn)
        self.bridge.compute(work, self, self._saved, failed=self._failed)

    def _show_paper(self, request: ReportRequest, pdf: bytes) -> None:
        if request == self._paper_of and pdf != self.preview.pdf:
            self.preview.show_pdf(pdf)

    def _name(self, request: ReportRequest) -> str:
        return file_name(
            self.tr("Report {kind} {period}").format(kind=word(KINDS[request.kind]).lower(), period=period_words(request.period))
        )

    def _saved(self, written: WrittenReport) -> None:
        self.strip.finish()
        self.shell.tell_file(self.tr("Written: {file}").format(file=written.path.name), Path(written.path))

    def _print(self, request: ReportRequest, pdf: bytes) -> None:
        self.strip.finish()
        if self.asks.printer(pdf, self._name(request)):
            self.bridge.compute(partial(note_report_names, self.bridge.workspace, request), self, lambda _none: None)
            self.shell.tell(self.tr("Sent to the printer: {paper}.").format(paper=self._name(request)))

    def _frozen(self, _frozen_id: UUID) -> None:
        self.strip.finish()
        look = NoticeAction(self.tr("Show"), lambda: self.tabs.setCurrentIndex(_FROZEN))
        self.shell.tell(self.tr("The report is closed; its figures and PDF are kept."), actions=(look,))

    def _failed(self, problem: AppError) -> None:
        self.strip.finish()
        self.shell.tell_error(problem)


def _anything(session: Any) -> _Any:
    return _Any(len(Events(last=at_local(dt.date(2100, 1, 1)).date()).ids(session)) + len(duty_rows(session, today_local())))


def _made(workspace: Workspace, request: ReportRequest, *, progress: Progress) -> Report:
    """The report, from tallies that are kept for the next one."""
    now = dt.datetime.now(dt.UTC)
    keep_tallies(workspace, request, now=now, progress=progress)
    return workspace.read(partial(build_report, request=request, now=now))
