"""The tree of units as of today, beside the people."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from baocaovien.store.queries.units import UnitRow
from baocaovien.ui.look import theme

_ID = Qt.ItemDataRole.UserRole


class UnitTree(QTreeWidget):
    """Units under their parents; the first line stands for all of them.

    Signals:
        unit_chosen: the unit's id, or None for all.
    """

    unit_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._made: dict[UUID, QTreeWidgetItem] = {}
        self.setHeaderHidden(True)
        self.setAccessibleName(self.tr("Units"))
        self.setProperty("surface", "card")
        self.setUniformRowHeights(True)
        self.setIndentation(theme.current().px(16))
        self.currentItemChanged.connect(lambda now, _before: self.unit_chosen.emit(now.data(0, _ID) if now else None))

    def current_unit(self) -> UUID | None:
        """The chosen unit."""
        item = self.currentItem()
        found: UUID | None = item.data(0, _ID) if item else None
        return found

    def choose(self, unit_id: UUID) -> bool:
        """Choose a unit and scroll to it; False where the tree does not hold it."""
        found = self._made.get(unit_id)
        if found is not None:
            self.setCurrentItem(found)
            self.scrollToItem(found)
        return found is not None

    def show_units(self, units: Sequence[UnitRow]) -> None:
        """Fill the tree anew; the chosen unit stays chosen."""
        kept = self.current_unit()
        self.blockSignals(True)
        self.clear()
        height = QSize(0, theme.current().row)
        everyone = QTreeWidgetItem([self.tr("All units")])
        everyone.setSizeHint(0, height)
        self.addTopLevelItem(everyone)
        made: dict[UUID, QTreeWidgetItem] = {}
        self._made = made
        for unit in units:
            item = QTreeWidgetItem([f"{unit.name}  ({unit.people})" if unit.people else unit.name])
            item.setData(0, _ID, unit.id)
            item.setToolTip(0, unit.name)
            item.setSizeHint(0, height)
            above = made.get(unit.parent_id) if unit.parent_id else None
            if above is None:
                self.addTopLevelItem(item)
            else:
                above.addChild(item)
            made[unit.id] = item
        self.expandToDepth(0)
        self.setCurrentItem(made.get(kept, everyone) if kept else everyone)
        self.blockSignals(False)
