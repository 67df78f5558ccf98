from __future__ import annotations

import datetime as dt

import pytest

from baocaovien.domain.errors import ConflictError, InputError, MissingError
from baocaovien.services.directory import directory
from baocaovien.store.queries.directory import People, Sites, Venues, person_card
from baocaovien.store.queries.units import name_on, subtree_ids, unit_card, unit_tree
from tests.helpers.events import DAY, ask, do, small_office


def names(workspace, query):
    return [row.full_name for row in workspace.read(lambda session: query.rows(session, query.ids(session)))]


def test_people_come_in_vietnamese_order_of_given_names(workspace):
    for name in ("Trần Thị Ân", "Lê Đức", "Nguyễn Văn An", "Bùi Dũng", "Hồ Ánh", "K' Brếp", "Phạm Áng"):
        do(workspace, directory.add_person, full_name=name)

    assert names(workspace, People(DAY)) == [
        "Nguyễn Văn An",
        "Phạm Áng",
        "Hồ Ánh",
        "Trần Thị Ân",
        "K' Brếp",
        "Bùi Dũng",
        "Lê Đức",
    ]


@pytest.mark.parametrize(
    "typed, found",
    [
        ("a", ["Nguyễn Văn An", "Nguyễn Văn An"]),
        ("đ", ["Lê Thị Dung", "Đỗ Đức"]),
        ("nguyen an", ["Nguyễn Văn An", "Nguyễn Văn An"]),
        ("DUNG le", ["Lê Thị Dung"]),
        ("%", ["Nguyễn Văn An", "Nguyễn Văn An", "Lê Thị Dung", "Đỗ Đức"]),
        ("ung", []),
    ],
)
def test_a_filter_finds_beginnings_of_any_word_without_marks(workspace, typed, found):
    small_office(workspace)

    assert names(workspace, People(DAY, typed)) == found


def test_people_of_a_unit_include_those_below_it(workspace):
    small = small_office(workspace)

    assert len(names(workspace, People(DAY, unit_id=small.province))) == 4
    assert names(workspace, People(DAY, unit_id=small.district)) == ["Nguyễn Văn An", "Lê Thị Dung"]


def test_a_list_costs_the_same_for_few_and_for_many(workspace, count_queries):
    small = small_office(workspace)
    query = People(DAY)
    ids = workspace.read(query.ids)
    with count_queries() as few:
        workspace.read(lambda session: query.rows(session, ids[:1]))
    for number in range(30):
        do(workspace, directory.add_person, full_name=f"Người Số {number}", unit_id=small.district)

    ids = workspace.read(query.ids)
    with count_queries() as many:
        rows = workspace.read(lambda session: query.rows(session, ids))

    assert len(rows) == 34
    assert many.count == few.count


def test_a_person_is_named_by_the_post_of_the_day(workspace):
    small = small_office(workspace)
    do(
        workspace,
        directory.add_post,
        person_id=small.duc,
        unit_id=small.district,
        position="Phó Bí thư",
        protocol_rank=30,
        valid_from=dt.date(2022, 1, 1),
    )

    before = ask(workspace, person_card, small.duc, dt.date(2021, 12, 31)).person
    after = ask(workspace, person_card, small.duc, dt.date(2022, 1, 1)).person

    assert (before.position, before.unit) == ("Chuyên viên", "Ban Tuyên giáo Tỉnh ủy")
    assert (after.position, after.unit) == ("Phó Bí thư", "Huyện ủy Cát Tiên")


def test_a_renamed_unit_keeps_its_old_name_for_what_was(workspace):
    small = small_office(workspace)
    day = dt.date(2025, 2, 1)

    do(
        workspace,
        directory.rename_unit,
        unit_id=small.province,
        name="Ban Tuyên giáo và Dân vận Tỉnh ủy",
        on=day,
        decision="QĐ 1",
    )

    assert ask(workspace, name_on, small.province, day - dt.timedelta(days=1)) == "Ban Tuyên giáo Tỉnh ủy"
    assert ask(workspace, name_on, small.province, day) == "Ban Tuyên giáo và Dân vận Tỉnh ủy"
    card = ask(workspace, unit_card, small.province, day)
    assert [row.name for row in card.names] == ["Ban Tuyên giáo Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy"]
    assert [(row.kind, row.decision) for row in card.successions] == [("rename", "QĐ 1"), ("rename", "QĐ 1")][:1]


def test_merged_units_are_closed_and_go_on_as_a_new_one(workspace):
    small = small_office(workspace)
    other = do(workspace, directory.add_unit, name="Huyện ủy Đạ Tẻh", level="district", parent_id=small.province)
    day = dt.date(2024, 12, 1)

    made = do(
        workspace,
        directory.merge_units,
        unit_ids=[small.district, other],
        on=day,
        new=directory.NewUnit("Huyện ủy Đạ Huoai", "district"),
    )

    before = [row.name for row in ask(workspace, unit_tree, day - dt.timedelta(days=1))]
    after = ask(workspace, unit_tree, day)
    assert before == ["Ban Tuyên giáo Tỉnh ủy", "Huyện ủy Cát Tiên", "Huyện ủy Đạ Tẻh"]
    assert [(row.name, row.depth) for row in after] == [("Ban Tuyên giáo Tỉnh ủy", 0), ("Huyện ủy Đạ Huoai", 1)]
    assert after[1].id == made
    assert ask(workspace, subtree_ids, small.province, day) >= {made}


def test_undoing_a_merger_brings_the_units_back(workspace):
    small = small_office(workspace)
    day = dt.date(2024, 12, 1)
    before = ask(workspace, unit_tree, day)
    do(workspace, directory.dissolve_unit, unit_id=small.district, on=day)

    workspace.undo()

    assert ask(workspace, unit_tree, day) == before


def test_a_split_unit_goes_on_as_its_parts(workspace):
    small = small_office(workspace)
    day = dt.date(2025, 7, 1)
    parts = [directory.NewUnit("Đảng ủy xã Cát Tiên", "commune"), directory.NewUnit("Đảng ủy xã Cát Tiên 2", "commune")]

    made = do(workspace, directory.split_unit, unit_id=small.district, parts=parts, on=day, decision="NQ 1")

    card = ask(workspace, unit_card, small.district, day)
    assert [(row.kind, row.other_id, row.forward) for row in card.successions] == [("split", one, True) for one in made]
    assert [row.name for row in ask(workspace, unit_tree, day)][1:] == ["Đảng ủy xã Cát Tiên", "Đảng ủy xã Cát Tiên 2"]


def test_a_unit_is_never_put_below_itself(workspace):
    small = small_office(workspace)

    with pytest.raises(ConflictError) as problem:
        do(workspace, directory.move_unit, unit_id=small.province, parent_id=small.district)

    assert problem.value.code == "directory.own_ancestor"


def test_a_unit_that_is_used_is_not_removed(workspace):
    small = small_office(workspace)

    with pytest.raises(ConflictError) as problem:
        do(workspace, directory.remove_unit, unit_id=small.district)

    assert problem.value.code == "directory.unit_in_use"


def test_two_records_of_one_person_become_one(workspace):
    small = small_office(workspace)
    do(workspace, directory.recognise_reporter, person_id=small.an_district, level="province", decision="QĐ 5")

    do(workspace, directory.merge_people, keep_id=small.an, other_id=small.an_district)

    card = ask(workspace, person_card, small.an, DAY)
    assert [row.unit for row in card.posts] == ["Ban Tuyên giáo Tỉnh ủy", "Huyện ủy Cát Tiên"]
    assert card.person.reporter_level == "province"
    assert names(workspace, People(DAY, "an")) == ["Nguyễn Văn An"]
    workspace.undo()
    assert names(workspace, People(DAY, "an")) == ["Nguyễn Văn An", "Nguyễn Văn An"]


def test_reporters_are_those_recognised_on_the_day(workspace):
    small = small_office(workspace)
    row = do(
        workspace,
        directory.recognise_reporter,
        person_id=small.duc,
        level="province",
        issued_on=dt.date(2020, 1, 1),
        valid_to=dt.date(2025, 1, 1),
    )

    assert names(workspace, People(DAY, reporters=True)) == ["Đỗ Đức"]
    assert names(workspace, People(dt.date(2025, 1, 1), reporters=True)) == []
    do(workspace, directory.end_recognition, recognition_id=row, on=dt.date(2021, 1, 1))
    assert names(workspace, People(DAY, reporters=True)) == []


def test_venues_and_sites_are_listed_by_name(workspace):
    small = small_office(workspace)
    do(workspace, directory.add_venue, name="Ấp văn hóa", capacity=20)
    venues, sites = Venues(DAY), Sites(DAY, "cat")

    rows = workspace.read(lambda session: venues.rows(session, venues.ids(session)))
    assert [(row.name, row.capacity) for row in rows] == [("Ấp văn hóa", 20), ("Hội trường Tỉnh ủy", 100)]
    found = workspace.read(lambda session: sites.rows(session, sites.ids(session)))
    assert [(row.id, row.unit) for row in found] == [(small.site, "Huyện ủy Cát Tiên")]


@pytest.mark.parametrize(
    "use_case, said, code",
    [
        (directory.add_person, {"full_name": "  "}, "input.required"),
        (directory.add_person, {"full_name": "A" * 10_000}, "input.too_long"),
        (directory.add_unit, {"name": "X", "level": "galaxy"}, "directory.unknown_level"),
        (directory.add_unit, {"name": "X", "level": "base", "code": "CT"}, "directory.code_taken"),
        (directory.add_venue, {"name": "Hội trường Tỉnh ủy"}, "directory.venue_taken"),
        (directory.add_venue, {"name": "Y", "capacity": 0}, "directory.bad_capacity"),
        (directory.add_site, {"name": "Điểm cầu Cát Tiên"}, "directory.site_taken"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_written(workspace, use_case, said, code):
    small_office(workspace)
    before = workspace.history(1)

    with pytest.raises(InputError) as problem:
        do(workspace, use_case, **said)

    assert problem.value.code == code
    assert workspace.history(1) == before


def test_a_post_never_ends_before_it_begins(workspace):
    small = small_office(workspace)

    with pytest.raises(InputError) as problem:
        do(
            workspace,
            directory.add_post,
            person_id=small.an,
            unit_id=small.district,
            valid_from=dt.date(2021, 2, 1),
            valid_to=dt.date(2021, 1, 1),
        )

    assert problem.value.code == "input.end_before_start"


def test_a_name_in_nfd_is_kept_in_nfc(workspace):
    import unicodedata

    do(workspace, directory.add_person, full_name=unicodedata.normalize("NFD", "Nguyễn Thị Hồng"))

    assert names(workspace, People(DAY, "nguyễn")) == ["Nguyễn Thị Hồng"]


def test_somebody_who_is_gone_is_unknown(workspace):
    small = small_office(workspace)
    do(workspace, directory.remove_person, person_id=small.duc)

    assert ask(workspace, person_card, small.duc, DAY) is None
    with pytest.raises(MissingError):
        do(workspace, directory.edit_person, person_id=small.duc, full_name="X")
    workspace.undo()
    assert ask(workspace, person_card, small.duc, DAY).person.full_name == "Đỗ Đức"


def test_what_is_not_given_stays_and_what_is_empty_is_taken_off(workspace):
    small = small_office(workspace)
    person = do(workspace, directory.add_person, full_name="Hồ Ánh")
    post = do(
        workspace,
        directory.add_post,
        person_id=person,
        unit_id=small.district,
        position="Chuyên viên",
        valid_from=dt.date(2020, 1, 1),
        valid_to=dt.date(2021, 1, 1),
    )
    venue = do(workspace, directory.add_venue, name="Hội trường A", unit_id=small.district)
    site = do(workspace, directory.add_site, name="Điểm cầu A", unit_id=small.district, venue_id=venue)
    do(workspace, directory.edit_post, post_id=post, valid_to=None)
    do(workspace, directory.edit_venue, venue_id=venue, address="Số 1")
    do(workspace, directory.edit_site, site_id=site, venue_id=None)

    card = workspace.read(lambda session: person_card(session, person, as_of=DAY))
    (at,) = workspace.read(lambda session: Venues(DAY).rows(session, [venue]))
    (of,) = workspace.read(lambda session: Sites(DAY).rows(session, [site]))
    assert [(held.valid_from, held.valid_to) for held in card.posts] == [(dt.date(2020, 1, 1), None)]
    assert (at.address, at.unit_id, of.unit_id, of.venue_id) == ("Số 1", small.district, small.district, None)
    do(workspace, directory.edit_venue, venue_id=venue, unit_id=None)
    assert workspace.read(lambda session: Venues(DAY).rows(session, [venue]))[0].unit_id is None
