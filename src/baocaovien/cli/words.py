"""How an answer of a command is written: as one JSON object, or as lines for people."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TextIO

from baocaovien.cli.command import Result
from baocaovien.domain.progress import Progress, silent
from baocaovien.texts import catalogue
from baocaovien.texts.catalogue import DEFAULT_LANGUAGE
from baocaovien.texts.marking import QT_TRANSLATE_NOOP

_KEYS = {
    "added": QT_TRANSLATE_NOOP("CommandKeys", "added"),
    "already_present": QT_TRANSLATE_NOOP("CommandKeys", "already present"),
    "applied": QT_TRANSLATE_NOOP("CommandKeys", "applied"),
    "backups": QT_TRANSLATE_NOOP("CommandKeys", "backups"),
    "cancelled": QT_TRANSLATE_NOOP("CommandKeys", "cancelled"),
    "changed": QT_TRANSLATE_NOOP("CommandKeys", "changed"),
    "conflicts": QT_TRANSLATE_NOOP("CommandKeys", "conflicts"),
    "count": QT_TRANSLATE_NOOP("CommandKeys", "number"),
    "counts": QT_TRANSLATE_NOOP("CommandKeys", "counts"),
    "deck": QT_TRANSLATE_NOOP("CommandKeys", "deck"),
    "document": QT_TRANSLATE_NOOP("CommandKeys", "document"),
    "duplicates": QT_TRANSLATE_NOOP("CommandKeys", "marked twice"),
    "elapsed_ms": QT_TRANSLATE_NOOP("CommandKeys", "milliseconds"),
    "event": QT_TRANSLATE_NOOP("CommandKeys", "event"),
    "events": QT_TRANSLATE_NOOP("CommandKeys", "events"),
    "excused": QT_TRANSLATE_NOOP("CommandKeys", "excused"),
    "facts": QT_TRANSLATE_NOOP("CommandKeys", "facts"),
    "files": QT_TRANSLATE_NOOP("CommandKeys", "files"),
    "from": QT_TRANSLATE_NOOP("CommandKeys", "from"),
    "hits": QT_TRANSLATE_NOOP("CommandKeys", "found"),
    "id": QT_TRANSLATE_NOOP("CommandKeys", "id"),
    "invited": QT_TRANSLATE_NOOP("CommandKeys", "invited"),
    "items": QT_TRANSLATE_NOOP("CommandKeys", "items"),
    "kept": QT_TRANSLATE_NOOP("CommandKeys", "kept"),
    "late": QT_TRANSLATE_NOOP("CommandKeys", "late"),
    "left_early": QT_TRANSLATE_NOOP("CommandKeys", "left early"),
    "levels": QT_TRANSLATE_NOOP("CommandKeys", "levels"),
    "mark": QT_TRANSLATE_NOOP("CommandKeys", "mark"),
    "moved": QT_TRANSLATE_NOOP("CommandKeys", "moved"),
    "name": QT_TRANSLATE_NOOP("CommandKeys", "name"),
    "new": QT_TRANSLATE_NOOP("CommandKeys", "new"),
    "not_marked": QT_TRANSLATE_NOOP("CommandKeys", "not marked"),
    "ok": QT_TRANSLATE_NOOP("CommandKeys", "done"),
    "operation": QT_TRANSLATE_NOOP("CommandKeys", "operation"),
    "operations": QT_TRANSLATE_NOOP("CommandKeys", "operations"),
    "pages": QT_TRANSLATE_NOOP("CommandKeys", "pages"),
    "path": QT_TRANSLATE_NOOP("CommandKeys", "file"),
    "peers": QT_TRANSLATE_NOOP("CommandKeys", "peers"),
    "people": QT_TRANSLATE_NOOP("CommandKeys", "people"),
    "person": QT_TRANSLATE_NOOP("CommandKeys", "person"),
    "present": QT_TRANSLATE_NOOP("CommandKeys", "present"),
    "problems": QT_TRANSLATE_NOOP("CommandKeys", "problems"),
    "quarantined": QT_TRANSLATE_NOOP("CommandKeys", "quarantined"),
    "rejected": QT_TRANSLATE_NOOP("CommandKeys", "rejected"),
    "release": QT_TRANSLATE_NOOP("CommandKeys", "release"),
    "removed": QT_TRANSLATE_NOOP("CommandKeys", "removed"),
    "repeated": QT_TRANSLATE_NOOP("CommandKeys", "repeated"),
    "replaced": QT_TRANSLATE_NOOP("CommandKeys", "replaced"),
    "result": QT_TRANSLATE_NOOP("CommandKeys", "result"),
    "revision": QT_TRANSLATE_NOOP("CommandKeys", "revision"),
    "rows": QT_TRANSLATE_NOOP("CommandKeys", "rows"),
    "schema_version": QT_TRANSLATE_NOOP("CommandKeys", "version of the data"),
    "seconds": QT_TRANSLATE_NOOP("CommandKeys", "seconds"),
    "sha256": QT_TRANSLATE_NOOP("CommandKeys", "SHA-256"),
    "slides": QT_TRANSLATE_NOOP("CommandKeys", "slides"),
    "state": QT_TRANSLATE_NOOP("CommandKeys", "state"),
    "station": QT_TRANSLATE_NOOP("CommandKeys", "station"),
    "status": QT_TRANSLATE_NOOP("CommandKeys", "status"),
    "substituted": QT_TRANSLATE_NOOP("CommandKeys", "substituted"),
    "to": QT_TRANSLATE_NOOP("CommandKeys", "to"),
    "total": QT_TRANSLATE_NOOP("CommandKeys", "total"),
    "totals": QT_TRANSLATE_NOOP("CommandKeys", "totals"),
    "unchanged": QT_TRANSLATE_NOOP("CommandKeys", "unchanged"),
    "unexcused": QT_TRANSLATE_NOOP("CommandKeys", "unexcused"),
    "updated": QT_TRANSLATE_NOOP("CommandKeys", "updated"),
    "walk_in": QT_TRANSLATE_NOOP("CommandKeys", "walk-ins"),
    "warnings": QT_TRANSLATE_NOOP("CommandKeys", "warnings"),
    "workspace": QT_TRANSLATE_NOOP("CommandKeys", "workspace"),
}
"""What the keys of an answer are called for people; one without a word stays as it is."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A command's result and how it reads for people."""

    result: Result
    text: Callable[[Result], str] | None
    language: str = DEFAULT_LANGUAGE

    def as_json(self) -> str:
        """Exactly one JSON object."""
        return json.dumps(self.result, ensure_ascii=False, default=plain) + "\n"

    def as_text(self) -> str:
        """Text for people."""
        said = self.text(self.result) if self.text else "\n".join(_lines(self.result, self.language))
        return said if said.endswith("\n") or not said else said + "\n"


def plain(value: Any) -> Any:
    """What JSON has no word for: instants and days in ISO 8601, sets as lists, everything else as its text."""
    if isinstance(value, (dt.datetime, dt.date)):
        return value.isoformat()
    if isinstance(value, (set, frozenset)):
        return sorted(value, key=str)
    return str(value)


def _lines(result: Mapping[str, Any], language: str) -> list[str]:
    lines = []
    for code, value in result.items():
        key = catalogue.translate("CommandKeys", _KEYS.get(code, code), language=language)
        if isinstance(value, (list, tuple)) and value:
            lines.append(f"{key}:")
            lines += [f"  {_row(entry)}" for entry in value]
        else:
            lines.append(f"{key}: {_row(value)}")
    return lines


def _row(value: Any) -> str:
    if isinstance(value, Mapping):
        return "  ".join(f"{key}={_row(entry)}" for key, entry in value.items() if entry not in (None, "", [], ()))
    if isinstance(value, (list, tuple)):
        return ", ".join(_row(entry) for entry in value)
    return "" if value is None else str(value if isinstance(value, (str, int, float)) else plain(value))


def progress_line(stream: TextIO) -> Progress:
    """Progress as one line that is written over, on a terminal; silent elsewhere."""
    if not stream.isatty():
        return silent

    def report(done: int, total: int) -> bool:
        stream.write(f"\r{done}/{total}" if total else f"\r{done}")
        if total and done >= total:
            stream.write("\n")
        stream.flush()
        return True

    return report
