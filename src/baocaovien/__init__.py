"""Báo cáo viên: reporter conferences from plan to signed minutes, with no network."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

__version__ = "0.1.0"


def runtime_folders(search: Sequence[str]) -> list[str]:
    """Where Qt's packages bring Microsoft's C++ runtime along, among the folders of `sys.path`."""
    within = (Path(folder) / "shiboken6" for folder in search)
    return [str(folder) for folder in within if (folder / "msvcp140.dll").is_file()]


if sys.platform == "win32":
    # What draws and reads codes links to that runtime and brings none; a new Windows has none either. Where Qt was not
    # loaded before, on the command line and in the worker process, cards could not be printed.
    for _folder in runtime_folders(sys.path):
        os.add_dll_directory(_folder)
