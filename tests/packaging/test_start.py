"""The parts of `start.py` that decide, without a network and without installing anything."""

from __future__ import annotations

import hashlib
import importlib.util
import io
import os
import re
import struct
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import start
from machine import debian, node, uv
from machine.console import CannotInstall, run

FILES = [
    {"filename": f"uv-1.2.3-{rest}"}
    for rest in (
        "py3-none-linux_armv6l.whl",
        "py3-none-macosx_11_0_arm64.whl",
        "py3-none-manylinux_2_17_aarch64.manylinux2014_aarch64.musllinux_1_1_aarch64.whl",
        "py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl",
        "py3-none-musllinux_1_1_x86_64.whl",
        "py3-none-win_amd64.whl",
        "py3-none-win_arm64.whl",
    )
] + [{"filename": "uv-1.2.3.tar.gz"}]


@pytest.mark.parametrize(
    "system,machine,musl,wheel",
    [
        ("Linux", "x86_64", False, "py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl"),
        ("Linux", "x86_64", True, "py3-none-musllinux_1_1_x86_64.whl"),
        ("Linux", "aarch64", False, "py3-none-manylinux_2_17_aarch64.manylinux2014_aarch64.musllinux_1_1_aarch64.whl"),
        ("Windows", "AMD64", False, "py3-none-win_amd64.whl"),
        ("Windows", "ARM64", False, "py3-none-win_arm64.whl"),
        ("Darwin", "arm64", False, "py3-none-macosx_11_0_arm64.whl"),
    ],
)
def test_the_wheel_for_a_machine_is_chosen(system, machine, musl, wheel):
    chosen = uv.choose_wheel(FILES, uv.platform_tags(system, machine, musl=musl))

    assert chosen == {"filename": f"uv-1.2.3-{wheel}"}


def test_a_machine_without_a_wheel_gets_none():
    assert uv.choose_wheel(FILES, uv.platform_tags("Linux", "s390x")) is None


def _wheel(names):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, b"program")
    return stream.getvalue()


def test_a_checked_wheel_is_unpacked_to_a_program_that_git_ignores(tmp_path):
    program = "uv.exe" if sys.platform == "win32" else "uv"
    wheel = _wheel(["uv/__init__.py", f"uv-1.2.3.data/scripts/{program}"])

    target = uv.unpack(wheel, hashlib.sha256(wheel).hexdigest(), tmp_path / "tools")

    assert (target.read_bytes(), sorted(path.name for path in target.parent.iterdir())) == (
        b"program",
        sorted([".gitignore", program]),
    )


def test_a_damaged_wheel_is_refused_and_nothing_is_written(tmp_path):
    wheel = _wheel(["uv-1.2.3.data/scripts/uv"])

    with pytest.raises(CannotInstall, match="SHA-256"):
        uv.unpack(wheel[:-1], hashlib.sha256(wheel).hexdigest(), tmp_path / "tools")

    assert not (tmp_path / "tools").exists()


def test_the_environment_is_made_again_only_when_what_it_depends_on_changed(tmp_path):
    (tmp_path / "uv.lock").write_text("one")
    (tmp_path / "pyproject.toml").write_text("two")

    first = uv.fingerprint(tmp_path, development=False)
    again = uv.fingerprint(tmp_path, development=False)
    wider = uv.fingerprint(tmp_path, development=True)
    (tmp_path / "uv.lock").write_text("three")
    changed = uv.fingerprint(tmp_path, development=False)

    assert (first == again, len({first, wider, changed})) == (True, 3)


def test_our_own_files_are_compiled_and_again_only_when_they_changed(tmp_path, monkeypatch):
    monkeypatch.setattr(uv, "environment_python", lambda _root: Path(sys.executable))
    source = tmp_path / "src" / "one.py"
    source.parent.mkdir()
    source.write_text("one = 1\n")

    uv.compile_sources(tmp_path)
    compiled = Path(importlib.util.cache_from_source(str(source)))
    first = compiled.stat().st_mtime_ns
    uv.compile_sources(tmp_path)
    again = compiled.stat().st_mtime_ns
    source.write_text("one = 1000\n")
    os.utime(source, (0, 0))
    uv.compile_sources(tmp_path)

    assert (first == again, compiled.stat().st_mtime_ns > again) == (True, True)


def _font(revision):
    head = struct.pack(">ii", 0x10000, int(revision * 65536))
    return struct.pack(">IHHHH", 0x10000, 1, 0, 0, 0) + struct.pack(">4sIII", b"head", 0, 28, len(head)) + head


PROGRAMS = r"C:\Users\Đặng Thị Mỹ\AppData\Local\Programs\Python\Python314"
STORE = r"C:\Program Files\WindowsApps\PythonSoftwareFoundation.Python.3.13_3.13.2544.0_x64__qbz5n2kfra8p0"


@pytest.mark.parametrize(
    "version,build,prefix,told",
    [
        ((3, 11), "linux-x86_64", "/usr", ""),
        ((3, 14), "win-amd64", PROGRAMS, ""),
        ((3, 15), "win-amd64", PROGRAMS, "py -3.14 packaging\\start.py"),
        ((3, 15), "linux-x86_64", "/usr", "python3.14 packaging/start.py"),
        ((3, 13), "win32", PROGRAMS, "This is 32-bit Python."),
        ((3, 13), "win-arm64", PROGRAMS, "This is Python for ARM."),
        ((3, 13), "win-amd64", STORE, "Microsoft Store"),
    ],
)
def test_a_python_that_the_packages_do_not_fit_is_told_before_anything_is_fetched(version, build, prefix, told):
    said = start.unfit(version, build, prefix)

    assert (told in said, bool(said)) == (True, bool(told))


def test_the_newest_python_has_a_wheel_of_every_package_that_is_locked_for_windows():
    locked = tomllib.loads((start.ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]
    newest = "cp" + "".join(map(str, start.NEWEST_PYTHON))
    fits = re.compile(rf"-({newest}-{newest}|cp3\d+-abi3|py3-none)-(win_amd64|any)\.whl$|-py2\.py3-none-any\.whl$")

    without = {
        package["name"]
        for package in locked
        if package["name"] != "baocaovien" and not any(fits.search(wheel["url"]) for wheel in package.get("wheels", ()))
    }

    assert without == set()


@pytest.mark.parametrize("revision", [1.0, 2.0, 2.5])
def test_the_revision_of_a_font_is_read(revision):
    assert debian.font_revision(_font(revision)) == revision


def test_what_is_no_font_has_no_revision():
    assert (debian.font_revision(b""), debian.font_revision(b"\0" * 64)) == (0.0, 0.0)


def test_only_unmet_needs_are_missing():
    met = debian.Need(("a",), lambda: True)
    unmet = debian.Need(("b",), lambda: False)

    assert debian.missing([met, unmet]) == [unmet]


def test_nothing_is_installed_where_nothing_is_missing():
    assert debian.provide([debian.Need(("no-such-package",), lambda: True)], purpose="this test") is None


@pytest.mark.parametrize(
    "lists,line",
    [
        (True, "  sudo apt-get install -y libegl1 libgl1"),
        (False, "  sudo apt-get update && sudo apt-get install -y libegl1 libgl1"),
    ],
)
def test_who_may_not_install_gets_the_line_for_who_may(lists, line):
    said = debian.by_hand(["libegl1", "libgl1"], purpose="the program", lists=lists).splitlines()

    assert (said[1], "not root" in said[0], len(said)) == (line, True, 2)


def test_what_apt_could_not_install_is_told_with_a_way_out(monkeypatch):
    def unreachable(*_how):
        raise CannotInstall("This did not work: apt-get install libegl1")

    monkeypatch.setattr(debian.sys, "platform", "linux")
    monkeypatch.setattr(debian, "available", lambda _program: True)
    monkeypatch.setattr(debian, "_prefix", lambda: ["env"])
    monkeypatch.setattr(debian, "_choose", lambda needs: [need.packages[0] for need in needs])
    monkeypatch.setattr(debian, "_install", unreachable)

    with pytest.raises(CannotInstall) as caught:
        debian.provide([debian.Need(("libegl1",), lambda: False)], purpose="the program")

    first, last = str(caught.value).splitlines()
    assert (first, last.startswith("Needed for the program: libegl1."), "run the same command again" in last) == (
        "This did not work: apt-get install libegl1",
        True,
        True,
    )


@pytest.mark.parametrize(
    "line,told",
    [
        ("Need to get 81.3 MB of archives.\n", "Need to get 81.3 MB of archives."),
        ("Setting up libegl1:amd64 (1.6.0-1) ...\n", "libegl1 installed"),
        ("Unpacking libegl1:amd64 (1.6.0-1) ...\n", None),
    ],
)
def test_of_what_apt_writes_only_the_progress_is_told(line, told):
    assert debian.apt_progress(line) == told


def test_the_installed_npm_packages_are_told_by_version(tmp_path):
    folder = tmp_path / "node_modules" / "pptxgenjs"
    folder.mkdir(parents=True)
    (folder / "package.json").write_text('{"version": "9.9.9"}')

    assert node.installed(tmp_path) == {"pptxgenjs": "9.9.9"}


@pytest.mark.parametrize(
    "arguments,understood",
    [
        ([], ("window", [])),
        (["test", "-k", "store"], ("test", ["-k", "store"])),
        (["setup"], ("setup", [])),
        (["setup", "test"], ("setup", ["test"])),
        (["--", "event", "list", "--json"], ("--", ["event", "list", "--json"])),
        (["bench"], ("bench", [])),
    ],
)
def test_words_are_understood(arguments, understood):
    assert start.understand(arguments) == understood


@pytest.mark.parametrize("arguments", [["window"], ["tests"], ["setup", "all"], ["-h"]])
def test_unknown_words_are_refused(arguments):
    with pytest.raises(ValueError, match=arguments[0]):
        start.understand(arguments)


@pytest.mark.parametrize(
    "given,cores,called",
    [
        ([], 2, ["-n", "2", "--dist", "worksteal"]),
        (["-x"], 16, ["-n", "4", "--dist", "worksteal", "-x"]),
        (["-n0"], 2, ["-n0"]),
        (["-p", "no:xdist"], 2, ["-p", "no:xdist"]),
    ],
)
def test_pytest_runs_one_process_for_each_core_unless_told_otherwise(given, cores, called):
    assert start.pytest_arguments(given, cores) == called


@pytest.mark.parametrize(
    "system,environment,shown",
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"DISPLAY": ""}, False),
        ("win32", {}, True),
    ],
)
def test_a_display_is_recognised(system, environment, shown):
    assert start.has_display(system, environment) is shown


def test_a_failed_command_carries_its_last_lines():
    command = [sys.executable, "-c", "print('first'); print('second'); raise SystemExit(7)"]

    with pytest.raises(CannotInstall) as caught:
        run(command, follow=lambda _line: None)

    assert str(caught.value).splitlines()[-2:] == ["first", "second"]


def test_the_script_needs_the_standard_library_only():
    code = "import sys; sys.path.insert(0, sys.argv[1]); import start; print('ready')"

    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code, Path(start.__file__).parent], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "ready\n", "")


def test_a_folder_with_vietnamese_letters_is_remembered_whatever_the_code_page(tmp_path, monkeypatch):
    """On Windows the folder is often C:\\Users\\Nguyễn …, and text files are written in a code page that lacks its letters."""
    root = tmp_path / "Người dùng Đặng Thị Mỹ"
    root.mkdir()
    for name in ("uv.lock", "pyproject.toml"):
        (root / name).write_text("x", encoding="utf-8")
    asked = []

    def made(command, **_how):
        asked.append(command)
        uv.environment_python(root).parent.mkdir(parents=True, exist_ok=True)
        uv.environment_python(root).touch()
        return 0

    monkeypatch.setattr(uv, "find_or_fetch", lambda folder: folder / "uv")
    monkeypatch.setattr(uv, "run", made)
    written = Path.write_text
    monkeypatch.setattr(
        Path, "write_text", lambda self, text, encoding="cp1252", **how: written(self, text, encoding=encoding, **how)
    )

    uv.sync(root, development=False)
    first = len(asked)
    uv.sync(root, development=False)

    assert (first > 0, len(asked)) == (True, first)


def test_a_folder_with_vietnamese_letters_holds_an_environment_that_python_can_start(tmp_path):
    """Python before 3.13 reads the path to our sources in the code page of Windows, which lacks these letters."""
    root = tmp_path / "Người dùng Đặng Thị Mỹ"
    packages = root / ".venv" / "Lib" / "site-packages"
    packages.mkdir(parents=True)
    (root / "src").mkdir()
    (root / "src" / "ours.py").touch()
    named = packages / "_editable_impl_baocaovien.pth"
    named.write_text(str(root / "src"), encoding="utf-8")
    code = "import site, sys; site.addsitedir(sys.argv[1]); import ours; print('found')"

    uv.name_sources_from_here(root)
    uv.name_sources_from_here(root)
    done = subprocess.run([sys.executable, "-I", "-c", code, packages], capture_output=True, text=True, check=False)

    assert (named.read_bytes().isascii(), done.stdout) == (True, "found\n")


@pytest.mark.parametrize("system, python, program", [("win32", "Scripts/python.exe", "uv.exe"), ("linux", "bin/python", "uv")])
def test_the_environment_is_found_where_each_system_keeps_it(tmp_path, monkeypatch, system, python, program):
    monkeypatch.setattr(uv.sys, "platform", system)
    found = uv.unpack(_wheel([f"uv-1.data/scripts/{program}"]), _sha(_wheel([f"uv-1.data/scripts/{program}"])), tmp_path)

    assert uv.environment_python(tmp_path).relative_to(tmp_path / ".venv").as_posix() == python
    assert found.name == program


def test_windows_needs_no_display_no_apt_and_speaks_utf8(monkeypatch):
    monkeypatch.setattr(debian.sys, "platform", "win32")
    monkeypatch.setattr(debian, "missing", lambda _needs: pytest.fail("Windows has no apt"))

    debian.provide(debian.WINDOW, purpose="the program")

    assert start.has_display("win32", {})
    assert start.utf8_environment({"A": "b"}) == {"A": "b", "PYTHONUTF8": "1"}


def _sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
