"""What a person sees while a machine is made ready. All of it goes to standard error: standard output is the program's."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

CANNOT_INSTALL = 3


class CannotInstall(Exception):
    """Something is missing that this script may not, or cannot, install; the text says what to do."""


def say(text: str) -> None:
    """Print one line of progress."""
    print(text, file=sys.stderr, flush=True)


class Percent:
    """A line that counts up on a terminal, and one line at the end elsewhere."""

    def __init__(self, label: str, total: int) -> None:
        self._label = label
        self._total = total
        self._shown = -1
        self._lively = sys.stderr.isatty()

    def show(self, done: int) -> None:
        """Tell how many of the total are done."""
        percent = 100 if self._total <= 0 else min(100, done * 100 // self._total)
        if percent == self._shown or not (self._lively or done >= self._total):
            return
        self._shown = percent
        end = "\n" if done >= self._total or not self._lively else ""
        start = "\r" if self._lively else ""
        print(f"{start}  {self._label} {percent} %", file=sys.stderr, end=end, flush=True)


def run(
    command: Sequence[str | Path],
    *,
    environments: Sequence[Mapping[str, str]] = (),
    follow: Callable[[str], str | None] | None = None,
    tries: int = 1,
) -> int:
    """Run a command whose output is progress; answer how many tries failed before it worked.

    Args:
        environments: what the tries run in, in turn; without any, this process's own.
        follow: shortens a line of the command's output, or answers None to leave it out; without it
            the command writes to the terminal itself.

    Raises:
        CannotInstall: it failed as often as it was tried; carries the last lines that it wrote.
    """
    written: list[str] = []
    for attempt in range(tries):
        if attempt:
            say(f"  again, {attempt + 1} of {tries}: {Path(command[0]).name}")
            time.sleep(3 * attempt)
        env = environments[attempt % len(environments)] if environments else None
        written, code = _followed(command, env, follow) if follow else _watched(command, env)
        if code == 0:
            return attempt
    raise CannotInstall("\n".join([f"This did not work: {' '.join(map(str, command))}", *written[-12:]]))


def _watched(command: Sequence[str | Path], env: Mapping[str, str] | None) -> tuple[list[str], int]:
    try:
        done = subprocess.run(command, env=env, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False)
    except OSError as problem:
        return [str(problem)], 1
    return [], done.returncode


def _followed(
    command: Sequence[str | Path], env: Mapping[str, str] | None, follow: Callable[[str], str | None]
) -> tuple[list[str], int]:
    written = []
    try:
        with subprocess.Popen(
            command,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        ) as process:
            assert process.stdout is not None
            for line in process.stdout:
                written.append(line.rstrip())
                short = follow(line)
                if short:
                    say(f"  {short}")
    except OSError as problem:
        return [str(problem)], 1
    return written, process.returncode


def available(program: str) -> bool:
    """Tell whether a program is on the path."""
    return shutil.which(program) is not None
