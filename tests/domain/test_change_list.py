"""The change list between two releases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from baocaovien.domain.change_list import ChangedField, ChangeKind, FieldChange, ReleasedEvent, ReleasedItem, change_list
from baocaovien.domain.local_time import at_local
from baocaovien.domain.spans import Span


def lasting(span, length):
    """A span of another length from the same start."""
    return Span(span.start, span.start + length)


START = at_local(date(2021, 5, 24))
SPAN = Span(START, START + timedelta(hours=4))
SESSION, ITEM, OTHER = UUID(int=11), UUID(int=21), UUID(int=22)
EVENT = ReleasedEvent(
    UUID(int=1),
    "Hội nghị báo cáo viên tháng 5",
    "released",
    ((SESSION, SPAN),),
    venue="Hội trường A",
    chairs=("Nguyễn Văn A",),
    agenda=(
        ReleasedItem(ITEM, "Chuyên đề 1", lasting(SPAN, timedelta(hours=1)), "Trần Thị B", ("r1",)),
        ReleasedItem(OTHER, "Chuyên đề 2"),
    ),
)


def item(**changes: Any) -> tuple[ReleasedItem, ...]:
    return (replace(EVENT.agenda[0], **changes), EVENT.agenda[1])


LATER = SPAN.moved(timedelta(days=1))


@pytest.mark.parametrize(
    "after, kind, fields",
    [
        (replace(EVENT, sessions=((SESSION, LATER),)), "moved", [FieldChange(ChangedField.TIME, SPAN, LATER, SESSION)]),
        (replace(EVENT, venue="Hội trường B"), "moved", [FieldChange(ChangedField.VENUE, "Hội trường A", "Hội trường B")]),
        (
            replace(EVENT, sessions=((SESSION, lasting(SPAN, timedelta(hours=3))),)),
            "changed",
            [FieldChange(ChangedField.LENGTH, SPAN, lasting(SPAN, timedelta(hours=3)), SESSION)],
        ),
        (replace(EVENT, title="Khác"), "changed", [FieldChange(ChangedField.TITLE, EVENT.title, "Khác")]),
        (replace(EVENT, chairs=()), "changed", [FieldChange(ChangedField.CHAIR, ("Nguyễn Văn A",), ())]),
        (replace(EVENT, agenda=item(speaker="Lê C")), "changed", [FieldChange(ChangedField.SPEAKER, "Trần Thị B", "Lê C", ITEM)]),
        (replace(EVENT, agenda=item(revisions=("r2",))), "changed", [FieldChange(ChangedField.CONTENT, ("r1",), ("r2",), ITEM)]),
        (
            replace(EVENT, agenda=item(title="Chuyên đề I")),
            "changed",
            [FieldChange(ChangedField.TITLE, "Chuyên đề 1", "Chuyên đề I", ITEM)],
        ),
        (replace(EVENT, agenda=EVENT.agenda[:1]), "changed", [FieldChange(ChangedField.AGENDA, "Chuyên đề 2", None, OTHER)]),
        (
            replace(EVENT, agenda=EVENT.agenda[::-1]),
            "changed",
            [FieldChange(ChangedField.AGENDA, ("Chuyên đề 1", "Chuyên đề 2"), ("Chuyên đề 2", "Chuyên đề 1"))],
        ),
        (
            replace(EVENT, agenda=item(span=lasting(LATER, timedelta(hours=1)))),
            "changed",
            [FieldChange(ChangedField.TIME, EVENT.agenda[0].span, lasting(LATER, timedelta(hours=1)), ITEM)],
        ),
        (replace(EVENT, state="postponed"), "changed", [FieldChange(ChangedField.STATE, "", "postponed")]),
        (replace(EVENT, state="cancelled"), "cancelled", []),
    ],
)
def test_each_difference_is_seen(after: ReleasedEvent, kind: str, fields: list[FieldChange]) -> None:
    (change,) = change_list([EVENT], [after])

    assert (change.kind, list(change.fields), change.before, change.after) == (kind, fields, EVENT, after)


def test_events_that_come_and_go_are_seen_in_order_of_time() -> None:
    late = replace(EVENT, id=UUID(int=2), sessions=((SESSION, LATER),), reasons=("Không có ngày khác",))

    changes = change_list([EVENT], [late])

    assert [(one.kind, one.event_id) for one in changes] == [(ChangeKind.CANCELLED, EVENT.id), (ChangeKind.NEW, late.id)]
    assert changes[1].reasons == ("Không có ngày khác",)


def test_what_stayed_is_not_listed() -> None:
    assert change_list([EVENT], [replace(EVENT, state="open")]) == []
    assert change_list([replace(EVENT, state="cancelled")], []) == []
    assert [one.kind for one in change_list([replace(EVENT, state="cancelled")], [EVENT])] == [ChangeKind.NEW]
