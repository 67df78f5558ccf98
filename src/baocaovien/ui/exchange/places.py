"""Where files to and from each place are kept on this machine: a stick or a shared folder, remembered after the first time."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QSettings

_KEY = "exchange/folders"


def folder_of(peer_id: UUID | None) -> Path | None:
    """The folder that was chosen for a peer; None before the first time."""
    kept = QSettings().value(f"{_KEY}/{_name(peer_id)}", "")
    return Path(str(kept)) if kept else None


def remember_folder(peer_id: UUID | None, folder: Path) -> None:
    """Keep it for the next time."""
    QSettings().setValue(f"{_KEY}/{_name(peer_id)}", str(folder))


def _name(peer_id: UUID | None) -> str:
    return peer_id.hex if peer_id is not None else "anybody"
