"""The small widgets: fields that read what people type, pickers, badges, paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from io import BytesIO
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QPoint, QRect, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLineEdit
from reportlab.pdfgen.canvas import Canvas

from baocaovien.domain.local_time import today_local
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.printing import copy_numbers, draw_sides, wanted_pages
from baocaovien.ui.widgets.badges import Badge
from baocaovien.ui.widgets.fields import DateField, DecimalField, Field, TimeField
from baocaovien.ui.widgets.paper_preview import PaperPreview
from baocaovien.ui.widgets.progress_strip import ProgressStrip
from baocaovien.ui.widgets.record_picker import Choice, RecordPicker
from baocaovien.ui.widgets.search_field import SearchField
from tests.ui.typing_vietnamese import compose


def test_a_date_is_read_as_people_type_it(look, qtbot) -> None:
    field = DateField("Ngày")
    qtbot.addWidget(field)

    qtbot.keyClicks(field.line, "05/06/2026")

    assert field.value() == dt.date(2026, 6, 5)
    assert field.below.text() == "Friday"


def test_relative_words_are_read(look, qtbot) -> None:
    field = DateField("Ngày")
    qtbot.addWidget(field)

    qtbot.keyClicks(field.line, "mai")

    assert field.value() == today_local() + dt.timedelta(days=1)


def test_what_cannot_be_read_stays_and_is_told(look, qtbot) -> None:
    field = DateField("Ngày")
    qtbot.addWidget(field)

    qtbot.keyClicks(field.line, "31/02/2026")

    assert (field.value(), field.line.text(), field.is_wrong) == (None, "31/02/2026", True)
    assert field.below.text() != ""


def test_leaving_writes_the_value_in_the_usual_form(look, qtbot) -> None:
    field = TimeField("Giờ")
    qtbot.addWidget(field)

    compose(field.line, "8 giờ 30")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)

    assert (field.value(), field.line.text()) == (dt.time(8, 30), "08:30")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=40))
def test_any_text_can_be_typed_in_a_date_field(look, text: str) -> None:
    field = DateField("Ngày")

    field.line.setText(text)
    field.line.textEdited.emit(text)

    assert field.is_wrong == (field.value() is None and bool(field.line.text().strip()))


def test_an_error_stands_below_the_field_and_goes_again(look, qtbot) -> None:
    line = QLineEdit("x")
    field = Field("Sức chứa", line, help_text="Số chỗ ngồi")
    qtbot.addWidget(field)

    field.set_error("Phải là số.")
    told = (field.below.text(), line.accessibleDescription(), line.text())
    field.set_error("")

    assert told == ("Phải là số.", "Phải là số.", "x")
    assert field.below.text() == "Số chỗ ngồi"


def test_the_search_field_tells_once_when_typing_pauses(look, qtbot) -> None:
    field = SearchField("Tìm")
    qtbot.addWidget(field)
    told: list[str] = []
    field.searched.connect(told.append)

    qtbot.keyClicks(field, "nghe an")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Escape)

    assert told == ["nghe an", ""]


@pytest.fixture
def people() -> list[Choice]:
    return [
        Choice(UUID(int=at), name, "Ban Tuyên giáo") for at, name in enumerate(("Lê Thị Mẫu", "Lê Văn Thử", "Trần Thị Ví Dụ"))
    ]


def test_a_person_is_picked_by_a_part_of_the_name(bridge: Bridge, qtbot, people: list[Choice]) -> None:
    def find(_session: Any, words: str) -> Sequence[Choice]:
        return [choice for choice in people if words.casefold() in choice.title.casefold()]

    picker = RecordPicker(bridge, find, name="Người trình bày", create_text="Thêm “{words}”")
    qtbot.addWidget(picker)
    picker.show()
    picker.line.setFocus()
    qtbot.waitUntil(picker.line.hasFocus)

    compose(picker.line, "thử")
    qtbot.waitUntil(picker.popup.isVisible)
    with qtbot.waitSignal(picker.picked) as picked:
        qtbot.keyClick(picker.line, Qt.Key.Key_Return)

    assert picked.args == [people[1]]
    assert (picker.choice(), picker.line.text()) == (people[1], "Lê Văn Thử")


def test_somebody_new_can_be_added_from_the_picker(bridge: Bridge, qtbot) -> None:
    picker = RecordPicker(bridge, lambda _session, _words: (), name="Người", create_text="Thêm “{words}”")
    qtbot.addWidget(picker)
    picker.show()
    picker.line.setFocus()
    qtbot.waitUntil(picker.line.hasFocus)

    compose(picker.line, "Hồ Thị Mới")
    qtbot.waitUntil(picker.popup.isVisible)
    with qtbot.waitSignal(picker.create_asked) as asked:
        qtbot.keyClick(picker.line, Qt.Key.Key_Return)

    assert asked.args == ["Hồ Thị Mới"]


@pytest.mark.parametrize("place", ["top left", "bottom right"])
def test_proposals_stand_whole_on_the_screen_and_leave_the_line_free(bridge: Bridge, qtbot, place: str) -> None:
    many = [Choice(UUID(int=at), f"Đảng ủy xã thứ {at}", "Huyện ủy có một cái tên rất dài để xem " * 3) for at in range(8)]
    picker = RecordPicker(bridge, lambda _session, _words: many, name="Đơn vị")
    qtbot.addWidget(picker)
    picker.show()
    screen = picker.screen().availableGeometry()
    picker.resize(200, picker.height())
    picker.move(screen.topLeft() if place == "top left" else screen.bottomRight() - picker.rect().bottomRight())
    picker.line.setFocus()
    qtbot.waitUntil(picker.line.hasFocus)

    compose(picker.line, "xã")
    qtbot.waitUntil(picker.popup.isVisible)

    line = QRect(picker.line.mapToGlobal(QPoint(0, 0)), picker.line.size())
    assert screen.contains(picker.popup.geometry())
    assert not picker.popup.geometry().intersects(line)
    assert not picker.list.horizontalScrollBar().isVisible()
    assert not picker.list.verticalScrollBar().isVisible()


def test_a_badge_tells_its_meaning_by_tint_and_word(look, qtbot) -> None:
    badge = Badge("đã ký", "good")
    qtbot.addWidget(badge)
    badge.show()

    assert badge.grab().toImage().pixelColor(badge.width() // 2, 2).name() == "#e1f3e8"
    assert badge.text() == "đã ký"


def test_progress_shows_how_far_it_is(look, qtbot) -> None:
    strip = ProgressStrip()
    qtbot.addWidget(strip)

    strip.start("Đang nhập danh sách")
    strip.told(1500, 12000)

    assert (strip.bar.value(), strip.bar.maximum(), strip.share.text()) == (1500, 12000, "1.500 / 12.000")


@pytest.fixture(scope="module")
def paper() -> bytes:
    made = BytesIO()
    canvas = Canvas(made, pagesize=(595.3, 841.9))
    for page in range(3):
        canvas.drawString(100, 700, f"Trang mau {page + 1} bien ban")
        canvas.showPage()
    canvas.save()
    return made.getvalue()


@pytest.fixture
def preview(look, qtbot, paper: bytes) -> PaperPreview:
    made = PaperPreview("Biên bản")
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.show_pdf(paper)
    return made


def test_paper_fills_the_width_and_goes_from_page_to_page(preview: PaperPreview, qtbot) -> None:
    view = preview.view
    with qtbot.waitSignal(view.page_shown) as shown:
        qtbot.keyClick(view, Qt.Key.Key_Right)

    assert (view.page_count, shown.args) == (3, [1])
    assert round(595.3 * 96 / 72 * view.zoom) == view.viewport().width() - 32


def test_words_on_paper_are_found(preview: PaperPreview) -> None:
    assert preview.view.search("BIEN BAN") == 3
    assert preview.view.search("mau 3") == 1
    assert preview.view.page == 2
    assert preview.view.search("không có") == 0


def test_paper_is_drawn_in_black_on_white(preview: PaperPreview) -> None:
    picture = preview.view.image(0, 595)
    dark = sum(picture.pixelColor(x, y).lightness() < 100 for x in range(90, 260) for y in range(125, 150))

    assert picture.pixelColor(5, 5).name() == "#ffffff"
    assert dark > 50


def test_the_place_on_paper_stays_when_it_is_made_anew(preview: PaperPreview, paper: bytes) -> None:
    preview.view.go_to(2)
    preview.show_pdf(paper)

    assert preview.view.page == 2
    preview.show_pdf(b"")
    assert preview.view.page_count == 0


def test_every_page_is_printed_in_its_size(look, paper: bytes, tmp_path) -> None:
    target = tmp_path / "in.pdf"
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))

    draw_sides(paper, printer, wanted_pages(printer, len(copy_numbers(paper))))

    import pypdfium2

    printed = pypdfium2.PdfDocument(target)
    sizes = [tuple(round(side) for side in printed.get_page_size(at)) for at in range(len(printed))]
    printed.close()
    assert sizes == [(595, 842)] * 3


@pytest.mark.parametrize("typed", ["14,5", "14.5"])
@pytest.mark.parametrize("language, shown", [(QLocale.Language.Vietnamese, "14,5 pt"), (QLocale.Language.English, "14.5 pt")])
def test_a_number_is_read_with_a_comma_and_with_a_dot(look, qtbot, language, shown, typed) -> None:
    field = DecimalField()
    qtbot.addWidget(field)
    field.setLocale(QLocale(language))
    field.setDecimals(1)
    field.setSuffix(" pt")
    field.setValue(20)
    field.selectAll()

    qtbot.keyClicks(field, typed)
    while_typed = field.cleanText()
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert (while_typed, field.value(), field.text()) == (typed, 14.5, shown)
