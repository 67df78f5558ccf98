"""Finalised versions of minutes: each is printed and saved again as it was kept, also the ones that were opened again."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLabel

from baocaovien.services.documents.minutes import reopen_minutes
from baocaovien.ui.documents.versions_dialog import VersionsDialog
from tests.ui.documents_desk import WAIT, calm, event_id, office, page, window, writing

__all__ = ["event_id", "office", "page", "window", "writing"]


def test_a_version_that_was_opened_again_is_printed_and_saved_as_it_was_kept(writing, bridge, event_id, tmp_path, qtbot):
    writing.steps.finalise_and_print()
    qtbot.waitUntil(lambda: len(writing.asks.printed) == 1, timeout=WAIT)
    calm(bridge, qtbot)
    bridge.execute("minutes.reopen", partial(reopen_minutes, event_id=event_id, reason="bổ sung ý kiến"), writing)
    calm(bridge, qtbot)
    qtbot.keyClicks(writing.minutes.composer.text, "Y kien them")
    writing.steps.finalise_and_print()
    qtbot.waitUntil(lambda: len(writing.asks.printed) == 2, timeout=WAIT)
    calm(bridge, qtbot)
    first, second = writing.asks.printed

    writing.steps.show_versions()
    dialog = next(one for one in writing.window().findChildren(VersionsDialog) if one.isVisible())
    shown = [one.accessibleName() for one in dialog.print_buttons]
    writing.asks.file = tmp_path / "ban-1.pdf"
    dialog.print_buttons[1].click()
    dialog.save_buttons[1].click()
    qtbot.waitUntil((tmp_path / "ban-1.pdf").is_file, timeout=WAIT)
    calm(bridge, qtbot)

    assert shown == ["Print version 2", "Print version 1"]
    assert (writing.asks.printed[2], (tmp_path / "ban-1.pdf").read_bytes(), first == second) == (first, first, False)
    assert any("bổ sung ý kiến" in one.text() for one in dialog.findChildren(QLabel))
