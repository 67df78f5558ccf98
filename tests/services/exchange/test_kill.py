"""kill -9 of a station at random moments: no acknowledged mark is lost, the file opens clean, all of it comes home."""

from __future__ import annotations

import multiprocessing
import os
import random
import sys
import tempfile
import time
import uuid
from pathlib import Path

import pytest
from sqlalchemy import text

from baocaovien.services import backup
from baocaovien.services.workspace import Workspace
from baocaovien.store.bulk import insert_records
from baocaovien.store.models import Invitee
from tests.services.exchange import marking_station
from tests.services.exchange.doors import bring_home, door, marks, office

KILLS = 50
MARKS = 1000
_LONGEST_MARK = 0.001


def _moments():
    """After how many acknowledged marks each process is killed: spread over all of them, in any order."""
    chance = random.Random(20210524)
    each = MARKS // KILLS
    moments = [chance.randrange(first, first + each) for first in range(0, MARKS, each)]
    chance.shuffle(moments)
    return moments, chance


def _killed(processes, folder, after, pause):
    """Let a station mark, and kill it in the midst of the mark after `after` acknowledged ones; answers those."""
    mine, its = processes.Pipe(duplex=False)
    home = os.environ["BAOCAOVIEN_HOME"]
    process = processes.Process(target=marking_station.work, args=(folder, home, MARKS, its))
    process.start()
    its.close()
    acknowledged = {uuid.UUID(bytes=mine.recv_bytes()) for _ in range(after)}
    time.sleep(pause)
    process.kill()
    process.join()
    try:
        while True:  # what was said before the kill counts as acknowledged too
            acknowledged.add(uuid.UUID(bytes=mine.recv_bytes()))
    except EOFError:
        mine.close()
    assert process.exitcode < 0  # killed, not come to its end
    return acknowledged


@pytest.fixture
def in_memory(tmp_path):
    """A folder in memory, where there is one: a killed process leaves behind what the system holds, whatever the disk is."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder of its own is made in it
    if not memory.is_dir():
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        yield Path(folder)


@pytest.mark.timeout(900)  # fifty processes; on a machine that is busy elsewhere each waits its turn
def test_no_acknowledged_mark_is_lost_when_a_station_is_killed(make_workspace, in_memory):
    at = office(make_workspace("office"))
    people = [{"event_id": at.event_id, "full_name": f"Đại biểu {number}"} for number in range(MARKS)]
    at.workspace.execute("attendance.invite", lambda session: insert_records(session, Invitee, people))
    folder = in_memory / "ban-1"
    door(at, folder).close()
    moments, chance = _moments()
    acknowledged = set()
    if sys.platform == "win32":
        processes = multiprocessing.get_context("spawn")
    else:  # Forked from a process that has imported everything, so that fifty of them don't do it fifty times.
        processes = multiprocessing.get_context("forkserver")
        processes.set_forkserver_preload([marking_station.__name__])

    for after in moments:
        acknowledged |= _killed(processes, folder, after, chance.uniform(0, _LONGEST_MARK))
        station = Workspace.open(folder)
        assert acknowledged <= marks(station)
        assert station.read(lambda session: session.scalar(text("PRAGMA quick_check"))) == "ok"
        station.close()

    station = Workspace.open(folder)
    assert station.read(backup.check) == ()
    assert bring_home(station, at).quarantined == 0
    assert marks(at.workspace) == marks(station)
    assert len(marks(station) - acknowledged) <= KILLS  # written, and killed before it could say so
    station.close()
