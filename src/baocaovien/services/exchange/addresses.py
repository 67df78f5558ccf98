"""Under which addresses other machines of the local network find this one."""

from __future__ import annotations

import errno
import ipaddress
import socket
import urllib.parse
from contextlib import closing, suppress
from http.client import HTTPException

from baocaovien.domain.errors import EnvironmentFault, InputError
from baocaovien.domain.files import reason_of

USUAL_PORT = 8765
"""The port that station servers try first, so that an address that was typed once stays right."""

_OUTSIDE = ("10.255.255.255", "192.168.255.255", "172.31.255.255")
_KNOCK_SECONDS = 2.0
_NETWORK_REASONS = {
    errno.EADDRINUSE: "Address already in use",
    errno.ENETUNREACH: "Network is unreachable",
    errno.EHOSTUNREACH: "Network is unreachable",
    errno.ENETDOWN: "Network is unreachable",
    errno.ETIMEDOUT: "no answer",
}


def own_addresses() -> tuple[str, ...]:
    """The private addresses of this machine, the one towards other machines first; nothing is sent to find them."""
    found: dict[str, None] = {}
    for outside in _OUTSIDE:
        with closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as asking:
            try:
                asking.connect((outside, 9))  # a datagram socket only looks up which way it would go
                found[asking.getsockname()[0]] = None
            except OSError:
                continue
    with suppress(OSError):  # a machine without a name in its network still has its address
        found |= dict.fromkeys(socket.gethostbyname_ex(socket.gethostname())[2])
    return tuple(address for address in found if _is_usable(address))


def _is_usable(address: str) -> bool:
    said = ipaddress.ip_address(address)
    return said.is_private and not said.is_loopback and not said.is_unspecified


def full_address(text: str) -> str:
    """An address as a person types it ("192.168.1.5"), with the usual port where none is said.

    Raises:
        InputError: `exchange.wrong_address`.
    """
    said = text.strip()
    try:
        parts = urllib.parse.urlsplit(said if "//" in said else f"http://{said}")
        host, port = parts.hostname or "", parts.port or USUAL_PORT
    except ValueError as problem:
        raise InputError("exchange.wrong_address", where=said[:80]) from problem
    if parts.scheme != "http" or not host:
        raise InputError("exchange.wrong_address", where=said[:80])
    return f"http://{host}:{port}"


def knock(url: str) -> None:
    """Make sure that somebody listens there, before something that would wait long for nobody.

    Raises:
        EnvironmentFault: `exchange.unreachable`.
    """
    parts = urllib.parse.urlsplit(url)
    try:
        socket.create_connection((parts.hostname or "", parts.port or USUAL_PORT), timeout=_KNOCK_SECONDS).close()
    except OSError as problem:
        raise EnvironmentFault("exchange.unreachable", where=url, reason=network_reason(problem)) from problem


def network_reason(problem: OSError | HTTPException) -> str:
    """Why a connection failed, as a code that `texts.words` has words for: each system says it in a language of its own."""
    if isinstance(problem, socket.gaierror):
        return "unknown name"
    if isinstance(problem, ConnectionRefusedError):
        return "Connection refused"
    if isinstance(problem, TimeoutError):
        return "no answer"
    if isinstance(problem, (ConnectionError, HTTPException)):
        return "broken off"
    return _NETWORK_REASONS.get(problem.errno or 0) or reason_of(problem)
