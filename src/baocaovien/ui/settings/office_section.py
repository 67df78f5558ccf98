"""The office and its habits on paper."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from baocaovien.domain.errors import AppError
from baocaovien.domain.keep import KEEP
from baocaovien.services.documents.layout import known_profiles
from baocaovien.services.office.office import set_up_office
from baocaovien.store.queries.office import OfficeRow, office_row
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.directory.choices import find_units
from baocaovien.ui.look import theme
from baocaovien.ui.shell import Shell
from baocaovien.ui.start.office_form import PROFILES
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import Card, button, column, label, row
from baocaovien.ui.widgets.fields import DateField, Field, number_field, require_read
from baocaovien.ui.widgets.record_picker import Choice, RecordPicker, require_chosen


class OfficeSection(QWidget):
    """What stands on every paper; saved when 'Save' is pressed, as one step that can be undone."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self.bridge = bridge
        self.shell = shell
        self._dirty = False
        self.unit = RecordPicker(bridge, find_units, name=self.tr("The office's unit"))
        self.place_name, self.superior_line, self.issuer_line, self.symbol_code = (QLineEdit() for _ in range(4))
        self.profile = QComboBox()
        self.tone_style = QComboBox()
        self.tone_style.addItem("hòa, ủy, thúy", "new")
        self.tone_style.addItem("hoà, uỷ, thuý", "old")
        self.grace = number_field(0, 600, self.tr(" minutes"))
        self.gives_numbers = QCheckBox(self.tr("Document numbers are given here (not by the registry)"))
        self.term_from = DateField(self.tr("The committee's term began on"))
        self.recipients = QPlainTextEdit()
        self.recipients.setTabChangesFocus(True)
        self.recipients.setFixedHeight(theme.current().px(96))
        self.problem = label("", tone="wrong", wrap=True)
        self.save_button = button(self.tr("Save"), "save", kind="primary", clicked=self.save)
        self._lay_out()
        for line in (self.place_name, self.superior_line, self.issuer_line, self.symbol_code):
            line.textEdited.connect(self._edited)
        for combo in (self.profile, self.tone_style):
            combo.activated.connect(self._edited)
        self.grace.valueChanged.connect(self._edited)
        self.gives_numbers.toggled.connect(self._edited)
        self.term_from.changed.connect(self._edited)
        self.recipients.textChanged.connect(self._edited)
        self.unit.picked.connect(self._edited)

    def refresh(self) -> None:
        """Show the office as it is kept; what is being typed stays."""
        if not self._dirty:
            self._list_profiles()
            self._show(self.bridge.read(office_row))

    def save(self) -> None:
        """Keep what was typed."""
        try:
            require_read(self.term_from)
            require_chosen(self.unit)
        except AppError as problem:
            self._refused(problem)
            return
        chosen = self.unit.choice()
        work = partial(
            set_up_office,
            unit_id=chosen.id if chosen is not None else KEEP,
            place_name=self.place_name.text(),
            superior_line=self.superior_line.text(),
            issuer_line=self.issuer_line.text(),
            symbol_code=self.symbol_code.text(),
            profile=self.profile.currentData(),
            tone_style=self.tone_style.currentData(),
            grace_minutes=self.grace.value(),
            gives_numbers=self.gives_numbers.isChecked(),
            term_from=self.term_from.value(),
            default_recipients=tuple(self.recipients.toPlainText().splitlines()),
        )
        self.bridge.execute("office.set_up", work, self, self._saved, self._refused)

    def _saved(self, _office_id: UUID) -> None:
        self._set_dirty(False)
        self.refresh()
        self.shell.tell(self.tr("The office's settings are saved."), undo=True)

    def _refused(self, problem: AppError) -> None:
        self.problem.setText(self.shell.sentence(problem))
        self.problem.show()

    def _list_profiles(self) -> None:
        """Offer the layouts that ship and the office's own."""
        self.profile.clear()
        for known in self.bridge.read(known_profiles):
            words = dict(PROFILES).get(known.profile.code)
            if words or known.in_use or known.own_id is not None:
                self.profile.addItem(translate("Profiles", words) if words else known.profile.name, known.profile.code)

    def _show(self, office: OfficeRow) -> None:
        for widget in (self.grace, self.gives_numbers, self.recipients):
            widget.blockSignals(True)
        self.unit.set_choice(Choice(office.unit_id, office.unit) if office.unit_id is not None else None)
        self.place_name.setText(office.place_name)
        self.superior_line.setText(office.superior_line)
        self.issuer_line.setText(office.issuer_line)
        self.symbol_code.setText(office.symbol_code)
        self.profile.setCurrentIndex(max(self.profile.findData(office.profile.replace("-", "")), 0))
        self.tone_style.setCurrentIndex(max(self.tone_style.findData(office.tone_style), 0))
        self.grace.setValue(office.grace_minutes)
        self.gives_numbers.setChecked(office.gives_numbers)
        self.term_from.set_value(office.term_from)
        self.recipients.setPlainText("\n".join(office.default_recipients))
        for widget in (self.grace, self.gives_numbers, self.recipients):
            widget.blockSignals(False)
        self._set_dirty(False)

    def _edited(self, *_value: Any) -> None:
        self._set_dirty(True)

    def _set_dirty(self, dirty: bool) -> None:
        self._dirty = dirty
        self.save_button.setEnabled(dirty)
        if not dirty:
            self.problem.hide()

    def _lay_out(self) -> None:
        field = Field
        who = Card(self.tr("The office"), spacing=12)
        who.add(
            row(
                field(self.tr("The office's unit"), self.unit),
                field(self.tr("Place in the date line of papers"), self.place_name),
            )
        )
        paper = Card(self.tr("On paper"), spacing=12)
        paper.add(
            row(field(self.tr("Papers follow the rules of"), self.profile), field(self.tr("Tone marks as in"), self.tone_style))
        )
        paper.add(
            row(
                field(self.tr("Superior organ, first line of papers"), self.superior_line),
                field(self.tr("Issuing organ, in capitals"), self.issuer_line),
            )
        )
        paper.add(
            row(
                field(self.tr("Code in document symbols"), self.symbol_code),
                field(self.tr("Late after the opening by"), self.grace),
            )
        )
        paper.add(
            field(
                self.tr("The committee's term began on"),
                self.term_from,
                help_text=self.tr("Numbers of Party papers begin again on this day; state papers begin again each year."),
            )
        )
        paper.add(self.gives_numbers)
        paper.add(field(self.tr("Usual recipients of papers, one on a line"), self.recipients))
        foot = row(self.problem, None, self.save_button)
        self.setLayout(column(who, paper, foot, None, spacing=12, margins=(0, 0, 8, 0)))
