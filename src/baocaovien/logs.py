"""The log file: what happened by kind and place, in the user's data folder, without personal data.

Messages are written by this program only and name codes; a trace is written without the messages of its errors,
since those may hold names of people, and with files relative to the program.
"""

from __future__ import annotations

import logging
import logging.handlers
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, cast

from typing_extensions import override

from baocaovien import paths

_BYTES = 1_000_000
_KEPT = 5
NAME = "baocaovien"


class _Formatter(logging.Formatter):
    @override
    def formatException(self, ei: Any) -> str:
        return trace(ei[1])


class _Handler(logging.handlers.RotatingFileHandler):
    @override
    def handleError(self, record: logging.LogRecord) -> None:
        """Leave it: where the log can't be written (a full disk), the work goes on, and no trace of it is shown."""

    @override
    def doRollover(self) -> None:
        """Begin a new file; on Windows that waits until no other program of ours (the window, a command) holds the old one."""
        if self.stream is not None:
            self.stream.close()
            self.stream = cast("Any", None)  # opened again by the next line
        with suppress(OSError):
            # Refused while the file is held; without asking, the older files would move up in vain.
            Path(self.baseFilename).rename(self.baseFilename)
            super().doRollover()


def configure(*, level: int = logging.INFO) -> Path | None:
    """Write the program's log into a rotating file; answers it, or None where nothing can be written."""
    logger = logging.getLogger(NAME)
    logger.setLevel(level)
    logger.propagate = False
    try:
        paths.logs().mkdir(parents=True, exist_ok=True)
        file = paths.logs() / "baocaovien.log"
        handler = _Handler(file, maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True)
    except OSError:
        logger.addHandler(logging.NullHandler())
        return None
    handler.setFormatter(_Formatter("%(asctime)s %(levelname)s %(threadName)s %(name)s %(message)s"))
    logger.addHandler(handler)
    return file


def close() -> None:
    """Flush and let go of the file."""
    logger = logging.getLogger(NAME)
    logger.propagate = True
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        with suppress(OSError):  # what a full disk did not take is tried once more, and refused again
            handler.close()


def trace(problem: BaseException | None) -> str:
    """Files, lines and kinds of the errors of a trace; never their messages or values."""
    lines: list[str] = []
    while problem is not None:
        lines += _frames(problem.__traceback__)
        lines += getattr(problem, "__notes__", [])
        code = getattr(problem, "code", "")
        name = f"{type(problem).__module__}.{type(problem).__qualname__}"
        lines.append(f"{name} {code}" if isinstance(code, str) and code else name)
        problem = problem.__cause__ or problem.__context__
    return "\n".join(lines)


def _frames(step: TracebackType | None) -> list[str]:
    lines = []
    while step is not None:
        code = step.tb_frame.f_code
        lines.append(f"  {_short(code.co_filename)}:{step.tb_lineno} {code.co_name}")
        step = step.tb_next
    return lines


def _short(file: str) -> str:
    """A file relative to its package: the rest of the path may hold a person's name."""
    parts = Path(file).parts
    for mark in ("site-packages", "src", "lib"):
        if mark in parts:
            return "/".join(parts[len(parts) - parts[::-1].index(mark) :])
    return "/".join(parts[-2:])
