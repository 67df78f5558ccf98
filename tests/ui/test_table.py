"""The list: ids first and rows when painted; filters, order, selection, copying, keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid5

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from baocaovien.ui.bridge import Bridge
from baocaovien.ui.look import theme
from baocaovien.ui.table_model import BLOCK, Column, Listed, TableModel
from baocaovien.ui.table_view import TableView
from baocaovien.ui.widgets.search_field import SearchField

SPACE = UUID(int=7)


@dataclass(frozen=True, slots=True)
class Row:
    id: UUID
    name: str
    number: int


def make(numbers: Sequence[int]) -> Listed[Row]:
    return Listed(tuple(Row(uuid5(SPACE, str(number)), f"Người {number:05}", number) for number in numbers))


COLUMNS = (
    Column[Row]("Họ tên", lambda row: row.name, sort=lambda row: row.name),
    Column[Row]("Số", lambda row: str(row.number), width=80, sort=lambda row: -row.number),
    Column[Row]("Ghi chú", lambda _row: "=1+1", width=80),
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A long list that counts the blocks it was asked for."""

    count: int
    asked: list[int]
    sort: str = ""
    descending: bool = False

    def ids(self, _session: Any) -> Sequence[UUID]:
        ids = [UUID(int=number) for number in range(self.count)]
        return ids[::-1] if self.descending else ids

    def rows(self, _session: Any, ids: Sequence[UUID]) -> Sequence[Row]:
        self.asked.append(len(ids))
        return [Row(record_id, f"{self.sort}{record_id.int}", record_id.int) for record_id in ids]


def loaded(qtbot, model: TableModel[Row]) -> TableModel[Row]:
    with qtbot.waitSignal(model.loaded):
        model.refresh()
    return model


def names(model: TableModel[Row]) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_model_keeps_the_rules_of_qt(bridge: Bridge, qtbot) -> None:
    model = TableModel(make(range(5)), COLUMNS, bridge)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    for query in (make(range(5)), make([0, 1, 3, 4]), make([0, 9, 1, 3, 4]), make(range(300)), make([])):
        with qtbot.waitSignal(model.loaded):
            model.set_query(query)
            model.refresh()
        assert names(model) == [row.name for row in query.listed]
    assert tester is not None


def test_only_the_blocks_in_sight_are_read(bridge: Bridge, qtbot) -> None:
    asked: list[int] = []
    model = loaded(qtbot, TableModel(Counted(100_000, asked), COLUMNS, bridge))

    assert model.index(0, 0).data() == "0"
    assert model.index(BLOCK - 1, 1).data() == str(BLOCK - 1)
    assert model.index(54_321, 0).data() == "54321"
    assert (model.rowCount(), asked) == (100_000, [BLOCK, BLOCK])


def test_the_database_orders_where_the_query_can(bridge: Bridge, qtbot) -> None:
    columns = (Column[Row]("Tên", lambda row: row.name, sort="name"),)
    model = loaded(qtbot, TableModel(Counted(3, []), columns, bridge))

    with qtbot.waitSignal(model.loaded):
        model.sort(0, Qt.SortOrder.DescendingOrder)

    assert [model.id_at(row) for row in range(3)] == [UUID(int=2), UUID(int=1), UUID(int=0)]


def test_a_key_of_the_row_orders_where_the_query_cannot(bridge: Bridge, qtbot) -> None:
    model = loaded(qtbot, TableModel(make([2, 3, 1]), COLUMNS, bridge))

    with qtbot.waitSignal(model.loaded):
        model.sort(1)
    by_number = names(model)
    with qtbot.waitSignal(model.loaded):
        model.sort(-1)

    assert by_number == ["Người 00003", "Người 00002", "Người 00001"]
    assert names(model) == ["Người 00002", "Người 00003", "Người 00001"]


def test_the_latest_filter_wins(bridge: Bridge, qtbot) -> None:
    model = loaded(qtbot, TableModel(make(range(10)), COLUMNS, bridge))

    for most in range(9, 2, -1):
        model.set_query(make(range(most)))
    qtbot.waitUntil(lambda: model.rowCount() == 3)

    assert model.query == make(range(3))


@pytest.fixture
def view(bridge: Bridge, qtbot) -> TableView:
    model = loaded(qtbot, TableModel(make(range(50)), COLUMNS, bridge))
    made = TableView(model, name="test.list", title="Danh sách")
    qtbot.addWidget(made)
    model.setParent(made)
    made.resize(600, 400)
    made.show()
    return made


def test_rows_are_32_pixels_high(view: TableView) -> None:
    assert view.rowHeight(0) == 32


def test_selection_stays_when_rows_come_and_go(view: TableView, qtbot) -> None:
    view.selectRow(10)
    chosen = view.chosen_ids()

    with qtbot.waitSignal(view.rows.loaded):
        view.rows.set_query(make([*range(3), 99, *range(5, 50)]))

    assert view.chosen_ids() == chosen
    assert view.current_id() == chosen[0]


def test_the_chosen_record_is_found_again_after_another_filter(view: TableView, qtbot) -> None:
    view.selectRow(10)
    chosen = view.chosen_ids()

    with qtbot.waitSignal(view.rows.loaded):
        view.rows.set_query(make([*range(1000, 1400), 10]))

    assert view.chosen_ids() == chosen


def test_enter_opens_and_delete_asks_the_page(view: TableView, qtbot) -> None:
    view.selectRow(3)

    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    with qtbot.waitSignal(view.delete_asked) as deleted:
        qtbot.keyClick(view, Qt.Key.Key_Delete)

    wanted = uuid5(SPACE, "3")
    assert (opened.args, deleted.args) == ([wanted], [[wanted]])


def test_copied_rows_go_into_a_spreadsheet_as_text(view: TableView, qtbot) -> None:
    view.selectRow(3)

    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == "Họ tên\tSố\tGhi chú\nNgười 00003\t3\t'=1+1"


def test_typing_in_the_list_filters(view: TableView, qtbot) -> None:
    field = SearchField("Tìm")
    qtbot.addWidget(field)
    view.filter_with(field)

    with qtbot.waitSignal(field.searched) as searched:
        qtbot.keyClicks(view, "n")

    assert searched.args == ["n"]


def test_column_widths_are_remembered(view: TableView, qtbot) -> None:
    view.setColumnWidth(1, 133)

    again = TableView(view.rows, name="test.list", title="Danh sách")
    qtbot.addWidget(again)
    again.show()

    assert again.columnWidth(1) == 133


def test_the_list_paints_rows_with_icons_badges_and_tones(bridge: Bridge, qtbot) -> None:
    columns = (
        Column[Row]("Tên", lambda row: row.name, icon=lambda _row: "user"),
        Column[Row]("Trạng thái", lambda _row: "đã duyệt", badge=True, tone=lambda _row: "good"),
    )
    model = loaded(qtbot, TableModel(make(range(200)), columns, bridge))
    made = TableView(model, name="test.painted", title="Danh sách")
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    made.selectRow(1)

    first, second = made.visualRect(model.index(0, 0)), made.visualRect(model.index(1, 0))
    picture = made.viewport().grab().toImage()

    assert picture.pixelColor(first.right() - 2, first.top() + 3).name() == "#ffffff"
    assert picture.pixelColor(second.right() - 2, second.top() + 3).name() == "#e4eafc"


def test_the_column_of_names_keeps_room_for_them_in_a_narrow_list(bridge: Bridge, qtbot) -> None:
    figures = [Column[Row](f"Số {at}", lambda row: str(row.number), width=90) for at in range(6)]
    made = TableView(TableModel(make(range(3)), (COLUMNS[0], *figures), bridge), name="trial.narrow", title="Hẹp")
    qtbot.addWidget(made)
    made.resize(460, 300)
    made.show()
    wide = made.columnWidth(0)
    made.resize(230, 300)

    assert (wide, made.columnWidth(0)) == (theme.current().px(190), theme.current().px(120))


def test_an_empty_list_says_what_comes_there_and_a_filter_that_nothing_fits(bridge: Bridge, qtbot) -> None:
    model = TableModel(make([]), COLUMNS, bridge)
    made, field = TableView(model, name="trial.empty", title="Rỗng", empty="Chưa có ai."), SearchField("Tìm")
    qtbot.addWidget(made)
    qtbot.addWidget(field)
    made.filter_with(field)
    before_it_was_read = made.empty_words
    made.show()
    blank = made.viewport().grab().toImage()
    loaded(qtbot, model)
    said, drawn = (made.empty_words, made.accessibleDescription()), made.viewport().grab().toImage()
    field.setText("nguyen")
    loaded(qtbot, model)
    filtered = made.empty_words
    model.set_query(make([1]))
    loaded(qtbot, model)

    assert (before_it_was_read, said) == ("", ("Chưa có ai.", "Chưa có ai."))
    assert drawn != blank
    assert (filtered, made.empty_words) == ("Nothing here is called so. Fewer letters find more.", "")
