"""An office with an open event and its door stations, for the tests of exchange."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from sqlalchemy import select

from baocaovien.services.attendance.attendance import mark
from baocaovien.services.exchange import bundle
from baocaovien.services.exchange.give import fill
from baocaovien.services.exchange.keys import identity
from baocaovien.services.exchange.peers import find_peer
from baocaovien.services.exchange.stations import open_station, prepare_station, station_role
from baocaovien.services.exchange.take_in import take_in
from baocaovien.services.schedule.scheduling import open_event
from baocaovien.services.workspace import Workspace
from baocaovien.store.models import AttendanceMark, Invitee
from baocaovien.store.queries.attendance import standings
from tests.helpers.events import START, Small, conference, do, small_office


@dataclass
class Office:
    workspace: Workspace
    small: Small
    event_id: uuid.UUID

    @property
    def invitees(self):
        return invitees(self.workspace, self.event_id)


def office(workspace: Workspace) -> Office:
    """An office whose event is open."""
    small = small_office(workspace)
    event_id = conference(workspace, small)
    do(workspace, open_event, event_id=event_id)
    return Office(workspace, small, event_id)


def invitees(workspace, event_id):
    """Ids of the invitees, in order."""
    return workspace.read(
        lambda session: list(session.scalars(select(Invitee.id).where(Invitee.event_id == event_id).order_by(Invitee.id)))
    )


def door(at: Office, folder, name="Bàn 1", database_url=None) -> Workspace:
    """A station for the office's event, opened from its file."""
    file = folder.parent / f"{folder.name}.bcvx"
    prepare_station(at.workspace, event_id=at.event_id, target=file, name=name)
    return open_station(file, folder, database_url=database_url)


def enter(workspace, event_id, invitee_id, **said):
    """One mark of entry at the start of the event, unless said otherwise."""
    return do(workspace, mark, **{"event_id": event_id, "invitee_id": invitee_id, "at": START, **said})


def home_of(station):
    """The peer that a station's marks go to."""
    return station.read(station_role).peer_id


def peer_of(at: Office, name):
    """The office's peer of this name."""
    return at.workspace.read(lambda session: find_peer(session, name))


def bring_home(station, at: Office):
    """Carry a station's marks to the office."""
    return take_in(at.workspace, fill(station, home_of(station)).content)


def bring_out(at: Office, station, name):
    """Carry what the office has for a station to it."""
    return take_in(station, fill(at.workspace, peer_of(at, name)).content)


def marks(workspace):
    """Ids of the marks."""
    return workspace.read(lambda session: set(session.scalars(select(AttendanceMark.id))))


def seen(workspace, event_id):
    """What a workspace says about the event: who is present, and the duplicates."""
    found = workspace.read(lambda session: standings(session, event_id))
    return {key: (str(one.status), one.late, len(one.duplicates)) for key, one in found.items()}


def unsealed(workspace):
    """A signed bundle of everything, that any machine can open."""
    own = identity(workspace.folder)
    return bundle.read(fill(workspace, None).content, own).raw
