"""Ways for bundles: a folder that several machines see, and the station server of the local network.

Both carry what the other side has not yet said that it has, so whatever is lost on the way is sent again by itself.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.domain.errors import InputError, MissingError
from baocaovien.services import backup
from baocaovien.services.exchange import bundle, peers
from baocaovien.services.exchange.give import fill
from baocaovien.services.exchange.keys import identity
from baocaovien.services.exchange.take_in import TakenIn, take_in
from baocaovien.services.workspace import Workspace
from baocaovien.store.models import Peer


@dataclass(slots=True)
class Synced:
    """What a round of exchange came to; `problems` are files that were refused, with the reason."""

    sent: int = 0
    received: list[TakenIn] = field(default_factory=list)
    problems: list[InputError] = field(default_factory=list)


def sync_folder(workspace: Workspace, folder: Path) -> Synced:
    """Take in what others put into a shared folder for this machine, and put there what each of them lacks.

    There is one file for each direction between two machines, `<sender>-<receiver>.bcvx`; it is replaced.

    Raises:
        MissingError: `exchange.no_folder`, `exchange.no_peers` when nobody is known yet to exchange with.
    """
    if not folder.is_dir():
        raise MissingError("exchange.no_folder", where=str(folder))
    others = workspace.read(_trusted)
    if not others:
        raise MissingError("exchange.no_peers", where=str(folder))
    backup.create_if_due(workspace)
    result = Synced()
    for peer_id in others:
        source = file_from(workspace, folder, peer_id)
        if source.is_file():
            try:
                result.received.append(take_in(workspace, bundle.load(source), only_from=peer_id, where=source.name))
            except InputError as problem:
                result.problems.append(problem)
    for peer_id in others:
        given = fill(workspace, peer_id)
        bundle.save(file_for(workspace, folder, peer_id), given.content, identity(workspace.folder))
        result.sent += given.operations
    return result


def file_for(workspace: Workspace, folder: Path, peer_id: uuid.UUID) -> Path:
    """Where in a shared folder what this machine writes for a peer stands."""
    return folder / _file_name(own_peer_id(workspace), peer_id)


def file_from(workspace: Workspace, folder: Path, peer_id: uuid.UUID) -> Path:
    """Where in a shared folder what a peer writes for this machine stands."""
    return folder / _file_name(peer_id, own_peer_id(workspace))


def own_peer_id(workspace: Workspace) -> uuid.UUID:
    """What this machine is to others."""
    return peers.peer_id(identity(workspace.folder).sign_key)


def _file_name(sender: uuid.UUID, receiver: uuid.UUID) -> str:
    return f"{sender.hex[-12:]}-{receiver.hex[-12:]}{bundle.ENDING}"


def _trusted(session: Session) -> list[uuid.UUID]:
    return list(session.scalars(select(Peer.id).where(Peer.trusted.is_(True)).order_by(Peer.id)))


def answer(workspace: Workspace, peer_id: uuid.UUID, content: bytes) -> tuple[TakenIn, bytes]:
    """A server's part of a round: take in what a peer sent, and give what it lacks.

    Raises:
        InputError: `exchange.other_sender` when somebody else signed it; and as `take_in`.
    """
    taken = take_in(workspace, content, only_from=peer_id, where=str(peer_id))
    return taken, fill(workspace, peer_id).content


def require_peer(workspace: Workspace, text: str) -> uuid.UUID:
    """The id of a peer that a person named.

    Raises:
        MissingError: `exchange.unknown_peer`.
    """
    return workspace.read(partial(peers.find_peer, text=text))
