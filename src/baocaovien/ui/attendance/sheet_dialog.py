"""The grid for typing a signed list back in: by numbers, cell by cell, or pasted; written as one operation."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView
from typing_extensions import override

from baocaovien.domain.attendance import Status
from baocaovien.domain.errors import AppError
from baocaovien.services.attendance.marking import MarkedMany, parse_numbers
from baocaovien.services.attendance.sheet import enter_sheet
from baocaovien.store.queries.attendance import Roster
from baocaovien.ui.attendance.sheet_model import ABSENT, CAME, FIRST_FILLED, LATE, SheetModel, SheetPerson
from baocaovien.ui.attendance.words import status_words
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.look import theme
from baocaovien.ui.shell import Shell
from baocaovien.ui.widgets.basics import button, column, label, row, set_tone
from baocaovien.ui.widgets.dialog import Dialog
from baocaovien.ui.widgets.fields import Field

_WIDTHS = (44, 164, 164, 128, 68, 60, 88, 132, 110)
_TICKED = (CAME, ABSENT, LATE)


class SheetTable(QTableView):
    """Space or “x” ticks and goes on below; letters fill the text cells; Ctrl+V takes what a spreadsheet copied."""

    def __init__(self, model: SheetModel) -> None:
        super().__init__()
        self._sheet = model
        self.setModel(model)
        self.setAccessibleName(self.tr("The signed list"))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.current().row)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setStretchLastSection(True)
        for at, width in enumerate(_WIDTHS):
            self.setColumnWidth(at, theme.current().px(width))
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)  # arrows and Enter go through the cells; Tab leads out to the buttons
        self.clicked.connect(self._clicked)

    def _clicked(self, index: QModelIndex) -> None:
        self._sheet.toggle(index.row(), index.column())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif at.isValid() and at.column() in _TICKED and (event.key() == Qt.Key.Key_Space or event.text() in ("x", "X")):
            self._sheet.toggle(at.row(), at.column())
            self._go(at.row() + 1, at.column())
        elif at.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(at.row() + 1, at.column())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            for index in self.selectedIndexes():
                self._sheet.setData(index, "")
        else:
            super().keyPressEvent(event)

    def paste(self) -> None:
        """Fill the cells from the current one on."""
        at, text = self.currentIndex(), QGuiApplication.clipboard().text()
        if at.isValid() and text:
            self._sheet.paste(at.row(), max(at.column(), FIRST_FILLED), _cells(text))

    def _go(self, line: int, at: int) -> None:
        if 0 <= line < self._sheet.rowCount():
            self.setCurrentIndex(self._sheet.index(line, at))


class SheetDialog(Dialog):
    """Asks for the code at the foot of the printed list first: numbers mean nothing without it."""

    enter_does_verb = False

    def __init__(self, bridge: Bridge, shell: Shell, event_id: UUID, session_id: UUID | None, *, correcting: bool) -> None:
        """Read the list.

        Args:
            correcting: attendance is closed: what is typed is a late correction, with a reason.
        """
        super().__init__(shell.window())
        self._bridge, self._shell, self._event_id, self._session_id = bridge, shell, event_id, session_id
        self.keeper = shell
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Type in a signed list"))
        self.resize(theme.current().px(1030), theme.current().px(560))
        self.code, self.numbers, self.correction = QLineEdit(), QLineEdit(), QLineEdit()
        self.code.setPlaceholderText("120-4711")
        self.numbers.setPlaceholderText("1-40, 43, 50-52")
        self.code_field = Field(self.tr("Code of the list (at its foot)"), self.code)
        self.numbers_field = Field(self.tr("Numbers that signed"), self.numbers)
        self.reason_field = Field(self.tr("Why the closed list is corrected"), self.correction)
        self.reason_field.setVisible(correcting)
        self._correcting = correcting
        self.model = SheetModel()
        self.table = SheetTable(self.model)
        self.summary = label(self.tr("Reading the list"), tone="muted", wrap=True)
        self.rest = button(self.tr("Tick all others absent"), "user-x", clicked=self._rest_absent)
        self.write = button(self.tr("Write down"), "check", kind="primary", clicked=self._write)
        self.write.setEnabled(False)
        self._lay_out()
        self.numbers.returnPressed.connect(self._tick)
        self.code.returnPressed.connect(self.numbers.setFocus)
        self.code.textEdited.connect(lambda _text: self.code_field.set_error(""))
        self.model.filled.connect(self._show_summary)
        bridge.load(partial(_numbered, event_id=event_id, session_id=session_id), self, self._show)

    @override
    def typed(self) -> object:
        return super().typed(), self.model.lines()

    def _lay_out(self) -> None:
        tick = button(self.tr("Tick them"), "list-checks", clicked=self._tick)
        head = row(self.code_field, self.numbers_field, self.reason_field, spacing=12)
        for field in (self.code_field, self.numbers_field, self.reason_field):
            head.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        tick_place = column(label(" ", scale="caption"), tick, None, spacing=4)  # beside the line, whatever is said below it
        head.insertLayout(2, tick_place)
        for at in (1, 3):
            head.setStretch(at, 1)
        help_text = label(
            self.tr("Space or x ticks a cell; letters fill a text cell; Ctrl+V pastes cells of a spreadsheet."),
            scale="caption",
            tone="muted",
        )
        layout = column(head, help_text, self.table, spacing=8, margins=(16, 16, 16, 16))
        layout.addLayout(row(self.summary, None, self.rest, button(self.tr("Cancel"), clicked=self.reject), self.write))
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.code.setFocus()

    def _show(self, people: Sequence[SheetPerson]) -> None:
        self.model.show_people(people)
        if people:
            self.table.setCurrentIndex(self.model.index(0, CAME))
        self._show_summary()

    def _show_summary(self) -> None:
        lines = self.model.lines()
        if not self.model.rowCount():
            self.summary.setText(self.tr("The list has no numbers yet: it gets them when it is first printed."))
        else:
            counts = {kind: sum(1 for line in lines if line.kind == kind) for kind in ("entry", "absent", "excuse", "substitute")}
            self.summary.setText(
                self.tr("{entry} came, {absent} absent, {excuse} excused, {substitute} substitutes; {rest} rows empty").format(
                    **counts, rest=self.model.rowCount() - len(lines)
                )
            )
            set_tone(self.summary, "muted" if all(line.kind for line in lines) else "wrong")
        self.write.setText(self.tr("Write down %n rows", "", len(lines)))
        self.write.setEnabled(bool(lines) and all(line.kind for line in lines))
        self.rest.setEnabled(bool(lines) and len(lines) < self.model.rowCount())

    def _tick(self) -> None:
        try:
            unknown = self.model.tick(parse_numbers(self.numbers.text()), CAME)
        except AppError as problem:
            self.numbers_field.set_error(self._shell.sentence(problem))
            return
        words = self.tr("Not on the list: {numbers}").format(numbers=", ".join(map(str, unknown[:12]))) if unknown else ""
        self.numbers_field.set_error(words)
        if not unknown:
            self.numbers.clear()

    def _rest_absent(self) -> None:
        self.model.tick(self.model.untouched(), ABSENT)

    def _write(self) -> None:
        if not self.code.text().strip():
            self.code_field.set_error(self.tr("Write the code that stands at the foot of the list"))
            self.code.setFocus()
            return
        if self._correcting and not self.correction.text().strip():
            self.reason_field.set_error(self.tr("A late correction needs a reason"))
            self.correction.setFocus()
            return
        self.write.setEnabled(False)
        change = partial(
            enter_sheet,
            event_id=self._event_id,
            list_code=self.code.text(),
            lines=self.model.lines(),
            session_id=self._session_id,
            correction=self.correction.text(),
        )
        self._bridge.execute("attendance.enter_sheet", change, self, self._written, self._refused)

    def _written(self, made: MarkedMany) -> None:
        words = self.tr("Wrote down %n people of the signed list.", "", made.ok)
        if made.already_present:
            words += " " + self.tr("%n stood so already.", "", made.already_present)
        if made.refused:
            names = ", ".join(answer.full_name for answer in made.refused[:5])
            words += " " + self.tr("Not written: {names}.").format(names=names)
        self._shell.tell(words, undo=made.ok > 0)
        self.accept()

    def _refused(self, problem: AppError) -> None:
        field = self.code_field if problem.code == "attendance.wrong_list" else self.numbers_field
        field.set_error(self._shell.sentence(problem))
        self.write.setEnabled(True)


def _numbered(session: Any, *, event_id: UUID, session_id: UUID | None) -> list[SheetPerson]:
    query = Roster(event_id, sort="number", session_id=session_id)
    rows = query.rows(session, query.ids(session))
    return [
        SheetPerson(
            one.number,
            one.full_name,
            one.unit,
            status_words(str(one.standing.status), late=one.standing.late)[0],
            one.standing.status is Status.NOT_MARKED,
        )
        for one in rows
        if one.number is not None
    ]


def _cells(text: str) -> list[list[str]]:
    """Copied cells as rows; the last columns of a row may be missing."""
    return list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))
