"""What stands over a whole deck: title, presenter, theme, shape of slides."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from baocaovien.decks.theme import ASPECTS, theme_codes, theme_names
from baocaovien.domain.errors import InputError
from baocaovien.services.decks.decks import set_deck
from baocaovien.services.decks.outline import DeckSource
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.decks.facts import StudioFacts
from baocaovien.ui.shell import Shell
from baocaovien.ui.widgets.basics import ScrollArea, column, label
from baocaovien.ui.widgets.fields import Field


class DeckForm(ScrollArea):
    """Edits the deck; the slides flow anew at once."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self._bridge, self._shell = bridge, shell
        self._facts: StudioFacts | None = None
        self.setProperty("surface", "card")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Deck"))
        self.title, self.subtitle, self.presenter = QLineEdit(), QLineEdit(), QLineEdit()
        self.theme, self.ratio = QComboBox(), QComboBox()
        for code in theme_codes():
            self.theme.addItem(theme_names()[code], code)
        for aspect in ASPECTS:
            self.ratio.addItem(aspect, aspect)
        self.template = label(scale="caption", tone="muted", wrap=True)
        self.warnings = label(scale="caption", tone="attention", wrap=True)
        inside = QWidget()
        inside.setLayout(
            column(
                Field(self.tr("Theme"), self.theme),
                Field(self.tr("Shape of the slides"), self.ratio),
                self.template,
                Field(self.tr("Title on the cover"), self.title),
                Field(self.tr("Below the title"), self.subtitle),
                Field(self.tr("Speaker"), self.presenter),
                self.warnings,
                None,
                spacing=8,
                margins=(12, 12, 12, 12),
            )
        )
        self.setWidget(inside)
        self.theme.activated.connect(lambda _at: self._set("theme", self.theme.currentData()))
        self.ratio.activated.connect(lambda _at: self._set("ratio", self.ratio.currentData()))
        for name, line in (("title", self.title), ("subtitle", self.subtitle), ("presenter", self.presenter)):
            line.editingFinished.connect(partial(self._line_done, name, line))

    def show_deck(self, facts: StudioFacts) -> None:
        """Show a deck; a line that somebody types in stays."""
        other = self._facts is None or self._facts.id != facts.id
        self._facts = facts
        outline = facts.source.outline
        for name, line in (("title", self.title), ("subtitle", self.subtitle), ("presenter", self.presenter)):
            if other or not line.hasFocus():
                line.setText(getattr(outline, name))
                line.setCursorPosition(0)
        self.theme.setCurrentIndex(max(self.theme.findData(facts.source.theme or theme_codes()[0]), 0))
        self.ratio.setCurrentIndex(max(self.ratio.findData(facts.source.ratio), 0))
        self._show_template(facts.source)
        # where a warning belongs is an id, which says nothing to a person; its sentence quotes the text
        said = [self._shell.sentence(InputError(warning.code, **warning.params)) for warning in facts.source.warnings]
        self.warnings.setText("\n".join(f"⚠ {words}" for words in said[:6]))

    def _show_template(self, source: DeckSource) -> None:
        """A template of the office decides on look and shape itself."""
        own = not source.template
        self.theme.setEnabled(own)
        self.ratio.setEnabled(own)
        words = self.tr("The template {file} decides on look and shape.")
        self.template.setText("" if own else words.format(file=source.template_name))
        self.template.setVisible(not own)

    def _line_done(self, name: str, line: QLineEdit) -> None:
        text = line.text().strip()
        if self._facts is not None and text != getattr(self._facts.source.outline, name):
            self._set(name, text)

    def _set(self, name: str, value: str) -> None:
        if self._facts is not None:
            values: dict[str, Any] = {name: value}
            change = partial(set_deck, deck_id=self._facts.id, **values)
            self._bridge.execute("decks.set_deck", change, self, failed=self._shell.tell_error)
