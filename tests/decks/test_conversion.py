"""Content in another shape, when a slide becomes one of another kind."""

from __future__ import annotations

import pytest

from baocaovien.decks.build import KINDS, plan_deck
from baocaovien.decks.conversion import converted, kinds_for
from baocaovien.decks.outline import BigFigure, Columns, Content, Milestone, Paragraph, Points, Quotation, Timeline
from baocaovien.decks.slide_kinds import SLIDE_KINDS
from baocaovien.decks.theme import Theme
from tests.decks.samples import deck, one, points

FOUR = points("Một", "Hai", ("Hai a", 1), "Ba", "Bốn")
HEADED = points("Thuận lợi", ("Đoàn kết", 1), ("Có nguồn lực", 2), "Khó khăn", ("Thiếu người", 1))
COLUMNS = Columns((Paragraph("Đoàn kết"), Paragraph("Có nguồn lực", 1)), (Paragraph("Thiếu người"),), "Thuận lợi", "Khó khăn")
STEPS = Timeline((Milestone("Quý I", "Ban hành"), Milestone("", "Sơ kết")))


@pytest.mark.parametrize(
    "content, kind, expected",
    [
        (FOUR, "questions", FOUR),
        (FOUR, "columns", Columns(FOUR.paragraphs[:3], FOUR.paragraphs[3:])),
        (HEADED, "columns", COLUMNS),
        (COLUMNS, "bullets", HEADED),
        (points("Quý I: Ban hành", "Sơ kết"), "timeline", STEPS),
        (STEPS, "bullets", points("Quý I: Ban hành", "Sơ kết")),
        (Quotation("Lời hay", "Sách"), "summary", points("Lời hay", "Sách")),
        (points("Một"), "columns", Columns(points("Một").paragraphs, ())),
        (Points(()), "columns", None),
        (BigFigure("95"), "bullets", None),
    ],
)
def test_content_takes_the_shape_of_the_new_kind(content: Content, kind: str, expected: Content) -> None:
    assert converted(content, KINDS[kind]) == expected


@pytest.mark.parametrize("content", [FOUR, HEADED, COLUMNS, STEPS, Quotation("Lời hay", "Sách")])
def test_every_kind_that_is_offered_can_be_placed(content: Content, theme: Theme) -> None:
    entry = one("bullets" if isinstance(content, Points) else "columns", content)
    offered = kinds_for(entry, SLIDE_KINDS)
    for kind in (kind for kind in offered if kind.code != entry.kind or isinstance(content, kind.accepts)):
        made = plan_deck(deck(one(kind.code, converted(content, kind))), theme)
        assert len(made.slides) >= 1

    assert {"bullets", "columns", "timeline", "questions"} <= {kind.code for kind in offered}
