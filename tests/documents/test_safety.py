"""What people type never becomes markup, never breaks a page, never changes the bytes from run to run."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import io
import os
import subprocess
import sys
import unicodedata

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baocaovien.documents.compose import compose
from baocaovien.documents.docx import docx_bytes
from baocaovien.documents.facts import AgendaLine, InviteeLine, PersonLine, Statement
from baocaovien.documents.inputs import AgendaInput, SignInInput
from baocaovien.documents.kinds import DOCUMENT_KINDS
from baocaovien.documents.make import kind_of, plan_document
from baocaovien.documents.pdf import pdf_bytes
from baocaovien.documents.pdf.page import SAMPLE_MARK
from baocaovien.documents.pieces import Columns, Grid, Text
from baocaovien.documents.plan import DocumentPlan, Paragraph, Run, Signatures, Signer
from baocaovien.documents.profile import load_profile
from baocaovien.domain.dates import at_local
from tests.documents.reading import lines, words
from tests.documents.samples import CREATED, EVENT, LONG_NAME, LONG_POSITION, inputs, invitees, letter, minutes

CODES = tuple(kind.code for kind in DOCUMENT_KINDS)
PARTY = load_profile("party")


def text_of(content):
    return " ".join(word.text for word in words(content))


def paragraph_plan(text):
    return DocumentPlan("Thử", (Paragraph((Run(text),)),), CREATED)


@pytest.mark.parametrize(
    "typed", ["Nguyễn <An>", "<img src='/etc/passwd'/>", "<b>đậm", "a & b &lt; c", "<font color='[[[1]]]'>x</font>", "{{x}} %s"]
)
def test_markup_in_typed_text_is_printed_as_it_stands(typed):
    assert text_of(pdf_bytes(paragraph_plan(typed), PARTY)[0]) == typed


@pytest.mark.parametrize("code", CODES)
def test_markup_in_an_event_title_is_printed_in_every_kind(code):
    data = inputs("party")[code]
    title = "Hội nghị <An> & <img src='x'/>"
    if code == "report" or not hasattr(data, "event"):
        data = dataclasses.replace(
            data, **{"about" if hasattr(data, "about") else "monday": title if hasattr(data, "about") else dt.date(2021, 5, 24)}
        )
    else:
        own = {"plan": {"about": "", "parts": ()}, "official_letter": {"about": "", "paragraphs": ()}}.get(code, {})
        data = dataclasses.replace(data, event=dataclasses.replace(EVENT, title=title), **own)

    shown = text_of(pdf_bytes(plan_document(code, data, PARTY), PARTY)[0]).casefold()

    assert ("<an> & <img" in shown) or code in ("week_plan", "table_cards")


def test_decomposed_text_is_printed_composed():
    typed = unicodedata.normalize("NFD", "Nguyễn Thị Mộng Tuyền ở Đắk Nông")

    assert text_of(pdf_bytes(paragraph_plan(typed), PARTY)[0]) == unicodedata.normalize("NFC", typed)


def test_characters_without_a_shape_are_left_out():
    assert text_of(pdf_bytes(paragraph_plan("a\u200bb\x07c\ufeffd\ue000e"), PARTY)[0]) == "abcde"


def test_line_breaks_that_were_typed_stay():
    assert [line.text for line in lines(pdf_bytes(paragraph_plan("một\nhai"), PARTY)[0])] == ["một", "hai"]


def test_fonts_are_embedded_subsets_and_nothing_else():
    content, _pages = pdf_bytes(plan_document("report", inputs("party")["report"], PARTY), PARTY)

    with pikepdf.open(io.BytesIO(content)) as document:
        fonts = {
            str(font.BaseFont): "/FontFile2" in font.FontDescriptor
            for page in document.pages
            for font in page.Resources.Font.values()
        }
        info = {name: str(document.docinfo[name]) for name in ("/Title", "/Author", "/CreationDate")}
        language = str(document.Root.Lang)

    assert fonts
    assert all(embedded and name.startswith("/AAAAAA+") for name, embedded in fonts.items())
    assert language == "vi-VN"
    assert info["/Author"] == "Ban Tuyên giáo Tỉnh uỷ"
    assert info["/Title"].startswith("BÁO CÁO kết quả")
    assert info["/CreationDate"].startswith("D:20210524080000+07")


@pytest.mark.parametrize("code", CODES)
def test_the_same_input_gives_the_same_pdf(code):
    plan = plan_document(code, inputs("state")[code], load_profile("state"))

    assert pdf_bytes(plan, load_profile("state"))[0] == pdf_bytes(plan, load_profile("state"))[0]


_PRINT_ALL = """
import hashlib, sys
from tests.documents.samples import inputs
from tests.documents.written import write_pdf
from baocaovien.documents.docx import docx_bytes
from baocaovien.documents.make import plan_document
from baocaovien.documents.pdf import pdf_bytes
from baocaovien.documents.profile import load_profile
profile = load_profile("party")
data = inputs("party")
plans = [plan_document(code, data[code], profile) for code in ("minutes", "report", "badges", "sign_in")]
made = b"".join(pdf_bytes(plan, profile)[0] for plan in plans) + docx_bytes(plans[1], profile)
print(hashlib.sha256(made).hexdigest())
"""


def test_the_bytes_are_the_same_in_another_process():
    digests = {
        subprocess.run(
            [sys.executable, "-c", _PRINT_ALL],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path), "TZ": zone},
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Ho_Chi_Minh"))
    }

    assert len(digests) == 1
    assert len(digests.pop().strip()) == len(hashlib.sha256().hexdigest())


def empty(family, code):
    """The kind's input with nothing known."""
    data = inputs(family)[code]
    bare = dataclasses.replace(EVENT, sessions=(), venue="", content="", chairs=(), secretary=None, speakers=())
    changes = {}
    for field in dataclasses.fields(data):
        value = getattr(data, field.name)
        if field.name == "event":
            changes["event"] = bare
        elif field.name == "letter":
            changes["letter"] = dataclasses.replace(
                value, signatures=(), recipients=(), office=dataclasses.replace(value.office, superior="", number="", date=None)
            )
        elif isinstance(value, tuple):
            changes[field.name] = ()
        elif type(value) is str:
            changes[field.name] = ""
        elif field.name == "attendance" and value is not None:
            changes["attendance"] = dataclasses.replace(
                value,
                **{
                    each.name: () if isinstance(getattr(value, each.name), tuple) else 0
                    for each in dataclasses.fields(value)
                    if each.name != "as_of"
                },
            )
    changes.pop("background", None)
    changes.pop("color", None)
    return dataclasses.replace(data, **changes)


@pytest.mark.parametrize("family", ["party", "state"])
@pytest.mark.parametrize("code", CODES)
def test_an_event_with_nobody_prints_one_page(code, family):
    profile = load_profile(family)
    plan = plan_document(code, empty(family, code), profile)

    assert pdf_bytes(plan, profile)[1] == 1
    if kind_of(code).text_kind:
        assert docx_bytes(plan, profile)


def test_long_names_and_positions_stay_in_their_cells():
    people = (InviteeLine(LONG_NAME, LONG_POSITION, "Đảng uỷ " * 12, number=1), InviteeLine("x" * 200, "y" * 400, number=2))
    data = SignInInput(letter("party"), EVENT, people, afternoon=True)

    content, _pages = pdf_bytes(plan_document("sign_in", data, PARTY), PARTY)

    assert LONG_POSITION.split()[-1] in text_of(content)
    assert max(word.right for word in words(content)) <= (210 - 15) * 72 / 25.4 + 0.5
    assert "".join(word.text for word in words(content) if set(word.text) == {"x"}) == "x" * 200


def test_an_agenda_of_two_hundred_items_repeats_its_head():
    day = at_local(dt.date(2021, 5, 24), dt.time(8))
    agenda = tuple(
        AgendaLine(f"Mục {number}", day + dt.timedelta(minutes=number), speaker="Người nói") for number in range(1, 201)
    )

    content, pages = pdf_bytes(plan_document("agenda", AgendaInput(letter("party"), EVENT, agenda), PARTY), PARTY)

    heads = [word.page for word in words(content) if word.text == "STT"]
    assert heads == list(range(pages))
    assert [f"Mục {number}" in " ".join(line.text for line in lines(content)) for number in (1, 100, 200)] == [True] * 3


def test_a_row_taller_than_a_page_goes_on_on_the_next():
    data = AgendaInput(letter("party"), EVENT, (AgendaLine("chữ " * 2_000),))

    content, pages = pdf_bytes(plan_document("agenda", data, PARTY), PARTY)

    assert pages > 1
    assert sum(word.text == "chữ" for word in words(content)) == 2_000


def test_a_statement_of_many_pages_is_whole():
    data = minutes("party", 1)
    item = dataclasses.replace(data.items[0], statements=(Statement("ý kiến " * 3_000, PersonLine("Lê Văn Bình")),))

    content, _pages = pdf_bytes(plan_document("minutes", dataclasses.replace(data, items=(item,)), PARTY), PARTY)

    assert sum(word.text == "kiến" for word in words(content)) >= 3_000


def test_recipients_longer_than_a_page_go_on_on_the_next():
    recipients = tuple(f"Đơn vị thứ {number}" for number in range(1, 121))
    plan = DocumentPlan("Thử", (Paragraph((Run("x"),)), Signatures((Signer("BÍ THƯ", "Lê Văn Bình"),), recipients)), CREATED)

    content, pages = pdf_bytes(plan, PARTY)

    shown = text_of(content)
    assert pages == 3
    assert all(f"Đơn vị thứ {number}," in shown for number in range(1, 120))
    assert shown.count("Lê Văn Bình") == 1


def test_a_signature_never_stands_alone_on_a_page():
    for filler in range(20, 45):
        blocks = (
            *(Paragraph((Run(f"Đoạn {number}."),)) for number in range(filler)),
            Signatures((Signer("BÍ THƯ", "Lê Văn Bình"),)),
        )
        content, _pages = pdf_bytes(DocumentPlan("Thử", blocks, CREATED), PARTY)
        page = next(line.page for line in lines(content) if line.text == "BÍ THƯ")
        assert next(line.page for line in lines(content) if line.text == f"Đoạn {filler - 1}.") == page


@pytest.mark.parametrize("family", ["party", "state", "own"])
def test_every_pitch_has_room_for_stacked_capitals(family):
    profile = load_profile(family)
    for code in CODES:
        pieces = list(compose(plan_document(code, inputs(profile.family)[code], profile), profile).pieces)
        for piece in list(pieces):
            if isinstance(piece, Columns):
                pieces += [entry for row in piece.rows for cell in row for entry in cell]
        for piece in pieces:
            if isinstance(piece, Text | Grid):
                assert 0.8 * piece.pitch >= 0.916 * piece.size, (code, piece)


@pytest.mark.parametrize("code", CODES)
def test_sample_data_says_so_on_every_page(code):
    data = inputs("party")[code]
    data = dataclasses.replace(data, letter=dataclasses.replace(data.letter, sample=True))

    content, pages = pdf_bytes(plan_document(code, data, PARTY), PARTY)

    shown = [line.page for line in lines(content) if line.text == SAMPLE_MARK]
    assert shown == list(range(pages))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(max_size=60), min_size=1, max_size=4))
def test_any_text_can_be_printed(texts):
    plan = DocumentPlan("Thử", tuple(Paragraph((Run(text), Run(text, bold=True))) for text in texts), CREATED)

    assert pdf_bytes(plan, PARTY)[1] >= 1
    assert docx_bytes(plan, PARTY)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 400), st.integers(0, 12), st.booleans(), st.booleans())
def test_every_invitee_is_on_the_list_once(count, blanks, afternoon, landscape):
    data = SignInInput(letter("party"), EVENT, invitees(count), afternoon=afternoon, blank_rows=blanks, landscape=landscape)

    shown = words(pdf_bytes(plan_document("sign_in", data, PARTY), PARTY)[0])

    numbers = [int(word.text) for word in shown if word.text.isdecimal() and word.size == 12 and word.left < 130]
    assert sorted(numbers) == list(range(1, count + blanks + 1))
