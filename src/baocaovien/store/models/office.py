"""The office that owns the workspace, who signs for it, and who works in it."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any, ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from baocaovien.store.models.base import Local, Record, SortText, reference


class Office(Record):
    """The workspace's unit and its habits on paper; one row, its id fixed (`fixed_id("office")`)."""

    __tablename__ = "office"
    wire_name: ClassVar[str] = "office"

    unit_id: Mapped[uuid.UUID | None] = mapped_column(reference("unit.id"))
    place_name: Mapped[str] = mapped_column(default="")
    """In date lines: province or seat name by office custom."""
    superior_line: Mapped[str] = mapped_column(default="")
    issuer_line: Mapped[str] = mapped_column(default="")
    """Names in capitals of the head block, as stored, never derived."""
    symbol_code: Mapped[str] = mapped_column(default="")
    """The organ's code in document symbols: BTGTU."""
    profile: Mapped[str] = mapped_column(default="party")
    tone_style: Mapped[str] = mapped_column(default="new")
    """Tone placement on paper: `new` (hòa, ủy) or `old` (hoà, uỷ)."""
    default_recipients: Mapped[list[str]] = mapped_column(default=list)
    gives_numbers: Mapped[bool] = mapped_column(default=False)
    """Whether this workspace gives document numbers, or records those of the registry."""
    term_from: Mapped[dt.date | None]
    """First day of the Party committee's present term: its document numbers begin again there."""
    grace_minutes: Mapped[int] = mapped_column(default=15)
    conflict_levels: Mapped[dict[str, Any]] = mapped_column(default=dict)
    emblem_sha256: Mapped[str | None]
    is_sample: Mapped[bool] = mapped_column(default=False)


class Signatory(Record):
    """Who signs, in which capacity."""

    __tablename__ = "signatory"
    wire_name: ClassVar[str] = "signatory"
    atomic: ClassVar[tuple[tuple[str, ...], ...]] = (("prefix", "on_behalf_of"),)

    full_name: Mapped[str]
    position: Mapped[str]
    prefix: Mapped[str] = mapped_column(default="")
    """`T/M`, `K/T`, `T/L` or empty, without regard to the profile's dots."""
    on_behalf_of: Mapped[str] = mapped_column(default="")
    """In capitals as stored: BAN THƯỜNG VỤ; TRƯỞNG BAN."""
    rank: Mapped[SortText] = mapped_column(default="")


class Actor(Record):
    """Somebody who works in this workspace; chosen in one click, kept with every operation."""

    __tablename__ = "actor"
    wire_name: ClassVar[str] = "actor"
    unlogged: ClassVar[frozenset[str]] = frozenset({"pin_hash"})

    name: Mapped[str]
    role: Mapped[str] = mapped_column(default="clerk")
    """`clerk | reporter | curator | lead`: a default page, not a wall."""
    pin_hash: Mapped[str | None]
    unit_id: Mapped[uuid.UUID | None] = mapped_column(reference("unit.id"))
    """Whose person this is: the office's unit where they were added. Exchange brings those of other offices, by name."""
    rank: Mapped[SortText] = mapped_column(default="")


class Setting(Local):
    """A setting of this workspace on this machine."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[dict[str, Any]]
