"""Which layout profile and which wording an office prints with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.documents.profile import LayoutProfile, load_profile, profile_differences, profile_from_dict, profiles
from baocaovien.documents.wording import Wording as Words
from baocaovien.documents.wording import load_wording, wording_from_dict
from baocaovien.domain.dates import short_date
from baocaovien.domain.errors import AppError, InputError, MissingError
from baocaovien.domain.names import required
from baocaovien.store.blobs import get_blob, has_blob, put_blob
from baocaovien.store.find import get, live, resolve
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


@dataclass(frozen=True, slots=True)
class KnownProfile:
    """A layout profile to choose: one that ships, or the office's own with what it is based on."""

    profile: LayoutProfile
    base: str = ""
    own_id: UUID | None = None
    in_use: bool = False


def known_profiles(session: Session) -> tuple[KnownProfile, ...]:
    """Every profile: those that ship, then the office's own by name."""
    chosen = profile_of(session).code
    shipped = [KnownProfile(one, in_use=one.code == chosen) for one in profiles()]
    own = session.scalars(live(OwnProfile).order_by(OwnProfile.name, OwnProfile.id))
    return (*shipped, *(KnownProfile(own_profile(one), one.base, one.id, one.id.hex == chosen) for one in own))


@dataclass(frozen=True, slots=True)
class LayoutChoice:
    """The layout that a paper of a day follows, beside the one that was asked for."""

    profile: LayoutProfile
    wanted: LayoutProfile
    day: dt.date

    @property
    def note(self) -> AppError | None:
        """Why it is another one, or that it is not in force on the day; None where the wanted one is."""
        wanted, day = self.wanted, short_date(self.day)
        if wanted.valid_on(self.day):
            return None
        if self.profile.code != wanted.code:
            return InputError("paper.layout_replaced", layout=wanted.name, day=day, used=self.profile.name)
        if wanted.valid_to is not None and wanted.valid_to < self.day:
            return InputError("paper.layout_ended", layout=wanted.name, day=day, ended=short_date(wanted.valid_to))
        begins = short_date(wanted.valid_from) if wanted.valid_from else ""
        return InputError("paper.layout_not_begun", layout=wanted.name, day=day, begins=begins)


def layout_on(session: Session, day: dt.date, wanted: str | None = None) -> LayoutChoice:
    """The layout for a paper of a day.

    Where the office's layout is not in force on the day, the one of the same origin that is takes its place: what came
    into force last, one whose end is known before one without, a layout that ships before a copy of it. Where there is
    none, the office's own choice stands, and `note` says so. A layout that was asked for by name stands in any case.

    Raises:
        MissingError: `documents.unknown_profile`.
        InputError: `documents.bad_profile`.
    """
    asked = profile_of(session, wanted)
    if wanted or asked.valid_on(day):
        return LayoutChoice(asked, asked, day)
    known = known_profiles(session)
    origin = next((one.base or one.profile.code for one in known if one.profile.code == asked.code), asked.code)
    fits = [one.profile for one in known if origin in (one.base, one.profile.code) and one.profile.valid_on(day)]
    newest = max(fits, key=lambda one: (one.valid_from or dt.date.min, one.valid_to is not None), default=asked)
    return LayoutChoice(newest, asked, day)


def copy_profile(session: Session, *, code: str, name: str) -> UUID:
    """Begin an office's own profile as a copy of another; answer its id.

    Raises:
        MissingError: `documents.unknown_profile`.
        InputError: `input.required`.
    """
    source = profile_of(session, code)
    made = next((one for one in known_profiles(session) if one.profile.code == source.code), None)
    base = made.base if made is not None and made.base else source.code
    values = profile_differences(source, load_profile(base))
    return save_own_profile(session, name=name, base=base, values=values)


def save_own_profile(
    session: Session, *, name: str, base: str, values: dict[str, object], profile_id: UUID | None = None
) -> UUID:
    """Keep an office's own layout profile; answer its id.

    Args:
        values: what differs from the base, as `profile_differences` gives it.

    Raises:
        MissingError: `documents.unknown_profile` (the base), `input.unknown_id`.
        InputError: `documents.bad_profile`, `input.required`, `input.end_before_start`.
    """
    found = get(session, OwnProfile, profile_id) if profile_id else None
    if found is None:
        found = OwnProfile(name=name, base=base, values={})
        session.add(found)
        session.flush()
    found.name, found.base, found.values = required(name, "name"), base, values
    _check_order(own_profile(found))
    return found.id


def _check_order(profile: LayoutProfile) -> None:
    first, last = profile.valid_from, profile.valid_to
    if first and last and last < first:
        raise InputError("input.end_before_start", where="valid_to", start=short_date(first), end=short_date(last))


def reset_profile(session: Session, *, profile_id: UUID) -> None:
    """Go back to the values of the profile that it is based on ('về mẫu gốc'); its name stays."""
    get(session, OwnProfile, profile_id).values = {}


def remove_own_profile(session: Session, *, profile_id: UUID) -> None:
    """Take away an office's own profile; where the office prints with it, its base stands again."""
    own = get(session, OwnProfile, profile_id)
    own.deleted = True
    office = session.get(Office, fixed_id("office"))
    if office is not None and office.profile in (own.id.hex, str(own.id), own.name):
        office.profile = own.base


@dataclass(frozen=True, slots=True)
class OwnWording:
    """An office's own wording of a kind: what differs in the texts, from when to when, and a DOCX where there is one."""

    id: UUID
    family: str
    texts: dict[str, str]
    valid_from: dt.date | None
    valid_to: dt.date | None
    has_docx: bool


def own_wordings(session: Session, kind: str, family: str) -> tuple[OwnWording, ...]:
    """The office's own wordings of a kind, the newest first."""
    return tuple(
        OwnWording(one.id, one.profile, _own_texts(one, family), one.valid_from, one.valid_to, one.docx_sha256 is not None)
        for one in _newest_first(session, kind)
        if one.profile in ("", family)
    )


def _own_texts(own: Wording, family: str) -> dict[str, str]:
    tables = own.body.get("text", {})
    common = {name: text for name, text in tables.items() if isinstance(text, str)}
    return {**common, **tables.get(family, {})}


def _newest_first(session: Session, kind: str) -> Iterator[Wording]:
    yield from session.scalars(live(Wording).where(Wording.kind == kind).order_by(Wording.id.desc()))


def _standing(session: Session, kind: str, profile: LayoutProfile, day: dt.date) -> Iterator[Wording]:
    """The own wordings that stand on a day, the newest first; the last day counts."""
    for own in _newest_first(session, kind):
        fits = own.profile in ("", profile.code, profile.family)
        if fits and (own.valid_from is None or own.valid_from <= day) and (own.valid_to is None or day <= own.valid_to):
            yield own


def wording_of(session: Session, kind: str, profile: LayoutProfile, day: dt.date) -> Words:
    """The office's own wording of a kind on a day, else the one that ships.

    Raises:
        MissingError: `documents.unknown_kind`.
        InputError: `documents.no_text`, `documents.unknown_field`, `documents.bad_template`.
    """
    for own in _standing(session, kind, profile, day):
        if own.body:
            return wording_from_dict(kind, profile.family, own.body)
    return load_wording(kind, profile.family)


def own_docx_of(session: Session, kind: str, profile: LayoutProfile, day: dt.date) -> bytes:
    """The office's own DOCX for a kind on a day; empty: there is none."""
    for own in _standing(session, kind, profile, day):
        if own.docx_sha256 and has_blob(session, own.docx_sha256):  # a door station has no files
            return get_blob(session, own.docx_sha256)
    return b""


def set_own_wording(
    session: Session,
    *,
    kind: str,
    body: dict[str, object],
    profile: str = "",
    valid_from: dt.date | None = None,
    valid_to: dt.date | None = None,
    wording_id: UUID | None = None,
) -> UUID:
    """Keep the office's own wording of a kind in place of an earlier one of the same profile and days; answer its id.

    Args:
        body: tables as in the template's file; only what differs.
        wording_id: change this one, its days too.

    Raises:
        MissingError: `documents.unknown_kind`, `input.unknown_id`.
        InputError: `documents.no_text`, `documents.unknown_field`, `documents.bad_template`, `input.end_before_start`.
    """
    for family in ("party", "state"):
        wording_from_dict(kind, family, body)
    if valid_from and valid_to and valid_to < valid_from:
        raise InputError("input.end_before_start", where="valid_to", start=short_date(valid_from), end=short_date(valid_to))
    if wording_id is not None:
        found: Wording | None = get(session, Wording, wording_id)
    else:
        same = live(Wording).where(Wording.kind == kind, Wording.profile == profile)
        found = next((one for one in session.scalars(same) if (one.valid_from, one.valid_to) == (valid_from, valid_to)), None)
    if found is None:
        found = Wording(kind=kind, profile=profile, body=body)
        session.add(found)
    found.body, found.valid_from, found.valid_to = body, valid_from, valid_to
    session.flush()
    return found.id


def reset_wording(session: Session, *, kind: str, profile: str = "") -> int:
    """Go back to the shipped wording ('về mẫu gốc'); answer how many own ones were taken away. A DOCX of the office stays."""
    own = session.scalars(live(Wording).where(Wording.kind == kind, Wording.profile == profile)).all()
    worded = [one for one in own if one.body]
    for one in worded:
        one.body, one.deleted = {}, one.docx_sha256 is None
    return len(worded)


def set_own_docx(session: Session, *, kind: str, content: bytes, profile: str = "") -> UUID:
    """Print a kind's Word file by the office's own document from now on; answer the id of its wording.

    Args:
        content: of a DOCX whose fields were checked (`documents.docx_fields`).

    Raises:
        InputError: `file.too_large`.
    """
    same = live(Wording).where(Wording.kind == kind, Wording.profile == profile).order_by(Wording.id.desc())
    found = next((one for one in session.scalars(same) if one.valid_from is None and one.valid_to is None), None)
    if found is None:
        found = Wording(kind=kind, profile=profile, body={})
        session.add(found)
    found.docx_sha256 = put_blob(session, content)
    session.flush()
    return found.id


def reset_docx(session: Session, *, kind: str, profile: str = "") -> int:
    """Make a kind's Word file by the application's own layout again; answer how many documents were let go."""
    own = session.scalars(live(Wording).where(Wording.kind == kind, Wording.profile == profile)).all()
    given = [one for one in own if one.docx_sha256]
    for one in given:
        one.docx_sha256, one.deleted = None, not one.body
    return len(given)
