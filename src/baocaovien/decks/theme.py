"""How a deck looks: colours, frames of every layout, decoration; read from `resources/themes/*.toml`.

An office's own template becomes a `Theme` too (its bytes in `template`, its frames read from its layouts),
so everything after this knows only frames.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from baocaovien import paths
from baocaovien.decks.lint.package import Finding
from baocaovien.decks.pictures import emblem_picture
from baocaovien.decks.scene import EMU_MM, Align, Anchor, Box, Geometry, Picture, Shape, millimetres
from baocaovien.domain.errors import InputError, MissingError

ASPECTS = {"16:9": (12_192_000, 6_858_000), "4:3": (9_144_000, 6_858_000)}
ROLES = ("cover", "section", "content", "columns", "title_only", "closing")
"""The layouts that slides stand on."""


@dataclass(frozen=True, slots=True)
class Palette:
    """RRGGBB colours of one ground: what is written on it reads at 4.5:1 or better."""

    background: str
    surface: str
    text: str
    muted: str
    title: str
    accent: str
    rule: str
    on_accent: str


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a placeholder stands and how its text looks; sizes are the allowed ones, the largest first."""

    box: Box
    sizes: tuple[float, ...]
    colour: str
    bold: bool = False
    align: Align = "left"
    anchor: Anchor = "top"
    caps: bool = False


@dataclass(frozen=True, slots=True)
class Decor:
    """A coloured area that a layout draws."""

    box: Box
    fill: str
    geometry: Geometry = "rect"


@dataclass(frozen=True, slots=True)
class LayoutFrames:
    """A layout: its name in the file, its ground and decoration, and a frame for each placeholder it has.

    Attributes:
        part: the path of the layout's part in an office's template; names alone may stand there twice.
        drawn: what an office's template draws below the slide, for the painters that don't read the file.
    """

    role: str
    name: str
    palette: Palette
    frames: Mapping[str, Frame]
    decor: tuple[Decor, ...] = ()
    part: str = ""
    drawn: tuple[Shape, ...] = ()


@dataclass(frozen=True, slots=True)
class Theme:
    """Everything about the look of a deck.

    Attributes:
        family: the font named in the file (one that `layout.fonts` knows).
        emblem: the office's emblem; stands on the cover and, small, beside the footer.
        template: the bytes of an office's own .pptx; None for our own themes.
        scheme: the template's colours by their place in its colour map; None for our own themes.
        template_faults: what the lint finds in the template itself; PowerPoint lives with it, and so do we.
        explicit_font: write the family on every run, because the template's font is not one that we can measure.
    """

    code: str
    name: str
    dark: bool
    aspect: str
    width: int
    height: int
    family: str
    palette: Palette
    chart_colours: tuple[str, ...]
    layouts: Mapping[str, LayoutFrames]
    office: str = ""
    emblem: Picture | None = None
    template: bytes | None = field(default=None, repr=False)
    scheme: Mapping[str, str] | None = None
    explicit_font: bool = False
    template_faults: tuple[Finding, ...] = ()


def theme_codes() -> tuple[str, ...]:
    """The codes of our own themes, the default first."""
    return tuple(sorted(_files(), key=lambda code: (_data(code)["order"], code)))


def theme_names() -> dict[str, str]:
    """The Vietnamese name of each of our own themes."""
    return {code: str(_data(code)["name"]) for code in theme_codes()}


def load_theme(code: str, *, aspect: str = "16:9", office: str = "", emblem: bytes | None = None) -> Theme:
    """Read one of our own themes for a shape of slide.

    Raises:
        MissingError: `decks.unknown_theme`.
        InputError: `decks.unknown_aspect`, `decks.bad_picture`, `decks.picture_too_small`.
    """
    if code not in _files():
        raise MissingError("decks.unknown_theme", theme=code, known=", ".join(theme_codes()))
    if aspect not in ASPECTS:
        raise InputError("decks.unknown_aspect", aspect=aspect, known=", ".join(ASPECTS))
    theme = _theme(code, aspect)
    return replace(theme, office=office, emblem=emblem_picture(emblem) if emblem else None)


@cache
def _files() -> dict[str, Path]:
    return {path.stem: path for path in sorted(paths.resource("themes").glob("*.toml"))}


@cache
def _data(code: str) -> dict[str, Any]:
    return tomllib.loads(_files()[code].read_text(encoding="utf-8"))


@cache
def _theme(code: str, aspect: str) -> Theme:
    data = _data(code)
    width, height = ASPECTS[aspect]
    grounds = {name: Palette(**colours) for name, colours in data["grounds"].items()}
    layouts = {role: _layout(role, data, grounds, width, height) for role in ROLES}
    return Theme(
        code,
        data["name"],
        data["dark"],
        aspect,
        width,
        height,
        data["font"],
        grounds["page"],
        tuple(data["chart"]),
        layouts,
    )


_NAMES = {
    "cover": "Bìa",
    "section": "Mục lớn",
    "content": "Tiêu đề và nội dung",
    "columns": "Hai cột nội dung",
    "title_only": "Chỉ có tiêu đề",
    "closing": "Kết thúc",
}
_TITLE = (36.0, 32.0, 28.0, 24.0, 20.0, 18.0)
_DISPLAY = (54.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0, 24.0)
BODY_SIZES = (28.0, 26.0, 24.0)
CAPTION_SIZE = 18.0
FOOTER_SIZE = 14.0


def _layout(role: str, data: dict[str, Any], grounds: dict[str, Palette], width: int, height: int) -> LayoutFrames:
    style = data["layouts"].get(role, data["layouts"]["page"])
    ground = grounds[style["ground"]]
    frames = _display_frames(role, style, ground, width, height) if role in ("cover", "section", "closing") else None
    decor = tuple(
        Decor(_share(width, height, *item["box"]), getattr(ground, item["fill"]), item.get("shape", "rect"))
        for item in style.get("decor", ())
    )
    return LayoutFrames(role, _NAMES[role], ground, frames or _page_frames(role, style, ground, width, height), decor)


def _share(width: int, height: int, x: float, y: float, w: float, h: float) -> Box:
    return millimetres(x * width / EMU_MM, y * height / EMU_MM, w * width / EMU_MM, h * height / EMU_MM)


def _page_frames(role: str, style: dict[str, Any], ground: Palette, width: int, height: int) -> dict[str, Frame]:
    """Slides with a title line: title above, body below, footer and number at the foot."""
    wide, high = width // EMU_MM, height // EMU_MM
    side = 18 if wide > 300 else 14
    inner = wide - 2 * side
    title = getattr(ground, style.get("title_colour", "title"))
    frames = {
        "title": Frame(millimetres(side, 7, inner, 28), _TITLE, title, True, style["align"], "middle"),
        "footer": Frame(millimetres(side, high - 13, inner - 34, 8), (FOOTER_SIZE,), ground.muted, anchor="middle"),
        "number": Frame(millimetres(wide - side - 30, high - 13, 30, 8), (FOOTER_SIZE,), ground.muted, False, "right", "middle"),
    }
    top, bottom = 48, high - 17
    body = Frame(millimetres(side, top, inner, bottom - top), BODY_SIZES, ground.text)
    if role == "columns":
        half = (inner - 14) // 2
        frames["body"] = replace(body, box=millimetres(side, top, half, bottom - top))
        frames["body2"] = replace(body, box=millimetres(wide - side - half, top, half, bottom - top))
    else:
        frames["body"] = body
    return frames


def _beside_decor(foot: Frame, title: Box) -> Frame:
    """The footer, beginning no further left than the title: a band of colour may stand there."""
    left = max(foot.box.x, title.x // EMU_MM * EMU_MM)
    return replace(foot, box=replace(foot.box, x=left, w=foot.box.right - left))


def _display_frames(role: str, style: dict[str, Any], ground: Palette, width: int, height: int) -> dict[str, Frame]:
    """Cover, section and closing: one large title."""
    align: Align = style["align"]
    title_at = _share(width, height, *style["title"])
    frames = {
        "title": Frame(title_at, _DISPLAY[2:] if role == "section" else _DISPLAY, ground.title, True, align, style["anchor"]),
        "subtitle": Frame(_share(width, height, *style["subtitle"]), BODY_SIZES, ground.text, False, align, "top"),
    }
    if role == "cover":
        frames["office"] = Frame(_share(width, height, *style["office"]), (20.0, 18.0), ground.text, True, align, "middle", True)
        frames["presenter"] = Frame(
            _share(width, height, *style["presenter"]), (22.0, 20.0, 18.0), ground.text, False, align, "bottom"
        )
    if role == "section":
        foot = _page_frames("content", style, ground, width, height)
        frames["footer"], frames["number"] = _beside_decor(foot["footer"], title_at), foot["number"]
    return frames
