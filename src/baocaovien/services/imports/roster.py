"""Taking in a list of invitees as a difference to the one an event has (semantics.md §1)."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy.orm import Session

from baocaovien.domain.errors import InputError
from baocaovien.domain.names import exact_key, fold
from baocaovien.domain.progress import Progress, silent, step
from baocaovien.services import backup
from baocaovien.services.attendance.roster import (
    LAST_RANK,
    MOST_SEATS,
    event_day,
    invite_people,
    person_invitee_id,
    roster_open,
    set_seats,
)
from baocaovien.services.imports.columns import Columns, find_columns
from baocaovien.services.imports.matching import Directory, Match, folded
from baocaovien.services.imports.preview import CellNote, Rejected, cells_of, full_name_of, refuse_rejected
from baocaovien.services.imports.sheets import Sheet, read_sheet
from baocaovien.store.bulk import insert_records
from baocaovien.store.find import live
from baocaovien.store.models import Invitee, Person, Post, Site, new_id
from baocaovien.store.operations import current

if TYPE_CHECKING:
    from baocaovien.services.workspace import Workspace

FIELDS = (
    "full_name",
    "family_names",
    "given_name",
    "position",
    "unit",
    "unit_code",
    "site",
    "guest",
    "seats",
    "substitute",
    "protocol_rank",
    "number",
)
_LONGEST = 300

Step = Literal["added", "removed", "replaced", "changed", "unchanged", "rejected"]


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One line of the difference.

    Attributes:
        row: number in the file; 0 for an invitee who is missing from it.
        values: {field: text} of the file; name, position and unit of an invitee who is missing.
        invitee_id: the entry of the list that it is about (of a replacement: the one that goes).
        person_id: the person of the directory that a new entry names; None: a new one is made, or none.
        before: {field: text} of what a change replaces.
        candidates: people of the directory, or entries of the list, that it could mean; a person says which.
    """

    row: int
    step: Step
    values: Mapping[str, str]
    notes: tuple[CellNote, ...] = ()
    invitee_id: uuid.UUID | None = None
    person_id: uuid.UUID | None = None
    unit_id: uuid.UUID | None = None
    site_id: uuid.UUID | None = None
    before: Mapping[str, str] | None = None
    candidates: tuple[uuid.UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class RosterDifference:
    """A new list against the one an event has."""

    file: str
    columns: Mapping[str, str]
    unknown: tuple[str, ...]
    rows: tuple[RosterRow, ...]
    language: str = "vi"
    """In which its notes are told."""

    def of(self, kind: Step) -> tuple[RosterRow, ...]:
        """The rows of a kind."""
        return tuple(row for row in self.rows if row.step == kind)

    @property
    def rejected(self) -> tuple[Rejected, ...]:
        """What can't be taken in, cell by cell."""
        return self.told("error")

    def told(self, level: str) -> tuple[Rejected, ...]:
        """Notes of a level, in words."""
        return tuple(
            Rejected(row.row, note.column, note.words(self.language), note.code)
            for row in self.rows
            for note in row.notes
            if note.level == level
        )

    def as_result(self) -> dict[str, Any]:
        """The JSON object of `event roster`."""
        kinds: tuple[Step, ...] = ("added", "removed", "replaced", "changed", "unchanged")
        return {
            **{kind: len(self.of(kind)) for kind in kinds},
            "rejected": [asdict(one) for one in self.rejected],
            "warnings": [asdict(one) for one in self.told("warning")],
            "missing": [dict(row.values) for row in self.of("removed")],
        }


def import_roster(
    workspace: Workspace,
    event_id: uuid.UUID,
    path: Path,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str] | None = None,
    keep_missing: bool = False,
    skip_rejected: bool = False,
    reason: str = "",
    dry_run: bool = False,
    progress: Progress = silent,
    language: str = "vi",
) -> RosterDifference:
    """Read a list and take it in as one operation; a second time it changes nothing.

    Args:
        keep_missing: who is missing from the file stays on the list.

    Raises:
        InputError: `imports.*`, `file.*`; `imports.rejected`; `attendance.reason_needed` once the event is open.
    """
    table = read_sheet(path, sheet=sheet, progress=progress)
    look = partial(
        roster_difference, event_id=event_id, sheet=table, mapping=mapping, keep_missing=keep_missing, progress=progress
    )
    found = replace(workspace.read(look), language=language)
    if dry_run:
        return found
    refuse_rejected(found, table.file, skip_rejected=skip_rejected)
    if any(row.step not in ("unchanged", "rejected") for row in found.rows):
        backup.take_in(
            workspace,
            "attendance.import_roster",
            partial(commit_roster, event_id=event_id, difference=found, reason=reason, progress=progress),
        )
    return found


def roster_difference(
    session: Session,
    *,
    event_id: uuid.UUID,
    sheet: Sheet,
    mapping: Mapping[str, str] | None = None,
    keep_missing: bool = False,
    chosen: Mapping[int, uuid.UUID | None] | None = None,
    progress: Progress = silent,
) -> RosterDifference:
    """Compare a list with the one an event has.

    Args:
        chosen: {row: who it is} as a person said it: one of its candidates, or None for somebody new.
    """
    columns = find_columns(sheet, FIELDS, ("full_name|given_name|seats",), mapping)
    cells = cells_of(sheet, columns)
    if not cells:
        raise InputError("imports.empty", where=sheet.file, file=sheet.file)
    comparison = _Comparison(session, event_id, columns, chosen or {})
    for done, (number, values) in enumerate(cells, 1):
        comparison.take(number, values)
        if done % 2000 == 0:
            step(progress, done, len(cells))
    if not comparison.rows:  # a form that nobody filled in must not take everybody off the list
        raise InputError("imports.empty", where=sheet.file, file=sheet.file)
    names = {field: columns.name(field) for field in columns.fields}
    return RosterDifference(sheet.file, names, columns.unknown, comparison.result(keep_missing=keep_missing))


class _Comparison:
    """Compares row by row; what is left of the old list at the end is missing from the file."""

    def __init__(self, session: Session, event_id: uuid.UUID, columns: Columns, chosen: Mapping[int, uuid.UUID | None]) -> None:
        self.columns = columns
        self.chosen = chosen
        self.event_id = event_id
        self.directory = Directory(session, event_day(session, event_id))
        self.sites = {fold(site.name): site.id for site in session.scalars(live(Site))}
        self.site_names = {site_id: name for name, site_id in self.sites.items()}
        rows = session.scalars(
            live(Invitee).where(Invitee.event_id == event_id, Invitee.withdrawn.is_(False), Invitee.walk_in.is_(False))
        ).all()
        self.old = {row.id: row for row in rows}
        self.left = {row.id: row for row in rows if row.full_name}
        self.by_name: dict[str, list[Invitee]] = defaultdict(list)
        for row in rows:
            if row.full_name:
                self.by_name[row.full_name_folded].append(row)
        self.free_seats: dict[uuid.UUID, int] = defaultdict(int)
        for row in rows:
            if row.seat_number is not None and row.unit_id is not None:
                self.free_seats[row.unit_id] += 1
        self.seen: dict[tuple[str, str, str], int] = {}
        self.rows: list[RosterRow] = []

    def take(self, number: int, cells: Mapping[str, str]) -> None:
        """Judge one row."""
        values = {name: text for name, text in cells.items() if text and name not in ("family_names", "given_name", "number")}
        name = full_name_of(cells)
        if name:
            values["full_name"] = name
        for field, text in values.items():
            if len(text) > _LONGEST:
                params = {"field": self.columns.name(field), "length": len(text), "most": _LONGEST}
                self._reject(number, values, field, "input.too_long", **params)
                return
        site_id = self.sites.get(fold(values["site"])) if "site" in values else None
        if "site" in values and site_id is None:
            self._reject(number, values, "site", "imports.unknown_site", value=values["site"])
            return
        units = self.directory.unit(values.get("unit", ""), values.get("unit_code", ""))
        if len(units) > 1:
            self._reject(number, values, "unit", "imports.ambiguous_unit", value=values.get("unit", ""))
            return
        unit_id = units[0] if units else None
        if name:
            self._person(number, values, unit_id, site_id)
        elif values.get("seats"):
            self._seats(number, values, unit_id, site_id)
        elif any(field != "unit" for field in values):
            self._reject(number, values, "full_name", "imports.name_missing")

    def _seats(self, number: int, values: dict[str, str], unit_id: uuid.UUID | None, site_id: uuid.UUID | None) -> None:
        text = values["seats"]
        if not text.isdigit() or int(text) > MOST_SEATS:
            self._reject(number, values, "seats", "imports.not_a_number", value=text[:40])
        elif unit_id is None:
            self._reject(number, values, "unit", "imports.unknown_unit", value=values.get("unit", ""))
        else:
            same = self.free_seats.get(unit_id, 0) == int(text)
            kind: Step = "unchanged" if same else "added" if unit_id not in self.free_seats else "changed"
            self.rows.append(RosterRow(number, kind, values, unit_id=unit_id, site_id=site_id))

    def _person(self, number: int, values: dict[str, str], unit_id: uuid.UUID | None, site_id: uuid.UUID | None) -> None:
        name = values["full_name"]
        if not any(char.isalpha() for char in name) or name[0] in "=@":
            self._reject(number, values, "full_name", "imports.not_a_name", value=name[:60])
            return
        rank = values.get("protocol_rank", "0")
        if not rank.isdigit() or len(rank) > 6:
            self._reject(number, values, "protocol_rank", "imports.not_a_number", value=rank[:40])
            return
        key = (fold(name), folded(values.get("unit", "")), folded(values.get("position", "")))
        if key in self.seen:
            self._reject(number, values, "full_name", "imports.twice", row=self.seen[key], value=name)
            return
        self.seen[key] = number
        if number in self.chosen:
            self._as_chosen(number, values, unit_id, site_id)
            return
        own = self._on_list(values, unit_id)
        if len(own) > 1:
            self._ambiguous(number, values, tuple(row.id for row in own))
            return
        match = self.directory.person(name, unit_id, values.get("position", ""))
        if own:
            self._known(number, values, own[0], site_id)
            return
        if match.ambiguous:
            self._ambiguous(number, values, match.candidates)
            return
        if match.person is not None and person_invitee_id(self.event_id, match.person.id) in self.left:
            self._known(number, values, self.left[person_invitee_id(self.event_id, match.person.id)], site_id)
            return
        self._added(number, values, match, unit_id, site_id)

    def _ambiguous(self, number: int, values: Mapping[str, str], candidates: tuple[uuid.UUID, ...]) -> None:
        params = {"value": values["full_name"], "count": len(candidates)}
        note = self._note("full_name", "imports.ambiguous_person", "error", **params)
        self.rows.append(RosterRow(number, "rejected", values, (note,), candidates=candidates))

    def _as_chosen(self, number: int, values: dict[str, str], unit_id: uuid.UUID | None, site_id: uuid.UUID | None) -> None:
        """Take the entry, the person or nobody known that was chosen for a row."""
        one = self.chosen[number]
        listed = one and next((key for key in (one, person_invitee_id(self.event_id, one)) if key in self.left), None)
        if listed:
            self._known(number, values, self.left[listed], site_id)
        else:
            self.rows.append(RosterRow(number, "added", values, person_id=one, unit_id=unit_id, site_id=site_id))

    def _on_list(self, values: Mapping[str, str], unit_id: uuid.UUID | None) -> list[Invitee]:
        """Entries of the old list that a row means: the same name and unit; among several the same position."""
        unit = folded(values.get("unit", ""))
        alike = [row for row in self.by_name.get(fold(values["full_name"]), ()) if row.id in self.left]
        same = [row for row in alike if not unit or row.unit_name_folded == unit or (unit_id and row.unit_id == unit_id)]
        spelled = [row for row in same if exact_key(row.full_name) == exact_key(values["full_name"])] or same
        place = folded(values.get("position", ""))
        fitting = [row for row in spelled if folded(row.position) == place] if place else []
        return fitting or spelled

    def _known(self, number: int, values: dict[str, str], row: Invitee, site_id: uuid.UUID | None) -> None:
        del self.left[row.id]
        before = _before(row, values, site_id, self.site_names)
        kind: Step = "changed" if before else "unchanged"
        self.rows.append(RosterRow(number, kind, values, invitee_id=row.id, site_id=site_id, before=before))

    def _added(
        self, number: int, values: dict[str, str], match: Match, unit_id: uuid.UUID | None, site_id: uuid.UUID | None
    ) -> None:
        notes = []
        if match.person is None and match.candidates:
            notes.append(
                self._note("full_name", "imports.same_name", "warning", value=values["full_name"], count=len(match.candidates))
            )
        if match.marks_differ and match.person is not None:
            known = match.person.full_name
            notes.append(self._note("full_name", "imports.marks_differ", "warning", value=values["full_name"], known=known))
        if values.get("unit") and unit_id is None:
            notes.append(self._note("unit", "imports.unit_as_text", "warning", value=values["unit"]))
        person_id = match.person.id if match.person else None
        self.rows.append(
            RosterRow(
                number,
                "added",
                values,
                tuple(notes),
                person_id=person_id,
                unit_id=unit_id,
                site_id=site_id,
                candidates=() if person_id else match.candidates,
            )
        )

    def result(self, *, keep_missing: bool) -> tuple[RosterRow, ...]:
        """The whole difference: a new name for a missing one of the same unit and position is a replacement."""
        if keep_missing:
            return tuple(self.rows)
        missing: dict[tuple[str, str], list[Invitee]] = defaultdict(list)
        for row in self.left.values():
            missing[row.unit_name_folded, folded(row.position)].append(row)
        added: dict[tuple[str, str], list[int]] = defaultdict(list)
        for place, new in enumerate(self.rows):
            if new.step == "added" and new.values.get("full_name"):
                added[folded(new.values.get("unit", "")), folded(new.values.get("position", ""))].append(place)
        rows = list(self.rows)
        for key, places in added.items():
            if key[0] and key[1] and len(places) == 1 and len(missing.get(key, ())) == 1:
                old = missing.pop(key)[0]
                new = rows[places[0]]
                rows[places[0]] = RosterRow(
                    new.row,
                    "replaced",
                    new.values,
                    new.notes,
                    old.id,
                    new.person_id,
                    new.unit_id,
                    new.site_id,
                    {"full_name": old.full_name},
                )
        gone = sorted((row for group in missing.values() for row in group), key=lambda row: (row.sort_key, row.id))
        for old in gone:
            shown = {"full_name": old.full_name, "position": old.position, "unit": old.unit_name}
            rows.append(RosterRow(0, "removed", shown, invitee_id=old.id))
        return tuple(rows)

    def _note(self, of: str, code: str, level: Any, **params: Any) -> CellNote:
        return CellNote(self.columns.name(of), code, level, params)

    def _reject(self, number: int, values: Mapping[str, str], of: str, code: str, **params: Any) -> None:
        self.rows.append(RosterRow(number, "rejected", values, (self._note(of, code, "error", **params),)))


def _before(row: Invitee, values: Mapping[str, str], site_id: uuid.UUID | None, sites: Mapping[uuid.UUID, str]) -> dict[str, str]:
    """What a row says otherwise than the list; empty cells say nothing."""
    before = {}
    if values.get("position") and values["position"] != row.position:
        before["position"] = row.position
    if values["full_name"] != row.full_name:
        before["full_name"] = row.full_name
    if site_id is not None and site_id != row.site_id:
        before["site"] = sites.get(row.site_id, "") if row.site_id else ""
    if values.get("substitute") and values["substitute"] != row.planned_substitute:
        before["substitute"] = row.planned_substitute
    if values.get("protocol_rank") and int(values["protocol_rank"]) != row.protocol_rank:
        before["protocol_rank"] = str(row.protocol_rank)
    return before


def commit_roster(
    session: Session, *, event_id: uuid.UUID, difference: RosterDifference, reason: str = "", progress: Progress = silent
) -> int:
    """Write a difference; returns how many rows wrote something.

    Raises:
        InputError: `imports.changed_since` when the list is not as it was, `attendance.reason_needed` once the event is open.
    """
    roster_open(session, event_id, reason)
    rows = [row for row in difference.rows if row.step not in ("unchanged", "rejected")]
    present: Sequence[Invitee] = session.scalars(live(Invitee).where(Invitee.event_id == event_id)).all()
    known = {row.id: row for row in present}
    for done, row in enumerate(rows, 1):
        if row.invitee_id is not None:
            there = known.get(row.invitee_id)
            if there is None or there.withdrawn:
                raise InputError("imports.changed_since", where=str(row.row), row=row.row)
            if row.step in ("removed", "replaced"):
                there.withdrawn = True
                there.withdrawn_reason = reason.strip() or "không còn trong danh sách mới"
            else:
                _change(there, row)
        if done % 200 == 0:
            step(progress, done, len(rows))
    added = [row for row in rows if row.step in ("added", "replaced") or (row.step == "changed" and row.invitee_id is None)]
    session.flush()
    _add(session, event_id, added, reason, progress)
    current(session).params["n"] = len(rows)
    return len(rows)


def _change(there: Invitee, row: RosterRow) -> None:
    before = row.before or {}
    for field, attribute in (("position", "position"), ("full_name", "full_name"), ("substitute", "planned_substitute")):
        if field in before:
            setattr(there, attribute, row.values[field])
    if "site" in before:
        there.site_id = row.site_id
    if "protocol_rank" in before:
        there.protocol_rank = int(row.values["protocol_rank"])


def _add(session: Session, event_id: uuid.UUID, rows: Sequence[RosterRow], reason: str, progress: Progress) -> None:
    """Invite who is new: people of the directory, people that are made now, and unnamed seats."""
    people: list[dict[str, Any]] = []
    posts: list[dict[str, Any]] = []
    groups: dict[tuple[uuid.UUID | None, bool], dict[uuid.UUID, dict[str, Any]]] = defaultdict(dict)
    for row in rows:
        values = row.values
        if "full_name" not in values:
            if row.unit_id is not None:
                seats = int(values["seats"])
                set_seats(session, event_id=event_id, unit_id=row.unit_id, seats=seats, site_id=row.site_id, reason=reason)
            continue
        person_id = row.person_id or new_id()
        if row.person_id is None:
            people.append({"id": person_id, "full_name": values["full_name"]})
            if row.unit_id is not None:
                rank = int(values.get("protocol_rank") or LAST_RANK)
                post = {"position": values.get("position", ""), "protocol_rank": rank}
                posts.append({"person_id": person_id, "unit_id": row.unit_id, **post})
        groups[row.site_id, _is_guest(values)][person_id] = _details(row)
    insert_records(session, Person, people, progress=progress, total=len(people))
    insert_records(session, Post, posts, total=len(posts))
    for (site_id, guest), details in groups.items():
        invite_people(
            session, event_id=event_id, person_ids=details, site_id=site_id, guest=guest, reason=reason, details=details
        )


def _details(row: RosterRow) -> dict[str, Any]:
    """What the list says of an invitee otherwise than the directory would."""
    values = row.values
    said: dict[str, Any] = {}
    if row.unit_id is None and values.get("unit"):
        said["unit_name"] = values["unit"]
    if values.get("position"):
        said["position"] = values["position"]
    if values.get("substitute"):
        said["planned_substitute"] = values["substitute"]
    if values.get("protocol_rank"):
        said["protocol_rank"] = int(values["protocol_rank"])
    return said


def _is_guest(values: Mapping[str, str]) -> bool:
    return folded(values.get("guest", "")) in ("x", "co", "1", "yes", "khach moi")
