"""The box in which one event of a page is chosen: when, what, how it stands."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter
from typing_extensions import override

from baocaovien.domain.local_time import short_moment
from baocaovien.store.queries.schedule import EventRow
from baocaovien.ui.look import theme
from baocaovien.ui.schedule.states import state_words


class EventChooser(QComboBox):
    """Shows the chosen event in the room that it has, cut with … where it is longer.

    Signals:
        chosen: the person chose an event.
    """

    chosen = Signal(UUID)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Event"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(30)
        self.activated.connect(lambda at: self.chosen.emit(UUID(self.itemData(at))))

    @property
    def event_id(self) -> UUID | None:
        """The event that is shown."""
        kept = self.currentData()
        return UUID(kept) if kept else None

    def show_events(self, events: Iterable[EventRow], event_id: UUID | None) -> None:
        """Offer these events, and show one of them; nothing is told."""
        self.blockSignals(True)
        self.clear()
        for event in events:
            words, _tone = state_words(event.state)
            self.addItem(f"{short_moment(event.start)}  ·  {event.title}  ({words})", str(event.id))
        self.setCurrentIndex(self.findData(str(event_id)))
        self.blockSignals(False)

    def show_event(self, event_id: UUID) -> bool:
        """Show an event; False where it is not among those that are offered."""
        at = self.findData(str(event_id))
        if at >= 0:
            self.setCurrentIndex(at)
        return at >= 0

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        room = field.width() - theme.current().px(4)
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
