"""Commands of decks: `deck build`, `deck check`, `deck refresh`."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

from baocaovien.cli.command import Call, Command, Result
from baocaovien.cli.references import token
from baocaovien.domain.errors import InputError
from baocaovien.services.decks.files import DeckFiles, build_new_deck, check_look, check_targets, read_template
from baocaovien.services.decks.refresh import check_deck, refresh_deck
from baocaovien.services.named import outline
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.texts.sentences import tell

MOST_MINUTES = 600


def _build_arguments(parser: argparse.ArgumentParser) -> None:
    subject = parser.add_mutually_exclusive_group(required=True)
    subject.add_argument("--event", metavar="ID", help=QT_TRANSLATE_NOOP("Commands", "all that the event presents"))
    subject.add_argument(
        "--topic",
        metavar="ID",
        action="append",
        help=QT_TRANSLATE_NOOP("Commands", "a topic or a content item with its subtree; may be repeated"),
    )
    parser.add_argument(
        "--out", metavar="FILE.pptx", type=Path, required=True, help=QT_TRANSLATE_NOOP("Commands", "the file to write")
    )
    parser.add_argument(
        "--template", metavar="FILE.pptx", type=Path, help=QT_TRANSLATE_NOOP("Commands", "the office's own template")
    )
    parser.add_argument("--pdf", metavar="FILE.pdf", type=Path, help=QT_TRANSLATE_NOOP("Commands", "the slides as PDF too"))
    parser.add_argument(
        "--minutes",
        metavar="N",
        type=int,
        help=QT_TRANSLATE_NOOP("Commands", "the length of the talk: less important slides are left out"),
    )
    parser.add_argument("--theme", metavar="CODE", default="", help=QT_TRANSLATE_NOOP("Commands", "one of our own themes"))
    parser.add_argument("--ratio", metavar="R", default="16:9", help=QT_TRANSLATE_NOOP("Commands", "16:9 or 4:3"))


def _build(call: Call, arguments: argparse.Namespace) -> Result:
    files = DeckFiles(arguments.out, arguments.pdf, arguments.minutes)
    check_targets(files)
    check_look(arguments.theme, arguments.ratio)
    if arguments.minutes is not None and not 1 <= arguments.minutes <= MOST_MINUTES:
        raise InputError("deck.bad_minutes", where="--minutes", value=arguments.minutes)
    template = read_template(arguments.template) if arguments.template else None

    make = partial(
        outline,
        event=arguments.event or "",
        topics=arguments.topic or (),
        theme=arguments.theme,
        ratio=arguments.ratio,
        template=template,
        template_name=arguments.template.name if arguments.template else "",
    )
    label = "decks.outline_for_event" if arguments.event else "decks.outline_for_topics"
    built = build_new_deck(call.ws, label, make, files, progress=call.progress)
    return {
        "slides": built.slides,
        "seconds": round(built.seconds, 3),
        "warnings": [tell(warning, call.language).line() for warning in built.warnings],
        "deck": token(built.deck_id),
        "path": str(built.target),
    }


def _file_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE.pptx", type=Path, help=QT_TRANSLATE_NOOP("Commands", "the deck"))


def _check(call: Call, arguments: argparse.Namespace) -> Result:
    checked = check_deck(call.ws, arguments.file)
    return {
        "slides": [{"number": slide.number, "key": slide.key or None, "state": slide.state} for slide in checked.slides],
        "removed": list(checked.removed),
        "counts": checked.counts(),
    }


def _refresh_arguments(parser: argparse.ArgumentParser) -> None:
    _file_argument(parser)
    parser.add_argument(
        "--out",
        metavar="FILE.pptx",
        type=Path,
        required=True,
        help=QT_TRANSLATE_NOOP("Commands", "may be the same file: a copy is kept"),
    )


def _refresh(call: Call, arguments: argparse.Namespace) -> Result:
    made = refresh_deck(call.ws, arguments.file, arguments.out, progress=call.progress)
    return {
        "updated": made.done.updated,
        "kept": made.done.kept,
        "conflicts": made.done.conflicts,
        "added": made.done.added,
        "removed": made.done.removed,
        "left": made.done.left,
        "path": str(made.target),
        "copy": str(made.copy) if made.copy else None,
    }


COMMANDS: tuple[Command, ...] = (
    Command("deck", "build", QT_TRANSLATE_NOOP("Commands", "build a deck of an event or of topics"), _build, _build_arguments),
    Command("deck", "check", QT_TRANSLATE_NOOP("Commands", "compare a deck with the library"), _check, _file_argument),
    Command(
        "deck",
        "refresh",
        QT_TRANSLATE_NOOP("Commands", "update what the library changed, keep what hands changed"),
        _refresh,
        _refresh_arguments,
    ),
)
