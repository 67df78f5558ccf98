"""How long a talk takes, and which entries fit a shorter one."""

from __future__ import annotations

from collections.abc import Sequence

from baocaovien.decks.outline import MUST, Entry, Points

SYLLABLES_A_MINUTE = 150
"""A reporter who explains speaks about this many Vietnamese syllables a minute (blanks part syllables)."""
_LEAST = 0.25
_WITHOUT_NOTES = 1.0


def entry_minutes(entry: Entry) -> float:
    """The time for an entry: its own, else from the words of the notes, else one minute (a quarter for a heading)."""
    if entry.minutes is not None:
        return entry.minutes
    if entry.hidden:
        return 0.0
    words = len(entry.notes.split())
    if words:
        return max(words / SYLLABLES_A_MINUTE, _LEAST)
    if entry.kind in ("cover", "section", "agenda", "sources", "closing"):
        return _LEAST
    shown = sum(len(part.text.split()) for part in entry.content.paragraphs) if isinstance(entry.content, Points) else 0
    return max(shown * 1.5 / SYLLABLES_A_MINUTE, _WITHOUT_NOTES)


def chosen(entries: Sequence[Entry], structural: frozenset[str], minutes: float | None) -> tuple[Entry, ...]:
    """The entries of a version of the deck: those that must, then by priority and order while time lasts.

    Slides that hold the deck together (`structural`) stay, but a section's opening goes with its last entry.
    """
    if minutes is None:
        return tuple(entries)
    kept = {entry.key for entry in entries if entry.kind in structural or entry.priority <= MUST}
    left = minutes - sum(entry_minutes(entry) for entry in entries if entry.key in kept)
    for entry in sorted((entry for entry in entries if entry.key not in kept), key=lambda entry: entry.priority):
        if entry_minutes(entry) <= left + 1e-9:
            kept.add(entry.key)
            left -= entry_minutes(entry)
    filled = {entry.section for entry in entries if entry.key in kept and entry.kind not in structural}
    return tuple(
        entry
        for entry in entries
        if entry.key in kept and (entry.kind != "section" or entry.section in filled or not entry.section)
    )
