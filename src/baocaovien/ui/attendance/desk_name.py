"""Ask what this desk is called."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from baocaovien.ui.look import theme
from baocaovien.ui.widgets.basics import button, column, label, row
from baocaovien.ui.widgets.dialog import Dialog
from baocaovien.ui.widgets.fields import Field

_LONGEST = 60


class DeskNameDialog(Dialog):
    """One line; it stands on every mark that is made on this machine."""

    def __init__(self, name: str, keep: Callable[[str], None], parent: QWidget) -> None:
        """Show the name.

        Args:
            keep: called with the new name, which may be empty.
        """
        super().__init__(parent)
        self._keep = keep
        self.setWindowTitle(self.tr("Name of this desk"))
        self.line = QLineEdit(name)
        self.line.setMaxLength(_LONGEST)
        self.line.selectAll()
        self.save = button(self.tr("Keep the name"), kind="primary", clicked=self.accept)
        self.save.setDefault(True)
        self.setLayout(
            column(
                label(self.windowTitle(), scale="section"),
                Field(self.tr("Stands on every mark made here, as “Door A”"), self.line),
                row(None, button(self.tr("Cancel"), clicked=self.reject), self.save),
                spacing=12,
                margins=(24, 16, 24, 16),
            )
        )
        self.setMinimumWidth(theme.current().px(420))
        self.accepted.connect(lambda: self._keep(self.line.text().strip()))
        self.finished.connect(self.deleteLater)
