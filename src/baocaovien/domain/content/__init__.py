"""Reading plans and resolutions into a tree whose spans tile the source (semantics.md §3)."""

from __future__ import annotations

from baocaovien.domain.content.document import DocumentRecord, Level, Node, ParsedDocument, Piece, Role, TextSpan
from baocaovien.domain.content.plan import parse_plan

__all__ = ["DocumentRecord", "Level", "Node", "ParsedDocument", "Piece", "Role", "TextSpan", "parse_plan"]
