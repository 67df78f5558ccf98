"""Where the window's state (places, widths, columns) is kept: an INI file in the person's data folder."""

from __future__ import annotations

import ctypes
import sys

from PySide6.QtCore import QCoreApplication, QSettings

from baocaovien import __version__, paths


def stand_apart() -> None:
    """Stand in the bar of open programs as ourselves; Windows would show us as Python where Python runs us."""
    if sys.platform == "win32" and not getattr(sys, "frozen", False):
        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID("baocaovien")


def use_data_folder() -> None:
    """Let every `QSettings()` of this process read and write in the data folder, also on a USB stick."""
    QCoreApplication.setOrganizationName("baocaovien")
    QCoreApplication.setApplicationName("baocaovien")
    QCoreApplication.setApplicationVersion(__version__)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(paths.user_data()))
