"""Where each slide came from, written where other programs keep it (semantics §4).

`docProps/custom.xml` holds one property for each slide, named like its hidden shape; a tags part on the slide
holds the same for PowerPoint's copy and paste. Long values are cut into several properties of 240 characters
("bcv1:<key>", "bcv1:<key>#2" …), because programs cut what is longer than 255.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from baocaovien.decks.fingerprint import KEY_PREFIX
from baocaovien.decks.outline import RevisionRef
from baocaovien.decks.pptx.xml import HEAD, SPACES, escaped, quoted
from baocaovien.decks.scene import DeckPlan, SlidePlan

TAG_NAME = "BCV1"
DECK_PROPERTY = "bcv1"
_LONGEST = 240
_FMTID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"

_as_line = json.JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class SlideLink:
    """What a file knows about one of our slides."""

    key: str
    deck_key: str
    entry_key: str
    part: int
    revisions: tuple[RevisionRef, ...]
    fingerprint: str

    def written(self) -> str:
        """The link as one line."""
        refs = [[ref.revision_id, ref.content_hash] for ref in self.revisions]
        data = {"d": self.deck_key, "e": self.entry_key, "n": self.part, "r": refs, "f": self.fingerprint}
        return _as_line(data)


def link_of(slide: SlidePlan, deck_key: str) -> SlideLink:
    """The link of a planned slide."""
    return SlideLink(slide.key, deck_key, slide.entry_key, slide.part, slide.revisions, slide.fingerprint)


def read_link(key: str, written: str) -> SlideLink | None:
    """A link from its line; None when the line is not one."""
    try:
        data = json.loads(written)
        refs = tuple(RevisionRef(str(ref[0]), str(ref[1])) for ref in data["r"])
        return SlideLink(key, str(data["d"]), str(data["e"]), int(data["n"]), refs, str(data["f"]))
    except (ValueError, KeyError, TypeError, IndexError):
        return None


def tags_xml(link: SlideLink) -> str:
    """The tags part of a slide."""
    return f'{HEAD}<p:tagLst {SPACES}><p:tag name="{TAG_NAME}" val="{quoted(link.written())}"/></p:tagLst>'


def custom_xml(plan: DeckPlan, links: Iterable[SlideLink]) -> str:
    """The custom properties: the deck first, then one or more for each slide."""
    return properties_xml([(DECK_PROPERTY, plan.deck_key), *link_properties(links)])


def link_properties(links: Iterable[SlideLink]) -> list[tuple[str, str]]:
    """Names and values of the properties that keep links."""
    pairs = []
    for link in links:
        text = link.written()
        pieces = [text[start : start + _LONGEST] for start in range(0, len(text), _LONGEST)]
        pairs += [(KEY_PREFIX + link.key + (f"#{n}" if n > 1 else ""), piece) for n, piece in enumerate(pieces, 1)]
    return pairs


def properties_xml(pairs: Iterable[tuple[str, str]], others: str = "") -> str:
    """A part of custom properties; `others` are finished elements of other programs, numbered after these."""
    lines = "".join(
        f'<property fmtid="{_FMTID}" pid="{number}" name="{quoted(name)}"><vt:lpwstr>{escaped(value)}</vt:lpwstr></property>'
        for number, (name, value) in enumerate(pairs, 2)
    )
    return f'{HEAD}<Properties xmlns="{_CUSTOM}" xmlns:vt="{_VALUES}">{lines}{others}</Properties>'


def links_of_properties(properties: Mapping[str, str]) -> dict[str, SlideLink]:
    """The links by slide key, from the custom properties of a file."""
    found: dict[str, SlideLink] = {}
    for name, value in properties.items():
        if not name.startswith(KEY_PREFIX) or "#" in name:
            continue
        number = 2
        while f"{name}#{number}" in properties:
            value += properties[f"{name}#{number}"]
            number += 1
        key = name[len(KEY_PREFIX) :]
        link = read_link(key, value)
        if link:
            found[key] = link
    return found
