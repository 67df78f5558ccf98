"""Take in a list of people, or an event's list as a difference: choose a file, see what each row comes to, decide."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QHeaderView, QTableView, QWidget

from baocaovien.domain.errors import AppError
from baocaovien.domain.local_time import short_moment, today_local
from baocaovien.services.imports import people, roster
from baocaovien.services.imports.answers import finish, keep_answers, kept_answers, place_of
from baocaovien.services.imports.mappings import remembered
from baocaovien.services.imports.sheets import Sheet, read_sheet, sheet_of_text
from baocaovien.store.queries.attendance import invitee_rows
from baocaovien.store.queries.directory import People
from baocaovien.store.queries.schedule import Events
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.directory.choices import unit_choices
from baocaovien.ui.directory.column_chooser import ColumnChooser
from baocaovien.ui.directory.import_preview import STEPS, Line, PreviewModel
from baocaovien.ui.directory.who_is_it import WhoIsIt
from baocaovien.ui.look import theme
from baocaovien.ui.shell import Level, Shell
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import button, column, label, row
from baocaovien.ui.widgets.dialog import Dialog
from baocaovien.ui.widgets.progress_strip import ProgressStrip
from baocaovien.ui.widgets.record_picker import Choice

_REASON = QT_TRANSLATE_NOOP("ImportDialog", "a new list was taken in")
_COPIED = QT_TRANSLATE_NOOP("ImportDialog", "copied cells")
_PATTERN = "*.xlsx *.xls *.csv *.txt *.docx"
MANY_ROWS = 5_000
"""More rows than that are not written without asking while attendance is open somewhere."""
_WIDTHS = (56, 130, 180, 160, 200)


@dataclass(frozen=True, slots=True)
class Job:
    """What differs between the imports: how a sheet becomes a preview, and how that is written."""

    title: str
    code: str
    fields: Sequence[str]
    look: Callable[..., Any]
    """`look(session, sheet=…, mapping=…)`; with `who` also `chosen={row: id or None}`."""
    lines: Callable[[Any], list[Line]]
    write: Callable[[Any], Callable[[Any], int]]
    who: Callable[[Any, Sequence[UUID]], list[Choice]] | None = None
    """Names candidates, where a person may say who a row is."""
    about: str = ""
    """Which event's, where the import is of one."""
    without_missing: Callable[[Any], Any] | None = None
    """The same preview, with whoever is missing from the file left as they are."""


class ImportDialog(Dialog):
    """Shows the preview; nothing is written until the person says so."""

    def __init__(self, bridge: Bridge, shell: Shell, job: Job, read: Callable[..., Sheet], name: str) -> None:
        """Read a sheet in the worker process and show what it comes to.

        Args:
            read: reads it; picklable; takes `sheet` where it may have several.
            name: how the source is called.
        """
        super().__init__(shell.window())
        self._bridge = bridge
        self._shell = shell
        self._job = job
        self._name = name
        self._sheet: Sheet | None = None
        self._preview: Any = None
        self._lines: list[Line] = []
        self._chosen: dict[int, UUID | None] = {}
        self._place = ""
        self._since = ""
        self._asked = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(job.title)
        self.resize(theme.current().px(980), theme.current().px(560))
        self.summary = label(self.tr("Reading {file}").format(file=name), scale="section", wrap=True)
        self.problem = label("", tone="wrong", wrap=True)
        self.problem.hide()
        self.columns = ColumnChooser(job.fields)
        self.columns.said.connect(self._keep_answers)
        self.columns.said.connect(self._look)
        self.strip = ProgressStrip()
        self._make_table()
        self._make_choices()
        self._lay_out()
        self._source = read
        self._begin(read)

    def _begin(self, read: Callable[[], Sheet]) -> None:
        marked = partial(_marked, read, f"{self._job.code}:{self._job.about}")
        work = self._bridge.compute(marked, self, self._read, failed=self._wrong, in_process=True)
        self.strip.start(self.tr("Reading {file}").format(file=self._name), work)

    def _make_table(self) -> None:
        self.model = PreviewModel(self._shell.language)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Preview"))
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.selectionModel().currentRowChanged.connect(lambda now, _before: self._tell_line(now.row()))
        self.note = label("", tone="muted", wrap=True)
        self.who = WhoIsIt()
        self.who.said.connect(self._take_choice)

    def _make_choices(self) -> None:
        self.sheet = QComboBox()
        self.sheet.setAccessibleName(self.tr("Sheet of the workbook"))
        self.sheet.activated.connect(self._read_other)
        self.sheet_words = label(self.tr("Sheet:"))
        self.sheet_words.setBuddy(self.sheet)
        for part in (self.sheet_words, self.sheet):
            part.hide()
        self.only_odd = QCheckBox(self.tr("Show only rows to look at"))
        self.only_odd.toggled.connect(lambda _on: self._show_lines())
        self.more_columns = button(self.tr("Columns of the file"), "columns-3", kind="quiet", clicked=self._toggle_columns)
        self.more_columns.setEnabled(False)
        self.skip = QCheckBox(self.tr("Leave out the rows that cannot be taken in"))
        self.missing = QCheckBox()
        for box in (self.skip, self.missing):
            box.hide()
            box.toggled.connect(lambda _on: self._allow())
        self.go = button(self.tr("Take in"), "import", kind="primary", clicked=self._write)
        self.go.setEnabled(False)

    def _lay_out(self) -> None:
        head = row(self.sheet_words, self.sheet, self.only_odd, None, self.more_columns)
        layout = column(
            self.summary, self.problem, self.strip, head, self.columns, self.table, self.note, self.who, spacing=8,
            margins=(16, 16, 16, 16),
        )  # fmt: skip
        layout.addLayout(
            row(column(self.skip, self.missing, spacing=0), None, button(self.tr("Cancel"), clicked=self.reject), self.go)
        )
        layout.setStretch(5, 1)
        self.setLayout(layout)

    # -- reading and comparing -----------------------------------------------------------------------------------

    def _read(self, marked: tuple[Sheet, str]) -> None:
        sheet, self._place = marked
        self._sheet = sheet
        self._offer_sheets(sheet)
        known = self._bridge.read(partial(_remembered, kind=self._job.code, sheet=sheet, fields=self._job.fields))
        before = self._bridge.read(partial(kept_answers, place=self._place))
        if before is not None:
            known, self._chosen = dict(before.mapping) or known, dict(before.chosen)
            self._since = self.tr("continued from {moment}").format(moment=short_moment(before.saved_at))
        self.columns.mapping = known
        self.more_columns.setEnabled(True)
        self._look()

    def _offer_sheets(self, sheet: Sheet) -> None:
        """A workbook may hold the list on another sheet than the first that holds something."""
        if not self.sheet.count() and sheet.others:
            self.sheet.addItems([sheet.name, *sheet.others])
            for part in (self.sheet_words, self.sheet):
                part.show()

    def _read_other(self, at: int) -> None:
        """Read the sheet that the person chose, as if the workbook had only that one."""
        if self._sheet is None or (self._preview is not None and self.sheet.itemText(at) == self._sheet.name):
            return  # it is shown; while another one is read, or could not be, it is not
        self._keep_answers()
        self._preview, self._lines, self._chosen, self._since, self._asked = None, [], {}, "", False
        for box in (self.skip, self.missing):
            box.hide()
        self.model.show_lines([], {}, [])
        self.problem.hide()
        self._allow()
        self._begin(partial(self._source, sheet=self.sheet.itemText(at)))

    def _look(self) -> None:
        assert self._sheet is not None
        self.problem.hide()
        self.columns.show_columns(self._sheet, self.columns.mapping)
        said: dict[str, Any] = {"sheet": self._sheet, "mapping": dict(self.columns.mapping)}
        if self._job.who is not None:
            said["chosen"] = dict(self._chosen)
        compare = partial(_compared, look=partial(self._job.look, **said), lines=self._job.lines)
        work = self._bridge.load(compare, self, self._show, self._wrong)
        self.strip.start(self.tr("Comparing with what is there"), work)

    def _show(self, compared: tuple[Any, list[Line]]) -> None:
        self.strip.finish()
        self._preview, self._lines = compared
        preview, lines = compared
        counts: dict[str, int] = {}
        for one in lines:
            counts[one.step] = counts.get(one.step, 0) + 1
        parts = [f"{translate('ImportSteps', STEPS.get(step, (step, ''))[0])}: {count}" for step, count in counts.items()]
        font = {"tcvn3": "TCVN3", "vni": "VNI", "windows-1258": "Windows-1258"}.get(self._sheet.converted if self._sheet else "")
        converted = self.tr("written in {font}, shown in Unicode").format(font=font) if font else ""
        self.summary.setText("  ·  ".join(part for part in (self._name, ",  ".join(parts), converted, self._since) if part))
        self.skip.setVisible(bool(counts.get("error") or counts.get("rejected")))
        gone = counts.get("removed", 0) + counts.get("replaced", 0)
        self.missing.setText(self.tr("Withdraw %n who are missing from the new list", "", gone))
        self.missing.setVisible(bool(gone) and self._job.without_missing is not None)
        left = len(preview.unknown)
        words = self.tr("Columns of the file")
        self.more_columns.setText(self.tr("Columns of the file (%n not taken)", "", left) if left else words)
        self._show_lines()
        self._allow()

    def _show_lines(self) -> None:
        if self._preview is None:
            return
        lines = self._lines
        shown = [one for one in lines if one.wants_a_look] if self.only_odd.isChecked() else lines
        fields = [field for field in self._job.fields if field in self._preview.columns and field != "number"]
        if "full_name" not in fields:
            fields.insert(0, "full_name")
        self.model.show_lines(shown, self._preview.columns, fields)
        for at, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(at, theme.current().px(width))
        first = next((at for at, one in enumerate(shown) if one.candidates), -1)
        self.note.setText("")
        self.who.clear()
        if first >= 0:
            self.table.setCurrentIndex(self.model.index(first, 0))

    def _tell_line(self, at: int) -> None:
        """Say below the table everything about the chosen row, and ask who it is where that is open."""
        one = self.model.line(at)
        self.note.setText(self.model.words(one) if one is not None else "")
        self.who.clear()
        if one is not None and self._job.who is not None and (one.candidates or one.number in self._chosen):
            ids = [*one.candidates, *filter(None, [self._chosen.get(one.number)])]
            known = self._bridge.read(partial(_named, who=self._job.who, ids=list(dict.fromkeys(ids))))
            unit = any(note.code == "imports.ambiguous_unit" for note in one.notes)
            self.who.ask(one.number, one.values.get("unit" if unit else "full_name", ""), known, unit=unit)
            for before, after in pairwise([self.table, *self.who.buttons]):  # made later, they would come last
                QWidget.setTabOrder(before, after)
            QTimer.singleShot(0, self.table, lambda: self.table.scrollTo(self.table.currentIndex()))  # what asks takes its room

    def _take_choice(self, number: int, chosen: UUID | None) -> None:
        self._chosen[number] = chosen
        self._keep_answers()
        self._look()

    def _keep_answers(self) -> None:
        kept = partial(keep_answers, place=self._place, mapping=self.columns.mapping, chosen=dict(self._chosen))
        self._bridge.execute("imports.keep_answers", kept, self)

    def _toggle_columns(self) -> None:
        self.columns.setVisible(not self.columns.isVisible())

    # -- taking in -----------------------------------------------------------------------------------------------

    def _allow(self) -> None:
        keeps = self._job.without_missing is not None and not self.missing.isChecked()
        nothing = ("error", "rejected", "unchanged", *(("removed",) if keeps else ()))
        good = sum(1 for one in self._lines if one.step not in nothing)
        bad = sum(1 for one in self._lines if one.step in ("error", "rejected"))
        self.go.setText(self.tr("Take in %n rows", "", good))
        self.go.setEnabled(good > 0 and (bad == 0 or self.skip.isChecked()))

    def _wanted(self) -> Any:
        if self._job.without_missing is not None and not self.missing.isChecked():
            return self._job.without_missing(self._preview)
        return self._preview

    def _write(self) -> None:
        assert self._sheet is not None
        if self._must_ask():
            return
        self.go.setEnabled(False)
        write = self._job.write(self._wanted())
        work = self._bridge.take_in(self._job.code, write, self, self._done, self._wrong, progress=self.strip.told)
        self.strip.start(self.tr("Writing"), work)

    def _must_ask(self) -> bool:
        """Whether it is asked first: writing many rows lets the desks of an attendance that is open wait."""
        if self._asked or len(self._lines) <= MANY_ROWS:
            return False
        held = self._bridge.read(open_events)
        if not held:
            return False
        self._asked = True
        words = self.tr("Attendance is open: {events}. Writing {n} rows lets its desks wait. Take them in now?")
        self.problem.setText(words.format(events="; ".join(held), n=f"{len(self._lines):,}".replace(",", ".")))
        self.problem.show()
        self.go.setText(self.tr("Take in now"))
        return True

    def _done(self, count: int) -> None:
        assert self._sheet is not None
        self._shell.tell(self.tr("Took in {file}: %n records.", "", count).format(file=self._name), undo=True)
        done = partial(
            finish,
            place=self._place,
            kind=self._job.code,
            sheet=self._sheet,
            fields=self._job.fields,
            mapping=self.columns.mapping,
        )
        self._bridge.execute("imports.finish", done, self._shell.window())
        self.accept()

    def _wrong(self, problem: AppError) -> None:
        self.strip.finish()
        self.problem.setText(self._shell.sentence(problem))
        self.problem.show()
        if self._sheet is not None and problem.code.startswith(("imports.no_header", "imports.empty")):
            self.columns.show()  # the person may say which column is which
        if self._preview is not None:
            self._allow()


def _marked(read: Callable[[], Sheet], kind: str) -> tuple[Sheet, str]:
    sheet = read()
    return sheet, place_of(kind, sheet)


def open_events(session: Any) -> list[str]:
    """Titles of the events whose attendance is open."""
    query = Events(states=("open",))
    return [row.title for row in query.rows(session, query.ids(session))]


def people_job() -> Job:
    """Taking in a list of people and units."""
    return Job(
        translate("ImportDialog", QT_TRANSLATE_NOOP("ImportDialog", "Import people and units")),
        "directory.import_people",
        people.FIELDS,
        _look_at_people,
        _people_lines,
        lambda preview: partial(people.commit_people, preview=preview),
        who=_people_or_units,
    )


def import_people(bridge: Bridge, shell: Shell) -> None:
    """Ask for a file of people and show what it comes to."""
    _ask(bridge, shell, people_job())


def roster_job(event_id: UUID) -> Job:
    """Taking in an event's new list as a difference."""
    return Job(
        translate("ImportDialog", QT_TRANSLATE_NOOP("ImportDialog", "Take in a list of delegates")),
        "attendance.import_roster",
        roster.FIELDS,
        partial(_look_at_roster, event_id=event_id),
        _roster_lines,
        lambda found: partial(
            roster.commit_roster, event_id=event_id, difference=found, reason=translate("ImportDialog", _REASON)
        ),
        who=partial(_people_or_invitees, event_id=event_id),
        about=event_id.hex,
        without_missing=_without_missing,
    )


def import_roster(bridge: Bridge, shell: Shell, event_id: UUID) -> None:
    """Ask for an event's new list and show how it differs from the one it has."""
    _ask(bridge, shell, roster_job(event_id))


def import_roster_file(bridge: Bridge, shell: Shell, event_id: UUID, path: Path) -> None:
    """Show how a file differs from the list an event has."""
    ImportDialog(bridge, shell, roster_job(event_id), partial(read_sheet, path), path.name).open()


def paste_roster(bridge: Bridge, shell: Shell, event_id: UUID) -> None:
    """Take the cells that a spreadsheet or a Word table put on the clipboard as an event's new list."""
    text = QGuiApplication.clipboard().text()
    if not text.strip():
        words = QT_TRANSLATE_NOOP("ImportDialog", "Nothing is copied yet: copy the cells in Excel or the table in Word first.")
        shell.tell(translate("ImportDialog", words), level=Level.ATTENTION)
        return
    name = translate("ImportDialog", _COPIED)
    ImportDialog(bridge, shell, roster_job(event_id), partial(sheet_of_text, text, name), name).open()


def _ask(bridge: Bridge, shell: Shell, job: Job) -> None:
    name, _filter = QFileDialog.getOpenFileName(shell.window(), job.title, "", f"Excel, CSV, Word ({_PATTERN})")
    if name:
        path = Path(name)
        ImportDialog(bridge, shell, job, partial(read_sheet, path), path.name).open()


def _compared(session: Any, *, look: Callable[[Any], Any], lines: Callable[[Any], list[Line]]) -> tuple[Any, list[Line]]:
    """A preview and its lines: made away from the window, for there may be a hundred thousand."""
    preview = look(session)
    return preview, lines(preview)


def _remembered(session: Any, *, kind: str, sheet: Sheet, fields: Sequence[str]) -> dict[str, str]:
    return remembered(session, kind, sheet, fields)


def _named(session: Any, *, who: Callable[[Any, Sequence[UUID]], list[Choice]], ids: Sequence[UUID]) -> list[Choice]:
    return who(session, ids)


def _look_at_people(session: Any, sheet: Sheet, mapping: Mapping[str, str], chosen: Mapping[int, UUID | None]) -> Any:
    return people.preview_people(session, sheet=sheet, mapping=mapping or None, chosen=chosen)


def _people_or_units(session: Any, ids: Sequence[UUID]) -> list[Choice]:
    """People of the directory by their ids, and units with what they belong to."""
    found = People(as_of=today_local()).rows(session, list(ids))
    rows = [Choice(one.id, one.full_name, ", ".join(filter(None, (one.position, one.unit)))) for one in found]
    known = {one.id for one in rows}
    return [*rows, *unit_choices(session, [one for one in ids if one not in known])]


def _look_at_roster(
    session: Any, sheet: Sheet, mapping: Mapping[str, str], chosen: Mapping[int, UUID | None], *, event_id: UUID
) -> Any:
    return roster.roster_difference(session, event_id=event_id, sheet=sheet, mapping=mapping or None, chosen=chosen)


def _people_or_invitees(session: Any, ids: Sequence[UUID], *, event_id: UUID) -> list[Choice]:
    """Entries of the list, and people of the directory, by their ids."""
    listed = invitee_rows(session, event_id, list(ids))
    found = [Choice(one.id, one.full_name, ", ".join(filter(None, (one.position, one.unit)))) for one in listed]
    known = {one.id for one in listed}
    rest = People(as_of=today_local()).rows(session, [one for one in ids if one not in known])
    return [*found, *(Choice(one.id, one.full_name, ", ".join(filter(None, (one.position, one.unit)))) for one in rest)]


def _without_missing(found: roster.RosterDifference) -> roster.RosterDifference:
    """Nobody is withdrawn: who would be replaced stays, and the new one comes as well."""
    kept = (
        replace(row, step="added", invitee_id=None, before=None) if row.step == "replaced" else row
        for row in found.rows
        if row.step != "removed"
    )
    return replace(found, rows=tuple(kept))


def _people_lines(preview: Any) -> list[Line]:
    return [
        Line(
            one.row,
            one.state if one.state in ("error", "warning") else one.action,
            one.values,
            one.notes,
            frozenset(one.changes),
            one.candidates,
        )
        for one in preview.rows
    ]


def _roster_lines(found: Any) -> list[Line]:
    return [Line(one.row, one.step, one.values, one.notes, frozenset(one.before or ()), one.candidates) for one in found.rows]
