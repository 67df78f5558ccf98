"""What a person chose for this machine: one small JSON file, read without Qt.

Window positions are QSettings, the office's data is in the workspace; here are only choices.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Literal, get_args

from baocaovien import paths
from baocaovien.domain.errors import EnvironmentFault
from baocaovien.domain.files import reason_of, write_bytes

Theme = Literal["system", "light", "dark"]
LOCK_MINUTES = (0, 1, 2, 5, 10, 15, 30)
ZOOMS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


@dataclass(frozen=True, slots=True)
class Settings:
    """A person's choices; every field has a sensible start."""

    language: str = "vi"
    theme: Theme = "system"
    zoom: float = 1.0
    compact: bool = False
    lock_minutes: int = 0
    """Minutes without a key or a touch after which the desk locks; 0: never by itself."""
    workspaces: tuple[str, ...] = ()
    """Folders opened before, the newest first."""


def file() -> Path:
    """Where the settings are kept."""
    return paths.user_data() / "settings.json"


def load() -> Settings:
    """Read the settings; what is missing or unfit becomes the default, so that the program always starts."""
    try:
        kept = json.loads(file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    return _sound(kept) if isinstance(kept, dict) else Settings()


def save(settings: Settings) -> None:
    """Replace the settings file.

    Raises:
        EnvironmentFault: the file cannot be written.
    """
    try:
        file().parent.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        reason = reason_of(problem)
        raise EnvironmentFault("file.unwritable", where=str(file()), file=file().name, reason=reason) from problem
    write_bytes(file(), json.dumps(asdict(settings), ensure_ascii=False, indent=2).encode())


def _sound(kept: dict[str, Any]) -> Settings:
    known = {entry.name for entry in fields(Settings)}
    values = {name: value for name, value in kept.items() if name in known}
    if values.get("language") not in ("vi", "en"):
        values.pop("language", None)
    if values.get("theme") not in get_args(Theme):
        values.pop("theme", None)
    if values.get("zoom") not in ZOOMS:
        values.pop("zoom", None)
    if values.get("lock_minutes") not in LOCK_MINUTES:
        values.pop("lock_minutes", None)
    values["compact"] = values.get("compact") is True
    folders = values.pop("workspaces", ())
    with contextlib.suppress(TypeError):
        values["workspaces"] = tuple(folder for folder in folders if isinstance(folder, str))
    return Settings(**values)
