"""The settings file: kept, forgiving, replaced whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from baocaovien import settings
from baocaovien.domain.errors import EnvironmentFault
from baocaovien.settings import Settings


def test_what_is_saved_comes_back() -> None:
    chosen = Settings(language="en", theme="dark", zoom=1.25, compact=True, workspaces=("/dữ liệu/một", "/b"))

    settings.save(chosen)

    assert settings.load() == chosen


@pytest.mark.parametrize(
    "kept", ["", "[]", "{", '{"zoom": 77, "theme": "pink", "language": 3, "compact": "x", "workspaces": 5, "new": 1}', "\x00\xff"]
)
def test_a_file_that_makes_no_sense_gives_the_defaults(home: Path, kept: str) -> None:
    home.mkdir()
    settings.file().write_text(kept, encoding="utf-8")

    assert settings.load() == Settings()


def test_a_part_that_fits_is_kept_beside_one_that_does_not(home: Path) -> None:
    home.mkdir()
    settings.file().write_text('{"zoom": 1.5, "theme": "pink", "workspaces": ["a", 3]}', encoding="utf-8")

    assert settings.load() == Settings(zoom=1.5, workspaces=("a",))


def test_a_folder_that_cannot_be_written_is_told(home: Path) -> None:
    home.write_text("a file where the folder should be")

    with pytest.raises(EnvironmentFault) as caught:
        settings.save(Settings())

    assert caught.value.code == "file.unwritable"
