"""Before and after, aspect by aspect."""

from __future__ import annotations

from baocaovien.decks.colours import contrast
from baocaovien.decks.kind import Draft, Room, SlideKind
from baocaovien.decks.layout.parts import footed
from baocaovien.decks.layout.tables import TableLook, table_shapes
from baocaovien.decks.outline import Comparison, Entry
from baocaovien.decks.text import clean
from baocaovien.decks.theme import Palette
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def place(entry: Entry, room: Room) -> list[Draft]:
    """Set three columns: the aspect, how it was (muted), how it is (accent)."""
    content = entry.content
    assert isinstance(content, Comparison)
    foot = footed(room, entry)
    palette = room.layout("title_only").palette
    look = TableLook(room.theme.family, palette, (_muted(palette), _muted(palette), palette.accent), first_bold=True)
    header = ("Nội dung", content.before_title, content.after_title)
    rows = [(row.aspect, row.before, row.after) for row in content.rows]
    alt = f"So sánh {clean(content.before_title)} và {clean(content.after_title)}: {clean(entry.title)}"
    shapes = table_shapes("So sánh", alt, header, rows, ("left", "left", "left"), foot.box, look)
    return [Draft("title_only", (shape, *foot.shapes), notes=foot.notes) for shape in shapes]


def _muted(palette: Palette) -> str:
    """The muted colour where the header's writing reads on it, else the accent."""
    return palette.muted if contrast(palette.on_accent, palette.muted) >= 4.5 else palette.accent


KIND = SlideKind("comparison", QT_TRANSLATE_NOOP("Slides", "Before and after"), (Comparison,), place)
