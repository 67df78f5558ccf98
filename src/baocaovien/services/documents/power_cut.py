"""Paper for a power cut, in one act: the list to sign with its fixed numbers and code, and an empty sheet for guests."""

from __future__ import annotations

import datetime as dt
import io
from functools import partial
from pathlib import Path
from uuid import UUID

import pikepdf

from baocaovien.domain.files import write_bytes
from baocaovien.services.documents.print_facts import PrintOptions
from baocaovien.services.documents.printing import Printed, note_names, plan_print, prepare_print
from baocaovien.services.workspace import Workspace

_SHEETS = "sign_in"


def power_cut_sheets(workspace: Workspace, event_id: UUID, target: Path) -> Printed:
    """Write the sign-in list and, after it, a page without names, as one PDF.

    Raises:
        MissingError: `input.unknown_id`.
        InputError: `paper.no_office`.
        EnvironmentFault: `documents.no_font`, `file.disk_full`, `file.unwritable`.
    """
    prepare_print(workspace, _SHEETS, event_id)
    now = dt.datetime.now(dt.UTC)
    both = pikepdf.Pdf.new()
    for options in (PrintOptions(), PrintOptions(blank=True)):
        planned = workspace.read(partial(plan_print, kind=_SHEETS, event_id=event_id, options=options, now=now))
        with pikepdf.open(io.BytesIO(planned.pdf()[0])) as part:
            both.pages.extend(part.pages)
    stream = io.BytesIO()
    both.save(stream, deterministic_id=True)
    write_bytes(target, stream.getvalue())
    note_names(workspace, _SHEETS, event_id, PrintOptions())
    return Printed(target, len(both.pages))
