"""What the frame of the window shows about the open workspace, read in one short query."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from baocaovien.services.backup import existing
from baocaovien.services.office.actors import ActorRow, list_actors
from baocaovien.store.queries.exchange import is_station
from baocaovien.store.queries.office import OfficeRow, office_row
from baocaovien.ui.bridge import Bridge


@dataclass(frozen=True, slots=True)
class WindowFacts:
    """The workspace as the rail, the banner and the status bar name it."""

    set_up: bool = True
    """Whether the office is known; else the first start is shown."""
    office: str = ""
    """The unit's name; empty before the first start is done."""
    is_sample: bool = False
    is_station: bool = False
    """Whether this is the data of a door station: it opens at the door."""
    person: str = ""
    """Who is working; empty when nobody has said so."""
    last_backup: dt.datetime | None = None
    folder: Path | None = None


def read_facts(bridge: Bridge) -> WindowFacts:
    """Read the facts of the open workspace; short enough for the Qt thread."""
    workspace = bridge.workspace
    office, people, station = bridge.read(_office_and_people)
    copies = existing(workspace.folder)
    return WindowFacts(
        set_up=office.set_up,
        office=office.unit,
        is_sample=office.is_sample,
        is_station=station,
        person=next((person.name for person in people if person.id == workspace.actor_id), ""),
        last_backup=copies[0].at if copies else None,
        folder=workspace.folder,
    )


def _office_and_people(session: Any) -> tuple[OfficeRow, tuple[ActorRow, ...], bool]:
    return office_row(session), list_actors(session), is_station(session)
