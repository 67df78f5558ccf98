"""Paper: a list to sign against the tables of ReportLab, fpdf2 and Typst, all in one run; minutes of ten pages."""

from __future__ import annotations

import gc
import io
import subprocess
import sys
from collections.abc import Callable

import fpdf
import typst
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.platypus import SimpleDocTemplate, Table, TableStyle

from baocaovien.documents.fonts import paper_faces, system_family
from baocaovien.documents.inputs import BadgesInput, InviteeLine, SignInInput
from baocaovien.documents.make import plan_document
from baocaovien.documents.pdf import pdf_bytes
from baocaovien.documents.profile import load_profile
from baocaovien.domain.cards import new_card_number
from tests.bench.rows import BenchRow, median_seconds
from tests.documents.samples import EVENT, invitees, letter, minutes

_HEAD = ("STT", "Họ và tên", "Chức vụ", "Đơn vị", "Ký tên (sáng)", "Ký tên (chiều)")
_WIDTHS_MM = (12, 42, 32, 38, 24, 24)
_MEMORY = """
import sys
sys.path[:0] = {paths!r}
from baocaovien.documents.inputs import SignInInput
from baocaovien.documents.make import plan_document
from baocaovien.documents.pdf import pdf_bytes
from baocaovien.documents.profile import load_profile
from tests.bench.memory import peak_megabytes
from tests.documents.samples import EVENT, invitees, letter
profile = load_profile("party")
pdf_bytes(plan_document("sign_in", SignInInput(letter("party"), EVENT, invitees(10_000), afternoon=True), profile), profile)
print(peak_megabytes())
"""


def sign_in(count: int) -> Callable[[], bytes]:
    """Our list, from its input to the file's bytes."""
    profile = load_profile("party")
    data = SignInInput(letter("party"), EVENT, _ungrouped(count), afternoon=True, blank_rows=0)
    return lambda: pdf_bytes(plan_document("sign_in", data, profile), profile)[0]


def _ungrouped(count: int) -> tuple[InviteeLine, ...]:
    return tuple(InviteeLine(line.name, line.position, line.unit, number=line.number) for line in invitees(count))


def _cells(count: int) -> list[tuple[str, ...]]:
    return [(str(line.number), line.name, line.position, line.unit, "", "") for line in _ungrouped(count)]


def _reportlab(count: int) -> bytes:
    faces = paper_faces()
    stream = io.BytesIO()
    style = TableStyle([("FONT", (0, 0), (-1, -1), faces.regular, 12, 15), ("GRID", (0, 0), (-1, -1), 0.5, colors.black)])
    table = Table(
        [_HEAD, *_cells(count)], colWidths=[width / 25.4 * 72 * 0.95 for width in _WIDTHS_MM], style=style, repeatRows=1
    )
    SimpleDocTemplate(stream, pagesize=A4, invariant=1).build([table])
    return stream.getvalue()


def _fpdf2(count: int) -> bytes:
    document = fpdf.FPDF(format="A4")
    document.add_font("Paper", "", str(system_family().regular))
    document.add_font("Paper", "B", str(system_family().bold))
    document.set_font("Paper", size=12)
    document.add_page()
    with document.table(col_widths=_WIDTHS_MM) as table:
        for cells in (_HEAD, *_cells(count)):
            table.row(cells)
    return bytes(document.output())


def _typst(count: int) -> bytes:
    cells = ",".join(f"[{cell}]" for row in _cells(count) for cell in row)
    head = ",".join(f"[*{cell}*]" for cell in _HEAD)
    widths = ",".join(f"{width * 0.95}mm" for width in _WIDTHS_MM)
    source = f'#set page(paper: "a4", margin: 20mm)\n#set text(font: "Liberation Serif", size: 12pt)\n#table(columns: ({widths}), table.header({head}), {cells})'
    return typst.compile(source.encode(), font_paths=[str(system_family().regular.parent)])


def rows() -> list[BenchRow]:
    """Measure; the slowest baselines run once."""
    done = subprocess.run([sys.executable, "-c", _MEMORY.format(paths=sys.path[:2])], capture_output=True, text=True, check=True)
    made = [BenchRow("list to sign, 10,000 rows, memory of a fresh process", float(done.stdout), "MB", at_most=100)]
    sign_in(50)()
    for count in (100, 1_000, 10_000):
        gc.collect()
        ours = median_seconds(sign_in(count), times=3, warm=0)
        large = count == 10_000
        for name, work, most in (("ReportLab Table", _reportlab, 1 / 6), ("fpdf2 table", _fpdf2, 1 / 15), ("Typst", _typst, 1.0)):
            gc.collect()
            theirs = median_seconds(lambda work=work, count=count: work(count), times=1 if large else 2, warm=0)
            made.append(
                BenchRow(
                    f"list to sign, {count:,} rows",
                    ours,
                    baseline_name=name,
                    baseline=theirs,
                    ratio_at_most=most if large else None,
                )
            )
    thousand = next(row.value for row in made if row.name.endswith(" 1,000 rows"))
    ten = next(row.value for row in made if row.name.endswith("10,000 rows"))
    made.append(
        BenchRow(
            "list to sign, growth from 1,000 to 10,000 rows",
            ten,
            baseline_name="ten times 1,000 rows",
            baseline=10 * thousand,
            ratio_at_most=1.5,
        )
    )
    profile = load_profile("party")
    data = minutes("party", 18)
    pages = pdf_bytes(plan_document("minutes", data, profile), profile)[1]
    spent = median_seconds(lambda: pdf_bytes(plan_document("minutes", data, profile), profile))
    made.append(BenchRow(f"minutes of {pages} pages", spent, at_most=0.5))
    return [*made, _badges()]


def _badges() -> BenchRow:
    """Badges of 500 people, each with its code."""
    profile = load_profile("party")
    lines = tuple(
        InviteeLine(line.name, line.position, line.unit, new_card_number(), number=line.number) for line in _ungrouped(500)
    )
    data = BadgesInput(letter("party"), EVENT, lines)
    spent = median_seconds(lambda: pdf_bytes(plan_document("badges", data, profile), profile), times=3)
    return BenchRow("500 badges with QR", spent, at_most=1.0)
