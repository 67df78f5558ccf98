"""What became of a deck that was handed out: each slide compared with its fingerprint and its sources (semantics §4).

Any .pptx can be read: saved again by PowerPoint or LibreOffice, re-ordered, with slides copied in or taken out.
A slide is known by the name of a hidden shape. Its data come from the tags part on the slide (which travels with
copy and paste), from the file's properties (which LibreOffice keeps), or from the builds that the workspace remembers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from lxml import etree

from baocaovien.decks.open_file import open_presentation, read_file
from baocaovien.decks.outline import RevisionRef
from baocaovien.decks.pptx.links import DECK_PROPERTY, TAG_NAME, SlideLink, links_of_properties, read_link
from baocaovien.decks.returned.read_back import slide_fingerprint, slide_key

State = Literal["current", "source_changed", "edited", "conflict", "source_withdrawn", "source_missing", "foreign"]
STATES: tuple[State, ...] = (
    "current", "source_changed", "edited", "conflict", "source_withdrawn", "source_missing", "foreign",
)  # fmt: skip
SourceState = Literal["same", "changed", "withdrawn", "missing"]
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


@dataclass(frozen=True, slots=True)
class FileSlide:
    """A slide of a file: what it says now, and what was written about it (the nearest to the slide first)."""

    number: int
    key: str
    fingerprint: str
    links: tuple[SlideLink, ...]


@dataclass(frozen=True, slots=True)
class FileDeck:
    """A .pptx that was read: its bytes, its slides, the links in its properties, the deck that it says it is."""

    deck_key: str
    slides: tuple[FileSlide, ...]
    links: Mapping[str, SlideLink]
    content: bytes = field(repr=False)

    def keys(self) -> frozenset[str]:
        """The keys on slides."""
        return frozenset(slide.key for slide in self.slides if slide.key)

    def deck_keys(self) -> frozenset[str]:
        """The decks that slides of the file come from."""
        found = {link.deck_key for slide in self.slides for link in slide.links} | {link.deck_key for link in self.links.values()}
        return frozenset(found | ({self.deck_key} if self.deck_key else set()))


@dataclass(frozen=True, slots=True)
class CheckedSlide:
    """A slide with its state; link is None for a foreign one. `repeated`: the key stood on a slide before it."""

    number: int
    key: str
    state: State
    link: SlideLink | None = None
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class CheckedDeck:
    """A deck with the state of every slide; removed: the keys of slides that somebody took out, in the order of the file."""

    file: FileDeck
    slides: tuple[CheckedSlide, ...]
    removed: tuple[str, ...]

    def counts(self) -> dict[str, int]:
        """How many slides are in each state; every state is named."""
        found = Counter(slide.state for slide in self.slides)
        return {state: found[state] for state in STATES}


def read_deck(source: Path | bytes, *, name: str = "") -> FileDeck:
    """Read a file.

    Raises:
        MissingError: `file.missing`.
        InputError: `decks.not_pptx`, `decks.old_format`, `decks.locked`, `decks.too_big`, `decks.broken_file`.
    """
    content = source if isinstance(source, bytes) else read_file(source)
    opened = open_presentation(content, name=name or (str(source) if isinstance(source, Path) else ""))
    properties = custom_properties(opened)
    links = links_of_properties(properties)
    slides = tuple(_read(number, slide, links) for number, slide in enumerate(opened.slides, 1))
    return FileDeck(properties.get(DECK_PROPERTY, ""), slides, links, content)


def _read(number: int, slide: Any, links: Mapping[str, SlideLink]) -> FileSlide:
    key = slide_key(slide)
    if not key:
        return FileSlide(number, "", "", ())
    written = [link for link in (tag_link(slide, key), links.get(key)) if link]
    return FileSlide(number, key, slide_fingerprint(slide), tuple(dict.fromkeys(written)))


def tag_link(slide: Any, key: str) -> SlideLink | None:
    """The link in a slide's tags part; None where it was lost."""
    for relation in slide.part.rels.values():
        if relation.reltype.endswith("/tags") and not relation.is_external:
            for tag in _parsed(relation.target_part.blob):
                if tag.get("name") == TAG_NAME:
                    return read_link(key, tag.get("val", ""))
    return None


def custom_part(presentation: Any) -> Any | None:
    """The part of the file's own properties."""
    for relation in presentation.part.package._rels.values():  # noqa: SLF001 - they have no public door
        if relation.reltype.endswith("/custom-properties") and not relation.is_external:
            return relation.target_part
    return None


def custom_properties(presentation: Any) -> dict[str, str]:
    """The file's own properties by name; empty when it has none or they are damaged."""
    part = custom_part(presentation)
    return {} if part is None else {item.get("name", ""): "".join(item.itertext()) for item in _parsed(part.blob)}


def _parsed(blob: bytes) -> Iterable[Any]:
    try:
        return etree.fromstring(blob, _PARSER)
    except etree.XMLSyntaxError:
        return ()


def check(
    deck: FileDeck,
    sources: Mapping[RevisionRef, SourceState],
    *,
    known: Mapping[str, Sequence[SlideLink]] | None = None,
    builds: Mapping[str, Sequence[str]] | None = None,
) -> CheckedDeck:
    """Give every slide its state.

    Args:
        sources: what became of each revision that a link names; one that is not here is missing.
        known: what the workspace remembers of keys, the newest first, for slides whose data were lost.
        builds: the slide keys of the newest build by deck key, for a file whose properties were lost.
    """
    remembered = known or {}
    choices = {slide.number: (*slide.links, *remembered.get(slide.key, ())) for slide in deck.slides}
    ours = _owners(deck, choices)
    slides = tuple(_checked(slide, choices[slide.number], ours, sources) for slide in deck.slides)
    return CheckedDeck(deck, slides, _removed(deck, slides, builds or {}))


def _owners(deck: FileDeck, choices: Mapping[int, Sequence[SlideLink]]) -> dict[str, int]:
    """The slide that each key belongs to: the first that says what was written, else the first."""
    owners: dict[str, int] = {}
    matched: set[str] = set()
    for slide in deck.slides:
        matches = any(link.fingerprint == slide.fingerprint for link in choices[slide.number])
        if slide.key and (slide.key not in owners or (matches and slide.key not in matched)):
            owners[slide.key] = slide.number
        if matches:
            matched.add(slide.key)
    return owners


def _checked(
    slide: FileSlide, choices: Sequence[SlideLink], owners: Mapping[str, int], sources: Mapping[RevisionRef, SourceState]
) -> CheckedSlide:
    if not choices:
        return CheckedSlide(slide.number, slide.key, "foreign")
    link = next((one for one in choices if one.fingerprint == slide.fingerprint), choices[0])
    if owners[slide.key] != slide.number:
        return CheckedSlide(slide.number, slide.key, "edited", link, repeated=True)
    return CheckedSlide(slide.number, slide.key, _state(link, slide.fingerprint, sources), link)


def _state(link: SlideLink, seen: str, sources: Mapping[RevisionRef, SourceState]) -> State:
    found = {sources.get(ref, "missing") for ref in link.revisions}
    if "withdrawn" in found:
        return "source_withdrawn"
    if "missing" in found:
        return "source_missing"
    edited, changed = link.fingerprint != seen, "changed" in found
    if changed:
        return "conflict" if edited else "source_changed"
    return "edited" if edited else "current"


def _removed(deck: FileDeck, slides: Sequence[CheckedSlide], builds: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    there = {slide.key for slide in slides}
    written = list(deck.links)
    if not written:
        decks = dict.fromkeys([deck.deck_key, *(slide.link.deck_key for slide in slides if slide.link)])
        written = [key for deck_key in decks for key in builds.get(deck_key, ())]
    return tuple(dict.fromkeys(key for key in written if key not in there))
