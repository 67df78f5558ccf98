"""Minutes in the window: from the last key until the paper beside the editor shows it."""

from __future__ import annotations

import os
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from baocaovien.services.documents.minutes import StatementText, add_statement, start_minutes
from baocaovien.services.workspace import Workspace
from baocaovien.settings import Settings
from baocaovien.store.queries.schedule import event_detail
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.documents.minutes_view import MinutesView
from baocaovien.ui.facts import read_facts
from baocaovien.ui.look import theme
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.shell import Target
from tests.bench.rows import BenchRow, percentile
from tests.services.small_office import make_event, make_office

_STATEMENTS = 75
_KEYS = 20
_SAID = (
    "Đề nghị tăng thời lượng hỏi – đáp ở cơ sở và gửi đề cương trước ba ngày; báo cáo nêu ba nội dung chính về tình hình, kết quả "
    "và kiến nghị. Hội nghị tập trung thảo luận về cách làm ở cơ sở, thống nhất nội dung tuyên truyền thời gian tới."
)


class _Paints(QObject):
    """Sees which paper was painted last."""

    def __init__(self, view: MinutesView) -> None:
        super().__init__()
        self._view = view
        self.shown = view.preview.pdf
        view.preview.view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self.shown != self._view.preview.pdf:
            watched.event(event)
            self.shown = self._view.preview.pdf
            return True
        return False


def rows() -> list[BenchRow]:
    """Type into the minutes of an event with many statements."""
    app = QApplication([])
    theme.apply(app, theme.Theme())
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.create(Path(folder) / "workspace")
        event_id = _written(workspace)
        bridge = Bridge(workspace)
        window = MainWindow(bridge, Settings(language="vi"), read_facts(bridge))
        window.resize(1093, 614)
        window.show()
        window.go("documents", Target("event", event_id))
        page: Any = window.page("documents")
        view: MinutesView = page.minutes
        _until(app, lambda: bool(view.preview.pdf) and not bridge.is_busy)
        paints = _Paints(view)
        taken = [_typed(app, view, paints, at) for at in range(_KEYS)]
        pages = view.preview.view.page_count
        _until(app, lambda: not bridge.is_busy)
        view.composer.begin()
        window.close()
        bridge.close()
        workspace.close()
    return [
        BenchRow(
            f"minutes of {pages} pages, from the last key to the painted paper",
            percentile(taken, 95) * 1000,
            unit="ms",
            at_most=300,
            note=f"p95 of {_KEYS}, the pause that is waited for included",
        )
    ]


def _written(workspace: Workspace) -> UUID:
    office = workspace.execute("bench.office", make_office)
    event_id: UUID = workspace.execute("bench.event", partial(make_event, office=office, state="open"))
    workspace.execute("bench.start", partial(start_minutes, event_id=event_id))
    found = workspace.read(partial(event_detail, event_id=event_id))
    assert found is not None

    def say(session: Any) -> None:
        for number in range(_STATEMENTS):
            item = found.agenda[number % len(found.agenda)].id
            add_statement(session, event_id=event_id, statement=StatementText(_SAID, "statement", item, speaker_name="Lê An Mẫu"))

    workspace.execute("bench.say", say)
    return event_id


def _typed(app: QApplication, view: MinutesView, paints: _Paints, number: int) -> float:
    """Type a letter, and wait until a paper that has it is painted."""
    before = paints.shown
    started = time.perf_counter()
    QTest.keyClick(view.composer.text, Qt.Key.Key_A + number)
    _until(app, lambda: paints.shown != before)
    return time.perf_counter() - started


def _until(app: QApplication, holds: Any) -> None:
    while not holds():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
