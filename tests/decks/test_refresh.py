"""A refresh brings what the library changed and loses nothing that hands changed."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pptx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from pptx.dml.color import RGBColor
from pptx.util import Pt

from baocaovien.decks.build import plan_deck
from baocaovien.decks.lint.check import lint
from baocaovien.decks.outline import Outline, Paragraph, Points
from baocaovien.decks.returned.link import read_deck
from baocaovien.decks.returned.refresh import LEFT_OVER, MARK, Refreshed, refresh
from baocaovien.decks.theme import Theme, load_theme
from tests.decks.changing import (
    Hands,
    add_box,
    added,
    by_hand,
    checked,
    copied,
    delete,
    fresh,
    retype,
    reversed_order,
    sample,
    slide_of,
    sources,
    words_of,
    written,
)
from tests.helpers.office import convert
from tests.helpers.ooxml import audit_faults, sdk_faults

CHANGED = ("diem", "bang", "bieu-do", "so")


@pytest.fixture(scope="module")
def plain() -> Theme:
    return load_theme("official")


@pytest.fixture(scope="module")
def made(plain: Theme, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """(bytes, plan) of the small deck."""
    path, plan = written(sample(), plain, tmp_path_factory.mktemp("refresh"))
    return path.read_bytes(), plan


@pytest.fixture(scope="module")
def new(plain: Theme) -> Any:
    """The deck with the new wording of all four entries."""
    return fresh(plain, CHANGED)


def run(content: bytes, plan: Any, new: Any, changed: tuple[str, ...] = CHANGED) -> Refreshed:
    return refresh(checked(content, sources(plan, changed)), new)


def opened(content: bytes) -> Any:
    return pptx.Presentation(io.BytesIO(content))


def fates(done: Refreshed) -> dict[str, int]:
    return {
        name: getattr(done, name) for name in ("updated", "kept", "conflicts", "added", "removed", "left") if getattr(done, name)
    }


@pytest.mark.validator
def test_changed_slides_say_what_a_new_deck_would_say(made: Any, new: Any, tmp_path: Path) -> None:
    done = run(*made, new)
    wanted = new["deck-1"].plan
    path = tmp_path / "moi.pptx"
    path.write_bytes(done.content)

    assert fates(done) == {"updated": 4}
    assert [(slide.key, slide.fingerprint) for slide in read_deck(path).slides] == [
        (one.key, one.fingerprint) for one in wanted.slides
    ]
    assert checked(path, sources(wanted)).counts()["current"] == 6
    assert (lint(path), sdk_faults(path), audit_faults(path)) == ([], [], [])


def test_a_second_refresh_changes_nothing(made: Any, new: Any) -> None:
    once = run(*made, new)

    again = refresh(checked(once.content, sources(new["deck-1"].plan)), new)

    assert fates(again) == {}
    assert again.content == once.content


def test_the_same_input_gives_the_same_bytes(made: Any, new: Any) -> None:
    assert run(*made, new).content == run(*made, new).content


def test_only_what_changed_is_touched(made: Any, new: Any) -> None:
    content, plan = made

    done = run(content, plan, new, ("bang",))

    assert fates(done) == {"updated": 1}
    before, after = opened(content), opened(done.content)
    for old, now in zip(before.slides, after.slides, strict=True):
        same = etree.tostring(old._element) == etree.tostring(now._element)
        assert same == (slide_of(before, "bang") != old)


def test_formatting_by_hand_stays_in_new_words(made: Any, new: Any) -> None:
    def paint(prs: Any) -> None:
        frame = slide_of(prs, "diem").shapes[1].text_frame
        run = frame.paragraphs[0].runs[0]
        run.font.color.rgb, run.font.size = RGBColor(0, 0x70, 0xC0), Pt(31)

    done = run(by_hand(made[0], paint), made[1], new)

    runs = [part.runs[0] for part in slide_of(opened(done.content), "diem").shapes[1].text_frame.paragraphs]
    assert [part.text for part in runs] == ["Giữ vững quốc phòng – an ninh (new)", "Phát triển du lịch (new)", "Ý mới"]
    assert (str(runs[0].font.color.rgb), runs[0].font.size) == ("0070C0", Pt(31))
    assert runs[1].font.size != Pt(31)


def test_a_word_made_bold_is_bold_with_its_new_value(made: Any, new: Any) -> None:
    def embolden(prs: Any) -> None:
        table = next(shape.table for shape in slide_of(prs, "bang").shapes if shape.has_table)
        run = table.cell(3, 1).text_frame.paragraphs[0].runs[0]
        run.font.bold = True

    done = run(by_hand(made[0], embolden), made[1], new)

    table = next(shape.table for shape in slide_of(opened(done.content), "bang").shapes if shape.has_table)
    assert (table.cell(3, 1).text, table.cell(3, 1).text_frame.paragraphs[0].runs[0].font.bold) == ("9,9", True)


def test_animation_and_transition_stay(made: Any, new: Any) -> None:
    spaces = "http://schemas.openxmlformats.org/presentationml/2006/main"

    def animate(prs: Any) -> None:
        slide = slide_of(prs, "diem")._element
        slide.append(etree.fromstring(f'<p:transition xmlns:p="{spaces}" spd="slow"><p:fade/></p:transition>'))
        slide.append(
            etree.fromstring(
                f'<p:timing xmlns:p="{spaces}"><p:tnLst><p:par><p:cTn id="1" dur="indefinite" nodeType="tmRoot"/></p:par></p:tnLst></p:timing>'
            )
        )

    done = run(by_hand(made[0], animate), made[1], new)

    slide = slide_of(opened(done.content), "diem")._element
    assert [slide.find(f"{{{spaces}}}{name}") is not None for name in ("transition", "timing")] == [True, True]


def test_an_edited_slide_stays(made: Any, new: Any) -> None:
    content = by_hand(made[0], retype("bang", "Bảng của tôi"))

    done = run(content, made[1], new, ("diem",))

    assert fates(done) == {"updated": 1, "kept": 1}
    assert slide_of(opened(done.content), "bang").shapes.title.text_frame.text == "Bảng của tôi"


@pytest.mark.validator
def test_a_conflict_keeps_the_slide_and_puts_the_new_one_after_it(made: Any, new: Any, tmp_path: Path) -> None:
    content = by_hand(made[0], retype("diem", "Kết quả của tôi"), add_box("diem", "ghi thêm"))

    done = run(content, made[1], new)

    assert fates(done) == {"updated": 3, "conflicts": 1}
    path = tmp_path / "moi.pptx"
    path.write_bytes(done.content)
    slides = list(opened(done.content).slides)
    assert [MARK in words_of(slide) for slide in slides] == [False, False, True, False, False, False, False]
    assert "ghi thêm" in words_of(slides[1])
    assert "Ý mới" in words_of(slides[2])
    found = [(slide.key, slide.state) for slide in checked(path, sources(new["deck-1"].plan)).slides[1:3]]
    assert found == [("diem", "edited"), ("diem", "current")]
    assert sdk_faults(path) == []


def test_the_new_slide_that_somebody_takes_out_is_not_put_back(made: Any, new: Any) -> None:
    content = by_hand(made[0], retype("diem", "Kết quả của tôi"))
    once = run(content, made[1], new)

    def drop(prs: Any) -> None:
        twin = next(slide for slide in prs.slides if MARK in words_of(slide))
        listed = prs.slides._sldIdLst
        entry = next(one for one in listed if one.get("id") == str(twin.slide_id))
        prs.part.drop_rel(entry.rId)
        listed.remove(entry)

    again = refresh(checked(by_hand(once.content, drop), sources(new["deck-1"].plan)), new)

    assert fates(again) == {"kept": 1}


def test_a_slide_that_was_taken_out_is_not_put_back(made: Any, new: Any) -> None:
    done = run(by_hand(made[0], delete("bang")), made[1], new)

    assert fates(done) == {"updated": 3, "removed": 1}
    assert [slide.key for slide in read_deck(done.content).slides] == ["bia", "diem", "bieu-do", "so", "het"]


def test_a_longer_text_adds_a_slide_and_a_shorter_one_hides_it(plain: Theme, tmp_path: Path) -> None:
    short = sample()
    longer = fresh(plain, ("diem",))["deck-1"]
    many = Points(
        tuple(Paragraph(f"Nhiệm vụ thứ {number}: tiếp tục đổi mới công tác tuyên truyền ở cơ sở") for number in range(12))
    )
    outline = sample("new", ("diem",))
    outline = replace(outline, entries=tuple(replace(one, content=many) if one.key == "diem" else one for one in outline.entries))
    path, plan = written(short, plain, tmp_path)
    long_plan = plan_deck(outline, plain)
    done = refresh(checked(path, sources(plan, ("diem",))), {"deck-1": replace(longer, plan=long_plan)})
    grown = [slide.key for slide in read_deck(done.content).slides]
    back = refresh(checked(done.content, sources(long_plan, ("diem",))), {"deck-1": replace(longer, plan=plan, old=long_plan)})

    parts = sum(slide.entry_key == "diem" for slide in long_plan.slides)
    assert (done.updated, done.added, grown) == (1, parts - 1, [slide.key for slide in long_plan.slides])
    assert parts > 1
    hidden = [
        slide.key
        for slide, shown in zip(read_deck(back.content).slides, opened(back.content).slides, strict=True)
        if shown._element.get("show") == "0" and LEFT_OVER in words_of(shown)
    ]
    assert hidden == [slide.key for slide in long_plan.slides if slide.entry_key == "diem" and slide.part > 1]


def with_points(outline: Outline, count: int) -> Outline:
    """The same deck with so many short points on one slide: a few stand on cards, more are a list."""
    content = Points(tuple(Paragraph(f"Nhiệm vụ thứ {number}") for number in range(count)))
    return replace(outline, entries=tuple(replace(one, content=content) if one.key == "diem" else one for one in outline.entries))


@pytest.mark.parametrize("before, after", [(2, 7), (7, 2), (2, 4)])
def test_cards_come_and_go_with_the_points_they_stand_behind(plain: Theme, tmp_path: Path, before: int, after: int) -> None:
    path, plan = written(with_points(sample(), before), plain, tmp_path)
    changed = plan_deck(with_points(sample("new", ("diem",)), after), plain)
    deck = replace(fresh(plain, ("diem",))["deck-1"], plan=changed, old=plan)

    done = refresh(checked(path, sources(plan, ("diem",))), {"deck-1": deck})

    assert fates(done) == {"updated": 1}
    assert [slide.fingerprint for slide in read_deck(done.content).slides] == [slide.fingerprint for slide in changed.slides]


def test_a_deck_that_this_workspace_does_not_have_is_left(made: Any) -> None:
    done = run(*made, {})

    assert fates(done) == {"left": 4}
    assert done.content == made[0]


def test_properties_of_others_stay(made: Any, new: Any) -> None:
    def note(prs: Any) -> None:
        part = next(rel.target_part for rel in prs.part.package._rels.values() if rel.reltype.endswith("/custom-properties"))
        root = etree.fromstring(part.blob)
        own = etree.fromstring(etree.tostring(root[0]))
        own.set("name", "Số văn bản")
        own.set("pid", "900")
        root.append(own)
        part._blob = etree.tostring(root)

    done = run(by_hand(made[0], note), made[1], new)

    part = next(
        rel.target_part for rel in opened(done.content).part.package._rels.values() if rel.reltype.endswith("/custom-properties")
    )
    names = [item.get("name") for item in etree.fromstring(part.blob)]
    assert "Số văn bản" in names
    assert len({item.get("pid") for item in etree.fromstring(part.blob)}) == len(names)


@pytest.mark.office
def test_a_file_saved_by_libreoffice_takes_the_new_content(made: Any, new: Any, tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(by_hand(made[0], retype("so", "Sửa tay")))
    saved = convert(path, tmp_path / "saved", "pptx")

    done = run(saved.read_bytes(), made[1], new)

    wanted = {slide.key: slide.fingerprint for slide in new["deck-1"].plan.slides}
    assert fates(done) == {"updated": 3, "conflicts": 1}
    assert all(slide.fingerprint == wanted[slide.key] for slide in read_deck(done.content).slides if slide.number != 5)
    (tmp_path / "moi.pptx").write_bytes(done.content)
    again = convert(tmp_path / "moi.pptx", tmp_path / "again", "pptx")
    assert checked(again, sources(new["deck-1"].plan)).counts() | {"current": 0, "edited": 0} == dict.fromkeys(
        checked(again, {}).counts(), 0
    )


@pytest.mark.office
def test_new_slides_in_a_file_saved_by_libreoffice_are_set_in_the_decks_font(made: Any, new: Any, tmp_path: Path) -> None:
    """Its masters name other fonts for what the slide itself leaves open: the footer came in Times."""
    path = tmp_path / "deck.pptx"
    path.write_bytes(by_hand(made[0], retype("diem", "Sửa tay")))
    done = run(convert(path, tmp_path / "saved", "pptx").read_bytes(), made[1], new)
    (tmp_path / "moi.pptx").write_bytes(done.content)

    number = next(at for at, slide in enumerate(opened(done.content).slides) if MARK in words_of(slide))
    with pikepdf.open(convert(tmp_path / "moi.pptx", tmp_path / "pdf")) as pdf:
        named = pdf.pages[number].Resources.Font
        fonts = {str(named[name].BaseFont).partition("+")[2] for name in named.keys()}  # noqa: SIM118 - a PDF dictionary

    assert {name for name in fonts if not name.startswith("LiberationSans")} == set()
    assert len(fonts) > 0


@pytest.mark.office
def test_libreoffice_keeps_what_hands_did_with_slides_and_none_of_it_is_lost(made: Any, new: Any, tmp_path: Path) -> None:
    """A slide copied, one deleted, one added, all in another order, one retyped; then saved by LibreOffice and brought up to date."""
    path, hands = tmp_path / "deck.pptx", Hands(3)
    path.write_bytes(
        by_hand(made[0], copied("diem", hands), delete("bieu-do"), added(hands), reversed_order, retype("so", "Sửa tay"))
    )
    before = [(slide.key, slide.state) for slide in checked(path, sources(made[1], CHANGED)).slides]

    saved = convert(path, tmp_path / "saved", "pptx")
    found = checked(saved, sources(made[1], CHANGED))
    done = refresh(found, new)

    assert [(slide.key, slide.state) for slide in found.slides] == before == [
        ("", "foreign"), ("diem", "edited"), ("het", "current"), ("so", "conflict"), ("bang", "source_changed"),
        ("diem", "source_changed"), ("bia", "current"),
    ]  # fmt: skip
    assert found.removed == ("bieu-do",)
    said = [words_of(slide) for slide in opened(done.content).slides]
    assert [word for word in (*hands.typed, "Sửa tay") if word not in "\n".join(said)] == []
    assert fates(done) == {"updated": 2, "kept": 1, "conflicts": 1, "removed": 1}


@pytest.mark.office
@pytest.mark.parametrize("seed", [11, 12])
def test_random_hands_and_libreoffice_lose_nothing(made: Any, new: Any, seed: int, tmp_path: Path) -> None:
    path, hands = tmp_path / "deck.pptx", Hands(seed)
    path.write_bytes(by_hand(made[0], *[hands] * 9))

    saved = convert(path, tmp_path / "saved", "pptx")
    done = refresh(checked(saved, sources(made[1], CHANGED)), new)

    everything = "\n".join(words_of(slide) for slide in opened(done.content).slides)
    assert len(hands.typed) > 2
    assert [word for word in hands.typed if word not in everything] == []


def test_nothing_done_by_hand_is_lost(made: Any, new: Any) -> None:
    @settings(max_examples=40, deadline=None, database=None)
    @given(seed=st.integers(0, 10**6), times=st.integers(1, 9), changed=st.sets(st.sampled_from(CHANGED)))
    def hold(seed: int, times: int, changed: set[str]) -> None:
        _hold(made, new, Hands(seed), times, tuple(sorted(changed)))

    hold()


def _hold(made: Any, new: Any, hands: Hands, times: int, changed: tuple[str, ...]) -> None:
    content = by_hand(made[0], *[hands] * times)
    before = checked(content, sources(made[1], changed))

    done = refresh(before, new)

    old, now = list(opened(content).slides), list(opened(done.content).slides)
    for slide, place in zip(before.slides, _places(before), strict=True):
        if slide.state != "source_changed":
            assert etree.tostring(_shapes(old[slide.number - 1])) == etree.tostring(_shapes(now[place]))
            assert words_of(old[slide.number - 1]) == words_of(now[place])
    everything = "\n".join(words_of(slide) for slide in now)
    assert [word for word in hands.typed if word not in everything] == []
    assert len(now) == len(old) + done.conflicts + done.added
    assert not set(before.removed) & {slide.key for slide in read_deck(done.content).slides}


def _places(before: Any) -> list[int]:
    """Where each slide of the file stands afterwards: conflicts put one slide after themselves."""
    places, shift = [], 0
    for number, slide in enumerate(before.slides):
        places.append(number + shift)
        shift += slide.state == "conflict"
    return places


def _shapes(slide: Any) -> Any:
    return slide._element.find(".//{http://schemas.openxmlformats.org/presentationml/2006/main}spTree")
