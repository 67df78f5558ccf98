"""Where the search over everything looks: one line in the tuple for each kind of record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from baocaovien.domain.local_time import short_moment, today_local
from baocaovien.domain.names import fold
from baocaovien.store.queries.content_search import search_items
from baocaovien.store.queries.decks import DeckList
from baocaovien.store.queries.directory import People
from baocaovien.store.queries.documents import Register
from baocaovien.store.queries.schedule import Events
from baocaovien.store.queries.topics import topic_rows
from baocaovien.store.queries.units import unit_tree
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.shell import Target

_MOST = 5
_MOST_PAPERS = 2000


@dataclass(frozen=True, slots=True)
class Found:
    """One hit: what it is called, what it is, and the page that shows it."""

    title: str
    detail: str
    icon: str
    page: str
    target: Target


@dataclass(frozen=True, slots=True)
class SearchProvider:
    """Finds one kind of record; `find(session, words)` answers at most a handful, best first."""

    name: str
    """Heading of its hits (context "Search")."""
    page: str
    """The page that shows them; without it in the window they are not looked for."""
    find: Callable[[Any, str], Sequence[Found]]


def _people(session: Any, words: str) -> Sequence[Found]:
    query = People(as_of=today_local(), text=words)
    rows = query.rows(session, query.ids(session)[:_MOST])
    return [
        Found(
            row.full_name,
            ", ".join(part for part in (row.position, row.unit) if part),
            "user",
            "directory",
            Target("person", row.id),
        )
        for row in rows
    ]


def _conferences(session: Any, words: str) -> Sequence[Found]:
    query = Events(text=words, sort="start", descending=True)
    rows = query.rows(session, query.ids(session)[:_MOST])
    return [Found(row.title, short_moment(row.start), "calendar-days", "schedule", Target("event", row.id)) for row in rows]


def _content(session: Any, words: str) -> Sequence[Found]:
    hits = search_items(session, words, _MOST).hits
    return [
        Found(f"{hit.number} {hit.text}".strip(), hit.document, "library-big", "library", Target("content_item", hit.id))
        for hit in hits
    ]


def _decks(session: Any, words: str) -> Sequence[Found]:
    query = DeckList(text=words)
    rows = query.rows(session, query.ids(session)[:_MOST])
    return [Found(row.title, row.event_title, "presentation", "decks", Target("deck", row.id)) for row in rows]


def _papers(session: Any, words: str) -> Sequence[Found]:
    query = Register()
    wanted = fold(words).split()
    rows = query.rows(session, query.ids(session)[:_MOST_PAPERS])
    fitting = [row for row in rows if all(word in fold(f"{row.symbol} {row.title}") for word in wanted)]
    return [
        Found(row.title, row.symbol, "file-text", "documents", Target("official_document", row.id)) for row in fitting[:_MOST]
    ]


def _topics(session: Any, words: str) -> Sequence[Found]:
    wanted = fold(words).split()
    fitting = [one for one in topic_rows(session) if all(word in fold(f"{one.code} {one.name}") for word in wanted)]
    return [Found(one.name, one.code, "bookmark", "library", Target("topic", one.id)) for one in fitting[:_MOST]]


def _units(session: Any, words: str) -> Sequence[Found]:
    wanted = fold(words).split()
    fitting = [unit for unit in unit_tree(session, today_local()) if all(word in fold(unit.name) for word in wanted)]
    return [Found(unit.name, unit.code, "building-2", "directory", Target("unit", unit.id)) for unit in fitting[:_MOST]]


PROVIDERS: tuple[SearchProvider, ...] = (
    SearchProvider(QT_TRANSLATE_NOOP("Search", "People"), "directory", _people),
    SearchProvider(QT_TRANSLATE_NOOP("Search", "Conferences"), "schedule", _conferences),
    SearchProvider(QT_TRANSLATE_NOOP("Search", "Content"), "library", _content),
    SearchProvider(QT_TRANSLATE_NOOP("Search", "Topics"), "library", _topics),
    SearchProvider(QT_TRANSLATE_NOOP("Search", "Decks"), "decks", _decks),
    SearchProvider(QT_TRANSLATE_NOOP("Search", "Papers"), "documents", _papers),
    SearchProvider(QT_TRANSLATE_NOOP("Search", "Units"), "directory", _units),
)
