"""The content of a slide as text that a person can edit, and back.

Points stand one on a line; a dash begins a point of the second level, a plus one of the third, as offices write them, and
a dot one of the fourth. Cells are parted by a vertical bar. Nothing is lost on the way there and back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import cast

from baocaovien.decks.outline import (
    BigFigure,
    CaptionedImage,
    Chart,
    Columns,
    Comparison,
    ComparisonRow,
    Content,
    Milestone,
    Paragraph,
    Points,
    Quotation,
    Series,
    Table,
    Timeline,
    Video,
)
from baocaovien.domain.errors import InputError
from baocaovien.services.decks.payload import pack, unpack

_MARKS = ("", "- ", "+ ", "· ")
_LITERAL = "• "
"""Before a point of the first level that begins like one of another."""
_BAR = " | "
_NUMBER = re.compile(r"^[+-]?\d{1,3}(\.\d{3})*(,\d+)?$|^[+-]?\d+(,\d+)?$")


def to_text(content: Content) -> str | None:  # noqa: PLR0911 - one for each type
    """The text to edit; None for slides that fill themselves."""
    match content:
        case Points():
            return _points_text(content.paragraphs)
        case BigFigure():
            return f"{content.value}\n{content.unit}\n{content.caption}\n{content.remark}".rstrip("\n")
        case Table():
            return "\n".join(map(_cells_text, (content.header, *content.rows)))
        case Chart():
            return _chart_text(content)
        case Quotation():
            return f"{_flat(content.text)}\n{_flat(content.source)}".rstrip("\n")
        case Columns():
            return _columns_text(content)
        case CaptionedImage() | Video():
            return _flat(content.caption)
        case Timeline():
            return "\n".join(_cells_text((stone.when, stone.what)) for stone in content.milestones)
        case Comparison():
            head = ("", content.before_title, content.after_title)
            return "\n".join(_cells_text(row) for row in (head, *((one.aspect, one.before, one.after) for one in content.rows)))
        case None:
            return None


def from_text(content: Content, text: str) -> Content:  # noqa: PLR0911 - one for each type
    """The content with another text; what can't be read as a number in a chart becomes a gap."""
    lines = [line.strip() for line in text.splitlines()]
    filled = [line for line in lines if line]
    match content:
        case Points():
            return Points(_points(filled))
        case BigFigure():
            value, unit, caption, remark = (*lines, "", "", "", "")[:4]
            return BigFigure(value, unit, caption, remark)
        case Table():
            return _table(content, filled)
        case Chart():
            return _chart(content, filled)
        case Quotation():
            return Quotation(lines[0] if lines else "", " ".join(filled[1:]))
        case Columns():
            return _columns(lines)
        case CaptionedImage() | Video():
            return replace(content, caption=" ".join(filled))
        case Timeline():
            return Timeline(tuple(Milestone(*_padded(_cells(line, 2), 2)) for line in filled))
        case Comparison():
            rows = [_padded(_cells(line, 3), 3) for line in filled]
            head = rows[0] if rows else ["", content.before_title, content.after_title]
            return Comparison(tuple(ComparisonRow(*row) for row in rows[1:]), head[1], head[2])
        case None:
            return None


def can_be_kept(content: Content) -> bool:
    """Whether a deck can store this content as its own wording and read it again as it was."""
    blobs: list[bytes] = []

    def keep(data: bytes) -> str:
        blobs.append(data)
        return str(len(blobs) - 1)

    try:
        return unpack(pack(content, keep), lambda key: blobs[int(key)]) == content
    except InputError:
        return False


def _flat(text: str) -> str:
    return " ".join(text.split())


def _points_text(paragraphs: Sequence[Paragraph]) -> str:
    return "\n".join(_point_text(part) for part in paragraphs)


def _point_text(part: Paragraph) -> str:
    text = _flat(part.text)
    if part.level <= 0:
        return _LITERAL + text if text.startswith((*_MARKS[1:], _LITERAL)) else text
    return _MARKS[min(part.level, len(_MARKS) - 1)] + text


def _points(lines: Sequence[str]) -> tuple[Paragraph, ...]:
    return tuple(_point(line) for line in lines)


def _point(line: str) -> Paragraph:
    if line.startswith(_LITERAL):
        return Paragraph(line[len(_LITERAL) :])
    for level, mark in enumerate(_MARKS[1:], 1):
        if line.startswith(mark):
            return Paragraph(line[len(mark) :].strip(), level)
    return Paragraph(line)


def _cells_text(cells: Sequence[str]) -> str:
    return _BAR.join(_flat(cell).replace("|", "/") for cell in cells)


def _cells(line: str, most: int) -> list[str]:
    return [cell.strip() for cell in line.split("|", most - 1)]


def _padded(cells: Sequence[str], count: int) -> list[str]:
    return [*cells, *[""] * count][:count]


def _table(table: Table, lines: Sequence[str]) -> Table:
    rows = [_cells(line, 1000) for line in lines]
    if not rows:
        return replace(table, rows=())
    wide = max(map(len, rows))
    align = table.align if len(table.align) == wide else ()
    return Table(tuple(_padded(rows[0], wide)), tuple(tuple(_padded(row, wide)) for row in rows[1:]), align)


def _chart_text(chart: Chart) -> str:
    rows = [["", *(series.name for series in chart.series)]]
    for at, name in enumerate(chart.categories):
        rows.append([name, *(_number_text(series.values[at] if at < len(series.values) else None) for series in chart.series)])
    return "\n".join(map(_cells_text, rows))


def _number_text(value: float | None) -> str:
    return "" if value is None else f"{Decimal(str(value)).normalize():f}".replace(".", ",")


def number(text: str) -> float | None:
    """A number as Vietnamese write it (1.234,5); None where the text is none."""
    joined = text.replace(" ", "").replace("\N{NO-BREAK SPACE}", "")
    return float(joined.replace(".", "").replace(",", ".")) if _NUMBER.match(joined) else None


def _chart(chart: Chart, lines: Sequence[str]) -> Chart:
    rows = [_cells(line, 1000) for line in lines]
    if len(rows) < 2:
        return chart
    names = rows[0][1:] or [series.name for series in chart.series]
    body = [_padded(row, len(names) + 1) for row in rows[1:]]
    series = tuple(Series(name, tuple(number(row[at]) for row in body)) for at, name in enumerate(names, 1))
    return replace(chart, categories=tuple(row[0] for row in body), series=series)


def _columns_text(columns: Columns) -> str:
    left = f"{_flat(columns.left_title)}\n{_points_text(columns.left)}"
    right = f"{_flat(columns.right_title)}\n{_points_text(columns.right)}"
    return f"{left}\n|\n{right}"


def _columns(lines: Sequence[str]) -> Columns:
    bar = lines.index("|") if "|" in lines else len(lines)
    left, right = lines[:bar], lines[bar + 1 :]
    return Columns(
        _points([line for line in left[1:] if line]),
        _points([line for line in right[1:] if line]),
        left[0] if left else "",
        right[0] if right else "",
    )


NEW_TITLES = {
    "bullets": "Nội dung chính",
    "figure": "Số liệu nổi bật",
    "table": "Bảng số liệu",
    "chart": "Biểu đồ",
    "quotation": "Trích dẫn",
    "columns": "Thuận lợi và khó khăn",
    "timeline": "Lộ trình",
    "comparison": "Trước và sau",
    "questions": "Câu hỏi thảo luận",
}
"""The first titles of own slides; slides speak Vietnamese in every language of the screen."""


def new_content(kind: str) -> Content:
    """The first content of an own slide of a kind; slides speak Vietnamese."""
    made = {
        "figure": BigFigure("0", "%", "Tên chỉ tiêu"),
        "table": Table(("Nội dung", "Kết quả"), (("", ""),)),
        "chart": Chart("column", ("Năm trước", "Năm nay"), (Series("Kết quả", (0.0, 0.0)),)),
        "quotation": Quotation("Trích dẫn", "Nguồn"),
        "columns": Columns((Paragraph("Ý bên trái"),), (Paragraph("Ý bên phải"),), "Thuận lợi", "Khó khăn"),
        "timeline": Timeline((Milestone("Quý I", "Việc cần làm"), Milestone("Quý II", "Việc cần làm"))),
        "comparison": Comparison((ComparisonRow("Nội dung", "Trước đây", "Hiện nay"),)),
    }.get(kind)
    return cast("Content", made) if made is not None else Points((Paragraph("Ý chính"),))
