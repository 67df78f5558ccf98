"""Use cases on venues, sites, and the times when a person or venue can't be had."""

from __future__ import annotations

import datetime as dt
import uuid

from sqlalchemy.orm import Session

from baocaovien.domain.errors import ConflictError, InputError
from baocaovien.domain.keep import KEEP, Kept, unless_kept
from baocaovien.domain.names import fold, optional, required
from baocaovien.store.find import get, live
from baocaovien.store.models import Event, EventSite, Person, Site, Unavailability, Unit, Venue


def add_venue(
    session: Session, *, name: str, address: str = "", capacity: int | None = None, unit_id: uuid.UUID | None = None
) -> uuid.UUID:
    """Make a venue.

    Raises:
        InputError: no name; `directory.bad_capacity`.
        ConflictError: `directory.venue_taken` for the same name.
    """
    if unit_id is not None:
        get(session, Unit, unit_id)
    venue = Venue(
        name=_free_venue_name(session, required(name, "venue name"), None),
        address=optional(address, "address"),
        capacity=_capacity(capacity),
        unit_id=unit_id,
    )
    session.add(venue)
    session.flush()
    return venue.id


def edit_venue(
    session: Session,
    *,
    venue_id: uuid.UUID,
    name: str | Kept = KEEP,
    address: str | Kept = KEEP,
    capacity: int | Kept | None = KEEP,
    unit_id: uuid.UUID | Kept | None = KEEP,
) -> None:
    """Change a venue; what is not given stays, a unit or capacity that is None is taken off."""
    venue = get(session, Venue, venue_id)
    if name is not KEEP:
        venue.name = _free_venue_name(session, required(name, "venue name"), venue_id)
    if address is not KEEP:
        venue.address = optional(address, "address")
    if capacity is not KEEP:
        venue.capacity = _capacity(capacity)
    _check_place(session, unless_kept(unit_id, None), None)
    venue.unit_id = unless_kept(unit_id, venue.unit_id)


def remove_venue(session: Session, *, venue_id: uuid.UUID) -> None:
    """Take a venue off the list; events that were held there keep its name.

    Raises:
        ConflictError: `directory.venue_in_use` while an event that is still to come is held there.
    """
    venue = get(session, Venue, venue_id)
    coming = live(Event).where(Event.venue_id == venue_id, Event.state.not_in(("closed", "cancelled")))
    if session.scalars(coming.limit(1)).first() is not None:
        raise ConflictError("directory.venue_in_use", venue=venue.name)
    venue.deleted = True


def add_site(session: Session, *, name: str, unit_id: uuid.UUID | None = None, venue_id: uuid.UUID | None = None) -> uuid.UUID:
    """Make a điểm cầu.

    Raises:
        ConflictError: `directory.site_taken` for the same name.
    """
    _check_place(session, unit_id, venue_id)
    site = Site(name=_free_site_name(session, required(name, "site name"), None), unit_id=unit_id, venue_id=venue_id)
    session.add(site)
    session.flush()
    return site.id


def edit_site(
    session: Session,
    *,
    site_id: uuid.UUID,
    name: str | Kept = KEEP,
    unit_id: uuid.UUID | Kept | None = KEEP,
    venue_id: uuid.UUID | Kept | None = KEEP,
) -> None:
    """Change a site; what is not given stays, a unit or venue that is None is taken off."""
    site = get(session, Site, site_id)
    _check_place(session, unless_kept(unit_id, None), unless_kept(venue_id, None))
    if name is not KEEP:
        site.name = _free_site_name(session, required(name, "site name"), site_id)
    site.unit_id, site.venue_id = unless_kept(unit_id, site.unit_id), unless_kept(venue_id, site.venue_id)


def remove_site(session: Session, *, site_id: uuid.UUID) -> None:
    """Take a site off the list.

    Raises:
        ConflictError: `directory.site_in_use` while an event that is still to come uses it.
    """
    site = get(session, Site, site_id)
    coming = (
        live(EventSite)
        .join(Event, Event.id == EventSite.event_id)
        .where(EventSite.site_id == site_id, Event.deleted.is_(False), Event.state.not_in(("closed", "cancelled")))
    )
    if session.scalars(coming.limit(1)).first() is not None:
        raise ConflictError("directory.site_in_use", site=site.name)
    site.deleted = True


def add_unavailability(
    session: Session,
    *,
    start: dt.datetime,
    end: dt.datetime,
    person_id: uuid.UUID | None = None,
    venue_id: uuid.UUID | None = None,
    reason: str = "",
) -> uuid.UUID:
    """Say that a person or a venue can't be had in a span of time.

    Raises:
        InputError: `input.end_before_start`; `directory.whose_absence` unless exactly one of person and venue is given.
    """
    if (person_id is None) == (venue_id is None):
        raise InputError("directory.whose_absence", where="person")
    if end <= start:
        raise InputError("input.end_before_start", where="end", start=start, end=end)
    if person_id is not None:
        get(session, Person, person_id)
    if venue_id is not None:
        get(session, Venue, venue_id)
    row = Unavailability(person_id=person_id, venue_id=venue_id, starts_at=start, ends_at=end, reason=optional(reason, "reason"))
    session.add(row)
    session.flush()
    return row.id


def remove_unavailability(session: Session, *, unavailability_id: uuid.UUID) -> None:
    """Take back that somebody or something can't be had."""
    get(session, Unavailability, unavailability_id).deleted = True


def _capacity(capacity: int | None) -> int | None:
    if capacity is not None and not 1 <= capacity <= 1_000_000:
        raise InputError("directory.bad_capacity", where="capacity", value=capacity)
    return capacity


def _free_venue_name(session: Session, name: str, own: uuid.UUID | None) -> str:
    taken = session.scalars(live(Venue).where(Venue.name_folded == fold(name)))
    if any(row.id != own and row.name == name for row in taken):
        raise ConflictError("directory.venue_taken", where="name", value=name)
    return name


def _free_site_name(session: Session, name: str, own: uuid.UUID | None) -> str:
    taken = session.scalars(live(Site).where(Site.name_folded == fold(name)))
    if any(row.id != own and row.name == name for row in taken):
        raise ConflictError("directory.site_taken", where="name", value=name)
    return name


def _check_place(session: Session, unit_id: uuid.UUID | None, venue_id: uuid.UUID | None) -> None:
    if unit_id is not None:
        get(session, Unit, unit_id)
    if venue_id is not None:
        get(session, Venue, venue_id)
