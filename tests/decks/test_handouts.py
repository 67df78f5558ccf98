"""Hand-outs, notes pages and the speaker's notes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from baocaovien.decks.build import plan_deck
from baocaovien.decks.handouts import HANDOUTS, PerPage, write_handout, write_notes_pages, write_speaker_notes
from baocaovien.decks.scene import DeckPlan
from baocaovien.decks.theme import Theme, load_theme
from tests.decks.samples import deck, every_kind, one, points


def texts(path: Path) -> list[str]:
    """The words of each page, with single blanks."""
    with pypdfium2.PdfDocument(str(path)) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


@pytest.mark.parametrize("per_page", HANDOUTS)
def test_every_slide_stands_on_its_page(per_page: PerPage, plan: DeckPlan, theme: Theme, tmp_path: Path) -> None:
    pages = write_handout(plan, theme, tmp_path / "phat-tay.pdf", per_page=per_page, mark="DỮ LIỆU MẪU")

    found = texts(tmp_path / "phat-tay.pdf")
    assert pages == len(found) == -(-len(plan.slides) // per_page)
    for number, slide in enumerate(plan.slides):
        assert slide.title.split()[0] in found[number // per_page]
    assert all("DỮ LIỆU MẪU · " in page for page in found)


def test_hidden_slides_stay_off_paper(theme: Theme, tmp_path: Path) -> None:
    shown, hidden = one("bullets", points("a"), "Hiện"), replace(one("bullets", points("b"), "Ẩn"), key="an", hidden=True)
    plan = plan_deck(deck(shown, hidden), theme)

    assert write_notes_pages(plan, theme, tmp_path / "a.pdf") == 1
    assert write_handout(plan, theme, tmp_path / "b.pdf", per_page=2) == 1
    assert "Ẩn" not in texts(tmp_path / "b.pdf")[0]


def test_notes_pages_show_slide_and_words(plan: DeckPlan, theme: Theme, tmp_path: Path) -> None:
    assert write_notes_pages(plan, theme, tmp_path / "ghi-chu.pdf") == len(plan.slides)

    place = next(number for number, slide in enumerate(plan.slides) if slide.key == "gach-1")
    page = texts(tmp_path / "ghi-chu.pdf")[place]
    assert "Những kết quả nổi bật" in page
    assert "Nhấn mạnh số liệu." in page


def test_long_notes_go_on_over_pages_and_none_is_lost(theme: Theme, tmp_path: Path) -> None:
    said = [f"Câu thứ {number} của lời nói về công tác tuyên truyền ở cơ sở." for number in range(1, 121)]
    plan = plan_deck(deck(one("bullets", points("a"), "Lời dài", notes="\n".join(said))), theme)

    for write in (write_notes_pages, write_speaker_notes):
        pages = write(plan, theme, tmp_path / "ghi-chu.pdf")
        found = " ".join(texts(tmp_path / "ghi-chu.pdf"))
        assert pages > 2
        assert [line for line in said if line not in found] == []


def test_the_same_plan_gives_the_same_bytes(plan: DeckPlan, theme: Theme, tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        write_handout(plan, theme, tmp_path / name, per_page=6)

    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_an_empty_deck_is_one_empty_page(theme: Theme, tmp_path: Path) -> None:
    plan = plan_deck(deck(), theme)

    assert [write(plan, theme, tmp_path / "a.pdf") for write in (write_handout, write_notes_pages, write_speaker_notes)] == [
        1,
        1,
        1,
    ]


def test_four_to_three_fits_too(tmp_path: Path) -> None:
    theme = load_theme("official", aspect="4:3")
    plan = plan_deck(every_kind(), theme)

    assert write_handout(plan, theme, tmp_path / "a.pdf", per_page=6) == -(-len(plan.slides) // 6)
