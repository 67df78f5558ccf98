"""What changed about an event since it was last released, in the words of a notice (semantics §2)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.documents.inputs import ChangeLine
from baocaovien.domain.dates import moment_in_words
from baocaovien.services.print_facts import known_event

_PUT_OFF = {"postponed": "Tạm hoãn, thời gian tổ chức sẽ thông báo sau", "cancelled": "Không tổ chức"}


def change_lines(session: Session, event_id: UUID) -> tuple[ChangeLine, ...]:
    """The lines of a notice of change; none when nothing changed."""
    event = known_event(session, event_id)
    said = _PUT_OFF.get(event.event.state)
    before = moment_in_words(event.event.start)
    return (ChangeLine("Việc tổ chức", before, said, event.state_reason),) if said else ()
