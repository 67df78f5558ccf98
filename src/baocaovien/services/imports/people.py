"""Taking in a roster of people and units (semantics.md §6)."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from baocaovien.domain.dates import parse_date, today_local
from baocaovien.domain.errors import InputError
from baocaovien.domain.names import fold
from baocaovien.domain.progress import Progress, silent, step
from baocaovien.services import backup
from baocaovien.services.directory.units import LEVELS, add_unit
from baocaovien.services.imports.columns import Columns, find_columns
from baocaovien.services.imports.matching import Directory, Known, Match, folded
from baocaovien.services.imports.preview import (
    CellNote,
    Imported,
    Preview,
    PreviewRow,
    cells_of,
    full_name_of,
    imported,
    refuse_rejected,
)
from baocaovien.services.imports.sheets import Sheet, read_sheet
from baocaovien.store.bulk import insert_records
from baocaovien.store.find import get
from baocaovien.store.models import Person, Post, ReporterRecognition, new_id
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
    "unit_level",
    "parent_unit",
    "honorific",
    "protocol_rank",
    "valid_from",
    "valid_to",
    "reporter_level",
    "decision",
    "recognised_on",
    "term",
    "card_number",
    "number",
)
_LONGEST = 300
_DATES = ("valid_from", "valid_to", "recognised_on")
_LEVEL_WORDS = {
    "trung uong": "central", "tinh": "province", "huyen": "district", "xa": "commune", "phuong": "commune",
    "co so": "base", "chi bo": "cell",
}  # fmt: skip


def import_people(
    workspace: Workspace,
    path: Path,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str] | None = None,
    dry_run: bool = False,
    skip_rejected: bool = False,
    progress: Progress = silent,
    language: str = "vi",
) -> Imported:
    """Read a file and take it in as one operation; a second time it changes nothing.

    Raises:
        InputError: what the file has wrong (`file.*`, `imports.*`); `imports.rejected` lists all rows in error, and
            nothing is written then unless `skip_rejected`.
    """
    table = read_sheet(path, sheet=sheet, progress=progress)
    preview = workspace.read(partial(preview_people, sheet=table, mapping=mapping, progress=progress))
    done = imported(preview, language)
    if dry_run:
        return done
    refuse_rejected(done, table.file, skip_rejected=skip_rejected)
    if preview.count("new") or preview.count("update"):
        backup.take_in(workspace, "directory.import_people", partial(commit_people, preview=preview, progress=progress))
    return done


def preview_people(
    session: Session,
    *,
    sheet: Sheet,
    mapping: Mapping[str, str] | None = None,
    chosen: Mapping[int, uuid.UUID | None] | None = None,
    progress: Progress = silent,
    today: dt.date | None = None,
) -> Preview:
    """Say what each row would come to.

    Args:
        chosen: who a row is, or which unit it means, as a person said: {row: id; None: somebody new}.
    """
    columns = find_columns(sheet, FIELDS, ("full_name|given_name",), mapping)
    cells = cells_of(sheet, columns)
    if not cells:
        raise InputError("imports.empty", where=sheet.file, file=sheet.file)
    judge = _Judge(Directory(session, today or today_local()), columns, chosen or {})
    rows = []
    for number, values in cells:
        rows.append(judge.row(number, values))
        if len(rows) % 2000 == 0:
            step(progress, len(rows), len(cells))
    names = {field: columns.name(field) for field in columns.fields}
    return Preview(sheet.file, sheet.name, names, columns.unknown, tuple(row for row in rows if row is not None))


class _Judge:
    """Judges rows one after the other; knows those before."""

    def __init__(self, directory: Directory, columns: Columns, chosen: Mapping[int, uuid.UUID | None]) -> None:
        self.directory = directory
        self.columns = columns
        self.chosen = chosen
        self.seen: dict[tuple[str, str, str], int] = {}
        self.taken: dict[uuid.UUID, int] = {}
        self.new_units: set[str] = set()

    def row(self, number: int, cells: Mapping[str, str]) -> PreviewRow | None:
        values = {name: text for name, text in cells.items() if text and name not in ("family_names", "given_name", "number")}
        name = full_name_of(cells)
        if not name:
            if not any(text for field, text in values.items() if field != "unit"):
                return None  # a heading that names a unit
            return self._error(number, values, "full_name", "imports.name_missing")
        values["full_name"] = name
        problem = self._problem(values)
        if problem is not None:
            return PreviewRow(number, "error", "none", values, (problem,))
        key = (fold(name), folded(values.get("unit") or values.get("unit_code", "")), folded(values.get("position", "")))
        if key in self.seen:
            return self._error(number, values, "full_name", "imports.twice", row=self.seen[key], value=name)
        self.seen[key] = number
        return self._judged(number, values, key[0])

    def _judged(self, number: int, values: dict[str, str], name_folded: str) -> PreviewRow:
        notes: list[CellNote] = []
        units = self._units(number, values)
        named = values.get("unit") or values.get("unit_code")
        if len(units) > 1:
            note = self._note("unit", "imports.ambiguous_unit", "error", value=named)
            return PreviewRow(number, "error", "none", values, (note,), candidates=units)
        if named and not units:
            if not values.get("unit"):
                return self._error(number, values, "unit_code", "imports.unknown_unit", value=named)
            if folded(named) not in self.new_units:
                self.new_units.add(folded(named))
                notes.append(self._note("unit", "imports.new_unit", value=named))
        unit_id = units[0] if units else None
        said = self._is_said(number)
        if said:
            match = self.directory.said(self.chosen[number], unit_id, values.get("position", ""))
        elif named and not units:
            match = Match()
        else:
            match = self.directory.person(values["full_name"], unit_id, values.get("position", ""), name_folded)
        if match.ambiguous:
            params = {"value": values["full_name"], "count": len(match.candidates)}
            note = self._note("full_name", "imports.ambiguous_person", "error", **params)
            return PreviewRow(number, "error", "none", values, (note,), candidates=match.candidates)
        found = PreviewRow(number, "new", "new", values, unit_id=unit_id, said=said, candidates=match.candidates)
        if match.person is not None:
            return self._known(found, match, match.person, notes)
        if match.candidates:
            notes.append(self._note("full_name", "imports.same_name", value=values["full_name"], count=len(match.candidates)))
        return replace(found, state="warning" if notes else "new", notes=tuple(notes))

    def _is_said(self, number: int) -> bool:
        """Whether a person said who this row is, and not only which unit it means."""
        return number in self.chosen and not self.directory.is_unit(self.chosen[number])

    def _units(self, number: int, values: Mapping[str, str]) -> tuple[uuid.UUID, ...]:
        """The units that a row may mean: of several the one that was said, or where the person who was said is."""
        units = self.directory.unit(values.get("unit", ""), values.get("unit_code", ""))
        chosen = self.chosen.get(number)
        if len(units) < 2 or chosen is None:
            return units
        theirs = [chosen] if chosen in units else [one for one in units if one in self.directory.units_of(chosen)]
        return (theirs[0],) if len(theirs) == 1 else units

    def _known(self, row: PreviewRow, match: Match, person: Known, notes: list[CellNote]) -> PreviewRow:
        values = row.values
        earlier = self.taken.setdefault(person.id, row.row)
        if earlier != row.row:
            return self._error(row.row, values, "full_name", "imports.twice", row=earlier, value=values["full_name"])
        changes = _changes(match, values)
        if match.marks_differ:
            notes.append(self._note("full_name", "imports.marks_differ", value=values["full_name"], known=person.full_name))
        if "position" in changes and match.post is not None and match.post.position:
            notes.append(self._note("position", "imports.position_differs", value=values["position"], known=match.post.position))
        action: Any = "update" if changes else "unchanged"
        state: Any = "warning" if notes else action
        return replace(row, state=state, action=action, notes=tuple(notes), changes=changes, match_id=person.id)

    def _problem(self, values: dict[str, str]) -> CellNote | None:
        for field, text in values.items():
            if len(text) > _LONGEST:
                return self._note(
                    field, "input.too_long", "error", field=self.columns.name(field), length=len(text), most=_LONGEST
                )
        name = values["full_name"]
        if not any(char.isalpha() for char in name) or name[0] in "=@":
            return self._note("full_name", "imports.not_a_name", "error", value=name[:60])
        for field in _DATES:
            if field in values:
                try:
                    values[field] = _iso_day(values[field])
                except InputError:
                    return self._note(field, "imports.not_a_date", "error", value=values[field][:40])
        if values.get("valid_from") and values.get("valid_to") and values["valid_to"] <= values["valid_from"]:
            return self._note("valid_to", "imports.ends_before", "error", value=values["valid_to"])
        rank = values.get("protocol_rank")
        if rank is not None and not (rank.isdigit() and len(rank) < 7):
            return self._note("protocol_rank", "imports.not_a_number", "error", value=rank[:40])
        level = values.get("unit_level")
        if level is not None:
            known = _LEVEL_WORDS.get(folded(level).removeprefix("cap ").strip(), level)
            if known not in LEVELS:
                return self._note("unit_level", "imports.unknown_level", "error", value=level[:40])
            values["unit_level"] = known
        return None

    def _note(self, of: str, code: str, level: Any = "warning", **params: Any) -> CellNote:
        return CellNote(self.columns.name(of), code, level, params)

    def _error(self, number: int, values: Mapping[str, str], of: str, code: str, **params: Any) -> PreviewRow:
        return PreviewRow(number, "error", "none", values, (self._note(of, code, "error", **params),))


@lru_cache(maxsize=4096)
def _iso_day(text: str) -> str:
    return parse_date(text).isoformat()


def _changes(match: Match, values: Mapping[str, str]) -> tuple[str, ...]:
    """The fields in which a row says something else than the directory; empty cells say nothing."""
    person, post = match.person, match.post
    assert person is not None
    found = []
    if not match.marks_differ and values["full_name"] != person.full_name:
        found.append("full_name")
    if values.get("honorific") and values["honorific"] != person.honorific:
        found.append("honorific")
    if post is None and (values.get("unit") or values.get("unit_code")):
        found.append("unit")  # it was said to be somebody who has no post there yet: they get it as well
    if post is not None and values.get("position") and values["position"] != post.position:
        found.append("position")
    if post is not None and values.get("protocol_rank") and int(values["protocol_rank"]) != post.protocol_rank:
        found.append("protocol_rank")
    return tuple(found)


def commit_people(session: Session, *, preview: Preview, progress: Progress = silent) -> int:
    """Write what a preview says, after checking that each row still is what it was; returns how many rows wrote something.

    Raises:
        ConflictError: `imports.changed_since` when the directory is not as it was when the preview was made.
    """
    day = today_local(current(session).at)
    directory = Directory(session, day)
    writer = _Writer(session, directory, day)
    for row in preview.rows:
        if row.action in ("new", "update"):
            writer.take(row)
    written = writer.write(progress)
    current(session).params["n"] = written
    return written


class _Writer:
    """Gathers new records, so that they are inserted in bulk."""

    def __init__(self, session: Session, directory: Directory, day: dt.date) -> None:
        self.session = session
        self.directory = directory
        self.day = day
        self.people: list[dict[str, Any]] = []
        self.posts: list[dict[str, Any]] = []
        self.recognitions: list[dict[str, Any]] = []
        self.units: dict[str, uuid.UUID] = {}
        self.updated = 0

    def take(self, row: PreviewRow) -> None:
        values = row.values
        found = self.directory.unit(values.get("unit", ""), values.get("unit_code", ""))
        unit_id = row.unit_id if row.unit_id in found else found[0] if len(found) == 1 else None
        if row.said:
            match = self.directory.said(row.match_id, unit_id, values.get("position", ""))
        else:
            match = self.directory.person(values["full_name"], unit_id, values.get("position", ""))
        now = match.person.id if match.person else None
        if (found and unit_id is None) or now != row.match_id or match.ambiguous:
            raise InputError("imports.changed_since", where=f"{row.row}", row=row.row)
        if match.person is None:
            self._new(values, unit_id or self._unit(values))
            return
        if "unit" in row.changes:
            self._post(match.person.id, values, unit_id or self._unit(values))
        self.updated += 1
        person = get(self.session, Person, match.person.id)
        person.full_name = values["full_name"] if "full_name" in row.changes else person.full_name
        person.honorific = values["honorific"] if "honorific" in row.changes else person.honorific
        if match.post is not None and {"position", "protocol_rank"} & set(row.changes):
            post = get(self.session, Post, match.post.id)
            if "position" in row.changes:
                post.position = values["position"]
            if "protocol_rank" in row.changes:
                post.protocol_rank = int(values["protocol_rank"])

    def _new(self, values: Mapping[str, str], unit_id: uuid.UUID | None) -> None:
        person_id = new_id()
        self.people.append({"id": person_id, "full_name": values["full_name"]})
        if values.get("honorific"):
            self.people[-1]["honorific"] = values["honorific"]
        self._post(person_id, values, unit_id)
        if values.get("reporter_level"):
            self.recognitions.append(
                {
                    "person_id": person_id,
                    "level": values["reporter_level"],
                    "decision": values.get("decision", ""),
                    "issued_on": _day(values, "recognised_on"),
                    "term": values.get("term", ""),
                    "card_number": values.get("card_number", ""),
                }
            )

    def _post(self, person_id: uuid.UUID, values: Mapping[str, str], unit_id: uuid.UUID | None) -> None:
        if unit_id is not None:
            self.posts.append(
                {
                    "person_id": person_id,
                    "unit_id": unit_id,
                    "position": values.get("position", ""),
                    "protocol_rank": int(values.get("protocol_rank") or 1000),
                    "valid_from": _day(values, "valid_from"),
                    "valid_to": _day(values, "valid_to"),
                }
            )

    def _unit(self, values: Mapping[str, str]) -> uuid.UUID | None:
        """The unit of a row, made when this file names it first."""
        name = values.get("unit", "")
        if not name:
            return None
        key = folded(name)
        if key not in self.units:
            above = self.directory.unit(values.get("parent_unit", ""))
            parent = above[0] if len(above) == 1 else self.units.get(folded(values.get("parent_unit", "")))
            self.units[key] = add_unit(
                self.session,
                name=name,
                code=values.get("unit_code", ""),
                level=values.get("unit_level", "base"),
                parent_id=parent,
            )
        return self.units[key]

    def write(self, progress: Progress) -> int:
        total = len(self.people) + len(self.posts) + len(self.recognitions)
        done = 0
        for model, rows in ((Person, self.people), (Post, self.posts), (ReporterRecognition, self.recognitions)):
            if rows:
                insert_records(self.session, model, rows, progress=_from(progress, done, total), total=len(rows))
                done += len(rows)
        return len(self.people) + self.updated


def _from(progress: Progress, before: int, total: int) -> Progress:
    return lambda done, _all: progress(before + done, total)


def _day(values: Mapping[str, str], field: str) -> dt.date | None:
    return dt.date.fromisoformat(values[field]) if values.get(field) else None
