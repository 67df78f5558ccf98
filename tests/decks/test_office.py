"""LibreOffice as a witness: it breaks our lines where we broke them, and nothing leaves its box."""

from __future__ import annotations

from pathlib import Path

import numpy
import pypdfium2 as pdfium
import pytest
from PIL import Image as Pillow
from skimage.metrics import structural_similarity

from baocaovien.decks.build import plan_deck
from baocaovien.decks.outline import Entry, Paragraph, Points
from baocaovien.decks.pdf import write_pdf
from baocaovien.decks.pptx import write_pptx
from baocaovien.decks.scene import ChartShape, DeckPlan, PictureShape, TableShape, VideoShape
from baocaovien.decks.theme import Theme, load_theme
from tests.decks.samples import Hostile, deck, hostile_deck
from tests.decks.witness import compare
from tests.helpers.office import convert

pytestmark = pytest.mark.office
CORPUS = 320
"""Entries; they make more than 500 slides."""


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("office")


@pytest.fixture(scope="module")
def rendered(written: Path, deck_folder: Path, profile: Path) -> Path:
    """LibreOffice's PDF of the deck with every kind of slide."""
    return convert(written, deck_folder / "office", profile=profile)


@pytest.mark.timeout(170)
def test_a_corpus_of_hostile_slides_keeps_its_lines_and_its_boxes(profile: Path, tmp_path: Path) -> None:
    theme = load_theme("official")
    plan = plan_deck(hostile_deck(CORPUS), theme)
    assert len(plan.slides) >= 500
    write_pptx(plan, theme, tmp_path / "corpus.pptx")

    verdict = compare(plan, convert(tmp_path / "corpus.pptx", tmp_path / "pdf", profile=profile))

    assert verdict.overflows == []
    assert verdict.lost == []
    assert verdict.share >= 0.97, verdict.broken_otherwise


def test_a_deck_that_libreoffice_saved_keeps_every_line(plan: DeckPlan, written: Path, profile: Path, tmp_path: Path) -> None:
    """Whoever opens it there and saves it shows the same slides, the footer at its place too."""
    saved = convert(written, tmp_path / "saved", "pptx", profile=profile)

    verdict = compare(plan, convert(saved, tmp_path / "pdf", profile=profile))

    assert (verdict.overflows, verdict.lost, verdict.broken_otherwise) == ([], [], [])


def test_numbered_points_that_libreoffice_saved_stay_in_their_boxes(profile: Path, tmp_path: Path) -> None:
    """It takes the outdent off paragraphs without bullets: the first line holds less, and there is room for one more."""
    theme, maker = load_theme("official"), Hostile(5)
    plan = plan_deck(deck(*(_numbered(maker, number) for number in range(70))), theme)
    write_pptx(plan, theme, tmp_path / "numbers.pptx")
    saved = convert(tmp_path / "numbers.pptx", tmp_path / "saved", "pptx", profile=profile)

    verdict = compare(plan, convert(saved, tmp_path / "pdf", profile=profile))

    assert (verdict.overflows, verdict.lost) == ([], [])


def _numbered(maker: Hostile, number: int) -> Entry:
    """A slide of numbered points, some of them below others."""
    choose, found = maker.random, list[Paragraph]()
    for at in range(choose.randint(2, 7)):
        begins = choose.choice([f"{at + 1}. ", f"{number % 9 + 1}.{at + 1}. ", f"{'abcdđe'[at % 6]}) ", "XIV. "])
        found.append(Paragraph(begins + maker.words(choose.randint(8, 45)), choose.choice([0, 0, 1]) if at else 0))
    return Entry(f"e{number}", "bullets", f"Trang {number}", Points(tuple(found)))


def test_every_kind_keeps_every_line(rendered: Path, plan: DeckPlan) -> None:
    verdict = compare(plan, rendered)

    assert (verdict.overflows, verdict.lost, verdict.broken_otherwise) == ([], [], [])


@pytest.mark.parametrize("code, aspect", [("harbour", "4:3"), ("night", "16:9")])
def test_other_themes_keep_their_lines(code: str, aspect: str, profile: Path, tmp_path: Path) -> None:
    theme = load_theme(code, aspect=aspect)
    plan = plan_deck(hostile_deck(40, seed=7), theme)
    write_pptx(plan, theme, tmp_path / "deck.pptx")

    verdict = compare(plan, convert(tmp_path / "deck.pptx", tmp_path / "pdf", profile=profile))

    assert (verdict.overflows, verdict.lost) == ([], [])
    assert verdict.share >= 0.97, verdict.broken_otherwise


def test_links_and_numbers_of_more_than_a_line_keep_their_lines(profile: Path, tmp_path: Path) -> None:
    """LibreOffice breaks a link between any two letters."""
    theme = load_theme("official")
    names = (
        "Kết quả năm đầu thực hiện nghị quyết; kế hoạch 5 năm 2021-2025",
        "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XI, nhiệm kỳ 2020-2025 và chương trình hành động của các cấp ủy trực thuộc",
        "Tuyên truyền, phổ biến, quán triệt các văn bản mới của Trung ương và của tỉnh đến từng chi bộ, đoàn thể, tổ dân phố",
    )
    told = Points(tuple(Paragraph(f"{n}. {name}") for n, name in enumerate(names, 9)))
    sections = tuple(Entry(f"s{n}", "section", name, None, section=name) for n, name in enumerate(names))
    plan = plan_deck(deck(Entry("a", "agenda", "Nội dung", None), *sections, Entry("b", "bullets", "Nhiệm vụ", told)), theme)
    write_pptx(plan, theme, tmp_path / "deck.pptx")

    verdict = compare(plan, convert(tmp_path / "deck.pptx", tmp_path / "pdf", profile=profile))

    assert (verdict.overflows, verdict.lost, verdict.broken_otherwise) == ([], [], [])


def test_symbols_of_documents_at_the_ends_of_lines_keep_their_lines(profile: Path, tmp_path: Path) -> None:
    """Where "57-NQ/TW" is broken depends on whether what stands behind its slash has room."""
    theme = load_theme("official", aspect="4:3")
    symbols = ("57-NQ/TW", "144-QĐ/TW,", "15-KH/BTGDVTU", "12/2025/NQ-CP")
    told = [f"{'thực hiện ' * 2}{'i' * (n % 23)} Nghị quyết số {symbols[n % 4]} của Trung ương về công tác" for n in range(92)]
    slides = (Entry(f"e{n}", "bullets", f"Trang {n}", Points((Paragraph(text),))) for n, text in enumerate(told))
    plan = plan_deck(deck(*slides), theme)
    write_pptx(plan, theme, tmp_path / "deck.pptx")

    verdict = compare(plan, convert(tmp_path / "deck.pptx", tmp_path / "pdf", profile=profile))

    assert (verdict.overflows, verdict.lost, verdict.broken_otherwise) == ([], [], [])


def picture(document: pdfium.PdfDocument, number: int) -> numpy.ndarray:
    page = document[number]
    scale = 1280 / page.get_width()
    image = page.render(scale=scale).to_pil().convert("RGB").resize((1280, 720), Pillow.Resampling.BILINEAR)
    page.close()
    return numpy.asarray(image)


def test_our_painting_looks_like_libreoffices(rendered: Path, plan: DeckPlan, theme: Theme, tmp_path: Path) -> None:
    ours = tmp_path / "ours.pdf"
    write_pdf(plan, theme, ours)
    worst = {}
    with pdfium.PdfDocument(ours) as mine, pdfium.PdfDocument(rendered) as theirs:
        for number, slide in enumerate(plan.slides):
            likeness = structural_similarity(picture(mine, number), picture(theirs, number), channel_axis=2)
            drawn = any(isinstance(shape, ChartShape | TableShape | PictureShape | VideoShape) for shape in slide.shapes)
            if likeness < (0.945 if drawn else 0.97):
                worst[slide.key] = round(float(likeness), 4)

    assert worst == {}
