"""New words in an old shape: what a person did to the look of the text stays.

Paragraphs that say the same stay as they are. In the others every word of the new text takes the look of the
word that it replaces, so that a number made bold by hand is bold with its new value too. Empty paragraphs
that somebody put in between stay after the paragraph that they followed.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from lxml import etree

from baocaovien.decks.pptx.xml import A
from baocaovien.decks.returned.read_back import paragraph_level, paragraph_text
from baocaovien.decks.text import clean

_WORDS = re.compile(r"\s+|\w+|\W")
_P, _R, _T = f"{{{A}}}p", f"{{{A}}}r", f"{{{A}}}t"
_RUNS = (_R, f"{{{A}}}fld", f"{{{A}}}br")

Bring = Callable[[Any], Any]
"""Makes a copy of a fresh element that may stand in the file."""
Sizes = Mapping[int, int] | None
"""Planned sizes of text by level (hundredths of a point); None when nobody knows what was planned."""


@dataclass(slots=True)
class _Old:
    """A paragraph that says something, with the empty ones after it."""

    element: Any
    level: int
    text: str
    after: list[Any]


def reword(body: Any, fresh: Any, bring: Bring, planned: Sizes) -> None:
    """Give a text body the paragraphs of a fresh one.

    Args:
        body: the element that holds `a:p` (of a shape, a cell or notes).
        fresh: the same of the new plan.
        planned: the sizes that the old plan gave; where the file has them, it takes the new ones.
    """
    lead, old = _grouped(body)
    new = [part for part in fresh.findall(_P) if clean(paragraph_text(part))]
    pairs = _matched([(one.level, clean(one.text)) for one in old], [_said(part) for part in new])
    made: list[Any] = list(lead)
    for part, match in zip(new, pairs, strict=True):
        made += _written(part, None if match is None else old[match], old, bring)
    for element in body.findall(_P):
        body.remove(element)
    body.extend(made or [_empty(fresh)])
    _resize(made[len(lead) :], new, planned)
    _renumber(made, new)


def _said(paragraph: Any) -> tuple[int, str]:
    return paragraph_level(paragraph), clean(paragraph_text(paragraph))


def _grouped(body: Any) -> tuple[list[Any], list[_Old]]:
    lead: list[Any] = []
    found: list[_Old] = []
    for part in body.findall(_P):
        text = paragraph_text(part)
        if clean(text):
            found.append(_Old(part, paragraph_level(part), text, []))
        else:
            (found[-1].after if found else lead).append(part)
    return (lead if found else []), found


def _matched(old: Sequence[tuple[int, str]], new: Sequence[tuple[int, str]]) -> list[int | None]:
    """For each new paragraph the old one that it is, or that it replaces."""
    found: list[int | None] = [None] * len(new)
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag in ("equal", "replace"):
            for step in range(min(i2 - i1, j2 - j1)):
                found[j1 + step] = i1 + step
    return found


def _written(fresh: Any, match: _Old | None, old: Sequence[_Old], bring: Bring) -> list[Any]:
    level, text = _said(fresh)
    if match is not None and match.level == level:
        if clean(match.text) != text:
            set_words(match.element, text)
        return [match.element, *match.after]
    pattern = next((one for one in old if one.level == level), None)
    if pattern is None:
        made = bring(fresh)
    else:
        made = copy.deepcopy(pattern.element)
        set_words(made, text)
        _space(made, fresh)
    return [made, *(match.after if match else ())]


def _space(made: Any, fresh: Any) -> None:
    """A paragraph that was copied stands as far below the one before as the plan says: the first one has no room above."""
    properties, wanted = made.find(f"{{{A}}}pPr"), fresh.find(f"{{{A}}}pPr/{{{A}}}spcBef")
    if properties is None or wanted is None:
        return
    there, pitch = (properties.find(f"{{{A}}}{name}") for name in ("spcBef", "lnSpc"))
    if there is not None:
        properties.remove(there)
    properties.insert(0 if pitch is None else properties.index(pitch) + 1, copy.deepcopy(wanted))


def set_words(paragraph: Any, text: str) -> None:
    """Replace the text of a paragraph; each word takes the look of the one that it replaces."""
    runs = [part for part in paragraph if part.tag in _RUNS]
    looks = [run.find(f"{{{A}}}rPr") for run in runs]
    owners: list[int] = []
    old: list[str] = []
    for number, run in enumerate(runs):
        words = ["\v"] if run.tag.endswith("}br") else _WORDS.findall(run.findtext(_T) or "")
        old += words
        owners += [number] * len(words)
    place = paragraph.index(runs[0]) if runs else (1 if paragraph.find(f"{{{A}}}pPr") is not None else 0)
    for run in runs:
        paragraph.remove(run)
    for owner, said in reversed(_joined(_inherited(old, owners, _WORDS.findall(text)))):
        made = etree.Element(_R, nsmap=paragraph.nsmap)
        if looks and looks[owner] is not None:
            made.append(copy.deepcopy(looks[owner]))
        etree.SubElement(made, _T).text = said
        paragraph.insert(place, made)


def _inherited(old: Sequence[str], owners: Sequence[int], new: Sequence[str]) -> list[tuple[int, str]]:
    """Each new word with the run that it belongs to."""
    found: list[tuple[int, str]] = []
    for _tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        for place, word in enumerate(new[j1:j2]):
            source = min(i1 + place, i2 - 1) if i2 > i1 else max(i1 - 1, 0)
            found.append((owners[source] if owners else 0, word))
    return found


def _joined(words: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for owner, word in words:
        if found and found[-1][0] == owner:
            found[-1] = (owner, found[-1][1] + word)
        else:
            found.append((owner, word))
    return found


def _empty(fresh: Any) -> Any:
    first = fresh.find(_P)
    return copy.deepcopy(first) if first is not None else etree.Element(_P)


def _resize(made: Sequence[Any], new: Sequence[Any], planned: Sizes) -> None:
    """Text that still has the planned size takes the new one; a size chosen by hand stays.

    When the old plan is not known, sizes only go down, so that the text fits.
    """
    wanted = {paragraph_level(part): size for part in reversed(new) if (size := size_of(part))}
    for paragraph in made:
        level = paragraph_level(paragraph)
        size = wanted.get(level, 0)
        for look in paragraph.iter(f"{{{A}}}rPr", f"{{{A}}}endParaRPr"):
            has = int(look.get("sz", "0"))
            if has and size and (has == planned.get(level) if planned is not None else size < has):
                look.set("sz", str(size))


def size_of(paragraph: Any) -> int:
    """The size of a paragraph's first run in hundredths of a point; 0 when it says none."""
    look = next(paragraph.iter(f"{{{A}}}rPr"), None)
    return int(look.get("sz", "0")) if look is not None else 0


def _renumber(made: Sequence[Any], new: Sequence[Any]) -> None:
    """Numbered paragraphs begin where the new plan lets them begin."""
    numbered = next((found for part in new if (found := part.find(f"{{{A}}}pPr/{{{A}}}buAutoNum")) is not None), None)
    if numbered is None:
        return
    for paragraph in made:
        found = paragraph.find(f"{{{A}}}pPr/{{{A}}}buAutoNum")
        if found is not None:
            found.attrib.pop("startAt", None)
            if numbered.get("startAt"):
                found.set("startAt", numbered.get("startAt"))
