"""What each page is for, in one sentence; the banner of the sample says it on every page."""

from __future__ import annotations

from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.translator import translate

_PURPOSES: dict[str, str] = {
    "home": QT_TRANSLATE_NOOP("Purposes", "What is held this week, what is to do, what needs attention."),
    "schedule": QT_TRANSLATE_NOOP("Purposes", "When what is held, where and by whom; drag to move, conflicts show at once."),
    "library": QT_TRANSLATE_NOOP("Purposes", "Content and figures, checked and approved once, used in every deck."),
    "decks": QT_TRANSLATE_NOOP("Purposes", "Approved content becomes slides that fit and know their sources."),
    "attendance": QT_TRANSLATE_NOOP("Purposes", "Type a part of a name or scan a card: the count stands beside it."),
    "documents": QT_TRANSLATE_NOOP("Purposes", "Invitations, lists and minutes, written beside the page as it prints."),
    "reports": QT_TRANSLATE_NOOP("Purposes", "Figures of a period by unit, topic or month, ready to send."),
    "directory": QT_TRANSLATE_NOOP("Purposes", "Units, people and places, each as they were at their time."),
    "exchange": QT_TRANSLATE_NOOP("Purposes", "Send to other machines and take in from them, with a network or without."),
    "history": QT_TRANSLATE_NOOP("Purposes", "Everything that was done here; what was deleted can be brought back."),
    "settings": QT_TRANSLATE_NOOP("Purposes", "The office, who signs, days off, looks and backups."),
}


def purpose_words(page: str) -> str:
    """The sentence of a page; empty for one without."""
    return translate("Purposes", _PURPOSES[page]) if page in _PURPOSES else ""
