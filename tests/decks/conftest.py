"""Plans and files that several tests of decks look at; made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from baocaovien.decks.build import plan_deck
from baocaovien.decks.pptx import write_pptx
from baocaovien.decks.scene import DeckPlan
from baocaovien.decks.theme import Theme, load_theme
from tests.decks.samples import every_kind, photo, tiny_clip


@pytest.fixture(scope="session")
def theme() -> Theme:
    """The default theme, with an emblem."""
    return load_theme("official", office="Ban Tuyên giáo Tỉnh ủy", emblem=photo(200, 240))


@pytest.fixture(scope="session")
def deck_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for files that are made once."""
    return tmp_path_factory.mktemp("decks")


@pytest.fixture(scope="session")
def plan(theme: Theme, deck_folder: Path) -> DeckPlan:
    """A deck with every kind of slide."""
    return plan_deck(every_kind(tiny_clip(deck_folder)), theme)


@pytest.fixture(scope="session")
def written(plan: DeckPlan, theme: Theme, deck_folder: Path) -> Path:
    """The deck as PPTX."""
    path = deck_folder / "deck.pptx"
    write_pptx(plan, theme, path)
    return path
