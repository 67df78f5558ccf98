"""PPTX files: templates, slides, notes, charts, sections and the data that ties slides to the library."""

from __future__ import annotations

from baocaovien.decks.pptx.writer import write_pptx

__all__ = ["write_pptx"]
