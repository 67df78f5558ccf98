"""What operations are called: `library.*`."""

from __future__ import annotations

from baocaovien.texts.marking import QT_TRANSLATE_NOOP

LABELS: dict[str, str] = {
    "library.import_document": QT_TRANSLATE_NOOP("Labels", "Import a document ({n} items)"),
    "library.edit_document": QT_TRANSLATE_NOOP("Labels", "Correct a document's particulars"),
    "library.remove_document": QT_TRANSLATE_NOOP("Labels", "Remove a document"),
    "library.create_item": QT_TRANSLATE_NOOP("Labels", "Add content"),
    "library.edit_item": QT_TRANSLATE_NOOP("Labels", "Change the wording of content"),
    "library.set_numbering": QT_TRANSLATE_NOOP("Labels", "Correct the number of content"),
    "library.submit_items": QT_TRANSLATE_NOOP("Labels", "Hand in {n} items for approval"),
    "library.approve_items": QT_TRANSLATE_NOOP("Labels", "Approve {n} items"),
    "library.return_items": QT_TRANSLATE_NOOP("Labels", "Give {n} items back"),
    "library.withdraw_items": QT_TRANSLATE_NOOP("Labels", "Take {n} items out of use"),
    "library.replace_item": QT_TRANSLATE_NOOP("Labels", "Replace content"),
    "library.move_item": QT_TRANSLATE_NOOP("Labels", "Move content"),
    "library.set_validity": QT_TRANSLATE_NOOP("Labels", "Set the validity of content"),
    "library.remove_items": QT_TRANSLATE_NOOP("Labels", "Remove {n} items"),
    "library.create_figure": QT_TRANSLATE_NOOP("Labels", "Add a figure"),
    "library.edit_figure": QT_TRANSLATE_NOOP("Labels", "Correct a figure"),
    "library.check_figure": QT_TRANSLATE_NOOP("Labels", "Mark a figure as checked"),
    "library.remove_figure": QT_TRANSLATE_NOOP("Labels", "Remove a figure"),
    "library.create_topic": QT_TRANSLATE_NOOP("Labels", "Add a topic"),
    "library.edit_topic": QT_TRANSLATE_NOOP("Labels", "Change a topic"),
    "library.move_topic": QT_TRANSLATE_NOOP("Labels", "Move a topic"),
    "library.remove_topic": QT_TRANSLATE_NOOP("Labels", "Remove a topic"),
    "library.put_items": QT_TRANSLATE_NOOP("Labels", "Put content under a topic"),
    "library.take_items": QT_TRANSLATE_NOOP("Labels", "Take content from a topic"),
    "library.put_tag": QT_TRANSLATE_NOOP("Labels", "Put a tag on {n} items"),
    "library.take_tag": QT_TRANSLATE_NOOP("Labels", "Take a tag off {n} items"),
    "library.rename_tag": QT_TRANSLATE_NOOP("Labels", "Rename a tag"),
    "library.remove_tag": QT_TRANSLATE_NOOP("Labels", "Remove a tag"),
    "library.put_figures": QT_TRANSLATE_NOOP("Labels", "Put figures under a topic"),
    "library.take_figures": QT_TRANSLATE_NOOP("Labels", "Take figures from a topic"),
}
