"""The station server of the local network, and its client: bundles over plain HTTP, signed and sealed themselves.

Pairing is once, by a code of six digits that stands on the server's screen; from then on a token names the peer. Each round is
one request: the client posts its bundle to `/exchange` and gets the server's in the answer. Only private addresses are served.
"""

from __future__ import annotations

import hashlib
import hmac
import http.client
import ipaddress
import json
import secrets
import socket
import sys
import threading
import time
import urllib.parse
import uuid
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from typing import Any, Self

from sqlalchemy.orm import Session
from typing_extensions import override

from baocaovien.domain.errors import AppError, EnvironmentFault, InputError, MissingError
from baocaovien.services import backup
from baocaovien.services.exchange import peers
from baocaovien.services.exchange.addresses import network_reason
from baocaovien.services.exchange.carriers import answer
from baocaovien.services.exchange.clock import set_clock_offset
from baocaovien.services.exchange.give import fill, sender
from baocaovien.services.exchange.keys import Identity, identity
from baocaovien.services.exchange.stations import station_role
from baocaovien.services.exchange.take_in import TakenIn, take_in
from baocaovien.services.workspace import Workspace
from baocaovien.store.models import Peer, Setting

MOST_BYTES = 64 << 20
"""The largest body of a request or an answer (64 MiB)."""

_SMALL = 16 << 10
_SECONDS = 20.0
_PATIENCE = 5.0
_CHUNK = 64 << 10
_TRIES = 5
_CONNECTIONS = "exchange_servers"
_JSON = "application/json"
_BUNDLE = "application/vnd.bcvx"


class StationServer:
    """Serves one workspace until it is closed; requests are answered in threads of its own.

    Attributes:
        code: six digits for the next machine that pairs; a new one after each pairing and after five wrong tries.
        port: where it listens.
    """

    def __init__(
        self,
        workspace: Workspace,
        *,
        host: str = "0.0.0.0",  # noqa: S104 - only private addresses are answered
        port: int = 0,
        admits_strangers: bool = False,
    ) -> None:
        """Listen at once, after a backup if one is due.

        Args:
            port: 0: any free one.
            admits_strangers: let machines pair that were not prepared here; they get everything, like a bundle file.

        Raises:
            EnvironmentFault: `exchange.cannot_listen`.
        """
        self.workspace = workspace
        self._admits_strangers = admits_strangers
        self.taken: Callable[[TakenIn], None] | None = None
        """Called on a thread of the server after each bundle that was taken in."""
        self._guard = threading.Lock()
        self._wrong = 0
        self.code = _new_code()
        try:
            self._http = _Server((host, port), _Handler)
        except OSError as problem:
            reason = network_reason(problem)
            raise EnvironmentFault("exchange.cannot_listen", where=f"{host}:{port}", reason=reason) from problem
        self._http.station = self
        self.port: int = self._http.server_address[1]
        backup.create_if_due(workspace)
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.1}, name="stations")
        self._thread.start()

    def close(self) -> None:
        """Answer what is being answered, and stop."""
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def pair(self, said: dict[str, Any]) -> dict[str, Any]:
        """Let a machine that knows the code in; answers its token and our keys.

        Raises:
            InputError: `exchange.wrong_code`; after five of them the code is another one. `exchange.not_prepared` for a
                machine that was not opened from a station file of ours.
        """
        with self._guard:
            right = hmac.compare_digest(str(said.get("code", "")), self.code)
            self._wrong = 0 if right else self._wrong + 1
            if right or self._wrong >= _TRIES:
                self.code, self._wrong = _new_code(), 0
        if not right:
            raise InputError("exchange.wrong_code", where="code")
        sign_key = bytes.fromhex(said["sign_key"])
        if not (self._admits_strangers or self.workspace.read(partial(peers.is_trusted, sign_key=sign_key))):
            raise InputError("exchange.not_prepared", where=str(said["name"])[:120])
        token = secrets.token_urlsafe(32)
        own = identity(self.workspace.folder)
        return self.workspace.execute("exchange.pair", partial(_paired, said=said, token=token, own=own))


def _new_code() -> str:
    return f"{secrets.randbelow(10**6):06}"


def _paired(session: Session, *, said: dict[str, Any], token: str, own: Identity) -> dict[str, Any]:
    rule = {peers.TOKEN: hashlib.sha256(token.encode()).hexdigest()}
    sign_key = bytes.fromhex(said["sign_key"])
    peers.meet(session, sign_key=sign_key, seal_key=said["seal_key"], name=str(said["name"]), rule=rule)
    ours = {"sign_key": own.sign_key.hex(), "seal_key": own.seal_key, "name": sender(session)["name"]}
    return {"token": token, **ours}


class _Server(ThreadingHTTPServer):
    allow_reuse_address = sys.platform != "win32"
    """On Windows the option lets two programs listen at one port, and either gets the marks; elsewhere it only spares a wait."""

    daemon_threads = False
    block_on_close = True
    request_queue_size = 64
    station: StationServer

    @override
    def server_bind(self) -> None:
        """Take the port; the name of this machine, which costs seconds to ask where no name server answers, is not needed."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), self.server_address[1]

    @override
    def verify_request(self, request: Any, client_address: Any) -> bool:
        """Serve machines of the local network alone."""
        return ipaddress.ip_address(client_address[0].partition("%")[0]).is_private

    @override
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A connection that broke is the client's matter: it sends again."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    timeout = _SECONDS

    def do_GET(self) -> None:
        """Tell the time, so that a station can measure its clock."""
        if self.path == "/time":
            self._answer(HTTPStatus.OK, json.dumps({"now_ms": time.time() * 1000}).encode())
        else:
            self._refuse(HTTPStatus.NOT_FOUND, "exchange.wrong_address")

    def do_POST(self) -> None:
        """Pair, or one round of exchange."""
        work = {"/pair": (self._pair, _SMALL), "/exchange": (self._exchange, MOST_BYTES)}.get(self.path)
        length = self.headers.get("Content-Length", "")
        if work is None:
            self._refuse(HTTPStatus.NOT_FOUND, "exchange.wrong_address")
        elif not length.isdigit() or int(length) > work[1]:
            self._refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "exchange.too_large")
        else:
            self._try(work[0], int(length))

    def _try(self, work: Callable[[bytes], None], length: int) -> None:
        peer_needed = work == self._exchange
        if peer_needed and self._peer() is None:
            self._refuse(HTTPStatus.UNAUTHORIZED, "exchange.not_paired")
            return
        try:
            work(self.rfile.read(length))
        except AppError as problem:
            status = HTTPStatus.SERVICE_UNAVAILABLE if isinstance(problem, EnvironmentFault) else HTTPStatus.BAD_REQUEST
            self._refuse(status, problem.code)
        except (ValueError, KeyError, TypeError):
            self._refuse(HTTPStatus.BAD_REQUEST, "exchange.damaged")

    def _pair(self, body: bytes) -> None:
        self._answer(HTTPStatus.OK, json.dumps(self.server.station.pair(json.loads(body))).encode())

    def _exchange(self, body: bytes) -> None:
        peer_id = self._peer()
        assert peer_id is not None
        taken, content = answer(self.server.station.workspace, peer_id, body)
        self._answer(HTTPStatus.OK, content, _BUNDLE)
        if self.server.station.taken is not None:
            self.server.station.taken(taken)

    def _peer(self) -> uuid.UUID | None:
        kind, _space, token = self.headers.get("Authorization", "").partition(" ")
        if kind != "Bearer" or not token:
            return None
        return self.server.station.workspace.read(partial(_peer_of, token))

    def _answer(self, status: HTTPStatus, body: bytes, kind: str = _JSON) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def _refuse(self, status: HTTPStatus, code: str) -> None:
        """Answer a code; the connection ends, for a body that nobody read may still be on its way."""
        self.close_connection = True
        self._answer(status, json.dumps({"error": code}).encode())
        self._hear_out()

    def _hear_out(self) -> None:
        """Take in what is still on its way: over unread bytes a connection is reset, and with it the answer may be lost."""
        until = time.monotonic() + _PATIENCE
        left = MOST_BYTES
        with suppress(OSError):
            self.wfile.flush()
            self.connection.shutdown(socket.SHUT_WR)
            self.connection.settimeout(_PATIENCE)
            while left > 0 and time.monotonic() < until and (got := self.connection.recv(_CHUNK)):
                left -= len(got)

    @override
    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing: who exchanged what stands in the workspace."""


def _peer_of(token: str, session: Session) -> uuid.UUID | None:
    peer = peers.by_token(session, token)
    return None if peer is None else peer.id


def pair(workspace: Workspace, url: str, code: str) -> uuid.UUID:
    """Pair this machine with a station server, measure the clocks, and remember the token; answers the peer.

    Raises:
        InputError: `exchange.wrong_code`, `exchange.wrong_address`, `exchange.not_private`.
        EnvironmentFault: `exchange.unreachable`.
    """
    own = identity(workspace.folder)
    name = workspace.read(lambda session: sender(session)["name"])
    said = {"code": code.strip(), "sign_key": own.sign_key.hex(), "seal_key": own.seal_key, "name": name}
    with _Connection(url) as connection:
        offset = connection.clock_offset()
        got = json.loads(connection.post("/pair", json.dumps(said).encode()))
    return workspace.execute("exchange.pair", partial(_keep, url=connection.url, got=got, offset=offset))


def _keep(session: Session, *, url: str, got: dict[str, Any], offset: int) -> uuid.UUID:
    peer = peers.meet(session, sign_key=bytes.fromhex(got["sign_key"]), seal_key=got["seal_key"], name=got["name"])
    kept = session.get(Setting, _CONNECTIONS)
    known = dict(kept.value) if kept else {}
    known.pop(url, None)  # the newest stands last
    session.merge(Setting(name=_CONNECTIONS, value={**known, url: {"peer": str(peer.id), "token": got["token"]}}))
    role = station_role(session)
    if role is None or role.peer_id == peer.id:
        set_clock_offset(session, milliseconds=offset)
    session.flush()
    return peer.id


def sync_server(workspace: Workspace, url: str) -> tuple[int, TakenIn]:
    """One round with a station server: send what it lacks, take in what this machine lacks.

    Returns:
        (operations sent, what came back).

    Raises:
        MissingError: `exchange.not_paired`.
        InputError: what the server refused, by its code.
        EnvironmentFault: `exchange.unreachable`; nothing is lost, the next round sends it again.
    """
    peer_id, _token = workspace.read(partial(_server, _Connection(url).url))
    given = fill(workspace, peer_id)
    return given.operations, take_in(workspace, carry(workspace, url, given.content), only_from=peer_id, where=url)


def carry(workspace: Workspace, url: str, content: bytes) -> bytes:
    """Bring a bundle to a station server; answers the server's bundle.

    Raises:
        As `sync_server`.
    """
    with _Connection(url) as connection:
        _peer, token = workspace.read(partial(_server, connection.url))
        return connection.post("/exchange", content, {"Authorization": f"Bearer {token}", "Content-Type": _BUNDLE})


def servers(session: Session) -> dict[str, uuid.UUID]:
    """{address: peer} of the station servers that this machine was paired with, the newest last."""
    kept = session.get(Setting, _CONNECTIONS)
    return {url: uuid.UUID(found["peer"]) for url, found in kept.value.items()} if kept else {}


def _server(url: str, session: Session) -> tuple[uuid.UUID, str]:
    kept = session.get(Setting, _CONNECTIONS)
    found = kept.value.get(url) if kept else None
    if found is None or session.get(Peer, uuid.UUID(found["peer"])) is None:
        raise MissingError("exchange.not_paired", where=url)
    return uuid.UUID(found["peer"]), found["token"]


class _Connection:
    """One connection to a station server on a private address."""

    def __init__(self, url: str) -> None:
        found = urllib.parse.urlsplit(url if "//" in url else f"http://{url}")
        try:
            host, port = found.hostname or "", found.port
        except ValueError as problem:
            raise InputError("exchange.wrong_address", where=url) from problem
        if found.scheme != "http" or not host or port is None:
            raise InputError("exchange.wrong_address", where=url)
        self.url = f"http://{host}:{port}"
        self._http = http.client.HTTPConnection(host, port, timeout=_SECONDS)

    def __enter__(self) -> Self:
        try:
            self._http.connect()
            address = ipaddress.ip_address(self._http.sock.getpeername()[0].partition("%")[0])
        except OSError as problem:
            raise self._unreachable(problem) from problem
        if not address.is_private:
            self._http.close()
            raise InputError("exchange.not_private", where=self.url)
        return self

    def __exit__(self, *_raised: object) -> None:
        self._http.close()

    def _unreachable(self, problem: OSError | http.client.HTTPException) -> EnvironmentFault:
        return EnvironmentFault("exchange.unreachable", where=self.url, reason=network_reason(problem))

    def clock_offset(self) -> int:
        """Milliseconds from this clock to the server's: the quickest of five questions, by the middle of its way."""
        best: tuple[float, float] | None = None
        for _ in range(5):
            asked = time.time() * 1000
            told = float(json.loads(self._ask("GET", "/time", None, {}))["now_ms"])
            back = time.time() * 1000
            if best is None or back - asked < best[0]:
                best = (back - asked, told - (asked + back) / 2)
        assert best is not None
        return round(best[1])

    def post(self, path: str, body: bytes, headers: dict[str, str] | None = None) -> bytes:
        """Send, and answer what comes back."""
        return self._ask("POST", path, body, headers or {"Content-Type": _JSON})

    def _ask(self, method: str, path: str, body: bytes | None, headers: dict[str, str]) -> bytes:
        try:
            self._http.request(method, path, body, headers)
            response = self._http.getresponse()
            content = response.read(MOST_BYTES + 1)
        except (OSError, http.client.HTTPException) as problem:
            raise self._unreachable(problem) from problem
        if len(content) > MOST_BYTES:
            raise InputError("exchange.too_large", where=self.url, megabytes=MOST_BYTES >> 20)
        if response.status != HTTPStatus.OK:
            raise _refusal(content, self.url)
        return content


def _refusal(content: bytes, url: str) -> AppError:
    try:
        code = str(json.loads(content)["error"])
    except (ValueError, KeyError, TypeError):
        code = ""
    if not code.startswith(("exchange.", "workspace.")):
        code = "exchange.wrong_address"
    return InputError(code, where=url, megabytes=MOST_BYTES >> 20, reason="", name="", fingerprint="")
