"""A small form for a venue, a site or a unit, shown beside the lists."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QSpinBox, QWidget

from baocaovien.domain.errors import AppError
from baocaovien.services.directory.directory import add_site, add_unit, add_venue
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.directory.choices import find_units, find_venues
from baocaovien.ui.shell import Shell
from baocaovien.ui.widgets.basics import button, column, label, roomy, row
from baocaovien.ui.widgets.fields import Field
from baocaovien.ui.widgets.record_picker import RecordPicker


class PlaceForm(QFrame):
    """A form with a few fields and one verb.

    Signals:
        saved: the id of what was added.
        left: the person wants no more of it.
    """

    saved = Signal(UUID)
    left = Signal()

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self._bridge = bridge
        self._shell = shell
        self.setProperty("surface", "card")

    def new_venue(self) -> None:
        """Offer the fields of a venue."""
        name, address, capacity, unit = QLineEdit(), QLineEdit(), roomy(QSpinBox()), self._picker_of_units()
        capacity.setRange(0, 100_000)
        capacity.setSpecialValueText(self.tr("not known"))

        def change() -> partial[UUID]:
            chosen = unit.choice()
            return partial(
                add_venue,
                name=name.text(),
                address=address.text(),
                capacity=capacity.value() or None,
                unit_id=chosen.id if chosen else None,
            )

        fields = ((self.tr("Address"), address), (self.tr("Seats"), capacity), (self.tr("Unit"), unit))
        self._offer(self.tr("New venue"), name, fields, "directory.add_venue", change, self.tr("Venue added."))

    def new_site(self) -> None:
        """Offer the fields of a site."""
        name, unit = QLineEdit(), self._picker_of_units()
        venue = RecordPicker(self._bridge, find_venues, name=self.tr("Venue"))

        def change() -> partial[UUID]:
            at, of = venue.choice(), unit.choice()
            return partial(add_site, name=name.text(), unit_id=of.id if of else None, venue_id=at.id if at else None)

        fields = ((self.tr("Unit"), unit), (self.tr("Venue"), venue))
        self._offer(self.tr("New site"), name, fields, "directory.add_site", change, self.tr("Site added."))

    def new_unit(self) -> None:
        """Offer the fields of a unit."""
        name, upper, parent, level = QLineEdit(), QLineEdit(), self._picker_of_units(), QComboBox()
        for code, words in (
            ("province", self.tr("Province")),
            ("commune", self.tr("Commune, ward")),
            ("base", self.tr("Base organisation")),
            ("cell", self.tr("Cell")),
            ("district", self.tr("District (until 30/6/2025)")),
            ("central", self.tr("Central")),
        ):
            level.addItem(words, code)

        def change() -> partial[UUID]:
            above = parent.choice()
            return partial(
                add_unit,
                name=name.text(),
                upper_form=upper.text(),
                level=level.currentData(),
                parent_id=above.id if above else None,
            )

        fields = ((self.tr("In capitals, as printed"), upper), (self.tr("Level"), level), (self.tr("Belongs to"), parent))
        self._offer(self.tr("New unit"), name, fields, "directory.add_unit", change, self.tr("Unit added."))

    def _picker_of_units(self) -> RecordPicker:
        return RecordPicker(self._bridge, find_units, name=self.tr("Unit"))

    def _offer(
        self,
        title: str,
        name: QLineEdit,
        fields: tuple[tuple[str, QWidget], ...],
        code: str,
        change: Callable[[], partial[UUID]],
        told: str,
    ) -> None:
        name_field = Field(self.tr("Name"), name)

        def save() -> None:
            self._bridge.execute(code, change(), self, done, wrong)

        def done(made: UUID) -> None:
            self._shell.tell(told, undo=True)
            self.saved.emit(made)

        def wrong(problem: AppError) -> None:
            name_field.set_error(self._shell.sentence(problem))

        name.returnPressed.connect(save)
        buttons = row(
            None, button(self.tr("Cancel"), clicked=self.left.emit), button(self.tr("Add"), "plus", kind="primary", clicked=save)
        )
        parts = [Field(text, widget) for text, widget in fields]
        old = self.layout()
        if old is not None:
            QWidget().setLayout(old)
        self.setLayout(
            column(label(title, scale="section"), name_field, *parts, buttons, None, spacing=12, margins=(16, 16, 16, 16))
        )
        name.setFocus()
