#!/usr/bin/env python3
"""Sets up everything in this folder and starts the program. Needs Python 3.11 to 3.14 and nothing else.

    python3 packaging/start.py               the window, on a sample workspace (without a display: the demo)
    python3 packaging/start.py -- ARGS...    baocaovien ARGS...
    python3 packaging/start.py test ARGS...  all tests (ARGS go to pytest)
    python3 packaging/start.py bench ARGS... what it costs: time and memory, as a table and as JSON
    python3 packaging/start.py setup         only the setting up; `setup test` with what the tests need

Packages of the system are installed by apt where that is allowed (root, or sudo without a password).
Exit code 3: something can't be installed; one line says what and what to do. Safe to run again.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - this script meets older interpreters
    sys.stderr.write("Python 3.11 or newer is needed; this is " + sys.version.split()[0] + ". ")
    sys.stderr.write("Install a newer one beside it and call that (on Windows: py -3.13 packaging\\start.py).\n")
    sys.exit(3)

from machine import debian, node, uv, windows
from machine.console import CANNOT_INSTALL, CannotInstall, available, say

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / ".sample-workspace"
SAMPLE_MADE = SAMPLE / ".gitignore"  # written last: its sign that it is whole
DEMO = ROOT / "demo-output"
NEWEST_PYTHON = (3, 14)
"""The newest that all packages of `uv.lock` are built for."""
WORDS = ("window", "test", "bench", "setup", "--")


def has_display(system: str, environment: dict[str, str]) -> bool:
    """Tell whether a window could be shown."""
    return system != "linux" or bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def understand(arguments: Sequence[str]) -> tuple[str, list[str]]:
    """The word and what follows it.

    Raises:
        ValueError: there is no such word.
    """
    if not arguments:
        return "window", []
    word, rest = arguments[0], list(arguments[1:])
    if word not in WORDS or word == "window" or (word == "setup" and rest not in ([], ["test"])):
        raise ValueError(" ".join(arguments))
    return word, rest


def unfit(version: tuple[int, int], build: str, prefix: str) -> str:
    """Why this Python can't run the program, if so, and which to take.

    Args:
        build: what `sysconfig.get_platform` calls the system that it was built for.
        prefix: where it is installed.
    """
    newest = ".".join(map(str, NEWEST_PYTHON))
    take = f"Install the “Windows installer (64-bit)” of Python {newest} from python.org"
    if version > NEWEST_PYTHON:
        found = ".".join(map(str, version))
        call = f"py -{newest} packaging\\start.py" if build.startswith("win") else f"python{newest} packaging/start.py"
        return f"Python {found} is newer than what the packages are built for. Install Python {newest} beside it and run: {call}"
    if build in ("win32", "win-arm64"):
        kind = "32-bit Python" if build == "win32" else "Python for ARM"
        return f"This is {kind}. {take}; it runs on ARM as well."
    if "WindowsApps" in prefix:
        lost = "It keeps the data of programs in a folder that goes when it is removed."
        return f"This is Python from the Microsoft Store. {lost} {take}."
    return ""


def pytest_arguments(given: Sequence[str], cores: int) -> list[str]:
    """What pytest is called with: one process for each core, at most four, unless the call says otherwise."""
    if any(argument.startswith("-n") or argument in ("no:xdist", "--collect-only", "--co", "--pdb") for argument in given):
        return list(given)
    return ["-n", str(max(1, min(cores, 4))), "--dist", "worksteal", *given]


def utf8_environment(environment: dict[str, str]) -> dict[str, str]:
    """The environment with a locale that knows all letters, where it has none."""
    if sys.platform == "win32":
        return {**environment, "PYTHONUTF8": "1"}
    locale = environment.get("LC_ALL") or environment.get("LC_CTYPE") or environment.get("LANG") or ""
    return environment if "utf" in locale.lower() else {**environment, "LC_ALL": "C.UTF-8"}


def prepare(*, development: bool, window: bool) -> None:
    """Make the machine and `.venv` ready.

    Raises:
        CannotInstall: something is missing and can't be had.
    """
    if wrong := unfit(sys.version_info[:2], sysconfig.get_platform(), sys.base_prefix):
        raise CannotInstall(wrong)
    if deep := windows.too_deep(str(ROOT), long_paths=windows.long_paths()):
        raise CannotInstall(deep)
    if development:
        debian.provide(
            [*debian.CERTIFICATES, *debian.FONTS, *debian.WINDOW, *debian.TESTS, *debian.NODE],
            purpose="the tests",
        )
    else:
        debian.provide([*debian.CERTIFICATES, *debian.FONTS, *(debian.WINDOW if window else ())], purpose="the program")
    uv.sync(ROOT, development=development)
    uv.compile_sources(ROOT)
    if development and sys.platform == "win32":
        say(windows.LEFT_OUT)
    if development and available("npm"):
        node.provide(ROOT)
    elif development:
        say("Not run here, for want of npm: the comparison with pptxgenjs and the Open XML validator.")


def call(command: Sequence[str | Path]) -> int:
    """Run a program of the environment in place of this script; answer its exit code where that can't be done."""
    environment = utf8_environment(dict(os.environ))
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "posix":
        os.execve(command[0], [str(part) for part in command], environment)  # noqa: S606 - our own program
    return subprocess.run(command, env=environment, check=False).returncode


def open_window() -> int:
    """Open the window on the sample workspace; with no display, make the demo's files and say where they are."""
    cli = uv.environment_program(ROOT, "baocaovien")
    environment = utf8_environment(dict(os.environ))
    if not has_display(sys.platform, environment):
        say(f"There is no display, so no window: running the demo into {DEMO}")
        code = subprocess.run([cli, "demo", DEMO], env=environment, check=False).returncode
        if code == 0:
            say(f"The files are in {DEMO}")
        return code
    if not SAMPLE_MADE.is_file():
        say(f"Making the sample workspace in {SAMPLE}")
        shutil.rmtree(SAMPLE, ignore_errors=True)  # what an interrupted start may have left
        made = subprocess.run([cli, "-w", SAMPLE, "init", "--sample"], env=environment, stdout=subprocess.DEVNULL, check=False)
        if made.returncode != 0:
            return made.returncode
        SAMPLE_MADE.write_text("*\n")
    return call([uv.environment_python(ROOT), "-m", "baocaovien.app", "--workspace", SAMPLE])


def start(word: str, rest: Sequence[str]) -> int:
    """Do what the word says; answer the exit code."""
    development = word in ("test", "bench") or (word == "setup" and bool(rest))
    window = word == "setup" or (word == "window" and has_display(sys.platform, dict(os.environ)))
    prepare(development=development, window=window)
    python = uv.environment_python(ROOT)
    os.chdir(ROOT if word in ("test", "bench") else Path.cwd())
    if word == "window":
        return open_window()
    if word == "test":
        return call([python, "-m", "pytest", *pytest_arguments(rest, os.cpu_count() or 1)])
    if word == "bench":
        return call([python, ROOT / "tests" / "bench" / "run.py", *rest])
    if word == "--":
        return call([uv.environment_program(ROOT, "baocaovien"), *rest])
    say("Ready.")
    return 0


def main(arguments: Sequence[str]) -> int:
    """Run the script; answer its exit code."""
    try:
        word, rest = understand(arguments)
    except ValueError as problem:
        say(f"Unknown: {problem}\n\n{__doc__}")
        return 2
    try:
        return start(word, rest)
    except CannotInstall as problem:
        say(str(problem))
        return CANNOT_INSTALL
    except OSError as problem:  # a disk that is full, a folder that may not be written
        say(f"{problem}. Make room or choose a folder that you may write to, and run the same command again.")
        return CANNOT_INSTALL
    except KeyboardInterrupt:
        say("Stopped; run the same command again to go on.")
        return 130


if __name__ == "__main__":
    if isinstance(sys.stderr, io.TextIOWrapper):  # a log file on Windows, where uv writes UTF-8 into it as well
        sys.stderr.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(main(sys.argv[1:]))
