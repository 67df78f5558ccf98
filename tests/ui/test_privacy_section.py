"""Settings of privacy: what anonymising takes is said first; the lock's minutes are kept."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QMessageBox

from baocaovien.services.attendance.retention import retention_months
from baocaovien.store.queries.attendance import invitee_rows
from baocaovien.store.queries.schedule import Events, event_rows
from baocaovien.ui.settings.privacy_section import PrivacySection
from tests.ui.sample_window import WAIT, calm, sample_folder, told, window

__all__ = ["sample_folder", "window"]


@pytest.fixture
def section(window: Any, qtbot: Any) -> PrivacySection:
    window.go("settings")
    shown = window.page("settings")
    shown.sections.setCurrentRow(shown._keys.index("privacy"))
    calm(window, qtbot)
    return shown.privacy


def closed_names(window: Any) -> list[set[str]]:
    def read(session: Any) -> list[set[str]]:
        events = [row for row in event_rows(session, Events().ids(session)) if row.state == "closed"]
        ordered = sorted(events, key=lambda row: row.start)
        return [{row.full_name for row in invitee_rows(session, event.id)} for event in ordered]

    return window.bridge.read(read)


def test_months_say_what_they_come_to_and_the_deed_asks_first(section, window, qtbot, monkeypatch):
    assert (section.months.value(), section.go.isEnabled()) == (0, False)
    before = closed_names(window)

    section.months.setValue(1)
    qtbot.waitUntil(lambda: section.found is not None, timeout=WAIT)
    calm(window, qtbot)
    found = section.found
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: 0)
    section._ask()  # turned back
    calm(window, qtbot)
    untouched = closed_names(window)
    section.anonymise()
    qtbot.waitUntil(lambda: any("Anonymised" in words for words in told(window)), timeout=WAIT)
    calm(window, qtbot)

    assert window.bridge.read(retention_months) == 1
    assert (found.people > 0, untouched) == (True, before)
    assert closed_names(window)[: found.events] == [{"(đã xóa)"}] * found.events
    assert (section.found.people, section.go.isEnabled()) == (0, False)
    newest = window.bridge.workspace.history(1)[0]
    assert (newest.label, newest.nature, newest.undoable) == ("attendance.anonymise_rosters", "final", False)


def test_the_minutes_of_the_lock_are_kept(section, window):
    section.lock.setCurrentIndex(section.lock.findData(10))
    section.lock.activated.emit(section.lock.currentIndex())

    assert window.settings.lock_minutes == 10
