"""The rows behind a report's numbers as sheets of its workbook, so that the receiver can add them up again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from baocaovien.documents.xlsx import BookTable, Cell
from baocaovien.domain.attendance import Status
from baocaovien.domain.dates import local, short_date
from baocaovien.domain.numbers import group_thousands
from baocaovien.domain.periods import period_in_words
from baocaovien.services.reports.basis import Basis, ReporterFact
from baocaovien.services.reports.behind import BY_NAME, ENTRIES, IN_TOTAL, period_asked
from baocaovien.services.reports.request import Measure, Report
from baocaovien.services.reports.tables import NOBODY, is_month, month_name
from baocaovien.store.queries.report_cells import ATTENDED

MOST_ROWS = 50_000
"""Rows of one sheet: a workbook of a million people can't be opened by anybody."""

_STATUS = {
    "present": "Có mặt",
    "substituted": "Dự thay",
    "excused": "Vắng có lý do",
    "unexcused": "Vắng không có lý do",
    "not_marked": "Chưa điểm danh",
}


@dataclass(frozen=True, slots=True)
class _Told:
    """A fact as a row: its cells, what it adds to measures, and what it is for measures that count each thing once.

    Attributes:
        within: the cells by the report's row, where each row tells only its own part of the fact.
    """

    rows: tuple[str, ...]
    cells: tuple[Cell, ...]
    adds: Mapping[str, int] = field(default_factory=dict)
    once: Mapping[str, str] = field(default_factory=dict)
    within: Mapping[str, tuple[Cell, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Form:
    """One sheet: its name, the heads of what it tells, the measures that it adds up to, and its facts."""

    name: str
    head: tuple[str, ...]
    measures: tuple[str, ...]
    facts: Iterable[_Told]


def sheets_behind(report: Report, basis: Basis, *, before: bool = False) -> tuple[BookTable, ...]:
    """A sheet for each sort of fact that the report counts, of its period or of the one compared with.

    Filtered by a row of the report, a column adds up to that row's number; the last row is the total.
    """
    labels = {line.key: line.label for line in report.rows}
    if before and report.request.by == "month":
        own = [period_asked(report.request, key, before=True)[1] or NOBODY for key in labels]
        labels = {key: month_name(key) if is_month(key) else labels[key] for key in own}
    totals = (report.totals.before if before else report.totals.values) or {}
    made = []
    for form in _forms(report.request.kind, basis):
        measures = [one for one in report.measures if one.code in form.measures and totals.get(one.code)]
        if measures:
            made.append(_Sheet(report, measures, labels, before=before).table(form))
    return tuple(made)


class _Sheet:
    """Rows as they come; remembers what was counted once already."""

    def __init__(self, report: Report, measures: Sequence[Measure], labels: Mapping[str, str], *, before: bool) -> None:
        self._report, self._measures, self._labels, self._before = report, measures, labels, before
        self._apart = [one.code for one in measures if one.code not in report.additive]
        """Measures whose rows don't add up to the total: a second column tells what the total counts."""
        self._met: set[tuple[str, str | None, str]] = set()
        self._sums = dict.fromkeys([one.code for one in measures], 0)

    def table(self, form: _Form) -> BookTable:
        rows: list[tuple[Cell, ...]] = []
        left_out = 0
        for told in form.facts:
            for cells in self._rows(told):
                if len(rows) < MOST_ROWS:
                    rows.append(cells)
                else:
                    left_out += 1
        head = (self._report.heading, *form.head)
        numbers: list[str] = []
        total: list[Cell] = ["Tổng cộng", *([""] * (len(head) - 1))]
        for one in self._measures:
            numbers.append(one.label)
            total.append(self._sums[one.code] if one.code not in self._apart else None)
            if one.code in self._apart:
                numbers.append(f"{one.label} (tính vào tổng)")
                total.append(self._sums[one.code])
        period = self._report.compared if self._before and self._report.compared else self._report.period
        title = f"{form.name}: các dòng của {period_in_words(period)}"
        if left_out:
            left = group_thousands(left_out)
            title += f" ({group_thousands(len(rows))} dòng đầu; còn {left} dòng, chọn kỳ ngắn hơn để có đủ)"
        name = f"{form.name} – kỳ so sánh" if self._before else form.name
        return BookTable(name, title, (*head, *numbers), tuple(rows), tuple(total), filtered=True)

    def _rows(self, told: _Told) -> Iterator[tuple[Cell, ...]]:
        """A row for each row of the report that counts the fact; for what only the total counts, one without."""
        for place, key in enumerate(told.rows or (None,)):
            numbers: list[Cell] = []
            for one in self._measures:
                own = 0 if key is None else self._adds(told, one.code, key)
                whole = self._adds(told, one.code, None) if place == 0 or one.code in told.once else 0
                self._sums[one.code] += whole
                numbers.append(own or None)
                if one.code in self._apart:
                    numbers.append(whole or None)
            if any(numbers):
                label, cells = ("", told.cells) if key is None else (self._labels.get(key, ""), told.within.get(key, told.cells))
                yield (label, *cells, *numbers)

    def _adds(self, told: _Told, code: str, key: str | None) -> int:
        if code not in told.once:
            return told.adds.get(code, 0)
        met = (code, key, told.once[code])
        if met in self._met:
            return 0
        self._met.add(met)
        return 1


def _forms(kind: str, basis: Basis) -> Iterator[_Form]:
    if kind == "plan":
        yield _Form("Nhiệm vụ", ("Nhiệm vụ", "Kế hoạch", "Đơn vị", "Thời hạn", "Kết quả"),
                    ("duties", "times", "done", "overdue"), _duties(basis))  # fmt: skip
        yield _Form("Cuộc của nhiệm vụ", ("Nhiệm vụ", *_EVENT, "Đơn vị tổ chức"), ("held",), _held(basis))
        return
    if kind == "reporters":
        yield _Form("Báo cáo viên", ("Họ và tên", "Cấp báo cáo viên", "Các cuộc đã trình bày"),
                    ("reporters", "active"), _reporters(basis))  # fmt: skip
    yield _Form("Cuộc", (*_EVENT, "Đơn vị tổ chức"), ("events",), _events(basis))
    yield _Form("Chuyên đề", (*_EVENT, "Chuyên đề", "Chủ đề", "Người trình bày"),
                ("presented", "topics", "speakers"), _items(basis))  # fmt: skip
    yield _Form("Lượt người", (*_EVENT, "Họ và tên", "Chức vụ", "Đơn vị của người dự", "Tình trạng", "Người dự thay"),
                (*ENTRIES, "people"), _people(kind, basis))  # fmt: skip
    yield _Form("Số báo cáo thêm", (*_EVENT, "Điểm cầu", "Nội dung báo cáo", "Người báo", "Báo lúc"),
                ("reported",), _sites(basis))  # fmt: skip


_EVENT = ("Ngày", "Hội nghị")


def _day(moment: str) -> str:
    return short_date(local(dt.datetime.fromisoformat(moment)).date())


def _event(basis: Basis, event_id: str, start: str = "") -> tuple[str, str]:
    event = basis.events[event_id]
    return _day(start or event.start), event.title


def _events(basis: Basis) -> Iterator[_Told]:
    for event in basis.events.values():
        yield _Told(event.rows, (*_event(basis, event.id), event.host), {"events": 1})


def _items(basis: Basis) -> Iterator[_Told]:
    for item in basis.items:
        once = {code: own for code, own in (("topics", item.topic_id), ("speakers", item.speaker_id)) if own}
        yield _Told(item.rows, (*_event(basis, item.event), item.title, item.topic, item.speaker), {"presented": 1}, once)


def _people(kind: str, basis: Basis) -> Iterator[_Told]:
    for one in basis.people:
        adds = {code: 1 for code, holds in ENTRIES.items() if holds(one)}
        if kind == "reporters":
            adds = {"attended": 1} if one.status in ATTENDED else {}
        status = _STATUS[one.status] + (", đến muộn" if one.late else "") + (" (ngoài danh sách)" if one.walk_in else "")
        cells = (*_event(basis, one.event, one.start), one.name, one.position, one.unit, status, one.substitute)
        yield _Told(one.rows, cells, adds, {"people": one.person} if one.status == Status.PRESENT else {})


def _sites(basis: Basis) -> Iterator[_Told]:
    for told in basis.sites:
        what = BY_NAME if told.named else told.category or IN_TOTAL
        at = f"{local(dt.datetime.fromisoformat(told.at)):%H:%M} {_day(told.at)}" if told.at else ""
        yield _Told(told.rows, (*_event(basis, told.event), told.site, what, told.by, at), {"reported": told.number})


def _reporters(basis: Basis) -> Iterator[_Told]:
    spoke: dict[str, dict[str, dict[str, None]]] = {}
    for item in basis.items:
        for row in item.rows:
            spoke.setdefault(item.speaker_id, {}).setdefault(row, {})[item.event] = None
    for one in basis.reporters:
        own = spoke.get(one.id, {})
        whole = _reporter(basis, one, [event_id for events in own.values() for event_id in events])
        within = {row: _reporter(basis, one, own.get(row, ())) for row in one.rows}
        adds = {"reporters": int(one.recognised), "active": int(one.active)}
        yield _Told(one.rows, whole, adds, within=within)


def _reporter(basis: Basis, one: ReporterFact, event_ids: Iterable[str]) -> tuple[Cell, ...]:
    """Who it is, and the events of one row, or of the whole period, at which they presented."""
    held = sorted(set(event_ids), key=lambda event_id: (basis.events[event_id].start, event_id))
    events = "; ".join(" ".join(_event(basis, event_id)) for event_id in held)
    return (one.name, one.level, events)


def _duties(basis: Basis) -> Iterator[_Told]:
    for duty in basis.duties:
        adds = {"duties": 1, "times": duty.times, "done": int(duty.done), "overdue": int(duty.overdue)}
        yield _Told(duty.rows, (duty.title, duty.plan, duty.unit, duty.due, duty.state), adds)


def _held(basis: Basis) -> Iterator[_Told]:
    for duty in basis.duties:
        for event_id in duty.events:
            cells = (duty.title, *_event(basis, event_id), basis.events[event_id].host)
            yield _Told(duty.rows, cells, {"held": 1})
