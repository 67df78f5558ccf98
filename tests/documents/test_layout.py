"""The layout is read off the PDF itself and compared with the profile: 0.5 mm, 0.1 pt, every kind, every profile."""

from __future__ import annotations

import pypdfium2
import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from baocaovien.documents.compose import number_line
from baocaovien.documents.fonts import paper_faces
from baocaovien.documents.kinds import DOCUMENT_KINDS
from baocaovien.documents.make import plan_document
from baocaovien.documents.pdf import pdf_bytes
from baocaovien.documents.plan import Head, Heading, Items, Paragraph, Role, Signatures, Title
from baocaovien.documents.profile import load_profile
from tests.documents.reading import lines, strokes, words
from tests.documents.samples import inputs, minutes

MM = 72 / 25.4
NEAR = 0.5 * MM
EXACT = 0.1
PROFILES = ("party", "state", "own")
CODES = tuple(kind.code for kind in DOCUMENT_KINDS)
WITH_HEAD = tuple(code for code in CODES if code not in ("badges", "table_cards", "backdrop"))
every_document = pytest.mark.parametrize("code", WITH_HEAD)
every_profile = pytest.mark.parametrize("profile_code", PROFILES)


class Drawn:
    """A document of a kind under a profile, with what its PDF holds."""

    def __init__(self, code, profile_code):
        self.profile = load_profile(profile_code)
        self.plan = plan_document(code, inputs(self.profile.family)[code], self.profile)
        self.content, self.pages = pdf_bytes(self.plan, self.profile)
        self.lines = lines(self.content)
        with pypdfium2.PdfDocument(self.content) as document:
            self.width, self.height = document[0].get_size()
        page = self.profile.page
        self.left, self.right = page.left_mm * MM, self.width - page.right_mm * MM
        self.text_width = self.right - self.left

    def block(self, kind):
        return next((block for block in self.plan.blocks if isinstance(block, kind)), None)

    def blocks(self, kind):
        return [block for block in self.plan.blocks if isinstance(block, kind)]

    def line(self, text, page=None):
        """The line that holds a text, or begins it where it goes over several lines."""
        wanted = " ".join(text.split())
        for line in self.lines:
            if page in (None, line.page) and (
                line.text == wanted
                or (len(line.words) > 1 and wanted.startswith(line.text))
                or line.text == wanted.rstrip(".") + self.profile.body.closing_mark
            ):
                return line
        pytest.fail(f"no line {wanted!r} in {[line.text for line in self.lines]}")


_drawn = {}


@pytest.fixture
def drawn(code, profile_code):
    """The same document is drawn once for all tests."""
    key = code, profile_code
    if key not in _drawn:
        _drawn[key] = Drawn(*key)
    return _drawn[key]


def near(value, wanted, tolerance=NEAR):
    return value == pytest.approx(wanted, abs=tolerance)


def has_face(line, rules):
    return near(line.size, rules.size_pt, EXACT) and line.bold == rules.bold and line.italic == rules.italic


@every_profile
@every_document
def test_the_head_has_two_columns_as_the_profile_says(drawn, code, profile_code):
    rules, head = drawn.profile.head, drawn.block(Head)
    boundary = drawn.left + drawn.text_width * rules.left_share
    left_middle, right_middle = (drawn.left + boundary) / 2, (boundary + drawn.right) / 2
    expected = [(text, face, right_middle) for text, face in zip(rules.national, rules.national_lines, strict=True)]
    expected += [(head.superior, rules.superior, left_middle), (head.issuer, rules.issuer, left_middle)]
    expected += [(head.place_date, rules.date, right_middle)]
    if head.numbered:
        expected.append((number_line(head, rules.number_form), rules.number, left_middle))

    for text, face, middle in expected:
        line = drawn.line(text, page=0)
        assert has_face(line, face), text
        assert near(line.middle, middle), text
    first = drawn.line(rules.national[0], page=0)
    assert near(first.baseline, drawn.profile.page.top_mm * MM + 0.8 * first.size * drawn.profile.line_factor)


@every_profile
@every_document
def test_the_rule_under_the_national_title_is_as_long_as_the_title(drawn, code, profile_code):
    rules = drawn.profile.head
    title = drawn.line(rules.national[-1], page=0)
    face = rules.national_lines[-1]
    wanted = stringWidth(rules.national[-1], paper_faces().face(face.bold, face.italic), face.size_pt)

    under = [
        each
        for each in strokes(drawn.content)
        if each.page == 0 and 0 < each.top - title.baseline < 3 * MM and near((each.left + each.right) / 2, title.middle)
    ]

    assert len(under) == 1
    assert near(under[0].right - under[0].left, wanted)
    assert near(title.right - title.left, wanted)


@every_profile
@every_document
def test_place_and_date_stand_level_with_what_the_profile_names(drawn, code, profile_code):
    head, rules = drawn.block(Head), drawn.profile.head
    date = drawn.line(head.place_date, page=0)

    if rules.date_beside == "mark":
        assert near(date.baseline, drawn.line("*", page=0).baseline)
    elif head.numbered:
        number = drawn.line(number_line(head, rules.number_form), page=0)
        assert near(
            date.baseline, number.baseline, 0.8 * drawn.profile.line_factor * abs(rules.date.size_pt - rules.number.size_pt) + 0.1
        )


@every_profile
@every_document
def test_type_name_and_about_are_centred_over_the_text(drawn, code, profile_code):
    title, rules = drawn.block(Title) or Title("", closed=False), drawn.profile.title  # a letter has none
    for text, face in ((title.name, rules.name), (title.about, rules.about)):
        if text:
            line = drawn.line(text)
            assert has_face(line, face), text
            assert near(line.middle, (drawn.left + drawn.right) / 2), text
    if title.closed and rules.closing == "dashes":
        assert near(drawn.line("-----").middle, (drawn.left + drawn.right) / 2)


@every_profile
@every_document
def test_running_text_has_size_indent_and_edges(drawn, code, profile_code):
    body = drawn.profile.body
    for block in drawn.blocks(Paragraph):
        if block.role in (Role.BODY, Role.GROUNDS):
            line = drawn.line("".join(run.text for run in block.text))
            page_left = (
                drawn.left if line.page % 2 == 0 or code in ("invitation", "certificate") else drawn.profile.page.right_mm * MM
            )
            assert near(line.size, body.size_pt, EXACT)
            assert near(line.left, page_left + body.first_line_mm * MM), line.text
    for block in drawn.blocks(Heading):
        assert drawn.line(block.text).words[0].bold


@every_profile
@every_document
def test_lines_of_a_paragraph_stand_one_pitch_apart(drawn, code, profile_code):
    body = drawn.profile.body
    steps = [
        after.baseline - before.baseline
        for before, after in zip(drawn.lines, drawn.lines[1:], strict=False)
        if before.page == after.page
        and near(before.size, body.size_pt, EXACT)
        and near(before.right, drawn.right, 1)
        and near(after.left, drawn.left, 1)
        and near(after.size, body.size_pt, EXACT)
    ]

    assert all(near(step, body.pitch_pt, EXACT) for step in steps)


@every_profile
@every_document
def test_nothing_stands_outside_the_margins(drawn, code, profile_code):
    page = drawn.profile.page
    bottom = drawn.height - page.bottom_mm * MM
    copies = code in ("invitation", "certificate")
    for word in words(drawn.content):
        back = word.page % 2 == 1 and not copies
        left = (page.right_mm if back else page.left_mm) * MM
        label = word.size < 9.5 and word.baseline > bottom
        number = word.baseline < page.top_mm * MM
        assert left - NEAR <= word.left, word
        assert word.right <= left + drawn.text_width + NEAR, word
        assert label or number or word.baseline <= bottom, word


@every_profile
@every_document
def test_signatures_and_recipients_follow_the_profile(drawn, code, profile_code):
    block = drawn.block(Signatures)
    rules, recipients = drawn.profile.signature, drawn.profile.recipients
    for signer in block.signers:
        for power in signer.authority:
            written = getattr(rules, power.authority.value)
            assert has_face(drawn.line(f"{written} {power.body}"), rules.authority)
        position = drawn.line(signer.position)
        assert has_face(position, rules.position)
        if signer.name:
            name = next(line for line in reversed(drawn.lines) if line.text == signer.name and line.page == position.page)
            assert has_face(name, rules.name)
            assert near(name.middle, position.middle)
            room = (block.room_mm or rules.room_mm) * MM
            assert name.baseline - position.baseline >= room
    if block.recipients:
        label = drawn.line("Nơi nhận:")
        assert has_face(label, recipients.label)
        last = drawn.line(f"- {block.recipients[-1]}{recipients.last_end}")
        assert near(last.size, recipients.line.size_pt, EXACT)


@every_profile
def test_page_numbers_begin_on_the_second_page(profile_code):
    profile = load_profile(profile_code)
    content, pages = pdf_bytes(plan_document("minutes", minutes(profile.family, 8), profile), profile)
    page = profile.page

    numbers = [line for line in lines(content) if line.baseline < page.top_mm * MM]

    assert [line.text for line in numbers] == [str(number) for number in range(2, pages + 1)]
    width = page.width_mm - page.left_mm - page.right_mm
    for line in numbers:
        left = page.left_mm if line.page % 2 == 0 else page.right_mm
        assert near(line.size, page.number_size_pt, EXACT)
        assert near(line.middle, (left + width / 2) * MM)
        assert near(line.baseline, page.number_from_edge_mm * MM + 0.8 * 1.2 * line.size)


@every_profile
def test_back_pages_have_mirrored_margins(profile_code):
    profile = load_profile(profile_code)
    content, pages = pdf_bytes(plan_document("minutes", minutes(profile.family, 8), profile), profile)

    edges = [min(word.left for word in words(content) if word.page == page) for page in range(pages)]

    assert pages > 3
    assert [
        near(edge, (profile.page.left_mm if page % 2 == 0 else profile.page.right_mm) * MM) for page, edge in enumerate(edges)
    ] == [True] * pages


def test_list_entries_and_their_last_mark_in_state_documents():
    profile = load_profile("state")
    plan = plan_document("plan", inputs("state")["plan"], profile)

    text = " ".join(line.text for line in lines(pdf_bytes(plan, profile)[0]))

    assert any(isinstance(block, Items) for block in plan.blocks)
    assert "- Văn phòng phối hợp./." in text
