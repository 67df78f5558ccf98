"""The list of a report: the first column has room for names, columns of figures are as wide as their heading."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from typing_extensions import override

from baocaovien.ui.look import theme
from baocaovien.ui.table_view import TableView

_NAMES = 190
_LEAST = 72
_PAD = 22


class FigureTable(TableView):
    """Headings of figures are never cut; what does not fit is scrolled."""

    @override
    def _spread(self) -> None:
        px = theme.current().px
        bold = QFont(self.font())
        bold.setPixelSize(px(12))
        bold.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(bold)
        widths = [
            max(
                metrics.horizontalAdvance(one.title) + px(_PAD),
                px(_LEAST if one.align == Qt.AlignmentFlag.AlignRight else one.width),
            )
            for one in self.columns
        ]
        widths[0] = max(px(_NAMES), self.viewport().width() - sum(widths[1:]))
        self._restoring = True
        for at, width in enumerate(widths):
            self.setColumnWidth(at, width)
        self._restoring = False
