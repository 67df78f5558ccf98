"""How the schedule is judged: what each kind of conflict stops, and the kinds of conferences."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from baocaovien.domain.conflicts import ConflictKind, Level
from baocaovien.services.office.office import set_up_office
from baocaovien.services.schedule.event_kinds import add_event_kind, edit_event_kind
from baocaovien.store.queries.office import office_row
from baocaovien.store.queries.schedule import KindRow, event_kinds
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.look import theme
from baocaovien.ui.shell import Shell
from baocaovien.ui.table_model import Column, Listed, TableModel
from baocaovien.ui.table_view import TableView
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import Card, button, column, label, row
from baocaovien.ui.widgets.fields import Field, form_label, number_field
from baocaovien.ui.widgets.form_dialog import FormDialog

_KINDS = {
    ConflictKind.VENUE_OVERLAP: QT_TRANSLATE_NOOP("ScheduleSection", "Two events in one venue"),
    ConflictKind.SPEAKER_OVERLAP: QT_TRANSLATE_NOOP("ScheduleSection", "A speaker at two events"),
    ConflictKind.CHAIR_OVERLAP: QT_TRANSLATE_NOOP("ScheduleSection", "A chair at two events"),
    ConflictKind.SPEAKER_UNAVAILABLE: QT_TRANSLATE_NOOP("ScheduleSection", "A speaker who cannot come"),
    ConflictKind.VENUE_UNAVAILABLE: QT_TRANSLATE_NOOP("ScheduleSection", "A venue that cannot be used"),
    ConflictKind.OVER_CAPACITY: QT_TRANSLATE_NOOP("ScheduleSection", "More invited than seats"),
    ConflictKind.TRAVEL_TIME: QT_TRANSLATE_NOOP("ScheduleSection", "Too little time to travel"),
    ConflictKind.HOLIDAY: QT_TRANSLATE_NOOP("ScheduleSection", "A holiday or day off"),
    ConflictKind.SHORT_NOTICE: QT_TRANSLATE_NOOP("ScheduleSection", "Invited less than 3 working days before"),
    ConflictKind.AGENDA_OVERRUN: QT_TRANSLATE_NOOP("ScheduleSection", "An agenda that goes on after the end"),
}
_LEVELS = {
    Level.BLOCK: QT_TRANSLATE_NOOP("ScheduleSection", "needs a reason"),
    Level.BLOCK_RELEASE: QT_TRANSLATE_NOOP("ScheduleSection", "needs a reason to be released"),
    Level.WARN: QT_TRANSLATE_NOOP("ScheduleSection", "is only told"),
    Level.IGNORE: QT_TRANSLATE_NOOP("ScheduleSection", "is not looked for"),
}


class ScheduleSection(QWidget):
    """Levels take effect when they are chosen; kinds are added and renamed."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self.bridge, self.shell = bridge, shell
        self._kinds: tuple[KindRow, ...] = ()
        self.levels: dict[str, QComboBox] = {}
        conflicts = Card(self.tr("When something does not go together"), spacing=8)
        conflicts.add(self._level_grid())
        kinds = Card(self.tr("Kinds of conferences"), spacing=8)
        columns = (
            Column[KindRow](self.tr("Kind"), lambda kind: kind.name, sort=lambda kind: kind.name),
            Column[KindRow](
                self.tr("Usual length"),
                lambda kind: self.tr("{n} minutes").format(n=kind.default_minutes),
                width=140,
                sort=lambda kind: kind.default_minutes,
            ),
        )
        self.view = TableView(
            TableModel(Listed[KindRow](), columns, bridge, self), name="settings.kinds", title=self.tr("Kinds of conferences")
        )
        self.view.setMinimumHeight(theme.current().px(200))
        self.view.opened.connect(self._edit)
        self.add_button = button(self.tr("Add a kind…"), "plus", clicked=self._add)
        kinds.add(self.view)
        kinds.add(row(self.add_button, None))
        words = label(self.tr("The reason that somebody gives is kept and printed in the change list."), tone="muted", wrap=True)
        self.setLayout(column(words, conflicts, kinds, None, spacing=12, margins=(0, 0, 8, 0)))

    def refresh(self) -> None:
        """Read levels and kinds anew."""
        known = self.bridge.read(office_row).conflict_levels
        for kind, combo in self.levels.items():
            combo.setCurrentIndex(combo.findData(str(known.get(kind, ""))))
        self._kinds = self.bridge.read(event_kinds)
        self.view.rows.set_query(Listed(self._kinds))

    def _level_grid(self) -> QWidget:
        made, grid = QWidget(), QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.current().px(12))
        grid.setVerticalSpacing(theme.current().px(8))
        for at, (kind, words) in enumerate(_KINDS.items()):
            combo = QComboBox()
            for level, text in _LEVELS.items():
                combo.addItem(translate("ScheduleSection", text), str(level))
            combo.activated.connect(partial(self._choose, str(kind)))
            self.levels[str(kind)] = combo
            grid.addWidget(form_label(translate("ScheduleSection", words), combo), at, 0)
            grid.addWidget(combo, at, 1)
        grid.setColumnStretch(0, 1)
        made.setLayout(grid)
        return made

    def _choose(self, _kind: str, _at: int) -> None:
        chosen = {kind: combo.currentData() for kind, combo in self.levels.items()}
        told = self.tr("Saved.")
        work = partial(set_up_office, conflict_levels=chosen)
        self.bridge.execute("office.set_up", work, self, lambda _id: self.shell.tell(told, undo=True))

    def _add(self) -> None:
        self._offer(self.tr("A kind of conference"), "", 240, None)

    def _edit(self, kind_id: UUID) -> None:
        kind = next(one for one in self._kinds if one.id == kind_id)
        self._offer(kind.name, kind.name, kind.default_minutes, kind_id)

    def _offer(self, title: str, known: str, length: int, kind_id: UUID | None) -> None:
        name, minutes = QLineEdit(known), number_field(5, 10_080, self.tr(" minutes"))
        minutes.setSingleStep(15)
        minutes.setValue(length)

        def work() -> partial[UUID] | partial[None]:
            if kind_id is None:
                return partial(add_event_kind, name=name.text(), default_minutes=minutes.value())
            return partial(edit_event_kind, kind_id=kind_id, name=name.text(), default_minutes=minutes.value())

        FormDialog(
            self.bridge,
            self.shell,
            title,
            [Field(self.tr("Name"), name), Field(self.tr("Usual length"), minutes)],
            verb=self.tr("Save"),
            code="schedule.add_event_kind" if kind_id is None else "schedule.edit_event_kind",
            work=work,
            told=self.tr("Saved."),
            done=lambda _made: self.refresh(),
        ).open()
