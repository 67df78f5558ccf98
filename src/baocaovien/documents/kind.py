"""What a document kind is: one frozen description, one file in `kinds/`, one line in `DOCUMENT_KINDS`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from baocaovien.documents.plan import DocumentPlan
from baocaovien.documents.wording import Wording


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A kind of document; its wording is `resources/templates/<code>.toml`."""

    code: str
    title: str
    """English, marked for translation in the context "Documents"."""
    text_kind: bool
    """Text kinds are written as DOCX too."""
    input_type: type[Any]
    build: Callable[[Any, Wording], DocumentPlan]
