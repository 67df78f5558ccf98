"""Ways to fill a list: by position, by group, as at an earlier event, and seats for each unit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from baocaovien.domain.local_time import short_moment
from baocaovien.domain.names import fold
from baocaovien.services.attendance.quotas import EarlierList, UnitQuota
from baocaovien.services.attendance.roster import MOST_SEATS
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.directory.choices import find_units
from baocaovien.ui.directory.person_forms import REPORTER_LEVELS
from baocaovien.ui.look import theme
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import button, column, label, row
from baocaovien.ui.widgets.dialog import Dialog
from baocaovien.ui.widgets.fields import Field, number_field
from baocaovien.ui.widgets.record_picker import RecordPicker

_ID = Qt.ItemDataRole.UserRole


class ChooseDialog(Dialog):
    """A dialog that chooses something and hands it on with itself: it closes when that is written, or says what is wrong."""

    of_event: tuple[UUID | None, str] = (None, "")
    """The conference whose list is changed, and its state."""

    def __init__(self, parent: QWidget, title: str, take: Callable[..., None]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._take = take
        self.problem = label("", tone="wrong", wrap=True)
        self.problem.hide()

    def refuse(self, words: str) -> None:
        """Say what is wrong; what was chosen stays."""
        self.problem.setText(words)
        self.problem.show()

    def _lay(self, *parts: QWidget, go: str, icon: str, run: Callable[[], None], stretch: int = -1) -> QVBoxLayout:
        self.go = button(go, icon, kind="primary", clicked=run)
        self.go.setDefault(True)
        layout = column(*parts, self.problem, spacing=12, margins=(16, 16, 16, 16))
        layout.addLayout(row(None, button(self.tr("Cancel"), clicked=self.reject), self.go))
        if stretch >= 0:
            layout.setStretch(stretch, 1)
        self.setLayout(layout)
        return layout


class ByPositionDialog(ChooseDialog):
    """Everybody whose position holds some words, everywhere or below one unit."""

    def __init__(self, bridge: Bridge, parent: QWidget, take: Callable[[ChooseDialog, str, UUID | None], None]) -> None:
        super().__init__(parent, self.tr("Invite by position"), take)
        self.position = QLineEdit()
        self.position.setPlaceholderText("trưởng ban tuyên giáo")
        self.unit = RecordPicker(bridge, find_units, name=self.tr("Unit"), placeholder=self.tr("All units"))
        self._lay(
            Field(self.tr("Position holds the words"), self.position),
            Field(self.tr("In this unit and below (may stay empty)"), self.unit),
            go=self.tr("Invite"),
            icon="user-plus",
            run=self._done,
        )
        self.resize(theme.current().px(440), self.sizeHint().height())
        self.position.setFocus()

    def _done(self) -> None:
        if self.position.text().strip():
            chosen = self.unit.choice()
            self._take(self, self.position.text(), chosen.id if chosen else None)


class ByGroupDialog(ChooseDialog):
    """The recognised reporters of a level."""

    def __init__(self, parent: QWidget, take: Callable[[ChooseDialog, str], None]) -> None:
        super().__init__(parent, self.tr("Invite a group"), take)
        self.level = QComboBox()
        self.level.addItem(self.tr("All recognised reporters"), "")
        for code, words in REPORTER_LEVELS.items():
            name = translate("ReporterLevels", words)
            self.level.addItem(self.tr("Recognised reporters: {level}").format(level=name), code)
        self._lay(Field(self.tr("Group"), self.level), go=self.tr("Invite"), icon="user-plus", run=self._done)
        self.resize(theme.current().px(440), self.sizeHint().height())

    def _done(self) -> None:
        self._take(self, self.level.currentData())


class LikeDialog(ChooseDialog):
    """Whose list is taken over; the last one of the same kind stands first."""

    def __init__(self, parent: QWidget, lists: Sequence[EarlierList], take: Callable[[ChooseDialog, UUID], None]) -> None:
        super().__init__(parent, self.tr("Invite as at an earlier conference"), take)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Earlier conferences"))
        for one in lists:
            words = self.tr("%n delegates", "", one.invited)
            item = QListWidgetItem(f"{short_moment(one.start)}   {one.title}   ·   {words}")
            item.setData(_ID, one.event_id)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.itemDoubleClicked.connect(lambda _item: self._done())
        told = label(
            self.tr("People come with the position they hold now; unnamed seats by their number."), tone="muted", wrap=True
        )
        self._lay(told, self.list, go=self.tr("Invite the same"), icon="user-plus", run=self._done, stretch=1)
        self.resize(theme.current().px(640), theme.current().px(360))

    def _done(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._take(self, item.data(_ID))


class QuotaDialog(ChooseDialog):
    """Seats without names for each unit: type a number, Enter goes to the next unit."""

    def __init__(
        self, parent: QWidget, quotas: Sequence[UnitQuota], take: Callable[[ChooseDialog, dict[UUID, int]], None]
    ) -> None:
        super().__init__(parent, self.tr("Seats for each unit"), take)
        self._quotas = tuple(quotas)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Unit"))
        self.search.setAccessibleName(self.tr("Unit"))
        self.search.textEdited.connect(self._filter)
        self.every = number_field(0, MOST_SEATS)
        self.every.setAccessibleName(self.tr("Seats for every unit shown"))
        give = button(self.tr("Give to every unit shown"), clicked=self._give)
        self.table = self._make_table()
        self.total = label(tone="muted")
        head = QWidget()
        head.setLayout(row(self.search, self.every, give))
        layout = self._lay(head, self.table, go=self.tr("Set the seats"), icon="check", run=self._done, stretch=1)
        layout.insertWidget(2, self.total)
        self.table.cellChanged.connect(lambda _row, _column: self._tell_total())
        self._tell_total()
        self.resize(theme.current().px(620), theme.current().px(480))

    @override
    def typed(self) -> object:
        return super().typed(), self.quotas()

    def quotas(self) -> dict[UUID, int]:
        """{unit: seats} as they are typed; what is no number counts as nothing typed."""
        found = {}
        for at, one in enumerate(self._quotas):
            text = self._cell(at).strip()
            found[one.unit_id] = int(text) if text.isdigit() and int(text) <= MOST_SEATS else one.seats if text else 0
        return found

    def _cell(self, at: int) -> str:
        item = self.table.item(at, 2)
        return item.text() if item is not None else ""

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(len(self._quotas), 3)
        table.setAccessibleName(self.tr("Seats for each unit"))
        table.setHorizontalHeaderLabels([self.tr("Unit"), self.tr("Invited by name"), self.tr("Seats")])
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(1, theme.current().px(140))
        for at, one in enumerate(self._quotas):
            for place, text in enumerate((one.name, str(one.named or ""), str(one.seats or ""))):
                item = QTableWidgetItem(text)
                if place < 2:
                    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                if place:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                table.setItem(at, place, item)
        table.setEditTriggers(QTableWidget.EditTrigger.AllEditTriggers)
        table.setTabKeyNavigation(False)
        if self._quotas:
            table.setCurrentCell(0, 2)
        return table

    def _filter(self, text: str) -> None:
        words = fold(text).split()
        for at, one in enumerate(self._quotas):
            name = fold(one.name)
            self.table.setRowHidden(at, not all(word in name for word in words))

    def _give(self) -> None:
        for at in range(len(self._quotas)):
            item = self.table.item(at, 2)
            if item is not None and not self.table.isRowHidden(at):
                item.setText(str(self.every.value() or ""))

    def _tell_total(self) -> None:
        typed = self.quotas()
        words = self.tr("%n seats in all", "", sum(typed.values()))
        self.total.setText(words + " · " + self.tr("%n units", "", sum(1 for seats in typed.values() if seats)))

    def _done(self) -> None:
        self._take(self, self.quotas())
