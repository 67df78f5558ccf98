"""What changed between two releases, in words, and printed as 'Thông báo thay đổi chương trình' (semantics §2)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.documents.docx import docx_bytes
from baocaovien.documents.inputs import ChangeLine, NoticeOfChangeInput
from baocaovien.documents.make import plan_document
from baocaovien.documents.pdf import pdf_bytes
from baocaovien.domain.change_list import ChangedField, ChangeKind, EventChange, FieldChange, ReleasedEvent
from baocaovien.domain.dates import local_date, moment_in_words
from baocaovien.domain.errors import InputError
from baocaovien.domain.files import write_bytes
from baocaovien.services.documents.layout import layout_on, wording_of
from baocaovien.services.documents.print_facts import PrintOptions, letterhead
from baocaovien.services.schedule.change_words import WORDS, names_day, said, worth_telling
from baocaovien.services.schedule.releases import change_list
from baocaovien.services.workspace import Workspace
from baocaovien.store.find import get
from baocaovien.store.models import ScheduleRelease

_KIND = "notice_of_change"
PDF, DOCX = ".pdf", ".docx"


def change_lines_between(session: Session, old_id: UUID, new_id: UUID | None = None) -> tuple[ChangeLine, ...]:
    """The lines of the notice: a new or cancelled event is one, a changed one has a line for each difference.

    Args:
        new_id: None compares with the schedule as it is now.
    """
    return tuple(line for change in change_list(session, old_id, new_id) for line in _lines(change))


def _lines(change: EventChange) -> Sequence[ChangeLine]:
    reason = "; ".join(dict.fromkeys(change.reasons))
    if change.kind is ChangeKind.NEW and change.after is not None:
        return (ChangeLine(change.after.title, "–", _place_and_time(change.after), reason),)
    shown = change.before or change.after
    if shown is None:
        return ()
    if change.kind is ChangeKind.CANCELLED:
        return (ChangeLine(shown.title, _place_and_time(shown), "Không tổ chức", reason),)
    title = (change.after or shown).title
    return [_line(one, title, change, reason) for one in worth_telling(change)]


def _line(one: FieldChange, title: str, change: EventChange, reason: str) -> ChangeLine:
    agenda = (*(change.after.agenda if change.after else ()), *(change.before.agenda if change.before else ()))
    part = next((item.title for item in agenda if item.id == one.part_id), "")
    subject = f"{title}: {WORDS.get(one.field, 'Việc tổ chức').lower()}" + (f" ({part})" if part else "")
    if one.field is ChangedField.CONTENT:
        return ChangeLine(subject, "Bản đã thông báo", "Bản cập nhật", reason)
    if one.field is ChangedField.STATE:
        before, after = ("Tạm hoãn" if value else "Tổ chức" for value in (one.before, one.after))
        return ChangeLine(subject, before, after, reason)
    whole = names_day(one, part)
    return ChangeLine(subject, said(one.before, whole=whole), said(one.after, whole=whole), reason)


def _place_and_time(event: ReleasedEvent) -> str:
    starts = "; ".join(moment_in_words(span.start) for _id, span in event.sessions)
    return ", tại ".join(part for part in (starts, event.venue) if part) or "–"


def notice_between(session: Session, *, old_id: UUID, new_id: UUID | None, day: dt.date) -> NoticeOfChangeInput:
    """The notice of what changed since a release.

    Args:
        day: the day in its date line.

    Raises:
        InputError: `paper.no_office`.
    """
    old = get(session, ScheduleRelease, old_id)
    new = get(session, ScheduleRelease, new_id).name if new_id is not None else ""
    about = f"thay đổi lịch đã ban hành {old.name}" + (f" so với {new}" if new else "")
    letter = letterhead(session, created=old.released_at, day=day, options=PrintOptions(date=day))
    return NoticeOfChangeInput(letter, about, change_lines_between(session, old_id, new_id))


def print_changes(workspace: Workspace, *, old_id: UUID, new_id: UUID | None, target: Path, day: dt.date | None = None) -> int:
    """Write the notice to a .pdf or .docx; answers its pages.

    Raises:
        InputError: `paper.suffix`, `paper.no_office`.
        EnvironmentFault: `documents.no_font`, `file.disk_full`, `file.unwritable`.
    """
    if target.suffix.lower() not in (PDF, DOCX):
        raise InputError("paper.suffix", where=str(target), file=target.name)
    on = day or local_date(dt.datetime.now(dt.UTC))
    data = workspace.read(partial(notice_between, old_id=old_id, new_id=new_id, day=on))
    layout = workspace.read(partial(layout_on, day=on)).profile
    words = workspace.read(partial(wording_of, kind=_KIND, profile=layout, day=on))
    plan = plan_document(_KIND, data, layout, words)
    content, pages = pdf_bytes(plan, layout)
    write_bytes(target, docx_bytes(plan, layout) if target.suffix.lower() == DOCX else content)
    return pages
