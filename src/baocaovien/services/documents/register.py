"""The register of documents (sổ văn bản đi): numbers that the registry gave, or that this workspace gives.

A series runs through the committee's term for the Party (its name is the type code) and by the calendar year for state
offices (type code and year); domain.md §1.2. Cancelled numbers are kept, never given again.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from baocaovien.domain.errors import ConflictError, InputError
from baocaovien.domain.names import optional, required
from baocaovien.services.documents.print_facts import the_office
from baocaovien.store.blobs import put_blob
from baocaovien.store.find import get, live
from baocaovien.store.models import OfficialDocument
from baocaovien.store.series import one_number_at_a_time

STATE_FAMILY = "state"
NOTICE = "notice_of_invitation"
"""What an official letter is in the register when it goes out as a notice: it has a series of its own."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the register to be written; number 0: none yet."""

    kind: str
    type_code: str
    title: str
    number: int = 0
    dated: dt.date | None = None
    event_id: UUID | None = None
    signer: str = ""
    recipients: tuple[str, ...] = ()


def series_of(type_code: str, family: str, dated: dt.date | None, term_from: dt.date | None = None) -> str:
    """The series that a type's numbers run in.

    Args:
        term_from: the first day of the committee's present term; the Party's numbers begin again there.
    """
    if family == STATE_FAMILY:
        return f"{type_code}/{dated.year}" if dated else type_code
    in_term = term_from is not None and (dated is None or dated >= term_from)
    return f"{type_code}/NK{term_from.year}" if in_term and term_from else type_code


def symbol_of(number: int, type_code: str, organ: str, family: str) -> str:
    """A number and symbol as printed: "12-BC/BTGTU", "05-KH/BTGTU"; "05/BC-UBND"."""
    if family == STATE_FAMILY:
        return f"{number:02d}/{type_code}-{organ}" if type_code else f"{number:02d}/{organ}"
    return f"{number:02d}-{type_code}/{organ}" if type_code else f"{number:02d}/{organ}"


def parse_number(text: str) -> int:
    """The number in what a person typed: "27", "27-GM/BTGTU", "05/BC-UBND"; 0 for none.

    Raises:
        InputError: `paper.bad_number`.
    """
    typed = text.strip()
    digits = typed.split("-")[0].split("/")[0].strip()
    if not typed:
        return 0
    if not digits.isascii() or not digits.isdigit() or not 0 < int(digits) < 1_000_000:
        raise InputError("paper.bad_number", where="number", value=text[:40])
    return int(digits)


def record(
    session: Session, *, entry: Entry, family: str, content: bytes | None = None, file_name: str = "", anew: bool = False
) -> UUID:
    """Write a line, or bring the event's line of this kind up to date; answer its id.

    Args:
        anew: a line of its own in any case, but for one that still waits for its number: a number is not recorded twice.

    Raises:
        ConflictError: `paper.number_taken`: the series has that number already.
        InputError: `input.required`, `input.too_long`.
    """
    known = registered(session, entry.kind, entry.event_id, entry.number) if entry.event_id else None
    if known is not None and entry.number and known.number not in (None, entry.number):
        known = None  # another number is another document
    if anew and known is not None and known.number is not None:
        known = None
    if known is None:
        known = OfficialDocument(kind=entry.kind)
        session.add(known)
    known.title = required(entry.title, "title", most=1000)
    optional(entry.type_code, "code", most=40)
    known.event_id = entry.event_id
    known.signer = optional(entry.signer, "signer")
    known.recipients = list(entry.recipients)
    known.dated = entry.dated or known.dated
    if entry.number:
        series = series_of(entry.type_code, family, known.dated, the_office(session).term_from)
        one_number_at_a_time(session, series)
        check_free(session, replace(entry, dated=known.dated), family, known.id)
        known.series, known.number = series, entry.number
        known.symbol = symbol_of(entry.number, entry.type_code, the_office(session).symbol_code, family)
    if content is not None:
        known.file_sha256, known.file_name = put_blob(session, content), optional(file_name, "file")
    session.flush()
    return known.id


def check_free(session: Session, entry: Entry, family: str, own_id: UUID | None) -> None:
    """Refuse a number that another document of the series has, cancelled ones included.

    Raises:
        ConflictError: `paper.number_taken`.
    """
    series = series_of(entry.type_code, family, entry.dated, the_office(session).term_from)
    chosen = live(OfficialDocument).where(OfficialDocument.series == series, OfficialDocument.number == entry.number)
    other = session.scalars(chosen.where(OfficialDocument.id != own_id) if own_id else chosen).first()
    if other is not None:
        raise ConflictError("paper.number_taken", where=other.symbol, symbol=other.symbol, title=other.title)


def next_number(session: Session, *, type_code: str, family: str, dated: dt.date) -> int:
    """The next number of a series, cancelled ones counted: no gap, no double.

    Raises:
        ConflictError: `paper.gives_no_numbers`: this workspace records the registry's numbers.
    """
    office = the_office(session)
    if not office.gives_numbers:
        raise ConflictError("paper.gives_no_numbers")
    series = series_of(type_code, family, dated, office.term_from)
    last = session.scalar(select(func.max(OfficialDocument.number)).where(OfficialDocument.series == series))
    return (last or 0) + 1


def cancel_number(session: Session, *, document_id: UUID, reason: str) -> None:
    """Cancel a line: its number stays taken.

    Raises:
        InputError: `input.required` (the reason).
    """
    found = get(session, OfficialDocument, document_id)
    found.cancelled, found.cancel_reason = True, required(reason, "reason", most=1000)


def registered(session: Session, kind: str, event_id: UUID | None, number: int = 0) -> OfficialDocument | None:
    """The newest standing line of an event's document of a kind; the one with the number, where there is one."""
    if event_id is None:
        return None
    chosen = live(OfficialDocument).where(
        OfficialDocument.kind == kind, OfficialDocument.event_id == event_id, OfficialDocument.cancelled.is_(False)
    )
    lines = session.scalars(chosen.order_by(OfficialDocument.id.desc())).all()
    return next((one for one in lines if number and one.number == number), lines[0] if lines else None)
