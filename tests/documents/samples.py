"""Inputs of every document kind, with invented people and units."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from baocaovien.documents.inputs import (
    Absentee,
    AgendaInput,
    AgendaLine,
    AttendanceBlock,
    Authority,
    AuthorityLine,
    BackdropInput,
    BadgesInput,
    CertificateInput,
    ChangeLine,
    ConclusionsInput,
    CostEstimateInput,
    CostLine,
    DelegatesInput,
    EventFacts,
    Guest,
    InvitationInput,
    InviteeLine,
    Letterhead,
    LetterInput,
    MinutesInput,
    MinutesItem,
    MoneyLine,
    MoneyListInput,
    NoticeOfChangeInput,
    OfficeHead,
    PersonLine,
    PlanInput,
    PlanPart,
    PostponementInput,
    PostponementKind,
    ReportChart,
    ReportChartKind,
    ReportInput,
    ReportPart,
    ReportTable,
    SessionFacts,
    Signature,
    SignInInput,
    SiteFacts,
    Statement,
    StatementKind,
    SubstituteLine,
    TableCardsInput,
    TaskLine,
    Vote,
    WeekLine,
    WeekPlanInput,
)
from baocaovien.domain.dates import at_local

CREATED = dt.datetime(2021, 5, 24, 1, 0, tzinfo=dt.UTC)
PARTY_OFFICE = OfficeHead(
    superior="TỈNH UỶ LÂM ĐỒNG",
    issuer="BAN TUYÊN GIÁO",
    place="Lâm Đồng",
    symbol="BTGTU",
    short_name="Ban Tuyên giáo Tỉnh uỷ",
    number="12",
    date=dt.date(2021, 5, 24),
)
STATE_OFFICE = OfficeHead(
    superior="UBND TỈNH LÂM ĐỒNG",
    issuer="SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH",
    place="Lâm Đồng",
    symbol="SVHTTDL",
    short_name="Sở Văn hóa, Thể thao và Du lịch",
    number="7",
    date=dt.date(2021, 5, 24),
)
PARTY_SIGNATURE = Signature("PHÓ TRƯỞNG BAN", "Hà Minh Ẩn", (AuthorityLine(Authority.DEPUTY, "TRƯỞNG BAN"),))
STATE_SIGNATURE = Signature("PHÓ GIÁM ĐỐC", "Hà Minh Ẩn", (AuthorityLine(Authority.DEPUTY, "GIÁM ĐỐC"),))
RECIPIENTS = (
    "Thường trực Tỉnh uỷ (b/c)",
    "Các huyện uỷ, thành uỷ, đảng uỷ trực thuộc",
    "Các đồng chí báo cáo viên cấp tỉnh",
    "Lưu Văn thư, TTTH",
)
CHAIR = PersonLine("Hà Minh Ẩn", "Phó Trưởng ban", "Ban Tuyên giáo Tỉnh uỷ", "đồng chí")
SECRETARY = PersonLine("Mai Thị Hoè", "Chuyên viên", "Phòng Tuyên truyền", "đồng chí")
SPEAKER = PersonLine("Đặng Hữu Nghĩa", "Phó Giám đốc", "Sở Thông tin và Truyền thông")
EVENT = EventFacts(
    title="Hội nghị báo cáo viên tháng 5/2021",
    sessions=(SessionFacts(at_local(dt.date(2021, 5, 24), dt.time(8)), at_local(dt.date(2021, 5, 24), dt.time(11, 15))),),
    venue="Hội trường tầng 2, số 10 đường Ví Dụ, thành phố Đà Lạt",
    content="Thông tin chuyên đề về kết quả bầu cử; định hướng tuyên truyền tháng 6/2021",
    chairs=(CHAIR,),
    secretary=SECRETARY,
    speakers=(SPEAKER,),
)
LONG_NAME = "Y Thanh Hà Niê Kđăm Ayun H’Brơih Adrơng Buôn Krông Mlô Duôn Du Ksơr"
LONG_POSITION = (
    "Phó Bí thư Thường trực Đảng uỷ, Chủ nhiệm Uỷ ban Kiểm tra, kiêm Trưởng Ban Xây dựng Đảng, Chủ tịch Uỷ ban Mặt trận "
    "Tổ quốc Việt Nam, Trưởng Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở, Trưởng Ban Chỉ đạo phong trào Toàn dân đoàn kết "
    "xây dựng đời sống văn hoá, Giám đốc Trung tâm Chính trị"
)


def letter(family: str, **changes: Any) -> Letterhead:
    """A letterhead of the Party's or a state office."""
    party = family == "party"
    values: dict[str, Any] = {
        "office": PARTY_OFFICE if party else STATE_OFFICE,
        "created": CREATED,
        "signatures": (PARTY_SIGNATURE if party else STATE_SIGNATURE,),
        "recipients": RECIPIENTS,
        **changes,
    }
    return Letterhead(**values)


def invitees(count: int) -> tuple[InviteeLine, ...]:
    """Invented invitees in three units."""
    family, middle, given = (
        ("Nguyễn", "Trần", "Lê", "K’", "Đặng"),
        ("Văn", "Thị", "Hữu", "Ngọc"),
        ("Ẩn", "Bình", "Hoà", "Khuyến", "Tuệ", "Ý"),
    )
    units = ("Huyện uỷ Lâm Hà", "Huyện uỷ Đức Trọng", "Đảng uỷ Khối các cơ quan tỉnh")
    return tuple(
        InviteeLine(
            f"{family[n % 5]} {middle[n % 4]} {given[n % 6]}",
            ("Trưởng Ban Tuyên giáo", "Chuyên viên", "Báo cáo viên")[n % 3],
            units[n * 3 // max(count, 1)],
            f"{7_204_560_000 + n * 37:012d}",
            units[n * 3 // max(count, 1)],
            number=n + 1,
        )
        for n in range(count)
    )


def attendance(**changes: Any) -> AttendanceBlock:
    """Attendance whose parts add up."""
    values: dict[str, Any] = {
        "as_of": at_local(dt.date(2021, 5, 24), dt.time(8, 20)),
        "invited": 120,
        "present": 112,
        "substituted": 3,
        "excused": 4,
        "unexcused": 1,
        "absentees": (
            Absentee(PersonLine("Lê Văn Bình", "Bí thư Đảng uỷ", "xã Đạ Ví Dụ"), "đi công tác", excused=True),
            Absentee(PersonLine("K’ Ngọc Ý", "Báo cáo viên", "Huyện uỷ Lâm Hà")),
        ),
        "substitutes": (SubstituteLine(PersonLine("Trần Thị Tuệ", "Chuyên viên"), PersonLine("Lê Hữu Khuyến", "Trưởng ban")),),
        "guests": (PersonLine("Phạm Thị Mận", "Giảng viên", "Trường Chính trị tỉnh"),),
        "press": ("Báo tỉnh", "Đài Phát thanh – Truyền hình tỉnh"),
        **changes,
    }
    return AttendanceBlock(**values)


def minutes(family: str, items: int = 2, **changes: Any) -> MinutesInput:
    """Minutes with statements, questions, votes, conclusions and tasks."""
    one, other = PersonLine("Trần Thị Hoà", "Trưởng phòng", "Sở Ví Dụ"), PersonLine("Trần Thị Hoà", "Giáo viên", "Trường Ví Dụ")
    entries = tuple(
        MinutesItem(
            f"Chuyên đề {number}: Kết quả bầu cử và nhiệm vụ tuyên truyền thời gian tới",
            SPEAKER,
            "Báo cáo nêu ba nội dung chính về tình hình, kết quả và kiến nghị. Hội nghị tập trung thảo luận về cách làm ở cơ sở.",
            (
                Statement(
                    "Đề nghị tăng thời lượng hỏi – đáp ở cơ sở.\nĐề nghị gửi đề cương trước ba ngày.", one, in_writing=True
                ),
                Statement("Đề cương chuyên đề có được gửi cho xã không?", other, StatementKind.QUESTION),
                Statement("Đề cương được gửi đồng thời cho các xã.", SPEAKER, StatementKind.ANSWER),
            ),
            (Vote("nội dung định hướng tuyên truyền", agree=114, against=0, abstain=1),),
            ("Thống nhất nội dung chuyên đề.",),
        )
        for number in range(1, items + 1)
    )
    values: dict[str, Any] = {
        "letter": letter(family, signatures=()),
        "event": EVENT,
        "attendance": attendance(),
        "items": entries,
        "documents_used": ("Đề cương tuyên truyền tháng 5/2021",),
        "other": "ghi âm, chụp ảnh",
        "conclusions": ("Tập trung tuyên truyền kết quả bầu cử.", "Các đơn vị báo cáo kết quả trước ngày 15 hằng tháng."),
        "tasks": (
            TaskLine("Gửi đề cương cho các đơn vị", "Phòng Tuyên truyền", dt.date(2021, 5, 28)),
            TaskLine("Tổng hợp câu hỏi của cơ sở", "Văn phòng", None, carried=True),
        ),
        "closed": at_local(dt.date(2021, 5, 24), dt.time(11, 10)),
        "copies": 2,
        **changes,
    }
    return MinutesInput(**values)


def report(family: str) -> ReportInput:
    """A report with tables and charts of every form."""
    head = ("Đơn vị", "Số cuộc", "Số chuyên đề", "Số lượt người", "Tỷ lệ")
    rows = (
        ("Huyện uỷ Lâm Hà", "12", "31", "1.204", "95,2%"),
        ("Huyện uỷ Đức Trọng", "9", "22", "987", "91,0%"),
        ("Thành uỷ Đà Lạt", "15", "40", "2.310", "97,4%"),
    )
    charts = tuple(
        ReportChart(title, ("Lâm Hà", "Đức Trọng", "Đà Lạt"), (("Quý I", (10.0, 7.0, 12.0)), ("Quý II", (12.0, 9.0, 15.0))), kind)
        for title, kind in (
            ("Số cuộc theo đơn vị", ReportChartKind.COLUMNS),
            ("Tỷ lệ số cuộc", ReportChartKind.PIE),
            ("Số cuộc theo quý", ReportChartKind.LINES),
            ("So sánh đơn vị", ReportChartKind.BARS),
        )
    )
    return ReportInput(
        letter(family),
        "kết quả công tác tuyên truyền miệng và hoạt động báo cáo viên quý II/2021",
        (
            ReportPart("I. TÌNH HÌNH, KẾT QUẢ THỰC HIỆN"),
            ReportPart(
                "1. Hội nghị báo cáo viên",
                2,
                ("Trong quý đã tổ chức 36 cuộc.", "- Cấp tỉnh: 03 cuộc;", "- Cấp huyện: 33 cuộc."),
                (ReportTable("Bảng 1. Kết quả theo đơn vị", head, rows, ("Cộng", "36", "93", "4.501", "95,1%")),),
                charts,
            ),
            ReportPart("II. PHƯƠNG HƯỚNG, NHIỆM VỤ", 1, ("Tiếp tục nâng cao chất lượng hội nghị.",)),
        ),
        to=("Ban Thường vụ Tỉnh uỷ",),
        foot_note="số liệu đến hết ngày 15/6/2021, theo đơn vị tại thời điểm tổ chức.",
    )


def inputs(family: str) -> dict[str, Any]:
    """One input for every document kind, by code."""
    day = dt.date(2021, 5, 24)
    base = letter(family)
    lines = invitees(7)
    return {
        "minutes": minutes(family),
        "invitation": InvitationInput(
            base,
            EVENT,
            (Guest("Trần Thị Tuệ", "Trưởng Ban Tuyên giáo", "Huyện uỷ Lâm Hà"), Guest("Đảng uỷ xã Đạ Ví Dụ", seats=3)),
            participants="Báo cáo viên cấp tỉnh; lãnh đạo Ban Tuyên giáo các huyện uỷ, thành uỷ",
            requests=("Đề nghị các đơn vị gửi danh sách đại biểu trước ngày 20/5/2021.", "Trang phục: lịch sự."),
            contact="đồng chí Mai Thị Hoè, điện thoại 0263 000 0000",
        ),
        "agenda": AgendaInput(
            base,
            EVENT,
            (
                AgendaLine(
                    "Đón đại biểu, ổn định tổ chức", at_local(day, dt.time(7, 30)), at_local(day, dt.time(8)), "Văn phòng"
                ),
                AgendaLine(
                    "Tuyên bố lý do, giới thiệu đại biểu", at_local(day, dt.time(8)), at_local(day, dt.time(8, 10)), "Mai Thị Hoè"
                ),
                AgendaLine(
                    "Chuyên đề 1: Kết quả bầu cử", at_local(day, dt.time(8, 10)), at_local(day, dt.time(9, 30)), "Đặng Hữu Nghĩa"
                ),
                AgendaLine("Giải lao", at_local(day, dt.time(9, 30))),
                AgendaLine("Định hướng tuyên truyền", at_local(day, dt.time(10)), None, "Hà Minh Ẩn", "Có đề cương"),
            ),
            annex_to="Giấy mời số 27-GM/BTGTU, ngày 17/5/2021",
        ),
        "sign_in": SignInInput(base, EVENT, lines, morning=True, afternoon=True, version_code="DS-0524-1"),
        "delegates": DelegatesInput(base, EVENT, lines, attendance()),
        "badges": BadgesInput(
            base, EVENT, (*lines, InviteeLine(LONG_NAME, LONG_POSITION, "Đảng uỷ xã Đạ Ví Dụ", "729000000017", rank="Chủ trì"))
        ),
        "table_cards": TableCardsInput(base, EVENT, (*lines[:2], InviteeLine(LONG_NAME, "Chủ trì"))),
        "backdrop": BackdropInput(base, EVENT),
        "notice_of_change": NoticeOfChangeInput(
            base,
            "thay đổi chương trình Hội nghị báo cáo viên tháng 5/2021",
            (
                ChangeLine("Thời gian", "8 giờ 00, ngày 24/5/2021", "13 giờ 30, ngày 25/5/2021", "Trùng lịch"),
                ChangeLine("Người trình bày chuyên đề 1", "Đặng Hữu Nghĩa", "Phạm Thị Mận"),
            ),
            "Giấy mời số 27-GM/BTGTU, ngày 17/5/2021",
        ),
        "postponement": PostponementInput(
            base,
            EVENT,
            PostponementKind.RESCHEDULED,
            ("Các huyện uỷ, thành uỷ", "Báo cáo viên cấp tỉnh"),
            "phòng, chống dịch",
            "Giấy mời số 27-GM/BTGTU",
            at_local(dt.date(2021, 6, 7), dt.time(8)),
            "Hội trường B",
        ),
        "week_plan": WeekPlanInput(
            base,
            day,
            (
                WeekLine(
                    at_local(day, dt.time(8)),
                    EVENT.title,
                    "Hà Minh Ẩn",
                    "Báo cáo viên cấp tỉnh",
                    "Hội trường tầng 2",
                    "Phòng Tuyên truyền",
                ),
                WeekLine(at_local(dt.date(2021, 5, 26), dt.time(14)), "Họp chi bộ", "Mai Thị Hoè", "Đảng viên", "Phòng họp 1"),
            ),
        ),
        "report": report(family),
        "certificate": CertificateInput(
            base, EVENT, (PersonLine("Trần Thị Tuệ", "Trưởng ban", "Huyện uỷ Lâm Hà"), PersonLine("Lê Văn Bình")), "02/02"
        ),
        "money_list": MoneyListInput(
            base,
            EVENT,
            (
                MoneyLine(PersonLine("Trần Thị Tuệ", "Trưởng ban", "Huyện uỷ Lâm Hà"), Decimal(2), 150_000),
                MoneyLine(PersonLine("Lê Văn Bình", "Báo cáo viên"), Decimal("0.5"), 105_000),
            ),
            "Hỗ trợ tiền ăn",
            "Quyết định số 05-QĐ/BTGTU",
        ),
        "conclusions": ConclusionsInput(
            base,
            EVENT,
            "Dự hội nghị có 115 đại biểu.",
            (
                "1. Đánh giá cao kết quả đạt được.",
                "2. Yêu cầu các đơn vị:",
                "- Tiếp tục tuyên truyền;",
                "- Báo cáo trước ngày 15 hằng tháng.",
            ),
            (TaskLine("Gửi đề cương", "Phòng Tuyên truyền", dt.date(2021, 5, 28)),),
        ),
        "official_letter": LetterInput(
            base,
            "cử báo cáo viên dự hội nghị tháng 6/2021",
            (
                "Để chuẩn bị hội nghị tháng 6/2021, đề nghị các đơn vị cử báo cáo viên tham dự.",
                "Danh sách gửi trước ngày 30/5/2021.",
            ),
            ("Các huyện uỷ", "Các thành uỷ"),
        ),
        "plan": PlanInput(
            base,
            "tuyên truyền miệng 6 tháng cuối năm 2021",
            ("Ban xây dựng kế hoạch như sau:",),
            (
                PlanPart("I. MỤC ĐÍCH, YÊU CẦU"),
                PlanPart("1. Mục đích", 2, ("Thông tin kịp thời cho báo cáo viên.",)),
                PlanPart(
                    "II. TỔ CHỨC THỰC HIỆN", 1, ("- Phòng Tuyên truyền chủ trì;", "+ theo dõi, đôn đốc;", "- Văn phòng phối hợp.")
                ),
            ),
            ("Căn cứ Quyết định số 973-QĐ/BTGTW ngày 15/12/2021;",),
        ),
        "cost_estimate": CostEstimateInput(
            base,
            EVENT,
            (
                CostLine("Thù lao báo cáo viên", "buổi", Decimal(2), 1_000_000, group="Chi cho báo cáo viên"),
                CostLine("Nước uống", "người", Decimal(120), 20_000, group="Chi phục vụ"),
                CostLine("In tài liệu", "bộ", Decimal(120), 12_500, "20 trang", "Chi phục vụ"),
            ),
            "kinh phí chi thường xuyên năm 2021",
        ),
    }


SITES = (
    SiteFacts("Điểm cầu tỉnh", "Hội trường tầng 2", "Hà Minh Ẩn", 112),
    SiteFacts("Điểm cầu huyện Lâm Hà", "Hội trường Huyện uỷ"),
)
