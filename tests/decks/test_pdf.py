"""The PDF of the slides: drawn from the plan without any office program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest

from baocaovien.decks.build import plan_deck
from baocaovien.decks.outline import Entry
from baocaovien.decks.pdf import write_pdf
from baocaovien.decks.scene import DeckPlan, PlacedParagraph, TextShape
from baocaovien.decks.theme import Theme, load_theme
from baocaovien.domain.errors import Cancelled
from tests.decks.samples import deck, every_kind, hostile_deck, one, points
from tests.decks.witness import compare


@pytest.fixture(scope="module")
def painted(plan: DeckPlan, theme: Theme, deck_folder: Path) -> Path:
    path = deck_folder / "deck.pdf"
    write_pdf(plan, theme, path)
    return path


def test_every_line_stands_where_the_plan_has_it(plan: DeckPlan, painted: Path) -> None:
    verdict = compare(plan, painted)

    assert (verdict.lost, verdict.overflows, verdict.broken_otherwise) == ([], [], [])


def test_hostile_text_is_all_there(tmp_path: Path) -> None:
    theme = load_theme("night", aspect="4:3")
    plan = plan_deck(hostile_deck(40), theme)
    write_pdf(plan, theme, tmp_path / "deck.pdf")

    verdict = compare(plan, tmp_path / "deck.pdf")

    assert (verdict.lost, verdict.overflows, verdict.as_planned) == ([], [], verdict.lines)


def test_pages_have_the_shape_of_the_slides(painted: Path, plan: DeckPlan) -> None:
    with pdfium.PdfDocument(painted) as document:
        assert len(document) == len(plan.slides)
        assert document.get_page_size(0) == (960.0, 540.0)


def test_fonts_are_embedded_and_the_document_says_what_it_is(painted: Path, plan: DeckPlan) -> None:
    with pikepdf.open(painted) as document:
        assert str(document.Root.Lang) == "vi-VN"
        assert (str(document.docinfo["/Title"]), str(document.docinfo["/Author"])) == (plan.title, plan.author)
        fonts = {str(font.BaseFont): font for page in document.pages for font in page.Resources.Font.values()}
        drawn = {name: font for name, font in fonts.items() if "Helvetica" not in name}
        assert drawn
        assert all("/FontFile2" in font.FontDescriptor for font in drawn.values())


def test_the_agenda_leads_to_pages(painted: Path) -> None:
    with pikepdf.open(painted) as document:
        assert len(document.pages[1].Annots) == 3


def test_two_paintings_are_the_same_bytes(painted: Path, theme: Theme, deck_folder: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.pdf"
    write_pdf(plan_deck(every_kind(deck_folder / "phong-su.mp4"), theme), theme, again)

    assert again.read_bytes() == painted.read_bytes()


def test_hidden_slides_are_left_out_unless_wanted(theme: Theme, tmp_path: Path) -> None:
    plan = plan_deck(deck(one("bullets", points("Ý")), Entry("h", "bullets", "Ẩn", points("Ẩn"), hidden=True)), theme)
    pages = []
    for hidden in (False, True):
        write_pdf(plan, theme, tmp_path / "deck.pdf", hidden=hidden)
        with pdfium.PdfDocument(tmp_path / "deck.pdf") as document:
            pages.append(len(document))

    assert pages == [1, 2]


def test_stopping_leaves_nothing(plan: DeckPlan, theme: Theme, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        write_pdf(plan, theme, tmp_path / "deck.pdf", progress=lambda done, _total: done < 5)

    assert list(tmp_path.iterdir()) == []


def changed(plan: DeckPlan, key: str, change: Callable[[PlacedParagraph], PlacedParagraph]) -> DeckPlan:
    """The plan with the last body paragraph of a slide changed."""
    slide = next(slide for slide in plan.slides if slide.key == key)
    body = next(shape for shape in slide.shapes if isinstance(shape, TextShape) and shape.role == "body")
    other = replace(body, paragraphs=(*body.paragraphs[:-1], change(body.paragraphs[-1])))
    shapes = tuple(other if shape is body else shape for shape in slide.shapes)
    return replace(plan, slides=tuple(replace(item, shapes=shapes) if item is slide else item for item in plan.slides))


@pytest.mark.parametrize(
    "change,caught",
    [
        (
            lambda part: replace(part, lines=tuple(replace(line, baseline=line.baseline + 2) for line in part.lines)),
            "broken_otherwise",
        ),
        (lambda part: replace(part, lines=tuple(replace(line, x=line.x + 4) for line in part.lines)), "broken_otherwise"),
        (lambda part: replace(part, text=part.text.replace("ữ", "ư"), lines=part.lines), "lost"),
        (lambda part: replace(part, text=part.text + " thêm"), "lost"),
    ],
    ids=["a line moved by 2 pt", "a line moved aside", "a lost diacritic", "a lost word"],
)
def test_the_witness_sees_what_is_wrong(
    change: Callable[[PlacedParagraph], PlacedParagraph], caught: str, plan: DeckPlan, painted: Path
) -> None:
    verdict = compare(changed(plan, "gach-1", change), painted)

    assert getattr(verdict, caught) != []
