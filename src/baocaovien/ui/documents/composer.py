"""Where one writes during the meeting: one entry at a time, from the keyboard alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit, QPlainTextEdit, QStackedWidget, QWidget
from typing_extensions import override

from baocaovien.domain.local_time import at_local, local, local_date
from baocaovien.services.documents.minutes import StatementText, TaskText
from baocaovien.store.queries.documents import StatementRow, TaskRow
from baocaovien.store.queries.schedule import AgendaRow
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.documents.editable import name_line
from baocaovien.ui.documents.speakers import UnitChoice, find_assignees, find_speakers
from baocaovien.ui.documents.words import ENTRY_KINDS, TASK, entry_kind
from baocaovien.ui.look import theme
from baocaovien.ui.widgets.basics import button, column, label, row
from baocaovien.ui.widgets.fields import DateField, TimeField, number_field, require_read
from baocaovien.ui.widgets.record_picker import Choice, RecordPicker

_METHODS = ("giơ tay", "bỏ phiếu kín")
_SAID, _VOTED, _TASKED, _NOBODY = range(4)


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in the composer: a statement or a task, new or in place of `before`."""

    statement: StatementText | None = None
    task: TaskText | None = None
    before: StatementRow | TaskRow | None = None
    revision: int = 0
    """The revision on which the change of `before` was begun."""

    @property
    def text(self) -> str:
        """The words."""
        said = self.statement or self.task
        return said.text if said is not None else ""


class Composer(QFrame):
    """Kind, place in the agenda, time, speaker and words of one entry.

    Signals:
        typed: something was changed by hand.
        finished: Ctrl+Enter or the button: take what is typed, and be ready for the next.
        left: the change of an entry was given up.
    """

    typed = Signal()
    finished = Signal()
    left = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._day: dt.date | None = None
        self._event_id = UUID(int=0)
        self._before: StatementRow | TaskRow | None = None
        self._revision = 0
        self._make_choices()
        self._make_people(bridge)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Words"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(theme.current().px(76))
        self.has_paper = QCheckBox(self.tr("written paper"))
        self.cancel = button(self.tr("Leave as it was"), kind="quiet", clicked=self._leave)
        self.finish = button(self.tr("Write down"), "corner-down-left", clicked=self.finished.emit)
        self.finish.setToolTip(self.tr("Write down and begin the next (Ctrl+Enter)"))
        self._lay_out()
        self._connect()
        self.begin()

    # -- what the view calls -------------------------------------------------------------------------------------

    def show_event(self, event_id: UUID, day: dt.date, agenda: Sequence[AgendaRow]) -> None:
        """Write about an event; what is typed stays."""
        kept = self.place.currentData()
        other = event_id != self._event_id
        self._event_id, self._day = event_id, day
        self.place.blockSignals(True)
        self.place.clear()
        self.place.addItem(self.tr("The whole conference"), "")
        for line in agenda:
            self.place.addItem(line.title, str(line.id))
        first = next((str(line.id) for line in agenda if line.presented), "")
        self.place.setCurrentIndex(max(self.place.findData(first if other or kept is None else kept), 0))
        self.place.blockSignals(False)

    def begin(self, kind: str = "statement") -> None:
        """Be empty, for the next entry under the same line of the agenda."""
        self._fill(StatementText("", kind), None, 0)

    def begin_under(self, agenda_item_id: UUID | None, kind: str = "") -> None:
        """Go on under a line of the agenda; what is typed stays."""
        self.place.setCurrentIndex(max(self.place.findData(str(agenda_item_id or "")), 0))
        if kind and not self.has_words():
            self.kind.setCurrentIndex(self.kind.findData(kind))

    def edit(self, before: StatementRow | TaskRow, revision: int) -> None:
        """Put an entry into other words."""
        if isinstance(before, TaskRow):
            chosen = before.unit_id or before.person_id
            self._fill_task(task_of(before), chosen)
        else:
            self._fill(statement_of(before), before, revision)
        self._before, self._revision = before, revision
        self._show_mode()
        self.text.setFocus()

    def rebase(self, rows: Sequence[StatementRow | TaskRow], revision: int) -> None:
        """Other fields were saved meanwhile: where this entry is still the same, go on from the newest revision."""
        if self._before is not None and self._before in rows:
            self._revision = revision

    def has_words(self) -> bool:
        """Whether there is anything to write down."""
        return bool(self.text.toPlainText().strip())

    def wrong_field(self) -> QWidget | None:
        """The field whose words can't be read as a time or a day; they stay there to be corrected."""
        field = self.due if self.kind.currentData() == TASK else self.time
        return field.line if field.is_wrong else None

    def require_read(self) -> None:
        """Refuse an entry whose time or day can't be read.

        Raises:
            InputError: `input.not_a_date`.
        """
        require_read(self.due if self.kind.currentData() == TASK else self.time)

    @property
    def before(self) -> StatementRow | TaskRow | None:
        """The entry that is being changed."""
        return self._before

    def entry(self) -> Entry:
        """What stands in the fields."""
        if self.kind.currentData() == TASK:
            return Entry(task=self._task(), before=self._before, revision=self._revision)
        return Entry(statement=self._statement(), before=self._before, revision=self._revision)

    def put(self, entry: Entry) -> None:
        """Show an entry that could not be written down, or that was found after a crash."""
        if entry.task is not None:
            self._fill_task(entry.task, entry.task.unit_id or entry.task.person_id)
        elif entry.statement is not None:
            self._fill(entry.statement, None, 0)
        self._before, self._revision = entry.before, entry.revision
        self._show_mode()

    # -- inside --------------------------------------------------------------------------------------------------

    def _make_choices(self) -> None:
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kind of entry"))
        for at, (code, _text) in enumerate(ENTRY_KINDS, 1):
            self.kind.addItem(entry_kind(code), code)
            self.kind.setItemData(at - 1, f"Alt+{at}", Qt.ItemDataRole.ToolTipRole)
        self.kind.setToolTip(self.tr("What is being written: Alt+1 to Alt+{last}").format(last=len(ENTRY_KINDS)))
        self.place = QComboBox()
        self.place.setAccessibleName(self.tr("Under which line of the agenda"))
        self.place.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.place.setMinimumContentsLength(8)
        self.place.setToolTip(self.tr("Under which line of the agenda: Alt+↑, Alt+↓"))
        self.time = TimeField(self.tr("Time"))
        self.time.in_tip = True
        self.time.setFixedWidth(theme.current().px(72))
        self.method = QComboBox()
        self.method.setEditable(True)
        self.method.addItems(_METHODS)
        self.method.setAccessibleName(self.tr("How it was voted"))
        name_line(self.method)
        self.votes = {name: number_field(0, 1_000_000) for name in ("for", "against", "abstained")}

    def _make_people(self, bridge: Bridge) -> None:
        self.speaker = RecordPicker(
            bridge,
            self._find_speakers,
            name=self.tr("Who speaks"),
            placeholder=self.tr("Who speaks: some letters of the name"),
        )
        self.position = QLineEdit()
        self.position.setAccessibleName(self.tr("Position, for somebody who is not in the directory"))
        self.position.setPlaceholderText(self.tr("Position"))
        self.assignee = RecordPicker(
            bridge, find_assignees, name=self.tr("Who does it"), placeholder=self.tr("Who does it: unit or person")
        )
        self.due = DateField(self.tr("Due"))
        self.due.in_tip = True

    def _statement(self) -> StatementText:
        kind = self.kind.currentData()
        chosen = self.speaker.choice()
        speaks = kind in ("statement", "question", "answer", "note")
        place, clock = self.place.currentData(), self.time.value()
        return StatementText(
            text=self.text.toPlainText(),
            kind=kind,
            agenda_item_id=UUID(place) if place else None,
            speaker_id=chosen.id if chosen is not None and speaks else None,
            speaker_name=(chosen.title if chosen is not None else self.speaker.line.text().strip()) if speaks else "",
            speaker_position=self.position.text() if speaks else "",
            at=at_local(self._day, clock) if self._day is not None and clock is not None else None,
            vote=self._vote() if kind == "vote" else {},
            has_paper=self.has_paper.isChecked(),
        )

    def _vote(self) -> Mapping[str, Any]:
        return {"method": self.method.currentText(), **{name: box.value() for name, box in self.votes.items()}}

    def _task(self) -> TaskText:
        chosen = self.assignee.choice()
        name = chosen.title if chosen is not None else self.assignee.line.text().strip()
        unit = chosen.id if isinstance(chosen, UnitChoice) else None
        person = chosen.id if chosen is not None and unit is None else None
        return TaskText(self.text.toPlainText(), name, unit, person, self.due.value())

    def _fill(self, said: StatementText, before: StatementRow | None, revision: int) -> None:
        self._quiet(True)
        self.kind.setCurrentIndex(self.kind.findData(said.kind))
        if said.agenda_item_id is not None or before is not None:
            self.place.setCurrentIndex(max(self.place.findData(str(said.agenda_item_id or "")), 0))
        self.time.set_value(local(said.at).time() if said.at is not None else None)
        self.speaker.set_choice(Choice(said.speaker_id, said.speaker_name) if said.speaker_id is not None else None)
        if said.speaker_id is None:
            self.speaker.line.setText(said.speaker_name)
        self.position.setText(said.speaker_position)
        if said.vote:
            self.method.setCurrentText(str(said.vote.get("method", _METHODS[0])))
        for name, box in self.votes.items():
            box.setValue(int(said.vote.get(name, 0)))
        self.has_paper.setChecked(said.has_paper)
        self.assignee.set_choice(None)
        self.due.set_value(None)
        self.text.setPlainText(said.text)
        self._before, self._revision = before, revision
        self._quiet(False)
        self._show_kind()
        self._show_mode()

    def _fill_task(self, task: TaskText, chosen: UUID | None) -> None:
        self._fill(StatementText(task.text), None, 0)
        self._quiet(True)
        self.kind.setCurrentIndex(self.kind.findData(TASK))
        if chosen is not None:
            made = UnitChoice(chosen, task.assignee) if task.unit_id is not None else Choice(chosen, task.assignee)
            self.assignee.set_choice(made)
        else:
            self.assignee.line.setText(task.assignee)
        self.due.set_value(task.due)
        self._quiet(False)
        self._show_kind()

    def _quiet(self, quiet: bool) -> None:
        for widget in (self.kind, self.place, self.text, self.has_paper, self.method, *self.votes.values()):
            widget.blockSignals(quiet)

    def _find_speakers(self, session: Any, words: str) -> Sequence[Choice]:
        return find_speakers(session, words, event_id=self._event_id)

    def _lay_out(self) -> None:
        said = row(self.speaker, self.position)
        said.setStretch(0, 3)
        said.setStretch(1, 2)
        voted = row(self.method, spacing=4)
        voted.setStretch(0, 1)
        names = {
            "for": (self.tr("for"), self.tr("Votes for")),
            "against": (self.tr("against"), self.tr("Votes against")),
            "abstained": (self.tr("other"), self.tr("Abstained or other opinions")),
        }
        for name, box in self.votes.items():
            short, whole = names[name]
            box.setAccessibleName(whole)
            box.setToolTip(whole)
            box.setFixedWidth(theme.current().px(60))
            voted.addWidget(label(short, scale="caption", tone="muted"))
            voted.addWidget(box)
        tasked = row(self.assignee, self.due)
        tasked.setStretch(0, 3)
        tasked.setStretch(1, 2)
        self.who = QStackedWidget()
        for layout in (said, voted, tasked, row()):
            part = QWidget()
            part.setLayout(layout)
            self.who.addWidget(part)
        self.who.setFixedHeight(theme.current().control + theme.current().px(4))
        head = row(self.kind, self.place, self.time)
        head.setStretch(1, 1)
        said_below = row(self.text, column(self.finish, self.cancel, self.has_paper, None, spacing=4))
        said_below.setStretch(0, 1)
        self.setLayout(column(head, self.who, said_below, spacing=6, margins=(12, 10, 12, 10)))

    def _connect(self) -> None:
        self.text.textChanged.connect(self._stamp)
        self.text.textChanged.connect(self.typed)
        self.kind.currentIndexChanged.connect(lambda _at: self._show_kind())
        for combo in (self.kind, self.place, self.method):
            combo.currentIndexChanged.connect(lambda _at: self.typed.emit())
        for box in self.votes.values():
            box.valueChanged.connect(lambda _value: self.typed.emit())
        for line in (self.speaker.line, self.position, self.assignee.line):
            line.textEdited.connect(lambda _text: self.typed.emit())
        self.time.changed.connect(lambda _clock: self.typed.emit())
        self.due.changed.connect(lambda _day: self.typed.emit())
        self.has_paper.toggled.connect(lambda _on: self.typed.emit())
        self.speaker.picked.connect(partial(self._picked, self.speaker))
        self.assignee.picked.connect(partial(self._picked, self.assignee))
        fields = (self.text, self.speaker.line, self.position, self.assignee.line, self.due.line, self.time.line)
        for widget in (*fields, self.kind, self.place, self.method, *self.votes.values()):
            widget.installEventFilter(self)

    def _picked(self, picker: RecordPicker, choice: Choice | None) -> None:
        if choice is not None:
            if picker is self.speaker:
                self.position.clear()
            self.text.setFocus()
        self.typed.emit()

    def _stamp(self) -> None:
        """The first letter of a new entry stamps the time, on the day of the event."""
        now = local(dt.datetime.now(dt.UTC))
        if self._before is None and self.has_words() and self.time.value() is None and local_date(now) == self._day:
            self.time.set_value(now.time().replace(second=0, microsecond=0))

    def _show_kind(self) -> None:
        kind = self.kind.currentData()
        self.who.setCurrentIndex({"vote": _VOTED, TASK: _TASKED, "conclusion": _NOBODY}.get(kind, _SAID))
        self.who.setVisible(kind != "conclusion")
        self.has_paper.setVisible(kind in ("statement", "question", "answer"))
        self.place.setEnabled(kind != TASK)
        self.time.setVisible(kind != TASK)
        self.text.setPlaceholderText(
            {
                "vote": self.tr("What was voted on"),
                TASK: self.tr("What is to be done"),
                "conclusion": self.tr("What was concluded"),
            }.get(kind, self.tr("What was said; Ctrl+Enter writes it down and begins the next"))
        )

    def _show_mode(self) -> None:
        editing = self._before is not None
        self.cancel.setVisible(editing)
        self.kind.setEnabled(not editing)
        self.finish.setText(self.tr("Keep the change") if editing else self.tr("Write down"))

    def _leave(self) -> None:
        self.begin()
        self.left.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.finished.emit()
                return True
            if enter and watched in (self.speaker.line, self.assignee.line) and not self._choosing():
                self.text.setFocus()
                return True
            if event.modifiers() == Qt.KeyboardModifier.AltModifier and self._chosen_by_key(event.key()):
                return True
            if event.key() == Qt.Key.Key_Escape and self._before is not None and not self._choosing():
                self._leave()
                return True
        return super().eventFilter(watched, event)

    def _chosen_by_key(self, key: int) -> bool:
        """Alt with a digit says what is being written, Alt with an arrow under which line of the agenda."""
        at = key - Qt.Key.Key_1
        if 0 <= at < self.kind.count() and self.kind.isEnabled():
            self.kind.setCurrentIndex(at)
            (self.speaker.line if self.who.currentIndex() == _SAID else self.text).setFocus()
            return True
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key), 0)
        if step and self.place.isEnabled():
            self.place.setCurrentIndex(min(max(self.place.currentIndex() + step, 0), self.place.count() - 1))
        return bool(step)

    def _choosing(self) -> bool:
        return self.speaker.popup.isVisible() or self.assignee.popup.isVisible()


def task_of(row_: TaskRow) -> TaskText:
    """A task that stands in the minutes, as it is typed."""
    return TaskText(row_.text, row_.assignee, row_.unit_id, row_.person_id, row_.due)


def statement_of(row_: StatementRow) -> StatementText:
    """An entry that stands in the minutes, as it is typed."""
    return StatementText(
        row_.text,
        row_.kind,
        row_.agenda_item_id,
        row_.speaker_id,
        row_.speaker_name,
        row_.speaker_position,
        row_.at,
        row_.vote,
        row_.has_paper,
    )
