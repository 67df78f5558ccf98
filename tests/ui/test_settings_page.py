"""The settings and history pages, used as a person would."""

from __future__ import annotations

import datetime as dt
from functools import partial

import pytest
from PySide6.QtWidgets import QLineEdit
from shiboken6 import isValid

from baocaovien.services.office.actors import add_actor, list_actors, remove_actor
from baocaovien.services.office.first_start import found_office
from baocaovien.settings import Settings
from baocaovien.store.queries.office import days_off, office_row
from baocaovien.store.queries.schedule import event_kinds
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.facts import read_facts
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.pages import PAGES
from baocaovien.ui.settings.signatory_section import SignatoryDialog
from baocaovien.ui.shell import Target
from baocaovien.ui.widgets.fields import DateField
from baocaovien.ui.widgets.form_dialog import FormDialog
from tests.ui.sample_window import answer, written
from tests.ui.test_main_window import nameless

OWN = tuple(page for page in PAGES if page.key in ("settings", "history"))


@pytest.fixture
def window(bridge: Bridge, qtbot) -> MainWindow:
    office = partial(
        found_office, unit_name="Ban Tuyên giáo Huyện ủy Mẫu", level="district", place_name="Mẫu", person="Lê Thị Mẫu"
    )
    bridge.workspace.sign_in(bridge.workspace.execute("office.set_up", office))
    made = MainWindow(bridge, Settings(language="en"), read_facts(bridge), pages=OWN)
    qtbot.addWidget(made)
    made.resize(1093, 614)
    made.show()
    made.start("settings")
    return made


def test_the_office_is_changed_and_changed_back(window: MainWindow, bridge: Bridge, qtbot) -> None:
    section = window.page("settings").office
    section.superior_line.setText("HUYỆN ỦY MẪU")
    section.superior_line.textEdited.emit("HUYỆN ỦY MẪU")
    section.recipients.setPlainText("Thường trực Huyện ủy (b/c)\n\nLưu BTG")

    with written(bridge, qtbot):
        section.save_button.click()
    changed = bridge.read(office_row)
    with qtbot.waitSignal(bridge.undone):
        bridge.undo()

    assert (changed.superior_line, changed.default_recipients) == ("HUYỆN ỦY MẪU", ("Thường trực Huyện ủy (b/c)", "Lưu BTG"))
    assert bridge.read(office_row).superior_line == ""
    assert section.superior_line.text() == ""


def test_what_is_being_typed_is_not_overwritten(window: MainWindow, bridge: Bridge, qtbot) -> None:
    section = window.page("settings").office
    section.place_name.setText("Nơi khác")
    section.place_name.textEdited.emit("Nơi khác")

    with written(bridge, qtbot):
        bridge.execute("actors.add", partial(add_actor, name="Trần Văn Thử"), window)

    assert section.place_name.text() == "Nơi khác"


def test_a_signatory_is_added_and_a_wrong_one_refused(window: MainWindow, bridge: Bridge, qtbot) -> None:
    section = window.page("settings").signatories
    section.add_button.click()
    (dialog,) = window.findChildren(SignatoryDialog)

    dialog._save()
    qtbot.waitUntil(lambda: not dialog.problem.isHidden())
    dialog.full_name.setText("Lê Thị Thử")
    dialog.position.setText("TRƯỞNG BAN")
    dialog.prefix.setCurrentText("T/M")
    dialog._save()
    qtbot.waitUntil(lambda: not isValid(dialog) or not dialog.isVisible())

    assert [(row.full_name, row.prefix) for row in bridge.read(office_row).signatories] == [("Lê Thị Thử", "T/M")]


def test_somebody_is_added_to_who_works_here(window: MainWindow, bridge: Bridge, qtbot) -> None:
    window.page("settings").people.add_button.click()
    with written(bridge, qtbot):
        answer(window, qtbot, "Trần Văn Thử")

    assert [person.name for person in bridge.read(list_actors)] == ["Lê Thị Mẫu", "Trần Văn Thử"]


def test_the_look_changes_at_once(window: MainWindow, qtbot) -> None:
    section = window.page("settings").looks

    with qtbot.waitSignal(window.settings_changed) as changed:
        section.compact.click()

    assert changed.args == [Settings(language="en", compact=True)]


def test_history_names_what_was_done_and_finds_it_without_marks(window: MainWindow, bridge: Bridge, qtbot) -> None:
    window.go("history")
    page = window.page("history")
    qtbot.waitUntil(lambda: page.done.rowCount() == 1)

    page.search.setText("set up")
    qtbot.waitUntil(lambda: page.done.rowCount() == 1)
    found = page.done.index(0, 0).data()
    page.search.setText("khong co")
    qtbot.waitUntil(lambda: page.done.rowCount() == 0)

    assert found == "Set up the office"


def test_a_deleted_record_is_brought_back(window: MainWindow, bridge: Bridge, qtbot) -> None:
    actor_id = bridge.workspace.execute("actors.add", partial(add_actor, name="Trần Văn Thử"))
    bridge.workspace.execute("actors.remove", partial(remove_actor, actor_id=actor_id))
    window.go("history", Target(command="deleted"))
    page = window.page("history")
    qtbot.waitUntil(lambda: page.gone.rowCount() == 1)
    page.gone_view.selectRow(0)

    with written(bridge, qtbot):
        page.restore_button.click()

    assert [person.name for person in bridge.read(list_actors)] == ["Lê Thị Mẫu", "Trần Văn Thử"]


@pytest.mark.parametrize("page", [page.key for page in OWN])
def test_every_control_has_a_name_and_the_page_is_whole(window: MainWindow, qtbot, page: str) -> None:
    window.go(page)
    window.resize(1093, 614)
    hint = window.minimumSizeHint()

    assert nameless(window) == []
    assert (hint.width() <= 1093, hint.height() <= 614) == (True, True)


def test_a_kind_of_conflict_is_judged_otherwise(window: MainWindow, bridge: Bridge, qtbot) -> None:
    combo = window.page("settings").schedule.levels["travel_time"]

    with written(bridge, qtbot):
        combo.setCurrentIndex(combo.findData("ignore"))
        combo.activated.emit(combo.currentIndex())

    levels = bridge.read(office_row).conflict_levels
    assert (levels["travel_time"], levels["venue_overlap"]) == ("ignore", "block")


def test_a_kind_of_conference_is_added_and_renamed(window: MainWindow, bridge: Bridge, qtbot) -> None:
    section = window.page("settings").schedule
    section.add_button.click()
    (dialog,) = window.findChildren(FormDialog)
    dialog.findChildren(QLineEdit)[0].setText("Giao ban báo chí")
    with written(bridge, qtbot):
        dialog.save()
    made = next(kind for kind in bridge.read(event_kinds) if kind.name == "Giao ban báo chí")
    section.refresh()
    section._edit(made.id)
    dialog = next(one for one in window.findChildren(FormDialog) if one.isVisible())
    dialog.findChildren(QLineEdit)[0].setText("Giao ban tuyên giáo")
    with written(bridge, qtbot):
        dialog.save()

    assert next(kind.name for kind in bridge.read(event_kinds) if kind.id == made.id) == "Giao ban tuyên giáo"


def test_a_day_off_is_set_and_taken_out(window: MainWindow, bridge: Bridge, qtbot) -> None:
    section = window.page("settings").days_off
    section.add_button.click()
    (dialog,) = window.findChildren(FormDialog)
    dialog.save()
    without_day = dialog.problem.text()
    dialog.findChildren(DateField)[0].choose(dt.date(2031, 4, 30))
    next(line for line in dialog.findChildren(QLineEdit) if line.accessibleName() == "What it is").setText("Nghỉ bù")
    with written(bridge, qtbot):
        dialog.save()
    (made,) = bridge.read(partial(days_off, year=2031))
    with written(bridge, qtbot):
        section._remove([made.id])

    assert without_day
    assert (made.day, made.name, made.works) == (dt.date(2031, 4, 30), "Nghỉ bù", False)
    assert bridge.read(partial(days_off, year=2031)) == ()
