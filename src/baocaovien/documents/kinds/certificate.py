"""Certificates of attendance, one for each person, on a sheet of their own."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from baocaovien.documents.inputs import CertificateInput, PersonLine
from baocaovien.documents.kind import DocumentKind
from baocaovien.documents.phrases import days_in_words, finish, foot, head, honorific_of, opened
from baocaovien.documents.plan import Block, DocumentPlan, NextCopy, PageSetup, Paragraph, Role, Run, Title
from baocaovien.documents.wording import Wording
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def build(data: CertificateInput, wording: Wording) -> DocumentPlan:
    """Make the plan of all certificates, landscape."""
    blocks: list[Block] = []
    for place, person in enumerate(data.people):
        if place:
            blocks.append(NextCopy())
        blocks += _certificate(data, wording, person)
    return finish(data.letter, f"{wording.text('name')} {data.event.title}", blocks, page=PageSetup(landscape=True))


def _certificate(data: CertificateInput, wording: Wording, person: PersonLine) -> Iterator[Block]:
    event = data.event
    yield head(data.letter, wording)
    yield Title(wording.text("name"), wording.text("about"), closed=False)
    yield Paragraph(wording.runs("opening", office=data.letter.office.short_name), Role.CENTERED)
    honorific = opened(honorific_of(person.honorific, wording))
    yield Paragraph((Run(f"{honorific} "), Run(wording.text("person", person=person.name), bold=True)), Role.CENTERED)
    if person.position:
        yield Paragraph(wording.runs("position", position=person.position), Role.CENTERED)
    if person.unit:
        yield Paragraph(wording.runs("unit", unit=person.unit), Role.CENTERED)
    done = wording.runs("done", event=event.title, days=days_in_words(event), venue=event.venue or "…………")
    yield Paragraph(done, Role.CENTERED)
    if data.sessions_attended:
        yield Paragraph(wording.runs("sessions", sessions=data.sessions_attended), Role.CENTERED)
    # A certificate goes to one person: it names no recipients.
    yield foot(dataclasses.replace(data.letter, recipients=()))


KIND = DocumentKind("certificate", QT_TRANSLATE_NOOP("Documents", "Certificate of attendance"), True, CertificateInput, build)
