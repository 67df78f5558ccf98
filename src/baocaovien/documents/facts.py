"""Facts on paper that several kinds share: plain frozen values, names and units as they were on the event's day.

Instants are aware `datetime`; they are printed on the local clock. Text is as people typed it, one line unless
said otherwise; "" and None mean "not known" and print blank or are left out.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from baocaovien.domain.names import ToneStyle


class Authority(StrEnum):
    """By what power one signs; the written form ("T/M", "TM.") is the profile's."""

    ON_BEHALF = "on_behalf"
    DEPUTY = "deputy"
    BY_ORDER = "by_order"
    DELEGATED = "delegated"
    ACTING = "acting"


@dataclass(frozen=True, slots=True)
class AuthorityLine:
    """One line of power: (ON_BEHALF, "BAN THƯỜNG VỤ"), (DEPUTY, "TRƯỞNG BAN")."""

    authority: Authority
    body: str


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: powers, position in capitals as stored, full name."""

    position: str
    name: str = ""
    authority: tuple[AuthorityLine, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficeHead:
    """The issuing office and the document's place in the register; names in capitals as stored.

    `number`, and `date` as None, may stay blank: the registry gives them after signing.
    """

    superior: str
    issuer: str
    place: str
    symbol: str
    """The office's code: "BTGTU"."""
    short_name: str
    """The office inside a sentence: "Ban Tuyên giáo Tỉnh ủy"."""
    number: str = ""
    date: dt.date | None = None
    type_code: str = ""
    """Overrides the kind's code ("BB", "GM", …)."""
    tone: ToneStyle | None = None
    """How the office writes "hoà, uỷ" in the printed wording; None leaves the wording as it is."""
    author: str = ""
    """Goes into the file's properties."""


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person as printed."""

    name: str
    position: str = ""
    unit: str = ""
    honorific: str = ""
    """"đồng chí", "ông", "bà"; "" takes the wording's own."""


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """One session of an event."""

    start: dt.datetime
    end: dt.datetime | None = None
    label: str = ""
    """"Buổi sáng"; "" is derived from the start."""


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """A site (điểm cầu): name, place, who chairs there."""

    name: str
    place: str = ""
    chair: str = ""
    present: int | None = None


@dataclass(frozen=True, slots=True)
class EventFacts:
    """What is known of an event."""

    title: str
    """"Hội nghị báo cáo viên tháng 5/2021"."""
    sessions: tuple[SessionFacts, ...] = ()
    venue: str = ""
    sites: tuple[SiteFacts, ...] = ()
    content: str = ""
    chairs: tuple[PersonLine, ...] = ()
    secretary: PersonLine | None = None
    speakers: tuple[PersonLine, ...] = ()
    topics: tuple[str, ...] = ()
    gathering: str = "hội nghị"
    """What it is called inside a sentence: "hội nghị", "tọa đàm"."""


@dataclass(frozen=True, slots=True)
class Absentee:
    """Who did not come, and why; reason "" is printed as without reason."""

    person: PersonLine
    reason: str = ""
    excused: bool = False


@dataclass(frozen=True, slots=True)
class SubstituteLine:
    """Who came for whom."""

    person: PersonLine
    in_place_of: PersonLine


@dataclass(frozen=True, slots=True)
class AttendanceBlock:
    """Attendance as derived from the facts at `as_of`; `invited` is the sum of the five that follow it."""

    as_of: dt.datetime
    invited: int = 0
    present: int = 0
    substituted: int = 0
    excused: int = 0
    unexcused: int = 0
    not_marked: int = 0
    walk_ins: int = 0
    late: int = 0
    absentees: tuple[Absentee, ...] = ()
    substitutes: tuple[SubstituteLine, ...] = ()
    guests: tuple[PersonLine, ...] = ()
    press: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InviteeLine:
    """A line of a list; `number` is the STT fixed at first print (0: counted here)."""

    name: str
    position: str = ""
    unit: str = ""
    card_number: str = ""
    group: str = ""
    """The unit or site under which the line stands; "" stands under no group."""
    note: str = ""
    number: int = 0
    rank: str = ""
    """"Chủ trì", "Báo cáo viên" … on a badge."""


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """A row of the agenda; `day` headings are made where the date changes."""

    title: str
    start: dt.datetime | None = None
    end: dt.datetime | None = None
    speaker: str = ""
    note: str = ""


class StatementKind(StrEnum):
    """What was said."""

    STATEMENT = "statement"
    QUESTION = "question"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Statement:
    r"""A statement in the minutes; text may have several paragraphs (`\n`)."""

    text: str
    speaker: PersonLine | None = None
    kind: StatementKind = StatementKind.STATEMENT
    at: dt.datetime | None = None
    in_writing: bool = False
    """A written contribution is attached: "(có văn bản kèm theo)"."""


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote: what about, how, and the counts."""

    subject: str
    method: str = "giơ tay"
    agree: int = 0
    against: int = 0
    abstain: int = 0


@dataclass(frozen=True, slots=True)
class MinutesItem:
    """An agenda item as it went."""

    title: str
    presenter: PersonLine | None = None
    summary: str = ""
    statements: tuple[Statement, ...] = ()
    votes: tuple[Vote, ...] = ()
    conclusions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task: what, who, until when; `carried` came over from an earlier event."""

    text: str
    owner: str = ""
    due: dt.date | None = None
    carried: bool = False


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What every document with a head carries: office, signers, recipients, when it was made."""

    office: OfficeHead
    created: dt.datetime
    signatures: tuple[Signature, ...] = ()
    recipients: tuple[str, ...] = ()
    sample: bool = False
