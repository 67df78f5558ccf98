"""The exchange page as two offices use it: first file, trust, one click each way, what differs, what is kept apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton

from baocaovien.services.exchange import bundle, give
from baocaovien.services.exchange.bundle import Contents
from baocaovien.services.exchange.keys import identity
from baocaovien.services.office.first_start import found_office
from baocaovien.services.workspace import Workspace
from baocaovien.settings import Settings
from baocaovien.store.models import Person, Venue
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.exchange.page import ExchangePage
from baocaovien.ui.facts import read_facts
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.shell import Target
from tests.helpers.events import ask, do
from tests.store.helpers import add_person, change
from tests.ui.sample_window import WAIT, calm, sample_folder, told, window
from tests.ui.test_main_window import nameless

__all__ = ["sample_folder", "window"]

OpenOffice = Callable[[str, str], MainWindow]


@pytest.fixture
def open_office(look: Any, qtbot: Any, tmp_path: Path) -> Iterator[OpenOffice]:
    """Open windows of offices that are set up; closed after the test."""
    made: list[MainWindow] = []

    def open_window(unit: str, level: str) -> MainWindow:
        workspace = Workspace.create(tmp_path / level)
        said = {"signatory": "Nguyễn Văn An", "signatory_position": "Trưởng ban"}
        do(workspace, found_office, unit_name=unit, level=level, place_name="Đà Lạt", **said)
        bridge = Bridge(workspace)
        shown = MainWindow(bridge, Settings(), read_facts(bridge))
        made.append(shown)
        qtbot.addWidget(shown)
        shown.resize(1093, 614)
        shown.show()
        shown.go("exchange")
        calm(shown, qtbot)
        return shown

    yield open_window
    for shown in made:
        shown.hide()
        shown.bridge.close()
        shown.bridge.workspace.close()


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What the person chooses in the dialogs of the system, one after the other."""
    answers: list[Path] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_said: (str(answers.pop(0)), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_said: ([str(answers.pop(0))], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_said: str(answers.pop(0)))
    return answers


def exchange(shown: MainWindow) -> ExchangePage:
    page = shown.page("exchange")
    assert isinstance(page, ExchangePage)
    return page


def click(shown: MainWindow, qtbot: Any, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    calm(shown, qtbot)


def name_of(shown: MainWindow, person_id: UUID) -> str:
    return str(ask(shown.bridge.workspace, lambda session: session.get_one(Person, person_id).full_name))


@pytest.fixture
def two(open_office: OpenOffice, qtbot: Any, chosen: list[Path], tmp_path: Path) -> tuple[MainWindow, MainWindow, UUID]:
    """A district and a province that know each other, and a person whom both have."""
    district, province = open_office("Huyện ủy Cát Tiên", "district"), open_office("Ban Tuyên giáo Tỉnh ủy", "province")
    person_id = add_person(district.bridge.workspace, "K' Brếp")
    chosen.append(tmp_path / "dau.bcvx")
    click(district, qtbot, exchange(district).send_button)
    chosen.append(tmp_path / "dau.bcvx")
    click(province, qtbot, exchange(province).take_button)
    click(province, qtbot, exchange(province).intake.question.yes)
    (tmp_path / "usb").mkdir()
    chosen.append(tmp_path / "usb")
    click(province, qtbot, exchange(province).send_button)
    (file,) = (tmp_path / "usb").iterdir()
    chosen.append(file)
    click(district, qtbot, exchange(district).take_button)
    click(district, qtbot, exchange(district).intake.question.yes)
    assert chosen == []
    return district, province, person_id


def test_the_first_file_asks_whom_to_trust_and_shows_the_senders_own_key(open_office, qtbot, chosen, tmp_path):
    district, province = open_office("Huyện ủy Cát Tiên", "district"), open_office("Ban Tuyên giáo Tỉnh ủy", "province")
    person_id = add_person(district.bridge.workspace, "K' Brếp")
    chosen.append(tmp_path / "dau.bcvx")
    click(district, qtbot, exchange(district).send_button)
    before = province.bridge.workspace.history()

    exchange(province).take_files([tmp_path / "dau.bcvx"])
    calm(province, qtbot)
    question = exchange(province).intake.question
    assert question.isVisible()
    assert "Huyện ủy Cát Tiên" in question.question.text()
    assert exchange(district).own_key.text().endswith(question.key.text())
    click(province, qtbot, question.no)
    assert province.bridge.workspace.history() == before

    exchange(province).take_files([tmp_path / "dau.bcvx"])
    calm(province, qtbot)
    click(province, qtbot, question.yes)

    assert name_of(province, person_id) == "K' Brếp"
    assert any("changes taken in" in line for line in exchange(province).intake.lines)
    assert province.rail.office.text() == "Ban Tuyên giáo Tỉnh ủy"


def test_after_the_first_time_sending_and_taking_in_are_one_click_each(two, qtbot, chosen, tmp_path):
    district, province, person_id = two
    change(district.bridge.workspace, Person, person_id, full_name="K' Brếp Hai")
    chosen.append(tmp_path / "usb")
    click(district, qtbot, exchange(district).send_button)
    qtbot.waitUntil(lambda: district.status.unsent.text() == "Everything is sent", timeout=WAIT)

    click(province, qtbot, exchange(province).take_button)
    assert name_of(province, person_id) == "K' Brếp Hai"

    change(district.bridge.workspace, Person, person_id, full_name="K' Brếp Ba")
    qtbot.waitUntil(lambda: district.status.unsent.text() == "1 changes not sent yet", timeout=WAIT)
    click(district, qtbot, exchange(district).send_button)
    click(province, qtbot, exchange(province).take_button)

    assert name_of(province, person_id) == "K' Brếp Ba"
    assert chosen == []
    (row,) = [exchange(district).places.row_at(at) for at in range(exchange(district).places.rowCount())]
    assert row is not None
    assert row.unsent == 0
    assert row.sent_at is not None


def test_a_stick_that_is_not_there_is_told_and_another_folder_can_be_chosen(two, qtbot, chosen, tmp_path):
    _district, province, _person_id = two
    for file in (tmp_path / "usb").iterdir():
        file.unlink()
    (tmp_path / "usb").rmdir()
    click(province, qtbot, exchange(province).send_button)
    notice = province.notices.shown[-1]
    assert "usb" in notice.words.text()

    (tmp_path / "usb2").mkdir()
    chosen.append(tmp_path / "usb2")
    click(province, qtbot, next(button for button in notice.buttons if button.text() == "Other folder…"))

    assert len(list((tmp_path / "usb2").iterdir())) == 1


@pytest.fixture
def differing(two, qtbot, chosen, tmp_path) -> tuple[MainWindow, UUID]:
    """The province after both gave the person another name."""
    district, province, person_id = two
    change(district.bridge.workspace, Person, person_id, full_name="Nguyễn Văn Ân")
    change(province.bridge.workspace, Person, person_id, full_name="Nguyễn Văn Ấn")
    chosen.append(tmp_path / "usb")
    click(district, qtbot, exchange(district).send_button)
    click(province, qtbot, exchange(province).take_button)
    return province, person_id


def test_what_differs_is_chosen_and_the_choice_is_undone(differing, qtbot):
    province, person_id = differing
    page = exchange(province)
    assert page.tabs.tabText(1) == "Differ, to choose (1)"
    assert nameless(province) == []
    province.go("home")
    calm(province, qtbot)
    province.go("exchange", Target(command="conflicts"))
    (card,) = page.differing.cards
    stood = name_of(province, person_id)
    other = next(at for at, version in enumerate(card.found.versions) if not version.provisional)
    wanted = card.found.versions[other].values["full_name"]
    assert {version.values["full_name"] for version in card.found.versions} == {"Nguyễn Văn Ân", "Nguyễn Văn Ấn"}

    click(province, qtbot, card.buttons[other])
    qtbot.waitUntil(lambda: page.tabs.tabText(1) == "Differ, to choose", timeout=WAIT)
    assert name_of(province, person_id) == wanted
    province.bridge.undo()

    qtbot.waitUntil(lambda: page.tabs.tabText(1) == "Differ, to choose (1)", timeout=WAIT)
    assert name_of(province, person_id) == stood


def test_what_two_machines_entered_is_told_with_the_way_to_it(open_office, qtbot):
    province = open_office("Ban Tuyên giáo Tỉnh ủy", "province")
    halls = [Venue(name="Hội trường A"), Venue(name="hội trường a")]
    province.bridge.execute("exchange.merge", lambda session: session.add_all(halls), province)
    calm(province, qtbot)
    page = exchange(province)
    page.refresh()
    calm(province, qtbot)
    (notice,) = page.differing.notices

    tab = page.tabs.tabText(1)
    qtbot.mouseClick(notice.go, Qt.MouseButton.LeftButton)
    calm(province, qtbot)

    assert (notice.found.title, len(notice.found.ids)) == ("Hội trường A", 2)
    assert tab == "Differ, to choose (1)"
    assert (province.current_key, province.page("directory").tabs.currentIndex()) == ("directory", 1)


def test_home_warns_of_what_differs(differing, qtbot):
    province, _person_id = differing
    province.go("home")
    calm(province, qtbot)
    link = next(made for made in province.page("home").findChildren(QPushButton) if "between machines" in made.text())

    click(province, qtbot, link)

    assert (province.current_key, exchange(province).tabs.currentIndex()) == ("exchange", 1)


def test_what_waits_is_listed_with_its_reason_and_tried_again(two, qtbot, tmp_path):
    district, province, person_id = two
    for name in ("K' Brếp Hai", "K' Brếp Ba"):
        change(district.bridge.workspace, Person, person_id, full_name=name)
    own = identity(district.bridge.workspace.folder)
    opened = bundle.read(give.fill(district.bridge.workspace, None).content, own)
    manifest = {key: value for key, value in opened.manifest.items() if key != "format"}
    last, before = opened.contents.operations[-1:], opened.contents.operations[:-1]
    for name, operations in (("sau.bcvx", last), ("truoc.bcvx", before)):
        (tmp_path / name).write_bytes(bundle.write(manifest, Contents(operations), own))
    page = exchange(province)

    page.take_files([tmp_path / "sau.bcvx"])
    calm(province, qtbot)
    calm(province, qtbot)
    assert page.tabs.tabText(2) == "Kept apart (1)"
    page.tabs.setCurrentIndex(2)
    (row,) = [page.apart.row_at(at) for at in range(page.apart.rowCount())]
    assert row is not None
    assert (row.reason, row.seq) == ("waits", last[0]["header"]["seq"])
    assert "còn thiếu" in page.missing.text()
    click(province, qtbot, page.again_button)
    calm(province, qtbot)
    assert page.tabs.tabText(2) == "Kept apart (1)"

    page.take_files([tmp_path / "truoc.bcvx"])
    qtbot.waitUntil(lambda: page.tabs.tabText(2) == "Kept apart", timeout=WAIT)
    assert name_of(province, person_id) == "K' Brếp Ba"


def test_a_file_that_is_cut_is_told_in_the_page_and_writes_nothing(two, qtbot, tmp_path):
    _district, province, _person_id = two
    (file,) = (tmp_path / "usb").iterdir()
    (tmp_path / "hong.bcvx").write_bytes(file.read_bytes()[:-30])
    before = province.bridge.workspace.history()

    exchange(province).take_files([tmp_path / "hong.bcvx", tmp_path / "khong-co.bcvx"])
    calm(province, qtbot)

    first, second = exchange(province).intake.lines
    assert "hong.bcvx" in first
    assert "khong-co.bcvx" in second
    assert province.bridge.workspace.history() == before


def test_who_is_trusted_no_longer_is_asked_about_again(two, qtbot, chosen, tmp_path):
    district, province, _person_id = two
    page = exchange(province)
    page.places_view.selectRow(0)
    calm(province, qtbot)
    click(province, qtbot, page.forget_button)
    assert any("trusted no longer" in text for text in told(province))
    chosen.append(tmp_path / "usb")
    click(district, qtbot, exchange(district).send_button)

    page.take_files(sorted((tmp_path / "usb").iterdir()))
    calm(province, qtbot)

    assert page.intake.question.isVisible()


def test_sample_data_is_never_sent_and_the_page_says_how_to_go_on(window, qtbot):
    window.go("exchange")
    calm(window, qtbot)
    page = exchange(window)

    assert not page.send_button.isEnabled()
    assert page._empty is not None
    assert page._empty.heading.text() == "Sample data is never sent to anybody"
    with qtbot.waitSignal(window.own_office_asked, timeout=WAIT):
        qtbot.mouseClick(page._empty.action, Qt.MouseButton.LeftButton)
