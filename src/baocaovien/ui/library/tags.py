"""Tags in the window: chips on an item, a field that completes those in use, the filter, tags of several items at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QWidget
from typing_extensions import override

from baocaovien.services.library.tags import put_tag, remove_tag, rename_tag, take_tag
from baocaovien.store.queries.tags import TagRow, tag_rows, tags_of
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.shell import Shell
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import column, icon_button, label, row
from baocaovien.ui.widgets.fields import Field
from baocaovien.ui.widgets.flow import Flow
from baocaovien.ui.widgets.form_dialog import FormDialog, Work, needed
from baocaovien.ui.widgets.record_picker import Choice, RecordPicker


def find_tags(session: Any, words: str) -> Sequence[Choice]:
    """Tags in use for some words."""
    return [Choice(tag.id, tag.name) for tag in tag_rows(session, words)]


class TagField(RecordPicker):
    """A line for a tag: completes those in use; Enter takes the first of them, or what is typed as a new one.

    Signals:
        named: the name of a tag, chosen or typed.
    """

    named = Signal(str)

    def __init__(self, bridge: Bridge, *, in_form: bool = False) -> None:
        """Ask for a tag.

        Args:
            in_form: Enter is for the form's verb once a tag stands there.
        """
        self._in_form = in_form
        new = translate("Tags", "New tag “{words}”")
        super().__init__(bridge, find_tags, name=translate("Tags", "Tag"), create_text=new)
        self.line.setPlaceholderText(translate("Tags", "Add a tag…"))
        self.picked.connect(lambda choice: self.named.emit(choice.title) if isinstance(choice, Choice) else None)
        self.create_asked.connect(self.named)

    @property
    @override
    def is_open(self) -> bool:
        """Never: what is typed is a tag as well as what is chosen."""
        return False

    @override
    def _take_key(self, event: QKeyEvent) -> bool:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        words = self.line.text().strip()
        if enter and words and (self._timer.isActive() or not self.popup.isVisible()):
            self._timer.stop()  # typed faster than the list comes: what was typed is what is meant
            self.popup.hide()
            self.named.emit(words)
            return not self._in_form
        return super()._take_key(event)


class TagStrip(QWidget):
    """The tags of some items as chips, and the field that adds one; each act is a step that can be undone."""

    def __init__(self, bridge: Bridge, shell: Shell, item_ids: Sequence[UUID], tags: Sequence[tuple[UUID, str]]) -> None:
        super().__init__()
        self._bridge, self._shell = bridge, shell
        self._ids = list(item_ids)
        self.field = TagField(bridge)
        self.field.named.connect(self._put)
        chips = Flow()
        chips.fill([_chip(name, partial(self._take, tag_id)) for tag_id, name in tags])
        parts = column(spacing=4)
        if tags:
            parts.addLayout(chips)
        parts.addWidget(self.field)
        self.setLayout(parts)

    def _put(self, name: str) -> None:
        self.field.set_choice(None)
        self._do("library.put_tag", partial(put_tag, item_ids=self._ids, name=name))

    def _take(self, tag_id: UUID) -> None:
        self._do("library.take_tag", partial(take_tag, item_ids=self._ids, tag_id=tag_id))

    def _do(self, code: str, work: Work) -> None:
        told = translate("Tags", "Saved.")
        self._bridge.execute(
            code, work, self, lambda changed: self._shell.tell(told, undo=changed > 0), params={"n": len(self._ids)}
        )


def _chip(name: str, take: Any) -> QWidget:
    """A tag with the cross that takes it off."""
    made = QFrame()
    made.setProperty("surface", "chip")
    out = icon_button("x", translate("Tags", "Take off the tag {name}").format(name=name), clicked=take)
    out.setProperty("kind", "chip")
    made.setLayout(row(label(name, scale="caption"), out, spacing=0, margins=(8, 0, 2, 0)))
    return made


class TagFilter(QComboBox):
    """Narrows to what bears a tag; hidden while no content bears any.

    Signals:
        narrowed: another tag was chosen, or none.
    """

    narrowed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("Tags", "Only content with this tag"))
        self.setToolTip(translate("Tags", "Only content with this tag"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(16)
        self.setMaxVisibleItems(16)
        self.show_tags(())
        self.activated.connect(lambda _at: self.narrowed.emit())

    def tag_id(self) -> UUID | None:
        """The chosen tag."""
        chosen = self.currentData()
        return chosen if isinstance(chosen, UUID) else None

    def show_tags(self, tags: Sequence[TagRow]) -> None:
        """Offer these tags; the chosen one stays while it is there."""
        kept = self.tag_id()
        self.clear()
        self.addItem(translate("Tags", "All tags"), None)
        for tag in tags:
            self.addItem(f"{tag.name} ({tag.items})", tag.id)
        self.choose(kept)
        self.setVisible(bool(tags))

    def choose(self, tag_id: UUID | None) -> None:
        """Choose a tag without telling; one that is gone chooses none."""
        places = (at for at in range(self.count()) if self.itemData(at) == tag_id)  # Qt's own search does not know ids
        self.setCurrentIndex(next(places, 0))


def ask_tag(bridge: Bridge, shell: Shell, item_ids: Sequence[UUID]) -> None:
    """Ask for a tag to put on, or to take off, several items."""
    ids = list(item_ids)
    field, off = TagField(bridge, in_form=True), QComboBox()
    field.named.connect(field.line.setText)
    borne = {pair for tags in bridge.read(partial(tags_of, item_ids=ids)).values() for pair in tags}
    off.addItem(translate("Tags", "None"), None)
    for tag_id, name in sorted(borne, key=lambda pair: pair[1]):
        off.addItem(name, tag_id)
    off.setEnabled(bool(borne))

    def work() -> Work:
        name, tag_id = field.line.text().strip(), off.currentData()
        if not name and tag_id is None:
            raise needed("tag")

        def change(session: Any) -> int:
            taken = take_tag(session, item_ids=ids, tag_id=tag_id) if tag_id is not None else 0
            return taken + (put_tag(session, item_ids=ids, name=name) if name else 0)

        return change

    FormDialog(
        bridge,
        shell,
        translate("Tags", "Tags of the chosen items ({n})").format(n=len(ids)),
        [Field(translate("Tags", "Put on"), field), Field(translate("Tags", "Take off"), off)],
        verb=translate("Tags", "Save"),
        code="library.put_tag",
        params={"n": len(ids)},
        work=work,
        told=translate("Tags", "Saved."),
    ).open()


def ask_rename(bridge: Bridge, shell: Shell, tag: TagRow) -> None:
    """Ask how a tag is spelled."""
    field = TagField(bridge, in_form=True)
    field.line.setText(tag.name)
    field.named.connect(field.line.setText)
    FormDialog(
        bridge,
        shell,
        translate("Tags", "Rename the tag “{name}”").format(name=tag.name),
        [Field(translate("Tags", "Tag"), field)],
        verb=translate("Tags", "Save"),
        code="library.rename_tag",
        work=lambda: partial(rename_tag, tag_id=tag.id, name=field.line.text()),
        told=translate("Tags", "Saved."),
        note=translate("Tags", "Under the name of another tag the two become one."),
    ).open()


def remove_everywhere(bridge: Bridge, shell: Shell, owner: QWidget, tag: TagRow) -> None:
    """Take a tag off everything; the content stays."""
    told = translate("Tags", "Removed.")
    bridge.execute("library.remove_tag", partial(remove_tag, tag_id=tag.id), owner, lambda _n: shell.tell(told, undo=True))
