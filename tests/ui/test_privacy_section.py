"""Settings of privacy: what anonymising takes is said first; the lock's minutes are kept."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from sqlalchemy import select

from baocaovien.services.attendance.retention import retention_months, set_retention
from baocaovien.services.schedule.scheduling import add_event
from baocaovien.store.models import Post
from baocaovien.store.queries.attendance import invitee_rows
from baocaovien.ui.settings.privacy_section import PrivacySection, offer_due
from tests.helpers.events import HOUR, START, ask, do
from tests.ui.sample_window import WAIT, calm, sample_folder, told, window

__all__ = ["sample_folder", "window"]


@pytest.fixture
def old(window: Any) -> Any:
    """A conference of May 2021 with people of the sample."""
    workspace = window.bridge.workspace
    units = workspace.read(lambda session: list(session.scalars(select(Post.unit_id).where(Post.deleted.is_(False)).distinct())))
    said = {"kind": "reporter_conference", "title": "Hội nghị cũ", "start": START, "end": START + 4 * HOUR, "invited": units[:2]}
    return do(workspace, add_event, **said).id


@pytest.fixture
def section(old: Any, window: Any, qtbot: Any) -> PrivacySection:
    window.go("settings")
    shown = window.page("settings")
    shown.sections.setCurrentRow(shown._keys.index("privacy"))
    calm(window, qtbot)
    return shown.privacy


def names(window: Any, event_id: Any) -> set[str]:
    return {row.full_name for row in ask(window.bridge.workspace, invitee_rows, event_id)}


def test_months_say_what_they_come_to_and_the_deed_asks_first(section, old, window, qtbot, monkeypatch):
    assert (section.months.value(), section.go.isEnabled()) == (0, False)
    before = names(window, old)

    section.months.setValue(24)
    qtbot.waitUntil(lambda: section.found is not None, timeout=WAIT)
    calm(window, qtbot)
    found = section.found
    said = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.text() + box.informativeText()))
    section._ask()  # turned back
    calm(window, qtbot)
    untouched = names(window, old)
    section.anonymise()
    qtbot.waitUntil(lambda: any("Anonymised" in words for words in told(window)), timeout=WAIT)
    calm(window, qtbot)

    assert window.bridge.read(retention_months) == 24
    assert (found.events, found.people, untouched) == (1, len(before), before)
    assert all(words in said[0] for words in ("1 list", f"{len(before)} people", "cannot be undone", "Minutes"))
    assert names(window, old) == {"(đã xóa)"}
    assert (section.found.people, section.go.isEnabled()) == (0, False)
    newest = window.bridge.workspace.history(1)[0]
    assert (newest.label, newest.nature, newest.undoable) == ("attendance.anonymise_rosters", "final", False)


def test_what_is_due_is_offered_at_the_start_and_nothing_is_done_unasked(old, window, qtbot):
    offer_due(window.bridge, window)
    calm(window, qtbot)
    unset = told(window)
    before = names(window, old)
    do(window.bridge.workspace, set_retention, months=24)

    offer_due(window.bridge, window)
    qtbot.waitUntil(lambda: bool(told(window)), timeout=WAIT)

    (notice,) = window.notices.shown
    assert (unset, names(window, old)) == ([], before)
    assert "Old lists are due" in notice.words.text()
    assert "2021" not in notice.words.text()  # the last year that is due, not the first
    qtbot.mouseClick(notice.buttons[0], Qt.MouseButton.LeftButton)
    calm(window, qtbot)
    assert (window.current_key, window.page("settings").privacy.isVisible()) == ("settings", True)


def test_the_minutes_of_the_lock_are_kept(section, window):
    section.lock.setCurrentIndex(section.lock.findData(10))
    section.lock.activated.emit(section.lock.currentIndex())

    assert window.settings.lock_minutes == 10
