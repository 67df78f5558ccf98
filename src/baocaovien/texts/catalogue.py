"""The translations that Qt Linguist edits, read without Qt from `resources/i18n/*.ts`.

Source strings are English. `baocaovien_vi.ts` holds the Vietnamese; English needs only its plurals.
"""

from __future__ import annotations

from functools import cache
from xml.etree import ElementTree

from baocaovien import paths

LANGUAGES = ("vi", "en")
DEFAULT_LANGUAGE = "vi"

Catalogue = dict[tuple[str, str, str], tuple[str, ...]]
"""(context, source, comment) -> translated forms: one, or one for each plural form."""


@cache
def load(language: str) -> Catalogue:
    """The catalogue of a language; empty where it has none."""
    found: Catalogue = {}
    for name in (f"baocaovien_{language}.ts", f"qtbase_{language}.ts"):
        path = paths.resource("i18n", name)
        if path.is_file():
            _read(path.read_text(encoding="utf-8"), found)
    return found


def _read(text: str, into: Catalogue) -> None:
    for context in ElementTree.fromstring(text).iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            target = message.find("translation")
            if target is None or target.get("type") in ("vanished", "obsolete", "unfinished"):
                continue
            forms = [form.text or "" for form in target.iter("numerusform")] or [target.text or ""]
            if all(forms):
                key = (name, message.findtext("source", ""), message.findtext("comment", ""))
                into[key] = tuple(forms)


def translate(context: str, source: str, *, language: str, comment: str = "", n: int | None = None) -> str:
    """The text in the language, or the source text where the language lacks it.

    Args:
        n: the number that chooses the plural form and replaces `%n`.
    """
    forms = load(language).get((context, source, comment)) or load(language).get((context, source, ""))
    if forms is None:
        text = source
    elif n is None or len(forms) == 1:
        text = forms[0]
    else:
        text = forms[0] if n == 1 else forms[-1]
    return text if n is None else text.replace("%n", str(n))
