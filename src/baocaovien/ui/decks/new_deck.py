"""Making a deck: of an event that is coming, of any event, or of topics and content."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QMenu, QTabBar, QWidget

from baocaovien.domain.local_time import today_local
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.decks.facts import events_to_build, find_content, find_events
from baocaovien.ui.look import theme
from baocaovien.ui.widgets.basics import button, column, label, row
from baocaovien.ui.widgets.chips import ChipPicker
from baocaovien.ui.widgets.dialog import Dialog
from baocaovien.ui.widgets.record_picker import RecordPicker


class NewDeckMenu(QMenu):
    """The next events, one click each; then what is rarer."""

    def __init__(self, bridge: Bridge, parent: QWidget, build: Callable[[UUID], None], ask: Callable[[], None]) -> None:
        super().__init__(parent)
        for event in bridge.read(partial(events_to_build, since=today_local())):
            self.addAction(
                theme.icon("calendar-days", "muted"), f"{event.when}  ·  {_short(event.title)}", partial(build, event.id)
            )
        self.addSeparator()
        self.addAction(self.tr("Another event, or topics…"), ask)


def _short(title: str) -> str:
    return title if len(title) <= 70 else f"{title[:69].rsplit(' ', 1)[0]}…"


class NewDeckDialog(Dialog):
    """Chooses what a deck is made of: one event, or topics and content in an order."""

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Make a deck"))
        self.setMinimumWidth(theme.current().px(460))
        self.of_event = RecordPicker(bridge, find_events, name=self.tr("Event"), placeholder=self.tr("A word of its title"))
        self.content = ChipPicker(bridge, find_content, name=self.tr("Topics and content"))
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Made of"))
        self.tabs.addTab(self.tr("An event"))
        self.tabs.addTab(self.tr("Topics and content"))
        self.hint = label(tone="muted", wrap=True)
        self.accept_button = button(self.tr("Make the deck"), kind="primary", clicked=self.accept)
        cancel = button(self.tr("Cancel"), clicked=self.reject)
        foot = row(None, cancel, self.accept_button)
        head = label(self.windowTitle(), scale="section")
        self.setLayout(
            column(head, self.tabs, self.of_event, self.content, self.hint, None, foot, spacing=12, margins=(24, 16, 24, 16))
        )
        self.tabs.currentChanged.connect(lambda _at: self._show())
        self.of_event.picked.connect(lambda _choice: self._allow())
        self.content.changed.connect(self._allow)
        self._show()

    def event_id(self) -> UUID | None:
        """The chosen event."""
        choice = self.of_event.choice()
        return choice.id if choice is not None and self.tabs.currentIndex() == 0 else None

    def subject_ids(self) -> list[UUID]:
        """The chosen topics and items, in order."""
        return [choice.id for choice in self.content.choices()] if self.tabs.currentIndex() == 1 else []

    def _show(self) -> None:
        event = self.tabs.currentIndex() == 0
        self.of_event.setVisible(event)
        self.content.setVisible(not event)
        self.hint.setText(
            self.tr("Everything that the event presents becomes slides: topics, content and figures, with notes and sources.")
            if event
            else self.tr("Each topic or item becomes a section, in the order in which you choose them.")
        )
        self._allow()

    def _allow(self) -> None:
        self.accept_button.setEnabled(self.event_id() is not None or bool(self.subject_ids()))
