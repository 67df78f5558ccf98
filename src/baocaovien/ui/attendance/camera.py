"""Reading codes with a camera: an optional part (PySide6-Addons); where it is missing that is said, and nothing else changes."""

from __future__ import annotations

import time
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from baocaovien.services.attendance.code_reading import codes_in_frame
from baocaovien.ui.bridge import Bridge

_MODULE = "PySide6.QtMultimedia"
_WIDEST = 1280
_AGAIN_AFTER = 3.0
"""The same code is taken again only after so many seconds: a card held before the camera is one arrival."""


def is_installed() -> bool:
    """Whether the part for cameras is there."""
    return find_spec(_MODULE) is not None


class CameraReader(QObject):
    """Frames become grey bytes and go to the worker; a frame that comes while one is being read is dropped.

    Signals:
        read: a code.
        seen: a frame, for the small picture by which one aims.
        missing: there is no camera, or it can't be opened; with the reason.
    """

    read = Signal(str)
    seen = Signal(QImage)
    missing = Signal(str)

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._parts: tuple[Any, ...] = ()
        """The capture session and where its pictures arrive."""
        self._busy = False
        self._last: dict[str, float] = {}

    @property
    def is_on(self) -> bool:
        """Whether a camera is open."""
        return bool(self._parts)

    def start(self) -> None:
        """Open the first camera."""
        try:
            media = import_module(_MODULE)
        except ImportError as problem:  # installed, but the system lacks what it needs
            self.missing.emit(self.tr("The camera cannot be used on this machine: {reason}").format(reason=problem))
            return
        camera_found = media.QMediaDevices.defaultVideoInput()
        if camera_found.isNull():
            self.missing.emit(self.tr("No camera was found on this machine."))
            return
        camera, session = media.QCamera(camera_found), media.QMediaCaptureSession()
        session.setCamera(camera)
        camera.errorOccurred.connect(lambda _error, words: self._fail(words))
        self.watch(media, session, camera)
        camera.start()

    def watch(self, media: Any, session: Any, *kept: Any) -> None:
        """Read what a capture session gives, of a camera or of whatever else makes pictures; what is `kept` lives as long."""
        sink = media.QVideoSink()
        session.setVideoSink(sink)
        sink.videoFrameChanged.connect(self._take_frame)
        self._parts = (session, sink, *kept)

    def stop(self) -> None:
        """Close the camera."""
        if self._parts:
            session = self._parts[0]
            if session.camera() is not None:
                session.camera().stop()
            self._parts = ()

    def take(self, image: QImage) -> bool:
        """Read one frame unless one is being read; answers whether it was taken."""
        if image.isNull() or self._busy:
            return False
        if image.width() > _WIDEST:
            image = image.scaledToWidth(_WIDEST, Qt.TransformationMode.FastTransformation)
        grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
        self._busy = True
        work = partial(codes_in_frame, bytes(grey.constBits()), grey.width(), grey.height(), grey.bytesPerLine())
        self._bridge.compute(work, self, self._found, failed=lambda _problem: self._found(()))
        return True

    def _take_frame(self, frame: Any) -> None:
        if self._busy or not frame.isValid():
            return
        image = frame.toImage()
        if self.take(image):
            self.seen.emit(image)

    def _found(self, codes: tuple[str, ...]) -> None:
        self._busy = False
        now = time.monotonic()
        for code in codes:
            if now - self._last.get(code, -_AGAIN_AFTER) >= _AGAIN_AFTER:
                self.read.emit(code)
            self._last[code] = now

    def _fail(self, words: str) -> None:
        self.stop()
        self.missing.emit(words)
