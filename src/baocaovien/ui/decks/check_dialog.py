"""The slides of a file with their states, in a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from baocaovien.decks.returned.link import CheckedDeck, CheckedSlide, State
from baocaovien.ui.look import theme
from baocaovien.ui.widgets.basics import button, column, label, row
from baocaovien.ui.widgets.dialog import Dialog

_ICONS: dict[State, tuple[str, str]] = {
    "current": ("circle-check", "good"),
    "source_changed": ("refresh-cw", "attention"),
    "edited": ("pencil", "muted"),
    "conflict": ("circle-alert", "wrong"),
    "source_withdrawn": ("circle-x", "wrong"),
    "source_missing": ("circle-question-mark", "attention"),
    "foreign": ("circle-minus", "muted"),
}
_TO_DO: frozenset[State] = frozenset(("source_changed", "conflict"))


class CheckDialog(Dialog):
    """Shows what became of a file.

    Signals:
        update_asked: the person wants the file brought up to date.
    """

    update_asked = Signal()

    def __init__(self, name: str, titles: Sequence[str], checked: CheckedDeck, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.setWindowTitle(self.tr("Slides of the file {file}").format(file=name))
        self.resize(px(640), px(440))
        self.summary = label(self._summary(checked), wrap=True)
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Slides of the file"))
        self.list.setHeaderLabels([self.tr("Slide"), self.tr("Title"), self.tr("State")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        for slide in checked.slides:
            self.list.addTopLevelItem(self._item(slide, titles[slide.number - 1]))
        head = self.list.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.update_button = button(
            self.tr("Update into a new file…"), "refresh-cw", kind="primary", clicked=self.update_asked.emit
        )
        self.update_button.setEnabled(any(slide.state in _TO_DO for slide in checked.slides))
        close = button(self.tr("Close"), clicked=self.reject)
        self.list.setFocus()
        whole = column(self.summary, self.list, row(None, close, self.update_button), spacing=12, margins=(24, 16, 24, 16))
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _item(self, slide: CheckedSlide, title: str) -> QTreeWidgetItem:
        words = self.tr("a second copy of a slide") if slide.repeated else self._words(slide.state)
        item = QTreeWidgetItem([str(slide.number), title, words])
        item.setIcon(2, theme.icon(*_ICONS[slide.state]))
        item.setToolTip(1, title)
        return item

    def _words(self, state: State) -> str:
        return {
            "current": self.tr("up to date"),
            "source_changed": self.tr("the library has newer wording"),
            "edited": self.tr("changed by hand"),
            "conflict": self.tr("changed by hand and in the library"),
            "source_withdrawn": self.tr("withdrawn in the library"),
            "source_missing": self.tr("source not in this library"),
            "foreign": self.tr("not from this library"),
        }[state]

    def _summary(self, checked: CheckedDeck) -> str:
        todo = sum(slide.state in _TO_DO for slide in checked.slides)
        parts = [self.tr("%n slides have newer wording in the library.", "", todo)] if todo else []
        if not todo:
            parts.append(self.tr("Nothing in this file has newer wording in the library."))
        withdrawn = sum(slide.state == "source_withdrawn" for slide in checked.slides)
        if withdrawn:
            parts.append(self.tr("%n slides show what was withdrawn: take them out by hand.", "", withdrawn))
        if checked.removed:
            parts.append(self.tr("%n slides of the deck were taken out; they are not put back.", "", len(checked.removed)))
        return " ".join(parts)
