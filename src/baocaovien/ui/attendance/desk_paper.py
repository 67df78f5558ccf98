"""What the desk prints by itself: paper for a power cut, forms for units, one new card. Files are made away from the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QFileDialog, QWidget

from baocaovien.domain.errors import AppError
from baocaovien.domain.files import file_name, make_folder
from baocaovien.services.documents.power_cut import power_cut_sheets
from baocaovien.services.documents.printing import Printed, print_document
from baocaovien.services.imports.forms import write_roster_forms
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.shell import Shell


class DeskPaper(QWidget):
    """Makes files for the event that is shown; never visible itself."""

    def __init__(self, bridge: Bridge, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._bridge, self._shell = bridge, shell
        self.event_id: UUID | None = None
        self.title = ""

    def power_cut(self) -> None:
        """Make the list to sign and an empty sheet at once, in the folder of the data."""
        if self.event_id is not None:
            target = self._target(self.tr("sheets to sign"))
            work = partial(_write_in_folder, target, partial(power_cut_sheets, self._bridge.workspace, self.event_id, target))
            self._bridge.compute(work, self, self._written, failed=self._refused)

    def forms(self) -> None:
        """Ask for a folder, and make a form for each unit there."""
        if self.event_id is None:
            return
        chosen = QFileDialog.getExistingDirectory(self._shell.window(), self.tr("Folder for the forms"))
        if chosen:
            self.write_forms(Path(chosen))

    def write_forms(self, folder: Path) -> None:
        """Make a form for each unit, and a blank one."""
        assert self.event_id is not None
        work = partial(write_roster_forms, self._bridge.workspace, self.event_id, folder)
        self._bridge.compute(work, self, self._told_forms, failed=self._refused)

    def card(self, invitee_id: UUID) -> None:
        """Make the new card of one delegate."""
        if self.event_id is not None:
            target = self._target(self.tr("card") + f" {invitee_id.hex[-6:]}")
            made = partial(print_document, self._bridge.workspace, "badges", self.event_id, target, only=(invitee_id,))
            work = partial(_write_in_folder, target, made)
            self._bridge.compute(work, self, self._written, failed=self._refused)

    def _target(self, what: str) -> Path:
        return self._bridge.workspace.folder / "exports" / f"{file_name(f'{self.title} - {what}')}.pdf"

    def _written(self, printed: Printed) -> None:
        self._shell.tell_file(self.tr("Written: {file}").format(file=printed.path.name), printed.path)

    def _told_forms(self, made: tuple[Path, ...]) -> None:
        self._shell.tell_file(self.tr("Wrote %n forms.", "", len(made)), *made)

    def _refused(self, problem: AppError) -> None:
        self._shell.tell_error(problem)


def _write_in_folder(target: Path, write: Callable[[], Printed]) -> Printed:
    make_folder(target.parent)
    return write()
