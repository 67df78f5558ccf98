"""Which layout profile and which wording an office prints with."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.documents.profile import LayoutProfile, load_profile, profile_from_dict, profiles
from baocaovien.documents.wording import Wording as Words
from baocaovien.documents.wording import load_wording, wording_from_dict
from baocaovien.domain.errors import MissingError
from baocaovien.store.find import live, resolve
from baocaovien.store.models import Office, OwnProfile, Wording, fixed_id


def profile_of(session: Session, wanted: str | None = None) -> LayoutProfile:
    """A layout profile: one that ships by its code, the office's own by id or name; None: the office's choice.

    Raises:
        MissingError: `documents.unknown_profile`.
        InputError: `documents.bad_profile`.
    """
    office = session.get(Office, fixed_id("office"))
    code = wanted or (office.profile if office else "") or "party"
    if code in {profile.code for profile in profiles()}:
        return load_profile(code)
    own = session.scalars(live(OwnProfile).where(OwnProfile.name == code).limit(1)).first()
    if own is None:
        try:
            own = session.get(OwnProfile, resolve(session, OwnProfile, code))
        except MissingError as problem:
            raise MissingError("documents.unknown_profile", where=code[:80], profile=code[:80]) from problem
    assert own is not None
    return own_profile(own)


def own_profile(own: OwnProfile) -> LayoutProfile:
    """An office's own profile: what differs, laid over the one it is based on."""
    return profile_from_dict({"base": own.base, **own.values, "code": own.id.hex, "name": own.name})


def wording_of(session: Session, kind: str, profile: LayoutProfile, day: dt.date) -> Words:
    """The office's own wording of a kind on a day, else the one that ships.

    Raises:
        MissingError: `documents.unknown_kind`.
        InputError: `documents.no_text`, `documents.unknown_field`, `documents.bad_template`.
    """
    for own in session.scalars(live(Wording).where(Wording.kind == kind).order_by(Wording.id.desc())):
        fits = own.profile in ("", profile.code, profile.family)
        if fits and (own.valid_from is None or own.valid_from <= day) and (own.valid_to is None or day < own.valid_to):
            return wording_from_dict(kind, profile.family, own.body)
    return load_wording(kind, profile.family)


def set_own_wording(
    session: Session,
    *,
    kind: str,
    body: dict[str, object],
    profile: str = "",
    valid_from: dt.date | None = None,
    valid_to: dt.date | None = None,
) -> UUID:
    """Keep the office's own wording of a kind in place of an earlier one of the same profile and days; answer its id.

    Args:
        body: tables as in the template's file; only what differs.

    Raises:
        MissingError: `documents.unknown_kind`.
        InputError: `documents.no_text`, `documents.unknown_field`, `documents.bad_template`.
    """
    for family in ("party", "state"):
        wording_from_dict(kind, family, body)
    same = live(Wording).where(Wording.kind == kind, Wording.profile == profile)
    found = next((one for one in session.scalars(same) if (one.valid_from, one.valid_to) == (valid_from, valid_to)), None)
    if found is None:
        found = Wording(kind=kind, profile=profile, body=body, valid_from=valid_from, valid_to=valid_to)
        session.add(found)
    found.body = body
    session.flush()
    return found.id


def reset_wording(session: Session, *, kind: str, profile: str = "") -> int:
    """Go back to the shipped wording ('về mẫu gốc'); answer how many own ones were taken away."""
    own = session.scalars(live(Wording).where(Wording.kind == kind, Wording.profile == profile)).all()
    for one in own:
        one.deleted = True
    return len(own)


def save_own_profile(
    session: Session, *, name: str, base: str, values: dict[str, object], profile_id: UUID | None = None
) -> UUID:
    """Keep an office's own layout profile; answer its id.

    Raises:
        MissingError: `documents.unknown_profile` (the base), `input.unknown_id`.
        InputError: `documents.bad_profile`.
    """
    found = session.get(OwnProfile, profile_id) if profile_id else None
    if found is None:
        found = OwnProfile(name=name, base=base, values={})
        session.add(found)
        session.flush()
    found.name, found.base, found.values = name, base, values
    own_profile(found)
    return found.id
