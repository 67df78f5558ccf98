"""The command `demo`: the whole main job on the sample workspace, with no screen."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from baocaovien.cli.command import Call, Command, Result
from baocaovien.cli.references import token
from baocaovien.services.demo import DemoFile, run_demo
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("out", metavar="OUT_DIR", type=Path, help=QT_TRANSLATE_NOOP("Commands", "the folder to write into"))
    parser.add_argument(
        "--plan",
        metavar="FILE",
        type=Path,
        help=QT_TRANSLATE_NOOP("Commands", "present this document's content (.txt, .docx, .pdf)"),
    )


def _demo(call: Call, arguments: argparse.Namespace) -> Result:
    done = run_demo(arguments.out, plan=arguments.plan, progress=call.progress)
    return {
        "files": [_shown(file) for file in done.files],
        "event": token(done.event_id),
        "seconds": round(done.seconds, 3),
        "conflict": None if done.conflict is None else done.conflict.kind,
        "notes": list(done.notes),
        "workspace": str(arguments.out / "workspace"),
    }


def _shown(file: DemoFile) -> dict[str, Any]:
    found: dict[str, Any] = {"path": str(file.path), "bytes": file.bytes}
    if file.pages is not None:
        found["pages"] = file.pages
    if file.slides is not None:
        found["slides"] = file.slides
    return found


def _text(result: Result, _language: str) -> str:
    lines = [f"{file['path']}  ({file['bytes']:,} bytes)" for file in result["files"]]
    return "\n".join([*lines, f"{result['seconds']} s"])


COMMANDS: tuple[Command, ...] = (
    Command(
        "",
        "demo",
        QT_TRANSLATE_NOOP("Commands", "the whole main job on the sample, into a folder"),
        _demo,
        _arguments,
        _text,
        needs_workspace=False,
    ),
)
