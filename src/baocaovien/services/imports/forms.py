"""Forms for units to name their delegates on: one for each unit with its quota, and a blank one (semantics.md §1)."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from sqlalchemy.orm import Session

from baocaovien.documents.phrases import days_in_words, venue_in_words
from baocaovien.documents.roster_form import RosterForm, form_bytes
from baocaovien.domain.files import write_bytes
from baocaovien.domain.names import fold
from baocaovien.domain.progress import Progress, silent, step
from baocaovien.services.attendance.quotas import unit_quotas
from baocaovien.services.documents.print_facts import event_facts, known_event
from baocaovien.services.workspace import Workspace

_BLANK = "mau-danh-sach-dai-bieu"


def write_roster_forms(
    workspace: Workspace, event_id: uuid.UUID, folder: Path, *, progress: Progress = silent
) -> tuple[Path, ...]:
    """Write a blank form, and one for every unit that has seats or invited people at the event.

    They hold no names: only the unit and how many delegates it sends.

    Raises:
        MissingError: `input.unknown_id`.
        EnvironmentFault: `file.disk_full`, `file.unwritable`.
        Cancelled: the forms written so far stay.
    """
    forms = workspace.read(partial(_forms, event_id=event_id))
    written = []
    for done, (name, form) in enumerate(forms):
        step(progress, done, len(forms))
        target = folder / f"{name}.xlsx"
        write_bytes(target, form_bytes(form))
        written.append(target)
    return tuple(written)


def _forms(session: Session, event_id: uuid.UUID) -> Sequence[tuple[str, RosterForm]]:
    event = known_event(session, event_id)
    facts = event_facts(session, event)
    when = ", ".join(filter(None, (days_in_words(facts), venue_in_words(facts))))
    title, sites, created = event.event.title, tuple(site.name for site in event.sites), event.event.start
    forms = [(_BLANK, RosterForm(title, when, sites=sites, created=created))]
    taken: set[str] = set()
    for unit in unit_quotas(session, event_id):
        if unit.seats or unit.named:
            name = f"{_BLANK}-{fold(unit.name).replace(' ', '-')[:60]}"
            while name in taken:
                name += "-2"
            taken.add(name)
            forms.append((name, RosterForm(title, when, unit.name, unit.seats + unit.named, sites, created)))
    return forms
