"""Kế hoạch: opening, parts under numbered headings."""

from __future__ import annotations

from baocaovien.documents.inputs import PlanInput
from baocaovien.documents.kind import DocumentKind
from baocaovien.documents.phrases import finish, foot, head, paragraphs
from baocaovien.documents.plan import Block, DocumentPlan, Heading, Paragraph, Role, Title, runs
from baocaovien.documents.wording import Wording
from baocaovien.texts.marking import QT_TRANSLATE_NOOP


def build(data: PlanInput, wording: Wording) -> DocumentPlan:
    """Make the plan's plan."""
    about = wording.text("about", about=data.about)
    blocks: list[Block] = [head(data.letter, wording), Title(wording.text("name"), about)]
    blocks += [Paragraph(runs(ground), Role.GROUNDS) for ground in data.grounds]
    blocks += paragraphs(data.opening)
    for part in data.parts:
        blocks += [Heading(part.heading, part.level), *paragraphs(part.paragraphs)]
    blocks.append(foot(data.letter))
    return finish(data.letter, f"{wording.text('name')} {about}", blocks)


KIND = DocumentKind("plan", QT_TRANSLATE_NOOP("Documents", "Plan"), True, PlanInput, build)
