"""What machines made different: each with both values, who wrote them and when, and the choice beside them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from baocaovien.domain.local_time import short_moment
from baocaovien.services.exchange.conflicts import ConflictRow, Version, settle
from baocaovien.store.queries.merged import MergeNotice
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.exchange.words import field_words, record_words, values_words
from baocaovien.ui.shell import Shell, Target
from baocaovien.ui.widgets.badges import Badge
from baocaovien.ui.widgets.basics import Card, ScrollArea, button, column, label, line, row
from baocaovien.ui.widgets.empty_state import EmptyState

_MOST = 60
_PAGES = {
    "unit": "directory",
    "person": "directory",
    "venue": "directory",
    "site": "directory",
    "topic": "library",
    "tag": "library",
    "content_item": "library",
    "event_kind": "settings",
}
"""Where a kind of record is settled."""


class DifferenceCard(Card):
    """One place that two machines wrote.

    Signals:
        chosen: the operation whose value shall stand.
    """

    chosen = Signal(object)

    def __init__(self, found: ConflictRow) -> None:
        super().__init__(margin=12)
        self.found = found
        title = " · ".join(part for part in (found.title, record_words(found.record_type)) if part)
        self.add(label(title, scale="section", wrap=True))
        self.add(label(self._group(), scale="caption", tone="muted"))
        self.buttons = [self._version(version) for version in found.versions]

    def _group(self) -> str:
        if self.found.about_deletion:
            return self.tr("Deleted on one machine, changed on another")
        return ", ".join(dict.fromkeys(field_words(name) for name in self.found.group.split("+")))

    def _version(self, version: Version) -> QPushButton:
        """Show a value with its choice; answers the button."""
        words = label(self._words(version), wrap=True)
        words.setMinimumWidth(1)
        who = " · ".join(part for part in (version.actor, version.station, short_moment(version.at)) if part)
        said = column(words, label(who, scale="caption", tone="muted"), spacing=0)
        choose = button(self.tr("Choose this"), "check", clicked=partial(self.chosen.emit, version.operation_id))
        choose.setAccessibleName(self.tr("Choose: {value}").format(value=words.text()))
        beside = row(said, choose)
        beside.setStretch(0, 1)
        if version.provisional:
            beside.insertWidget(1, Badge(self.tr("stands for now")))
        self.add(line())
        self.add(beside)
        return choose

    def _words(self, version: Version) -> str:
        if self.found.about_deletion:
            return self.tr("Delete it") if version.deletes else self.tr("Keep it, with the change")
        return values_words(self.found.record_type, version.values, self.found.names)


class NoticeCard(Card):
    """A double, or a move that was cut, with where it is settled."""

    def __init__(self, found: MergeNotice, opened: Callable[[], None] | None) -> None:
        super().__init__(margin=12)
        self.found = found
        self.add(
            label(" · ".join(part for part in (found.title, record_words(found.record_type)) if part), scale="section", wrap=True)
        )
        if found.kind == "double":
            words = self.tr("Stands here {n} times: more than one machine entered it. Keep one.").format(n=len(found.ids))
        else:
            words = self.tr("Two machines moved it under each other; the later move is not in force. Put it where it belongs.")
        said = label(words, tone="attention", wrap=True)
        said.setMinimumWidth(1)
        self.go = button(self.tr("Open"), "external-link", clicked=opened)
        if opened is None:
            self.go.hide()
        beside = row(said, self.go)
        beside.setStretch(0, 1)
        self.add(beside)


class ConflictList(QWidget):
    """All conflicts that nobody has settled, one below the other."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self._bridge = bridge
        self._shell = shell
        self.cards: list[DifferenceCard] = []
        self.notices: list[NoticeCard] = []
        self._area = ScrollArea()
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(self.tr("What differs"))
        self._pages = QStackedWidget()
        self._pages.addWidget(self._area)
        self._pages.addWidget(
            EmptyState(
                "check-check",
                self.tr("Nothing differs"),
                self.tr(
                    "Where two machines change the same place without knowing of each other, both values stand here to choose."
                ),
            )
        )
        self.setLayout(column(self._pages))

    def show_rows(self, rows: tuple[ConflictRow, ...], notices: tuple[MergeNotice, ...] = ()) -> None:
        """Show conflicts, and before them what a merge brought and no choice settles."""
        place = self._area.verticalScrollBar().value()
        self.cards = [DifferenceCard(found) for found in rows[:_MOST]]
        self.notices = [NoticeCard(found, self._way_to(found)) for found in notices[:_MOST]]
        inside = QWidget()
        layout = column(*self.notices, *self.cards, spacing=12, margins=(0, 0, 8, 8))
        if len(rows) > _MOST:
            layout.addWidget(label(self.tr("… and %n more", "", len(rows) - _MOST), tone="muted"))
        layout.addStretch(1)
        inside.setLayout(layout)
        self._area.setWidget(inside)
        self._area.verticalScrollBar().setValue(place)
        for card in self.cards:
            card.chosen.connect(partial(self._choose, card.found))
        self._pages.setCurrentIndex(0 if rows or notices else 1)

    def _way_to(self, found: MergeNotice) -> Callable[[], None] | None:
        page = _PAGES.get(found.record_type)
        return partial(self._shell.go, page, Target(found.record_type, found.ids[-1])) if page else None

    def _choose(self, found: ConflictRow, operation_id: UUID) -> None:
        change = partial(settle, record_id=found.record_id, group=found.group, operation_id=operation_id)
        self._bridge.execute("exchange.choose", change, self, lambda _none: self._told())

    def _told(self) -> None:
        self._shell.tell(self.tr("Chosen; it goes to the others with the next file."), undo=True)
