"""What a merge brings that no rule settles is told until a person settles it: doubles, and moves that closed a ring."""

from __future__ import annotations

from functools import partial

from baocaovien.services.directory import directory
from baocaovien.services.library.library import create_item, move_item
from baocaovien.store.merge import merge
from baocaovien.store.queries.merged import merge_notices
from tests.store.helpers import carried, packed


def do(workspace, use_case, **said):
    return workspace.execute("test.step", partial(use_case, **said))


def meet(*copies):
    for giver in copies:
        operations = giver.read(lambda session: carried(packed(session)))
        for taker in copies:
            if taker is not giver:
                taker.execute("exchange.merge", partial(merge, received=operations), nature="note")


def told(workspace):
    return [(one.kind, one.record_type, one.title, len(one.ids)) for one in workspace.read(merge_notices)]


def test_what_two_machines_entered_is_told_as_a_double_until_one_is_left(make_workspace):
    first, second = make_workspace("a"), make_workspace("b")
    for copy in (first, second):
        do(copy, directory.add_venue, name="Hội trường Tỉnh ủy")
        do(copy, directory.add_unit, name="Huyện ủy Cát Tiên", level="district", code="CT")
    meet(first, second)

    expected = [("double", "unit", "CT", 2), ("double", "venue", "Hội trường Tỉnh ủy", 2)]
    assert told(first) == told(second) == expected
    unit, venue = first.read(merge_notices)
    do(first, directory.join_units, keep_id=unit.ids[0], other_id=unit.ids[1])
    do(first, directory.remove_venue, venue_id=venue.ids[1])
    meet(first, second)
    assert told(first) == told(second) == []


def test_moves_that_closed_a_ring_are_told_until_one_is_put_right(make_workspace):
    first, second = make_workspace("a"), make_workspace("b")
    one, two = (do(first, create_item, text=text) for text in ("Một", "Hai"))
    meet(first, second)
    do(first, move_item, item_id=one, parent_id=two)
    do(second, move_item, item_id=two, parent_id=one)
    meet(first, second)

    (notice,) = first.read(merge_notices)
    assert (notice.kind, notice.record_type, second.read(merge_notices)) == ("ring", "content_item", (notice,))
    do(first, move_item, item_id=notice.ids[0], parent_id=None)
    other = two if notice.ids[0] == one else one
    do(first, move_item, item_id=other, parent_id=None)
    assert told(first) == []


def test_units_that_were_joined_each_way_round_are_told(make_workspace):
    first, second = make_workspace("a"), make_workspace("b")
    one, two = (do(first, directory.add_unit, name=name, level="commune") for name in ("Xã A", "Xã A bis"))
    meet(first, second)
    do(first, directory.join_units, keep_id=one, other_id=two)
    do(second, directory.join_units, keep_id=two, other_id=one)
    meet(first, second)

    ((kind, record_type, title, count),) = told(first)
    assert (kind, record_type, count, title in ("Xã A", "Xã A bis")) == ("ring", "unit", 1, True)
    assert told(second) == told(first)
