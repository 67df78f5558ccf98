"""A door station as a process of its own: people come in and leave one after the other, until it is killed."""

from __future__ import annotations

import os
import uuid
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from baocaovien.services.attendance.attendance import mark
from baocaovien.services.exchange.stations import station_role
from baocaovien.services.workspace import Workspace
from tests.helpers.events import START
from tests.services.exchange.doors import invitees


def work(folder: Path, home: str, count: int, told: Connection) -> None:
    """Mark `count` times in the workspace in `folder`; the id of each mark that is acknowledged is told at once."""
    os.environ["BAOCAOVIEN_HOME"] = home  # the process that this one was forked from has that of another test
    workspace = Workspace.open(folder)
    role = workspace.read(station_role)
    assert role is not None
    people = invitees(workspace, role.event_id)
    for number in range(count):
        who = people[number % len(people)]
        mark_id = uuid.uuid4()
        said = partial(mark, event_id=role.event_id, invitee_id=who, at=START, mark_id=mark_id)
        answer = workspace.execute("attendance.mark", said)
        if answer.result == "already_present":
            answer = workspace.execute("attendance.mark", partial(said, kind="exit"))
        assert (answer.result, answer.mark_id) == ("ok", mark_id)
        told.send_bytes(mark_id.bytes)
    workspace.close()
