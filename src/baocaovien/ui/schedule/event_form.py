"""The form for a new event: few fields first, conflicts shown while one types."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QLineEdit, QWidget
from typing_extensions import override

from baocaovien.domain.errors import AppError
from baocaovien.domain.local_time import at_local, local, today_local
from baocaovien.domain.names import fold
from baocaovien.domain.recurrence import month_later
from baocaovien.services.schedule.clashes import ConflictRow
from baocaovien.services.schedule.scheduling import AddedEvent, add_event
from baocaovien.services.schedule.trial import try_event
from baocaovien.store.queries.office import office_row
from baocaovien.store.queries.planning import work_calendar
from baocaovien.store.queries.schedule import EventDetail, KindRow, event_detail, event_kinds, last_like
from baocaovien.store.queries.topics import topic_rows
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.directory.choices import find_people, find_reporters, find_sites, find_units, find_venues
from baocaovien.ui.schedule.states import conflict_words
from baocaovien.ui.shell import Shell
from baocaovien.ui.widgets.basics import ScrollArea, button, column, label, row
from baocaovien.ui.widgets.chips import ChipPicker
from baocaovien.ui.widgets.fields import DateField, Field, TimeField
from baocaovien.ui.widgets.record_picker import Choice, RecordPicker, require_chosen

_PAUSE = 250
_MOST_SHOWN = 2
"""Conflicts in the form: more would leave no room for its fields."""


class EventForm(QFrame):
    """Schedule one event.

    Signals:
        added: the new event's id.
        left: the person wants no more of it.
    """

    added = Signal(UUID)
    left = Signal()

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self._bridge = bridge
        self._shell = shell
        self.setProperty("surface", "card")
        self.kind = QComboBox()
        self._kinds: tuple[KindRow, ...] = ()
        self.title = QLineEdit()
        self.day = DateField(self.tr("Day"))
        self.start, self.end = TimeField(self.tr("From")), TimeField(self.tr("To"))
        self.venue = RecordPicker(bridge, find_venues, name=self.tr("Venue"))
        self.chair = RecordPicker(bridge, find_people, name=self.tr("Chair"))
        self.secretary = RecordPicker(bridge, find_people, name=self.tr("Secretary"))
        self.topics = ChipPicker(bridge, find_topics, name=self.tr("Topics"))
        self.speakers = ChipPicker(bridge, find_reporters, name=self.tr("Speakers, in the order of the topics"))
        self.sites = ChipPicker(bridge, find_sites, name=self.tr("Sites"))
        self.invited = ChipPicker(bridge, find_units, name=self.tr("Invited units"))
        self.reason = QLineEdit()
        self._like: EventDetail | None = None
        self._fields()
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._try)
        self._connect()

    def begin(self, day: dt.date | None = None, like: EventDetail | None = None) -> None:
        """Offer the form, empty or filled as an event like that one a month later."""
        self._kinds = self._bridge.read(event_kinds)
        self.kind.blockSignals(True)
        self.kind.clear()
        for kind in self._kinds:
            self.kind.addItem(kind.name, kind.code)
        self.kind.blockSignals(False)
        self.day.set_value(day or self._bridge.read(_proposed_day))
        self.start.set_value(dt.time(8))
        self.end.set_value(dt.time(11, 30))
        self.title.clear()
        self._own_title = False
        for picker in (self.venue, self.chair, self.secretary):
            picker.set_choice(None)
        for chips in (self.topics, self.speakers, self.sites, self.invited):
            chips.set_choices(())
        self.reason_field.hide()
        self.reason.clear()
        self.save.setEnabled(True)
        self._like = None
        self.like_note.hide()
        self.like_button.setVisible(like is None)
        if like is not None:
            self._fill(like)
        self._suggest_title()
        self.title_field.set_error("")
        self.title.setFocus()
        self.title.selectAll()  # a proposal: what is typed takes its place
        self._show_conflicts(())
        self._timer.start()

    # -- inside --------------------------------------------------------------------------------------------------

    def _fields(self) -> None:
        self.title_field = Field(self.tr("Title"), self.title)
        self.conflicts = column(spacing=4)
        self.like_note = label(tone="muted", wrap=True)
        self.like_note.hide()
        self.reason_field = Field(self.tr("Reason for holding it all the same"), self.reason)
        self.save = button(self.tr("Schedule"), "calendar-plus", kind="primary", clicked=self._save)
        inside = QWidget()
        inside.setLayout(
            column(
                Field(self.tr("Kind"), self.kind),
                self.title_field,
                Field(self.tr("Day"), self.day),
                row(Field(self.tr("From"), self.start), Field(self.tr("To"), self.end)),
                Field(self.tr("Topics"), self.topics),
                Field(self.tr("Speakers, in the order of the topics"), self.speakers),
                Field(self.tr("Venue"), self.venue),
                row(Field(self.tr("Chair"), self.chair), Field(self.tr("Secretary"), self.secretary)),
                Field(self.tr("Sites"), self.sites),
                self.like_note,
                Field(
                    self.tr("Invited units"),
                    self.invited,
                    help_text=self.tr("Everybody with a post in the unit; change the list later."),
                ),
                None,
                spacing=10,
                margins=(16, 8, 16, 8),
            )
        )
        self._scroll = scroll = ScrollArea()
        scroll.setAccessibleName(self.tr("New event"))
        scroll.setWidget(inside)
        scroll.viewport().installEventFilter(self)
        foot = column(spacing=8, margins=(16, 4, 16, 12))
        foot.addLayout(self.conflicts)
        foot.addWidget(self.reason_field)
        foot.addLayout(row(None, button(self.tr("Cancel"), clicked=self.left.emit), self.save))
        self.like_button = button(self.tr("Like the last one"), "copy", kind="link", clicked=self._fill_like_last)
        head = row(label(self.tr("New event"), scale="section"), None, self.like_button, margins=(16, 12, 16, 0))
        layout = column(head, scroll, spacing=4)
        layout.addLayout(foot)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def _connect(self) -> None:
        self._own_title = False
        self.title.textEdited.connect(lambda text: setattr(self, "_own_title", bool(text)))
        self.title.returnPressed.connect(self._save)
        self.kind.currentIndexChanged.connect(lambda _at: self._kind_chosen())
        for field in (self.day, self.start, self.end):
            field.changed.connect(lambda _value: self._later())
        for picker in (self.venue, self.chair, self.secretary):
            picker.picked.connect(lambda _choice: self._later())
        for chips in (self.topics, self.speakers, self.sites, self.invited):
            chips.changed.connect(self._later)

    def _kind_chosen(self) -> None:
        start, kind = self.start.value(), self._kind()
        if start is not None and kind is not None:
            end = dt.datetime.combine(dt.date(2000, 1, 1), start) + dt.timedelta(minutes=kind.default_minutes)
            self.end.set_value(end.time())
        self._later()

    def _kind(self) -> KindRow | None:
        return next((kind for kind in self._kinds if kind.code == self.kind.currentData()), None)

    def _later(self) -> None:
        self._suggest_title()
        self._timer.start()

    def _suggest_title(self) -> None:
        kind, day = self._kind(), self.day.value()
        if not self._own_title and kind is not None and day is not None:
            self.title.setText(f"{kind.name} tháng {day.month}/{day.year}")

    def _fill_like_last(self) -> None:
        """Fill the form as the last event of the chosen kind, a month after it where that is still to come."""
        kind = self._kind()
        if kind is None:
            return
        last = self._bridge.read(partial(_last_of_kind, kind_id=kind.id))
        if last is None:
            self._shell.tell(self.tr("No event of this kind was held yet."))
            return
        day = month_later(local(last.event.start).date())
        self.begin(day if day > today_local() else self.day.value(), last)

    def _fill(self, like: EventDetail) -> None:
        self._like = like
        self.like_note.setText(
            self.tr("The %n invitees of “{title}” are invited again.", "", like.event.invited).format(title=like.event.title)
        )
        self.like_note.setVisible(like.event.invited > 0)
        at = self.kind.findData(like.event.kind)
        self.kind.setCurrentIndex(max(at, 0))
        start, end = local(like.event.start), local(like.event.end)
        self.start.set_value(start.time())
        self.end.set_value(end.time())
        if like.event.venue_id is not None:
            self.venue.set_choice(Choice(like.event.venue_id, like.event.venue))
        for role, picker in (("chair", self.chair), ("secretary", self.secretary)):
            person = next((one for one in like.roles if one.role == role), None)
            if person is not None:
                picker.set_choice(Choice(person.person_id, person.full_name, person.position))
        self.sites.set_choices([Choice(site.site_id, site.name) for site in like.sites])

    def _values(self) -> dict[str, Any] | None:
        day, start, end = self.day.value(), self.start.value(), self.end.value()
        if day is None or start is None or end is None:
            return None
        venue, chair, secretary = self.venue.choice(), self.chair.choice(), self.secretary.choice()
        return {
            "kind": self.kind.currentData(),
            "title": self.title.text(),
            "start": at_local(day, start),
            "end": at_local(day, end),
            "venue_id": venue.id if venue else None,
            "chair_id": chair.id if chair else None,
            "secretary_id": secretary.id if secretary else None,
            "topic_ids": [choice.id for choice in self.topics.choices()],
            "speaker_ids": [choice.id for choice in self.speakers.choices()],
            "site_ids": [choice.id for choice in self.sites.choices()],
            "invited": [choice.id for choice in self.invited.choices()],
        }

    def _try(self) -> None:
        values = self._values()
        if values is not None and values["title"].strip() and values["start"] < values["end"]:
            self._bridge.load(partial(try_event, **values), self, self._show_conflicts, lambda _problem: None)

    def _show_conflicts(self, found: tuple[ConflictRow, ...]) -> None:
        while self.conflicts.count():
            item = self.conflicts.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        worst_first = sorted(found, key=lambda row: not row.blocks)
        for row_ in worst_first[:_MOST_SHOWN]:
            words = conflict_words(row_)
            self.conflicts.addWidget(label(f"⚠ {words}", tone="wrong" if row_.blocks else "attention", wrap=True))
        if len(found) > _MOST_SHOWN:
            rest = label(self.tr("… and %n more", "", len(found) - _MOST_SHOWN), tone="muted")
            rest.setToolTip("\n".join(conflict_words(row) for row in worst_first[_MOST_SHOWN:]))
            self.conflicts.addWidget(rest)
        self.reason_field.setVisible(any(row_.blocks for row_ in found))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Warnings take room from the fields: the one that is being typed in stays in sight."""
        typed_in = QApplication.focusWidget()
        if event.type() == QEvent.Type.Resize and typed_in is not None and self._scroll.isAncestorOf(typed_in):
            self._scroll.ensureWidgetVisible(typed_in, 0, 8)
        return super().eventFilter(watched, event)

    def _save(self) -> None:
        if not self.save.isEnabled():
            return  # a double click is no second wish
        values = self._values()
        if values is None:
            self.title_field.set_error(self.tr("Give the day and both times."))
            return
        try:
            require_chosen(*self.findChildren(RecordPicker))
        except AppError as problem:
            self.title_field.set_error(self._shell.sentence(problem))
            return
        reason = self.reason.text().strip() or None
        self.title_field.set_error("")
        self.save.setEnabled(False)
        self._bridge.execute(
            "schedule.add_event",
            partial(add_event, **values, like_id=self._like.event.id if self._like else None, force_reason=reason),
            self,
            self._done,
            self._wrong,
        )

    def _done(self, made: AddedEvent) -> None:
        text = self.tr("Scheduled.") if not made.conflicts else self.tr("Scheduled, with %n warnings.", "", len(made.conflicts))
        self.save.setEnabled(True)
        self._shell.tell(text, undo=True)
        self.added.emit(made.id)

    def _wrong(self, problem: AppError) -> None:
        self.save.setEnabled(True)
        found = problem.params.get("conflicts")
        if problem.code == "schedule.conflicts" and isinstance(found, (list, tuple)):
            self._try()
            self.reason_field.show()
            self.reason.setFocus()
        self.title_field.set_error(self._shell.sentence(problem))


def _last_of_kind(session: Any, *, kind_id: UUID) -> EventDetail | None:
    """The event of a kind that began last, held by the office."""
    now = dt.datetime.now(dt.UTC) + dt.timedelta(days=366)
    found = last_like(session, kind_id=kind_id, unit_id=office_row(session).unit_id, before=now)
    return event_detail(session, found) if found is not None else None


def find_topics(session: Any, words: str) -> list[Choice]:
    """Topics whose code, name or description holds all the words."""
    wanted = fold(words).split()
    return [
        Choice(topic.id, topic.name, topic.code)
        for topic in topic_rows(session)
        if all(word in fold(f"{topic.code} {topic.name} {topic.description}") for word in wanted)
    ]


def _proposed_day(session: Any) -> dt.date:
    """A week from today, or the first worked day after that."""
    day = today_local() + dt.timedelta(days=7)
    return work_calendar(session, at_local(day), at_local(day)).worked_from(day)
