"""Marking in the window as a clerk does it, with a clock on the verdict; no screen is needed."""

from __future__ import annotations

import time
import uuid
from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from baocaovien.domain.names import fold
from baocaovien.services.workspace import Workspace
from baocaovien.settings import Settings
from baocaovien.ui.attendance.page import AttendancePage
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.facts import read_facts
from baocaovien.ui.look import theme
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.shell import Target

_WAIT = QEventLoop.ProcessEventsFlag.WaitForMoreEvents
"""Sleeps until something comes, as the application's own loop does; asking again and again would hold up the writer."""


class _Painted(QObject):
    """Notes when a widget was painted last."""

    at = 0.0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.at = time.perf_counter()
        return False


def enter_to_verdict(workspace: Workspace, event_id: uuid.UUID, people: Sequence[uuid.UUID], *, times: int) -> list[float]:
    """Seconds from Enter until the verdict of that person is painted, for some whom their name finds alone."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.apply(application, theme.Theme())
    bridge = Bridge(workspace)
    window = MainWindow(bridge, Settings(), read_facts(bridge))
    window.resize(1093, 614)
    window.show()
    window.go("attendance", Target("event", event_id))
    page = window.page("attendance")
    assert isinstance(page, AttendancePage)
    while bridge.is_busy or page.desk is None:
        application.processEvents(_WAIT)
    names = (page.desk.people[one].full_name for one in people)
    chosen = list(islice((name for name in names if page.desk.search(fold(name)).total == 1), times))
    painted = _Painted()
    page.door.verdict.installEventFilter(painted)
    taken = []
    for name in chosen:
        QTest.keyClicks(page.door.field, fold(name))
        application.processEvents()
        started = time.perf_counter()
        QTest.keyClick(page.door.field, Qt.Key.Key_Return)
        while page.door.verdict.who != name or painted.at < started:
            application.processEvents(_WAIT)
        taken.append(painted.at - started)
        assert page.door.verdict.tone in ("good", "attention"), page.door.verdict.tone
        while bridge.is_busy:
            application.processEvents(_WAIT)
    window.hide()
    bridge.close()
    return taken
