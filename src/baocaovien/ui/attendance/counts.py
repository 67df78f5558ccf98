"""The live count: readable from two metres, by unit and by site below it."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHeaderView, QSizePolicy, QTabBar, QTreeWidget, QTreeWidgetItem, QWidget
from typing_extensions import override

from baocaovien.store.queries.counts import GroupCount, LiveCount
from baocaovien.ui.attendance.words import kind_words
from baocaovien.ui.look import theme
from baocaovien.ui.widgets.basics import column, label


class BigCount(QWidget):
    """How many came, of how many invited; nothing else on it is as large."""

    def __init__(self, size: int = 54, *, centred: bool = False) -> None:
        super().__init__()
        self._size = size
        self._centred = centred
        self.here, self.invited = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, here: int, invited: int) -> None:
        """Show new numbers."""
        if (here, invited) != (self.here, self.invited):
            self.here, self.invited = here, invited
            self.setAccessibleName(self.tr("{here} of {invited} are here").format(here=here, invited=invited))
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(max(200, 4 * self._size)), theme.current().px(self._size + 10))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        px = theme.current().px
        painter = QPainter(self)
        large, small = QFont(self.font()), QFont(self.font())
        large.setPixelSize(px(self._size))
        large.setBold(True)
        small.setPixelSize(px(self._size // 2))
        rest_words = f" / {self.invited}"
        width = QFontMetrics(large).horizontalAdvance(str(self.here)) + QFontMetrics(small).horizontalAdvance(rest_words)
        whole = self.rect().adjusted(max(self.width() - width, 0) // 2 if self._centred else 0, 0, 0, 0)
        painter.setFont(large)
        painter.setPen(theme.colour("accent"))
        painter.drawText(whole, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), str(self.here))
        offset = painter.fontMetrics().horizontalAdvance(str(self.here))
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        rest = whole.adjusted(offset, 0, 0, -px(self._size // 10))
        painter.drawText(rest, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), rest_words)
        painter.end()


class CountsPanel(QFrame):
    """All the figures the chair asks for, kept up mark by mark.

    Signals:
        unit_chosen: the name of a unit that was clicked: whoever works by mouse or touch marks its people from there.
    """

    unit_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.big = BigCount()
        self.figures = {
            name: label("0", scale="section")
            for name in ("not_marked", "late", "substituted", "excused", "unexcused", "walk_in", "left", "reported")
        }
        words = {
            "not_marked": self.tr("awaited"),
            "late": self.tr("late"),
            "substituted": self.tr("substitutes"),
            "excused": self.tr("excused"),
            "unexcused": self.tr("absent"),
            "walk_in": self.tr("not on the list"),
            "reported": self.tr("reported by sites"),
            "left": self.tr("have left"),
        }
        rows = QGridLayout()
        rows.setHorizontalSpacing(theme.current().px(6))
        rows.setVerticalSpacing(0)
        for at, name in enumerate(self.figures):
            self.figures[name].setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.figures[name].setAccessibleName(words[name])
            rows.addWidget(self.figures[name], at // 2, at % 2 * 2)
            rows.addWidget(label(words[name], tone="muted"), at // 2, at % 2 * 2 + 1)
        rows.setColumnStretch(1, 1)
        rows.setColumnStretch(3, 1)
        self.tabs = QTabBar()
        self.tabs.addTab(self.tr("By unit"))
        self.tabs.addTab(self.tr("By site"))
        self.tabs.setAccessibleName(self.tr("Count by"))
        self.groups = QTreeWidget()
        self.groups.setHeaderLabels([self.tr("Name"), self.tr("Here")])
        self.groups.setRootIsDecorated(False)
        self.groups.setWordWrap(True)  # a unit's name is read whole
        self.groups.setAccessibleName(self.tr("Counts"))
        self.groups.header().setStretchLastSection(False)
        self.groups.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.groups.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.groups.itemClicked.connect(self._choose)
        self._count: LiveCount | None = None
        self.tabs.currentChanged.connect(lambda _at: self._show_groups())
        layout = column(
            label(self.tr("Came"), scale="caption", tone="muted"),
            self.big,
            self.tabs,
            self.groups,
            margins=(16, 12, 16, 12),
        )
        layout.insertLayout(2, rows)
        layout.setStretch(4, 1)
        self.setLayout(layout)

    def show_count(self, count: LiveCount) -> None:
        """Show a count."""
        own = count.counts
        self.big.show_count(own.present + own.substituted + count.reported, own.invited)
        for name, shown in self.figures.items():
            shown.setText(str(count.reported if name == "reported" else getattr(own, name)))
        self._count = count
        self._show_groups()

    def _show_groups(self) -> None:
        if self._count is None:
            return
        by_site = self.tabs.currentIndex() == 1
        lines = self._site_lines(self._count) if by_site else [self._line(group) for group in self._count.by_unit]
        if self.groups.topLevelItemCount() != len(lines):
            self.groups.clear()
            self.groups.addTopLevelItems([_empty_line() for _line in lines])
        for at, line in enumerate(lines):
            item = self.groups.topLevelItem(at)
            if item is None:
                continue
            for column_, text in enumerate(line):
                if item.text(column_) != text:
                    item.setText(column_, text)
            item.setToolTip(0, line[0].strip())

    def _choose(self, item: QTreeWidgetItem) -> None:
        if self.tabs.currentIndex() == 0 and item.toolTip(0):
            self.unit_chosen.emit(item.toolTip(0))

    def _line(self, group: GroupCount) -> tuple[str, str]:
        here = group.counts.present + group.counts.substituted
        return group.name or self.tr("(none)"), f"{here} / {group.counts.invited}"

    def _site_lines(self, count: LiveCount) -> list[tuple[str, str]]:
        """Sites as they are by name; what each has reported, by category, stands below it."""
        lines = []
        for group in count.by_site:
            lines += [self._line(group), *self._reports(count, group.id)]
        named = {group.id for group in count.by_site}
        for site_id, name in {row.site_id: row.site for row in count.head_counts if row.site_id not in named}.items():
            lines += [(name, ""), *self._reports(count, site_id)]
        return lines

    def _reports(self, count: LiveCount, site_id: UUID | None) -> list[tuple[str, str]]:
        rows = [row for row in count.head_counts if row.site_id == site_id]
        words = (
            " · ".join(filter(None, (row.category, self.tr("reported {kind}").format(kind=kind_words(row.kind))))) for row in rows
        )
        return [(f"    {what}", str(row.number)) for what, row in zip(words, rows, strict=True)]


def _empty_line() -> QTreeWidgetItem:
    made = QTreeWidgetItem()
    made.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return made
