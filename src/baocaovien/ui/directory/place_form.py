"""A small form for a venue, a site or a unit, shown beside the lists."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QSpinBox, QWidget

from baocaovien.domain.errors import AppError
from baocaovien.domain.local_time import short_moment
from baocaovien.services.directory.directory import add_site, add_unit, add_venue, edit_site, edit_venue, remove_unavailability
from baocaovien.store.queries.directory import SiteRow, VenueRow, venue_absences
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.directory.choices import find_units, find_venues
from baocaovien.ui.directory.person_forms import ask_absence
from baocaovien.ui.shell import Shell
from baocaovien.ui.widgets.basics import ElidedLabel, button, column, icon_button, label, roomy, row
from baocaovien.ui.widgets.fields import Field
from baocaovien.ui.widgets.form_dialog import Work
from baocaovien.ui.widgets.record_picker import Choice, RecordPicker, require_chosen


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

    def new_venue(self, venue: VenueRow | None = None) -> None:
        """Offer the fields of a venue, new or known."""
        name, address, capacity, unit = QLineEdit(), QLineEdit(), roomy(QSpinBox()), self._picker_of_units()
        capacity.setRange(0, 100_000)
        capacity.setSpecialValueText(self.tr("not known"))

        if venue is not None:
            name.setText(venue.name)
            address.setText(venue.address)
            capacity.setValue(venue.capacity or 0)
            unit.set_choice(Choice(venue.unit_id, venue.unit) if venue.unit_id else None)

        def change() -> Work:
            chosen = unit.choice()
            values: dict[str, Any] = {"name": name.text(), "address": address.text(), "unit_id": chosen.id if chosen else None}
            if venue is not None:
                return partial(edit_venue, venue_id=venue.id, capacity=capacity.value() or None, **values)
            return partial(add_venue, capacity=capacity.value() or None, **values)

        fields = ((self.tr("Address"), address), (self.tr("Seats"), capacity), (self.tr("Unit"), unit))
        if venue is None:
            self._offer(self.tr("New venue"), name, fields, "directory.add_venue", change, self.tr("Venue added."))
            return
        self._offer(
            self.tr("Venue"),
            name,
            fields,
            "directory.edit_venue",
            change,
            self.tr("Saved."),
            record_id=venue.id,
            more=self._absences(venue.id),
        )

    def _absences(self, venue_id: UUID) -> QWidget:
        """When the venue can't be used, and one more such time."""
        made, parts = QWidget(), column(spacing=4)
        for row_id, start, end, reason in self._bridge.read(partial(venue_absences, venue_id=venue_id)):
            words = " · ".join(part for part in (f"{short_moment(start)} – {short_moment(end)}", reason) if part)
            out = partial(self._take_back, row_id)
            held = row(ElidedLabel(words), icon_button("trash-2", self.tr("Take out"), clicked=out))
            held.setStretch(0, 1)
            parts.addLayout(held)
        away = partial(ask_absence, self._bridge, self._shell, venue_id=venue_id)
        parts.addWidget(button(self.tr("Cannot be used at a time…"), kind="link", clicked=away), 0, Qt.AlignmentFlag.AlignLeft)
        made.setLayout(parts)
        return made

    def _take_back(self, unavailability_id: UUID) -> None:
        told = self.tr("Taken out.")
        work = partial(remove_unavailability, unavailability_id=unavailability_id)
        code = "directory.remove_unavailability"
        self._bridge.execute(code, work, self, lambda _none: self._shell.tell(told, undo=True))

    def new_site(self, site: SiteRow | None = None) -> None:
        """Offer the fields of a site, new or known."""
        name, unit = QLineEdit(), self._picker_of_units()
        venue = RecordPicker(self._bridge, find_venues, name=self.tr("Venue"))

        if site is not None:
            name.setText(site.name)
            unit.set_choice(Choice(site.unit_id, site.unit) if site.unit_id else None)
            venue.set_choice(Choice(site.venue_id, site.venue) if site.venue_id else None)

        def change() -> Work:
            at, of = venue.choice(), unit.choice()
            values: dict[str, Any] = {"name": name.text(), "unit_id": of.id if of else None, "venue_id": at.id if at else None}
            return partial(add_site, **values) if site is None else partial(edit_site, site_id=site.id, **values)

        fields = ((self.tr("Unit"), unit), (self.tr("Venue"), venue))
        if site is None:
            self._offer(self.tr("New site"), name, fields, "directory.add_site", change, self.tr("Site added."))
        else:
            self._offer(self.tr("Site"), name, fields, "directory.edit_site", change, self.tr("Saved."), record_id=site.id)

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

        def change() -> Work:
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
        change: Callable[[], Work],
        told: str,
        *,
        record_id: UUID | None = None,
        more: QWidget | None = None,
    ) -> None:
        name_field = Field(self.tr("Name"), name)

        def save() -> None:
            if verb.isEnabled():  # a double click is no second wish
                try:
                    require_chosen(*self.findChildren(RecordPicker))
                except AppError as problem:
                    wrong(problem)
                    return
                verb.setEnabled(False)
                self._bridge.execute(code, change(), self, done, wrong)

        def done(made: UUID | None) -> None:
            self._shell.tell(told, undo=True)
            self.saved.emit(made or record_id)

        def wrong(problem: AppError) -> None:
            verb.setEnabled(True)
            name_field.set_error(self._shell.sentence(problem))

        name.returnPressed.connect(save)
        if record_id is None:
            verb = button(self.tr("Add"), "plus", kind="primary", clicked=save)
        else:
            verb = button(self.tr("Save"), "check", kind="primary", clicked=save)
        buttons = row(None, button(self.tr("Cancel"), clicked=self.left.emit), verb)
        parts = [Field(text, widget) for text, widget in fields]
        old = self.layout()
        if old is not None:
            QWidget().setLayout(old)
        self.setLayout(
            column(
                label(title, scale="section"),
                name_field,
                *parts,
                buttons,
                *([more] if more else []),
                None,
                spacing=12,
                margins=(16, 16, 16, 16),
            )
        )
        name.setFocus()
