"""Opening a door station from its file: one action, from wherever one is; the file is read in the worker process."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from baocaovien import paths
from baocaovien.domain.errors import AppError
from baocaovien.services.exchange.stations import open_station_file
from baocaovien.ui.bridge import Bridge, Job
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.exchange.drop import ENDING
from baocaovien.ui.shell import NoticeAction, Shell

STATIONS = "may-diem-danh"
"""The folder below the person's data where door stations are kept."""


class StationOpening(QObject):
    """Reads the file and opens what it makes; the data that is open meanwhile stays as it is."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__(shell.window())
        self._bridge = bridge
        self._shell = shell
        self._job: Job | None = None
        self.asks = Asks(shell.window())

    def begin(self, file: Path | None) -> None:
        """Open a file, or ask for one."""
        if file is None:
            found = self.asks.sources(
                self.tr("File of a door station"), self.tr("Exchange files (*{ending})").format(ending=ENDING)
            )
            file = found[0] if found else None
        if file is None:
            self.deleteLater()
            return
        work = partial(open_station_file, file, paths.user_data() / STATIONS)
        self._job = self._bridge.compute(work, self, self._opened, failed=self._failed, progress=_ignore, in_process=True)
        stop = NoticeAction(self.tr("Cancel"), self._job.cancel)
        self._shell.tell(self.tr("Opening the door station of {file}…").format(file=file.name), actions=(stop,))

    def _opened(self, folder: Path) -> None:
        self._shell.open_data(folder)
        self.deleteLater()

    def _failed(self, problem: AppError) -> None:
        self._shell.tell_error(problem)
        self.deleteLater()


def _ignore(_done: int, _total: int) -> None:
    """Two steps need no bar; asking for progress is what lets the work be stopped."""
