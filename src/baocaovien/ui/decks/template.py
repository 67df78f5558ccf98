"""The office's own template: what it brings and lacks, told before its first use; then the slides flow anew on it."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from baocaovien.decks.template import TemplateReport
from baocaovien.domain.errors import AppError
from baocaovien.services.decks.template import SeenTemplate, look_at_template, use_template
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.decks.facts import StudioFacts
from baocaovien.ui.decks.foreign_file import READING, told
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.look import theme
from baocaovien.ui.shell import Shell
from baocaovien.ui.widgets.basics import button, column, label, row
from baocaovien.ui.widgets.dialog import Dialog
from baocaovien.ui.widgets.progress_strip import ProgressStrip
from baocaovien.ui.widgets.room import scrolling


class TemplateDialog(Dialog):
    """Tells what a template brings and lacks."""

    def __init__(self, seen: SeenTemplate, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Template {file}").format(file=seen.name))
        self.setMinimumWidth(theme.current().px(480))
        report = seen.report
        self.layouts = label("\n".join(self._layouts(report)), wrap=True)
        self.remarks = label("\n".join(f"⚠ {words}" for words in self._remarks(report)), tone="attention", wrap=True)
        self.remarks.setVisible(bool(self.remarks.text()))
        self.use = button(self.tr("Use this template"), "check", kind="primary", clicked=self.accept)
        self.use.setDefault(True)
        self.use.setFocus()
        cancel = button(self.tr("Cancel"), clicked=self.reject)
        parts = (label(self.tr("Slides will stand on these layouts"), scale="section"), self.layouts, self.remarks)
        asked = column(*parts, None, spacing=12, margins=(24, 16, 24, 16))
        self.setLayout(scrolling(asked, row(None, cancel, self.use)))

    def _role(self, role: str) -> str:
        return {
            "cover": self.tr("cover"),
            "section": self.tr("section"),
            "content": self.tr("content"),
            "columns": self.tr("two columns"),
            "title_only": self.tr("title only"),
            "closing": self.tr("closing"),
        }[role]

    def _layouts(self, report: TemplateReport) -> list[str]:
        own = [use for use in report.layouts if use.found != "instead"]
        return [f"•  {self._role(use.role)}:  “{use.layout}”" for use in own]

    def _remarks(self, report: TemplateReport) -> list[str]:
        said: list[str] = []
        if report.lacks:
            words = self.tr("It has no layout of its own for: {names}. Another layout serves there.")
            said.append(words.format(names=", ".join(map(self._role, report.lacks))))
        lost = [font for font, kept in report.fonts if not kept]
        if lost:
            words = self.tr("The font {fonts} is replaced by {family}, so that the text fits on every computer.")
            said.append(words.format(fonts=", ".join(lost), family=report.family))
        if report.unlike:
            said.append(self.tr("Its slides have the shape {shape}, neither 16:9 nor 4:3.").format(shape=report.aspect))
        if report.slides_dropped:
            said.append(self.tr("%n slides of the template are left out.", "", report.slides_dropped))
        return said


class TemplateChooser(QObject):
    """Asks for a template, shows what it is, and keeps it with the deck."""

    def __init__(self, bridge: Bridge, shell: Shell, strip: ProgressStrip, asks: Asks) -> None:
        super().__init__(strip)
        self._bridge, self._shell, self._strip, self.asks = bridge, shell, strip, asks
        self.dialog: TemplateDialog | None = None

    def ask(self, facts: StudioFacts) -> None:
        """Choose a template file for a deck."""
        path = self.asks.source(self.tr("Choose the office's template"), "PowerPoint (*.pptx *.potx)")
        if path is not None:
            job = self._bridge.compute(
                partial(look_at_template, path),
                self,
                partial(self._show, facts.id),
                failed=lambda problem: self._failed(told(path, problem)),
                in_process=True,
                limits=READING,
            )
            self._strip.start(self.tr("Reading {file}").format(file=path.name), job)

    def take_off(self, facts: StudioFacts) -> None:
        """Go back to the deck's own theme."""
        if not facts.source.template:
            self._shell.tell(self.tr("This deck has no template of the office."))
            return
        words = self.tr("The deck has its own theme again.")
        self._use(facts.id, None, "", words)

    def _show(self, deck_id: UUID, seen: SeenTemplate) -> None:
        self._strip.finish()
        self.dialog = TemplateDialog(seen, self._shell.window())
        words = self.tr("The slides stand on the template {file} now.").format(file=seen.name)
        self.dialog.accepted.connect(partial(self._use, deck_id, seen.content, seen.name, words))
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.open()

    def _use(self, deck_id: UUID, content: bytes | None, name: str, words: str) -> None:
        self.dialog = None
        change = partial(use_template, deck_id=deck_id, content=content, name=name)
        tell = partial(self._shell.tell, words, undo=True)
        self._bridge.execute("decks.set_template", change, self, lambda _result: tell(), self._shell.tell_error)

    def _failed(self, problem: AppError) -> None:
        self._strip.finish()
        self._shell.tell_error(problem)
