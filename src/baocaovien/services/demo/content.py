"""What the demo's conference presents: two topics of the sample, or two parts of a plan that is taken in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.domain.errors import InputError
from baocaovien.services.library.content_import import prepare_file, store_document
from baocaovien.services.library.library import approve_items, subtree
from baocaovien.services.library.topics import create_topic, put_items
from baocaovien.services.workspace import Workspace
from baocaovien.store.find import live
from baocaovien.store.models import ContentItem, ContentRevision, Topic, TopicFigure
from baocaovien.store.queries.content_search import search_items

_SUBJECTS = 2
_LEAST = 3
_MOST = 14
"""Items of a part that make a good topic: more than a line, less than a whole plan."""


@dataclass(frozen=True, slots=True)
class PlanContent:
    """The subjects (topics) to present, their titles, and what was seen on the way."""

    subjects: tuple[UUID, ...]
    titles: tuple[str, ...]
    notes: tuple[str, ...] = ()


def sample_content(workspace: Workspace) -> PlanContent:
    """The first two topics of the sample, which have content and figures."""

    def read(session: Session) -> PlanContent:
        topics = session.scalars(live(Topic).where(Topic.code.in_(("A1", "A2"))).order_by(Topic.code)).all()
        return PlanContent(
            tuple(topic.id for topic in topics),
            tuple(topic.name for topic in topics),
            _searched(session, "nghi quyet", "nghị quyết"),
        )

    return workspace.read(read)


def take_in_plan(workspace: Workspace, plan: Path) -> PlanContent:
    """Import a plan, approve its items, find them by search, and make two topics of its fullest parts.

    Raises:
        InputError: the plan cannot be read, or has no part with enough content.
    """
    prepared = prepare_file(plan)
    made = workspace.execute("library.import_document", partial(store_document, prepared=prepared))

    def approve(session: Session) -> int:
        ids = session.scalars(select(ContentItem.id).where(ContentItem.document_id == made.document_id)).all()
        return approve_items(session, item_ids=ids)

    workspace.execute("library.approve_items", approve)
    parts = workspace.read(partial(_parts, document_id=made.document_id))
    if not parts:
        raise InputError("demo.no_parts", where=plan.name, file=plan.name)
    figures = workspace.read(_sample_figures)

    def topics(session: Session) -> tuple[UUID, ...]:
        found = []
        for number, (item_id, title) in enumerate(parts):
            topic_id = create_topic(session, name=title, code=f"KH{number + 1}")
            put_items(session, topic_id=topic_id, item_ids=[item_id])
            found.append(topic_id)
        # The plan names targets without their values; the sample's figures, with their sources, go to the first part.
        for figure_id in figures:
            session.add(TopicFigure(topic_id=found[0], figure_id=figure_id))
        return tuple(found)

    ids = workspace.execute("library.create_topic", topics)
    notes = workspace.read(partial(_searched, plain="nghi quyet", marked="nghị quyết"))
    levels = ", ".join(f"{level}: {count}" for level, count in sorted(made.levels.items()))
    return PlanContent(ids, tuple(title for _id, title in parts), (f"{made.count} items ({levels})", *notes))


def _parts(session: Session, *, document_id: UUID) -> list[tuple[UUID, str]]:
    """The two parts with the most content that still make one topic each, in the order of the document."""
    rows = session.execute(
        select(ContentItem.id, ContentItem.rank, ContentRevision.heading, ContentRevision.text)
        .join(ContentRevision, ContentRevision.id == ContentItem.current_revision_id)
        .where(
            ContentItem.document_id == document_id,
            ContentItem.deleted.is_(False),
            ContentItem.level.in_(("roman", "arabic", "letter")),
        )
    ).all()
    sized = [(len(subtree(session, [row.id])), row) for row in rows]
    fit = [(size, row) for size, row in sized if _LEAST <= size <= _MOST]
    chosen: list[tuple[int, UUID, str]] = []
    taken: set[UUID] = set()
    for size, row in sorted(fit, key=lambda one: -one[0]):
        own = set(subtree(session, [row.id]))
        if not own & taken and len(chosen) < _SUBJECTS:
            taken |= own
            chosen.append((size, row.id, _short(row.heading or row.text)))
    order = {row.id: at for at, (_size, row) in enumerate(sized)}
    return [(item_id, title) for _size, item_id, title in sorted(chosen, key=lambda one: order[one[1]])]


def _short(text: str, most: int = 90) -> str:
    """The beginning of a wording, cut at a comma or a word."""
    if len(text) <= most:
        return text.rstrip(" :;.,")
    head = text[:most].rsplit(",", 1)[0]
    return (head if len(head) > most // 2 else text[:most].rsplit(" ", 1)[0]).rstrip(" :;.,")


def _sample_figures(session: Session) -> Sequence[UUID]:
    chosen = select(TopicFigure.figure_id).join(Topic, Topic.id == TopicFigure.topic_id).where(Topic.code == "A2")
    return session.scalars(chosen.order_by(TopicFigure.rank, TopicFigure.id)).all()


def _searched(session: Session, plain: str, marked: str) -> tuple[str, ...]:
    without, with_marks = search_items(session, plain, limit=5), search_items(session, marked, limit=5)
    return (f"search “{plain}”: {without.total}, “{marked}”: {with_marks.total}",)
