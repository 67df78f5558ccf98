"""Writing a file so that an interrupted save leaves the old one whole."""

from __future__ import annotations

import errno
import math
import os
import re
import shutil
import stat
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from baocaovien.domain.errors import EnvironmentFault, InputError, MissingError

HELD_ELSEWHERE = "open elsewhere"

_WINDOWS = {
    2: "No such file or directory",
    3: "No such file or directory",
    5: "Permission denied",
    15: "No such file or directory",
    19: "Read-only file system",
    21: "Input/output error",
    23: "Input/output error",
    32: HELD_ELSEWHERE,
    33: HELD_ELSEWHERE,
    39: "No space left on device",
    53: "share gone",
    55: "share gone",
    59: "share gone",
    64: "share gone",
    65: "Permission denied",
    67: "share gone",
    112: "No space left on device",
    121: "Input/output error",
    123: "bad name",
    206: "File name too long",
    225: "scanner",
    226: "scanner",
    267: "Not a directory",
    1117: "Input/output error",
    1167: "Input/output error",
    1231: "share gone",
    1326: "Permission denied",
}
"""Windows says why in the words of its own language; these are its numbers for what we have words for."""
_NAMES = (123, 206)
_FULL = 39
_TOO_LONG = "File name too long"
_MANY_LETTERS = 240
_MOST_LETTERS = 255
_DENIED = 5
_HEAD, _MEGABYTE = 4096, 1024 * 1024
_MAY_PASS = (_DENIED, 32, 33)
_PAUSES = (0.05, 0.1, 0.2, 0.4)
"""Seconds to wait for a scanner that looks into what was just written: it holds a file for a moment."""
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)


def reason_of(problem: OSError) -> str:
    """Why the system refused, as a code that `texts.words` has words for, else as the system says it."""
    known = _WINDOWS.get(getattr(problem, "winerror", None) or _asked_again(problem))
    return known or problem.strerror or str(problem)


if sys.platform == "win32":

    def _asked_again(problem: OSError) -> int:
        """The number of Windows where `open` kept it to itself: it says of a file that is held only that access is denied."""
        if problem.errno != errno.EACCES or not isinstance(problem.filename, str):
            return 0
        try:
            Path(problem.filename).rename(problem.filename)  # nothing moves; it is refused for the true reason
        except OSError as again:
            return again.winerror or 0
        return 0

else:

    def _asked_again(_problem: OSError) -> int:
        """Nothing: other systems say the true reason at once."""
        return 0


def size_of(path: Path) -> int:
    """How many bytes a file has that is to be read; a folder is none, and a device or a pipe might never end.

    Raises:
        MissingError: `file.missing`.
        InputError: `file.unreadable`.
    """
    try:
        found = path.stat()
    except FileNotFoundError as problem:
        raise MissingError("file.missing", where=str(path), file=path.name) from problem
    except OSError as problem:
        raise _unreadable(path, reason_of(problem)) from problem
    if not stat.S_ISREG(found.st_mode):
        raise _unreadable(path, "Is a directory" if stat.S_ISDIR(found.st_mode) else "not a file")
    return found.st_size


def read_whole(path: Path, *, most: int, begins: tuple[bytes, ...] = ()) -> bytes:
    """The bytes of a file of at most that many.

    Args:
        begins: how such a file begins; of another one no more than its first bytes are read, and are the answer.

    Raises:
        MissingError: `file.missing`.
        InputError: `file.unreadable`, `file.too_large`.
    """
    size = size_of(path)
    if size > most:
        raise too_large(path.name, size, most)
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
            if begins and not head.startswith(begins):
                return head
            stream.seek(0)
            return stream.read()
    except OSError as problem:
        raise _unreadable(path, reason_of(problem)) from problem


def _unreadable(path: Path, reason: str) -> InputError:
    return InputError("file.unreadable", where=str(path), file=path.name, reason=reason)


def too_large(name: str, size: int, most: int) -> InputError:
    """The refusal of a file that is too large."""
    megabytes = math.ceil(size / _MEGABYTE)  # one byte too many is not "500 MB, at most 500 MB"
    return InputError("file.too_large", where=name, file=name, megabytes=megabytes, most=most // _MEGABYTE)


def wrong_name(name: str, system: str = sys.platform) -> str:
    """Why no file can have the name, if so: Windows would write into a device, or into a hidden stream after a colon."""
    if system != "win32":
        return ""
    return "bad name" if _FORBIDDEN.search(name) else "device name" if _DEVICES.match(name) else ""


def is_full(problem: OSError) -> bool:
    """Whether the disk, or a person's share of it, is full."""
    return problem.errno in (errno.ENOSPC, errno.EDQUOT) or getattr(problem, "winerror", None) == _FULL


def file_name(text: str, *, longest: int = 120) -> str:
    """Words as the name of a file (without its ending) on every system; empty when nothing of them can stand in one."""
    whole = " ".join(_FORBIDDEN.sub(" ", text).split())
    cut = whole[: longest + 1].rpartition(" ")[0] if len(whole) > longest else whole  # not in the middle of a word
    name = (cut or whole)[:longest].strip(" .")
    return f"_{name}" if _DEVICES.match(name) else name


def local_name(name: str, system: str = sys.platform) -> str:
    """The name of a kept file as this system can have it: it may come from a machine that allows other letters."""
    if not wrong_name(name, system):
        return name
    stem, dot, ending = name.rpartition(".")
    return f"{file_name(stem if dot else ending) or '_'}{dot}{file_name(ending) if dot else ''}"


def put_in_place(made: Path, target: Path) -> None:
    """Rename what was made to where it belongs, over a file that is there."""
    _patiently(lambda: made.replace(target))


def remove(path: Path) -> bool:
    """Remove a file; one that another program holds stays where it is, and the answer is False."""
    try:
        _patiently(lambda: path.unlink(missing_ok=True))
    except OSError:
        return False
    return True


def _patiently(act: Callable[[], object]) -> None:
    """Do it, again after a moment where Windows says that the file is held."""
    for pause in (*_PAUSES, None):
        try:
            act()
        except OSError as problem:
            if pause is None or getattr(problem, "winerror", None) not in _MAY_PASS:
                raise
            time.sleep(pause)
        else:
            return


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give a temporary path beside `target`; flush it and put it in place when the block ends well.

    A temporary path that was given so is given again as it is: who asked for it first puts it in place.

    Raises:
        InputError: `file.unwritable` where no file can be.
        EnvironmentFault: `file.disk_full` or `file.unwritable`; the old file is untouched.
    """
    if target.name.endswith(_ending()):
        yield target
        return
    part = _part(target)
    try:
        if no_place := _no_place(target):
            raise InputError("file.unwritable", where=str(target), file=target.name or str(target), reason=no_place)
        yield part
        with part.open("rb+") as stream:
            os.fsync(stream.fileno())
        put_in_place(part, target)
    except OSError as problem:
        if problem.filename is not None and str(problem.filename).endswith(_ending()) and Path(problem.filename) != part:
            raise  # of another file that is written together with this one
        if is_full(problem):
            raise EnvironmentFault("file.disk_full", where=str(target), file=target.name) from problem
        too_long = _is_too_long(problem, part)
        reason = HELD_ELSEWHERE if _is_open(problem, part, target) else _TOO_LONG if too_long else reason_of(problem)
        if too_long or getattr(problem, "winerror", None) in _NAMES:
            raise InputError("file.unwritable", where=str(target), file=target.name, reason=reason) from problem
        raise EnvironmentFault("file.unwritable", where=str(target), file=target.name, reason=reason) from problem
    finally:
        with suppress(OSError):  # where nothing can be, nothing is left
            part.unlink(missing_ok=True)


def _is_open(problem: OSError, part: Path, target: Path) -> bool:
    """Whether the target is open elsewhere: of a file that stands open, Windows says no more than that access is denied."""
    denied = getattr(problem, "winerror", None) == _DENIED
    return denied and part.is_file() and target.is_file() and os.access(target, os.W_OK)


def _is_too_long(problem: OSError, part: Path) -> bool:
    """Whether the path has more letters than the system takes: Windows then says that there is no such file."""
    unknown = problem.errno == errno.ENOENT and len(str(part)) >= _MANY_LETTERS and part.parent.is_dir()
    return unknown or problem.errno == errno.ENAMETOOLONG


def _no_place(target: Path) -> str:
    """Why no file can be there, as far as that is seen beforehand."""
    if not target.parent.is_dir():
        return "folder missing"
    if not target.name:
        return "Is a directory"
    if target.exists() and not target.is_file() and not target.is_dir():
        return "not a file"  # a device or a pipe would be gone for every other program
    return wrong_name(target.name) or (_TOO_LONG if _letters(_part(target).name) > _MOST_LETTERS else "")


def _part(target: Path) -> Path:
    """Where a file stands until it is whole."""
    return target.parent / f".{target.name}{_ending()}"


def _ending() -> str:
    return f".{os.getpid()}.part"


def _letters(name: str) -> int:
    """How long a name is as this system counts: Windows says of one that is too long only that there is no such file."""
    return len(name.encode("utf-16-le")) // 2 if sys.platform == "win32" else len(os.fsencode(name))


def check_place(target: Path) -> None:
    """Refuse a place where no file can be, before any work.

    Raises:
        InputError: `file.unwritable`.
    """
    try:
        reason = _no_place(target) or ("Is a directory" if target.is_dir() else "")
    except OSError as problem:
        reason = reason_of(problem)
    if reason:
        raise InputError("file.unwritable", where=str(target), file=target.name or str(target), reason=reason)


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it, where they are missing.

    Raises:
        EnvironmentFault: `file.disk_full` or `file.unwritable`.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise _no_folder(folder, problem) from problem


def _no_folder(folder: Path, problem: OSError) -> EnvironmentFault:
    if is_full(problem):
        return EnvironmentFault("file.disk_full", where=str(folder), file=folder.name)
    return EnvironmentFault("file.unwritable", where=str(folder), file=folder.name, reason=reason_of(problem))


@contextmanager
def filling(folder: Path) -> Iterator[Path]:
    """Give a folder inside to write several files into; they are put in place together when the block ends well.

    Raises:
        EnvironmentFault: `file.disk_full` or `file.unwritable`; old files are untouched, and no new folder stays.
    """
    new = not folder.exists()
    part = folder / f".{os.getpid()}.part"
    try:
        make_folder(folder)
        try:
            part.mkdir(exist_ok=True)
        except OSError as problem:
            raise _no_folder(folder, problem) from problem
        yield part
        for made in sorted(part.iterdir()):
            with replacing(folder / made.name) as beside:
                made.replace(beside)
    finally:
        shutil.rmtree(part, ignore_errors=True)
        if new:
            with suppress(OSError):  # something stands in it: it stays
                folder.rmdir()


def write_bytes(target: Path, content: bytes) -> None:
    """Replace a file's content whole or not at all."""
    with replacing(target) as part:
        part.write_bytes(content)
