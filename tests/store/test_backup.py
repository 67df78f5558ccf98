"""Backups: checked, thinned, put back with a new station; from PostgreSQL as one file of the log."""

from __future__ import annotations

import datetime as dt
import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from baocaovien.domain.errors import EnvironmentFault, InputError, MissingError
from baocaovien.domain.local_time import LOCAL
from baocaovien.services import backup
from baocaovien.services.office import actors
from baocaovien.services.workspace import Workspace
from baocaovien.store.blobs import get_blob, put_blob
from baocaovien.store.models import Person
from baocaovien.store.operations.erase import erase_person
from baocaovien.store.operations.heads import ERASED_TEXT
from baocaovien.store.thinning import NEVER_REMOVED, Copy, superfluous
from tests.store.helpers import START, add_event, add_person, carried, change, mark, packed, visible

NOON = dt.datetime(2026, 6, 15, 12, 0, tzinfo=LOCAL)


def _filled(workspace):
    event_id, _session, invitee_id = add_event(workspace)
    mark(workspace, event_id, invitee_id)
    person_id = add_person(workspace, "A")
    change(workspace, Person, person_id, full_name="B")
    return person_id


def test_a_restored_backup_is_what_was_copied_and_the_present_state_is_kept(each_workspace):
    workspace = each_workspace
    person_id = _filled(workspace)
    lan = workspace.execute("actors.add", lambda session: actors.add_actor(session, name="Lan", pin="1234"))
    sha256 = workspace.execute("files.put", lambda session: put_blob(session, b"\x00\xff scan"))
    then, station_then = visible(workspace), workspace.station_id
    copy = backup.create(workspace)
    change(workspace, Person, person_id, full_name="C")
    later = visible(workspace)

    kept = backup.restore(workspace, copy.name)

    assert visible(workspace) == then
    assert workspace.read(lambda session: get_blob(session, sha256)) == b"\x00\xff scan"
    assert workspace.read(lambda session: actors.pin_fits(session, lan, "1234"))
    assert not workspace.read(lambda session: actors.pin_fits(session, lan, "1235"))
    assert workspace.station_id != station_then
    assert workspace.read(backup.check) == ()
    add_person(workspace, "after")
    assert workspace.read(backup.check) == ()
    assert kept.reason == "restore"
    backup.restore(workspace, kept.name)
    assert visible(workspace) == later


def test_a_restored_workspace_opens_again_with_its_new_station(workspace):
    _filled(workspace)
    backup.restore(workspace, backup.create(workspace).name)
    workspace.close()

    again = Workspace.open(workspace.folder)
    found = again.station_id
    again.close()

    assert found == workspace.station_id


def test_what_was_erased_since_is_erased_again_after_a_restore(each_workspace):
    workspace = each_workspace
    gone, stays = add_person(workspace, "Người Được Xóa"), add_person(workspace, "Người Ở Lại")
    copy = backup.create(workspace)
    workspace.execute("directory.erase_person", lambda session: erase_person(session, gone), nature="final")

    backup.restore(workspace, copy.name)

    def read(session):
        return (
            session.get_one(Person, gone).full_name,
            session.get_one(Person, gone).deleted,
            session.get_one(Person, stays).full_name,
        )

    assert workspace.read(read) == (ERASED_TEXT, True, "Người Ở Lại")
    assert "Người Được Xóa" not in str(workspace.read(lambda session: carried(packed(session))))
    assert workspace.history(1)[0].label == "directory.erase_again"
    assert workspace.read(backup.check) == ()
    written = len(workspace.history(50))
    backup.restore(workspace, backup.create(workspace).name)
    assert len(workspace.history(50)) == written  # nothing came back: nothing is erased again


def test_an_import_begins_with_a_copy_of_the_state_before_it(workspace):
    add_person(workspace, "A")

    backup.take_in(workspace, "people.add", lambda session: session.add(Person(full_name="B")))
    (copy,) = backup.existing(workspace.folder)
    backup.take_in(workspace, "people.add", lambda session: session.add(Person(full_name="C")))
    backup.create(workspace)
    count = len(backup.existing(workspace.folder))
    backup.restore(workspace, copy.name)

    assert (copy.reason, count) == ("import", 3)
    assert workspace.read(lambda session: session.scalars(select(Person.full_name)).all()) == ["A"]


def test_a_copy_is_made_while_somebody_writes(workspace):
    add_person(workspace, "A")
    with workspace.database.write_session() as session:
        session.connection()
        copy = backup.create(workspace)

    assert copy.size > 0


def test_a_damaged_backup_changes_nothing(each_workspace):
    _filled(each_workspace)
    copy = backup.create(each_workspace)
    before, station = visible(each_workspace), each_workspace.station_id
    copy.path.write_bytes(copy.path.read_bytes()[: copy.size // 2])

    with pytest.raises(EnvironmentFault) as refused:
        backup.restore(each_workspace, copy.name)

    assert refused.value.code == "workspace.bad_backup"
    assert (visible(each_workspace), each_workspace.station_id) == (before, station)
    assert [kept.name for kept in backup.existing(each_workspace.folder)] == [copy.name]


def test_a_log_file_of_something_else_is_refused(make_workspace, postgres_url):
    workspace = make_workspace(database_url=postgres_url)
    copy = backup.create(workspace)
    with gzip.open(copy.path, "wt", encoding="utf-8") as stream:
        stream.write('{"format": 1, "program": "another"}\n')

    with pytest.raises(EnvironmentFault) as refused:
        backup.restore(workspace, copy.name)

    assert refused.value.code == "workspace.bad_backup"


def test_a_log_with_a_damaged_byte_anywhere_is_told_as_damaged(make_workspace, postgres_url):
    workspace = make_workspace(database_url=postgres_url)
    _filled(workspace)
    copy = backup.create(workspace)
    whole = copy.path.read_bytes()
    codes = set()

    # Behind gzip's own head, which names the file; all eight bits, as the last few before the sum may mean nothing.
    for at in range(200, len(whole), max(1, len(whole) // 60)):
        copy.path.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        with pytest.raises(EnvironmentFault) as refused:
            backup.restore(workspace, copy.name)
        codes.add(refused.value.code)

    assert codes == {"workspace.bad_backup"}


def test_an_unknown_backup_is_told(workspace):
    with pytest.raises(MissingError) as refused:
        backup.restore(workspace, "../../etc/passwd")

    assert refused.value.code == "workspace.unknown_backup"


def test_a_log_does_not_go_into_a_file(workspace):
    (workspace.folder / "backups" / "20260101T000000Z-001-asked.bcvlog").write_bytes(b"")

    with pytest.raises(InputError) as refused:
        backup.restore(workspace, "20260101T000000Z-001-asked")

    assert refused.value.code == "workspace.other_engine"


def test_a_full_disk_leaves_no_partial_copy(workspace, monkeypatch):
    monkeypatch.setattr("baocaovien.store.backup.shutil.disk_usage", lambda _path: type("Usage", (), {"free": 10})())

    with pytest.raises(EnvironmentFault) as refused:
        backup.create(workspace)

    assert refused.value.code == "workspace.disk_full"
    assert list((workspace.folder / "backups").iterdir()) == []


def test_a_regular_copy_is_made_when_something_changed_and_half_an_hour_is_over(workspace):
    now = dt.datetime.now(dt.UTC)
    assert backup.create_if_due(workspace, now=now) is None
    add_person(workspace, "A")

    first = backup.create_if_due(workspace, now=now + dt.timedelta(minutes=1))
    soon = backup.create_if_due(workspace, now=now + dt.timedelta(minutes=20))
    unchanged = backup.create_if_due(workspace, now=now + dt.timedelta(minutes=40))

    assert first.reason == "regular"
    assert (soon, unchanged) == (None, None)


def test_names_sort_by_time_and_never_repeat(workspace):
    made = [backup.create(workspace, now=START) for _number in range(3)]

    assert [kept.name for kept in made] == [f"20210524T010000Z-{number:03}-asked.db" for number in (1, 2, 3)]
    assert [kept.name for kept in backup.existing(workspace.folder)] == [kept.name for kept in reversed(made)]


def test_an_old_copy_that_is_being_carried_away_does_not_stop_a_new_one(workspace):
    old = backup.create(workspace, now=START)
    with old.path.open("rb"):  # Windows removes nothing that somebody reads
        made = [backup.create(workspace, now=START, budget=0).name for _number in range(3)]
    backup.thin(workspace.folder, now=START, budget=0)

    assert [kept.name for kept in backup.existing(workspace.folder)] == made[::-1]


def _copies(hours):
    return [Copy(str(hour), NOON - dt.timedelta(hours=hour), 10) for hour in hours]


def test_everything_of_today_and_yesterday_stays():
    copies = _copies(range(36))

    assert superfluous(copies, NOON) == []


def test_a_year_of_hourly_copies_thins_to_days_weeks_and_months():
    copies = _copies(range(0, 24 * 365, 6))
    gone = set(superfluous(copies, NOON))
    kept = [copy for copy in copies if copy.name not in gone]
    days = sorted({(NOON.date() - copy.at.date()).days for copy in kept})

    assert days[:14] == list(range(14))
    assert [len([copy for copy in kept if (NOON.date() - copy.at.date()).days == day]) for day in range(2, 14)] == [1] * 12
    older = [copy for copy in kept if (NOON.date() - copy.at.date()).days >= 14]
    assert len(older) == 10 + 9
    assert max(days) > 300


def test_the_budget_never_removes_the_newest_three():
    copies = _copies([1, 2, 3, 4, 5])

    assert superfluous(copies, NOON, budget=0) == ["4", "5"]
    assert superfluous(copies, NOON, budget=40) == ["5"]


@given(st.lists(st.integers(0, 24 * 800), unique=True), st.integers(0, 400))
def test_thinning_is_stable_and_keeps_the_newest(hours, budget):
    copies = _copies(hours)
    gone = set(superfluous(copies, NOON, budget))
    left = [copy for copy in copies if copy.name not in gone]

    newest = sorted(copies, key=lambda copy: copy.at, reverse=True)[:NEVER_REMOVED]
    assert gone.isdisjoint(copy.name for copy in newest)
    assert superfluous(left, NOON, budget) == []
