"""Clips on the screen, where Qt Multimedia is there: it is an optional part of the program (the extra "camera").

Without it a slide shows the poster of its clip, and the system's own player opens the clip.
"""

from __future__ import annotations

import importlib
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRect, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QWidget

_PATIENCE = 4000
_SKIPPED = 5
"""Frames that are passed over: many clips begin in the dark."""


@cache
def multimedia() -> Any | None:
    """Qt Multimedia; None where it, or a library of the system that it needs, is missing."""
    try:
        importlib.import_module("PySide6.QtMultimediaWidgets")
        return importlib.import_module("PySide6.QtMultimedia")
    except ImportError:
        return None


class FirstPicture(QObject):
    """Takes a picture from the beginning of a clip.

    Signals:
        taken: PNG bytes, or None where the clip can't be played here.
    """

    taken = Signal(object)

    def __init__(self, clip: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._clip, self._frames = clip, 0
        self._latest: QImage | None = None
        self._over = False
        self._player: Any = None
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._timer.timeout.connect(self._finish)

    @staticmethod
    def can_be_taken() -> bool:
        """Whether this machine can play clips."""
        return multimedia() is not None

    def begin(self) -> None:
        """Play the clip unseen and unheard for a moment."""
        parts = multimedia()
        if parts is None:
            self._finish()
            return
        self._player, self._sink = parts.QMediaPlayer(self), parts.QVideoSink(self)
        self._player.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._take)
        self._player.errorOccurred.connect(lambda *_about: self._finish())
        self._player.setSource(QUrl.fromLocalFile(str(self._clip)))
        self._player.play()
        self._timer.start()

    def _take(self, frame: Any) -> None:
        self._frames += 1
        image = frame.toImage()
        if not image.isNull():
            self._latest = image
        if self._frames > _SKIPPED and self._latest is not None:
            self._finish()

    def _finish(self) -> None:
        if self._over:
            return
        self._over = True
        if self._player is not None:
            self._sink.videoFrameChanged.disconnect(self._take)
            self._player.stop()
            self._player.deleteLater()
            self._player = None
        self._timer.stop()
        self.taken.emit(_png(self._latest) if self._latest is not None else None)
        self.deleteLater()


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(data.data())


class ClipScreen(QObject):
    """Plays the clip of a slide over its poster, in the window of the hall."""

    def __init__(self, hall: QWidget) -> None:
        super().__init__(hall)
        self._hall = hall
        self._player: Any = None
        self._screen: Any = None
        self._begun = False

    @property
    def begun(self) -> bool:
        """Whether the clip of the shown slide has been played or is playing."""
        return self._begun

    def toggle(self, clip: Path, place: QRect) -> bool:
        """Play or pause; answer False where this machine can't play clips."""
        parts = multimedia()
        if parts is None:
            return False
        self._begun = True
        if self._player is None:
            self._make(parts, clip, place)
        elif self._player.playbackState() == parts.QMediaPlayer.PlaybackState.PlayingState:
            self._player.pause()
        else:
            self._player.play()
        return True

    def stop(self) -> None:
        """Let the clip go; the slide shows its poster again."""
        self._begun = False
        for part in (self._player, self._screen):
            if part is not None:
                part.deleteLater()
        if self._player is not None:
            self._player.stop()
            self._screen.hide()
        self._player = self._screen = None

    def _make(self, parts: Any, clip: Path, place: QRect) -> None:
        widgets = importlib.import_module("PySide6.QtMultimediaWidgets")
        self._screen = widgets.QVideoWidget(self._hall)
        self._screen.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._screen.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._screen.setGeometry(place)
        self._screen.show()
        self._player = parts.QMediaPlayer(self)
        self._player.setAudioOutput(parts.QAudioOutput(self._player))
        self._player.setVideoOutput(self._screen)
        self._player.errorOccurred.connect(lambda *_about: self._screen is not None and self._screen.hide())
        self._player.setSource(QUrl.fromLocalFile(str(clip)))
        self._player.play()
