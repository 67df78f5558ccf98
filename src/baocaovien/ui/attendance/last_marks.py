"""The last marks at the desk, each with the button that takes it back."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from baocaovien.domain.local_time import short_time
from baocaovien.store.queries.attendance import last_marks
from baocaovien.ui.attendance.words import result_words
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.widgets.basics import column, icon_button, label, row

_MOST = 4


class LastMarks(QWidget):
    """A few lines, the newest first; what was taken back is gone from it.

    Signals:
        unwanted: the mark to take back, and whose it is.
    """

    unwanted = Signal(object, str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self.newest: tuple[UUID, str] | None = None
        self._lines = column(spacing=2)
        inside = column(label(self.tr("Last marks"), scale="caption", tone="muted"), spacing=8)
        inside.addLayout(self._lines)
        self.setLayout(inside)

    def show_event(self, event_id: UUID) -> None:
        """Read them anew."""
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        found = self._bridge.read(partial(last_marks, event_id=event_id, limit=_MOST * 2))
        marks = [one for one in found if not one.annulled]
        self.newest = (marks[0].id, marks[0].full_name) if marks else None
        for one in marks[:_MOST]:
            words, _tone = result_words("ok", one.kind)
            line = QWidget()
            take_back = partial(self.unwanted.emit, one.id, one.full_name)
            out = icon_button("undo-2", self.tr("Take back: {name}").format(name=one.full_name), clicked=take_back)
            out.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            name = label(f"{short_time(one.at)}  {one.full_name}")
            unit = label(one.unit if one.kind == "entry" else f"{words} · {one.unit}", tone="muted")
            made: QHBoxLayout = row(name, unit, None, out, spacing=8)
            line.setLayout(made)
            self._lines.addWidget(line)
