"""The first start: the own office on one page, or the sample."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt

from baocaovien.services.office.actors import list_actors
from baocaovien.settings import Settings
from baocaovien.store.queries.office import office_row
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.facts import read_facts
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.start.page import StartPage
from tests.ui.test_main_window import nameless
from tests.ui.trial_page import TRIAL


@pytest.fixture
def window(bridge: Bridge, qtbot) -> MainWindow:
    made = MainWindow(bridge, Settings(language="en"), read_facts(bridge), pages=(TRIAL,))
    qtbot.addWidget(made)
    made.resize(1093, 614)
    return made


@pytest.fixture
def start(bridge: Bridge, window: MainWindow) -> StartPage:
    made = StartPage(bridge, window)
    window.show_start(made)
    window.show()
    return made


def test_four_lines_found_an_office(start: StartPage, bridge: Bridge, qtbot) -> None:
    qtbot.mouseClick(start.office_button, Qt.MouseButton.LeftButton)
    start.form.unit_name.setText("Ban Tuyên giáo Huyện ủy Mẫu")
    start.form.place_name.setText("Mẫu")
    start.form.signatory.setText("Lê Thị Thử")
    start.form.signatory_position.setText("TRƯỞNG BAN")
    start.form.person.setText("Trần Văn Mẫu")

    with qtbot.waitSignal(start.founded):
        qtbot.mouseClick(start.found_button, Qt.MouseButton.LeftButton)

    office = bridge.read(office_row)
    assert (office.set_up, office.unit, office.place_name, office.issuer_line, office.is_sample) == (
        True,
        "Ban Tuyên giáo Huyện ủy Mẫu",
        "Mẫu",
        "BAN TUYÊN GIÁO HUYỆN ỦY MẪU",
        False,
    )
    assert [(row.full_name, row.position) for row in office.signatories] == [("Lê Thị Thử", "TRƯỞNG BAN")]
    assert read_facts(bridge).person == "Trần Văn Mẫu"


def test_founding_is_one_step_that_undo_takes_back(start: StartPage, bridge: Bridge, qtbot) -> None:
    start.form.unit_name.setText("Ban Tuyên giáo Huyện ủy Mẫu")
    start.form.place_name.setText("Mẫu")
    with qtbot.waitSignal(start.founded):
        start.found()

    bridge.workspace.undo()

    assert (bridge.read(office_row).set_up, bridge.read(list_actors)) == (False, ())


def test_what_is_missing_is_told_beside_the_field(start: StartPage, bridge: Bridge, qtbot) -> None:
    start.form.unit_name.setText("Ban Tuyên giáo")

    start.found()

    fields = start.form.fields
    assert (fields["unit_name"].below.isHidden(), fields["place_name"].below.isHidden()) == (True, False)
    assert bridge.read(office_row).set_up is False


def test_a_name_that_is_too_long_is_refused_and_stays(start: StartPage, bridge: Bridge, qtbot) -> None:
    start.form.unit_name.setText("A" * 10_000)
    start.form.place_name.setText("Mẫu")

    start.found()
    qtbot.waitUntil(lambda: bool(start.problem.text()))

    assert bridge.read(office_row).set_up is False
    assert len(start.form.unit_name.text()) == 10_000


def test_the_rest_of_the_form_is_folded(start: StartPage) -> None:
    folded = start.form.more.isHidden()

    start.form.more_button.toggle()

    assert (folded, start.form.more.isHidden()) == (True, False)


def test_every_field_of_the_form_has_a_name(start: StartPage) -> None:
    start.steps.setCurrentIndex(1)
    start.form.more_button.toggle()

    assert nameless(start) == []


def test_the_sample_is_made_once_and_opened(start: StartPage, home: Path, qtbot) -> None:
    with qtbot.waitSignal(start.sample_made, timeout=60_000) as made:
        qtbot.mouseClick(start.sample_button, Qt.MouseButton.LeftButton)

    assert made.args == [home / "du-lieu-mau"]
    from baocaovien.services.workspace import Workspace

    sample = Workspace.open(home / "du-lieu-mau")
    office = sample.read(office_row)
    sample.close()
    assert (office.set_up, office.is_sample) == (True, True)


@pytest.mark.parametrize("form_first", [False, True])
def test_the_keyboard_begins_with_what_is_to_be_done(window: MainWindow, bridge: Bridge, qtbot, form_first: bool) -> None:
    made = StartPage(bridge, window, form_first=form_first)
    window.show_start(made)
    with qtbot.waitActive(window):
        window.show()

    assert window.focusWidget() is (made.form.unit_name if form_first else made.sample_button)


def test_the_lines_of_the_form_stand_together_and_no_menu_is_empty(start: StartPage, window: MainWindow, qtbot) -> None:
    qtbot.mouseClick(start.office_button, Qt.MouseButton.LeftButton)
    qtbot.wait(1)

    tops = [start.form.fields[name].mapTo(start, QPoint(0, 0)).y() for name in ("unit_name", "place_name", "signatory", "person")]
    empty = [act.text() for act in window.menuBar().actions() if act.isVisible() and not act.menu().actions()]
    assert {after - before for before, after in pairwise(tops)} == {start.form.fields["unit_name"].sizeHint().height() + 12}
    assert empty == []
