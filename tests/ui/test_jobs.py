"""What the daily jobs cost in the window, counted in clicks; and that lists and the search behave the same everywhere."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from baocaovien.domain.local_time import at_local, local, local_date, today_local
from baocaovien.domain.recurrence import month_later
from baocaovien.store.queries.schedule import Events, event_detail, event_rows
from baocaovien.store.queries.topics import FigureList
from baocaovien.ui.library.library_forms import ask_figure
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.purposes import purpose_words
from baocaovien.ui.search.palette import SearchPalette
from baocaovien.ui.shell import Target
from baocaovien.ui.widgets.form_dialog import FormDialog
from tests.ui.sample_window import calm, sample_folder, window

__all__ = ["sample_folder", "window"]


class Hand:
    """A mouse that counts its clicks."""

    def __init__(self, window: MainWindow, qtbot: Any) -> None:
        self.window, self.qtbot, self.clicks = window, qtbot, 0

    def press(self, words: str, *, on: QWidget | None = None) -> None:
        """Click a button in sight by what stands on it, in the window or a part of it."""
        (found,) = [
            one
            for one in (on or self.window).findChildren(QAbstractButton)
            if one.text() == words and one.isVisible() and one.isEnabled()
        ]
        self.qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
        self.clicks += 1
        calm(self.window, self.qtbot)


def events(window: MainWindow) -> list[Any]:
    return window.bridge.read(lambda session: event_rows(session, Events().ids(session)))


def test_a_conference_like_the_last_one_costs_three_clicks_and_what_differs(window, qtbot):
    window.go("home")
    calm(window, qtbot)
    before = {one.id for one in events(window)}
    last = max((one for one in events(window) if one.kind == "reporter_conference"), key=lambda one: one.start)
    hand = Hand(window, qtbot)

    hand.press("Schedule a conference")
    hand.press("Like the last one")
    hand.press("Schedule", on=window.page("schedule"))

    (made,) = [one for one in events(window) if one.id not in before]
    known = window.bridge.read(lambda session: event_detail(session, last.id))
    now = window.bridge.read(lambda session: event_detail(session, made.id))
    assert hand.clicks == 3
    assert (made.venue_id, made.invited, made.start) == (
        last.venue_id,
        last.invited,
        at_local(month_later(local_date(last.start)), local(last.start).time()),
    )
    assert [one.person_id for one in now.roles if one.role == "chair"] == [
        one.person_id for one in known.roles if one.role == "chair"
    ]
    assert (now.requirements, now.contact) == (known.requirements, known.contact)


def test_a_quarter_report_is_there_after_one_click(window, qtbot):
    window.go("home")
    calm(window, qtbot)
    hand = Hand(window, qtbot)
    hand.press("Reports")
    page = window.page("reports")
    qtbot.waitUntil(lambda: page.report is not None, timeout=30_000)

    quarter = (today_local().month - 1) // 3 + 1
    assert (page.report.request.kind, page.report.period.kind, page.report.period.part) == ("attendance", "quarter", quarter)
    assert hand.clicks == 1  # the file is the second, its name the third


@pytest.mark.parametrize(
    "page", ["home", "schedule", "library", "decks", "attendance", "documents", "reports", "directory", "history", "settings"]
)
def test_every_page_of_the_sample_says_what_it_is_for(window, qtbot, page):
    window.go(page)

    assert purpose_words(page)
    assert purpose_words(page) in window.banner_words.text()


def test_the_search_finds_people_events_content_units_topics_and_commands(window, qtbot):
    palette = SearchPalette(window, window.bridge, pages=window.descriptions, actions=window.menus.all_actions())
    palette.open()
    found = {}
    for words in ("vo hai an", "bao cao vien thang", "muc tieu", "thanh uy da lat", "back up"):
        palette.field.setText(words)
        calm(window, qtbot)
        found[words] = [one.text().casefold() for one in palette.list.findChildren(QLabel)]
    palette.close_it()

    assert any("võ hải an" in text for text in found["vo hai an"])
    assert any("hội nghị báo cáo viên tháng" in text for text in found["bao cao vien thang"])
    assert any("mục tiêu" in text for text in found["muc tieu"])
    assert any("thành ủy đà lạt" in text for text in found["thanh uy da lat"])
    assert any("back up now" in text for text in found["back up"])


def test_a_unit_that_was_searched_for_is_shown(window, qtbot):
    window.go("directory")
    calm(window, qtbot)
    page = window.page("directory")
    item = page.units.topLevelItem(1).child(2)

    page.open(Target("unit", item.data(0, Qt.ItemDataRole.UserRole)))

    assert page.units.currentItem() is item
    assert page.side.currentWidget() is page.unit


def test_a_list_is_sorted_by_what_its_cells_show_and_copied_as_a_spreadsheet_takes_it(window, qtbot):
    window.go("schedule")
    page = window.page("schedule")
    page.views.setCurrentIndex(2)
    calm(window, qtbot)
    invited = next(at for at, column in enumerate(page.list.columns) if column.title == "Invited")

    page.list.sortByColumn(invited, Qt.SortOrder.DescendingOrder)
    calm(window, qtbot)
    page.list.selectAll()
    page.list.copy()

    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    numbers = [int(line[invited]) for line in lines[1:]]
    assert lines[0][invited] == "Invited"
    assert numbers == sorted(numbers, reverse=True)
    assert len(set(numbers)) > 1


def test_the_schedule_comes_back_in_the_view_it_was_left_in(window, qtbot):
    window.go("schedule")
    window.page("schedule").views.setCurrentIndex(1)

    from baocaovien.ui.schedule.page import SchedulePage

    again = SchedulePage(window.bridge, window)
    qtbot.addWidget(again)

    assert again.views.currentIndex() == 1
    assert QSettings().value("window/page") == "schedule"


def test_zoom_goes_up_down_and_back(window, qtbot):
    changed = []
    window.settings_changed.connect(changed.append)
    for name in ("Larger", "Smaller", "Usual size"):
        action = next(one for one in window.menus.all_actions() if one.text() == name)
        action.trigger()

    assert changed[0].zoom > 1
    assert window.settings.zoom == 1


def test_a_double_click_schedules_one_event_and_keeps_one_figure(window, qtbot):
    window.go("schedule")
    calm(window, qtbot)
    before, figures = len(events(window)), len(window.bridge.read(FigureList().ids))
    page = window.page("schedule")
    page._new(dt.date(2031, 5, 5))
    page.form.title.setText("Hội nghị thử")
    for _click in range(2):
        qtbot.mouseClick(page.form.save, Qt.MouseButton.LeftButton)
    calm(window, qtbot)
    ask_figure(window.bridge, window)
    (form,) = [one for one in window.findChildren(FormDialog) if one.isVisible()]
    for line in form.findChildren(QLineEdit):
        if line.accessibleName() in ("Name of the figure", "Value or range"):
            line.setText("7")
    for _click in range(2):
        qtbot.mouseClick(form.verb, Qt.MouseButton.LeftButton)
    calm(window, qtbot)

    assert len(events(window)) == before + 1
    assert len(window.bridge.read(FigureList().ids)) == figures + 1
