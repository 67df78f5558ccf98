"""Targets and results in rows and columns."""

from __future__ import annotations

from baocaovien.decks.kind import Draft, Room, SlideKind
from baocaovien.decks.layout.parts import footed
from baocaovien.decks.layout.tables import TableLook, table_shapes
from baocaovien.decks.outline import Entry, Table
from baocaovien.decks.text import clean
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def place(entry: Entry, room: Room) -> list[Draft]:
    """Set the table on as many slides as its rows need."""
    table = entry.content
    assert isinstance(table, Table)
    foot = footed(room, entry)
    alt = f"Bảng {len(table.header)} cột, {len(table.rows)} dòng: {clean(entry.title)}"
    look = TableLook(room.theme.family, room.layout("title_only").palette)
    shapes = table_shapes("Bảng", alt, table.header, table.rows, table.align, foot.box, look)
    return [Draft("title_only", (shape, *foot.shapes), notes=foot.notes) for shape in shapes]


KIND = SlideKind("table", QT_TRANSLATE_NOOP("Slides", "Table"), (Table,), place)
