"""Reading a command's words: argparse, speaking the language of the screen."""

from __future__ import annotations

import argparse
import copy
import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, NoReturn

from typing_extensions import override

from baocaovien.domain.errors import InputError
from baocaovien.texts import catalogue
from baocaovien.texts.marking import QT_TRANSLATE_NOOP

_HEADINGS = {
    "positional arguments": QT_TRANSLATE_NOOP("Commands", "what it takes"),
    "options": QT_TRANSLATE_NOOP("Commands", "options"),
}
_REASONS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.DOTALL), words)
    for pattern, words in (
        (r"the following arguments are required: (?P<names>.+)", QT_TRANSLATE_NOOP("Commands", "{names} is missing")),
        (r"unrecognized arguments: (?P<names>.+)", QT_TRANSLATE_NOOP("Commands", "it does not know {names}")),
        (r"one of the arguments (?P<names>.+) is required", QT_TRANSLATE_NOOP("Commands", "one of {names} is missing")),
        (
            r"argument (?P<name>.+): not allowed with argument (?P<other>.+)",
            QT_TRANSLATE_NOOP("Commands", "{name} and {other} don't go together"),
        ),
        (
            r"argument (?P<name>.+): invalid choice: (?P<value>.+?) \(choose from (?P<choices>.+)\)",
            QT_TRANSLATE_NOOP("Commands", "{value} is no value for {name}; take one of {choices}"),
        ),
        (
            r"argument (?P<name>.+): invalid (?:int|float) value: (?P<value>.+)",
            QT_TRANSLATE_NOOP("Commands", "{value} after {name} is not a number"),
        ),
        (r"argument (?P<name>.+): expected .*", QT_TRANSLATE_NOOP("Commands", "a value is missing after {name}")),
        (
            r"argument (?P<name>.+): ignored explicit argument (?P<value>.+)",
            QT_TRANSLATE_NOOP("Commands", "{name} takes no value"),
        ),
        (
            r"ambiguous option: (?P<name>.+) could match (?P<choices>.+)",
            QT_TRANSLATE_NOOP("Commands", "{name} may stand for {choices}"),
        ),
    )
)
"""What argparse says of a wrong call, and how we say it."""

Say = Callable[[str], str]


def speaker(language: str) -> Say:
    """Puts a marked text of the commands into a language."""
    return partial(catalogue.translate, "Commands", language=language)


def reason_in_words(message: str, say: Say) -> str:
    """What is wrong with a call, in the language of the screen; words that no pattern knows stay as they are."""
    for pattern, words in _REASONS:
        found = pattern.fullmatch(message)
        if found is not None:
            return say(words).format(**{name: _plain(given) for name, given in found.groupdict().items()})
    return message


def _plain(given: str) -> str:
    """The words of a call without the quotes that Python puts around them; an empty choice is left out."""
    return re.sub(r"'([^']*)'", r"\1", given).removeprefix(", ")


class Parser(argparse.ArgumentParser):
    """Says what is wrong with a call as an error, instead of leaving the program."""

    def __init__(self, *, prog: str, language: str, description: str = "", helps: bool = True) -> None:
        """Make a parser.

        Args:
            helps: `--help` is answered here.
        """
        say = speaker(language)
        formatter: Any = partial(_Help, say=say)
        super().__init__(prog=prog, description=say(description), add_help=False, formatter_class=formatter)
        self._say = say
        if helps:
            self.add_argument("-h", "--help", action="help", help=QT_TRANSLATE_NOOP("Commands", "show this and leave"))

    @override
    def error(self, message: str) -> NoReturn:
        raise InputError("call.wrong", where=self.prog, reason=reason_in_words(message, self._say), program=self.prog)


class _Help(argparse.HelpFormatter):
    """Help whose headings and texts are in the language of the screen."""

    def __init__(self, prog: str, *, say: Say) -> None:
        super().__init__(prog, max_help_position=34)
        self._say = say

    @override
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, self._say(QT_TRANSLATE_NOOP("Commands", "usage: ")))

    @override
    def start_section(self, heading: str | None) -> None:
        super().start_section(self._say(_HEADINGS.get(heading or "", heading or "")))

    @override
    def add_argument(self, action: argparse.Action) -> None:
        if action.help and action.help != argparse.SUPPRESS:
            action = copy.copy(action)
            action.help = self._say(action.help or "")
        super().add_argument(action)
