"""What is being typed in the deck studio outlives the program."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from shutil import copytree, ignore_patterns
from typing import Any
from uuid import UUID

import pytest

from baocaovien.services.workspace import Workspace
from baocaovien.settings import Settings
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.decks.facts import StudioFacts, read_studio
from baocaovien.ui.decks.page import DecksPage
from baocaovien.ui.facts import read_facts
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.shell import Target
from tests.ui import test_decks_page as at_the_page
from tests.ui.sample_window import written
from tests.ui.test_decks_page import OWN, go_to, rest, type_at_end

kept, event, window = at_the_page.kept, at_the_page.event, at_the_page.window
bridge, page, studio = at_the_page.bridge, at_the_page.page, at_the_page.studio


@pytest.fixture
def restarted(studio, qtbot, tmp_path: Path) -> Iterator[Callable[[], DecksPage]]:
    """Open the deck in a second window on what stood on the disk when the first one died."""
    opened: list[tuple[MainWindow, Bridge, Workspace]] = []

    def open_again() -> DecksPage:
        folder = copytree(tmp_path / "mau", tmp_path / "sau", ignore=ignore_patterns("*.lock"))
        workspace = Workspace.open(folder)
        reader = Bridge(workspace)
        made = MainWindow(reader, Settings(language="en"), read_facts(reader), pages=OWN)
        opened.append((made, reader, workspace))
        qtbot.addWidget(made)
        made.show()
        made.go("decks", Target("deck", studio.deck_id))
        shown = made.page("decks")
        assert isinstance(shown, DecksPage)
        qtbot.waitUntil(lambda: shown.studio.planned is not None, timeout=30_000)
        return shown

    yield open_again
    for made, reader, workspace in opened:
        made.hide()
        reader.close()
        workspace.close()


def test_words_typed_without_a_pause_are_there_again_when_the_program_dies(page: DecksPage, studio, restarted, qtbot) -> None:
    entry_id = go_to(studio, "bullets")
    type_at_end(studio.inspector.content, "\nLời chưa nói hết")
    studio.inspector._keep_timer.stop()  # who goes on typing puts it off again and again
    wanted = studio.inspector.content.toPlainText()
    qtbot.waitUntil(lambda: page.bridge.read(read_studio_of(studio)).unfinished is not None, timeout=30_000)
    rest(page, qtbot)

    again = restarted()

    assert again.studio.inspector.entry_id == entry_id
    assert again.studio.inspector.content.toPlainText() == wanted
    qtbot.waitUntil(lambda: "Lời chưa nói hết" in told_by(again.studio, entry_id), timeout=30_000)
    assert again.bridge.read(read_studio_of(again.studio)).unfinished is None


def read_studio_of(studio) -> Callable[[Any], StudioFacts]:
    return partial(read_studio, deck_id=studio.deck_id)


def told_by(studio, entry_id: UUID) -> list[str]:
    """The points of an entry as they are stored."""
    content = studio.facts.of(entry_id).entry.content
    return [part.text for part in content.paragraphs]


def test_words_that_were_stored_or_taken_off_again_leave_no_draft(page: DecksPage, studio, qtbot) -> None:
    go_to(studio, "bullets")
    type_at_end(studio.inspector.notes, " Một lời.")
    with written(page.bridge, qtbot):
        studio.keep()
    assert page.bridge.read(read_studio_of(studio)).unfinished is None

    type_at_end(studio.inspector.notes, " x")
    studio.inspector._keep_timer.stop()
    qtbot.waitUntil(lambda: page.bridge.read(read_studio_of(studio)).unfinished is not None, timeout=30_000)
    studio.inspector.notes.setPlainText(studio.inspector.notes.toPlainText()[:-2])
    qtbot.waitUntil(lambda: page.bridge.read(read_studio_of(studio)).unfinished is None, timeout=30_000)
