"""Kế hoạch: opening, parts under numbered headings; the plan of holding an event is filled from what is known of it."""

from __future__ import annotations

from collections.abc import Iterator

from baocaovien.documents.inputs import PlanInput
from baocaovien.documents.kind import DocumentKind
from baocaovien.documents.phrases import DOTS, finish, foot, head, paragraphs, said
from baocaovien.documents.plan import Block, DocumentPlan, Heading, Paragraph, Role, Title, runs
from baocaovien.documents.wording import Wording
from baocaovien.domain.dates import time_in_words
from baocaovien.texts.marking import QT_TRANSLATE_NOOP

_PARTS = ("purpose", "time", "content", "people", "money", "work")


def build(data: PlanInput, wording: Wording) -> DocumentPlan:
    """Make the plan's plan."""
    of_event = data.event is not None and not data.parts
    about = wording.text("event_about") if of_event and not data.about else wording.text("about", about=data.about)
    blocks: list[Block] = [head(data.letter, wording), Title(wording.text("name"), about)]
    blocks += [Paragraph(runs(ground), Role.GROUNDS) for ground in data.grounds]
    blocks += paragraphs(data.opening)
    if of_event:
        blocks += _event_parts(data, wording)
    for part in data.parts:
        blocks += [Heading(part.heading, part.level), *paragraphs(part.paragraphs)]
    blocks.append(foot(data.letter))
    return finish(data.letter, f"{wording.text('name')} {about}", blocks)


def _event_parts(data: PlanInput, wording: Wording) -> Iterator[Block]:
    """Say the six usual parts; what only the office knows is for its wording or for Word."""
    invited = f"{data.invited:02d}" if data.invited else DOTS
    units = f"{data.units:02d}" if data.units else DOTS
    yield said(wording, "event_opening")
    for part in _PARTS:
        yield Heading(wording.text(f"{part}_head"), 1)
        if part == "content":
            yield from paragraphs(
                _agenda(data, wording) or [wording.text("content", content=(data.event.content if data.event else "") or DOTS)]
            )
        elif part == "people":
            yield from paragraphs([wording.text("people", invited=invited, units=units)])
        else:
            yield from paragraphs([wording.text(part)])


def _agenda(data: PlanInput, wording: Wording) -> list[str]:
    lines = []
    for line in data.agenda:
        item = f"{line.title} ({line.speaker})" if line.speaker else line.title
        timed = (
            wording.text("line", time=time_in_words(line.start), item=item)
            if line.start
            else wording.text("line_plain", item=item)
        )
        lines.append(timed)
    return lines


KIND = DocumentKind("plan", QT_TRANSLATE_NOOP("Documents", "Plan"), True, PlanInput, build)
