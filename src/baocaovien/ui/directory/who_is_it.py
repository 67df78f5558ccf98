"""Asks who a row of a list is, with everybody it could be: never a silent guess."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton

from baocaovien.ui.widgets.basics import button, column, label
from baocaovien.ui.widgets.record_picker import Choice

_MOST = 6


class WhoIsIt(QFrame):
    """One button for each candidate, and one for somebody new.

    Signals:
        said: (row, id of a person or an entry of the list; None: somebody new).
    """

    said = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[QPushButton] = []
        self._parts = column(spacing=2)
        self.setLayout(self._parts)
        self.hide()

    def clear(self) -> None:
        """Ask nothing."""
        while self._parts.count():
            item = self._parts.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        self.hide()

    def ask(self, number: int, name: str, candidates: Sequence[Choice], *, unit: bool = False) -> None:
        """Ask who stands in a row, or which unit."""
        self.clear()
        words = self.tr("Row {row}: which unit is “{name}”?") if unit else self.tr("Row {row}: who is “{name}”?")
        self._parts.addWidget(label(words.format(row=number, name=name)))
        for one in candidates[:_MOST]:
            self._offer(f"{one.title} · {one.detail}" if one.detail else one.title, number, one.id)
        if not unit:
            self._offer(self.tr("Somebody new, not one of these"), number, None)
        self.show()

    def _offer(self, words: str, number: int, chosen: UUID | None) -> None:
        made = button(words, kind="link", clicked=partial(self.said.emit, number, chosen))
        self.buttons.append(made)
        self._parts.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
