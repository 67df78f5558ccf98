"""The measures of each report: what the columns are called, and which of them add up."""

from __future__ import annotations

from baocaovien.services.reports.request import Measure

_EVENTS = Measure("events", "Số cuộc", "Số cuộc")
_PRESENTED = Measure("presented", "Số chuyên đề", "Chuyên đề")
_TOPICS = Measure("topics", "Số chủ đề", "Chủ đề")
_SPEAKERS = Measure("speakers", "Số người trình bày", "Người trình bày")
_ATTENDED = Measure("attended", "Số lượt người dự", "Lượt dự")
_PEOPLE = Measure("people", "Số người dự", "Số người")
_REPORTED = Measure("reported", "Số báo cáo thêm (không theo tên)", "Báo cáo thêm")
_WALK_IN = Measure("walk_in", "Ngoài danh sách", "Ngoài danh sách")

MEASURES: dict[str, tuple[Measure, ...]] = {
    "attendance": (
        _EVENTS,
        _PRESENTED,
        Measure("summoned", "Số lượt triệu tập", "Triệu tập"),
        _ATTENDED,
        _PEOPLE,
        Measure("rate", "Tỷ lệ dự", "Tỷ lệ", ("attended", "summoned")),
        Measure("substituted", "Trong đó dự thay", "Dự thay"),
        Measure("late", "Đến muộn", "Đến muộn"),
        Measure("excused", "Vắng có lý do", "Vắng có lý do"),
        Measure("unexcused", "Vắng không có lý do", "Vắng không có lý do"),
        Measure("not_marked", "Chưa điểm danh", "Chưa điểm danh"),
        _WALK_IN,
        _REPORTED,
    ),
    "activity": (_EVENTS, _PRESENTED, _TOPICS, _SPEAKERS, _ATTENDED, _PEOPLE, _WALK_IN, _REPORTED),
    "topics": (_PRESENTED, _EVENTS, _SPEAKERS, _ATTENDED, _PEOPLE, _REPORTED),
    "reporters": (
        Measure("reporters", "Số báo cáo viên", "Báo cáo viên"),
        Measure("active", "Có trình bày", "Có trình bày"),
        _PRESENTED,
        _EVENTS,
        _TOPICS,
        Measure("attended", "Số lượt người nghe", "Lượt nghe"),
    ),
    "plan": (
        Measure("duties", "Số nhiệm vụ", "Nhiệm vụ"),
        Measure("times", "Số cuộc phải tổ chức", "Phải tổ chức"),
        Measure("held", "Số cuộc đã tổ chức", "Đã tổ chức"),
        Measure("done", "Hoàn thành", "Hoàn thành"),
        Measure("overdue", "Quá hạn", "Quá hạn"),
        Measure("progress", "Tỷ lệ hoàn thành", "Tỷ lệ", ("done", "duties")),
    ),
}
MAIN_COLUMNS = 6
"""Measures of paper's first table; further ones that occur stand in a second table."""

OF_PEOPLE = frozenset({"summoned", "attended", "substituted", "late", "excused", "unexcused", "not_marked", "walk_in"})
"""Counted by invitee and session: each belongs to one unit, one site, one month."""
OF_EVENTS = frozenset({"events", "presented"})

TITLES = {
    "attendance": "Kết quả tham dự hội nghị",
    "activity": "Kết quả tổ chức hội nghị, hội thảo, tọa đàm",
    "reporters": "Hoạt động của báo cáo viên",
    "plan": "Tiến độ thực hiện kế hoạch",
    "topics": "Các chủ đề đã tuyên truyền",
}
HEADINGS = {
    "unit": "Đơn vị",
    "level": "Cấp",
    "kind": "Loại hội nghị",
    "topic": "Chủ đề",
    "month": "Tháng",
    "site": "Điểm cầu",
    "person": "Họ và tên",
    "task": "Nhiệm vụ",
}
LEVELS = {
    "central": "Cấp Trung ương",
    "province": "Cấp tỉnh",
    "district": "Cấp huyện",
    "commune": "Cấp xã",
    "base": "Cơ sở",
    "cell": "Chi bộ",
}


def additive(kind: str, by: str) -> frozenset[str]:
    """Measures whose rows add up to the total; the others count each event or person once in the total."""
    return _adding_up(kind, by) & {measure.code for measure in MEASURES[kind]}


def _adding_up(kind: str, by: str) -> frozenset[str]:
    if kind == "plan":
        return frozenset({"duties", "times", "held", "done", "overdue"})
    if kind == "reporters":
        return _OF_REPORTERS.get(by, frozenset({"reporters", "active", "presented"}))
    if by == "topic":
        return frozenset({"presented"})
    of_events = OF_EVENTS if by in ("kind", "month") or (kind == "activity" and by in ("unit", "level")) else frozenset()
    return OF_PEOPLE | {"reported"} | of_events


_OF_REPORTERS: dict[str, frozenset[str]] = {
    "kind": frozenset({"presented", "events", "attended"}),
    "month": frozenset({"presented", "events", "attended"}),
    "topic": frozenset({"presented"}),
    "site": frozenset({"attended"}),
}
"""Where rows are told by what was presented, a reporter stands in each row at which they presented."""
