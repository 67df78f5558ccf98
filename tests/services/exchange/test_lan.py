"""The station server: paired once by a code, then one request a round; and a shared folder instead of it."""

from __future__ import annotations

import http.client
import json

import pytest

from baocaovien.domain.errors import EnvironmentFault, InputError, MissingError
from baocaovien.services.exchange import lan, peers
from baocaovien.services.exchange.carriers import sync_folder
from baocaovien.services.exchange.clock import clock_offset
from baocaovien.texts import sentences
from tests.services.exchange.doors import door, enter, marks, office, seen


@pytest.fixture
def served(workspace, tmp_path):
    """An office that serves its stations on this machine alone, and two stations."""
    at = office(workspace)
    stations = [door(at, tmp_path / f"ban-{number}", f"Bàn {number}") for number in (1, 2)]
    server = lan.StationServer(workspace, host="127.0.0.1")
    yield at, server, stations
    server.close()
    for station in stations:
        station.close()


def _url(server):
    return f"http://127.0.0.1:{server.port}"


def _ask(server, method, path, body=b"", headers=None):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    connection.request(method, path, body, headers or {})
    response = connection.getresponse()
    answer = response.status, response.read()
    connection.close()
    return answer


def test_paired_stations_see_each_others_marks_through_the_office(served):
    at, server, (first, second) = served
    taken = []
    server.taken = taken.append
    for station in (first, second):
        lan.pair(station, _url(server), server.code)
    enter(first, at.event_id, at.invitees[0])
    enter(second, at.event_id, at.invitees[1])

    rounds = [lan.sync_server(station, _url(server)) for station in (first, second, first)]

    # Beside marks, each gets the notes in the log that stations were prepared after it was.
    assert [(sent, back.applied, back.quarantined) for sent, back in rounds] == [(1, 2, 0), (1, 2, 0), (0, 1, 0)]
    assert [one.applied for one in taken] == [1, 1, 0]
    assert seen(first, at.event_id) == seen(second, at.event_id) == seen(at.workspace, at.event_id)
    assert len(marks(first)) == 2


def test_the_clock_is_measured_when_a_station_pairs(served):
    _at, server, (first, _second) = served
    assert first.read(clock_offset) == 0

    lan.pair(first, _url(server), server.code)

    assert abs(first.read(clock_offset)) < 1000  # both ends are this machine
    assert first.read(lambda session: session.get_one(lan.Setting, "exchange_clock").value.keys()) == {"offset_ms"}


def test_a_wrong_code_pairs_nobody_and_five_change_it(served):
    at, server, (first, _second) = served
    code = server.code
    wrong = "".join(str(9 - int(digit)) for digit in code)
    before = at.workspace.read(peers.list_peers)

    for _ in range(5):
        with pytest.raises(InputError) as refused:
            lan.pair(first, _url(server), wrong)
        assert refused.value.code == "exchange.wrong_code"

    assert server.code != code
    assert at.workspace.read(peers.list_peers) == before
    with pytest.raises(MissingError) as missing:
        lan.sync_server(first, _url(server))
    assert missing.value.code == "exchange.not_paired"


def test_a_code_pairs_one_machine(served):
    _at, server, (first, second) = served
    code = server.code
    lan.pair(first, _url(server), code)

    with pytest.raises(InputError) as refused:
        lan.pair(second, _url(server), code)

    assert refused.value.code == "exchange.wrong_code"


def test_a_machine_that_was_not_prepared_pairs_only_where_strangers_are_let_in(served, make_workspace):
    at, server, _stations = served
    stranger = make_workspace("stranger")

    with pytest.raises(InputError) as refused:
        lan.pair(stranger, _url(server), server.code)
    assert refused.value.code == "exchange.not_prepared"

    open_to_all = lan.StationServer(at.workspace, host="127.0.0.1", admits_strangers=True)
    lan.pair(stranger, _url(open_to_all), open_to_all.code)
    _sent, back = lan.sync_server(stranger, _url(open_to_all))
    open_to_all.close()
    assert back.quarantined == 0
    assert seen(stranger, at.event_id) == seen(at.workspace, at.event_id)


def test_nothing_is_taken_without_a_token_or_of_another_signer(served):
    at, server, (first, second) = served
    lan.pair(first, _url(server), server.code)
    lan.pair(second, _url(server), server.code)
    enter(second, at.event_id, at.invitees[0])
    theirs = lan.fill(second, second.read(lan.station_role).peer_id).content

    assert _ask(server, "POST", "/exchange", theirs) == (401, b'{"error": "exchange.not_paired"}')
    assert _ask(server, "POST", "/exchange", theirs, {"Authorization": "Bearer x"})[0] == 401
    with pytest.raises(InputError) as refused:
        lan.carry(first, _url(server), theirs)
    assert refused.value.code == "exchange.other_sender"
    assert marks(at.workspace) == set()


def test_odd_requests_are_refused(served):
    _at, server, _stations = served

    assert _ask(server, "GET", "/") == (404, b'{"error": "exchange.wrong_address"}')
    assert _ask(server, "POST", "/pair", b"x" * 20_000) == (413, b'{"error": "exchange.too_large"}')
    assert _ask(server, "POST", "/pair", b"{") == (400, b'{"error": "exchange.damaged"}')
    assert _ask(server, "POST", "/pair", json.dumps({"code": server.code}).encode()) == (400, b'{"error": "exchange.damaged"}')


def test_a_refusal_reaches_a_machine_that_is_still_sending(served):
    _at, server, _stations = served
    much = b"x" * (32 << 20)

    assert _ask(server, "POST", "/exchange", much) == (401, b'{"error": "exchange.not_paired"}')
    assert _ask(server, "POST", "/pair", much) == (413, b'{"error": "exchange.too_large"}')


def test_two_programs_do_not_listen_at_one_port(served):
    at, server, _stations = served

    with pytest.raises(EnvironmentFault) as refused:
        lan.StationServer(at.workspace, host="127.0.0.1", port=server.port)

    assert refused.value.code == "exchange.cannot_listen"
    assert "chương trình khác đang dùng cổng ấy" in sentences.tell(refused.value, "vi").line()


def test_addresses_that_serve_no_stations_are_told(served):
    _at, server, (first, _second) = served
    url = _url(server)
    lan.pair(first, url, server.code)
    server.close()

    with pytest.raises(EnvironmentFault) as unreachable:
        lan.sync_server(first, url)
    assert unreachable.value.code == "exchange.unreachable"
    for wrong in ("http://127.0.0.1", "ftp://127.0.0.1:1", "http://127.0.0.1:99999"):
        with pytest.raises(InputError) as refused:
            lan.pair(first, wrong, "000000")
        assert refused.value.code == "exchange.wrong_address"


def test_a_shared_folder_carries_the_same(each_workspace, tmp_path):
    at = office(each_workspace)
    first, second = (door(at, tmp_path / f"ban-{number}", f"Bàn {number}") for number in (1, 2))
    shared = tmp_path / "chung"
    shared.mkdir()
    enter(first, at.event_id, at.invitees[0])
    enter(second, at.event_id, at.invitees[0])
    enter(second, at.event_id, at.invitees[1])

    for workspace in (first, second, at.workspace, first, second, at.workspace):
        assert sync_folder(workspace, shared).problems == []

    assert marks(first) == marks(second) == marks(at.workspace)
    assert len(marks(first)) == 3
    assert sync_folder(at.workspace, shared).sent == 0
    first.close()
    second.close()


def test_a_damaged_file_in_the_shared_folder_is_told_and_the_next_round_mends_it(make_workspace, tmp_path):
    at = office(make_workspace())
    station = door(at, tmp_path / "ban-1")
    shared = tmp_path / "chung"
    shared.mkdir()
    enter(station, at.event_id, at.invitees[0])
    sync_folder(station, shared)
    (file,) = shared.iterdir()
    file.write_bytes(file.read_bytes()[:-5])

    refused = sync_folder(at.workspace, shared)
    assert [problem.code for problem in refused.problems] == ["exchange.damaged"]
    assert marks(at.workspace) == set()

    sync_folder(station, shared)
    assert sync_folder(at.workspace, shared).problems == []
    assert marks(at.workspace) == marks(station)
    station.close()


def test_a_folder_that_is_not_there_and_nobody_to_exchange_with_are_told(workspace, tmp_path):
    with pytest.raises(MissingError) as missing:
        sync_folder(workspace, tmp_path / "khong-co")
    assert missing.value.code == "exchange.no_folder"
    with pytest.raises(MissingError) as nobody:
        sync_folder(workspace, tmp_path)
    assert nobody.value.code == "exchange.no_peers"
