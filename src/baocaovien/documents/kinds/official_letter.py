"""Công văn; or, with a type name, a notice that invites."""

from __future__ import annotations

from collections.abc import Iterator

from baocaovien.documents.inputs import LetterInput
from baocaovien.documents.kind import DocumentKind
from baocaovien.documents.phrases import addressees, finish, foot, head, paragraphs, said
from baocaovien.documents.plan import Block, DocumentPlan, Paragraph, Title, runs
from baocaovien.documents.wording import Wording
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def build(data: LetterInput, wording: Wording) -> DocumentPlan:
    """Make the letter's plan."""
    invites = data.event is not None and not data.paragraphs
    about = wording.text("invite_about") if invites and not data.about else data.about
    blocks: list[Block] = []
    if data.as_notice:
        blocks.append(head(data.letter, wording, code=wording.text("notice_code")))
        blocks.append(Title(wording.text("notice_name"), wording.text("notice_about", about=about)))
    else:
        blocks.append(head(data.letter, wording, about_letter=about))
    blocks += addressees(data.to, wording, listed=invites)
    blocks += _invitation(data, wording) if invites else paragraphs(data.paragraphs)
    blocks.append(foot(data.letter, wording.text("recipients_first") if data.to else ""))
    return finish(data.letter, about, blocks)


def _invitation(data: LetterInput, wording: Wording) -> Iterator[Block]:
    """Say what the event is, when, where and for whom."""
    yield said(wording, "invite_opening")
    if data.event is not None and data.event.content:
        yield said(wording, "invite_content")
    yield said(wording, "invite_when")
    yield said(wording, "invite_venue")
    if data.event is not None and data.event.chairs:
        yield said(wording, "invite_chair")
    if data.invited:
        yield said(wording, "invite_people", invited=f"{data.invited:02d}")
    for request in data.requests:
        yield Paragraph(runs(f"- {request}"))
    if data.contact:
        yield said(wording, "invite_contact", contact=data.contact)
    yield said(wording, "invite_closing")


KIND = DocumentKind("official_letter", QT_TRANSLATE_NOOP("Documents", "Official letter"), True, LetterInput, build)
