"""Files kept with an event, an agenda item or a document: copied in, hashed, backed up with the workspace."""

from __future__ import annotations

import mimetypes
from pathlib import Path, PurePath
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.domain.errors import InputError
from baocaovien.domain.files import read_whole
from baocaovien.domain.names import optional, required
from baocaovien.store.blobs import MOST_BYTES, get_blob, put_blob
from baocaovien.store.find import get
from baocaovien.store.models import AgendaItem, Attachment, Event, Minutes, OfficialDocument, Record
from baocaovien.store.operations import current

TARGETS: dict[str, type[Record]] = {model.wire_name: model for model in (Event, AgendaItem, OfficialDocument, Minutes)}
"""What files can be kept with, by wire name."""


def read_attachment(path: Path) -> bytes:
    """Read a file to attach.

    Raises:
        MissingError: `file.missing`.
        InputError: `file.unreadable`, `file.too_large`, `library.empty_file`.
    """
    data = read_whole(path, most=MOST_BYTES)
    if not data:
        raise InputError("library.empty_file", where=path.name, file=path.name)
    return data


def attach(session: Session, *, target_type: str, target_id: UUID, file_name: str, data: bytes, note: str = "") -> UUID:
    """Keep a file with a record; answer the attachment's id.

    Raises:
        InputError: `paper.cannot_attach`, `input.required`, `file.too_large`.
        MissingError: `input.unknown_id`.
    """
    model = TARGETS.get(target_type)
    if model is None:
        raise InputError("paper.cannot_attach", where=target_type, kind=target_type)
    get(session, model, target_id)
    name = required(PurePath(file_name).name, "file", most=255)
    made = Attachment(
        target_type=target_type,
        target_id=target_id,
        file_name=name,
        media_type=mimetypes.guess_type(name)[0] or "application/octet-stream",
        sha256=put_blob(session, data),
        size=len(data),
        note=optional(note, "note"),
        added_at=current(session).at,
    )
    session.add(made)
    session.flush()
    return made.id


def detach(session: Session, *, attachment_id: UUID) -> None:
    """Take a file from its record; undo brings it back."""
    get(session, Attachment, attachment_id).deleted = True


def attached_bytes(session: Session, attachment_id: UUID) -> bytes:
    """The file as it was copied in."""
    return get_blob(session, get(session, Attachment, attachment_id).sha256)
