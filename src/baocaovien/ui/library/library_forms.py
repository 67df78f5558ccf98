"""Forms of the library: figures with their sources, topics, documents' particulars, validity, replacement, numbering."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit

from baocaovien.domain.names import fold
from baocaovien.services.library.figures import SIGNS, FigureText, create_figure, edit_figure
from baocaovien.services.library.library import LEVELS, create_item, move_item, replace_item, set_numbering, set_validity
from baocaovien.services.library.source_documents import DocumentText, edit_document
from baocaovien.services.library.topics import create_topic, edit_topic, put_figures, put_items
from baocaovien.store.queries.content_search import search_items
from baocaovien.store.queries.library import DocumentRow, ItemRow, document_ids, document_rows
from baocaovien.store.queries.topics import FigureRow, TopicRow
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.library.words import level_words, value_words
from baocaovien.ui.look import theme
from baocaovien.ui.schedule.event_form import find_topics
from baocaovien.ui.shell import Shell
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import row
from baocaovien.ui.widgets.fields import DateField, Field
from baocaovien.ui.widgets.form_dialog import FormDialog, Work, needed
from baocaovien.ui.widgets.record_picker import Choice, RecordPicker

_MOST = 12


def find_documents(session: Any, words: str) -> list[Choice]:
    """Source documents whose title holds the words."""
    wanted = fold(words).split()
    rows = document_rows(session, document_ids(session))
    return [Choice(one.id, one.title, one.symbol) for one in rows if all(word in fold(one.title) for word in wanted)]


def find_items(session: Any, words: str) -> Sequence[Choice]:
    """Content that the search finds."""
    if not words.strip():
        return []
    return [Choice(hit.id, hit.text[:90], hit.document) for hit in search_items(session, query=words, limit=_MOST).hits]


def _saved() -> str:
    return translate("LibraryForms", "Saved.")


class _FigureFields:
    """What a figure is made of, in fields."""

    def __init__(self, bridge: Bridge, known: FigureRow | None) -> None:
        self.name, self.value, self.unit, self.period, self.group, self.source = (QLineEdit() for _ in range(6))
        self.value.setPlaceholderText("95,5; 6,5 – 7; 4.700")
        self.sign, self.kind = QComboBox(), QComboBox()
        for sign in SIGNS:
            self.sign.addItem(sign)
        self.kind.addItem(translate("LibraryForms", "target"), "target")
        self.kind.addItem(translate("LibraryForms", "result"), "result")
        self.as_of = DateField(translate("LibraryForms", "As of"))
        self.document = RecordPicker(bridge, find_documents, name=translate("LibraryForms", "Document"))
        self.checked = QCheckBox(translate("LibraryForms", "Compared with the original"))
        if known is not None:
            self._show(bridge, known)

    def _show(self, bridge: Bridge, known: FigureRow) -> None:
        for line, text in (
            (self.name, known.name),
            (self.value, value_words(known)),
            (self.unit, known.unit),
            (self.period, known.period),
            (self.group, known.group),
            (self.source, known.source),
        ):
            line.setText(text)
        self.sign.setCurrentText(known.sign)
        self.kind.setCurrentIndex(self.kind.findData(known.kind))
        self.as_of.set_value(known.as_of)
        self.checked.setChecked(known.checked)
        if known.document_id is not None:
            found = bridge.read(partial(document_rows, ids=[known.document_id]))
            self.document.set_choice(Choice(found[0].id, found[0].title) if found else None)

    def parts(self) -> list[Any]:
        """The fields in their order."""
        said = partial(translate, "LibraryForms")
        return [
            Field(translate("LibraryForms", "Name of the figure"), self.name),
            row(
                Field(translate("LibraryForms", "Sign"), self.sign),
                Field(translate("LibraryForms", "Value or range"), self.value),
                Field(translate("LibraryForms", "Unit of measure"), self.unit),
            ),
            row(
                Field(translate("LibraryForms", "It is a"), self.kind),
                Field(translate("LibraryForms", "Period"), self.period),
                Field(said("As of"), self.as_of),
            ),
            row(Field(said("Document"), self.document), Field(translate("LibraryForms", "Group"), self.group)),
            Field(translate("LibraryForms", "Source, as it is cited"), self.source),
            self.checked,
        ]

    def text(self) -> FigureText:
        """The figure as it is typed."""
        if self.as_of.is_wrong:
            raise needed("day")
        document = self.document.choice()
        return FigureText(
            self.name.text(),
            self.value.text(),
            self.group.text(),
            self.unit.text(),
            self.sign.currentText(),
            self.period.text(),
            self.kind.currentData(),
            self.as_of.value(),
            document.id if document else None,
            self.source.text(),
            self.checked.isChecked(),
        )


def ask_figure(bridge: Bridge, shell: Shell, known: FigureRow | None = None, *, other_source: bool = False) -> None:
    """Ask for a figure; with `other_source` a second one of the same name, whose source says otherwise: both are kept."""
    fields = _FigureFields(bridge, known)
    if other_source:
        for line in (fields.value, fields.source):
            line.clear()
        fields.document.set_choice(None)
        fields.checked.setChecked(False)

    def work() -> Work:
        if known is None or other_source:
            return partial(create_figure, figure=fields.text())
        return partial(edit_figure, figure_id=known.id, figure=fields.text())

    note = translate("LibraryForms", "Both figures are kept, each with its source; the list says that they differ.")
    FormDialog(
        bridge,
        shell,
        translate("LibraryForms", "Figure or target"),
        fields.parts(),
        verb=translate("LibraryForms", "Save"),
        code="library.create_figure" if known is None or other_source else "library.edit_figure",
        work=work,
        told=_saved(),
        note=note if other_source else "",
    ).open()


def ask_item(bridge: Bridge, shell: Shell, done: Callable[[UUID], None]) -> None:
    """Ask for the wording of an item that stands in no document."""
    text = QPlainTextEdit()
    text.setTabChangesFocus(True)
    text.setFixedHeight(theme.current().px(160))
    FormDialog(
        bridge,
        shell,
        translate("LibraryForms", "New item"),
        [Field(translate("LibraryForms", "Wording"), text)],
        verb=translate("LibraryForms", "Add"),
        code="library.create_item",
        work=lambda: partial(create_item, text=text.toPlainText()),
        told=translate("LibraryForms", "Item added as a draft."),
        done=done,
    ).open()


def ask_topic(bridge: Bridge, shell: Shell, known: TopicRow | None = None) -> None:
    """Ask for a topic: its code, name, short wording and period."""
    name, code, period, description = QLineEdit(), QLineEdit(), QLineEdit(), QPlainTextEdit()
    description.setFixedHeight(theme.current().px(96))
    description.setTabChangesFocus(True)
    if known is not None:
        name.setText(known.name)
        code.setText(known.code)
        period.setText(known.period)
        description.setPlainText(known.description)

    def work() -> Work:
        said: dict[str, Any] = {
            "name": name.text(),
            "code": code.text(),
            "description": description.toPlainText(),
            "period": period.text(),
        }
        if known is None:
            return partial(create_topic, **said)
        return partial(edit_topic, topic_id=known.id, **said)

    FormDialog(
        bridge,
        shell,
        translate("LibraryForms", "Topic"),
        [
            Field(translate("LibraryForms", "Name"), name),
            row(Field(translate("LibraryForms", "Code"), code), Field(translate("LibraryForms", "Period"), period)),
            Field(translate("LibraryForms", "Short wording: what it is about"), description),
        ],
        verb=translate("LibraryForms", "Save"),
        code="library.create_topic" if known is None else "library.edit_topic",
        work=work,
        told=_saved(),
    ).open()


def ask_put_under_topic(bridge: Bridge, shell: Shell, ids: Sequence[UUID], *, figures: bool = False) -> None:
    """Choose the topic that content or figures belong to."""
    topic = RecordPicker(bridge, find_topics, name=translate("LibraryForms", "Topic"))

    def work() -> Work:
        chosen = topic.choice()
        if chosen is None:
            raise needed("topic")
        if figures:
            return partial(put_figures, topic_id=chosen.id, figure_ids=list(ids))
        return partial(put_items, topic_id=chosen.id, item_ids=list(ids))

    FormDialog(
        bridge,
        shell,
        translate("LibraryForms", "Put under a topic"),
        [Field(translate("LibraryForms", "Topic"), topic)],
        verb=translate("LibraryForms", "Put there"),
        code="library.put_figures" if figures else "library.put_items",
        work=work,
        told=_saved(),
    ).open()


def ask_document(bridge: Bridge, shell: Shell, known: DocumentRow) -> None:
    """Correct what a document is called and by whom it was issued, as it is cited."""
    title, kind, symbol, issuer, term = (
        QLineEdit(text) for text in (known.title, known.kind, known.symbol, known.issuer, known.term)
    )
    dated = DateField(translate("LibraryForms", "Dated"))
    dated.set_value(known.dated)

    def work() -> Work:
        if dated.is_wrong:
            raise needed("day")
        said = DocumentText(title.text(), kind.text(), symbol.text(), dated.value(), issuer.text(), term.text())
        return partial(edit_document, document_id=known.id, document=said)

    FormDialog(
        bridge,
        shell,
        translate("LibraryForms", "Document, as it is cited"),
        [
            Field(translate("LibraryForms", "Title"), title),
            row(Field(translate("LibraryForms", "Type"), kind), Field(translate("LibraryForms", "Number and symbol"), symbol)),
            row(Field(translate("LibraryForms", "Dated"), dated), Field(translate("LibraryForms", "Term"), term)),
            Field(translate("LibraryForms", "Issued by"), issuer),
        ],
        verb=translate("LibraryForms", "Save"),
        code="library.edit_document",
        work=work,
        told=_saved(),
    ).open()


def ask_validity(bridge: Bridge, shell: Shell, items: Sequence[ItemRow]) -> None:
    """Ask in which days content may be used."""
    first = DateField(translate("LibraryForms", "Valid from"))
    last = DateField(translate("LibraryForms", "First day it may not be used"))
    first.set_value(items[0].valid_from)
    last.set_value(items[0].valid_to)

    def work() -> Work:
        if first.is_wrong or last.is_wrong:
            raise needed("day")
        ids = [one.id for one in items]
        return partial(set_validity, item_ids=ids, valid_from=first.value(), valid_to=last.value())

    FormDialog(
        bridge,
        shell,
        translate("LibraryForms", "Validity"),
        [
            row(
                Field(translate("LibraryForms", "Valid from"), first),
                Field(translate("LibraryForms", "First day it may not be used"), last),
            )
        ],
        verb=translate("LibraryForms", "Save"),
        code="library.set_validity",
        work=work,
        told=_saved(),
        note=translate("LibraryForms", "Empty fields: no limit. Outside these days a deck takes it only with a warning."),
    ).open()


def ask_replace(bridge: Bridge, shell: Shell, item: ItemRow) -> None:
    """Choose what stands in an item's place from now on."""
    other = RecordPicker(bridge, find_items, name=translate("LibraryForms", "Replaced by"))

    def work() -> Work:
        chosen = other.choice()
        if chosen is None:
            raise needed("text")
        return partial(replace_item, item_id=item.id, by_id=chosen.id)

    FormDialog(
        bridge,
        shell,
        translate("LibraryForms", "Replaced by other content"),
        [Field(translate("LibraryForms", "Replaced by"), other)],
        verb=translate("LibraryForms", "Replace"),
        code="library.replace_item",
        work=work,
        told=_saved(),
        note=translate("LibraryForms", "This one goes out of use; decks that hold it say so and offer the other one."),
    ).open()


def ask_numbering(bridge: Bridge, shell: Shell, item: ItemRow) -> None:
    """Correct an item's number and level."""
    number, level = QLineEdit(item.number), QComboBox()
    for code in LEVELS:
        level.addItem(level_words(code), code)
    level.setCurrentIndex(level.findData(item.level))
    FormDialog(
        bridge,
        shell,
        translate("LibraryForms", "Number and level"),
        [row(Field(translate("LibraryForms", "Number"), number), Field(translate("LibraryForms", "Level"), level))],
        verb=translate("LibraryForms", "Save"),
        code="library.set_numbering",
        work=lambda: partial(set_numbering, item_id=item.id, number=number.text(), level=level.currentData()),
        told=_saved(),
    ).open()


def ask_move(bridge: Bridge, shell: Shell, item: ItemRow) -> None:
    """Choose under which other item of the document this one stands."""
    parent = RecordPicker(bridge, find_items, name=translate("LibraryForms", "Under"))

    def work() -> Work:
        chosen = parent.choice()
        return partial(move_item, item_id=item.id, parent_id=chosen.id if chosen else None)

    FormDialog(
        bridge,
        shell,
        translate("LibraryForms", "Move in the tree"),
        [Field(translate("LibraryForms", "Under"), parent, help_text=translate("LibraryForms", "Empty: at the top."))],
        verb=translate("LibraryForms", "Move"),
        code="library.move_item",
        work=work,
        told=_saved(),
    ).open()


Ask = Callable[[Bridge, Shell, ItemRow], None]


def forms_of_item() -> tuple[tuple[str, Ask], ...]:
    """(words, form) of the rarer things that can be said of an item."""
    return (
        (translate("LibraryForms", "Validity…"), lambda bridge, shell, item: ask_validity(bridge, shell, [item])),
        (translate("LibraryForms", "Replaced by…"), ask_replace),
        (translate("LibraryForms", "Number and level…"), ask_numbering),
        (translate("LibraryForms", "Move in the tree…"), ask_move),
    )
