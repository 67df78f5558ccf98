"""What an undo left as it is, in words: which record, which fields."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from baocaovien.services.exchange.conflicts import titles
from baocaovien.services.workspace import LeftField
from baocaovien.store.wire import DELETED
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.exchange.words import field_words, record_words
from baocaovien.ui.translator import translate

_MOST = 3


def left_words(bridge: Bridge, left: Sequence[LeftField]) -> str:
    """Name the first records, each with its fields; of a whole record its name alone."""
    of_record: dict[tuple[str, UUID], list[str]] = {}
    for one in left:
        of_record.setdefault((one.record_type, one.record_id), []).append(one.field)
    shown = list(of_record.items())[:_MOST]
    names = bridge.read(partial(titles, record_ids=[record_id for (_type, record_id), _fields in shown]))
    said = []
    for (record_type, record_id), fields in shown:
        name = names.get(record_id) or record_words(record_type)
        words = ", ".join(dict.fromkeys(field_words(field) for field in fields if field != DELETED))
        said.append(f"{name} – {words}" if words else name)
    rest = len(of_record) - len(shown)
    if rest:
        said.append(translate("Left", "and {n} more").format(n=rest))
    return "; ".join(said)
