"""Pieces as WordprocessingML: the same pitch, indents and rules as the PDF. Lengths come in points."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from baocaovien.documents.measure import TRIM, safe_width
from baocaovien.documents.pieces import Columns, Gap, Inner, Rule, Text
from baocaovien.documents.plan import Align, RowKind, Run
from baocaovien.documents.table_layout import PAD_X, LaidTable
from baocaovien.documents.text import flowing

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_JC = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right", Align.JUSTIFY: "both"}
_EMPTY = 1.0
"""Height of a paragraph that has to be there and shows nothing."""


def twips(points: float) -> int:
    """Give twentieths of a point."""
    return round(points * 20)


def run_xml(run: Run, size: float) -> str:
    """Write one run; a line break within it is kept."""
    face = ("<w:b/><w:bCs/>" if run.bold else "") + ("<w:i/><w:iCs/>" if run.italic else "")
    half = round(size * 2)
    under = '<w:u w:val="single"/>' if run.underline else ""
    texts = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in flowing(run.text).split("\n"))
    return f'<w:r><w:rPr>{face}<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>{under}</w:rPr>{texts}</w:r>'


def paragraph_xml(piece: Text, room: float, *, with_next: bool = False) -> str:
    """Write a paragraph that stands in `room`; a hair of right indent keeps its lines those of the PDF."""
    texts = [(run.text, run.bold, run.italic) for run in piece.runs]
    inner_room = room - piece.left - piece.right
    spare = inner_room - min(safe_width(texts, piece.size, inner_room - TRIM, piece.first), inner_room)
    # Centred text keeps its middle.
    left, right = (spare / 2, spare / 2) if piece.align is Align.CENTER else (0.0, spare)
    keep = "<w:keepNext/>" if piece.with_next or with_next else ""
    spacing = f'<w:spacing w:before="0" w:after="{twips(piece.after)}" w:line="{twips(piece.pitch)}" w:lineRule="exact"/>'
    first = f'w:firstLine="{twips(piece.first)}"' if piece.first >= 0 else f'w:hanging="{twips(-piece.first)}"'
    indent = f'<w:ind w:left="{twips(piece.left + left)}" w:right="{twips(piece.right + right)}" {first}/>'
    inner = "".join(run_xml(run, piece.size) for run in piece.runs)
    return f'<w:p><w:pPr>{keep}<w:widowControl/>{spacing}{indent}<w:jc w:val="{_JC[piece.align]}"/></w:pPr>{inner}</w:p>'


def empty_xml(height: float = _EMPTY, *, with_next: bool = False, inside: str = "") -> str:
    """Write an empty paragraph of exact height; `inside` goes into its properties."""
    keep = "<w:keepNext/>" if with_next else ""
    spacing = f'<w:spacing w:before="0" w:after="0" w:line="{max(twips(height), 20)}" w:lineRule="exact"/>'
    mark = '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>'
    return f"<w:p><w:pPr>{keep}{spacing}{mark}{inside}</w:pPr></w:p>"


def rule_xml(rule: Rule, room: float, *, with_next: bool = False) -> str:
    """Write a rule of exact length: an empty paragraph with a bottom border between indents."""
    left = {Align.CENTER: (room - rule.length) / 2, Align.RIGHT: room - rule.length}.get(rule.align, 0.0)
    right = room - rule.length - left
    keep = "<w:keepNext/>" if with_next else ""
    border = f'<w:pBdr><w:bottom w:val="single" w:sz="{round(rule.thickness * 8)}" w:space="0" w:color="000000"/></w:pBdr>'
    spacing = f'<w:spacing w:before="0" w:after="{twips(rule.after)}" w:line="{max(twips(rule.height), 20)}" w:lineRule="exact"/>'
    indent = f'<w:ind w:left="{twips(left)}" w:right="{twips(right)}" w:firstLine="0"/>'
    return f'<w:p><w:pPr>{keep}{border}{spacing}{indent}<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr></w:p>'


def inner_xml(piece: Inner, room: float, *, with_next: bool = False) -> str:
    """Write a piece that may stand in a cell."""
    if isinstance(piece, Text):
        return paragraph_xml(piece, room, with_next=with_next)
    if isinstance(piece, Rule):
        return rule_xml(piece, room, with_next=with_next)
    return empty_xml(piece.height, with_next=with_next or piece.with_next)


def _table_xml(widths: Sequence[float], rows: str, *, borders: bool, pad: float) -> str:
    line = '<w:{} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    edges = "".join(line.format(side) for side in ("top", "left", "bottom", "right", "insideH", "insideV")) if borders else ""
    sides = f'<w:top w:w="0" w:type="dxa"/><w:left w:w="{twips(pad)}" w:type="dxa"/>'
    sides += f'<w:bottom w:w="0" w:type="dxa"/><w:right w:w="{twips(pad)}" w:type="dxa"/>'
    properties = (
        f'<w:tblW w:w="{sum(map(twips, widths))}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        + (f"<w:tblBorders>{edges}</w:tblBorders>" if edges else "")
        + f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{sides}</w:tblCellMar>'
    )
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"


def _cell_xml(width: float, content: str, *, span: int = 1, merge: str = "", middle: bool = False) -> str:
    properties = f'<w:tcW w:w="{twips(width)}" w:type="dxa"/>'
    properties += f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    properties += merge
    properties += '<w:vAlign w:val="center"/>' if middle else ""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def columns_xml(piece: Columns) -> str:
    """Write cells side by side; the rows stay together."""
    rows = ""
    for place, row in enumerate(piece.rows, 1):
        with_next = place < len(piece.rows)
        cells = (
            _cell_xml(
                width, "".join(inner_xml(entry, width, with_next=with_next) for entry in cell) or empty_xml(with_next=with_next)
            )
            for cell, width in zip(row, piece.widths, strict=True)
        )
        rows += f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"
    return _table_xml(piece.widths, rows, borders=False, pad=0)


def grid_xml(laid: LaidTable, *, before_foot: bool = False) -> str:
    """Write a table: fixed widths, head rows repeated, rows of the heights that the PDF has.

    Args:
        before_foot: the last rows stay with what follows.
    """
    kept = laid.kept_back(0, len(laid.rows)) if before_foot else len(laid.rows)
    widths = [right - left for left, right in zip(laid.edges, laid.edges[1:], strict=False)]
    rows = [
        *_head_rows(laid, widths),
        *(_row_xml(laid, widths, place, with_next=place >= kept) for place in range(len(laid.rows))),
    ]
    return _table_xml(widths, "".join(rows), borders=True, pad=PAD_X)


def _lines_xml(lines: Sequence[str], laid: LaidTable, align: Align, width: float, *, bold: bool, with_next: bool = False) -> str:
    text = " ".join(lines)
    return paragraph_xml(
        Text((Run(text, bold),) if text else (), laid.size, laid.pitch, align, with_next=with_next), width - 2 * PAD_X
    )


def _height_xml(height: float, more: str = "") -> str:
    return f'<w:trPr><w:cantSplit/><w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/>{more}</w:trPr>'


def _head_rows(laid: LaidTable, widths: Sequence[float]) -> list[str]:
    tops = [sum(laid.head_rows[:row]) for row in range(len(laid.head_rows))]
    rows = []
    for top, height in zip(tops, laid.head_rows, strict=True):
        cells, column = "", 0
        while column < len(widths):
            left = laid.edges[column]
            cell = next(
                each for each in laid.head if abs(each.left - left) < 0.01 and each.top - 0.01 <= top < each.bottom - 0.01
            )
            span = sum(1 for edge in laid.edges[:-1] if cell.left - 0.01 <= edge < cell.right - 0.01)
            begins, spans_rows = abs(cell.top - top) < 0.01, cell.bottom - cell.top > height + 0.01
            merge = ('<w:vMerge w:val="restart"/>' if begins else "<w:vMerge/>") if spans_rows or not begins else ""
            content = _lines_xml(
                cell.lines if begins else (), laid, Align.CENTER, cell.right - cell.left, bold=True, with_next=True
            )
            cells += _cell_xml(cell.right - cell.left, content, span=span, merge=merge, middle=True)
            column += span
        rows.append(f"<w:tr>{_height_xml(height, '<w:tblHeader/>')}{cells}</w:tr>")
    return rows


def _row_xml(laid: LaidTable, widths: Sequence[float], place: int, *, with_next: bool) -> str:
    row = laid.rows[place]
    bold = row.kind is not RowKind.ROW
    cells = ""
    for number, lines in enumerate(row.lines):
        column = number + row.span - 1 if number else 0
        span = 1 if number else row.span
        align = laid.aligns[column]
        if not number and span > 1:
            align = Align.CENTER if row.kind is RowKind.TOTAL else Align.LEFT
        width = widths[column] if number else sum(widths[:span])
        content = _lines_xml(lines, laid, align, width, bold=bold, with_next=with_next or row.kind is RowKind.GROUP)
        cells += _cell_xml(width, content, span=span, middle=True)
    return f"<w:tr>{_height_xml(laid.row_height(place))}{cells}</w:tr>"


def gap_xml(gap: Gap) -> str:
    """Write empty height."""
    return empty_xml(gap.height, with_next=gap.with_next)
