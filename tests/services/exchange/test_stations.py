"""A snapshot goes out, operations come back: what the office and its door stations see of each other."""

from __future__ import annotations

import pytest

from baocaovien.domain.errors import InputError
from baocaovien.services import backup
from baocaovien.services.attendance.roster import invite
from baocaovien.services.directory.directory import add_person
from baocaovien.services.exchange.stations import duplicate_pairs, open_station, prepare_station
from baocaovien.services.exchange.take_in import take_in_file
from baocaovien.store.models import ContentItem, Event, Person, Unit
from tests.helpers.events import ask, conference, do
from tests.services.exchange.doors import bring_home, bring_out, door, enter, invitees, marks, office, seen


@pytest.fixture
def two_doors(each_workspace, tmp_path):
    """An office on each kind of database, with two stations."""
    at = office(each_workspace)
    first, second = door(at, tmp_path / "ban-1", "Bàn 1"), door(at, tmp_path / "ban-2", "Bàn 2")
    yield at, first, second
    first.close()
    second.close()


def test_a_station_has_what_its_event_needs_and_nothing_else(each_workspace, tmp_path):
    at = office(each_workspace)
    other = conference(each_workspace, at.small, title="Hội nghị khác", force_reason="phép thử", invited=[at.small.district])
    stranger = do(each_workspace, add_person, full_name="Trần Thị Bình")

    station = door(at, tmp_path / "ban-1")

    assert invitees(station, at.event_id) == at.invitees
    assert seen(station, at.event_id) == seen(each_workspace, at.event_id)
    assert station.read(lambda session: session.get(Event, other)) is None
    assert station.read(lambda session: session.get(Person, stranger)) is None
    assert (station.read(backup.check), each_workspace.read(backup.check)) == ((), ())
    station.close()


def test_marks_of_two_stations_come_home_and_out_again(two_doors):
    at, first, second = two_doors
    one, two, three, _four = at.invitees
    enter(first, at.event_id, one)
    enter(second, at.event_id, two)
    enter(at.workspace, at.event_id, three)

    assert (bring_home(first, at).applied, bring_home(second, at).applied) == (1, 1)
    bring_out(at, first, "Bàn 1")
    bring_out(at, second, "Bàn 2")

    assert len(marks(at.workspace)) == 3
    assert marks(first) == marks(second) == marks(at.workspace)
    assert seen(first, at.event_id) == seen(second, at.event_id) == seen(at.workspace, at.event_id)
    assert [workspace.read(backup.check) for workspace in (at.workspace, first, second)] == [(), (), ()]


def test_the_same_person_at_two_doors_is_a_duplicate_pair_and_counts_once(two_doors):
    at, first, second = two_doors
    one = at.invitees[0]
    enter(first, at.event_id, one, desk="cửa trái")
    enter(second, at.event_id, one, desk="cửa phải")

    bring_home(second, at)
    bring_home(first, at)

    (pair,) = at.workspace.read(lambda session: duplicate_pairs(session, at.event_id))
    assert pair.invitee_id == one
    assert {(pair.first_station, pair.first_desk), (pair.second_station, pair.second_desk)} == {
        ("Bàn 1", "cửa trái"),
        ("Bàn 2", "cửa phải"),
    }
    assert seen(at.workspace, at.event_id)[one] == ("present", False, 1)


def test_who_is_invited_after_the_station_left_travels_with_everything_they_refer_to(two_doors):
    at, first, _second = two_doors
    late = do(at.workspace, add_person, full_name="Trần Thị Bình", unit_id=at.small.district, position="Chuyên viên")
    bring_out(at, first, "Bàn 1")  # the person alone is none of the station's business
    assert first.read(lambda session: session.get(Person, late)) is None

    do(at.workspace, invite, event_id=at.event_id, who=[late], reason="bổ sung")
    came = bring_out(at, first, "Bàn 1")

    assert came.quarantined == 0
    assert invitees(first, at.event_id) == at.invitees
    assert ask(first, lambda session: session.get_one(Person, late).full_name) == "Trần Thị Bình"
    assert first.read(backup.check) == ()


def test_a_walk_in_at_a_station_comes_home(two_doors):
    at, first, second = two_doors
    enter(first, at.event_id, None, walk_in="K' Brếp", unit_name="xã Đạ Tông")

    bring_home(first, at)
    bring_out(at, second, "Bàn 2")

    assert seen(second, at.event_id) == seen(first, at.event_id) == seen(at.workspace, at.event_id)
    assert invitees(second, at.event_id) == at.invitees


def test_what_happens_to_a_walk_in_at_home_reaches_the_station_where_they_entered(two_doors):
    at, first, _second = two_doors
    answer = enter(first, at.event_id, None, walk_in="Nguyễn Văn An")
    bring_home(first, at)
    from baocaovien.services.attendance.marking import match_walk_in

    do(at.workspace, match_walk_in, invitee_id=answer.invitee_id, person_id=at.small.an)
    bring_out(at, first, "Bàn 1")

    assert invitees(first, at.event_id) == at.invitees
    assert first.read(backup.check) == ()


def test_a_station_file_is_not_imported_and_a_bundle_is_not_opened(each_workspace, tmp_path):
    at = office(each_workspace)
    file = tmp_path / "ban.bcvx"
    prepare_station(each_workspace, event_id=at.event_id, target=file)

    with pytest.raises(InputError) as refused:
        take_in_file(each_workspace, file, trust=True)

    assert refused.value.code == "exchange.is_a_station_file"
    file.write_bytes(file.read_bytes()[:-9])
    with pytest.raises(InputError) as refused:
        open_station(file, tmp_path / "ban")
    assert refused.value.code == "exchange.damaged"
    assert not (tmp_path / "ban").exists()


def test_a_station_holds_no_content_library(two_doors):
    _at, first, _second = two_doors

    counts = first.read(lambda session: (session.query(ContentItem).count(), session.query(Unit).count()))

    assert counts == (0, 2)
