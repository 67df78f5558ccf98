"""Long tables: windows of rows that fit, heads that span, heights that agree."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from baocaovien.documents.inputs import ReportInput, ReportPart, ReportTable
from baocaovien.documents.make import plan_document
from baocaovien.documents.pdf import pdf_bytes
from baocaovien.documents.pieces import Grid
from baocaovien.documents.plan import Align, Column, HeadCell, RowKind, Table, TableRow
from baocaovien.documents.profile import load_profile
from baocaovien.documents.table_layout import lay_table
from tests.documents.reading import lines
from tests.documents.samples import letter

COLUMNS = (Column(10, Align.CENTER), Column(60), Column(30, Align.RIGHT))
HEAD = ((HeadCell("TT", rows=2), HeadCell("Hai cột", columns=2)), (HeadCell("Một"), HeadCell("Hai")))


def laid(rows, most=700.0, least=0.0):
    return lay_table(Grid(Table(COLUMNS, HEAD, tuple(rows)), 400, 12, 15, least, 0), most)


def row(number, text="chữ", kind=RowKind.ROW):
    return TableRow((text,) if kind is RowKind.GROUP else (str(number), text, "1"), kind)


kinds = st.sampled_from([RowKind.ROW, RowKind.ROW, RowKind.GROUP])
contents = st.lists(st.tuples(kinds, st.integers(1, 60)), max_size=60)


@given(contents, st.floats(150, 800))
def test_windows_cover_every_row_once_and_fit(rows, room):
    table = laid([row(number, "chữ " * words, kind) for number, (kind, words) in enumerate(rows)], most=room)

    windows, start = [], 0
    while start < len(table.rows):
        stop = table.fitting(start, len(table.rows), room)
        if stop <= start:  # only groups on an empty page: the flowable is pushed on, then takes what there is
            stop = start + 1
        windows.append((start, stop))
        start = stop

    assert [number for window in windows for number in range(*window)] == list(range(len(table.rows)))
    assert all(table.height(*window) <= room + 1e-3 for window in windows)


@given(contents)
def test_a_window_never_ends_with_a_group_heading(rows):
    table = laid([row(number, "chữ", kind) for number, (kind, _words) in enumerate(rows)])

    for room in (100.0, 200.0, 333.0):
        stop = table.fitting(0, len(table.rows), room)
        assert stop in (0, len(table.rows)) or table.rows[stop - 1].kind is not RowKind.GROUP


def test_heads_that_span_fill_the_grid():
    table = laid([])

    boxes = {(round(cell.left), round(cell.right), round(cell.top), round(cell.bottom)): cell.lines for cell in table.head}

    assert boxes == {
        (0, 40, 0, 38): ("TT",),
        (40, 400, 0, 19): ("Hai cột",),
        (40, 280, 19, 38): ("Một",),
        (280, 400, 19, 38): ("Hai",),
    }


def test_rows_are_as_high_as_their_longest_cell_and_never_lower_than_asked():
    table = laid([row(1), row(2, "chữ " * 30), row(3, kind=RowKind.GROUP)], least=25)

    heights = [table.row_height(place) for place in range(3)]

    assert (heights[0], heights[2]) == (25, 19)
    assert heights[1] == len(table.rows[1].lines[1]) * 15 + 4


def test_a_group_heading_moves_with_its_first_row():
    groups = tuple(
        itertools.chain.from_iterable(
            ((f"Nhóm {number}",), *((str(each), "x", "1") for each in range(9))) for number in range(20)
        )
    )
    rows = tuple(TableRow(cells, RowKind.GROUP if len(cells) == 1 else RowKind.ROW) for cells in groups)
    table = laid(rows)

    ends = []
    start = 0
    while start < len(rows):
        start = table.fitting(start, len(rows), 300)
        ends.append(start)

    assert all(rows[end - 1].kind is RowKind.ROW for end in ends)


def test_a_report_table_may_have_two_head_rows_and_turns_when_it_is_wide():
    head = ("Đơn vị", "Kỳ này", "Kỳ trước", "±", *(f"Tháng {number}" for number in range(1, 8)))
    table = ReportTable("Bảng", head, (("Lâm Hà", *("1",) * 10),), upper=(("", 1), ("Số cuộc", 3), ("Theo tháng", 7)))
    data = ReportInput(letter("party"), "kết quả", (ReportPart("I. KẾT QUẢ", tables=(table,)),))
    profile = load_profile("party")

    content, pages = pdf_bytes(plan_document("report", data, profile), profile)

    shown = {line.text: line for line in lines(content, gap=4)}
    assert pages == 1
    assert shown["Số cuộc"].baseline < shown["Đơn vị"].baseline < shown["Kỳ này"].baseline
    assert abs(shown["Số cuộc"].middle - shown["Kỳ trước"].middle) < 1
    assert shown["Tháng 7"].right > 210 / 25.4 * 72
