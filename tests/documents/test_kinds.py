"""What each kind says."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from baocaovien.documents.facts import Authority, PersonLine, SessionFacts
from baocaovien.documents.inputs import AgendaLine, Guest, PostponementKind, WeekLine
from baocaovien.documents.make import plan_document
from baocaovien.documents.pdf import pdf_bytes
from baocaovien.documents.profile import load_profile
from baocaovien.documents.wording import wording_from_dict
from baocaovien.domain.dates import at_local
from baocaovien.domain.errors import InputError
from baocaovien.domain.names import ToneStyle
from tests.documents.reading import lines, words
from tests.documents.samples import EVENT, SITES, inputs, minutes


def text_of(code, data, family="party"):
    profile = load_profile(family)
    return " ".join(word.text for word in words(pdf_bytes(plan_document(code, data, profile), profile)[0]))


def changed(code, family="party", **changes):
    return dataclasses.replace(inputs(family)[code], **changes)


def with_office(data, **changes):
    return dataclasses.replace(
        data, letter=dataclasses.replace(data.letter, office=dataclasses.replace(data.letter.office, **changes))
    )


def test_minutes_say_who_came_who_did_not_and_why():
    shown = text_of("minutes", minutes("party"))

    for sentence in (
        "Bắt đầu vào hồi 8 giờ 00, thứ Hai, ngày 24 tháng 5 năm 2021.",
        "Triệu tập: 120 đồng chí.",
        "Có mặt: 115 đồng chí (trong đó 03 đồng chí dự thay).",
        "Vắng mặt: 05 đồng chí (có lý do: 04; không có lý do: 01).",
        "Đồng chí Lê Văn Bình, Bí thư Đảng uỷ, xã Đạ Ví Dụ – lý do: đi công tác",
        "Đồng chí K’ Ngọc Ý, Báo cáo viên, Huyện uỷ Lâm Hà – không có lý do",
        "dự thay đồng chí Lê Hữu Khuyến, Trưởng ban",
        "(Số liệu điểm danh đến 8 giờ 20, thứ Hai, ngày 24 tháng 5 năm 2021.)",
        "hình thức giơ tay; tán thành 114, không tán thành 00, ý kiến khác 01.",
        "(có văn bản kèm theo)",
        "kết thúc vào hồi 11 giờ 10 cùng ngày",
        "lập thành 02 bản",
    ):
        assert sentence in shown


def test_a_letter_invites_to_an_event_when_nothing_else_is_written():
    shown = text_of("official_letter", changed("official_letter", about="", paragraphs=(), event=EVENT, invited=5, contact="Mai"))

    for sentence in (
        "mời dự Hội nghị báo cáo viên tháng 5/2021",
        "trân trọng kính mời dự hội nghị, cụ thể như sau:",
        "- Thời gian: 8 giờ 00, thứ Hai, ngày 24 tháng 5 năm 2021.",
        "- Thành phần: 05 đại biểu theo danh sách mời.",
        "- Liên hệ: Mai.",
    ):
        assert sentence in shown


def test_a_letter_to_many_names_the_list_in_their_place():
    to = tuple(f"Đơn vị {number}" for number in range(13))
    data = changed("official_letter", paragraphs=(), event=EVENT, to=to)

    assert "Kính gửi: Các cơ quan, đơn vị, cá nhân theo danh sách mời" in text_of("official_letter", data)
    assert "Đơn vị 11." in text_of("official_letter", dataclasses.replace(data, to=to[:12]))


def test_a_plan_of_an_event_says_its_six_parts_and_its_programme():
    agenda = (AgendaLine("Chuyên đề một", EVENT.sessions[0].start, None, "Đặng Hữu Nghĩa"), AgendaLine("Giải lao"))
    shown = text_of("plan", changed("plan", about="", opening=(), parts=(), event=EVENT, agenda=agenda, invited=40, units=12))

    for sentence in (
        "KẾ HOẠCH Tổ chức Hội nghị báo cáo viên tháng 5/2021",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "- 8 giờ 00: Chuyên đề một (Đặng Hữu Nghĩa).",
        "- Giải lao.",
        "- Đại biểu: 40 đại biểu của 12 cơ quan, đơn vị, theo danh sách mời.",
        "VI. TỔ CHỨC THỰC HIỆN",
    ):
        assert sentence in shown


def test_an_estimate_counts_its_lines_from_the_event_and_leaves_unknown_prices_for_the_pen():
    lines_ = "Đại biểu | Nước uống | người | {invited} x {sessions} | 50.000\nKhác | Hoa | lẵng | 1,5 | 0"
    wording = wording_from_dict("cost_estimate", "party", {"text": {"lines": lines_}})
    data, profile = changed("cost_estimate", lines=(), invited=40, speakers=2), load_profile("party")

    plan = plan_document("cost_estimate", data, profile, wording)
    shown = " ".join(word.text for word in words(pdf_bytes(plan, profile)[0]))

    assert "Nước uống người 40 50.000 2.000.000" in shown
    assert "Hoa lẵng 1,5 Tổng cộng 2.000.000" in shown
    assert "Hai triệu đồng" in shown


@pytest.mark.parametrize("line", ["một dòng", "a | b | c | nhiều | 0", "a | b | c | 1 | 1 | 1", "a | b | c | 1 | giá"])
def test_a_line_of_an_estimate_that_cannot_be_read_is_told(line):
    wording = wording_from_dict("cost_estimate", "party", {"text": {"lines": line}})

    with pytest.raises(InputError) as caught:
        plan_document("cost_estimate", changed("cost_estimate", lines=()), load_profile("party"), wording)

    assert (caught.value.code, caught.value.params["line"]) == ("documents.bad_cost_line", line)


def test_speakers_of_the_same_name_are_told_apart_and_others_are_not():
    shown = text_of("minutes", minutes("party"))

    assert "Đồng chí Trần Thị Hoà, Trưởng phòng, Sở Ví Dụ:" in shown
    assert "Đồng chí Trần Thị Hoà, Giáo viên, Trường Ví Dụ hỏi:" in shown
    assert "Đồng chí Đặng Hữu Nghĩa trả lời:" in shown


def test_minutes_are_signed_by_recorder_left_and_chair_right_names_level():
    profile = load_profile("party")
    shown = lines(pdf_bytes(plan_document("minutes", minutes("party"), profile), profile)[0])

    recorder, chair = (next(line for line in shown if line.text == text) for text in ("NGƯỜI GHI BIÊN BẢN", "NGƯỜI CHỦ TRÌ"))
    names = [next(line for line in reversed(shown) if line.text == text) for text in ("Mai Thị Hoè", "Hà Minh Ẩn")]

    assert recorder.right < chair.left
    assert recorder.baseline == chair.baseline
    assert names[0].baseline == names[1].baseline


def test_state_minutes_name_their_signers_as_the_decree_does():
    shown = text_of("minutes", minutes("state"), "state")

    assert "THƯ KÝ CHỦ TỌA" in shown
    assert "đồng chí" not in shown.replace("Các đồng chí", "").replace("đồng chí Hà Minh Ẩn", "").replace(
        "đồng chí Mai Thị Hoè", ""
    )


def test_each_guest_has_an_invitation_that_begins_on_a_page_without_number():
    guests = tuple(Guest(f"Đơn vị {number}", seats=number) for number in range(1, 8))
    profile = load_profile("party")

    content, pages = pdf_bytes(plan_document("invitation", changed("invitation", guests=guests), profile), profile)

    assert pages == 7
    assert [line.page for line in lines(content) if line.text == "GIẤY MỜI"] == list(range(7))
    assert [line for line in lines(content) if line.baseline < 50] == []
    assert "Đơn vị 3 (03 người)" in " ".join(word.text for word in words(content))


@pytest.mark.parametrize("family", ["party", "state"])
def test_a_half_sheet_invitation_is_one_a5_page(family):
    profile = load_profile(family)
    data = changed(
        "invitation",
        family,
        guests=(Guest("Trần Thị Tuệ", "Trưởng ban"),),
        half_sheet=True,
        requests=(),
        contact="",
        participants="",
    )

    content, pages = pdf_bytes(plan_document("invitation", data, profile), profile)

    assert pages == 1
    assert max(word.baseline for word in words(content)) < (148 - 10) * 72 / 25.4


def test_numbers_and_dates_that_are_not_known_stay_blank():
    shown = text_of("report", with_office(inputs("party")["report"], number="", date=None))

    assert "Số -BC/BTGTU" in shown
    assert "Lâm Đồng, ngày tháng năm 2021" in shown


@pytest.mark.parametrize(
    "family,code,number,expected",
    [
        ("party", "report", "7", "Số 07-BC/BTGTU"),
        ("state", "report", "7", "Số: 07/BC-SVHTTDL"),
        ("party", "official_letter", "1822", "Số 1822-CV/BTGTU"),
        ("state", "official_letter", "9", "Số: 09/SVHTTDL"),
        ("party", "minutes", "3a", "Số 3a-BB/BTGTU"),
    ],
)
def test_numbers_and_symbols_are_written_by_the_profile(family, code, number, expected):
    assert expected in text_of(code, with_office(inputs(family)[code], number=number), family)


def test_powers_to_sign_are_written_by_the_profile():
    for family, forms in (("party", ("T/M", "K/T", "T/L")), ("state", ("TM.", "KT.", "TL."))):
        rules = load_profile(family).signature
        assert (
            tuple(getattr(rules, power.value) for power in (Authority.ON_BEHALF, Authority.DEPUTY, Authority.BY_ORDER)) == forms
        )


def test_recipients_end_as_the_profile_says():
    assert "- Thường trực Tỉnh uỷ (b/c), - Các huyện uỷ" in text_of("report", inputs("party")["report"])
    assert "- Lưu Văn thư, TTTH. " in text_of("report", inputs("state")["report"], "state") + " "
    assert "(b/c); - Các huyện uỷ" in text_of("report", inputs("state")["report"], "state")


def test_the_money_list_says_its_sum_in_figures_and_words():
    shown = text_of("money_list", inputs("party")["money_list"])

    assert "Tổng cộng 352.500" in shown
    assert "(Bằng chữ: Ba trăm năm mươi hai nghìn năm trăm đồng.)" in shown


def test_the_estimate_adds_up():
    shown = text_of("cost_estimate", inputs("party")["cost_estimate"])

    assert "Tổng cộng 5.900.000" in shown
    assert "Năm triệu chín trăm nghìn đồng" in shown


@pytest.mark.parametrize(
    "kind,sentence",
    [
        (PostponementKind.POSTPONED, "thông báo hoãn Hội nghị báo cáo viên tháng 5/2021; thời gian tổ chức sẽ thông báo sau."),
        (
            PostponementKind.RESCHEDULED,
            "thông báo dời Hội nghị báo cáo viên tháng 5/2021 đến 8 giờ 00, thứ Hai, ngày 07 tháng 6 năm 2021.",
        ),
        (PostponementKind.CANCELLED, "thông báo huỷ Hội nghị báo cáo viên tháng 5/2021."),
    ],
)
def test_a_letter_postpones_moves_or_cancels(kind, sentence):
    data = with_office(changed("postponement", kind=kind), tone=ToneStyle.OLD)

    assert sentence in text_of("postponement", data)


def test_the_week_has_every_working_day_and_free_days_only_when_used():
    monday = dt.date(2021, 5, 24)
    saturday = WeekLine(at_local(dt.date(2021, 5, 29), dt.time(19)), "Giao lưu")

    shown = text_of("week_plan", changed("week_plan", lines=(saturday,)))

    assert shown.count("(Không có lịch.)") == 5
    assert "Thứ Bảy, 29/05/2021 Tối 19 giờ 00 Giao lưu" in shown
    assert "Chủ nhật" not in shown
    assert f"Thứ Hai, {monday:%d/%m/%Y}" in shown


def test_an_agenda_over_two_days_has_a_heading_for_each():
    lines_of = inputs("party")["agenda"].lines
    second = tuple(dataclasses.replace(line, start=line.start + dt.timedelta(days=1), end=None) for line in lines_of[:2])

    shown = text_of("agenda", changed("agenda", lines=(*lines_of, *second)))

    assert "Thứ Hai, ngày 24 tháng 5 năm 2021" in shown
    assert "Thứ Ba, ngày 25 tháng 5 năm 2021 6 7 giờ 30" in shown


def test_sites_and_several_sessions_are_named():
    event = inputs("party")["invitation"].event
    two = (*event.sessions, SessionFacts(at_local(dt.date(2021, 5, 24), dt.time(13, 30))))

    shown = text_of("invitation", changed("invitation", event=dataclasses.replace(event, sites=SITES, sessions=two)))

    assert "các điểm cầu: Điểm cầu tỉnh: Hội trường tầng 2; Điểm cầu huyện Lâm Hà: Hội trường Huyện uỷ" in shown
    assert "buổi sáng bắt đầu 8 giờ 00, thứ Hai, ngày 24 tháng 5 năm 2021; buổi chiều bắt đầu 13 giờ 30" in shown


def test_the_sign_in_list_groups_people_and_bears_its_version():
    profile = load_profile("party")
    content, pages = pdf_bytes(plan_document("sign_in", inputs("party")["sign_in"], profile), profile)

    labels = [line for line in lines(content) if line.text == "Mã danh sách: DS-0524-1"]
    groups = [line.text for line in lines(content) if line.bold and line.text.startswith(("Huyện uỷ", "Đảng uỷ"))]

    assert [line.page for line in labels] == list(range(pages))
    assert groups == ["Huyện uỷ Lâm Hà", "Huyện uỷ Đức Trọng", "Đảng uỷ Khối các cơ quan tỉnh"]


def test_fixed_numbers_of_a_list_are_kept():
    people = tuple(
        dataclasses.replace(person, number=number, group="")
        for person, number in zip(inputs("party")["sign_in"].lines, (1, 2, 4, 7, 8, 9, 31), strict=True)
    )
    profile = load_profile("party")

    content, _pages = pdf_bytes(plan_document("sign_in", changed("sign_in", lines=people, blank_rows=2), profile), profile)

    numbers = [word.text for word in words(content) if word.text.isdecimal() and word.left < 115 and word.size == 12]
    assert numbers == ["1", "2", "4", "7", "8", "9", "31", "32", "33"]


def test_certificates_are_landscape_one_for_each_person():
    people = tuple(PersonLine(f"Lê Văn {name}") for name in ("Một", "Hai", "Ba"))
    profile = load_profile("state")

    content, pages = pdf_bytes(plan_document("certificate", changed("certificate", "state", people=people), profile), profile)

    assert pages == 3
    assert [line.text for line in lines(content) if "Lê Văn" in line.text] == [
        "Ông (bà) Lê Văn Một",
        "Ông (bà) Lê Văn Hai",
        "Ông (bà) Lê Văn Ba",
    ]
