"""A workspace on a database server: clerks who wait for each other, a restore elsewhere, a server that was away."""

from __future__ import annotations

import threading
import time

import pytest
from sqlalchemy import create_engine, delete, make_url

from baocaovien.domain.errors import Cancelled, EnvironmentFault
from baocaovien.services import backup
from baocaovien.services.workspace import Workspace
from baocaovien.store.models import Person, Station
from tests.store.helpers import add_person, change

END_OTHERS = (
    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
)

END_ALL = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = %s"


@pytest.fixture
def first(make_workspace, postgres_url):
    return make_workspace("a", database_url=postgres_url)


@pytest.fixture
def second(first, postgres_url):
    """Another machine's folder, the same database."""
    workspace = Workspace.open(first.folder.parent / "b", database_url=postgres_url, holder="window")
    yield workspace
    workspace.close()


@pytest.fixture
def beside(first):
    """Another process of the first machine: the same station."""
    workspace = Workspace.open(first.folder)
    yield workspace
    workspace.close()


@pytest.fixture
def elsewhere(postgres_url):
    """A connection to another database of the server."""
    address = make_url(postgres_url).set(drivername="postgresql+psycopg", database="postgres")
    engine = create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        yield connection
    engine.dispose()


@pytest.fixture
def holding(first):
    """The first workspace is in the middle of a write until `release` is set."""
    begun, release = threading.Event(), threading.Event()

    def slow(_session):
        begun.set()
        release.wait(60)

    thread = threading.Thread(target=lambda: first.execute("t", slow))
    thread.start()
    begun.wait(60)
    yield release
    release.set()
    thread.join()


def _fault(action, *arguments):
    with pytest.raises(EnvironmentFault) as caught:
        action(*arguments)
    return caught.value


def test_a_write_that_waits_for_a_process_of_this_station_is_told_in_time(beside, holding):
    beside.lock_seconds = 0.6

    assert _fault(add_person, beside, "A").code == "workspace.locked"
    assert not holding.is_set()


def test_a_write_that_waits_for_the_server_can_be_stopped(beside, holding):
    beside.waiting = lambda _seconds: False

    with pytest.raises(Cancelled):
        add_person(beside, "A")


def test_a_write_that_waits_for_the_server_goes_on_when_it_can(beside, holding):
    waited = []

    def waiting(seconds):
        waited.append(seconds)
        holding.set()
        return True

    beside.waiting = waiting
    add_person(beside, "A")

    assert len(waited) >= 1
    assert [row.label for row in beside.history()] == ["people.add"]


def test_a_record_that_another_clerk_is_changing_is_waited_for(first, second):
    person_id = add_person(first, "A")
    begun, release = threading.Event(), threading.Event()
    told = []

    def slow(session):
        session.get_one(Person, person_id).full_name = "B"
        session.flush()
        begun.set()
        release.wait(60)

    def waiting(seconds):
        told.append(seconds)
        release.set()
        return True

    thread = threading.Thread(target=lambda: first.execute("t", slow))
    thread.start()
    begun.wait(60)
    second.waiting = waiting
    change(second, Person, person_id, honorific="bà")
    thread.join()

    person = first.read(lambda session: session.get_one(Person, person_id))
    assert len(told) >= 1
    assert (person.full_name, person.honorific) == ("B", "bà")
    assert first.read(backup.check) == ()


def test_a_restore_waits_until_no_other_machine_has_the_workspace_open(first, second):
    add_person(first, "A")
    kept = backup.create(first)
    add_person(second, "B")

    fault = _fault(backup.restore, first, kept.name)

    assert (fault.code, fault.exit_code) == ("workspace.in_use", 3)
    assert fault.params["holder"].startswith("window (process ")
    add_person(second, "C")
    assert len(first.history()) == 3
    second.close()
    backup.restore(first, kept.name)
    assert len(first.history()) == 1


def test_nobody_opens_a_workspace_that_is_being_replaced_on_another_machine(first, postgres_url):
    with first.alone():
        fault = _fault(lambda: Workspace.open(first.folder.parent / "b", database_url=postgres_url))

    assert fault.code == "workspace.in_use"
    Workspace.open(first.folder.parent / "b", database_url=postgres_url).close()


def test_an_upgrade_waits_until_no_other_machine_has_the_workspace_open(first, second, postgres_url):
    first.close()

    assert _fault(lambda: backup.upgrade(first.folder, database_url=postgres_url)).code == "workspace.in_use"


def test_what_was_written_while_the_server_was_away_is_noticed(first, second):
    with first.database.writer.connect() as connection:
        connection.exec_driver_sql(END_OTHERS)
        connection.commit()
    person_id = add_person(first, "A")

    changes = _polled(second)

    assert changes.records == {("person", person_id)}
    later = add_person(first, "B")
    assert _polled(second).records == {("person", later)}


def test_the_hold_is_taken_again_when_the_server_is_back(first, second):
    kept = backup.create(first)
    with first.database.writer.connect() as connection:
        connection.exec_driver_sql(END_OTHERS)
        connection.commit()

    second.poll()

    assert _fault(backup.restore, first, kept.name).code == "workspace.in_use"


def test_a_server_that_stays_away_is_told_each_time_and_taken_up_when_it_is_back(first, second, postgres_url, elsewhere):
    first.close()
    name = make_url(postgres_url).database
    elsewhere.exec_driver_sql(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
    elsewhere.exec_driver_sql(END_ALL, (name,))
    away = [_fault(second.poll).code for _time in range(2)]
    elsewhere.exec_driver_sql(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')

    assert away == ["workspace.server_unreachable"] * 2
    second.poll()
    person_id = add_person(second, "A")
    assert [row.label for row in second.history()] == ["people.add"]
    assert second.read(lambda session: session.get_one(Person, person_id).full_name) == "A"


def test_what_was_done_alone_stands_where_the_server_was_away_at_its_end(first, postgres_url, elsewhere):
    with first.alone():
        elsewhere.exec_driver_sql(END_ALL, (make_url(postgres_url).database,))

    first.poll()
    add_person(first, "A")
    assert [row.label for row in first.history()] == ["people.add"]


def test_a_station_that_the_database_forgot_is_told(first, second):
    with first.database.write_session() as session:
        session.execute(delete(Station).where(Station.id == second.station_id))
        session.commit()

    assert _fault(add_person, second, "A").code == "workspace.replaced"


def _polled(workspace):
    """What it noticed; a connection needs a moment to learn that it was ended."""
    ends = time.monotonic() + 30
    while time.monotonic() < ends:
        if (changes := workspace.poll()) is not None:
            return changes
        time.sleep(0.05)
    return None
