"""The one way a payload or header becomes bytes, and their digests."""

from __future__ import annotations

import hashlib
import json
import os
import uuid
from collections.abc import Mapping
from typing import Any

SALT_BYTES = 16
DIGEST_BYTES = 32

_dumps = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode


def canonical(value: Any) -> str:
    """JSON with sorted keys, no spaces, UTF-8 as it is, no NaN."""
    return "null" if value is None else _dumps(value)


def salt() -> bytes:
    """Random bytes that keep a short payload from being guessed from its digest."""
    return os.urandom(SALT_BYTES)


def digest(salted: bytes, payload: str) -> bytes:
    """SHA-256(salt ‖ canonical JSON)."""
    return hashlib.sha256(salted + payload.encode()).digest()


def payload(
    record_type: str,
    record_id: uuid.UUID,
    verb: str,
    fields: Mapping[str, Any] | None,
    old: Mapping[str, Any] | None,
    replaces: list[Any] | None,
) -> str:
    """The canonical JSON of a change."""
    return joined(record_type, record_id, verb, canonical(fields), canonical(old), canonical(replaces))


def joined(record_type: str, record_id: uuid.UUID, verb: str, fields: str, old: str, replaces: str) -> str:
    """The canonical JSON of a change whose parts are canonical JSON already (bulk inserts)."""
    return f'{{"fields":{fields},"id":"{record_id}","old":{old},"replaces":{replaces},"type":"{record_type}","verb":"{verb}"}}'


def header_hash(header: Mapping[str, Any]) -> bytes:
    """SHA-256 of the canonical JSON of a header; bytes in it are written in hexadecimal."""
    return hashlib.sha256(canonical(header).encode()).digest()
