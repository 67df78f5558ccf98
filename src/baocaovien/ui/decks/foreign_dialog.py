"""The slides of somebody else's file, to choose from, and the way to take them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHeaderView, QRadioButton, QTreeWidget, QTreeWidgetItem, QWidget

from baocaovien.decks.returned.foreign import ForeignSlide
from baocaovien.ui.look import theme
from baocaovien.ui.widgets.basics import button, column, label, row
from baocaovien.ui.widgets.dialog import Dialog

_NUMBER = Qt.ItemDataRole.UserRole


class ForeignDialog(Dialog):
    """Choose slides, and whether their content is taken or a picture of each."""

    def __init__(self, name: str, slides: Sequence[ForeignSlide], parent: QWidget, *, can_draw: bool) -> None:
        """Show the slides, all of them chosen.

        Args:
            can_draw: whether this machine can make pictures of foreign slides.
        """
        super().__init__(parent)
        px = theme.current().px
        self.setWindowTitle(self.tr("Slides of the file {file}").format(file=name))
        self.resize(px(680), px(500))
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Slides of the file"))
        self.list.setHeaderLabels([self.tr("Slide"), self.tr("Title"), self.tr("What is on it")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.addTopLevelItems([self._item(slide) for slide in slides])
        self.list.itemChanged.connect(lambda _item, _column: self._count())
        head = self.list.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.content = QRadioButton(self.tr("Their content as slides of this deck: text, tables, charts, pictures and notes"))
        self.pictures = QRadioButton(self.tr("A fixed picture of each slide, as it looks, with its notes"))
        self.content.setChecked(True)
        self.pictures.setEnabled(can_draw)
        self.no_office = label(
            self.tr("Pictures of slides need LibreOffice, which is not on this machine."),
            scale="caption",
            tone="muted",
            wrap=True,
        )
        self.no_office.setVisible(not can_draw)
        ways = QButtonGroup(self)
        ways.addButton(self.content)
        ways.addButton(self.pictures)
        self.all = button(self.tr("All"), kind="link", clicked=lambda: self._check_all(Qt.CheckState.Checked))
        self.none = button(self.tr("None"), kind="link", clicked=lambda: self._check_all(Qt.CheckState.Unchecked))
        self.take = button("", "plus", kind="primary", clicked=self.accept)
        self.take.setDefault(True)
        cancel = button(self.tr("Cancel"), clicked=self.reject)
        whole = column(
            row(label(self.tr("Choose the slides to take over")), None, self.all, self.none),
            self.list,
            self.content,
            self.pictures,
            self.no_office,
            row(None, cancel, self.take),
            spacing=10,
            margins=(24, 16, 24, 16),
        )
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.list.setFocus()
        self._count()

    def numbers(self) -> tuple[int, ...]:
        """The chosen slides by their numbers from 1."""
        items = (self.list.topLevelItem(at) for at in range(self.list.topLevelItemCount()))
        return tuple(item.data(0, _NUMBER) for item in items if item and item.checkState(0) == Qt.CheckState.Checked)

    @property
    def as_pictures(self) -> bool:
        """Whether a picture of each slide is wanted."""
        return self.pictures.isChecked()

    def _item(self, slide: ForeignSlide) -> QTreeWidgetItem:
        item = QTreeWidgetItem([str(slide.number), slide.title or self.tr("(no title)"), self._holds(slide)])
        item.setData(0, _NUMBER, slide.number)
        item.setCheckState(0, Qt.CheckState.Checked)
        item.setToolTip(1, slide.title)
        return item

    def _holds(self, slide: ForeignSlide) -> str:
        parts = [self.tr("%n points", "", slide.paragraphs)] if slide.paragraphs else []
        if slide.tables:
            parts.append(self.tr("%n tables", "", slide.tables))
        if slide.charts:
            parts.append(self.tr("%n charts", "", slide.charts))
        if slide.pictures:
            parts.append(self.tr("%n pictures", "", slide.pictures))
        if slide.notes:
            parts.append(self.tr("notes"))
        return ", ".join(parts) or self.tr("nothing that can be read")

    def _check_all(self, state: Qt.CheckState) -> None:
        for at in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(at)
            if item is not None:
                item.setCheckState(0, state)

    def _count(self) -> None:
        chosen = len(self.numbers())
        self.take.setText(self.tr("Take %n slides", "", chosen))
        self.take.setEnabled(chosen > 0)
