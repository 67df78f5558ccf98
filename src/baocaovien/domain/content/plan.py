"""The parser: source text to record, tree and tiling pieces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from baocaovien.domain.content.document import Level, Node, ParsedDocument, Piece, Role, TextSpan
from baocaovien.domain.content.lines import (
    Line,
    are_wrapped,
    dropped_lines,
    ends_sentence,
    is_caps,
    join,
    split_lines,
    usual_width,
    was_room,
)
from baocaovien.domain.content.markers import Marker, find_marker, follows
from baocaovien.domain.content.record import find_head, find_tail, make_record

_LEAD = re.compile(r"(?P<lead>[^.;:]{3,90}):\s+[“\"(]?(?P<after>[^\W\d_])")
_LONGEST_HEADING = 200
_TITLED = (Level.PART, Level.CHAPTER, Level.SECTION, Level.ROMAN)
_LISTED = (Level.DASH, Level.PLUS)

Owner = tuple[Role, str, int | None]


@dataclass(slots=True)
class _Open:
    """A node while its lines are gathered."""

    marker: Marker | None
    parent: int | None
    lines: list[str] = field(default_factory=list)

    @property
    def level(self) -> Level:
        return self.marker.level if self.marker else Level.PARAGRAPH


def parse_plan(text: str, *, wrapped: bool | None = None) -> ParsedDocument:
    """Parse the text of a plan or resolution; every character of it ends in exactly one piece.

    Args:
        text: the source as it is; it is not changed, spans count in its code points.
        wrapped: whether lines were broken to a width (text of a PDF) or each is a paragraph (DOCX); None looks for itself.
    """
    lines = split_lines(text)
    dropped = dropped_lines(lines)
    texts = ["" if index in dropped else line.text for index, line in enumerate(lines)]
    labels, start = find_head(texts)
    labels |= find_tail(texts, start)
    body = [index for index, shown in enumerate(texts) if shown and index not in labels]
    tree = _Tree(texts, body, wrapped)
    owners: dict[int, Owner] = {index: (Role.DROPPED, why, None) for index, why in dropped.items()}
    owners |= {index: (Role.RECORD, label, None) for index, label in labels.items()}
    owners |= {index: (Role.NODE, tree.nodes[node].level.value, node) for index, node in tree.owner.items()}
    pieces = _tile(lines, owners)
    return ParsedDocument(text, make_record(texts, labels), tree.finished(pieces), pieces, tuple(tree.out_of_order))


class _Tree:
    """Builds the nodes line by line; the state is the path of open nodes."""

    def __init__(self, texts: Sequence[str], body: Sequence[int], wrapped: bool | None) -> None:
        shown = [texts[index] for index in body]
        self.nodes: list[_Open] = []
        self.owner: dict[int, int] = {}
        self.out_of_order: list[int] = []
        self._wrapped = are_wrapped(shown) if wrapped is None else wrapped
        self._width = usual_width(shown)
        self._path: list[int] = []
        self._siblings: dict[tuple[int | None, Level], Marker] = {}
        before = None
        for index in body:
            # A piece of the record or a dropped line between two lines doesn't end a paragraph; the signature does.
            self._take(index, texts[index], before)
            before = texts[index]

    def _take(self, index: int, text: str, before: str | None) -> None:
        marker = find_marker(text)
        if marker and self._opens(marker, text, before):
            self._open(marker, text[marker.length :])
        elif before is None or not self.nodes or not self._goes_on(before, text):
            self._open(None, text)
        else:
            self.nodes[-1].lines.append(text)
        self.owner[index] = len(self.nodes) - 1

    def _opens(self, marker: Marker, text: str, before: str | None) -> bool:
        """Tell a marker from a wrapped line that looks like one ("lần thứ / XI. Tập trung", "2020 / - 2025")."""
        if before is None or not self._wrapped:
            return True
        ended = ends_sentence(before) or was_room(before, text, self._width)
        first = text[marker.length]
        if marker.level in _LISTED:
            return ended or not (first.islower() or (first.isdigit() and before[-1].isdigit()))
        _, sibling = self._place(marker)
        return follows(marker, sibling) or (ended and not first.islower())

    def _place(self, marker: Marker) -> tuple[int | None, Marker | None]:
        """Give the parent that a marker would have and the sibling of its level before it."""
        parent = None
        for index in self._path:
            open_marker = self.nodes[index].marker
            if open_marker is None or open_marker.depth >= marker.depth:
                break
            parent = index
        return parent, self._siblings.get((parent, marker.level))

    def _open(self, marker: Marker | None, text: str) -> None:
        if marker is None:
            while self._path and self.nodes[self._path[-1]].level in _LISTED:
                self._path.pop()
            parent = self._path[-1] if self._path else None
        else:
            parent, sibling = self._place(marker)
            if not follows(marker, sibling):
                self.out_of_order.append(len(self.nodes))
            self._siblings[parent, marker.level] = marker
            del self._path[self._path.index(parent) + 1 if parent is not None else 0 :]
            self._path.append(len(self.nodes))
        self.nodes.append(_Open(marker, parent, [text] if text else []))

    def _goes_on(self, before: str, text: str) -> bool:
        """Tell whether a line without marker goes on with the item before it."""
        node = self.nodes[-1]
        if not node.lines:
            return True
        if node.level in _TITLED and is_caps(before) and node.lines:
            return is_caps(text)
        if not self._wrapped:
            return False
        if text[0].islower() or before.endswith((",", "-", "/")):
            return True
        return not was_room(before, text, self._width)

    def finished(self, pieces: Sequence[Piece]) -> tuple[Node, ...]:
        """Give the nodes with their texts, headings and spans."""
        spans: dict[int, list[TextSpan]] = {}
        for piece in pieces:
            if piece.node is not None:
                spans.setdefault(piece.node, []).append(piece.span)
        parents = {node.parent for node in self.nodes}
        found = []
        for index, node in enumerate(self.nodes):
            text = join(node.lines)
            heading = _heading(node.level, text, has_children=index in parents)
            found.append(
                Node(
                    node.level, node.marker.number if node.marker else "", heading, text, node.parent, tuple(spans.get(index, ()))
                )
            )
        return tuple(found)


def _heading(level: Level, text: str, *, has_children: bool) -> str:
    """Find the title that an item begins with: all of it when it is one, or the words before a colon."""
    if level is Level.PARAGRAPH or not text:
        return ""
    lead = _LEAD.match(text)
    if lead and lead["after"].isupper() and level not in _TITLED:
        return lead["lead"]
    if len(text) > _LONGEST_HEADING:
        return ""
    if level in _TITLED and (is_caps(text) or not ends_sentence(text)):
        return text
    if has_children and (not ends_sentence(text) or text.endswith(":")):
        return text.rstrip(": ")
    return ""


def _tile(lines: Sequence[Line], owners: dict[int, Owner]) -> tuple[Piece, ...]:
    """Give each line to its owner, blank ones to the owner before them, and join neighbours."""
    if not lines:
        return ()
    first = next((owners[index] for index in range(len(lines)) if index in owners), (Role.DROPPED, "blank", None))
    pieces: list[tuple[int, int, Owner]] = []
    current: Owner = first
    for index, line in enumerate(lines):
        current = owners.get(index, current)
        if pieces and pieces[-1][2] == current:
            pieces[-1] = (pieces[-1][0], line.end, current)
        else:
            pieces.append((line.start, line.end, current))
    return tuple(Piece(TextSpan(start, end), role, label, node) for start, end, (role, label, node) in pieces)
