"""How an answer of a command is written: as one JSON object, or as lines for people."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TextIO

from baocaovien.cli.command import Result
from baocaovien.domain.progress import Progress, silent


@dataclass(frozen=True, slots=True)
class Answer:
    """A command's result and how it reads for people."""

    result: Result
    text: Callable[[Result], str] | None

    def as_json(self) -> str:
        """Exactly one JSON object."""
        return json.dumps(self.result, ensure_ascii=False, default=plain) + "\n"

    def as_text(self) -> str:
        """Text for people."""
        said = self.text(self.result) if self.text else "\n".join(_lines(self.result))
        return said if said.endswith("\n") or not said else said + "\n"


def plain(value: Any) -> Any:
    """What JSON has no word for: instants and days in ISO 8601, sets as lists, everything else as its text."""
    if isinstance(value, (dt.datetime, dt.date)):
        return value.isoformat()
    if isinstance(value, (set, frozenset)):
        return sorted(value, key=str)
    return str(value)


def _lines(result: Mapping[str, Any]) -> list[str]:
    lines = []
    for key, value in result.items():
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
