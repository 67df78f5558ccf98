"""What a parsed document is: a record, a tree of nodes, and pieces that tile its source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum


class Level(StrEnum):
    """The levels of a plan, from the widest to the narrowest; a paragraph has no marker."""

    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"
    ROMAN = "roman"
    ARABIC = "arabic"
    ARABIC2 = "arabic2"
    LETTER = "letter"
    DASH = "dash"
    PLUS = "plus"
    PARAGRAPH = "paragraph"


class Role(StrEnum):
    NODE = "node"
    RECORD = "record"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, order=True)
class TextSpan:
    """A piece of the source in code points, half-open."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the source and what it is.

    `label` is the level of a node, the part of a record (`head, number, type, title, rule, addressees, recipients, authority,
    position, signer`) or why it was dropped (`page_number, running_head, blank`). `node` is the node's index.
    """

    span: TextSpan
    role: Role
    label: str
    node: int | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """One numbered item or paragraph, in the order of the source.

    `number` is bare: "II", "1", "2.3", "a", "-", "+", "" for a paragraph. `text` is everything after the marker, re-flowed into
    one NFC line; `heading` is the title it begins with ("" when it has none; the whole text when it is only a
    title). `parent` is the index of the parent in the list of nodes, None at the top.
    """

    level: Level
    number: str
    heading: str
    text: str
    parent: int | None
    spans: tuple[TextSpan, ...]

    @property
    def body(self) -> str:
        """Give the text after the heading."""
        return self.text.removeprefix(self.heading).lstrip(":. ") if self.heading else self.text


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """Head block, title, addressees and signature as the source has them; "" or empty where it has not.

    `kind` is the type name as printed (KẾ HOẠCH), `title` the trích yếu, `number` and `symbol` of "Số 26-KH/BTGTW" are "26" and
    "26-KH/BTGTW". `addressees` stand after 'Kính gửi', `recipients` after 'Nơi nhận'.
    """

    kind: str = ""
    title: str = ""
    number: str = ""
    symbol: str = ""
    dated: date | None = None
    place: str = ""
    head: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    authority: str = ""
    position: str = ""
    signer: str = ""

    def to_dict(self) -> dict[str, object]:
        """Give plain values for JSON; the date in ISO form."""
        return {
            key: value.isoformat() if isinstance(value, date) else list(value) if isinstance(value, tuple) else value
            for key, value in asdict(self).items()
        }


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """A source text and all that was found in it; `pieces` tile the text without gap or overlap.

    `out_of_order` holds the indexes of nodes whose number does not follow the one before, to be told.
    """

    text: str
    record: DocumentRecord
    nodes: tuple[Node, ...]
    pieces: tuple[Piece, ...]
    out_of_order: tuple[int, ...] = ()

    @property
    def levels(self) -> Mapping[str, int]:
        """Count the nodes of each level that occurs."""
        return Counter(node.level.value for node in self.nodes)

    def children(self, parent: int | None) -> list[int]:
        """Give the indexes of a node's children in order; of None, those at the top."""
        return [index for index, node in enumerate(self.nodes) if node.parent == parent]
