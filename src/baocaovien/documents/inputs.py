"""What services hand over to print each kind of document; facts that kinds share are in `facts`, and given here too."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from baocaovien.documents.facts import (
    Absentee,
    AgendaLine,
    AttendanceBlock,
    Authority,
    AuthorityLine,
    EventFacts,
    InviteeLine,
    Letterhead,
    MinutesItem,
    OfficeHead,
    PersonLine,
    SessionFacts,
    Signature,
    SiteFacts,
    Statement,
    StatementKind,
    SubstituteLine,
    TaskLine,
    Vote,
)

__all__ = [
    "Absentee",
    "AgendaInput",
    "AgendaLine",
    "AttendanceBlock",
    "Authority",
    "AuthorityLine",
    "BackdropInput",
    "BadgesInput",
    "CertificateInput",
    "ChangeLine",
    "ConclusionsInput",
    "CostEstimateInput",
    "CostLine",
    "DelegatesInput",
    "EventFacts",
    "Guest",
    "InvitationInput",
    "InviteeLine",
    "LetterInput",
    "Letterhead",
    "MinutesInput",
    "MinutesItem",
    "MoneyLine",
    "MoneyListInput",
    "NoticeOfChangeInput",
    "OfficeHead",
    "PersonLine",
    "PlanInput",
    "PlanPart",
    "PostponementInput",
    "PostponementKind",
    "ReportChart",
    "ReportChartKind",
    "ReportInput",
    "ReportPart",
    "ReportTable",
    "SessionFacts",
    "SignInInput",
    "Signature",
    "SiteFacts",
    "Statement",
    "StatementKind",
    "SubstituteLine",
    "TableCardsInput",
    "TaskLine",
    "Vote",
    "WeekLine",
    "WeekPlanInput",
]


@dataclass(frozen=True, slots=True)
class MinutesInput:
    """Minutes of an event."""

    letter: Letterhead
    event: EventFacts
    attendance: AttendanceBlock
    items: tuple[MinutesItem, ...] = ()
    documents_used: tuple[str, ...] = ()
    other: str = ""
    """"chụp ảnh, ghi âm"."""
    conclusions: tuple[str, ...] = ()
    tasks: tuple[TaskLine, ...] = ()
    opened: dt.datetime | None = None
    closed: dt.datetime | None = None
    copies: int = 0


@dataclass(frozen=True, slots=True)
class Guest:
    """To whom an invitation goes: a person, or a unit with a number of seats."""

    name: str
    position: str = ""
    unit: str = ""
    honorific: str = ""
    seats: int = 0
    card_number: str = ""
    """Drawn as a code at the edge; whoever brings the invitation is marked by it."""


@dataclass(frozen=True, slots=True)
class InvitationInput:
    """Invitations, one for each guest; without guests one with a dotted line."""

    letter: Letterhead
    event: EventFacts
    guests: tuple[Guest, ...] = ()
    participants: str = ""
    """Thành phần."""
    requests: tuple[str, ...] = ()
    """Requests and notes: list of delegates before a date, dress, documents."""
    contact: str = ""
    half_sheet: bool = False
    """A5 (landscape) instead of A4."""


@dataclass(frozen=True, slots=True)
class AgendaInput:
    """The programme of an event."""

    letter: Letterhead
    event: EventFacts
    lines: tuple[AgendaLine, ...]
    annex_to: str = ""
    """"Giấy mời số 27-GM/BTGTU ngày …"."""


@dataclass(frozen=True, slots=True)
class SignInInput:
    """A list to sign: columns for morning and afternoon by the event's sessions.

    Attributes:
        slots: where the event lasts several days: each half day that is signed for, as (day, "morning" or "afternoon").
    """

    letter: Letterhead
    event: EventFacts
    lines: tuple[InviteeLine, ...]
    morning: bool = True
    afternoon: bool = False
    show_card: bool = False
    blank_rows: int = 5
    version_code: str = ""
    landscape: bool = False
    with_head: bool = True
    slots: tuple[tuple[dt.date, str], ...] = ()


@dataclass(frozen=True, slots=True)
class DelegatesInput:
    """The delegates' list, in the order given (protocol order); `attendance` fills the foot when it is known."""

    letter: Letterhead
    event: EventFacts
    lines: tuple[InviteeLine, ...]
    attendance: AttendanceBlock | None = None
    annex_to: str = ""


@dataclass(frozen=True, slots=True)
class BadgesInput:
    """Badges with names, or code cards."""

    letter: Letterhead
    event: EventFacts
    lines: tuple[InviteeLine, ...]
    width_mm: float = 90
    height_mm: float = 54


@dataclass(frozen=True, slots=True)
class TableCardsInput:
    """Name cards that stand on the table, folded."""

    letter: Letterhead
    event: EventFacts
    lines: tuple[InviteeLine, ...]
    width_mm: float = 190
    height_mm: float = 90


@dataclass(frozen=True, slots=True)
class BackdropInput:
    """The backdrop (phông) of an event; `date_line` like "Lâm Đồng, ngày 24 tháng 5 năm 2021"."""

    letter: Letterhead
    event: EventFacts
    width_mm: float = 4000
    height_mm: float = 2400
    background: str = "#B5121B"
    color: str = "#FFE14D"
    date_line: str = ""


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change between two releases."""

    subject: str
    before: str
    after: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class NoticeOfChangeInput:
    """What changed in a programme or a schedule."""

    letter: Letterhead
    about: str
    """"thay đổi chương trình Hội nghị báo cáo viên tháng 5/2021"."""
    changes: tuple[ChangeLine, ...]
    reference: str = ""
    """The document that is changed: "Giấy mời số 27-GM/BTGTU, ngày …"."""


class PostponementKind(StrEnum):
    """What happens to the event."""

    POSTPONED = "postponed"
    RESCHEDULED = "rescheduled"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class PostponementInput:
    """A letter that postpones, moves or cancels an event.

    Attributes:
        event: the event as it is now.
        new_start: when a moved event begins now.
        old_start: when it was to begin; None: as the event says, or, where it moved, unknown.
    """

    letter: Letterhead
    event: EventFacts
    kind: PostponementKind
    to: tuple[str, ...] = ()
    reason: str = ""
    reference: str = ""
    new_start: dt.datetime | None = None
    new_venue: str = ""
    old_start: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class WeekLine:
    """An entry of the week's schedule."""

    start: dt.datetime
    title: str
    chair: str = ""
    participants: str = ""
    venue: str = ""
    preparation: str = ""


@dataclass(frozen=True, slots=True)
class WeekPlanInput:
    """The schedule of one week, Monday to Sunday."""

    letter: Letterhead
    monday: dt.date
    lines: tuple[WeekLine, ...]


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table of a report: `total` is its last row when given. Cells are text as printed; numbers align right."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] = ()
    widths: tuple[float, ...] = ()
    """Shares of the columns; () gives columns of text three shares, columns of figures one."""
    upper: tuple[tuple[str, int], ...] = ()
    """A head row above `head`: (text, columns under it); "" over one column lets that column's own head take both rows."""


class ReportChartKind(StrEnum):
    """Chart of a report."""

    COLUMNS = "columns"
    BARS = "bars"
    LINES = "lines"
    PIE = "pie"


@dataclass(frozen=True, slots=True)
class ReportChart:
    """A chart of a report: `series` are (name, values), each as long as `categories`."""

    title: str
    categories: tuple[str, ...]
    series: tuple[tuple[str, tuple[float, ...]], ...]
    kind: ReportChartKind = ReportChartKind.COLUMNS


@dataclass(frozen=True, slots=True)
class ReportPart:
    """A part of a report under its heading: paragraphs, then tables and charts.

    `level` 1 is "I. …", 2 is "1. …"; the number is part of the heading.
    """

    heading: str
    level: int = 1
    paragraphs: tuple[str, ...] = ()
    tables: tuple[ReportTable, ...] = ()
    charts: tuple[ReportChart, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportInput:
    """A report (báo cáo): outline with tables and charts filled in."""

    letter: Letterhead
    about: str
    parts: tuple[ReportPart, ...]
    to: tuple[str, ...] = ()
    opening: str = ""
    foot_note: str = ""
    """How the figures were made: filters, cut-off day, view of the units."""


@dataclass(frozen=True, slots=True)
class CertificateInput:
    """Certificates of attendance, one for each person."""

    letter: Letterhead
    event: EventFacts
    people: tuple[PersonLine, ...]
    sessions_attended: str = ""


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """A receiver of money: `days` (or sessions) times `rate` in đồng."""

    person: PersonLine
    days: Decimal
    rate: int
    note: str = ""

    @property
    def amount(self) -> int:
        """The sum in đồng, rounded half up."""
        return int((self.days * self.rate).quantize(Decimal(1), rounding="ROUND_HALF_UP"))


@dataclass(frozen=True, slots=True)
class MoneyListInput:
    """The list on which receivers of money sign."""

    letter: Letterhead
    event: EventFacts
    lines: tuple[MoneyLine, ...]
    purpose: str = ""
    """"hỗ trợ tiền ăn", "thù lao báo cáo viên"."""
    basis: str = ""
    """The decision that allows it."""
    unit_name: str = "Số buổi"


@dataclass(frozen=True, slots=True)
class ConclusionsInput:
    """Notice of the chair's conclusions."""

    letter: Letterhead
    event: EventFacts
    opening: str
    conclusions: tuple[str, ...]
    tasks: tuple[TaskLine, ...] = ()


@dataclass(frozen=True, slots=True)
class LetterInput:
    """An official letter, or a notice of invitation when `as_notice`; with an event and no paragraphs it invites to that."""

    letter: Letterhead
    about: str
    paragraphs: tuple[str, ...]
    to: tuple[str, ...] = ()
    as_notice: bool = False
    event: EventFacts | None = None
    invited: int = 0
    """How many are invited to the event."""
    requests: tuple[str, ...] = ()
    contact: str = ""


@dataclass(frozen=True, slots=True)
class PlanPart:
    """A part of a plan: heading with its number, paragraphs; a paragraph that begins with "- " is a list entry."""

    heading: str
    level: int = 1
    paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanInput:
    """A plan (kế hoạch)."""

    letter: Letterhead
    about: str
    opening: tuple[str, ...]
    parts: tuple[PlanPart, ...]
    grounds: tuple[str, ...] = ()
    event: EventFacts | None = None
    """With an event and no parts the plan is that of holding it, from the wording."""
    agenda: tuple[AgendaLine, ...] = ()
    invited: int = 0
    units: int = 0
    """How many are invited, of how many units."""


@dataclass(frozen=True, slots=True)
class CostLine:
    """A line of an estimate: quantity times price in đồng; `group` heads lines of one kind."""

    item: str
    unit: str
    quantity: Decimal
    price: int
    note: str = ""
    group: str = ""

    @property
    def amount(self) -> int:
        """The sum in đồng, rounded half up."""
        return int((self.quantity * self.price).quantize(Decimal(1), rounding="ROUND_HALF_UP"))


@dataclass(frozen=True, slots=True)
class CostEstimateInput:
    """The estimate of an event's costs; without lines they are those of the wording, counted from the event."""

    letter: Letterhead
    event: EventFacts
    lines: tuple[CostLine, ...]
    funding: str = ""
    invited: int = 0
    speakers: int = 0
