"""From an outline and a theme to a plan: every slide with every box placed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from baocaovien.decks.clips import LARGE_CLIP, look_at_clip
from baocaovien.decks.fingerprint import facts_of_plan, fingerprint
from baocaovien.decks.kind import Draft, Part, Room, SlideKind
from baocaovien.decks.layout.charts import FULL_NAMES
from baocaovien.decks.layout.flow import Style, Styled, fitted, shortened, styled, text_shape
from baocaovien.decks.layout.measure import measure
from baocaovien.decks.layout.parts import one_line
from baocaovien.decks.outline import Entry, Outline, Video
from baocaovien.decks.scene import (
    EMU_MM,
    EMU_PT,
    BlockShape,
    Box,
    DeckPlan,
    PictureShape,
    PlanRemark,
    Shape,
    SlidePlan,
    TextShape,
    VideoShape,
)
from baocaovien.decks.slide_kinds import SLIDE_KINDS
from baocaovien.decks.text import clean, continued, paragraphs
from baocaovien.decks.theme import Frame, LayoutFrames, Theme
from baocaovien.decks.timing import chosen, entry_minutes
from baocaovien.domain.errors import InputError
from baocaovien.domain.progress import Progress, silent, step

KINDS = {kind.code: kind for kind in SLIDE_KINDS}
_STRUCTURAL = frozenset(kind.code for kind in SLIDE_KINDS if kind.structural)
_KEY = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")


def plan_deck(outline: Outline, theme: Theme, *, minutes: float | None = None, progress: Progress = silent) -> DeckPlan:
    """Place a deck.

    Args:
        minutes: the length of the talk; entries are left out by priority until it fits. None keeps all.

    Raises:
        InputError: `decks.unknown_kind`, `decks.wrong_content`, `decks.same_key`, `decks.bad_key`, and what a
            picture, a clip or a chart says.
        EnvironmentFault: `decks.no_font`.
        Cancelled: when progress says stop.
    """
    _check(outline)
    entries = chosen(outline.entries, _STRUCTURAL, minutes)
    room = Room(theme, outline, _parts(entries), _sources(entries))
    slides: list[SlidePlan] = []
    for number, entry in enumerate(entries):
        step(progress, number, len(entries))
        slides += _slides(entry, room, len(slides))
    shown = _linked(slides)
    kept = {entry.key for entry in entries}
    return DeckPlan(
        outline.deck_key,
        clean(outline.title),
        clean(outline.subtitle),
        clean(outline.presenter) or clean(outline.office),
        outline.keywords,
        outline.lang,
        outline.created,
        theme.code,
        theme.width,
        theme.height,
        tuple(shown),
        sum(slide.minutes for slide in shown),
        tuple(entry.key for entry in outline.entries if entry.key not in kept),
        (*(remark for slide in shown for remark in _remarks(slide, theme)), *_gone_clips(entries)),
    )


def _check(outline: Outline) -> None:
    seen: set[str] = set()
    for entry in outline.entries:
        if not entry.key or not _KEY.issuperset(entry.key) or len(entry.key) > 80:
            raise InputError("decks.bad_key", where=entry.title, key=entry.key)
        if entry.key in seen:
            raise InputError("decks.same_key", where=entry.title, key=entry.key)
        seen.add(entry.key)
        _kind(entry)


def _kind(entry: Entry) -> SlideKind:
    kind = KINDS.get(entry.kind)
    if kind is None:
        raise InputError("decks.unknown_kind", where=entry.title, kind=entry.kind)
    if not isinstance(entry.content, kind.accepts):
        raise InputError("decks.wrong_content", where=entry.title, kind=kind.code, content=type(entry.content).__name__)
    return kind


def _parts(entries: tuple[Entry, ...]) -> tuple[Part, ...]:
    """The sections in order, each with the key of its first slide."""
    found: dict[str, str] = {}
    for entry in entries:
        if clean(entry.section) and not entry.hidden:
            found.setdefault(clean(entry.section), entry.key)
    return tuple(Part(name, key) for name, key in found.items())


def _sources(entries: tuple[Entry, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(clean(source) for entry in entries for source in entry.sources if clean(source)))


def _slides(entry: Entry, room: Room, before: int) -> list[SlidePlan]:
    slides = []
    for part, draft in enumerate(_kind(entry).place(entry, room), 1):
        slides.append(_finished(entry, room, draft, part, before + part))
    return slides


def _finished(entry: Entry, room: Room, draft: Draft, part: int, number: int) -> SlidePlan:
    """Add what every slide has: title, footer, number, notes, backdrop."""
    layout = room.layout(draft.layout)
    whole = clean(draft.title or entry.title) or clean(entry.section) or clean(room.outline.title) or "Không có tiêu đề"
    title = continued(whole) if part > 1 else whole
    title_shape, cut = _title(title, layout.frames["title"], room.theme)
    foot = _foot(room, layout, number)
    shapes = (title_shape, *draft.shapes, *foot)
    notes = (*((f"Tiêu đề đầy đủ: {title}",) if cut else ()), *_notes(entry, part), *draft.notes)
    key = entry.key if part == 1 else f"{entry.key}.{part}"
    return SlidePlan(
        key,
        entry.key,
        part,
        entry.kind,
        draft.layout,
        title,
        layout.palette.background,
        backdrop(layout, room.theme),
        shapes,
        notes,
        clean(entry.section),
        entry.revisions,
        entry.hidden,
        entry_minutes(entry) if part == 1 else 0.0,
        fingerprint(facts_of_plan(shapes), notes),
    )


def _title(title: str, frame: Frame, theme: Theme) -> tuple[TextShape, bool]:
    def make(size: float) -> list[Styled]:
        return [styled(title, Style(theme.family, size, frame.colour, frame.bold, align=frame.align))]

    items = fitted(make, frame.box, frame.sizes)
    cut = items is None
    if items is None:
        smallest = make(frame.sizes[-1])[0]
        lines = max(int(frame.box.h / EMU_PT / smallest.style.pitch + 0.001), 1)
        items = [shortened(smallest, frame.box.w / EMU_PT, lines)]
    return text_shape("Tiêu đề", frame.box, items, anchor=frame.anchor, role="title", even=True), cut


def _foot(room: Room, layout: LayoutFrames, number: int) -> tuple[TextShape, ...]:
    outline, shapes = room.outline, []
    words = " · ".join(
        part
        for part in (clean(outline.mark), clean(outline.footer or outline.office or room.theme.office or outline.title))
        if part
    )
    if "footer" in layout.frames and words:
        shapes.append(_footer(words, layout.frames["footer"], room.theme.family, bool(room.theme.emblem)))
    elif clean(outline.mark):  # a cover has no footer, but what is not real says so on every slide
        shapes.append(_footer(clean(outline.mark), _foot_of_others(room.theme, layout), room.theme.family, False))
    if "number" in layout.frames:
        frame = layout.frames["number"]
        style = Style(room.theme.family, frame.sizes[0], frame.colour, align=frame.align)
        item = Styled(str(number), style, field=True)
        shapes.append(text_shape("Số trang", frame.box, (item,), anchor=frame.anchor, role="number"))
    return tuple(shapes)


def _foot_of_others(theme: Theme, layout: LayoutFrames) -> Frame:
    """Below this layout's title, as high as the footer of the theme's other slides; without any, where the title stands."""
    title = layout.frames["title"]
    foot = next((other.frames["footer"] for other in theme.layouts.values() if "footer" in other.frames), title)
    place = Box(title.box.x, foot.box.y, title.box.w, foot.box.h)
    return replace(foot, box=place, colour=layout.palette.muted, align=title.align, bold=False)


@lru_cache(maxsize=64)
def _footer(words: str, frame: Frame, family: str, emblem: bool) -> TextShape:
    """The same on every slide of a layout."""
    place, style = frame.box, Style(family, frame.sizes[0], frame.colour, align=frame.align)
    if emblem:
        place = Box(place.x + 11 * EMU_MM, place.y, place.w - 11 * EMU_MM, place.h)
    item = one_line(styled(words, style), place.w / EMU_PT)
    return text_shape("Chân trang", place, (item,), anchor=frame.anchor, role="footer")


def _notes(entry: Entry, part: int) -> tuple[str, ...]:
    if part > 1:
        return ()
    cited = [clean(source) for source in entry.sources if clean(source)]
    return (*paragraphs(entry.notes), *(("Nguồn: " + "; ".join(cited),) if cited else ()))


def backdrop(layout: LayoutFrames, theme: Theme) -> tuple[Shape, ...]:
    """What the layout draws below the slide: decoration, and the small emblem beside the footer."""
    shapes: list[Shape] = [BlockShape("Trang trí", decor.box, decor.fill, decor.geometry) for decor in layout.decor]
    shapes += layout.drawn
    if theme.emblem and "footer" in layout.frames:
        foot = layout.frames["footer"].box
        side = 9 * EMU_MM
        ratio = theme.emblem.width / theme.emblem.height
        wide, high = (side, round(side / ratio)) if ratio >= 1 else (round(side * ratio), side)
        shapes.append(PictureShape("Biểu trưng", Box(foot.x, foot.y + (foot.h - high) // 2, wide, high), theme.emblem, ""))
    return tuple(shapes)


def _linked(slides: list[SlidePlan]) -> list[SlidePlan]:
    """Take off links to slides that are not in the deck."""
    keys = {slide.key for slide in slides}
    return [
        replace(slide, shapes=tuple(_unlinked(shape, keys) for shape in slide.shapes)) if slide.kind == "agenda" else slide
        for slide in slides
    ]


def _unlinked(shape: Shape, keys: set[str]) -> Shape:
    if not isinstance(shape, TextShape):
        return shape
    return replace(shape, paragraphs=tuple(part if part.link in keys else replace(part, link="") for part in shape.paragraphs))


def _remarks(slide: SlidePlan, theme: Theme) -> list[PlanRemark]:
    found: list[PlanRemark] = []
    for shape in slide.shapes:
        if isinstance(shape, VideoShape):
            found += _clip_remarks(shape, slide.key)
        if isinstance(shape, TextShape):
            strange = _uncovered(shape, theme)
            if strange:
                found.append(PlanRemark("decks.uncovered_characters", slide.key, (("characters", strange),)))
    if any(line.startswith(("Tiêu đề đầy đủ: ", FULL_NAMES)) for line in slide.notes):
        found.append(PlanRemark("decks.shortened", slide.key, (("title", slide.title),)))
    return found


def _gone_clips(entries: Sequence[Entry]) -> Iterator[PlanRemark]:
    for entry in entries:
        if isinstance(entry.content, Video) and not entry.content.clip.exists():
            clip = entry.content.clip
            yield PlanRemark("decks.clip_gone", entry.key, (("file", clip.name), ("folder", str(clip.parent))))


def _clip_remarks(shape: VideoShape, key: str) -> Iterator[PlanRemark]:
    clip, name = look_at_clip(shape.clip), ("file", shape.clip.name)
    if clip.size > LARGE_CLIP:
        yield PlanRemark("decks.large_clip", key, (name, ("megabytes", f"{clip.size / 1e6:.0f}")))
    if clip.rare:
        yield PlanRemark("decks.rare_clip", key, (name, ("coding", ", ".join(clip.rare))))


def _uncovered(shape: TextShape, theme: Theme) -> str:
    """Characters that the font cannot draw."""
    known = measure(theme.family).characters
    if all(known.issuperset(map(ord, part.text)) for part in shape.paragraphs):
        return ""
    return "".join(sorted({letter for part in shape.paragraphs for letter in part.text if ord(letter) not in known}))[:20]
