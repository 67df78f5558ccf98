"""A native chart whose numbers stay editable."""

from __future__ import annotations

from baocaovien.decks.kind import Draft, Room, SlideKind
from baocaovien.decks.layout.charts import chart_slides
from baocaovien.decks.layout.parts import footed
from baocaovien.decks.outline import Chart, Entry
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def place(entry: Entry, room: Room) -> list[Draft]:
    """Draw the numbers in the way that suits them best."""
    chart = entry.content
    assert isinstance(chart, Chart)
    foot = footed(room, entry)
    slides = chart_slides(chart, entry.title, foot.box, room.theme, room.layout("title_only").palette)
    return [Draft("title_only", (*slide.shapes, *foot.shapes), notes=slide.notes) for slide in slides]


KIND = SlideKind("chart", QT_TRANSLATE_NOOP("Slides", "Chart"), (Chart,), place)
