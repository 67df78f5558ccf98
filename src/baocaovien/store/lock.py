"""The lock that every process holds on a workspace: shared to work in it, exclusive to replace it."""

from __future__ import annotations

import json
import os
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from baocaovien.domain.errors import EnvironmentFault
from baocaovien.store.place import fault_of

_FILE = "workspace.lock"
_OPEN = ".open"

if sys.platform == "win32":
    import ctypes
    import msvcrt
    from ctypes import wintypes

    _FAIL_AT_ONCE, _EXCLUSIVE, _FAR = 1, 2, 0x7FFF0000

    class _Overlapped(ctypes.Structure):
        _fields_ = (
            ("internal", ctypes.c_void_p),
            ("internal_high", ctypes.c_void_p),
            ("offset", wintypes.DWORD),
            ("offset_high", wintypes.DWORD),
            ("event", wintypes.HANDLE),
        )

    def _unlock(stream: IO[bytes]) -> None:
        ctypes.windll.kernel32.UnlockFileEx(
            msvcrt.get_osfhandle(stream.fileno()), 0, 1, 0, ctypes.byref(_Overlapped(offset=_FAR))
        )

    def _lock(stream: IO[bytes], *, exclusive: bool) -> bool:
        _unlock(stream)
        flags = _FAIL_AT_ONCE | (_EXCLUSIVE if exclusive else 0)
        handle = msvcrt.get_osfhandle(stream.fileno())
        return bool(ctypes.windll.kernel32.LockFileEx(handle, flags, 0, 1, 0, ctypes.byref(_Overlapped(offset=_FAR))))

else:
    import fcntl

    def _unlock(stream: IO[bytes]) -> None:
        fcntl.flock(stream, fcntl.LOCK_UN)

    def _lock(stream: IO[bytes], *, exclusive: bool) -> bool:
        try:
            fcntl.flock(stream, (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


class WorkspaceLock:
    """A process's hold on a workspace folder; other processes can see who holds it."""

    def __init__(self, folder: Path, holder: str) -> None:
        """Take the shared lock.

        Raises:
            EnvironmentFault: `workspace.in_use` while another process replaces the workspace; `workspace.read_only` or
                `workspace.cannot_open` where its files belong to somebody else.
        """
        self._folder = folder
        try:
            self._stream: IO[bytes] = (folder / _FILE).open("ab+")
            (folder / _OPEN).mkdir(exist_ok=True)
        except OSError as problem:
            raise fault_of(problem, folder) from problem
        self._note = folder / _OPEN / f"{os.getpid()}-{uuid.uuid4().hex[:8]}"
        if not _lock(self._stream, exclusive=False):
            self._stream.close()
            raise EnvironmentFault("workspace.in_use", where=str(folder), holder=self._others())
        try:
            self._held: IO[bytes] = self._note.open("wb")
            self._held.write(json.dumps({"holder": holder, "pid": os.getpid()}).encode())
            self._held.flush()
        except OSError as problem:
            self._stream.close()
            with suppress(OSError, AttributeError):  # it may not be open; a full disk refuses once more
                self._held.close()
            with suppress(OSError):
                self._note.unlink(missing_ok=True)
            raise fault_of(problem, folder) from problem
        _lock(self._held, exclusive=True)

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Hold the workspace alone for a while.

        Raises:
            EnvironmentFault: `workspace.in_use` with the names of the other holders.
        """
        if not _lock(self._stream, exclusive=True):
            _lock(self._stream, exclusive=False)
            raise EnvironmentFault("workspace.in_use", where=str(self._folder), holder=self._others())
        try:
            yield
        finally:
            _lock(self._stream, exclusive=False)

    def release(self) -> None:
        """Let go."""
        for held in (self._stream, self._held):
            _unlock(held)  # where only the file is closed, Windows may take its time
            held.close()
        with suppress(OSError):  # who reads it just now sees that it is nobody's, and takes it away
            self._note.unlink(missing_ok=True)

    def _others(self) -> str:
        """Who else has the workspace open, for people: "window (process 4711)"."""
        notes = sorted((self._folder / _OPEN).iterdir())
        return ", ".join(name for note in notes if note != self._note and (name := _holder(note))) or "?"


def _holder(note: Path) -> str:
    """Who wrote the note; empty when that process is gone, and then the note goes too."""
    try:
        with note.open("rb+") as stream:
            gone = _lock(stream, exclusive=True)
            kept = {} if gone else json.loads(stream.read())
        if gone:
            note.unlink(missing_ok=True)  # closed first: Windows keeps what is open
            return ""
        return f"{kept['holder']} (process {kept['pid']})"
    except (OSError, ValueError, KeyError):
        return ""
