"""One event in full: when, where, who, its agenda, its conflicts, and the steps of its life."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QLineEdit, QMenu, QPushButton, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from baocaovien.domain.errors import AppError
from baocaovien.domain.local_time import short_moment, short_time, today_local
from baocaovien.domain.names import capitalised
from baocaovien.services.schedule.clashes import ConflictRow, conflicts_of
from baocaovien.services.schedule.events import CHANGEABLE
from baocaovien.services.schedule.scheduling import (
    add_line,
    edit_event,
    edit_line,
    move_line,
    remove_event,
    remove_line,
    remove_session,
    rename_session,
    set_role,
    set_speaker,
    set_venue,
)
from baocaovien.store.queries.planning import invitation_days
from baocaovien.store.queries.schedule import AgendaRow, EventDetail, SessionRow, event_detail
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.directory.choices import find_people, find_reporters, find_venues
from baocaovien.ui.look import theme
from baocaovien.ui.schedule.agenda_end import lines_past_end
from baocaovien.ui.schedule.event_forms import ask_invited, ask_session, ask_sites, ask_times
from baocaovien.ui.schedule.event_menu import event_menu
from baocaovien.ui.schedule.forcing import tell_refused
from baocaovien.ui.schedule.states import conflict_words, invitation_words, state_words
from baocaovien.ui.shell import Shell, Target
from baocaovien.ui.widgets.badges import Badge
from baocaovien.ui.widgets.basics import Card, ElidedLabel, ScrollArea, button, column, icon_button, label, line, roomy, row
from baocaovien.ui.widgets.fields import Field
from baocaovien.ui.widgets.flow import tools
from baocaovien.ui.widgets.record_picker import Choice, RecordPicker
from baocaovien.ui.widgets.refill import refill
from baocaovien.ui.words import date_words, weekday_words

_MOST_CONFLICTS = 4
"""Told in the panel; more would leave no room for the event."""


class EventPanel(QFrame):
    """What the schedule knows of an event, edited in place.

    Signals:
        copy_asked: schedule one like this; with its EventDetail.
        closed: the panel is not needed any more.
    """

    copy_asked = Signal(object)
    closed = Signal()

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self._bridge = bridge
        self._shell = shell
        self._event_id: UUID | None = None
        self._detail: EventDetail | None = None
        self._past_end: list[QLineEdit] = []
        self.setProperty("surface", "card")
        self.setAccessibleName(self.tr("Event"))
        self._area = ScrollArea()
        self._area.setAccessibleName(self.tr("Event"))
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayout(column(self._area, margins=(0, 8, 0, 8)))

    @property
    def event_id(self) -> UUID | None:
        """Which event it shows."""
        return self._event_id

    def show_event(self, event_id: UUID) -> None:
        """Read an event and show it."""
        detail = self._bridge.read(partial(event_detail, event_id=event_id))
        if detail is None:
            self._event_id = None
            self.closed.emit()
            return
        place = self._area.verticalScrollBar().value() if event_id == self._event_id else 0
        self._event_id, self._detail = event_id, detail
        inside = QWidget()
        inside.setLayout(self._content(detail))
        inside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # never wider than the panel
        refill(self._area, inside)
        self._area.verticalScrollBar().setValue(place)

    # -- content -------------------------------------------------------------------------------------------------

    def _content(self, detail: EventDetail) -> QVBoxLayout:
        event = detail.event
        words, tone = state_words(event.state)
        more = icon_button("ellipsis", self.tr("More actions"))
        more.setMenu(self._menu(detail, more))
        close = icon_button("x", self.tr("Close"), clicked=self.closed.emit)
        when = f"{weekday_words(event.start)}, {date_words(event.start)}, {short_time(event.start)} – {short_time(event.end)}"
        reason = " · ".join(part for part in (detail.state_reason, detail.state_document) if part)
        kind = ElidedLabel(event.kind_name, scale="caption", tone="muted")
        kind.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        title = QLineEdit(event.title)
        title.setAccessibleName(self.tr("Title"))
        title.setToolTip(event.title)
        title.setCursorPosition(0)  # of a long one its beginning is seen
        title.editingFinished.connect(
            lambda: self._change(
                "schedule.edit_event",
                partial(edit_event, event_id=event.id, title=title.text()),
                when_=title.text().strip() != event.title,
            )
        )
        parts = column(
            row(Badge(words, tone), kind, more, close),
            title,
            self._when(detail, capitalised(when)),
            label(reason, tone="attention", wrap=True) if reason else None,
            self._steps(detail),
            spacing=8,
            margins=(16, 4, 16, 8),
        )
        self._add_conflicts(parts, detail)
        parts.addWidget(line())
        self._add_places(parts, detail)
        parts.addWidget(line())
        self._add_agenda(parts, detail)
        parts.addStretch(1)
        return parts

    def _when(self, detail: EventDetail, words: str) -> QBoxLayout:
        """When it is held; the times of several sessions are corrected where these stand."""
        shown = label(words, wrap=True)
        if len(detail.sessions) != 1 or detail.event.state not in CHANGEABLE:
            return row(shown)
        held = row(shown, self._times_link(detail, detail.sessions[0]))
        held.setStretch(0, 1)
        return held

    def _times_link(self, detail: EventDetail, held: SessionRow) -> QPushButton:
        made = button(self.tr("Correct"), kind="link", clicked=partial(ask_times, self._bridge, self._shell, detail, held))
        made.setAccessibleName(self.tr("Correct the time"))
        made.setToolTip(self.tr("Correct the time"))
        return made

    def _add_conflicts(self, parts: QVBoxLayout, detail: EventDetail) -> None:
        """What does not go together, what stands open first; a click goes to the lines that are meant."""
        found = self._bridge.read(partial(conflicts_of, event_id=detail.event.id, today=today_local()))
        found.sort(key=lambda row: row.override is not None)
        for conflict in found[:_MOST_CONFLICTS]:
            said = f"⚠ {self._conflict_words(conflict)}"
            shown = label(said, tone="muted" if conflict.override else "attention", wrap=True)
            if conflict.kind != "agenda_overrun":
                parts.addWidget(shown)
                continue
            there = button(self.tr("Show"), kind="link", clicked=self._go_past_end)
            there.setAccessibleName(self.tr("Show: {text}").format(text=said))
            held = row(shown, there)
            held.setStretch(0, 1)
            parts.addLayout(held)
        if len(found) > _MOST_CONFLICTS:
            rest = label(self.tr("… and %n more", "", len(found) - _MOST_CONFLICTS), tone="muted")
            rest.setToolTip("\n".join(map(self._conflict_words, found[_MOST_CONFLICTS:])))
            parts.addWidget(rest)

    def _conflict_words(self, conflict: ConflictRow) -> str:
        said = conflict_words(conflict)
        if conflict.override:
            said = self.tr("{conflict} (held all the same: {reason})").format(conflict=said, reason=conflict.override)
        return said

    def _go_past_end(self) -> None:
        """To the first line of the agenda that ends after its session does."""
        if self._past_end:
            self._past_end[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(self._past_end[0], 0, theme.current().px(96))

    def _steps(self, detail: EventDetail) -> QVBoxLayout:
        event = detail.event
        target = Target("event", event.id)
        first = tools(
            button(self.tr("Attendance"), clicked=partial(self._shell.go, "attendance", target)),
            button(self.tr("Deck"), clicked=partial(self._shell.go, "decks", target)),
            button(self.tr("Papers"), clicked=partial(self._shell.go, "documents", target)),
        )
        return column(first)

    def _menu(self, detail: EventDetail, of: QWidget) -> QMenu:
        menu = event_menu(self._bridge, self._shell, detail, of, like=lambda: self.copy_asked.emit(detail), do=self._do)
        menu.addSeparator()
        menu.addAction(self.tr("Remove from the schedule"), self._remove)
        return menu

    def _add_places(self, parts: QVBoxLayout, detail: EventDetail) -> None:
        event = detail.event
        venue = self._picker(find_venues, self.tr("Venue"), Choice(event.venue_id, event.venue) if event.venue_id else None)
        venue.picked.connect(
            lambda choice: self._do(
                "schedule.set_venue", partial(set_venue, event_id=event.id, venue_id=choice.id if choice else None)
            )
        )
        parts.addWidget(Field(self.tr("Venue"), venue))
        for role, text in (("chair", self.tr("Chair")), ("secretary", self.tr("Secretary"))):
            known = next((one for one in detail.roles if one.role == role and one.site_id is None), None)
            picker = self._picker(find_people, text, Choice(known.person_id, known.full_name, known.position) if known else None)
            picker.picked.connect(partial(self._set_role, event.id, role))
            parts.addWidget(Field(text, picker))
        self._add_sessions(parts, detail)
        names = ", ".join(site.name for site in detail.sites)
        sites = row(
            label(self.tr("Sites: {names}").format(names=names) if names else self.tr("At one place, no sites."), wrap=True),
            button(self.tr("Change"), kind="link", clicked=partial(ask_sites, self._bridge, self._shell, detail)),
        )
        sites.setStretch(0, 1)
        parts.addLayout(sites)
        invited = self.tr("%n invited", "", event.invited)
        parts.addLayout(
            row(
                label(invited),
                button(
                    self.tr("Change the list"),
                    kind="link",
                    clicked=partial(self._shell.go, "attendance", Target("event", event.id, "roster")),
                ),
                None,
            )
        )
        self._add_invitation(parts, detail)

    def _add_invitation(self, parts: QVBoxLayout, detail: EventDetail) -> None:
        """When the invitation went out, or by when it must."""
        days = self._bridge.read(partial(invitation_days, event_id=detail.event.id))
        if days is None or detail.event.state in ("closed", "cancelled"):
            return
        said, tone = invitation_words(days)
        shown = label(said, tone=tone, wrap=True)
        verb = self.tr("Change") if days.sent else self.tr("Sent…")
        change = button(verb, kind="link", clicked=partial(ask_invited, self._bridge, self._shell, detail, days))
        change.setAccessibleName(self.tr("When the invitation was sent"))
        held = row(shown, change)
        held.setStretch(0, 1)
        parts.addLayout(held)

    def _add_sessions(self, parts: QVBoxLayout, detail: EventDetail) -> None:
        """Sessions only where there are several; one more can always be added."""
        for one in detail.sessions if len(detail.sessions) > 1 else ():
            name = QLineEdit(one.name)
            name.setPlaceholderText(self.tr("Name of the session"))
            name.setAccessibleName(self.tr("Name of the session"))
            name.editingFinished.connect(partial(self._rename_session, one, name))
            out = partial(self._do, "schedule.remove_session", partial(remove_session, session_id=one.id))
            held = row(
                label(f"{short_moment(one.start)} – {short_time(one.end)}", scale="caption", tone="muted"),
                self._times_link(detail, one) if detail.event.state in CHANGEABLE else None,
                name,
                icon_button("trash-2", self.tr("Take this session out"), clicked=out),
            )
            held.setStretchFactor(name, 1)
            parts.addLayout(held)
        more = button(self.tr("Add a session…"), kind="link", clicked=partial(ask_session, self._bridge, self._shell, detail))
        parts.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _rename_session(self, one: SessionRow, name: QLineEdit) -> None:
        change = partial(rename_session, session_id=one.id, name=name.text())
        self._change("schedule.rename_session", change, when_=name.text().strip() != one.name)

    def _set_role(self, event_id: UUID, role: str, choice: Choice | None) -> None:
        change = partial(set_role, event_id=event_id, role=role, person_id=choice.id if choice else None)
        self._do("schedule.set_role", change)

    # -- agenda --------------------------------------------------------------------------------------------------

    def _add_agenda(self, parts: QVBoxLayout, detail: EventDetail) -> None:
        parts.addWidget(label(self.tr("Agenda"), scale="section"))
        self._past_end = []
        late = {item.id for item in lines_past_end(detail)} if detail.event.state != "closed" else set()
        for at, item in enumerate(detail.agenda):
            parts.addWidget(self._agenda_line(detail, at, item, late=item.id in late))
        if not detail.agenda:
            parts.addWidget(label(self.tr("No agenda yet."), tone="muted"))
        new = QLineEdit()
        new.setPlaceholderText(self.tr("Add a line and press Enter"))
        new.setAccessibleName(self.tr("New agenda line"))
        new.returnPressed.connect(
            lambda: self._change(
                "schedule.add_line",
                partial(add_line, event_id=detail.event.id, title=new.text(), minutes=10),
                when_=bool(new.text().strip()),
            )
        )
        parts.addWidget(new)

    def _agenda_line(self, detail: EventDetail, at: int, item: AgendaRow, *, late: bool) -> QWidget:
        made = Card(margin=8, spacing=4)
        begins = short_time(item.start) if item.start else "–"
        clock = label(f"⚠ {begins}" if late else begins, scale="caption", tone="attention" if late else "muted")
        title = QLineEdit(item.title)
        title.setAccessibleName(self.tr("Agenda line {n}").format(n=at + 1))
        title.setToolTip(item.title)
        title.setCursorPosition(0)
        if late and item.end is not None:
            after = self.tr("Goes on after the end, until {time}").format(time=short_time(item.end))
            clock.setToolTip(after)
            title.setAccessibleDescription(after)
            self._past_end.append(title)
        title.editingFinished.connect(
            lambda: self._change(
                "schedule.edit_line",
                partial(edit_line, line_id=item.id, title=title.text()),
                when_=title.text().strip() != item.title,
            )
        )
        minutes = roomy(QSpinBox())
        minutes.setRange(0, 600)
        minutes.setSingleStep(5)
        minutes.setSuffix(self.tr(" min"))
        minutes.setValue(item.minutes or 0)
        minutes.setAccessibleName(self.tr("Minutes"))
        minutes.editingFinished.connect(
            lambda: self._change(
                "schedule.edit_line",
                partial(edit_line, line_id=item.id, minutes=minutes.value() or None),
                when_=minutes.value() != (item.minutes or 0),
            )
        )
        first = row(clock, title)
        first.setStretch(1, 1)
        made.add(first)
        up = icon_button("arrow-up", self.tr("Earlier"), clicked=partial(self._move_line, detail, at, -1))
        down = icon_button("arrow-down", self.tr("Later"), clicked=partial(self._move_line, detail, at, 1))
        up.setEnabled(at > 0)
        down.setEnabled(at < len(detail.agenda) - 1)
        out = icon_button(
            "trash-2",
            self.tr("Take out"),
            clicked=partial(self._do, "schedule.remove_line", partial(remove_line, line_id=item.id)),
        )
        second = row(spacing=4)
        if item.presented:
            speaker = self._picker(
                find_reporters, self.tr("Speaker"), Choice(item.speaker_id, item.speaker) if item.speaker_id else None
            )
            speaker.picked.connect(
                lambda choice: self._do(
                    "schedule.set_speaker", partial(set_speaker, line_id=item.id, speaker_id=choice.id if choice else None)
                )
            )
            made.add(speaker)
        elif item.speaker:
            made.add(ElidedLabel(item.speaker, tone="muted"))
        minutes.setFixedWidth(theme.current().px(96))
        second.addStretch(1)
        for widget in (minutes, up, down, out):
            second.addWidget(widget)
        made.add(second)
        return made

    def _move_line(self, detail: EventDetail, at: int, step: int) -> None:
        lines = [item.id for item in detail.agenda]
        moved = lines.pop(at)
        place = at + step
        after = lines[place - 1] if place > 0 else None
        self._do("schedule.move_line", partial(move_line, line_id=moved, after_id=after))

    # -- doing ---------------------------------------------------------------------------------------------------

    def _picker(self, find: Callable[[Any, str], Any], name: str, choice: Choice | None) -> RecordPicker:
        made = RecordPicker(self._bridge, find, name=name)
        made.set_choice(choice)
        return made

    def _change(self, code: str, change: Callable[[Any], object], *, when_: bool) -> None:
        if when_:
            self._do(code, change)

    def _do(self, code: str, change: Callable[[Any], object]) -> None:
        told = self.tr("Saved.")
        refused = partial(self._refused, code, change)
        self._bridge.execute(code, change, self, lambda _result: self._shell.tell(told, undo=True), refused)

    def _refused(self, code: str, change: Callable[..., object], problem: AppError) -> None:
        """Say why; only where conflicts stand against a choice does the panel go back to what is kept, else words were typed."""
        tell_refused(self._bridge, self._shell, code, change, problem)
        if problem.code == "schedule.conflicts" and self._event_id is not None:
            self.show_event(self._event_id)

    def _remove(self) -> None:
        if self._event_id is not None:
            self._do("schedule.remove_event", partial(remove_event, event_id=self._event_id))
            self.closed.emit()
