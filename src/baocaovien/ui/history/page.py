"""What was done here, by whom and when; and what was deleted, to bring it back."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QTabBar

from baocaovien.domain.local_time import short_moment
from baocaovien.domain.names import fold
from baocaovien.services.deleted import DeletedRow, deleted, restore_deleted
from baocaovien.services.history import HistoryRow, history
from baocaovien.services.workspace import Changes
from baocaovien.texts.labels import sentence
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.page import Page
from baocaovien.ui.shell import Shell, Target
from baocaovien.ui.table_model import Column, Listed, TableModel
from baocaovien.ui.table_view import TableView
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import row
from baocaovien.ui.widgets.search_field import SearchField

_MOST = 1000


class HistoryPage(Page):
    """Two lists: everything that was done, and what is deleted."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__(bridge, shell, title=translate("Pages", "History"), icon="history")
        self._done: tuple[HistoryRow, ...] = ()
        self._deleted: tuple[DeletedRow, ...] = ()
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("What to list"))
        self.tabs.addTab(self.tr("Done"))
        self.tabs.addTab(self.tr("Deleted"))
        self.search = SearchField(self.tr("Find by what was done or by whom"))
        self.done = TableModel[HistoryRow](Listed(), self._done_columns(), bridge, self)
        self.gone = TableModel[DeletedRow](Listed(), self._gone_columns(), bridge, self)
        self.done_view = TableView(self.done, name="history.done", title=self.tr("Done"))
        self.gone_view = TableView(
            self.gone,
            name="history.deleted",
            title=self.tr("Deleted"),
            empty=self.tr("Nothing is deleted. What you delete comes here, and “Bring back” puts it where it was."),
        )
        self.lists = QStackedWidget()
        for view in (self.done_view, self.gone_view):
            self.lists.addWidget(view)
            view.filter_with(self.search)
        self.search.setFixedWidth(320)
        self.body.addLayout(row(self.tabs, None, self.search))
        self.body.addWidget(self.lists, 1)
        self.header.set_subtitle(self.tr("Everything that was done here can be found; what was deleted can be brought back."))
        self.restore_button = self.header.set_primary(self.tr("Bring back"), "archive-restore", self.restore)
        self.header.add_secondary(self.tr("Undo"), "undo-2", bridge.undo)
        self.header.add_secondary(self.tr("Redo"), "redo-2", bridge.redo)
        self.tabs.currentChanged.connect(self._show_list)
        self.search.searched.connect(lambda _words: self._filter())
        self.gone_view.chosen.connect(lambda _ids: self._show_buttons())
        self.gone_view.opened.connect(self._restore_one)
        self._show_list(0)

    def refresh(self) -> None:
        """Read both lists anew."""
        self.bridge.load(_history(self.bridge), self, self._take_done)
        self.bridge.load(deleted, self, self._take_deleted)

    def open(self, target: Target) -> None:
        """`Target(command="deleted")` shows the deleted records."""
        self.tabs.setCurrentIndex(1 if target.command == "deleted" else 0)

    def restore(self) -> None:
        """Bring back what is chosen."""
        for operation_id in self.gone_view.chosen_ids():
            self._restore_one(operation_id)

    def _restore_one(self, operation_id: UUID) -> None:
        work = partial(restore_deleted, operation_id=operation_id)
        self.bridge.execute("deleted.restore", work, self, self._tell_restored)

    def _tell_restored(self, count: int) -> None:
        self.shell.tell(self.tr("%n records brought back.", "", count), undo=True)

    def _on_changed(self, changes: Changes) -> None:
        del changes
        self.refresh_later()

    def _take_done(self, rows: tuple[HistoryRow, ...]) -> None:
        self._done = rows
        self._filter()

    def _take_deleted(self, rows: tuple[DeletedRow, ...]) -> None:
        self._deleted = rows
        self._filter()

    def _filter(self) -> None:
        words = fold(self.search.words()).split()
        self.done.set_query(Listed(tuple(entry for entry in self._done if _fits(words, self._label(entry), entry.actor))))
        self.gone.set_query(Listed(tuple(entry for entry in self._deleted if _fits(words, *entry.titles, entry.actor))))

    def _show_list(self, at: int) -> None:
        self.lists.setCurrentIndex(at)
        self._show_buttons()

    def _show_buttons(self) -> None:
        self.restore_button.setVisible(self.tabs.currentIndex() == 1)
        self.restore_button.setEnabled(bool(self.gone_view.chosen_ids()))

    def _label(self, entry: HistoryRow) -> str:
        return sentence(entry.label, entry.params, self.shell.language)

    def _state(self, entry: HistoryRow) -> str:
        if entry.nature == "undo":
            return self.tr("Undo")
        if entry.nature == "redo":
            return self.tr("Redo")
        return self.tr("undone") if entry.undone else ""

    def _done_columns(self) -> tuple[Column[HistoryRow], ...]:
        return (
            Column(self.tr("What"), self._label, tone=lambda entry: "muted" if entry.undone else ""),
            Column("", self._state, width=110, badge=True),
            Column(self.tr("Who"), lambda entry: entry.actor, width=150),
            Column(self.tr("When"), lambda entry: short_moment(entry.at), width=150),
            Column(self.tr("Machine"), lambda entry: entry.station, width=110, spare=True),
        )

    def _gone_columns(self) -> tuple[Column[DeletedRow], ...]:
        return (
            Column(self.tr("What"), self._names),
            Column(self.tr("Records"), lambda entry: str(entry.count), width=90),
            Column(self.tr("Deleted by"), lambda entry: entry.actor, width=150),
            Column(self.tr("When"), lambda entry: short_moment(entry.at), width=150),
        )

    def _names(self, entry: DeletedRow) -> str:
        return ", ".join(entry.titles[:5]) or self.tr("%n records", "", entry.count)


def _history(bridge: Bridge) -> Any:
    workspace = bridge.workspace
    return partial(history, station_id=workspace.station_id, actor_id=workspace.actor_id, limit=_MOST)


def _fits(words: list[str], *texts: str) -> bool:
    folded = fold(" ".join(texts))
    return all(word in folded for word in words)
