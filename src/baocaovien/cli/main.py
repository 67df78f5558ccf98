"""The command line: global options, one command, exactly one answer, and an exit code (`cli.md`).

Modules of commands are imported by their first word, so that each command starts fast.
"""

from __future__ import annotations

import argparse
import errno
import gc
import json
import logging
import os
import stat
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, cast

from baocaovien import __version__, logs, paths, settings
from baocaovien.cli.command import Call, Command, Result
from baocaovien.cli.parser import Parser, speaker
from baocaovien.cli.words import Answer, plain, progress_line
from baocaovien.domain.errors import AppError, Cancelled, EnvironmentFault, InputError
from baocaovien.domain.files import is_full, reason_of
from baocaovien.texts import sentences
from baocaovien.texts.catalogue import LANGUAGES
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.texts.sentences import Told

PROGRAM = "baocaovien"

MODULES: dict[str, tuple[str, ...]] = {
    "workspace": ("init", "backup", "check", "upgrade", "undo", "redo", "history"),
    "demo": ("demo",),
    "library": ("content",),
    "directory": ("people",),
    "events": ("event",),
    "calendars": ("calendar",),
    "decks": ("deck",),
    "attendance": ("attendance",),
    "paper": ("print",),
    "minutes": ("minutes",),
    "report": ("report",),
    "exchange": ("exchange",),
}
"""{module of commands: the first words that it answers}."""

_GARBAGE = 500_000
"""Objects made before Python looks for cycles: a command ends soon, and looking took a fifth of most commands' time."""

_log = logging.getLogger("baocaovien.cli")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; answers the exit code."""
    if argv is None:  # a process of its own
        gc.set_threshold(_GARBAGE)
    words = list(sys.argv[1:] if argv is None else argv)
    _speak_utf8()
    logs.configure()
    try:
        return _answer(words)
    except BrokenPipeError:
        _close_output()  # whoever read it has enough
        return 0
    except _OutputLostError as lost:
        _close_output()
        return _tell(lost.fault, argparse.Namespace(json=False, lang=_spoken(words)))
    finally:
        logs.close()
        if argv is None:
            gc.freeze()  # the process ends: Python would look through all that is left once more, for a quarter of a second


class _OutputLostError(Exception):
    """Standard output takes nothing more: the disk that it goes to is full, or gone."""

    def __init__(self, problem: OSError) -> None:
        code = "file.disk_full" if is_full(problem) else "file.unwritable"
        self.fault = EnvironmentFault(code, where="stdout", file="stdout", reason=reason_of(problem))
        super().__init__(code)


def _close_output() -> None:
    """Nothing more may be written, not even when the interpreter ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(text: str) -> None:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as problem:
        if problem.errno == errno.EINVAL and stat.S_ISFIFO(os.fstat(sys.stdout.fileno()).st_mode):
            raise BrokenPipeError from problem  # what Windows says of a pipe that nobody reads any more
        raise _OutputLostError(problem) from problem


def _answer(words: list[str]) -> int:
    asked = argparse.Namespace(json="--json" in words, lang=_spoken(words))
    try:
        asked = _globals(_language(asked)).parse_args(words, asked)
        if not asked.words:
            return _without_command(asked)
        command, arguments = _command(asked.words, _language(asked))
        answer = _run(asked, command, arguments)
        _say(answer.as_json() if asked.json else answer.as_text())
    except SystemExit:  # help was the answer, and is shown
        return 0
    except KeyboardInterrupt:
        return _tell(Cancelled(), asked)
    except (BrokenPipeError, _OutputLostError):
        raise
    except AppError as problem:
        return _tell(problem, asked)
    except Exception as problem:  # noqa: BLE001 - a defect of ours is told in one line; the trace goes to the log
        _log.exception("defect in %s", " ".join(asked.words[:2]) if getattr(asked, "words", None) else "call")
        return _tell(AppError("call.defect", kind=type(problem).__name__, log=str(paths.logs() / "baocaovien.log")), asked)
    return 0


def _globals(language: str) -> Parser:
    described = QT_TRANSLATE_NOOP("Commands", "Reporter conferences from plan to signed minutes.")
    parser = Parser(prog=PROGRAM, language=language, description=described, helps=False)
    texts = {
        "--help": QT_TRANSLATE_NOOP("Commands", "show this and leave"),
        "--version": QT_TRANSLATE_NOOP("Commands", "show the version and leave"),
        "--workspace": QT_TRANSLATE_NOOP("Commands", "the workspace folder"),
        "--database": QT_TRANSLATE_NOOP("Commands", "the PostgreSQL database of the workspace"),
        "--lang": QT_TRANSLATE_NOOP("Commands", "language of messages: vi or en"),
        "--as": QT_TRANSLATE_NOOP("Commands", "who is working; a PIN is read from BAOCAOVIEN_PIN"),
        "--wait": QT_TRANSLATE_NOOP("Commands", "how long to wait for another program that writes (60)"),
        "--json": QT_TRANSLATE_NOOP("Commands", "answer with one JSON object"),
    }
    parser.add_argument("-h", "--help", action="store_true", help=texts["--help"])
    parser.add_argument("--version", action="store_true", help=texts["--version"])
    parser.add_argument("-w", "--workspace", type=Path, metavar="DIR", help=texts["--workspace"])
    parser.add_argument("--database", metavar="URL", help=texts["--database"])
    parser.add_argument("--lang", choices=LANGUAGES, help=texts["--lang"])
    parser.add_argument("--as", dest="actor", metavar="PERSON", help=texts["--as"])
    parser.add_argument("--wait", type=float, metavar="SECONDS", help=texts["--wait"])
    parser.add_argument("--json", action="store_true", help=texts["--json"])
    parser.add_argument("words", nargs=argparse.REMAINDER, metavar="COMMAND …")
    return parser


def _spoken(words: Sequence[str]) -> str | None:
    """The language that a call asks for, also where the rest of it can't be read; None: the person's own."""
    pairs = zip(words, (*words, "")[1:], strict=True)
    found = [after if word == "--lang" else word.partition("=")[2] for word, after in pairs if word.split("=")[0] == "--lang"]
    return next((language for language in found if language in LANGUAGES), None)


def _without_command(asked: argparse.Namespace) -> int:
    """Show help or the version; else open the window, which only the composition root knows how to do."""
    if asked.version:
        sys.stdout.write(f"{PROGRAM} {__version__}\n")
        return 0
    if asked.help:
        language = _language(asked)
        sys.stdout.write(_globals(language).format_help() + "\n" + _listing(_all_commands(), language))
        return 0
    if asked.json:
        raise InputError("call.wrong", where=PROGRAM, reason="no command", program=PROGRAM)
    logs.close()
    window: Any = import_module("baocaovien.app")
    given = {"--workspace": asked.workspace, "--database": asked.database, "--lang": asked.lang, "--as": asked.actor}
    return cast("int", window.main([f"{option}={value}" for option, value in given.items() if value]))


def _command(words: list[str], language: str) -> tuple[Command, argparse.Namespace]:
    """The command that the words name, and its arguments.

    Raises:
        InputError: `call.wrong`.
    """
    known = {(command.group, command.name): command for command in _commands_of(words[0])}
    name = ("", words[0]) if ("", words[0]) in known else (words[0], words[1] if len(words) > 1 else "")
    if name not in known:
        if any(word in ("-h", "--help") for word in words[1:2]) and known:
            sys.stdout.write(_listing(known.values(), language))
            raise SystemExit
        unknown = speaker(language)(QT_TRANSLATE_NOOP("Commands", "there is no command “{words}”"))
        reason = unknown.format(words=" ".join(words[:2]))
        raise InputError("call.wrong", where=PROGRAM, reason=reason, program=PROGRAM)
    command = known[name]
    parser = Parser(prog=" ".join(filter(None, (PROGRAM, *name))), language=language, description=command.help)
    command.arguments(parser)
    return command, parser.parse_args(words[1 if not command.group else 2 :])


def _commands_of(word: str) -> list[Command]:
    """The commands whose first word this is."""
    modules = [module for module, first_words in MODULES.items() if word in first_words]
    return [command for module in modules for command in _load(module) if word in (command.group, command.name)]


def _load(module: str) -> tuple[Command, ...]:
    return cast("tuple[Command, ...]", import_module(f"baocaovien.cli.{module}").COMMANDS)


def _all_commands() -> list[Command]:
    return [command for module in MODULES for command in _load(module)]


def _listing(commands: Iterable[Command], language: str) -> str:
    say = speaker(language)
    rows = [(" ".join(filter(None, (command.group, command.name))), say(command.help)) for command in commands]
    width = max(len(name) for name, _help in rows)
    return "".join(f"  {name:{width}}  {told}\n" for name, told in rows)


def _run(asked: argparse.Namespace, command: Command, arguments: argparse.Namespace) -> Answer:
    folder = (asked.workspace or paths.default_workspace()).absolute()
    report = progress_line(sys.stderr)
    call = Call(folder, asked.database, _language(asked), asked.actor, None, report)
    group = command.group or command.name
    if not command.needs_workspace:
        return Answer(command.run(call, arguments), command.text, call.language, group)
    try:
        return Answer(_in_workspace(call, command, arguments, asked.wait), command.text, call.language, group)
    except AppError as problem:
        if command.instead is None or not _is_spoilt(call, problem):
            raise
        return Answer(command.instead(call, arguments), command.text, call.language, group)


def _is_spoilt(call: Call, problem: AppError) -> bool:
    # Loaded here: hardly any call comes this way.
    from baocaovien.services.recovery import is_spoilt  # noqa: PLC0415

    return is_spoilt(call.folder, problem, database_url=call.database_url)


def _in_workspace(call: Call, command: Command, arguments: argparse.Namespace, wait: float | None) -> Result:
    # Loaded here to keep `--help` and wrong calls fast.
    from baocaovien.services.office import actors  # noqa: PLC0415
    from baocaovien.services.workspace import Workspace  # noqa: PLC0415

    workspace = Workspace.open(call.folder, database_url=call.database_url, holder="command line")
    try:
        if wait is not None:
            workspace.lock_seconds = wait
        if call.actor is not None:
            name = call.actor
            actor_id = workspace.read(lambda session: actors.find_actor(session, name))
            workspace.sign_in(actor_id, os.environ.get("BAOCAOVIEN_PIN"), lasting=False)
        return command.run(Call(call.folder, call.database_url, call.language, call.actor, workspace, call.progress), arguments)
    finally:
        workspace.close()


def _tell(problem: AppError, asked: argparse.Namespace) -> int:
    told: Told = sentences.tell(problem, _language(asked))
    if isinstance(problem, EnvironmentFault):
        _log.warning("told %s", problem.code)
    if asked.json:
        called = " ".join([PROGRAM, *(getattr(asked, "words", None) or ())[:1]])
        error = {"code": told.code, "message": told.message, "where": told.where or called, "hint": told.hint}
        outcome = problem.params.get("outcome") or {}
        _say(json.dumps({**outcome, "error": error}, ensure_ascii=False, default=plain) + "\n")
    else:
        sys.stderr.write(" ".join(told.line().split()) + "\n")
    return problem.exit_code


def _language(asked: argparse.Namespace) -> str:
    return asked.lang or settings.load().language


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
