"""Bundle files that are whole, cut, changed, foreign, newer, repeated, sealed for others."""

from __future__ import annotations

import base64
import gzip
import json
import shutil
import uuid

import pytest

from baocaovien.domain.errors import InputError, MissingError
from baocaovien.services import backup
from baocaovien.services.exchange import bundle, peers, quarantine
from baocaovien.services.exchange.bundle import Contents
from baocaovien.services.exchange.give import export, fill
from baocaovien.services.exchange.keys import identity, new_identity
from baocaovien.services.exchange.quarantine import list_quarantine
from baocaovien.services.exchange.take_in import take_in, take_in_file
from baocaovien.services.workspace import Workspace
from baocaovien.store.blobs import get_blob, put_blob
from baocaovien.store.bundle import gaps
from baocaovien.store.merge import vector
from baocaovien.store.models import Attachment, Person, fixed_id
from baocaovien.store.operations.canonical import digest, header_hash, payload
from tests.services.exchange.doors import bring_home, door, enter, home_of, marks, office, seen, unsealed
from tests.store.helpers import START, add_person, visible


@pytest.fixture
def met(make_workspace):
    """Two offices that trust each other."""
    return _met(make_workspace("a"), make_workspace("b"))


@pytest.fixture
def met_each(make_workspace, database):
    """Two offices that trust each other, one of them on each kind of database."""
    return _met(make_workspace("a"), make_workspace("b", database_url=database))


def _met(first, second):
    add_person(first, "Nguyễn Văn An")
    take_in(second, fill(first, None).content, trust=True)
    take_in(first, fill(second, None).content, trust=True)
    return first, second


def _peer(workspace):
    (row,) = workspace.read(peers.list_peers)
    return row.id


def _code(workspace, content):
    before, known = visible(workspace), workspace.read(vector)
    with pytest.raises(InputError) as refused:
        take_in(workspace, content)
    assert (visible(workspace), workspace.read(vector)) == (before, known)
    assert workspace.read(list_quarantine) == ()
    return refused.value.code


def test_a_bundle_for_a_peer_holds_only_what_it_has_not_said_it_has(met_each, tmp_path):
    first, second = met_each
    take_in(second, fill(first, _peer(first)).content)
    take_in(first, fill(second, _peer(second)).content)
    add_person(first, "Lê Ánh")

    given = export(first, tmp_path / "a.bcvx", since_peer=_peer(first))
    taken = take_in_file(second, tmp_path / "a.bcvx")

    assert (given.operations, taken.applied, taken.repeated, taken.quarantined) == (1, 1, 0, 0)
    assert visible(first) == visible(second)
    assert [kept.reason for kept in backup.existing(second.folder)] == ["merge"]


def test_a_bundle_that_was_lost_is_sent_again_until_the_peer_says_it_has_it(met):
    first, second = met
    take_in(first, fill(second, _peer(second)).content)
    add_person(first, "Lê Ánh")

    lost, again = fill(first, _peer(first)), fill(first, _peer(first))

    assert lost.operations == again.operations == 1
    take_in(second, again.content)
    take_in(first, fill(second, _peer(second)).content)
    assert fill(first, _peer(first)).operations == 0


def test_repeating_a_bundle_changes_nothing(met):
    first, second = met
    add_person(first, "Lê Ánh")
    content = fill(first, _peer(first)).content
    take_in(second, content)
    before = visible(second), second.read(vector)

    again = take_in(second, content)

    assert (again.applied, again.quarantined) == (0, 0)
    assert (visible(second), second.read(vector)) == before


@pytest.mark.parametrize("place", [0.1, 0.5, 0.99])
def test_a_sealed_bundle_that_was_changed_or_cut_is_refused_whole(met, place):
    first, second = met
    add_person(first, "Lê Ánh")
    content = fill(first, _peer(first)).content
    at = int(len(content) * place)

    flipped = _code(second, content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
    cut = _code(second, content[:at])

    assert {flipped, cut} <= {"exchange.damaged", "exchange.sealed_for_others"}


@pytest.mark.parametrize("place", [6, 60, 200, -1])
def test_a_signed_bundle_that_was_changed_or_cut_is_refused_whole(met, tmp_path, place):
    first, second = met
    add_person(first, "Lê Ánh")
    framed = bundle.read(fill(first, _peer(first)).content, identity(second.folder)).raw
    at = place % len(framed)

    assert _code(second, framed[:at] + bytes([framed[at] ^ 1]) + framed[at + 1 :]) == "exchange.damaged"
    assert _code(second, framed[:at]) == "exchange.damaged"


def test_what_is_no_bundle_is_told(met, tmp_path):
    _first, second = met

    assert _code(second, b"") == "exchange.not_a_bundle"
    assert _code(second, b"PK\x03\x04 a zip") == "exchange.not_a_bundle"
    with pytest.raises(InputError) as refused:
        take_in_file(second, tmp_path / "khong-co.bcvx")
    assert refused.value.code == "exchange.no_file"


def test_a_bundle_sealed_for_another_machine_stays_closed(met, make_workspace):
    first, _second = met
    third = make_workspace("c")

    assert _code(third, fill(first, _peer(first)).content) == "exchange.sealed_for_others"


def test_an_unknown_sender_is_refused_unless_trusted(make_workspace):
    first, second = make_workspace("a"), make_workspace("b")
    add_person(first, "A")
    content = fill(first, None).content

    assert _code(second, content) == "exchange.unknown_sender"
    assert take_in(second, content, trust=True).applied == 1
    assert take_in(second, fill(first, None).content).repeated == 1

    second.execute("test.step", lambda session: peers.forget(session, peer_id=_peer(second)))
    assert _code(second, content) == "exchange.unknown_sender"


def test_a_forged_operation_in_a_trusted_bundle_is_refused_whole(met):
    first, second = met
    add_person(first, "Lê Ánh")
    opened = bundle.read(fill(first, _peer(first)).content, identity(second.folder))
    opened.contents.operations[0]["changes"][0]["fields"]["full_name"] = "Ai đó"
    manifest = {key: value for key, value in opened.manifest.items() if key != "format"}

    forged = bundle.write(manifest, opened.contents, identity(first.folder))

    assert _code(second, forged) == "exchange.changed"


def _rewritten(opened, own, **said):
    """The bundle as another release would have written it."""
    first, _line_feed, body = gzip.decompress(opened.raw[101:]).partition(b"\n")
    packed = gzip.compress(json.dumps(json.loads(first) | said).encode() + b"\n" + body)
    return b"BCVX\n" + own.sign_key + own.sign(packed) + packed


def test_a_newer_minor_format_is_taken_in_and_a_newer_major_one_waits(met_each, monkeypatch):
    first, second = met_each
    add_person(first, "Lê Ánh")
    opened = bundle.read(fill(first, _peer(first)).content, identity(second.folder))
    newer = _rewritten(opened, identity(first.folder), format=[2, 0])

    kept = take_in(second, newer), take_in(second, newer)
    assert [(one.applied, one.quarantined) for one in kept] == [(0, 1), (0, 1)]
    assert [row.reason for row in second.read(list_quarantine)] == ["newer"]
    assert [problem.code for problem in second.read(lambda session: list(quarantine.problems(session)))] == ["exchange.newer"]

    monkeypatch.setattr(bundle, "MAJOR", 2)  # this release after an upgrade
    upgraded = take_in(second, fill(second, None).content)
    assert upgraded.applied == 1
    assert second.read(list_quarantine) == ()

    add_person(first, "K' Brếp")
    opened = bundle.read(fill(first, _peer(first)).content, identity(second.folder))
    minor = _rewritten(opened, identity(first.folder), format=[1, 7], mood="fair")
    assert take_in(second, minor).applied == 1
    assert visible(first) == visible(second)


def test_unknown_fields_of_a_newer_release_are_kept_and_passed_on(make_workspace):
    second, third = make_workspace("b"), make_workspace("c")
    at = office(make_workspace("a"))
    enter(at.workspace, at.event_id, at.invitees[0])
    opened = bundle.read(fill(at.workspace, None).content, new_identity())
    newer = _with_unknown_fields(opened.contents.operations)

    manifest = {key: value for key, value in opened.manifest.items() if key != "format"}
    content = bundle.write(manifest, Contents(newer), identity(at.workspace.folder))
    take_in(second, content, trust=True)
    take_in(third, unsealed(second), trust=True)

    assert second.read(backup.check) == third.read(backup.check) == ()
    passed_on = bundle.read(unsealed(third), new_identity()).contents.operations
    kept = [change for operation in passed_on for change in operation["changes"] if "mood" in (change["fields"] or {})]
    assert {change["type"] for change in kept} == {"attendance_mark", "person"}


def _with_unknown_fields(operations):
    """The same operations, as a release that knows one more field of people and marks would have written them."""
    heads, found = {}, []
    for operation in operations:
        header, changes = dict(operation["header"]), [dict(change) for change in operation["changes"]]
        for change in changes:
            if change["type"] in ("person", "attendance_mark"):
                change["fields"] = change["fields"] | {"mood": "vui"}
        digests = [
            digest(
                base64.b64decode(change["salt"]),
                payload(
                    change["type"], uuid.UUID(change["id"]), change["verb"], change["fields"], change["old"], change["replaces"]
                ),
            )
            for change in changes
        ]
        header |= {"digests": b"".join(digests).hex(), "previous": heads.get(header["station"])}
        heads[header["station"]] = header_hash(header).hex()
        found.append({"header": header, "changes": changes})
    return found


def test_marks_of_an_event_that_is_not_here_wait_for_it(make_workspace, tmp_path):
    at = office(make_workspace("a"))
    station = door(at, tmp_path / "ban-1")
    enter(station, at.event_id, at.invitees[0])
    other = make_workspace("other")

    early = take_in(other, unsealed(station), trust=True)

    assert (early.applied, early.quarantined, marks(other)) == (0, 1, set())
    told = other.read(lambda session: list(quarantine.problems(session)))
    assert [(problem.code, problem.params) for problem in told] == [("exchange.lacks_record", {"station": "Bàn 1", "n": 1})]

    late = take_in(other, unsealed(at.workspace), trust=True)
    assert late.quarantined == 0
    assert seen(other, at.event_id) == seen(station, at.event_id)
    station.close()


def test_a_gap_is_told_by_name_and_closed_when_what_was_lost_arrives(make_workspace, tmp_path):
    at = office(make_workspace("a"))
    station = door(at, tmp_path / "ban-3", "Bàn 3")
    for invitee_id in at.invitees[:3]:
        enter(station, at.event_id, invitee_id)
    opened = bundle.read(fill(station, home_of(station)).content, identity(at.workspace.folder))
    manifest = {key: value for key, value in opened.manifest.items() if key != "format"}
    last_only = bundle.write(manifest, Contents(opened.contents.operations[2:]), identity(station.folder))

    taken = take_in(at.workspace, last_only)

    assert [(gap.station, gap.first, gap.last) for gap in at.workspace.read(gaps)] == [("Bàn 3", 1, 2)]
    assert (taken.applied, taken.quarantined, marks(at.workspace)) == (0, 1, set())
    # What it claimed to have is not what arrived: the office asks by its own prefixes, and all of it comes again.
    bring_home(station, at)
    assert at.workspace.read(gaps) == []
    assert marks(at.workspace) == marks(station)
    station.close()


def test_a_copied_machine_goes_on_as_a_new_station_and_loses_nothing(make_workspace, tmp_path):
    at = office(make_workspace("a"))
    station = door(at, tmp_path / "ban-1")
    enter(station, at.event_id, at.invitees[0])
    bring_home(station, at)
    before = station.station_id
    station.close()
    copy = tmp_path / "copy.db"
    shutil.copyfile(tmp_path / "ban-1" / "workspace.db", copy)
    station = Workspace.open(tmp_path / "ban-1")
    enter(station, at.event_id, at.invitees[1])
    bring_home(station, at)
    station.close()
    shutil.copyfile(copy, tmp_path / "ban-1" / "workspace.db")  # somebody puts an old copy back
    station = Workspace.open(tmp_path / "ban-1")
    enter(station, at.event_id, at.invitees[2])

    taken = bring_home(station, at)

    assert station.station_id != before
    assert (taken.forks, len(marks(at.workspace))) == (0, 3)
    station.close()


def test_two_machines_under_one_number_are_told_apart(make_workspace):
    first, second = make_workspace("a"), make_workspace("b")
    add_person(first, "A")
    take_in(second, fill(first, None).content, trust=True)
    add_person(first, "B")
    theirs = bundle.read(fill(first, None).content, identity(first.folder))
    operation = theirs.contents.operations[-1]
    twin = {**operation, "header": {**operation["header"], "at": "2021-05-24T01:00:00.000000Z"}}
    manifest = {key: value for key, value in theirs.manifest.items() if key != "format"}
    take_in(second, fill(first, None).content)
    cloned_number = first.station_id

    at_second = take_in(second, bundle.write(manifest, Contents([twin]), identity(first.folder)))
    take_in(first, fill(second, None).content, trust=True)
    at_first = take_in(first, bundle.write({**manifest}, Contents([twin]), identity(second.folder)))

    assert (at_second.forks, at_first.forks, at_first.cloned) == (1, 1, True)
    assert [problem.code for problem in second.read(lambda session: list(quarantine.problems(session)))] == ["exchange.fork"]
    assert first.station_id != cloned_number
    person = add_person(first, "C")
    take_in(second, fill(first, None).content)
    assert second.read(lambda session: session.get_one(Person, person).full_name) == "C"


def test_files_that_records_need_travel_along(met_each):
    first, second = met_each

    def attach(session):
        sha256 = put_blob(session, b"%PDF-1.7 bien ban")
        about = {"target_type": "office", "target_id": fixed_id("office"), "added_at": START}
        session.add(Attachment(file_name="bien-ban.pdf", sha256=sha256, size=17, **about))
        return sha256

    sha256 = first.execute("test.step", attach)
    take_in(second, fill(first, _peer(first)).content)

    assert second.read(lambda session: get_blob(session, sha256)) == b"%PDF-1.7 bien ban"


def test_nobody_is_sent_to_a_peer_that_is_not_known(met):
    first, _second = met

    with pytest.raises(MissingError) as refused:
        first.read(lambda session: peers.find_peer(session, "không có"))

    assert refused.value.code == "exchange.unknown_peer"
