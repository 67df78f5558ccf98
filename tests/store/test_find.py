"""Finding records and bytes."""

from __future__ import annotations

import uuid

import pytest

from baocaovien.domain.errors import InputError, MissingError
from baocaovien.store.blobs import MOST_BYTES, get_blob, has_blob, put_blob
from baocaovien.store.find import get, live, resolve
from baocaovien.store.models import AttendanceMark, Person
from tests.store.helpers import add_event, add_person, change, mark

FIRST = uuid.UUID("01a206b4-6d0f-7776-adc9-cdafd6fdf1bb")
SECOND = uuid.UUID("01a206b4-6d0f-7776-adc9-cdafd6fd0000")


@pytest.fixture
def people(each_workspace):
    """Two people whose ids begin alike."""
    add_person(each_workspace, "A", id=FIRST)
    add_person(each_workspace, "B", id=SECOND)
    return each_workspace


def test_an_id_is_known_by_its_ending(people):
    for typed in [str(FIRST), str(FIRST).upper(), FIRST.hex, "fdf1bb", "d6fdf1bb", " 6fdf1bb ", "cdafd6fdf1bb", "9-cdafd6fdf1bb"]:
        assert people.read(lambda session, typed=typed: resolve(session, Person, typed)) == FIRST


def test_an_id_is_known_by_its_beginning(each_workspace):
    add_person(each_workspace, "A", id=FIRST)

    assert each_workspace.read(lambda session: resolve(session, Person, "01a206b4-6")) == FIRST


def test_what_is_no_id_is_told(people):
    for typed in ["", "fdf1b", "fdf1bg", "ffffff", "%", "Nguyễn Văn An", "x" * 10_000, str(uuid.UUID(int=9))]:
        with pytest.raises(MissingError) as refused:
            people.read(lambda session, typed=typed: resolve(session, Person, typed))
        assert refused.value.code == "input.unknown_id"


def test_an_id_that_fits_two_is_told(people):
    with pytest.raises(InputError) as refused:
        people.read(lambda session: resolve(session, Person, "01a206b4"))

    assert refused.value.code == "input.ambiguous_id"


def test_a_deleted_record_is_not_found(people):
    change(people, Person, FIRST, deleted=True)

    assert people.read(lambda session: resolve(session, Person, "01a206b4")) == SECOND
    with pytest.raises(MissingError):
        people.read(lambda session: get(session, Person, FIRST))
    assert [person.id for person in people.read(lambda session: session.scalars(live(Person)).all())] == [SECOND]


def test_a_fact_is_found_too(each_workspace):
    event_id, _session, invitee_id = add_event(each_workspace)
    mark_id = mark(each_workspace, event_id, invitee_id)

    assert each_workspace.read(lambda session: resolve(session, AttendanceMark, str(mark_id)[-8:])) == mark_id
    assert each_workspace.read(lambda session: get(session, AttendanceMark, mark_id).kind) == "entry"


def test_bytes_are_kept_once(each_workspace):
    first, second = (each_workspace.execute("files.put", lambda session: put_blob(session, b"PDF")) for _time in range(2))

    assert first == second == "1d393b0081b632c54654eb08c345ff76b92ae4efe0768b4c0f64b9ebbe920492"
    assert each_workspace.read(lambda session: (get_blob(session, first), has_blob(session, first))) == (b"PDF", True)
    with pytest.raises(MissingError):
        each_workspace.read(lambda session: get_blob(session, "0" * 64))


def test_too_many_bytes_are_refused(workspace):
    with pytest.raises(InputError) as refused:
        workspace.execute("files.put", lambda session: put_blob(session, bytes(MOST_BYTES + 1)))

    assert refused.value.code == "file.too_large"
