"""What was released, what changed since, printed as a notice; releasing, and going back to a release."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QWidget

from baocaovien.documents.inputs import ChangeLine
from baocaovien.domain.local_time import short_moment
from baocaovien.services.schedule.change_notice import change_lines_between, print_changes
from baocaovien.services.schedule.releases import release, restore_release
from baocaovien.store.queries.schedule import ReleaseRow, releases
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.shell import Shell
from baocaovien.ui.table_model import Column, Listed, TableModel
from baocaovien.ui.table_view import TableView
from baocaovien.ui.widgets.basics import button, column, label, row
from baocaovien.ui.widgets.fields import Field
from baocaovien.ui.widgets.flow import tools
from baocaovien.ui.widgets.form_dialog import FormDialog
from baocaovien.ui.widgets.panes import Panes


@dataclass(frozen=True, slots=True)
class NumberedLine:
    """A line of the change list with an id for the list view."""

    id: UUID
    line: ChangeLine


class ReleaseView(QWidget):
    """Releases at the left, at the right what changed from the chosen one to another or to the schedule as it is."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self._bridge, self._shell = bridge, shell
        self._rows: tuple[ReleaseRow, ...] = ()
        self._lines: tuple[NumberedLine, ...] = ()
        columns = (
            Column[ReleaseRow](self.tr("Release"), lambda one: one.name, sort=lambda one: one.name),
            Column[ReleaseRow](
                self.tr("When"),
                lambda one: short_moment(one.released_at),
                width=130,
                sort=lambda one: one.released_at,
            ),
            Column[ReleaseRow](self.tr("Events"), lambda one: str(one.events), width=80, sort=lambda one: one.events),
        )
        self.releases = TableView(
            TableModel(Listed[ReleaseRow](), columns, bridge, self), name="schedule.releases", title=self.tr("Releases")
        )
        self.until = QComboBox()
        self.until.setAccessibleName(self.tr("Compared with"))
        self.changes = TableView(
            TableModel(Listed[NumberedLine](), self._change_columns(), bridge, self),
            name="schedule.changes",
            title=self.tr("Changes"),
        )
        self.whole = label(wrap=True)
        self.whole.hide()
        self.said = label(tone="muted", wrap=True)
        self.print_button = button(self.tr("Print the notice of change…"), "printer", clicked=self._ask_file)
        self.back_button = button(self.tr("Go back to this release…"), "rotate-ccw", clicked=self._ask_back)
        left, right = QWidget(), QWidget()
        release_button = button(self.tr("Release the schedule…"), "stamp", kind="primary", clicked=self.ask_release)
        left.setLayout(column(self.releases, row(release_button, None)))
        right.setLayout(
            column(
                row(label(self.tr("What changed until"), tone="muted"), self.until, None),
                self.said,
                self.changes,
                self.whole,
                tools(self.print_button, self.back_button),
            )
        )
        self.setLayout(column(Panes("schedule.releases", left, right, sizes=(390, 510))))
        self.releases.chosen.connect(lambda _ids: self._compare())
        self.changes.chosen.connect(self._show_whole)
        self.until.currentIndexChanged.connect(lambda _at: self._compare())
        self._show_lines(())

    def refresh(self) -> None:
        """Read the releases anew; the newest is compared when none is chosen."""
        self._rows = self._bridge.read(releases)
        kept = self.until.currentData()
        self.until.blockSignals(True)
        self.until.clear()
        self.until.addItem(self.tr("the schedule as it is now"), None)
        for one in self._rows:
            self.until.addItem(one.name, str(one.id))
        self.until.setCurrentIndex(max(self.until.findData(kept), 0))
        self.until.blockSignals(False)
        self.releases.rows.set_query(Listed(self._rows))
        if not self.releases.chosen_ids() and self._rows:
            self.releases.show_record(self._rows[0].id)
        self._compare()

    def ask_release(self) -> None:
        """Ask for a name and freeze the schedule under it."""
        name = QLineEdit(self.tr("Release {n}").format(n=len(self._bridge.read(releases)) + 1))
        name.selectAll()
        FormDialog(
            self._bridge,
            self._shell,
            self.tr("Release the schedule"),
            [Field(self.tr("Name of the release"), name)],
            verb=self.tr("Release"),
            code="schedule.release",
            work=lambda: partial(release, name=name.text()),
            told=self.tr("The schedule is released; what changes from now on stands in the change list."),
            note=self.tr("All events that are not drafts are kept as they are now, to tell later what changed."),
            forcible=True,
            nature="final",
            done=lambda _id: self.refresh(),
        ).open()

    # -- inside --------------------------------------------------------------------------------------------------

    def _change_columns(self) -> tuple[Column[NumberedLine], ...]:
        return (
            Column[NumberedLine](self.tr("What"), lambda one: one.line.subject, tip=lambda one: one.line.subject),
            Column[NumberedLine](self.tr("Before"), lambda one: one.line.before, tip=lambda one: one.line.before),
            Column[NumberedLine](self.tr("Now"), lambda one: one.line.after, tip=lambda one: one.line.after),
            Column[NumberedLine](
                self.tr("Reason"), lambda one: one.line.reason, width=120, spare=True, tip=lambda one: one.line.reason
            ),
        )

    def _chosen(self) -> tuple[UUID, UUID | None] | None:
        ids = self.releases.chosen_ids()
        until = self.until.currentData()
        return (ids[0], UUID(until) if until else None) if len(ids) == 1 else None

    def _compare(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            self._show_lines(())
            return
        self._bridge.load(partial(_lines, old_id=chosen[0], new_id=chosen[1]), self, partial(self._show_if, chosen))

    def _show_if(self, asked: tuple[UUID, UUID | None], lines: tuple[ChangeLine, ...]) -> None:
        if asked == self._chosen():
            self._show_lines(lines)

    def _show_lines(self, lines: tuple[ChangeLine, ...]) -> None:
        self._lines = tuple(NumberedLine(UUID(int=at), line) for at, line in enumerate(lines, 1))
        self.changes.rows.set_query(Listed(self._lines))
        self._show_whole([])
        chosen = self._chosen() is not None
        for one in (self.print_button, self.back_button):
            one.setEnabled(chosen)
        if not self._rows:
            words = self.tr("Nothing was released yet. Release the schedule when it is agreed: later changes are then told.")
        elif not chosen:
            words = self.tr("Choose a release to see what changed since.")
        else:
            words = self.tr("%n changes", "", len(lines)) if lines else self.tr("Nothing has changed.")
        self.said.setText(words)

    def _show_whole(self, ids: list[UUID]) -> None:
        """The chosen line with all its words: a column is often too narrow for them."""
        line = next((one.line for one in self._lines if one.id in ids), None)
        if line is not None:
            reason = f"  ({line.reason})" if line.reason else ""
            self.whole.setText(f"{line.subject}: {line.before} → {line.after}{reason}")
        self.whole.setVisible(line is not None)

    def _ask_file(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(
            self._shell.window(),
            self.tr("Print the notice of change"),
            "thong-bao-thay-doi.pdf",
            self.tr("PDF (*.pdf);;Word (*.docx)"),
        )
        if name:
            self.print_to(Path(name))

    def print_to(self, target: Path) -> None:
        """Write the notice of what changed."""
        chosen = self._chosen()
        if chosen is not None:
            job = partial(print_changes, self._bridge.workspace, old_id=chosen[0], new_id=chosen[1], target=target)
            told = self.tr("The notice of change is ready.")
            self._bridge.compute(job, self, lambda _pages: self._shell.tell_file(told, target))

    def _ask_back(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        name = next((one.name for one in self._rows if one.id == chosen[0]), "")
        FormDialog(
            self._bridge,
            self._shell,
            self.tr("Go back to “{name}”").format(name=name),
            [],
            verb=self.tr("Go back"),
            code="schedule.restore_release",
            work=lambda: partial(restore_release, release_id=chosen[0]),
            told=lambda count: self.tr("%n events stand as they were released.", "", count),
            note=self.tr("Events of the release stand again as they were. Events added since stay, those under way are left."),
        ).open()


def _lines(session: Any, *, old_id: UUID, new_id: UUID | None) -> tuple[ChangeLine, ...]:
    return change_lines_between(session, old_id, new_id)
