"""What operations are called: `decks.*`."""

from __future__ import annotations

from baocaovien.texts.marking import QT_TRANSLATE_NOOP

LABELS: dict[str, str] = {
    "decks.outline_for_event": QT_TRANSLATE_NOOP("Labels", "Make a deck from an event"),
    "decks.outline_for_topics": QT_TRANSLATE_NOOP("Labels", "Make a deck from topics"),
    "decks.add_content": QT_TRANSLATE_NOOP("Labels", "Add content to a deck"),
    "decks.add_slide": QT_TRANSLATE_NOOP("Labels", "Add a slide"),
    "decks.copy_deck": QT_TRANSLATE_NOOP("Labels", "Copy a deck"),
    "decks.remove_deck": QT_TRANSLATE_NOOP("Labels", "Remove a deck"),
    "decks.set_deck": QT_TRANSLATE_NOOP("Labels", "Change a deck"),
    "decks.set_template": QT_TRANSLATE_NOOP("Labels", "Choose a template"),
    "decks.build": QT_TRANSLATE_NOOP("Labels", "Build a deck ({slides} slides)"),
    "decks.refresh": QT_TRANSLATE_NOOP("Labels", "Bring a deck's file up to date ({slides} slides)"),
    "decks.move_entries": QT_TRANSLATE_NOOP("Labels", "Move slides"),
    "decks.hide_entries": QT_TRANSLATE_NOOP("Labels", "Hide or show slides"),
    "decks.remove_entries": QT_TRANSLATE_NOOP("Labels", "Remove slides"),
    "decks.set_kind": QT_TRANSLATE_NOOP("Labels", "Change the kind of a slide"),
    "decks.set_priority": QT_TRANSLATE_NOOP("Labels", "Change the priority of slides"),
    "decks.set_notes": QT_TRANSLATE_NOOP("Labels", "Change the notes of a slide"),
    "decks.set_minutes": QT_TRANSLATE_NOOP("Labels", "Change the time of a slide"),
    "decks.set_wording": QT_TRANSLATE_NOOP("Labels", "Change the wording of a slide"),
    "decks.reset_wording": QT_TRANSLATE_NOOP("Labels", "Go back to the library's wording"),
    "decks.repin": QT_TRANSLATE_NOOP("Labels", "Bring slides up to date"),
    "decks.save_back": QT_TRANSLATE_NOOP("Labels", "Hand a wording to the library"),
    "decks.split_entry": QT_TRANSLATE_NOOP("Labels", "Split a slide"),
}
