"""A slide that is split: points, notes and time go with the half that they belong to, and nothing is said twice."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from baocaovien.decks.outline import Paragraph, Points
from baocaovien.decks.timing import entry_minutes
from baocaovien.services.decks import edits
from baocaovien.services.decks.decks import outline_for_topics
from baocaovien.services.decks.slide_notes import share
from baocaovien.services.decks.splitting import split_entry
from baocaovien.services.library import library
from baocaovien.services.library.topics import create_topic, put_items
from baocaovien.store.queries.library import item_card
from tests.services.test_decks import do, entries, source

GROWTH = "Tăng trưởng kinh tế nhanh hơn bình quân cả nước, thu ngân sách vượt dự toán trung ương giao hằng năm;"
FOREST = "Bảo vệ rừng đầu nguồn, phát triển du lịch xanh, giữ nguồn nước cho vùng hạ lưu các con sông lớn;"
PEOPLE = "Chăm lo đời sống đồng bào dân tộc thiểu số, giảm nghèo bền vững, mở rộng trường lớp ở vùng xa."
LEAD = "Nhiệm vụ trọng tâm"
TEXT = f"{LEAD}: {GROWTH} {FOREST} {PEOPLE}"


def deck_of(workspace, **item):
    """A deck on one item of three clauses; answers the deck and the id of its slide."""
    said = {"text": TEXT, "level": "dash", "number": "-"} | item
    item_id = do(workspace, library.create_item, **said)
    topic = do(workspace, create_topic, name="Chuyên đề")
    do(workspace, put_items, topic_id=topic, item_ids=[item_id])
    deck_id = workspace.execute("decks.outline_for_topics", partial(outline_for_topics, subject_ids=[topic]))
    return deck_id, next(entry.id for entry in entries(workspace, deck_id) if entry.item_id == item_id)


def slides(workspace, deck_id, *entry_ids):
    known = {entry.key: entry for entry in source(workspace, deck_id).outline.entries}
    return [known[entry_id.hex] for entry_id in entry_ids]


def test_each_half_of_a_text_says_its_own_clauses(workspace):
    deck_id, one = deck_of(workspace)
    (whole,) = slides(workspace, deck_id, one)

    two = do(workspace, split_entry, entry_id=one, at=1)
    three = do(workspace, split_entry, entry_id=two, at=1)
    parts = slides(workspace, deck_id, one, two, three)

    assert whole.notes == TEXT
    assert [part.notes for part in parts] == [f"{LEAD}: {GROWTH}", FOREST, PEOPLE]
    assert sum(map(entry_minutes, parts)) == pytest.approx(max(entry_minutes(whole), 0.75))


@pytest.mark.parametrize("own", [False, True])
def test_talking_points_go_with_the_points_that_they_are_about(workspace, own):
    talk = "Mở đầu: cả nước khó khăn.\nThu ngân sách đã vượt dự toán.\nRừng giữ nước cho hạ lưu.\nHỏi hội trường về giảm nghèo."
    deck_id, one = deck_of(workspace, talking_points="" if own else talk)
    if own:
        do(workspace, edits.set_notes, entry_id=one, notes=talk)

    two = do(workspace, split_entry, entry_id=one, at=2)

    first, second = slides(workspace, deck_id, one, two)
    assert first.notes == "Mở đầu: cả nước khó khăn.\nThu ngân sách đã vượt dự toán.\nRừng giữ nước cho hạ lưu."
    assert second.notes == "Hỏi hội trường về giảm nghèo."


def test_what_cannot_be_cut_is_said_with_the_first_half_alone(workspace):
    deck_id, one = deck_of(workspace)
    do(workspace, edits.set_notes, entry_id=one, notes="Chỉ nói về giảm nghèo")

    two = do(workspace, split_entry, entry_id=one, at=1)

    assert [part.notes for part in slides(workspace, deck_id, one, two)] == ["Chỉ nói về giảm nghèo", ""]
    do(workspace, edits.set_notes, entry_id=two, notes="Của tôi")
    do(workspace, edits.set_notes, entry_id=two, notes="")
    assert slides(workspace, deck_id, two)[0].notes == f"{FOREST} {PEOPLE}"


def test_what_introduces_points_is_said_once(workspace):
    head = do(workspace, library.create_item, text="MỤC TIÊU", level="roman", number="I", talking_points="Dẫn vào mục tiêu.")
    for number in ("1", "2"):
        said = {"text": f"Mục tiêu số {number}.", "talking_points": f"Nói thêm {number}."}
        do(workspace, library.create_item, level="arabic", number=number, parent_id=head, **said)
    topic = do(workspace, create_topic, name="Chuyên đề")
    do(workspace, put_items, topic_id=topic, item_ids=[head])
    deck_id = workspace.execute("decks.outline_for_topics", partial(outline_for_topics, subject_ids=[topic]))
    one = next(entry.id for entry in entries(workspace, deck_id) if entry.item_id == head)

    two = do(workspace, split_entry, entry_id=one, at=1)

    notes = [part.notes for part in slides(workspace, deck_id, one, two)]
    assert notes == ["Dẫn vào mục tiêu.\nNói thêm 1.", "Nói thêm 2."]


def test_time_and_hiding_go_with_both_halves_of_an_own_slide(workspace):
    deck_id, _one = deck_of(workspace)
    content = Points(tuple(Paragraph(text) for text in ("Một", "Hai", "Ba")))
    own = edits.OwnSlide("bullets", "Của tôi", content)
    (mine,) = do(workspace, edits.add_slides, deck_id=deck_id, slides=[own])
    do(workspace, edits.set_notes, entry_id=mine, notes="Nói về một.\nNói về hai.\nNói về ba.")
    do(workspace, edits.set_minutes, entry_id=mine, minutes=6)
    do(workspace, edits.hide_entries, entry_ids=[mine])

    rest = do(workspace, split_entry, entry_id=mine, at=2)

    assert [(part.notes, part.minutes, part.hidden) for part in slides(workspace, deck_id, mine, rest)] == [
        ("Nói về một.\nNói về hai.", 4, True),
        ("Nói về ba.", 2, True),
    ]
    workspace.undo()
    (whole,) = slides(workspace, deck_id, mine)
    assert (whole.content, whole.minutes) == (content, 6)


def test_the_wording_of_a_half_goes_back_into_the_whole_text(workspace):
    deck_id, one = deck_of(workspace, talking_points="Nói về thu ngân sách.\nNói về rừng.\nNói về trường lớp.")
    item_id = next(entry.item_id for entry in entries(workspace, deck_id) if entry.id == one)
    two = do(workspace, split_entry, entry_id=one, at=1)
    three = do(workspace, split_entry, entry_id=two, at=1)
    do(workspace, edits.set_wording, entry_id=two, content=Points((Paragraph("Giữ rừng;"),)))
    do(workspace, edits.set_notes, entry_id=two, notes="Nói kỹ về rừng.")

    do(workspace, edits.save_back, entry_id=two)

    newest = workspace.read(partial(item_card, item_id=item_id)).revisions[0]
    assert newest.text == f"{LEAD}: {GROWTH} Giữ rừng; {PEOPLE}"
    assert newest.talking_points == "Nói về thu ngân sách.\nNói kỹ về rừng.\nNói về trường lớp."
    assert slides(workspace, deck_id, three)[0].notes == "Nói về trường lớp."


def test_each_half_of_own_wording_says_its_part_of_the_library_when_that_is_taken_off(workspace):
    deck_id, one = deck_of(workspace)
    do(workspace, edits.set_wording, entry_id=one, content=Points(tuple(map(Paragraph, ("Một.", "Hai.", "Ba.")))))
    two = do(workspace, split_entry, entry_id=one, at=2)
    do(workspace, edits.reset_wording, entry_id=one)
    first, second = slides(workspace, deck_id, one, two)
    do(workspace, edits.reset_wording, entry_id=two)
    (third,) = slides(workspace, deck_id, two)

    assert [part.text for part in second.content.paragraphs] == ["Ba."]
    assert [part.text for shown in (first, third) for part in shown.content.paragraphs] == [GROWTH, FOREST, PEOPLE]
    assert (first.notes, third.notes) == (f"{LEAD}: {GROWTH} {FOREST}", PEOPLE)


def test_the_own_wording_of_one_half_that_goes_back_takes_nothing_else_out_of_the_library(workspace):
    deck_id, one = deck_of(workspace)
    do(workspace, edits.set_wording, entry_id=one, content=Points(tuple(map(Paragraph, ("Một.", "Hai.", "Ba.")))))
    do(workspace, split_entry, entry_id=one, at=1)
    do(workspace, edits.save_back, entry_id=one)

    item_id = next(entry.item_id for entry in entries(workspace, deck_id) if entry.id == one)
    newest = workspace.read(partial(item_card, item_id=item_id)).revisions[0]
    assert newest.text == f"{LEAD}: Một. {FOREST} {PEOPLE}"


def test_a_text_keeps_the_words_of_its_title_when_its_wording_goes_back(workspace):
    deck_id, one = deck_of(workspace)
    item_id = next(entry.item_id for entry in entries(workspace, deck_id) if entry.id == one)
    do(workspace, edits.set_wording, entry_id=one, content=Points((Paragraph("Tăng trưởng nhanh."),)))

    do(workspace, edits.save_back, entry_id=one)

    newest = workspace.read(partial(item_card, item_id=item_id)).revisions[0]
    assert (newest.heading, newest.text) == ("", f"{LEAD}: Tăng trưởng nhanh.")


WORDS = st.sampled_from(["rừng", "nước", "thu", "chi", "trường", "lớp", "của", "và", "các", "một"])
SENTENCES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)
NOTES = st.lists(st.tuples(SENTENCES, st.sampled_from([". ", "\n", "; ", " ", "\n\n"])), max_size=10).map(
    lambda parts: "".join(words + gap for words, gap in parts)
)


@given(NOTES, st.lists(SENTENCES | st.just(""), min_size=1, max_size=6), st.data())
def test_the_parts_of_notes_are_the_notes_once(notes, points, data):
    first = data.draw(st.integers(0, len(points)))
    second = data.draw(st.integers(first, len(points)))

    parts = [share(notes, points, start, end) for start, end in ((0, first), (first, second), (second, None))]

    event(f"{sum(map(bool, parts))} of 3 parts say something")
    assert " ".join(parts).split() == notes.split()
    assert bool(parts[0]) == (first > 0 and bool(notes.split()))
