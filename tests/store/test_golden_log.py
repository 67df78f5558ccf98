"""The log of every past release still folds to what it meant then."""

from __future__ import annotations

import json
import uuid
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from baocaovien.services import backup
from baocaovien.services.workspace import Workspace
from baocaovien.store.bulk import insert_records
from baocaovien.store.merge import merge
from baocaovien.store.models import (
    ContentItem,
    ContentRevision,
    Event,
    Figure,
    HeadCount,
    Invitee,
    ItemTag,
    Person,
    SourceDocument,
    Tag,
    Unit,
    Venue,
    fixed_id,
)
from baocaovien.store.operations import current
from baocaovien.store.operations.anonymise import anonymise
from baocaovien.store.operations.erase import erase_person
from baocaovien.store.operations.payloads import VERSION
from tests.store.helpers import START, add_event, add_person, carried, change, mark, packed, visible

GOLDENS = Path(__file__).parent.parent / "goldens"
LOGS = sorted(GOLDENS.glob("log-v*.json"))


def write(folder: Path) -> None:
    """Make this release's log: run once for a release, by hand; never again afterwards."""
    workspace = Workspace.create(folder)
    _use_everything(workspace)
    operations = workspace.read(lambda session: carried(packed(session)))
    kept = {"operations": operations, "visible": _plain(visible(workspace))}
    (GOLDENS / f"log-v{VERSION}.json").write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    workspace.close()


def _use_everything(workspace: Workspace) -> None:
    event_id, _session, invitee_id = add_event(workspace)
    person_id = add_person(workspace, "Nguyễn Thị Ánh Đào", own_sort_key="Đào Nguyễn")
    change(workspace, Person, person_id, full_name="Nguyễn Thị Ánh Dao", honorific="bà")
    change(workspace, Event, event_id, state="postponed", state_reason="Bão số 5")
    mark(workspace, event_id, invitee_id, desk="Bàn 1")
    workspace.undo()
    workspace.redo()

    def count(session: Any) -> None:
        session.add(HeadCount(event_id=event_id, kind="present", number=41, at=current(session).at))

    workspace.execute("attendance.head_count", count)
    workspace.undo()
    rows = [{"code": f"X{number}", "level": "commune"} for number in range(3)]
    units = workspace.execute("units.import", lambda session: insert_records(session, Unit, rows))
    change(workspace, Unit, units[0], deleted=True)
    change(workspace, Unit, units[1], merged_into_id=units[2])

    def library(session: Any) -> None:
        document = SourceDocument(title="Kế hoạch tuyên truyền", record={"Nơi nhận": ["Lưu VT"]})
        session.add(document)
        session.flush()
        item = ContentItem(document_id=document.id, rank="a", level="dash")
        session.add(item)
        session.flush()
        session.add(ContentRevision(item_id=item.id, number=1, text="Tăng trưởng 7,5–8 %", written_at=START))
        tag = Tag(id=fixed_id("tag", "kinh te"), name="Kinh tế")
        session.add(tag)
        session.flush()
        session.add(ItemTag(id=fixed_id("item_tag", item.id, tag.id), item_id=item.id, tag_id=tag.id))
        session.add(Figure(name="Tăng trưởng GRDP", low="7.5", high="8", unit="%", document_id=document.id))

    workspace.execute("library.import", library)
    workspace.execute("venues.add", lambda session: session.add(Venue(name="Hội trường lớn", capacity=300)))
    gone = add_person(workspace, "Người Được Xóa")
    workspace.execute("directory.erase_person", lambda session: erase_person(session, gone), nature="final")
    keys = {entry: uuid.uuid4() for entry in workspace.read(lambda session: session.scalars(select(Invitee.id)).all())}
    workspace.execute("attendance.anonymise_rosters", lambda session: anonymise(session, keys), nature="final")
    workspace.execute("documents.printed", lambda _session: None, nature="note")


def _plain(state: dict[str, Any]) -> Any:
    return json.loads(json.dumps(state, default=str, ensure_ascii=False))


def test_this_release_has_its_log():
    assert [path.name for path in LOGS] == [f"log-v{version}.json" for version in range(1, VERSION + 1)]


@pytest.mark.parametrize("path", LOGS, ids=lambda path: path.stem)
def test_a_stored_log_folds_to_what_it_meant(path, each_workspace):
    kept = json.loads(path.read_text(encoding="utf-8"))

    merged = each_workspace.execute("exchange.merge", lambda session: merge(session, kept["operations"]))

    assert (merged.applied, merged.waiting, merged.conflicts) == (len(kept["operations"]), 0, [])
    assert _plain(visible(each_workspace)) == kept["visible"]
    assert each_workspace.read(backup.check) == ()


def test_unknown_types_and_fields_of_a_newer_minor_format_are_kept_and_passed_over(make_workspace):
    first, second, third = make_workspace("a"), make_workspace("b"), make_workspace("c")
    person_id = add_person(first, "A")
    operations = first.read(lambda session: carried(packed(session)))
    newer = _newer(operations[0])

    second.execute("exchange.merge", lambda session: merge(session, [newer]))
    third.execute("exchange.merge", lambda session: merge(session, second.read(lambda session: carried(packed(session)))[:1]))

    assert visible(third)[f"person {person_id}"]["full_name"] == "A"
    assert third.read(lambda session: carried(packed(session)))[0] == newer
    assert third.read(backup.check) == ()


def _newer(operation: dict[str, Any]) -> dict[str, Any]:
    """The operation as a later release might have written it: one more field, one more type."""
    import base64

    from baocaovien.store.operations.canonical import digest, payload

    change = dict(operation["changes"][0])
    change["fields"] = {**change["fields"], "shoe_size": 42}
    other = {**change, "n": 1, "type": "spaceship", "id": str(uuid.UUID(int=7)), "fields": {"name": "Apollo"}}
    changes = [change, other]
    digests = b"".join(
        digest(
            base64.b64decode(entry["salt"]),
            payload(entry["type"], uuid.UUID(entry["id"]), entry["verb"], entry["fields"], entry["old"], entry["replaces"]),
        )
        for entry in changes
    )
    return {"header": {**operation["header"], "digests": digests.hex()}, "changes": changes}
