"""Beside the slides: the wording, notes and time of one entry. What is typed shows at once and is kept after a pause."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

from baocaovien.decks.conversion import kinds_for
from baocaovien.decks.outline import CaptionedImage, Chart, Columns, Comparison, Content, Entry, Points, Table, Timeline, Video
from baocaovien.decks.slide_kinds import SLIDE_KINDS
from baocaovien.decks.timing import entry_minutes
from baocaovien.domain.errors import AppError
from baocaovien.services.decks.edits import (
    reset_wording,
    save_back,
    set_chart_type,
    set_kind,
    set_minutes,
    set_notes,
    set_priority,
    set_wording,
)
from baocaovien.services.drafts import keep_draft
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.decks.facts import EntryFacts
from baocaovien.ui.decks.outline_list import kind_name
from baocaovien.ui.decks.wording import can_be_kept, from_text, to_text
from baocaovien.ui.look import theme
from baocaovien.ui.shell import Shell, Target
from baocaovien.ui.widgets.basics import ScrollArea, button, column, label, row
from baocaovien.ui.widgets.fields import DecimalField, Field

_PAUSE, _KEEP = 300, 1500
_SAFE = 400
"""How long words may stand in a field without being on the disk; typing on does not put it off."""
_MINUTES_WIDTH = 88


class Inspector(ScrollArea):
    """Edits one entry. A field that a person types in is never rewritten; what is stored comes into the others.

    Attributes:
        place: where typing that is not stored yet is kept on this machine; each deck has one.

    Signals:
        drafted: the outline's Entry as it is typed now, not stored yet.
        kept: everything that was typed is stored.
    """

    drafted = Signal(object)
    kept = Signal()

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self._bridge, self._shell = bridge, shell
        self._facts: EntryFacts | None = None
        self._stored: dict[QPlainTextEdit, str] = {}
        self._writing, self._draft_kept = 0, False
        self.place = ""
        self.setProperty("surface", "card")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Slide"))
        self.kind, self.chart, self.priority = QComboBox(), QComboBox(), QComboBox()
        self.title = self._editor(self.tr("Title"), 52)
        self.content = self._editor(self.tr("What the slide shows"), 132)
        self.notes = self._editor(self.tr("What you say"), 112)
        self.minutes = DecimalField()
        self.sources = label(scale="caption", tone="muted", wrap=True)
        self.state = label(scale="caption", tone="attention", wrap=True)
        self._content_field = Field(self.tr("What the slide shows"), self.content)
        self._notes_field = Field(self.tr("What you say (goes into the notes)"), self.notes)
        self._make_choices()
        for choice in (self.kind, self.chart, self.priority):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for field in (self.kind, self.chart, self.priority, self.minutes):
            field.setMinimumWidth(theme.current().px(72))
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.to_library = button(self.tr("Save to the library as a draft"), "upload", kind="link", clicked=self._save_back)
        self.reset = button(self.tr("Take the library's wording"), "rotate-ccw", kind="link", clicked=self._reset)
        self.show_item = button(self.tr("Show in the library"), "library-big", kind="link", clicked=self._show_item)
        self._lay_out()
        self._draft_timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._draft_timer.timeout.connect(self._tell_draft)
        self._keep_timer = QTimer(self, singleShot=True, interval=_KEEP)
        self._keep_timer.timeout.connect(self.keep)
        self._safe_timer = QTimer(self, singleShot=True, interval=_SAFE)
        self._safe_timer.timeout.connect(self._keep_typing)
        self.setEnabled(False)

    def _lay_out(self) -> None:
        inside = QWidget()
        links = column(self.to_library, self.reset, self.show_item, spacing=2)
        for link in (self.to_library, self.reset, self.show_item):
            links.setAlignment(link, Qt.AlignmentFlag.AlignLeft)
        timing = row(Field(self.tr("Minutes"), self.minutes), Field(self.tr("In which versions"), self.priority))
        timing.setStretch(0, 2)
        timing.setStretch(1, 3)
        inside.setLayout(
            column(
                self.kind,
                self.chart,
                self.state,
                Field(self.tr("Title"), self.title),
                self._content_field,
                self._notes_field,
                timing,
                links,
                self.sources,
                None,
                spacing=8,
                margins=(12, 12, 12, 12),
            )
        )
        self.setWidget(inside)

    @property
    def entry_id(self) -> UUID | None:
        """The entry that is shown."""
        return self._facts.id if self._facts is not None else None

    @property
    def chosen_line(self) -> int:
        """The line of the content that the person works on, from 0; 0 where none is chosen."""
        return self.content.textCursor().blockNumber()

    def show_entry(self, facts: EntryFacts | None) -> None:
        """Show an entry, or what is stored of the same one now."""
        other = facts is None or self._facts is None or facts.id != self._facts.id
        if other:
            self.keep()
        self._facts = facts
        self.setEnabled(facts is not None)
        if facts is None:
            return
        entry = facts.entry
        content = to_text(entry.content)
        self._fill(self.title, entry.title, force=other)
        self._fill(self.content, content or "", force=other)
        self._fill(self.notes, entry.notes, force=other)
        self._content_field.setVisible(content is not None)
        self.content.setReadOnly(not can_be_kept(entry.content))
        self._content_field.below.setText(self._help(entry.content))
        self._content_field.below.setVisible(bool(self._help(entry.content)))
        self._show_choices(facts)
        self._show_state(facts)

    def keep(self) -> None:
        """Store what is typed, as one operation; nothing happens where nothing is new."""
        self._keep_timer.stop()
        facts = self._facts
        if facts is None or not self._is_new():
            return
        title = self._typed(self.title)
        content = from_text(facts.entry.content, self.content.toPlainText()) if self._typed(self.content) is not None else None
        notes = self._typed(self.notes)
        worded = title is not None or content is not None
        before = dict(self._stored)
        self._stored = {editor: editor.toPlainText() for editor in self._stored}
        self._writing += 1
        self._draft_kept = False
        change = partial(_write, entry_id=facts.id, title=_one_line(title), content=content, notes=notes, place=self.place)
        code = "decks.set_wording" if worded else "decks.set_notes"
        self._bridge.execute(code, change, self, self._kept, partial(self._not_kept, facts.id, before))

    def take_back(self, typed: Mapping[str, str]) -> None:
        """Put what was being typed when the program ended into its fields again, as if it were typed now."""
        for name, editor in self._editors().items():
            if name in typed and not editor.isReadOnly():
                editor.setPlainText(typed[name])

    @property
    def is_writing(self) -> bool:
        """Whether something typed is on its way to the database."""
        return self._writing > 0

    def _kept(self, _result: object) -> None:
        self._writing -= 1
        if not self._writing:
            self.kept.emit()

    def _not_kept(self, entry_id: UUID, before: dict[QPlainTextEdit, str], problem: AppError) -> None:
        """What could not be stored stays in the fields as new."""
        self._writing -= 1
        if self.entry_id == entry_id:
            self._stored = before
        self._shell.tell_error(problem)

    # -- inside --------------------------------------------------------------------------------------------------

    def _make_choices(self) -> None:
        self.kind.setAccessibleName(self.tr("Kind of slide"))
        self.kind.activated.connect(lambda _at: self._do("decks.set_kind", partial(set_kind, kind=self.kind.currentData())))
        self.chart.setAccessibleName(self.tr("Kind of chart"))
        self.chart.activated.connect(
            lambda _at: self._do("decks.set_kind", partial(set_chart_type, chart=self.chart.currentData()))
        )
        self.priority.setAccessibleName(self.tr("In which versions"))
        for number, words in enumerate((self.tr("all"), self.tr("middle"), self.tr("long")), 1):
            self.priority.addItem(f"{number} · {words}", number)
        self.priority.activated.connect(lambda _at: self._set_priority())
        self.minutes.lineEdit().setTextMargins(theme.current().px(8), 0, 0, 0)  # the stylesheet can't reach inside
        self.minutes.setRange(0.0, 180.0)
        self.minutes.setDecimals(1)
        self.minutes.setSingleStep(0.5)
        self.minutes.setSpecialValueText(self.tr("auto"))
        self.minutes.editingFinished.connect(self._set_minutes)
        self.minutes.setMaximumWidth(theme.current().px(_MINUTES_WIDTH))

    def _editor(self, name: str, height: int) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setAccessibleName(name)
        made.setTabChangesFocus(True)
        made.setFixedHeight(theme.current().px(height))
        made.textChanged.connect(self._typing)
        made.installEventFilter(self)
        self._stored[made] = ""
        return made

    def _fill(self, editor: QPlainTextEdit, text: str, *, force: bool) -> None:
        """Put what is stored into a field, unless somebody is typing in it."""
        if self._writing and not force:
            return  # what comes was read before that was stored
        untouched = editor.toPlainText() == self._stored[editor]
        if (force or untouched) and editor.toPlainText() != text:
            editor.blockSignals(True)
            editor.setPlainText(text)
            editor.blockSignals(False)
        self._stored[editor] = text

    def _typed(self, editor: QPlainTextEdit) -> str | None:
        """What is typed and not stored."""
        text = editor.toPlainText()
        return text if text != self._stored[editor] else None

    def _is_new(self) -> bool:
        return any(self._typed(editor) is not None for editor in (self.title, self.content, self.notes))

    def _typing(self) -> None:
        if self._facts is not None:
            self._draft_timer.start()
            self._keep_timer.start()
            if not self._safe_timer.isActive():
                self._safe_timer.start()

    def _editors(self) -> dict[str, QPlainTextEdit]:
        return {"title": self.title, "content": self.content, "notes": self.notes}

    def _keep_typing(self) -> None:
        """Keep on this machine what is not stored yet, so that a power cut takes no words; not an operation of its own."""
        if self._writing:  # what is being stored takes the draft off; what is typed meanwhile is kept after it
            self._safe_timer.start()
            return
        typed = {name: text for name, editor in self._editors().items() if (text := self._typed(editor)) is not None}
        if self._facts is None or not (typed or self._draft_kept):
            return
        self._draft_kept = bool(typed)
        content = {"entry": str(self._facts.id), **typed} if typed else {}
        self._bridge.execute("decks.keep_draft", partial(keep_draft, place=self.place, content=content), self)

    def draft(self) -> Entry | None:
        """The entry as it is typed now; None where nothing is new."""
        if self._facts is None or not self._is_new():
            return None
        entry = self._facts.entry
        content: Content = entry.content
        if self._typed(self.content) is not None:
            content = from_text(entry.content, self.content.toPlainText())
        title = _one_line(self.title.toPlainText()) or entry.section
        return replace(entry, title=title, content=content, notes=self.notes.toPlainText())

    def _tell_draft(self) -> None:
        entry = self.draft()
        if entry is not None:
            self._show_minutes(entry)
            self.drafted.emit(entry)

    def _help(self, content: Content) -> str:
        if not can_be_kept(content):
            return self.tr("These values come from the figures of the library and are changed there.")
        match content:
            case Points():
                return self.tr("One point on a line; “- ” begins a point below it.")
            case Table() | Timeline() | Comparison():
                return self.tr("One row on a line, cells parted by |.")
            case Chart():
                return self.tr("One bar on a line: name | number; the first line names the series.")
            case CaptionedImage() | Video():
                return self.tr("The caption of the picture or clip.")
            case Columns():
                return self.tr("The left column, a line with |, the right column; each begins with its heading.")
        return ""

    def _show_choices(self, facts: EntryFacts) -> None:
        kinds = [kind.code for kind in kinds_for(facts.entry, SLIDE_KINDS)]
        if facts.entry.kind not in kinds:
            kinds.insert(0, facts.entry.kind)
        self.kind.clear()
        for code in kinds:
            self.kind.addItem(kind_name(code), code)
        self.kind.setCurrentIndex(kinds.index(facts.entry.kind))
        self.kind.setEnabled(len(kinds) > 1)
        self._show_charts(facts.entry.content)
        self.priority.setCurrentIndex(min(max(facts.entry.priority, 1), 3) - 1)
        if not self.minutes.hasFocus():
            self.minutes.setValue(facts.entry.minutes or 0.0)
        self._show_minutes(facts.entry)

    def _show_charts(self, content: Content) -> None:
        """Offer the ways to draw a chart that its numbers allow."""
        self.chart.setVisible(isinstance(content, Chart))
        if not isinstance(content, Chart):
            return
        ways = [("column", self.tr("Columns")), ("bar", self.tr("Bars")), ("line", self.tr("Lines"))]
        if len(content.series) == 1:
            ways.append(("pie", self.tr("Pie")))
        if len(content.series) == 2:
            ways.append(("target", self.tr("Target and result")))
        self.chart.clear()
        for code, words in ways:
            self.chart.addItem(words, code)
        self.chart.setCurrentIndex(self.chart.findData(content.type))

    def _show_minutes(self, entry: Entry) -> None:
        words = f"{entry_minutes(entry):.1f}".replace(".", ",")
        self._notes_field.below.setText(self.tr("About {minutes} minutes to say").format(minutes=words))
        self._notes_field.below.setVisible(True)

    def _show_state(self, facts: EntryFacts) -> None:
        self.to_library.setVisible(facts.own_wording)
        self.reset.setVisible(facts.own_wording)
        self.show_item.setVisible(facts.item_id is not None)
        self.state.setText(self.tr("The library has a newer wording of this slide.") if facts.stale else "")
        self.state.setVisible(facts.stale)
        cited = "; ".join(facts.entry.sources)
        self.sources.setText(self.tr("Source: {sources}").format(sources=cited) if cited else "")

    def _do(self, code: str, change: Callable[..., Any]) -> None:
        if self._facts is not None:
            self._bridge.execute(code, partial(change, entry_id=self._facts.id), self, failed=self._shell.tell_error)

    def _set_priority(self) -> None:
        if self._facts is not None:
            change = partial(set_priority, entry_ids=[self._facts.id], priority=self.priority.currentData())
            self._bridge.execute("decks.set_priority", change, self)

    def _set_minutes(self) -> None:
        value = self.minutes.value() or None
        if self._facts is not None and value != self._facts.entry.minutes:
            self._do("decks.set_minutes", partial(set_minutes, minutes=value))

    def _save_back(self) -> None:
        self.keep()
        self._told("decks.save_back", save_back, self.tr("Handed to the library as a draft revision."))

    def _reset(self) -> None:
        self._told("decks.reset_wording", reset_wording, self.tr("The slide says again what the library says."))

    def _told(self, code: str, change: Callable[..., Any], words: str) -> None:
        if self._facts is not None:
            told = partial(_tell, self._shell, words)
            self._bridge.execute(code, partial(change, entry_id=self._facts.id), self, told, self._shell.tell_error)

    def _show_item(self) -> None:
        if self._facts is not None:
            self._shell.go("library", Target("content_item", self._facts.item_id))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and watched in self._stored:
            self.keep()
        return super().eventFilter(watched, event)


def _one_line(text: str | None) -> str | None:
    return None if text is None else " ".join(text.split())


def _write(session: Any, *, entry_id: UUID, title: str | None, content: Content, notes: str | None, place: str) -> None:
    keep_draft(session, place=place, content={})
    if title is not None or content is not None:
        set_wording(session, entry_id=entry_id, title=title, content=content)
    if notes is not None:
        set_notes(session, entry_id=entry_id, notes=notes)


def _tell(shell: Shell, words: str, _result: object) -> None:
    shell.tell(words, undo=True)
