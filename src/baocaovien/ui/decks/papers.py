"""Paper from a deck: hand-outs, notes pages, and the outline as a document; written away from the Qt thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from baocaovien.decks.handouts import PerPage, write_handout, write_notes_pages
from baocaovien.domain.errors import AppError
from baocaovien.domain.progress import Progress, silent
from baocaovien.services.decks.files import plan_source
from baocaovien.services.decks.outline import DeckSource
from baocaovien.services.decks.paper import write_outline
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.decks.export import deck_name, documents_folder
from baocaovien.ui.decks.facts import StudioFacts
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.shell import Shell
from baocaovien.ui.widgets.progress_strip import ProgressStrip

_PDF = "PDF (*.pdf)"
_OUTLINE = "Word (*.docx);;PDF (*.pdf)"


def write_slides(source: DeckSource, target: Path, per_page: PerPage | None, progress: Progress = silent) -> int:
    """Write a hand-out with some slides to a page, or (None) a page with notes for each slide; answer the pages.

    Raises:
        AppError: of planning and writing.
    """
    plan, theme = plan_source(source)
    if per_page is None:
        return write_notes_pages(plan, theme, target, mark=source.outline.mark, progress=progress)
    return write_handout(plan, theme, target, per_page=per_page, mark=source.outline.mark, progress=progress)


class PaperWriter(QObject):
    """Asks where to, writes with progress, tells the file."""

    def __init__(self, bridge: Bridge, shell: Shell, strip: ProgressStrip, asks: Asks) -> None:
        super().__init__(strip)
        self._bridge, self._shell, self._strip, self.asks = bridge, shell, strip, asks

    def slides(self, facts: StudioFacts, per_page: PerPage | None) -> None:
        """Write slides on paper: 2, 3 or 6 to a page, or (None) one above its notes."""
        kind = "trang ghi chú" if per_page is None else f"bản phát tay {per_page} trang chiếu"
        target = self.asks.target(self.tr("Save the PDF file"), _proposed(facts, kind, ".pdf"), _PDF)
        if target is None:
            return
        job = self._bridge.compute(
            partial(write_slides, facts.source, target, per_page),
            self,
            partial(self._written, target),
            failed=self._failed,
            progress=self._strip.told,
            in_process=True,
        )
        self._strip.start(self.tr("Writing {file}").format(file=target.name), job)

    def outline(self, facts: StudioFacts) -> None:
        """Write the same content as running text."""
        target = self.asks.target(self.tr("Save the outline document"), _proposed(facts, "đề cương", ".docx"), _OUTLINE)
        if target is not None:
            self._strip.start(self.tr("Writing {file}").format(file=target.name))
            work = partial(write_outline, self._bridge.workspace, facts.id, target)
            self._bridge.compute(work, self, partial(self._written, target), failed=self._failed)

    def _failed(self, problem: AppError) -> None:
        self._strip.finish()
        self._shell.tell_error(problem)

    def _written(self, target: Path, pages: int) -> None:
        self._strip.finish()
        self._shell.tell_file(self.tr("Saved %n pages.", "", pages), target)


def _proposed(facts: StudioFacts, kind: str, suffix: str) -> str:
    return str(documents_folder() / f"{deck_name(facts.row.title)} – {kind}{suffix}")
