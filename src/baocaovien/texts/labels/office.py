"""What operations are called: `office.*` and `actors.*`."""

from __future__ import annotations

from baocaovien.texts.marking import QT_TRANSLATE_NOOP

LABELS: dict[str, str] = {
    "office.set_up": QT_TRANSLATE_NOOP("Labels", "Set up the office"),
    "office.choose_unit": QT_TRANSLATE_NOOP("Labels", "Choose the office's unit"),
    "office.add_signatory": QT_TRANSLATE_NOOP("Labels", "Add who signs"),
    "office.edit_signatory": QT_TRANSLATE_NOOP("Labels", "Change who signs"),
    "office.move_signatory": QT_TRANSLATE_NOOP("Labels", "Put who signs in order"),
    "office.remove_signatory": QT_TRANSLATE_NOOP("Labels", "Take somebody off the list of who signs"),
    "actors.sign_in": QT_TRANSLATE_NOOP("Labels", "Begin to work"),
    "actors.add": QT_TRANSLATE_NOOP("Labels", "Add somebody who works here"),
    "actors.change": QT_TRANSLATE_NOOP("Labels", "Change somebody who works here"),
    "actors.remove": QT_TRANSLATE_NOOP("Labels", "Take somebody off the list of who works here"),
    "actors.set_pin": QT_TRANSLATE_NOOP("Labels", "Set a PIN"),
    "deleted.restore": QT_TRANSLATE_NOOP("Labels", "Bring back what was deleted"),
}
