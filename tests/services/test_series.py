from __future__ import annotations

import datetime as dt

import pytest

from baocaovien.domain.dates import at_local
from baocaovien.domain.errors import ConflictError, InputError
from baocaovien.domain.recurrence import MonthlyRule
from baocaovien.services.schedule import scheduling, series
from baocaovien.store.queries.schedule import event_rows, series_row
from tests.helpers.events import START, ask, conference, do, small_office

FOURTH_MONDAY = MonthlyRule(dt.date(2021, 5, 24), weekday=0, nth=4)


@pytest.fixture
def added(workspace):
    small = small_office(workspace)
    first = conference(workspace, small)
    return do(workspace, series.add_series, event_id=first, rule=FOURTH_MONDAY, until=dt.date(2021, 9, 30))


def days(workspace, series_id):
    ids = ask(workspace, series_row, series_id).event_ids
    return [(row.start + dt.timedelta(hours=7)).date().isoformat() for row in ask(workspace, event_rows, ids)]


def titles(workspace, ids):
    return [row.title for row in ask(workspace, event_rows, ids)]


def test_a_series_makes_an_event_for_each_month(workspace, added):
    assert days(workspace, added.id) == ["2021-05-24", "2021-06-28", "2021-07-26", "2021-08-23", "2021-09-27"]
    assert titles(workspace, added.event_ids)[-1] == "Hội nghị báo cáo viên tháng 9/2021"
    rows = ask(workspace, event_rows, added.event_ids)
    assert {(row.invited, row.venue) for row in rows} == {(4, "Hội trường Tỉnh ủy")}


def test_one_undo_takes_the_whole_series_back(workspace, added):
    workspace.undo()

    assert titles(workspace, added.event_ids) == ["Hội nghị báo cáo viên tháng 5/2021"]


def test_an_edit_of_the_following_leaves_those_before(workspace, added):
    third = added.event_ids[2]

    do(
        workspace,
        series.edit_series,
        event_id=third,
        scope="following",
        title="Hội nghị giao ban tháng 7/2021",
        begins=dt.time(13, 30),
        minutes=120,
    )

    rows = ask(workspace, event_rows, added.event_ids)
    assert [row.title for row in rows][1:4] == [
        "Hội nghị báo cáo viên tháng 6/2021",
        "Hội nghị giao ban tháng 7/2021",
        "Hội nghị giao ban tháng 8/2021",
    ]
    assert rows[1].start == at_local(dt.date(2021, 6, 28), dt.time(8))
    assert (rows[3].start, rows[3].end) == (
        at_local(dt.date(2021, 8, 23), dt.time(13, 30)),
        at_local(dt.date(2021, 8, 23), dt.time(15, 30)),
    )


def test_an_edit_of_all_passes_over_what_was_held(workspace, added):
    do(workspace, scheduling.open_event, event_id=added.event_ids[0])
    do(workspace, scheduling.close_event, event_id=added.event_ids[0])

    done = do(workspace, series.edit_series, event_id=added.event_ids[2], scope="all", requirements="Mang theo tài liệu")

    assert done.event_ids == added.event_ids[1:]


def test_a_new_rule_moves_the_following_events(workspace, added):
    done = do(
        workspace,
        series.move_series,
        event_id=added.event_ids[3],
        scope="following",
        rule=MonthlyRule(dt.date(2021, 1, 1), day=15),
    )

    assert len(done.event_ids) == 2
    assert days(workspace, added.id) == ["2021-05-24", "2021-06-28", "2021-07-26", "2021-08-15", "2021-09-15"]


def test_a_skipped_date_can_be_put_back(workspace, added):
    day = do(workspace, series.skip_date, event_id=added.event_ids[1])

    assert days(workspace, added.id)[:2] == ["2021-05-24", "2021-07-26"]
    assert do(workspace, series.put_back_date, series_id=added.id, day=day) == added.event_ids[1]
    assert days(workspace, added.id)[:2] == ["2021-05-24", "2021-06-28"]
    with pytest.raises(InputError) as problem:
        do(workspace, series.put_back_date, series_id=added.id, day=day)
    assert problem.value.code == "schedule.not_skipped"


def test_a_series_is_extended_and_ended(workspace, added):
    more = do(workspace, series.extend_series, series_id=added.id, until=dt.date(2021, 11, 30))
    assert days(workspace, added.id)[5:] == ["2021-10-25", "2021-11-22"]

    assert do(workspace, series.end_series, event_id=more[0]) == 2
    assert len(days(workspace, added.id)) == 5
    assert do(workspace, series.extend_series, series_id=added.id, until=dt.date(2021, 12, 31)) == ()


def test_a_series_that_collides_is_refused_whole(workspace):
    small = small_office(workspace)
    first = conference(workspace, small)
    conference(workspace, small, title="Khác", start=START + dt.timedelta(days=35), end=None)

    with pytest.raises(ConflictError) as problem:
        do(workspace, series.add_series, event_id=first, rule=FOURTH_MONDAY, until=dt.date(2021, 9, 30))

    assert problem.value.code == "schedule.conflicts"
    assert ask(workspace, event_rows, [first])[0].series_id is None


@pytest.mark.parametrize("scope", ["", "some"])
def test_an_unknown_scope_is_refused(workspace, added, scope):
    with pytest.raises(InputError) as problem:
        do(workspace, series.edit_series, event_id=added.event_ids[0], scope=scope)

    assert problem.value.code == "schedule.bad_scope"
