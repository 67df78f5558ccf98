"""One unit beside the list: its names in time, what it came from and went on as, and what can happen to it."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from baocaovien.domain.local_time import short_date, today_local
from baocaovien.services.directory.directory import remove_unit
from baocaovien.store.queries.joins import twins_of_unit
from baocaovien.store.queries.units import SuccessionRow, UnitCard, unit_card
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.directory.unit_forms import forms_of_unit
from baocaovien.ui.shell import Shell
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import ScrollArea, button, column, icon_button, label, line, row
from baocaovien.ui.widgets.refill import refill

_BACK = {
    "merge": QT_TRANSLATE_NOOP("UnitPanel", "took in {other}"),
    "split": QT_TRANSLATE_NOOP("UnitPanel", "split off from {other}"),
    "rename": QT_TRANSLATE_NOOP("UnitPanel", "got its present name"),
    "dissolve": QT_TRANSLATE_NOOP("UnitPanel", "dissolved"),
}
_FORTH = {
    "merge": QT_TRANSLATE_NOOP("UnitPanel", "went on as {other}"),
    "split": QT_TRANSLATE_NOOP("UnitPanel", "{other} was split off"),
    "rename": QT_TRANSLATE_NOOP("UnitPanel", "renamed"),
    "dissolve": QT_TRANSLATE_NOOP("UnitPanel", "dissolved"),
}


class UnitPanel(ScrollArea):
    """What the directory knows of a unit.

    Signals:
        closed: the panel is not needed any more.
    """

    closed = Signal()

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self._bridge, self._shell = bridge, shell
        self.unit_id: UUID | None = None
        self.setProperty("surface", "card")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Unit"))

    def show_unit(self, unit_id: UUID) -> None:
        """Show a unit as of today."""
        card = self._bridge.read(partial(unit_card, unit_id=unit_id, as_of=today_local()))
        if card is None:
            self.unit_id = None
            self.closed.emit()
            return
        self.unit_id = card.unit.id
        twins = self._bridge.read(partial(twins_of_unit, unit_id=card.unit.id, day=today_local()))
        inside = QWidget()
        inside.setLayout(self._content(card, len(twins)))
        inside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # never wider than the panel
        refill(self, inside)

    def _content(self, card: UnitCard, twins: int) -> QVBoxLayout:
        unit = card.unit
        close = icon_button("x", self.tr("Close"), clicked=self.closed.emit)
        parts = column(
            row(label(self.tr("Unit"), scale="caption", tone="muted"), None, close),
            label(unit.name, scale="section", wrap=True),
            label(self.tr("%n people hold a post here today", "", unit.people), tone="muted"),
            spacing=8,
            margins=(16, 12, 16, 16),
        )
        if unit.closed is not None:
            parts.addWidget(label(self.tr("Ended on {day}").format(day=short_date(unit.closed)), tone="attention"))
        if twins:
            told = self.tr("Another unit of this name stands beside it. If both are one unit, join their records below.")
            parts.addWidget(label(told, tone="attention", wrap=True))
        parts.addWidget(line())
        parts.addWidget(label(self.tr("Names"), scale="caption", tone="muted"))
        for name in card.names:
            days = " – ".join(short_date(day) if day else "…" for day in (name.valid_from, name.valid_to))
            shown = name.name if name.valid_from is None and name.valid_to is None else f"{name.name}  ({days})"
            if name.of_joined:
                shown = self.tr("{name} (of the record that was joined)").format(name=shown)
            parts.addWidget(label(shown, wrap=True))
        if card.successions:
            parts.addWidget(label(self.tr("What happened to it"), scale="caption", tone="muted"))
        for one in card.successions:
            parts.addWidget(label(_told(one), wrap=True))
        parts.addWidget(line())
        for words, ask in forms_of_unit():
            link = button(words, kind="link", clicked=partial(ask, self._bridge, self._shell, card))
            parts.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        out = button(self.tr("Remove; it was entered by mistake"), kind="link", clicked=partial(self._remove, unit.id))
        parts.addWidget(out, 0, Qt.AlignmentFlag.AlignLeft)
        parts.addStretch(1)
        return parts

    def _remove(self, unit_id: UUID) -> None:
        told = self.tr("Removed.")
        work = partial(remove_unit, unit_id=unit_id)
        self._bridge.execute("directory.remove_unit", work, self, lambda _none: self._told_removed(told))

    def _told_removed(self, told: str) -> None:
        self._shell.tell(told, undo=True)
        self.unit_id = None
        self.closed.emit()


def _told(one: SuccessionRow) -> str:
    words = translate("UnitPanel", (_FORTH if one.forward else _BACK)[one.kind]).format(other=one.other)
    return f"{short_date(one.on)}: {words}" + (f" ({one.decision})" if one.decision else "")
