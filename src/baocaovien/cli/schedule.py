"""Commands on the schedule: events and the calendar."""

from __future__ import annotations

from baocaovien.cli import calendars, events
from baocaovien.cli.command import Command

COMMANDS: tuple[Command, ...] = (*events.COMMANDS, *calendars.COMMANDS)
