"""The facts of a closed report as bytes: gzip over a line of JSON for each fact, every text once, the same facts the same bytes.

Lines, so that a year of a million people is written and read without being held whole: "period, sort, fields …", where a
text stands by its number; the last line has the texts.
"""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, replace
from typing import Any

from baocaovien.services.reports.basis import Basis, DutyFact, HeldFact, ItemFact, PersonFact, ReporterFact, SiteFact

_MODELS: tuple[type[Any], ...] = (HeldFact, ItemFact, SiteFact, ReporterFact, DutyFact, PersonFact)
"""Sorts of facts by number; people stand last, after all that is read at once."""
_PEOPLE = _MODELS.index(PersonFact)


def pack(periods: Iterable[Basis]) -> bytes:
    """The facts of a report's period, and of the one that it is compared with."""
    texts: dict[str, int] = {}
    stream = io.BytesIO()
    with gzip.GzipFile(fileobj=stream, mode="wb", compresslevel=6, mtime=0) as kept:
        for number, basis in enumerate(periods):
            for sort, fact in _facts(basis):
                kept.write(json.dumps([number, sort, *_packed(fact, texts)], separators=(",", ":")).encode() + b"\n")
        kept.write(json.dumps(list(texts), ensure_ascii=False).encode())
    return stream.getvalue()


def unpack(content: bytes, period: int = 0) -> Basis:
    """The facts of one period that were kept; people are read as they are asked for, once."""
    kept = gzip.decompress(content)
    end = kept.rfind(b"\n") + 1
    texts = json.loads(kept[end:])
    lines = io.BytesIO(kept[:end])
    found: list[list[Any]] = [[] for _ in _MODELS]
    first: list[Any] = []
    for number, sort, *packed in map(json.loads, lines):
        if number == period and sort == _PEOPLE:
            first.append(packed)
            break
        if number == period:
            found[sort].append(_opened(_MODELS[sort], packed, texts))
    events, items, sites, reporters, duties, _people = found
    people = _people_of(period, first, lines, texts)
    return Basis({event.id: event for event in events}, tuple(items), people, tuple(sites), tuple(reporters), tuple(duties))


def _people_of(period: int, first: list[Any], lines: Iterable[bytes], texts: list[str]) -> Iterator[PersonFact]:
    for packed in first:
        yield _opened(PersonFact, packed, texts)
    for number, _sort, *packed in map(json.loads, lines):
        if number != period:
            return
        yield _opened(PersonFact, packed, texts)


def without_people(content: bytes, keys: Callable[[str, str], str | None], erased: str) -> bytes | None:
    """The same facts without the people of anonymised lists: counted by their new keys, called by no name.

    Args:
        keys: answers (event, person) by the key that somebody is counted by now; None: of that list nobody is anonymised.
        erased: what stands in the place of a name.

    Returns:
        None where nothing is to be taken out.
    """
    periods = [_read_whole(content, period) for period in range(_periods_in(content))]
    changed = [_nameless(basis, keys, erased) for basis in periods]
    return None if changed == periods else pack(changed)


def _periods_in(content: bytes) -> int:
    kept = gzip.decompress(content)
    return 1 + max((json.loads(line)[0] for line in kept.splitlines()[:-1]), default=-1)


def _read_whole(content: bytes, period: int) -> Basis:
    basis = unpack(content, period)
    return replace(basis, people=tuple(basis.people))


def _nameless(basis: Basis, keys: Callable[[str, str], str | None], erased: str) -> Basis:
    people = tuple(_unnamed(fact, key, erased) if (key := keys(fact.event, fact.person)) else fact for fact in basis.people)
    sites = tuple(replace(fact, by="") if keys(fact.event, "") else fact for fact in basis.sites)
    return replace(basis, people=people, sites=sites)


def _unnamed(fact: PersonFact, key: str, erased: str) -> PersonFact:
    name, substitute = (erased if text else "" for text in (fact.name, fact.substitute))
    return replace(fact, person=key, name=name, position="", substitute=substitute)


def _facts(basis: Basis) -> Iterator[tuple[int, Any]]:
    together = (basis.events.values(), basis.items, basis.sites, basis.reporters, basis.duties, basis.people)
    for sort, facts in enumerate(together):
        for fact in facts:
            yield sort, fact


def _packed(fact: Any, texts: dict[str, int]) -> Iterator[Any]:
    """A fact's fields in order; a text, or each of several, by its number."""
    for name in fact.__slots__:
        value = getattr(fact, name)
        if isinstance(value, str):
            yield texts.setdefault(value, len(texts))
        elif isinstance(value, tuple):
            yield [texts.setdefault(one, len(texts)) for one in value]
        else:
            yield int(value)


def _opened(model: type[Any], packed: list[Any], texts: list[str]) -> Any:
    return model(*[_OPENING[each.type](value, texts) for each, value in zip(fields(model), packed, strict=True)])


_OPENING: dict[Any, Callable[[Any, list[str]], Any]] = {
    "str": lambda value, texts: texts[value],
    "int": lambda value, _texts: value,
    "bool": lambda value, _texts: bool(value),
    "_Rows": lambda value, texts: tuple(texts[one] for one in value),
    "tuple[str, ...]": lambda value, texts: tuple(texts[one] for one in value),
}
"""By the type that a field names."""
