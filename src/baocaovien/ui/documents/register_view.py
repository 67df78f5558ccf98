"""The register of documents (sổ văn bản đi): numbers as the registry gave them, and the files that belong to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QStackedWidget, QWidget

from baocaovien.domain.local_time import short_date
from baocaovien.domain.names import fold
from baocaovien.services.documents.register import cancel_number
from baocaovien.store.queries.documents import DocumentRow, Register
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.documents.document_panel import DocumentPanel
from baocaovien.ui.documents.words import REGISTER_KINDS, document_kind
from baocaovien.ui.shell import Shell
from baocaovien.ui.table_model import Column, TableModel
from baocaovien.ui.table_view import TableView
from baocaovien.ui.widgets.ask_line import ask_line
from baocaovien.ui.widgets.basics import column, row
from baocaovien.ui.widgets.empty_state import EmptyState
from baocaovien.ui.widgets.panes import Panes
from baocaovien.ui.widgets.search_field import SearchField


@dataclass(frozen=True, slots=True)
class FoundDocuments:
    """The register, filtered by typed words of number, title or signer."""

    register: Register
    words: str = ""

    def ids(self, session: Any) -> Sequence[UUID]:
        """Ids of the lines that hold all the words."""
        found = self.register.ids(session)
        wanted = fold(self.words).split()
        if not wanted:
            return found
        return [one.id for one in self.register.rows(session, found) if all(word in _folded(one) for word in wanted)]

    def rows(self, session: Any, ids: Sequence[UUID]) -> Sequence[DocumentRow]:
        """Rows in the order of the ids."""
        return self.register.rows(session, ids)


def _folded(one: DocumentRow) -> str:
    return fold(f"{one.symbol} {one.title} {one.signer}")


class RegisterView(QWidget):
    """Lists the register; the chosen line, or a new one, stands at the right.

    Signals:
        chosen: another line is chosen.
    """

    chosen = Signal()

    def __init__(self, bridge: Bridge, shell: Shell, asks: Asks) -> None:
        super().__init__()
        self._bridge = bridge
        self._shell = shell
        self._asks = asks
        self._event_id: UUID | None = None
        self.search = SearchField(self.tr("Number, title or signer"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kind"))
        self.kind.addItem(self.tr("Every kind"), "")
        for code in REGISTER_KINDS:
            self.kind.addItem(document_kind(code), code)
        self.only_event = QCheckBox(self.tr("Only this event"))
        self.table = self._table()
        self.panel = DocumentPanel(bridge, shell, asks)
        empty = EmptyState(
            "stamp",
            self.tr("The register is empty"),
            self.tr("Write down the number that the registry gave to a document; printing with a number writes it here too."),
            self.tr("Record a number"),
            self.begin_new,
        )
        self._lists = QStackedWidget()
        self._lists.addWidget(self.table)
        self._lists.addWidget(empty)
        left = QWidget()
        filters = row(self.search, self.kind, self.only_event)
        filters.setStretch(0, 1)
        left.setLayout(column(filters, self._lists))
        layout = column(Panes("documents.register", left, self.panel, sizes=(530, 330)))
        self.setLayout(layout)
        self.table.filter_with(self.search)
        self.search.searched.connect(lambda _words: self._filter())
        self.search.down_pressed.connect(self.table.setFocus)
        self.kind.activated.connect(lambda _at: self._filter())
        self.only_event.toggled.connect(lambda _on: self._filter())
        self.table.chosen.connect(self._show)
        self.table.rows.loaded.connect(self._loaded)
        self.panel.saved.connect(self._go_to)
        self._wanted: UUID | None = None

    # -- what the page calls -------------------------------------------------------------------------------------

    @property
    def can_cancel(self) -> bool:
        """Whether a standing number is chosen."""
        document = self._current()
        return document is not None and not document.cancelled

    def show_event(self, event_id: UUID, title: str) -> None:
        """Show the register; new lines belong to this event unless said otherwise."""
        self._event_id = event_id
        self.panel.show_event(event_id, title)
        self._filter()
        self.table.rows.refresh()
        self.panel.refresh()

    def begin_new(self) -> None:
        """Write down the number of a document."""
        self.table.clearSelection()
        self.panel.begin_new()

    def cancel_number(self) -> None:
        """Cancel the chosen number: it stays taken, and its reason is kept."""
        document = self._current()
        if document is None or document.cancelled:
            return
        told = self.tr("{symbol} is cancelled; the number is not given again.").format(symbol=document.symbol)
        ask_line(
            self._bridge,
            self._shell,
            self.tr("Cancel {symbol}").format(symbol=document.symbol),
            self.tr("Why is this number cancelled? It stays taken."),
            code="documents.cancel_number",
            change=lambda reason: partial(cancel_number, document_id=document.id, reason=reason),
            done=lambda _none: self._shell.tell(told, undo=True),
        )

    # -- inside --------------------------------------------------------------------------------------------------

    def _table(self) -> TableView:
        columns = (
            Column[DocumentRow](
                self.tr("Number, symbol"),
                lambda one: one.symbol or self.tr("no number yet"),
                width=124,
                sort=lambda one: (one.series, one.number or 0),
                tone=lambda one: "muted" if one.cancelled or not one.symbol else "",
            ),
            Column[DocumentRow](
                self.tr("Date"),
                lambda one: short_date(one.dated) if one.dated else "",
                width=92,
                sort=lambda one: one.dated.toordinal() if one.dated else 0,
            ),
            Column[DocumentRow](
                self.tr("Title"),
                lambda one: " ".join(one.title.split()),
                sort=lambda one: fold(one.title),
                tip=lambda one: one.title,
                tone=lambda one: "muted" if one.cancelled else "",
            ),
            Column[DocumentRow](
                self.tr("State"),
                lambda one: self.tr("cancelled") if one.cancelled else self.tr("in force"),
                width=112,
                badge=True,
                tone=lambda one: "wrong" if one.cancelled else "good",
            ),
        )
        model = TableModel(FoundDocuments(Register()), columns, self._bridge, self)
        return TableView(model, name="documents.register", title=self.tr("Register of documents"))

    def _current(self) -> DocumentRow | None:
        ids = self.table.chosen_ids()
        at = self.table.rows.position(ids[0]) if len(ids) == 1 else None
        found: DocumentRow | None = self.table.rows.row_at(at) if at is not None else None
        return found

    def _filter(self) -> None:
        event_id = self._event_id if self.only_event.isChecked() else None
        register = Register(kind=str(self.kind.currentData()), event_id=event_id)
        self.table.rows.set_query(FoundDocuments(register, self.search.words()))

    def _loaded(self, count: int) -> None:
        unfiltered = not (self.search.words() or self.kind.currentData() or self.only_event.isChecked())
        self._lists.setCurrentIndex(1 if not count and unfiltered else 0)
        if self._wanted is not None and self.table.show_record(self._wanted):
            self._wanted = None
        shown, now = self.panel.document, self._current()
        if shown is not None and now is not None and now.id == shown.id and now != shown:
            self.panel.show_document(now)
            self.chosen.emit()

    def _go_to(self, document_id: UUID) -> None:
        self._wanted = document_id
        if self.table.show_record(document_id):
            self._wanted = None

    def _show(self, ids: list[UUID]) -> None:
        document = self._current() if len(ids) == 1 else None
        if document is not None:
            self.panel.show_document(document)
        self.chosen.emit()
