"""Wording is an editable template with named fields; what is typed into it stays as it was."""

from __future__ import annotations

import dataclasses
import tomllib

import pytest

from baocaovien.documents.kinds import DOCUMENT_KINDS
from baocaovien.documents.make import kind_of, plan_document
from baocaovien.documents.plan import Run
from baocaovien.documents.profile import load_profile
from baocaovien.documents.wording import FAMILIES, load_wording, parts, wording_as_toml, wording_from_dict
from baocaovien.domain.errors import InputError, MissingError
from baocaovien.domain.names import ToneStyle
from tests.documents.samples import inputs

CODES = tuple(kind.code for kind in DOCUMENT_KINDS)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("code", CODES)
def test_every_template_names_only_fields_that_it_explains(code, family):
    wording = load_wording(code, family)

    named = {field for name, text in wording.texts.items() for _literal, field in parts(text, name) if field}

    assert named <= set(wording.fields)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("code", CODES)
def test_every_field_that_an_edit_may_name_is_filled_when_it_is_printed(code, family):
    shipped = load_wording(code, family)
    edits = {
        name: f"{text} " + " ".join(f"{{{field}}}" for field in sorted(shipped.known(name)))
        for name, text in shipped.texts.items()
    }
    wording = wording_from_dict(code, family, {"text": edits})

    plan = plan_document(code, inputs(family)[code], load_profile(family), wording)

    assert plan.title


@pytest.mark.parametrize("code", CODES)
def test_a_template_exported_and_read_again_gives_the_same_texts(code):
    wording = load_wording(code, "state")

    again = wording_from_dict(code, "state", tomllib.loads(wording_as_toml(wording)))

    assert again == wording


def test_an_edited_text_is_printed():
    edits = {"text": {"party": {"closing": "Mong đồng chí đến dự {event}"}}}
    with pytest.raises(InputError):
        wording_from_dict("certificate", "party", edits)
    wording = wording_from_dict("invitation", "party", {"text": {"closing": "Rất mong đồng chí đến dự."}})

    plan = plan_document("invitation", inputs("party")["invitation"], load_profile("party"), wording)

    assert "Rất mong đồng chí đến dự." in [block.text[0].text for block in plan.blocks if hasattr(block, "role")]


def test_bold_in_a_template_is_bold_and_stars_that_were_typed_stay():
    wording = wording_from_dict("invitation", "party", {"text": {"purpose": "Tới dự **{event}** nhé"}})

    assert wording.runs("purpose", event="a **b**") == (Run("Tới dự "), Run("a **b**", bold=True), Run(" nhé"))


def test_tone_placement_changes_the_template_and_not_what_was_typed():
    wording = load_wording("postponement", "party")

    old = dataclasses.replace(wording, tone=ToneStyle.OLD).text("about_cancelled", event="Tọa đàm của Huyện ủy")
    new = dataclasses.replace(wording, tone=ToneStyle.NEW).text("about_cancelled", event="Tọa đàm của Huyện uỷ")

    assert (old, new) == ("huỷ Tọa đàm của Huyện ủy", "hủy Tọa đàm của Huyện uỷ")


@pytest.mark.parametrize(
    "text,code",
    [
        ("{nobody}", "documents.unknown_field"),
        ("{event", "documents.bad_template"),
        ("{event.__class__}", "documents.bad_template"),
        ("{event!r}", "documents.bad_template"),
        ("{event:>9}", "documents.bad_template"),
        ("{0}", "documents.bad_template"),
        ("{}", "documents.bad_template"),
    ],
)
def test_a_template_that_cannot_be_filled_is_refused_when_it_is_edited(text, code):
    with pytest.raises(InputError) as caught:
        wording_from_dict("invitation", "party", {"text": {"purpose": text}})

    assert (caught.value.code, caught.value.where) == (code, "invitation.purpose")


def test_a_text_that_the_kind_does_not_have_is_refused():
    with pytest.raises(InputError) as caught:
        wording_from_dict("invitation", "party", {"text": {"purpse": "x"}})

    assert (caught.value.code, caught.value.where) == ("documents.no_text", "invitation.purpse")


def test_a_field_that_is_not_filled_is_named():
    with pytest.raises(InputError) as caught:
        load_wording("invitation", "party").text("purpose", events="x")

    assert (caught.value.code, caught.value.params["field"], caught.value.params["known"]) == (
        "documents.unknown_field",
        "event",
        "events",
    )


def test_braces_are_doubled_to_stand_as_braces():
    assert wording_from_dict("agenda", "party", {"text": {"empty": "{{x}}"}}).text("empty") == "{x}"


def test_unknown_kinds_and_wrong_inputs_are_told():
    for call, code in (
        (lambda: kind_of("novel"), "documents.unknown_kind"),
        (lambda: load_wording("../profiles/party", "party"), "documents.unknown_kind"),
        (lambda: plan_document("agenda", inputs("party")["report"], load_profile("party")), "documents.wrong_input"),
    ):
        with pytest.raises((MissingError, InputError)) as caught:
            call()
        assert caught.value.code == code
