"""Reports (semantics §1, domain §2): figures of any period, by any dimension, compared, with totals that cannot disagree.

Rows and totals are added up from the same shares in one pass (`report_tables`); an event belongs to the period in which
its first session begins, with all its sessions. `lượt người` (attendances, by session) and `số người` (distinct
people) are two measures; what sites reported without names stands apart.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.domain.dates import short_date
from baocaovien.domain.periods import Period, PeriodKind, period_in_words
from baocaovien.services.reports.measures import HEADINGS, MEASURES, additive
from baocaovien.services.reports.reporters import SILENT, reporter_rows
from baocaovien.services.reports.request import BY_WHAT, Line, Report, ReportRequest
from baocaovien.services.reports.tables import (
    NOBODY,
    Rows,
    Values,
    grain_of,
    is_month,
    month_key,
    month_later,
    month_name,
    ordered_labels,
    read_facts,
    tally,
    units_of,
)
from baocaovien.services.schedule.plans import progress_of
from baocaovien.store.queries import reports as reads


def build_report(session: Session, request: ReportRequest, *, now: dt.datetime) -> Report:
    """Make a report.

    Args:
        now: events whose time has not come count only when they are open or closed.

    Raises:
        InputError: those of `ReportRequest.checked`.
    """
    request = request.checked()
    compared = request.compared_period
    make = {"reporters": reporter_rows, "plan": _plan}.get(request.kind, _counted)
    rows, totals, extra = make(session, request, request.first, request.last, now)
    before: dict[str, Values] = {}
    before_totals: Values | None = None
    if compared is not None:
        earlier, earlier_totals, earlier_extra = make(session, request, compared.first, compared.last, now)
        if request.by == "month":
            months = request.months_after(compared)
            earlier = [(month_later(key, months), label, values) for key, label, values in earlier]
        before, before_totals = {key: values for key, _label, values in earlier}, earlier_totals
        known = {key for key, _label, _values in rows}
        rows += [(key, label, {}) for key, label, _values in earlier if key not in known]
        if request.by == "month":
            rows = [(key, month_name(key) if is_month(key) else label, values) for key, label, values in rows]
            rows.sort(key=lambda row: (not is_month(row[0]), row[0]))
        rows.sort(key=lambda row: row[0] == SILENT)
        extra = {**earlier_extra, **extra}
    measures = MEASURES[request.kind]
    return Report(
        request,
        request.period,
        compared,
        HEADINGS[request.by],
        measures,
        tuple(
            Line(
                key,
                label,
                _whole(values, request.kind),
                _whole(before.get(key, {}), request.kind) if compared else None,
                extra.get(key, {}),
            )
            for key, label, values in rows
        ),
        Line(
            "",
            "Tổng cộng",
            _whole(totals, request.kind),
            _whole(before_totals, request.kind) if before_totals is not None else None,
        ),
        additive(request.kind, request.by),
        (*_notes(request, compared), *_by_year(session, request, now)),
        TEXT_COLUMNS.get(request.by, ()),
    )


TEXT_COLUMNS = {
    "person": (("level", "Cấp báo cáo viên"),),
    "task": (("unit", "Đơn vị"), ("due", "Thời hạn"), ("state", "Kết quả")),
}


def _whole(values: Mapping[str, int], kind: str) -> Values:
    """Every measure of the kind as a number; those that did not occur are 0."""
    wanted = [measure.code for measure in MEASURES[kind] if measure.share is None]
    return {code: values.get(code, 0) for code in wanted}


def _counted(session: Session, request: ReportRequest, first: dt.date, last: dt.date, now: dt.datetime) -> Rows:
    host = request.kind == "activity"
    grain = grain_of(request.by, host=host)
    facts = read_facts(session, request, first, last, now=now, grain=grain)
    rows, total = tally(facts, request.by, host=host)
    labels = ordered_labels(session, facts.units, request.by, rows)
    return [(key, label, rows[key].values()) for key, label in labels], total.values(), {}


def _plan(session: Session, request: ReportRequest, first: dt.date, last: dt.date, now: dt.datetime) -> Rows:
    duties = reads.duties_between(session, first, last)
    progress = progress_of(session, duties, until=last, now=now)
    view = units_of(session, last, now=now, today=request.units == "today")
    rows: dict[str, Values] = {}
    text: dict[str, Mapping[str, str]] = {}
    for duty in duties:
        own = progress[duty.id]
        key = duty_key(duty, request, view)
        if request.by == "task":
            due = short_date(duty.due) if duty.due else ""
            text[key] = {"unit": duty_unit_name(duty, request, view), "due": due, "state": own.state_in_words}
        into = rows.setdefault(key, dict.fromkeys(("duties", "times", "held", "done", "overdue"), 0))
        for name, number in own.values().items():
            into[name] += number
    totals = {name: sum(one[name] for one in rows.values()) for name in ("duties", "times", "held", "done", "overdue")}
    if request.by == "task":
        return [(duty.id.hex, duty.title, rows[duty.id.hex]) for duty in duties], totals, text
    labels = ordered_labels(session, view, request.by, rows, nobody=_EVERYBODY[request.by])
    return [(key, label, rows[key]) for key, label in labels], totals, text


_EVERYBODY = {
    "unit": "Các đơn vị",
    "level": "Các cấp",
    "kind": "Mọi loại hội nghị",
    "topic": "Không ghi chủ đề",
    "month": "Không có thời hạn",
}
"""What the row is called of duties that are any unit's, of any kind of event, without a last day."""


def duty_key(duty: reads.PlanDuty, request: ReportRequest, view: reads.UnitView) -> str:
    """The row of a duty in a report by task, topic, kind of event, month, level or unit."""
    if request.by == "task":
        return duty.id.hex
    if request.by == "topic":
        return duty.topic_id.hex if duty.topic_id else NOBODY
    if request.by == "kind":
        return duty.kind_id.hex if duty.kind_id else NOBODY
    if request.by == "month":
        return month_key(duty.due, request.cut_off) if duty.due else NOBODY
    unit = duty_unit(duty, request, view)
    if unit is None:
        return NOBODY
    return view.levels.get(unit, NOBODY) if request.by == "level" else unit.hex


def duty_unit_name(duty: reads.PlanDuty, request: ReportRequest, view: reads.UnitView) -> str:
    """What a duty's unit is called; a duty without one is everybody's together."""
    unit = duty_unit(duty, request, view)
    return view.names.get(unit, "") if unit else "Các đơn vị"


def duty_unit(duty: reads.PlanDuty, request: ReportRequest, view: reads.UnitView) -> UUID | None:
    """Whose duty it is: as the plan says, or who took that unit over."""
    return view.today.get(duty.unit_id, duty.unit_id) if duty.unit_id and request.units == "today" else duty.unit_id


def _days(period: Period) -> str:
    """The days of a period that closes before its last month does."""
    if not period.cut_off or period.kind is PeriodKind.CUSTOM:
        return ""
    return f" (chốt từ ngày {short_date(period.first)} đến ngày {short_date(period.last)})"


def _notes(request: ReportRequest, compared: Period | None) -> tuple[str, ...]:
    view = "theo tên và phạm vi đơn vị hiện nay" if request.units == "today" else "theo đơn vị tại thời điểm diễn ra hội nghị"
    found = [f"Số liệu {period_in_words(request.period)}{_days(request.period)}, tính {view}."]
    if compared is not None:
        found.append(f"So sánh với {period_in_words(compared)}{_days(compared)}.")
    if request.by == "topic" and request.kind != "plan":
        found.append("Một cuộc có nhiều chủ đề được tính ở từng chủ đề; dòng tổng cộng tính mỗi cuộc, mỗi người một lần.")
    elif request.kind in ("attendance", "activity"):
        found.append(
            "Số lượt người tính theo từng buổi; số người tính mỗi người một lần, nên các dòng có thể cộng lại lớn hơn tổng."
        )
    elif request.kind == "reporters" and request.by in BY_WHAT:
        found.append(
            "Mỗi báo cáo viên được tính một lần ở từng dòng có trình bày và một lần ở dòng tổng cộng, "
            "nên các dòng có thể cộng lại lớn hơn tổng."
        )
    if request.kind in ("attendance", "activity"):
        found.append("Số báo cáo thêm là số điểm cầu báo cáo chưa có tên trong danh sách, không cộng vào số lượt người.")
    return tuple(found)


def _by_year(session: Session, request: ReportRequest, now: dt.datetime) -> list[str]:
    """What to say where distinct people were counted by year: lists of several years, some of them anonymised."""
    if request.kind not in ("attendance", "activity", "topics") or request.first.year == request.last.year:
        return []
    years = reads.anonymised_years(session, reads.events_that_count(session, request.first, request.last, now))
    if not years:
        return []
    told = ", ".join(str(year) for year in years)
    return [f"Danh sách đại biểu năm {told} đã ẩn danh: số người của các năm này đếm riêng từng năm rồi cộng lại."]
