"""Deck content as JSON: what an entry's payload keeps of own content and local wording.

A payload is `{title, content, pins, layout, span, said, figures, chart, sources, minutes}`, every key optional:

- `title`: own title or local wording; without it the title comes from the pinned revision.
- `content`: own content, `{"is": "points", …}` with the fields of the classes in `decks.outline`; pictures are
  kept as blobs and named by their SHA-256, and so are clips of at most 50 MB; larger ones are named by their path.
- `pins`: `[item id, revision id, level]` of the items that are shown as points.
- `layout`: how the library's text becomes content: `points` (the pins), `clauses` (the entry's own text, cut at its
  sentences and semicolons), `overview` (the pins, long ones as titles), `titles` (all pins as titles).
- `span`: from which to which of the clauses an entry shows that was split from another; all without it.
- `said`: what of the library's notes an entry says that was split from another: `points` (those of its points, not
  of what introduces them) or `nothing` (the notes were written here); all without it.
- `figures`: ids of the figures of a table, a chart or a big figure; `chart`: the chart's type.
- `sources`: own sources instead of those of the documents; `minutes`: own time.
"""

from __future__ import annotations

import base64
import dataclasses
import types
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from baocaovien.decks import outline
from baocaovien.domain.errors import InputError
from baocaovien.services.decks.kept_clips import clip_path, clip_value

TYPES: dict[str, type[Any]] = {
    "points": outline.Points,
    "big_figure": outline.BigFigure,
    "table": outline.Table,
    "chart": outline.Chart,
    "quotation": outline.Quotation,
    "columns": outline.Columns,
    "picture": outline.CaptionedImage,
    "timeline": outline.Timeline,
    "comparison": outline.Comparison,
    "video": outline.Video,
}
_NAMES = {kind: name for name, kind in TYPES.items()}

Keep = Callable[[bytes], str]
"""Keeps bytes as a blob and answers their SHA-256."""
Load = Callable[[str], bytes]
"""Gives the bytes of a SHA-256."""


def pack(content: outline.Content, keep: Keep) -> dict[str, Any] | None:
    """Content as JSON values; pictures go through `keep`."""
    return None if content is None else {"is": _NAMES[type(content)], **_fields(content, keep)}


def unpack(data: Mapping[str, Any] | None, load: Load) -> outline.Content:
    """Content from its JSON values.

    Raises:
        InputError: `deck.bad_payload`; the payload was written by hand or by a newer version.
    """
    if data is None:
        return None
    kind = TYPES.get(str(data.get("is")))
    if kind is None:
        raise InputError("deck.bad_payload", value=str(data.get("is")))
    try:
        return _make(kind, data, load)  # type: ignore[no-any-return]
    except (KeyError, TypeError, ValueError) as problem:
        raise InputError("deck.bad_payload", value=str(problem)[:80]) from problem


def _fields(value: Any, keep: Keep) -> dict[str, Any]:
    return {each.name: _plain(getattr(value, each.name), keep) for each in dataclasses.fields(value)}


def _plain(value: Any, keep: Keep) -> Any:
    if dataclasses.is_dataclass(value):
        return _fields(value, keep)
    if isinstance(value, tuple):
        return [_plain(each, keep) for each in value]
    if isinstance(value, bytes):
        return {"sha256": keep(value)}
    if isinstance(value, Path):
        return clip_value(value)
    return value


def _make(kind: Any, value: Any, load: Load) -> Any:
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        hints = get_type_hints(kind)
        known = [each.name for each in dataclasses.fields(kind) if each.name in value]
        return kind(**{name: _make(hints[name], value[name], load) for name in known})
    origin = get_origin(kind)
    if origin is tuple:
        inner = get_args(kind)[0]
        return tuple(_make(inner, each, load) for each in value)
    if origin in (Union, types.UnionType):
        if value is None:
            return None
        return _make(next(each for each in get_args(kind) if each is not types.NoneType), value, load)
    if origin is Literal:
        if value not in get_args(kind):
            raise ValueError(str(value))
        return value
    return _simple(kind, value, load)


def _simple(kind: Any, value: Any, load: Load) -> Any:
    if kind is bytes:
        return load(value["sha256"]) if isinstance(value, Mapping) else base64.b64decode(value)
    if kind is Path:
        return clip_path(value, load)
    if kind is float and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, kind):
        raise TypeError(f"{kind.__name__}: {value!r}")
    return value
