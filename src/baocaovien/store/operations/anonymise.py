"""Taking people out of rosters: what an erasure alone can't do, for the very key of an entry says who it is.

An entry's id is made of its event and its person, so whoever holds the directory can find them again. Here every entry gets
another id and a random key to be counted by, in the tables and throughout the log, and keeps no reference to a person.

Decision: the change that travels does not name the old id. It names the operation that made the entry and a *tag* that only a
machine can compute which still has that entry's salt, that is, which still knows who it is; the salt goes with the names. The
entries of one operation also change places among themselves, or their order would tell them apart. Turned down: an alias beside
the old id (it can be recomputed), the place in the log in its stead (an import makes people and entries in one order).
Two machines that anonymise one entry apart agree on the keys of the operation with the smaller id.
"""

from __future__ import annotations

import hashlib
import random
import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, case, or_, select, update
from sqlalchemy.orm import Session

from baocaovien.store.models import (
    AttendanceAttempt,
    AttendanceMark,
    Card,
    Change,
    Invitee,
    Quarantine,
    SessionSummons,
    new_id,
)
from baocaovien.store.operations.context import Pending, current
from baocaovien.store.operations.erase import blank_twins
from baocaovien.store.operations.heads import erased_value
from baocaovien.store.wire import shape_of

MADE = "made"
"""In the fields of an erasing change of an entry: {operation, tag} of its making."""

PERSONAL = (
    "full_name",
    "position",
    "honorific",
    "protocol_rank",
    "number",
    "planned_substitute",
    "withdrawn_reason",
    "person_id",
    "matched_person_id",
)
"""What an entry loses. The number too: the printed list says whose it was."""

_COUNTED_AS = "counted_as"
_CHUNK = 500
_FACTS: tuple[tuple[Any, tuple[str, ...]], ...] = (
    (AttendanceMark, ("raw_code", "reason", "substitute_name", "substitute_position")),
    (AttendanceAttempt, ("raw_code",)),
)
_BESIDE: tuple[Any, ...] = (SessionSummons, Card)
_ORDER = random.SystemRandom()


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry that gets another key."""

    event_id: uuid.UUID
    old: uuid.UUID
    new: uuid.UUID


def anonymise(session: Session, counted_as: Mapping[uuid.UUID, uuid.UUID]) -> dict[uuid.UUID, uuid.UUID]:
    """Take people out of entries; to be run in an operation of nature `final`.

    Args:
        counted_as: {entry: the random key that it is counted by}.

    Returns:
        {old id: new id}; the caller forgets it.
    """
    context = current(session)
    session.flush()
    making = _makings(session, list(counted_as))
    found = {row.id: row for row in _entries(session, list(making))}
    entries = [_Entry(row.event_id, key, new_id()) for key, row in found.items()]
    wire_name = shape_of(Invitee).wire_name
    for one in entries:
        names: dict[str, Any] = dict.fromkeys(name for name in PERSONAL if name != "full_name" or found[one.old].full_name)
        fields = {**names, _COUNTED_AS: str(counted_as[one.old]), MADE: making[one.old]}
        context.changes[wire_name, one.new] = Pending(made=False, fields=fields, old={}, erased=True)
    _take_out(session, entries)
    for at in range(0, len(entries), _CHUNK):
        _blank_entries(session, [(one.new, counted_as[one.old], found[one.old].full_name) for one in entries[at : at + _CHUNK]])
    session.expire_all()
    return {one.old: one.new for one in entries}


def named_again(session: Session, changes: Iterable[tuple[uuid.UUID, uuid.UUID, Mapping[str, Any]]]) -> set[uuid.UUID]:
    """Take people out of entries whose anonymising arrived: (operation, entry, fields) of each such change.

    Returns:
        The entries as they are called now; the caller folds them.
    """
    arrived = sorted(changes, key=lambda change: change[0].hex)
    if not arrived:
        return set()
    known = _known(session, {operation for operation, _entry, _fields in arrived})
    makers = {fields[MADE]["operation"] for _operation, _entry, fields in arrived}
    by_tag = _tags(session, [uuid.UUID(one) for one in makers])
    touched: set[uuid.UUID] = set()
    for operation, entry, fields in arrived:
        key = _key(fields[MADE])
        ahead = known.get(key)
        if ahead is not None and ahead[0].hex < operation.hex:
            _follow(session, loser=(operation, entry), entry=ahead[1])
            touched.add(ahead[1])
            continue
        old = ahead[1] if ahead is not None else by_tag.get(key)
        if ahead is not None:
            _follow(session, loser=ahead, entry=entry)
        elif old is not None and old != entry:
            _take_out(session, _as_entries(session, {old: entry}))
        known[key] = (operation, entry)
        touched.add(entry)
    session.expire_all()
    return touched


def is_anonymising(change: Mapping[str, Any]) -> bool:
    """Whether a packed change takes a person out of an entry."""
    return change["verb"] == "erase" and MADE in (change["fields"] or {})


def _key(made: Mapping[str, str]) -> tuple[str, str]:
    return made["operation"], made["tag"]


def _tag(salt: bytes) -> str:
    return hashlib.sha256(b"anonymised" + salt).hexdigest()


def _makings(session: Session, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, dict[str, str]]:
    """{entry: what names its making}, for entries whose making is in the log; the first where two machines made one."""
    found: dict[uuid.UUID, dict[str, str]] = {}
    for at in range(0, len(ids), _CHUNK):
        made = select(Change.record_id, Change.operation_id, Change.salt).where(
            Change.record_id.in_(ids[at : at + _CHUNK]), Change.verb == "make"
        )
        for entry, operation, salt in session.execute(made.order_by(Change.record_id, Change.operation_id)):
            # Whose entry was erased before has no salt any more; their key names nobody.
            tag = _tag(salt) if salt is not None else entry.hex
            found.setdefault(entry, {"operation": str(operation), "tag": tag})
    return found


def _tags(session: Session, operations: Sequence[uuid.UUID]) -> dict[tuple[str, str], uuid.UUID]:
    """{what names a making: the entry as it is called here}."""
    found: dict[tuple[str, str], uuid.UUID] = {}
    for at in range(0, len(operations), _CHUNK):
        made = select(Change.record_id, Change.operation_id, Change.salt).where(
            Change.operation_id.in_(operations[at : at + _CHUNK]),
            Change.record_type == Invitee.wire_name,
            Change.verb == "make",
        )
        for entry, operation, salt in session.execute(made):
            found[str(operation), _tag(salt) if salt is not None else entry.hex] = entry
    return found


def _known(session: Session, arriving: set[uuid.UUID]) -> dict[tuple[str, str], tuple[uuid.UUID, uuid.UUID]]:
    """{what names a making: (operation, entry)} of the anonymising that holds here, besides what arrives now."""
    found: dict[tuple[str, str], tuple[uuid.UUID, uuid.UUID]] = {}
    rows = select(Change.operation_id, Change.record_id, Change.fields).where(
        Change.verb == "erase", Change.record_type == Invitee.wire_name
    )
    for operation, entry, fields in session.execute(rows):
        if operation not in arriving and fields and MADE in fields:
            key = _key(fields[MADE])
            if key not in found or operation.hex < found[key][0].hex:
                found[key] = (operation, entry)
    return found


def _follow(session: Session, *, loser: tuple[uuid.UUID, uuid.UUID], entry: uuid.UUID) -> None:
    """Let an anonymising of the same entry elsewhere take over the key that both agree on; it no longer says how it counts."""
    operation, was = loser
    row = session.scalars(select(Change).where(Change.operation_id == operation, Change.record_id == was)).first()
    if row is not None:
        row.fields = {name: value for name, value in (row.fields or {}).items() if name != _COUNTED_AS}
        row.salt = None
        session.flush()
    if was != entry:
        _take_out(session, _as_entries(session, {was: entry}) or [_Entry(was, was, entry)])


def _entries(session: Session, ids: Sequence[uuid.UUID]) -> list[Any]:
    rows: list[Any] = []
    for at in range(0, len(ids), _CHUNK):
        chosen = select(Invitee.id, Invitee.event_id, Invitee.full_name).where(Invitee.id.in_(ids[at : at + _CHUNK]))
        rows += session.execute(chosen).all()
    return rows


def _as_entries(session: Session, renamed: Mapping[uuid.UUID, uuid.UUID]) -> list[_Entry]:
    return [_Entry(row.event_id, row.id, renamed[row.id]) for row in _entries(session, list(renamed))]


def _take_out(session: Session, entries: Sequence[_Entry]) -> None:
    """Give entries their new ids everywhere, and take what says who they were out of the log and out of facts."""
    for at in range(0, len(entries), _CHUNK):
        chunk = entries[at : at + _CHUNK]
        _strip_facts(session, chunk)
        _strip_beside(session, chunk)
        _strip_log(session, {one.old: one.new for one in chunk})
        _strip_quarantine(session, chunk)
        _rename(session, chunk)


def _rename(session: Session, entries: Sequence[_Entry]) -> None:
    said = [{"was": one.old, "becomes": one.new, "of": one.event_id} for one in entries]
    connection = session.connection()
    by_event = [fact for fact, _names in _FACTS]
    for model in (Invitee, *_BESIDE, *by_event):
        table: Any = model.__table__
        column = table.c["id" if model is Invitee else "invitee_id"]
        where = [column == bindparam("was", type_=column.type)]
        if model in by_event:
            where.append(table.c.event_id == bindparam("of", type_=column.type))
        connection.execute(update(table).where(*where).values({column: bindparam("becomes", type_=column.type)}), said)


def _strip_facts(session: Session, entries: Sequence[_Entry]) -> None:
    """Empty the words of facts about these entries, and take away the salts that could confirm who they were."""
    events, ids = {one.event_id for one in entries}, [one.old for one in entries]
    connection, change = session.connection(), Change.__table__
    for model, names in _FACTS:
        table: Any = model.__table__
        about = (table.c.event_id.in_(events), table.c.invitee_id.in_(ids))
        facts = list(connection.scalars(select(table.c.id).where(*about)))
        filled = or_(*(table.c[name] != "" for name in names))
        blank = {name: case((table.c[name] != "", _emptied(model, name)), else_="") for name in names}
        connection.execute(update(table).where(*about, filled).values(blank))
        for at in range(0, len(facts), _CHUNK):
            of_these = change.c.record_id.in_(facts[at : at + _CHUNK])
            connection.execute(update(Change).where(of_these).values(salt=None, fields=None))


def _emptied(model: Any, name: str) -> str:
    return str(erased_value(shape_of(model), name) or "")


def _strip_beside(session: Session, entries: Sequence[_Entry]) -> None:
    """Rewrite what the log says of summonses and cards of these entries."""
    renamed = {str(one.old): str(one.new) for one in entries}
    for model in _BESIDE:
        shape = shape_of(model)
        beside: Any = model
        ids = list(session.scalars(select(beside.id).where(beside.invitee_id.in_([one.old for one in entries]))))
        for row in _changes_of(session, ids):
            fields, old = (_renamed(said, renamed) for said in (row.fields, row.old))
            if (fields, old) != (row.fields, row.old) and row.record_type == shape.wire_name:
                _write(session, row, record_id=row.record_id, verb=row.verb, fields=fields, old=old, replaces=row.replaces)


def _renamed(said: Mapping[str, Any] | None, renamed: Mapping[str, str]) -> dict[str, Any] | None:
    if not said:
        return None if said is None else dict(said)
    return {**said, **({"invitee_id": renamed[said["invitee_id"]]} if said.get("invitee_id") in renamed else {})}


def _strip_log(session: Session, renamed: Mapping[uuid.UUID, uuid.UUID]) -> None:
    """Take the people out of the entries' own changes; those of one operation then change places among themselves."""
    rows = [row for row in _changes_of(session, list(renamed)) if row.record_type == Invitee.wire_name]
    by_operation: dict[uuid.UUID, list[Any]] = defaultdict(list)
    for row in rows:
        by_operation[row.operation_id].append(row)
    for places in by_operation.values():
        for place, row in zip(places, _ORDER.sample(places, len(places)), strict=True):
            anonymising = row.verb == "erase" and MADE in (row.fields or {})
            fields = row.fields if anonymising else _without_people(row.fields)
            old, becomes = _without_people(row.old), renamed[row.record_id]
            _write(session, place, record_id=becomes, verb=row.verb, fields=fields, old=old, replaces=row.replaces)


def _without_people(said: Mapping[str, Any] | None) -> dict[str, Any] | None:
    return None if said is None else {name: value for name, value in said.items() if name not in PERSONAL}


def _changes_of(session: Session, ids: Sequence[uuid.UUID]) -> list[Any]:
    found: list[Any] = []
    change: Any = Change.__table__
    for at in range(0, len(ids), _CHUNK):
        chosen = select(change).where(change.c.record_id.in_(ids[at : at + _CHUNK])).order_by(change.c.operation_id, change.c.n)
        found += session.connection().execute(chosen).all()
    return found


def _write(session: Session, place: Any, **said: Any) -> None:
    change: Any = Change.__table__
    where = (change.c.operation_id == place.operation_id, change.c.n == place.n)
    session.connection().execute(update(change).where(*where).values(**said, salt=None))


def _strip_quarantine(session: Session, entries: Sequence[_Entry]) -> None:
    """Take the people out of what waits to be taken in."""
    renamed = {str(one.old): str(one.new) for one in entries}
    events = {str(one.event_id) for one in entries}
    for row in session.scalars(select(Quarantine)):
        changes = [_nameless(change, renamed, events) for change in row.content.get("changes", ())]
        if changes and changes != row.content["changes"]:
            row.content = {**row.content, "changes": changes}
    session.flush()


def _nameless(change: Mapping[str, Any], renamed: Mapping[str, str], events: Collection[str]) -> dict[str, Any]:
    """A packed change without the person; an entry that is not known here gets a key of its own."""
    kept, fields = dict(change), change["fields"] or {}
    if change["type"] == Invitee.wire_name:
        if change["id"] in renamed or fields.get("event_id") in events:
            own = renamed.get(change["id"], str(new_id()))
            kept |= {"id": own, "fields": _without_people(change["fields"]), "old": _without_people(change["old"]), "salt": None}
        return kept
    if fields.get("invitee_id") in renamed:
        words = {name: _emptied(model, name) for model, names in _FACTS if model.wire_name == change["type"] for name in names}
        told = {name: words.get(name) if value else value for name, value in fields.items() if name in words}
        kept |= {"fields": {**fields, **told, "invitee_id": renamed[fields["invitee_id"]]}, "salt": None}
    return kept


def _blank_entries(session: Session, said: Sequence[tuple[uuid.UUID, uuid.UUID, str]]) -> None:
    """Empty entries in the table; on other machines the fold does it."""
    shape, table = shape_of(Invitee), Invitee.__table__
    values = {name: None if (told := erased_value(shape, name)) is None else shape.fields[name].decode(told) for name in PERSONAL}
    for named in (True, False):
        own = {name: value for name, value in values.items() if named or name != "full_name"}
        rows = [{"the_id": entry, "alias": alias} for entry, alias, name in said if bool(name) == named]
        if rows:
            where = table.c.id == bindparam("the_id", type_=table.c.id.type)
            alias = bindparam("alias", type_=table.c.counted_as.type)
            statement = update(Invitee).where(where).values({**own, **blank_twins(Invitee, own), _COUNTED_AS: alias})
            session.connection().execute(statement, rows)
