"""What is not given stays, and what is given empty is empty: the same in every use case that edits."""

from __future__ import annotations

import datetime as dt
from functools import partial

import pytest
from sqlalchemy import select

from baocaovien.domain.recurrence import MonthlyRule
from baocaovien.services.attendance.roster import edit_invitee
from baocaovien.services.decks.decks import outline_for_topics, set_deck
from baocaovien.services.directory import directory
from baocaovien.services.library.library import create_item, edit_item
from baocaovien.services.library.topics import create_topic, put_items
from baocaovien.services.office.office import add_signatory, edit_signatory, set_up_office
from baocaovien.services.schedule import scheduling, series
from baocaovien.store.models import (
    AgendaItem,
    ContentRevision,
    Deck,
    Event,
    Invitee,
    Office,
    Person,
    Signatory,
    UnitName,
    Venue,
    fixed_id,
)
from baocaovien.store.queries.schedule import event_detail
from tests.helpers.events import ask, conference, do, small_office


@pytest.fixture
def small(workspace):
    return small_office(workspace)


@pytest.fixture
def event(workspace, small):
    return conference(workspace, small, unit_id=small.province)


def fields(workspace, model, record_id, *names):
    return workspace.read(lambda session: tuple(getattr(session.get_one(model, record_id), name) for name in names))


def each_field(workspace, edit, model, record_id, said, empty):
    """Give all fields, then nothing, then each of them empty; answers what stood after each step."""
    names = tuple(said)
    do(workspace, edit, **said)
    seen = [fields(workspace, model, record_id, *names)]
    do(workspace, edit)
    seen.append(fields(workspace, model, record_id, *names))
    for name in names:
        do(workspace, edit, **{name: empty[name]})
    return [*seen, fields(workspace, model, record_id, *names)]


def test_an_event(workspace, small, event):
    said = {
        "requirements": "Mang thẻ",
        "contact": "0912",
        "grace_minutes": 5,
        "invited_on": dt.date(2021, 5, 3),
        "unit_id": small.district,
    }
    empty = {"requirements": "", "contact": "", "grace_minutes": None, "invited_on": None, "unit_id": None}
    edit = partial(scheduling.edit_event, event_id=event)

    given, kept, emptied = each_field(workspace, edit, Event, event, said, empty)

    assert given == kept == tuple(said.values())
    assert emptied == tuple(empty.values())
    assert fields(workspace, Event, event, "title", "unit_name") == ("Hội nghị báo cáo viên tháng 5/2021", "")


def test_a_line_of_the_agenda(workspace, event):
    topic = do(workspace, create_topic, name="Chuyển đổi số")
    line = do(workspace, scheduling.add_line, event_id=event, title="Khai mạc")
    said, empty = {"topic_id": topic, "minutes": 30, "note": "Đúng giờ"}, {"topic_id": None, "minutes": None, "note": ""}

    given, kept, emptied = each_field(workspace, partial(scheduling.edit_line, line_id=line), AgendaItem, line, said, empty)

    assert given == kept == tuple(said.values())
    assert emptied == tuple(empty.values())


def test_a_delegate(workspace, small, event):
    who = workspace.read(
        lambda session: session.scalars(
            select(Invitee.id).where(Invitee.event_id == event, Invitee.person_id == small.dung)
        ).one()
    )
    said = {"site_id": small.site, "position": "Phó ban", "planned_substitute": "Lê Ánh"}
    empty = {"site_id": None, "position": "", "planned_substitute": ""}

    given, kept, emptied = each_field(workspace, partial(edit_invitee, invitee_id=who), Invitee, who, said, empty)

    assert given == kept == tuple(said.values())
    assert emptied == tuple(empty.values())


def test_all_events_of_a_series(workspace, small, event):
    do(workspace, scheduling.set_role, event_id=event, role="chair", person_id=small.an)
    rule = MonthlyRule(dt.date(2021, 5, 24), weekday=0, nth=4)
    made = do(workspace, series.add_series, event_id=event, rule=rule, until=dt.date(2021, 7, 31))

    def places():
        found = [ask(workspace, event_detail, one) for one in made.event_ids]
        return [(one.event.venue_id, [role.person_id for role in one.roles]) for one in found]

    do(workspace, series.edit_series, event_id=event, scope="all", requirements="Mang thẻ")
    kept = places()
    do(workspace, series.edit_series, event_id=event, scope="all", venue_id=None, chair_id=None)

    assert kept == [(small.hall, [small.an])] * 3
    assert places() == [(None, [])] * 3


def test_the_office(workspace):
    do(workspace, set_up_office, place_name="Đà Lạt", term_from=dt.date(2020, 10, 1), emblem_sha256="0" * 64)
    office = fixed_id("office")

    do(workspace, set_up_office, symbol_code="BTGTU")
    kept = fields(workspace, Office, office, "place_name", "term_from", "emblem_sha256")
    do(workspace, set_up_office, place_name="", term_from=None, emblem_sha256=None)

    assert kept == ("Đà Lạt", dt.date(2020, 10, 1), "0" * 64)
    assert fields(workspace, Office, office, "place_name", "term_from", "emblem_sha256", "symbol_code") == (
        "",
        None,
        None,
        "BTGTU",
    )


def test_who_signs(workspace):
    signs = do(
        workspace, add_signatory, full_name="Lương Mẫu", position="PHÓ TRƯỞNG BAN", prefix="K/T", on_behalf_of="TRƯỞNG BAN"
    )
    said, empty = {"prefix": "T/L", "on_behalf_of": "BAN THƯỜNG VỤ"}, {"prefix": "", "on_behalf_of": ""}

    given, kept, emptied = each_field(workspace, partial(edit_signatory, signatory_id=signs), Signatory, signs, said, empty)

    assert given == kept == tuple(said.values())
    assert emptied == tuple(empty.values())


def test_a_deck(workspace):
    topic = do(workspace, create_topic, name="Chuyển đổi số")
    do(workspace, put_items, topic_id=topic, item_ids=[do(workspace, create_item, text="Hạ tầng số")])
    deck = workspace.execute("decks.build", lambda session: outline_for_topics(session, [topic]))
    said, empty = {"subtitle": "Tháng 5", "presenter": "Lê An", "minutes": 30}, {"subtitle": "", "presenter": "", "minutes": None}

    given, kept, emptied = each_field(workspace, partial(set_deck, deck_id=deck), Deck, deck, said, empty)

    assert given == kept == tuple(said.values())
    assert emptied == tuple(empty.values())


def test_a_venue_a_person_and_a_unit(workspace, small):
    venue = {"address": "Số 1", "capacity": 80, "unit_id": small.district}
    edit = partial(directory.edit_venue, venue_id=small.hall)
    empty = {"address": "", "capacity": None, "unit_id": None}
    assert each_field(workspace, edit, Venue, small.hall, venue, empty) == [
        tuple(venue.values()),
        tuple(venue.values()),
        ("", None, None),
    ]
    person = {"honorific": "ông", "own_sort_key": "An"}
    edit = partial(directory.edit_person, person_id=small.an)
    assert each_field(workspace, edit, Person, small.an, person, {"honorific": "", "own_sort_key": ""})[1:] == [
        ("ông", "An"),
        ("", ""),
    ]
    name = workspace.read(lambda session: session.scalars(select(UnitName.id).where(UnitName.unit_id == small.district)).one())
    unit = {"short_name": "HU", "upper_form": "HUYỆN ỦY"}
    edit = partial(directory.edit_unit, unit_id=small.district)
    assert each_field(workspace, edit, UnitName, name, unit, {"short_name": "", "upper_form": ""})[1:] == [
        ("HU", "HUYỆN ỦY"),
        ("", ""),
    ]


def test_a_wording(workspace):
    item = do(workspace, create_item, text="Lời", heading="Tiêu đề", talking_points="Nói thêm")

    only_text = do(workspace, edit_item, item_id=item, text="Lời mới")
    emptied = do(workspace, edit_item, item_id=item, heading="", talking_points="")

    wanted = ("text", "heading", "talking_points")
    assert fields(workspace, ContentRevision, only_text, *wanted) == ("Lời mới", "Tiêu đề", "Nói thêm")
    assert fields(workspace, ContentRevision, emptied, *wanted) == ("Lời mới", "", "")
