"""kill -9 of a station at random moments: no acknowledged mark is lost, the file opens clean, all of it comes home.

`BAOCAOVIEN_KILLS=50` runs the full 50 kills, each during 1,000 marks; without it 10, each during some hundred.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import uuid

import pytest

from baocaovien.services import backup
from baocaovien.services.workspace import Workspace
from tests.helpers.source import ROOT
from tests.services.exchange.doors import bring_home, door, marks, office
from tests.store.helpers import environment

KILLS = int(os.environ.get("BAOCAOVIEN_KILLS", "10"))
MARKS = 1000 if KILLS >= 50 else 60


def _until_killed(folder, after):
    """Let a station mark, kill it once it has acknowledged `after` marks; answers the acknowledged ones."""
    command = [sys.executable, "-m", "tests.services.exchange.marking_station", str(folder), str(MARKS)]
    paths = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
    acknowledged = set()
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment() | {"PYTHONPATH": paths}, cwd=ROOT) as process:
        for line in process.stdout:
            acknowledged.add(uuid.UUID(line.decode().strip()))
            if len(acknowledged) == after:
                process.send_signal(signal.SIGKILL)
                break
        # What was said before the kill arrived counts as acknowledged too.
        acknowledged |= {uuid.UUID(line.decode().strip()) for line in process.stdout if line.endswith(b"\n")}
    return acknowledged


@pytest.mark.timeout(180 if KILLS <= 10 else 3600)
def test_no_acknowledged_mark_is_lost_when_a_station_is_killed(make_workspace, tmp_path):
    at = office(make_workspace("office"))
    folder = tmp_path / "ban-1"
    door(at, folder).close()
    moments = random.Random(20210524)
    acknowledged = set()

    for _kill in range(KILLS):
        acknowledged |= _until_killed(folder, moments.randint(1, MARKS - 1))
        station = Workspace.open(folder)
        assert acknowledged <= marks(station)
        station.close()

    station = Workspace.open(folder)
    assert station.read(backup.check) == ()
    assert bring_home(station, at).quarantined == 0
    assert marks(at.workspace) == marks(station)
    assert len(marks(station) - acknowledged) <= KILLS  # written, and killed before it could say so
    station.close()
