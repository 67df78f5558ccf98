"""Who works in the workspace: a short list to choose from in one click, with an optional PIN."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from baocaovien.domain.errors import ConflictError, InputError, MissingError
from baocaovien.domain.names import fold, nfc, required
from baocaovien.store.find import get, live, resolve
from baocaovien.store.models import Actor, Office, fixed_id

ROLES = ("clerk", "reporter", "curator", "lead")

_PIN_LEAST, _PIN_MOST = 4, 64
_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
"""OWASP's setting for old machines (facts-data §5): 65 ms."""


@dataclass(frozen=True, slots=True)
class ActorRow:
    """Somebody who works here."""

    id: uuid.UUID
    name: str
    role: str
    has_pin: bool


def list_actors(session: Session) -> tuple[ActorRow, ...]:
    """Everybody who works in this office, in the order they were given; exchange brought the others for their names."""
    actors = session.scalars(own_actors(session).order_by(Actor.rank, Actor.name, Actor.id))
    return tuple(ActorRow(actor.id, actor.name, actor.role, actor.pin_hash is not None) for actor in actors)


def own_actors(session: Session) -> Select[Actor]:
    """Select the people of this office; before it is founded, everybody."""
    office = office_unit(session)
    chosen = live(Actor)
    return chosen if office is None else chosen.where(or_(Actor.unit_id.is_(None), Actor.unit_id == office))


def office_unit(session: Session) -> uuid.UUID | None:
    """The unit that this office is of."""
    return session.scalar(select(Office.unit_id).where(Office.id == fixed_id("office")))


def take_along(session: Session, unit_id: uuid.UUID, before: uuid.UUID | None) -> None:
    """Let those who work here be people of the office's unit, where it is founded or becomes another one."""
    for actor in session.scalars(live(Actor).where(or_(Actor.unit_id.is_(None), Actor.unit_id == before))):
        actor.unit_id = unit_id


def add_actor(session: Session, *, name: str, role: str = "clerk", pin: str | None = None) -> uuid.UUID:
    """Add somebody.

    Raises:
        InputError: `input.required`, `input.too_long`, `actors.bad_role`, `actors.bad_pin`.
        ConflictError: `actors.name_taken`.
    """
    cleaned = required(name, "name", most=100)
    _require_free(session, cleaned, None)
    session.flush()
    actor = Actor(
        name=cleaned,
        role=_role(role),
        rank="",
        unit_id=office_unit(session),
        pin_hash=None if pin is None else _hash(pin),
    )
    session.add(actor)
    session.flush()
    return actor.id


def change_actor(session: Session, *, actor_id: uuid.UUID, name: str, role: str) -> None:
    """Give somebody another name or role.

    Raises:
        MissingError: `input.unknown_id`.
        InputError: as `add_actor`.
        ConflictError: `actors.name_taken`.
    """
    actor = get(session, Actor, actor_id)
    cleaned = required(name, "name", most=100)
    _require_free(session, cleaned, actor_id)
    actor.name, actor.role = cleaned, _role(role)


def remove_actor(session: Session, *, actor_id: uuid.UUID) -> None:
    """Take somebody off the list; what they did keeps their name."""
    get(session, Actor, actor_id).deleted = True


def set_pin(session: Session, *, actor_id: uuid.UUID, pin: str | None) -> None:
    """Set somebody's PIN on this workspace, or take it away; it is never logged or exchanged.

    Raises:
        InputError: `actors.bad_pin` unless it has 4 to 64 characters.
    """
    get(session, Actor, actor_id).pin_hash = None if pin is None else _hash(pin)


def pin_fits(session: Session, actor_id: uuid.UUID, pin: str | None) -> bool:
    """Whether this is the person's PIN; without one, anything is.

    Raises:
        MissingError: `input.unknown_id`.
    """
    kept = get(session, Actor, actor_id).pin_hash
    if kept is None:
        return True
    try:
        return _HASHER.verify(kept, nfc(pin or ""))
    except (VerificationError, InvalidHashError):
        return False


def find_actor(session: Session, text: str) -> uuid.UUID:
    """The person named by the name (with or without marks, if one only) or by the id.

    Raises:
        MissingError: `input.unknown_id`.
        InputError: `input.ambiguous_id`.
    """
    named = [actor for actor in list_actors(session) if nfc(actor.name) == nfc(text.strip())]
    named = named or [actor for actor in list_actors(session) if fold(actor.name) == fold(text)]
    if len(named) > 1:
        raise InputError("input.ambiguous_id", where=text, kind="actor", value=text)
    found = named[0].id if named else resolve(session, Actor, text)
    if found not in {actor.id for actor in list_actors(session)}:
        raise MissingError("input.unknown_id", where=text[:80], kind="actor", value=text[:80])
    return found


def _require_free(session: Session, name: str, but: uuid.UUID | None) -> None:
    if any(actor.name == name and actor.id != but for actor in list_actors(session)):
        raise ConflictError("actors.name_taken", where="name", name=name)


def _role(role: str) -> str:
    if role not in ROLES:
        raise InputError("actors.bad_role", where="role", value=role)
    return role


def _hash(pin: str) -> str:
    cleaned = nfc(pin)
    if not _PIN_LEAST <= len(cleaned) <= _PIN_MOST:
        raise InputError("actors.bad_pin", where="pin", least=_PIN_LEAST, most=_PIN_MOST)
    return _HASHER.hash(cleaned)
