"""What the frame of the window shows about the open workspace, read in one short query."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class WindowFacts:
    """The workspace as the rail, the banner and the status bar name it."""

    office: str = ""
    """The unit's short name; empty before the first start is done."""
    is_sample: bool = False
    person: str = ""
    """Who is working; empty when nobody has said so."""
    last_backup: dt.datetime | None = None
    folder: Path | None = None
