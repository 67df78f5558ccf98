"""The desk: one field for names and codes, the verdict, who fits, the last marks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QPoint, QSettings, Qt, Signal
from PySide6.QtGui import QAction, QImage, QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import QApplication, QListWidgetItem, QMenu, QWidget

from baocaovien.domain.errors import AppError
from baocaovien.domain.marks import FORCEABLE
from baocaovien.services.attendance.attendance import MarkAnswer, annul
from baocaovien.services.attendance.desk import Desk, DeskHit, Found, UnitHit
from baocaovien.services.attendance.marking import MarkedMany, mark_unit
from baocaovien.services.attendance.roster import name_seat
from baocaovien.ui.attendance.asking import Ask, DeskForm, Done, read_code
from baocaovien.ui.attendance.desk_clock import DeskClock
from baocaovien.ui.attendance.desk_field import DeskField
from baocaovien.ui.attendance.last_marks import LastMarks
from baocaovien.ui.attendance.verdict import Verdict
from baocaovien.ui.attendance.who_fits import WhoFits
from baocaovien.ui.attendance.words import result_words
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.look import theme
from baocaovien.ui.shell import Shell
from baocaovien.ui.widgets.basics import button, column, label, row
from baocaovien.ui.widgets.flow import tools

_MOST = 8
SOUND = "attendance/sound"
"""The person's setting: a sound when a mark is refused; off until switched on."""
DESK = "attendance/desk"
"""The label of this desk on its marks, kept on this machine."""


class Door(QWidget):
    """Marks people of one event as they come in.

    Signals:
        marked: something was written; the count has changed.
        welcomed: the name of somebody who was let in.
    """

    marked = Signal()
    welcomed = Signal(str)

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self._bridge = bridge
        self._shell = shell
        self.desk: Desk | None = None
        self.desk_name = str(QSettings().value(DESK, ""))
        self._found = Found((), (), 0)
        self._refused: dict[str, Any] = {}
        self._typed = ""
        self.picture = label()
        """What the camera sees, while it is on."""
        self.picture.setFixedHeight(theme.current().px(120))
        self.picture.setAccessibleName(self.tr("What the camera sees"))
        self.field = DeskField()
        self.field.setPlaceholderText(self.tr("Name or code, then Enter"))
        self.field.setAccessibleName(self.tr("Name or code"))
        self.field.setClearButtonEnabled(True)
        self.field.setAcceptDrops(False)  # a dropped picture is for the page, not a path to write
        self.field.setProperty("scale", "section")
        self.field.setMinimumHeight(theme.current().px(48))
        self.verdict = Verdict()
        self.hits = WhoFits()
        self.form = DeskForm(bridge)
        self.form.left.connect(self._asked)
        self.form.scanned.connect(self.mark_code)
        self.clock = DeskClock(bridge, self.verdict, self._ask, said=self._time_said, refused=self._unwritten)
        self.last = LastMarks(bridge)
        self.last.unwanted.connect(self._annul)
        self.take_back = button(self.tr("Take back the last mark (F9)"), "undo-2", clicked=self._annul_last)
        self._tools()
        self.field.textEdited.connect(self._look)
        self.field.textChanged.connect(lambda text: self._look("") if not text else None)
        self.field.returnPressed.connect(self._enter)
        self.field.stepped.connect(self.hits.step)
        self.hits.itemClicked.connect(self._mark_item)
        self.hits.customContextMenuRequested.connect(self._menu)

    def _tools(self) -> None:
        """Make what is pressed, and lay all of it out."""
        self.walk_in = button(self.tr("Not on the list… (F7)"), "user-plus", clicked=self._walk_in)
        self.other = button(self.tr("Other… (F8)"), "ellipsis", clicked=self._other)
        self.other.setToolTip(self.tr("Leaves, joins online, excused, a substitute: for the person whose name is typed"))
        self.let_in = button(self.tr("Let in with a reason… (F6)"), "door-open", clicked=self._force)
        self.let_in.hide()
        self.keys: list[QAction] = []
        for tool, keys, run in (
            (self.let_in, "F6", self._force),
            (self.walk_in, "F7", self._walk_in),
            (self.other, "F8", self._other),
            (self.take_back, "F9", self._annul_last),
        ):
            tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the cursor in the field
            words = tool.text().removesuffix(f" ({keys})")
            key = QAction(words, self)  # a button's own shortcut acts a tenth of a second late
            key.setShortcut(QKeySequence(keys))
            key.triggered.connect(lambda _checked=False, run=run: run())
            self.addAction(key)
            self.keys.append(key)
        self.help = label(
            self.tr("Enter marks the only one who fits; ↓ chooses among several. A number alone is the number on the list."),
            tone="muted",
            wrap=True,
        )
        # What is pressed stands above: notices at the foot of the window never cover it.
        layout = column(
            self.field,
            self.verdict,
            row(self.let_in, None),
            self.picture,
            tools(self.walk_in, self.other, self.take_back, apart=True),
            self.form,
            self.help,
            self.hits,
            None,
            self.last,
            spacing=8,
        )
        layout.setStretch(7, 100)
        layout.setStretch(8, 1)
        self.setLayout(layout)
        self.hits.hide()

    def show_desk(self, desk: Desk) -> None:
        """Work on an event."""
        self.desk = desk
        self._look(self.field.text())
        self._say_ready()
        self.show_last()
        if desk.state == "open":
            self.clock.check()

    def _time_said(self) -> None:
        self.form.leave()
        if self.desk is not None:
            self._bridge.read(self.desk.read)
        self._say_ready()

    def show_words(self, words: str) -> None:
        """Show who fits some words, as if they had been typed."""
        self.field.setText(words)
        self._look(words)
        self.field.setFocus()

    def mark_code(self, code: str) -> None:
        """Mark by a code that a picture or a camera read."""
        self._mark(code=code, source="code")

    def show_picture(self, frame: QImage) -> None:
        """Show what the camera sees."""
        height = self.picture.height()
        self.picture.setPixmap(QPixmap.fromImage(frame.scaledToHeight(height, Qt.TransformationMode.FastTransformation)))

    def show_last(self) -> None:
        """Read the last marks anew."""
        if self.desk is not None:
            self.last.show_event(self.desk.event_id)
            self.take_back.setEnabled(self.last.newest is not None)
            self._make_room()

    def _make_room(self) -> None:
        """Leave the room of the last marks to those who fit, while one types."""
        self.last.setVisible(self.last.newest is not None and not self.field.text().strip())

    # -- the field -----------------------------------------------------------------------------------------------

    def _look(self, text: str) -> None:
        if self.desk is None:
            return
        self._found = self.desk.search(text, _MOST) if text.strip() else Found((), (), 0)
        self.hits.setVisible(bool(text.strip()))
        self._make_room()
        self.help.setVisible(not text.strip() and self.form.isHidden())
        self.hits.show_found(self._found)

    def _take_typed(self) -> None:
        self._typed = self.field.text()
        self.field.clear()

    def _enter(self) -> None:
        typed = self.field.text().strip()
        if self.desk is None or not typed or not self.clock.may_mark():
            return
        read = read_code(typed)
        if read is not None:
            self._mark(code=read[1], source="code")
            if read[0]:  # somebody's name was half typed when the card came
                self.show_words(read[0])
                return
        elif self.hits.currentRow() >= 0:
            self._mark_item(self.hits.currentItem())
        elif self._found.only is not None:
            self._mark(invitee_id=self._found.only.invitee_id)
        elif self._found.total > 1:
            words, tone = result_words("ambiguous")
            self.verdict.say(words, tone, typed, self.tr("Down and Enter, or type more of the name."))
            return
        elif len(self._found.units) == 1:
            self._name_arrivals(self._found.units[0])
        else:
            self._say_nobody(typed)
            return
        self._take_typed()

    def _say_nobody(self, typed: str) -> None:
        self.field.selectAll()  # what is typed or read next takes its place
        words, tone = result_words("not_invited")
        if typed.isdigit():
            words = self.tr("Nobody has number {number}").format(number=typed)
            self.verdict.say(words, tone, "", self.tr("Numbers are fixed when the list is printed for the first time."))
        else:
            self.verdict.say(words, tone, typed, self.tr("F7 lets them in as a guest; a number alone is a number on the list."))

    def take_key(self, event: QKeyEvent) -> bool:
        """Take what is typed while nothing that takes text has the cursor: a reader's burst must not go astray."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if not (plain and event.text().isprintable() and event.text().strip()) or not self.field.isVisible():
            return False
        self.field.setFocus()
        QApplication.sendEvent(self.field, event)
        return True

    def _mark_item(self, item: QListWidgetItem) -> None:
        found = self.hits.hit_of(item) if self.clock.may_mark() else None
        if isinstance(found, DeskHit):
            self._mark(invitee_id=found.invitee_id)
            self._take_typed()
        elif isinstance(found, UnitHit):
            self._name_arrivals(found)
            self._take_typed()
        self.come_back()

    def _menu(self, place: Any) -> None:
        found = self.hits.hit_at(place)
        if isinstance(found, DeskHit):
            self._offer(found, self.hits.mapToGlobal(place))
        elif isinstance(found, UnitHit):
            self._offer_unit(found, self.hits.mapToGlobal(place))

    def _other(self) -> None:
        """The other kinds of marks for the person who is chosen, else the only one who fits."""
        found = self.hits.chosen() or self._found.only
        if found is None and len(self._found.units) == 1:
            found = self._found.units[0]
        below = self.other.mapToGlobal(self.other.rect().bottomLeft())
        if isinstance(found, DeskHit):
            self._offer(found, below)
        elif isinstance(found, UnitHit):
            self._offer_unit(found, below)
        else:
            self.verdict.say(self.tr("Whose mark is it?"), "attention", "", self.tr("Type the name first, then F8."))
            self.field.setFocus()

    def _offer(self, found: DeskHit, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(found.full_name or found.unit).setEnabled(False)
        one = found.invitee_id
        self._fill(menu, one)
        menu.setActiveAction(menu.actions()[1])
        menu.popup(place)

    def _offer_unit(self, unit: UnitHit, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(unit.name).setEnabled(False)
        for words, run, allowed in (
            (self.tr("A name for a free seat…"), partial(self._name_arrivals, unit), bool(unit.free_seats)),
            (self.tr("All %n of this unit came", "", unit.invited), partial(self._mark_unit, unit, "entry"), True),
            (self.tr("All of this unit leave"), partial(self._mark_unit, unit, "exit"), True),
            (self.tr("All of this unit are absent"), partial(self._mark_unit, unit, "absent"), True),
        ):
            menu.addAction(words, partial(self._done_with, run)).setEnabled(allowed)
        menu.setActiveAction(menu.actions()[1 if unit.free_seats else 2])
        menu.popup(place)

    def _mark_unit(self, unit: UnitHit, kind: str) -> None:
        if self.desk is None or not self.clock.may_mark():
            return
        change = partial(
            mark_unit,
            event_id=self.desk.event_id,
            unit_id=unit.unit_id,
            kind=kind,
            session_id=self.desk.session_id,
            desk=self.desk_name,
        )
        self._bridge.execute("attendance.mark_unit", change, self, partial(self._told_unit, unit), self._failed)

    def _told_unit(self, unit: UnitHit, made: MarkedMany) -> None:
        refused = made.refused[0].result if made.refused else ""
        words = self.tr("Marked %n people.", "", made.ok)
        self.verdict.say(words, "attention" if refused else "good", unit.name, result_words(refused)[0] if refused else "")
        self.marked.emit()

    def _fill(self, menu: QMenu, one: UUID) -> None:
        ways: tuple[tuple[str, Callable[[], None]], ...] = (
            (self.tr("Came in"), partial(self._mark, invitee_id=one)),
            (self.tr("Leaves"), partial(self._mark, invitee_id=one, kind="exit")),
            (self.tr("Joins online"), partial(self._mark, invitee_id=one, mode="online")),
            (self.tr("Excused…"), partial(self._excuse, one)),
            (self.tr("A substitute came…"), partial(self._substitute, one)),
        )
        for words, run in ways:
            menu.addAction(words, partial(self._done_with, run))

    def _done_with(self, run: Callable[[], None]) -> None:
        run()
        self._take_typed()
        self.come_back()

    def come_back(self) -> None:
        """Wait for the next name or code, unless something is being asked."""
        if self.form.isHidden():
            self.field.setFocus()

    # -- marking -------------------------------------------------------------------------------------------------

    def _mark(self, **said: Any) -> None:
        if self.desk is not None and self.clock.may_mark():
            self._bridge.execute(
                "attendance.mark",
                self._marking(**said),
                self,
                partial(self._answered, said),
                self._failed,
            )

    def _marking(self, **said: Any) -> Callable[[Any], MarkAnswer]:
        assert self.desk is not None
        return self.desk.use_case(desk=self.desk_name, **said)

    def _ask(self, title: str, asks: Sequence[Ask], verb: str, done: Done) -> None:
        """Ask in the page, in the place of who fits."""
        self.hits.hide()
        self.help.hide()
        self.form.ask(title, asks, verb, done)

    def _asked(self) -> None:
        self._look(self.field.text())
        self.field.setFocus()

    def _force(self) -> None:
        """Mark what was refused last all the same, with a reason that stays with the mark."""
        refused = self._refused
        if refused:
            asks = [Ask("reason", self.tr("Reason, kept with the mark"), needed=True)]
            give = self.tr("Let in (Enter)")
            self._ask(self.tr("Let in"), asks, give, lambda said: self._mark_said({**refused, "force": True, **said}))

    def _answered(self, said: dict[str, Any], answer: MarkAnswer) -> None:
        kind = said.get("kind", "entry")
        self._refused = said if answer.result in FORCEABLE and "walk_in" not in said else {}
        self.let_in.setVisible(bool(self._refused))
        if answer.result == "ok" and kind == "entry":
            self.welcomed.emit(answer.full_name)
        words, tone = result_words(answer.result, kind)
        if answer.result == "ok" and answer.standing.late and kind == "entry":
            words, tone = self.tr("Welcome, late"), "attention"
        detail = ", ".join(part for part in (answer.position, answer.unit) if part)
        if answer.result == "ok" and kind == "entry" and answer.standing.substitute is not None:
            words, tone = (
                self.tr("Welcome; a substitute was noted: {name}").format(name=answer.standing.substitute.name),
                "attention",
            )
        who, came = answer.full_name or said.get("code", ""), said.get("substitute_name")
        if answer.result == "ok" and came:
            words, who = self.tr("Substitute for {name}").format(name=answer.full_name), came
        self.verdict.say(words, tone, who, detail)
        if tone == "wrong" and QSettings().value(SOUND, False, type=bool):
            QApplication.beep()
        self.marked.emit()

    def _failed(self, problem: AppError) -> None:
        """Say it where the clerk looks; the words come back, all chosen: the next key or code begins anew."""
        self._tell_unwritten(problem)
        if not self.field.text():
            self.field.setText(self._typed)
            self._look(self._typed)
            self.field.selectAll()

    def _tell_unwritten(self, problem: AppError) -> None:
        self.verdict.say(self.tr("Not written"), "wrong", detail=self._shell.sentence(problem))

    def _name_of(self, invitee_id: UUID) -> str:
        known = self.desk.people.get(invitee_id) if self.desk else None
        return known.full_name or known.unit if known else ""

    def _excuse(self, invitee_id: UUID) -> None:
        title = self.tr("Excused: {name}").format(name=self._name_of(invitee_id))
        asks = [Ask("reason", self.tr("Reason of the absence"), needed=True)]
        done = partial(self._mark_said, invitee_id=invitee_id, kind="excuse")
        self._ask(title, asks, self.tr("Excuse (Enter)"), done)

    def _substitute(self, invitee_id: UUID) -> None:
        planned = self.desk.people[invitee_id].planned_substitute if self.desk and invitee_id in self.desk.people else ""
        title = self.tr("In place of {name}").format(name=self._name_of(invitee_id))
        asks = [
            Ask("substitute_name", self.tr("Name of the person who came instead"), planned, needed=True),
            Ask("substitute_position", self.tr("Position")),
        ]
        done = partial(self._mark_said, invitee_id=invitee_id, kind="substitute")
        self._ask(title, asks, self.tr("Mark (Enter)"), done)

    def _walk_in(self) -> None:
        asks = [
            Ask("walk_in", self.tr("Full name"), self.field.text().strip(), needed=True),
            Ask("unit", self.tr("Unit"), is_unit=True),
            Ask("position", self.tr("Position")),
        ]
        self.field.clear()
        self._ask(self.tr("Not on the list"), asks, self.tr("Mark (Enter)"), self._mark_said)

    def _mark_said(self, typed: Mapping[str, Any], **said: Any) -> None:
        """Mark by what was asked; it stays typed until the mark is written."""
        if self.desk is not None and self.clock.may_mark():
            whole = {**said, **typed}
            done = partial(self._written, partial(self._answered, whole))
            self._bridge.execute("attendance.mark", self._marking(**whole), self, done, self._unwritten)

    def _written(self, then: Callable[[Any], None], answer: Any) -> None:
        self.form.leave()
        then(answer)

    def _unwritten(self, problem: AppError) -> None:
        self.form.stay()
        self._tell_unwritten(problem)

    def _name_arrivals(self, unit: UnitHit) -> None:
        if not unit.free_seats:
            self._offer_unit(unit, self.other.mapToGlobal(self.other.rect().bottomLeft()))
            return
        asks = [Ask("full_name", self.tr("Name of the person who came (may stay empty)")), Ask("position", self.tr("Position"))]
        self._ask(unit.name, asks, self.tr("Mark (Enter)"), partial(self._take_seat, unit.free_seats[0]))

    def _take_seat(self, seat: UUID, typed: Mapping[str, Any]) -> None:
        if not typed["full_name"]:
            self._mark_said({"invitee_id": seat})
            return
        change = partial(name_seat, invitee_id=seat, **typed)
        done = partial(self._written, lambda _none: self._mark(invitee_id=seat))
        self._bridge.execute("attendance.name_seat", change, self, done, self._unwritten)

    def _annul_last(self) -> None:
        if self.last.newest is not None:
            self._annul(*self.last.newest)

    def _annul(self, mark_id: UUID, name: str) -> None:
        change = partial(annul, mark_id=mark_id, reason=self.tr("taken back at the desk"))
        self._bridge.execute("attendance.annul", change, self, partial(self._annulled, name), self._failed)

    def _annulled(self, name: str, _answer: object) -> None:
        self.verdict.say(self.tr("Taken back"), "attention", name)
        self.marked.emit()

    def _say_ready(self) -> None:
        if self.desk is None:
            return
        if self.desk.state == "open":
            self.verdict.say(self.tr("The door is open"), "", self.desk.title, self.tr("Type a name or scan a code."))
        elif self.desk.state == "closed":
            self.verdict.say(self.tr("Attendance is closed"), "", self.desk.title)
        else:
            self.verdict.say(
                self.tr("The door is not open yet"),
                "attention",
                self.desk.title,
                self.tr("Press “Open the door” first; nobody is marked by accident."),
            )
