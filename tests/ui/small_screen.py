"""Opens every page and dialog on a small screen, and tells as JSON what is cut off there, or can't be reached; run by a test."""

from __future__ import annotations

import json
import shutil
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QLabel, QPushButton, QRadioButton, QWidget

from baocaovien.services.workspace import Workspace
from baocaovien.settings import Settings
from baocaovien.ui import window_state
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.facts import read_facts
from baocaovien.ui.look import theme
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.translator import Translator
from baocaovien.ui.widgets.basics import ElidedLabel, ScrollArea
from baocaovien.ui.widgets.room import Room
from tests.ui.forms import dialogs, tabbing
from tests.ui.forms.desk import Desk
from tests.ui.test_tab_order import SHOWN

_TITLE_BAR = 31


class Waiting:
    """What a desk asks of the test's robot."""

    def wait(self, milliseconds: int) -> None:
        QTest.qWait(milliseconds)

    def addWidget(self, _widget: QWidget) -> None:  # noqa: N802 - pytest-qt's name
        """Nothing is left to the next one: the program ends."""

    def waitUntil(self, holds: Callable[[], bool], timeout: int = 30_000) -> None:  # noqa: N802 - pytest-qt's name
        end = time.monotonic() + timeout / 1000
        while not holds():
            assert time.monotonic() < end
            QTest.qWait(2)


@contextmanager
def desk_of(sample: Path, home: Path, language: str) -> Iterator[Desk]:
    """The window on a copy of the sample, as large as the screen."""
    app = QApplication(sys.argv[:1])
    translator = Translator(language)
    app.installTranslator(translator)
    folder = home / "du-lieu-mau"
    shutil.copytree(sample, folder, ignore=shutil.ignore_patterns("*.lock"))
    window_state.use_data_folder()
    theme.apply(app, theme.Theme())
    workspace = Workspace.open(folder)
    bridge = Bridge(workspace)
    window = MainWindow(bridge, Settings(language=language), read_facts(bridge))
    window.show()
    yield Desk(window, set(), folder, Waiting())
    window.hide()
    bridge.close()
    workspace.close()


def cut(within: QWidget) -> list[str]:
    """Words that are in sight and have less room than they need."""
    found = []
    for one in within.findChildren(QWidget):
        if (
            not one.isVisible()
            or not isinstance(one, QLabel | QPushButton | QCheckBox | QRadioButton)
            or isinstance(one, ElidedLabel)
            or not one.text()
        ):
            continue
        if isinstance(one, QLabel):
            least = one.heightForWidth(one.width()) if one.wordWrap() else one.minimumSizeHint().height()
            wide = 0 if one.wordWrap() else one.fontMetrics().horizontalAdvance(one.text())
        else:
            least, wide = one.minimumSizeHint().height(), one.minimumSizeHint().width()
        if one.width() < wide or one.height() < least:
            found.append(f"cut off: {tabbing.named(one)} {one.size().toTuple()} < {(wide, least)}")
    return found


def overlapping(within: QWidget) -> list[str]:
    """Things of one layout that lie over each other."""
    found = []
    for parent in [within, *within.findChildren(QWidget)]:
        layout = parent.layout()
        if layout is None or not parent.isVisible():
            continue
        inside = [one for one in parent.children() if isinstance(one, QWidget) and one.isVisible() and layout.indexOf(one) >= 0]
        for at, one in enumerate(inside):
            over = [other for other in inside[at + 1 :] if one.geometry().intersects(other.geometry())]
            found += [f"over each other: {tabbing.named(one)}, {tabbing.named(other)}" for other in over]
    return found


def sideways(within: QWidget) -> list[str]:
    """Parts that can only be seen by scrolling sideways, or not even so."""
    stuck = [
        f"cut at the side: {tabbing.named(area)} {area.widget().width()} > {area.viewport().width()}"
        for area in within.findChildren(ScrollArea)
        if area.isVisible() and area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        and area.widget().width() > area.viewport().width()
    ]  # fmt: skip
    return stuck + [
        f"sideways: {room.widget().width()} > {room.maximumViewportSize().width()}"
        for room in within.findChildren(Room)
        if room.isVisible() and room.widget().width() > room.maximumViewportSize().width()
    ]


def mnemonics(top: QWidget) -> list[str]:
    """Letters that Alt reaches two things by, or that no keyboard has as a key."""
    kinds = (QPushButton, QCheckBox, QRadioButton)
    texts = [one.text() for kind in kinds for one in top.findChildren(kind) if one.isVisible()]
    texts += [one.text() for one in top.findChildren(QLabel) if one.isVisible() and one.buddy() is not None]
    if isinstance(top, MainWindow):
        texts += [action.text() for action in top.menuBar().actions() if action.isVisible()]
    keys = [QKeySequence.mnemonic(text).toString() for text in texts]
    found = [f"two things by {key}" for key, times in Counter(keys).items() if key and times > 1]
    return found + [f"no key: {key}" for key in keys if not key.isascii()]


def look_at_dialog(dialog: QDialog) -> list[str]:
    """A dialog is on the screen whole, and what ends it is in sight, always at the right of its foot."""
    screen = dialog.screen().availableGeometry()
    found = [*cut(dialog), *overlapping(dialog), *sideways(dialog), *mnemonics(dialog)]
    if dialog.width() > screen.width() or dialog.height() + _TITLE_BAR > screen.height():
        found.append(f"larger than the screen: {dialog.size().toTuple()}")
    ends = [one for one in dialog.findChildren(QPushButton) if one.isVisible() and one.property("kind") == "primary"]
    for end in ends:
        place = QRect(end.mapTo(dialog, QPoint(0, 0)), end.size())
        if not dialog.rect().contains(place):
            found.append(f"out of sight: {tabbing.named(end)}")
    if not ends:
        found.append("no verb")
    for end in ends:
        beside = [one for one in dialog.findChildren(QPushButton) if one.isVisible() and one.parentWidget() is end.parentWidget()]
        if any(one.y() == end.y() and one.x() > end.x() for one in beside):
            found.append(f"not the last of its row: {tabbing.named(end)}")
    return found


def look_at_pages(desk: Desk) -> dict[str, list[str]]:
    told = {}
    for name, (key, show) in SHOWN.items():
        page = desk.page(key)
        if show is not None:
            show(page, desk.window)
            desk.calm()
        told[f"page {name}"] = [*cut(page), *overlapping(page), *sideways(page), *mnemonics(desk.window)]
        if not desk.window.rail.isVisible() or desk.window.height() > desk.window.screen().availableSize().height():
            told[f"page {name}"].append(f"larger than the screen: {desk.window.size().toTuple()}")
    return told


def look_at_dialogs(desk: Desk) -> dict[str, list[str]]:
    told = {}
    for name in sorted({*dialogs.FORMS, *dialogs.CHOICES}):
        desk.clear()
        dialog = dialogs.opened(desk, name)
        if dialog is not None:
            desk.calm()
            told[f"dialog {name}"] = look_at_dialog(dialog)
    desk.clear()
    return told


def main(sample: str, home: str, language: str, what: str) -> None:
    """Tell how many were looked at, and what is wrong with which."""
    with desk_of(Path(sample), Path(home), language) as desk:
        assert Qt.WindowState.WindowMaximized == desk.window.windowState()
        looks: dict[str, Any] = {"pages": look_at_pages, "dialogs": look_at_dialogs}
        told = looks[what](desk)
        faults = {name: found for name, found in told.items() if found}
    Path(home, "told.json").write_text(json.dumps({"looked at": sorted(told), "wrong": faults}), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
