"""A font is judged by what it can draw, never by its name."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from baocaovien import paths
from baocaovien.decks.layout import fonts
from baocaovien.domain.errors import EnvironmentFault


@pytest.fixture
def forget() -> object:
    """Look for fonts anew before and after."""
    for remembered in (fonts.find, fonts._installed, fonts.characters):
        remembered.cache_clear()
    yield
    for remembered in (fonts.find, fonts._installed, fonts.characters):
        remembered.cache_clear()


def western(target: Path) -> None:
    """A font of the right name without Vietnamese letters, as Debian's old Liberation is."""
    with TTFont(fonts.find("Arial").path) as font:
        for table in font["cmap"].tables:
            table.cmap = {code: name for code, name in table.cmap.items() if code < 0x180}
        font.save(target)


@pytest.mark.parametrize("family", fonts._FILES)
@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("italic", [False, True])
def test_every_face_covers_vietnamese(family: str, bold: bool, italic: bool) -> None:
    face = fonts.find(family, bold=bold, italic=italic)

    assert fonts.covers(face.path)


def test_a_font_of_the_right_name_without_vietnamese_is_passed_over(
    tmp_path: Path, forget: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    western(tmp_path / "LiberationSans-Regular.ttf")
    fonts._installed.cache_clear()
    monkeypatch.setattr(paths, "fonts", lambda: (tmp_path,))
    fonts.find.cache_clear()

    with pytest.raises(EnvironmentFault) as told:
        fonts.find("Arial")

    assert (told.value.code, told.value.exit_code, told.value.params) == ("decks.no_font", 3, {"family": "Arial"})


def test_a_file_that_is_no_font_covers_nothing(tmp_path: Path) -> None:
    path = tmp_path / "arial.ttf"
    path.write_bytes(b"not a font")

    assert not fonts.covers(path)
