"""Fixtures for the window: its look, its state in the test's own home, a bridge to a fresh workspace."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from baocaovien.services.workspace import Workspace
    from baocaovien.ui.bridge import Bridge


@pytest.fixture
def look(qapp: QApplication, home: Path) -> Iterator[QApplication]:
    """The application in the light look, with the window's state kept in the test's home."""
    from baocaovien.ui import window_state
    from baocaovien.ui.look import theme

    window_state.use_data_folder()
    theme.apply(qapp, theme.Theme())
    yield qapp
    theme.apply(qapp, theme.Theme())


@pytest.fixture
def bridge(look: QApplication, qtbot: QtBot, workspace: Workspace) -> Iterator[Bridge]:
    """A bridge to a fresh, empty workspace."""
    from baocaovien.ui.bridge import Bridge

    made = Bridge(workspace)
    yield made
    made.close()
