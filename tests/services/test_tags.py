"""Tags of content: one of a name, put on and taken off by the set, found by, renamed, joined, merged."""

from __future__ import annotations

from functools import partial

import pytest

from baocaovien.domain.errors import InputError
from baocaovien.services import backup
from baocaovien.services.library import library, tags
from baocaovien.store.merge import merge
from baocaovien.store.queries.content_search import search_items
from baocaovien.store.queries.library import ContentTree, item_card
from baocaovien.store.queries.tags import find_tag, tag_rows
from tests.store.helpers import carried, packed


def do(workspace, use_case, **how):
    return workspace.execute(f"library.{use_case.__name__}", partial(use_case, **how))


def item(workspace, text):
    return do(workspace, library.create_item, text=text)


def put(workspace, name, *ids):
    return do(workspace, tags.put_tag, item_ids=list(ids), name=name)


def counts(workspace, text=""):
    return [(row.name, row.items) for row in workspace.read(partial(tag_rows, text=text))]


def tag(workspace, name):
    return workspace.read(partial(find_tag, text=name))


def worn(workspace, item_id):
    return [name for _id, name in workspace.read(partial(item_card, item_id=item_id)).tags]


def test_a_tag_is_one_whatever_its_marks_and_case(each_workspace):
    one, two = item(each_workspace, "Một"), item(each_workspace, "Hai")

    assert [put(each_workspace, "An sinh xã hội", one), put(each_workspace, "  #an sinh XA HOI ", one, two)] == [1, 1]

    assert counts(each_workspace) == [("An sinh xã hội", 2)]
    assert put(each_workspace, "an sinh xã hội", one, two) == 0


def test_tags_are_listed_in_vietnamese_order_and_completed_from_any_word(each_workspace):
    one = item(each_workspace, "Một")
    for name in ("Đất đai", "Dân vận", "Ấp văn hóa", "Y tế", "An sinh"):
        put(each_workspace, name, one)

    assert worn(each_workspace, one) == ["An sinh", "Ấp văn hóa", "Dân vận", "Đất đai", "Y tế"]
    assert [name for name, _count in counts(each_workspace, "dai")] == ["Đất đai"]
    assert [name for name, _count in counts(each_workspace, "V")] == ["Ấp văn hóa", "Dân vận"]


def test_putting_on_and_taking_off_is_undone_and_done_again(each_workspace):
    one, two = item(each_workspace, "Một"), item(each_workspace, "Hai")
    put(each_workspace, "Y tế", one, two)
    before = counts(each_workspace)

    assert do(each_workspace, tags.take_tag, item_ids=[one, two], tag_id=tag(each_workspace, "y te")) == 2
    assert counts(each_workspace) == []
    each_workspace.undo()
    assert counts(each_workspace) == before
    each_workspace.undo()
    assert counts(each_workspace) == []
    each_workspace.redo()
    assert (counts(each_workspace), worn(each_workspace, two)) == (before, ["Y tế"])
    assert each_workspace.read(backup.check) == ()


def test_what_bears_a_tag_is_found_with_words_and_without(each_workspace):
    ids = [item(each_workspace, text) for text in ("Chuyển đổi số ở xã", "Chuyển đổi số ở tỉnh", "Bảo vệ rừng")]
    put(each_workspace, "Cơ sở", ids[0], ids[2])
    base = tag(each_workspace, "co so")

    def found(words, tag_id):
        hits = each_workspace.read(lambda session: search_items(session, words, tag_id=tag_id))
        return [hit.text for hit in hits.hits], hits.total

    assert found("chuyen doi so", None) == (["Chuyển đổi số ở xã", "Chuyển đổi số ở tỉnh"], 2)
    assert found("chuyen doi so", base) == (["Chuyển đổi số ở xã"], 1)
    assert found("", base) == (["Chuyển đổi số ở xã", "Bảo vệ rừng"], 2)
    assert each_workspace.read(ContentTree(tag_id=base).ids) == [ids[0], ids[2]]


def test_a_renamed_tag_keeps_its_items_and_its_old_name_can_be_made_anew(each_workspace):
    one, two = item(each_workspace, "Một"), item(each_workspace, "Hai")
    put(each_workspace, "Nong thon", one)

    do(each_workspace, tags.rename_tag, tag_id=tag(each_workspace, "nong thon"), name="Nông thôn mới")
    put(each_workspace, "Nông thôn", two)

    assert counts(each_workspace) == [("Nông thôn", 1), ("Nông thôn mới", 1)]
    assert worn(each_workspace, one) == ["Nông thôn mới"]


def test_under_the_name_of_another_tag_two_become_one(each_workspace):
    one, two, three = (item(each_workspace, text) for text in ("Một", "Hai", "Ba"))
    put(each_workspace, "Y tế", one, two)
    put(each_workspace, "Sức khỏe", two, three)

    kept = do(each_workspace, tags.rename_tag, tag_id=tag(each_workspace, "suc khoe"), name="y tế")

    assert (counts(each_workspace), kept) == ([("Y tế", 3)], tag(each_workspace, "y te"))
    each_workspace.undo()
    assert counts(each_workspace) == [("Sức khỏe", 2), ("Y tế", 2)]


def test_a_removed_tag_leaves_the_content_and_comes_back_by_its_name(each_workspace):
    one = item(each_workspace, "Một")
    put(each_workspace, "Y tế", one)

    assert do(each_workspace, tags.remove_tag, tag_id=tag(each_workspace, "y te")) == 1
    assert (counts(each_workspace), worn(each_workspace, one)) == ([], [])
    put(each_workspace, "y tế", one)
    assert counts(each_workspace) == [("y tế", 1)]


def test_removed_content_is_not_counted(each_workspace):
    one = item(each_workspace, "Một")
    put(each_workspace, "Y tế", one)

    do(each_workspace, library.remove_items, item_ids=[one])

    assert counts(each_workspace) == []
    each_workspace.undo()
    assert counts(each_workspace) == [("Y tế", 1)]


@pytest.mark.parametrize("name, code", [("  ", "input.required"), ("#!?", "input.required"), ("a" * 61, "input.too_long")])
def test_a_name_that_is_none_is_refused(workspace, name, code):
    one = item(workspace, "Một")

    with pytest.raises(InputError) as problem:
        put(workspace, name, one)

    assert problem.value.code == code


def give(giver, taker):
    operations = giver.read(lambda session: carried(packed(session)))
    return taker.execute("exchange.merge", lambda session: merge(session, operations))


def test_what_two_copies_put_on_and_take_off_both_holds(make_workspace):
    first, second = make_workspace("a"), make_workspace("b")
    one, two = item(first, "Một"), item(first, "Hai")
    put(first, "Y tế", one, two)
    give(first, second)

    do(first, tags.take_tag, item_ids=[one], tag_id=tag(first, "y te"))
    put(first, "Cơ sở", one)
    put(second, "co so", two)
    put(second, "Đất đai", one)
    told = [give(first, second), give(second, first)]

    for copy in (first, second):
        assert (worn(copy, one), worn(copy, two), counts(copy)[0][1]) == (["Cơ sở", "Đất đai"], ["Cơ sở", "Y tế"], 2)
        assert copy.read(backup.check) == ()
    assert [merged.waiting for merged in told] == [0, 0]
