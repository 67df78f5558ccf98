"""Files kept with an event, one of its agenda items, or its minutes: what they belong to is chosen above the list."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QWidget

from baocaovien.services.documents.minutes import minutes_id
from baocaovien.store.queries.documents import attachment_rows, minutes_detail
from baocaovien.store.queries.schedule import agenda_rows
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.documents.attachment_list import AttachmentList
from baocaovien.ui.shell import Shell
from baocaovien.ui.widgets.basics import column
from baocaovien.ui.widgets.fields import Field

Place = tuple[str, UUID]


class EventFiles(QWidget):
    """The list of files, and the choice of what they belong to."""

    def __init__(self, bridge: Bridge, shell: Shell, asks: Asks) -> None:
        super().__init__()
        self._bridge = bridge
        self._places: list[Place] = []
        self._event_id: UUID | None = None
        self.places = QComboBox()
        self.places.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.places.setMinimumContentsLength(20)
        self.list = AttachmentList(bridge, shell, asks)
        layout = column(Field(self.tr("Kept with"), self.places), self.list, spacing=12)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.places.activated.connect(self._choose)

    def show_event(self, event_id: UUID) -> None:
        """Show the files of an event; what was chosen of the same event stays."""
        kept = self.places.currentIndex() if event_id == self._event_id else 0
        self._event_id = event_id
        found = self._bridge.read(partial(_places, event_id=event_id))
        titles = [self.tr("The event")]
        for number, title in enumerate(found.agenda, 1):
            titles.append(self.tr("Agenda item {number}: {title}").format(number=number, title=title))
        if found.has_minutes:
            titles.append(self.tr("The minutes"))
        self._places = found.places
        self.places.clear()
        for title, count in zip(titles, found.counts, strict=True):
            self.places.addItem(f"{title} ({count})" if count else title)
        self.places.setCurrentIndex(min(max(kept, 0), len(titles) - 1))
        self._choose(self.places.currentIndex())

    def _choose(self, at: int) -> None:
        self.list.show_record(*self._places[at])


@dataclass(frozen=True, slots=True)
class _Found:
    """What files of an event can be kept with, and how many each has."""

    places: list[Place]
    agenda: list[str]
    has_minutes: bool
    counts: list[int]


def _places(session: Any, *, event_id: UUID) -> _Found:
    agenda = agenda_rows(session, event_id)
    has_minutes = minutes_detail(session, event_id) is not None
    places: list[Place] = [("event", event_id), *(("agenda_item", line.id) for line in agenda)]
    if has_minutes:
        places.append(("minutes", minutes_id(event_id)))
    kept = Counter(file.target_id for file in attachment_rows(session, [record_id for _kind, record_id in places]))
    return _Found(places, [line.title for line in agenda], has_minutes, [kept[record_id] for _kind, record_id in places])
