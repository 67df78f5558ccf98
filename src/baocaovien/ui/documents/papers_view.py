"""Every paper of an event: a list of what there is, the options folded, the paper itself beside it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedWidget, QWidget

from baocaovien.documents.make import kind_of
from baocaovien.domain.errors import AppError, Cancelled
from baocaovien.domain.files import file_name
from baocaovien.domain.local_time import short_date, short_moment, today_local
from baocaovien.services.documents.attachments import read_attachment
from baocaovien.services.documents.event_folder import FolderFiles, write_folder
from baocaovien.services.documents.print_facts import PrintOptions
from baocaovien.services.documents.printing import (
    DOCX,
    PlannedPrint,
    check_number,
    names_in,
    next_paper_number,
    plan_print,
    prepare_print,
    print_document,
    register_print,
    takes_number,
)
from baocaovien.services.documents.register import NOTICE, parse_number
from baocaovien.services.drafts import keep_draft, kept_draft
from baocaovien.services.history import no_change
from baocaovien.services.workspace import Workspace
from baocaovien.store.queries.documents import DocumentRow, Register
from baocaovien.store.queries.office import office_row, signatories
from baocaovien.store.queries.planning import invitation_days
from baocaovien.ui.bridge import Bridge, Job
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.documents.event_files import EventFiles
from baocaovien.ui.documents.paper_delegate import CAPTION, ICON, NAME, TONE, PaperDelegate
from baocaovien.ui.documents.print_options import PrintOptionsForm
from baocaovien.ui.documents.words import PaperWords, papers
from baocaovien.ui.schedule.states import invitation_words
from baocaovien.ui.shell import NoticeAction, Shell
from baocaovien.ui.widgets.basics import Card, button, column, label, row
from baocaovien.ui.widgets.panes import Panes
from baocaovien.ui.widgets.paper_preview import PaperPreview
from baocaovien.ui.widgets.progress_strip import ProgressStrip

_CODE = Qt.ItemDataRole.UserRole
_FILES = "files"
_PAUSE = 150


@dataclass(frozen=True, slots=True)
class _Made:
    """A paper that was made: what the printer gets."""

    planned: PlannedPrint
    pdf: bytes
    title: str


class PapersView(QWidget):
    """Prints what an event needs on paper.

    Signals:
        chosen: another paper is shown; with its code.
    """

    chosen = Signal(str)

    def __init__(self, bridge: Bridge, shell: Shell, asks: Asks) -> None:
        super().__init__()
        self._bridge = bridge
        self._shell = shell
        self._asks = asks
        self._event_id: UUID | None = None
        self._title = ""
        self._drawing: Job | None = None
        self._asked = 0
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Papers of the event"))
        self.list.setProperty("surface", "card")
        self.list.setItemDelegate(PaperDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.options = PrintOptionsForm()
        self.options_button = button(self.tr("Number, date, signer…"), "sliders-horizontal", kind="quiet")
        self.options_button.setCheckable(True)
        self.save_button = button(self.tr("Save as file…"), "save", clicked=self.save)
        self.preview = PaperPreview(self.tr("The paper as it prints"))
        self.trouble = label("", tone="attention", wrap=True)
        self.trouble.hide()
        self.strip = ProgressStrip()
        self.files = EventFiles(bridge, shell, asks)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._draw)
        self._lay_out()
        self.list.currentItemChanged.connect(lambda _now, _before: self._choose())
        self.list.itemActivated.connect(lambda _item: self.print_paper())
        self.options_button.toggled.connect(self._fold)
        self.options.changed.connect(self._timer.start)
        self.options.number_asked.connect(self._give_number)
        self.preview.print_asked.connect(self.print_paper)

    # -- what the page calls -------------------------------------------------------------------------------------

    @property
    def code(self) -> str:
        """The code of the chosen paper."""
        return str(self.list.currentItem().data(_CODE)) if self.list.currentRow() >= 0 else ""

    def show_event(self, event_id: UUID, title: str) -> None:
        """Show the papers of an event."""
        if event_id != self._event_id:
            self.options.clear()
        self._event_id, self._title = event_id, title
        self.options.show_signatories(self._bridge.read(signatories))
        self.options.give_numbers(self._bridge.read(office_row).gives_numbers)
        self.refresh()

    def refresh(self) -> None:
        """Read what is on record, and draw the chosen paper anew."""
        if self._event_id is None:
            return
        kept, registered = self._bridge.read(partial(_known, event_id=self._event_id))
        days = self._bridge.read(partial(invitation_days, event_id=self._event_id))
        by_when = invitation_words(days)[0] if days is not None else ""
        code = self.code or "invitation"
        self.list.blockSignals(True)
        self.list.clear()
        for paper in papers():
            self.list.addItem(self._item(paper, kept.get(paper.code, ""), registered.get(paper.code), by_when))
            if paper.code == code:
                self.list.setCurrentRow(self.list.count() - 1)
        files = PaperWords(
            _FILES, "paperclip", self.tr("Files kept with the event"), self.tr("signed sheets, scans, decks of guests")
        )
        self.list.addItem(self._item(files, "", None, ""))
        if code == _FILES:
            self.list.setCurrentRow(self.list.count() - 1)
        self.list.blockSignals(False)
        self.files.show_event(self._event_id)
        self._choose()

    def show_paper(self, code: str) -> None:
        """Go to a paper by its code."""
        for at in range(self.list.count()):
            if self.list.item(at).data(_CODE) == code.replace("-", "_"):
                self.list.setCurrentRow(at)

    def print_paper(self) -> None:
        """Make the chosen paper as it is now and ask for a printer."""
        if self._event_id is None or self.code in ("", _FILES):
            return
        options = self._options()
        if options is not None:
            work = partial(_make, self._bridge.workspace, self.code, self._event_id, options)
            self.strip.start(self.tr("Making the paper…"))
            self._bridge.compute(work, self, partial(self._print, self.code, self._event_id, options), failed=self._failed)

    def save(self) -> None:
        """Write the chosen paper as PDF or, where it is text, as a Word document."""
        if self._event_id is None or self.code in ("", _FILES):
            return
        filters = "PDF (*.pdf)"
        if kind_of(self.code).text_kind:
            filters += ";;Word (*.docx)"
        name = file_name(f"{self._paper().name} - {self._title}")
        target = self._asks.target(self.tr("Save the paper"), f"{name}.pdf", filters)
        options = self._options() if target is not None else None
        if target is None or options is None:
            return
        self.strip.start(self.tr("Writing {file}…").format(file=target.name))
        if target.suffix.lower() == DOCX:
            work = partial(_planned, self._bridge.workspace, self.code, self._event_id, options, word=True)
            then = partial(self._draw_word, self.code, self._event_id, target, options)
            self._bridge.compute(work, self, then, failed=self._failed)
        else:
            self._write(self.code, self._event_id, target, options)

    def bind_folder(self) -> None:
        """Make the event's folder: one PDF with contents and bookmarks, and one ZIP."""
        if self._event_id is None:
            return
        target = self._asks.target(
            self.tr("The whole folder of the event"),
            file_name(self.tr("Folder - {title}").format(title=self._title)) + ".pdf",
            "PDF (*.pdf)",
        )
        if target is not None:
            work = partial(write_folder, self._bridge.workspace, self._event_id, target)
            job = self._bridge.compute(work, self, self._bound, failed=self._failed, progress=self.strip.told)
            self.strip.start(self.tr("Binding the folder of the event…"), job)

    # -- inside --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.options.hide()
        left = QWidget()
        actions = row(self.options_button, None, self.save_button)
        inside = column(self.list, self.options, actions, spacing=8)
        inside.setStretch(0, 1)
        left.setLayout(inside)
        paper = QWidget()
        paper.setLayout(column(self.trouble, self.preview, spacing=4))
        files = Card(margin=16)
        files.add(self.files, 1)
        right = self._beside = QStackedWidget()
        right.addWidget(paper)
        right.addWidget(files)
        panes = Panes("documents.papers", left, right, sizes=(360, 480))
        layout = column(self.strip, panes, spacing=8)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def _paper(self) -> PaperWords:
        return next(paper for paper in papers() if paper.code == self.code)

    def _item(self, paper: PaperWords, printed: str, document: DocumentRow | None, by_when: str) -> QListWidgetItem:
        """A row: the name, and beside it the number on record, when it was printed here, or what it is for.

        Until an invitation is on record it says by when it must be sent.
        """
        known = []
        if document is not None and (document.symbol or document.dated):
            day = short_date(document.dated) if document.dated else ""
            known.append(" ".join(part for part in (document.symbol, day) if part))
        if printed:
            known.append(self.tr("printed {time}").format(time=short_moment(dt.datetime.fromisoformat(printed))))
        if paper.code == "invitation" and document is None and by_when:
            known.append(by_when)
        caption = " · ".join(known) or paper.purpose
        item = QListWidgetItem(f"{paper.name}: {caption}")
        item.setToolTip(paper.purpose)
        for role, value in ((_CODE, paper.code), (NAME, paper.name), (CAPTION, caption), (ICON, paper.icon)):
            item.setData(role, value)
        item.setData(TONE, "good" if printed or document is not None else "muted")
        return item

    def _fold(self, shown: bool) -> None:
        self.options.setVisible(shown)
        QTimer.singleShot(0, self.list, lambda: self.list.scrollToItem(self.list.currentItem()))

    def _choose(self) -> None:
        self._beside.setCurrentIndex(1 if self.code == _FILES else 0)
        self.save_button.setEnabled(self.code != _FILES)
        self.options.show_kind(self.code)
        self.chosen.emit(self.code)
        self._timer.start()

    def _give_number(self) -> None:
        """Take the next number of the paper's series; it is given when the paper is printed or saved."""
        if self.code not in ("", _FILES):
            said = self.options.options("")
            dated, notice = said.date or today_local(), said.as_notice and self.code == "official_letter"
            ask = partial(next_paper_number, kind=self.code, dated=dated, as_notice=notice)
            self.options.take_number(self._bridge.read(ask))

    def _options(self) -> PrintOptions | None:
        """What was typed in the options; None where the number can't be read."""
        try:
            number = parse_number(self.options.number.text())
        except AppError as problem:
            self.options_button.setChecked(True)
            self.options.number_field.set_error(self._shell.sentence(problem))
            return None
        if self.options.date.is_wrong:  # said below the day; no paper goes out without it
            self.options_button.setChecked(True)
            return None
        self.options.number_field.set_error("")
        return self.options.options(str(number or ""))

    def _draw(self) -> None:
        wanted = self._event_id is not None and self.code not in ("", _FILES) and self.isVisible()
        options = self._options() if wanted else None
        if options is None or self._event_id is None:
            return
        self._asked += 1
        work = partial(_drawn, self._bridge.workspace, self.code, self._event_id, options)
        if self._drawing is not None:
            self._drawing.cancel()
        self._drawing = self._bridge.compute(work, self, partial(self._show, self._asked), failed=self._no_paper)

    def _show(self, asked: int, drawn: tuple[bytes, AppError | None]) -> None:
        pdf, note = drawn
        if asked == self._asked:
            self.trouble.setText(self._shell.sentence(note) if note is not None else "")
            self.trouble.setVisible(note is not None)
            self.preview.show()
            if pdf != self.preview.pdf:
                self.preview.show_pdf(pdf)

    def _no_paper(self, problem: AppError) -> None:
        if not isinstance(problem, Cancelled):
            self.preview.show_pdf(b"")
            self.trouble.setText(self._shell.sentence(problem))
            self.trouble.show()

    def _print(self, code: str, event_id: UUID, options: PrintOptions, made: _Made) -> None:
        self.strip.finish()
        if self._asks.printer(made.pdf, made.title):
            if takes_number(code) and (options.number or options.date):
                note = partial(
                    register_print, kind=code, event_id=event_id, planned=made.planned, content=made.pdf, file_name=f"{code}.pdf"
                )
                self._bridge.execute("documents.print", note, self, params={"pages": 0}, nature="note")
            count = self._bridge.read(partial(names_in, code=code, event_id=event_id, options=options))
            if count:
                self._bridge.execute("documents.names_out", no_change, self, params={"n": count}, nature="note")
            self._remember(code, event_id)
            self._shell.tell(self.tr("Sent to the printer: {paper}.").format(paper=made.title))

    def _draw_word(self, code: str, event_id: UUID, target: Path, options: PrintOptions, planned: PlannedPrint) -> None:
        """Fill the office's own document in the worker process: it is a file of others."""
        then = partial(self._write, code, event_id, target, options)
        if planned.own_docx:
            work = partial(planned.drawn, DOCX)
            self._bridge.compute(work, self, then, failed=self._failed, in_process=True)
        else:
            then()

    def _write(
        self, code: str, event_id: UUID, target: Path, options: PrintOptions, made: tuple[bytes, int] | None = None
    ) -> None:
        work = partial(_save, self._bridge.workspace, code, event_id, target, options, made)
        self._bridge.compute(work, self, partial(self._saved, code, event_id), failed=self._failed)

    def _saved(self, code: str, event_id: UUID, target: Path) -> None:
        self.strip.finish()
        self._remember(code, event_id)
        self._shell.tell_file(self.tr("Written: {file}").format(file=target.name), target)

    def _bound(self, made: FolderFiles) -> None:
        self.strip.finish()
        said = self.tr("The folder is bound: %n papers, as PDF and ZIP.", "", made.papers)
        whole = NoticeAction(self.tr("Print…"), partial(self._print_folder, made))
        self._shell.tell_file(said, made.pdf, made.zip, also=(whole,))

    def _print_folder(self, made: FolderFiles) -> None:
        """Print all papers of the event in one go; printed on both sides each begins on a sheet of its own."""

        def ask(pdf: bytes) -> None:
            if self._asks.printer(pdf, made.pdf.stem, made.numbers):
                self._shell.tell(self.tr("Sent to the printer: {paper}.").format(paper=made.pdf.stem))

        self._bridge.compute(partial(read_attachment, made.pdf), self, ask, failed=self._failed)

    def _remember(self, code: str, event_id: UUID) -> None:
        """Keep on this machine when a paper was printed last."""
        kept = self._bridge.read(partial(kept_draft, place=f"printed:{event_id}"))
        content = {**(kept.content if kept is not None else {}), code: dt.datetime.now(dt.UTC).isoformat()}
        self._bridge.execute(
            "documents.remember",
            partial(keep_draft, place=f"printed:{event_id}", content=content),
            self,
            lambda _none: self.refresh(),
        )

    def _failed(self, problem: AppError) -> None:
        self.strip.finish()
        self._shell.tell_error(problem)


def _known(session: Any, *, event_id: UUID) -> tuple[dict[str, str], dict[str, DocumentRow]]:
    """When each paper was printed here last, and its newest line of the register."""
    kept = kept_draft(session, f"printed:{event_id}")
    query = Register(event_id=event_id)
    newest: dict[str, DocumentRow] = {}
    for document in query.rows(session, query.ids(session)):
        if not document.cancelled:
            newest.setdefault("official_letter" if document.kind == NOTICE else document.kind, document)
    return dict(kept.content) if kept is not None else {}, newest


def _drawn(workspace: Workspace, code: str, event_id: UUID, options: PrintOptions) -> tuple[bytes, AppError | None]:
    plan = partial(plan_print, kind=code, event_id=event_id, options=options, now=dt.datetime.now(dt.UTC))
    planned = workspace.read(plan)
    return planned.pdf()[0], planned.note


def _planned(workspace: Workspace, code: str, event_id: UUID, options: PrintOptions, *, word: bool = False) -> PlannedPrint:
    prepare_print(workspace, code, event_id)
    plan = partial(plan_print, kind=code, event_id=event_id, options=options, now=dt.datetime.now(dt.UTC), word=word)
    return workspace.read(plan)


def _make(workspace: Workspace, code: str, event_id: UUID, options: PrintOptions) -> _Made:
    planned = _planned(workspace, code, event_id, options)
    if options.number and not options.blank:
        workspace.read(partial(check_number, kind=code, event_id=event_id, planned=planned))
    return _Made(planned, planned.pdf()[0], planned.plan.title)


def _save(
    workspace: Workspace, code: str, event_id: UUID, target: Path, options: PrintOptions, made: tuple[bytes, int] | None
) -> Path:
    draw = PlannedPrint.drawn if made is None else lambda _planned, _suffix: made
    printed = print_document(
        workspace,
        code,
        event_id,
        target,
        number=options.number,
        date=options.date,
        signer=options.signer,
        blank=options.blank,
        rate=options.rate,
        half_sheet=options.half_sheet,
        as_notice=options.as_notice,
        by_unit=options.by_unit,
        draw=draw,
    )
    return printed.path
