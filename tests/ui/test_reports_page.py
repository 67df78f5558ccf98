"""The reports page, used as a clerk would: a quarter to the province in three clicks, every number opened."""

from __future__ import annotations

import datetime as dt
import io
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from uuid import UUID

import docx
import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QSpinBox

from baocaovien.domain.dates import at_local
from baocaovien.domain.local_time import today_local
from baocaovien.domain.periods import PeriodKind, period_of
from baocaovien.services.attendance.attendance import mark
from baocaovien.services.documents.layout import set_own_docx
from baocaovien.services.reports.closed import frozen_pdf, frozen_reports
from baocaovien.settings import Settings
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.facts import read_facts
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.pages import PAGES
from baocaovien.ui.reports.page import ReportsPage
from baocaovien.ui.reports.words import PERIODS, period_named
from baocaovien.ui.shell import Target
from baocaovien.ui.widgets.form_dialog import FormDialog
from tests.services.small_office import SmallOffice, invitee_of, make_event, make_office
from tests.ui.test_main_window import nameless
from tests.ui.works import process_runs

OWN = tuple(page for page in PAGES if page.key in ("reports", "attendance", "schedule"))
WAIT = 20_000
TODAY = today_local()
FIRST = period_of(PeriodKind.QUARTER, TODAY).first


class Answers(Asks):
    """The person's answers to the dialogs of the system, given beforehand."""

    def __init__(self, page: ReportsPage, folder: Path) -> None:
        super().__init__(page)
        self.folder = folder
        self.written: list[Path] = []
        self.printed: list[bytes] = []

    def printer(self, pdf: bytes, name: str) -> bool:
        self.printed.append(pdf)
        return True

    def target(self, title: str, name: str, filters: str) -> Path | None:
        self.written.append(self.folder / name)
        return self.written[-1]


@pytest.fixture
def office(bridge: Bridge) -> SmallOffice:
    return bridge.workspace.execute("t", make_office)


@pytest.fixture
def event_id(bridge: Bridge, office: SmallOffice) -> UUID:
    """A conference on the first day of this quarter to which three of four came."""
    made = bridge.workspace.execute("t", partial(make_event, office=office, day=FIRST, state="open"))
    for number in range(3):
        came = partial(mark, event_id=made, invitee_id=invitee_of(office, made, number), at=at_local(FIRST, dt.time(8)))
        bridge.workspace.execute("attendance.mark", came)
    return made


@pytest.fixture
def page(bridge: Bridge, qtbot, event_id: UUID, tmp_path: Path) -> Iterator[ReportsPage]:
    window = MainWindow(bridge, Settings(language="en"), read_facts(bridge), pages=OWN)
    qtbot.addWidget(window)
    window.resize(1093, 614)
    window.show()
    window.go("reports")
    found = window.page("reports")
    found.asks = found.frozen._asks = Answers(found, tmp_path)
    qtbot.waitUntil(lambda: bool(shown(found)), timeout=WAIT)
    yield found
    calm(bridge, qtbot)


def calm(bridge: Bridge, qtbot) -> None:
    qtbot.waitUntil(lambda: not bridge.is_busy, timeout=WAIT)


def shown(page: ReportsPage) -> list[list[str]]:
    """The words of the table, row by row."""
    table = page.figures.table
    if table is None:
        return []
    rows = table.rows
    return [[str(rows.index(row, at).data()) for at in range(rows.columnCount())] for row in range(rows.rowCount())]


def headings(page: ReportsPage) -> list[str]:
    assert page.figures.table is not None
    return [column.title for column in page.figures.table.columns]


def text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return " ".join("\n".join(at.get_textpage().get_text_bounded() for at in document).split())


def choose(page: ReportsPage, combo: str, code: str) -> None:
    box = getattr(page.filters, combo)
    box.setCurrentIndex(box.findData(code))


def test_the_quarter_stands_there_when_the_page_opens(page):
    assert headings(page)[:6] == ["Unit", "Events", "Presented", "Summoned", "Attendances", "People"]
    assert [row[:6] for row in shown(page)] == [
        ["Huyện ủy An Bình", "1", "1", "2", "2", "2"],
        ["Đảng ủy xã Bình Minh", "1", "1", "2", "1", "1"],
        ["Total", "1", "1", "4", "3", "3"],
    ]


def test_a_quarter_goes_to_a_file_in_two_clicks(page, bridge, qtbot):
    page.save(".pdf")
    calm(bridge, qtbot)

    (path,) = page.asks.written
    assert "kết quả tham dự hội nghị quý" in text_of(path.read_bytes())


@pytest.mark.parametrize("suffix", [".xlsx", ".docx"])
def test_workbook_and_word_are_written_too(page, bridge, qtbot, suffix):
    page.save(suffix)
    calm(bridge, qtbot)

    (path,) = page.asks.written
    assert (path.suffix, path.read_bytes()[:2]) == (suffix, b"PK")


def own_word_document(page, bridge, qtbot) -> None:
    """Give the office a Word document of its own for reports; it is a file of others."""
    made, stream = docx.Document(), io.BytesIO()
    made.add_paragraph("Mẫu riêng: {{ data.about }}")
    made.save(stream)
    keep = partial(set_own_docx, kind="report", content=stream.getvalue(), profile="party")
    bridge.execute("documents.set_own_docx", keep, page)
    calm(bridge, qtbot)


def test_an_offices_own_word_document_is_filled_in_the_worker_process(page, bridge, qtbot):
    own_word_document(page, bridge, qtbot)
    page.save(".docx")
    qtbot.waitUntil(partial(process_runs, bridge), timeout=WAIT)
    calm(bridge, qtbot)

    (path,) = page.asks.written
    assert docx.Document(str(path)).paragraphs[0].text.startswith("Mẫu riêng: kết quả tham dự hội nghị quý")
    assert page.strip.isHidden()


def test_filling_it_can_be_cancelled_and_leaves_no_file(page, bridge, qtbot):
    own_word_document(page, bridge, qtbot)
    page.save(".docx")
    qtbot.waitUntil(partial(process_runs, bridge), timeout=WAIT)
    page.strip.cancel.click()
    calm(bridge, qtbot)

    (path,) = page.asks.written
    assert (path.exists(), page.strip.isHidden()) == (False, True)


def test_every_choice_makes_the_report_anew(page, bridge, qtbot):
    choose(page, "by", "month")
    qtbot.waitUntil(lambda: headings(page)[0] == "Month", timeout=WAIT)
    calm(bridge, qtbot)
    qtbot.waitUntil(lambda: len(shown(page)) == 2, timeout=WAIT)
    by_month = shown(page)[0][:2]
    choose(page, "kind", "reporters")
    qtbot.waitUntil(lambda: headings(page)[0] == "Person", timeout=WAIT)

    assert by_month == [f"Month {FIRST.month}/{FIRST.year}", "1"]
    assert [page.filters.by.itemData(at) for at in range(page.filters.by.count())] == [
        "person", "unit", "level", "kind", "topic", "month", "site",
    ]  # fmt: skip


def test_reporters_are_told_by_month_and_duties_by_their_last_day(page, bridge, qtbot):
    choose(page, "kind", "reporters")
    choose(page, "by", "month")
    qtbot.waitUntil(lambda: page.report.request.by == "month" and page.report.request.kind == "reporters", timeout=WAIT)
    calm(bridge, qtbot)
    offered = [page.filters.by.itemData(at) for at in range(page.filters.by.count())]
    months = (headings(page)[0], shown(page)[0][0], page.figures.chart.accessibleName())
    choose(page, "kind", "plan")
    qtbot.waitUntil(lambda: page.report.request.kind == "plan", timeout=WAIT)

    assert months[:2] == ("Month", f"Month {FIRST.month}/{FIRST.year}")
    assert "month" in offered
    assert [page.filters.by.itemData(at) for at in range(page.filters.by.count())] == [
        "task", "unit", "level", "kind", "topic", "month",
    ]  # fmt: skip


def test_figures_that_take_long_say_so_and_can_be_stopped(page, bridge, qtbot):
    go_on = threading.Event()
    bridge.compute(lambda: go_on.wait(WAIT / 1000), page, lambda _done: None)
    choose(page, "kind", "activity")
    qtbot.waitUntil(page.adding.isVisible, timeout=WAIT)
    page.adding.cancel.click()
    go_on.set()
    qtbot.waitUntil(page.trouble.isVisible, timeout=WAIT)
    stopped = (page.trouble.text()[:8], page.adding.isVisible(), page.report.request.kind)
    choose(page, "kind", "topics")
    qtbot.waitUntil(lambda: page.report.request.kind == "topics", timeout=WAIT)

    assert stopped == ("Stopped:", False, "attendance")
    assert page.trouble.isHidden()


def test_a_comparison_shows_the_change_beside_each_figure(page, bridge, qtbot):
    choose(page, "compare", "previous")
    qtbot.waitUntil(lambda: "± Events" in headings(page), timeout=WAIT)
    qtbot.waitUntil(lambda: bool(shown(page)), timeout=WAIT)

    assert dict(zip(headings(page), shown(page)[-1], strict=True))["± Events"] == "+1"


def test_a_free_period_waits_for_days_that_can_be(page, bridge, qtbot):
    choose(page, "period", "free")
    page.filters.last.choose(FIRST - dt.timedelta(days=40))
    wrong = (page.filters.request(), page.trouble.text())
    page.filters.first.choose(FIRST - dt.timedelta(days=60))
    qtbot.waitUntil(lambda: page.report.request.last == FIRST - dt.timedelta(days=40), timeout=WAIT)

    assert wrong == (None, "The last day is before the first.")
    assert page.trouble.isHidden()


@pytest.mark.parametrize("cut_off", [None, 15])
@pytest.mark.parametrize("name", [name for name, _text in PERIODS if name != "free"])
def test_every_period_has_its_days_in_order(name, cut_off):
    found = period_named(name, dt.date(2021, 5, 20), cut_off)

    assert found.first <= found.last
    assert (found.last.day == 15) == (cut_off == 15)


def test_the_day_on_which_periods_close_is_asked_for_once_and_holds_for_every_period(page, bridge, qtbot):
    quarter = period_of(PeriodKind.QUARTER, TODAY, cut_off=15)
    page.choose_cut_off()
    dialog = page.shell.findChild(FormDialog)
    dialog.findChild(QSpinBox).setValue(15)
    dialog.verb.click()
    qtbot.waitUntil(lambda: page.report.request.cut_off == 15, timeout=WAIT)

    assert (page.report.request.first, page.report.request.last) == (quarter.first, quarter.last)
    assert f"{quarter.last:%d/%m/%Y}" in page.filters.period.currentText()


def test_a_number_opens_the_events_behind_it(page, bridge, event_id, qtbot):
    opened = []
    page.figures.table.selectRow(2)
    qtbot.waitUntil(lambda: page.figures.behind.count() == 1, timeout=WAIT)
    page.shell.stack.currentChanged.connect(lambda _at: opened.append(page.shell.current_key))
    page.figures.behind.itemActivated.emit(page.figures.behind.item(0))

    assert (opened, page.shell.page("attendance").desk.event_id) == (["attendance"], event_id)


def press(qtbot, table, row: int, column: int) -> None:
    """Enter on a cell."""
    table.setCurrentIndex(table.rows.index(row, column))
    qtbot.keyClick(table, Qt.Key.Key_Return)


def opened(page, qtbot, heading: str, row: int = -1, *, view=None) -> list[tuple[str, str]]:
    """Press Enter on a number; what each of its sections is called, and what its rows add up to."""
    figures = view or page.figures
    table = figures.table
    titles = [column.title for column in table.columns]
    press(qtbot, table, row % table.rows.rowCount(), titles.index(heading))
    found = []
    for at in range(figures.rows.tabs.count()):
        figures.rows.tabs.setCurrentIndex(at)
        qtbot.waitUntil(lambda: figures.rows.sum.text().startswith("Rows"), timeout=WAIT)
        found.append((figures.rows.tabs.tabText(at), figures.rows.sum.text()))
        figures.rows.sum.setText("")
    qtbot.keyClick(figures.rows.table, Qt.Key.Key_Escape)
    return found


def test_titles_of_events_take_what_room_there_is_and_names_of_people_what_they_need(page, event_id, qtbot):
    table, rows = page.figures.table, page.figures.rows
    press(qtbot, table, 0, headings(page).index("Events"))
    qtbot.waitUntil(lambda: rows.table.rows.rowCount() == 1, timeout=WAIT)
    of_events = [rows.table.columnWidth(at) for at in (0, 2)]
    qtbot.keyClick(rows.table, Qt.Key.Key_Escape)
    press(qtbot, table, 0, headings(page).index("Attendances"))
    qtbot.waitUntil(lambda: rows.table.rows.rowCount() == 2, timeout=WAIT)

    assert abs(of_events[0] - of_events[1]) <= 1, "title and host share the room"
    assert rows.table.columnWidth(0) < min(of_events)


def test_enter_on_a_count_of_people_lists_them_and_escape_leads_back(page, event_id, qtbot):
    table, rows = page.figures.table, page.figures.rows
    press(qtbot, table, 0, headings(page).index("Attendances"))
    qtbot.waitUntil(lambda: rows.table.rows.rowCount() == 2, timeout=WAIT)
    title, units = rows.title.text(), {rows.table.rows.row_at(at).text["unit"] for at in range(2)}
    told = rows.sum.text()
    qtbot.keyClick(rows.table, Qt.Key.Key_Escape)
    back = (rows.isVisible(), table.isVisible())
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows.isVisible() and rows.table.rows.rowCount() == 2, timeout=WAIT)
    rows.table.selectRow(0)
    qtbot.keyClick(rows.table, Qt.Key.Key_Return)

    assert (title, units, told) == (
        "Attendances – Huyện ủy An Bình: 2",
        {"Huyện ủy An Bình"},
        "Rows: 2; their sum is 2, the number of the report.",
    )
    assert back == (False, True)
    assert (page.shell.current_key, page.shell.page("attendance").desk.event_id) == ("attendance", event_id)


def test_every_number_of_the_table_opens_rows_that_add_up_to_it(page, qtbot):
    choose(page, "compare", "previous")
    qtbot.waitUntil(lambda: "± Rate" in headings(page), timeout=WAIT)
    qtbot.waitUntil(lambda: len(shown(page)) == 3, timeout=WAIT)
    figures = headings(page)[1:]

    for heading in figures:
        for name, told in opened(page, qtbot, heading):
            number = name.rsplit(": ", 1)[1]
            assert told.endswith(f"their sum is {number}, the number of the report."), (heading, name, told)
    parts = len(opened(page, qtbot, "Rate")), len(opened(page, qtbot, "± Events")), len(opened(page, qtbot, "± Rate"))

    assert parts == (2, 2, 4)


def test_a_row_that_is_chosen_may_be_gone_from_the_next_report(page, qtbot):
    choose(page, "kind", "activity")
    qtbot.waitUntil(lambda: [row[0] for row in shown(page)] == ["Ban Tuyên giáo Tỉnh ủy", "Total"], timeout=WAIT)
    page.figures.table.setCurrentIndex(page.figures.table.rows.index(1, 1))
    choose(page, "period", "last_quarter")

    qtbot.waitUntil(lambda: [row[0] for row in shown(page)] == ["Total"], timeout=WAIT)


def test_a_name_typed_finds_people_behind_a_number(page, qtbot):
    table, rows = page.figures.table, page.figures.rows
    press(qtbot, table, 2, headings(page).index("Summoned"))
    qtbot.waitUntil(lambda: rows.table.rows.rowCount() == 4, timeout=WAIT)
    qtbot.keyClicks(rows.field, "binh minh")

    qtbot.waitUntil(lambda: rows.table.rows.rowCount() == 2, timeout=WAIT)
    assert rows.sum.text() == "Rows found: 2; their sum is 2 of 4."


def test_a_double_click_on_a_bar_opens_its_rows(page, qtbot):
    page.figures.measure.setCurrentIndex(page.figures.measure.findData("attended"))
    qtbot.mouseDClick(page.figures.chart, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))

    qtbot.waitUntil(lambda: page.figures.rows.table.rows.rowCount() == 2, timeout=WAIT)


def test_sorting_leaves_the_total_last(page, qtbot):
    page.figures.table.sortByColumn(4, Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: shown(page)[0][0] == "Đảng ủy xã Bình Minh", timeout=WAIT)

    assert [row[0] for row in shown(page)] == ["Đảng ủy xã Bình Minh", "Huyện ủy An Bình", "Total"]


def test_the_chart_shows_the_chosen_measure_largest_first(page):
    page.figures.measure.setCurrentIndex(page.figures.measure.findData("attended"))

    assert [(bar.label, bar.value) for bar in page.figures.chart.bars] == [("Huyện ủy An Bình", 2), ("Đảng ủy xã Bình Minh", 1)]


def test_a_closed_report_stays_and_tells_what_changed_since(page, bridge, office, event_id, qtbot):
    page.freeze()
    qtbot.waitUntil(lambda: len(bridge.read(frozen_reports)) == 1, timeout=WAIT)
    calm(bridge, qtbot)
    (frozen,) = [one.id for one in bridge.read(frozen_reports)]
    kept = bridge.read(partial(frozen_pdf, frozen_id=frozen))
    late = partial(mark, event_id=event_id, invitee_id=invitee_of(office, event_id, 3), at=at_local(FIRST, dt.time(8)))
    bridge.execute("attendance.mark", late, page)
    calm(bridge, qtbot)
    page.tabs.setCurrentIndex(2)
    qtbot.waitUntil(lambda: page.frozen.differences.count() > 0, timeout=WAIT)
    told = [page.frozen.differences.item(at).text() for at in range(page.frozen.differences.count())]

    page.frozen.print_button.click()
    qtbot.waitUntil(lambda: bool(page.asks.printed), timeout=WAIT)
    paper = text_of(page.asks.printed[-1])

    page.frozen.tabs.setCurrentIndex(1)
    closed = opened(page, qtbot, "Attendances", view=page.frozen.figures)
    at = told.index("Tổng cộng · Attendances: 3 → 4")
    page.frozen.differences.itemActivated.emit(page.frozen.differences.item(at))
    rows = page.frozen.figures.rows
    qtbot.waitUntil(lambda: rows.table.rows.rowCount() == 3, timeout=WAIT)
    rows.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: rows.table.rows.rowCount() == 4, timeout=WAIT)

    assert page.frozen.preview.pdf == kept
    assert closed == [("Attendances: 3", "Rows: 3; their sum is 3, the number of the report.")]
    assert "Đảng ủy xã Bình Minh Số lượt người dự 1 2 +1" in paper
    assert "đã chốt ngày" in paper
    assert ("Tổng cộng · Attendances: 3 → 4" in told, "Đảng ủy xã Bình Minh · Attendances: 1 → 2" in told) == (True, True)


def offered(page: ReportsPage) -> list[str]:
    """What the head of the page offers by a button, and by Ctrl+S and Ctrl+P."""
    QApplication.processEvents()  # a button that just came is shown in the next turn
    buttons = [one for one in page.header.findChildren(QPushButton) if one.isVisible() and one.text()]
    keys = [one for one in page.header.actions() if one.isVisible() and one.shortcut().toString() in ("Ctrl+S", "Ctrl+P")]
    return [*(one.text() for one in buttons), *(f"{one.text()} {one.shortcut().toString()}" for one in keys)]


def test_the_head_of_the_page_offers_what_can_be_done_with_what_is_shown(page, bridge, qtbot):
    figures = offered(page)
    page.tabs.setCurrentIndex(2)
    none_closed = offered(page)
    page.freeze()
    qtbot.waitUntil(lambda: "Save the kept PDF…" in offered(page), timeout=WAIT)
    closed, words = offered(page), page.header.subtitle.text()
    page.filters.choose_kind("activity")
    calm(bridge, qtbot)
    next(one for one in page.header.findChildren(QPushButton) if one.text() == "Save the kept PDF…").click()
    qtbot.waitUntil(lambda: bool(page.asks.written) and page.asks.written[0].exists(), timeout=WAIT)
    page.print_report()
    page.tabs.setCurrentIndex(3)
    plans = offered(page)
    page.tabs.setCurrentIndex(0)

    files = ["Excel…", "Word…", "Close the report", "Save as PDF…"]
    assert figures == offered(page) == [*files, "Print… Ctrl+P", "Save as PDF… Ctrl+S"]
    assert none_closed == ["Close the report"]
    assert closed == ["Save the kept PDF…", "Print… Ctrl+P", "Save the kept PDF… Ctrl+S"]
    assert words == "Kept as they went out"
    assert page.asks.written[0].read_bytes() == page.frozen.preview.pdf == page.asks.printed[0]
    assert plans == ["Add a plan…"]


def test_the_paper_is_seen_and_printed(page, bridge, qtbot):
    page.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: bool(page.preview.pdf), timeout=WAIT)
    page.print_report()
    qtbot.waitUntil(lambda: bool(page.asks.printed), timeout=WAIT)

    assert page.asks.printed == [page.preview.pdf]


def test_a_command_opens_its_kind_of_report(page, bridge, qtbot):
    page.open(Target(command="activity"))
    qtbot.waitUntil(lambda: page.report.request.kind == "activity", timeout=WAIT)

    assert page.filters.by.currentData() == "unit"


def test_an_empty_workspace_says_what_to_do(bridge, look, qtbot):
    made = MainWindow(bridge, Settings(language="en"), read_facts(bridge), pages=OWN)
    qtbot.addWidget(made)
    made.show()
    made.go("reports")

    assert made.page("reports")._empty is not None


@pytest.mark.parametrize("tab", [0, 1, 2])
def test_every_control_has_a_name_and_the_page_is_whole(page, bridge, qtbot, tab):
    page.tabs.setCurrentIndex(tab)
    choose(page, "period", "free")
    calm(bridge, qtbot)
    hint = page.shell.minimumSizeHint()

    assert nameless(page.shell) == []
    assert (hint.width() <= 1093, hint.height() <= 614) == (True, True), hint
