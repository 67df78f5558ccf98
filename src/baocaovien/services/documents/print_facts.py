"""What every printed document says of the office and the event, read from the workspace as it was on the event's day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.documents.inputs import (
    AgendaLine,
    Authority,
    AuthorityLine,
    EventFacts,
    InviteeLine,
    Letterhead,
    OfficeHead,
    PersonLine,
    SessionFacts,
    Signature,
    SiteFacts,
)
from baocaovien.domain.dates import local_date, today_local
from baocaovien.domain.errors import ConflictError, InputError, MissingError
from baocaovien.domain.names import ToneStyle, fold
from baocaovien.store.find import live
from baocaovien.store.models import EventRole, Invitee, Office, Person, Signatory, Site, Venue, fixed_id
from baocaovien.store.queries.attendance import ROSTER_ORDER, cards_of
from baocaovien.store.queries.directory import posts_on
from baocaovien.store.queries.schedule import EventDetail, event_detail
from baocaovien.store.queries.units import name_on, unit_names

_GATHERINGS = ("hội nghị", "hội thảo", "tọa đàm", "toạ đàm", "diễn đàn", "đại hội", "cuộc họp", "lớp tập huấn")
_AUTHORITIES = {
    "T/M": Authority.ON_BEHALF,
    "K/T": Authority.DEPUTY,
    "T/L": Authority.BY_ORDER,
    "TUQ": Authority.DELEGATED,
    "Q": Authority.ACTING,
}


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """What a person may say about one print.

    Attributes:
        number: as the registry gave it; empty: the one on record, else blank for the pen.
        date: of the document; None: the one on record, else blank.
        signer: id or name of a signatory; empty: the first one.
        blank: leave number and date for the pen even where they are known.
        rate: đồng for each session, for the money list.
        half_sheet: A5 for invitations.
        by_unit: the sign-in sheet under a heading for each unit.
        as_notice: a notice of invitation in place of an official letter.
        only: of cards for people, only those of these invitees; empty: of all.
    """

    number: str = ""
    date: dt.date | None = None
    signer: str = ""
    blank: bool = False
    rate: int = 0
    purpose: str = ""
    half_sheet: bool = False
    as_notice: bool = False
    only: tuple[UUID, ...] = ()
    by_unit: bool = False


def the_office(session: Session) -> Office:
    """The office of this workspace.

    Raises:
        InputError: `paper.no_office`: no official print works without one.
    """
    office = session.get(Office, fixed_id("office"))
    if office is None or office.deleted or not office.issuer_line:
        raise InputError("paper.no_office", where="office")
    return office


def known_event(session: Session, event_id: UUID) -> EventDetail:
    """An event in full.

    Raises:
        MissingError: `input.unknown_id`.
    """
    detail = event_detail(session, event_id)
    if detail is None:
        raise MissingError("input.unknown_id", where=str(event_id), kind="event", value=str(event_id))
    return detail


def letterhead(
    session: Session, *, created: dt.datetime, day: dt.date, options: PrintOptions, signed: bool = True, recipients: bool = True
) -> Letterhead:
    """The head and foot of a document.

    Args:
        created: goes into the file's properties; the same for the same print, so that the bytes are the same.
        day: the day that the office's name is of.
    """
    office = the_office(session)
    head = OfficeHead(
        superior=office.superior_line,
        issuer=office.issuer_line,
        place=office.place_name,
        symbol=office.symbol_code,
        short_name=(name_on(session, office.unit_id, day) if office.unit_id else "") or office.issuer_line.capitalize(),
        number="" if options.blank else options.number,
        date=None if options.blank else options.date,
        tone=ToneStyle(office.tone_style) if office.tone_style in set(ToneStyle) else None,
        author=office.issuer_line,
    )
    signatures = (signature(session, options.signer),) if signed else ()
    return Letterhead(
        head,
        created,
        tuple(one for one in signatures if one is not None),
        tuple(office.default_recipients or ()) if recipients else (),
        office.is_sample,
    )


def signature(session: Session, wanted: str = "") -> Signature | None:
    """Who signs: by id or name, else the first signatory; None when there is none.

    Raises:
        MissingError: `paper.unknown_signatory`.
        ConflictError: `paper.ambiguous_signatory`.
    """
    known = session.scalars(live(Signatory).order_by(Signatory.rank, Signatory.id)).all()
    if not wanted:
        return _signature(known[0]) if known else None
    fits = [
        one for one in known if one.id.hex.startswith(wanted.replace("-", "")) or one.id.hex.endswith(wanted.replace("-", ""))
    ]
    fits = fits or [one for one in known if fold(one.full_name) == fold(wanted)]
    fits = fits or [one for one in known if fold(wanted) in fold(f"{one.full_name} {one.position}")]
    if not fits:
        names = "; ".join(one.full_name for one in known)
        raise MissingError("paper.unknown_signatory", where=wanted[:80], value=wanted[:80], names=names)
    if len(fits) > 1:
        raise ConflictError("paper.ambiguous_signatory", where=wanted[:80], value=wanted[:80])
    return _signature(fits[0])


def _signature(one: Signatory) -> Signature:
    prefix = one.prefix.upper().rstrip(".").replace("TM", "T/M").replace("KT", "K/T").replace("TL", "T/L")
    authority = _AUTHORITIES.get(prefix)
    return Signature(one.position, one.full_name, (AuthorityLine(authority, one.on_behalf_of),) if authority else ())


def event_facts(session: Session, detail: EventDetail) -> EventFacts:
    """What is known of an event, names as they were on its day."""
    day = local_date(detail.event.start)
    people = _role_people(session, detail, day)
    venue = session.get(Venue, detail.event.venue_id) if detail.event.venue_id else None
    place = ", ".join(part for part in (detail.event.venue, venue.address if venue else "") if part)
    topics = tuple(line.title for line in detail.agenda if line.presented)
    return EventFacts(
        title=detail.event.title,
        sessions=tuple(SessionFacts(one.start, one.end, one.name) for one in detail.sessions),
        venue=place,
        sites=_sites(session, detail),
        content="; ".join(topics),
        chairs=people.get("chair", ()),
        secretary=next(iter(people.get("secretary", ())), None),
        speakers=people.get("speaker", ()),
        topics=topics,
        gathering=gathering_of(detail.event.kind_name),
    )


def gathering_of(kind_name: str) -> str:
    """What papers call an event in a sentence, by the name of its kind: "hội nghị", "tọa đàm"; "hội nghị" where none fits."""
    name = kind_name.strip().lower()
    if name.startswith("sinh hoạt"):
        return f"buổi {name}"
    return next((word for word in _GATHERINGS if name.startswith(word)), _GATHERINGS[0])


def _role_people(session: Session, detail: EventDetail, day: dt.date) -> dict[str, tuple[PersonLine, ...]]:
    """People who serve at the whole event, by role; a site's own chair is named with the site."""
    ids = [role.person_id for role in detail.roles]
    posts = posts_on(session, ids, day)
    units = unit_names(session, {post.unit_id for post in posts.values()}, day)
    honorifics = dict(session.execute(select(Person.id, Person.honorific).where(Person.id.in_(ids))).all())
    found: dict[str, list[PersonLine]] = {}
    for role in detail.roles:
        if role.site_id is None:
            post = posts.get(role.person_id)
            position = role.position or (post.position if post else "")
            unit = units.get(post.unit_id, "") if post and fold(units.get(post.unit_id, "")) not in fold(position) else ""
            line = PersonLine(role.full_name, position, unit, honorifics.get(role.person_id, ""))
            found.setdefault(role.role, []).append(line)
    return {role: tuple(dict.fromkeys(lines)) for role, lines in found.items()}


def _sites(session: Session, detail: EventDetail) -> tuple[SiteFacts, ...]:
    chairs = {role.site_id: role.full_name for role in detail.roles if role.role == "chair" and role.site_id}
    places = dict(
        session.execute(
            select(Site.id, Venue.name)
            .join(Venue, Venue.id == Site.venue_id)
            .where(Site.id.in_([one.site_id for one in detail.sites]))
        ).all()
    )
    return tuple(SiteFacts(one.name, places.get(one.site_id, ""), chairs.get(one.site_id, "")) for one in detail.sites)


def agenda_lines(detail: EventDetail) -> tuple[AgendaLine, ...]:
    """The rows of the programme."""
    return tuple(AgendaLine(line.title, line.start, line.end, line.speaker, line.note) for line in detail.agenda)


def invitees(session: Session, event_id: UUID, *, order: str = "number", walk_ins: bool = False) -> Sequence[Invitee]:
    """The people of a list that stand on it: by their numbers, or in protocol order."""
    chosen = live(Invitee).where(Invitee.event_id == event_id, Invitee.withdrawn.is_(False))
    if not walk_ins:
        chosen = chosen.where(Invitee.walk_in.is_(False))
    first = (Invitee.number.nulls_last(),) if order == "number" else ()
    return session.scalars(chosen.order_by(*first, *ROSTER_ORDER)).all()


def invitee_lines(
    session: Session, event_id: UUID, *, group_by: str = "", cards: bool = False, only: Collection[UUID] = ()
) -> tuple[InviteeLine, ...]:
    """Lines of a list with their fixed numbers.

    Args:
        group_by: `unit` or `site` puts the lines under headings, in the order in which these first occur.
        cards: with card numbers.
        only: lines of these invitees; empty: of all.
    """
    numbers = cards_of(session, event_id) if cards else {}
    sites = dict(session.execute(select(Site.id, Site.name)).all())
    ranks = _ranks(session, event_id)
    lines = []
    for one in invitees(session, event_id):
        if only and one.id not in only:
            continue
        group = one.unit_name if group_by == "unit" else sites.get(one.site_id, "") if group_by == "site" and one.site_id else ""
        lines.append(
            InviteeLine(
                one.full_name,
                one.position,
                one.unit_name,
                numbers.get(one.id, ""),
                group,
                f"Dự thay: {one.planned_substitute}" if one.planned_substitute else "",
                one.number or 0,
                ranks.get(one.person_id, "Khách mời" if one.guest else "")
                if one.person_id
                else ("Khách mời" if one.guest else ""),
            )
        )
    groups = list(dict.fromkeys(line.group for line in lines))
    return tuple(sorted(lines, key=lambda line: groups.index(line.group))) if group_by else tuple(lines)


_RANKS = {
    "chair": "Chủ trì",
    "secretary": "Thư ký",
    "speaker": "Báo cáo viên",
    "moderator": "Điều hành",
    "technician": "Kỹ thuật",
}


def _ranks(session: Session, event_id: UUID) -> dict[UUID, str]:
    chosen = select(EventRole.person_id, EventRole.role).where(EventRole.event_id == event_id, EventRole.deleted.is_(False))
    found: dict[UUID, str] = {}
    order = list(_RANKS)
    for person_id, role in sorted(session.execute(chosen), key=lambda one: order.index(one[1]) if one[1] in order else 99):
        found.setdefault(person_id, _RANKS.get(role, ""))
    return found


def document_day(detail: EventDetail, options: PrintOptions, now: dt.datetime) -> dt.date:
    """The day that names are of: the document's date, else the event's, else today."""
    return options.date or (local_date(detail.event.start) if detail.sessions else today_local(now))
