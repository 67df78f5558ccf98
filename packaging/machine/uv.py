"""Gets uv from the package index, checked by its hash, and lets it make `.venv` from `uv.lock`.

Debian's bare python3 has neither venv nor ensurepip nor pip; uv needs none of them.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import platform
import re
import shutil
import ssl
import subprocess
import sys
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from machine.console import CannotInstall, Percent, run, say

INDEX = "https://pypi.org/pypi/uv/json"
LEAST_VERSION = (0, 9)
_TRIES = 3
BEGUN = "begun.txt"
"""Stands in `.venv-tools` while `.venv` is changed: where it is found later, that was cut half way."""
_NETWORK = (
    "Check the network; a proxy is taken from HTTPS_PROXY (http://name:port), an authority for certificates of your own "
    "from SSL_CERT_FILE."
)
_WAYS_OUT = (
    "What it said stands above. Run the same command again; what was fetched stays. "
    f"{_NETWORK} A disk that is full: make room. “Access is denied”: close Báo cáo viên, which holds its files."
)
_MACHINES = {"amd64": "x86_64", "x86_64": "x86_64", "arm64": "aarch64", "aarch64": "aarch64"}


def platform_tags(system: str, machine: str, *, musl: bool = False) -> tuple[str, ...]:
    """The parts of a wheel's file name that fit, best first; empty where uv has no wheel that we know."""
    arch = _MACHINES.get(machine.lower(), "")
    if system == "Windows":
        return {"x86_64": ("win_amd64",), "aarch64": ("win_arm64",)}.get(arch, ())
    if system == "Darwin":
        return {"x86_64": ("macosx_10_12_x86_64",), "aarch64": ("macosx_11_0_arm64",)}.get(arch, ())
    if system != "Linux" or not arch:
        return ()
    if musl:
        return (f"musllinux_1_1_{arch}",)
    return (f"manylinux_2_17_{arch}", f"manylinux_2_28_{arch}")


def choose_wheel(files: Sequence[dict[str, Any]], tags: Sequence[str]) -> dict[str, Any] | None:
    """The file of the index's list that fits the machine best, or None."""
    for tag in tags:
        for file in files:
            name = str(file["filename"])
            if name.endswith(".whl") and re.search(rf"[-.]{re.escape(tag)}[.]", name):
                return file
    return None


def unpack(wheel: bytes, sha256: str, folder: Path) -> Path:
    """Check the wheel and put the program in it into the folder.

    Raises:
        CannotInstall: the bytes are not what the index promised, or hold no program.
    """
    if hashlib.sha256(wheel).hexdigest() != sha256:
        raise CannotInstall("uv was damaged on its way here (its SHA-256 differs); run the same command again.")
    program = "uv.exe" if sys.platform == "win32" else "uv"
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        names = [name for name in archive.namelist() if name.endswith(f".data/scripts/{program}")]
        if not names:
            raise CannotInstall("The wheel of uv holds no program.")
        content = archive.read(names[0])
    own_folder(folder)
    target = folder / program
    part = target.with_name(program + ".part")
    part.write_bytes(content)
    part.chmod(0o755)
    part.replace(target)
    return target


def own_folder(folder: Path) -> None:
    """Make a folder of ours that git does not see."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / ".gitignore").write_text("*\n")


def _open(url: str) -> Any:
    request = urllib.request.Request(url, headers={"User-Agent": "baocaovien-start"})
    problem: Exception | None = None
    for attempt in range(_TRIES):
        try:
            return urllib.request.urlopen(request, timeout=60)
        except (OSError, urllib.error.URLError) as found:  # a proxy that hesitates, a connection that breaks
            problem = found
            if isinstance(found, urllib.error.HTTPError) and found.code < 500:
                break
            time.sleep(2 * attempt)
    host = url.split("/")[2]
    raise CannotInstall(f"{host} cannot be reached ({problem}). {_NETWORK}")


def _fetch(url: str, label: str = "", size: int = 0) -> bytes:
    with _open(url) as answer:
        if not label:
            return bytes(answer.read())
        percent = Percent(label, size)
        parts = []
        done = 0
        while part := answer.read(1 << 18):
            parts.append(part)
            done += len(part)
            percent.show(done)
        return b"".join(parts)


def _on_the_path() -> Path | None:
    """An uv that is already here and new enough for our lock file."""
    found = shutil.which("uv")
    if not found:
        return None
    told = subprocess.run([found, "--version"], capture_output=True, text=True, check=False)
    version = re.match(r"uv (\d+)\.(\d+)", told.stdout)
    fits = version is not None and (int(version[1]), int(version[2])) >= LEAST_VERSION
    return Path(found) if told.returncode == 0 and fits else None


def find_or_fetch(folder: Path) -> Path:
    """The uv of this checkout, one on the path, or a fresh one from the package index.

    Raises:
        CannotInstall: the index can't be reached, or has none for this machine.
    """
    own = folder / ("uv.exe" if sys.platform == "win32" else "uv")
    found = own if own.is_file() else _on_the_path()
    if found:
        return found
    try:
        listing = json.loads(_fetch(INDEX))
    except CannotInstall:
        fetched = by_pip(folder) if find_spec("pip") else None
        if fetched is None:
            raise
        return fetched
    tags = platform_tags(platform.system(), platform.machine(), musl=platform.libc_ver()[0] == "" and sys.platform == "linux")
    wheel = choose_wheel(listing["urls"], tags)
    if wheel is None:
        machine = f"{platform.system()} {platform.machine()}"
        raise CannotInstall(f"The package index has no uv for {machine}; install uv yourself and run this again.")
    say(f"Fetching uv {listing['info']['version']} (makes the Python environment)")
    content = _fetch(urljoin(INDEX, wheel["url"]), "uv", int(wheel["size"]))
    return unpack(content, wheel["digests"]["sha256"], folder)


def by_pip(folder: Path) -> Path | None:
    """Let pip fetch uv: it knows certificates of its own (a new Windows lacks many until they are asked for) and mirrors.

    None where it can't either; what was wrong first is the clearer word then.
    """
    say("The package index cannot be reached from here; trying pip, which has certificates and settings of its own")
    own_folder(folder)
    beside = folder / "by-pip"
    pip: list[str | Path] = [sys.executable, "-m", "pip", "install", "--no-input", "--retries", "2", "--upgrade"]
    try:
        run([*pip, "--target", beside, "uv"], follow=lambda line: line.strip() if "Downloading" in line else None)
    except CannotInstall:
        return None
    program = "uv.exe" if sys.platform == "win32" else "uv"
    next(beside.glob(f"*/{program}")).replace(folder / program)
    shutil.rmtree(beside, ignore_errors=True)
    return folder / program


def environment_python(root: Path) -> Path:
    """Where the interpreter of `.venv` is."""
    return root / ".venv" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def environment_program(root: Path, name: str) -> Path:
    """Where a program of `.venv` is."""
    return environment_python(root).parent / (name + (".exe" if sys.platform == "win32" else ""))


def fingerprint(root: Path, *, development: bool) -> str:
    """What `.venv` depends on, as one line; the same line means that nothing needs doing."""
    content = hashlib.sha256()
    for name in ("uv.lock", "pyproject.toml"):
        content.update((root / name).read_bytes())
    scope = "development" if development else "use"
    return f"compiled {scope} {platform.python_version()} {root} {content.hexdigest()}"


def sync(root: Path, *, development: bool) -> None:
    """Make `.venv` what `uv.lock` says; with `development`, with what tests and checks need.

    An environment that has more than asked for is left as it is; one that this script began and did not finish is made anew.
    One that somebody made by other means is left to uv.

    Raises:
        CannotInstall: a package can't be had.
    """
    stamp = root / ".venv" / "baocaovien-ready.txt"
    ready = stamp.read_text(encoding="utf-8", errors="replace") if stamp.is_file() and environment_python(root).exists() else ""
    if ready in (fingerprint(root, development=development), fingerprint(root, development=True)):
        return
    program = find_or_fetch(root / ".venv-tools")
    begun = root / ".venv-tools" / BEGUN
    if begun.is_file():
        remove_unfinished(root)
    own_folder(begun.parent)
    begun.touch()  # until all is done
    stamp.unlink(missing_ok=True)
    say("Making the Python environment in .venv (some minutes the first time)")
    # Compiled here and now: where Python may not write bytecode by itself, every start would compile 700 files anew (1 s).
    asked: list[str | Path] = [program, "sync", "--frozen", "--python", sys.executable]
    if not development:
        asked += ["--no-dev", "--inexact"]
    ways = environments(root, os.environ)
    try:
        if sys.platform == "win32":
            name_sources_from_here(root)  # what an earlier start may have left
            failed = run([*asked, "--compile-bytecode", "--no-install-project"], environments=ways, tries=_TRIES)
            run(asked, environments=ways[failed % len(ways) :], tries=_TRIES)
            name_sources_from_here(root)
        else:
            run([*asked, "--compile-bytecode"], environments=ways, tries=_TRIES)
    except CannotInstall as problem:
        raise CannotInstall(f"{problem}\n{_WAYS_OUT}") from problem
    begun.unlink()
    stamp.write_text(fingerprint(root, development=development), encoding="utf-8")


def remove_unfinished(root: Path) -> None:
    """Take away an environment that was begun here and not finished: uv counts a package that was cut half way as installed.

    It is renamed first: where a program still runs from it, Windows refuses that, and nothing of it is lost.

    Raises:
        CannotInstall: a program runs from it.
    """
    environment = root / ".venv"
    tools = root / ".venv-tools"
    for left in tools.glob("unfinished-*"):  # this was cut, too
        shutil.rmtree(left, ignore_errors=True)
    if not environment.exists():
        return
    gone = tools / f"unfinished-{time.time_ns()}"
    own_folder(tools)
    try:
        environment.replace(gone)
    except PermissionError as problem:
        raise CannotInstall(f"{environment} is in use. Close Báo cáo viên and run the same command again.") from problem
    if gone.is_symlink():
        gone.unlink()  # what it leads to stands where somebody put it
    shutil.rmtree(gone, ignore_errors=True)


def name_sources_from_here(root: Path) -> None:
    r"""Name our own sources in `.venv` by a path from there, in letters of ASCII.

    The installer writes the whole path in UTF-8, but on Windows Python before 3.13 reads it in the code page of the system:
    where the folder is called C:\\Users\\Nguyễn …, Python would not start at all.
    """
    for file in (root / ".venv").rglob("site-packages/_editable_impl_baocaovien.pth"):
        sources = os.path.relpath(root / "src", file.parent)
        file.write_text(Path(sources).as_posix() + "\n", encoding="ascii")


def compile_sources(root: Path) -> None:
    """Compile those of our own files that have changed; where the folder may not be written, they stay as they are."""
    command = [str(environment_python(root)), "-m", "compileall", "-q", str(root / "src")]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


def environments(root: Path, given: Mapping[str, str]) -> list[dict[str, str]]:
    """What uv runs in, one after the other where a try fails; they differ in whose certificates are trusted.

    The system's come first: what a virus scanner or an office's proxy signs with is known to it alone. But Windows refuses a
    certificate, too, whose list of revoked ones it can't reach: then what this Python trusts, by which it fetched uv, and at
    last what uv brings. A proxy may stand in Windows' own settings, which Python reads and uv does not.
    """
    env = {name: value for name, value in given.items() if name not in ("VIRTUAL_ENV", "UV_PROJECT_ENVIRONMENT")}
    if sys.platform == "win32":
        named = {name.upper() for name in given}
        proxies = urllib.request.getproxies()
        env.update({f"{kind.upper()}_PROXY": url for kind, url in proxies.items() if f"{kind.upper()}_PROXY" not in named})
    env.setdefault("UV_HTTP_TIMEOUT", "180")
    env.update(UV_PYTHON_DOWNLOADS="never", UV_PROJECT=str(root))
    if "UV_SYSTEM_CERTS" in given or "SSL_CERT_FILE" in given:
        return [env]
    system = {**env, "UV_SYSTEM_CERTS": "true"}
    own = {**env, "UV_SYSTEM_CERTS": "false"}
    trusted = trusted_certificates(root / ".venv-tools")
    return [system, {**own, "SSL_CERT_FILE": str(trusted)}, own] if trusted else [system, own]


def trusted_certificates(folder: Path) -> Path | None:
    """The certificates that this Python trusts, written to a file; None where it looks them up one by one."""
    known = ssl.create_default_context().get_ca_certs(binary_form=True)
    if not known:
        return None
    own_folder(folder)
    file = folder / "certificates.pem"
    file.write_text("".join(map(ssl.DER_cert_to_PEM_cert, known)), encoding="ascii")
    return file
