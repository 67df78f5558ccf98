"""Every kind of slide: adding one is one file and one line here."""

from __future__ import annotations

from baocaovien.decks.kind import SlideKind
from baocaovien.decks.slide_kinds import (
    agenda,
    bullets,
    chart,
    closing,
    columns,
    comparison,
    cover,
    figure,
    full_picture,
    new_points,
    picture,
    questions,
    quotation,
    section,
    sources,
    summary,
    table,
    timeline,
    video,
)

SLIDE_KINDS: tuple[SlideKind, ...] = (
    cover.KIND,
    agenda.KIND,
    section.KIND,
    bullets.KIND,
    figure.KIND,
    table.KIND,
    chart.KIND,
    quotation.KIND,
    columns.KIND,
    picture.KIND,
    full_picture.KIND,
    timeline.KIND,
    comparison.KIND,
    new_points.KIND,
    questions.KIND,
    summary.KIND,
    video.KIND,
    sources.KIND,
    closing.KIND,
)
