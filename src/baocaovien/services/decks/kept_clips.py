"""Clips in the workspace: bytes like every other attachment, and a file beside the person's data that players can open.

A clip that is too large for the workspace stays where it is, and is named by its path.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from baocaovien import paths
from baocaovien.decks.outline import Content, Video
from baocaovien.domain.errors import MissingError
from baocaovien.domain.files import local_name, write_bytes
from baocaovien.store.blobs import MOST_BYTES, put_blob

MOST_FILES = 2_000_000_000
_DAY = 86_400.0
_MOST_IDLE = 30 * _DAY


def keep_clip(session: Session, content: Content) -> Content:
    """Content with its clip kept in the workspace where it is small enough.

    Raises:
        MissingError: `file.missing`.
    """
    if not isinstance(content, Video) or _is_kept(content.clip):
        return content
    try:
        if content.clip.stat().st_size > MOST_BYTES:
            return content
        data = content.clip.read_bytes()
    except OSError as problem:
        raise MissingError("file.missing", where=str(content.clip), file=content.clip.name) from problem
    return replace(content, clip=_file(put_blob(session, data), content.clip.name, lambda _sha256: data))


def clip_value(path: Path) -> str | dict[str, str]:
    """How a payload names a clip."""
    return {"sha256": path.parent.name, "name": path.name} if _is_kept(path) else str(path)


def clip_path(value: Any, load: Callable[[str], bytes]) -> Path:
    """The file of a clip that a payload names; made anew from the workspace where it is not there (any more)."""
    if not isinstance(value, Mapping):
        return Path(value)
    return _file(str(value["sha256"]), str(value["name"]), load)


def prune_clips(*, now: float | None = None) -> int:
    """Remove the files of clips that no deck has shown for a month, and the longest unused over 2 GB; answer how many.

    Nothing is lost: the workspace makes them anew. What was shown within the last day stays.

    Args:
        now: seconds since 1970; the clock of the machine where it is not given.
    """
    moment = time.time() if now is None else now
    removed, kept = 0, 0
    for folder in sorted(_folders(), key=_last_used, reverse=True):
        idle, size = moment - _last_used(folder), sum(file.stat().st_size for file in folder.iterdir())
        kept += size
        if idle > _MOST_IDLE or (kept > MOST_FILES and idle > _DAY):
            kept -= size
            removed += 1
            shutil.rmtree(folder, ignore_errors=True)
    return removed


def _folders() -> list[Path]:
    return [folder for folder in paths.clips().iterdir() if folder.is_dir()] if paths.clips().is_dir() else []


def _last_used(folder: Path) -> float:
    return folder.stat().st_mtime


def _is_kept(path: Path) -> bool:
    return path.parent.parent == paths.clips()


def _file(sha256: str, name: str, load: Callable[[str], bytes]) -> Path:
    target = paths.clips() / Path(sha256).name / local_name(Path(name).name)
    if not target.is_file():
        target.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(target, load(sha256))
    with suppress(OSError):  # a folder that somebody made read-only is only pruned earlier
        os.utime(target.parent)
    return target
