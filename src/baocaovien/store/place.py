"""Whether a folder can hold a workspace."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from pathlib import Path

from baocaovien.domain.errors import EnvironmentFault
from baocaovien.domain.files import HELD_ELSEWHERE, is_full, reason_of, remove

_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "webdav", "davfs", "fuse.sshfs", "fuse.davfs2", "ceph"}
)

_LONG = ("\\\\?\\", "\\\\.\\")
"""How Windows writes paths that are taken as they are."""


def prepare(folder: Path) -> None:
    """Make the folder if it is missing, and try to write in it.

    Raises:
        EnvironmentFault: `workspace.network_share`, `workspace.read_only`, `workspace.disk_full` or `workspace.cannot_open`.
    """
    try:
        if on_network(folder):
            raise EnvironmentFault("workspace.network_share", where=str(folder))
        new = not folder.exists()
        folder.mkdir(parents=True, exist_ok=True)
        trial = folder / f".{os.getpid()}.trial"
        try:
            trial.write_bytes(bytes(4096))
        except OSError:
            remove(trial)
            if new:
                folder.rmdir()
            raise
        remove(trial)
    except OSError as problem:
        raise fault_of(problem, folder) from problem


def look_into(folder: Path) -> None:
    """Refuse a folder that nobody may look into here; one that is missing is not refused.

    Raises:
        EnvironmentFault: `workspace.cannot_open`.
    """
    try:
        (folder / "workspace.db").exists()
    except OSError as problem:
        raise EnvironmentFault("workspace.cannot_open", where=str(folder), reason=reason_of(problem)) from problem


def contents(folder: Path) -> frozenset[Path] | None:
    """What is in a folder; None where there is none.

    Raises:
        EnvironmentFault: `workspace.cannot_open`.
    """
    look_into(folder)
    return frozenset(folder.iterdir()) if folder.is_dir() else None


def put_back(folder: Path, before: frozenset[Path] | None) -> None:
    """Take away what was made in a folder since `contents` said `before`, and nothing else."""
    for path in contents(folder) or ():
        if before is None or path not in before:
            shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)
    if before is None and folder.is_dir():
        folder.rmdir()


def fault_of(problem: OSError, folder: Path) -> EnvironmentFault:
    """What the system's refusal means for a workspace in this folder."""
    if is_full(problem):
        return EnvironmentFault("workspace.disk_full", where=str(folder))
    reason = reason_of(problem)
    if problem.errno in (errno.EROFS, errno.EACCES, errno.EPERM) and reason != HELD_ELSEWHERE:
        return EnvironmentFault("workspace.read_only", where=str(folder))
    if isinstance(problem, (FileExistsError, NotADirectoryError)):
        return EnvironmentFault("workspace.not_a_folder", where=str(folder))
    return EnvironmentFault("workspace.cannot_open", where=str(folder), reason=reason)


def on_network(folder: Path) -> bool:
    """Whether the folder is on a network share, where the database's shared memory does not work."""
    if sys.platform == "win32":
        return _is_remote_drive(folder)
    return file_system(Path(os.path.realpath(folder)), _mounts()) in _NETWORK  # `resolve` fails on a link that leads to itself


def is_share(anchor: str) -> bool:
    r"""Whether the root of a path on Windows is a share, \\server\share; \\?\C:\ is only a longer way to write C:\."""
    return anchor.startswith("\\\\") and (not anchor.startswith(_LONG) or anchor[4:8].upper() == "UNC\\")


def file_system(folder: Path, mounts: str) -> str:
    """The file system type of the longest mount point above the folder, from the text of `/proc/mounts`."""
    found = ("", "")
    for line in mounts.splitlines():
        _device, point, kind, *_rest = line.split()
        point = point.encode().decode("unicode_escape").encode("latin-1").decode("utf-8", "replace")
        if folder.is_relative_to(point) and len(point) >= len(found[0]):
            found = (point, kind)
    return found[1]


def _mounts() -> str:
    mounts = Path("/proc/mounts")
    return mounts.read_text(encoding="utf-8") if mounts.is_file() else ""


if sys.platform == "win32":
    import ctypes

    _REMOTE = 4

    def _is_remote_drive(folder: Path) -> bool:
        anchor = folder.resolve().anchor
        return is_share(anchor) or ctypes.windll.kernel32.GetDriveTypeW(anchor) == _REMOTE
