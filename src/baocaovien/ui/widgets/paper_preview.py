"""The preview of a paper: its pages, a list of pages, zoom, search and printing."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from baocaovien.ui.look import theme
from baocaovien.ui.widgets.basics import column, icon_button, label, row
from baocaovien.ui.widgets.paper import PaperView
from baocaovien.ui.widgets.search_field import SearchField

_THUMB = 72


class PaperPreview(QWidget):
    """Shows a PDF as it will be printed.

    Signals:
        print_asked: the print button was pressed.
    """

    print_asked = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.view = PaperView(name)
        self.pdf = b""
        self.place = label("", scale="caption", tone="muted")
        self.percent = label("", scale="caption", tone="muted")
        self.finder = SearchField(self.tr("Find on the paper"))
        self.finder.setMaximumWidth(theme.current().px(200))
        self.found = label("", scale="caption", tone="muted")
        self.pages = QListWidget()
        self.pages.setAccessibleName(self.tr("Pages of the paper"))
        self.pages.setFixedWidth(theme.current().px(120))
        self.pages.setIconSize(QSize(_THUMB, _THUMB * 3 // 2))
        self.pages.hide()
        self.pages_button = icon_button("panel-left", self.tr("Show the list of pages"))
        self.pages_button.setCheckable(True)
        bar = row(
            self.pages_button,
            self.place,
            None,
            icon_button("zoom-out", self.tr("Smaller"), clicked=lambda: self.view.step_zoom(-1)),
            self.percent,
            icon_button("zoom-in", self.tr("Larger"), clicked=lambda: self.view.step_zoom(1)),
            icon_button("maximize", self.tr("As wide as the pane"), clicked=self.view.fit_width),
            self.found,
            self.finder,
            icon_button("printer", self.tr("Print…"), clicked=self.print_asked.emit),
            spacing=4,
        )
        middle = row(self.pages, self.view, spacing=0)
        middle.setStretch(1, 1)
        self.setLayout(column(bar, middle, spacing=4))
        self.pages_button.toggled.connect(self._show_pages)
        self.pages.currentRowChanged.connect(self._go_to)
        self.view.page_shown.connect(lambda _page: self._show_place())
        self.view.zoomed.connect(lambda zoom: self.percent.setText(f"{zoom:.0%}"))
        self.finder.searched.connect(self._search)
        self.finder.entered.connect(lambda: self.view.next_hit(1))

    def show_pdf(self, pdf: bytes) -> None:
        """Show a PDF of our own making; empty bytes show nothing. The place on the paper stays."""
        self.pdf = pdf
        self.view.show_pdf(pdf)
        self.percent.setText(f"{self.view.zoom:.0%}")
        self._show_place()
        if self.pages.isVisible():
            self._list_pages()
        if self.finder.words():
            self._search(self.finder.words())

    def _show_place(self) -> None:
        count = self.view.page_count
        self.place.setText(self.tr("Page {page} of {count}").format(page=self.view.page + 1, count=count) if count else "")

    def _search(self, words: str) -> None:
        count = self.view.search(words)
        self.found.setText(self.tr("%n found", "", count) if words else "")

    def _show_pages(self, shown: bool) -> None:
        self.pages.setVisible(shown)
        if shown:
            self._list_pages()

    def _list_pages(self) -> None:
        self.pages.blockSignals(True)
        self.pages.clear()
        for page in range(self.view.page_count):
            drawn = QPixmap.fromImage(self.view.image(page, round(_THUMB * self.devicePixelRatioF())))
            item = QListWidgetItem(QIcon(drawn), str(page + 1))
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            self.pages.addItem(item)
        self.pages.setCurrentRow(self.view.page)
        self.pages.blockSignals(False)

    def _go_to(self, page: int) -> None:
        if page >= 0:
            self.view.go_to(page)
