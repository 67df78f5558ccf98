"""What an office's template looks like: colours, fonts, where its placeholders stand, what it draws below the slide."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from lxml import etree
from PIL import Image as Pillow
from pptx.enum.shapes import PP_PLACEHOLDER as KIND

from baocaovien.decks.colours import channels, contrast, mixed, readable
from baocaovien.decks.pictures import slide_picture
from baocaovien.decks.pptx.template import holds_body
from baocaovien.decks.pptx.xml import A, P, R
from baocaovien.decks.scene import EMU_MM, Align, Anchor, BlockShape, Box, Geometry, PictureShape, Shape, millimetres
from baocaovien.decks.theme import BODY_SIZES, Frame, LayoutFrames, Palette
from baocaovien.domain.errors import InputError

_READS = 4.5
_SLOTS = ("bg1", "tx1", "bg2", "tx2", *(f"accent{number}" for number in range(1, 7)))
_PLAIN = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
_SYSTEM = {"window": "FFFFFF", "windowText": "000000"}
_SIZES = (54.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0, 24.0, 20.0, 18.0)
_ALIGNS: dict[str, Align] = {"l": "left", "ctr": "center", "r": "right", "just": "left"}
_ANCHORS: dict[str, Anchor] = {"t": "top", "ctr": "middle", "b": "bottom"}
_SHAPES: dict[str, Geometry] = {"rect": "rect", "roundRect": "round", "ellipse": "ellipse"}
_THEME = "/theme"


class Scheme:
    """The colours of a master by name, through its colour map."""

    def __init__(self, master: Any) -> None:
        theme = _theme(master)
        self._colours = {
            str(child.tag).rpartition("}")[2]: _written_colour(child) for child in theme.iterfind(f".//{{{A}}}clrScheme/*")
        }
        mapped = master._element.find(f"{{{P}}}clrMap")
        self._map = dict(mapped.attrib) if mapped is not None else {}

    def colour(self, name: str) -> str:
        """A colour of the scheme by its name in text ("tx1") or in the theme ("dk1")."""
        place = self._map.get(name) or _PLAIN.get(name, name)
        return self._colours.get(str(place), "000000" if name.startswith(("tx", "dk")) else "FFFFFF")

    def slots(self) -> dict[str, str]:
        """The colours as they are named in slides."""
        return {name: self.colour(name) for name in _SLOTS}

    def read(self, holder: Any) -> str:
        """The colour below a fill or a look; "" where it says none that can be told."""
        for element in holder.iter(f"{{{A}}}srgbClr", f"{{{A}}}schemeClr", f"{{{A}}}sysClr"):
            kind = str(element.tag).rpartition("}")[2]
            if kind == "schemeClr":
                base = self.colour(element.get("val", "tx1"))
            else:
                base = element.get("val", "") if kind == "srgbClr" else element.get("lastClr", "000000")
            return _shifted(base.upper(), element) if len(base) == 6 else ""
        return ""


def _theme(master: Any) -> Any:
    for relation in master.part.rels.values():
        if relation.reltype.endswith(_THEME) and not relation.is_external:
            return etree.fromstring(relation.target_part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
    return etree.Element("none")


def _written_colour(holder: Any) -> str:
    for child in holder:
        value = child.get("lastClr") or _SYSTEM.get(child.get("val", ""), child.get("val", ""))
        if len(value) == 6:
            return str(value).upper()
    return "000000"


def _shifted(colour: str, element: Any) -> str:
    """Lighter and darker variants as PowerPoint's palette offers them."""
    for child in element:
        name, share = str(child.tag).rpartition("}")[2], int(child.get("val", "100000")) / 100_000
        if name in ("lumMod", "shade"):
            colour = mixed("000000", colour, min(share, 1.0))
        elif name in ("lumOff", "tint"):
            colour = mixed(colour, "FFFFFF", min(share if name == "lumOff" else 1 - share, 1.0))
    return colour


def fonts(master: Any) -> tuple[str, str]:
    """The fonts for headings and body."""
    theme = _theme(master)
    major, minor = (theme.find(f".//{{{A}}}{name}Font/{{{A}}}latin") for name in ("major", "minor"))
    body = (minor.get("typeface") if minor is not None else "") or "Arial"
    return (major.get("typeface") if major is not None else "") or body, body


def aspect(width: int, height: int) -> str:
    """The shape of slides: "16:9", "4:3", or width to height with two decimals."""
    ratio = width / height
    for name, wanted in (("16:9", 16 / 9), ("4:3", 4 / 3)):
        if abs(ratio - wanted) < 0.01:
            return name
    return f"{ratio:.2f}:1"


def digest(content: bytes) -> str:
    """A short name for a template."""
    return hashlib.sha256(content).hexdigest()[:12]


def is_dark(scheme: Scheme) -> bool:
    """Whether the ground is darker than the text."""
    return sum(channels(scheme.colour("bg1"))) < sum(channels(scheme.colour("tx1")))


def palette(scheme: Scheme, background: str) -> Palette:
    """Colours that read on a ground: the scheme's own where they do, else darker or lighter ones."""
    text = _reading(scheme.colour("tx1"), background)
    accent = next(
        (one for n in range(1, 7) if contrast(one := scheme.colour(f"accent{n}"), background) >= _READS),
        _reading(scheme.colour("accent1"), background),
    )
    surface = scheme.colour("bg2")
    if contrast(surface, text) < 7 or contrast(surface, background) > 2:
        surface = mixed(background, text, 0.06)
    return Palette(
        background,
        surface,
        text,
        _reading(scheme.colour("tx2"), background),
        _reading(scheme.colour("tx1"), background),
        accent,
        mixed(background, text, 0.35),
        readable(accent),
    )


def _reading(colour: str, background: str) -> str:
    """The colour, moved towards black or white until it reads."""
    end = readable(background)
    for step in range(11):
        moved = mixed(colour, end, step / 10)
        if contrast(moved, background) >= _READS:
            return moved
    return end


def chart_colours(scheme: Scheme) -> tuple[str, ...]:
    """The accents, each apart from the ground."""
    ground = scheme.colour("bg1")
    found = dict.fromkeys(scheme.colour(f"accent{number}") for number in range(1, 7))
    kept = [colour for colour in found if contrast(colour, ground) >= 1.6]
    shades = [mixed(readable(ground), ground, share) for share in (0.15, 0.35, 0.5, 0.6, 0.25, 0.42)]
    return tuple((kept + [shade for shade in shades if shade not in kept])[:6])


def layout_frames(role: str, layout: Any, size: tuple[int, int]) -> LayoutFrames:
    """A layout as frames; what it lacks is laid out beside what it has."""
    scheme = Scheme(layout.slide_master)
    drawn = tuple(_drawn(layout, scheme, size))
    ground, plain = _background(layout, scheme, drawn, size)
    colours = palette(scheme, ground)
    frames: dict[str, Frame] = {}
    for name, slot in _slots(layout, role):
        if name != "title" and not _on_slide(slot, size):
            continue
        frames[name] = _frame(name, slot, layout, scheme, colours, plain)
    _complete(role, frames, size, colours)
    frames = {name: replace(frame, box=_within(frame.box, size)) for name, frame in frames.items()}
    return LayoutFrames(role, layout.name, colours, frames, (), str(layout.part.partname), drawn)


def _within(box: Box, size: tuple[int, int]) -> Box:
    """A box that rounding has not put over the edge of the slide."""
    right, bottom = (edge // EMU_MM * EMU_MM for edge in size)
    return Box(box.x, box.y, min(box.w, right - box.x), min(box.h, bottom - box.y))


def _slots(layout: Any, role: str) -> Iterator[tuple[str, Any]]:
    """The placeholders by the role that the writer gives them; found by type, then by index."""
    seen: set[str] = set()
    bodies = 0
    large = role in ("content", "columns", "title_only")
    for slot in sorted(layout.placeholders, key=lambda one: one.placeholder_format.idx):
        kind = slot.placeholder_format.type
        if kind in (KIND.TITLE, KIND.CENTER_TITLE):
            name = "title"
        elif kind in (KIND.BODY, KIND.OBJECT):
            if large and not holds_body(slot):
                continue
            bodies += 1
            name = "body" if bodies == 1 else f"body{bodies}"
        else:
            name = {KIND.SUBTITLE: "subtitle", KIND.FOOTER: "footer", KIND.SLIDE_NUMBER: "number"}.get(kind, "")
        if name and name not in seen and slot.width and slot.height:
            seen.add(name)
            yield name, slot


def _frame(name: str, slot: Any, layout: Any, scheme: Scheme, colours: Palette, plain: bool) -> Frame:
    styles = list(_styles(name, slot, layout))
    size = next((int(found) / 100 for one in styles if (found := one.get("sz"))), 24.0 if name != "title" else 40.0)
    colour = next(
        (found for one in styles for fill in one.findall(f"{{{A}}}solidFill") if (found := scheme.read(fill))), colours.text
    )
    bold = next((found in ("1", "true") for one in styles if (found := one.get("b")) is not None), False)
    caps = next((found == "all" for one in styles if (found := one.get("cap")) is not None), False)
    align = next((found for one in _paragraphs(name, slot, layout) if (found := one.get("algn"))), "l")
    bodies = [found for one in _inherited(slot, layout) if (found := one.find(f"{{{P}}}txBody/{{{A}}}bodyPr")) is not None]
    anchor = next((found for one in bodies if (found := one.get("anchor"))), "t")
    return Frame(
        _inner(slot, bodies),
        _sizes(name, size),
        _reading(colour, colours.background) if plain else colour,
        bold,
        _ALIGNS.get(align, "left"),
        _ANCHORS.get(anchor, "top"),
        caps,
    )


def _sizes(name: str, size: float) -> tuple[float, ...]:
    if name == "title":
        return tuple(one for one in _SIZES if one <= max(size, 24.0))
    if name in ("footer", "number"):
        return (min(max(size, 10.0), 14.0),)
    return BODY_SIZES


def _inner(slot: Any, bodies: list[Any]) -> Box:
    """The placeholder without its insets, on whole millimetres."""
    left, top, right, bottom = (
        int(next((found for one in bodies if (found := one.get(name)) is not None), default))
        for name, default in (("lIns", 91_440), ("tIns", 45_720), ("rIns", 91_440), ("bIns", 45_720))
    )
    x, y = slot.left + left, slot.top + top
    w, h = max(slot.width - left - right, EMU_MM), max(slot.height - top - bottom, EMU_MM)
    return millimetres(x / EMU_MM, y / EMU_MM, w / EMU_MM, h / EMU_MM)


def _inherited(slot: Any, layout: Any) -> Iterator[Any]:
    """The placeholder's element, then the one of the master that it goes by."""
    yield slot._element
    kind = slot._element.find(f".//{{{P}}}ph").get("type", "body")
    wanted = {"ctrTitle": "title", "subTitle": "body", "obj": "body"}.get(kind, kind)
    for element in layout.slide_master._element.iterfind(f".//{{{P}}}sp"):
        place = element.find(f".//{{{P}}}ph")
        if place is not None and place.get("type", "body") == wanted:
            yield element
            return


def _paragraphs(name: str, slot: Any, layout: Any) -> Iterator[Any]:
    """Paragraph properties of the first level, the nearest first."""
    for element in _inherited(slot, layout):
        found = element.find(f"{{{P}}}txBody/{{{A}}}lstStyle/{{{A}}}lvl1pPr")
        if found is not None:
            yield found
    style = "titleStyle" if name == "title" else "bodyStyle" if name in ("body", "body2", "subtitle") else "otherStyle"
    found = layout.slide_master._element.find(f"{{{P}}}txStyles/{{{P}}}{style}/{{{A}}}lvl1pPr")
    if found is not None:
        yield found


def _styles(name: str, slot: Any, layout: Any) -> Iterator[Any]:
    for properties in _paragraphs(name, slot, layout):
        found = properties.find(f"{{{A}}}defRPr")
        if found is not None:
            yield found


def _complete(role: str, frames: dict[str, Frame], size: tuple[int, int], colours: Palette) -> None:
    """Add the areas that slides of the role need and the layout has no placeholder for."""
    wide, high = size[0] // EMU_MM, size[1] // EMU_MM
    line = Frame(millimetres(12, 8, wide - 24, min(24, high // 5)), _sizes("title", 36.0), colours.title, True, anchor="middle")
    title = frames.setdefault("title", line)
    left, width = round(title.box.x / EMU_MM), round(title.box.w / EMU_MM)
    top, foot = (
        round(title.box.bottom / EMU_MM),
        min(
            (f.box.y // EMU_MM for n, f in frames.items() if n in ("footer", "number") and f.box.y >= title.box.bottom),
            default=high,
        ),
    )
    text = Frame(
        millimetres(left, top + 2, width, max(min(foot, high) - top - 6, 30)), BODY_SIZES, colours.text, align=title.align
    )
    if role in ("cover", "section", "closing"):
        lower = high - top - 4
        frames.setdefault("subtitle", frames.get("body") or Frame(
            millimetres(left, top + 3, width, max(min(30, lower), 12)), BODY_SIZES, title.colour, align=title.align))  # fmt: skip
        frames.pop("body", None)
    else:
        frames.setdefault("body", Frame(text.box, BODY_SIZES, colours.text))
    if role in ("cover", "closing"):
        high = foot
        frames.pop("footer", None)
        frames.pop("number", None)
    if role == "cover":
        _cover(frames, left, width, high, title)
    if role == "columns" and "body2" not in frames:
        box = frames["body"].box
        half = (box.w // EMU_MM - 8) // 2
        x, y, h = box.x / EMU_MM, box.y / EMU_MM, box.h / EMU_MM
        frames["body2"] = Frame(millimetres(x + box.w / EMU_MM - half, y, half, h), BODY_SIZES, colours.text)
        frames["body"] = Frame(millimetres(x, y, half, h), BODY_SIZES, colours.text)
    if role not in ("cover", "closing"):
        _foot(frames, wide, high, colours)


def _cover(frames: dict[str, Frame], left: int, width: int, high: int, title: Frame) -> None:
    """The office above the title and the presenter below the subtitle, where there is room."""
    above = title.box.y // EMU_MM
    if above >= 24:
        frames["office"] = Frame(
            millimetres(left, max(above - 16, 6), width, 12), (20.0, 18.0), title.colour, True, title.align, "middle", True
        )
    below = max(frames["subtitle"].box.bottom, title.box.bottom) // EMU_MM
    if high - below >= 22:
        frames["presenter"] = Frame(
            millimetres(left, below + 2, width, min(high - below - 6, 26)), (22.0, 20.0, 18.0), title.colour, align=title.align
        )


def _foot(frames: dict[str, Frame], wide: int, high: int, colours: Palette) -> None:
    for name, box, align in (
        ("footer", (12, high - 12, wide - 60, 8), _ALIGNS["l"]),
        ("number", (wide - 42, high - 12, 30, 8), _ALIGNS["r"]),
    ):
        frames.setdefault(name, Frame(millimetres(*box), (12.0,), colours.muted, align=align, anchor="middle"))


def _on_slide(slot: Any, size: tuple[int, int]) -> bool:
    """Whether a placeholder stands on the slide; designers park those that they don't want beside it."""
    return bool(slot.left >= 0 and slot.top >= 0 and slot.left + slot.width <= size[0] and slot.top + slot.height <= size[1])


def _background(layout: Any, scheme: Scheme, drawn: Sequence[Shape], size: tuple[int, int]) -> tuple[str, bool]:
    """The colour of the ground (of a picture or a gradient its mean), and whether it can be told at all."""
    for shape in reversed(drawn):
        if shape.box.w * shape.box.h >= 0.6 * size[0] * size[1]:
            if isinstance(shape, PictureShape):
                return _mean(shape), True
            if isinstance(shape, BlockShape):
                return shape.fill, True
    for holder in (layout._element, layout.slide_master._element):
        ground = holder.find(f"{{{P}}}cSld/{{{P}}}bg")
        if ground is None:
            continue
        stops = [scheme.read(stop) for stop in ground.iter(f"{{{A}}}gs")]
        if stops and all(stops):
            return mixed(stops[0], stops[-1], 0.5), True
        found = scheme.read(ground)
        return found or scheme.colour("bg1"), bool(found)
    return scheme.colour("bg1"), True


def _mean(shape: PictureShape) -> str:
    with Pillow.open(io.BytesIO(shape.picture.data)) as opened:
        red, green, blue = opened.convert("RGBA").convert("RGB").resize((1, 1), Pillow.Resampling.BOX).tobytes()
    return f"{red:02X}{green:02X}{blue:02X}"


def _drawn(layout: Any, scheme: Scheme, size: tuple[int, int]) -> Iterator[Shape]:
    """Pictures and plain areas of the master and the layout; what is more elaborate stays to the file."""
    shown = layout._element.get("showMasterSp", "1") not in ("0", "false")
    for holder in (*((layout.slide_master,) if shown else ()), layout):
        ground = holder._element.find(f"{{{P}}}cSld/{{{P}}}bg")
        if ground is not None:
            yield from _picture(ground, holder, Box(0, 0, *size))
        for element in holder._element.find(f"{{{P}}}cSld/{{{P}}}spTree"):
            if element.find(f".//{{{P}}}ph") is None and (box := _box(element)) is not None:
                if str(element.tag).endswith("}pic"):
                    yield from _picture(element, holder, box)
                elif str(element.tag).endswith("}sp"):
                    yield from _area(element, scheme, box)


def _box(element: Any) -> Box | None:
    frame = element.find(f"{{{P}}}spPr/{{{A}}}xfrm")
    if frame is None or len(frame) < 2:
        return None
    edges = (frame[0].get("x"), frame[0].get("y"), frame[1].get("cx"), frame[1].get("cy"))
    return Box(*(int(edge) for edge in edges)) if all(edge is not None for edge in edges) else None


def _area(element: Any, scheme: Scheme, box: Box) -> Iterator[Shape]:
    properties = element.find(f"{{{P}}}spPr")
    preset, fill = properties.find(f"{{{A}}}prstGeom"), properties.find(f"{{{A}}}solidFill")
    geometry = _SHAPES.get(preset.get("prst", "")) if preset is not None else None
    opaque = fill is not None and next(fill.iter(f"{{{A}}}alpha"), None) is None
    colour = scheme.read(fill) if fill is not None and opaque else ""
    if geometry and colour:
        yield BlockShape("Trang trí", box, colour, geometry)


def _picture(element: Any, holder: Any, box: Box) -> Iterator[Shape]:
    for blip in element.iter(f"{{{A}}}blip"):
        relation = holder.part.rels.get(blip.get(f"{{{R}}}embed"))
        if relation is None or relation.is_external:
            continue
        try:
            yield PictureShape("Hình nền", box, slide_picture(relation.target_part.blob), "")
        except InputError:
            continue  # a drawing (EMF, WMF) or a damaged picture: PowerPoint shows it, the preview does without
