"""A letter that postpones, moves or cancels an event."""

from __future__ import annotations

import datetime as dt

from baocaovien.documents.inputs import PostponementInput, PostponementKind
from baocaovien.documents.kind import DocumentKind
from baocaovien.documents.phrases import DOTS, addressees, finish, foot, head, said, start_in_words
from baocaovien.documents.plan import Block, DocumentPlan
from baocaovien.documents.wording import Wording
from baocaovien.domain.dates import moment_in_words
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def build(data: PostponementInput, wording: Wording) -> DocumentPlan:
    """Make the letter's plan."""
    letter, event, office = data.letter, data.event.title, data.letter.office.short_name
    about = wording.text(f"about_{data.kind.value}", event=event)
    when = _old_time(data)
    blocks: list[Block] = [head(letter, wording, about_letter=about), *addressees(data.to, wording, listed=True)]
    if data.reference:
        blocks.append(said(wording, "by_reference", reference=data.reference, event=event, when=when))
    else:
        blocks.append(said(wording, "no_reference", event=event, when=when))
    if data.reason:
        blocks.append(said(wording, "reason", reason=data.reason))
    if data.kind is PostponementKind.RESCHEDULED:
        new_when = moment_in_words(data.new_start) if data.new_start else DOTS
        blocks.append(said(wording, "rescheduled", office=office, event=event, new_when=new_when))
        if data.new_venue:
            blocks.append(said(wording, "new_venue", new_venue=data.new_venue))
    else:
        blocks.append(said(wording, data.kind.value, office=office, event=event))
    blocks += [said(wording, "closing"), foot(letter, wording.text("recipients_first") if data.to else "")]
    return finish(letter, about, blocks)


def _old_time(data: PostponementInput) -> str:
    if data.old_start is not None:
        return moment_in_words(data.old_start)
    # A moved event says only its new time: the old one is left for the pen, never the new one told as the old.
    moved = data.kind is PostponementKind.RESCHEDULED
    return DOTS if moved and _begins(data) == data.new_start else start_in_words(data.event)


def _begins(data: PostponementInput) -> dt.datetime | None:
    return data.event.sessions[0].start if data.event.sessions else None


KIND = DocumentKind("postponement", QT_TRANSLATE_NOOP("Documents", "Postponement letter"), True, PostponementInput, build)
