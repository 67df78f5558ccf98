"""The form on which a unit names its delegates: a workbook that comes back as it went out, all cells text."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import dataclass

import xlsxwriter

from baocaovien.documents.fonts import OFFICIAL_NAME
from baocaovien.documents.text import drawn

_HEAD = (
    ("STT", 6),
    ("Họ và tên", 30),
    ("Chức vụ", 30),
    ("Đơn vị", 36),
    ("Điểm cầu", 24),
    ("Người dự thay", 28),
    ("Ghi chú", 22),
)
_UNIT, _SITE = 3, 4
_LEAST_ROWS, _SPARE_ROWS = 10, 3


@dataclass(frozen=True, slots=True)
class RosterForm:
    """What one form says.

    Attributes:
        event: title, and when and where it is, in words.
        unit: who fills it in; empty: anybody.
        seats: how many delegates the unit sends; 0: not said.
        sites: names of the sites to choose from; without any the column is left out.
    """

    event: str
    when: str
    unit: str = ""
    seats: int = 0
    sites: Sequence[str] = ()
    created: dt.datetime = dt.datetime(2021, 1, 1, tzinfo=dt.UTC)


def form_bytes(form: RosterForm) -> bytes:
    """Make the workbook. Cells are text, so that what is typed there is never run or turned into a date."""
    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(stream, options) as book:
        book.set_properties({"title": drawn(form.event), "created": form.created.replace(tzinfo=None)})
        font = {"font_name": OFFICIAL_NAME, "font_size": 12, "num_format": "@", "valign": "vcenter", "text_wrap": True}
        plain, cell = book.add_format(font), book.add_format({**font, "border": 1})
        bold = book.add_format({**font, "bold": True, "text_wrap": False})
        note = book.add_format({**font, "italic": True, "text_wrap": False})
        head = book.add_format({**font, "bold": True, "border": 1, "align": "center", "bg_color": "#eceef2"})
        sheet = book.add_worksheet("Danh sách")
        shown = [at for at in range(len(_HEAD)) if at != _SITE or form.sites]
        for place, at in enumerate(shown):
            sheet.set_column(place, place, _HEAD[at][1], plain)
        top = _titles(sheet, form, bold, note)
        sheet.write_row(top, 0, [_HEAD[at][0] for at in shown], head)
        sheet.set_row(top, 24)
        rows = max(form.seats + _SPARE_ROWS if form.seats else 0, _LEAST_ROWS)
        for number in range(1, rows + 1):
            sheet.set_row(top + number, 20)
            within = form.unit and (not form.seats or number <= form.seats)
            for place, at in enumerate(shown):
                words = str(number) if at == 0 else drawn(form.unit) if at == _UNIT and within else ""
                sheet.write_string(top + number, place, words, cell)
        if form.sites:
            where = shown.index(_SITE)
            sheet.data_validation(top + 1, where, top + rows, where, {"validate": "list", "source": list(form.sites)[:20]})
        sheet.freeze_panes(top + 1, 0)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(top)
    return stream.getvalue()


def _titles(sheet: xlsxwriter.worksheet.Worksheet, form: RosterForm, bold: object, note: object) -> int:
    """Write the lines above the table; answers the row of its head."""
    lines = ["DANH SÁCH ĐẠI BIỂU", drawn(form.event), drawn(form.when)]
    if form.unit:
        seats = f" – số đại biểu được cử: {form.seats}" if form.seats else ""
        lines.append(f"Đơn vị: {drawn(form.unit)}{seats}")
    lines.append(
        "Ghi mỗi người một dòng, không gộp ô, không đổi dòng tiêu đề; cột Người dự thay ghi người thay khi vắng (nếu có)."
    )
    for at, words in enumerate(lines):
        sheet.write_string(at, 0, words, bold if at < len(lines) - 1 else note)
    return len(lines) + 1
