"""The measures of each report: what the columns are called, and which of them add up."""

from __future__ import annotations

from baocaovien.services.report_request import Measure

_EVENTS = Measure("events", "Số cuộc")
_PRESENTED = Measure("presented", "Số chuyên đề")
_ATTENDED = Measure("attended", "Số lượt người dự")
_PEOPLE = Measure("people", "Số người dự")
_REPORTED = Measure("reported", "Số báo cáo thêm (không theo tên)")
_WALK_IN = Measure("walk_in", "Ngoài danh sách")

MEASURES: dict[str, tuple[Measure, ...]] = {
    "attendance": (
        _EVENTS,
        _PRESENTED,
        Measure("summoned", "Số lượt triệu tập"),
        _ATTENDED,
        Measure("substituted", "Trong đó dự thay"),
        Measure("late", "Đến muộn"),
        Measure("excused", "Vắng có lý do"),
        Measure("unexcused", "Vắng không lý do"),
        Measure("not_marked", "Chưa điểm danh"),
        _WALK_IN,
        _PEOPLE,
        _REPORTED,
        Measure("rate", "Tỷ lệ dự", ("attended", "summoned")),
    ),
    "activity": (
        _EVENTS,
        _PRESENTED,
        Measure("topics", "Số chủ đề"),
        Measure("speakers", "Số người trình bày"),
        _ATTENDED,
        _WALK_IN,
        _PEOPLE,
        _REPORTED,
    ),
    "topics": (
        _PRESENTED,
        _EVENTS,
        Measure("speakers", "Số người trình bày"),
        _ATTENDED,
        _PEOPLE,
        _REPORTED,
    ),
    "reporters": (
        Measure("reporters", "Số báo cáo viên"),
        Measure("active", "Có trình bày"),
        _PRESENTED,
        _EVENTS,
        Measure("topics", "Số chủ đề"),
        Measure("attended", "Số lượt người nghe"),
    ),
    "plan": (
        Measure("duties", "Số nhiệm vụ"),
        Measure("times", "Số cuộc phải tổ chức"),
        Measure("held", "Số cuộc đã tổ chức"),
        Measure("done", "Hoàn thành"),
        Measure("overdue", "Quá hạn"),
        Measure("progress", "Tỷ lệ hoàn thành", ("done", "duties")),
    ),
}

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
    if kind == "plan":
        return frozenset({"duties", "times", "held", "done", "overdue"})
    if kind == "reporters":
        return frozenset({"reporters", "active", "presented"})
    if by == "topic":
        return frozenset({"presented"})
    of_events = OF_EVENTS if by in ("kind", "month") or (kind == "activity" and by in ("unit", "level")) else frozenset()
    return OF_PEOPLE | {"reported"} | of_events
