"""How an answer of a command is written: as one JSON object, or as lines for people."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, TextIO

from baocaovien.cli.command import Result, Text
from baocaovien.cli.references import iso
from baocaovien.domain.progress import Progress, silent
from baocaovien.texts import catalogue
from baocaovien.texts.catalogue import DEFAULT_LANGUAGE
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.texts.tokens import TOKENS, token_words

_KEYS = {
    "added": QT_TRANSLATE_NOOP("CommandKeys", "added"),
    "agenda": QT_TRANSLATE_NOOP("CommandKeys", "agenda"),
    "already_present": QT_TRANSLATE_NOOP("CommandKeys", "already present"),
    "applied": QT_TRANSLATE_NOOP("CommandKeys", "applied"),
    "at": QT_TRANSLATE_NOOP("CommandKeys", "at"),
    "backups": QT_TRANSLATE_NOOP("CommandKeys", "backups"),
    "cancelled": QT_TRANSLATE_NOOP("CommandKeys", "cancelled"),
    "category": QT_TRANSLATE_NOOP("CommandKeys", "category"),
    "chair": QT_TRANSLATE_NOOP("CommandKeys", "chair"),
    "changed": QT_TRANSLATE_NOOP("CommandKeys", "changed"),
    "closed_at": QT_TRANSLATE_NOOP("CommandKeys", "closed"),
    "conflicts": QT_TRANSLATE_NOOP("CommandKeys", "conflicts"),
    "contact": QT_TRANSLATE_NOOP("CommandKeys", "contact"),
    "copy": QT_TRANSLATE_NOOP("CommandKeys", "copy kept"),
    "count": QT_TRANSLATE_NOOP("CommandKeys", "number"),
    "counts": QT_TRANSLATE_NOOP("CommandKeys", "counts"),
    "deck": QT_TRANSLATE_NOOP("CommandKeys", "deck"),
    "document": QT_TRANSLATE_NOOP("CommandKeys", "document"),
    "duplicates": QT_TRANSLATE_NOOP("CommandKeys", "marked twice"),
    "elapsed_ms": QT_TRANSLATE_NOOP("CommandKeys", "milliseconds"),
    "end": QT_TRANSLATE_NOOP("CommandKeys", "end"),
    "event": QT_TRANSLATE_NOOP("CommandKeys", "event"),
    "events": QT_TRANSLATE_NOOP("CommandKeys", "events"),
    "excused": QT_TRANSLATE_NOOP("CommandKeys", "excused"),
    "facts": QT_TRANSLATE_NOOP("CommandKeys", "facts"),
    "field": QT_TRANSLATE_NOOP("CommandKeys", "field"),
    "files": QT_TRANSLATE_NOOP("CommandKeys", "files"),
    "fingerprint": QT_TRANSLATE_NOOP("CommandKeys", "fingerprint of the key"),
    "from": QT_TRANSLATE_NOOP("CommandKeys", "from"),
    "full_name": QT_TRANSLATE_NOOP("CommandKeys", "full name"),
    "group": QT_TRANSLATE_NOOP("CommandKeys", "what differs"),
    "head_counts": QT_TRANSLATE_NOOP("CommandKeys", "reported by sites"),
    "heard_at": QT_TRANSLATE_NOOP("CommandKeys", "heard of"),
    "hits": QT_TRANSLATE_NOOP("CommandKeys", "found"),
    "id": QT_TRANSLATE_NOOP("CommandKeys", "id"),
    "inside": QT_TRANSLATE_NOOP("CommandKeys", "inside now"),
    "invitation_due": QT_TRANSLATE_NOOP("CommandKeys", "invitation to be sent by"),
    "invitation_sent": QT_TRANSLATE_NOOP("CommandKeys", "invitation sent"),
    "invited": QT_TRANSLATE_NOOP("CommandKeys", "invited"),
    "invitee": QT_TRANSLATE_NOOP("CommandKeys", "invitee"),
    "items": QT_TRANSLATE_NOOP("CommandKeys", "items"),
    "kept": QT_TRANSLATE_NOOP("CommandKeys", "kept"),
    "key": QT_TRANSLATE_NOOP("CommandKeys", "key"),
    "kind": QT_TRANSLATE_NOOP("CommandKeys", "kind"),
    "late": QT_TRANSLATE_NOOP("CommandKeys", "late"),
    "layout": QT_TRANSLATE_NOOP("CommandKeys", "layout"),
    "label": QT_TRANSLATE_NOOP("CommandKeys", "code of the work"),
    "left": QT_TRANSLATE_NOOP("CommandKeys", "left as they are"),
    "left_early": QT_TRANSLATE_NOOP("CommandKeys", "left early"),
    "level": QT_TRANSLATE_NOOP("CommandKeys", "level"),
    "levels": QT_TRANSLATE_NOOP("CommandKeys", "levels"),
    "mark": QT_TRANSLATE_NOOP("CommandKeys", "mark"),
    "merged": QT_TRANSLATE_NOOP("CommandKeys", "brought by merging"),
    "ids": QT_TRANSLATE_NOOP("CommandKeys", "ids"),
    "minutes": QT_TRANSLATE_NOOP("CommandKeys", "minutes"),
    "missing": QT_TRANSLATE_NOOP("CommandKeys", "not in the new list"),
    "moved": QT_TRANSLATE_NOOP("CommandKeys", "moved"),
    "name": QT_TRANSLATE_NOOP("CommandKeys", "name"),
    "new": QT_TRANSLATE_NOOP("CommandKeys", "new"),
    "not_marked": QT_TRANSLATE_NOOP("CommandKeys", "not marked"),
    "notices": QT_TRANSLATE_NOOP("CommandKeys", "notices"),
    "number": QT_TRANSLATE_NOOP("CommandKeys", "No."),
    "ok": QT_TRANSLATE_NOOP("CommandKeys", "done"),
    "online": QT_TRANSLATE_NOOP("CommandKeys", "online"),
    "opened_at": QT_TRANSLATE_NOOP("CommandKeys", "opened"),
    "operation": QT_TRANSLATE_NOOP("CommandKeys", "operation"),
    "operations": QT_TRANSLATE_NOOP("CommandKeys", "operations"),
    "override": QT_TRANSLATE_NOOP("CommandKeys", "reason to go ahead"),
    "pages": QT_TRANSLATE_NOOP("CommandKeys", "pages"),
    "path": QT_TRANSLATE_NOOP("CommandKeys", "file"),
    "peers": QT_TRANSLATE_NOOP("CommandKeys", "peers"),
    "people": QT_TRANSLATE_NOOP("CommandKeys", "people"),
    "person": QT_TRANSLATE_NOOP("CommandKeys", "person"),
    "position": QT_TRANSLATE_NOOP("CommandKeys", "position"),
    "present": QT_TRANSLATE_NOOP("CommandKeys", "present"),
    "presented": QT_TRANSLATE_NOOP("CommandKeys", "presented"),
    "problems": QT_TRANSLATE_NOOP("CommandKeys", "problems"),
    "provisional": QT_TRANSLATE_NOOP("CommandKeys", "stands for now"),
    "quarantined": QT_TRANSLATE_NOOP("CommandKeys", "quarantined"),
    "reason": QT_TRANSLATE_NOOP("CommandKeys", "reason"),
    "rejected": QT_TRANSLATE_NOOP("CommandKeys", "rejected"),
    "release": QT_TRANSLATE_NOOP("CommandKeys", "release"),
    "removed": QT_TRANSLATE_NOOP("CommandKeys", "removed"),
    "repeated": QT_TRANSLATE_NOOP("CommandKeys", "repeated"),
    "replaced": QT_TRANSLATE_NOOP("CommandKeys", "replaced"),
    "reported": QT_TRANSLATE_NOOP("CommandKeys", "people reported by sites"),
    "requirements": QT_TRANSLATE_NOOP("CommandKeys", "requirements"),
    "result": QT_TRANSLATE_NOOP("CommandKeys", "result"),
    "revision": QT_TRANSLATE_NOOP("CommandKeys", "revision"),
    "role": QT_TRANSLATE_NOOP("CommandKeys", "role"),
    "roles": QT_TRANSLATE_NOOP("CommandKeys", "roles"),
    "row": QT_TRANSLATE_NOOP("CommandKeys", "row"),
    "column": QT_TRANSLATE_NOOP("CommandKeys", "column"),
    "rows": QT_TRANSLATE_NOOP("CommandKeys", "rows"),
    "schema_version": QT_TRANSLATE_NOOP("CommandKeys", "version of the data"),
    "seconds": QT_TRANSLATE_NOOP("CommandKeys", "seconds"),
    "sender": QT_TRANSLATE_NOOP("CommandKeys", "sender"),
    "sessions": QT_TRANSLATE_NOOP("CommandKeys", "sessions"),
    "sha256": QT_TRANSLATE_NOOP("CommandKeys", "SHA-256"),
    "site": QT_TRANSLATE_NOOP("CommandKeys", "site"),
    "sites": QT_TRANSLATE_NOOP("CommandKeys", "sites"),
    "slides": QT_TRANSLATE_NOOP("CommandKeys", "slides"),
    "speaker": QT_TRANSLATE_NOOP("CommandKeys", "speaker"),
    "speakers": QT_TRANSLATE_NOOP("CommandKeys", "speakers"),
    "start": QT_TRANSLATE_NOOP("CommandKeys", "start"),
    "state": QT_TRANSLATE_NOOP("CommandKeys", "state"),
    "state_document": QT_TRANSLATE_NOOP("CommandKeys", "document of the state"),
    "state_reason": QT_TRANSLATE_NOOP("CommandKeys", "reason of the state"),
    "statements": QT_TRANSLATE_NOOP("CommandKeys", "statements"),
    "station": QT_TRANSLATE_NOOP("CommandKeys", "station"),
    "status": QT_TRANSLATE_NOOP("CommandKeys", "status"),
    "subject": QT_TRANSLATE_NOOP("CommandKeys", "whom or what"),
    "substituted": QT_TRANSLATE_NOOP("CommandKeys", "substituted"),
    "tasks": QT_TRANSLATE_NOOP("CommandKeys", "tasks"),
    "text": QT_TRANSLATE_NOOP("CommandKeys", "words"),
    "title": QT_TRANSLATE_NOOP("CommandKeys", "title"),
    "to": QT_TRANSLATE_NOOP("CommandKeys", "to"),
    "topic": QT_TRANSLATE_NOOP("CommandKeys", "topic"),
    "total": QT_TRANSLATE_NOOP("CommandKeys", "total"),
    "totals": QT_TRANSLATE_NOOP("CommandKeys", "totals"),
    "trusted": QT_TRANSLATE_NOOP("CommandKeys", "trusted"),
    "type": QT_TRANSLATE_NOOP("CommandKeys", "record"),
    "unchanged": QT_TRANSLATE_NOOP("CommandKeys", "unchanged"),
    "unexcused": QT_TRANSLATE_NOOP("CommandKeys", "unexcused"),
    "unit": QT_TRANSLATE_NOOP("CommandKeys", "unit"),
    "updated": QT_TRANSLATE_NOOP("CommandKeys", "updated"),
    "values": QT_TRANSLATE_NOOP("CommandKeys", "values"),
    "venue": QT_TRANSLATE_NOOP("CommandKeys", "venue"),
    "version": QT_TRANSLATE_NOOP("CommandKeys", "version"),
    "versions": QT_TRANSLATE_NOOP("CommandKeys", "versions"),
    "walk_in": QT_TRANSLATE_NOOP("CommandKeys", "walk-ins"),
    "warnings": QT_TRANSLATE_NOOP("CommandKeys", "warnings"),
    "with": QT_TRANSLATE_NOOP("CommandKeys", "with"),
    "with_title": QT_TRANSLATE_NOOP("CommandKeys", "with what"),
    "workspace": QT_TRANSLATE_NOOP("CommandKeys", "workspace"),
}
"""What the keys of an answer are called for people; one without a word stays as it is."""

_FIGURES = {
    "events": QT_TRANSLATE_NOOP("CommandKeys", "events held"),
    "presented": QT_TRANSLATE_NOOP("CommandKeys", "presentations"),
    "topics": QT_TRANSLATE_NOOP("CommandKeys", "topics presented"),
    "speakers": QT_TRANSLATE_NOOP("CommandKeys", "people who presented"),
    "summoned": QT_TRANSLATE_NOOP("CommandKeys", "attendances summoned"),
    "attended": QT_TRANSLATE_NOOP("CommandKeys", "attendances"),
    "people": QT_TRANSLATE_NOOP("CommandKeys", "different people"),
    "rate": QT_TRANSLATE_NOOP("CommandKeys", "rate of attendance"),
    "reporters": QT_TRANSLATE_NOOP("CommandKeys", "recognised reporters"),
    "active": QT_TRANSLATE_NOOP("CommandKeys", "reporters who presented"),
    "duties": QT_TRANSLATE_NOOP("CommandKeys", "duties"),
    "times": QT_TRANSLATE_NOOP("CommandKeys", "events due"),
    "held": QT_TRANSLATE_NOOP("CommandKeys", "events held for duties"),
    "done": QT_TRANSLATE_NOOP("CommandKeys", "duties done"),
    "overdue": QT_TRANSLATE_NOOP("CommandKeys", "duties overdue"),
    "progress": QT_TRANSLATE_NOOP("CommandKeys", "rate of completion"),
    "before": QT_TRANSLATE_NOOP("CommandKeys", "in the period compared with"),
}
"""The measures of reports: elsewhere the same key names a person or a moment."""

_DIFFERENCES = QT_TRANSLATE_NOOP("CommandKeys", "differences to settle")
_STEP = {"text": QT_TRANSLATE_NOOP("CommandKeys", "what was done")}
_KEYS_OF = {
    "exchange": {"conflicts": _DIFFERENCES},
    "deck": {"conflicts": _DIFFERENCES},
    "report": _FIGURES,
    "undo": _STEP,
    "redo": _STEP,
}
"""Where a group of commands means something else by a key: these are no clashes of the schedule."""

_YES_NO = (QT_TRANSLATE_NOOP("CommandKeys", "no"), QT_TRANSLATE_NOOP("CommandKeys", "yes"))


@dataclass(frozen=True, slots=True)
class Answer:
    """A command's result and how it reads for people."""

    result: Result
    text: Text | None
    language: str = DEFAULT_LANGUAGE
    group: str = ""

    def as_json(self) -> str:
        """Exactly one JSON object."""
        return json.dumps(self.result, ensure_ascii=False, default=plain) + "\n"

    def as_text(self) -> str:
        """Text for people."""
        said = (self.text or partial(lines_of, group=self.group))(self.result, self.language)
        return said if said.endswith("\n") or not said else said + "\n"


def plain(value: Any) -> Any:
    """What JSON has no word for: instants (on the local clock) and days in ISO 8601, sets as lists, the rest as its text."""
    if isinstance(value, dt.datetime):
        return iso(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, (set, frozenset)):
        return sorted(value, key=str)
    return str(value)


def lines_of(result: Result, language: str, *, group: str = "") -> str:
    """A `key: value` line for each part of an answer."""
    return "\n".join(_lines(result, _Words(language, group)))


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one language for the keys and values of one group's answers."""

    language: str
    group: str

    def said(self, word: str) -> str:
        return catalogue.translate("CommandKeys", word, language=self.language)

    def key(self, code: str, under: str = "") -> str:
        """A key's word; under some keys the keys are tokens."""
        if under in TOKENS:
            return token_words(under, code, self.language)
        return self.said(_KEYS_OF.get(self.group, {}).get(code) or _KEYS.get(code, code))

    def value(self, key: str, value: Any) -> str:
        if isinstance(value, bool):
            return self.said(_YES_NO[value])
        if isinstance(value, Mapping):
            return "  ".join(
                f"{self.key(name, key)}={self.value(name, each)}" for name, each in value.items() if each not in _NOTHING
            )
        if isinstance(value, (list, tuple)):
            return ", ".join(self.value(key, each) for each in value)
        if isinstance(value, str):
            return token_words(key, value, self.language)
        return "" if value is None else str(value if isinstance(value, (int, float)) else plain(value))


_NOTHING: tuple[Any, ...] = (None, "", [], (), {})


def _lines(result: Mapping[str, Any], words: _Words, margin: str = "", under: str = "") -> list[str]:
    lines = []
    for code, value in result.items():
        label = f"{margin}{words.key(code, under)}:"
        if isinstance(value, Mapping):
            lines += [label, *_lines(value, words, margin + "  ", code)]
        elif isinstance(value, (list, tuple)) and any(isinstance(each, Mapping) for each in value):
            lines.append(label)
            lines += [f"{margin}  {words.value(code, each)}" for each in value]
        elif isinstance(value, (list, tuple)) and value and not margin:
            lines.append(label)
            lines += [f"  {words.value(code, each)}" for each in value]
        else:
            lines.append(f"{label} {words.value(code, value)}".rstrip())
    return lines


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
