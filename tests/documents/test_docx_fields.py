"""What an office's own DOCX names is known before it is filled."""

from __future__ import annotations

import io

import pytest
from docx import Document

from baocaovien.documents.docx_fields import fields_for_word, fields_of_docx
from baocaovien.documents.kinds import DOCUMENT_KINDS
from baocaovien.documents.own_docx import fill_docx
from baocaovien.documents.profile import load_profile
from baocaovien.domain.errors import InputError
from tests.documents.samples import inputs
from tests.documents.test_own_docx import template


@pytest.mark.parametrize(
    "texts, unknown",
    [
        (("{{ event }} tại {{ venue }}",), ()),
        (("{{ data.letter.office.date }}", "{{ data.event.sessions[0].start | gio }}"), ()),
        (("{{ evnt }}", "{{ data.event.titel }}"), ("evnt", "data.event.titel")),
        (("{% for line in data.lines %}{{ line.title }}{{ loop.index }}{% endfor %}",), ()),
        (("{% for line in data.lines %}{{ line.name }}{% endfor %}",), ("line.name",)),
        (("{% for line in data.rows %}{{ line.name }}{% endfor %}",), ("data.rows", "line.name")),
        (("{% set place = venue %}{{ place }} {{ plaec }}",), ("plaec",)),
        (("{% if content %}{{ content }}{% else %}{{ nothing }}{% endif %}",), ("nothing",)),
        (("{{ line.title }}",), ("line.title",)),
    ],
)
def test_fields_that_nothing_fills_are_all_named(texts, unknown):
    assert fields_of_docx(template(*texts), "agenda").unknown == unknown


def test_fields_in_heads_and_feet_are_seen():
    document = Document()
    document.sections[0].header.paragraphs[0].text = "{{ issuer }} {{ isuer }}"
    document.sections[0].footer.paragraphs[0].text = "{{ palce }}"
    stream = io.BytesIO()
    document.save(stream)

    found = fields_of_docx(stream.getvalue(), "agenda")

    assert (set(found.used), set(found.unknown)) == ({"issuer", "isuer", "palce"}, {"isuer", "palce"})


def test_a_kind_that_is_of_no_event_has_no_fields_of_one():
    assert fields_of_docx(template("{{ event }} {{ office }}"), "week_plan").unknown == ("event",)


@pytest.mark.parametrize(
    "content, code",
    [
        (b"", "documents.bad_docx"),
        (b"PK nothing", "documents.bad_docx"),
        (template("{{ event "), "documents.bad_template"),
        (template("{% for x in %}"), "documents.bad_template"),
        (template("{{ event | nothing }}"), "documents.bad_template"),
    ],
)
def test_a_file_that_cannot_be_a_template_is_told(content, code):
    with pytest.raises(InputError) as caught:
        fields_of_docx(content, "agenda", name="mau.docx")

    assert (caught.value.code, caught.value.where) == (code, "mau.docx")


@pytest.mark.parametrize("kind", [kind.code for kind in DOCUMENT_KINDS if kind.text_kind])
def test_the_list_of_fields_makes_a_template_that_fills(kind):
    lines = [line.split("\t")[0] for line in fields_for_word(kind) if not line.startswith("{%")]
    plain = [line for line in lines if "one." not in line]
    content = template(*plain)

    assert fields_of_docx(content, kind).unknown == ()
    assert Document(io.BytesIO(fill_docx(content, kind, inputs("party")[kind], load_profile("party")))).paragraphs
