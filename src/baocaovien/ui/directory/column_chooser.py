"""Which column of a file is what: one choice for each column, changed where the program did not know, or knew wrongly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from baocaovien.services.imports.columns import find_columns, letter
from baocaovien.services.imports.mappings import header_cells
from baocaovien.services.imports.sheets import Sheet
from baocaovien.ui.directory.import_preview import FIELDS
from baocaovien.ui.look import theme
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import ElidedLabel, ScrollArea

_ACROSS = 3
_MOST = 60


class ColumnChooser(ScrollArea):
    """The columns of a file in a grid.

    Signals:
        said: a person said what a column holds; `mapping` has it.
    """

    said = Signal()

    def __init__(self, fields: Sequence[str]) -> None:
        super().__init__()
        self._fields = tuple(fields)
        self.mapping: dict[str, str] = {}
        self.choices: list[QComboBox] = []
        self.setAccessibleName(self.tr("Columns of the file"))
        self.setMaximumHeight(theme.current().px(132))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def show_columns(self, sheet: Sheet, mapping: Mapping[str, str]) -> None:
        """Show what each column of a file is taken for."""
        self.mapping = dict(mapping)
        held = {at: field for field, at in find_columns(sheet, self._fields, (), self.mapping).fields.items()}
        self.choices = []
        grid, inside = QGridLayout(), QWidget()
        grid.setContentsMargins(0, 0, theme.current().px(8), 0)
        grid.setVerticalSpacing(theme.current().px(4))
        for at, header in enumerate(header_cells(sheet, self._fields)[:_MOST]):
            choice = self._choice(at, header, held.get(at, ""))
            self.choices.append(choice)
            place = at % _ACROSS * 2
            grid.addWidget(ElidedLabel(f"{letter(at)}  {header if header != letter(at) else ''}"), at // _ACROSS, place)
            grid.addWidget(choice, at // _ACROSS, place + 1)
        for place in range(_ACROSS):
            grid.setColumnStretch(place * 2, 1)
        inside.setLayout(grid)
        self.setWidget(inside)

    def _choice(self, at: int, header: str, field: str) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(self.tr("What column {name} holds").format(name=header))
        made.addItem(self.tr("(not taken)"), "")
        for one in self._fields:
            made.addItem(translate("ImportFields", FIELDS.get(one, one)), one)
        made.setCurrentIndex(max(made.findData(field), 0))
        made.activated.connect(partial(self._say, at, made))
        return made

    def _say(self, at: int, choice: QComboBox, _index: int) -> None:
        field = choice.currentData()
        self.mapping = {column: held for column, held in self.mapping.items() if held != field or not field}
        self.mapping[letter(at)] = field
        self.said.emit()
