"""Clips, pictures and other people's slides in a deck: kept with the workspace, packed for the hall, told when they can't be."""

from __future__ import annotations

import io
import os
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PIL import Image as Pillow
from pptx import Presentation

from baocaovien import paths
from baocaovien.decks.outline import CaptionedImage, Video
from baocaovien.domain.errors import AppError, Cancelled
from baocaovien.services.decks import edits
from baocaovien.services.decks.decks import add_content
from baocaovien.services.decks.foreign import read_foreign, take_as_pictures, take_as_slides
from baocaovien.services.decks.kept_clips import prune_clips
from baocaovien.services.decks.own_files import own_slides, with_poster
from baocaovien.services.decks.splitting import split_entry
from baocaovien.store.blobs import MOST_BYTES
from tests.decks.samples import photo, tiny_clip
from tests.services import test_decks as at_decks
from tests.services.test_decks import deck_of, do, shown, source

topic = at_decks.topic
DAY = 86_400.0


def entries(workspace, deck_id):
    return source(workspace, deck_id).outline.entries


def added_clip(workspace, deck_id, path: Path):
    (slide,) = own_slides([path])
    (entry_id,) = do(workspace, edits.add_slides, deck_id=deck_id, slides=[slide])
    return entry_id


def the_clip(workspace, deck_id) -> Path:
    return next(entry.content.clip for entry in entries(workspace, deck_id) if isinstance(entry.content, Video))


def foreign_file(folder: Path) -> Path:
    prs = Presentation()
    for number in range(1, 4):
        slide = prs.slides.add_slide(prs.slide_layouts[1])
        slide.shapes.title.text = f"Trang {number}"
        slide.placeholders[1].text_frame.text = f"Ý của trang {number}"
        slide.notes_slide.notes_text_frame.text = f"Lời {number}"
    prs.slides[1]._element.set("show", "0")
    prs.save(folder / "bai.pptx")
    return folder / "bai.pptx"


def test_a_clip_is_kept_with_the_workspace_and_outlives_its_file(workspace, topic, tmp_path: Path):
    deck_id, clip = deck_of(workspace, topic), tiny_clip(tmp_path)
    content = clip.read_bytes()
    added_clip(workspace, deck_id, clip)
    clip.unlink()
    shutil.rmtree(paths.clips())  # as on another computer

    found = the_clip(workspace, deck_id)

    assert (found.name, found.read_bytes()) == ("phong-su.mp4", content)


def clip_folder(name: str, used: float, size: int = 10) -> Path:
    """A kept clip that was last shown at a moment."""
    folder = paths.clips() / name
    folder.mkdir(parents=True)
    with (folder / "phong-su.mp4").open("wb") as clip:
        clip.truncate(size)
    os.utime(folder, (used, used))
    return folder


def test_files_of_clips_that_no_deck_shows_any_more_are_removed_and_come_back(workspace, topic, tmp_path: Path):
    deck_id = deck_of(workspace, topic)
    added_clip(workspace, deck_id, tiny_clip(tmp_path))
    kept = the_clip(workspace, deck_id)
    shown = kept.parent.stat().st_mtime

    assert prune_clips(now=shown + 29 * DAY) == 0
    assert kept.is_file()
    assert prune_clips(now=shown + 31 * DAY) == 1
    assert list(paths.clips().iterdir()) == []

    assert the_clip(workspace, deck_id).read_bytes() == (tmp_path / "phong-su.mp4").read_bytes()


def test_showing_a_deck_keeps_the_file_of_its_clip(workspace, topic, tmp_path: Path):
    deck_id = deck_of(workspace, topic)
    added_clip(workspace, deck_id, tiny_clip(tmp_path))
    folder = the_clip(workspace, deck_id).parent
    os.utime(folder, (1_000_000.0, 1_000_000.0))

    the_clip(workspace, deck_id)

    assert folder.stat().st_mtime > 1_000_000.0


def test_of_too_many_clips_the_longest_unused_go_and_those_of_today_stay(workspace):
    today, week, month = (
        clip_folder(name, 100 * DAY - days * DAY, 900_000_000) for name, days in (("a", 0), ("b", 7), ("c", 20))
    )

    assert prune_clips(now=100 * DAY) == 1
    assert sorted(paths.clips().iterdir()) == [today, week]
    assert not month.exists()


def test_there_may_be_no_clips(workspace):
    assert prune_clips() == 0


def test_a_new_caption_leaves_the_clip_where_it_is_kept(workspace, topic, tmp_path: Path):
    deck_id = deck_of(workspace, topic)
    entry_id = added_clip(workspace, deck_id, tiny_clip(tmp_path))
    kept = the_clip(workspace, deck_id)

    (slide,) = own_slides([kept])
    do(workspace, edits.set_wording, entry_id=entry_id, content=slide.content)

    assert the_clip(workspace, deck_id) == kept


def test_a_clip_too_large_for_the_workspace_is_named_by_its_path(workspace, topic, tmp_path: Path):
    deck_id, clip = deck_of(workspace, topic), tiny_clip(tmp_path)
    with clip.open("ab") as stream:
        stream.truncate(MOST_BYTES + 1)

    added_clip(workspace, deck_id, clip)

    assert the_clip(workspace, deck_id) == clip


def test_another_picture_before_the_clip_has_its_proportions(tmp_path: Path):
    (tmp_path / "bia.png").write_bytes(photo(400, 400))
    (slide,) = own_slides([tiny_clip(tmp_path)])

    made = with_poster(slide.content, tmp_path / "bia.png")

    with Pillow.open(io.BytesIO(made.poster.data)) as poster:
        assert poster.size == (1280, 720)
    assert made.poster.data != slide.content.poster.data


def test_pictures_are_made_fit_for_slides_before_they_are_kept(tmp_path: Path):
    stream = io.BytesIO()
    turned = Pillow.Exif()
    turned[0x0112] = 6
    Pillow.new("CMYK", (4000, 1000)).save(stream, "JPEG", exif=turned)
    (tmp_path / "anh.jpg").write_bytes(stream.getvalue())

    (slide,) = own_slides([tmp_path / "anh.jpg"])

    assert isinstance(slide.content, CaptionedImage)
    with Pillow.open(io.BytesIO(slide.content.image.data)) as picture:
        assert (slide.kind, slide.title, picture.mode, picture.size) == ("picture", "anh", "RGB", (640, 2560))


@pytest.mark.parametrize(
    "name, content, code",
    [("hong.png", b"khong phai hinh", "decks.bad_picture"), ("phim.mp4", b"khong phai phim", "decks.not_mp4"),
     ("bang.xlsx", b"PK", "decks.cannot_become_slide"), ("trong.png", b"", "library.empty_file")],
)  # fmt: skip
def test_a_file_that_cannot_become_a_slide_is_told(name: str, content: bytes, code: str, tmp_path: Path):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(AppError) as refused:
        own_slides([tmp_path / name])

    assert refused.value.code == code


def test_several_slides_come_after_an_entry_in_order_and_are_undone_as_one(workspace, topic, tmp_path: Path):
    deck_id = deck_of(workspace, topic)
    before = shown(workspace, deck_id)
    first = entries(workspace, deck_id)[2]
    slides = [
        edits.OwnSlide("bullets", each.title, each.content, each.notes) for each in take_as_slides(foreign_file(tmp_path), (3, 1))
    ]

    ids = do(workspace, edits.add_slides, deck_id=deck_id, slides=slides, after_id=UUID(hex=first.key))
    added = entries(workspace, deck_id)[3:5]
    workspace.undo()

    assert [entry.key for entry in added] == [entry_id.hex for entry_id in ids]
    assert [(entry.title, entry.notes, entry.section) for entry in added] == [
        ("Trang 1", "Lời 1", first.section), ("Trang 3", "Lời 3", first.section),
    ]  # fmt: skip
    assert shown(workspace, deck_id) == before


def test_content_in_the_middle_of_a_section_joins_it_and_between_two_is_its_own(workspace, topic):
    deck_id = deck_of(workspace, topic)
    there = entries(workspace, deck_id)
    inside = next(at for at, entry in enumerate(there) if entry.kind == "section")
    body = [entry for entry in there if entry.section == there[inside].section]

    joined = do(workspace, add_content, deck_id=deck_id, subject_ids=[topic], after_id=UUID(hex=body[0].key))
    own = do(workspace, add_content, deck_id=deck_id, subject_ids=[topic], after_id=UUID(hex=body[-1].key))
    now = {entry.key: entry for entry in entries(workspace, deck_id)}

    assert {now[entry_id.hex].section for entry_id in joined} == {there[inside].section}
    assert "section" not in {now[entry_id.hex].kind for entry_id in joined}
    assert now[own[0].hex].kind == "section"


@pytest.mark.office
def test_fixed_pictures_are_of_the_slides_that_were_asked_for_hidden_ones_too(tmp_path: Path):
    taken = take_as_pictures(foreign_file(tmp_path), (2, 3))
    sizes = [Pillow.open(io.BytesIO(each.content.image.data)).size for each in taken]

    assert [(each.kind, each.title, each.notes) for each in taken] == [
        ("full_picture", "Trang 2", "Lời 2"),
        ("full_picture", "Trang 3", "Lời 3"),
    ]
    assert sizes == [(1920, 1440), (1920, 1440)]
    assert taken[0].content.image.data != taken[1].content.image.data


def at_work(folder: Path) -> list[str]:
    """The processes that were started with something in a folder."""
    said = [part.read_bytes() for part in Path("/proc").glob("[0-9]*/cmdline") if part.exists()]
    return [line.decode(errors="replace") for line in said if str(folder).encode() in line]


@pytest.mark.office
def test_cancelling_leaves_no_libreoffice_at_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    seen = []

    def look(_done: int, _total: int) -> bool:
        seen.extend(line for line in at_work(tmp_path) if "soffice.bin" in line)
        return not seen

    with pytest.raises(Cancelled):
        take_as_pictures(foreign_file(tmp_path), (1,), look)

    assert len(seen) > 0
    assert at_work(tmp_path) == []


def test_without_libreoffice_pictures_of_slides_are_refused_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = foreign_file(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(AppError) as refused:
        take_as_pictures(path, (1,))

    assert refused.value.code == "decks.no_office"
    assert len(read_foreign(path)) == 3


def test_a_long_text_of_the_library_is_split_and_still_follows_the_library(workspace, topic):
    deck_id = deck_of(workspace, topic)
    entry = next(each for each in entries(workspace, deck_id) if each.kind == "bullets" and len(each.content.paragraphs) > 3)
    whole = entry.content.paragraphs

    made = do(workspace, split_entry, entry_id=UUID(hex=entry.key), at=2)
    again = do(workspace, split_entry, entry_id=made, at=1)
    now = {each.key: each for each in entries(workspace, deck_id)}

    parts = [now[key].content.paragraphs for key in (entry.key, made.hex, again.hex)]
    assert parts == [whole[:2], whole[2:3], whole[3:]]
    assert now[again.hex].revisions == entry.revisions


def test_a_chart_is_drawn_otherwise_with_the_same_numbers(workspace, topic):
    deck_id = deck_of(workspace, topic)
    chart = next(each for each in entries(workspace, deck_id) if each.kind == "chart")
    own = edits.OwnSlide("chart", "Của riêng", replace(chart.content, type="column"))
    (own_id,) = do(workspace, edits.add_slides, deck_id=deck_id, slides=[own])

    for entry_id in (UUID(hex=chart.key), own_id):
        do(workspace, edits.set_chart_type, entry_id=entry_id, chart="line")
    now = {each.key: each for each in entries(workspace, deck_id)}

    assert (now[chart.key].content.type, now[own_id.hex].content) == ("line", replace(chart.content, type="line"))
    assert now[chart.key].revisions == chart.revisions
    for entry_id, how, code in (
        (own_id, "cake", "deck.unknown_slide_kind"),
        (UUID(hex=entries(workspace, deck_id)[0].key), "pie", "deck.no_chart"),
    ):
        with pytest.raises(AppError) as refused:
            do(workspace, edits.set_chart_type, entry_id=entry_id, chart=how)
        assert refused.value.code == code


@pytest.mark.parametrize(
    "name, title",
    [("IMG_2031.jpg", ""), ("20210524_081502.jpg", ""), ("z5512345_a.jpg", ""), ("Đoàn_công tác.jpg", "Đoàn công tác")],
)
def test_names_that_cameras_give_are_no_titles(name: str, title: str, tmp_path: Path):
    (tmp_path / name).write_bytes(photo(40, 30, "JPEG"))
    (slide,) = own_slides([tmp_path / name])

    assert (slide.title, slide.content.image.description) == (title, "")


def test_points_of_the_library_become_two_columns_and_go_back(workspace, topic):
    deck_id = deck_of(workspace, topic)
    entry = next(each for each in entries(workspace, deck_id) if each.kind == "bullets" and len(each.content.paragraphs) > 1)

    do(workspace, edits.set_kind, entry_id=UUID(hex=entry.key), kind="columns")
    changed = next(each for each in entries(workspace, deck_id) if each.key == entry.key)
    do(workspace, edits.reset_wording, entry_id=UUID(hex=entry.key))
    back = next(each for each in entries(workspace, deck_id) if each.key == entry.key)

    assert (changed.kind, (*changed.content.left, *changed.content.right)) == ("columns", entry.content.paragraphs)
    assert (back.kind, back.content) == ("bullets", entry.content)
    with pytest.raises(AppError) as refused:
        do(workspace, edits.set_kind, entry_id=UUID(hex=entry.key), kind="chart")
    assert refused.value.code == "decks.wrong_content"
