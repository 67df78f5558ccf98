"""What operations are called: `documents.*`, `reports.*` and `plans.*`."""

from __future__ import annotations

from baocaovien.texts.marking import QT_TRANSLATE_NOOP

LABELS: dict[str, str] = {
    "documents.print": QT_TRANSLATE_NOOP("Labels", "Print a document ({pages} pages)"),
    "documents.names_out": QT_TRANSLATE_NOOP("Labels", "Print or save a paper with names ({n} people)"),
    "documents.record": QT_TRANSLATE_NOOP("Labels", "Write in the register"),
    "documents.cancel_number": QT_TRANSLATE_NOOP("Labels", "Cancel a document number"),
    "documents.attach": QT_TRANSLATE_NOOP("Labels", "Attach a file"),
    "documents.detach": QT_TRANSLATE_NOOP("Labels", "Take off a file"),
    "documents.set_own_wording": QT_TRANSLATE_NOOP("Labels", "Change the wording of a document"),
    "documents.reset_wording": QT_TRANSLATE_NOOP("Labels", "Go back to the original wording"),
    "documents.save_own_profile": QT_TRANSLATE_NOOP("Labels", "Change a layout profile"),
    "documents.copy_profile": QT_TRANSLATE_NOOP("Labels", "Begin an own layout profile"),
    "documents.reset_profile": QT_TRANSLATE_NOOP("Labels", "Go back to the original layout"),
    "documents.remove_own_profile": QT_TRANSLATE_NOOP("Labels", "Remove a layout profile"),
    "documents.set_own_docx": QT_TRANSLATE_NOOP("Labels", "Take an own Word document for a paper"),
    "documents.reset_docx": QT_TRANSLATE_NOOP("Labels", "Let go of an own Word document"),
    "documents.use_profile": QT_TRANSLATE_NOOP("Labels", "Choose the layout of papers"),
    "reports.names_out": QT_TRANSLATE_NOOP("Labels", "Print or save a report with names"),
    "reports.set_cut_off": QT_TRANSLATE_NOOP("Labels", "Say on which day periods close"),
    "reports.freeze": QT_TRANSLATE_NOOP("Labels", "Close a report"),
    "plans.create_plan": QT_TRANSLATE_NOOP("Labels", "Add a plan"),
    "plans.edit_plan": QT_TRANSLATE_NOOP("Labels", "Change a plan"),
    "plans.remove_plan": QT_TRANSLATE_NOOP("Labels", "Remove a plan"),
    "plans.add_duty": QT_TRANSLATE_NOOP("Labels", "Add a duty to a plan"),
    "plans.edit_duty": QT_TRANSLATE_NOOP("Labels", "Change a duty of a plan"),
    "plans.remove_duty": QT_TRANSLATE_NOOP("Labels", "Remove a duty from a plan"),
}
