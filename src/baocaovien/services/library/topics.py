"""Use cases of topics: what is spoken about, with the content and figures that belong to it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.domain.errors import ConflictError
from baocaovien.domain.names import clean_text, fold, optional, required
from baocaovien.services.order import rank_after
from baocaovien.store.find import get, live
from baocaovien.store.models import ContentItem, Figure, Topic, TopicFigure, TopicItem


def create_topic(session: Session, *, name: str, code: str = "", description: str = "", period: str = "") -> UUID:
    """Add a topic after the others.

    Raises:
        ConflictError: `library.topic_exists`: the same code or name is there.
        InputError: `input.required`, `input.too_long`.
    """
    made = Topic(
        name=required(name, "name"),
        code=optional(code, "code", most=40),
        description=clean_text(description),
        period=optional(period, "period", most=60),
        rank=rank_after(session, live(Topic).order_by(Topic.rank, Topic.id), None),
    )
    _check_unique(session, made.name, made.code, None)
    session.add(made)
    session.flush()
    return made.id


def edit_topic(session: Session, *, topic_id: UUID, name: str, code: str = "", description: str = "", period: str = "") -> None:
    """Correct a topic; the same errors as creating one."""
    topic = get(session, Topic, topic_id)
    name, code = required(name, "name"), optional(code, "code", most=40)
    _check_unique(session, name, code, topic_id)
    topic.name, topic.code = name, code
    topic.description, topic.period = clean_text(description), optional(period, "period", most=60)


def move_topic(session: Session, *, topic_id: UUID, after_id: UUID | None) -> None:
    """Put a topic after another one (None: first)."""
    order = live(Topic).where(Topic.id != topic_id).order_by(Topic.rank, Topic.id)
    get(session, Topic, topic_id).rank = rank_after(session, order, after_id, first=after_id is None)


def remove_topic(session: Session, *, topic_id: UUID) -> None:
    """Take a topic away; content and figures stay in the library."""
    get(session, Topic, topic_id).deleted = True
    for link in session.scalars(live(TopicItem).where(TopicItem.topic_id == topic_id)):
        link.deleted = True
    for other in session.scalars(live(TopicFigure).where(TopicFigure.topic_id == topic_id)):
        other.deleted = True


def put_items(session: Session, *, topic_id: UUID, item_ids: Sequence[UUID]) -> int:
    """Put content items (each with its subtree) under a topic; answer how many were not there yet."""
    get(session, Topic, topic_id)
    order = live(TopicItem).where(TopicItem.topic_id == topic_id).order_by(TopicItem.rank, TopicItem.id)
    there = {link.item_id for link in session.scalars(order)}
    fresh = [item_id for item_id in dict.fromkeys(item_ids) if item_id not in there]
    for item_id in fresh:
        get(session, ContentItem, item_id)
        session.add(TopicItem(topic_id=topic_id, item_id=item_id, rank=rank_after(session, order, None)))
        session.flush()
    return len(fresh)


def take_items(session: Session, *, topic_id: UUID, item_ids: Sequence[UUID]) -> int:
    """Take content items from a topic; they stay in the library."""
    links = session.scalars(live(TopicItem).where(TopicItem.topic_id == topic_id, TopicItem.item_id.in_(item_ids))).all()
    for link in links:
        link.deleted = True
    return len(links)


def put_figures(session: Session, *, topic_id: UUID, figure_ids: Sequence[UUID]) -> int:
    """Put figures under a topic; answer how many were not there yet."""
    get(session, Topic, topic_id)
    order = live(TopicFigure).where(TopicFigure.topic_id == topic_id).order_by(TopicFigure.rank, TopicFigure.id)
    there = {link.figure_id for link in session.scalars(order)}
    fresh = [figure_id for figure_id in dict.fromkeys(figure_ids) if figure_id not in there]
    for figure_id in fresh:
        get(session, Figure, figure_id)
        session.add(TopicFigure(topic_id=topic_id, figure_id=figure_id, rank=rank_after(session, order, None)))
        session.flush()
    return len(fresh)


def take_figures(session: Session, *, figure_ids: Sequence[UUID]) -> int:
    """Take figures from their topics; they stay in the library."""
    links = session.scalars(live(TopicFigure).where(TopicFigure.figure_id.in_(figure_ids))).all()
    for link in links:
        link.deleted = True
    return len(links)


def _check_unique(session: Session, name: str, code: str, own_id: UUID | None) -> None:
    for topic in session.scalars(live(Topic).where(Topic.id != own_id) if own_id else live(Topic)):
        if fold(topic.name) == fold(name) or (code and topic.code.casefold() == code.casefold()):
            raise ConflictError("library.topic_exists", name=topic.name, topic_code=topic.code)
