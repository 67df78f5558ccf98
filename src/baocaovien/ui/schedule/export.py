"""The schedule as an iCalendar file, for phones and other calendars."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from baocaovien.domain.files import write_bytes
from baocaovien.services.schedule.calendar import Exported, export_calendar
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.shell import Shell
from baocaovien.ui.translator import translate

_TITLE = QT_TRANSLATE_NOOP("CalendarExport", "Export as iCalendar")
_DONE = QT_TRANSLATE_NOOP("CalendarExport", "Exported events: {n}.")


def export_shown(bridge: Bridge, shell: Shell, owner: QWidget) -> None:
    """Ask for a file and write all events into it."""
    title = translate("CalendarExport", _TITLE)
    name, _filter = QFileDialog.getSaveFileName(shell.window(), title, "lich.ics", "iCalendar (*.ics)")
    if name:
        bridge.load(export_calendar, owner, partial(_write, bridge, shell, owner, Path(name)))


def _write(bridge: Bridge, shell: Shell, owner: QWidget, target: Path, made: Exported) -> None:
    told = translate("CalendarExport", _DONE).format(n=made.count)
    bridge.compute(partial(write_bytes, target, made.content), owner, lambda _none: shell.tell_file(told, target))
