"""Exchange: a hundred thousand operations taken in, and check-ins of four stations over the local network."""

from __future__ import annotations

import base64
import datetime as dt
import tempfile
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from baocaovien.services.attendance.attendance import mark
from baocaovien.services.attendance.desk import Desk
from baocaovien.services.exchange import lan
from baocaovien.services.exchange.give import fill
from baocaovien.services.exchange.stations import open_station, prepare_station, station_role
from baocaovien.services.exchange.take_in import take_in
from baocaovien.services.workspace import Workspace
from baocaovien.store.merge import merge
from baocaovien.store.models import new_id
from baocaovien.store.operations.canonical import digest, header_hash, payload, salt
from baocaovien.store.queries.counts import live_count
from baocaovien.store.types import stamp
from tests.bench.many import event_of
from tests.bench.rows import BenchRow

OPERATIONS = 100_000
INVITEES = 2_000
STATIONS = 4
EACH = 500
BATCH = 50
_A_SECOND = 50
_SECONDS = 10
_AT = dt.datetime(2021, 5, 24, 1, 0, tzinfo=dt.UTC)


def rows() -> list[BenchRow]:
    """Measure."""
    with tempfile.TemporaryDirectory() as folder:
        return [*_merged(Path(folder)), *_served(Path(folder)), *_kept_up(Path(folder))]


def chain_of_marks(event_id: uuid.UUID, invitees: list[uuid.UUID], count: int) -> list[dict[str, Any]]:
    """What a station that marked `count` times sends."""
    station_id, previous = str(new_id()), None
    found = []
    for seq in range(1, count + 1):
        at = stamp(_AT + dt.timedelta(seconds=seq))
        fields = {
            "event_id": str(event_id),
            "invitee_id": str(invitees[seq % len(invitees)]),
            "kind": "entry",
            "occurred_at": at,
            "clock_offset_ms": 0,
            "recorded_at": at,
            "desk": "Bàn 1",
            "mode": "in_person",
            "source": "code",
            "raw_code": "",
            "forced": False,
            "reason": "",
            "late_on_paper": False,
            "substitute_name": "",
            "substitute_position": "",
            "replaces": [],
            "saw": [],
        }
        fact_id, salted = new_id(), salt()
        found_digest = digest(salted, payload("attendance_mark", fact_id, "fact", fields, None, None))
        header = {
            "id": str(new_id()),
            "station": station_id,
            "seq": seq,
            "lamport": 100_000 + seq,
            "at": at,
            "label": "attendance.mark",
            "params": {},
            "actor": None,
            "version": 1,
            "nature": "do",
            "target": None,
            "digests": found_digest.hex(),
            "previous": previous,
        }
        previous = header_hash(header).hex()
        change = {"type": "attendance_mark", "id": str(fact_id), "verb": "fact", "fields": fields, "old": None}
        change |= {"replaces": None, "salt": base64.b64encode(salted).decode()}
        found.append({"header": header, "changes": [change]})
    return found


def _merged(folder: Path) -> list[BenchRow]:
    workspace = Workspace.create(folder / "merge")
    try:
        event_id, people = event_of(workspace, INVITEES)
        operations = chain_of_marks(event_id, people, OPERATIONS)
        started = time.perf_counter()
        done = workspace.execute("exchange.merge", lambda session: merge(session, operations))
        taken = time.perf_counter() - started
        assert done.applied == OPERATIONS
        started = time.perf_counter()
        again = workspace.execute("exchange.merge", lambda session: merge(session, operations))
        repeated = time.perf_counter() - started
        assert again.repeated == OPERATIONS
        return [
            BenchRow(f"{OPERATIONS:,} operations of a station merged", OPERATIONS / taken, unit="operations/s", note="checked"),
            BenchRow("the same once more", OPERATIONS / repeated, unit="operations/s"),
        ]
    finally:
        workspace.close()


@contextmanager
def _stations(folder: Path) -> Iterator[tuple[Workspace, uuid.UUID, list[uuid.UUID], list[Workspace], str]]:
    """An office with an open event, its people, and paired stations at the address of its server."""
    home = Workspace.create(folder / "home")
    event_id, people = event_of(home, INVITEES)
    stations = []
    for number in range(STATIONS):
        file = folder / f"{number}.bcvx"
        prepare_station(home, event_id=event_id, target=file, name=f"Bàn {number + 1}")
        stations.append(open_station(file, folder / f"station-{number}"))
    server = lan.StationServer(home, host="127.0.0.1")
    url = f"http://127.0.0.1:{server.port}"
    try:
        for station in stations:
            lan.pair(station, url, server.code)
        yield home, event_id, people, stations, url
    finally:
        server.close()
        for workspace in (*stations, home):
            workspace.close()


def _carried(stations: list[Workspace], url: str, bundles: list[bytes]) -> float:
    """Let all stations bring what they have at once; answers the seconds until the last answer."""
    started = time.perf_counter()
    with ThreadPoolExecutor(len(stations)) as pool:
        answers = list(pool.map(lambda station, content: lan.carry(station, url, content), stations, bundles))
    taken = time.perf_counter() - started
    for station, content in zip(stations, answers, strict=True):
        take_in(station, content)
    return taken


def _served(folder: Path) -> list[BenchRow]:
    """Stations that mark and bring home what they have; the clock runs from the first byte sent to the last one answered."""
    seconds = 0.0
    with _stations(folder / "served") as (home, event_id, people, stations, url):
        for first in range(0, EACH, BATCH):
            bundles = [_marked(station, event_id, people[n * EACH + first :][:BATCH]) for n, station in enumerate(stations)]
            seconds += _carried(stations, url, bundles)
        present = home.read(lambda session: live_count(session, event_id)).counts.present
        assert present == STATIONS * EACH
    return [
        BenchRow(
            f"check-ins of {STATIONS} stations over the local network, {BATCH} a bundle",
            STATIONS * EACH / seconds,
            unit="check-ins/s",
            at_least=1000,
            note="sent, checked, merged, committed and answered; the stations' own work is left out",
        )
    ]


def _kept_up(folder: Path) -> list[BenchRow]:
    """Seconds of a door at which 50 people a second come in at four stations, until the office's count shows them all."""
    seconds = []
    with _stations(folder / "count") as (home, event_id, people, stations, url):
        desk = home.read(lambda session: Desk(session, event_id))
        home.poll()
        order = iter(people)
        for second in range(1, _SECONDS + 1):
            shares = [_A_SECOND // STATIONS + (n < _A_SECOND % STATIONS) for n in range(STATIONS)]
            bundles = [_marked(one, event_id, list(islice(order, share))) for one, share in zip(stations, shares, strict=True)]
            taken = _carried(stations, url, bundles)
            started = time.perf_counter()
            changes = home.poll()
            assert changes is not None
            home.read(partial(desk.apply, records=changes.records))
            assert desk.counts.counts.present == second * _A_SECOND
            seconds.append(taken + time.perf_counter() - started)
    return [
        BenchRow(
            f"{_A_SECOND} marks a second of {STATIONS} stations, merged and in the live count",
            max(seconds),
            at_most=1.0,
            note=f"the slowest of {_SECONDS} seconds; {INVITEES:,} invitees",
        )
    ]


def _marked(station: Workspace, event_id: uuid.UUID, people: list[uuid.UUID]) -> bytes:
    """Mark people at a station, and make the bundle that brings it home."""
    for invitee_id in people:
        station.execute("attendance.mark", partial(mark, event_id=event_id, invitee_id=invitee_id, at=_AT))
    role = station.read(station_role)
    assert role is not None
    return fill(station, role.peer_id).content
