"""Commands of the content library: `content import | list | search | approve`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from baocaovien.cli.command import Call, Command, Result
from baocaovien.cli.references import token
from baocaovien.domain.errors import InputError
from baocaovien.services import backup
from baocaovien.services.library.content_import import prepare_file, store_document
from baocaovien.services.named import curate, items_found, items_listed
from baocaovien.store.queries.content_search import Hit
from baocaovien.store.queries.library import ItemRow
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.texts.sentences import tell
from baocaovien.texts.tokens import token_words

MOST_HITS = 1_000


def _import_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help=QT_TRANSLATE_NOOP("Commands", ".txt, .docx or .pdf"))
    parser.add_argument("--title", metavar="T", help=QT_TRANSLATE_NOOP("Commands", "instead of the one found in the document"))


def _import(call: Call, arguments: argparse.Namespace) -> Result:
    prepared = prepare_file(arguments.file)
    store = partial(store_document, prepared=prepared, title=arguments.title)
    made = backup.take_in(call.ws, "library.import_document", store, params={"n": len(prepared.parsed.nodes)})
    return {
        "document": token(made.document_id),
        "count": made.count,
        "levels": dict(made.levels),
        "warnings": [tell(warning, call.language).line() for warning in made.warnings],
        "repeated": made.repeated,
    }


def _list_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--document", metavar="ID", help=QT_TRANSLATE_NOOP("Commands", "only the items of this document"))
    parser.add_argument("--tag", metavar="T", help=QT_TRANSLATE_NOOP("Commands", "only items that bear this tag"))


def _list(call: Call, arguments: argparse.Namespace) -> Result:
    rows, tags = call.ws.read(partial(items_listed, document=arguments.document or "", tag=arguments.tag))
    return {"items": [_item(row, tags.get(row.id, ())) for row in rows]}


def _item(row: ItemRow, tags: Sequence[tuple[UUID, str]]) -> dict[str, Any]:
    return {
        "id": token(row.id),
        "parent": token(row.parent_id),
        "number": row.number,
        "level": row.level,
        "text": row.text,
        "state": row.state,
        "heading": row.heading,
        "document": token(row.document_id),
        "depth": row.depth,
        "tags": [name for _id, name in tags],
    }


def _list_text(result: Result, language: str) -> str:
    states = {row["state"]: token_words("state", row["state"], language) for row in result["items"]}
    width = max(map(len, states.values()), default=0)
    lines = [
        f"{row['id'][-8:]}  {states[row['state']]:{width}}  {'  ' * row['depth']}{row['number']} {row['text'][:100]}"
        for row in result["items"]
    ]
    return "\n".join(lines)


def _search_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", metavar="QUERY", help=QT_TRANSLATE_NOOP("Commands", "words, with or without marks"))
    parser.add_argument("--limit", metavar="N", type=int, default=50, help=QT_TRANSLATE_NOOP("Commands", "at most so many (50)"))
    parser.add_argument("--tag", metavar="T", help=QT_TRANSLATE_NOOP("Commands", "only items that bear this tag"))


def _search(call: Call, arguments: argparse.Namespace) -> Result:
    if not 1 <= arguments.limit <= MOST_HITS:
        raise InputError("library.bad_limit", where="--limit", value=arguments.limit, most=MOST_HITS)
    found = call.ws.read(partial(items_found, query=arguments.query, limit=arguments.limit, tag=arguments.tag))
    return {"hits": [_hit(hit) for hit in found.hits], "total": found.total, "elapsed_ms": found.elapsed_ms}


def _hit(hit: Hit) -> dict[str, Any]:
    return {
        "id": token(hit.id),
        "text": hit.text,
        "path": " › ".join(hit.path),
        "document": token(hit.document_id),
        "rank": hit.rank,
        "number": hit.number,
        "state": hit.state,
        "document_title": hit.document,
        "tags": list(hit.tags),
    }


def _search_text(result: Result, _language: str) -> str:
    lines = [
        f"{row['id'][-8:]}  {row['text'][:100]}\n          {row['document_title']} › {row['path']}" for row in result["hits"]
    ]
    return "\n".join([*lines, f"{result['total']} ({result['elapsed_ms']} ms)"])


def _approve_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "ids", metavar="ID", nargs="+", help=QT_TRANSLATE_NOOP("Commands", "items; a document's id stands for all of its items")
    )
    parser.add_argument("--withdraw", action="store_true", help=QT_TRANSLATE_NOOP("Commands", "take out of use instead"))
    parser.add_argument("--tree", action="store_true", help=QT_TRANSLATE_NOOP("Commands", "each with everything below it"))


def _approve(call: Call, arguments: argparse.Namespace) -> Result:
    label = "library.withdraw_items" if arguments.withdraw else "library.approve_items"
    act = partial(curate, names=arguments.ids, withdraw=arguments.withdraw, trees=arguments.tree)
    return {"changed": call.ws.execute(label, act, params={"n": len(arguments.ids)})}


COMMANDS: tuple[Command, ...] = (
    Command(
        "content",
        "import",
        QT_TRANSLATE_NOOP("Commands", "read .txt, .docx or .pdf into a tree of draft items"),
        _import,
        _import_arguments,
    ),
    Command("content", "list", QT_TRANSLATE_NOOP("Commands", "the tree of items, in order"), _list, _list_arguments, _list_text),
    Command("content", "search", QT_TRANSLATE_NOOP("Commands", "full-text search"), _search, _search_arguments, _search_text),
    Command("content", "approve", QT_TRANSLATE_NOOP("Commands", "move items through curation"), _approve, _approve_arguments),
)
