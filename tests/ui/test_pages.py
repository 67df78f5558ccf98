"""Every page of the program on the sample: whole on a small screen, every control named, in both looks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt

from baocaovien.services.office.first_start import make_sample
from baocaovien.services.workspace import Workspace
from baocaovien.settings import Settings
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.facts import read_facts
from baocaovien.ui.look import theme
from baocaovien.ui.look.palette import DARK
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.pages import PAGES
from baocaovien.ui.widgets.room import Room
from tests.ui.test_main_window import nameless

SMALL = QSize(1093, 614)
HERE = [page.key for page in PAGES if page.exists()]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("sample")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BAOCAOVIEN_HOME", str(home))
        return make_sample(home / "du-lieu-mau")


@pytest.fixture
def window(look, qtbot, sample: Path) -> Iterator[MainWindow]:
    workspace = Workspace.open(sample)
    bridge = Bridge(workspace)
    made = MainWindow(bridge, Settings(), read_facts(bridge))
    qtbot.addWidget(made)
    made.setWindowState(Qt.WindowState.WindowNoState)  # the screen of the tests is smaller than any laptop's
    made.resize(SMALL)
    made.show()
    yield made
    made.hide()
    bridge.close()
    workspace.close()


@pytest.mark.parametrize("key", HERE)
def test_a_page_is_whole_on_a_small_screen_and_every_control_is_named(window: MainWindow, qtbot, key: str) -> None:
    window.go(key)
    qtbot.waitUntil(lambda: not window.bridge.is_busy, timeout=20_000)
    hint = window.minimumSizeHint()
    rooms = [room for room in window.page(key).findChildren(Room) if room.isVisible()]

    assert nameless(window) == []
    assert (hint.width() <= SMALL.width(), hint.height() <= SMALL.height()) == (True, True), hint
    assert [room.widget().size() for room in rooms if room.widget().size() != room.maximumViewportSize()] == []  # none scrolls


@pytest.mark.parametrize("key", HERE)
def test_a_page_has_each_of_its_commands_once(window: MainWindow, qtbot, key: str) -> None:
    window.go(key)
    qtbot.waitUntil(lambda: not window.bridge.is_busy, timeout=20_000)
    texts = [action.text() for action in window.page(key).header.actions() if action.text()]

    assert [text for text in texts if texts.count(text) > 1] == []


@pytest.mark.parametrize("key", HERE)
def test_a_page_stands_in_the_dark_and_enlarged(window: MainWindow, look, qtbot, key: str) -> None:
    window.go(key)
    theme.apply(look, theme.Theme(palette=DARK, zoom=1.25))
    qtbot.waitUntil(lambda: not window.bridge.is_busy, timeout=20_000)

    assert window.grab().toImage().pixelColor(2, window.height() // 2).name() == DARK.rail
