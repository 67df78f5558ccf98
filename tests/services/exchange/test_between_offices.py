"""Between offices: what each keeps to itself, what is told of clocks, what was sent, and what waits and is tried again."""

from __future__ import annotations

import datetime as dt
from functools import partial

import pytest

from baocaovien.domain.errors import Cancelled, InputError, MissingError
from baocaovien.services.attendance.attendance import annul
from baocaovien.services.exchange import bundle, give, peers
from baocaovien.services.exchange.bundle import Contents
from baocaovien.services.exchange.clock import set_clock_offset
from baocaovien.services.exchange.conflicts import count_conflicts, list_conflicts, settle
from baocaovien.services.exchange.event_stations import event_stations
from baocaovien.services.exchange.keys import identity
from baocaovien.services.exchange.quarantine import list_quarantine, problems
from baocaovien.services.exchange.stations import open_station_file, prepare_station, station_role
from baocaovien.services.exchange.take_in import take_in, take_in_file, try_again
from baocaovien.services.exchange.unsent import Unsent, unsent
from baocaovien.services.office.actors import add_actor, find_actor, list_actors
from baocaovien.services.office.first_start import found_office
from baocaovien.services.workspace import Workspace
from baocaovien.store.check import check
from baocaovien.store.models import Office, Person, Signatory
from baocaovien.store.queries.office import office_row
from tests.helpers.events import ask, do
from tests.services.exchange.doors import bring_home, door, enter, home_of, marks, office
from tests.store.helpers import add_person, change


def _found(workspace, unit, level):
    do(
        workspace,
        found_office,
        unit_name=unit,
        level=level,
        place_name="Đà Lạt",
        signatory=f"Người ký {unit}",
        signatory_position="Trưởng ban",
    )


@pytest.fixture
def offices(make_workspace):
    """A province and a district, each with an office of its own."""
    province, district = make_workspace("tinh"), make_workspace("huyen")
    _found(province, "Ban Tuyên giáo Tỉnh ủy Lâm Đồng", "province")
    _found(district, "Huyện ủy Cát Tiên", "district")
    return province, district


def _signatories(workspace):
    return ask(workspace, lambda session: sorted(row.full_name for row in session.query(Signatory)))


def test_another_offices_name_and_signatories_never_replace_ours(offices, tmp_path):
    province, district = offices
    person_id = add_person(district, "K' Brếp")

    give.export(district, tmp_path / "dau.bcvx")
    taken = take_in_file(province, tmp_path / "dau.bcvx", trust=True)

    assert (taken.conflicts, taken.quarantined) == ((), 0)
    assert province.read(office_row).unit == "Ban Tuyên giáo Tỉnh ủy Lâm Đồng"
    assert _signatories(province) == ["Người ký Ban Tuyên giáo Tỉnh ủy Lâm Đồng"]
    assert ask(province, lambda session: session.get_one(Person, person_id).full_name) == "K' Brếp"


def test_only_this_offices_people_are_offered_and_the_others_stay_in_history_by_name(offices, tmp_path):
    province, district = offices
    do(province, add_actor, name="Văn thư tỉnh")
    clerk = do(district, add_actor, name="Văn thư huyện", role="lead")
    district.sign_in(clerk)
    add_person(district, "K' Brếp")

    give.export(district, tmp_path / "dau.bcvx")
    take_in_file(province, tmp_path / "dau.bcvx", trust=True)

    assert [actor.name for actor in province.read(list_actors)] == ["Văn thư tỉnh"]
    assert "Văn thư huyện" in {row.actor for row in province.history(20)}
    with pytest.raises(MissingError) as problem:
        ask(province, find_actor, str(clerk))
    assert problem.value.code == "input.unknown_id"
    mine = do(province, add_actor, name="Văn thư huyện")  # a name that only another office has is free here
    assert ask(province, find_actor, "van thu huyen") == mine


def test_whoever_worked_here_before_the_office_was_founded_is_one_of_its_people(make_workspace, tmp_path):
    first, other = make_workspace("mot"), make_workspace("hai")
    do(first, add_actor, name="Có trước")
    _found(first, "Huyện ủy Cát Tiên", "district")
    _found(other, "Huyện ủy Đạ Tẻh", "district")

    give.export(first, tmp_path / "dau.bcvx")
    take_in_file(other, tmp_path / "dau.bcvx", trust=True)

    assert [[actor.name for actor in copy.read(list_actors)] for copy in (first, other)] == [["Có trước"], []]


def test_a_machine_without_an_office_becomes_one_of_the_senders(offices, make_workspace, tmp_path):
    _province, district = offices
    second = make_workspace("may-hai")

    give.export(district, tmp_path / "ca.bcvx")
    take_in_file(second, tmp_path / "ca.bcvx", trust=True)

    assert second.read(office_row).unit == "Huyện ủy Cát Tiên"
    assert _signatories(second) == ["Người ký Huyện ủy Cát Tiên"]


def test_a_sender_is_named_by_its_office(offices, tmp_path):
    province, district = offices
    give.export(district, tmp_path / "dau.bcvx")

    with pytest.raises(InputError) as refused:
        take_in_file(province, tmp_path / "dau.bcvx")

    assert refused.value.code == "exchange.unknown_sender"
    assert refused.value.params["name"].startswith("Huyện ủy Cát Tiên")


def test_sample_data_stays_but_its_doors_may_be_tried(workspace, tmp_path):
    at = office(workspace)
    _found(workspace, "Cơ quan mẫu", "province")
    do(workspace, lambda session: setattr(session.query(Office).one(), "is_sample", True))

    with pytest.raises(InputError) as refused:
        give.export(workspace, tmp_path / "mau.bcvx")
    assert refused.value.code == "exchange.sample_stays"
    assert not (tmp_path / "mau.bcvx").exists()

    station = door(at, tmp_path / "ban-1")
    enter(station, at.event_id, at.invitees[0])
    assert bring_home(station, at).marks == 1
    station.close()


def test_what_was_sent_counts_as_sent_until_something_new_is_done(offices, tmp_path):
    province, district = offices
    give.export(district, tmp_path / "dau.bcvx")
    take_in_file(province, tmp_path / "dau.bcvx", trust=True)
    assert district.read(unsent) is None
    (known,) = province.read(peers.list_peers)
    give.export(province, tmp_path / "dap.bcvx", since_peer=known.id)
    take_in_file(district, tmp_path / "dap.bcvx", trust=True)
    assert district.read(unsent) == Unsent(0, 0, marks=False)

    add_person(district, "K' Brếp")
    assert district.read(unsent) == Unsent(1, 0, marks=False)
    (home,) = district.read(peers.list_peers)
    give.export(district, tmp_path / "hai.bcvx", since_peer=home.id)

    assert district.read(unsent) == Unsent(0, 0, marks=False)
    (home,) = district.read(peers.list_peers)
    assert (home.sent, home.unsent) == (2, 0)
    assert home.sent_at is not None
    take_in_file(province, tmp_path / "hai.bcvx")
    (known,) = province.read(peers.list_peers)
    assert known.received == 2  # the person, and the note that the first file was written


def test_a_stations_clock_is_told_when_it_was_measured(workspace, tmp_path):
    at = office(workspace)
    station = door(at, tmp_path / "ban-1")
    station.unlogged(partial(set_clock_offset, milliseconds=-125_000))
    enter(station, at.event_id, at.invitees[0])

    bring_home(station, at)

    (row, *_here) = workspace.read(partial(event_stations, event_id=at.event_id))
    assert (row.name, row.marks, row.clock_ms, row.clock_measured) == ("Bàn 1", 1, -125_000, True)
    station.close()


def test_what_stands_and_what_was_taken_back_are_told_apart(workspace, tmp_path):
    at = office(workspace)
    station = door(at, tmp_path / "ban-1")
    first, second, third = [enter(station, at.event_id, at.invitees[place]) for place in range(3)]
    station.undo()
    bring_home(station, at)
    do(workspace, annul, mark_id=first.mark_id, reason="nhầm")
    do(workspace, annul, mark_id=do(workspace, annul, mark_id=second.mark_id, reason="nhầm").mark_id, reason="không nhầm")

    rows = {row.name: (row.marks, row.annulled) for row in workspace.read(partial(event_stations, event_id=at.event_id))}

    assert third.mark_id is not None
    assert rows == {"Bàn 1": (1, 2), "": (0, 0)}
    station.close()


@pytest.mark.parametrize("hours, sign", [(5, -1), (-5000, 1)], ids=["from the future", "before it was prepared"])
def test_a_file_that_can_not_be_of_its_time_shows_the_clock(workspace, tmp_path, hours, sign):
    at = office(workspace)
    station = door(at, tmp_path / "ban-1")
    enter(station, at.event_id, at.invitees[0])
    own = identity(station.folder)
    opened = bundle.read(give.fill(station, home_of(station)).content, own)
    moment = dt.datetime.fromisoformat(opened.manifest["made_at"]) + dt.timedelta(hours=hours)
    manifest = {key: value for key, value in opened.manifest.items() if key != "format"} | {"made_at": moment.isoformat()}

    take_in(workspace, bundle.write(manifest, opened.contents, own))

    (row, *_here) = workspace.read(partial(event_stations, event_id=at.event_id))
    assert row.clock_ms is not None
    assert not row.clock_measured
    assert abs(row.clock_ms - sign * abs(hours) * 3_600_000) < 60_000
    station.close()


def test_a_gap_is_told_by_name_and_what_waits_is_taken_in_when_it_is_filled(workspace, tmp_path):
    at = office(workspace)
    station = door(at, tmp_path / "ban-3", "Bàn 3")
    for one in at.invitees[:3]:
        enter(station, at.event_id, one)
    own = identity(station.folder)
    opened = bundle.read(give.fill(station, home_of(station)).content, own)
    manifest = {key: value for key, value in opened.manifest.items() if key != "format"}
    operations = opened.contents.operations
    missing, later = operations[:-1], operations[-1:]

    taken = take_in(workspace, bundle.write(manifest, Contents(later), own))

    assert (taken.marks, taken.quarantined) == (0, 1)
    (row, *_others) = [one for one in workspace.read(partial(event_stations, event_id=at.event_id)) if one.name == "Bàn 3"]
    first, last = missing[0]["header"]["seq"], missing[-1]["header"]["seq"]
    assert row.missing == f"{first}–{last}"
    assert [(found.code, found.params["station"]) for found in workspace.read(lambda session: list(problems(session)))] == [
        ("exchange.gap", "Bàn 3")
    ]
    assert (try_again(workspace).applied, len(workspace.read(list_quarantine))) == (0, 1)
    assert take_in(workspace, bundle.write(manifest, Contents(missing), own)).marks == 3
    assert workspace.read(list_quarantine) == ()
    assert marks(workspace) == marks(station)
    station.close()


def _name(workspace, person_id):
    return ask(workspace, lambda session: session.get_one(Person, person_id).full_name)


@pytest.fixture
def differing(make_workspace, tmp_path):
    """Two machines that gave one person different names, and know of it."""
    first, second = make_workspace("a"), make_workspace("b")
    person_id = add_person(first, "An")
    _carry(first, second, tmp_path)
    change(first, Person, person_id, full_name="Nguyễn Văn An")
    change(second, Person, person_id, full_name="Lê Văn An")
    _carry(second, first, tmp_path)
    return first, second, person_id


def _carry(source, target, folder):
    give.export(source, folder / f"{source.folder.name}.bcvx")
    return take_in_file(target, folder / f"{source.folder.name}.bcvx", trust=True)


@pytest.mark.parametrize("provisional", [True, False], ids=["what stands for now", "the other"])
def test_undoing_a_choice_opens_the_conflict_again_and_redoing_settles_it(differing, tmp_path, provisional):
    first, second, person_id = differing
    (row,) = first.read(list_conflicts)
    stood = next(version for version in row.versions if version.provisional).values["full_name"]
    chosen = next(version for version in row.versions if version.provisional == provisional)

    first.execute("exchange.choose", partial(settle, record_id=person_id, group="full_name", operation_id=chosen.operation_id))
    assert (_name(first, person_id), first.read(count_conflicts)) == (chosen.values["full_name"], 0)

    first.undo()
    assert _name(first, person_id) == stood
    assert first.read(list_conflicts) == (row,)
    assert first.read(check) == []

    first.redo()
    assert (_name(first, person_id), first.read(list_conflicts)) == (chosen.values["full_name"], ())
    assert first.read(check) == []
    _carry(first, second, tmp_path)
    assert (_name(second, person_id), second.read(list_conflicts)) == (chosen.values["full_name"], ())

    first.undo()
    _carry(first, second, tmp_path)
    assert first.read(list_conflicts) == second.read(list_conflicts) == (row,)
    assert _name(first, person_id) == _name(second, person_id) == stood
    assert (first.read(check), second.read(check)) == ([], [])


@pytest.mark.parametrize("deletes", [True, False], ids=["delete", "keep"])
def test_undoing_the_answer_to_a_deletion_asks_again(make_workspace, tmp_path, deletes):
    first, second = make_workspace("a"), make_workspace("b")
    person_id = add_person(first, "An")
    _carry(first, second, tmp_path)
    change(first, Person, person_id, deleted=True)
    change(second, Person, person_id, honorific="bà")
    _carry(second, first, tmp_path)
    (row,) = first.read(list_conflicts)
    chosen = next(version for version in row.versions if version.deletes == deletes)

    first.execute("exchange.choose", partial(settle, record_id=person_id, group="deleted", operation_id=chosen.operation_id))
    assert (ask(first, lambda session: session.get_one(Person, person_id).deleted), first.read(count_conflicts)) == (deletes, 0)
    first.undo()

    assert first.read(list_conflicts) == (row,)
    assert not ask(first, lambda session: session.get_one(Person, person_id).deleted)
    assert first.read(check) == []


def test_a_choice_that_somebody_wrote_over_is_not_taken_back(differing):
    first, _second, person_id = differing
    (row,) = first.read(list_conflicts)
    choice = partial(settle, record_id=person_id, group="full_name", operation_id=row.versions[0].operation_id)
    first.execute("exchange.choose", choice)
    person = do(first, lambda session: add_actor(session, name="Lan"))
    first.sign_in(person)
    change(first, Person, person_id, full_name="Trần Văn An")
    first.sign_in(None)

    undone = first.undo()
    while undone is not None and undone.label != "exchange.choose":
        undone = first.undo()

    assert undone is not None
    assert [left.field for left in undone.left] == ["full_name"]
    assert (_name(first, person_id), first.read(list_conflicts)) == ("Trần Văn An", ())


def test_a_station_file_opens_once_on_a_machine(workspace, tmp_path):
    at = office(workspace)
    prepare_station(workspace, event_id=at.event_id, target=tmp_path / "ban.bcvx", name="Bàn 2")
    folder = open_station_file(tmp_path / "ban.bcvx", tmp_path / "may")
    station = Workspace.open(folder)
    enter(station, at.event_id, at.invitees[0])
    station.close()

    assert open_station_file(tmp_path / "ban.bcvx", tmp_path / "may") == folder

    station = Workspace.open(folder)
    role = station.read(station_role)
    assert role is not None
    assert (role.name, len(marks(station))) == ("Bàn 2", 1)
    station.close()


def test_turning_back_leaves_nothing(workspace, tmp_path):
    at = office(workspace)
    station = door(at, tmp_path / "ban-1")
    enter(station, at.event_id, at.invitees[0])
    give.export(station, tmp_path / "ve.bcvx", since_peer=home_of(station))
    before = workspace.history()

    for last in range(4):
        with pytest.raises(Cancelled):
            take_in_file(workspace, tmp_path / "ve.bcvx", progress=lambda done, _total, last=last: done < last)
    with pytest.raises(Cancelled):
        prepare_station(workspace, event_id=at.event_id, target=tmp_path / "x.bcvx", progress=lambda done, _total: done < 1)

    assert (workspace.history(), marks(workspace)) == (before, set())
    assert not (tmp_path / "x.bcvx").exists()
    assert take_in_file(workspace, tmp_path / "ve.bcvx").marks == 1
    station.close()
