"""What the main window offers to its pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol
from uuid import UUID

from PySide6.QtWidgets import QWidget

from baocaovien.domain.errors import AppError
from baocaovien.settings import Settings


class Level(StrEnum):
    """The three meanings of the look."""

    GOOD = "good"
    ATTENTION = "attention"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class NoticeAction:
    """A button in a notice."""

    text: str
    run: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Target:
    """A record that a page shall show: `Target("event", id)`, with a command where the page needs one ("new")."""

    record_type: str = ""
    record_id: UUID | None = None
    command: str = ""


class Shell(Protocol):
    """The main window as a page sees it."""

    @property
    def settings(self) -> Settings:
        """The person's settings."""
        ...

    @property
    def language(self) -> str:
        """The language of the screen: vi or en."""
        ...

    @property
    def is_sample(self) -> bool:
        """Whether the open workspace holds sample data."""
        ...

    def window(self) -> QWidget:
        """The parent for dialogs."""
        ...

    def tell(self, text: str, *, level: Level = Level.GOOD, undo: bool = False, actions: Sequence[NoticeAction] = ()) -> None:
        """Say in the window what was done; with `undo`, offer to undo it."""
        ...

    def tell_error(self, problem: AppError) -> None:
        """Say what went wrong, where, and what to do."""
        ...

    def sentence(self, problem: AppError) -> str:
        """The error as one line in the language of the screen, for showing beside a field."""
        ...

    def tell_file(self, text: str, *files: Path, also: Sequence[NoticeAction] = ()) -> None:
        """Say that files were made, with 'Open' and 'Open folder', and what else can be done with them."""
        ...

    def go(self, page: str, target: Target | None = None) -> None:
        """Show a page by its key ("schedule"), and there a record or command."""
        ...

    def open_data(self, folder: Path) -> None:
        """Open other data in place of what is open."""
        ...

    def open_station(self, file: Path | None = None) -> None:
        """Make this machine a door station from its file (asked for where none is given), and open it."""
        ...

    def begin_own_office(self) -> None:
        """Begin with the office's own data."""
        ...

    def change_settings(self, settings: Settings) -> None:
        """Keep and apply the person's settings; language and look change at once."""
        ...

    def back_up(self) -> None:
        """Make a checked copy of the data now, and say so."""
        ...

    def restore(self, backup: str) -> None:
        """Go back to a backup by its name; the window opens anew on it."""
        ...
