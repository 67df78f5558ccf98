"""Profiles are data: read, checked value by value, written back whole."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from baocaovien.documents.profile import LayoutProfile, load_profile, profile_from_dict, profile_to_dict, profiles, read_profile
from baocaovien.domain.errors import InputError, MissingError


def test_three_profiles_ship_with_their_sources():
    shipped = {profile.code: profile for profile in profiles()}

    assert set(shipped) == {"party", "state", "own"}
    assert "36-HD/VPTW" in shipped["party"].sources[0]
    assert "399-QĐ/TW" in shipped["party"].note
    assert "30/2020/NĐ-CP" in shipped["state"].sources[0]


def test_values_that_were_not_compared_with_the_original_say_so():
    party = load_profile("party")

    assert {"page.top_mm", "page.left_mm", "signature.authority.bold", "recipients.line.size_pt"} <= party.unchecked
    assert not {"head.superior.size_pt", "title.name.size_pt", "signature.on_behalf"} & party.unchecked


@pytest.mark.parametrize("code", ["party", "state", "own"])
def test_a_profile_written_and_read_again_is_the_same(code):
    profile = load_profile(code)

    assert profile_from_dict(profile_to_dict(profile)) == profile


def test_an_offices_own_profile_says_only_what_differs():
    own = profile_from_dict(
        {"base": "party", "code": "union", "name": "Công đoàn", "signature": {"on_behalf": "TM."}, "page": {"left_mm": 35}}
    )

    party = load_profile("party")
    assert own == dataclasses.replace(
        party,
        code="union",
        name="Công đoàn",
        signature=dataclasses.replace(party.signature, on_behalf="TM."),
        page=dataclasses.replace(party.page, left_mm=35.0),
        unchecked=party.unchecked - {"page.left_mm"},
    )


def test_a_profile_knows_its_days():
    profile = dataclasses.replace(load_profile("party"), valid_to=dt.date(2026, 1, 8))

    days = (dt.date(2018, 4, 2), dt.date(2018, 4, 3), dt.date(2026, 1, 8), dt.date(2026, 1, 9))

    assert [profile.valid_on(day) for day in days] == [False, True, True, False]


@pytest.mark.parametrize(
    "change,where",
    [
        ({"page": {"left_mm": 500}}, "page.left_mm"),
        ({"page": {"left_mm": "30"}}, "page.left_mm"),
        ({"page": {"left_mm": float("nan")}}, "page.left_mm"),
        ({"page": {"lft_mm": 30}}, "page.lft_mm"),
        ({"page": 30}, "page"),
        ({"body": {"size_pt": True}}, "body.size_pt"),
        ({"body": {"pitch_pt": 14}}, "body.pitch_pt"),
        ({"head": {"issuer_mark": "flower"}}, "head.issuer_mark"),
        ({"head": {"national": ["A", "B"]}}, "head.national_lines"),
        ({"head": {"number": {"bold": 1}}}, "head.number.bold"),
        ({"family": "army"}, "family"),
        ({"name": ""}, "code"),
        ({"unchecked": []}, "unchecked"),
        ({"page": {"width_mm": 100, "left_mm": 60, "right_mm": 40}}, "page.width_mm"),
    ],
)
def test_a_value_that_cannot_be_used_is_named(change, where):
    with pytest.raises(InputError) as caught:
        profile_from_dict({"base": "party", "code": "x", "name": "X", **change})

    assert (caught.value.code, caught.value.where) == ("documents.bad_profile", where)


def test_a_file_that_is_no_profile_is_told(tmp_path):
    file = tmp_path / "a.toml"
    file.write_text("code = = 1", "utf-8")

    with pytest.raises(InputError) as caught:
        read_profile(file)

    assert (caught.value.code, caught.value.where) == ("documents.bad_profile", "a.toml")


@pytest.mark.parametrize("code", ["nobody", "../party", ""])
def test_an_unknown_profile_is_told(code):
    with pytest.raises(MissingError) as caught:
        load_profile(code)

    assert caught.value.code == "documents.unknown_profile"


def test_a_profile_is_a_value():
    assert isinstance(hash(load_profile("party")), int)
    assert LayoutProfile("a", "A", "party") == LayoutProfile("a", "A", "party")
