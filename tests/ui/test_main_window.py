"""The frame of the window: pages, notices, undo by name, search, shortcuts, zoom, names for screen readers."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QHeaderView, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from baocaovien.domain.errors import Cancelled, EnvironmentFault, InputError
from baocaovien.services.directory.directory import add_person, edit_person
from baocaovien.services.office.actors import add_actor, list_actors, set_pin
from baocaovien.settings import Settings
from baocaovien.store.bulk import insert_records
from baocaovien.store.models import Person
from baocaovien.store.queries.directory import People
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.facts import WindowFacts, read_facts
from baocaovien.ui.look import theme
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.person_menu import AskDialog, PersonMenu
from baocaovien.ui.search.palette import SearchPalette
from baocaovien.ui.search.providers import Found, SearchProvider
from baocaovien.ui.shell import Level, Target
from tests.ui.sample_window import written
from tests.ui.trial_page import ABSENT, BROKEN, OTHER, TRIAL

FACTS = WindowFacts(office="Ban Tuyên giáo Huyện ủy Mẫu", folder=Path("/du-lieu/mau"))
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(bridge: Bridge, qtbot) -> MainWindow:
    made = MainWindow(bridge, Settings(language="en"), FACTS, pages=(TRIAL, OTHER, BROKEN, ABSENT))
    qtbot.addWidget(made)
    made.resize(1093, 614)
    made.start()
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)  # shortcuts are those of the active window
    return made


def test_a_page_is_made_when_it_is_first_shown_and_read_when_it_must(window: MainWindow, bridge: Bridge, qtbot) -> None:
    home = window.page("home")
    with written(bridge, qtbot):
        bridge.execute("actors.add", partial(add_actor, name="Lê Thị Mẫu"), window)
    window.go("directory")
    with written(bridge, qtbot):
        bridge.execute("actors.add", partial(add_actor, name="Trần Văn Thử"), window)
    hidden = home.refreshed
    window.go("home")

    assert (hidden, home.refreshed, window.page("directory").refreshed) == (2, 3, 2)


def test_a_page_that_is_not_part_of_this_build_is_not_in_the_rail(window: MainWindow) -> None:
    assert list(window.descriptions) == ["home", "directory", "reports"]


def test_a_page_that_fails_leaves_the_others_working(window: MainWindow, qtbot) -> None:
    with qtbot.capture_exceptions() as caught:
        window.go("reports")

    assert [kind for kind, _problem, _trace in caught] == [ZeroDivisionError]
    assert window.current_key == "home"


def test_an_empty_page_says_what_it_is_for_and_begins(window: MainWindow, bridge: Bridge, qtbot) -> None:
    home = window.page("home")
    empty = home._empty
    assert empty is not None
    said = empty.accessibleName()

    with written(bridge, qtbot):
        qtbot.mouseClick(empty.action, Qt.MouseButton.LeftButton)

    assert said == "Chưa có ai. Thêm người làm việc ở đây."
    assert len(bridge.read(list_actors)) == 1
    assert home._stack.currentWidget() is home._room


def test_what_was_done_is_told_with_undo_beside_it(window: MainWindow, bridge: Bridge, qtbot) -> None:
    window.page("home").add()
    qtbot.waitUntil(lambda: bool(window.notices.shown))
    told = window.notices.shown[0]
    words = told.words.text()

    with qtbot.waitSignal(bridge.undone):
        qtbot.mouseClick(told.buttons[0], Qt.MouseButton.LeftButton)

    assert words == "Đã thêm Người 1."
    assert bridge.read(list_actors) == ()
    assert [notice.words.text() for notice in window.notices.shown] == ["Undone: Add somebody who works here"]


def test_undo_stands_only_beside_what_it_would_undo(window: MainWindow, bridge: Bridge, qtbot) -> None:
    offered = []
    for count in (1, 2):
        window.page("home").add()
        qtbot.waitUntil(lambda count=count: len(window.notices.shown) == count)
        offered.append([notice.undo_button is not None for notice in window.notices.shown])
    bridge.execute("actors.remove", partial(add_actor, name="Lê Thị Mẫu"), window)
    qtbot.waitUntil(lambda: [notice.undo_button for notice in window.notices.shown] == [None, None])

    assert offered == [[True], [False, True]]


def test_a_big_undo_shows_how_far_it_is_and_can_be_stopped_with_nothing_changed(
    window: MainWindow, bridge: Bridge, qtbot
) -> None:
    rows = [{"full_name": f"Người {number}"} for number in range(30_000)]
    bridge.workspace.execute(
        "directory.import_people", lambda session: insert_records(session, Person, rows), params={"n": 30_000}
    )
    qtbot.waitUntil(lambda: "30000" in window.menus.undo_action.text())

    def people() -> int:
        return len(bridge.read(People(dt.date(2021, 5, 20)).ids))

    with qtbot.waitSignal(bridge.stopped, timeout=60_000):
        bridge.undo()
        qtbot.waitUntil(window.strip.isVisible, timeout=60_000)
        words, total = window.strip.words.text(), window.strip.bar.maximum()
        qtbot.mouseClick(window.strip.cancel, Qt.MouseButton.LeftButton)
    after_stop = (people(), window.strip.isVisible())
    with qtbot.waitSignal(bridge.undone, timeout=60_000):
        bridge.undo()
    after_undo = (people(), window.strip.isVisible())

    assert words.startswith("Undo: ")
    assert total == 30_000
    assert (after_stop, after_undo) == ((30_000, False), (0, False))


def test_undo_and_redo_carry_their_names_in_the_menu(window: MainWindow, bridge: Bridge, qtbot) -> None:
    bridge.execute("actors.add", partial(add_actor, name="Lê Thị Mẫu"), window)
    qtbot.waitUntil(window.menus.undo_action.isEnabled)
    done = (window.menus.undo_action.text(), window.menus.redo_action.isEnabled())
    with qtbot.waitSignal(bridge.undone):
        qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(window.menus.redo_action.isEnabled)

    assert done == ("Undo: Add somebody who works here", False)
    assert window.menus.redo_action.text() == "Redo: Add somebody who works here"


@pytest.mark.parametrize(
    "problem,level",
    [
        (InputError("input.required", field="name"), Level.ATTENTION),
        (EnvironmentFault("file.disk_full", file="a.pdf"), Level.WRONG),
        (Cancelled(), Level.GOOD),
    ],
)
def test_an_error_is_a_notice_with_its_sentence(window: MainWindow, problem, level: Level) -> None:
    window.tell_error(problem)

    (notice,) = window.notices.shown
    assert (notice.level, notice.words.text()) == (level, window.sentence(problem))


def test_what_an_undo_left_is_named(window: MainWindow, qtbot) -> None:
    bridge = window.bridge
    other = bridge.workspace.execute("actors.add", partial(add_actor, name="Người khác"))
    person_id = bridge.workspace.execute("t", partial(add_person, full_name="Trần Thị Mẫu"))
    bridge.workspace.execute("directory.edit_person", partial(edit_person, person_id=person_id, honorific="bà"))
    mine = bridge.workspace.actor_id
    bridge.workspace.actor_id = other
    bridge.workspace.execute("directory.edit_person", partial(edit_person, person_id=person_id, honorific="đồng chí"))
    bridge.workspace.actor_id = mine

    with qtbot.waitSignal(bridge.undone, timeout=30_000):
        bridge.undo()

    said = window.notices.shown[-1].words.text()
    assert said.endswith("Left as it is, because somebody changed it since: Trần Thị Mẫu – Form of address.")


def test_a_write_that_waits_says_so_once_and_no_longer_when_it_is_done(window: MainWindow) -> None:
    window.bridge.waiting.emit(1.0)
    window.bridge.waiting.emit(1.25)
    (notice,) = window.notices.shown
    window.bridge.waiting.emit(1.5)
    again = list(window.notices.shown)

    window.bridge.busy.emit(True)
    window.bridge.busy.emit(False)

    assert again == [notice]
    assert window.notices.shown == []


def test_a_wait_whose_notice_was_closed_ends_in_silence(window: MainWindow, qtbot) -> None:
    window.bridge.waiting.emit(1.0)
    (notice,) = window.notices.shown
    notice.buttons[0].click()
    qtbot.waitUntil(lambda: not isValid(notice))
    other = window.notices.tell("Đã lưu.")

    window.bridge.busy.emit(False)
    stands = list(window.notices.shown)
    window.bridge.waiting.emit(1.0)

    assert stands == [other]
    assert len(window.notices.shown) == 2


def test_good_news_goes_by_itself_and_bad_news_stays(window: MainWindow) -> None:
    good = window.notices.tell("Đã lưu.")
    bad = window.notices.tell("Đĩa đầy.", level=Level.WRONG)
    lasting = (good.timer.isActive(), bad.timer.isActive())

    good.timer.timeout.emit()

    assert (lasting, window.notices.shown) == ((True, False), [bad])


def test_at_most_three_notices_stand_and_the_same_words_once(window: MainWindow) -> None:
    for text in ("một", "hai", "ba", "ba", "bốn"):
        window.tell(text)

    assert [notice.words.text() for notice in window.notices.shown] == ["hai", "ba", "bốn"]


def test_one_line_moves_nothing_and_more_gets_its_room_from_the_page(window: MainWindow, qtbot) -> None:
    before = window.stack.height()
    window.notices.tell("Đã lưu.", level=Level.ATTENTION)
    qtbot.wait(1)
    with_one = window.stack.height()
    window.notices.tell("Không đọc được danh-sach.xlsx: ô Ngày công nhận không phải ngày hợp lệ. " * 4, level=Level.WRONG)
    qtbot.wait(1)
    foot_of_page = window.stack.mapTo(window.centralWidget(), window.stack.rect().bottomLeft()).y()
    under, margin = window.notices.y(), theme.current().px(16)
    window.notices.clear()
    qtbot.wait(1)

    assert (with_one, window.stack.height()) == (before, before)
    assert foot_of_page - margin <= under


def test_a_notice_leaves_the_facts_at_the_foot_in_sight(window: MainWindow, qtbot) -> None:
    window.show_facts(replace(FACTS, folder=Path("/du-lieu/ban-tuyen-giao-huyen-uy-mau"), person="Nguyễn Thị Phương Mẫu"))
    window.setWindowState(Qt.WindowState.WindowNoState)  # the screen of the tests is smaller than any laptop's
    window.resize(1093, 614)
    qtbot.wait(1)
    window.notices.tell("Đã đổi lịch của Hội nghị báo cáo viên tháng 12/2026 sang ngày 15/12/2026.", level=Level.ATTENTION)
    qtbot.wait(1)

    taken = window.status.backup.mapTo(window.centralWidget(), window.status.backup.rect().topRight()).x()
    assert window.notices.x() > taken


def test_the_keyboard_begins_where_the_person_is(window: MainWindow) -> None:
    assert window.focusWidget() is window.rail.button_of("home")


def opened(window: MainWindow, *providers: SearchProvider) -> SearchPalette:
    """The search over the window, asking these providers."""
    palette = SearchPalette(
        window, window.bridge, pages=window.descriptions, actions=window.menus.all_actions(), providers=providers
    )
    palette.open()
    return palette


def test_the_search_finds_commands_without_marks(window: MainWindow, bridge: Bridge, qtbot) -> None:
    palette = opened(window)
    qtbot.keyClicks(palette.field, "them")

    with written(bridge, qtbot):
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)

    assert len(bridge.read(list_actors)) == 1


def test_the_search_goes_to_a_record(window: MainWindow, qtbot) -> None:
    target = Target("person", None)

    def find(_session, words: str):
        return [Found(f"Người {words}", "Ban Tuyên giáo", "user", "directory", target)]

    palette = opened(window, SearchProvider("People", "directory", find))
    palette.field.setText("la")
    qtbot.waitUntil(
        lambda: any(
            palette.list.item(at).data(Qt.ItemDataRole.AccessibleTextRole) == "Người la Ban Tuyên giáo"
            for at in range(palette.list.count())
        )
    )
    with qtbot.waitSignal(palette.closed):
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)

    assert (window.current_key, window.page("directory").opened) == ("directory", [target])


def test_the_search_says_when_nothing_is_found(window: MainWindow, qtbot) -> None:
    palette = opened(window, SearchProvider("People", "directory", lambda _session, _words: ()))

    palette.field.setText("qqqq")
    qtbot.waitUntil(lambda: palette.list.count() == 1)
    palette.close_it()

    assert palette.list.item(0).flags() == Qt.ItemFlag.NoItemFlags


def test_escape_closes_the_search(window: MainWindow, qtbot) -> None:
    palette = opened(window)

    with qtbot.waitSignal(palette.closed):
        qtbot.keyClick(palette.field, Qt.Key.Key_Escape)


def test_ctrl_k_opens_the_search_from_everywhere(window: MainWindow, qtbot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)

    assert len(window.findChildren(SearchPalette)) == 1


def test_shortcuts_leave_input_methods_alone_and_none_is_given_twice(window: MainWindow) -> None:
    actions = window.menus.all_actions()
    keys = [sequence.toString(QKeySequence.SequenceFormat.PortableText) for action in actions for sequence in action.shortcuts()]

    assert len(keys) == len(set(keys))
    assert [key for key in keys if not (key.startswith(("Ctrl+", "Alt+")) or key[0] == "F")] == []
    assert [key for key in keys if key.startswith(("Ctrl+Shift", "Alt+Z"))] == []


def test_every_command_is_in_a_menu(window: MainWindow) -> None:
    texts = [action.text() for action in window.menus.all_actions()]

    assert [text for text in ("Thêm", "Việc hiếm", "Search everything", "Shortcuts") if text not in texts] == []


def test_zoom_is_asked_for_by_keys_and_kept_in_bounds(window: MainWindow, qtbot) -> None:
    with qtbot.waitSignal(window.settings_changed) as asked:
        qtbot.keyClick(window, Qt.Key.Key_Equal, CTRL)
    window.change_settings(replace(window.settings, zoom=2.0))
    window.zoom(1)

    assert asked.args == [Settings(language="en", zoom=1.1)]
    assert window.settings.zoom == 2.0


def test_the_window_comes_back_as_it_was(window: MainWindow, bridge: Bridge, qtbot) -> None:
    window.go("directory")
    window.resize(960, 601)  # the screen of the tests is 800 wide
    window.close()

    again = MainWindow(bridge, Settings(language="en"), FACTS, pages=(TRIAL, OTHER))
    qtbot.addWidget(again)
    again.start()

    assert (again.current_key, again.size().height()) == ("directory", 601)


def test_sample_data_says_so(window: MainWindow, qtbot) -> None:
    hidden = window.banner.isVisible()

    window.show_facts(replace(FACTS, is_sample=True))

    assert (hidden, window.banner.isVisible(), window.is_sample) == (False, True, True)
    with qtbot.waitSignal(window.own_office_asked):
        qtbot.mouseClick(window.own_office, Qt.MouseButton.LeftButton)


def test_the_status_line_names_data_person_and_backup(window: MainWindow) -> None:
    window.show_facts(replace(FACTS, person="Lê Thị Mẫu", last_backup=dt.datetime(2026, 6, 5, 1, 30, tzinfo=dt.UTC)))

    assert (window.status.workspace.text(), window.status.person.text(), window.status.backup.text()) == (
        "mau",
        "Lê Thị Mẫu",
        "Backup 08:30 05/06/2026",
    )


def test_facts_are_read_from_the_workspace(bridge: Bridge, qtbot) -> None:
    made = bridge.workspace.execute("actors.add", partial(add_actor, name="Lê Thị Mẫu"))
    bridge.sign_in(made)

    facts = read_facts(bridge)

    assert facts == WindowFacts(set_up=False, office="", person="Lê Thị Mẫu", folder=bridge.workspace.folder)


def test_work_is_handed_over_in_one_click(window: MainWindow, bridge: Bridge, qtbot) -> None:
    made = bridge.workspace.execute("actors.add", partial(add_actor, name="Lê Thị Mẫu"))
    menu = PersonMenu(bridge, window, window)

    with qtbot.waitSignal(bridge.signed_in):
        menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: not bridge.is_busy, timeout=30_000)

    (newest,) = bridge.workspace.history(1)
    assert bridge.workspace.actor_id == made
    assert (newest.label, newest.actor, newest.nature, newest.undoable) == ("actors.sign_in", "Lê Thị Mẫu", "note", False)


def test_a_pin_is_asked_for_and_a_wrong_one_is_told_beside_it(window: MainWindow, bridge: Bridge, qtbot) -> None:
    made = bridge.workspace.execute("actors.add", partial(add_actor, name="Lê Thị Mẫu"))
    bridge.workspace.execute("actors.set_pin", partial(set_pin, actor_id=made, pin="2468"))
    PersonMenu(bridge, window, window).actions()[0].trigger()
    (dialog,) = window.findChildren(AskDialog)

    dialog.line.setText("1111")
    dialog._accept()
    told = (dialog.field.below.isHidden(), bridge.workspace.actor_id)
    dialog.line.setText("2468")
    dialog._accept()

    assert told == (False, None)
    assert bridge.workspace.actor_id == made


def test_every_control_has_a_name_for_screen_readers(window: MainWindow) -> None:
    window.tell("Đã lưu.", undo=True)

    assert nameless(window) == []


def test_the_window_is_whole_on_a_small_screen(window: MainWindow) -> None:
    hint = window.minimumSizeHint()

    assert (hint.width() <= 1093, hint.height() <= 614) == (True, True)


def test_a_larger_look_leaves_the_window_usable(window: MainWindow, look, qtbot) -> None:
    theme.apply(look, theme.Theme(zoom=1.5))

    assert window.page("home").view.verticalHeader().defaultSectionSize() == 48
    assert (window.width() < 1500, window.rail.width()) == (True, 90)  # icons only: the words have no room beside a page


def nameless(top: QWidget) -> list[str]:
    """Visible controls that a screen reader could not name."""
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView)
    found = []
    for widget in top.findChildren(QWidget):
        if isinstance(widget, QHeaderView):  # its sections carry their own names
            continue
        if isinstance(widget, kinds) and widget.isVisibleTo(top) and not widget.objectName().startswith("qt_"):
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            if not (widget.accessibleName() or text):
                found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found
