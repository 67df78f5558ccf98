"""A report in words and tables: what stands in the PDF, the DOCX and the workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from baocaovien.documents.inputs import Letterhead, ReportChart, ReportChartKind, ReportInput, ReportPart, ReportTable
from baocaovien.documents.xlsx import BookChart, BookTable, Cell, Workbook
from baocaovien.domain.numbers import group_thousands, percent
from baocaovien.domain.periods import period_in_words
from baocaovien.services.reports.measures import MAIN_COLUMNS, TITLES
from baocaovien.services.reports.request import Line, Measure, Report

_MAIN = {"attendance": "attended", "activity": "events", "topics": "presented", "reporters": "presented", "plan": "held"}
_COMPARED = {
    "attendance": ("events", "attended", "people"),
    "activity": ("events", "presented", "attended"),
    "topics": ("presented", "attended"),
    "reporters": ("presented", "attended"),
    "plan": ("held", "done"),
}
_MOST_BARS = 15


def report_input(report: Report, letter: Letterhead, *, outline: bool = False) -> ReportInput:
    """The report as a document.

    Args:
        outline: with the further headings of an official report (đánh giá, phương hướng, kiến nghị), to be completed in Word.
    """
    parts = [
        ReportPart("I. TÌNH HÌNH, KẾT QUẢ THỰC HIỆN", 1, paragraphs=narrative(report)),
        ReportPart("1. Số liệu", 2, tables=paper_tables(report), charts=charts(report)),
    ]
    if report.compared is not None:
        parts.append(ReportPart(f"2. So sánh với {period_in_words(report.compared)}", 2, tables=(comparison(report),)))
    if outline:
        parts += [
            ReportPart(heading, 1, paragraphs=("…………",))
            for heading in ("II. ĐÁNH GIÁ", "III. PHƯƠNG HƯỚNG, NHIỆM VỤ", "IV. KIẾN NGHỊ")
        ]
    return ReportInput(letter, about(report), tuple(parts), foot_note=" ".join(report.notes))


def about(report: Report) -> str:
    """The trích yếu: "kết quả tham dự hội nghị quý II/2021"."""
    title = TITLES[report.request.kind]
    return f"{title[:1].lower()}{title[1:]} {period_in_words(report.period)}"


def narrative(report: Report) -> tuple[str, ...]:
    """The totals in sentences."""
    kind, counted = report.request.kind, report.totals.values
    told = _SENTENCES[kind] if counted[_NEEDED.get(kind, "events")] else _NOTHING[kind]
    values = {code: group_thousands(number) for code, number in report.totals.values.items()}
    values["period"] = period_in_words(report.period)
    values |= {f"share_{one.code}": share_text(report.totals.values, one.share) for one in report.measures if one.share}
    found = [told.format(**values)]
    if kind in ("attendance", "activity") and counted.get("reported"):
        found.append(f"Ngoài ra, các điểm cầu báo cáo thêm {values['reported']} người dự chưa có danh sách tên.")
    return tuple(found)


_SENTENCES = {
    "attendance": (
        "Trong {period}, đã tổ chức {events} cuộc với {presented} chuyên đề; có {attended} lượt người dự "
        "trên {summoned} lượt triệu tập (đạt {share_rate}), "
        "gồm {people} người; vắng có lý do {excused} lượt, vắng không lý do {unexcused} lượt."
    ),
    "activity": (
        "Trong {period}, đã tổ chức {events} cuộc với {presented} chuyên đề về {topics} chủ đề, do {speakers} người trình bày; "
        "có {attended} lượt người dự, gồm {people} người."
    ),
    "topics": "Trong {period}, đã trình bày {presented} chuyên đề tại {events} cuộc; có {attended} lượt người dự.",
    "reporters": (
        "Trong {period}, có {active} trên {reporters} báo cáo viên trình bày; tổng cộng {presented} chuyên đề tại {events} cuộc, "
        "với {attended} lượt người nghe."
    ),
    "plan": (
        "Tính đến hết {period}, đã hoàn thành {done} trên {duties} nhiệm vụ (đạt {share_progress}), với {held} cuộc đã tổ chức "
        "trên {times} cuộc phải tổ chức; {overdue} nhiệm vụ quá hạn."
    ),
}


_NEEDED = {"plan": "duties", "reporters": "presented", "topics": "presented"}
"""What must have occurred for the sentence of a kind to say anything; else events."""
_NOTHING = {
    "attendance": "Trong {period}, không có cuộc nào được tổ chức.",
    "activity": "Trong {period}, không có cuộc nào được tổ chức.",
    "topics": "Trong {period}, không có chuyên đề nào được trình bày.",
    "reporters": "Trong {period}, có {reporters} báo cáo viên; không có chuyên đề nào được trình bày.",
    "plan": "Tính đến hết {period}, không có nhiệm vụ nào phải thực hiện.",
}


def share_text(values: Mapping[str, int], share: tuple[str, str]) -> str:
    """A percentage as paper writes it."""
    return percent(values[share[0]], values[share[1]])


def paper_tables(report: Report) -> tuple[ReportTable, ...]:
    """The figures as text: the main measures, then in a second table the further ones of which any occurred."""
    lines = (*report.rows, report.totals)
    further = [one for one in report.measures[MAIN_COLUMNS:] if any(line.values.get(one.code) for line in lines)]
    single = _ONLY_COUNTED.get(report.request.by, ())
    main = [one for one in report.measures[:MAIN_COLUMNS] if one.code not in single]
    found = [_paper_table(report, TITLES[report.request.kind], main, texts=True)]
    if further:
        found.append(_paper_table(report, "Chi tiết điểm danh", further, texts=False))
    return tuple(found)


_ONLY_COUNTED = {"person": ("reporters", "active"), "task": ("duties", "done", "overdue", "progress")}
"""Measures that are 0 or 1 where each row is one person or one duty: the totals tell them."""


def _paper_table(report: Report, title: str, measures: Sequence[Measure], *, texts: bool) -> ReportTable:
    columns = report.text_columns if texts else ()
    head = ("STT", report.heading, *(label for _code, label in columns), *(one.short for one in measures))
    rows = tuple((str(number), *_cells(line, columns, measures)) for number, line in enumerate(report.rows, 1))
    room = 165.0 - 12.0 - 26.0 * len(columns) - 17.0 * len(measures)
    told = (max(room, 30.0), *((26.0,) * len(columns)), *((17.0,) * len(measures)))
    # STT keeps its 12 of 165 millimetres where the others are squeezed into what is left: its head is one line.
    widths = (sum(told) * 12.0 / 153.0, *told)
    return ReportTable(title, head, rows, ("", *_cells(report.totals, columns, measures)), widths)


def _cells(line: Line, columns: Sequence[tuple[str, str]], measures: Sequence[Measure]) -> tuple[str, ...]:
    texts = (line.text.get(code, "") for code, _label in columns)
    return (line.label, *texts, *(_cell(line.values, one) for one in measures))


def _cell(values: Mapping[str, int], measure: Measure) -> str:
    return share_text(values, measure.share) if measure.share else group_thousands(values[measure.code])


_PARTS = ("Kỳ này", "Kỳ so sánh", "Tăng, giảm", "So sánh (%)")


def comparison(report: Report) -> ReportTable:
    """This period beside the other one: difference and percentage of the two leading measures."""
    measures = _compared(report)[:2]
    head = (report.heading, *(_PARTS * len(measures)))
    rows = tuple((line.label, *_compared_cells(line, measures)) for line in report.rows)
    total = (report.totals.label, *_compared_cells(report.totals, measures))
    upper = (("", 1), *((one.label, len(_PARTS)) for one in measures))
    return ReportTable("So sánh", head, rows, total, (41.0, *((15.0, 15.0, 15.0, 17.0) * len(measures))), upper)


def _compared(report: Report) -> list[Measure]:
    wanted = _COMPARED[report.request.kind]
    return [one for one in report.measures if one.code in wanted]


def _compared_cells(line: Line, measures: Sequence[Measure]) -> list[str]:
    cells = []
    for one in measures:
        now, before = line.values[one.code], (line.before or {}).get(one.code, 0)
        more = now - before
        sign = "+" if more > 0 else "−" if more < 0 else ""
        cells += [group_thousands(now), group_thousands(before), f"{sign}{group_thousands(abs(more))}", percent(now, before, 0)]
    return cells


def charts(report: Report) -> tuple[ReportChart, ...]:
    """The report's main measure by row; none where there is one row or nothing to show."""
    code = _MAIN[report.request.kind]
    shown = [line for line in report.rows if line.values[code]]
    if len(shown) < 2:
        return ()
    if report.request.by != "month":
        shown = sorted(shown, key=lambda line: -line.values[code])[:_MOST_BARS]
    label = next(one.label for one in report.measures if one.code == code)
    series: list[tuple[str, tuple[float, ...]]] = [("Kỳ này", tuple(float(line.values[code]) for line in shown))]
    if report.compared is not None:
        series.append(("Kỳ so sánh", tuple(float((line.before or {}).get(code, 0)) for line in shown)))
    kind = _chart_kind(report.request.by, shown)
    title = (
        label
        if len(shown) == len([line for line in report.rows if line.values[code]])
        else f"{label} ({len(shown)} dòng cao nhất)"
    )
    return (ReportChart(title, tuple(line.label for line in shown), tuple(series), kind),)


def _chart_kind(by: str, lines: Sequence[Line]) -> ReportChartKind:
    """Bars beside their names where names are long or many; months stand side by side."""
    long_names = max(len(line.label) for line in lines) > 12 or len(lines) > 8
    return ReportChartKind.BARS if long_names and by != "month" else ReportChartKind.COLUMNS


def workbook(report: Report, letter: Letterhead, behind: Sequence[BookTable] = ()) -> Workbook:
    """The report as a workbook: every measure as a real number, native charts, then the rows behind the numbers."""
    texts = len(report.text_columns)
    head = (report.heading, *(label for _code, label in report.text_columns), *(one.label for one in report.measures))
    shares = frozenset(1 + texts + place for place, one in enumerate(report.measures) if one.share)
    main = 1 + texts + next(place for place, one in enumerate(report.measures) if one.code == _MAIN[report.request.kind])
    book_charts = (
        (BookChart(head[main], _chart_kind(report.request.by, report.rows), 0, (main,)),) if len(report.rows) > 1 else ()
    )
    rows = tuple(_numbers(report, line) for line in report.rows)
    tables = [BookTable(report.heading, f"{TITLES[report.request.kind]} {period_in_words(report.period)}", head, rows,
                        _numbers(report, report.totals), shares, book_charts)]  # fmt: skip
    if report.compared is not None:
        tables.append(_comparison_sheet(report))
    return Workbook(letter, about(report), (*tables, *behind), " ".join(report.notes))


def _numbers(report: Report, line: Line) -> tuple[Cell, ...]:
    texts: list[Cell] = [line.text.get(code, "") for code, _label in report.text_columns]
    return (line.label, *texts, *(_number(line.values, one) for one in report.measures))


def _number(values: Mapping[str, int], measure: Measure) -> Cell:
    if measure.share is None:
        return values[measure.code]
    part, whole = (values[code] for code in measure.share)
    return Decimal(part) / whole if whole else None


def _comparison_sheet(report: Report) -> BookTable:
    measures = _compared(report)
    head = (report.heading, *(f"{one.label}: {part[:1].lower()}{part[1:]}" for one in measures for part in _PARTS))

    def cells(line: Line) -> tuple[Cell, ...]:
        found: list[Cell] = [line.label]
        for one in measures:
            now, before = line.values[one.code], (line.before or {}).get(one.code, 0)
            found += [now, before, now - before, Decimal(now) / before if before else None]
        return tuple(found)

    shares = frozenset(range(4, 1 + 4 * len(measures), 4))
    return BookTable("So sánh", "So sánh", head, tuple(map(cells, report.rows)), cells(report.totals), shares)
