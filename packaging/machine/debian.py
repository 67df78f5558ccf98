"""What the programs need from the system, found by what is there and installed by apt where that is allowed."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from machine.console import CannotInstall, available, run, say

_LIBREOFFICE = ("/usr/lib/libreoffice/program", "/opt/libreoffice*/program", "/usr/lib64/libreoffice/program")
_POSTGRES = "/usr/lib/postgresql/*/bin/initdb"
_FONT = "LiberationSerif-Regular.ttf"
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
_FONT_LEAST_REVISION = 2.0


@dataclass(frozen=True, slots=True)
class Need:
    """Something a machine must have: how to see it, and the packages that bring it (the first that apt knows)."""

    packages: tuple[str, ...]
    is_there: Callable[[], bool]


@cache
def _known_libraries() -> frozenset[str]:
    """The names of the shared libraries that the loader finds, read once."""
    ldconfig = shutil.which("ldconfig") or "/sbin/ldconfig"
    told = subprocess.run([ldconfig, "-p"], capture_output=True, text=True, errors="replace", check=False)
    return frozenset(line.split()[0] for line in told.stdout.splitlines() if "=>" in line)


def _library(name: str) -> bool:
    return name in _known_libraries()


def _libreoffice(part: str) -> bool:
    return available("soffice") and any(
        (folder / part).exists() for pattern in _LIBREOFFICE for folder in Path("/").glob(pattern.lstrip("/"))
    )


def _postgres() -> bool:
    return available("initdb") or any(Path("/").glob(_POSTGRES.lstrip("/")))


def font_revision(font: bytes) -> float:
    """The revision of a TrueType font, from its `head` table; 0 where it has none."""
    if len(font) < 12:
        return 0.0
    for index in range(struct.unpack_from(">H", font, 4)[0]):
        tag, _checksum, offset, _length = struct.unpack_from(">4sIII", font, 12 + 16 * index)
        if tag == b"head":
            return float(struct.unpack_from(">i", font, offset + 4)[0]) / 65536
    return 0.0


def _liberation() -> bool:
    """Liberation of version 2: version 1, under the same name, has no Vietnamese."""
    for folder in map(Path, map(os.path.expanduser, FONT_FOLDERS)):
        for path in folder.rglob(_FONT):
            if font_revision(path.read_bytes()) >= _FONT_LEAST_REVISION:
                return True
    return False


def _certificates() -> bool:
    return "SSL_CERT_FILE" in os.environ or Path("/etc/ssl/certs/ca-certificates.crt").is_file()


def _libraries(named: dict[str, str]) -> tuple[Need, ...]:
    return tuple(Need(tuple(packages.split("|")), partial(_library, soname)) for soname, packages in named.items())


CERTIFICATES = (Need(("ca-certificates",), _certificates),)
FONTS = (Need(("fonts-liberation2", "fonts-liberation"), _liberation),)

# What Qt's libraries and its plugin for X11 link to and Debian's smallest installation has not.
WINDOW = _libraries(
    {
        "libglib-2.0.so.0": "libglib2.0-0|libglib2.0-0t64",
        "libdbus-1.so.3": "libdbus-1-3",
        "libfontconfig.so.1": "libfontconfig1",
        "libfreetype.so.6": "libfreetype6",
        "libEGL.so.1": "libegl1",
        "libGL.so.1": "libgl1",
        "libgssapi_krb5.so.2": "libgssapi-krb5-2",
        "libcups.so.2": "libcups2|libcups2t64",
        "libX11.so.6": "libx11-6",
        "libX11-xcb.so.1": "libx11-xcb1",
        "libxkbcommon.so.0": "libxkbcommon0",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-image.so.0": "libxcb-image0",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-randr.so.0": "libxcb-randr0",
        "libxcb-render-util.so.0": "libxcb-render-util0",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-shm.so.0": "libxcb-shm0",
        "libxcb-sync.so.1": "libxcb-sync1",
        "libxcb-xfixes.so.0": "libxcb-xfixes0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
    }
)

TESTS = (
    Need(("libreoffice-impress",), partial(_libreoffice, "libsdlo.so")),
    Need(("libreoffice-writer",), partial(_libreoffice, "libswlo.so")),
    Need(("libreoffice-calc",), partial(_libreoffice, "libsclo.so")),
    Need(("poppler-utils",), partial(available, "pdftoppm")),
    Need(("postgresql",), _postgres),
    Need(("xvfb",), partial(available, "Xvfb")),
    Need(("xdotool",), partial(available, "xdotool")),
)

NODE = (Need(("nodejs",), partial(available, "node")), Need(("npm",), partial(available, "npm")))


def missing(needs: Iterable[Need]) -> list[Need]:
    """The needs that this machine does not meet."""
    return [need for need in needs if not need.is_there()]


def provide(needs: Iterable[Need], *, purpose: str) -> None:
    """Install what is missing, where that is allowed; do nothing, and ask nothing, where all is there.

    Raises:
        CannotInstall: something is missing and may not, or can't, be installed; says the one line to run.
    """
    if sys.platform != "linux":
        return
    lacking = missing(needs)
    if not lacking:
        return
    if not available("apt-get"):
        names = " ".join(need.packages[0] for need in lacking)
        raise CannotInstall(f"Needed for {purpose}, as they are called on Debian: {names}. Install them and run this again.")
    allowed = _prefix()
    if allowed is None:
        raise CannotInstall(by_hand(_choose(lacking), purpose=purpose, lists=_lists()))
    try:
        _install(allowed, lacking, purpose)
    except CannotInstall as problem:
        raise CannotInstall(f"{problem}\n{not_installed(_choose(lacking), purpose=purpose)}") from problem
    _known_libraries.cache_clear()
    still = missing(lacking)
    if still:
        names = " ".join(need.packages[0] for need in still)
        raise CannotInstall(f"apt installed {names}, but what was looked for in them is not there.")


def by_hand(names: Sequence[str], *, purpose: str, lists: bool) -> str:
    """What is said where this script may not install: the line for who may; a new machine has no lists of packages yet."""
    line = f"sudo apt-get install -y {' '.join(names)}"
    if not lists:
        line = f"sudo apt-get update && {line}"
    why = "this user is not root, and sudo is not there or asks for a password"
    return f"Needed for {purpose}; {why}. Run this line, or have it run by who may, then the same command again:\n  {line}"


def not_installed(names: Sequence[str], *, purpose: str) -> str:
    """What is said below apt's own words where it failed."""
    return (
        f"Needed for {purpose}: {' '.join(names)}. Where apt cannot reach its servers, check the network and what "
        "/etc/apt/sources.list names; then run the same command again."
    )


def _lists() -> bool:
    return any(Path("/var/lib/apt/lists").glob("*_Packages*"))


def _install(allowed: Sequence[str], lacking: Sequence[Need], purpose: str) -> None:
    if not _lists():
        _update(allowed)
    names = _choose(lacking)
    say(f"Installing for {purpose}: {' '.join(names)}")
    try:
        _apt_install(allowed, names)
    except CannotInstall:
        # The lists are older than what the mirror has now, or don't name a package yet.
        _update(allowed)
        _apt_install(allowed, _choose(lacking))


def _prefix() -> list[str] | None:
    """What stands before apt-get: nothing for root, sudo where it asks no password, None where neither."""
    if os.geteuid() == 0:
        return ["env"]
    if available("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0:
        return ["sudo", "-n", "env"]
    return None


def _choose(needs: Sequence[Need]) -> list[str]:
    """For each need the first of its packages that apt can install, else the first."""
    chosen = (next((name for name in need.packages if _installable(name)), need.packages[0]) for need in needs)
    return list(dict.fromkeys(chosen))


def _installable(name: str) -> bool:
    told = subprocess.run(["apt-cache", "show", "--no-all-versions", name], capture_output=True, check=False)
    return told.returncode == 0 and bool(told.stdout.strip())


def apt_progress(line: str) -> str | None:
    """What of apt's many lines is progress to a person."""
    words = line.split()
    if line.startswith("Need to get"):
        return line.strip()
    if line.startswith("Setting up ") and len(words) > 2:
        return f"{words[2].partition(':')[0]} installed"
    return None


def _update(allowed: Sequence[str]) -> None:
    say("Reading the lists of packages (apt-get update)")
    run([*allowed, "apt-get", "update", "-q"], follow=lambda _line: None, tries=2)


def _apt_install(allowed: Sequence[str], names: Sequence[str]) -> None:
    command = [*allowed, "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-q", "--no-install-recommends"]
    run([*command, *names], follow=apt_progress)
