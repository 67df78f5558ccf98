"""Two people wrote the same place: both texts stand side by side until somebody chooses."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from baocaovien.ui.look import theme
from baocaovien.ui.widgets.basics import Icon, button, column, label, row


class ConflictCard(QFrame):
    """Hidden until a save was refused.

    Signals:
        keep_mine: write my words over the newest ones.
        take_theirs: let my words go.
    """

    keep_mine = Signal()
    take_theirs = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.said = label("", wrap=True)
        self.mine, self.theirs = QPlainTextEdit(), QPlainTextEdit()
        for text, name in ((self.mine, self.tr("Your words")), (self.theirs, self.tr("What stands there now"))):
            text.setReadOnly(True)
            text.setTabChangesFocus(True)
            text.setAccessibleName(name)
            text.setFixedHeight(theme.current().px(64))
        head = row(Icon("triangle-alert", "attention"), self.said)
        head.setStretch(1, 1)
        keep = button(self.tr("Write mine"), clicked=self.keep_mine.emit)
        take = button(self.tr("Leave theirs"), clicked=self.take_theirs.emit)
        self.setLayout(
            column(
                head,
                row(
                    column(label(self.tr("Your words"), scale="caption", tone="muted"), self.mine, spacing=2),
                    column(label(self.tr("What stands there now"), scale="caption", tone="muted"), self.theirs, spacing=2),
                ),
                row(None, take, keep),
                spacing=6,
                margins=(12, 8, 12, 8),
            )
        )
        self.hide()

    def ask(self, said: str, mine: str, theirs: str) -> None:
        """Show both texts."""
        self.said.setText(said)
        self.mine.setPlainText(mine)
        self.theirs.setPlainText(theirs)
        self.show()
