"""What happens when: moments along a line."""

from __future__ import annotations

from baocaovien.decks.kind import Draft, Room, SlideKind
from baocaovien.decks.layout.flow import Style, Styled, height_of, styled, text_shape
from baocaovien.decks.layout.measure import measure
from baocaovien.decks.layout.parts import footed
from baocaovien.decks.layout.rows import PAD, CardRow, place_rows
from baocaovien.decks.outline import Entry, Milestone, Timeline
from baocaovien.decks.scene import EMU_MM, EMU_PT, BlockShape, Box, Shape
from baocaovien.decks.text import clean
from baocaovien.decks.theme import BODY_SIZES
from baocaovien.texts.marking import QT_TRANSLATE_NOOP

_DOT = 7 * EMU_MM
_MOST_ABREAST = 5


def place(entry: Entry, room: Room) -> list[Draft]:
    """Lay few short milestones from left to right, others from top to bottom."""
    content = entry.content
    assert isinstance(content, Timeline)
    foot = footed(room, entry)
    milestones = [part for part in content.milestones if clean(part.when) or clean(part.what)]
    abreast = _abreast(room, milestones, foot.box)
    pages = [abreast] if abreast else _stacked(room, milestones, foot.box)
    return [Draft("title_only", (*shapes, *foot.shapes), notes=foot.notes) for shapes in pages]


def _styles(room: Room, centred: bool) -> tuple[Style, Style]:
    palette, size = room.layout("title_only").palette, BODY_SIZES[-1]
    return (
        Style(room.theme.family, size, palette.accent, bold=True, align="center" if centred else "right"),
        Style(room.theme.family, size, palette.text, align="center" if centred else "left"),
    )


def _abreast(room: Room, milestones: list[Milestone], box: Box) -> list[Shape]:
    """Columns beside each other; nothing when the words need more room or would be cut."""
    count = len(milestones)
    if not 2 <= count <= _MOST_ABREAST:
        return []
    palette = room.layout("title_only").palette
    slot = box.w // count // EMU_MM * EMU_MM
    width = slot - 6 * EMU_MM
    when, what = _styles(room, centred=True)
    whens = [(styled(part.when, when),) for part in milestones]
    whats = [(styled(part.what, what),) for part in milestones]
    for item in (*whens, *whats):
        if any(_widest_word(part) > width / EMU_PT for part in item):
            return []
    above = box.h // 3 // EMU_MM * EMU_MM
    below = box.h - above - _DOT - 8 * EMU_MM
    if max(height_of(item, width / EMU_PT) for item in whens) * EMU_PT > above:
        return []
    if max(height_of(item, width / EMU_PT) for item in whats) * EMU_PT > below:
        return []
    line_y = box.y + above + 3 * EMU_MM
    start = box.x + (box.w - slot * count) // 2 // EMU_MM * EMU_MM
    shapes: list[Shape] = [BlockShape("Trục", Box(box.x, line_y + 3 * EMU_MM, box.w, EMU_MM), palette.rule)]
    for number, (top, bottom) in enumerate(zip(whens, whats, strict=True)):
        left = start + slot * number + 3 * EMU_MM
        middle = left + (width - _DOT) // 2 // EMU_MM * EMU_MM
        shapes.append(BlockShape("Mốc", Box(middle, line_y, _DOT, _DOT), palette.accent, "ellipse"))
        shapes.append(text_shape("Thời gian", Box(left, box.y, width, above), top, anchor="bottom"))
        shapes.append(text_shape("Việc", Box(left, line_y + _DOT + 5 * EMU_MM, width, below), bottom, even=True))
    return shapes


def _widest_word(item: Styled) -> float:
    style = item.style
    return max(map(measure(style.family, style.bold).width, item.text.split(" "))) * style.size * 1.02


def _stacked(room: Room, milestones: list[Milestone], box: Box) -> list[list[Shape]]:
    palette = room.layout("title_only").palette
    when, what = _styles(room, centred=False)
    rows = [CardRow((styled(part.when, when),), (styled(part.what, what),)) for part in milestones]
    bold = measure(room.theme.family, True)
    widest = max((bold.width(row.label[0].text) for row in rows), default=0.0) * when.size * 1.03
    label = min(int(widest * EMU_PT) // EMU_MM + 2, box.w // EMU_MM // 3) * EMU_MM
    between = 18 * EMU_MM
    slides = []
    for placed in place_rows(rows, box, label, between, 0):
        middle = box.x + label + between // 2
        bottom = placed[-1].text_box.bottom
        axis = Box(middle, box.y, EMU_MM, bottom - box.y)
        shapes: list[Shape] = [BlockShape("Trục", axis, palette.rule)]
        for part in placed:
            if part.first:
                dot = Box(
                    middle - 3 * EMU_MM,
                    part.label_box.y + round(PAD.top * EMU_PT + 0.6 * when.size * EMU_PT) - _DOT // 2,
                    _DOT,
                    _DOT,
                )
                shapes.append(BlockShape("Mốc", _snapped(dot), palette.accent, "ellipse"))
                shapes.append(text_shape("Thời gian", part.label_box, part.row.label, insets=PAD))
            shapes.append(text_shape("Việc", part.text_box, part.row.text, insets=PAD))
        slides.append(shapes)
    return slides


def _snapped(box: Box) -> Box:
    """The box on whole millimetres."""
    return Box(box.x // EMU_MM * EMU_MM, box.y // EMU_MM * EMU_MM, box.w, box.h)


KIND = SlideKind("timeline", QT_TRANSLATE_NOOP("Slides", "Timeline"), (Timeline,), place)
