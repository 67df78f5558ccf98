"""Minutes in the window: from the last key until the paper beside the editor shows it."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from baocaovien.services.documents.minutes import StatementText, add_statement, start_minutes
from baocaovien.services.workspace import Workspace
from baocaovien.settings import Settings
from baocaovien.store.queries.schedule import event_detail
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.documents.minutes_view import MinutesView
from baocaovien.ui.facts import read_facts
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.shell import Target
from tests.bench.rows import BenchRow, percentile
from tests.bench.screen import Painted, application, seconds_until_painted, until
from tests.services.small_office import make_event, make_office

_STATEMENTS = 75
_KEYS = 20
_SAID = (
    "Đề nghị tăng thời lượng hỏi – đáp ở cơ sở và gửi đề cương trước ba ngày; báo cáo nêu ba nội dung chính về tình hình, kết quả "
    "và kiến nghị. Hội nghị tập trung thảo luận về cách làm ở cơ sở, thống nhất nội dung tuyên truyền thời gian tới."
)


def rows() -> list[BenchRow]:
    """Type into the minutes of an event with many statements."""
    application()
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
        until(lambda: bool(view.preview.pdf) and not bridge.is_busy)
        painted = Painted(view.preview.view.viewport(), lambda: view.preview.pdf)
        keys = [partial(QTest.keyClick, view.composer.text, Qt.Key.Key_A + number) for number in range(_KEYS)]
        taken = [seconds_until_painted(painted, key) for key in keys]
        pages = view.preview.view.page_count
        until(lambda: not bridge.is_busy)
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
