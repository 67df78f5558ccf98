"""One line of the register: what it is, its number, and the files kept with it; or the form of a new one."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit, QStackedWidget, QWidget

from baocaovien.domain.errors import AppError
from baocaovien.domain.local_time import short_date, today_local
from baocaovien.domain.names import nfc
from baocaovien.services.documents.layout import profile_of
from baocaovien.services.documents.register import Entry, next_number, parse_number, record
from baocaovien.store.queries.documents import DocumentRow
from baocaovien.store.queries.office import OfficeRow, office_row
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.documents.attachment_list import AttachmentList
from baocaovien.ui.documents.editable import name_line
from baocaovien.ui.documents.words import REGISTER_KINDS, TYPE_CODES, document_kind
from baocaovien.ui.look import theme
from baocaovien.ui.shell import Shell
from baocaovien.ui.widgets.badges import Badge
from baocaovien.ui.widgets.basics import ScrollArea, button, column, label, line, row
from baocaovien.ui.widgets.fields import DateField, Field, require_read


class DocumentPanel(QFrame):
    """Shows a registered document, or writes a new line.

    Signals:
        saved: a line was written; with its id.
    """

    saved = Signal(UUID)

    def __init__(self, bridge: Bridge, shell: Shell, asks: Asks) -> None:
        super().__init__()
        self._bridge = bridge
        self._shell = shell
        self._event_id: UUID | None = None
        self.document: DocumentRow | None = None
        self.setProperty("surface", "card")
        self.files = AttachmentList(bridge, shell, asks)
        self.kind = QComboBox()
        for code in REGISTER_KINDS:
            self.kind.addItem(document_kind(code), code)
        self.type_code = QLineEdit()
        self.type_code.setMaximumWidth(theme.current().px(96))
        self.number = QLineEdit()
        self.date = DateField(self.tr("Date"))
        self.date.below.hide()
        self.title = QLineEdit()
        self.signer = QComboBox()
        self.signer.setEditable(True)
        self.signer.setAccessibleName(self.tr("Signed by"))
        name_line(self.signer)
        for combo in (self.kind, self.signer):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(8)
        self.of_event = QCheckBox(self.tr("Of the event shown above"))
        self.of_event.setChecked(True)
        self.number_field = Field(self.tr("Number"), self.number)
        self.title_field = Field(self.tr("Title"), self.title)
        self.problem = label("", tone="wrong", wrap=True)
        self.save_button = button(self.tr("Write in the register"), "check", clicked=self.save)
        self.parts = QStackedWidget()
        for part in (self._nothing(), self._form(), self._shown()):
            self.parts.addWidget(part)
        self.setLayout(column(self.parts))
        self.kind.activated.connect(lambda _at: self._suggest())

    def show_event(self, event_id: UUID, title: str) -> None:
        """New lines belong to this event unless said otherwise."""
        self._event_id = event_id
        self.of_event.setToolTip(title)

    def begin_new(self) -> None:
        """Show the form of a new line."""
        self.document = None
        office = self._bridge.read(office_row)
        self.signer.clear()
        self.signer.addItems([one.full_name for one in office.signatories])
        self.number.clear()
        self.title.clear()
        self.problem.hide()
        self.number_field.set_error("")
        self.title_field.set_error("")
        self.date.set_value(today_local())
        self._suggest(office)
        self.parts.setCurrentIndex(1)
        self.number.setFocus()

    def show_document(self, document: DocumentRow) -> None:
        """Show a line with its files."""
        self.document = document
        self.symbol.setText(document.symbol or self.tr("no number yet"))
        self.state.set(*((self.tr("cancelled"), "wrong") if document.cancelled else (self.tr("in force"), "good")))
        day = self.tr("dated {day}").format(day=short_date(document.dated)) if document.dated else ""
        signer = self.tr("signed by {name}").format(name=document.signer) if document.signer else ""
        why = self.tr("cancelled: {reason}").format(reason=document.cancel_reason) if document.cancel_reason else ""
        self.about.setText(" · ".join(part for part in (document_kind(document.kind), day, signer, why) if part))
        self.name.setText(document.title)
        self.files.show_record("official_document", document.id)
        self.parts.setCurrentIndex(2)

    def refresh(self) -> None:
        """Read the files of the shown line anew."""
        if self.document is not None:
            self.files.refresh()

    def save(self) -> None:
        """Write the line."""
        try:
            number = parse_number(self.number.text())
        except AppError as problem:
            self.number_field.set_error(self._shell.sentence(problem))
            return
        self.number_field.set_error("")
        try:
            require_read(self.date)
        except AppError as problem:
            self._refused(problem)
            return
        if not self.title.text().strip():
            self.title_field.set_error(self.tr("What is the document called?"))
            self.title.setFocus()
            return
        self.title_field.set_error("")
        entry = Entry(
            kind=str(self.kind.currentData()),
            type_code=nfc(self.type_code.text().strip()),
            title=self.title.text(),
            number=number,
            dated=self.date.value(),
            event_id=self._event_id if self.of_event.isChecked() else None,
            signer=self.signer.currentText(),
        )
        # A number once given is cancelled, never undone.
        work, nature = partial(_record, entry=entry), "final" if number else "do"
        self._bridge.execute("documents.record", work, self, partial(self._saved, nature), self._refused, nature=nature)

    # -- inside --------------------------------------------------------------------------------------------------

    def _saved(self, nature: str, document_id: UUID) -> None:
        self.parts.setCurrentIndex(0)
        self._shell.tell(self.tr("Written in the register."), undo=nature == "do")
        self.saved.emit(document_id)

    def _refused(self, problem: AppError) -> None:
        self.problem.setText(self._shell.sentence(problem))
        self.problem.show()
        if problem.code == "paper.number_taken" and self._bridge.read(office_row).gives_numbers:
            self.number.clear()
            self._suggest()

    def _suggest(self, office: OfficeRow | None = None) -> None:
        """The usual type code of the kind, and the next number where numbers are given here."""
        self.type_code.setText(TYPE_CODES[str(self.kind.currentData())])
        known = office or self._bridge.read(office_row)
        if known.gives_numbers and self.type_code.text() and not self.number.text():
            free = self._bridge.read(partial(_next, type_code=self.type_code.text()))
            self.number.setText(str(free))

    def _nothing(self) -> QWidget:
        made = QWidget()
        text = label(
            self.tr("Choose a line to see its files, or record the number that the registry gave."), tone="muted", wrap=True
        )
        text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        made.setLayout(column(None, text, None, margins=(16, 16, 16, 16)))
        return made

    def _form(self) -> QWidget:
        inside = QWidget()
        kinds = row(Field(self.tr("Kind"), self.kind), Field(self.tr("Type code"), self.type_code))
        kinds.setStretch(0, 1)
        numbers = row(self.number_field, Field(self.tr("Date"), self.date))
        numbers.setStretch(0, 2)
        numbers.setStretch(1, 3)
        inside.setLayout(
            column(
                label(self.tr("Record a number"), scale="section"),
                kinds,
                numbers,
                self.title_field,
                Field(self.tr("Signed by"), self.signer),
                self.of_event,
                self.problem,
                row(None, self.save_button),
                None,
                spacing=8,
                margins=(16, 12, 16, 12),
            )
        )
        area = ScrollArea()
        area.setAccessibleName(self.tr("Record a number"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area

    def _shown(self) -> QWidget:
        made = QWidget()
        self.symbol = label("", scale="section")
        self.state = Badge()
        self.about = label("", scale="caption", tone="muted", wrap=True)
        self.name = label("", wrap=True)
        inside = column(
            row(self.symbol, None, self.state), self.about, self.name, line(), self.files, spacing=8, margins=(16, 12, 16, 12)
        )
        inside.setStretch(4, 1)
        made.setLayout(inside)
        return made


def _record(session: Any, *, entry: Entry) -> UUID:
    return record(session, entry=entry, family=profile_of(session).family, anew=True)


def _next(session: Any, *, type_code: str) -> int:
    return next_number(session, type_code=type_code, family=profile_of(session).family, dated=today_local())
