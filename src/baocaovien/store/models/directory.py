"""Units in time, people and their posts, reporters, venues and sites."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import ClassVar

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from baocaovien.store.models.base import Record, SortText, reference


class Unit(Record):
    """An organisation unit; its names and parents are dated (domain.md §3.3)."""

    __tablename__ = "unit"
    wire_name: ClassVar[str] = "unit"

    code: Mapped[str] = mapped_column(index=True)
    level: Mapped[str]
    """`central | province | district | commune | base | cell`, closed levels included: data, not code."""
    kind: Mapped[str] = mapped_column(default="party")
    """`party | state | front | union | army | other`: the Party and the state tree differ."""
    rank: Mapped[SortText] = mapped_column(default="")
    founded: Mapped[dt.date | None]
    closed: Mapped[dt.date | None]
    merged_into_id: Mapped[uuid.UUID | None] = mapped_column(reference("unit.id"))
    """The record that this one was joined to: both were one unit, entered twice. A dated merger is a `UnitSuccession`."""


class UnitName(Record):
    """What a unit was called in a span of days; `valid_to` is the first day it no longer was."""

    __tablename__ = "unit_name"
    wire_name: ClassVar[str] = "unit_name"
    atomic: ClassVar[tuple[tuple[str, ...], ...]] = (("valid_from", "valid_to"),)
    folded: ClassVar[dict[str, str]] = {"name": "name_folded"}
    sorted_by: ClassVar[dict[str, str]] = {"name": "sort_key"}

    unit_id: Mapped[uuid.UUID] = mapped_column(reference("unit.id"), index=True)
    name: Mapped[str]
    short_name: Mapped[str] = mapped_column(default="")
    upper_form: Mapped[str] = mapped_column(default="")
    """The official upper-case form, stored: tone style matters."""
    valid_from: Mapped[dt.date | None]
    valid_to: Mapped[dt.date | None]
    name_folded: Mapped[str] = mapped_column(default="", index=True)
    sort_key: Mapped[SortText] = mapped_column(default="")


class UnitParent(Record):
    """Under which unit a unit stood in a span of days."""

    __tablename__ = "unit_parent"
    wire_name: ClassVar[str] = "unit_parent"
    atomic: ClassVar[tuple[tuple[str, ...], ...]] = (("valid_from", "valid_to"),)

    unit_id: Mapped[uuid.UUID] = mapped_column(reference("unit.id"), index=True)
    parent_id: Mapped[uuid.UUID] = mapped_column(reference("unit.id"), index=True)
    valid_from: Mapped[dt.date | None]
    valid_to: Mapped[dt.date | None]


class UnitSuccession(Record):
    """One unit goes on as another: merge, split, rename or dissolve, by a decision."""

    __tablename__ = "unit_succession"
    wire_name: ClassVar[str] = "unit_succession"

    from_unit_id: Mapped[uuid.UUID] = mapped_column(reference("unit.id"), index=True)
    to_unit_id: Mapped[uuid.UUID | None] = mapped_column(reference("unit.id"), index=True)
    kind: Mapped[str]
    """`merge | split | rename | dissolve`."""
    on: Mapped[dt.date] = mapped_column("on_day")
    decision: Mapped[str] = mapped_column(default="")


class Person(Record):
    """A person as far as the job needs: a name, and how it sorts. No identity numbers, no pictures."""

    __tablename__ = "person"
    wire_name: ClassVar[str] = "person"
    folded: ClassVar[dict[str, str]] = {"full_name": "full_name_folded"}
    sorted_by: ClassVar[dict[str, str]] = {"full_name": "sort_key"}

    full_name: Mapped[str]
    honorific: Mapped[str] = mapped_column(default="đồng chí")
    own_sort_key: Mapped[str] = mapped_column(default="")
    """Written by a person for names that are not họ–đệm–tên; empty: derived."""
    merged_into_id: Mapped[uuid.UUID | None] = mapped_column(reference("person.id"))
    full_name_folded: Mapped[str] = mapped_column(default="", index=True)
    sort_key: Mapped[SortText] = mapped_column(default="", index=True)


class Post(Record):
    """A position of a person in a unit, in a span of days."""

    __tablename__ = "post"
    wire_name: ClassVar[str] = "post"
    atomic: ClassVar[tuple[tuple[str, ...], ...]] = (("valid_from", "valid_to"),)
    folded: ClassVar[dict[str, str]] = {"position": "position_folded"}

    person_id: Mapped[uuid.UUID] = mapped_column(reference("person.id"), index=True)
    unit_id: Mapped[uuid.UUID] = mapped_column(reference("unit.id"), index=True)
    position: Mapped[str] = mapped_column(default="")
    protocol_rank: Mapped[int] = mapped_column(default=1000)
    """Smaller comes first in lists in protocol order."""
    valid_from: Mapped[dt.date | None]
    valid_to: Mapped[dt.date | None]
    position_folded: Mapped[str] = mapped_column(default="")


class ReporterRecognition(Record):
    """A decision that recognises somebody as reporter (QĐ 973-QĐ/BTGTW); levels are data."""

    __tablename__ = "reporter_recognition"
    wire_name: ClassVar[str] = "reporter_recognition"

    person_id: Mapped[uuid.UUID] = mapped_column(reference("person.id"), index=True)
    level: Mapped[str]
    decision: Mapped[str] = mapped_column(default="")
    issued_on: Mapped[dt.date | None]
    issuer: Mapped[str] = mapped_column(default="")
    term: Mapped[str] = mapped_column(default="")
    card_number: Mapped[str] = mapped_column(default="")
    valid_to: Mapped[dt.date | None]


class Venue(Record):
    """A place where events are held."""

    __tablename__ = "venue"
    wire_name: ClassVar[str] = "venue"
    folded: ClassVar[dict[str, str]] = {"name": "name_folded"}
    sorted_by: ClassVar[dict[str, str]] = {"name": "sort_key"}

    name: Mapped[str]
    address: Mapped[str] = mapped_column(default="")
    capacity: Mapped[int | None]
    unit_id: Mapped[uuid.UUID | None] = mapped_column(reference("unit.id"))
    name_folded: Mapped[str] = mapped_column(default="", index=True)
    sort_key: Mapped[SortText] = mapped_column(default="")


class Site(Record):
    """A điểm cầu: where people of a hybrid event sit."""

    __tablename__ = "site"
    wire_name: ClassVar[str] = "site"
    folded: ClassVar[dict[str, str]] = {"name": "name_folded"}
    sorted_by: ClassVar[dict[str, str]] = {"name": "sort_key"}

    name: Mapped[str]
    unit_id: Mapped[uuid.UUID | None] = mapped_column(reference("unit.id"))
    venue_id: Mapped[uuid.UUID | None] = mapped_column(reference("venue.id"))
    name_folded: Mapped[str] = mapped_column(default="", index=True)
    sort_key: Mapped[SortText] = mapped_column(default="")


class Unavailability(Record):
    """A span in which a person or a venue can't be had."""

    __tablename__ = "unavailability"
    wire_name: ClassVar[str] = "unavailability"
    atomic: ClassVar[tuple[tuple[str, ...], ...]] = (("starts_at", "ends_at"),)

    person_id: Mapped[uuid.UUID | None] = mapped_column(reference("person.id"), index=True)
    venue_id: Mapped[uuid.UUID | None] = mapped_column(reference("venue.id"), index=True)
    starts_at: Mapped[dt.datetime]
    ends_at: Mapped[dt.datetime]
    reason: Mapped[str] = mapped_column(default="")


Index("ix_post_person_unit", Post.person_id, Post.unit_id)
# The list of people in order and its filters are read from this index alone.
Index("ix_person_list", Person.deleted, Person.merged_into_id, Person.sort_key, Person.id, Person.full_name_folded)
