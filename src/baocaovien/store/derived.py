"""Folded twins and sort keys: filled here at every flush and bulk insert, never by callers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from baocaovien.domain.names import fold, person_sort_key, sort_key
from baocaovien.store.models import Invitee, Person, Record

OWN_KEY = "own_sort_key"
"""The attribute in which a person's record keeps a sorting name of its own."""

_PEOPLE: tuple[type[Record], ...] = (Person, Invitee)


@cache
def _makers(model: type[Record]) -> tuple[tuple[str, str, Callable[[str], str]], ...]:
    key = person_sort_key if model in _PEOPLE else sort_key
    twins = ((source, twin, fold) for source, twin in model.folded.items())
    keys = ((source, target, key) for source, target in model.sorted_by.items())
    return (*twins, *keys)


def derived(model: type[Record], values: Mapping[str, Any]) -> dict[str, str]:
    """The twins and keys of a record of these values; sources that `values` lacks count as empty."""
    made = {target: make(values.get(source) or "") for source, target, make in _makers(model)}
    if values.get(OWN_KEY):
        for target in model.sorted_by.values():
            made[target] = sort_key(values[OWN_KEY])
    return made


def derive(record: Record) -> None:
    """Fill the twins and keys of a record that is about to be written."""
    model = type(record)
    makers = _makers(model)
    if makers:
        sources = {source: getattr(record, source) for source, _target, _make in makers}
        for target, text in derived(model, sources | {OWN_KEY: getattr(record, OWN_KEY, "")}).items():
            if getattr(record, target) != text:
                setattr(record, target, text)
