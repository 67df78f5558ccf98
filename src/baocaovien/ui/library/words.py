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


def figure_words(figure: FigureRow) -> str:
    """A value or range with sign and unit: "≥ 80 %", "6,5 – 7 %/năm"."""
    if figure.value is not None:
        shown = _number(figure.value)
    else:
        shown = " – ".join(_number(end) for end in (figure.low, figure.high) if end is not None)
    return " ".join(part for part in (figure.sign, shown, figure.unit) if part)


def _number(value: Decimal) -> str:
    places = max(-int(value.as_tuple().exponent), 0) if isinstance(value.as_tuple().exponent, int) else 0
    return format_decimal(value, places)
