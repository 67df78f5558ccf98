"""Take in a list of people, or an event's list as a difference: choose a file, see what each row comes to, decide."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QFileDialog, QHeaderView, QTableView, QWidget
from typing_extensions import override

from baocaovien.domain.errors import AppError
from baocaovien.services.imports import people, roster
from baocaovien.services.imports.preview import CellNote
from baocaovien.services.imports.sheets import Sheet, read_sheet
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.look import theme
from baocaovien.ui.shell import Shell
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import button, column, label, row
from baocaovien.ui.widgets.progress_strip import ProgressStrip

_REASON = QT_TRANSLATE_NOOP("ImportDialog", "a new list was taken in")
_PATTERN = "*.xlsx *.xls *.csv *.txt *.docx"
_STEPS: dict[str, tuple[str, str]] = {
    "new": (QT_TRANSLATE_NOOP("ImportSteps", "new"), "good"),
    "added": (QT_TRANSLATE_NOOP("ImportSteps", "added"), "good"),
    "update": (QT_TRANSLATE_NOOP("ImportSteps", "changed"), "attention"),
    "changed": (QT_TRANSLATE_NOOP("ImportSteps", "changed"), "attention"),
    "replaced": (QT_TRANSLATE_NOOP("ImportSteps", "replaced"), "attention"),
    "removed": (QT_TRANSLATE_NOOP("ImportSteps", "missing from the file"), "attention"),
    "unchanged": (QT_TRANSLATE_NOOP("ImportSteps", "as it was"), ""),
    "warning": (QT_TRANSLATE_NOOP("ImportSteps", "look at it"), "attention"),
    "error": (QT_TRANSLATE_NOOP("ImportSteps", "cannot be taken in"), "wrong"),
    "rejected": (QT_TRANSLATE_NOOP("ImportSteps", "cannot be taken in"), "wrong"),
}
_FIELDS: dict[str, str] = {
    "full_name": QT_TRANSLATE_NOOP("ImportFields", "Full name"),
    "family_names": QT_TRANSLATE_NOOP("ImportFields", "Family and middle names"),
    "given_name": QT_TRANSLATE_NOOP("ImportFields", "Given name"),
    "position": QT_TRANSLATE_NOOP("ImportFields", "Position"),
    "unit": QT_TRANSLATE_NOOP("ImportFields", "Unit"),
    "unit_code": QT_TRANSLATE_NOOP("ImportFields", "Unit code"),
    "unit_level": QT_TRANSLATE_NOOP("ImportFields", "Unit level"),
    "parent_unit": QT_TRANSLATE_NOOP("ImportFields", "Belongs to"),
    "honorific": QT_TRANSLATE_NOOP("ImportFields", "Form of address"),
    "protocol_rank": QT_TRANSLATE_NOOP("ImportFields", "Protocol rank"),
    "valid_from": QT_TRANSLATE_NOOP("ImportFields", "From"),
    "valid_to": QT_TRANSLATE_NOOP("ImportFields", "To"),
    "reporter_level": QT_TRANSLATE_NOOP("ImportFields", "Reporter level"),
    "decision": QT_TRANSLATE_NOOP("ImportFields", "Decision"),
    "recognised_on": QT_TRANSLATE_NOOP("ImportFields", "Recognised on"),
    "term": QT_TRANSLATE_NOOP("ImportFields", "Term"),
    "card_number": QT_TRANSLATE_NOOP("ImportFields", "Card number"),
    "number": QT_TRANSLATE_NOOP("ImportFields", "No."),
    "site": QT_TRANSLATE_NOOP("ImportFields", "Site"),
    "guest": QT_TRANSLATE_NOOP("ImportFields", "Guest"),
    "seats": QT_TRANSLATE_NOOP("ImportFields", "Seats"),
    "substitute": QT_TRANSLATE_NOOP("ImportFields", "Substitute"),
}
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a preview, whatever is imported."""

    number: int
    step: str
    values: Mapping[str, str]
    notes: tuple[CellNote, ...]
    changed: frozenset[str]


@dataclass(frozen=True, slots=True)
class Job:
    """What differs between the imports: how a sheet becomes a preview, and how that is written."""

    title: str
    code: str
    fields: Sequence[str]
    look: Callable[..., Any]
    """`look(session, sheet=…, mapping=…)`."""
    lines: Callable[[Any], list[Line]]
    write: Callable[[Any], Callable[[Any], int]]


class PreviewModel(QAbstractTableModel):
    """The rows of a file with what each comes to; cells that speak against it are marked."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._lines: list[Line] = []
        self._fields: list[str] = []

    def show_lines(self, lines: list[Line], fields: list[str]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines, self._fields = lines, fields
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._fields) + 2

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        names = [
            self.tr("Row"),
            self.tr("Comes to"),
            *(translate("ImportFields", _FIELDS.get(field, field)) for field in self._fields),
        ]
        return names[section]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one, at = self._lines[index.row()], index.column()
        words, tone = _STEPS.get(one.step, (one.step, ""))
        if role == Qt.ItemDataRole.DisplayRole:
            if at == 0:
                return str(one.number or "")
            return translate("ImportSteps", words) if at == 1 else one.values.get(self._fields[at - 2], "")
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(f"{note.column}: {note.words(self._language)}" for note in one.notes)
        if role == Qt.ItemDataRole.ForegroundRole and at == 1 and tone:
            return theme.colour(tone)
        if role == Qt.ItemDataRole.BackgroundRole and at >= 2:
            if one.step in ("error", "rejected") and one.notes:
                return theme.colour("wrong_soft")
            if self._fields[at - 2] in one.changed:
                return theme.colour("attention_soft")
        return None


class ImportDialog(QDialog):
    """Shows the preview; nothing is written until the person says so."""

    def __init__(self, bridge: Bridge, shell: Shell, job: Job, path: Path) -> None:
        super().__init__(shell.window())
        self._bridge = bridge
        self._shell = shell
        self._job = job
        self._path = path
        self._sheet: Sheet | None = None
        self._preview: Any = None
        self._mapping: dict[str, str] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(job.title)
        self.resize(theme.current().px(960), theme.current().px(540))
        self.summary = label(self.tr("Reading {file}").format(file=path.name), scale="section", wrap=True)
        self.problem = label("", tone="wrong", wrap=True)
        self.problem.hide()
        self.model = PreviewModel(shell.language)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Preview"))
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.unknown = column(spacing=4)
        self.skip = QCheckBox(self.tr("Leave out the rows that cannot be taken in"))
        self.skip.hide()
        self.skip.toggled.connect(lambda _on: self._allow())
        self.strip = ProgressStrip()
        self.go = button(self.tr("Take in"), "import", kind="primary", clicked=self._write)
        self.go.setEnabled(False)
        layout = column(self.summary, self.problem, self.strip, self.table, spacing=8, margins=(16, 16, 16, 16))
        layout.addLayout(self.unknown)
        layout.addLayout(row(self.skip, None, button(self.tr("Cancel"), clicked=self.reject), self.go))
        layout.setStretch(3, 1)
        self.setLayout(layout)
        work = bridge.compute(partial(read_sheet, path), self, self._read, failed=self._wrong, in_process=True)
        self.strip.start(self.tr("Reading {file}").format(file=path.name), work)

    def _read(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._look()

    def _look(self) -> None:
        assert self._sheet is not None
        self.problem.hide()
        self.strip.start(self.tr("Comparing with what is there"))
        self._bridge.load(partial(self._job.look, sheet=self._sheet, mapping=dict(self._mapping)), self, self._show, self._wrong)

    def _show(self, preview: Any) -> None:
        self.strip.finish()
        self._preview = preview
        lines = self._job.lines(preview)
        self.model.show_lines(lines, [field for field in self._job.fields if field in preview.columns])
        for at, width in enumerate((56, 130, 180, 160, 200)):
            self.table.setColumnWidth(at, theme.current().px(width))
        counts: dict[str, int] = {}
        for one in lines:
            counts[one.step] = counts.get(one.step, 0) + 1
        parts = [f"{translate('ImportSteps', _STEPS.get(step, (step, ''))[0])}: {count}" for step, count in counts.items()]
        self.summary.setText(f"{self._path.name}  ·  " + ",  ".join(parts))
        self.skip.setVisible(bool(counts.get("error") or counts.get("rejected")))
        self._show_unknown(preview.unknown)
        self._allow()

    def _show_unknown(self, headers: Sequence[str]) -> None:
        while self.unknown.count():
            item = self.unknown.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        for header in [*self._mapping, *headers][:4]:
            choice = QComboBox()
            choice.setAccessibleName(self.tr("What column {name} holds").format(name=header))
            choice.addItem(self.tr("(not taken)"), "")
            for field in self._job.fields:
                choice.addItem(translate("ImportFields", _FIELDS.get(field, field)), field)
            choice.setCurrentIndex(max(choice.findData(self._mapping.get(header, "")), 0))
            choice.activated.connect(partial(self._map, header, choice))
            line = QWidget()
            line.setLayout(row(label(self.tr("Column “{name}” is").format(name=header)), choice, None))
            self.unknown.addWidget(line)

    def _map(self, header: str, choice: QComboBox, _at: int) -> None:
        self._mapping.pop(header, None)
        if choice.currentData():
            self._mapping[header] = choice.currentData()
        self._look()

    def _allow(self) -> None:
        lines = self._job.lines(self._preview) if self._preview is not None else []
        good = sum(1 for one in lines if one.step not in ("error", "rejected", "unchanged"))
        bad = sum(1 for one in lines if one.step in ("error", "rejected"))
        self.go.setText(self.tr("Take in %n rows", "", good))
        self.go.setEnabled(good > 0 and (bad == 0 or self.skip.isChecked()))

    def _write(self) -> None:
        self.go.setEnabled(False)
        self.strip.start(self.tr("Writing"))
        self._bridge.execute(self._job.code, self._job.write(self._preview), self, self._done, self._wrong)

    def _done(self, count: int) -> None:
        self._shell.tell(self.tr("Took in {file}: %n records.", "", count).format(file=self._path.name), undo=True)
        self.accept()

    def _wrong(self, problem: AppError) -> None:
        self.strip.finish()
        self.problem.setText(self._shell.sentence(problem))
        self.problem.show()


def import_people(bridge: Bridge, shell: Shell) -> None:
    """Ask for a file of people and show what it comes to."""
    job = Job(
        translate("ImportDialog", QT_TRANSLATE_NOOP("ImportDialog", "Import people and units")),
        "directory.import_people",
        people.FIELDS,
        _look_at_people,
        _people_lines,
        lambda preview: partial(people.commit_people, preview=preview),
    )
    _ask(bridge, shell, job)


def import_roster(bridge: Bridge, shell: Shell, event_id: UUID) -> None:
    """Ask for an event's new list and show how it differs from the one it has."""
    job = Job(
        translate("ImportDialog", QT_TRANSLATE_NOOP("ImportDialog", "Take in a list of delegates")),
        "attendance.import_roster",
        roster.FIELDS,
        partial(_look_at_roster, event_id=event_id),
        _roster_lines,
        lambda found: partial(
            roster.commit_roster, event_id=event_id, difference=found, reason=translate("ImportDialog", _REASON)
        ),
    )
    _ask(bridge, shell, job)


def _ask(bridge: Bridge, shell: Shell, job: Job) -> None:
    name, _filter = QFileDialog.getOpenFileName(shell.window(), job.title, "", f"Excel, CSV, Word ({_PATTERN})")
    if name:
        ImportDialog(bridge, shell, job, Path(name)).open()


def _look_at_people(session: Any, sheet: Sheet, mapping: Mapping[str, str]) -> Any:
    return people.preview_people(session, sheet=sheet, mapping=mapping or None)


def _look_at_roster(session: Any, sheet: Sheet, mapping: Mapping[str, str], *, event_id: UUID) -> Any:
    return roster.roster_difference(session, event_id=event_id, sheet=sheet, mapping=mapping or None)


def _people_lines(preview: Any) -> list[Line]:
    return [
        Line(
            one.row, one.state if one.state in ("error", "warning") else one.action, one.values, one.notes, frozenset(one.changes)
        )
        for one in preview.rows
    ]


def _roster_lines(found: Any) -> list[Line]:
    return [Line(one.row, one.step, one.values, one.notes, frozenset(one.before or ())) for one in found.rows]
