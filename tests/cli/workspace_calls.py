"""Calling the command line in this process."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from baocaovien.cli.main import main


@dataclass(frozen=True)
class Told:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The one JSON object on standard output."""
        found: dict[str, Any] = json.loads(self.out)
        return found


class Shell:
    """Runs commands on one workspace folder, in English unless told otherwise."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def __call__(self, *words: str, options: tuple[str, ...] = ("--lang", "en", "--json")) -> Told:
        """Run one command."""
        self._capsys.readouterr()
        code = main(["-w", str(self.folder), *options, *words])
        out, err = self._capsys.readouterr()
        return Told(code, out, err)
