"""The small workbook inside a chart, so that its numbers can be edited in PowerPoint."""

from __future__ import annotations

import io

from baocaovien.decks.outline import Chart
from baocaovien.decks.pptx.xml import HEAD, escaped
from baocaovien.decks.zip_parts import ZipWriter

_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FIXED = (
    (
        "[Content_Types].xml",
        (
            f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
            '<Override PartName="/xl/worksheets/sheet1.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
        ),
    ),
    (
        "_rels/.rels",
        (
            f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" Type="{_OFFICE}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>'
        ),
    ),
    (
        "xl/workbook.xml",
        (
            f'{HEAD}<workbook xmlns="{_SHEET}" xmlns:r="{_OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" '
            f'r:id="rId1"/></sheets></workbook>'
        ),
    ),
    (
        "xl/_rels/workbook.xml.rels",
        (
            f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" Type="{_OFFICE}/worksheet" '
            'Target="worksheets/sheet1.xml"/></Relationships>'
        ),
    ),
)


def column(number: int) -> str:
    """The letters of a column from 0."""
    return (column(number // 26 - 1) if number >= 26 else "") + chr(ord("A") + number % 26)


def workbook(chart: Chart) -> bytes:
    """Categories in column A, each series in a column of its own, names in the first row."""
    rows = ["".join(_text(0, n + 1, series.name) for n, series in enumerate(chart.series))]
    for number, name in enumerate(chart.categories):
        cells = [_text(number + 1, 0, name)]
        for place, series in enumerate(chart.series):
            value = series.values[number]
            if value is not None:
                cells.append(f'<c r="{column(place + 1)}{number + 2}"><v>{value!r}</v></c>')
        rows.append("".join(cells))
    lines = "".join(f'<row r="{number}">{cells}</row>' for number, cells in enumerate(rows, 1))
    sheet = f'{HEAD}<worksheet xmlns="{_SHEET}"><sheetData>{lines}</sheetData></worksheet>'
    target = io.BytesIO()
    archive = ZipWriter(target)
    for path, content in _FIXED:
        archive.add_fixed(path, content.encode())
    archive.add("xl/worksheets/sheet1.xml", sheet.encode())
    archive.finish()
    return target.getvalue()


def _text(row: int, place: int, text: str) -> str:
    return f'<c r="{column(place)}{row + 1}" t="inlineStr"><is><t xml:space="preserve">{escaped(text)}</t></is></c>'
