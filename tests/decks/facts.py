"""The fingerprint's facts read back from a file with python-pptx, for tests."""

from __future__ import annotations

import hashlib
from typing import Any

from baocaovien.decks.fingerprint import (
    KEY_PREFIX,
    ShapeFact,
    block_fact,
    chart_fact,
    fingerprint,
    picture_fact,
    table_fact,
    text_fact,
)
from baocaovien.decks.outline import Chart, Series
from baocaovien.decks.scene import Box


def box_of(shape: Any) -> Box:
    return Box(shape.left, shape.top, shape.width, shape.height)


def slide_fingerprint(slide: Any) -> str:
    """The fingerprint of a slide of a file."""
    facts = [fact for shape in slide.shapes if (fact := shape_fact(shape))]
    notes = [part.text for part in slide.notes_slide.notes_text_frame.paragraphs]
    return fingerprint(facts, notes)


def shape_fact(shape: Any) -> ShapeFact | None:
    if shape.name.startswith(KEY_PREFIX):
        return None
    if shape.is_placeholder and str(shape.placeholder_format.type).startswith(("FOOTER", "SLIDE_NUMBER")):
        return None
    if shape.has_chart:
        plot = shape.chart.plots[0]
        series = tuple(Series(part.name, tuple(part.values)) for part in shape.chart.series)
        return chart_fact(box_of(shape), Chart("column", tuple(plot.categories), series))
    if shape.has_table:
        return table_fact(box_of(shape), [[cell.text for cell in row.cells] for row in shape.table.rows])
    if (
        (shape.shape_type is not None and "PICTURE" in str(shape.shape_type))
        or hasattr(shape, "image")
        or "MEDIA" in str(shape.shape_type)
    ):
        blob = shape.image.blob if hasattr(shape, "image") else shape.poster_frame.blob
        return picture_fact(box_of(shape), hashlib.sha256(blob).hexdigest())
    if shape.has_text_frame and shape.text_frame.text.strip():
        return text_fact(box_of(shape), [(part.level, part.text) for part in shape.text_frame.paragraphs])
    return block_fact(box_of(shape))
