"""Directory: units in time, people with their posts, venues and sites."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QStackedWidget, QTabBar

from baocaovien.domain.local_time import today_local
from baocaovien.services.directory.directory import remove_person, remove_site, remove_venue
from baocaovien.services.history import no_change
from baocaovien.services.workspace import Changes
from baocaovien.store.queries.directory import People, PersonRow, SiteRow, Sites, VenueRow, Venues
from baocaovien.store.queries.units import standing_unit, unit_tree
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.directory.choices import find_units
from baocaovien.ui.directory.person_panel import PersonPanel
from baocaovien.ui.directory.place_form import PlaceForm
from baocaovien.ui.directory.unit_panel import UnitPanel
from baocaovien.ui.directory.unit_tree import UnitTree
from baocaovien.ui.look import theme
from baocaovien.ui.page import Page
from baocaovien.ui.shell import Shell, Target
from baocaovien.ui.table_model import Column, ListQuery, TableModel
from baocaovien.ui.table_view import TableView
from baocaovien.ui.widgets.basics import row
from baocaovien.ui.widgets.in_bulk import do_in_bulk
from baocaovien.ui.widgets.panes import Panes
from baocaovien.ui.widgets.record_picker import Choice
from baocaovien.ui.widgets.search_field import SearchField

_SHOWN = (
    "unit",
    "unit_name",
    "unit_parent",
    "unit_succession",
    "person",
    "post",
    "reporter_recognition",
    "venue",
    "site",
    "unavailability",
)
_PEOPLE, _VENUES, _SITES = range(3)
_REMOVE: dict[str, Callable[..., None]] = {"person": remove_person, "venue": remove_venue, "site": remove_site}


class DirectoryPage(Page):
    """Units on the left, people, venues or sites in the middle, the chosen person on the right."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__(bridge, shell, title="", icon="building-2")
        self.header.set_title(self.tr("Directory"))
        self.setAccessibleName(self.tr("Directory"))
        self.header.add_secondary(self.tr("Import list…"), "import", lambda: shell.go("directory", Target(command="import")))
        self.header.add_to_menu(self.tr("Add unit"), partial(self._offer, "unit"))
        self.header.add_to_menu(self.tr("Rename, merge, split the chosen unit…"), self._show_unit)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("What is listed"))
        for text in (self.tr("People"), self.tr("Venues"), self.tr("Sites")):
            self.tabs.addTab(text)
        self.tabs.currentChanged.connect(self._show_tab)
        self.search = SearchField(self.tr("Name, with or without marks"))
        self.reporters = QCheckBox(self.tr("Only reporters"))
        self.units = UnitTree()
        self.people = self._list(
            People(as_of=today_local()),
            (
                Column[PersonRow](self.tr("Full name"), lambda person: person.full_name, width=170),
                Column[PersonRow](self.tr("Position"), lambda person: person.position, width=170, spare=True),
                Column[PersonRow](self.tr("Unit"), lambda person: person.unit),
                Column[PersonRow](
                    self.tr("Reporter"),
                    lambda person: self._level(person.reporter_level),
                    width=120,
                    badge=True,
                    spare=True,
                    tone=lambda person: "good" if person.reporter_level else "",
                ),
            ),
            "directory.people",
            self.tr("People"),
        )
        self.venues = self._list(
            Venues(as_of=today_local()),
            (
                Column[VenueRow](self.tr("Venue"), lambda venue: venue.name, width=240),
                Column[VenueRow](self.tr("Address"), lambda venue: venue.address, spare=True),
                Column[VenueRow](self.tr("Seats"), lambda venue: str(venue.capacity or ""), width=80),
            ),
            "directory.venues",
            self.tr("Venues"),
        )
        self.sites = self._list(
            Sites(as_of=today_local()),
            (
                Column[SiteRow](self.tr("Site"), lambda site: site.name, width=220),
                Column[SiteRow](self.tr("Unit"), lambda site: site.unit, spare=True),
                Column[SiteRow](self.tr("Venue"), lambda site: site.venue),
            ),
            "directory.sites",
            self.tr("Sites"),
        )
        self.lists = QStackedWidget()
        for view in (self.people, self.venues, self.sites):
            self.lists.addWidget(view)
            view.filter_with(self.search)
        self.person = PersonPanel(bridge, shell)
        self.form = PlaceForm(bridge, shell)
        self.side = QStackedWidget()
        self.side.addWidget(self.person)
        self.side.addWidget(self.form)
        self.unit = UnitPanel(bridge, shell)
        self.side.addWidget(self.unit)
        self.side.setMinimumWidth(theme.current().px(270))
        self.side.hide()
        middle = QStackedWidget()
        middle.addWidget(self.lists)
        self.body.addLayout(row(self.tabs, self.search, self.reporters))
        self.body.addWidget(Panes("directory.page", self.units, middle, self.side, sizes=(220, 480, 300)), 1)
        self._connect()
        self._show_primary()

    def _connect(self) -> None:
        self.search.searched.connect(lambda _words: self._filter())
        self.search.down_pressed.connect(self._go_to_list)
        self.reporters.toggled.connect(lambda _on: self._filter())
        self.units.unit_chosen.connect(lambda _unit: self._filter())
        self.people.chosen.connect(lambda ids: self._show_person(ids[0]) if len(ids) == 1 else None)
        self.people.opened.connect(self._show_person)
        self.people.copied.connect(self._note_copied)
        self.people.delete_asked.connect(partial(self._remove, "person"))
        self.venues.opened.connect(partial(self._edit_place, "venue"))
        self.sites.opened.connect(partial(self._edit_place, "site"))
        self.units.itemActivated.connect(lambda _item, _at: self._show_unit())
        self.unit.closed.connect(self.side.hide)
        self.venues.delete_asked.connect(partial(self._remove, "venue"))
        self.sites.delete_asked.connect(partial(self._remove, "site"))
        self.person.emptied.connect(self.side.hide)
        self.form.left.connect(self.side.hide)
        self.form.saved.connect(lambda _made: self.side.hide())

    def _note_copied(self, count: int) -> None:
        """Names that leave the program are kept in the history."""
        self.bridge.execute("directory.copied_names", no_change, self, params={"n": count}, nature="note")

    def refresh(self) -> None:
        """Read units, lists and the shown person anew."""
        tree = self.bridge.read(partial(unit_tree, as_of=today_local()))
        self.units.show_units(tree)
        for view in (self.people, self.venues, self.sites):
            view.rows.refresh()
        if self.side.isVisible() and self.side.currentWidget() is self.unit and self.unit.unit_id is not None:
            self.unit.show_unit(self.unit.unit_id)
        elif self.side.isVisible() and self.side.currentWidget() is self.form and self._venue_id is not None:
            self._edit_place("venue", self._venue_id)
        elif self.side.isVisible() and self.side.currentWidget() is self.person and self.person.person_id is not None:
            self.person.show_person(self.person.person_id)
        count = sum(unit.people for unit in tree)
        self.header.set_subtitle(self.tr("{units} units, {posts} posts today").format(units=len(tree), posts=count))
        if not tree and not len(self.people.rows.ids()):
            self.set_empty(
                self.tr("Units and people stand here"),
                self.tr("Import the list your office already has, or add the first person by hand."),
                self.tr("Import list…"),
                lambda: self.shell.go("directory", Target(command="import")),
                action_icon="import",
            )
        else:
            self.set_filled()

    def open(self, target: Target) -> None:
        """Show a person, or begin 'new' or 'import'."""
        if target.command == "import":
            from baocaovien.ui.directory.import_dialog import import_people  # noqa: PLC0415 - loads the importer only when asked

            import_people(self.bridge, self.shell)
        elif target.command == "new":
            self._add_person()
        elif target.record_type == "unit" and target.record_id is not None:
            self.tabs.setCurrentIndex(_PEOPLE)
            if self.units.choose(self.bridge.read(partial(standing_unit, unit_id=target.record_id))):
                self._show_unit()
        elif target.record_type == "person" and target.record_id is not None:
            self.tabs.setCurrentIndex(_PEOPLE)
            self.search.clear()
            self.people.show_record(target.record_id)
            self._show_person(target.record_id)
        elif target.record_type in ("venue", "site"):
            self.tabs.setCurrentIndex(_VENUES if target.record_type == "venue" else _SITES)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*_SHOWN):
            self.refresh_later()

    def _list(self, query: ListQuery[Any], columns: Sequence[Column[Any]], name: str, title: str) -> TableView:
        return TableView(TableModel(query, columns, self.bridge, self), name=name, title=title)

    def _level(self, level: str) -> str:
        return self.tr("Reporter") if level else ""

    def _show_tab(self, at: int) -> None:
        self.lists.setCurrentIndex(at)
        self.side.hide()
        self._show_primary()
        self.reporters.setVisible(at == _PEOPLE)
        self.units.setVisible(at == _PEOPLE)
        self._filter()

    def _show_primary(self) -> None:
        """What one adds is what is listed."""
        words, icon, run = (
            (self.tr("Add person"), "user-plus", self._add_person),
            (self.tr("Add venue"), "map-pin", partial(self._offer, "venue")),
            (self.tr("Add site"), "tv", partial(self._offer, "site")),
        )[self.tabs.currentIndex()]
        self.header.set_primary(words, icon, run, shortcut="Ctrl+N")

    def _go_to_list(self) -> None:
        (self.people, self.venues, self.sites)[self.tabs.currentIndex()].setFocus()

    def _filter(self) -> None:
        words = self.search.words()
        day = today_local()
        at = self.tabs.currentIndex()
        if at == _PEOPLE:
            query = People(as_of=day, text=words, unit_id=self.units.current_unit(), reporters=self.reporters.isChecked())
            self.people.rows.set_query(query)
        elif at == _VENUES:
            self.venues.rows.set_query(Venues(as_of=day, text=words))
        else:
            self.sites.rows.set_query(Sites(as_of=day, text=words))

    def _show_person(self, person_id: UUID) -> None:
        self.side.setCurrentWidget(self.person)
        self.side.show()
        if self.person.person_id != person_id:
            self.person.show_person(person_id)

    def _add_person(self) -> None:
        self.tabs.setCurrentIndex(_PEOPLE)
        self.side.setCurrentWidget(self.person)
        self.side.show()
        unit_id = self.units.current_unit()
        found: Choice | None = None
        if unit_id is not None:
            found = next((choice for choice in self.bridge.read(partial(find_units, words="")) if choice.id == unit_id), None)
        self.person.begin_new(found)

    _venue_id: UUID | None = None
    """The venue that the form shows."""

    def _offer(self, what: str) -> None:
        self._venue_id = None
        self.side.setCurrentWidget(self.form)
        self.side.show()
        {"unit": self.form.new_unit, "venue": self.form.new_venue, "site": self.form.new_site}[what]()

    def _show_unit(self) -> None:
        unit_id = self.units.current_unit()
        if unit_id is None:
            self.shell.tell(self.tr("Choose a unit in the tree first."))
            return
        self.side.setCurrentWidget(self.unit)
        self.side.show()
        self.unit.show_unit(unit_id)

    def _edit_place(self, what: str, record_id: UUID) -> None:
        self.side.setCurrentWidget(self.form)
        self.side.show()
        self._venue_id = record_id if what == "venue" else None
        if what == "venue":
            (venue,) = self.bridge.read(partial(Venues(as_of=today_local()).rows, ids=[record_id]))
            self.form.new_venue(venue)
        else:
            (site,) = self.bridge.read(partial(Sites(as_of=today_local()).rows, ids=[record_id]))
            self.form.new_site(site)

    def _remove(self, what: str, ids: list[UUID]) -> None:
        use_case = _REMOVE[what]

        def remove(session: Any) -> int:
            for record_id in ids:
                use_case(session, **{f"{what}_id": record_id})
            return len(ids)

        do_in_bulk(
            self.bridge,
            self.shell,
            len(ids),
            title=self.tr("Remove %n records from the directory?", "", len(ids)),
            verb=self.tr("Remove"),
            code=f"directory.remove_{what}",
            work=remove,
            done=self._told_removed,
        )

    def _told_removed(self, count: int) -> None:
        self.person.show_nothing()
        self.shell.tell(self.tr("Removed %n records.", "", count), undo=True)
