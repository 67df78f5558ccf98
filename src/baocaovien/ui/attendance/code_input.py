"""Codes that come as pictures: dropped files, a chosen file, the camera. Each marks like a scan."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from baocaovien.domain.errors import AppError
from baocaovien.services.attendance.code_reading import PICTURE_FILES, codes_in_file
from baocaovien.ui.attendance.camera import CameraReader, is_installed
from baocaovien.ui.attendance.drops import Drops
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.shell import Level, Shell


class CodeReading(QObject):
    """Reads codes for the desk.

    Signals:
        read: a code.
        seen: a frame of the camera.
        roster_dropped: a file that may be a list.
    """

    read = Signal(str)
    seen = Signal(QImage)
    roster_dropped = Signal(object)

    def __init__(self, bridge: Bridge, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._bridge, self._shell = bridge, shell
        self.has_camera_part = is_installed()
        self.camera = CameraReader(bridge, self)
        self.camera.read.connect(self.read)
        self.camera.seen.connect(self.seen)
        self.camera.missing.connect(lambda words: shell.tell(words, level=Level.ATTENTION))
        self.drops = Drops(self)
        self.drops.install(page)
        self.drops.picture.connect(self.take_picture)
        self.drops.roster.connect(self.roster_dropped)

    def camera_words(self) -> str:
        """What the menu calls the camera, and why it can't be switched on where its part is missing."""
        if self.has_camera_part:
            return self.tr("Read codes with the camera")
        return self.tr("Read codes with the camera (the part “camera” is not installed)")

    def switch_camera(self, *, on: bool) -> bool:
        """Open or close the camera; answers whether it is open."""
        if on and self.has_camera_part and not self.camera.is_on:
            self.camera.start()
        elif not on:
            self.camera.stop()
        return self.camera.is_on

    def ask_picture(self) -> None:
        """Ask for a picture with a code."""
        pattern = " ".join(f"*{suffix}" for suffix in PICTURE_FILES)
        kinds = self.tr("Pictures") + f" ({pattern})"
        name, _filter = QFileDialog.getOpenFileName(self._shell.window(), self.tr("A picture of a code"), "", kinds)
        if name:
            self.take_picture(Path(name))

    def take_picture(self, path: Path) -> None:
        """Read the codes of a file in the worker process and mark them."""
        self._bridge.compute(partial(codes_in_file, path), self, self._found, failed=self._none, in_process=True)

    def _found(self, codes: tuple[str, ...]) -> None:
        for code in codes:
            self.read.emit(code)

    def _none(self, problem: AppError) -> None:
        self._shell.tell_error(problem)
