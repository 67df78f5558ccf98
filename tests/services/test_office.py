from __future__ import annotations

import datetime as dt

import pytest

from baocaovien.domain.errors import InputError
from baocaovien.services.office import office
from baocaovien.store.queries.office import days_off, office_row
from tests.helpers.events import ask, do, small_office


def test_the_office_is_set_up_step_by_step(workspace):
    small = small_office(workspace)
    assert ask(workspace, office_row).set_up is False

    do(
        workspace,
        office.set_up_office,
        unit_id=small.province,
        place_name="Lâm Đồng",
        default_recipients=["Như trên", " ", "Lưu"],
    )
    do(workspace, office.set_up_office, profile="state", conflict_levels={"holiday": "ignore"})

    found = ask(workspace, office_row)
    assert (found.unit, found.place_name, found.profile, found.default_recipients) == (
        "Ban Tuyên giáo Tỉnh ủy",
        "Lâm Đồng",
        "state",
        ("Như trên", "Lưu"),
    )
    assert (found.conflict_levels["holiday"], found.conflict_levels["venue_overlap"]) == ("ignore", "block")


def test_signatories_keep_their_order_and_capacity(workspace):
    first = do(workspace, office.add_signatory, full_name="Lương Tùng", position="TRƯỞNG BAN")
    second = do(
        workspace, office.add_signatory, full_name="Đinh Hà", position="PHÓ TRƯỞNG BAN", prefix="KT.", on_behalf_of="TRƯỞNG BAN"
    )

    do(workspace, office.move_signatory, signatory_id=second, after_id=None)

    assert [(row.id, row.prefix) for row in ask(workspace, office_row).signatories] == [(second, "K/T"), (first, "")]
    do(workspace, office.remove_signatory, signatory_id=first)
    assert [row.id for row in ask(workspace, office_row).signatories] == [second]


def test_days_off_of_a_year_replace_each_other(workspace):
    day = dt.date(2026, 8, 31)
    do(workspace, office.set_day_off, day=day, name="Nghỉ bù")
    do(workspace, office.set_day_off, day=day, name="Làm bù", works=True)

    assert [(row.day, row.name, row.works) for row in ask(workspace, days_off, 2026)] == [(day, "Làm bù", True)]
    assert ask(workspace, days_off, 2025) == ()


@pytest.mark.parametrize(
    "use_case, said, code",
    [
        (office.set_up_office, {"tone_style": "loud"}, "office.unknown_tone_style"),
        (office.set_up_office, {"grace_minutes": 10_000}, "schedule.bad_minutes"),
        (office.set_up_office, {"conflict_levels": {"holiday": "panic"}}, "office.unknown_level"),
        (office.add_signatory, {"full_name": "A", "position": "B", "prefix": "ZZ"}, "office.unknown_prefix"),
        (office.add_signatory, {"full_name": "", "position": "B"}, "input.required"),
    ],
)
def test_what_does_not_fit_is_refused(workspace, use_case, said, code):
    with pytest.raises(InputError) as problem:
        do(workspace, use_case, **said)

    assert problem.value.code == code
