"""The font files that slides are measured and drawn with; the one place that looks for them.

In the file a slide names Arial. Liberation Sans 2.1, Arimo and Arial itself have the same advances,
so whichever stands on the machine breaks the same lines. A font's coverage is checked, never its name
alone: Debian's Liberation 1.07 has the same name and lacks 93 Vietnamese characters.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError

from baocaovien import paths
from baocaovien.domain.errors import EnvironmentFault

VIETNAMESE = "ĂăÂâĐđÊêÔôƠơƯư₫" + "".join(map(chr, range(0x1EA0, 0x1EFA))) + "ÀÁÃÈÉÌÍÒÓÕÙÚÝàáãèéìíòóõùúýĨĩŨũ•–…“”’"
"""What a usable font must have (facts on decks §6)."""

_FILES: dict[str, dict[tuple[bool, bool], tuple[str, ...]]] = {
    "Arial": {
        (False, False): ("LiberationSans-Regular.ttf", "Arimo-Regular.ttf", "arial.ttf"),
        (True, False): ("LiberationSans-Bold.ttf", "Arimo-Bold.ttf", "arialbd.ttf"),
        (False, True): ("LiberationSans-Italic.ttf", "Arimo-Italic.ttf", "ariali.ttf"),
        (True, True): ("LiberationSans-BoldItalic.ttf", "Arimo-BoldItalic.ttf", "arialbi.ttf"),
    },
    "Times New Roman": {
        (False, False): ("LiberationSerif-Regular.ttf", "Tinos-Regular.ttf", "times.ttf"),
        (True, False): ("LiberationSerif-Bold.ttf", "Tinos-Bold.ttf", "timesbd.ttf"),
        (False, True): ("LiberationSerif-Italic.ttf", "Tinos-Italic.ttf", "timesi.ttf"),
        (True, True): ("LiberationSerif-BoldItalic.ttf", "Tinos-BoldItalic.ttf", "timesbi.ttf"),
    },
}
"""The families that a theme may name; each has a free clone of the same advances."""


@dataclass(frozen=True, slots=True)
class Face:
    """One font file; `code` is a short name that painters register it by."""

    code: str
    path: Path
    bold: bool
    italic: bool


@cache
def find(family: str, *, bold: bool = False, italic: bool = False) -> Face:
    """The file for a face of Arial or Times New Roman.

    Raises:
        EnvironmentFault: `decks.no_font` where no file covers Vietnamese.
    """
    names = _FILES.get(family, _FILES["Arial"])[bold, italic]
    installed = _installed()
    for name in names:
        for path in installed.get(name.lower(), ()):
            if covers(path):
                return Face(f"{path.stem}", path, bold, italic)
    raise EnvironmentFault("decks.no_font", family=family)


@cache
def characters(path: Path) -> frozenset[int]:
    """The code points that a font file can draw; none when it cannot be read."""
    try:
        with path.open("rb") as stream, TTFont(stream, lazy=True, fontNumber=0) as font:
            return frozenset(font.getBestCmap() or ())
    except (OSError, TTLibError, KeyError, AssertionError):
        return frozenset()


def covers(path: Path) -> bool:
    """Tell whether the font file has every Vietnamese letter."""
    return characters(path).issuperset(map(ord, VIETNAMESE))


@cache
def _installed() -> dict[str, tuple[Path, ...]]:
    wanted = {name.lower() for faces in _FILES.values() for names in faces.values() for name in names}
    found: dict[str, list[Path]] = {}
    for path in _font_files():
        if path.name.lower() in wanted:
            found.setdefault(path.name.lower(), []).append(path)
    return {name: tuple(files) for name, files in found.items()}


def _font_files() -> Iterator[Path]:
    for folder in paths.fonts():
        for where, subfolders, names in os.walk(folder):
            subfolders.sort()
            yield from (Path(where) / name for name in sorted(names) if name.lower().endswith(".ttf"))
