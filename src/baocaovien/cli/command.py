"""What a command is: a name, its arguments, what it does and how it is told to people."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from baocaovien.domain.progress import Progress, silent

if TYPE_CHECKING:
    from baocaovien.services.workspace import Workspace

Result = Mapping[str, Any]
"""Exactly the JSON object of `cli.md`; values are what `json.dumps(default=str)` takes."""

Text = Callable[[Result, str], str]
"""How a result reads for people in a language."""


@dataclass(frozen=True, slots=True)
class Call:
    """What a command is called with, besides its own arguments."""

    folder: Path
    database_url: str | None
    language: str
    actor: str | None
    """What stood after --as; the workspace is already signed in as that person."""
    workspace: Workspace | None
    """Open, unless the command says `needs_workspace=False`."""
    progress: Progress = field(default=silent)

    @property
    def ws(self) -> Workspace:
        """The open workspace."""
        assert self.workspace is not None
        return self.workspace


@dataclass(frozen=True, slots=True)
class Command:
    """One command: `group` is empty for a command of one word (`init`), else its first word (`event add`)."""

    group: str
    name: str
    help: str
    run: Callable[[Call, argparse.Namespace], Result]
    arguments: Callable[[argparse.ArgumentParser], None] = lambda _parser: None
    text: Text | None = None
    """How the result reads for people; none: `key: value` lines."""
    needs_workspace: bool = True
    instead: Callable[[Call, argparse.Namespace], Result] | None = None
    """What is run where the database is damaged, something else, or gone."""
