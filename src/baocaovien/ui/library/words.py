"""The words of content states, and figures as people write them."""

from __future__ import annotations

from decimal import Decimal

from baocaovien.domain.numbers import format_decimal
from baocaovien.store.queries.topics import FigureRow
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import Tone

_STATES: dict[str, tuple[str, Tone]] = {
    "draft": (QT_TRANSLATE_NOOP("ContentStates", "draft"), ""),
    "in_review": (QT_TRANSLATE_NOOP("ContentStates", "waits for approval"), "attention"),
    "approved": (QT_TRANSLATE_NOOP("ContentStates", "approved"), "good"),
    "withdrawn": (QT_TRANSLATE_NOOP("ContentStates", "withdrawn"), "wrong"),
}


def content_state_words(state: str) -> tuple[str, Tone]:
    """The word for a state and its meaning."""
    text, tone = _STATES.get(state, (state, ""))
    return translate("ContentStates", text), tone


_LEVELS = {
    "part": QT_TRANSLATE_NOOP("ContentLevels", "part"),
    "chapter": QT_TRANSLATE_NOOP("ContentLevels", "chapter"),
    "section": QT_TRANSLATE_NOOP("ContentLevels", "section"),
    "roman": QT_TRANSLATE_NOOP("ContentLevels", "I, II, III"),
    "arabic": QT_TRANSLATE_NOOP("ContentLevels", "1, 2, 3"),
    "arabic2": QT_TRANSLATE_NOOP("ContentLevels", "1.1, 1.2"),
    "letter": QT_TRANSLATE_NOOP("ContentLevels", "a), b), c)"),
    "dash": QT_TRANSLATE_NOOP("ContentLevels", "– dash"),
    "plus": QT_TRANSLATE_NOOP("ContentLevels", "+ plus"),
    "paragraph": QT_TRANSLATE_NOOP("ContentLevels", "paragraph"),
}


def level_words(level: str) -> str:
    """What a level of the tree is called."""
    return translate("ContentLevels", _LEVELS.get(level, level))


def figure_words(figure: FigureRow) -> str:
    """A value or range with sign and unit: "≥ 80 %", "6,5 – 7 %/năm"."""
    return " ".join(part for part in (figure.sign, value_words(figure), figure.unit) if part)


def value_words(figure: FigureRow) -> str:
    """The value or range alone, as it is typed."""
    if figure.value is not None:
        return _number(figure.value)
    return " – ".join(_number(end) for end in (figure.low, figure.high) if end is not None)


def _number(value: Decimal) -> str:
    places = max(-int(value.as_tuple().exponent), 0) if isinstance(value.as_tuple().exponent, int) else 0
    return format_decimal(value, places)
