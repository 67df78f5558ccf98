"""The documents page, used as a clerk would: written in the meeting, finalised, printed, registered."""

from __future__ import annotations

import datetime as dt
import zipfile
from functools import partial

import pytest
from PySide6.QtCore import Qt

from baocaovien.services.attendance.attendance import mark
from baocaovien.services.documents.minutes import (
    finalised_file,
    start_minutes,
)
from baocaovien.services.documents.register import Entry, record
from baocaovien.services.drafts import kept_draft
from baocaovien.services.office.office import set_up_office
from baocaovien.settings import Settings
from baocaovien.store.queries.documents import Register, attachment_rows
from baocaovien.store.queries.schedule import agenda_rows
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.facts import read_facts
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.shell import Target
from tests.services.small_office import invitee_of, make_event
from tests.ui.documents_desk import OWN, WAIT, calm, event_id, minutes, office, page, say, text_of, window, writing
from tests.ui.sample_window import answer, written
from tests.ui.test_main_window import nameless

__all__ = ["event_id", "office", "page", "window", "writing"]

# -- minutes -----------------------------------------------------------------------------------------------------------


def test_every_statement_is_written_down_by_one_key_and_the_next_begins(writing, bridge, event_id, qtbot):
    say(writing, qtbot, "Nhat tri.", "Người Khách Mẫu")
    say(writing, qtbot, "Khi nao bao cao?")
    calm(bridge, qtbot)
    found = minutes(bridge, event_id)

    assert [(one.text, one.speaker_name) for one in found.statements] == [
        ("Nhat tri.", "Người Khách Mẫu"),
        ("Khi nao bao cao?", ""),
    ]
    assert (writing.minutes.composer.has_words(), [row.title for row in writing.minutes.list.lines() if row.row]) == (
        False,
        ["Nhat tri.", "Khi nao bao cao?"],
    )


def test_a_speaker_is_named_by_a_few_letters(writing, window, bridge, event_id, office, qtbot):
    composer = writing.minutes.composer
    calm(bridge, qtbot)

    def focused() -> bool:
        window.activateWindow()
        composer.speaker.line.setFocus()
        return composer.speaker.line.hasFocus()

    qtbot.waitUntil(focused)
    qtbot.keyClicks(composer.speaker.line, "binh")
    qtbot.waitUntil(composer.speaker.popup.isVisible)
    qtbot.keyClick(composer.speaker.line, Qt.Key.Key_Return)
    qtbot.keyClicks(composer.text, "Nhat tri.")
    qtbot.keyClick(composer.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    calm(bridge, qtbot)

    (one,) = minutes(bridge, event_id).statements
    assert (one.speaker_id, one.speaker_name) == (office.people[1], "Trần Bình Mẫu")


def test_votes_conclusions_and_tasks_are_written_as_what_they_are(writing, bridge, event_id, qtbot):
    composer = writing.minutes.composer
    for kind, text in (("vote", "Thong qua"), ("conclusion", "Trien khai ngay"), ("task", "Gui bao cao")):
        composer.kind.setCurrentIndex(composer.kind.findData(kind))
        composer.votes["for"].setValue(4 if kind == "vote" else 0)
        composer.assignee.line.setText("Các huyện ủy" if kind == "task" else "")
        composer.text.setPlainText(text)
        composer.finish.click()
    calm(bridge, qtbot)
    found = minutes(bridge, event_id)

    assert [(one.kind, one.text) for one in found.statements] == [("vote", "Thong qua"), ("conclusion", "Trien khai ngay")]
    assert dict(found.statements[0].vote) == {"method": "giơ tay", "for": 4, "against": 0, "abstained": 0}
    assert [(one.text, one.assignee) for one in found.tasks] == [("Gui bao cao", "Các huyện ủy")]


def test_a_meeting_is_written_down_without_the_mouse(writing, bridge, event_id, qtbot):
    composer, alt = writing.minutes.composer, Qt.KeyboardModifier.AltModifier
    places = []
    composer.text.setFocus()
    for key, words in (
        (Qt.Key.Key_2, "Ai lam"),
        (Qt.Key.Key_4, "Thong qua"),
        (Qt.Key.Key_5, "Lam ngay"),
        (Qt.Key.Key_6, "Gui bao cao"),
    ):
        qtbot.keyClick(composer.text, key, alt)
        focused = composer.focusWidget()
        if focused is composer.speaker.line:
            qtbot.keyClicks(focused, "Le Van")
            qtbot.keyClick(focused, Qt.Key.Key_Return)
        qtbot.keyClick(composer.text, Qt.Key.Key_Up, alt)
        places.append(composer.place.currentIndex())
        qtbot.keyClicks(composer.text, words)
        qtbot.keyClick(composer.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    calm(bridge, qtbot)
    found = minutes(bridge, event_id)

    assert [(one.kind, one.text, one.speaker_name) for one in found.statements] == [
        ("question", "Ai lam", "Le Van"),
        ("vote", "Thong qua", ""),
        ("conclusion", "Lam ngay", ""),
    ]
    assert [one.text for one in found.tasks] == ["Gui bao cao"]
    assert places[-1] == 0


def test_a_day_that_cannot_be_read_is_shown_and_nothing_typed_is_taken_away(writing, bridge, event_id, qtbot):
    composer = writing.minutes.composer
    qtbot.keyClick(composer.text, Qt.Key.Key_6, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClicks(composer.text, "Gui bao cao")
    qtbot.keyClicks(composer.due.line, "mai kia")
    qtbot.keyClick(composer.due.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    calm(bridge, qtbot)
    refused = minutes(bridge, event_id).tasks, composer.due.line.text(), composer.text.toPlainText(), composer.due.line.toolTip()

    composer.due.line.clear()
    qtbot.keyClicks(composer.due.line, "05/06/2026")
    qtbot.keyClick(composer.due.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    calm(bridge, qtbot)

    assert refused == ((), "mai kia", "Gui bao cao", "Not a date or time that exists")
    assert [(one.text, one.due) for one in minutes(bridge, event_id).tasks] == [("Gui bao cao", dt.date(2026, 6, 5))]


def test_the_preview_shows_what_is_still_being_typed(writing, bridge, qtbot):
    qtbot.keyClicks(writing.minutes.composer.text, "Chua viet xong")

    qtbot.waitUntil(lambda: "Chua viet xong" in text_of(writing.minutes.preview.pdf), timeout=WAIT)


def test_what_is_being_typed_outlives_the_window(writing, bridge, window, event_id, qtbot):
    qtbot.keyClicks(writing.minutes.composer.text, "Viet do")
    qtbot.waitUntil(lambda: bridge.read(partial(kept_draft, place=f"minutes:{event_id}")) is not None, timeout=WAIT)

    again = MainWindow(bridge, Settings(language="en"), read_facts(bridge), pages=OWN)
    qtbot.addWidget(again)
    again.go("documents", Target("event", event_id))

    assert again.page("documents").minutes.composer.text.toPlainText() == "Viet do"
    again.page("documents").minutes.composer.begin()


def test_leaving_the_page_writes_down_what_is_typed(writing, window, bridge, event_id, qtbot):
    qtbot.keyClicks(writing.minutes.composer.text, "Cau cuoi")
    window.go("schedule")
    calm(bridge, qtbot)

    assert [one.text for one in minutes(bridge, event_id).statements] == ["Cau cuoi"]
    assert bridge.read(partial(kept_draft, place=f"minutes:{event_id}")) is None


def test_an_entry_is_put_into_other_words_moved_and_taken_out(writing, bridge, event_id, qtbot):
    for text in ("Mot", "Hai"):
        say(writing, qtbot, text)
    calm(bridge, qtbot)
    first, second = minutes(bridge, event_id).statements

    writing.minutes.list.edit_asked.emit(first)
    writing.minutes.composer.text.setPlainText("Mot, sua lai")
    writing.minutes.composer.finish.click()
    calm(bridge, qtbot)
    writing.minutes.list.move_asked.emit(minutes(bridge, event_id).statements[0], 1)
    calm(bridge, qtbot)
    moved = [one.text for one in minutes(bridge, event_id).statements]
    writing.minutes.list.remove_asked.emit(second)
    calm(bridge, qtbot)

    assert moved == ["Hai", "Mot, sua lai"]
    assert [one.text for one in minutes(bridge, event_id).statements] == ["Mot, sua lai"]


def test_who_is_present_is_taken_from_the_door(writing, bridge, office, event_id, qtbot):
    excuse = partial(mark, event_id=event_id, invitee_id=invitee_of(office, event_id, 0), kind="excuse", reason="ốm")
    bridge.execute("attendance.mark", excuse, writing)
    calm(bridge, qtbot)
    said = writing.minutes.present.text()
    writing.minutes.as_of.click()
    calm(bridge, qtbot)

    assert said == "0/4 present · 1 excused, 0 without reason"
    assert minutes(bridge, event_id).attendance_as_of is not None


def test_finalise_and_print_is_one_click_and_keeps_the_last_words(writing, bridge, event_id, qtbot):
    qtbot.keyClicks(writing.minutes.composer.text, "Cau cuoi cung")

    writing.steps.finalise_and_print()
    qtbot.waitUntil(lambda: bool(writing.asks.printed), timeout=WAIT)
    kept = bridge.read(partial(finalised_file, event_id=event_id))

    assert writing.asks.printed == [kept]
    assert ("Cau cuoi cung" in text_of(kept), writing.minutes.preview.pdf == kept, minutes(bridge, event_id).state) == (
        True,
        True,
        "finalised",
    )


def test_finalised_minutes_are_reopened_signed_and_issued(writing, bridge, event_id, tmp_path, qtbot):
    states = []
    writing.steps.finalise_and_print()
    qtbot.waitUntil(lambda: minutes(bridge, event_id).state == "finalised", timeout=WAIT)
    calm(bridge, qtbot)
    writing.steps.reopen()
    answer(writing.window(), qtbot, "sửa tên người phát biểu")
    qtbot.waitUntil(lambda: minutes(bridge, event_id).state == "reopened", timeout=WAIT)
    states.append(minutes(bridge, event_id).versions[0].reopened_because)
    calm(bridge, qtbot)
    undoable = [row.label for row in bridge.workspace.history() if row.undoable]
    writing.steps.finalise_and_print()
    qtbot.waitUntil(lambda: minutes(bridge, event_id).state == "finalised", timeout=WAIT)
    calm(bridge, qtbot)
    signed = tmp_path / "da-ky.pdf"
    signed.write_bytes(writing.asks.printed[-1] + b"\n%signed\n")
    writing.asks.given = signed
    writing.steps.sign()
    qtbot.waitUntil(lambda: minutes(bridge, event_id).state == "signed", timeout=WAIT)
    calm(bridge, qtbot)
    writing.steps.print_again()
    writing.steps.issue()
    qtbot.waitUntil(lambda: minutes(bridge, event_id).state == "issued", timeout=WAIT)

    assert states == ["sửa tên người phát biểu"]
    assert not {"minutes.finalise", "minutes.reopen"}.intersection(undoable)
    assert writing.asks.printed[-1] == signed.read_bytes()


# -- papers ------------------------------------------------------------------------------------------------------------


def test_a_command_goes_straight_to_its_paper(window, page, bridge, event_id, qtbot):
    window.go("documents", Target("event", event_id, "sign-in"))
    qtbot.waitUntil(lambda: "DANH SÁCH" in (text_of(page.papers.preview.pdf)), timeout=WAIT)

    assert (page.tabs.currentIndex(), page.papers.code) == (1, "sign_in")


def test_a_paper_is_saved_as_pdf_and_printed_with_its_number_in_the_register(window, page, bridge, event_id, qtbot):
    window.go("documents", Target("event", event_id, "invitation"))
    page.papers.save()
    calm(bridge, qtbot)
    page.papers.options.number.setText("27-GM/BTGTU")
    page.papers.print_paper()
    qtbot.waitUntil(lambda: bool(page.asks.printed), timeout=WAIT)
    calm(bridge, qtbot)

    assert len(list(page.asks.folder.glob("*.pdf"))) == 1
    assert "27-GM/BTGTU" in text_of(page.asks.printed[0]).replace(" ", "")
    assert [one.symbol for one in _register(bridge)] == ["27-GM/BTGTU"]


def test_a_paper_without_reason_says_why(window, page, bridge, event_id, qtbot):
    window.go("documents", Target("event", event_id, "conclusions"))
    qtbot.waitUntil(lambda: not page.papers.trouble.isHidden(), timeout=WAIT)

    assert "Hội nghị báo cáo viên tháng 5/2021" in page.papers.trouble.text()


def test_a_number_that_cannot_be_read_is_said_beside_it(window, page, event_id, qtbot):
    window.go("documents", Target("event", event_id, "invitation"))
    page.papers.options.number.setText("hai bảy")
    page.papers.print_paper()

    assert (page.papers.options.number_field.below.isHidden(), page.papers.options.number.text()) == (False, "hai bảy")


def test_the_whole_folder_is_one_pdf_and_one_zip(window, page, bridge, event_id, qtbot):
    bridge.workspace.execute("t", partial(start_minutes, event_id=event_id))
    page._bind_folder()
    qtbot.waitUntil(lambda: bool(list(page.asks.folder.glob("*.zip"))), timeout=WAIT)
    calm(bridge, qtbot)
    (packed,) = page.asks.folder.glob("*.zip")
    (bound,) = page.asks.folder.glob("*.pdf")

    with zipfile.ZipFile(packed) as found:
        names = found.namelist()
    assert [name.split(" ")[1] for name in names[1:]] == ["GIẤY", "CHƯƠNG", "DANH", "DANH", "BIÊN"]
    assert "MỤC LỤC HỒ SƠ" in text_of(bound.read_bytes())

    notice = next(one for one in window.notices.shown if [each.text() for each in one.buttons][:1] == ["Print…"])
    notice.buttons[0].click()
    qtbot.waitUntil(lambda: page.asks.printed != [], timeout=WAIT)
    assert page.asks.printed == [bound.read_bytes()]


def test_one_key_begins_the_minutes_and_a_number(window, page, bridge, event_id, qtbot):
    window.go("documents", Target("event", event_id))
    with written(bridge, qtbot):
        qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    begun = page.minutes.composer.text.hasFocus()
    window.go("documents", Target("event", event_id, "register"))
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    assert begun
    assert page.register.panel.number.hasFocus()


# -- register ----------------------------------------------------------------------------------------------------------


def _register(bridge: Bridge):
    return bridge.read(lambda session: Register().rows(session, Register().ids(session)))


def test_a_number_is_recorded_found_and_cancelled_and_stays_taken(window, page, bridge, event_id, qtbot):
    window.go("documents", Target("event", event_id, "register"))
    register, panel = page.register, page.register.panel

    def record(number: str) -> None:
        register.begin_new()
        panel.number.setText(number)
        panel.title.setText("Giấy mời dự hội nghị tháng 5")
        panel.save()
        calm(bridge, qtbot)

    record("12")
    qtbot.waitUntil(lambda: register.can_cancel, timeout=WAIT)
    register.cancel_number()
    answer(page.window(), qtbot, "ghi nhầm")
    qtbot.waitUntil(lambda: _register(bridge)[0].cancelled, timeout=WAIT)
    calm(bridge, qtbot)
    record("12")

    assert [(one.symbol, one.cancelled) for one in _register(bridge)] == [("12-GM/BTGTU", True)]
    assert (panel.problem.isHidden(), panel.number.text()) == (False, "12")


def test_the_register_is_filtered_by_words_without_marks(window, page, bridge, event_id, qtbot):
    window.go("documents", Target("event", event_id, "register"))
    for number, title in ((1, "Giấy mời dự hội nghị"), (2, "Thông báo kết luận")):
        entry = Entry(kind="other", type_code="TB", title=title, number=number)
        bridge.execute("documents.record", partial(record, entry=entry, family="party"), page)
    qtbot.waitUntil(lambda: page.register.table.rows.rowCount() == 2, timeout=WAIT)

    page.register.search.setText("ket luan")
    qtbot.waitUntil(lambda: page.register.table.rows.rowCount() == 1, timeout=WAIT)

    assert page.register.table.rows.index(0, 2).data() == "Thông báo kết luận"


def test_a_file_is_kept_with_a_registered_document(window, page, bridge, event_id, tmp_path, qtbot):
    window.go("documents", Target("event", event_id, "register"))
    page.register.begin_new()
    page.register.panel.number.setText("5")
    page.register.panel.title.setText("Giấy mời")
    page.register.panel.save()
    calm(bridge, qtbot)
    (document,) = _register(bridge)
    qtbot.waitUntil(lambda: page.register.panel.document is not None)
    scan = tmp_path / "ban-chup.pdf"
    scan.write_bytes(b"%PDF-1.4 scan")
    page.asks.given = scan
    page.register.panel.files.add_button.click()
    calm(bridge, qtbot)

    assert [(one.file_name, one.size) for one in bridge.read(partial(attachment_rows, target_ids=[document.id]))] == [
        ("ban-chup.pdf", 13)
    ]


def test_the_next_number_is_taken_by_one_press_where_numbers_are_given_here(window, page, bridge, event_id, qtbot):
    page.tabs.setCurrentIndex(1)
    page.papers.options_button.click()
    before = page.papers.options.next_button.isVisible()
    bridge.execute("office.set_up", partial(set_up_office, gives_numbers=True), page)
    calm(bridge, qtbot)

    page.papers.options.next_button.click()
    page.papers.save_button.click()
    calm(bridge, qtbot)
    qtbot.wait(50)
    calm(bridge, qtbot)
    rows = bridge.read(lambda session: Register().rows(session, Register().ids(session)))

    assert (before, page.papers.options.number.text()) == (False, "1")
    assert [(row.kind, row.number) for row in rows] == [("invitation", 1)]


def test_a_file_is_kept_with_an_agenda_item(window, page, bridge, event_id, tmp_path, qtbot):
    item = bridge.read(partial(agenda_rows, event_id=event_id))[0]
    page.asks.given = tmp_path / "tham-luan.pptx"
    page.asks.given.write_bytes(b"PK")
    page.tabs.setCurrentIndex(1)
    page.papers.show_paper("files")
    page.papers.files.places.setCurrentIndex(1)
    page.papers.files.places.activated.emit(1)

    page.papers.files.list.add_button.click()
    kept = partial(attachment_rows, target_ids=[item.id])
    qtbot.waitUntil(lambda: len(bridge.read(kept)) == 1, timeout=WAIT)
    calm(bridge, qtbot)

    assert bridge.read(kept)[0].file_name == "tham-luan.pptx"
    assert page.papers.files.places.currentText() == f"Agenda item 1: {item.title} (1)"


def test_an_empty_workspace_says_what_to_do(bridge, qtbot, look):
    made = MainWindow(bridge, Settings(language="en"), read_facts(bridge), pages=OWN)
    qtbot.addWidget(made)
    made.show()
    made.go("documents")

    assert made.page("documents")._empty is not None


@pytest.mark.parametrize("tab", [0, 1, 2])
def test_every_control_has_a_name_and_the_page_is_whole(writing, window, bridge, qtbot, tab):
    writing.tabs.setCurrentIndex(tab)
    if tab == 2:
        writing.register.begin_new()
    calm(bridge, qtbot)
    hint = window.minimumSizeHint()

    assert nameless(window) == []
    assert (hint.width() <= 1093, hint.height() <= 614) == (True, True), hint


def test_before_an_event_its_papers_are_shown_and_from_its_door_on_its_minutes(window, page, bridge, office, event_id):
    coming = bridge.workspace.execute("t", partial(make_event, office=office, title="Sắp tới"))

    shown = []
    for wanted in (coming, event_id):
        window.go("documents", Target("event", wanted))
        shown.append(page.tabs.currentIndex())

    assert shown == [1, 0]
