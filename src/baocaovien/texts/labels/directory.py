"""What operations are called: `directory.*`, and what an office sets up: `office.*`."""

from __future__ import annotations

from baocaovien.texts.marking import QT_TRANSLATE_NOOP

LABELS: dict[str, str] = {
    "directory.add_person": QT_TRANSLATE_NOOP("Labels", "Add a person"),
    "directory.edit_person": QT_TRANSLATE_NOOP("Labels", "Change a person"),
    "directory.remove_person": QT_TRANSLATE_NOOP("Labels", "Remove a person"),
    "directory.merge_people": QT_TRANSLATE_NOOP("Labels", "Join two records of one person"),
    "directory.add_post": QT_TRANSLATE_NOOP("Labels", "Add a post"),
    "directory.edit_post": QT_TRANSLATE_NOOP("Labels", "Change a post"),
    "directory.end_post": QT_TRANSLATE_NOOP("Labels", "End a post"),
    "directory.remove_post": QT_TRANSLATE_NOOP("Labels", "Remove a post"),
    "directory.recognise_reporter": QT_TRANSLATE_NOOP("Labels", "Record a recognised reporter"),
    "directory.end_recognition": QT_TRANSLATE_NOOP("Labels", "End a reporter's recognition"),
    "directory.remove_recognition": QT_TRANSLATE_NOOP("Labels", "Remove a reporter's recognition"),
    "directory.add_unit": QT_TRANSLATE_NOOP("Labels", "Add a unit"),
    "directory.edit_unit": QT_TRANSLATE_NOOP("Labels", "Change a unit"),
    "directory.rename_unit": QT_TRANSLATE_NOOP("Labels", "Rename a unit"),
    "directory.move_unit": QT_TRANSLATE_NOOP("Labels", "Move a unit"),
    "directory.merge_units": QT_TRANSLATE_NOOP("Labels", "Merge units"),
    "directory.split_unit": QT_TRANSLATE_NOOP("Labels", "Split a unit"),
    "directory.dissolve_unit": QT_TRANSLATE_NOOP("Labels", "Dissolve a unit"),
    "directory.remove_unit": QT_TRANSLATE_NOOP("Labels", "Remove a unit"),
    "directory.add_venue": QT_TRANSLATE_NOOP("Labels", "Add a venue"),
    "directory.edit_venue": QT_TRANSLATE_NOOP("Labels", "Change a venue"),
    "directory.remove_venue": QT_TRANSLATE_NOOP("Labels", "Remove a venue"),
    "directory.add_site": QT_TRANSLATE_NOOP("Labels", "Add a site"),
    "directory.edit_site": QT_TRANSLATE_NOOP("Labels", "Change a site"),
    "directory.remove_site": QT_TRANSLATE_NOOP("Labels", "Remove a site"),
    "directory.add_unavailability": QT_TRANSLATE_NOOP("Labels", "Record an absence"),
    "directory.remove_unavailability": QT_TRANSLATE_NOOP("Labels", "Remove an absence"),
    "directory.import_people": QT_TRANSLATE_NOOP("Labels", "Import {n} people"),
    "directory.remove_many": QT_TRANSLATE_NOOP("Labels", "Remove {n} entries"),
    "office.set_up_office": QT_TRANSLATE_NOOP("Labels", "Set up the office"),
    "office.add_signatory": QT_TRANSLATE_NOOP("Labels", "Add a signatory"),
    "office.edit_signatory": QT_TRANSLATE_NOOP("Labels", "Change a signatory"),
    "office.move_signatory": QT_TRANSLATE_NOOP("Labels", "Move a signatory"),
    "office.remove_signatory": QT_TRANSLATE_NOOP("Labels", "Remove a signatory"),
    "office.set_day_off": QT_TRANSLATE_NOOP("Labels", "Set a day off"),
    "office.remove_day_off": QT_TRANSLATE_NOOP("Labels", "Remove a day off"),
}
