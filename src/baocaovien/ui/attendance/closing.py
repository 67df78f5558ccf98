"""What is still open before attendance closes: how many of each, and a way to look at them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from baocaovien.services.schedule.event_life import ClosingCheck
from baocaovien.store.queries.counts import LiveCount
from baocaovien.ui.look import theme
from baocaovien.ui.widgets.basics import Icon, button, column, label, line, row
from baocaovien.ui.widgets.dialog import Dialog


class ClosingDialog(Dialog):
    """Counts first, then what to settle; closing is offered in one act with 'the rest are absent'.

    Signals:
        look_asked: the status whose people shall be listed.
        decided: whether the unmarked become absent; the list closes.
    """

    look_asked = Signal(str)
    decided = Signal(bool)

    def __init__(self, check: ClosingCheck, count: LiveCount, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Close attendance"))
        own = count.counts
        told = self.tr(
            "{invited} invited: {present} present, {substituted} substitutes, {excused} excused, {unexcused} absent, "
            "{rest} not marked; {guests} not on the list"
        ).format(
            invited=own.invited,
            present=own.present,
            substituted=own.substituted,
            excused=own.excused,
            unexcused=own.unexcused,
            rest=own.not_marked,
            guests=own.walk_in,
        )
        lines = (
            (self.tr("%n people are not marked.", "", len(check.unmarked)), check.unmarked, "not_marked"),
            (self.tr("%n people were let in twice.", "", len(check.duplicates)), check.duplicates, "duplicate"),
            (self.tr("%n decisions contradict each other.", "", len(check.conflicts)), check.conflicts, "conflict"),
            (self.tr("%n guests are not matched with a known person.", "", len(check.walk_ins)), check.walk_ins, "walk_in"),
        )
        layout = column(label(told, scale="section", wrap=True), line(), spacing=12, margins=(24, 16, 24, 16))
        self.looks = {status: button(self.tr("Look"), kind="link") for _words, found, status in lines if found}
        for words, found, status in lines:
            if found:
                self.looks[status].clicked.connect(partial(self._look, status))
                self.looks[status].setAccessibleName(self.tr("Look: {what}").format(what=words))
                layout.addLayout(row(Icon("triangle-alert", "attention"), label(words), None, self.looks[status]))
        if not self.looks:
            layout.addLayout(row(Icon("circle-check", "good"), label(self.tr("Everybody is marked; nothing is open.")), None))
        self.absent = button(self.tr("Set them absent and close"), "lock", kind="primary", clicked=partial(self._decide, True))
        self.leave = button(
            self.tr("Close, leave them") if check.unmarked else self.tr("Close"),
            kind="" if check.unmarked else "primary",
            clicked=partial(self._decide, False),
        )
        self.absent.setVisible(bool(check.unmarked))
        layout.addLayout(row(button(self.tr("Cancel"), clicked=self.reject), None, self.leave, self.absent))
        self.setLayout(layout)
        self.setMinimumWidth(theme.current().px(560))

    def _look(self, status: str, _checked: bool = False) -> None:
        self.look_asked.emit(status)
        self.reject()

    def _decide(self, absent: bool) -> None:
        self.decided.emit(absent)
        self.accept()
