"""What Windows alone asks of the folder that the program is set up in."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import winreg

LONGEST_FOLDER = 110
"""What Python must find in `.venv` reaches 138 characters below the folder; Windows takes 260 in all."""

LEFT_OUT = (
    "What needs PostgreSQL, LibreOffice, the Open XML validator or an X display is left out on Windows; "
    "pytest counts such tests as deselected."
)


def long_paths() -> bool:
    """Tell whether longer paths are taken here; on Windows only where somebody switched that on."""
    if sys.platform == "win32":
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SYSTEM\CurrentControlSet\Control\FileSystem") as key:
                return bool(winreg.QueryValueEx(key, "LongPathsEnabled")[0])
        except OSError:
            return False
    return True


def too_deep(folder: str, *, long_paths: bool) -> str:
    """Why packages have no room below this folder, if so, and what to do."""
    if long_paths or len(folder) <= LONGEST_FOLDER:
        return ""
    return (
        f"The path of this folder has {len(folder)} characters; at most {LONGEST_FOLDER} leave room for what comes to lie in "
        f"it, as Windows takes 260 in all: {folder}. Move it to a shorter place, such as C:\\baocaovien, and run it there."
    )
