"""Problems as codes with parameters; the sentences live in `baocaovien.texts`.

A code is `subject.problem` ("imports.not_a_date"). Parameters are plain values that the
sentence may name ({file}, {row}, …). `where` is the place in the input: a file, a row, a field.
"""

from __future__ import annotations

from typing import Any, ClassVar


class AppError(Exception):
    """A problem that a person is told in one sentence."""

    exit_code: ClassVar[int] = 1

    def __init__(self, code: str, /, *, where: str = "", **params: Any) -> None:
        super().__init__(code, params)
        self.code = code
        self.where = where
        self.params = params

    def __reduce__(self) -> tuple[Any, ...]:
        # Errors travel from the worker process to the window.
        return _rebuild, (type(self), self.code, self.where, self.params)


def _rebuild(kind: type[AppError], code: str, where: str, params: dict[str, Any]) -> AppError:
    return kind(code, where=where, **params)


class InputError(AppError):
    """The input or the call is wrong; nothing was written."""

    exit_code = 2


class MissingError(InputError):
    """Something that was named does not exist."""


class ConflictError(InputError):
    """The request contradicts what is already there; params carry `conflicts` where there are several."""


class EnvironmentFault(AppError):
    """The machine can't: no font, disk full, database locked, version outdated."""

    exit_code = 3


class Cancelled(AppError):
    """The person stopped the work; nothing was written."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__("work.cancelled")

    def __reduce__(self) -> tuple[Any, ...]:
        return Cancelled, ()
