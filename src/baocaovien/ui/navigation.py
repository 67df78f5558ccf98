"""The rail at the left: where one is, and where one can go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QWidget
from typing_extensions import override

from baocaovien.ui.look import theme
from baocaovien.ui.page import PageDescription
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import column, label, line
from baocaovien.ui.widgets.room import Room

WIDTH, NARROW = 184, 60


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
        self._narrow = False
        self.setFixedWidth(theme.current().px(WIDTH))
        self.office = label(office, wrap=True)
        self.office.setProperty("scale", "office")
        self.search = QPushButton(self.tr("Search…  Ctrl+K"))
        self._search_words = self.search.text()
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
        inside = QWidget()
        inside.setLayout(layout)
        room = Room(inside)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayout(column(room, spacing=0))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._set_width()

    def set_narrow(self, narrow: bool) -> None:
        """Show only the icons, where a narrow window has no room for the words beside them."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._set_width()
        self.office.setVisible(not narrow)
        for made, words in ((self.search, self._search_words), *((one, one.accessibleName()) for one in self._buttons.values())):
            made.setText("" if narrow else words)
            made.setToolTip(self._tip(made))
            theme.set_icon(made, made.property("icon_name"), made.property("icon_role"))

    def _set_width(self) -> None:
        self.setFixedWidth(theme.current().px(NARROW if self._narrow else WIDTH))

    def _tip(self, made: QPushButton) -> str:
        """The keys; where its words are not in sight, these before them."""
        words, keys = made.accessibleName(), str(made.property("keys") or "")
        if not self._narrow:
            return keys
        return f"{words}  ({keys})" if keys else words

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
        made.setAccessibleName(made.text())
        made.setProperty("keys", QKeySequence(page.shortcut).toString(QKeySequence.SequenceFormat.NativeText))
        made.setProperty("kind", "nav")
        made.setCheckable(True)
        made.setAutoDefault(False)
        made.setToolTip(self._tip(made))
        theme.set_icon(made, page.icon, "muted")
        made.clicked.connect(lambda _checked=False: self.page_chosen.emit(page.key))
        self._group.addButton(made)
        self._buttons[page.key] = made
        return made
