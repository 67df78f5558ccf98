"""The facts of a closed report as bytes: gzip over JSON, every text once, the same facts always the same bytes."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from typing import Any

from baocaovien.services.reports.basis import Basis, DutyFact, HeldFact, ItemFact, PersonFact, ReporterFact, SiteFact

_VERSION = 1
_MODELS: tuple[tuple[str, type[Any]], ...] = (
    ("events", HeldFact),
    ("items", ItemFact),
    ("people", PersonFact),
    ("sites", SiteFact),
    ("reporters", ReporterFact),
    ("duties", DutyFact),
)


def pack(periods: Iterable[Basis]) -> bytes:
    """The facts of a report's period, and of the one that it is compared with."""
    texts: dict[str, int] = {}
    told = [{name: [_packed(fact, texts) for fact in _facts(basis, name)] for name, _model in _MODELS} for basis in periods]
    whole = {"version": _VERSION, "periods": told, "texts": list(texts)}
    return gzip.compress(json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode(), 6, mtime=0)


def unpack(content: bytes) -> list[Basis]:
    """The facts that were kept."""
    whole = json.loads(gzip.decompress(content))
    texts = whole["texts"]
    return [
        _basis({name: [_opened(model, one, texts) for one in period[name]] for name, model in _MODELS})
        for period in whole["periods"]
    ]


def without_people(content: bytes, keys: Callable[[str, str], str | None], erased: str) -> bytes | None:
    """The same facts without the people of anonymised lists: counted by their new keys, called by no name.

    Args:
        keys: answers (event, person) by the key that somebody is counted by now; None: of that list nobody is anonymised.
        erased: what stands in the place of a name.

    Returns:
        None where nothing is to be taken out.
    """
    periods = unpack(content)
    changed = [_nameless(basis, keys, erased) for basis in periods]
    return None if changed == periods else pack(changed)


def _nameless(basis: Basis, keys: Callable[[str, str], str | None], erased: str) -> Basis:
    people = [_unnamed(fact, key, erased) if (key := keys(fact.event, fact.person)) else fact for fact in basis.people]
    sites = tuple(replace(fact, by="") if keys(fact.event, "") else fact for fact in basis.sites)
    return replace(basis, people=people, sites=sites)


def _unnamed(fact: PersonFact, key: str, erased: str) -> PersonFact:
    name, substitute = (erased if text else "" for text in (fact.name, fact.substitute))
    return replace(fact, person=key, name=name, position="", substitute=substitute)


def _facts(basis: Basis, name: str) -> Iterable[Any]:
    return basis.events.values() if name == "events" else getattr(basis, name)


def _basis(facts: dict[str, list[Any]]) -> Basis:
    return Basis(
        {event.id: event for event in facts["events"]},
        tuple(facts["items"]),
        facts["people"],
        tuple(facts["sites"]),
        tuple(facts["reporters"]),
        tuple(facts["duties"]),
    )


def _packed(fact: Any, texts: dict[str, int]) -> list[Any]:
    """A fact's fields in order; a text, or each of several, by its number."""
    packed: list[Any] = []
    for name in fact.__slots__:
        value = getattr(fact, name)
        if isinstance(value, str):
            packed.append(texts.setdefault(value, len(texts)))
        elif isinstance(value, tuple):
            packed.append([texts.setdefault(one, len(texts)) for one in value])
        else:
            packed.append(int(value))
    return packed


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
