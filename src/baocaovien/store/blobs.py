"""Bytes kept once by their SHA-256."""

from __future__ import annotations

import hashlib

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.domain.errors import InputError, MissingError
from baocaovien.store.models import Blob

MOST_BYTES = 50 * 1024 * 1024


def put_blob(session: Session, content: bytes) -> str:
    """Keep the bytes and answer their SHA-256 in hexadecimal; the same bytes are kept once.

    Raises:
        InputError: `file.too_large` over 50 MB.
    """
    if len(content) > MOST_BYTES:
        megabytes = -(-len(content) // (1024 * 1024))
        raise InputError("file.too_large", file="", megabytes=megabytes, most=MOST_BYTES // (1024 * 1024))
    sha256 = hashlib.sha256(content).hexdigest()
    if not has_blob(session, sha256):
        session.add(Blob(sha256=sha256, content=content))
        session.flush()
    return sha256


def get_blob(session: Session, sha256: str) -> bytes:
    """The bytes of this SHA-256, as they were kept.

    Raises:
        MissingError: `file.lost`; `file.spoilt` where they are not those bytes any more.
    """
    content = session.scalar(select(Blob.content).where(Blob.sha256 == sha256))
    if content is None:
        raise MissingError("file.lost", file=sha256[:12])
    if hashlib.sha256(content).hexdigest() != sha256:
        raise MissingError("file.spoilt", file=sha256[:12])
    return content


def has_blob(session: Session, sha256: str) -> bool:
    """Whether these bytes are kept."""
    return session.scalar(select(Blob.sha256).where(Blob.sha256 == sha256)) is not None
