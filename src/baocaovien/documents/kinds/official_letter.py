"""Công văn; or, with a type name, a notice that invites."""

from __future__ import annotations

from baocaovien.documents.inputs import LetterInput
from baocaovien.documents.kind import DocumentKind
from baocaovien.documents.phrases import addressees, finish, foot, head, paragraphs
from baocaovien.documents.plan import Block, DocumentPlan, Title
from baocaovien.documents.wording import Wording
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def build(data: LetterInput, wording: Wording) -> DocumentPlan:
    """Make the letter's plan."""
    blocks: list[Block] = []
    if data.as_notice:
        blocks.append(head(data.letter, wording, code=wording.text("notice_code")))
        blocks.append(Title(wording.text("notice_name"), wording.text("notice_about", about=data.about)))
    else:
        blocks.append(head(data.letter, wording, about_letter=data.about))
    blocks += [*addressees(data.to, wording), *paragraphs(data.paragraphs), foot(data.letter)]
    return finish(data.letter, data.about, blocks)


KIND = DocumentKind("official_letter", QT_TRANSLATE_NOOP("Documents", "Official letter"), True, LetterInput, build)
