"""Curation of content: drafts, approval by somebody else, order, validity, search."""

from __future__ import annotations

import datetime as dt
from functools import partial

import pytest

from baocaovien.domain.errors import ConflictError, InputError
from baocaovien.services.library import library
from baocaovien.services.library.figures import FigureText, create_figure, edit_figure, remove_figure
from baocaovien.services.library.topics import (
    create_topic,
    edit_topic,
    move_topic,
    put_figures,
    put_items,
    remove_topic,
    take_figures,
    take_items,
)
from baocaovien.services.office.actors import add_actor
from baocaovien.store.queries.content_search import search_items
from baocaovien.store.queries.library import ContentTree, item_card, item_rows
from baocaovien.store.queries.topics import FigureList, topic_rows


def do(workspace, use_case, **how):
    return workspace.execute(f"library.{use_case.__name__}", partial(use_case, **how))


def item(workspace, text="Nội dung", **how):
    return do(workspace, library.create_item, text=text, **how)


def state(workspace, item_id):
    (row,) = workspace.read(partial(item_rows, ids=[item_id]))
    return row.state, row.newest_state, row.text


def texts(workspace, parent_id=None):
    rows = workspace.read(partial(item_rows, ids=workspace.read(ContentTree().ids)))
    return [row.text for row in rows if row.parent_id == parent_id]


def test_an_approved_wording_stays_while_a_draft_waits(workspace):
    one = item(workspace, "Lời cũ")
    do(workspace, library.approve_items, item_ids=[one])

    do(workspace, library.edit_item, item_id=one, text="Lời mới")

    assert state(workspace, one) == ("approved", "draft", "Lời cũ")
    assert do(workspace, library.submit_items, item_ids=[one]) == 1
    assert do(workspace, library.approve_items, item_ids=[one]) == 1
    assert state(workspace, one) == ("approved", "approved", "Lời mới")
    assert [row.text for row in workspace.read(partial(item_card, item_id=one)).revisions] == ["Lời mới", "Lời cũ"]


def test_the_same_wording_again_writes_nothing(workspace):
    one = item(workspace)
    before = len(workspace.history(20))

    do(workspace, library.edit_item, item_id=one, text="  Nội dung ")

    assert len(workspace.history(20)) == before


def test_an_author_cannot_approve_their_own_wording_where_there_is_a_second_curator(workspace):
    me = do(workspace, add_actor, name="Người soạn Mẫu", role="curator")
    workspace.sign_in(me)
    one = item(workspace)
    assert do(workspace, library.approve_items, item_ids=[one]) == 1  # nobody else is there

    other = do(workspace, add_actor, name="Người duyệt Mẫu", role="lead")
    two = item(workspace, "Khác")
    with pytest.raises(ConflictError) as refused:
        do(workspace, library.approve_items, item_ids=[two])
    assert (refused.value.code, refused.value.params["others"]) == ("library.own_revision", "Người duyệt Mẫu")
    assert state(workspace, two)[0] == "draft"

    workspace.sign_in(other)
    assert do(workspace, library.approve_items, item_ids=[two]) == 1


def test_withdrawn_content_is_taken_back_by_approval(workspace):
    one = item(workspace)
    do(workspace, library.approve_items, item_ids=[one])

    assert do(workspace, library.withdraw_items, item_ids=[one, one]) == 1
    assert state(workspace, one)[0] == "withdrawn"
    assert do(workspace, library.approve_items, item_ids=[one]) == 1
    assert state(workspace, one)[0] == "approved"


def test_a_replaced_item_names_its_successor_and_never_itself(workspace):
    old, new = item(workspace, "Cũ"), item(workspace, "Mới")

    do(workspace, library.replace_item, item_id=old, by_id=new)

    assert workspace.read(partial(item_card, item_id=old)).replaced_by == (new, "Mới")
    with pytest.raises(InputError) as refused:
        do(workspace, library.replace_item, item_id=new, by_id=old)
    assert refused.value.code == "library.replaces_itself"


def test_items_move_among_their_siblings_and_never_under_themselves(workspace):
    one, two, three = (item(workspace, text) for text in ("Một", "Hai", "Ba"))
    do(workspace, library.move_item, item_id=three, parent_id=None, after_id=one)
    assert texts(workspace) == ["Một", "Ba", "Hai"]
    do(workspace, library.move_item, item_id=two, parent_id=None)
    assert texts(workspace) == ["Hai", "Một", "Ba"]

    do(workspace, library.move_item, item_id=two, parent_id=one)
    with pytest.raises(InputError) as refused:
        do(workspace, library.move_item, item_id=one, parent_id=two)

    assert refused.value.code == "library.under_itself"
    assert texts(workspace, one) == ["Hai"]


def test_removing_an_item_takes_its_subtree_and_undo_brings_it_back(workspace):
    one = item(workspace, "Trên")
    item(workspace, "Dưới", parent_id=one)

    assert do(workspace, library.remove_items, item_ids=[one]) == 2
    assert workspace.read(ContentTree().ids) == []
    workspace.undo()

    assert texts(workspace, one) == ["Dưới"]


@pytest.mark.parametrize(
    "how, code",
    [
        ({"text": "  "}, "input.required"),
        ({"text": "x" * 20_001}, "input.too_long"),
        ({"text": "x", "level": "deep"}, "library.unknown_level"),
        ({"text": "x", "heading": "y" * 301}, "input.too_long"),
    ],
)
def test_an_item_that_makes_no_sense_is_refused(workspace, how, code):
    with pytest.raises(InputError) as refused:
        do(workspace, library.create_item, **how)

    assert refused.value.code == code


def test_validity_ends_after_it_begins(workspace):
    one = item(workspace)

    with pytest.raises(InputError) as refused:
        do(workspace, library.set_validity, item_ids=[one], valid_from=dt.date(2021, 2, 1), valid_to=dt.date(2021, 2, 1))

    assert refused.value.code == "input.end_before_start"


def test_search_finds_with_and_without_marks_and_tells_where_a_hit_stands(workspace):
    top = item(workspace, "Ba đột phá chiến lược")
    hit = item(workspace, "Phát triển nguồn nhân lực", parent_id=top)
    item(workspace, "Phát triên khác")

    found = workspace.read(partial(search_items, query="nguon nhan luc", limit=5))

    assert [(one.id, one.path, one.rank) for one in found.hits] == [(hit, ("Ba đột phá chiến lược",), 1)]
    assert found.total == 1
    assert workspace.read(partial(search_items, query="PHÁT TRIỂN nguồn", limit=5)).hits[0].id == hit
    assert workspace.read(partial(search_items, query="***", limit=5)).hits == ()


def test_the_tree_takes_the_same_number_of_queries_for_one_item_and_for_many(workspace, count_queries):
    seen = []
    for number in (1, 3):
        for _place in range(number):
            item(workspace)
        tree = ContentTree()
        with count_queries() as queries:
            workspace.read(lambda session, tree=tree: tree.rows(session, tree.ids(session)))
        seen.append(queries.count)

    assert seen[0] == seen[1]


def test_topics_hold_items_and_figures_in_order(workspace):
    first, second = (do(workspace, create_topic, name=name, code=code) for name, code in (("Một", "A1"), ("Hai", "A2")))
    one = item(workspace)
    figure = do(workspace, create_figure, figure=FigureText("GDP", "6,5 - 7", unit="%/năm"))

    assert do(workspace, put_items, topic_id=first, item_ids=[one, one]) == 1
    assert do(workspace, put_items, topic_id=first, item_ids=[one]) == 0
    assert do(workspace, put_figures, topic_id=first, figure_ids=[figure]) == 1
    do(workspace, move_topic, topic_id=second, after_id=None)

    assert [(row.name, row.items, row.figures) for row in workspace.read(topic_rows)] == [("Hai", 0, 0), ("Một", 1, 1)]
    assert workspace.read(partial(item_card, item_id=one)).topics == ((first, "Một"),)
    assert do(workspace, take_items, topic_id=first, item_ids=[one]) == 1
    do(workspace, remove_topic, topic_id=first)
    assert [row.name for row in workspace.read(topic_rows)] == ["Hai"]


def test_a_figure_is_taken_out_of_its_topics_and_stays(workspace):
    first, second = (do(workspace, create_topic, name=name) for name in ("Một", "Hai"))
    figure = do(workspace, create_figure, figure=FigureText("Tăng trưởng", "6,5", unit="%"))
    for topic_id in (first, second):
        do(workspace, put_figures, topic_id=topic_id, figure_ids=[figure])

    taken = do(workspace, take_figures, figure_ids=[figure])

    assert (taken, [one.figures for one in workspace.read(topic_rows)]) == (2, [0, 0])
    assert workspace.read(FigureList().ids) == [figure]


def test_two_topics_of_one_name_or_code_are_refused(workspace):
    topic = do(workspace, create_topic, name="Chủ đề", code="A1")

    for how in ({"name": "chu de"}, {"name": "Khác", "code": "a1"}):
        with pytest.raises(ConflictError) as refused:
            do(workspace, create_topic, **how)
        assert refused.value.code == "library.topic_exists"
    do(workspace, edit_topic, topic_id=topic, name="Chủ đề", code="A1", period="2021")


def test_figures_of_two_sources_that_disagree_are_both_kept_and_told(workspace):
    for value, source in (("8", "Báo A"), ("15", "Báo B")):
        do(workspace, create_figure, figure=FigureText("Công trình trọng điểm", value, source=source))
    other = do(workspace, create_figure, figure=FigureText("Che phủ rừng", "42", sign="≥", unit="%"))

    figures = FigureList()
    rows = workspace.read(lambda session: figures.rows(session, figures.ids(session)))

    assert [(str(row.value), row.disagrees) for row in rows] == [("8", True), ("15", True), ("42", False)]
    do(workspace, edit_figure, figure_id=other, figure=FigureText("Che phủ rừng", "42,5"))
    do(workspace, remove_figure, figure_id=other)
    assert len(workspace.read(figures.ids)) == 2


@pytest.mark.parametrize(
    "figure, code",
    [
        (FigureText("A", "nhiều"), "input.not_a_number"),
        (FigureText("A", "7 - 6"), "input.not_a_number"),
        (FigureText("", "7"), "input.required"),
        (FigureText("A", "7", sign="!"), "library.unknown_sign"),
        (FigureText("A", "7", kind="hope"), "library.unknown_figure_kind"),
    ],
)
def test_a_figure_that_makes_no_sense_is_refused(workspace, figure, code):
    with pytest.raises(InputError) as refused:
        do(workspace, create_figure, figure=figure)

    assert refused.value.code == code
