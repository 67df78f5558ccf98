"""Use cases of figures: targets and results as data, each with its source (semantics §3)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.domain.errors import InputError
from baocaovien.domain.names import optional, required
from baocaovien.domain.numbers import parse_range
from baocaovien.services.order import rank_after
from baocaovien.store.find import get, live
from baocaovien.store.models import Figure, SourceDocument, TopicFigure

SIGNS = ("", ">", "<", "≥", "≤", "≈")
KINDS = ("target", "result")


@dataclass(frozen=True, slots=True)
class FigureText:
    """A figure as a person types it; `value` is a number or a range: "95,5", "6,5–7", "4.700 - 5.000"."""

    name: str
    value: str
    group: str = ""
    unit: str = ""
    sign: str = ""
    period: str = ""
    kind: str = "target"
    as_of: dt.date | None = None
    document_id: UUID | None = None
    source: str = ""
    checked: bool = False


def create_figure(session: Session, *, figure: FigureText) -> UUID:
    """Add a figure after the others of its kind of list.

    Raises:
        InputError: `input.required`, `input.too_long`, `input.not_a_number`, `library.unknown_sign`,
            `library.unknown_figure_kind`, `input.unknown_id`.
    """
    made = Figure(rank=rank_after(session, live(Figure).order_by(Figure.rank, Figure.id), None), **_values(session, figure))
    session.add(made)
    session.flush()
    return made.id


def edit_figure(session: Session, *, figure_id: UUID, figure: FigureText) -> None:
    """Correct a figure as a whole; the same errors as creating one."""
    record = get(session, Figure, figure_id)
    for name, value in _values(session, figure).items():
        if getattr(record, name) != value:
            setattr(record, name, value)


def remove_figure(session: Session, *, figure_id: UUID) -> None:
    """Take a figure and its places under topics away."""
    get(session, Figure, figure_id).deleted = True
    for link in session.scalars(live(TopicFigure).where(TopicFigure.figure_id == figure_id)):
        link.deleted = True


def check_figure(session: Session, *, figure_id: UUID, checked: bool = True) -> None:
    """Say that a person compared a figure with the printed original, or take it back."""
    get(session, Figure, figure_id).checked = checked


def _values(session: Session, figure: FigureText) -> dict[str, object]:
    if figure.sign not in SIGNS:
        raise InputError("library.unknown_sign", value=figure.sign, signs=" ".join(SIGNS[1:]))
    if figure.kind not in KINDS:
        raise InputError("library.unknown_figure_kind", value=figure.kind)
    if figure.document_id is not None:
        get(session, SourceDocument, figure.document_id)
    low, high = parse_range(figure.value, where="value")
    one: Decimal | None = low if low == high else None
    return {
        "name": required(figure.name, "name"),
        "group": optional(figure.group, "group", most=100),
        "value": one,
        "low": None if one is not None else low,
        "high": None if one is not None else high,
        "unit": optional(figure.unit, "unit", most=60),
        "sign": figure.sign,
        "period": optional(figure.period, "period", most=60),
        "kind": figure.kind,
        "as_of": figure.as_of,
        "document_id": figure.document_id,
        "source": optional(figure.source, "source"),
        "checked": figure.checked,
    }
