"""The rail at the left: where one is, and where one can go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QWidget
from typing_extensions import override

from baocaovien.ui.look import theme
from baocaovien.ui.page import PageDescription
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import column, label, line

WIDTH = 184


class NavigationRail(QFrame):
    """A button for each page, the search above them, settings at the foot.

    Signals:
        page_chosen: the key of a page.
        search_asked: the search was pressed.
    """

    page_chosen = Signal(str)
    search_asked = Signal()

    def __init__(self, pages: Sequence[PageDescription], office: str) -> None:
        super().__init__()
        self.setProperty("surface", "rail")
        self.setAccessibleName(self.tr("Navigation"))
        self.setFixedWidth(theme.current().px(WIDTH))
        self.office = label(office, wrap=True)
        self.office.setProperty("scale", "office")
        self.search = QPushButton(self.tr("Search…  Ctrl+K"))
        self.search.setProperty("kind", "search")
        self.search.setAccessibleName(self.tr("Search everything"))
        self.search.setAutoDefault(False)
        theme.set_icon(self.search, "search", "muted")
        self.search.clicked.connect(self.search_asked)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        layout = column(self.office, self.search, spacing=2, margins=(8, 12, 8, 8))
        layout.insertSpacing(1, theme.current().px(8))
        layout.addSpacing(theme.current().px(8))
        for page in pages:
            if not page.below:
                layout.addWidget(self._button(page))
        layout.addStretch(1)
        layout.addWidget(line())
        for page in pages:
            if page.below:
                layout.addWidget(self._button(page))
        self.setLayout(layout)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedWidth(theme.current().px(WIDTH))

    def show_chosen(self, key: str) -> None:
        """Mark the page that is shown."""
        for other, made in self._buttons.items():
            made.setChecked(other == key)
            theme.set_icon(made, made.property("icon_name"), "accent" if other == key else "muted")

    def button_of(self, key: str) -> QWidget:
        """The button of a page."""
        return self._buttons[key]

    def _button(self, page: PageDescription) -> QPushButton:
        made = QPushButton(translate("Pages", page.title))
        made.setProperty("kind", "nav")
        made.setCheckable(True)
        made.setAutoDefault(False)
        made.setToolTip(QKeySequence(page.shortcut).toString(QKeySequence.SequenceFormat.NativeText))
        theme.set_icon(made, page.icon, "muted")
        made.clicked.connect(lambda _checked=False: self.page_chosen.emit(page.key))
        self._group.addButton(made)
        self._buttons[page.key] = made
        return made
