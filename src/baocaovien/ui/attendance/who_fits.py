"""The list under the desk's field: people and units that fit what is typed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from baocaovien.services.attendance.desk import DeskHit, Found, UnitHit
from baocaovien.ui.attendance.words import status_words

_ID = Qt.ItemDataRole.UserRole
_MOST_UNITS = 3


class WhoFits(QListWidget):
    """Shows what was found; the cursor stays in the field, arrows step here."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Who fits"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setProperty("surface", "card")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def show_found(self, found: Found) -> None:
        """Show people first, then units, and how many more there are."""
        self.clear()
        for person in found.people:
            self._add(self._person(person), person)
        for unit in found.units[:_MOST_UNITS]:
            words = self.tr("{unit}: {here} of {invited} here").format(unit=unit.name, here=unit.here, invited=unit.invited)
            self._add(f"▸ {words}", unit)
        if not self.count():
            self._say(self.tr("Nobody on the list fits. F7 marks a guest."))
        if found.total > len(found.people):
            self._say(self.tr("… and %n more: type another letter", "", found.total - len(found.people)))

    def chosen(self) -> DeskHit | UnitHit | None:
        """Whom the arrows stand on."""
        return self.hit_of(self.currentItem()) if self.currentRow() >= 0 else None

    def hit_at(self, place: QPoint) -> DeskHit | UnitHit | None:
        """Whom a place in the list shows."""
        return self.hit_of(self.itemAt(place))

    @staticmethod
    def hit_of(item: QListWidgetItem | None) -> DeskHit | UnitHit | None:
        """Whom a line shows; None for one that only says something."""
        found = item.data(_ID) if item is not None else None
        return found if isinstance(found, (DeskHit, UnitHit)) else None

    def step(self, by: int) -> None:
        """Go up or down as far as there are lines."""
        at = self.currentRow() + by
        if 0 <= at < self.count():
            self.setCurrentRow(at)

    def _person(self, person: DeskHit) -> str:
        status, _tone = status_words(person.status, inside=person.inside)
        number = f"{person.number}. " if person.number else ""
        detail = " · ".join(part for part in (person.position, person.unit, status) if part)
        name = person.full_name or self.tr("(no name yet)")
        return f"{number}{name}    {detail}"

    def _add(self, words: str, hit: DeskHit | UnitHit) -> None:
        item = QListWidgetItem(words)
        item.setData(_ID, hit)
        self.addItem(item)

    def _say(self, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(item)
