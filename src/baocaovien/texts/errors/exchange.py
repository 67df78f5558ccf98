"""Sentences for the codes `exchange.*`."""

from __future__ import annotations

from baocaovien.texts.marking import QT_TRANSLATE_NOOP, Sentence

SENTENCES: dict[str, Sentence] = {
    "exchange.changed": Sentence(
        QT_TRANSLATE_NOOP("Errors", "What was received does not fit its own checksum ({where})."),
        QT_TRANSLATE_NOOP("Errors", "Ask for it to be sent again; nothing was taken in."),
    ),
}
