"""What a report's rows and notes are called on screen; on paper they are Vietnamese whatever the screen speaks."""

from __future__ import annotations

import re

from baocaovien.domain.names import sort_key
from baocaovien.services.reports.request import BY_WHAT, Report
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.reports.words import days_of
from baocaovien.ui.translator import translate

_LABELS: dict[str, str] = {
    "Các cấp": QT_TRANSLATE_NOOP("ReportLines", "All levels"),
    "Các đơn vị": QT_TRANSLATE_NOOP("ReportLines", "All units"),
    "Chi bộ": QT_TRANSLATE_NOOP("ReportLines", "Cell"),
    "Chưa trình bày": QT_TRANSLATE_NOOP("ReportLines", "Presented nothing"),
    "Chưa được công nhận": QT_TRANSLATE_NOOP("ReportLines", "Not recognised"),
    "Cơ sở": QT_TRANSLATE_NOOP("ReportLines", "Base"),
    "Cấp Trung ương": QT_TRANSLATE_NOOP("ReportLines", "Central level"),
    "Cấp huyện": QT_TRANSLATE_NOOP("ReportLines", "District level"),
    "Cấp tỉnh": QT_TRANSLATE_NOOP("ReportLines", "Province level"),
    "Cấp xã": QT_TRANSLATE_NOOP("ReportLines", "Commune level"),
    "Hoàn thành": QT_TRANSLATE_NOOP("ReportLines", "Done"),
    "Hội trường chính": QT_TRANSLATE_NOOP("ReportLines", "Main hall"),
    "Khác": QT_TRANSLATE_NOOP("ReportLines", "Other"),
    "Không ghi chủ đề": QT_TRANSLATE_NOOP("ReportLines", "No topic given"),
    "Không ghi đơn vị": QT_TRANSLATE_NOOP("ReportLines", "No unit given"),
    "Không có thời hạn": QT_TRANSLATE_NOOP("ReportLines", "No last day"),
    "Mọi loại hội nghị": QT_TRANSLATE_NOOP("ReportLines", "Any kind of event"),
    "Quá hạn": QT_TRANSLATE_NOOP("ReportLines", "Overdue"),
    "(đã ẩn danh)": QT_TRANSLATE_NOOP("ReportLines", "(anonymised)"),
    "Trừ số đã có tên trong danh sách": QT_TRANSLATE_NOOP("ReportLines", "Less those in lists by name"),
    "Tổng số": QT_TRANSLATE_NOOP("ReportLines", "In total"),
    "Không rõ cấp": QT_TRANSLATE_NOOP("ReportLines", "Level not known"),
}
_HELD = re.compile(r"Đã tổ chức (\d+/\d+)")
_DAY = re.compile(r"(\d\d)/(\d\d)/(\d{4})")
_MONTH = re.compile(r"Tháng (\d+)/(\d{4})")


def line_words(label: str) -> str:
    """A row's label; names of the office's own records stay as they are."""
    month = _MONTH.fullmatch(label)
    if month is not None:
        text = translate("ReportLines", QT_TRANSLATE_NOOP("ReportLines", "Month {month}/{year}"))
        return text.format(month=month[1], year=month[2])
    held = _HELD.fullmatch(label)
    if held is not None:
        return translate("ReportLines", QT_TRANSLATE_NOOP("ReportLines", "Held {held}")).format(held=held[1])
    return translate("ReportLines", _LABELS[label]) if label in _LABELS else label


def order_key(text: str) -> str:
    """By what a list is sorted: days by the calendar, anything else by Vietnamese rules."""
    day = _DAY.fullmatch(text)
    return f"{day[3]}{day[2]}{day[1]}" if day is not None else sort_key(text)


def notes_words(report: Report) -> str:
    """How the figures were counted, as the foot of the paper says it."""
    request = report.request
    as_of_today = QT_TRANSLATE_NOOP("ReportLines", "Figures of {period}, by units as they are named today.")
    as_of_then = QT_TRANSLATE_NOOP("ReportLines", "Figures of {period}, by units as of each event.")
    first = translate("ReportLines", as_of_today if request.units == "today" else as_of_then)
    found = [first.format(period=days_of(request.period))]
    if report.compared is not None:
        against = translate("ReportLines", QT_TRANSLATE_NOOP("ReportLines", "Compared with {period}."))
        found.append(against.format(period=days_of(report.compared)))
    people = request.kind in ("attendance", "activity")
    if request.by == "topic" and request.kind != "plan":
        text = QT_TRANSLATE_NOOP(
            "ReportLines", "An event with several topics counts for each; the total counts each event and person once."
        )
        found.append(translate("ReportLines", text))
    elif people:
        text = QT_TRANSLATE_NOOP(
            "ReportLines", "Attendances count each session, people once each: rows can add up to more than the total."
        )
        found.append(translate("ReportLines", text))
    elif request.kind == "reporters" and request.by in BY_WHAT:
        text = QT_TRANSLATE_NOOP(
            "ReportLines",
            "A reporter counts once in each row in which they presented and once in the total: rows can add up to more.",
        )
        found.append(translate("ReportLines", text))
    if people:
        text = QT_TRANSLATE_NOOP(
            "ReportLines", "What sites reported besides is not in lists by name and not added to attendances."
        )
        found.append(translate("ReportLines", text))
    return " ".join(found)
