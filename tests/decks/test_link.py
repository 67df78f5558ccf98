"""What becomes of a deck after it left: states of slides, whoever saved it."""

from __future__ import annotations

import copy
import io
import zipfile
from pathlib import Path
from typing import Any

import pptx
import pytest

from baocaovien.decks.returned.link import check, read_deck
from baocaovien.decks.theme import Theme, load_theme
from baocaovien.domain.errors import InputError, MissingError
from tests.decks.changing import add_box, by_hand, checked, delete, retype, sample, slide_of, sources, written
from tests.decks.samples import every_kind
from tests.helpers.office import convert

ALL = {"current": 0, "source_changed": 0, "edited": 0, "conflict": 0, "source_withdrawn": 0, "source_missing": 0, "foreign": 0}


@pytest.fixture(scope="module")
def plain() -> Theme:
    return load_theme("official")


@pytest.fixture(scope="module")
def made(plain: Theme, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """(path, plan) of the small deck."""
    return written(sample(), plain, tmp_path_factory.mktemp("link"))


def states(path: Path | bytes, known: Any) -> dict[str, str]:
    return {slide.key: slide.state for slide in checked(path, known).slides}


def test_a_file_as_it_was_built_is_current(made: Any) -> None:
    path, plan = made

    found = checked(path, sources(plan))

    assert found.counts() == ALL | {"current": 6}
    assert [(slide.number, slide.key) for slide in found.slides] == list(
        enumerate(["bia", "diem", "bang", "bieu-do", "so", "het"], 1)
    )
    assert found.removed == ()


def test_every_state_has_its_cause(made: Any) -> None:
    path, plan = made
    known = sources(plan, ("bang", "bieu-do"))
    (withdrawn,) = next(slide.revisions for slide in plan.slides if slide.key == "so")
    known[withdrawn] = "withdrawn"
    content = by_hand(path.read_bytes(), retype("diem", "Tiêu đề khác"), add_box("bang", "thêm"), _blank)

    assert states(content, known) == {
        "bia": "current", "diem": "edited", "bang": "conflict", "bieu-do": "source_changed", "so": "source_withdrawn",
        "het": "current", "": "foreign",
    }  # fmt: skip


def _blank(prs: Any) -> None:
    prs.slides.add_slide(prs.slide_layouts[0])


def test_a_source_that_this_workspace_does_not_know_is_missing(made: Any) -> None:
    assert checked(made[0], {}).counts() == ALL | {"current": 2, "source_missing": 4}


def test_a_slide_that_was_taken_out_is_listed(made: Any) -> None:
    path, plan = made

    found = checked(by_hand(path.read_bytes(), delete("bang"), delete("so")), sources(plan))

    assert found.removed == ("bang", "so")


def test_of_two_slides_with_a_key_the_one_that_still_matches_is_ours(made: Any) -> None:
    path, plan = made
    content = by_hand(path.read_bytes(), _copied("diem"), retype("diem", "Bản của tôi"))

    found = [
        (slide.number, slide.state, slide.repeated) for slide in checked(content, sources(plan)).slides if slide.key == "diem"
    ]

    assert found == [(2, "edited", True), (7, "current", False)]


def _copied(key: str) -> Any:
    def change(prs: Any) -> None:
        source = slide_of(prs, key)
        twin = prs.slides.add_slide(source.slide_layout)
        for shape in list(twin.shapes):
            shape._element.getparent().remove(shape._element)
        for element in list(source.shapes._spTree)[2:]:
            twin.shapes._spTree.append(copy.deepcopy(element))
        twin.notes_slide.notes_text_frame.text = source.notes_slide.notes_text_frame.text

    return change


@pytest.mark.parametrize(
    "change",
    [
        lambda slide: setattr(slide.shapes[1], "left", slide.shapes[1].left + 72_000),
        lambda slide: slide.notes_slide.notes_text_frame.add_paragraph().__setattr__("text", "thêm"),
        lambda slide: slide.shapes[1].text_frame.paragraphs[1].__setattr__("level", 2),
        lambda slide: slide.shapes[1]._element.getparent().remove(slide.shapes[1]._element),
        lambda slide: slide.shapes.add_group_shape([slide.shapes[1]]),
        lambda slide: slide.shapes.add_connector(1, 0, 0, 360_000, 360_000),
    ],
)
def test_what_a_hand_does_is_seen(made: Any, change: Any) -> None:
    path, plan = made

    content = by_hand(path.read_bytes(), lambda prs: change(slide_of(prs, "diem")))

    assert states(content, sources(plan)) == {
        key: "edited" if key == "diem" else "current" for key in states(path, sources(plan))
    }


def test_colours_and_sizes_are_no_edits(made: Any) -> None:
    path, plan = made

    def paint(prs: Any) -> None:
        for run in slide_of(prs, "diem").shapes[1].text_frame.paragraphs[0].runs:
            run.font.bold = True

    assert checked(by_hand(path.read_bytes(), paint), sources(plan)).counts() == ALL | {"current": 6}


def test_without_its_properties_a_slide_is_known_by_its_tags(made: Any) -> None:
    path, plan = made
    content = _without(path, "docProps/custom.xml")

    assert checked(content, sources(plan)).counts() == ALL | {"current": 6}


def test_a_known_key_without_data_is_looked_up_and_else_foreign(made: Any) -> None:
    path, plan = made
    content = _without(path, "docProps/custom.xml", "ppt/tags/")
    links = {key: [link] for key, link in read_deck(path).links.items()}

    assert check(read_deck(content), sources(plan)).counts() == ALL | {"foreign": 6}
    assert check(read_deck(content), sources(plan), known=links, builds={"deck-1": [*links, "da-bo"]}).counts() == ALL | {
        "current": 6
    }
    assert check(read_deck(content), sources(plan), known=links, builds={"deck-1": [*links, "da-bo"]}).removed == ("da-bo",)


def _without(path: Path, *stems: str) -> bytes:
    """The file after a program dropped parts: emptied, so that relations stay whole."""
    target = io.BytesIO()
    with zipfile.ZipFile(path) as archive, zipfile.ZipFile(target, "w") as copied:
        for name in archive.namelist():
            empty = b"<none/>" if name.endswith(".xml") and name.startswith(stems) else None
            copied.writestr(name, empty or archive.read(name))
    return target.getvalue()


@pytest.mark.office
def test_libreoffice_keeps_every_state(plain: Theme, tmp_path: Path) -> None:
    path, plan = written(every_kind(), plain, tmp_path)
    path.write_bytes(by_hand(path.read_bytes(), retype("gach-1", "Tiêu đề khác"), add_box("bang.2", "thêm"), delete("trich")))
    known = sources(plan, ("gach-1",))

    saved = convert(path, tmp_path / "saved", "pptx")

    assert states(saved, known) == states(path, known)
    assert states(saved, known)["gach-1"] == "conflict"
    assert checked(saved, known).removed == ("trich",)


@pytest.mark.parametrize(
    "content, code",
    [
        (b"not a zip", "decks.not_pptx"),
        (b"", "decks.not_pptx"),
        (b"PK\x03\x04 torn", "decks.not_pptx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "decks.old_format"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "decks.locked"),
    ],
)
def test_what_is_no_deck_is_told_in_one_sentence(content: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / "tep.pptx"
    path.write_bytes(content)

    with pytest.raises(InputError) as caught:
        read_deck(path)

    assert (caught.value.code, caught.value.params["file"], caught.value.where) == (code, "tep.pptx", str(path))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(MissingError, match=r"file\.missing"):
        read_deck(tmp_path / "khong-co.pptx")


def test_a_foreign_deck_is_foreign_throughout(tmp_path: Path) -> None:
    prs = pptx.Presentation()
    prs.slides.add_slide(prs.slide_layouts[0])
    prs.save(str(tmp_path / "khac.pptx"))

    assert checked(tmp_path / "khac.pptx", {}).counts() == ALL | {"foreign": 1}
