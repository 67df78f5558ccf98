"""Which layout a paper of a day follows, when rules end and others begin; finalised paper never changes."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path

import pytest

from baocaovien.services.documents.layout import copy_profile, layout_on, save_own_profile
from baocaovien.services.documents.minutes import finalised_file
from baocaovien.services.documents.printing import finalise_minutes, print_document
from baocaovien.services.office.office import set_up_office
from baocaovien.store.models import OwnProfile
from tests.documents.reading import lines
from tests.services.small_office import make_event, make_office

OLD_RULES = {"valid_from": "2018-04-03", "valid_to": "2021-05-09", "title": {"name": {"size_pt": 20}}}
NEW_RULES = {"valid_from": "2021-05-10", "title": {"name": {"size_pt": 18}}}
BEFORE, AFTER = dt.date(2021, 5, 9), dt.date(2021, 5, 10)


@pytest.fixture
def event_id(workspace):
    return workspace.execute("t", partial(make_event, office=workspace.execute("t", make_office)))


def own(workspace, name, values, base="party"):
    return workspace.execute("t", partial(save_own_profile, name=name, base=base, values=values))


def use(workspace, profile_id):
    workspace.execute("t", partial(set_up_office, profile=profile_id.hex))


def title_size(path: Path) -> float:
    return next(line for line in lines(path.read_bytes()) if line.text == "GIẤY MỜI").size


def test_a_paper_follows_the_rules_of_its_day_by_itself(workspace, event_id, tmp_path: Path):
    use(workspace, own(workspace, "Cũ", OLD_RULES))
    own(workspace, "Mới", NEW_RULES)
    own(workspace, "Của nhà nước", {"valid_from": "2021-05-10"}, base="state")

    printed = [print_document(workspace, "invitation", event_id, tmp_path / f"{day}.pdf", date=day) for day in (BEFORE, AFTER)]

    assert [title_size(one.path) for one in printed] == [20, 18]
    assert [one.note and (one.note.code, one.note.params) for one in printed] == [
        None,
        ("paper.layout_replaced", {"layout": "Cũ", "day": "10/05/2021", "used": "Mới"}),
    ]


def test_a_paper_of_an_earlier_day_follows_the_rules_of_then(workspace, event_id, tmp_path: Path):
    own(workspace, "Cũ", OLD_RULES)
    use(workspace, own(workspace, "Mới", NEW_RULES))

    printed = print_document(workspace, "invitation", event_id, tmp_path / "a.pdf", date=BEFORE)

    assert (title_size(printed.path), printed.note.params["used"]) == (20, "Cũ")


def test_rules_that_ship_stand_before_a_copy_that_nobody_put_in_use(workspace, event_id):
    use(workspace, own(workspace, "Cũ", OLD_RULES))
    workspace.execute("t", partial(copy_profile, code="party", name="Bản thử"))

    assert workspace.read(partial(layout_on, day=AFTER)).profile.code == "party"


@pytest.mark.parametrize(
    "values, code, said",
    [
        ({"valid_to": "2021-05-01"}, "paper.layout_ended", {"ended": "01/05/2021"}),
        ({"valid_from": "2022-01-01"}, "paper.layout_not_begun", {"begins": "01/01/2022"}),
    ],
)
def test_a_layout_that_was_asked_for_stands_and_its_days_are_told(workspace, event_id, tmp_path: Path, values, code, said):
    asked = own(workspace, "Riêng", values)

    printed = print_document(workspace, "invitation", event_id, tmp_path / "a.pdf", date=AFTER, profile=asked.hex)

    assert (printed.layout, printed.note.code) == (asked.hex, code)
    assert printed.note.params == {"layout": "Riêng", "day": "10/05/2021", **said}


def test_where_no_rules_are_in_force_the_offices_own_choice_stands_and_is_told(workspace, event_id, tmp_path: Path):
    long_ago = dt.date(2017, 1, 5)

    printed = print_document(workspace, "invitation", event_id, tmp_path / "a.pdf", date=long_ago)

    assert (printed.layout, printed.note.code) == ("party", "paper.layout_not_begun")
    assert printed.note.params == {"layout": "Thể thức văn bản của Đảng", "day": "05/01/2017", "begins": "03/04/2018"}


def test_finalised_minutes_stay_the_same_bytes_when_their_layout_ends_and_changes(workspace, event_id, tmp_path: Path):
    profile_id = own(workspace, "Cũ", {"valid_from": "2018-04-03", "title": {"name": {"size_pt": 20}}})
    use(workspace, profile_id)
    done = finalise_minutes(workspace, event_id)
    kept = workspace.read(partial(finalised_file, event_id=event_id))

    own_now = partial(save_own_profile, name="Cũ", base="party", values=OLD_RULES, profile_id=profile_id)
    workspace.execute("t", own_now)
    own(workspace, "Mới", NEW_RULES)
    printed = print_document(workspace, "minutes", event_id, tmp_path / "a.pdf")

    assert (done.note, printed.note) == (None, None)
    assert printed.path.read_bytes() == kept
    assert workspace.read(lambda session: session.get_one(OwnProfile, profile_id).values["valid_to"]) == "2021-05-09"


def test_finalising_says_which_layout_the_minutes_follow(workspace, event_id):
    use(workspace, own(workspace, "Cũ", OLD_RULES))
    own(workspace, "Mới", NEW_RULES)

    assert finalise_minutes(workspace, event_id).note.params["used"] == "Mới"
