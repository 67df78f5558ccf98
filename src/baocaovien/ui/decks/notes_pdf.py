"""The speaker's words on paper: A4, 16 points, under the title of each slide; read at a lectern without a screen."""

from __future__ import annotations

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from baocaovien.decks.measure import measure
from baocaovien.decks.pdf import font_name, open_canvas
from baocaovien.decks.scene import DeckPlan
from baocaovien.decks.theme import Theme
from baocaovien.domain.files import replacing

_WIDE, _HIGH, _MARGIN = 595.28, 841.89, 57.0
_SIZE, _PITCH, _GAP = 16.0, 22.0, 8.0
_FOOT = 36.0


class _Sheet:
    """Writes lines down the pages."""

    def __init__(self, canvas: Canvas, family: str, mark: str) -> None:
        self._canvas, self._family, self._mark = canvas, family, mark
        self._y, self._page = _HIGH - _MARGIN, 1

    def write(self, text: str, *, bold: bool = False, keep: int = 1) -> None:
        """Write a paragraph; `keep` lines of it and of what follows stay together."""
        room = (_WIDE - 2 * _MARGIN) / _SIZE
        lines = measure(self._family, bold).break_lines(text, room)
        if self._y - _PITCH * max(keep, 1) < _MARGIN:
            self.turn()
        for line in lines:
            if self._y - _PITCH < _MARGIN:
                self.turn()
            self._y -= _PITCH
            self._canvas.setFont(font_name(self._family, bold), _SIZE)
            self._canvas.drawString(_MARGIN, self._y, line.text)
        self._y -= _GAP

    def turn(self) -> None:
        """End the page and begin the next."""
        self.end()
        self._page += 1
        self._y = _HIGH - _MARGIN

    def end(self) -> None:
        """Write the number of the page and end it."""
        self._canvas.setFont(font_name(self._family), 12)
        foot = f"{self._mark} · {self._page}" if self._mark else str(self._page)
        self._canvas.drawCentredString(_WIDE / 2, _FOOT, foot)
        self._canvas.showPage()


def write_notes(plan: DeckPlan, theme: Theme, target: Path, *, mark: str = "") -> None:
    """Write the notes of every shown slide.

    Args:
        mark: a word at the foot of every page, such as "DỮ LIỆU MẪU".

    Raises:
        EnvironmentFault: `decks.no_font`, `file.disk_full`, `file.unwritable`.
    """
    with replacing(target) as part:
        canvas = open_canvas(part, plan, (_WIDE, _HIGH))
        sheet = _Sheet(canvas, theme.family, mark)
        shown = [slide for slide in plan.slides if not slide.hidden]
        for number, slide in enumerate(shown, 1):
            sheet.write(f"Trang {number} – {slide.title}", bold=True, keep=3)
            for words in slide.notes:
                sheet.write(words)
        sheet.end()
        canvas.save()
