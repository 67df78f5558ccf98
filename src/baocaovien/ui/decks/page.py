"""Decks: the list of them, and the studio of one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget
from typing_extensions import override

from baocaovien.decks.handouts import HANDOUTS
from baocaovien.domain.local_time import short_moment
from baocaovien.services.decks.decks import copy_deck, outline_for_event, outline_for_topics, remove_deck
from baocaovien.services.decks.edits import set_minutes
from baocaovien.services.decks.kept_clips import prune_clips
from baocaovien.services.workspace import Changes
from baocaovien.store.queries.decks import DeckList, DeckRow
from baocaovien.store.queries.schedule import event_detail
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.decks.export import Exporter
from baocaovien.ui.decks.facts import StudioFacts, decks_of_event
from baocaovien.ui.decks.file_check import FileChecker
from baocaovien.ui.decks.new_deck import NewDeckDialog, NewDeckMenu
from baocaovien.ui.decks.papers import PaperWriter
from baocaovien.ui.decks.studio import Studio
from baocaovien.ui.decks.template import TemplateChooser
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.page import Page
from baocaovien.ui.shell import NoticeAction, Shell, Target
from baocaovien.ui.table_model import Column, TableModel
from baocaovien.ui.table_view import TableView
from baocaovien.ui.widgets.basics import column, row
from baocaovien.ui.widgets.in_bulk import do_in_bulk
from baocaovien.ui.widgets.search_field import SearchField

_SHOWN = ("deck", "deck_entry", "deck_build", "content_item", "content_revision", "figure", "office", "event", "agenda_item")


class DecksPage(Page):
    """From approved content to slides that fit, to the file and to the hall."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__(bridge, shell, title="", icon="presentation")
        self.setAccessibleName(self.tr("Decks"))
        self.search = SearchField(self.tr("Title, with or without marks"))
        self.list = TableView(TableModel(DeckList(), self._columns(), bridge, self), name="decks.list", title=self.tr("Decks"))
        self.list.filter_with(self.search)
        self.studio = Studio(bridge, shell)
        self.exporter = Exporter(bridge, shell, self.studio.strip)
        tools = (bridge, shell, self.studio.strip, Asks(self))
        self.papers, self.checker, self.templates = PaperWriter(*tools), FileChecker(*tools), TemplateChooser(*tools)
        self.show_: Any = None
        self._primary: QPushButton | None = None
        self.views = QStackedWidget()
        decks = QWidget()
        parts = column(row(self.search), self.list)
        parts.setStretch(1, 1)
        decks.setLayout(parts)
        self.views.addWidget(decks)
        self.views.addWidget(self.studio)
        self.body.addWidget(self.views, 1)
        self._make_actions()
        self._connect()
        self._show_list()
        bridge.compute(prune_clips, self, lambda _removed: None, failed=lambda _problem: None, quiet=True)

    def refresh(self) -> None:
        """Read the list or the shown deck."""
        if self.in_studio:
            if self.studio.deck_id is not None:
                self.studio.show_deck(self.studio.deck_id)
            return
        if not self.bridge.read(DeckList().ids):
            self.set_empty(
                self.tr("Decks stand here"),
                self.tr("Approved content becomes slides that fit and know their sources."),
                self.tr("Build a deck"),
                self._new,
                action_icon="presentation",
            )
            return
        self.set_filled()
        self.list.rows.refresh()

    def open(self, target: Target) -> None:
        """Show a deck, an event's deck (or offer to build it), or begin 'new'."""
        if target.command == "new":
            self._show_list()
            self.refresh()
            self._new()
        elif target.record_type == "deck" and target.record_id is not None:
            self.show_deck(target.record_id)
        elif target.record_type == "event" and target.record_id is not None:
            self._show_event(target.record_id)

    def may_leave(self) -> bool:
        """Keep what is being typed."""
        self.studio.keep()
        return True

    def show_deck(self, deck_id: UUID) -> None:
        """Show a deck in the studio."""
        self.set_filled()
        self.views.setCurrentWidget(self.studio)
        self._show_actions()
        self.studio.show_deck(deck_id)
        self.studio.outline.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def in_studio(self) -> bool:
        """Whether a deck is shown, not the list."""
        return hasattr(self, "views") and self.views.currentWidget() is self.studio

    def build_for_event(self, event_id: UUID) -> None:
        """Make the deck of an event and show it."""
        self.bridge.execute(
            "decks.outline_for_event", partial(outline_for_event, event_id=event_id), self, self._built, self.shell.tell_error
        )

    def build_for_topics(self, subject_ids: Sequence[UUID]) -> None:
        """Make a deck of topics and content and show it."""
        change = partial(outline_for_topics, subject_ids=list(subject_ids))
        self.bridge.execute("decks.outline_for_topics", change, self, self._built, self.shell.tell_error)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*_SHOWN):
            self.refresh_later()

    @override
    def event(self, event: QEvent) -> bool:
        """Take F5 in the studio before the window's 'Refresh' has it: remotes begin a show with it."""
        f5 = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F5 and self.in_studio
        if f5 and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if f5 and event.type() == QEvent.Type.KeyPress:
            self.present()
            return True
        return super().event(event)

    # -- inside --------------------------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        present = self.header.add_secondary(self.tr("Present"), "play", self.present)
        keys = self.tr("PgDn and PgUp turn the slides, B shows black, V plays a clip, Esc ends")
        present.setToolTip(f"{present.text()}  (F5)\n{keys}")
        self._studio_buttons = (present,)
        self._list_actions: list[QAction] = [
            self.header.add_to_menu(self.tr("Copy the chosen deck"), self._copy_chosen),
            self.header.add_to_menu(self.tr("Remove the chosen decks"), self._remove_chosen),
        ]
        self._studio_actions: list[QAction] = [
            self.header.add_to_menu(self.tr("Export PowerPoint and PDF…"), partial(self._export, with_pdf=True)),
            self.header.add_to_menu(self.tr("Take along to the conference…"), self._take_along),
            *self._paper_actions(),
            self.header.add_to_menu(self.tr("Check a PowerPoint file…"), self.checker.ask),
            self.header.add_to_menu(self.tr("Template of the office…"), partial(self.studio.when_kept, self.templates.ask)),
            self.header.add_to_menu(
                self.tr("Without the office's template"), partial(self.studio.when_kept, self.templates.take_off)
            ),
            self.header.add_to_menu(self.tr("Rehearse with a clock"), self.rehearse),
            self.header.add_to_menu(self.tr("Copy this deck"), self._copy),
            self.header.add_to_menu(self.tr("Remove this deck"), self._remove_shown),
        ]

    def _paper_actions(self) -> list[QAction]:
        add, papers = self.header.add_to_menu, self.papers
        handouts = [
            add(
                self.tr("Hand-out, {count} slides to a page…").format(count=count),
                partial(self.studio.when_kept, partial(papers.slides, per_page=count)),
            )
            for count in HANDOUTS
        ]
        notes = partial(self.studio.when_kept, partial(papers.slides, per_page=None))
        outline = partial(self.studio.when_kept, papers.outline)
        return [
            *handouts,
            add(self.tr("Notes pages…"), notes),
            add(self.tr("Outline document (Word or PDF)…"), outline),
        ]

    def _connect(self) -> None:
        self.search.searched.connect(lambda words: self.list.rows.set_query(DeckList(text=words)))
        self.search.down_pressed.connect(self.list.setFocus)
        self.list.opened.connect(self.show_deck)
        self.list.delete_asked.connect(self._remove)
        self.studio.left.connect(self._back)
        self.studio.gone.connect(self._back)
        self.studio.shown.connect(self._show_title)
        self.studio.present_asked.connect(self.present)

    def _columns(self) -> tuple[Column[DeckRow], ...]:
        return (
            Column[DeckRow](self.tr("Title"), lambda deck: deck.title),
            Column[DeckRow](self.tr("Event"), lambda deck: deck.event_title, width=200),
            Column[DeckRow](self.tr("Made"), lambda deck: short_moment(deck.made_at), width=130),
            Column[DeckRow](
                self.tr("File"),
                lambda deck: self.tr("%n slides", "", deck.slides) if deck.built_at else self.tr("not exported yet"),
                width=120,
                tone=lambda deck: "" if deck.built_at else "muted",
                tip=lambda deck: short_moment(deck.built_at) if deck.built_at else "",
            ),
            Column[DeckRow](
                self.tr("Content"),
                lambda deck: self.tr("%n newer", "", deck.stale) if deck.stale else self.tr("up to date"),
                width=120,
                badge=True,
                tone=lambda deck: "attention" if deck.stale else "good",
            ),
        )

    def _show_list(self) -> None:
        self.views.setCurrentIndex(0)
        self.header.set_title(self.tr("Decks"))
        self.header.set_subtitle("")
        self._show_actions()

    def _show_actions(self) -> None:
        if self._primary is not None:
            self._primary.hide()  # the header drops it when the event loop comes round
        for part in self._studio_buttons:
            part.setVisible(self.in_studio)
        for action in self._studio_actions:
            action.setVisible(self.in_studio)
        for action in self._list_actions:
            action.setVisible(not self.in_studio)
        if self.in_studio:
            self._primary = self.header.set_primary(self.tr("Export PowerPoint"), "file-output", self._export, shortcut="Ctrl+S")
        else:
            self._primary = self.header.set_primary(self.tr("Build a deck"), "presentation", self._new, shortcut="Ctrl+N")

    def _show_title(self, facts: StudioFacts) -> None:
        if self.in_studio:
            self.header.set_title(self.tr("Deck"))
            self.header.set_subtitle(facts.row.title)
            self.update()  # the studio moves down below the subtitle; where it stood must be painted

    def _back(self) -> None:
        self._show_list()
        self.refresh()

    def _show_event(self, event_id: UUID) -> None:
        found = self.bridge.read(partial(decks_of_event, event_id=event_id))
        if found:
            self.show_deck(found[0])
            return
        self._show_list()
        detail = self.bridge.read(partial(event_detail, event_id=event_id))
        title = detail.event.title if detail is not None else ""
        self.set_empty(
            self.tr("No deck yet for “{title}”").format(title=title),
            self.tr("All that it presents becomes slides, with notes and sources."),
            self.tr("Build the deck now"),
            partial(self.build_for_event, event_id),
            action_icon="presentation",
        )
        self.take_keyboard()  # Enter builds what was asked for

    def _new(self) -> None:
        menu = NewDeckMenu(self.bridge, self, self.build_for_event, self._ask_new)
        menu.aboutToHide.connect(menu.deleteLater)
        wide = menu.sizeHint().width()
        menu.popup(self.header.mapToGlobal(QPoint(max(self.header.width() - wide, 0), self.header.height() + 4)))

    def _ask_new(self) -> None:
        dialog = NewDeckDialog(self.bridge, self)
        if dialog.exec():
            event_id = dialog.event_id()
            if event_id is not None:
                self.build_for_event(event_id)
            else:
                self.build_for_topics(dialog.subject_ids())
        dialog.deleteLater()

    def _built(self, deck_id: UUID) -> None:
        self.shell.tell(self.tr("The deck is built."), undo=True)
        self.show_deck(deck_id)

    def _remove(self, ids: Sequence[UUID]) -> None:
        words = self.tr("Removed %n decks.", "", len(ids))
        do_in_bulk(
            self.bridge,
            self.shell,
            len(ids),
            title=self.tr("Remove %n decks?", "", len(ids)),
            verb=self.tr("Remove"),
            code="decks.remove_deck",
            work=partial(_remove_all, deck_ids=tuple(ids)),
            done=lambda _result: self.shell.tell(words, undo=True),
        )

    def _remove_shown(self) -> None:
        if self.studio.deck_id is not None:
            self._remove([self.studio.deck_id])

    def _remove_chosen(self) -> None:
        ids = self.list.chosen_ids()
        if ids:
            self._remove(ids)

    def _copy(self) -> None:
        self.studio.when_kept(lambda facts: self._copy_deck(facts.id))

    def _copy_chosen(self) -> None:
        for deck_id in self.list.chosen_ids()[:1]:
            self._copy_deck(deck_id)

    def _copy_deck(self, deck_id: UUID) -> None:
        self.bridge.execute("decks.copy_deck", partial(copy_deck, deck_id=deck_id), self, self._copied)

    def _copied(self, deck_id: UUID) -> None:
        self.shell.tell(self.tr("This is the copy."), undo=True)
        self.show_deck(deck_id)

    # -- files and halls -----------------------------------------------------------------------------------------

    def _export(self, *, with_pdf: bool = False) -> None:
        self.studio.when_kept(partial(self.exporter.ask_file, with_pdf=with_pdf))

    def _take_along(self) -> None:
        self.studio.when_kept(self.exporter.ask_folder)

    def present(self) -> None:
        """Show the slides full screen, from the shown one."""
        self._begin_show(rehearsal=False)

    def rehearse(self) -> None:
        """Rehearse with a clock, from the beginning."""
        self._begin_show(rehearsal=True)

    def _begin_show(self, *, rehearsal: bool) -> None:
        from baocaovien.ui.decks.present import Show  # noqa: PLC0415 - keeps the page fast to open

        self.studio.keep()
        studio = self.studio
        if not self.in_studio or studio.planned is None or studio.painter is None or self.show_ is not None:
            return
        room = studio.facts.room if studio.facts is not None else None
        self.show_ = Show(self, studio.painter, studio.planned.plan, room=room, rehearsal=rehearsal)
        self.show_.ended.connect(self._end_show)
        studio.placed.connect(self.show_.take_plan)
        self.show_.begin(0 if rehearsal else studio.slide_at)

    def _end_show(self) -> None:
        show, self.show_ = self.show_, None
        if show is None:
            return
        if show.rehearsal and show.times:
            spoken = round(sum(show.times.values()) / 60)
            times = dict(show.times)
            keep = NoticeAction(self.tr("Keep these times"), partial(self._keep_times, times))
            self.shell.tell(self.tr("Rehearsed: %n minutes.", "", spoken), actions=(keep,))
        show.deleteLater()

    def _keep_times(self, times: dict[str, float]) -> None:
        self.bridge.execute(
            "decks.set_minutes",
            partial(_set_times, times=times),
            self,
            lambda _result: self.shell.tell(self.tr("The times of the slides are kept."), undo=True),
        )


def _remove_all(session: Any, *, deck_ids: tuple[UUID, ...]) -> None:
    for deck_id in deck_ids:
        remove_deck(session, deck_id=deck_id)


def _set_times(session: Any, *, times: dict[str, float]) -> None:
    for key, seconds in times.items():
        set_minutes(session, entry_id=UUID(hex=key), minutes=max(round(seconds / 60, 1), 0.1))
