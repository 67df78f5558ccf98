"""Tallies that reports are added up from: derived, of this database only, and told to be old by triggers.

Decision: triggers and not the capture of flushes, for marks also come by bulk, merge and fold, past the session. A writer
never looks at a tally; it leaves a `TallyTouch`. Whoever tallies an event takes away the touches that it sees, so that
a change that it did not see (PostgreSQL: a transaction that was under way) leaves its touch behind, and the tally is not used.
"""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import BigInteger, Connection, event
from sqlalchemy.orm import Mapped, mapped_column

from baocaovien.store.models.base import Base, Local


class EventTally(Local):
    """Says that an event was tallied; it holds while no touch is there and grace and rules are the same."""

    __tablename__ = "event_tally"

    event_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    rules: Mapped[int]
    """The number of the rules it was made by: a release that derives otherwise makes it anew."""
    grace_minutes: Mapped[int]
    """The minutes of grace it was made with: the event's own, or the office's."""


class TallyPart(Local):
    """Everybody of one unit at one site at one session of an event, counted as `domain.attendance` derives them."""

    __tablename__ = "tally_part"

    event_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    n: Mapped[int] = mapped_column(primary_key=True)
    session_id: Mapped[uuid.UUID]
    unit_id: Mapped[uuid.UUID | None]
    site_id: Mapped[uuid.UUID | None]
    """Where they sat, else were to sit."""
    summoned: Mapped[int]
    present: Mapped[int]
    substituted: Mapped[int]
    excused: Mapped[int]
    unexcused: Mapped[int]
    not_marked: Mapped[int]
    late: Mapped[int]
    left_early: Mapped[int]
    online: Mapped[int]
    walk_in: Mapped[int]
    """Came without an invitation; in none of the other counts."""
    came: Mapped[str]
    """Who came themselves: keys of 32 hexadecimal digits, one behind the other."""


class TallyTouch(Local):
    """Something that an event's tally was made from has changed since."""

    __tablename__ = "tally_touch"

    event_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    change: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    """The transaction on PostgreSQL; 0 on SQLite, where one writer at a time needs one touch."""


_WATCHED = ("attendance_mark", "invitee", "event_session", "session_summons")
_FUNCTION = """
CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO tally_touch (event_id, change) SELECT DISTINCT {source} ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$
"""


def trigger_statements(dialect: str) -> list[str]:
    """The statements that make the triggers; all tables must be there."""
    return _sqlite() if dialect == "sqlite" else _postgresql()


def _sqlite() -> list[str]:
    found = []
    for table in _WATCHED:
        for verb, rows in (("insert", ("NEW",)), ("update", ("OLD", "NEW")), ("delete", ("OLD",))):
            body = "".join(f" {_touch(table, row)};" for row in rows)
            found.append(f"CREATE TRIGGER tally_{table}_{verb} AFTER {verb.upper()} ON {table} BEGIN{body} END")
    return found


def _touch(table: str, row: str) -> str:
    of_invitee = f"(SELECT event_id FROM invitee WHERE id = {row}.invitee_id)"  # noqa: S608
    touched = of_invitee if table == "session_summons" else f"{row}.event_id"
    return (
        f"INSERT INTO tally_touch (event_id, change) SELECT {touched}, 0 WHERE {touched} IS NOT NULL"  # noqa: S608
        f" AND NOT EXISTS (SELECT 1 FROM tally_touch WHERE event_id = {touched})"
    )


def _postgresql() -> list[str]:
    by_invitee = "invitee.event_id, txid_current() FROM touched JOIN invitee ON invitee.id = touched.invitee_id"
    found = [
        _FUNCTION.format(name="touch_tally", source="event_id, txid_current() FROM touched"),
        _FUNCTION.format(name="touch_tally_of_invitee", source=by_invitee),
    ]
    for table in _WATCHED:
        function = "touch_tally_of_invitee" if table == "session_summons" else "touch_tally"
        for name, verb, side in (
            ("insert", "INSERT", "NEW"),
            ("update_old", "UPDATE", "OLD"),
            ("update_new", "UPDATE", "NEW"),
            ("delete", "DELETE", "OLD"),
        ):
            found.append(
                f"CREATE TRIGGER tally_{table}_{name} AFTER {verb} ON {table} REFERENCING {side} TABLE AS touched"
                f" FOR EACH STATEMENT EXECUTE FUNCTION {function}()"
            )
    return found


@event.listens_for(Base.metadata, "after_create")
def _create(_metadata: Any, connection: Connection, **_options: Any) -> None:
    for statement in trigger_statements(connection.dialect.name):
        connection.exec_driver_sql(statement)
