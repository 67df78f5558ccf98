"""An office's own template kept with a deck: looked at first, then chosen."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.decks.template import TemplateReport, template_report
from baocaovien.decks.theme import load_theme, theme_codes
from baocaovien.services.decks.decks import set_template
from baocaovien.services.decks.files import read_template
from baocaovien.store.blobs import put_blob


@dataclass(frozen=True, slots=True)
class SeenTemplate:
    """A template that was read, and what a person should know before its first use."""

    name: str
    report: TemplateReport
    content: bytes = field(repr=False)


def look_at_template(path: Path) -> SeenTemplate:
    """Read a template; pure, to be run in the worker process.

    Raises:
        MissingError: `file.missing`.
        InputError: what `read_template` and `template_report` say.
    """
    content = read_template(path)
    return SeenTemplate(path.name, template_report(content, load_theme(theme_codes()[0]), name=path.name), content)


def use_template(session: Session, *, deck_id: UUID, content: bytes | None, name: str = "") -> None:
    """Keep a template with a deck, or (None) go back to our own theme.

    Raises:
        MissingError: `input.unknown_id`.
        InputError: `file.too_large`.
    """
    sha256 = put_blob(session, content) if content is not None else None
    set_template(session, deck_id=deck_id, sha256=sha256, name=name if content is not None else "")
