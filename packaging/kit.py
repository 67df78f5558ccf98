#!/usr/bin/env python3
"""Make what users install, from this checkout. Run with the Python of `.venv`, on the system that it is for.

    kit.py folder    dist/baocaovien: one folder with both programs (PyInstaller)
    kit.py deb       dist/baocaovien_VERSION_amd64.deb from that folder
    kit.py setup     dist/baocaovien-VERSION-setup.exe from that folder (Windows, Inno Setup 6)

PyInstaller is not among the dependencies: uv brings it for the one run.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QIcon

from machine.console import CANNOT_INSTALL, CannotInstall, say
from machine.debian import FONT_FOLDERS, WINDOW, font_revision
from machine.uv import environment_program, find_or_fetch

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
DIST = ROOT / "dist"
FOLDER = DIST / "baocaovien"
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)
PYINSTALLER = "pyinstaller==6.22.3"
_STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
_FACES = tuple(f"Liberation{family}-{style}.ttf" for family in ("Serif", "Sans") for style in _STYLES)


def version() -> str:
    """The version that pyproject.toml names."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])


def icons() -> None:
    """Draw the icon in every size: PNG files, and all of them in one .ico for Windows."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    folder = BUILD / "icons"
    folder.mkdir(parents=True, exist_ok=True)
    icon = QIcon(str(ROOT / "resources" / "baocaovien.svg"))
    for size in ICON_SIZES:
        icon.pixmap(QSize(size, size)).save(str(folder / f"{size}.png"))
    application.processEvents()
    shutil.copy(folder / "256.png", folder / "baocaovien.png")
    pictures = [Image.open(folder / f"{size}.png") for size in ICON_SIZES]
    pictures[-1].save(folder / "baocaovien.ico", sizes=[(size, size) for size in ICON_SIZES], append_images=pictures[:-1])


def fonts() -> None:
    """Put Liberation 2 and its licence beside the program, for machines that have no Times and no Arial.

    Raises:
        CannotInstall: this machine has none to give.
    """
    found: dict[str, Path] = {}
    for folder in map(Path, map(os.path.expanduser, FONT_FOLDERS)):
        for path in folder.rglob("Liberation*.ttf"):
            if path.name in _FACES and font_revision(path.read_bytes()) >= 2:
                found[path.name] = path
    lacking = sorted(set(_FACES) - set(found))
    if lacking:
        raise CannotInstall(f"No Liberation fonts of version 2 here (fonts-liberation2): {', '.join(lacking)}")
    target = BUILD / "fonts"
    target.mkdir(parents=True, exist_ok=True)
    for path in found.values():
        shutil.copy(path, target)
    licence = Path("/usr/share/doc/fonts-liberation2/copyright")
    if licence.is_file():
        shutil.copy(licence, target / "LICENSE-Liberation.txt")


def folder() -> Path:
    """Pack both programs with everything they need into one folder."""
    icons()
    if sys.platform != "win32":  # Windows has Times New Roman and Arial
        fonts()
    uv = find_or_fetch(ROOT / ".venv-tools")
    bring: list[str | Path] = [uv, "run", "--frozen", "--no-sync", "--with", PYINSTALLER]
    pack: list[str | Path] = ["pyinstaller", "--noconfirm", "--clean", "--distpath", DIST, "--workpath", BUILD / "pyinstaller"]
    subprocess.run([*bring, *pack, ROOT / "packaging" / "baocaovien.spec"], check=True, cwd=ROOT)
    return FOLDER


def control(installed_kilobytes: int) -> str:
    """The control file of the Debian package; it needs of the system what the window needs anyway."""
    needs = [" | ".join(need.packages) for need in WINDOW]
    text = (ROOT / "packaging" / "debian" / "control").read_text(encoding="utf-8")
    return text.format(
        version=version(), size=installed_kilobytes, depends=", ".join([f"libc6 (>= {platform.libc_ver()[1]})", *needs])
    )


def deb() -> Path:
    """Make the Debian package from the packed folder."""
    if not FOLDER.is_dir():
        folder()
    stage = BUILD / "deb"
    shutil.rmtree(stage, ignore_errors=True)
    shutil.copytree(FOLDER, stage / "opt" / "baocaovien", symlinks=True)
    for program in ("baocaovien", "baocaovien-window"):
        link = stage / "usr" / "bin" / program
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(f"/opt/baocaovien/{program}")
    for source, place in (
        (ROOT / "packaging" / "debian" / "baocaovien.desktop", "usr/share/applications/baocaovien.desktop"),
        (ROOT / "resources" / "baocaovien.svg", "usr/share/icons/hicolor/scalable/apps/baocaovien.svg"),
        (ROOT / "packaging" / "debian" / "copyright", "usr/share/doc/baocaovien/copyright"),
    ):
        (stage / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, stage / place)
    size = sum(path.lstat().st_size for path in stage.rglob("*")) // 1024
    (stage / "DEBIAN").mkdir()
    (stage / "DEBIAN" / "control").write_text(control(size), encoding="utf-8")
    target = DIST / f"baocaovien_{version()}_amd64.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zzstd", "--build", stage, target], check=True)
    return target


def setup() -> Path:
    """Make the Windows installer from the packed folder.

    Raises:
        CannotInstall: Inno Setup is not here.
    """
    compiler = shutil.which("ISCC") or str(Path(os.environ.get("PROGRAMFILES(X86)", "C:/")) / "Inno Setup 6" / "ISCC.exe")
    if not Path(compiler).is_file():
        raise CannotInstall("Inno Setup 6 is needed (ISCC.exe): https://jrsoftware.org/isdl.php")
    if not FOLDER.is_dir():
        folder()
    subprocess.run([compiler, f"/DVersion={version()}", ROOT / "packaging" / "windows" / "baocaovien.iss"], check=True, cwd=ROOT)
    return DIST / f"baocaovien-{version()}-setup.exe"


WORDS: dict[str, Callable[[], Path]] = {"folder": folder, "deb": deb, "setup": setup}


def main(arguments: Sequence[str]) -> int:
    """Run the script; answer its exit code."""
    if len(arguments) != 1 or arguments[0] not in WORDS:
        say(str(__doc__))
        return 2
    if not environment_program(ROOT, "baocaovien").exists():
        say("Run python3 packaging/start.py setup first.")
        return CANNOT_INSTALL
    try:
        say(f"Made {WORDS[arguments[0]]()}")
    except CannotInstall as problem:
        say(str(problem))
        return CANNOT_INSTALL
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
