"""`exchange …` on the command line: bundles, peers, door stations, conflicts, quarantine."""

from __future__ import annotations

import pytest

from baocaovien.services.exchange import lan
from baocaovien.services.workspace import Workspace
from tests.cli.workspace_calls import Shell
from tests.services.exchange.doors import enter, marks, office


@pytest.fixture
def home(tmp_path):
    """An office with an open event, closed again."""
    workspace = Workspace.create(tmp_path / "home")
    at = office(workspace)
    workspace.close()
    return at


def test_a_station_is_prepared_opened_and_its_marks_are_imported(home, tmp_path, capsys):
    call = Shell(tmp_path / "home", capsys)
    made = call("exchange", "station", str(home.event_id), "--out", str(tmp_path / "ban.bcvx"), "--name", "Bàn 2").json
    opened = call("exchange", "open-station", str(tmp_path / "ban.bcvx"), str(tmp_path / "ban")).json
    assert (opened["name"], opened["event"]) == ("Bàn 2", str(home.event_id))
    assert made["bytes"] == (tmp_path / "ban.bcvx").stat().st_size
    station = Workspace.open(tmp_path / "ban")
    invitee_id = station.read(lambda session: session.scalars(_invitees(home.event_id)).first())
    mark_id = enter(station, home.event_id, invitee_id).mark_id
    station.close()
    at_station = Shell(tmp_path / "ban", capsys)
    (peer,) = at_station("exchange", "peers").json["peers"]

    given = at_station("exchange", "export", str(tmp_path / "marks.bcvx"), "--since-peer", peer["id"][-8:]).json
    first = call("exchange", "import", str(tmp_path / "marks.bcvx")).json
    second = call("exchange", "import", str(tmp_path / "marks.bcvx")).json

    assert (given["operations"], given["facts"]) == (1, 1)
    assert [first[key] for key in ("applied", "repeated", "conflicts", "quarantined")] == [1, 0, 0, 0]
    assert [second[key] for key in ("applied", "repeated", "conflicts", "quarantined")] == [0, 1, 0, 0]
    (known,) = call("exchange", "peers").json["peers"]
    assert (known["name"], known["trusted"], known["event"]) == ("Bàn 2", True, str(home.event_id))
    workspace = Workspace.open(tmp_path / "home")
    assert marks(workspace) == {mark_id}
    workspace.close()


def _invitees(event_id):
    from sqlalchemy import select

    from baocaovien.store.models import Invitee

    return select(Invitee.id).where(Invitee.event_id == event_id)


def test_a_stranger_is_refused_and_trusted_at_first_sight_when_asked(home, tmp_path, capsys):
    here, there = Shell(tmp_path / "home", capsys), Shell(tmp_path / "there", capsys)
    there("init")
    exported = here("exchange", "export", str(tmp_path / "a.bcvx")).json

    refused = there("exchange", "import", str(tmp_path / "a.bcvx"))
    trusted = there("exchange", "import", str(tmp_path / "a.bcvx"), "--trust")

    assert (refused.code, refused.json["error"]["code"]) == (2, "exchange.unknown_sender")
    assert trusted.json["applied"] == exported["operations"]
    assert there("exchange", "conflicts").json == {"conflicts": [], "merged": []}
    assert there("exchange", "quarantine").json == {"quarantined": [], "notices": []}


def test_a_cut_file_and_an_unknown_peer_are_told_in_vietnamese_too(home, tmp_path, capsys):
    call = Shell(tmp_path / "home", capsys)
    call("exchange", "export", str(tmp_path / "a.bcvx"))
    (tmp_path / "a.bcvx").write_bytes((tmp_path / "a.bcvx").read_bytes()[:-3])

    cut = call("exchange", "import", str(tmp_path / "a.bcvx"), options=("--lang", "vi"))
    unknown = call("exchange", "export", str(tmp_path / "b.bcvx"), "--since-peer", "ai-do")

    assert (cut.code, cut.out, cut.err.count("\n")) == (2, "", 1)
    assert "a.bcvx" in cut.err
    assert (unknown.code, unknown.json["error"]["code"]) == (2, "exchange.unknown_peer")
    assert not (tmp_path / "b.bcvx").exists()


def test_sync_through_a_folder_and_over_the_network(home, tmp_path, capsys):
    call, at_station = Shell(tmp_path / "home", capsys), Shell(tmp_path / "ban", capsys)
    call("exchange", "station", str(home.event_id), "--out", str(tmp_path / "ban.bcvx"))
    call("exchange", "open-station", str(tmp_path / "ban.bcvx"), str(tmp_path / "ban"))
    (tmp_path / "chung").mkdir()

    assert at_station("exchange", "sync", str(tmp_path / "chung")).json["operations"] == 0
    assert call("exchange", "sync", str(tmp_path / "chung")).json["operations"] == 1  # the note that it was prepared
    assert at_station("exchange", "sync", str(tmp_path / "chung")).json["applied"] == 1

    workspace = Workspace.open(tmp_path / "home")
    server = lan.StationServer(workspace, host="127.0.0.1")
    paired = at_station("exchange", "sync", f"http://127.0.0.1:{server.port}", "--code", server.code)
    again = at_station("exchange", "sync", f"http://127.0.0.1:{server.port}")
    (peer,) = at_station("exchange", "peers").json["peers"]
    server.close()
    workspace.close()
    gone = at_station("exchange", "sync", f"http://127.0.0.1:{server.port}")

    assert (paired.code, again.json["operations"], again.json["applied"]) == (0, 0, 0)
    assert (gone.code, gone.json["error"]["code"]) == (3, "exchange.unreachable")
    assert peer["heard_at"][19:] == "+07:00"
