"""Where the files that ship with the application are, and where a person's files go.

`resources/` and `db/` travel inside the wheel as `baocaovien/_bundled/…`; in a checkout they
stand at its top. Works editable, from a wheel, and frozen by PyInstaller.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("baocaovien", appauthor=False, roaming=False)


@cache
def bundled() -> Path:
    """The folder that holds `resources/` and `db/`."""
    package = Path(__file__).resolve().parent
    inside = package / "_bundled"
    return inside if inside.is_dir() else package.parent.parent


def resource(*parts: str) -> Path:
    """A file or folder below `resources/`."""
    return bundled().joinpath("resources", *parts)


def fonts() -> tuple[Path, ...]:
    """Where fonts are: those of the kit first, then the system's and the person's own (who has no home has none)."""
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        own = [Path(local) / "Microsoft" / "Windows" / "Fonts"] if local else []
        return (resource("fonts"), Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts", *own)
    try:
        home = Path.home()
    except RuntimeError:
        own = []
    else:
        own = [Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "fonts", home / ".fonts"]
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    return (resource("fonts"), *own, *(Path(part) / "fonts" for part in shared.split(":") if part))


def migrations() -> Path:
    """The folder of the database migrations."""
    return bundled() / "db"


def user_data() -> Path:
    """The person's data folder (`BAOCAOVIEN_HOME` replaces it, for tests and for a USB stick)."""
    home = os.environ.get("BAOCAOVIEN_HOME")
    return Path(home) if home else Path(_DIRS.user_data_dir)


def default_workspace() -> Path:
    """The workspace that opens when none is named."""
    return user_data() / "workspace"


def logs() -> Path:
    """The folder of the rotating log files."""
    return user_data() / "logs"


def clips() -> Path:
    """Where clips that the workspace keeps stand as files, each in a folder named by its SHA-256; a player needs a file."""
    return user_data() / "clips"
