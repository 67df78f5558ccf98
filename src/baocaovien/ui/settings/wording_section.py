"""Wording of papers: every text of a kind with its fields, edited beside the paper of a real event."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QMenu, QPlainTextEdit, QWidget

from baocaovien.documents.kinds import DOCUMENT_KINDS
from baocaovien.documents.wording import Wording, load_wording, wording_from_dict
from baocaovien.domain.errors import AppError
from baocaovien.domain.files import file_name
from baocaovien.domain.local_time import short_date
from baocaovien.services.documents.layout import OwnWording, own_wordings, profile_of, reset_wording, set_own_wording
from baocaovien.services.documents.own_templates import read_wording_file, write_wording_file
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.documents.words import document_kind
from baocaovien.ui.look import theme
from baocaovien.ui.settings.own_docx_strip import OwnDocxStrip
from baocaovien.ui.settings.paper_beside import Edited, PaperBeside
from baocaovien.ui.shell import Shell
from baocaovien.ui.widgets.basics import button, column, label, row
from baocaovien.ui.widgets.fields import DateField, Field, require_read
from baocaovien.ui.widgets.panes import Panes

_NAME = Qt.ItemDataRole.UserRole
_MOST_SHOWN = 110
_TOML = "TOML (*.toml)"


class WordingSection(QWidget):
    """Edits the office's own wording; each save is one step that can be undone."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self.bridge, self.shell = bridge, shell
        self.asks = Asks(self)
        self._family = "party"
        self._shipped: Wording = load_wording("invitation", "party")
        self._texts: dict[str, str] = {}
        self._own: tuple[OwnWording, ...] = ()
        self._shown: OwnWording | None = None
        self._dirty = False
        self.kinds = QComboBox()
        self.kinds.setAccessibleName(self.tr("Paper"))
        for kind in DOCUMENT_KINDS:
            self.kinds.addItem(document_kind(kind.code), kind.code)
        self.versions = QComboBox()
        self.versions.setAccessibleName(self.tr("Which wording"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Texts of the paper"))
        self.list.setProperty("surface", "card")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("The text"))
        self.text.setMinimumHeight(theme.current().px(64))
        self.fields_button = button(self.tr("Insert a field"), "text-cursor-input")
        self.fields_menu = QMenu(self.fields_button)
        self.fields_button.setMenu(self.fields_menu)
        self.original_button = button(self.tr("Original text"), "undo-2", kind="quiet", clicked=self._original)
        self.problem = label("", scale="caption", tone="wrong", wrap=True)
        self.problem.hide()
        self.first_day, self.last_day = DateField(self.tr("In force from")), DateField(self.tr("In force until"))
        for day in (self.first_day, self.last_day):
            day.below.hide()
        self.docx = OwnDocxStrip(bridge, shell, self.asks)
        self.export_button = button(self.tr("Export…"), "file-output", kind="quiet", clicked=self.export)
        self.import_button = button(self.tr("Take in…"), "import", kind="quiet", clicked=self.take_in)
        self.reset_button = button(self.tr("Back to the original"), "rotate-ccw", clicked=self.reset)
        self.save_button = button(self.tr("Save"), "save", kind="primary", clicked=self.save)
        self.beside = PaperBeside(bridge, shell, self._edited)
        self._lay_out()
        self._connect()

    # -- what the page and the person do -------------------------------------------------------------------------

    @property
    def kind(self) -> str:
        """The code of the kind that is shown."""
        return self._shipped.kind

    def keep(self) -> None:
        """Save what was typed before another wording is shown or the window closes; what can't be read is let go."""
        if self._dirty and not self.problem.text() and not (self.first_day.is_wrong or self.last_day.is_wrong):
            self.save()

    def refresh(self) -> None:
        """Read the office's wordings anew; what is being edited stays."""
        if self._dirty:
            self._show_docx()
        else:
            self._read()
        self.beside.refresh()

    def save(self) -> None:
        """Keep the texts that differ from the original, with the days on which they stand."""
        try:
            require_read(self.first_day, self.last_day)
        except AppError as problem:
            self._refused(problem)
            return
        own = self._shown
        work = partial(
            set_own_wording,
            kind=self.kind,
            body={"text": {self._family: self._changes()}},
            profile=self._family,
            valid_from=self.first_day.value(),
            valid_to=self.last_day.value(),
            wording_id=own.id if own is not None and own.family == self._family else None,
        )
        self._run("documents.set_own_wording", work, self.tr("The wording is saved."))

    def reset(self) -> None:
        """Go back to the wording that ships."""
        work = partial(reset_wording, kind=self.kind, profile=self._family)
        self._run("documents.reset_wording", work, self.tr("The paper has its original wording again."))

    def export(self) -> None:
        """Write the wording as it is shown to a file."""
        wording = self._as_typed()
        name = file_name(self.tr("Wording - {paper}").format(paper=document_kind(self.kind)))
        target = self.asks.target(self.tr("Export the wording"), f"{name}.toml", _TOML) if wording is not None else None
        if target is not None and wording is not None:
            self.bridge.compute(partial(write_wording_file, wording, target), self, self._told_written)

    def take_in(self) -> None:
        """Show the wording of a file; it is kept when it is saved."""
        path = self.asks.source(self.tr("Take in a wording"), _TOML)
        if path is not None:
            work = partial(read_wording_file, path, self.kind, self._family)
            self.bridge.compute(work, self, self._show_file, failed=self._refused, in_process=True)

    # -- inside --------------------------------------------------------------------------------------------------

    @property
    def _version(self) -> OwnWording | None:
        wanted = self.versions.currentData()
        return next((one for one in self._own if str(one.id) == wanted), None)

    def _run(self, code: str, work: Any, said: str) -> None:
        def settle(_answer: Any) -> None:
            self._set_dirty(False)
            self.refresh()
            self.shell.tell(said, undo=True)

        self.bridge.execute(code, work, self, settle, self._refused)

    def _refused(self, problem: AppError) -> None:
        self._say(self.shell.sentence(problem))

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _choose_kind(self) -> None:
        self.keep()
        self._set_dirty(False)
        self._read()

    def _read(self) -> None:
        self._family = self.bridge.read(profile_of).family
        self._shipped = load_wording(str(self.kinds.currentData()), self._family)
        self._show_docx()
        worded = [one for one in self._own if one.texts or not one.has_docx]
        kept = self.versions.currentData()
        self.versions.clear()
        for one in worded:
            self.versions.addItem(self._days(one), str(one.id))
        self.versions.addItem(self.tr("Another wording, for other days") if worded else self.tr("Original wording"), "")
        self.versions.setCurrentIndex(max(self.versions.findData(kept), 0) if kept else 0)
        self.reset_button.setEnabled(bool(worded))
        self._show_version()

    def _show_docx(self) -> None:
        self._own = self.bridge.read(partial(own_wordings, kind=self.kind, family=self._family))
        self.docx.show_kind(self.kind, self._family, any(one.has_docx for one in self._own))

    def _days(self, own: OwnWording) -> str:
        said = [self.tr("Our own")]
        if own.valid_from:
            said.append(self.tr("from {day}").format(day=short_date(own.valid_from)))
        if own.valid_to:
            said.append(self.tr("until {day}").format(day=short_date(own.valid_to)))
        return " ".join(said)

    def _choose_version(self) -> None:
        self.keep()
        self._show_version()

    def _show_version(self) -> None:
        own = self._shown = self._version
        self._fill({**self._shipped.texts, **(own.texts if own else {})})
        self.first_day.set_value(own.valid_from if own else None)
        self.last_day.set_value(own.valid_to if own else None)
        self._set_dirty(False)
        self.beside.show_kind(self.kind)

    def _show_file(self, wording: Wording) -> None:
        self._fill(dict(wording.texts))
        self.first_day.set_value(wording.valid_from if wording.valid_from != self._shipped.valid_from else None)
        self.last_day.set_value(wording.valid_to)
        self._set_dirty(True)
        self.beside.draw_soon()

    def _fill(self, texts: dict[str, str]) -> None:
        self._texts = texts
        at = max(self.list.currentRow(), 0)
        self.list.blockSignals(True)
        self.list.clear()
        for name in self._texts:
            item = QListWidgetItem()
            item.setData(_NAME, name)
            self.list.addItem(item)
            self._show_item(item)
        self.list.setCurrentRow(min(at, self.list.count() - 1))
        self.list.blockSignals(False)
        self._show_text()

    def _show_item(self, item: QListWidgetItem) -> None:
        """A row says the text as people read it: fields by what they stand for, and whether it is the office's own."""
        name = str(item.data(_NAME))
        text = self._texts[name].replace("**", "")
        for field, words in self._shipped.fields.items():
            text = text.replace(f"{{{field}}}", f"‹{words}›")
        own = self._texts[name] != self._shipped.texts[name]
        said = " ".join(text.split()) or self.tr("(empty)")
        item.setText(said if len(said) <= _MOST_SHOWN else f"{said[:_MOST_SHOWN]}…")
        item.setIcon(theme.icon("pencil" if own else "quote", "accent" if own else "muted"))
        item.setToolTip(self.tr("The office's own text") if own else self.tr("The original text"))

    def _show_text(self) -> None:
        if self.list.currentRow() < 0:
            return
        item = self.list.currentItem()
        name = str(item.data(_NAME))
        self.text.blockSignals(True)
        self.text.setPlainText(self._texts[name])
        self.text.blockSignals(False)
        self.original_button.setEnabled(self._texts[name] != self._shipped.texts[name])
        self.fields_menu.clear()
        for field in sorted(self._shipped.known(name), key=lambda known: self._shipped.fields.get(known, known)):
            words = self._shipped.fields.get(field, field)
            self.fields_menu.addAction(f"{words}  {{{field}}}", partial(self.text.insertPlainText, f"{{{field}}}"))
        self._check()

    def _take_text(self) -> None:
        if self.list.currentRow() < 0:
            return
        item = self.list.currentItem()
        name = str(item.data(_NAME))
        self._texts[name] = self.text.toPlainText()
        self._show_item(item)
        self.original_button.setEnabled(self._texts[name] != self._shipped.texts[name])
        self._set_dirty(True)
        self._check()
        self.beside.draw_soon()

    def _original(self) -> None:
        if self.list.currentRow() >= 0:
            item = self.list.currentItem()
            self.text.setPlainText(self._shipped.texts[str(item.data(_NAME))])

    def _changes(self) -> dict[str, str]:
        return {name: text for name, text in self._texts.items() if text != self._shipped.texts[name]}

    def _as_typed(self) -> Wording | None:
        """The wording as it is shown; None, with the reason said, while it can't be read."""
        days = {"valid_from": self.first_day.value(), "valid_to": self.last_day.value()}
        edits = {"text": {self._family: self._changes()}, **{name: day for name, day in days.items() if day}}
        try:
            return wording_from_dict(self.kind, self._family, edits)
        except AppError as problem:
            self._refused(problem)
            return None

    def _check(self) -> None:
        if self._as_typed() is not None:
            self._say("")
        self.save_button.setEnabled(self._dirty and not self.problem.text())

    def _edited(self) -> Edited | None:
        wording = self._as_typed()
        return (None, wording) if wording is not None else None

    def _set_dirty(self, dirty: bool) -> None:
        self._dirty = dirty
        self.save_button.setEnabled(dirty and not self.problem.text())

    def _told_written(self, target: Path) -> None:
        self.shell.tell_file(self.tr("Written: {file}").format(file=target.name), target)

    def _connect(self) -> None:
        self.kinds.activated.connect(lambda _at: self._choose_kind())
        self.versions.activated.connect(lambda _at: self._choose_version())
        self.list.currentItemChanged.connect(lambda _now, _before: self._show_text())
        self.text.textChanged.connect(self._take_text)
        for day in (self.first_day, self.last_day):
            day.changed.connect(lambda _day: self._set_dirty(True))

    def _lay_out(self) -> None:
        choice = row(self.kinds, self.versions)
        choice.setStretch(0, 1)
        choice.setStretch(1, 1)
        left = QWidget()
        days = row(Field(self.tr("In force from"), self.first_day), Field(self.tr("In force until"), self.last_day))
        tools = row(self.fields_button, None, self.original_button)
        inside = column(self.list, self.text, tools, self.problem, days, self.docx, spacing=8, margins=(0, 0, 4, 0))
        inside.setStretch(0, 3)
        inside.setStretch(1, 2)
        left.setLayout(inside)
        acts = row(self.export_button, self.import_button, None, self.reset_button, self.save_button)
        panes = Panes("settings.wording", left, self.beside, sizes=(360, 280))
        layout = column(choice, panes, acts, spacing=8)
        layout.setStretch(1, 1)
        self.setLayout(layout)
