"""The backdrop (phông) of an event as one large-format page.

A PDF page is at most 200 inches (5,080 mm) long; a larger backdrop is drawn at one tenth, and its title says so.
"""

from __future__ import annotations

import re

from baocaovien.documents.inputs import BackdropInput
from baocaovien.documents.kind import DocumentKind
from baocaovien.documents.phrases import days_in_words, finish
from baocaovien.documents.plan import Backdrop, CardLine, DocumentPlan, PageSetup
from baocaovien.documents.wording import Wording
from baocaovien.texts.marking import QT_TRANSLATE_NOOP

_LONGEST_MM = 5080.0
_PERIOD = re.compile(r"(?<=\S{2})\s+(?=(?:\d+ )?(?:THÁNG|QUÝ|NĂM|LẦN THỨ|NHIỆM KỲ)\b[^\d]*[\dIVX])")
_POINTS = 72 / 25.4


def build(data: BackdropInput, wording: Wording) -> DocumentPlan:
    """Make the backdrop's plan."""
    scale = 1.0 if max(data.width_mm, data.height_mm) <= _LONGEST_MM else 0.1
    width, height = data.width_mm * scale, data.height_mm * scale
    office = data.letter.office
    unit = height * _POINTS

    def line(
        name: str, share: float, *, bold: bool = True, italic: bool = False, rule: bool = False, gap: float = 0, **values: str
    ) -> CardLine:
        """Make a line whose size is a share of the backdrop's height; it shrinks to half before it breaks."""
        text = wording.text(name, **values)
        return CardLine(text, unit * share, bold, italic, unit * share * 0.55, data.color, rule, unit * gap)

    lines = [line("superior", 0.05, bold=False, superior=office.superior)] if office.superior else []
    lines += [
        line("issuer", 0.055, rule=True, issuer=office.issuer),
        line("title", 0.15, gap=0.09, event=in_lines(data.event.title.upper())),
    ]
    where = f"{office.place}, " if office.place else ""
    date = data.date_line or f"{where}{days_in_words(data.event)}"
    page = PageSetup(width_mm=width, height_mm=height, margins_mm=(0, 0, 0, 0))
    title = f"{wording.text('name')} {data.event.title}" + (" (tỷ lệ 1:10)" if scale < 1 else "")
    backdrop = Backdrop(tuple(lines), data.background, (line("date", 0.05, italic=True, bold=False, date=date),))
    return finish(data.letter, title, (backdrop,), page=page, numbered_pages=False)


def in_lines(title: str) -> str:
    r"""Break a title before its month, quarter or year, where people break it; a typed `\n` stands."""
    if "\n" in title:
        return title
    return _PERIOD.sub("\n", title, count=1)


KIND = DocumentKind("backdrop", QT_TRANSLATE_NOOP("Documents", "Backdrop"), False, BackdropInput, build)
