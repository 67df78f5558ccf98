"""Language, light or dark, size and row height; each takes effect at once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from baocaovien.settings import ZOOMS
from baocaovien.ui.shell import Shell
from baocaovien.ui.widgets.basics import Card, column
from baocaovien.ui.widgets.fields import Field


class LookSection(QWidget):
    """The person's own choices on this machine."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.language = self._choice([("Tiếng Việt", "vi"), ("English", "en")], shell.settings.language, "language")
        themes = [(self.tr("As the system"), "system"), (self.tr("Light"), "light"), (self.tr("Dark"), "dark")]
        self.theme = self._choice(themes, shell.settings.theme, "theme")
        self.zoom = self._choice([(f"{zoom:.0%}", zoom) for zoom in ZOOMS], shell.settings.zoom, "zoom")
        self.compact = QCheckBox(self.tr("Compact rows: more of a list on the screen"))
        self.compact.setChecked(shell.settings.compact)
        self.compact.toggled.connect(lambda on: self._set("compact", on))
        card = Card(spacing=12)
        card.add(Field(self.tr("Language"), self.language, help_text=self.tr("Papers and slides are always Vietnamese.")))
        card.add(Field(self.tr("Light or dark"), self.theme))
        card.add(Field(self.tr("Size of everything"), self.zoom, help_text=self.tr("Also Ctrl + and Ctrl - on every page.")))
        card.add(self.compact)
        card.setMaximumWidth(480)
        self.setLayout(column(card, None, margins=(0, 0, 8, 0)))

    def _choice(self, choices: list[tuple[str, Any]], chosen: Any, name: str) -> QComboBox:
        made = QComboBox()
        for text, value in choices:
            made.addItem(text, value)
        made.setCurrentIndex(max(made.findData(chosen), 0))
        made.activated.connect(lambda _at: self._set(name, made.currentData()))
        return made

    def _set(self, name: str, value: Any) -> None:
        self.shell.change_settings(replace(self.shell.settings, **{name: value}))
