"""An office's own templates as files: wording taken in and given out, and a DOCX whose fields are checked first.

Files of others are read here without a workspace, so that the window can do it in its worker process.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

from baocaovien.documents.docx_fields import fields_of_docx, known_fields
from baocaovien.documents.wording import Wording, wording_as_toml, wording_from_dict
from baocaovien.domain.errors import InputError
from baocaovien.domain.files import write_bytes
from baocaovien.services.documents.attachments import read_attachment

_MOST_TOML = 1024 * 1024
_NAMED = 12


def read_own_docx(path: Path, kind: str) -> bytes:
    """Read an office's DOCX for a kind, its fields checked.

    Raises:
        InputError: `documents.bad_docx`, `documents.bad_template`, `documents.unknown_fields` (all of them), `file.too_large`.
        MissingError: `file.missing`.
    """
    content = read_attachment(path)
    found = fields_of_docx(content, kind, name=path.name)
    if found.unknown:
        known = ", ".join(known_fields(kind))
        named = ", ".join(found.unknown[:_NAMED]) + (", …" if len(found.unknown) > _NAMED else "")
        raise InputError("documents.unknown_fields", where=path.name, file=path.name, fields=named, known=known)
    return content


def read_wording_file(path: Path, kind: str, family: str) -> Wording:
    """Read a wording that was exported, for a kind and family.

    Raises:
        InputError: `documents.bad_wording_file`, `documents.other_kind`, `documents.no_text`, `documents.unknown_field`,
            `documents.bad_template`, `file.too_large`.
        MissingError: `file.missing`.
    """
    content = read_attachment(path)
    try:
        if len(content) > _MOST_TOML:
            raise ValueError("too large")
        data = tomllib.loads(content.decode("utf-8-sig"))
        tables = data.get("text", {})
        if not isinstance(tables, dict) or not tables:
            raise ValueError("no texts")
        given = _texts(tables, family)
    except (ValueError, UnicodeDecodeError, RecursionError) as problem:
        reason = str(problem).splitlines()[0]
        raise InputError("documents.bad_wording_file", where=path.name, file=path.name, reason=reason) from problem
    said = data.get("kind", kind)
    if said != kind:
        raise InputError("documents.other_kind", where=path.name, file=path.name, kind=str(said)[:40])
    days = {name: data[name] for name in ("valid_from", "valid_to") if isinstance(data.get(name), dt.date)}
    return wording_from_dict(kind, family, {"text": {family: given}, **days})


def _texts(tables: dict[str, Any], family: str) -> dict[str, str]:
    own = tables.get(family, {})
    given = {**{name: text for name, text in tables.items() if not isinstance(text, dict)}, **own}
    if not all(isinstance(text, str) for text in given.values()):
        raise ValueError("a text is no text")
    return given


def write_wording_file(wording: Wording, target: Path) -> Path:
    """Write a wording as a file that `read_wording_file` reads.

    Raises:
        EnvironmentFault: `file.disk_full`, `file.unwritable`.
    """
    write_bytes(target, wording_as_toml(wording).encode("utf-8"))
    return target
