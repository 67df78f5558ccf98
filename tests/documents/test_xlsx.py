"""The workbook holds numbers as numbers, text as text, and charts of its own cells."""

from __future__ import annotations

import dataclasses
import io
import zipfile
from decimal import Decimal

import openpyxl
import pytest

from baocaovien.documents.inputs import ReportChartKind
from baocaovien.documents.xlsx import BookChart, BookTable, Workbook, sheet_names, xlsx_bytes
from tests.documents.samples import letter

TABLE = BookTable(
    "Theo đơn vị",
    "Kết quả theo đơn vị",
    ("Đơn vị", "Số cuộc", "Tỷ lệ", "Trung bình"),
    (("Huyện uỷ Lâm Hà", 12, Decimal("0.952"), 100.5), ("=1+1", 9, None, 7), ("0912", 0, 1, -3)),
    ("Cộng", 21, 0.5, 104.5),
    frozenset({2}),
    tuple(BookChart(f"Biểu đồ {kind.value}", kind, 0, (1, 3)) for kind in ReportChartKind),
)
BOOK = Workbook(letter("party"), "Báo cáo quý II/2021", (TABLE,), "Số liệu đến 15/6/2021")


def read(book):
    return openpyxl.load_workbook(io.BytesIO(xlsx_bytes(book)))


def test_numbers_are_numbers_and_text_is_text():
    sheet = read(BOOK)["Theo đơn vị"]

    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3, max_row=7)]

    assert rows == [
        ["Đơn vị", "Số cuộc", "Tỷ lệ", "Trung bình"],
        ["Huyện uỷ Lâm Hà", 12, 0.952, 100.5],
        ["=1+1", 9, None, 7],
        ["0912", 0, 1, -3],
        ["Cộng", 21, 0.5, 104.5],
    ]
    assert [sheet.cell(row, column).number_format for row, column in ((4, 2), (4, 3), (4, 4))] == ["#,##0", "0.0%", "#,##0.0"]


@pytest.mark.parametrize("typed", ["=1+1", "+1", "-1", "@SUM(A1)", "http://x", "\t=1", "{=1}"])
def test_text_that_looks_like_a_formula_is_stored_as_text(typed):
    table = dataclasses.replace(TABLE, rows=((typed, 1, 1, 1),), charts=())

    with zipfile.ZipFile(io.BytesIO(xlsx_bytes(dataclasses.replace(BOOK, tables=(table,))))) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode()

    assert "<f>" not in sheet
    assert "<hyperlink" not in sheet


def test_charts_are_native_and_name_their_cells():
    with zipfile.ZipFile(io.BytesIO(xlsx_bytes(BOOK))) as package:
        charts = [package.read(name).decode() for name in sorted(package.namelist()) if name.startswith("xl/charts/chart")]

    assert [sum(f"<c:{kind}Chart>" in chart for chart in charts) for kind in ("bar", "line", "pie")] == [2, 1, 1]
    assert all("'Theo đơn vị'!$B$4:$B$6" in chart for chart in charts)


def test_the_same_book_gives_the_same_bytes():
    assert xlsx_bytes(BOOK) == xlsx_bytes(BOOK)


def test_sheet_names_are_ones_that_excel_takes():
    names = ("a/b:c*", "x" * 40, "X" * 40, "", "'[]?'")

    tables = tuple(dataclasses.replace(TABLE, name=name) for name in names)

    assert sheet_names(tables) == ["a b c", "x" * 31, "X" * 27 + " (2)", "Bảng 4", "Bảng 5"]


def test_an_empty_book_can_be_opened():
    assert read(dataclasses.replace(BOOK, tables=())).sheetnames == ["Số liệu"]


def test_a_table_without_rows_has_no_chart():
    table = dataclasses.replace(TABLE, rows=(), total=())

    assert read(dataclasses.replace(BOOK, tables=(table,))).active._charts == []
