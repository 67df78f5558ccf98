"""What agenda lines present: the current revisions of their content items, topics and all below them."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.store.models import AgendaContent, AgendaItem, ContentItem, TopicItem


def presented_revisions(session: Session, lines: Sequence[AgendaItem]) -> dict[uuid.UUID, list[str]]:
    """{agenda line: ids of the current revisions it presents}, in a fixed order."""
    roots: dict[uuid.UUID, set[uuid.UUID]] = defaultdict(set)
    contents = select(AgendaContent.agenda_item_id, AgendaContent.item_id).where(
        AgendaContent.agenda_item_id.in_([line.id for line in lines]), AgendaContent.deleted.is_(False)
    )
    for line_id, item_id in session.execute(contents):
        roots[line_id].add(item_id)
    topics: dict[uuid.UUID, set[uuid.UUID]] = defaultdict(set)
    wanted = {line.topic_id for line in lines if line.topic_id}
    items = select(TopicItem.topic_id, TopicItem.item_id).where(TopicItem.topic_id.in_(wanted), TopicItem.deleted.is_(False))
    for topic_id, item_id in session.execute(items):
        topics[topic_id].add(item_id)
    for line in lines:
        if line.topic_id:
            roots[line.id] |= topics.get(line.topic_id, set())
    below = _below(session, {item for own in roots.values() for item in own})
    return {line_id: sorted({rev for item in own for rev in below.get(item, ())}) for line_id, own in roots.items()}


def _below(session: Session, roots: Iterable[uuid.UUID]) -> dict[uuid.UUID, list[str]]:
    """{root: current revisions of it and of everything under it}; one query for each level of the tree."""
    found: dict[uuid.UUID, list[str]] = defaultdict(list)
    level: dict[uuid.UUID, set[uuid.UUID]] = {root: {root} for root in roots}
    own = select(ContentItem.id, ContentItem.current_revision_id).where(
        ContentItem.id.in_(list(level)), ContentItem.deleted.is_(False)
    )
    for item_id, revision in session.execute(own):
        found[item_id].append(str(revision))
    seen = set(level)
    while level:
        children = select(ContentItem.id, ContentItem.parent_id, ContentItem.current_revision_id).where(
            ContentItem.parent_id.in_(list(level)), ContentItem.deleted.is_(False)
        )
        following: dict[uuid.UUID, set[uuid.UUID]] = defaultdict(set)
        for item_id, parent, revision in session.execute(children):
            if parent is None:
                continue
            for root in level[parent]:
                found[root].append(str(revision))
            if item_id not in seen or item_id in following:
                following[item_id] |= level[parent]
        seen |= following.keys()
        level = following
    return found
