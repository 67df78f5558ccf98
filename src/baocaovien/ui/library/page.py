"""Library: documents and topics on the left, the tree of content in the middle, one item on the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QListWidget, QListWidgetItem, QMenu, QPlainTextEdit, QStackedWidget

from baocaovien.domain.errors import AppError
from baocaovien.domain.local_time import short_date
from baocaovien.services.library.content_import import ImportedDocument, PreparedDocument, prepare_file, store_document
from baocaovien.services.library.figures import check_figure, remove_figure
from baocaovien.services.library.library import approve_items, may_approve_own, remove_items, submit_items, withdraw_items
from baocaovien.services.library.source_documents import remove_document
from baocaovien.services.library.topics import move_topic, remove_topic, take_figures
from baocaovien.services.workspace import Changes
from baocaovien.store.queries.content_search import Hits, search_items
from baocaovien.store.queries.library import ContentTree, DocumentRow, ItemRow, document_ids, document_rows, item_rows
from baocaovien.store.queries.tags import tag_rows
from baocaovien.store.queries.topics import FigureList, FigureRow, TopicRow, topic_item_ids, topic_rows
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.library.content_tree import ContentTreeView
from baocaovien.ui.library.item_panel import ItemPanel
from baocaovien.ui.library.library_forms import ask_document, ask_figure, ask_item, ask_put_under_topic, ask_topic
from baocaovien.ui.library.tags import TagFilter, ask_rename, ask_tag, remove_everywhere
from baocaovien.ui.library.words import figure_words
from baocaovien.ui.look import theme
from baocaovien.ui.page import Page
from baocaovien.ui.shell import NoticeAction, Shell, Target
from baocaovien.ui.table_model import Column, TableModel
from baocaovien.ui.table_view import TableView
from baocaovien.ui.widgets.basics import at_row, icon_button, row
from baocaovien.ui.widgets.in_bulk import do_in_bulk
from baocaovien.ui.widgets.panes import Panes
from baocaovien.ui.widgets.progress_strip import ProgressStrip
from baocaovien.ui.widgets.search_field import SearchField

_TAGS = ("tag", "item_tag")
_SHOWN = ("source_document", "content_item", "content_revision", "topic", "topic_item", "topic_figure", "figure", *_TAGS)
_KIND, _RECORD = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_SUFFIXES = "*.txt *.docx *.pdf"


class LibraryPage(Page):
    """Content that was read, checked and approved once, to be used in every deck."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__(bridge, shell, title="", icon="library-big")
        self.header.set_title(self.tr("Library"))
        self.setAccessibleName(self.tr("Library"))
        self.header.set_primary(self.tr("Import a document…"), "import", self._ask_file, shortcut="Ctrl+I")
        self.header.add_secondary(self.tr("Approve the chosen"), "badge-check", partial(self._each, "approve"))
        self.header.add_to_menu(self.tr("Hand in the chosen"), partial(self._each, "submit"))
        self.header.add_to_menu(self.tr("Withdraw the chosen"), partial(self._each, "withdraw"))
        self.header.add_to_menu(self.tr("Remove the chosen"), partial(self._each, "remove"))
        self.header.add_to_menu(self.tr("New item…"), self._new_item)
        self.header.add_to_menu(self.tr("New topic…"), self._new_topic)
        self.header.add_to_menu(self.tr("New figure…"), partial(ask_figure, bridge, shell))
        self.header.add_to_menu(self.tr("Put the chosen under a topic…"), self._put_chosen)
        self.header.add_to_menu(self.tr("Tags of the chosen…"), self._tag_chosen)
        self.header.add_to_menu(self.tr("The chosen figures were compared with the original"), self._check_figures)
        self.search = SearchField(self.tr("Search all content, with or without marks"))
        self.strip = ProgressStrip()
        self.places = QListWidget()
        self.places.setAccessibleName(self.tr("Documents and topics"))
        self.places.setProperty("surface", "card")
        self.tree, self.item = ContentTreeView(), ItemPanel(bridge, shell)
        self.figures = TableView(
            TableModel(FigureList(), self._figure_columns(), bridge, self), name="library.figures", title=self.tr("Figures")
        )
        self.middle = QStackedWidget()
        self.middle.addWidget(self.tree)
        self.middle.addWidget(self.figures)
        self.tags = TagFilter()
        self.tag_more = icon_button("ellipsis", self.tr("More for this tag"), clicked=self._tag_menu)
        self.tag_more.hide()
        head = row(self.search, self.tags, self.tag_more)
        head.setStretch(0, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.strip)
        self.body.addWidget(Panes("library.page", self.places, self.middle, self.item, sizes=(230, 390, 300)), 1)
        self._connect()

    def _connect(self) -> None:
        self.places.currentItemChanged.connect(lambda _now, _before: self._leave_place())
        self.tags.narrowed.connect(self._show_place)
        self.tree.item_chosen.connect(self._show_item)
        self.figures.opened.connect(self._open_figure)
        self.figures.delete_asked.connect(self._remove_figures)
        self.figures.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.figures.customContextMenuRequested.connect(self._figure_menu)
        self.places.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.places.customContextMenuRequested.connect(self._place_menu)
        self.places.itemDoubleClicked.connect(lambda _item: self._edit_place())
        self.tree.delete_asked.connect(lambda _ids: self._each("remove"))
        self.tree.typed.connect(self._search_on)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._menu)
        self.search.searched.connect(lambda _words: self._show_place())
        self.figures.filter_with(self.search)
        self.search.down_pressed.connect(self.tree.setFocus)
        self.item.keyboard_left.connect(self.tree.setFocus)
        self.places.itemActivated.connect(lambda _item: self.tree.setFocus())
        self.tree.itemActivated.connect(lambda _item, _column: self.item.take_keyboard())

    def refresh(self) -> None:
        """Read documents and topics, and the shown tree."""
        documents = self.bridge.read(_documents)
        topics = self.bridge.read(topic_rows)
        self._fill_places(documents, topics)
        self.tags.show_tags(self.bridge.read(tag_rows))
        items = sum(document.items for document in documents)
        approved = sum(document.approved for document in documents)
        self._all = self.tr("{items} items, {approved} approved").format(items=items, approved=approved)
        self.header.set_subtitle(self._all)
        if not documents and not topics:
            self.set_empty(
                self.tr("Approved content stands here"),
                self.tr("Import a plan or a resolution (.docx, .pdf, .txt): it becomes a tree of items to check and approve."),
                self.tr("Import a document…"),
                self._ask_file,
                action_icon="import",
            )
            return
        self.set_filled()
        self._show_place()

    def open(self, target: Target) -> None:
        """Show an item, a document, or what waits for approval."""
        if target.command == "review":
            self._choose_place("review", None)
        elif target.command == "import":
            self._ask_file()
        elif target.record_type in ("topic", "source_document") and target.record_id is not None:
            self.search.clear()
            self._choose_place("topic" if target.record_type == "topic" else "document", target.record_id)
        elif target.record_type == "tag" and target.record_id is not None:
            self.tags.show_tags(self.bridge.read(tag_rows))
            self.tags.choose(target.record_id)
            self._show_place()
        elif target.record_type == "content_item" and target.record_id is not None:
            rows = self.bridge.read(partial(item_rows, ids=[target.record_id]))
            self.search.clear()
            if rows:
                self._choose_place("document", rows[0].document_id)
            self._wanted = target.record_id
            self._show_item(target.record_id)

    def may_leave(self) -> bool:
        """What is typed is kept before the window closes."""
        self.item.keep()
        return True

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*_SHOWN):
            self.refresh_later()

    # -- places --------------------------------------------------------------------------------------------------

    def _fill_places(self, documents: list[DocumentRow], topics: list[TopicRow]) -> None:
        kept: QListWidgetItem | None = self.places.currentItem()
        chosen = (kept.data(_KIND), kept.data(_RECORD)) if kept is not None else ("", None)
        self.places.blockSignals(True)
        self.places.clear()
        waiting = sum(document.waiting for document in documents)
        self._place("review", None, self.tr("Waits for approval ({n})").format(n=waiting), "badge-check")
        self._place("figures", None, self.tr("Figures and targets"), "chart-column")
        for document in documents:
            self._place("document", document.id, document.title, "file-text")
        for topic in topics:
            self._place("topic", topic.id, f"{topic.code}  {topic.name}".strip(), "bookmark")
        self._place("own", None, self.tr("Own items"), "file-pen")
        self.places.blockSignals(False)
        if not self._choose_place(*chosen, quiet=True):
            first = next((document.id for document in documents if document.items), None)
            self._choose_place("document", first, quiet=True)

    def _place(self, kind: str, record_id: UUID | None, words: str, icon: str) -> None:
        item = QListWidgetItem(theme.icon(icon, "muted"), words)
        item.setData(_KIND, kind)
        item.setData(_RECORD, record_id)
        item.setToolTip(words)
        item.setSizeHint(QSize(0, theme.current().row))
        self.places.addItem(item)

    def _choose_place(self, kind: str, record_id: UUID | None, *, quiet: bool = False) -> bool:
        for at in range(self.places.count()):
            item: QListWidgetItem | None = self.places.item(at)
            if item is not None and item.data(_KIND) == kind and item.data(_RECORD) == record_id:
                self.places.blockSignals(quiet)
                self.places.setCurrentItem(item)
                self.places.blockSignals(False)
                return True
        return False

    def _leave_place(self) -> None:
        """Another document or topic: what was narrowed to a tag and shown of the former one goes."""
        self.tags.choose(None)
        self._left = True
        self._show_place()

    def _show_place(self) -> None:
        words, tag_id = self.search.words(), self.tags.tag_id()
        place: QListWidgetItem | None = self.places.currentItem()
        kind = place.data(_KIND) if place is not None else ""
        record_id: UUID | None = place.data(_RECORD) if place is not None else None
        figures = kind == "figures" and tag_id is None
        self.tag_more.setVisible(tag_id is not None)
        self.middle.setCurrentWidget(self.figures if figures else self.tree)
        self.item.setVisible(not figures and self.item.item_id is not None)
        if not words and tag_id is None:
            self.header.set_subtitle(self._all)
        if (words and not figures) or tag_id is not None:
            self.bridge.load(partial(search_items, query=words, limit=200, tag_id=tag_id), self, self._show_hits)
        elif kind == "figures":
            self.figures.rows.set_query(FigureList(text=words))
            self.figures.rows.refresh()
        else:
            self.bridge.load(partial(_items, kind=kind, record_id=record_id), self, self._show_items)
        if self.item.item_id is not None:
            self.item.show_item(self.item.item_id)

    _wanted: UUID | None = None
    _left = False
    """Whether the place that the shown item was chosen in has been left."""
    _all = ""

    def _show_items(self, rows: list[ItemRow]) -> None:
        self.tree.show_items(rows)
        if self._left and self.item.item_id not in {one.id for one in rows}:
            self.item.show_nothing()
            self.item.hide()
        self._left = False
        if self._wanted is not None:
            self.tree.show_record(self._wanted)
            self._wanted = None

    def _show_hits(self, found: Hits) -> None:
        self.tree.show_hits(found.hits)
        self.header.set_subtitle(self.tr("%n items found", "", found.total))

    def _figure_columns(self) -> tuple[Column[FigureRow], ...]:
        return (
            Column[FigureRow](self.tr("Figure"), lambda figure: figure.name, tip=lambda figure: figure.source),
            Column[FigureRow](self.tr("Value"), figure_words, width=140),
            Column[FigureRow](self.tr("Period"), lambda figure: figure.period, width=105),
            Column[FigureRow](
                self.tr("As of"), lambda figure: short_date(figure.as_of) if figure.as_of else "", width=100, spare=True
            ),
            Column[FigureRow](
                self.tr("Source"), lambda figure: figure.source, width=170, spare=True, tip=lambda figure: figure.source
            ),
            Column[FigureRow](
                self.tr("Compared"),
                self._compared,
                width=170,
                badge=True,
                tone=lambda figure: "attention" if figure.disagrees or not figure.checked else "good",
                tip=lambda figure: figure.source,
            ),
        )

    def _compared(self, figure: FigureRow) -> str:
        if figure.disagrees:
            return self.tr("sources differ")
        return self.tr("checked") if figure.checked else self.tr("not checked")

    def _search_on(self, text: str) -> None:
        """Typing in the tree goes on in the search."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.setText(self.search.text() + text)

    def _show_item(self, item_id: UUID) -> None:
        self.item.show_item(item_id)
        self.item.setVisible(self.item.item_id is not None)

    # -- doing ---------------------------------------------------------------------------------------------------

    def _menu(self, place: Any) -> None:
        menu = QMenu(self)
        for what, words in (
            ("approve", self.tr("Approve the chosen")),
            ("submit", self.tr("Hand in the chosen")),
            ("withdraw", self.tr("Withdraw the chosen")),
            ("remove", self.tr("Remove the chosen")),
        ):
            menu.addAction(words, partial(self._each, what))
        menu.addAction(self.tr("Tags of the chosen…"), self._tag_chosen)
        menu.popup(at_row(self.tree, place))

    def _each(self, what: str) -> None:
        ids = self.tree.chosen()
        if not ids:
            self.shell.tell(self.tr("Choose items in the tree first (Ctrl and Shift choose several)."))
            return
        use_case, title, verb = {
            "approve": (approve_items, self.tr("Approve %n items?", "", len(ids)), self.tr("Approve")),
            "submit": (submit_items, self.tr("Hand in %n items?", "", len(ids)), self.tr("Hand in")),
            "withdraw": (withdraw_items, self.tr("Withdraw %n items?", "", len(ids)), self.tr("Withdraw")),
            "remove": (remove_items, self.tr("Remove %n items?", "", len(ids)), self.tr("Remove")),
        }[what]
        code, work = f"library.{use_case.__name__}", partial(use_case, item_ids=ids)
        do_in_bulk(self.bridge, self.shell, len(ids), title=title, verb=verb, code=code, work=work, done=self._told_each)

    def _told_each(self, count: int) -> None:
        self.shell.tell(self.tr("Changed %n items.", "", count), undo=count > 0)

    def _check_figures(self) -> None:
        ids = self.figures.chosen_ids()
        if not ids:
            self.shell.tell(self.tr("Choose figures under “Figures and targets” first."))
            return

        def check(session: Any) -> int:
            for figure_id in ids:
                check_figure(session, figure_id=figure_id)
            return len(ids)

        self.bridge.execute("library.check_figure", check, self, self._told_checked, params={"n": len(ids)})

    def _told_checked(self, count: int) -> None:
        self.shell.tell(self.tr("%n figures are marked as checked.", "", count), undo=True)

    def _new_item(self) -> None:
        ask_item(self.bridge, self.shell, self._show_new)

    def _show_new(self, item_id: UUID) -> None:
        self._choose_place("own", None)
        self._show_item(item_id)

    def _new_topic(self) -> None:
        ask_topic(self.bridge, self.shell)

    def _put_chosen(self) -> None:
        figures = self.middle.currentWidget() is self.figures
        ids = self.figures.chosen_ids() if figures else self.tree.chosen()
        if ids:
            ask_put_under_topic(self.bridge, self.shell, ids, figures=figures)
        else:
            self.shell.tell(self.tr("Choose items or figures first (Ctrl and Shift choose several)."))

    def _tag_chosen(self) -> None:
        ids = self.tree.chosen()
        if ids and self.middle.currentWidget() is self.tree:
            ask_tag(self.bridge, self.shell, ids)
        else:
            self.shell.tell(self.tr("Choose items in the tree first (Ctrl and Shift choose several)."))

    def _tag_menu(self) -> None:
        chosen = self.tags.tag_id()
        tag = next((one for one in self.bridge.read(tag_rows) if one.id == chosen), None)
        if tag is not None:
            menu = QMenu(self)
            menu.addAction(self.tr("Rename the tag…"), partial(ask_rename, self.bridge, self.shell, tag))
            menu.addAction(self.tr("Take the tag off everything"), partial(remove_everywhere, self.bridge, self.shell, self, tag))
            menu.popup(self.tag_more.mapToGlobal(self.tag_more.rect().bottomLeft()))

    # -- figures -------------------------------------------------------------------------------------------------

    def _figure(self, figure_id: UUID) -> FigureRow:
        return self.bridge.read(partial(FigureList().rows, ids=[figure_id]))[0]

    def _open_figure(self, figure_id: UUID) -> None:
        ask_figure(self.bridge, self.shell, self._figure(figure_id))

    def _figure_menu(self, place: QPoint) -> None:
        figure_id = self.figures.current_id()
        if figure_id is None:
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Change…"), partial(self._open_figure, figure_id))
        other = partial(ask_figure, self.bridge, self.shell, self._figure(figure_id), other_source=True)
        menu.addAction(self.tr("Another source says otherwise…"), other)
        menu.addAction(self.tr("Put the chosen under a topic…"), self._put_chosen)
        menu.addAction(self.tr("The chosen figures were compared with the original"), self._check_figures)
        menu.addAction(self.tr("Take the chosen out of their topics"), self._take_figures)
        menu.addSeparator()
        menu.addAction(self.tr("Remove the chosen"), lambda: self._remove_figures(self.figures.chosen_ids()))
        menu.popup(at_row(self.figures, place))

    def _take_figures(self) -> None:
        take = partial(take_figures, figure_ids=self.figures.chosen_ids())
        self.bridge.execute("library.take_figures", take, self, self._told_each)

    def _remove_figures(self, ids: list[UUID]) -> None:
        def remove(session: Any) -> int:
            for figure_id in ids:
                remove_figure(session, figure_id=figure_id)
            return len(ids)

        title = self.tr("Remove %n figures from the library?", "", len(ids))
        verb, code = self.tr("Remove"), "library.remove_figure"
        do_in_bulk(self.bridge, self.shell, len(ids), title=title, verb=verb, code=code, work=remove, done=self._told_each)

    # -- documents and topics ------------------------------------------------------------------------------------

    def _place_now(self) -> tuple[str, UUID | None]:
        place: QListWidgetItem | None = self.places.currentItem()
        return (place.data(_KIND), place.data(_RECORD)) if place is not None else ("", None)

    def _edit_place(self) -> None:
        kind, record_id = self._place_now()
        if kind == "topic" and record_id is not None:
            ask_topic(self.bridge, self.shell, next(one for one in self.bridge.read(topic_rows) if one.id == record_id))
        elif kind == "document" and record_id is not None:
            ask_document(self.bridge, self.shell, self.bridge.read(partial(document_rows, ids=[record_id]))[0])

    def _place_menu(self, place: QPoint) -> None:
        kind, record_id = self._place_now()
        if kind not in ("topic", "document") or record_id is None:
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Change…"), self._edit_place)
        if kind == "topic":
            menu.addAction(self.tr("Move up"), partial(self._move_topic, record_id, -1))
            menu.addAction(self.tr("Move down"), partial(self._move_topic, record_id, 1))
        menu.addSeparator()
        menu.addAction(self.tr("Remove"), partial(self._remove_place, kind, record_id))
        menu.popup(at_row(self.places, place))

    def _move_topic(self, topic_id: UUID, step: int) -> None:
        ids = [one.id for one in self.bridge.read(topic_rows)]
        place = ids.index(topic_id) + step
        if 0 <= place < len(ids):
            ids.remove(topic_id)
            after = ids[place - 1] if place > 0 else None
            self.bridge.execute("library.move_topic", partial(move_topic, topic_id=topic_id, after_id=after), self)

    def _remove_place(self, kind: str, record_id: UUID) -> None:
        work: Any = partial(remove_topic, topic_id=record_id)
        if kind == "document":
            work = partial(remove_document, document_id=record_id)
        told = self.tr("Removed.")
        self.bridge.execute(f"library.remove_{kind}", work, self, lambda _made: self.shell.tell(told, undo=True))

    # -- import --------------------------------------------------------------------------------------------------

    def _ask_file(self) -> None:
        kinds = self.tr("Documents")
        name, _filter = QFileDialog.getOpenFileName(self, self.tr("Import a document"), "", f"{kinds} ({_SUFFIXES})")
        if name:
            self.import_file(Path(name))

    def import_file(self, path: Path) -> None:
        """Read a file in the worker process and store it."""
        job = self.bridge.compute(partial(prepare_file, path), self, self._store, failed=self._not_read, in_process=True)
        self.strip.start(self.tr("Reading {file}").format(file=path.name), job)

    def _not_read(self, problem: AppError) -> None:
        self.strip.finish()
        self.shell.tell_error(problem)

    def _store(self, prepared: PreparedDocument) -> None:
        self.strip.finish()
        self.bridge.take_in("library.import_document", partial(store_document, prepared=prepared), self, self._stored)

    def _stored(self, made: ImportedDocument) -> None:
        if made.repeated:
            self.shell.tell(self.tr("This file was imported before; nothing was changed."))
        else:
            words = self.tr("Imported %n items as drafts.", "", made.count)
            actor_id = self.bridge.workspace.actor_id
            if self.bridge.read(partial(may_approve_own, actor_id=actor_id)):
                offer, use_case = self.tr("Approve all"), approve_items
            else:  # who took it in is its author: a second curator approves
                offer, use_case = self.tr("Hand in all"), submit_items
            act = partial(self._each_of, made.document_id, use_case)
            self.shell.tell(words, undo=True, actions=(NoticeAction(offer, act),))
        self.refresh()
        self._choose_place("document", made.document_id)
        if self.isVisible() and not isinstance(self.window().focusWidget(), QLineEdit | QPlainTextEdit):
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)  # what comes next is reading it

    def _each_of(self, document_id: UUID, use_case: Callable[..., int]) -> None:
        ids = self.bridge.read(ContentTree(document_id).ids)
        code = f"library.{use_case.__name__}"
        self.bridge.execute(code, partial(use_case, item_ids=ids), self, self._told_each, params={"n": len(ids)})


def _documents(session: Any) -> list[DocumentRow]:
    return document_rows(session, document_ids(session))


def _items(session: Any, *, kind: str, record_id: UUID | None) -> list[ItemRow]:
    if kind == "review":
        return item_rows(session, ContentTree(states=("in_review",)).ids(session))
    if kind == "own":
        return item_rows(session, ContentTree(own=True).ids(session))
    if kind == "topic" and record_id is not None:
        return item_rows(session, topic_item_ids(session, record_id))
    return item_rows(session, ContentTree(record_id).ids(session)) if record_id is not None else []
