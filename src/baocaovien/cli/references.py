"""Times and ids between the command line and the use cases."""

from __future__ import annotations

import datetime as dt
import uuid

from baocaovien.domain.dates import local, parse_date, parse_moment
from baocaovien.domain.errors import InputError


def moment(text: str | None, where: str) -> dt.datetime | None:
    """An instant as it was typed; None stays None."""
    return None if text is None else parse_moment(text, where=where)


def day(text: str | None, where: str) -> dt.date | None:
    """A day as it was typed; None stays None."""
    return None if text is None else parse_date(text, where=where)


def days(first: str | None, last: str | None) -> tuple[dt.date | None, dt.date | None]:
    """The days after --from and --to, in this order.

    Raises:
        InputError: `input.not_a_date`, `input.end_before_start`.
    """
    found = day(first, "--from"), day(last, "--to")
    if found[0] is not None and found[1] is not None and found[1] < found[0]:
        raise InputError("input.end_before_start", where="--to", start=f"{found[0]:%d/%m/%Y}", end=f"{found[1]:%d/%m/%Y}")
    return found


def iso(value: dt.datetime | None) -> str | None:
    """An instant on the local clock with its offset, ISO 8601."""
    return None if value is None else local(value).isoformat(timespec="seconds")


def token(value: uuid.UUID | None) -> str | None:
    """An id in full."""
    return None if value is None else str(value)
