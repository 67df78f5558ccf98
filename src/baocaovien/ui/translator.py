"""Qt's own translator, answering from `texts/catalogue.py`: there are no compiled files to keep in step."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTranslator
from typing_extensions import override

from baocaovien.texts import catalogue


class Translator(QTranslator):
    """Translates what `self.tr` and Qt's own widgets ask for."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language_code = language
        self._texts = catalogue.load(language)

    @override
    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        forms = self._texts.get((context, sourceText, disambiguation or "")) or self._texts.get((context, sourceText, ""))
        if forms is None:
            return None  # Qt goes on to the base class's context, and then shows the source text
        return forms[0] if n in (-1, 1) or len(forms) == 1 else forms[-1]

    @override
    def isEmpty(self) -> bool:
        return not self._texts


def translate(context: str, text: str) -> str:
    """A marked text of core (a page's name, a label code) in the language of the window."""
    return QCoreApplication.translate(context, text)
