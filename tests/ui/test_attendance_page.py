"""The door as its clerk uses it: names, codes, numbers, keys; what was marked is what is told."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QMenu

from baocaovien.domain.names import fold
from baocaovien.services.attendance.cards import issue_cards
from baocaovien.services.schedule.scheduling import open_event
from baocaovien.ui.attendance.desk_name import DeskNameDialog
from baocaovien.ui.attendance.page import AttendancePage
from baocaovien.ui.attendance.site_count import SiteCountDialog
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.shell import Target
from tests.ui.sample_window import WAIT, calm, coming, event, press, sample_folder, told, window, written

__all__ = ["sample_folder", "window"]


@pytest.fixture
def page(window: MainWindow, qtbot: Any) -> Iterator[AttendancePage]:
    """The page on the coming conference, its door open."""
    conference = coming(window)
    window.go("attendance", Target("event", conference.id))
    shown = window.page("attendance")
    assert isinstance(shown, AttendancePage)
    window.bridge.execute("schedule.open_event", partial(open_event, event_id=conference.id), shown)
    calm(window, qtbot)
    yield shown
    if shown.full is not None:
        shown.full.close()


def here(page: AttendancePage) -> set[str]:
    assert page.desk is not None
    return {row.full_name for row in page.desk.people.values() if row.standing.inside}


def enter(page: AttendancePage, qtbot: Any, words: str, *keys: Qt.Key) -> None:
    page.door.field.setFocus()
    qtbot.keyClicks(page.door.field, words)
    press(qtbot, page.door.field, *keys, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.bridge.is_busy, timeout=WAIT)
    qtbot.wait(1)


def single(page: AttendancePage) -> str:
    """The whole name of somebody who shares it with nobody."""
    assert page.desk is not None
    names = [row.full_name for row in page.desk.people.values()]
    return next(name for name in sorted(names) if page.desk.search(name).total == 1)


def shared(page: AttendancePage) -> str:
    """A family name that several delegates have."""
    assert page.desk is not None
    return next(
        word for word in sorted({fold(row.full_name).split()[0] for row in page.desk.people.values()})
        if page.desk.search(word).total > 1
    )  # fmt: skip


def test_a_whole_name_and_enter_mark_one_person(page, qtbot):
    name = single(page)

    enter(page, qtbot, fold(name))

    assert here(page) == {name}
    assert (page.door.verdict.tone, page.door.verdict.who) == ("good", name)
    assert (page.counts.big.here, page.door.field.text()) == (1, "")


def test_a_name_that_several_have_is_never_guessed(page, qtbot):
    words = shared(page)

    enter(page, qtbot, words)

    assert here(page) == set()
    assert (page.door.verdict.tone, page.door.field.text()) == ("attention", words)
    assert page.door.hits.count() > 1


def test_down_and_enter_take_the_chosen_one_of_several(page, qtbot):
    words = shared(page)
    assert page.desk is not None
    second = page.desk.search(words).people[1]

    enter(page, qtbot, words, Qt.Key.Key_Down, Qt.Key.Key_Down)

    assert here(page) == {second.full_name}


def test_a_burst_of_a_code_reader_is_one_mark(page, window, qtbot):
    assert page.desk is not None
    found: dict[Any, str] = {}
    change = partial(issue_cards, event_id=page.desk.event_id)
    window.bridge.execute("attendance.issue_cards", change, page, found.update)
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT)
    calm(window, qtbot)
    invitee, number = next(iter(found.items()))
    name = page.desk.people[invitee].full_name
    page.door.field.setFocus()

    for _twice in range(2):
        for digit in number:
            qtbot.keyClick(page.door.field, digit, delay=5)
        qtbot.keyClick(page.door.field, Qt.Key.Key_Return)
        calm(window, qtbot)

    assert here(page) == {name}
    assert (page.counts.big.here, page.door.verdict.headline) == (1, "Already here")


def test_a_name_that_nobody_has_is_told_and_stays(page, qtbot):
    enter(page, qtbot, "khong ai ca")

    assert (here(page), page.door.verdict.tone) == (set(), "wrong")


def test_what_nobody_has_gives_way_to_the_next(page, qtbot):
    name = single(page)
    enter(page, qtbot, "9999")

    enter(page, qtbot, fold(name))

    assert here(page) == {name}


def test_a_card_that_is_read_into_a_half_typed_name_is_marked_and_the_name_stays(page, window, qtbot):
    calm(window, qtbot)
    numbers = window.bridge.workspace.execute("t", partial(issue_cards, event_id=page.desk.event_id))
    calm(window, qtbot)
    invitee, number = next(iter(numbers.items()))
    page.door.field.setFocus()
    qtbot.keyClicks(page.door.field, "ngu")

    enter(page, qtbot, number)

    assert here(page) == {page.desk.people[invitee].full_name}
    assert page.door.field.text() == "ngu"


def test_one_key_takes_the_last_mark_back(page, window, qtbot):
    name = single(page)
    enter(page, qtbot, fold(name))

    press(qtbot, page.door.field, Qt.Key.Key_F9)
    calm(window, qtbot)

    assert (here(page), page.counts.big.here) == (set(), 0)
    assert (page.door.verdict.headline, page.door.verdict.who) == ("Taken back", name)


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # the platform without a screen says so of any menu
def test_other_marks_are_reached_by_key(page, window, qtbot):
    name = single(page)
    enter(page, qtbot, fold(name))
    qtbot.keyClicks(page.door.field, fold(name))

    press(qtbot, page.door.field, Qt.Key.Key_F8)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert not menu.actions()[0].isEnabled()
    press(qtbot, menu, Qt.Key.Key_Down, Qt.Key.Key_Return)
    calm(window, qtbot)

    assert (here(page), page.door.verdict.headline, page.door.field.text()) == (set(), "Left", "")


def test_the_desk_fills_the_screen_and_comes_back(page, window, qtbot):
    page._fill_screen()
    assert page.full is not None
    enter(page, qtbot, fold(single(page)))

    press(qtbot, page.full, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: page.full is None, timeout=WAIT)

    assert page.door.isVisibleTo(page)
    assert page.counts.big.here == 1


def test_a_closed_list_refuses_marks_and_says_why(page, window, qtbot):
    assert page.desk is not None
    from baocaovien.services.schedule.scheduling import close_event

    window.bridge.execute("schedule.close_event", partial(close_event, event_id=page.desk.event_id), page)
    calm(window, qtbot)

    enter(page, qtbot, fold(single(page)))

    assert (here(page), page.door.verdict.headline) == (set(), "The list is closed")
    assert event(window, page.desk.event_id).state == "closed"


def test_chosen_rows_of_the_list_are_marked_and_undone(page, window, qtbot):
    page.tabs.setCurrentIndex(1)
    calm(window, qtbot)
    assert page.roster.list is not None
    page.roster.list.selectAll()
    everybody = len(page.roster.list.chosen_ids())

    qtbot.mouseClick(page.roster.mark, Qt.MouseButton.LeftButton)
    calm(window, qtbot)
    marked = page.counts.big.here
    window.bridge.undo()
    calm(window, qtbot)

    assert (marked, page.counts.big.here) == (everybody, 0)
    assert any(str(everybody) in words for words in told(window))


def report(
    page: AttendancePage, window: MainWindow, qtbot: Any, number: int, category: str = "", *, complete: bool = False
) -> None:
    """Record what the second site reported."""
    page._ask_site_count()
    (dialog,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, SiteCountDialog) and one.isVisible()]
    dialog.site.setCurrentIndex(1)
    dialog.category.setCurrentText(category)
    dialog.number.setValue(number)
    dialog.complete.setChecked(complete)
    dialog.given.emit()
    calm(window, qtbot)


def test_the_button_says_how_many_it_would_mark(page, window, qtbot):
    page.tabs.setCurrentIndex(1)
    calm(window, qtbot)
    none = (page.roster.mark.text(), page.roster.mark.isEnabled())
    page.roster.list.selectAll()
    every = (page.roster.mark.text(), page.roster.mark.isEnabled())
    page.roster.list.selectRow(0)

    assert none == ("Mark the chosen as here", False)
    assert every == (f"Mark {len(page.desk.people)} chosen as here", True)
    assert page.roster.mark.text() == "Mark 1 chosen as here"


def test_a_number_of_a_site_is_counted_beside_the_names(page, window, qtbot):
    report(page, window, qtbot, 35)

    assert (page.counts.figures["reported"].text(), page.counts.big.here) == ("35", 35)


def test_sites_show_what_they_reported_by_category_until_their_list_is_complete(page, window, qtbot):
    page.counts.tabs.setCurrentIndex(1)
    report(page, window, qtbot, 20, "đảng viên")
    report(page, window, qtbot, 15, "nhân dân")
    tree = page.counts.groups
    lines = [tuple(tree.topLevelItem(at).text(column) for column in (0, 1)) for at in range(tree.topLevelItemCount())]
    reported = page.counts.figures["reported"].text()
    report(page, window, qtbot, 0, complete=True)

    told_lines = [line for line in lines if line[0].startswith(" ")]
    assert told_lines == [("    nhân dân · reported present", "15"), ("    đảng viên · reported present", "20")]
    assert reported == "35"
    assert page.counts.figures["reported"].text() == "0"


def test_the_door_is_opened_by_key(window, qtbot):
    conference = coming(window)
    window.go("attendance", Target("event", conference.id))
    calm(window, qtbot)

    with written(window.bridge, qtbot):
        qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    assert window.page("attendance").desk.state == "open"


def test_units_are_named_whole_beside_their_count(page, window, qtbot):
    tree = page.counts.groups
    unit = max((tree.topLevelItem(at) for at in range(tree.topLevelItemCount())), key=lambda item: len(item.text(0)))
    room = tree.visualItemRect(unit)
    words = QFontMetrics(tree.font()).boundingRect(
        QRect(0, 0, tree.columnWidth(0) - 14, 1000), Qt.TextFlag.TextWordWrap, unit.text(0)
    )

    assert unit.text(1).startswith("0 / ")
    assert words.height() <= room.height()
    assert words.width() <= tree.columnWidth(0)


def test_people_are_marked_by_mouse_alone(page, window, qtbot):
    tree = page.counts.groups
    item = tree.topLevelItem(0)
    unit = item.toolTip(0)

    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualItemRect(item).center())
    first = page.door.hits.item(0)
    place = page.door.hits.visualItemRect(first).center()
    qtbot.mouseClick(page.door.hits.viewport(), Qt.MouseButton.LeftButton, pos=place)
    calm(window, qtbot)

    assert {row.unit for row in page.desk.people.values() if row.standing.inside} == {unit}
    assert (page.counts.big.here, page.door.field.text()) == (1, "")


def test_the_name_of_the_desk_stands_on_its_marks(page, window, qtbot):
    from baocaovien.store.queries.attendance import last_marks

    page._ask_desk()
    asked = page.findChild(DeskNameDialog)
    asked.line.setText(" Cửa A ")
    press(qtbot, asked.line, Qt.Key.Key_Return)
    enter(page, qtbot, fold(single(page)))
    calm(window, qtbot)

    assert [mark.desk for mark in window.bridge.read(lambda session: last_marks(session, page.desk.event_id))] == ["Cửa A"]
