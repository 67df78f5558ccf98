"""What operations are called: `minutes.*`."""

from __future__ import annotations

from baocaovien.texts.marking import QT_TRANSLATE_NOOP

LABELS: dict[str, str] = {
    "minutes.start": QT_TRANSLATE_NOOP("Labels", "Begin the minutes"),
    "minutes.edit_from_data": QT_TRANSLATE_NOOP("Labels", "Take the minutes from a file"),
    "minutes.edit_header": QT_TRANSLATE_NOOP("Labels", "Change the minutes"),
    "minutes.add_statement": QT_TRANSLATE_NOOP("Labels", "Add a statement"),
    "minutes.edit_statement": QT_TRANSLATE_NOOP("Labels", "Change a statement"),
    "minutes.move_statement": QT_TRANSLATE_NOOP("Labels", "Move a statement"),
    "minutes.remove_statement": QT_TRANSLATE_NOOP("Labels", "Remove a statement"),
    "minutes.add_task": QT_TRANSLATE_NOOP("Labels", "Add a task"),
    "minutes.edit_task": QT_TRANSLATE_NOOP("Labels", "Change a task"),
    "minutes.remove_task": QT_TRANSLATE_NOOP("Labels", "Remove a task"),
    "minutes.finish_task": QT_TRANSLATE_NOOP("Labels", "Mark a task as done"),
    "minutes.finalise": QT_TRANSLATE_NOOP("Labels", "Close the minutes"),
    "minutes.reopen": QT_TRANSLATE_NOOP("Labels", "Reopen the minutes"),
    "minutes.sign": QT_TRANSLATE_NOOP("Labels", "Attach the signed minutes"),
    "minutes.issue": QT_TRANSLATE_NOOP("Labels", "Issue the minutes"),
}
