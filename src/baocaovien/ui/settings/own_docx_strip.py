"""Whether a kind's Word file follows the program's layout or the office's own document, and how to change that."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from baocaovien.documents.docx_fields import fields_for_word
from baocaovien.documents.make import kind_of
from baocaovien.domain.errors import AppError
from baocaovien.services.documents.layout import reset_docx, set_own_docx
from baocaovien.services.documents.own_templates import read_own_docx
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.shell import Shell
from baocaovien.ui.widgets.basics import button, column, icon_button, label, row, set_tone


class OwnDocxStrip(QWidget):
    """Chooses, checks and lets go of the office's own DOCX for a kind."""

    def __init__(self, bridge: Bridge, shell: Shell, asks: Asks) -> None:
        super().__init__()
        self._bridge, self._shell, self.asks = bridge, shell, asks
        self._kind, self._family = "invitation", "party"
        self.state = label("", scale="caption", tone="muted", wrap=True)
        self.choose_button = button(self.tr("Our own Word file…"), "file-text", clicked=self.choose)
        self.fields_button = icon_button("copy", self.tr("Copy the list of fields"), clicked=self.copy_fields)
        self.reset_button = button(self.tr("Back to the original"), "rotate-ccw", kind="quiet", clicked=self.reset)
        tools = row(self.choose_button, self.fields_button, None, self.reset_button, spacing=4)
        self.setLayout(column(self.state, tools, spacing=4))

    def show_kind(self, kind: str, family: str, has_docx: bool) -> None:
        """Show what holds for a kind."""
        self._kind, self._family = kind, family
        text_kind = kind_of(kind).text_kind
        self._say(
            self.tr("As Word this paper is made from the office's own document.")
            if has_docx
            else self.tr("As Word this paper follows the program's layout.")
            if text_kind
            else self.tr("This paper is made as PDF only.")
        )
        self.choose_button.setVisible(text_kind)
        self.fields_button.setVisible(text_kind)
        self.reset_button.setVisible(has_docx)

    def choose(self) -> None:
        """Take a DOCX whose fields are all known; else say which are not."""
        path = self.asks.source(self.tr("Our own Word file"), "Word (*.docx)")
        if path is not None:
            work = partial(read_own_docx, path, self._kind)
            self._say(self.tr("Reading {file}…").format(file=path.name))
            self._bridge.compute(work, self, partial(self._take, path, self._kind), failed=self._refused, in_process=True)

    def reset(self) -> None:
        """Go back to the program's layout."""
        work = partial(reset_docx, kind=self._kind, profile=self._family)
        self._bridge.execute("documents.reset_docx", work, self, lambda _count: self._told_reset())

    def copy_fields(self) -> None:
        """Put the fields on the clipboard, as they are written in Word."""
        fields = fields_for_word(self._kind)
        QGuiApplication.clipboard().setText("\n".join(fields))
        self._shell.tell(self.tr("The fields are copied; paste them in Word."))

    def _take(self, path: Path, kind: str, content: bytes) -> None:
        work = partial(set_own_docx, kind=kind, content=content, profile=self._family)

        def told(_wording_id: Any) -> None:
            self._shell.tell(self.tr("{file} is the Word form of this paper from now on.").format(file=path.name), undo=True)

        self._bridge.execute("documents.set_own_docx", work, self, told, self._refused)

    def _told_reset(self) -> None:
        self._shell.tell(self.tr("As Word this paper follows the program's layout again."), undo=True)

    def _refused(self, problem: AppError) -> None:
        self._say(self._shell.sentence(problem), wrong=True)

    def _say(self, text: str, *, wrong: bool = False) -> None:
        self.state.setText(text)
        set_tone(self.state, "wrong" if wrong else "muted")
