"""What two offices made different: listed with all values, settled by a person, settled everywhere."""

from __future__ import annotations

import uuid

import pytest

from baocaovien.domain.errors import MissingError
from baocaovien.services.exchange.conflicts import list_conflicts, settle
from baocaovien.services.exchange.take_in import take_in
from baocaovien.store.models import Person
from tests.helpers.events import do
from tests.services.exchange.doors import unsealed
from tests.store.helpers import add_person, change, visible


@pytest.fixture
def two(make_workspace, database):
    return make_workspace("a"), make_workspace("b", database_url=database)


def _meet(first, second):
    take_in(second, unsealed(first), trust=True)
    return take_in(first, unsealed(second), trust=True)


def test_a_conflict_is_listed_with_its_values_until_somebody_chooses(two):
    first, second = two
    person_id = add_person(first, "An")
    _meet(first, second)
    change(first, Person, person_id, full_name="Nguyễn Văn An")
    change(second, Person, person_id, full_name="Lê Văn An")

    taken = _meet(first, second)

    assert taken.conflicts == (("person", person_id, "full_name"),)
    (row,) = first.read(list_conflicts)
    assert second.read(list_conflicts) == (row,)
    assert (row.record_type, row.group) == ("person", "full_name")
    values = {version.values["full_name"]: version for version in row.versions}
    assert values.keys() == {"Nguyễn Văn An", "Lê Văn An"}
    assert [version.provisional for version in row.versions] == [False, True]
    assert row.title == row.versions[-1].values["full_name"]

    do(second, settle, record_id=person_id, group="full_name", operation_id=values["Nguyễn Văn An"].operation_id)
    _meet(first, second)

    assert first.read(list_conflicts) == second.read(list_conflicts) == ()
    assert visible(first) == visible(second)
    assert visible(first)[f"person {person_id}"]["full_name_folded"] == "nguyen van an"


def test_a_deletion_against_an_edit_is_a_conflict(two):
    first, second = two
    person_id = add_person(first, "An")
    _meet(first, second)
    change(first, Person, person_id, deleted=True)
    change(second, Person, person_id, honorific="bà")

    _meet(first, second)

    (row,) = first.read(list_conflicts)
    assert row.group == "deleted"
    assert second.read(list_conflicts) == (row,)
    assert visible(first)[f"person {person_id}"]["honorific"] == "bà"


def test_there_is_nothing_to_choose_where_nobody_differs(two):
    first, _second = two
    person_id = add_person(first, "An")

    with pytest.raises(MissingError) as refused:
        do(first, settle, record_id=person_id, group="full_name", operation_id=uuid.uuid4())

    assert refused.value.code == "exchange.no_conflict"
