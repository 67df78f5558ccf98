"""One event as a card on the first page: when, what, where, and the step that comes next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from baocaovien.domain.local_time import short_date, short_time
from baocaovien.domain.names import capitalised
from baocaovien.store.queries.schedule import EventRow
from baocaovien.ui.schedule.states import state_words
from baocaovien.ui.shell import Target
from baocaovien.ui.widgets.badges import Badge
from baocaovien.ui.widgets.basics import ElidedLabel, button, column, label, row
from baocaovien.ui.words import weekday_words


class EventCard(QFrame):
    """An event with the one thing to do next and links to its deck, door and papers.

    Signals:
        wanted: a page and a Target of that page.
    """

    wanted = Signal(str, object)

    def __init__(self, event: EventRow, now: dt.datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self.setAccessibleName(event.title)
        day = label(capitalised(weekday_words(event.start)), scale="caption", tone="muted")
        date = label(short_date(event.start)[:5], scale="section")
        clock = label(f"{short_time(event.start)} – {short_time(event.end)}", scale="caption", tone="muted")
        when = column(day, date, clock, None, spacing=0)
        title = ElidedLabel(event.title, scale="section")
        heading = row(title, Badge(*state_words(event.state)))
        heading.setStretch(0, 1)
        page, text, icon = self._next_step(event, now)
        steps = row(None, spacing=8)
        for key, name in (("schedule", self.tr("Details")), ("decks", self.tr("Deck")), ("documents", self.tr("Papers"))):
            if key != page:
                steps.addWidget(button(name, kind="link", clicked=self._asks(key, event)))
        steps.addWidget(button(text, icon, clicked=self._asks(page, event)))
        facts = [event.venue, self.tr("%n invited", "", event.invited)]
        if event.speakers:
            facts.append(self.tr("Speakers: {names}").format(names=", ".join(event.speakers)))
        middle = column(heading, ElidedLabel(" · ".join(filter(None, facts)), tone="muted"), steps, spacing=4)
        layout = row(when, middle, spacing=16, margins=(16, 12, 12, 8))
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def _asks(self, page: str, event: EventRow) -> Callable[[], None]:
        return lambda: self.wanted.emit(page, Target("event", event.id))

    def _next_step(self, event: EventRow, now: dt.datetime) -> tuple[str, str, str]:
        if event.state == "open":
            return "attendance", self.tr("Go to the door"), "user-check"
        if event.state == "closed":
            return "documents", self.tr("Write the minutes"), "file-pen"
        if event.state in ("draft", "postponed", "cancelled"):
            return "schedule", self.tr("Open"), "calendar-days"
        if event.start - now < dt.timedelta(hours=12):
            return "attendance", self.tr("Open the door"), "door-open"
        return "decks", self.tr("Prepare the deck"), "presentation"
