"""Invitations: one for each guest or unit, in one file; A4, or half a sheet (A5 landscape)."""

from __future__ import annotations

from collections.abc import Iterator

from baocaovien.documents.inputs import Guest, InvitationInput
from baocaovien.documents.kind import DocumentKind
from baocaovien.documents.phrases import finish, foot, head, honorific_of, people_in_words, said, times_in_words, venue_in_words
from baocaovien.documents.plan import Block, DocumentPlan, MarginCode, NextCopy, PageSetup, Paragraph, Title, runs
from baocaovien.documents.wording import Wording
from baocaovien.texts.marking import QT_TRANSLATE_NOOP

_HALF_SHEET = PageSetup(width_mm=210, height_mm=148, margins_mm=(13, 15, 9, 25), compact=True)


def build(data: InvitationInput, wording: Wording) -> DocumentPlan:
    """Make the plan of all invitations; without guests one with room for the pen."""
    blocks: list[Block] = []
    guests: tuple[Guest | None, ...] = data.guests or (None,)
    for place, guest in enumerate(guests):
        if place:
            blocks.append(NextCopy())
        blocks += _invitation(data, wording, guest)
    page = _HALF_SHEET if data.half_sheet else PageSetup()
    return finish(data.letter, f"{wording.text('name')} {wording.text('about', event=data.event.title)}", blocks, page=page)


def _invitation(data: InvitationInput, wording: Wording, guest: Guest | None) -> Iterator[Block]:
    event, office = data.event, data.letter.office.short_name
    yield head(data.letter, wording)
    if guest and guest.card_number:
        yield MarginCode(guest.card_number)
    # Half a sheet has no room to say twice what it is about.
    yield Title(
        wording.text("name"), "" if data.half_sheet else wording.text("about", event=event.title), closed=not data.half_sheet
    )
    if guest:
        yield said(wording, "opening", office=office, guest=_guest_in_words(guest, wording))
    else:
        yield said(wording, "opening_blank", office=office)
    yield said(wording, "purpose", event=event.title)
    if event.content:
        yield said(wording, "content", content=event.content)
    yield said(wording, "when", when=times_in_words(event))
    yield said(wording, "venue", venue=venue_in_words(event))
    if event.chairs:
        yield said(wording, "chair", chair=people_in_words(event.chairs, wording))
    if data.participants:
        yield said(wording, "participants", participants=data.participants)
    for request in data.requests:
        yield Paragraph(runs(f"- {request}"))
    if data.contact:
        yield said(wording, "contact", contact=data.contact)
    honorific = honorific_of(guest.honorific if guest else "", wording)
    yield said(wording, "closing_unit") if guest and guest.seats else said(wording, "closing", honorific=honorific)
    yield foot(data.letter, wording.text("recipients_first"), short=data.half_sheet)


def _guest_in_words(guest: Guest, wording: Wording) -> str:
    if guest.seats:
        return guest.name + wording.text("seats", seats=f"{guest.seats:02d}")
    named = f"{honorific_of(guest.honorific, wording)} {guest.name}"
    return ", ".join(part for part in (named, guest.position, guest.unit) if part)


KIND = DocumentKind("invitation", QT_TRANSLATE_NOOP("Documents", "Invitation"), True, InvitationInput, build)
