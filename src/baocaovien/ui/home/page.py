"""Home: what is on this week, what waits to be done, what is wrong."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from baocaovien.domain.local_time import local_date, short_date, today_local
from baocaovien.domain.names import capitalised
from baocaovien.services.backup import not_kept_since
from baocaovien.services.documents.minutes import finish_task
from baocaovien.services.exchange.conflicts import count_conflicts
from baocaovien.services.office.overview import Overview, read_overview
from baocaovien.services.workspace import Changes
from baocaovien.store.queries.documents import TaskRow
from baocaovien.store.queries.schedule import EventRow
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.home.event_card import EventCard
from baocaovien.ui.page import Page
from baocaovien.ui.shell import Shell, Target
from baocaovien.ui.widgets.basics import Card, ElidedLabel, Icon, ScrollArea, button, column, icon_button, label, row
from baocaovien.ui.words import date_words, weekday_words

_SHOWN = (
    "event",
    "event_session",
    "event_role",
    "event_site",
    "agenda_item",
    "invitee",
    "minutes",
    "task",
    "content_item",
    "deck",
    "deck_entry",
    "official_document",
    "unavailability",
    "day_off",
    "office",
)
_OF_A_KIND = 3
_UNKEPT_AT_MOST = dt.timedelta(days=1)


class HomePage(Page):
    """This week on the left, to do and warnings on the right."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__(bridge, shell, title="", icon="house")
        self.header.set_title(self.tr("Home"))
        self.setAccessibleName(self.tr("Home"))
        self.header.set_primary(
            self.tr("Schedule a conference"),
            "calendar-plus",
            lambda: shell.go("schedule", Target(command="new")),
            shortcut="Ctrl+N",
        )
        self._found: Overview | None = None
        self._differing = 0
        self._not_kept: dt.datetime | None = None
        self.header.add_secondary(self.tr("Build a deck"), "presentation", lambda: shell.go("decks", Target(command="new")))
        self._scroll = ScrollArea()
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("This week and what waits"))
        self.body.addWidget(self._scroll, 1)

    def refresh(self) -> None:
        """Read everything anew."""
        now, today = dt.datetime.now(dt.UTC), today_local()
        self.header.set_subtitle(f"{capitalised(weekday_words(today))}, {date_words(today)}")
        self.bridge.load(partial(read_overview, now=now, today=today), self, self._show)
        self.bridge.load(count_conflicts, self, self._show_differing)
        self.bridge.compute(partial(not_kept_since, self.bridge.workspace), self, self._show_not_kept)

    def _show_differing(self, count: int) -> None:
        """Warn of what machines made different; the count is read beside the rest, for it goes through the whole log."""
        if count != self._differing:
            self._differing = count
            if self._found is not None:
                self._show(self._found)

    def _show_not_kept(self, since: dt.datetime | None) -> None:
        """Warn of changes that no backup holds, once they are older than a day: until then the regular one comes."""
        late = since if since is not None and dt.datetime.now(dt.UTC) - since > _UNKEPT_AT_MOST else None
        if late != self._not_kept:
            self._not_kept = late
            if self._found is not None:
                self._show(self._found)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*_SHOWN) or changes.label.startswith("exchange."):
            self.refresh_later()

    def _show(self, found: Overview) -> None:
        self._found = found
        place = self._scroll.verticalScrollBar().value()
        inside = QWidget()
        layout = row(self._events(found), self._side(found), spacing=16, margins=(0, 0, 8, 8))
        layout.setStretch(0, 2)
        layout.setStretch(1, 1)
        inside.setLayout(layout)
        self._scroll.setWidget(inside)
        self._scroll.verticalScrollBar().setValue(place)

    def _events(self, found: Overview) -> QVBoxLayout:
        now = dt.datetime.now(dt.UTC)
        left = column(label(self.tr("This week"), scale="section"), spacing=8)
        for event in found.week:
            left.addWidget(self._card(EventCard(event, now)))
        if not found.week:
            empty = Card()
            empty.add(label(self.tr("Nothing is scheduled for this week."), tone="muted", wrap=True))
            left.addWidget(empty)
        if found.later:
            left.addSpacing(8)
            left.addWidget(label(self.tr("Coming up"), scale="section"))
            for event in found.later:
                left.addWidget(self._card(EventCard(event, now)))
        left.addStretch(1)
        return left

    def _card(self, card: EventCard) -> EventCard:
        card.wanted.connect(self.shell.go)
        return card

    def _side(self, found: Overview) -> QVBoxLayout:
        side = column(spacing=12)
        warnings = Card(self.tr("Needs attention"))
        lines = self._warnings(found)
        for icon, tone, text, page, target in lines:
            link = button(text, kind="link", clicked=partial(self.shell.go, page, target))
            link.setToolTip(text)
            warnings.add(row(Icon(icon, tone), link, None))
        if not lines:
            warnings.add(
                row(Icon("circle-check", "good"), label(self.tr("Everything is in order."), tone="muted", wrap=True), None)
            )
        side.addWidget(warnings)
        todo = Card(self.tr("To do"))
        if found.unsigned:
            todo.add(label(self.tr("Minutes to finish"), scale="caption", tone="muted"))
        for event in found.unsigned:
            todo.add(self._minutes("file-pen", event))
        if found.to_sign:
            todo.add(label(self.tr("Minutes to be signed"), scale="caption", tone="muted"))
        for event in found.to_sign:
            todo.add(self._minutes("signature", event))
        if found.tasks:
            todo.add(label(self.tr("Tasks from conferences"), scale="caption", tone="muted"))
        for task in found.tasks:
            todo.add(self._task(task))
        if found.in_review:
            text = self.tr("%n items of content wait for approval", "", found.in_review)
            todo.add(self._line("badge-check", text, "library", Target(command="review")))
        if not (found.unsigned or found.to_sign or found.tasks or found.in_review):
            todo.add(label(self.tr("Nothing waits for you."), tone="muted", wrap=True))
        side.addWidget(todo)
        side.addStretch(1)
        return side

    def _minutes(self, icon: str, event: EventRow) -> QWidget:
        text = f"{short_date(event.start)[:5]}  {event.title}"
        return self._line(icon, text, "documents", Target("event", event.id, "minutes"))

    def _task(self, task: TaskRow) -> QWidget:
        due = self.tr(" (by {day})").format(day=short_date(task.due)) if task.due else ""
        done = icon_button("check", self.tr("Done: {text}").format(text=task.text), clicked=partial(self._finish, task))
        return self._line("list-checks", task.text + due, "documents", Target("event", task.event_id, "minutes"), done)

    def _finish(self, task: TaskRow) -> None:
        finish = partial(finish_task, task_id=task.id, on=today_local())
        told = self.tr("Task done.")
        self.bridge.execute("minutes.finish_task", finish, self, lambda _none: self.shell.tell(told, undo=True))

    def _line(self, icon: str, text: str, page: str, target: Target, more: QWidget | None = None) -> QWidget:
        made = QWidget()
        words = ElidedLabel(text)
        go = button(self.tr("Open"), kind="link", clicked=partial(self.shell.go, page, target))
        go.setAccessibleName(self.tr("Open: {text}").format(text=text))
        layout = row(Icon(icon), words, go, *((more,) if more else ()))
        layout.setStretch(1, 1)
        made.setLayout(layout)
        return made

    def _warnings(self, found: Overview) -> list[tuple[str, str, str, str, Target]]:
        lines: list[tuple[str, str, str, str, Target]] = []
        clashing = sorted({row.event_id for row in found.conflicts}, key=str)
        if clashing:
            text = self.tr("%n events of the coming weeks have conflicts", "", len(clashing))
            lines.append(("triangle-alert", "attention", text, "schedule", Target("event", clashing[0], "conflicts")))
        if self._differing:
            text = self.tr("%n values differ between machines: choose", "", self._differing)
            lines.append(("triangle-alert", "attention", text, "exchange", Target(command="conflicts")))
        if self._not_kept is not None:
            text = self.tr("Changes since {day} are in no backup").format(day=short_date(local_date(self._not_kept)))
            lines.append(("shield-alert", "attention", text, "settings", Target(command="backup")))
        for deck in found.stale[:_OF_A_KIND]:
            text = self.tr("The content of “{title}” has changed since").format(title=deck.title)
            lines.append(("triangle-alert", "attention", text, "decks", Target("deck", deck.deck_id)))
        return lines
