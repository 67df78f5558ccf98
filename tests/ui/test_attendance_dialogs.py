"""What opens from the desk's list, used by keys and by mouse: signed sheets, seats, one delegate, closing."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from shiboken6 import isValid

from baocaovien.domain.names import fold
from baocaovien.services.attendance.attendance import mark
from baocaovien.services.attendance.cards import issue_cards
from baocaovien.services.attendance.quotas import unit_quotas
from baocaovien.services.attendance.roster import list_codes, number_roster, withdraw_invitees
from baocaovien.services.schedule.scheduling import close_event
from baocaovien.store.queries.attendance import InviteeRow, cards_of, invitee_rows
from baocaovien.ui.attendance.closing import ClosingDialog
from baocaovien.ui.attendance.invitee_dialog import InviteeDialog
from baocaovien.ui.attendance.inviting import LikeDialog, QuotaDialog
from baocaovien.ui.attendance.sheet_dialog import SheetDialog
from baocaovien.ui.attendance.sheet_model import ABSENT, CAME, LATE, REASON, SUBSTITUTE
from tests.ui.sample_window import WAIT, answer, calm, event, press, sample_folder, told, window
from tests.ui.test_attendance_page import enter, here, page, single

__all__ = ["page", "sample_folder", "window"]


def people(page: Any) -> dict[Any, InviteeRow]:
    return {row.id: row for row in page.bridge.read(lambda session: invitee_rows(session, page.desk.event_id))}


def run(page: Any, window: Any, qtbot: Any, label: str, use_case: Any, **said: Any) -> None:
    window.bridge.execute(label, partial(use_case, **said), page)
    calm(window, qtbot)


def opened(kind: Any) -> Any:
    return next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible())


@pytest.fixture
def sheet(page, window, qtbot):
    """The grid over the numbered list."""
    run(page, window, qtbot, "attendance.number_roster", number_roster, event_id=page.desk.event_id)
    page._enter_sheet()
    made = opened(SheetDialog)
    qtbot.waitUntil(lambda: made.model.rowCount() > 0, timeout=WAIT)
    yield made
    if isValid(made):
        made.reject()


def code(page: Any) -> str:
    return page.bridge.read(lambda session: list_codes(session, page.desk.event_id))[-1]


def status(page: Any, number: int) -> tuple[str, bool]:
    row = next(row for row in people(page).values() if row.number == number)
    return str(row.standing.status), row.standing.late


def test_a_signed_sheet_is_typed_by_keys_alone_and_undone_at_once(page, window, qtbot, sheet):
    qtbot.keyClicks(sheet.code, code(page))
    press(qtbot, sheet.code, Qt.Key.Key_Return)
    qtbot.keyClicks(sheet.numbers, "1-3, 7")
    press(qtbot, sheet.numbers, Qt.Key.Key_Return)
    table = sheet.table
    table.setCurrentIndex(sheet.model.index(3, ABSENT))
    press(qtbot, table, Qt.Key.Key_Space)  # number 4 is absent, and the next row is chosen
    assert (table.currentIndex().row(), table.currentIndex().column()) == (4, ABSENT)
    table.setCurrentIndex(sheet.model.index(4, LATE))
    qtbot.keyClicks(table, "x")
    table.setCurrentIndex(sheet.model.index(5, SUBSTITUTE))
    qtbot.keyClicks(table, "T")
    editor = QApplication.focusWidget() or table
    sheet.model.setData(sheet.model.index(5, SUBSTITUTE), "Trần Thay")
    del editor

    qtbot.mouseClick(sheet.write, Qt.MouseButton.LeftButton)
    calm(window, qtbot)

    assert [status(page, number)[0] for number in range(1, 9)] == [
        "present", "present", "present", "unexcused", "present", "substituted", "present", "not_marked",
    ]  # fmt: skip
    assert status(page, 5)[1] is True
    assert not isValid(sheet)
    window.bridge.undo()
    calm(window, qtbot)
    assert {status(page, number)[0] for number in range(1, 9)} == {"not_marked"}


def test_cells_of_a_spreadsheet_are_pasted_into_the_grid(page, sheet):
    QGuiApplication.clipboard().setText("x\t\t\t\t\n\t\t\t\tđi công tác\n\t\tx\n0\tcó\t0\t\t\n")
    sheet.table.setCurrentIndex(sheet.model.index(0, CAME))

    sheet.table.paste()

    assert [(line.number, line.kind, line.late, line.reason) for line in sheet.model.lines()] == [
        (1, "entry", False, ""),
        (2, "excuse", False, "đi công tác"),
        (3, "entry", True, ""),
        (4, "absent", False, ""),
    ]


def test_nothing_is_written_without_the_right_code(page, window, qtbot, sheet):
    sheet.model.tick([1, 2], CAME)

    qtbot.mouseClick(sheet.write, Qt.MouseButton.LeftButton)
    empty = sheet.code_field.below.text()
    qtbot.keyClicks(sheet.code, "9-0000")
    qtbot.mouseClick(sheet.write, Qt.MouseButton.LeftButton)
    calm(window, qtbot)

    assert (bool(empty), "9-0000" in sheet.code_field.below.text(), here(page)) == (True, True, set())
    assert (sheet.isVisible(), len(sheet.model.lines())) == (True, 2)


def test_a_row_that_contradicts_itself_is_shown_and_not_written(page, qtbot, sheet):
    sheet.model.tick([1], CAME)
    sheet.model.setData(sheet.model.index(0, SUBSTITUTE), "Ai Đó")
    both = sheet.write.isEnabled()
    sheet.model.setData(sheet.model.index(0, SUBSTITUTE), "")
    sheet.model.tick([1], ABSENT)

    assert (both, sheet.write.isEnabled(), sheet.model.lines()[0].kind) == (False, True, "absent")
    sheet.model.setData(sheet.model.index(0, REASON), "ốm")
    assert sheet.model.lines()[0].kind == "excuse"


def test_the_rest_of_the_list_is_ticked_absent_in_one_press(page, qtbot, sheet):
    sheet.model.tick(range(1, 90), CAME)

    qtbot.mouseClick(sheet.rest, Qt.MouseButton.LeftButton)

    kinds = [line.kind for line in sheet.model.lines()]
    assert (len(kinds), kinds.count("entry"), kinds.count("absent")) == (94, 89, 5)


def test_who_was_let_in_is_never_ticked_absent_with_the_rest(page, window, qtbot):
    run(page, window, qtbot, "attendance.number_roster", number_roster, event_id=page.desk.event_id)
    one = next(row for row in people(page).values() if row.number == 50)
    run(page, window, qtbot, "t", mark, event_id=page.desk.event_id, invitee_id=one.id)
    page._enter_sheet()
    made = opened(SheetDialog)
    qtbot.waitUntil(lambda: made.model.rowCount() > 0, timeout=WAIT)
    made.model.tick(range(1, 11), CAME)

    qtbot.mouseClick(made.rest, Qt.MouseButton.LeftButton)

    assert {line.number for line in made.model.lines()} == set(range(1, 95)) - {50}
    made.reject()


def test_a_number_that_is_not_on_the_list_is_said_and_the_others_are_ticked(page, qtbot, sheet):
    qtbot.keyClicks(sheet.numbers, "1, 300")
    press(qtbot, sheet.numbers, Qt.Key.Key_Return)

    assert ([line.number for line in sheet.model.lines()], "300" in sheet.numbers_field.below.text()) == ([1], True)


def test_seats_of_units_are_typed_and_set_in_one_act(page, window, qtbot):
    page.roster.inviter.quotas()
    made = opened(QuotaDialog)
    unit = next(one for one in made._quotas if one.name == "Huyện ủy Lâm Hà")
    at = made._quotas.index(unit)

    made.table.item(at, 2).setText("3")
    qtbot.mouseClick(made.go, Qt.MouseButton.LeftButton)
    answer(window, qtbot, "bổ sung")

    found = {one.unit_id: one.seats for one in window.bridge.read(lambda session: unit_quotas(session, page.desk.event_id))}
    assert (found[unit.unit_id], sum(found.values())) == (3, 3)
    assert page.counts.big.invited == 97


def test_seats_are_given_to_every_unit_that_is_shown(page, qtbot):
    page.roster.inviter.quotas()
    made = opened(QuotaDialog)

    qtbot.keyClicks(made.search, "huyen uy")
    made.every.setValue(2)
    made._give()

    given = {one.name for one in made._quotas if made.quotas()[one.unit_id] == 2}
    assert given == {one.name for one in made._quotas if "huyen uy" in fold(one.name)}
    assert len(given) > 3
    made.reject()


def test_the_list_of_last_time_is_the_first_choice(page, window, qtbot):
    some = [row.id for row in people(page).values()][:40]
    run(page, window, qtbot, "t", withdraw_invitees, invitee_ids=some, reason="thử")
    page.roster.inviter.like()
    made = opened(LikeDialog)
    first = made.list.item(0).text()

    qtbot.mouseClick(made.go, Qt.MouseButton.LeftButton)
    answer(window, qtbot, "như lần trước")

    assert "Hội nghị báo cáo viên" in first
    assert page.counts.big.invited == 94


def test_one_delegate_is_corrected_with_a_substitute_named_beforehand(page, window, qtbot):
    one = next(iter(people(page).values()))
    page.roster._open(one.id)
    made = opened(InviteeDialog)
    made.substitute.setText("Trần Thay")

    qtbot.mouseClick(made.save, Qt.MouseButton.LeftButton)
    calm(window, qtbot)
    refused = made.problem.isVisible()
    made.reason.setText("đơn vị báo")
    qtbot.mouseClick(made.save, Qt.MouseButton.LeftButton)
    calm(window, qtbot)

    assert (refused, made.isVisible(), people(page)[one.id].planned_substitute) == (True, False, "Trần Thay")


def test_one_delegate_is_put_at_a_site_and_at_none_again(page, window, qtbot):
    one = next(iter(people(page).values()))
    seen = []
    for place in (1, 0):
        page.roster._open(one.id)
        made = opened(InviteeDialog)
        made.site.setCurrentIndex(place)
        made.reason.setText("đơn vị báo")
        qtbot.mouseClick(made.save, Qt.MouseButton.LeftButton)
        calm(window, qtbot)
        seen.append(people(page)[one.id].site_id is None)

    assert seen == [False, True]


def test_a_withdrawn_delegate_is_found_and_put_back(page, window, qtbot):
    one = next(iter(people(page).values()))
    run(page, window, qtbot, "t", withdraw_invitees, invitee_ids=[one.id], reason="đi công tác")
    page.tabs.setCurrentIndex(1)
    page.roster.show_status("withdrawn")
    calm(window, qtbot)
    assert list(page.roster.list.rows.ids()) == [one.id]
    page.roster._open(one.id)
    made = opened(InviteeDialog)
    made.reason.setText("về kịp")

    qtbot.mouseClick(made.back, Qt.MouseButton.LeftButton)
    calm(window, qtbot)

    assert people(page)[one.id].withdrawn is False


def test_a_new_card_takes_the_place_of_the_old_and_is_made_to_print(page, window, qtbot):
    one = next(iter(people(page).values()))
    run(page, window, qtbot, "t", issue_cards, event_id=page.desk.event_id)
    old = window.bridge.read(lambda session: cards_of(session, page.desk.event_id))[one.id]
    page.roster._open(one.id)

    qtbot.mouseClick(opened(InviteeDialog).new_card, Qt.MouseButton.LeftButton)
    calm(window, qtbot)
    folder = window.bridge.workspace.folder / "exports"
    qtbot.waitUntil(lambda: any(folder.glob("*.pdf")), timeout=WAIT)
    calm(window, qtbot)

    new = window.bridge.read(lambda session: cards_of(session, page.desk.event_id))[one.id]
    assert new != old
    enter(page, qtbot, old)
    calm(window, qtbot)
    assert (page.door.verdict.headline, page.door.let_in.isVisibleTo(page.door)) == ("This card was withdrawn", True)
    enter(page, qtbot, new)
    calm(window, qtbot)
    assert here(page) == {one.full_name}


def test_a_refused_card_is_let_in_with_a_reason(page, window, qtbot):
    one = next(iter(people(page).values()))
    run(page, window, qtbot, "t", issue_cards, event_id=page.desk.event_id)
    number = window.bridge.read(lambda session: cards_of(session, page.desk.event_id))[one.id]
    run(page, window, qtbot, "t", withdraw_invitees, invitee_ids=[one.id], reason="nhầm")
    enter(page, qtbot, number)
    calm(window, qtbot)

    press(qtbot, page.door.field, Qt.Key.Key_F6)
    reason = page.door.form.lines["reason"]
    reason.insert("có giấy mời")
    press(qtbot, reason, Qt.Key.Key_Return)
    calm(window, qtbot)

    assert (here(page), page.door.let_in.isVisibleTo(page.door), page.counts.figures["walk_in"].text()) == (
        {one.full_name}, False, "1",
    )  # fmt: skip


def test_a_guest_is_matched_with_a_known_person_who_is_shown(page, window, qtbot):
    known = next(row for row in people(page).values() if row.full_name == single(page))
    run(page, window, qtbot, "t", mark, event_id=page.desk.event_id, walk_in=known.full_name, unit_name="Hội Nông dân")
    guest = next(row for row in people(page).values() if row.walk_in)
    page.roster._open(guest.id)
    made = opened(InviteeDialog)
    assert [choice.id for choice in made.card.candidates] == [known.person_id]
    assert made.known.choice() is None

    made.known.set_choice(made.card.candidates[0])
    qtbot.mouseClick(made.save, Qt.MouseButton.LeftButton)
    calm(window, qtbot)

    assert people(page)[guest.id].matched_person_id == known.person_id


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_all_of_a_unit_are_marked_from_the_field_by_keys(page, window, qtbot):
    unit = next(row.unit for row in people(page).values() if len(page.desk.search(row.unit).units) == 1)
    size = page.desk.search(unit).units[0].invited
    qtbot.keyClicks(page.door.field, fold(unit))

    press(qtbot, page.door.field, Qt.Key.Key_F8)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    press(qtbot, menu, Qt.Key.Key_Return)
    calm(window, qtbot)

    assert (page.counts.big.here, len(here(page))) == (size, size)


def test_closing_says_what_is_open_and_leads_there(page, window, qtbot):
    run(page, window, qtbot, "t", mark, event_id=page.desk.event_id, walk_in="Phạm Khách")
    page._close()
    made = opened(ClosingDialog)
    assert set(made.looks) == {"not_marked", "walk_in"}

    qtbot.mouseClick(made.looks["walk_in"], Qt.MouseButton.LeftButton)
    calm(window, qtbot)

    assert (page.tabs.currentIndex(), page.roster.status.currentData(), page.desk.state) == (1, "walk_in", "open")
    page._close()
    qtbot.mouseClick(opened(ClosingDialog).absent, Qt.MouseButton.LeftButton)
    calm(window, qtbot)
    assert (event(window, page.desk.event_id).state, page.counts.figures["unexcused"].text()) == ("closed", "94")


def test_a_closed_list_is_corrected_in_the_list_with_a_reason(page, window, qtbot):
    run(page, window, qtbot, "t", close_event, event_id=page.desk.event_id)
    page.tabs.setCurrentIndex(1)
    calm(window, qtbot)
    page.roster.list.selectRow(0)
    (one,) = page.roster.list.chosen_ids()

    qtbot.mouseClick(page.roster.mark, Qt.MouseButton.LeftButton)
    answer(window, qtbot, "ký bổ sung")

    assert str(people(page)[one].standing.status) == "present"


def test_copied_names_are_kept_in_the_history(page, window, qtbot):
    page.tabs.setCurrentIndex(1)
    calm(window, qtbot)
    page.roster.list.selectRow(0)

    page.roster.list.copy()
    calm(window, qtbot)

    newest = window.bridge.workspace.history(1)[0]
    assert (newest.label, newest.nature, newest.params["n"]) == ("attendance.copied_names", "note", 1)


def drop(widget: Any, path: Any) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    entered = QDragEnterEvent(
        QPoint(40, 40), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, entered)
    dropped = QDropEvent(
        QPointF(40, 40), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, dropped)
    return dropped.isAccepted()


def test_a_picture_of_a_code_that_is_dropped_marks_like_a_scan(page, window, qtbot, tmp_path):
    import segno

    one = next(iter(people(page).values()))
    run(page, window, qtbot, "t", issue_cards, event_id=page.desk.event_id)
    number = window.bridge.read(lambda session: cards_of(session, page.desk.event_id))[one.id]
    segno.make(number).save(str(tmp_path / "the.png"), scale=6, border=4)

    taken = drop(page.door.field, tmp_path / "the.png")
    qtbot.waitUntil(lambda: page.door.verdict.who == one.full_name, timeout=WAIT)

    assert (taken, here(page)) == (True, {one.full_name})


def test_a_picture_without_a_code_is_told_and_marks_nobody(page, window, qtbot, tmp_path):
    from PIL import Image

    Image.new("L", (200, 200), 255).save(tmp_path / "trang.png")

    drop(page, tmp_path / "trang.png")
    qtbot.waitUntil(lambda: any("trang.png" in words for words in told(window)), timeout=WAIT)

    assert here(page) == set()


def test_frames_of_a_camera_are_read_one_at_a_time(page, window, qtbot):
    import io

    import segno
    from PySide6.QtGui import QImage

    stream = io.BytesIO()
    segno.make("12345678901").save(stream, kind="png", scale=8, border=4)
    frame = QImage.fromData(stream.getvalue())
    camera = page.codes.camera
    found: list[str] = []
    camera.read.connect(found.append)
    page.codes.read.disconnect(page.door.mark_code)

    first, dropped = camera.take(frame), camera.take(frame)
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT)
    again = camera.take(frame)
    calm(window, qtbot)

    assert (first, dropped, again, found) == (True, False, True, ["12345678901"])


def test_the_hall_welcomes_by_name_only_where_that_is_switched_on(page, window, qtbot):
    page._show_hall()
    enter(page, qtbot, fold(single(page)))
    calm(window, qtbot)
    silent = page.hall.name.text()
    page._names.trigger()
    page.door._annul_last()
    calm(window, qtbot)

    enter(page, qtbot, fold(single(page)))
    calm(window, qtbot)

    assert (silent, page.hall.name.text()) == ("", single(page))
    page._names.trigger()
    page.hall.close()
