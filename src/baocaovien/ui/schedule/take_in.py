"""Taking in an iCalendar file: read apart, its size told before, then one step that can be undone."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from baocaovien.services.schedule.calendar import CalendarEntry, ImportedCalendar, import_calendar, read_calendar
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.shell import Shell
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import label
from baocaovien.ui.widgets.form_dialog import FormDialog

_MOST_TOLD = 6


def ask_calendar_file(bridge: Bridge, shell: Shell, owner: QWidget) -> None:
    """Ask for a file and offer what it would change."""
    title = translate("CalendarImport", "Take in an iCalendar file")
    name, _filter = QFileDialog.getOpenFileName(shell.window(), title, "", "iCalendar (*.ics)")
    if name:
        take_in(bridge, shell, owner, Path(name))


def take_in(bridge: Bridge, shell: Shell, owner: QWidget, path: Path) -> None:
    """Read a file in the worker process and offer what it would change."""
    bridge.compute(partial(read_calendar, path), owner, partial(_preview, bridge, shell, owner, path), in_process=True)


def _preview(bridge: Bridge, shell: Shell, owner: QWidget, path: Path, entries: list[CalendarEntry]) -> None:
    plan = partial(import_calendar, entries=entries, write=False)
    bridge.load(plan, owner, partial(_offer, bridge, shell, path, entries))


def _offer(bridge: Bridge, shell: Shell, path: Path, entries: list[CalendarEntry], found: ImportedCalendar) -> None:
    words = translate("CalendarImport", "{new} new, {updated} changed, {unchanged} the same, {rejected} not taken in.")
    counted = words.format(new=found.new, updated=found.updated, unchanged=found.unchanged, rejected=len(found.rejected))
    titles = [one.title or one.uid for one in found.rejected]
    parts = []
    if titles:
        left = translate("CalendarImport", "Not taken in: {titles}").format(titles="; ".join(titles[:_MOST_TOLD]))
        parts.append(label(left + ("; …" if len(titles) > _MOST_TOLD else ""), tone="attention", wrap=True))
    FormDialog(
        bridge,
        shell,
        translate("CalendarImport", "Take in {file}").format(file=path.name),
        parts,
        verb=translate("CalendarImport", "Take in"),
        code="schedule.import_calendar",
        work=lambda: partial(import_calendar, entries=entries),
        told=lambda made: translate("CalendarImport", "Events taken in: {n}.").format(n=made.new + made.updated),
        note=counted,
    ).open()
