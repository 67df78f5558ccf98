"""The version of payloads, and how older ones are read: a rename or a new meaning ships an upcaster here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

VERSION = 1
"""The version that this release writes."""

Upcaster = Callable[[str, Mapping[str, Any]], dict[str, Any]]
"""Takes a record's wire name and its fields of one version, answers those of the next."""

UPCASTERS: Mapping[int, Upcaster] = {}
"""{version: how its fields become those of the next}."""


def upcast(version: int, record_type: str, fields: Mapping[str, Any]) -> Mapping[str, Any]:
    """Read fields that an older release wrote; those of a newer minor format pass as they are."""
    for step in range(version, VERSION):
        if step in UPCASTERS:
            fields = UPCASTERS[step](record_type, fields)
    return fields
