"""What a person may say about one print, folded until it is wanted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit, QWidget

from baocaovien.services.documents.print_facts import PrintOptions
from baocaovien.services.documents.printing import takes_number
from baocaovien.store.queries.office import SignatoryRow
from baocaovien.ui.widgets.basics import column, icon_button, row
from baocaovien.ui.widgets.fields import DateField, Field, number_field

_UNSIGNED = ("sign_in", "delegates", "badges", "table_cards", "backdrop", "minutes")


class PrintOptionsForm(QFrame):
    """Number and date as the registry gave them, who signs, and what only some papers ask for.

    Signals:
        changed: something was changed by hand.
        number_asked: the next number of the series is wanted.
    """

    changed = Signal()
    number_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.number = QLineEdit()
        self.number.setPlaceholderText(self.tr("as the registry gave it: 27"))
        self.next_button = icon_button("stamp", self.tr("Take the next number"), clicked=self.number_asked.emit)
        self.next_button.hide()
        typed = QWidget()
        typed.setLayout(row(self.number, self.next_button, spacing=4))
        typed.setFocusProxy(self.number)
        self.number.setAccessibleName(self.tr("Number"))
        self.number_field = Field(self.tr("Number"), typed)
        self.date = DateField(self.tr("Date"))
        self.date.below.hide()
        self.signer = QComboBox()
        self.signer.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.signer.setMinimumContentsLength(12)
        self.signer_field = Field(self.tr("Signed by"), self.signer)
        self.blank = QCheckBox(self.tr("Leave number and date for the pen"))
        self.half_sheet = QCheckBox(self.tr("Half sheet (A5)"))
        self.by_unit = QCheckBox(self.tr("Under a heading for each unit"))
        self.as_notice = QCheckBox(self.tr("As a notice of invitation"))
        self.rate = number_field(0, 100_000_000, " đ")
        self.rate.setSingleStep(10_000)
        self.rate.setGroupSeparatorShown(True)
        self.rate_field = Field(self.tr("For each session"), self.rate)
        numbers = row(self.number_field, Field(self.tr("Date"), self.date))
        self.setLayout(
            column(
                numbers,
                self.signer_field,
                self.rate_field,
                self.blank,
                self.half_sheet,
                self.as_notice,
                self.by_unit,
                spacing=6,
                margins=(12, 8, 12, 8),
            )
        )
        self.number.textEdited.connect(lambda _text: self.changed.emit())
        self.date.changed.connect(lambda _day: self.changed.emit())
        self.signer.activated.connect(lambda _at: self.changed.emit())
        for box in (self.blank, self.half_sheet, self.as_notice, self.by_unit):
            box.clicked.connect(lambda _on: self.changed.emit())
        self.rate.valueChanged.connect(lambda _rate: self.changed.emit())

    def show_signatories(self, people: Sequence[SignatoryRow]) -> None:
        """Offer who signs; the first one is usual."""
        kept = self.signer.currentData()
        self.signer.clear()
        for one in people:
            self.signer.addItem(" ".join(part for part in (one.prefix, one.position, one.full_name) if part), str(one.id))
        self.signer.setCurrentIndex(max(self.signer.findData(kept), 0))

    def show_kind(self, code: str) -> None:
        """Show only what concerns a paper."""
        self.signer_field.setVisible(code not in _UNSIGNED)
        self.number_field.setVisible(takes_number(code))
        if not takes_number(code):
            self.number.clear()
        self.rate_field.setVisible(code == "money_list")
        self.half_sheet.setVisible(code == "invitation")
        self.as_notice.setVisible(code == "official_letter")
        self.by_unit.setVisible(code == "sign_in")

    def give_numbers(self, here: bool) -> None:
        """Offer the next number where numbers are given here, not by the registry."""
        self.next_button.setVisible(here)

    def take_number(self, number: int) -> None:
        """Take a number as if it had been typed."""
        self.number.setText(str(number))
        self.changed.emit()

    def clear(self) -> None:
        """Forget what was typed for another event."""
        self.number.clear()
        self.date.set_value(None)
        self.blank.setChecked(False)

    def options(self, number: str) -> PrintOptions:
        """What was said.

        Args:
            number: the number in what was typed, already read.
        """
        first = self.signer.currentIndex() <= 0
        return PrintOptions(
            number=number,
            date=self.date.value(),
            signer="" if first else str(self.signer.currentData()),
            blank=self.blank.isChecked(),
            rate=self.rate.value(),
            half_sheet=self.half_sheet.isChecked(),
            as_notice=self.as_notice.isChecked(),
            by_unit=self.by_unit.isChecked(),
        )
