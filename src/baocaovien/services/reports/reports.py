"""Reports (semantics §1, domain §2): figures of any period, by any dimension, compared, with totals that cannot disagree.

Rows and totals are added up from the same shares in one pass (`report_tables`); an event belongs to the period in which
its first session begins, with all its sessions. `lượt người` (attendances, by session) and `số người` (distinct
people) are two measures; what sites reported without names stands apart.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.domain.dates import short_date
from baocaovien.domain.names import sort_key
from baocaovien.domain.periods import Period, PeriodKind, period_in_words
from baocaovien.services.reports.measures import HEADINGS, LEVELS, MEASURES, additive
from baocaovien.services.reports.request import Line, Report, ReportRequest
from baocaovien.services.reports.tables import (
    NOBODY,
    Facts,
    Tally,
    grain_of,
    ordered_labels,
    read_facts,
    speaker_key,
    tally,
    units_of,
)
from baocaovien.services.schedule.plans import progress_of
from baocaovien.store.queries import reports as reads

Values = dict[str, int]


def build_report(session: Session, request: ReportRequest, *, now: dt.datetime) -> Report:
    """Make a report.

    Args:
        now: events whose time has not come count only when they are open or closed.

    Raises:
        InputError: those of `ReportRequest.checked`.
    """
    request = request.checked()
    compared = request.compared_period
    make = {"reporters": _reporters, "plan": _plan}.get(request.kind, _counted)
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
            rows = sorted((key, f"Tháng {int(key[5:])}/{key[:4]}", values) for key, _label, values in rows)
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


_Rows = tuple[list[tuple[str, str, Values]], Values, dict[str, Mapping[str, str]]]
TEXT_COLUMNS = {
    "person": (("level", "Cấp báo cáo viên"),),
    "task": (("unit", "Đơn vị"), ("due", "Thời hạn"), ("state", "Kết quả")),
}


def month_later(key: str, months: int) -> str:
    """The month so many months after the one of a row."""
    year, month = divmod(int(key[:4]) * 12 + int(key[5:]) - 1 + months, 12)
    return f"{year:04d}-{month + 1:02d}"


def _whole(values: Mapping[str, int], kind: str) -> Values:
    """Every measure of the kind as a number; those that did not occur are 0."""
    wanted = [measure.code for measure in MEASURES[kind] if measure.share is None]
    return {code: values.get(code, 0) for code in wanted}


def _counted(session: Session, request: ReportRequest, first: dt.date, last: dt.date, now: dt.datetime) -> _Rows:
    host = request.kind == "activity"
    grain = grain_of(request.by, host=host)
    facts = read_facts(session, request, first, last, now=now, grain=grain)
    rows, total = tally(facts, request.by, host=host)
    labels = ordered_labels(session, facts, request.by, rows)
    return [(key, label, rows[key].values()) for key, label in labels], total.values(), {}


def _reporters(session: Session, request: ReportRequest, first: dt.date, last: dt.date, now: dt.datetime) -> _Rows:
    """Every recognised reporter, also who presented nothing, and whoever presented without being one."""
    facts = read_facts(session, request, first, last, now=now, grain="event")
    audience = _audience(facts)
    tallies: dict[str, Tally] = defaultdict(Tally)
    names = reporters_named(session, facts, first, last)
    labels: dict[str, str] = {key: person.full_name for key, person in names.items()}
    for event in facts.events.values():
        for item in event.presented:
            key = speaker_key(item)
            if key:
                labels.setdefault(key, item.speaker_name)
                own = tallies[key]
                own.presented.add(item.id)
                own.topics.update([item.topic_id] if item.topic_id else [])
                own.events.add(event.id)
    values = {key: _reporter_values(tallies.get(key), key in names and bool(names[key].level), audience) for key in labels}
    order = sorted(
        labels,
        key=lambda key: (
            _level_place(names[key].level if key in names else ""),
            names[key].sort_key if key in names else sort_key(labels[key]),
        ),
    )
    everything = Tally()
    for own in tallies.values():
        everything.presented |= own.presented
        everything.topics |= own.topics
        everything.events |= own.events
    totals = {
        **everything.values(),
        "reporters": sum(one["reporters"] for one in values.values()),
        "active": sum(one["active"] for one in values.values()),
        "attended": sum(audience[event_id] for event_id in everything.events),
    }
    if request.by == "person":
        levels = {key: {"level": LEVELS.get(names[key].level, names[key].level) if key in names else ""} for key in labels}
        return [(key, labels[key], values[key]) for key in order], totals, dict(levels)
    group = reporter_groups(session, request, last, names, facts.units)
    return _reporters_grouped(request, group, facts.units, tallies, values, totals, audience)


def reporters_named(session: Session, facts: Facts, first: dt.date, last: dt.date) -> dict[str, reads.Reporter]:
    """Recognised reporters and whoever presented, by their `speaker_key`; who is only a name is in it nowhere."""
    known = reads.reporters_between(session, first, last)
    speakers = {item.speaker_id for event in facts.events.values() for item in event.presented if item.speaker_id}
    people = reads.people_named(session, speakers - known.keys()) | known
    return {person_id.hex: person for person_id, person in people.items()}


def _level_place(level: str) -> int:
    order = list(LEVELS)
    return order.index(level) if level in order else len(order)


def _reporter_values(own: Tally | None, recognised: bool, audience: Mapping[UUID, int]) -> Values:
    found = own.values() if own else {}
    return {
        **found,
        "reporters": int(recognised),
        "active": int(recognised and bool(own and own.presented)),
        "attended": sum(audience[event_id] for event_id in own.events) if own else 0,
    }


def _audience(facts: Facts) -> Mapping[UUID, int]:
    """How many attendances each event had, walk-ins included; the shares are by event."""
    found: dict[UUID, int] = defaultdict(int)
    for share in facts.shares:
        found[UUID(share.key)] += share.came
    return found


def _reporters_grouped(
    request: ReportRequest,
    group: Mapping[str, str],
    view: reads.UnitView,
    tallies: Mapping[str, Tally],
    values: Mapping[str, Values],
    totals: Values,
    audience: Mapping[UUID, int],
) -> _Rows:
    """Reporters by level, or by the unit of their leading post."""
    merged: dict[str, Tally] = defaultdict(Tally)
    sums: dict[str, Values] = defaultdict(lambda: {"reporters": 0, "active": 0})
    for key in values:
        into = group.get(key, NOBODY)
        for name in ("reporters", "active"):
            sums[into][name] += values[key][name]
        own = tallies.get(key)
        if own is not None:
            merged[into].presented |= own.presented
            merged[into].topics |= own.topics
            merged[into].events |= own.events
    rows = {
        key: {**merged[key].values(), **sums[key], "attended": sum(audience[event_id] for event_id in merged[key].events)}
        for key in sums
    }
    if request.by == "level":
        labels = [(key, name) for key, name in LEVELS.items() if key in rows] + [
            (key, key) for key in rows if key and key not in LEVELS
        ]
        labels += [(NOBODY, "Chưa được công nhận")] if NOBODY in rows else []
    else:
        labels = [(unit.hex, name) for unit, name in view.names.items() if unit.hex in rows]
        labels += [(NOBODY, "Không ghi đơn vị")] if NOBODY in rows else []
    return [(key, label, rows[key]) for key, label in labels], totals, {}


def reporter_groups(
    session: Session, request: ReportRequest, last: dt.date, names: Mapping[str, reads.Reporter], view: reads.UnitView
) -> dict[str, str]:
    """The row of each speaker, in a report by level or by the unit of the leading post; who is in none has no row of a name.

    Args:
        names: people by their `speaker_key`.
    """
    if request.by == "level":
        return {key: person.level for key, person in names.items()}
    posts = reads.leading_units(session, [person.id for person in names.values()], last)
    units = {key: posts[person.id] for key, person in names.items() if person.id in posts}
    return {key: (view.today.get(unit, unit) if request.units == "today" else unit).hex for key, unit in units.items()}


def _plan(session: Session, request: ReportRequest, first: dt.date, last: dt.date, now: dt.datetime) -> _Rows:
    duties = reads.duties_between(session, first, last)
    progress = progress_of(session, duties, until=last, now=now)
    view = units_of(session, last, now=now, today=request.units == "today")
    rows: dict[str, Values] = {}
    labels: dict[str, str] = {}
    text: dict[str, Mapping[str, str]] = {}
    topics = reads.topic_names(session)
    for duty in duties:
        own = progress[duty.id]
        key = duty_key(duty, request, view)
        unit = duty_unit_name(duty, request, view)
        if request.by == "task":
            label = duty.title
            text[key] = {
                "unit": unit,
                "due": short_date(duty.due) if duty.due else "",
                "state": own.state_in_words,
            }
        elif request.by == "topic":
            label = topics.get(duty.topic_id, "") if duty.topic_id else "Không ghi chủ đề"
        elif request.by == "level":
            label = LEVELS.get(key, "Các cấp")
        else:
            label = unit
        labels.setdefault(key, label)
        into = rows.setdefault(key, dict.fromkeys(("duties", "times", "held", "done", "overdue"), 0))
        for name, number in own.values().items():
            into[name] += number
    totals = {name: sum(one[name] for one in rows.values()) for name in ("duties", "times", "held", "done", "overdue")}
    return [(key, labels[key], values) for key, values in rows.items()], totals, text


def duty_key(duty: reads.PlanDuty, request: ReportRequest, view: reads.UnitView) -> str:
    """The row of a duty in a report by task, topic, level or unit."""
    if request.by == "task":
        return duty.id.hex
    if request.by == "topic":
        return duty.topic_id.hex if duty.topic_id else NOBODY
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
