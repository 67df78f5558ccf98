"""Use cases on cards: random numbers of digits, issued, withdrawn, looked up."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.domain.cards import new_card_number
from baocaovien.store.find import get, live
from baocaovien.store.models import Card, Invitee, new_id


def issue_cards(session: Session, *, event_id: uuid.UUID, invitee_ids: Sequence[uuid.UUID] | None = None) -> dict[uuid.UUID, str]:
    """Give every invitee of an event (or some of them) a card; who has a valid one keeps it.

    Returns:
        {invitee: number} of all that were asked for.
    """
    query = live(Invitee).where(Invitee.event_id == event_id, Invitee.withdrawn.is_(False))
    wanted = [row.id for row in session.scalars(query.order_by(Invitee.number, Invitee.id))]
    if invitee_ids is not None:
        chosen = set(invitee_ids)
        wanted = [one for one in wanted if one in chosen]
    found = {
        card.invitee_id: card.number
        for card in session.scalars(live(Card).join(Invitee, Invitee.id == Card.invitee_id).where(Invitee.event_id == event_id))
        if card.invitee_id and not card.withdrawn
    }
    taken = set(session.scalars(select(Card.number)))
    for one in wanted:
        if one not in found:
            found[one] = _fresh(taken)
            session.add(Card(id=new_id(), number=found[one], invitee_id=one))
    return {one: found[one] for one in wanted}


def replace_card(session: Session, *, invitee_id: uuid.UUID) -> str:
    """Withdraw an invitee's cards and issue a new one."""
    row = get(session, Invitee, invitee_id)
    for card in session.scalars(live(Card).where(Card.invitee_id == invitee_id, Card.withdrawn.is_(False))):
        card.withdrawn = True
    session.flush()
    return issue_cards(session, event_id=row.event_id, invitee_ids=[invitee_id])[invitee_id]


def _fresh(taken: set[str]) -> str:
    while (number := new_card_number()) in taken:
        pass
    taken.add(number)
    return number
