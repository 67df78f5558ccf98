"""Schedule: month and list of events, the chosen event beside it, a form for a new one."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QStackedWidget, QTabBar

from baocaovien.domain.errors import AppError
from baocaovien.domain.local_time import at_local, local, short_moment, today_local
from baocaovien.domain.recurrence import month_later
from baocaovien.services.schedule.clashes import conflicts_between
from baocaovien.services.schedule.scheduling import AddedEvent, move_event, remove_event
from baocaovien.services.workspace import Changes
from baocaovien.store.queries.schedule import EventDetail, EventRow, Events, event_detail, events_between
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.look import theme
from baocaovien.ui.page import Page
from baocaovien.ui.schedule.event_form import EventForm
from baocaovien.ui.schedule.event_forms import ask_move_day
from baocaovien.ui.schedule.event_panel import EventPanel
from baocaovien.ui.schedule.forcing import tell_refused
from baocaovien.ui.schedule.month_view import MonthView
from baocaovien.ui.schedule.release_view import ReleaseView
from baocaovien.ui.schedule.states import state_words
from baocaovien.ui.schedule.week_view import WeekView
from baocaovien.ui.shell import Shell, Target
from baocaovien.ui.table_model import Column, TableModel
from baocaovien.ui.table_view import TableView
from baocaovien.ui.widgets.basics import button, icon_button, label, row
from baocaovien.ui.widgets.in_bulk import do_in_bulk
from baocaovien.ui.widgets.panes import Panes
from baocaovien.ui.widgets.search_field import SearchField

_SHOWN = (
    "event",
    "event_session",
    "event_role",
    "event_site",
    "agenda_item",
    "invitee",
    "venue",
    "conflict_override",
    "unavailability",
    "day_off",
    "office",
    "schedule_release",
    "series",
)
_VIEW = "schedule/view"
_MONTH, _WEEK, _LIST, _RELEASES = range(4)


class SchedulePage(Page):
    """When what is held, where and by whom; conflicts are seen as they arise."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__(bridge, shell, title="", icon="calendar-days")
        self.header.set_title(self.tr("Schedule"))
        self.setAccessibleName(self.tr("Schedule"))
        self.header.set_primary(self.tr("Schedule a conference"), "calendar-plus", self._new, shortcut="Ctrl+N")
        self.header.add_to_menu(self.tr("Release the schedule…"), self._release)
        self.header.add_to_menu(self.tr("Move a whole day…"), self._move_day)
        self.header.add_to_menu(self.tr("Take in an iCalendar file…"), self._import)
        self.header.add_to_menu(self.tr("Export as iCalendar…"), self._export)
        self._month = today_local().replace(day=1)
        self._monday = today_local() - dt.timedelta(days=today_local().weekday())
        self.views = QTabBar()
        self.views.setAccessibleName(self.tr("View"))
        for text in (self.tr("Month"), self.tr("Week"), self.tr("List"), self.tr("Releases")):
            self.views.addTab(text)
        self.named = label(scale="section")
        self.search = SearchField(self.tr("Title, with or without marks"))
        self.back = icon_button("chevron-left", self.tr("Month before"), clicked=partial(self._step, -1))
        self.forth = icon_button("chevron-right", self.tr("Month after"), clicked=partial(self._step, 1))
        self.now = button(self.tr("Today"), clicked=self._today)
        self.month, self.week = MonthView(), WeekView()
        self.list = TableView(
            TableModel(Events(), self._columns(), bridge, self), name="schedule.events", title=self.tr("Events")
        )
        self.list.filter_with(self.search)
        self.left = QStackedWidget()
        self.left.addWidget(self.month)
        self.left.addWidget(self.week)
        self.left.addWidget(self.list)
        self.released = ReleaseView(bridge, shell)
        self.left.addWidget(self.released)
        self.panel, self.form = EventPanel(bridge, shell), EventForm(bridge, shell)
        self.side = QStackedWidget()
        self.side.addWidget(self.panel)
        self.side.addWidget(self.form)
        self.side.setMinimumWidth(theme.current().px(320))
        self.side.hide()
        tools = row(self.views, self.back, self.forth, self.now, self.named, None, self.search)
        tools.setStretch(6, 3)  # in sight only over the list, where nothing else wants the room
        self.body.addLayout(tools)
        self.body.addWidget(Panes("schedule.page", self.left, self.side, sizes=(560, 340)), 1)
        self._connect()
        self.views.setCurrentIndex(min(max(int(str(QSettings().value(_VIEW, _MONTH))), 0), _RELEASES))
        self._show_view(self.views.currentIndex())

    def refresh(self) -> None:
        """Read the shown month or list, and the chosen event."""
        if self._shows_week:
            last = self._monday + dt.timedelta(days=6)
            self.named.setText(f"{self._monday:%d/%m} – {last:%d/%m/%Y}")
            span = (at_local(self._monday), at_local(last + dt.timedelta(days=1)))
            self.bridge.load(partial(_month_facts, start=span[0], end=span[1]), self, partial(self._show_week, self._monday))
        else:
            self.named.setText(self.tr("{month}/{year}").format(month=self._month.month, year=self._month.year))
            self.month.show_month(self._month, (), frozenset(), self.panel.event_id)
            first, last = self.month.shown_days()
            span = (at_local(first), at_local(last + dt.timedelta(days=1)))
            self.bridge.load(partial(_month_facts, start=span[0], end=span[1]), self, partial(self._show_month, self._month))
        self.list.rows.refresh()
        if self.views.currentIndex() == _RELEASES:
            self.released.refresh()
        if self.side.isVisible() and self.side.currentWidget() is self.panel and self.panel.event_id is not None:
            self.panel.show_event(self.panel.event_id)

    def open(self, target: Target) -> None:
        """Show an event, or begin 'new'."""
        if target.command == "new":
            self._new()
        elif target.record_type == "event" and target.record_id is not None:
            self._go_to(target.record_id)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*_SHOWN):
            self.refresh_later()

    # -- inside --------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.views.currentChanged.connect(self._show_view)
        self.search.searched.connect(lambda words: self.list.rows.set_query(Events(text=words)))
        self.search.down_pressed.connect(self.list.setFocus)
        for view in (self.month, self.week):
            view.event_chosen.connect(self._choose)
            view.day_asked.connect(self._new)
        self.month.event_opened.connect(self._choose)
        self.month.event_moved.connect(self._move)
        self.week.event_moved.connect(self._move_to)
        self.list.opened.connect(self._choose)
        self.list.chosen.connect(lambda ids: self._choose(ids[0]) if len(ids) == 1 else None)
        self.list.delete_asked.connect(self._remove)
        self.panel.closed.connect(self.side.hide)
        self.panel.copy_asked.connect(self._copy)
        self.form.left.connect(self.side.hide)
        self.form.added.connect(self._go_to)

    def _columns(self) -> tuple[Column[EventRow], ...]:
        return (
            Column[EventRow](self.tr("When"), lambda event: short_moment(event.start), width=130, sort="start"),
            Column[EventRow](self.tr("Title"), lambda event: event.title, sort="title"),
            Column[EventRow](self.tr("Venue"), lambda event: event.venue, width=160, spare=True),
            Column[EventRow](self.tr("Speakers"), lambda event: ", ".join(event.speakers), width=160, spare=True),
            Column[EventRow](self.tr("Invited"), lambda event: str(event.invited), width=70, spare=True),
            Column[EventRow](
                self.tr("State"),
                lambda event: state_words(event.state)[0],
                width=110,
                badge=True,
                tone=lambda event: state_words(event.state)[1],
                sort="state",
            ),
        )

    def _show_view(self, at: int) -> None:
        self.left.setCurrentIndex(at)
        QSettings().setValue(_VIEW, at)
        for widget in (self.back, self.forth, self.now, self.named):
            widget.setVisible(at in (_MONTH, _WEEK))
        self.search.setVisible(at == _LIST)
        if at == _RELEASES:
            self.side.hide()
        if self.isVisible():
            self.refresh()

    @property
    def _shows_week(self) -> bool:
        return self.views.currentIndex() == _WEEK

    def _show_week(self, monday: dt.date, found: tuple[list[EventRow], frozenset[UUID]]) -> None:
        if monday == self._monday:
            self.week.show_week(monday, found[0], found[1], self.panel.event_id)
            self.header.set_subtitle(self.tr("%n events", "", len(found[0])))

    def _show_month(self, month: dt.date, found: tuple[list[EventRow], frozenset[UUID]]) -> None:
        if month == self._month:
            self.month.show_month(month, found[0], found[1], self.panel.event_id)
            text = self.tr("%n events", "", sum(1 for event in found[0] if local(event.start).date().replace(day=1) == month))
            self.header.set_subtitle(text)

    def _step(self, months: int) -> None:
        self._monday += dt.timedelta(days=7 * months)
        at = self._month.year * 12 + self._month.month - 1 + months
        self._month = dt.date(at // 12, at % 12 + 1, 1)
        self.refresh()

    def _today(self) -> None:
        self._month = today_local().replace(day=1)
        self._monday = today_local() - dt.timedelta(days=today_local().weekday())
        self.refresh()

    def _go_to(self, event_id: UUID) -> None:
        """Choose an event and let the month and the week follow it, for it may lie in another."""
        detail = self.bridge.read(partial(event_detail, event_id=event_id))
        if detail is not None:
            day = local(detail.event.start).date()
            self._month, self._monday = day.replace(day=1), day - dt.timedelta(days=day.weekday())
            self._choose(event_id)
            self.refresh()

    def _choose(self, event_id: UUID) -> None:
        self.side.setCurrentWidget(self.panel)
        self.side.show()
        self.panel.show_event(event_id)

    def _show_form(self) -> None:
        if self.views.currentIndex() == _RELEASES:  # two lists and the form have no room beside each other
            self.views.setCurrentIndex(_MONTH)
        self.side.setCurrentWidget(self.form)
        self.side.show()

    def _new(self, day: dt.date | None = None) -> None:
        self._show_form()
        self.form.begin(day)

    def _copy(self, detail: EventDetail) -> None:
        self._show_form()
        self.form.begin(month_later(local(detail.event.start).date()), detail)

    def _move(self, event_id: UUID, day: dt.date) -> None:
        detail = self.bridge.read(partial(event_detail, event_id=event_id))
        if detail is not None:
            self._move_to(event_id, dt.datetime.combine(day, local(detail.event.start).time()))

    def _move_to(self, event_id: UUID, at: dt.datetime) -> None:
        detail = self.bridge.read(partial(event_detail, event_id=event_id))
        if detail is None:
            return
        to = at_local(at.date(), at.time())
        change = partial(move_event, event_id=event_id, start=to, end=to + (detail.event.end - detail.event.start))
        self.bridge.execute(
            "schedule.move_event", change, self, partial(self._told_moved, at.date()), partial(self._not_moved, change)
        )

    def _told_moved(self, day: dt.date, made: AddedEvent) -> None:
        words = self.tr("Moved to {day}.").format(day=f"{day:%d/%m}")
        if made.conflicts:
            words += " " + self.tr("It has %n conflicts now.", "", len(made.conflicts))
        self.shell.tell(words, undo=True)

    def _not_moved(self, change: Any, problem: AppError) -> None:
        tell_refused(self.bridge, self.shell, "schedule.move_event", change, problem)
        self.refresh()

    def _remove(self, ids: list[UUID]) -> None:
        def remove(session: Any) -> int:
            for event_id in ids:
                remove_event(session, event_id=event_id)
            return len(ids)

        do_in_bulk(
            self.bridge,
            self.shell,
            len(ids),
            title=self.tr("Remove %n events from the schedule?", "", len(ids)),
            verb=self.tr("Remove"),
            code="schedule.remove_event",
            work=remove,
            done=partial(self._told_removed, len(ids)),
        )

    def _told_removed(self, count: int, _result: object) -> None:
        self.shell.tell(self.tr("Removed %n events.", "", count), undo=True)

    def _release(self) -> None:
        self.views.setCurrentIndex(_RELEASES)
        self.released.ask_release()

    def _move_day(self) -> None:
        event_id = self.panel.event_id if self.side.isVisible() else None
        detail = self.bridge.read(partial(event_detail, event_id=event_id)) if event_id is not None else None
        ask_move_day(self.bridge, self.shell, local(detail.event.start).date() if detail is not None else today_local())

    def _import(self) -> None:
        from baocaovien.ui.schedule.take_in import ask_calendar_file  # noqa: PLC0415 - icalendar is loaded only when asked

        ask_calendar_file(self.bridge, self.shell, self)

    def _export(self) -> None:
        from baocaovien.ui.schedule.export import export_shown  # noqa: PLC0415 - icalendar is loaded only when asked

        export_shown(self.bridge, self.shell, self)


def _month_facts(session: Any, *, start: dt.datetime, end: dt.datetime) -> tuple[list[EventRow], frozenset[UUID]]:
    rows = events_between(session, start, end)
    found = conflicts_between(session, start, end, today=today_local())
    warned = {row.event_id for row in found if row.override is None} | {
        row.other_id for row in found if row.override is None and row.other_id
    }
    return rows, frozenset(warned)
