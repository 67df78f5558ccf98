"""Reads of topics and figures."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from baocaovien.domain.names import fold
from baocaovien.store.find import live
from baocaovien.store.models import ContentItem, Figure, Topic, TopicFigure, TopicItem


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic with how much belongs to it."""

    id: UUID
    code: str
    name: str
    description: str
    period: str
    items: int
    figures: int


def topic_rows(session: Session) -> list[TopicRow]:
    """All live topics in order."""
    items = _counts(session, TopicItem.topic_id, TopicItem.deleted.is_(False))
    figures = _counts(session, TopicFigure.topic_id, TopicFigure.deleted.is_(False))
    topics = session.scalars(live(Topic).order_by(Topic.rank, Topic.id))
    return [
        TopicRow(
            topic.id,
            topic.code,
            topic.name,
            topic.description,
            topic.period,
            items.get(topic.id, 0),
            figures.get(topic.id, 0),
        )
        for topic in topics
    ]


def topic_item_ids(session: Session, topic_id: UUID) -> list[UUID]:
    """Ids of the items of a topic with their whole subtrees, parents first."""
    chosen = select(TopicItem.item_id).where(TopicItem.topic_id == topic_id, TopicItem.deleted.is_(False))
    found = dict.fromkeys(session.scalars(chosen.order_by(TopicItem.rank, TopicItem.id)))
    layer = list(found)
    while layer:
        below = select(ContentItem.id).where(ContentItem.parent_id.in_(layer), ContentItem.deleted.is_(False))
        layer = [one for one in session.scalars(below.order_by(ContentItem.rank, ContentItem.id)) if one not in found]
        found.update(dict.fromkeys(layer))
    return list(found)


def _counts(session: Session, key: Any, condition: Any) -> dict[UUID, int]:
    return dict(session.execute(select(key, func.count()).where(condition).group_by(key)).all())


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure as a list shows it."""

    id: UUID
    name: str
    group: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    sign: str
    unit: str
    period: str
    kind: str
    as_of: dt.date | None
    source: str
    checked: bool
    document_id: UUID | None
    disagrees: bool
    """Another live figure of this name, kind and period has another value: both are kept."""


@dataclass(frozen=True, slots=True)
class FigureList:
    """Figures in order; `topic_id` narrows to a topic, `text` to names that hold it."""

    topic_id: UUID | None = None
    text: str = ""

    def ids(self, session: Session) -> list[UUID]:
        """Ids of the figures that fit."""
        chosen = select(Figure.id).where(Figure.deleted.is_(False)).order_by(Figure.rank, Figure.id)
        if self.topic_id is not None:
            chosen = (
                select(Figure.id)
                .join(TopicFigure, and_(TopicFigure.figure_id == Figure.id, TopicFigure.deleted.is_(False)))
                .where(Figure.deleted.is_(False), TopicFigure.topic_id == self.topic_id)
                .order_by(TopicFigure.rank, TopicFigure.id)
            )
        if self.text.strip():
            chosen = chosen.where(Figure.name_folded.contains(fold(self.text), autoescape=True))
        return list(session.scalars(chosen))

    def rows(self, session: Session, ids: Sequence[UUID]) -> list[FigureRow]:
        """Rows in the order of the ids."""
        found = {one.id: one for one in session.scalars(select(Figure).where(Figure.id.in_(list(ids))))}
        names = {one.name_folded for one in found.values()}
        values: dict[tuple[str, str, str], set[tuple[str, ...]]] = defaultdict(set)
        for one in session.scalars(live(Figure).where(Figure.name_folded.in_(names))):
            values[one.name_folded, one.kind, one.period].add((str(one.value), str(one.low), str(one.high), one.unit))
        return [
            FigureRow(
                one.id,
                one.name,
                one.group,
                one.value,
                one.low,
                one.high,
                one.sign,
                one.unit,
                one.period,
                one.kind,
                one.as_of,
                one.source,
                one.checked,
                one.document_id,
                len(values[one.name_folded, one.kind, one.period]) > 1,
            )
            for one in (found[figure_id] for figure_id in ids if figure_id in found)
        ]
