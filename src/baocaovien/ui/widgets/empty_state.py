"""What an empty page or list says: what it is for, and the button that begins."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from baocaovien.ui.look import theme
from baocaovien.ui.widgets.basics import Icon, button, column, label, row

_WIDEST = 440


class EmptyState(QWidget):
    """An icon, a sentence of what comes here, and what to do next."""

    def __init__(
        self,
        icon: str,
        title: str,
        text: str = "",
        action: str = "",
        run: Callable[[], None] | None = None,
        *,
        action_icon: str = "plus",
    ) -> None:
        super().__init__()
        self.heading = label(title, scale="section")
        self.text = label(text, tone="muted", wrap=True)
        self.action = button(action, action_icon, kind="primary", clicked=run)
        for part, shown in ((self.action, action), (self.text, text)):
            if not shown:
                part.hide()  # never show a widget that has no parent yet: it would flash as a window
        for part in (self.heading, self.text):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.text.setMaximumWidth(theme.current().px(_WIDEST))
        layout = column(None, spacing=8, margins=(24, 24, 24, 24))
        for part in (Icon(icon, "faint", 40), self.heading):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        # Without an alignment: only so a wrapped label gets the height that its words need at its width.
        beside = row(None, self.text, None)
        beside.setStretch(1, 100)
        layout.addLayout(beside)
        layout.addSpacing(8)
        layout.addWidget(self.action, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        self.setLayout(layout)
        self.setAccessibleName(f"{title}. {text}")
