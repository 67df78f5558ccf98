"""Door stations as their clerks use them: prepared, opened on another machine, marks carried back by file or network."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from baocaovien.domain.names import fold
from baocaovien.services.exchange.event_stations import EventStation
from baocaovien.services.schedule.scheduling import open_event
from baocaovien.services.workspace import Workspace
from baocaovien.settings import Settings
from baocaovien.ui.attendance.page import AttendancePage
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.exchange.home_stations import HomeStations
from baocaovien.ui.exchange.live import Live
from baocaovien.ui.exchange.station_panel import StationPanel
from baocaovien.ui.facts import read_facts
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.shell import Target
from tests.ui.sample_window import WAIT, calm, coming, press, sample_folder, told, window
from tests.ui.test_main_window import nameless

__all__ = ["sample_folder", "window"]


def stations(shown: MainWindow, qtbot: Any) -> AttendancePage:
    page = shown.page("attendance")
    assert isinstance(page, AttendancePage)
    page.tabs.setCurrentIndex(2)
    calm(shown, qtbot)
    return page


def home_side(page: AttendancePage) -> HomeStations:
    assert page.stations is not None
    assert page.stations.home is not None
    return page.stations.home


def station_side(page: AttendancePage) -> StationPanel:
    assert page.stations is not None
    assert page.stations.station is not None
    return page.stations.station


def listed(side: HomeStations) -> list[EventStation]:
    rows = [side.model.row_at(at) for at in range(side.model.rowCount())]
    return [row for row in rows if row is not None]


def lines(page: AttendancePage) -> list[str]:
    assert page.stations is not None
    return page.stations.intake.lines


@pytest.fixture
def home(window: MainWindow, qtbot: Any) -> AttendancePage:
    """The office's page on the coming conference, its door open, its stations in view."""
    conference = coming(window)
    window.go("attendance", Target("event", conference.id))
    window.bridge.execute("schedule.open_event", partial(open_event, event_id=conference.id), window)
    calm(window, qtbot)
    return stations(window, qtbot)


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What the person chooses in the dialogs of the system, one after the other."""
    answers: list[Path] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_said: (str(answers.pop(0)), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_said: ([str(answers.pop(0))], ""))
    return answers


@pytest.fixture
def opened(look: Any, qtbot: Any) -> Iterator[Callable[[Path], MainWindow]]:
    """Open windows on other data, closed after the test."""
    made: list[MainWindow] = []

    def open_window(folder: Path) -> MainWindow:
        bridge = Bridge(Workspace.open(folder))
        shown = MainWindow(bridge, Settings(), read_facts(bridge))
        made.append(shown)
        qtbot.addWidget(shown)
        shown.resize(1093, 614)
        shown.show()
        return shown

    yield open_window
    for shown in made:
        shown.hide()
        shown.bridge.close()
        shown.bridge.workspace.close()


def prepare(home: AttendancePage, window: MainWindow, qtbot: Any, chosen: list[Path], file: Path, name: str) -> Path:
    side = home_side(home)
    chosen.append(file)
    side.name.setText(name)
    qtbot.mouseClick(side.prepare_button, Qt.MouseButton.LeftButton)
    calm(window, qtbot)
    assert file.is_file()
    return file


def open_file(window: MainWindow, qtbot: Any, file: Path) -> Path:
    """What the window is asked to open when a station's file is opened in it."""
    with qtbot.waitSignal(window.data_asked, timeout=WAIT) as asked:
        window.open_station(file)
    folder: Path = asked.args[0]
    return folder


def mark_somebody(shown: MainWindow, qtbot: Any, at: int) -> str:
    """Mark the person of a place in the list of names that nobody shares; answers the name."""
    page = shown.page("attendance")
    assert isinstance(page, AttendancePage)
    assert page.desk is not None
    desk = page.desk
    name = [found for found in sorted(row.full_name for row in desk.people.values()) if found and desk.search(found).total == 1][
        at
    ]
    page.tabs.setCurrentIndex(0)
    qtbot.keyClicks(page.door.field, fold(name))
    press(qtbot, page.door.field, Qt.Key.Key_Return)
    calm(shown, qtbot)
    assert page.door.verdict.tone == "good"
    return name


def test_marks_of_a_station_come_home_in_a_file_and_count_once(home, window, qtbot, chosen, opened, tmp_path):
    file = prepare(home, window, qtbot, chosen, tmp_path / "ban-2.bcvx", "Bàn 2")
    door = opened(open_file(window, qtbot, file))
    door.start("attendance")
    calm(door, qtbot)
    names = [mark_somebody(door, qtbot, at) for at in (0, 1)]
    qtbot.waitUntil(lambda: door.status.unsent.text() == "2 marks not sent yet", timeout=WAIT)
    side = station_side(stations(door, qtbot))
    assert side.status.text() == "2 marks not sent yet"

    chosen.append(tmp_path / "ve.bcvx")
    qtbot.mouseClick(side.write_button, Qt.MouseButton.LeftButton)
    calm(door, qtbot)
    assert side.status.text() == "2 marks are in the file; the office has not said yet that it has them"
    for said in ("2 marks taken in", "Nothing new: all of it was here already"):
        chosen.append(tmp_path / "ve.bcvx")
        qtbot.mouseClick(home_side(home).take_button, Qt.MouseButton.LeftButton)
        calm(window, qtbot)
        assert said in lines(home)

    qtbot.waitUntil(lambda: home.counts.big.here == 2, timeout=WAIT)
    assert home.desk is not None
    assert {row.full_name for row in home.desk.people.values() if row.standing.inside} == set(names)
    (row,) = [row for row in listed(home_side(home)) if row.name == "Bàn 2"]
    assert (row.marks, row.paired, row.missing) == (2, False, "")
    assert row.heard_at is not None


def test_every_control_has_a_name_and_fits(home, window, qtbot, chosen, opened, tmp_path):
    file = prepare(home, window, qtbot, chosen, tmp_path / "ban-2.bcvx", "Bàn 2")
    door = opened(open_file(window, qtbot, file))
    door.start("attendance")
    stations(door, qtbot)
    drop(window, file)
    calm(window, qtbot)

    for shown in (window, door):
        assert nameless(shown) == []
        least = shown.minimumSizeHint()
        assert (least.width() <= 1093, least.height() <= 614) == (True, True)


def test_the_same_file_opens_the_same_station(home, window, qtbot, chosen, tmp_path):
    file = prepare(home, window, qtbot, chosen, tmp_path / "ban.bcvx", "Bàn 3")

    first, second = open_file(window, qtbot, file), open_file(window, qtbot, file)

    assert first == second
    assert first.name.startswith("ban-3-")


def test_a_person_at_two_doors_is_shown_as_a_pair(home, window, qtbot, chosen, opened, tmp_path):
    file = prepare(home, window, qtbot, chosen, tmp_path / "ban-2.bcvx", "Bàn 2")
    door = opened(open_file(window, qtbot, file))
    door.start("attendance")
    calm(door, qtbot)
    name = mark_somebody(door, qtbot, 0)
    assert mark_somebody(window, qtbot, 0) == name
    side = station_side(stations(door, qtbot))
    chosen.append(tmp_path / "ve.bcvx")
    qtbot.mouseClick(side.write_button, Qt.MouseButton.LeftButton)
    calm(door, qtbot)

    drop(window, tmp_path / "ve.bcvx")
    calm(window, qtbot)

    assert home.tabs.currentIndex() == 2
    assert "1 people were marked at two desks; each counts once:" in lines(home)
    (pair,) = {f"{name}: this machine and Bàn 2", f"{name}: Bàn 2 and this machine"} & set(lines(home))
    assert home_side(home).pairs.text() == f"1 marked twice, each counts once: {pair}"
    assert home.counts.big.here == 1


def test_a_station_is_paired_once_and_sends_by_itself(home, window, qtbot, chosen, opened, tmp_path):
    file = prepare(home, window, qtbot, chosen, tmp_path / "ban-2.bcvx", "Bàn 2")
    door = opened(open_file(window, qtbot, file))
    door.start("attendance")
    calm(door, qtbot)
    live = Live.of(window.bridge)
    live.host, live.port = "127.0.0.1", 0
    side = home_side(home)
    qtbot.mouseClick(side.serve_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not side.code.isHidden(), timeout=WAIT)
    assert side.code.text().replace(" ", "") == live.serving.code
    other = station_side(stations(door, qtbot))

    other.address.setText("127.0.0.1:9")
    other.code.setText("123 456")
    qtbot.mouseClick(other.pair_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "127.0.0.1:9" in other.address_field.below.text(), timeout=WAIT)
    other.address.setText(side.address.text())
    other.code.setText("000 000" if live.serving.code != "000000" else "111 111")
    qtbot.mouseClick(other.pair_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Mã không khớp" in other.code_field.below.text(), timeout=WAIT)
    other.code.setText(side.code.text())
    qtbot.mouseClick(other.pair_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: other.way.text() == "connected", timeout=WAIT)
    name = mark_somebody(door, qtbot, 0)

    qtbot.waitUntil(lambda: home.counts.big.here == 1, timeout=WAIT)
    assert home.desk is not None
    assert [row.full_name for row in home.desk.people.values() if row.standing.inside] == [name]
    qtbot.waitUntil(lambda: door.status.unsent.text() == "Everything is sent", timeout=WAIT)
    (row,) = [row for row in listed(side) if row.name == "Bàn 2"]
    assert (row.marks, row.paired) == (1, True)
    qtbot.mouseClick(side.serve_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: live.serving is None, timeout=WAIT)


def test_closing_the_data_stops_serving(look, qtbot, workspace):
    bridge = Bridge(workspace)
    live = Live.of(bridge)
    live.host, live.port = "127.0.0.1", 0
    live.start(pytest.fail)
    qtbot.waitUntil(lambda: live.serving is not None, timeout=WAIT)

    bridge.close()

    assert live.serving is None
    assert not [thread for thread in threading.enumerate() if thread.name == "stations"]


def drop(window: MainWindow, file: Path) -> None:
    """Drop a file on the window, as the system brings it."""
    handle = window.windowHandle()
    assert handle is not None
    said = QMimeData()
    said.setUrls([QUrl.fromLocalFile(str(file))])
    buttons = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entered = QDragEnterEvent(window.rect().center(), Qt.DropAction.CopyAction, said, *buttons)
    QApplication.sendEvent(handle, entered)
    assert entered.isAccepted()
    dropped = QDropEvent(QPointF(window.rect().center()), Qt.DropAction.CopyAction, said, *buttons)
    QApplication.sendEvent(handle, dropped)


@pytest.mark.parametrize(
    "spoil, said",
    [
        (lambda content: content[:-20], "bị cắt cụt hoặc bị sửa trên đường đi; chưa nhận gì vào"),
        (lambda content: content[:300] + bytes([content[300] ^ 1]) + content[301:], "bị cắt cụt hoặc bị sửa trên đường đi"),
        (lambda _content: b"PK not a bundle", "không phải tệp gửi – nhận của chương trình này"),
    ],
    ids=["cut", "changed", "foreign"],
)
def test_a_bad_file_is_told_and_nothing_is_written(home, window, qtbot, chosen, tmp_path, spoil, said):
    file = prepare(home, window, qtbot, chosen, tmp_path / "ban.bcvx", "Bàn 2")
    file.write_bytes(spoil(file.read_bytes()))
    before = window.bridge.workspace.history()

    drop(window, file)
    calm(window, qtbot)
    window.open_station(file)
    calm(window, qtbot)

    assert len([line for line in lines(home) if said in line]) == 1
    assert any(said.split(";")[0] in notice for notice in told(window))
    assert window.bridge.workspace.history() == before


def test_a_station_file_that_is_dropped_offers_to_be_opened(home, window, qtbot, chosen, tmp_path):
    file = prepare(home, window, qtbot, chosen, tmp_path / "ban.bcvx", "Bàn 2")
    assert home.stations is not None

    drop(window, file)
    calm(window, qtbot)
    ask = home.stations.intake.question

    assert ask.isVisible()
    with qtbot.waitSignal(window.data_asked, timeout=WAIT):
        qtbot.mouseClick(ask.yes, Qt.MouseButton.LeftButton)
