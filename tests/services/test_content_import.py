"""Documents come into the library whole: every character of the source has its place."""

from __future__ import annotations

import io
import itertools
import zipfile
from functools import partial
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from reportlab.pdfgen.canvas import Canvas

from baocaovien.domain.errors import InputError, MissingError
from baocaovien.services.library.content_import import import_document, prepare_file, store_document
from baocaovien.services.library.source_text import read_source
from baocaovien.store.blobs import get_blob
from baocaovien.store.find import live
from baocaovien.store.models import SourceDocument, SourceSpan
from baocaovien.store.queries.library import ContentTree, document_rows
from tests.helpers.shared import shared_input

PLAN = """KẾ HOẠCH
Tuyên truyền nghị quyết
-----
I. MỤC ĐÍCH
1. Thống nhất nhận thức.
2. Củng cố niềm tin.
II. NỘI DUNG
a) Năm 2021
- Mục tiêu: tăng trưởng.
+ Kết quả cụ thể.
Nơi nhận:
- Lưu.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
"""


def bring(workspace, text, name="ke-hoach.txt", title=None):
    data = text if isinstance(text, bytes) else text.encode()
    return workspace.execute("library.import_document", partial(import_document, file_name=name, data=data, title=title))


def tree_of(workspace, document_id):
    tree = ContentTree(document_id)
    return workspace.read(lambda session: tree.rows(session, tree.ids(session)))


def spans_of(workspace, document_id):
    chosen = live(SourceSpan).where(SourceSpan.document_id == document_id).order_by(SourceSpan.starts)
    return workspace.read(lambda session: [(one.starts, one.ends, one.role) for one in session.scalars(chosen)])


def test_a_plan_becomes_a_tree_of_drafts_in_order(workspace):
    made = bring(workspace, PLAN)

    rows = tree_of(workspace, made.document_id)

    assert [(row.depth, row.level, row.number, row.text) for row in rows] == [
        (0, "roman", "I", "MỤC ĐÍCH"),
        (1, "arabic", "1", "Thống nhất nhận thức."),
        (1, "arabic", "2", "Củng cố niềm tin."),
        (0, "roman", "II", "NỘI DUNG"),
        (1, "letter", "a", "Năm 2021"),
        (2, "dash", "-", "Mục tiêu: tăng trưởng."),
        (3, "plus", "+", "Kết quả cụ thể."),
    ]
    assert {row.state for row in rows} == {"draft"}
    assert (made.count, made.levels["arabic"]) == (7, 2)


def test_a_document_that_is_a_state_secret_is_not_taken_in(workspace):
    with pytest.raises(InputError) as refused:
        bring(workspace, f"TỈNH ỦY MẪU\nTỐI MẬT\n{PLAN}")

    assert (refused.value.code, refused.value.params["mark"]) == ("library.state_secret", "TỐI MẬT")
    assert workspace.read(lambda session: session.scalars(live(SourceDocument)).all()) == []


def test_the_document_keeps_its_record_and_the_file_as_it_was(workspace):
    made = bring(workspace, PLAN)

    (row,) = workspace.read(partial(document_rows, ids=[made.document_id]))
    document = workspace.read(lambda session: session.get_one(SourceDocument, made.document_id))

    assert (row.title, row.kind, row.issuer, row.items) == ("Kế hoạch Tuyên truyền nghị quyết", "Kế hoạch", "BAN THƯỜNG VỤ", 7)
    assert workspace.read(partial(get_blob, sha256=document.source_sha256)) == PLAN.encode()


def test_spans_tile_the_source_without_gap_or_overlap(workspace):
    made = bring(workspace, PLAN)

    spans = spans_of(workspace, made.document_id)

    assert [start for start, _end, _role in spans] == [0, *(end for _start, end, _role in spans[:-1])]
    assert spans[-1][1] == len(PLAN)
    assert {role for _start, _end, role in spans} == {"node", "record"}


def test_a_second_import_of_the_same_file_changes_nothing(workspace):
    first = bring(workspace, PLAN)
    before = len(workspace.history(50))

    again = bring(workspace, PLAN, name="khac.txt", title="Tên khác")

    assert (again.document_id, again.count, again.repeated) == (first.document_id, first.count, True)
    assert len(workspace.history(50)) == before


def test_an_import_can_be_undone_in_one_step(workspace):
    made = bring(workspace, PLAN)

    workspace.undo()

    assert tree_of(workspace, made.document_id) == []
    assert workspace.read(partial(document_rows, ids=[])) == []


def test_a_word_file_is_read_with_the_numbers_that_word_computes_and_legacy_fonts(workspace):
    document = Document()
    document.add_paragraph("I. MỤC TIÊU")
    for text in ("Việc thứ nhất", "Việc thứ hai"):
        numbered(document.add_paragraph(text), document)
    old = document.add_paragraph().add_run("§¶ng Céng s¶n ViÖt Nam")
    old.font.name = ".VnTime"
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Ô một", "Ô hai"
    stream = io.BytesIO()
    document.save(stream)

    source = read_source("a.docx", stream.getvalue())

    assert source.text.split("\n") == [
        "I. MỤC TIÊU",
        "1. Việc thứ nhất",
        "2. Việc thứ hai",
        "Đảng Cộng sản Việt Nam",
        "Ô một\tÔ hai",
    ]


def numbered(paragraph, document):
    """Give a paragraph an automatic number, as Word does: the first definition of the default template that is decimal."""
    root = document.part.numbering_part.element
    number = next(
        link.get(qn("w:numId"))
        for link in root.iter(qn("w:num"))
        for abstract in root.iter(qn("w:abstractNum"))
        if abstract.get(qn("w:abstractNumId")) == link.find(qn("w:abstractNumId")).get(qn("w:val"))
        and abstract.find(qn("w:lvl")).find(qn("w:numFmt")).get(qn("w:val")) == "decimal"
        and abstract.find(qn("w:lvl")).find(qn("w:lvlText")).get(qn("w:val")) == "%1."
    )
    properties = paragraph._p.get_or_add_pPr()
    holder = OxmlElement("w:numPr")
    for name, value in (("w:ilvl", "0"), ("w:numId", number)):
        part = OxmlElement(name)
        part.set(qn("w:val"), value)
        holder.append(part)
    properties.append(holder)


def test_a_pdf_is_read(workspace):
    stream = io.BytesIO()
    canvas = Canvas(stream)
    for place, line in enumerate(("I. NHIEM VU", "1. Viec thu nhat", "2. Viec thu hai")):
        canvas.drawString(72, 700 - 20 * place, line)
    canvas.save()

    made = bring(workspace, stream.getvalue(), name="a.pdf")

    assert [row.text for row in tree_of(workspace, made.document_id)] == ["NHIEM VU", "Viec thu nhat", "Viec thu hai"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
def test_text_of_any_encoding_is_read(workspace, encoding: str):
    import unicodedata

    text = PLAN if encoding != "cp1258" else to_1258(PLAN, unicodedata)

    made = bring(workspace, text.encode(encoding))

    assert tree_of(workspace, made.document_id)[1].text == "Thống nhất nhận thức."


def to_1258(text, unicodedata):
    """Letters with their circumflex, breve or horn composed, tones apart: what Windows-1258 holds."""
    made = []
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        tones = [mark for mark in parts[1:] if mark in "\u0300\u0301\u0303\u0309\u0323"]
        made.append(
            unicodedata.normalize("NFC", parts[0] + "".join(mark for mark in parts[1:] if mark not in tones)) + "".join(tones)
        )
    return "".join(made)


def bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"0" * (420 * 1024 * 1024))
    return stream.getvalue()


def no_word() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("hello.txt", "x")
    return stream.getvalue()


@pytest.mark.parametrize(
    "name, data, code",
    [
        ("a.txt", b"", "library.empty_file"),
        ("a.txt", b" \n\n", "library.empty_file"),
        ("a.txt", b"PK\x03\x04 not text", "library.binary"),
        ("a.txt", bytes(range(1, 9)) * 400, "library.binary"),
        ("a.doc", b"x", "library.unknown_format"),
        ("a.docx", b"\xd0\xcf\x11\xe0" + b"x" * 100, "library.encrypted"),
        ("a.docx", b"PK\x03\x04 cut", "library.broken_file"),
        ("a.docx", no_word(), "library.broken_file"),
        ("a.docx", bomb(), "library.bomb"),
        ("a.pdf", b"%PDF-1.4 cut", "library.broken_file"),
        ("a.txt", "KẾ HOẠCH\nVề việc gì đó\n-----\n".encode(), "library.no_items"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_cannot_be_read_gets_one_clear_error_and_leaves_nothing(workspace, name, data, code):
    with pytest.raises(InputError) as refused:
        bring(workspace, data, name=name)

    assert refused.value.code == code
    assert workspace.history(5) == ()


def test_a_missing_or_huge_file_is_refused_before_it_is_read(tmp_path: Path):
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as stream:
        stream.truncate(500 * 1024 * 1024)

    with pytest.raises(MissingError):
        prepare_file(tmp_path / "none.txt")
    with pytest.raises(InputError) as refused:
        prepare_file(huge)
    assert refused.value.code == "file.too_large"


_PLAN = shared_input("ke-hoach-tuyen-truyen.txt")

if _PLAN is not None:

    def test_the_real_plan_comes_in_whole(workspace):
        assert _PLAN is not None
        prepared = prepare_file(_PLAN)
        made = workspace.execute("library.import_document", partial(store_document, prepared=prepared))

        rows = tree_of(workspace, made.document_id)
        spans = spans_of(workspace, made.document_id)

        assert [row.number for row in rows if row.level == "roman"] == ["I", "II", "III"]
        assert made.levels == {"paragraph": 2, "roman": 3, "arabic": 9, "letter": 2, "dash": 26, "arabic2": 5, "plus": 2}
        assert spans[0][0] == 0
        assert all(one[1] == other[0] for one, other in itertools.pairwise(spans))
        assert spans[-1][1] == len(prepared.source.text)
