"""From topics with their content and figures to the entries of a deck. Pure: trees in, entries out.

What is sensible here: headings become titles and what stands under them points; what is too long for a point gets a
slide of its own; short trees of two levels stay on one slide; figures of one unit become a chart and all of them a
table; content headed "điểm mới", "câu hỏi" or "tóm tắt" becomes the slide kind of that name.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from baocaovien.domain.names import fold
from baocaovien.services.decks.slide_wording import LONGEST_POINT, middle, point, shorten
from baocaovien.store.models import Figure
from baocaovien.store.queries.decks import Node

MUST, SHOULD, MAY = 1, 2, 3
MOST_POINTS = 7
"""Points of an overview; a longer one says nothing."""
MOST_BARS = 8


@dataclass(frozen=True, slots=True)
class NewEntry:
    """An entry to be made; the fields are those of a deck entry."""

    kind: str
    section: str = ""
    item_id: UUID | None = None
    revision_id: UUID | None = None
    payload: dict[str, Any] = field(default_factory=dict)
    notes: str = ""
    priority: int = SHOULD


@dataclass(frozen=True, slots=True)
class Part:
    """One section to be: its title, who presents it, its content and figures."""

    title: str
    speaker: str
    trees: tuple[Node, ...]
    figures: tuple[Figure, ...]


_SPECIAL = (("cau hoi", "questions"), ("diem moi", "new_points"), ("tom tat", "summary"))


def compose(parts: Sequence[Part], *, known: frozenset[UUID] | None = None, since: dt.datetime | None = None) -> list[NewEntry]:
    """All entries of a deck over some parts, in order.

    Args:
        known: revisions that earlier decks showed; with `since` (when the last one was made), wordings approved
            later that were not shown become a 'new points' slide.
    """
    entries = [NewEntry("cover", priority=MUST), NewEntry("agenda", payload={"title": "Nội dung"}, priority=MUST)]
    for part in parts:
        entries += part_entries(part)
    entries += _new_points(parts, known, since)
    entries += _summary(parts)
    entries.append(NewEntry("sources", payload={"title": "Nguồn tài liệu"}, priority=SHOULD))
    entries.append(NewEntry("closing", payload={"title": "Trân trọng cảm ơn!"}, priority=MUST))
    return entries


def part_entries(part: Part) -> list[NewEntry]:
    """The entries of one section: its opening slide, content, then table and chart."""
    entries = [NewEntry("section", part.title, payload=_lead(part), priority=MUST)]
    loose = [tree for tree in part.trees if not tree.children and len(point_text(tree)) <= LONGEST_POINT]
    if len(loose) > 1:
        entries.append(_points_entry(None, part.title, loose, title=shorten(part.title), priority=MUST))
    for tree in part.trees:
        if tree.children or tree not in loose or len(loose) == 1:
            entries += node_entries(tree, part.title, 0)
    return entries + figure_entries(part.figures, part.title)


def _lead(part: Part) -> dict[str, Any]:
    payload: dict[str, Any] = {"title": part.title}
    if part.speaker:
        payload["content"] = {"is": "points", "paragraphs": [{"text": f"Trình bày: {part.speaker}", "level": 0}]}
    return payload


def node_entries(node: Node, section: str, depth: int) -> list[NewEntry]:
    """The entries for an item and everything below it."""
    priority = min(MUST + depth, MAY)
    kind = _kind(node)
    if not node.children:
        return [NewEntry(kind, section, node.item_id, node.revision_id, {"layout": "clauses"}, priority=priority)]
    if all(_fits(child) for child in node.children):
        return [_points_entry(node, section, node.children, kind=kind, priority=priority)]
    apart = [child for child in node.children if child.children or not _fits(child)]
    entries = []
    if len(node.children) > 1 or node.level in ("roman", "part", "chapter", "section"):
        entries.append(_overview(node, section, node.children, priority))
    for child in apart:
        entries += node_entries(child, section, depth + 1)
    return entries


def _fits(child: Node) -> bool:
    """Whether a child stands as a point on its parent's slide, with what is below it."""
    if not child.children:
        return len(point_text(child)) <= LONGEST_POINT
    short = all(not each.children and len(point_text(each)) <= LONGEST_POINT // 2 for each in child.children)
    return short and len(child.children) <= 4 and len(point_text(child)) <= LONGEST_POINT // 2


def point_text(node: Node) -> str:
    """What an item says as a point."""
    return point(node.text, node.heading)


def _points_entry(
    node: Node | None, section: str, children: Sequence[Node], *, kind: str = "bullets", title: str = "", priority: int
) -> NewEntry:
    pins = []
    for child in children:
        pins.append([str(child.item_id), str(child.revision_id), 0])
        pins += [[str(below.item_id), str(below.revision_id), 1] for below in child.children]
    payload: dict[str, Any] = {"layout": "points", "pins": pins, **({"title": title} if title else {})}
    item_id, revision_id = (node.item_id, node.revision_id) if node else (None, None)
    return NewEntry(kind, section, item_id, revision_id, payload, priority=priority)


def _overview(node: Node, section: str, children: Sequence[Node], priority: int) -> NewEntry:
    pins = [[str(child.item_id), str(child.revision_id), 0] for child in children]
    return NewEntry("bullets", section, node.item_id, node.revision_id, {"layout": "overview", "pins": pins}, priority=priority)


def _kind(node: Node) -> str:
    words = f" {fold(node.heading or node.text)[:60]} "
    return next((kind for sign, kind in _SPECIAL if f" {sign} " in words), "bullets")


def figure_entries(figures: Sequence[Figure], section: str) -> list[NewEntry]:
    """A big figure for one, else a table of all and a chart of the largest group that can be compared."""
    if not figures:
        return []
    ids = [str(figure.id) for figure in figures]
    if len(figures) == 1:
        return [NewEntry("figure", section, payload={"title": figures[0].name, "figures": ids}, priority=SHOULD)]
    entries = [NewEntry("table", section, payload={"title": _table_title(figures), "figures": ids}, priority=MUST)]
    chart = _chart_group(figures)
    if chart:
        chart_type = "target" if {figure.kind for figure in chart} == {"target", "result"} else "column"
        if chart_type == "column" and (len(chart) > 4 or max(len(figure.name) for figure in chart) > 24):
            chart_type = "bar"
        payload = {"title": f"{_table_title(chart)} ({chart[0].unit})", "figures": [str(figure.id) for figure in chart]}
        entries.append(NewEntry("chart", section, payload={**payload, "chart": chart_type}, priority=SHOULD))
    return entries


def _table_title(figures: Sequence[Figure]) -> str:
    kinds = {figure.kind for figure in figures}
    if kinds == {"target"}:
        return "Các chỉ tiêu chủ yếu"
    return "Kết quả chủ yếu" if kinds == {"result"} else "Chỉ tiêu và kết quả thực hiện"


def _chart_group(figures: Sequence[Figure]) -> list[Figure]:
    """The figures of the unit that most of them share: 2 or more, at most eight names."""
    groups: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.unit and middle(figure) is not None:
            groups.setdefault(figure.unit, []).append(figure)
    largest = max(groups.values(), key=len, default=[])
    names = list(dict.fromkeys(figure.name for figure in largest))
    if len(names) < 2:
        return []
    return [figure for figure in largest if figure.name in names[:MOST_BARS]]


def _new_points(parts: Sequence[Part], known: frozenset[UUID] | None, since: dt.datetime | None) -> list[NewEntry]:
    if known is None or since is None:
        return []
    nodes = [node for part in parts for tree in part.trees for node in tree.walk()]
    fresh = [
        node for node in nodes if node.revision_id not in known and node.approved_at is not None and node.approved_at > since
    ]
    if not fresh or len(fresh) == len(nodes):
        return []
    pins = [[str(node.item_id), str(node.revision_id), 0] for node in fresh[:MOST_POINTS]]
    payload = {"title": "Điểm mới", "layout": "titles", "pins": pins}
    return [NewEntry("new_points", "", payload=payload, priority=SHOULD)]


def _below(trees: Sequence[Node]) -> list[Node]:
    return [child for tree in trees for child in tree.children]


def _summary(parts: Sequence[Part]) -> list[NewEntry]:
    """What to take home: the main headings; none when the content brings its own or is too thin to sum up."""
    roots = [tree for part in parts for tree in (part.trees if len(part.trees) > 1 else _below(part.trees)) if tree.children]
    if any(_kind(node) == "summary" for tree in roots for node in tree.walk()):
        return []
    heads = [tree for tree in roots if _kind(tree) == "bullets"]
    if len(heads) < 2:
        return []
    pins = [[str(tree.item_id), str(tree.revision_id), 0] for tree in heads[:MOST_POINTS]]
    return [NewEntry("summary", "", payload={"title": "Nội dung cần nắm", "layout": "titles", "pins": pins}, priority=SHOULD)]
