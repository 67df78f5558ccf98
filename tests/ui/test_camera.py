"""The camera at the desk: from what it shows to the verdict; where its part is missing, a clear word instead."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import pytest
import segno
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from baocaovien.services.attendance.cards import issue_cards
from baocaovien.store.queries.attendance import cards_of
from tests.ui.sample_window import WAIT, calm, sample_folder, told, window
from tests.ui.test_attendance_page import here, page

__all__ = ["page", "sample_folder", "window"]

pytestmark = pytest.mark.qt_log_ignore("Couldn't load", "Couldn't resolve", "No RHI backend", extend=True)
"""What Qt Multimedia says of a machine without sound, video memory or a screen."""

THERE = find_spec("PySide6.QtMultimedia") is not None


def badge_moving(number: str) -> Iterator[QImage]:
    """What a camera sees of a badge that is held before it: it comes in from the side, tilts and comes nearer."""
    stream = io.BytesIO()
    segno.make(number).save(stream, kind="png", scale=6, border=4)
    badge = QImage.fromData(stream.getvalue())
    for step in range(60):
        frame = QImage(640, 480, QImage.Format.Format_RGB32)
        frame.fill(QColor(90, 100, 110))
        painter = QPainter(frame)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(QPointF(-120 + step * 8, 120))
        painter.rotate(step % 12 - 6)
        painter.scale(0.7 + step / 100, 0.7 + step / 100)
        painter.drawImage(0, 0, badge)
        painter.end()
        yield frame


def film(camera: Any, frames: Iterator[QImage]) -> Any:
    """Give frames to the desk's capture session as a camera would, each when the last one was taken; keep the answer."""
    media = import_module("PySide6.QtMultimedia")
    source, session = media.QVideoFrameInput(), media.QMediaCaptureSession()
    session.setVideoFrameInput(source)
    camera.watch(media, session, source)

    def send() -> None:
        frame = next(frames, None)
        if frame is not None:
            source.sendVideoFrame(media.QVideoFrame(frame))

    source.readyToSendVideoFrame.connect(send)
    send()
    return source


def test_what_the_camera_sees_is_marked_or_the_word_says_what_is_missing(page, window, qtbot):
    one = next(iter(page.desk.people.values()))
    window.bridge.execute("t", partial(issue_cards, event_id=page.desk.event_id), page)
    calm(window, qtbot)
    number = window.bridge.read(lambda session: cards_of(session, page.desk.event_id))[one.id]
    if not THERE:
        assert (page._camera.isEnabled(), "not installed" in page._camera.text()) == (False, True)
        assert (page.codes.switch_camera(on=True), here(page)) == (False, set())
        return

    shown: list[QImage] = []
    page.codes.camera.seen.connect(shown.append)
    source = film(page.codes.camera, badge_moving(number))
    qtbot.waitUntil(lambda: bool(here(page)), timeout=WAIT)

    assert source is not None
    assert (here(page), page.door.verdict.who, page.door.verdict.tone) == ({one.full_name}, one.full_name, "good")
    assert (page.codes.camera.is_on, len(shown) > 1, page.door.picture.pixmap().isNull()) == (True, True, False)
    page.codes.switch_camera(on=False)
    assert page.codes.camera.is_on is False


def test_without_a_camera_the_word_says_so_and_nothing_stays_switched_on(page, window, qtbot):
    said = "No camera was found" if THERE else "not installed"

    page._camera.trigger()
    page._switch_camera()
    calm(window, qtbot)

    words = [*told(window), page._camera.text()]
    assert any(said in one for one in words)
    assert (page.codes.camera.is_on, page._camera.isChecked()) == (False, False)
