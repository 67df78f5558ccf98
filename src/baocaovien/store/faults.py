"""What a database says when the machine can't, as codes that a person is told in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy.exc import DBAPIError

from baocaovien.domain.errors import EnvironmentFault

_SQLITE = {
    5: "workspace.locked",  # BUSY
    6: "workspace.locked",  # LOCKED
    8: "workspace.read_only",
    10: "workspace.disk_failed",  # IOERR
    11: "workspace.damaged",  # CORRUPT
    13: "workspace.disk_full",
    14: "workspace.cannot_open",
    23: "workspace.cannot_open",  # AUTH
    26: "workspace.not_a_workspace",  # NOTADB
}

_LOCK_TIMEOUT = "55P03"
_POSTGRES = {
    "53100": "workspace.disk_full",
    "25006": "workspace.read_only",
    _LOCK_TIMEOUT: "workspace.locked",
    "42501": "workspace.refused",
    "40001": "workspace.locked",  # met another operation again and again
    "40P01": "workspace.locked",
}

_SERVER_SAYS = (
    ("Connection refused", "Connection refused"),
    ("Network is unreachable", "Network is unreachable"),
    ("No route to host", "Network is unreachable"),
    ("timeout", "no answer"),
    ("resolve host", "unknown name"),
    ("translate host name", "unknown name"),
    ("password", "wrong password"),
    ("does not exist", "no such database"),
    ("No such file or directory", "Connection refused"),
)
"""Pieces of what a driver says of a server that it can't reach, and the codes of reasons."""

RETRY = frozenset({"40001", "40P01"})
"""PostgreSQL: serialisation failure and deadlock; the whole operation is tried again."""


def fault(problem: BaseException, where: str = "") -> EnvironmentFault | None:
    """The fault of the machine behind a driver's error; None when it is a defect of ours."""
    cause: Any = problem.orig if isinstance(problem, DBAPIError) else problem
    number = getattr(cause, "sqlite_errorcode", None)
    if isinstance(number, int):
        code = _SQLITE.get(number & 0xFF)
    elif hasattr(cause, "sqlstate"):
        operational = any(base.__name__ == "OperationalError" for base in type(cause).__mro__)
        unreachable = "workspace.server_unreachable" if operational else None
        code = _POSTGRES.get(cause.sqlstate or "", unreachable)
    else:
        code = None
    return EnvironmentFault(code, where=where, reason=_reason(str(cause).strip())) if code else None


def _reason(told: str) -> str:
    """What a driver says, as a code that `texts.words` has words for where one is known."""
    known = next((code for piece, code in _SERVER_SAYS if piece in told), None)
    return known or (told.splitlines()[0] if told else "")


def must_retry(problem: BaseException) -> bool:
    """Whether two operations met on PostgreSQL and this one shall begin anew."""
    return _state(problem) in RETRY


def must_wait(problem: BaseException) -> bool:
    """Whether another operation on PostgreSQL holds what this one wants; it begins anew when it has waited."""
    return _state(problem) == _LOCK_TIMEOUT


def _state(problem: BaseException) -> str | None:
    cause = problem.orig if isinstance(problem, DBAPIError) else problem
    return getattr(cause, "sqlstate", None)


def is_busy(problem: BaseException) -> bool:
    """Whether another process holds the lock that was asked for."""
    found = fault(problem)
    return found is not None and found.code == "workspace.locked"


@contextmanager
def told(where: str) -> Iterator[None]:
    """Turn a driver's error about the machine into an EnvironmentFault; others pass as they are."""
    try:
        yield
    except Exception as problem:
        found = fault(problem, where)
        if found is None:
            raise
        raise found from problem
