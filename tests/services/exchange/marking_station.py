"""A door station as a process of its own: marks walk-ins one after the other and says so after each, until it is killed."""

from __future__ import annotations

import sys
import uuid
from functools import partial
from pathlib import Path

from baocaovien.services.attendance.attendance import mark
from baocaovien.services.exchange.stations import station_role
from baocaovien.services.workspace import Workspace
from tests.helpers.events import START


def main() -> None:
    """Mark `count` times in the workspace in `folder`; each line on standard output is an acknowledged mark."""
    folder, count = Path(sys.argv[1]), int(sys.argv[2])
    workspace = Workspace.open(folder)
    role = workspace.read(station_role)
    assert role is not None
    for number in range(count):
        mark_id = uuid.uuid4()
        one = partial(mark, event_id=role.event_id, walk_in=f"Khách {number}", at=START, mark_id=mark_id)
        answer = workspace.execute("attendance.mark", one)
        assert answer.result == "ok"
        sys.stdout.write(f"{mark_id}\n")
        sys.stdout.flush()
    workspace.close()


if __name__ == "__main__":
    main()
