"""How often one person came to what they were summoned to."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import defaultdict

from sqlalchemy import or_
from sqlalchemy.orm import Session

from baocaovien.domain.attendance_rates import Rate, Summoned, person_rate
from baocaovien.domain.dates import local_date
from baocaovien.domain.periods import Period
from baocaovien.store.find import live
from baocaovien.store.models import EventSession, Invitee, Post
from baocaovien.store.queries.attendance import standings_by_session
from baocaovien.store.queries.reports import events_that_count


def attendance_of(session: Session, person_id: uuid.UUID, period: Period, now: dt.datetime) -> Rate:
    """Rate a person over the events of a period that took place, in each post by its own term.

    Invitations as of a unit in which they never held a post (a guest, an unknown unit) all count.
    """
    own = or_(Invitee.person_id == person_id, Invitee.matched_person_id == person_id)
    held = events_that_count(session, period.first, period.last, now)
    invited = live(Invitee).where(own, Invitee.event_id.in_(held), Invitee.withdrawn.is_(False), Invitee.walk_in.is_(False))
    sessions: dict[uuid.UUID | None, list[Summoned]] = defaultdict(list)
    for row in session.scalars(invited):
        starts = live(EventSession).where(EventSession.event_id == row.event_id)
        days = {one.id: local_date(one.starts_at) for one in session.scalars(starts)}
        standings = standings_by_session(session, row.event_id, invitee_ids=[row.id]).get(row.id, {})
        sessions[row.unit_id] += [Summoned(days[key], standing) for key, standing in standings.items()]
    posts: dict[uuid.UUID | None, list[Post]] = defaultdict(list)
    for post in session.scalars(live(Post).where(Post.person_id == person_id)):
        posts[post.unit_id].append(post)
    whenever = Post(valid_from=None, valid_to=None)
    rates = (person_rate(found, terms=posts[unit_id] or [whenever], period=period) for unit_id, found in sessions.items())
    return sum(rates, start=Rate())
