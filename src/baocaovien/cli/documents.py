"""Commands of paper: `print`, `minutes …` and `report`."""

from __future__ import annotations

from baocaovien.cli import minutes, paper, report
from baocaovien.cli.command import Command

COMMANDS: tuple[Command, ...] = (*paper.COMMANDS, *minutes.COMMANDS, *report.COMMANDS)
