"""One item: its wording, what the speaker says to it, its state and revisions, where it is used."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QVBoxLayout, QWidget

from baocaovien.domain.errors import AppError
from baocaovien.domain.local_time import short_date, short_moment
from baocaovien.services.library.library import approve_items, edit_item, return_items, submit_items, withdraw_items
from baocaovien.services.library.topics import put_items, take_items
from baocaovien.store.queries.library import ItemCard, item_card
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.library.library_forms import ask_document, forms_of_item
from baocaovien.ui.library.tags import TagStrip
from baocaovien.ui.library.words import content_state_words
from baocaovien.ui.look import theme
from baocaovien.ui.schedule.event_form import find_topics
from baocaovien.ui.shell import Shell, Target
from baocaovien.ui.widgets.badges import Badge
from baocaovien.ui.widgets.basics import ElidedLabel, ScrollArea, button, column, icon_button, label, line, row
from baocaovien.ui.widgets.fields import Field
from baocaovien.ui.widgets.record_picker import Choice, RecordPicker
from baocaovien.ui.widgets.refill import refill

_Words = tuple[str, str, str]
_NOTHING: _Words = ("", "", "")


class ItemPanel(ScrollArea):
    """Shows and edits one content item; a new wording becomes a draft revision.

    Signals:
        keyboard_left: what had the keyboard is done and gone.
    """

    keyboard_left = Signal()

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self._bridge = bridge
        self._shell = shell
        self.item_id: UUID | None = None
        self.setProperty("surface", "card")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Item"))
        self._lines: tuple[QLineEdit, QPlainTextEdit, QPlainTextEdit] | None = None
        self._kept = _NOTHING
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say what the panel is for."""
        self.keep()
        self.item_id, self._lines = None, None
        words = self.tr(
            "Choose an item to read, correct and approve it. Only approved content goes into a deck without a warning."
        )
        self._fill(column(label(words, tone="muted", wrap=True), None, margins=(16, 16, 16, 16)))

    def show_item(self, item_id: UUID) -> None:
        """Read an item and show it; words that are being typed stay, and are kept before another item comes."""
        if item_id == self.item_id and self._typed() != self._kept:
            return
        self.keep()
        try:
            card = self._bridge.read(partial(item_card, item_id=item_id))
        except AppError:
            self.show_nothing()
            return
        self.item_id = item_id
        self._fill(self._content(card))

    def take_keyboard(self) -> None:
        """Go on in the wording."""
        if self._lines is not None:
            self._lines[1].setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Keep what was typed as a new draft; where it cannot be written it comes back."""
        item_id, before, said = self.item_id, self._kept, self._typed()
        if item_id is None or said == before:
            return
        self._kept = said
        heading, text, points = said
        change = partial(edit_item, item_id=item_id, text=text, heading=heading, talking_points=points)
        told = partial(self._shell.tell, self.tr("Saved."), undo=True)
        failed = partial(self._not_kept, item_id, before, said)
        self._bridge.execute("library.edit_item", change, self, lambda _result: told(), failed)

    # -- inside --------------------------------------------------------------------------------------------------

    def _content(self, card: ItemCard) -> QVBoxLayout:
        newest = card.revisions[0]
        words, tone = content_state_words(card.item.state)
        heading = QLineEdit(newest.heading)
        heading.setPlaceholderText(self.tr("from the text"))
        text = self._editor(newest.text, 96, self.tr("Wording"))
        points = self._editor(newest.talking_points, 64, self.tr("What the speaker says"))
        save = button(self.tr("Save as a new draft"), "check", clicked=self.keep)
        save.setEnabled(False)
        self._lines, self._kept = (heading, text, points), (newest.heading, newest.text, newest.talking_points)
        for signal in (heading.textChanged, text.textChanged, points.textChanged):
            signal.connect(lambda *_text: save.setEnabled(self._typed() != self._kept))
        where = " › ".join(part for part in ((card.document.title if card.document else ""), *card.path) if part)
        more = icon_button("ellipsis", self.tr("More actions"))
        more.setMenu(self._menu(card, more))
        revision = label(self.tr("revision {n}").format(n=newest.number), scale="caption", tone="muted")
        parts = column(
            row(Badge(words, tone), revision, None, more),
            ElidedLabel(where, scale="caption", tone="muted"),
            self._limits(card),
            Field(self.tr("Wording"), text),
            Field(self.tr("Short title for the slide"), heading),
            Field(self.tr("What the speaker says (goes into the notes)"), points),
            row(None, save),
            row(*self._steps(card), None),
            line(),
            spacing=8,
            margins=(16, 12, 16, 12),
        )
        parts.addWidget(label(self.tr("Tags"), scale="caption", tone="muted"))
        parts.addWidget(TagStrip(self._bridge, self._shell, [card.item.id], card.tags))
        self._add_topics(parts, card)
        self._add_history(parts, card)
        parts.addStretch(1)
        return parts

    def _typed(self) -> _Words:
        """Heading, wording and talking points as they stand in the fields."""
        if self._lines is None:
            return self._kept
        heading, text, points = self._lines
        return heading.text().strip(), text.toPlainText().strip(), points.toPlainText().strip()

    def _not_kept(self, item_id: UUID, before: _Words, said: _Words, problem: AppError) -> None:
        if self.item_id != item_id:
            self.show_item(item_id)
        if self._lines is not None and self.item_id == item_id:
            self._kept = before
            if self._typed() != said:
                heading, text, points = self._lines
                heading.setText(said[0])
                text.setPlainText(said[1])
                points.setPlainText(said[2])
        self._shell.tell_error(problem)

    def _menu(self, card: ItemCard, of: QWidget) -> QMenu:
        menu = QMenu(of)
        for words, ask in forms_of_item():
            menu.addAction(words, partial(ask, self._bridge, self._shell, card.item))
        if card.document is not None:
            menu.addSeparator()
            menu.addAction(self.tr("Document, as it is cited…"), partial(ask_document, self._bridge, self._shell, card.document))
        return menu

    def _limits(self, card: ItemCard) -> QWidget:
        """In which days it may be used, and what stands in its place."""
        item = card.item
        said = []
        if item.valid_from or item.valid_to:
            days = " – ".join(short_date(day) if day else "…" for day in (item.valid_from, item.valid_to))
            said.append(self.tr("Valid {days}").format(days=days))
        if card.replaced_by is not None:
            said.append(self.tr("Replaced by: {text}").format(text=card.replaced_by[1]))
        made = label(" · ".join(said), tone="attention", wrap=True)
        if not said:
            made.hide()  # never shown before it has a parent: it would flash as a window
        return made

    def _steps(self, card: ItemCard) -> list[QWidget]:
        ids = [card.item.id]
        made: list[QWidget] = []
        if card.item.newest_state == "draft":
            made.append(
                button(self.tr("Hand in"), clicked=partial(self._do, "library.submit_items", partial(submit_items, item_ids=ids)))
            )
        if card.item.newest_state == "in_review":
            made.append(
                button(
                    self.tr("Give back"), clicked=partial(self._do, "library.return_items", partial(return_items, item_ids=ids))
                )
            )
        if card.item.newest_state != "approved" or card.item.state == "withdrawn":
            approve = partial(self._do, "library.approve_items", partial(approve_items, item_ids=ids))
            made.append(button(self.tr("Approve"), "badge-check", kind="primary", clicked=approve))
        if card.item.state != "withdrawn":
            withdraw = partial(self._do, "library.withdraw_items", partial(withdraw_items, item_ids=ids))
            made.append(button(self.tr("Withdraw"), kind="quiet", clicked=withdraw))
        return made

    def _add_topics(self, parts: QVBoxLayout, card: ItemCard) -> None:
        parts.addWidget(label(self.tr("Topics") if card.topics else self.tr("In no topic yet."), scale="caption", tone="muted"))
        for topic_id, name in card.topics:
            take = partial(take_items, topic_id=topic_id, item_ids=[card.item.id])
            out = icon_button("x", self.tr("Take out"), clicked=partial(self._do, "library.take_items", take))
            held = row(ElidedLabel(name), out)
            held.setStretch(0, 1)
            parts.addLayout(held)
        picker = RecordPicker(self._bridge, find_topics, name=self.tr("Topic"), placeholder=self.tr("Put into a topic…"))
        picker.picked.connect(partial(self._put, card.item.id))
        parts.addWidget(picker)
        for deck_id, title in card.decks[:5]:
            go = partial(self._shell.go, "decks", Target("deck", deck_id))
            words = self.tr("Used in {deck}").format(deck=title)
            link = button(words, "presentation", kind="link", clicked=go)
            link.setText(link.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, theme.current().px(210)))
            link.setToolTip(words)
            link.setAccessibleName(words)
            parts.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _put(self, item_id: UUID, choice: Choice | None) -> None:
        if choice is not None:
            self._do("library.put_items", partial(put_items, topic_id=choice.id, item_ids=[item_id]))

    def _add_history(self, parts: QVBoxLayout, card: ItemCard) -> None:
        if len(card.revisions) > 1 or card.revisions[0].author:
            parts.addWidget(line())
            parts.addWidget(label(self.tr("Revisions"), scale="caption", tone="muted"))
        for revision in card.revisions[:8]:
            words, _tone = content_state_words(revision.state)
            who = revision.approved_by if revision.state == "approved" and revision.approved_by else revision.author
            at = revision.approved_at if revision.state == "approved" and revision.approved_at else revision.written_at
            shown = ElidedLabel(" · ".join(part for part in (f"{revision.number}", words, short_moment(at), who) if part))
            shown.setToolTip(revision.text)
            parts.addWidget(shown)

    def _editor(self, text: str, height: int, name: str) -> QPlainTextEdit:
        made = QPlainTextEdit(text)
        made.setAccessibleName(name)
        made.setTabChangesFocus(True)
        made.setFixedHeight(theme.current().px(height))
        return made

    def _do(self, code: str, change: Callable[[Any], Any]) -> None:
        self._bridge.execute(code, change, self, lambda _result: self._shell.tell(self.tr("Saved."), undo=True))

    def _fill(self, layout: QVBoxLayout) -> None:
        inside = QWidget()
        inside.setLayout(layout)
        if not refill(self, inside):
            self.keyboard_left.emit()
        # Without a bar to scroll sideways, what is wider than the panel could never be reached.
        beside = self.verticalScrollBar().sizeHint().width() + 4 * self.frameWidth() + 2
        self.setMinimumWidth(inside.minimumSizeHint().width() + beside)
