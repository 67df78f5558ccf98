"""Decks are composed of approved content, pin their wordings, and are edited without touching the library."""

from __future__ import annotations

import datetime as dt
import io
from functools import partial
from pathlib import Path

import pytest
from PIL import Image as Picture
from pptx import Presentation
from sqlalchemy import select

from baocaovien.decks.outline import BigFigure, CaptionedImage, Image, Paragraph, Points, Table
from baocaovien.domain.errors import InputError
from baocaovien.services.decks import edits as deck_edits
from baocaovien.services.decks.decks import add_content, copy_deck, outline_for_event, outline_for_topics, remove_deck, set_deck
from baocaovien.services.decks.files import DeckFiles, build_deck
from baocaovien.services.decks.outline import deck_source
from baocaovien.services.decks.payload import pack, unpack
from baocaovien.services.decks.slide_wording import clauses, lead_and_rest, numbered, shorten
from baocaovien.services.decks.splitting import split_entry
from baocaovien.services.library import library
from baocaovien.services.library.figures import FigureText, create_figure
from baocaovien.services.library.topics import create_topic, put_figures, put_items
from baocaovien.store.models import DeckBuild, DeckEntry, Figure
from baocaovien.store.queries.decks import DeckList, deck_entries
from baocaovien.store.queries.library import item_card
from tests.services.small_office import make_event, make_office

LONG = "Tuyên truyền sâu rộng nghị quyết đến cán bộ, đảng viên; " * 6


def do(workspace, use_case, **how):
    return workspace.execute(f"decks.{use_case.__name__}", partial(use_case, **how))


@pytest.fixture
def topic(workspace):
    """A topic with a tree of two levels, a long leaf, and three figures."""
    top = do(workspace, library.create_item, text="MỤC TIÊU", level="roman", number="I")
    for number, text in (("1", "Tăng trưởng nhanh."), ("2", "Phát triển bền vững.")):
        do(
            workspace,
            library.create_item,
            text=text,
            level="arabic",
            number=number,
            parent_id=top,
            talking_points=f"Nói thêm {number}",
        )
    other = do(workspace, library.create_item, text="GIẢI PHÁP", level="roman", number="II")
    do(workspace, library.create_item, text=LONG.strip(), level="dash", number="-", parent_id=other)
    do(workspace, library.create_item, text="Ngắn.", level="dash", number="-", parent_id=other)
    topic_id = do(workspace, create_topic, name="Chuyên đề A")
    figures = [
        do(workspace, create_figure, figure=FigureText(name, value, unit="%", period="2025", source="NQ", checked=True))
        for name, value in (("Che phủ rừng", "42"), ("Bảo hiểm y tế", "95"), ("Đào tạo", "70-75"))
    ]
    do(workspace, put_items, topic_id=topic_id, item_ids=[top, other])
    do(workspace, put_figures, topic_id=topic_id, figure_ids=figures)
    return topic_id


def source(workspace, deck_id):
    return workspace.read(partial(deck_source, deck_id=deck_id))


def shown(workspace, deck_id):
    return [(entry.kind, entry.title) for entry in source(workspace, deck_id).outline.entries]


def deck_of(workspace, topic):
    return workspace.execute("decks.outline_for_topics", partial(outline_for_topics, subject_ids=[topic]))


def entries(workspace, deck_id):
    return workspace.read(partial(deck_entries, deck_id=deck_id))


def test_headings_become_titles_children_points_and_figures_a_table_and_a_chart(workspace, topic):
    deck_id = deck_of(workspace, topic)

    made = source(workspace, deck_id).outline

    assert shown(workspace, deck_id) == [
        ("cover", ""),
        ("agenda", "Nội dung"),
        ("section", "Chuyên đề A"),
        ("bullets", "I. MỤC TIÊU"),
        ("bullets", "II. GIẢI PHÁP"),
        ("bullets", "Tuyên truyền sâu rộng nghị quyết đến cán bộ, đảng viên…"),
        ("table", "Các chỉ tiêu chủ yếu"),
        ("chart", "Các chỉ tiêu chủ yếu (%)"),
        ("summary", "Nội dung cần nắm"),
        ("sources", "Nguồn tài liệu"),
        ("closing", "Trân trọng cảm ơn!"),
    ]
    assert made.entries[3].content == Points((Paragraph("1. Tăng trưởng nhanh."), Paragraph("2. Phát triển bền vững.")))
    assert made.entries[3].notes == "Nói thêm 1\nNói thêm 2"
    assert isinstance(made.entries[6].content, Table)
    assert made.entries[6].content.rows[2] == ("Đào tạo", "70–75%", "2025")  # the one source stands below the table
    assert made.entries[6].sources == ("NQ",)
    assert [(one.name, one.values) for one in made.entries[7].content.series] == [
        ("Mức thấp", (42.0, 95.0, 70.0)),
        ("Mức cao", (42.0, 95.0, 75.0)),
    ]


@pytest.mark.parametrize("checked, source_of_last", [(True, "BC"), (False, "NQ")])
def test_a_table_names_its_sources_where_they_differ_or_are_unchecked(workspace, topic, checked, source_of_last):
    figure = FigureText("Hộ nghèo", "2", unit="%", period="2025", source=source_of_last, checked=checked)
    added = do(workspace, create_figure, figure=figure)
    kept = workspace.read(lambda session: [row.id for row in session.scalars(select(Figure))])
    do(workspace, put_figures, topic_id=topic, figure_ids=[*(each for each in kept if each != added), added])
    deck_id = deck_of(workspace, topic)

    table = next(each.content for each in source(workspace, deck_id).outline.entries if isinstance(each.content, Table))

    told = source_of_last if checked else f"{source_of_last} (chưa đối chiếu bản gốc)"
    assert [row[3] for row in table.rows] == ["NQ", "NQ", "NQ", told]


def test_a_long_paragraph_loses_nothing_on_its_slide(workspace, topic):
    deck_id = deck_of(workspace, topic)

    long_slide = source(workspace, deck_id).outline.entries[5]

    assert " ".join(part.text for part in long_slide.content.paragraphs) == " ".join(LONG.split())


def test_content_that_is_not_approved_is_taken_with_a_warning_each(workspace, topic):
    deck_id = deck_of(workspace, topic)
    warnings = source(workspace, deck_id).warnings
    assert {warning.code for warning in warnings} == {"library.not_approved"}
    assert len(warnings) == 6

    ids = {entry.item_id for entry in entries(workspace, deck_id) if entry.item_id}
    do(workspace, library.approve_items, item_ids=sorted(ids))
    do(workspace, library.set_validity, item_ids=sorted(ids)[:1], valid_from=None, valid_to=dt.date(2021, 1, 1))

    assert sorted(warning.code for warning in source(workspace, deck_id).warnings) == ["library.not_approved"] * 3 + [
        "library.not_in_force"
    ]


def test_a_deck_keeps_its_wording_until_it_is_brought_up_to_date(workspace, topic):
    deck_id = deck_of(workspace, topic)
    entry = entries(workspace, deck_id)[3]
    (child, _revision, _level) = entry.payload["pins"][0]
    from uuid import UUID

    do(workspace, library.edit_item, item_id=UUID(child), text="Tăng trưởng rất nhanh.")
    assert source(workspace, deck_id).outline.entries[3].content.paragraphs[0].text == "1. Tăng trưởng nhanh."
    assert "library.newer_wording" in {warning.code for warning in source(workspace, deck_id).warnings}
    assert workspace.read(lambda session: DeckList().rows(session, [deck_id]))[0].stale == 1

    assert do(workspace, deck_edits.repin, entry_ids=[entry.id]) == 1
    assert source(workspace, deck_id).outline.entries[3].content.paragraphs[0].text == "1. Tăng trưởng rất nhanh."


def test_what_is_approved_after_the_last_deck_is_told_as_new_points(workspace, topic):
    first = deck_of(workspace, topic)
    entry = entries(workspace, first)[3]
    from uuid import UUID

    child = UUID(entry.payload["pins"][0][0])
    do(workspace, library.edit_item, item_id=child, text="Một chỉ tiêu mới.")
    do(workspace, library.approve_items, item_ids=[child])

    second = source(workspace, deck_of(workspace, topic)).outline

    (new,) = [entry for entry in second.entries if entry.kind == "new_points"]
    assert new.content == Points((Paragraph("1. Một chỉ tiêu mới."),))


def test_a_deck_of_an_event_names_its_speakers_and_sections(workspace, topic):
    office = workspace.execute("t", make_office)
    event_id = workspace.execute("t", partial(make_event, office=office, topic_id=topic))

    deck_id = workspace.execute("decks.outline_for_event", partial(outline_for_event, event_id=event_id))

    made = source(workspace, deck_id)
    assert (made.outline.title, made.outline.presenter, made.outline.office) == (
        "Hội nghị báo cáo viên tháng 5/2021",
        "Lê An Mẫu",
        "BAN TUYÊN GIÁO",
    )
    assert made.outline.place_date == "Lâm Đồng, ngày 20 tháng 5 năm 2021"
    assert {entry.section for entry in made.outline.entries} == {"", "Chuyên đề một"}


def test_nothing_to_present_is_said_and_leaves_no_deck(workspace):
    office = workspace.execute("t", make_office)
    event_id = workspace.execute("t", partial(make_event, office=office))

    for use_case in (partial(outline_for_event, event_id=event_id), partial(outline_for_topics, subject_ids=[])):
        with pytest.raises(InputError) as refused:
            workspace.execute("decks.make", use_case)
        assert refused.value.code in ("deck.nothing_to_present", "input.required")
    assert workspace.read(DeckList().ids) == []


def test_local_wording_stays_in_the_deck_and_is_handed_back_as_a_draft(workspace, topic):
    deck_id = deck_of(workspace, topic)
    entry = entries(workspace, deck_id)[5]

    do(workspace, deck_edits.set_wording, entry_id=entry.id, title="Tiêu đề riêng", content=Points((Paragraph("Lời riêng."),)))
    assert source(workspace, deck_id).outline.entries[5].title == "Tiêu đề riêng"
    assert workspace.read(partial(item_card, item_id=entry.item_id)).item.text == LONG.strip()

    do(workspace, deck_edits.save_back, entry_id=entry.id)
    newest = workspace.read(partial(item_card, item_id=entry.item_id)).revisions[0]
    assert (newest.heading, newest.text, newest.state) == ("Tiêu đề riêng", "Lời riêng.", "draft")

    do(workspace, deck_edits.reset_wording, entry_id=entry.id)
    assert source(workspace, deck_id).outline.entries[5].title.startswith("Tuyên truyền sâu rộng")
    with pytest.raises(InputError) as refused:
        do(workspace, deck_edits.save_back, entry_id=entry.id)
    assert refused.value.code == "deck.nothing_to_save"


def test_slides_are_moved_hidden_split_added_and_all_of_it_undone(workspace, topic):
    deck_id = deck_of(workspace, topic)
    before = shown(workspace, deck_id)
    one = entries(workspace, deck_id)[3]

    do(workspace, deck_edits.move_entries, entry_ids=[one.id], after_id=entries(workspace, deck_id)[4].id)
    assert [title for _kind, title in shown(workspace, deck_id)][3:5] == ["II. GIẢI PHÁP", "I. MỤC TIÊU"]
    do(workspace, deck_edits.hide_entries, entry_ids=[one.id])
    second = do(workspace, split_entry, entry_id=one.id, at=1)
    assert [len(entry.payload["pins"]) for entry in entries(workspace, deck_id) if entry.id in (one.id, second)] == [1, 1]
    do(
        workspace,
        deck_edits.add_slides,
        deck_id=deck_id,
        slides=[deck_edits.OwnSlide("bullets", "Của tôi", Points((Paragraph("A"),)))],
        after_id=one.id,
    )
    do(workspace, deck_edits.set_kind, entry_id=second, kind="questions")
    do(workspace, deck_edits.set_priority, entry_ids=[second], priority=3)

    for _step in range(6):
        workspace.undo()
    assert shown(workspace, deck_id) == before


@pytest.mark.parametrize(
    "use_case, how, code",
    [
        (deck_edits.set_kind, {"kind": "fireworks"}, "deck.unknown_slide_kind"),
        (deck_edits.set_priority, {"priority": 9}, "deck.unknown_priority"),
        (split_entry, {"at": 9}, "deck.cannot_split"),
    ],
)
def test_an_edit_that_makes_no_sense_is_refused(workspace, topic, use_case, how, code):
    entry = entries(workspace, deck_of(workspace, topic))[3]
    target = {"entry_ids": [entry.id]} if use_case is deck_edits.set_priority else {"entry_id": entry.id}

    with pytest.raises(InputError) as refused:
        do(workspace, use_case, **target, **how)

    assert refused.value.code == code


def test_more_content_stands_before_the_end_and_a_copy_has_the_same_slides(workspace, topic):
    deck_id = deck_of(workspace, topic)

    do(workspace, add_content, deck_id=deck_id, subject_ids=[topic])
    copy = do(workspace, copy_deck, deck_id=deck_id, title="Bản sao")

    kinds = [kind for kind, _title in shown(workspace, deck_id)]
    assert kinds[-3:] == ["summary", "sources", "closing"]
    assert [kind for kind, _title in shown(workspace, copy)] == kinds
    do(workspace, remove_deck, deck_id=copy)
    assert workspace.read(DeckList().ids) == [deck_id]


def test_a_build_writes_valid_files_and_records_what_each_slide_was_made_from(workspace, topic, tmp_path: Path):
    deck_id = deck_of(workspace, topic)
    files = DeckFiles(tmp_path / "a.pptx", tmp_path / "a.pdf")

    built = build_deck(workspace, deck_id, files)

    assert len(Presentation(str(files.target)).slides) == built.slides
    (record,) = workspace.read(lambda session: session.query(DeckBuild).all())
    assert (record.slides, len(record.manifest)) == (built.slides, built.slides)
    ids = {entry.id.hex for entry in entries(workspace, deck_id)}
    assert {slide["entry"] for slide in record.manifest.values()} <= ids
    again = DeckFiles(tmp_path / "b.pptx", tmp_path / "b.pdf")
    build_deck(workspace, deck_id, again)
    assert (again.target.read_bytes(), again.pdf.read_bytes()) == (files.target.read_bytes(), files.pdf.read_bytes())


def test_a_shorter_talk_leaves_the_less_important_slides_out(workspace, topic, tmp_path: Path):
    deck_id = deck_of(workspace, topic)

    whole = build_deck(workspace, deck_id, DeckFiles(tmp_path / "a.pptx"))
    short = build_deck(workspace, deck_id, DeckFiles(tmp_path / "b.pptx", minutes=2))

    assert short.slides < whole.slides


@pytest.mark.parametrize("name", ["a.ppt", "a"])
def test_a_deck_is_written_as_pptx_only(workspace, topic, tmp_path: Path, name: str):
    with pytest.raises(InputError) as refused:
        build_deck(workspace, deck_of(workspace, topic), DeckFiles(tmp_path / name))

    assert refused.value.code == "deck.suffix"


def test_own_pictures_are_kept_as_blobs_and_come_back(workspace, topic):
    stream = io.BytesIO()
    Picture.new("RGB", (40, 30), "red").save(stream, "PNG")
    content = CaptionedImage(Image(stream.getvalue(), "Một ô đỏ"), "Chú thích")
    deck_id = deck_of(workspace, topic)

    slide = deck_edits.OwnSlide("picture", "Ảnh", content)
    (entry_id,) = do(workspace, deck_edits.add_slides, deck_id=deck_id, slides=[slide])

    kept = workspace.read(lambda session: session.get_one(DeckEntry, entry_id).payload)
    assert list(kept["content"]["image"]["data"]) == ["sha256"]
    assert next(entry for entry in source(workspace, deck_id).outline.entries if entry.kind == "picture").content == content


def test_every_content_survives_its_payload():
    content = BigFigure("95,5", "%", "Bảo hiểm y tế")

    assert unpack(pack(content, lambda _data: ""), lambda _sha: b"") == content
    for broken in ({"is": "magic"}, {"is": "points", "paragraphs": [{"text": 7}]}, {"is": "table"}):
        with pytest.raises(InputError) as refused:
            unpack(broken, lambda _sha: b"")
        assert refused.value.code == "deck.bad_payload"


def test_a_deck_is_given_other_looks(workspace, topic):
    deck_id = deck_of(workspace, topic)

    do(workspace, set_deck, deck_id=deck_id, title="Tên mới", ratio="4:3", minutes=40)

    made = source(workspace, deck_id)
    assert (made.outline.title, made.ratio, made.minutes) == ("Tên mới", "4:3", 40)
    with pytest.raises(InputError):
        do(workspace, set_deck, deck_id=deck_id, minutes=9999)


def test_words_of_slides():
    assert numbered("letter", "a", "Nội dung") == "a) Nội dung"
    assert numbered("dash", "-", "Nội dung") == "Nội dung"
    assert numbered("part", "I", "Chung") == "Phần I. Chung"
    assert shorten("Ngắn:") == "Ngắn"
    assert len(shorten("dài " * 60)) <= 96
    assert (
        shorten("Bám sát sự chỉ đạo của Kế hoạch này chủ động xây dựng kế hoạch", 52)
        == "Bám sát sự chỉ đạo của Kế hoạch này chủ động…"
    )
    assert shorten("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI", 40) == "Nghị quyết Đại hội Đảng bộ tỉnh…"
    assert lead_and_rest("Trực quan: Tăng cường tuyên truyền khẩu hiệu trên pa nô.") == (
        "Trực quan",
        "Tăng cường tuyên truyền khẩu hiệu trên pa nô.",
    )
    assert lead_and_rest("Không có phần dẫn.") == ("", "Không có phần dẫn.")
    assert clauses("Một; hai; ba.") == ("Một; hai; ba.",)
