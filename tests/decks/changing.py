"""Decks whose sources change, and hands that change files; for the tests of links."""

from __future__ import annotations

import copy
import io
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pptx
from pptx.util import Mm, Pt

from baocaovien.decks.build import plan_deck
from baocaovien.decks.outline import BigFigure, Chart, Content, Entry, Outline, Paragraph, Points, RevisionRef, Series, Table
from baocaovien.decks.pptx import write_pptx
from baocaovien.decks.returned.link import CheckedDeck, SourceState, check, read_deck
from baocaovien.decks.returned.refresh import FreshDeck
from baocaovien.decks.scene import DeckPlan
from baocaovien.decks.theme import Theme
from tests.decks.samples import CREATED


def sample(version: str = "old", changed: tuple[str, ...] = ()) -> Outline:
    """A small deck; the entries in `changed` have another wording from another revision."""
    entries = [
        Entry("bia", "cover", ""),
        _entry("diem", Points((Paragraph("Giữ vững quốc phòng – an ninh"), Paragraph("Phát triển du lịch", 1))), "Kết quả"),
        _entry("bang", Table(("Chỉ tiêu", "Đạt"), tuple((f"Chỉ tiêu {n}", f"{n},5") for n in range(1, 6))), "Bảng"),
        _entry("bieu-do", Chart("column", ("2021", "2022"), (Series("Thu", (81.2, 90.5)),), "tỷ đồng"), "Biểu đồ"),
        _entry("so", BigFigure("95,5", "%", "dân số có bảo hiểm y tế"), "Con số"),
        Entry("het", "closing", "Trân trọng cảm ơn!"),
    ]  # fmt: skip
    return Outline("deck-1", "Hội nghị", CREATED, tuple(_changed(one, version) if one.key in changed else one for one in entries))


def _entry(key: str, content: Content, title: str) -> Entry:
    return Entry(key, "bullets" if isinstance(content, Points) else KINDS[type(content)], title, content, notes=f"Nói về {title}",
                 revisions=(RevisionRef(f"r-{key}", "old"),))  # fmt: skip


KINDS: dict[type, str] = {Table: "table", Chart: "chart", BigFigure: "figure"}


def _changed(entry: Entry, version: str) -> Entry:
    content = entry.content
    if isinstance(content, Points):
        content = Points(
            (*(Paragraph(f"{part.text} ({version})", part.level) for part in content.paragraphs), Paragraph("Ý mới"))
        )
    elif isinstance(content, Table):
        content = Table(content.header, (*content.rows[:2], ("Chỉ tiêu mới", "9,9"), *content.rows[3:]))
    elif isinstance(content, Chart):
        content = replace(content, categories=(*content.categories, "2023"), series=(Series("Thu", (81.2, 92.5, 140.0)),))
    elif isinstance(content, BigFigure):
        content = replace(content, value="97,2")
    refs = tuple(RevisionRef(f"{ref.revision_id}-{version}", version) for ref in entry.revisions)
    return replace(entry, content=content, revisions=refs, notes=f"{entry.notes} ({version})")


def written(outline: Outline, theme: Theme, folder: Path, name: str = "deck.pptx") -> tuple[Path, DeckPlan]:
    """The deck as a file, and its plan."""
    plan = plan_deck(outline, theme)
    write_pptx(plan, theme, folder / name)
    return folder / name, plan


def sources(plan: DeckPlan, changed: tuple[str, ...] = ()) -> dict[RevisionRef, SourceState]:
    """The library's state: the sources of these entries have changed, the others not."""
    return {ref: "changed" if slide.entry_key in changed else "same" for slide in plan.slides for ref in slide.revisions}


def checked(path: Path | bytes, states: dict[RevisionRef, SourceState]) -> CheckedDeck:
    """A file compared."""
    return check(read_deck(path), states)


def fresh(theme: Theme, changed: tuple[str, ...], *, with_old: bool = True) -> dict[str, FreshDeck]:
    """The deck with the new wording."""
    plan = plan_deck(sample("new", changed), theme)
    return {"deck-1": FreshDeck(plan, theme, plan_deck(sample(), theme) if with_old else None)}


def by_hand(content: bytes, *changes: Callable[[Any], None]) -> bytes:
    """The file after somebody changed it with another program."""
    prs = pptx.Presentation(io.BytesIO(content))
    for change in changes:
        change(prs)
    target = io.BytesIO()
    prs.save(target)
    return target.getvalue()


def slide_of(prs: Any, key: str) -> Any:
    """The first slide with a key."""
    return next(slide for slide in prs.slides if any(shape.name == f"bcv1:{key}" for shape in slide.shapes))


def retype(key: str, text: str) -> Callable[[Any], None]:
    """Write another title."""

    def change(prs: Any) -> None:
        slide_of(prs, key).shapes.title.text_frame.text = text

    return change


def add_box(key: str, text: str) -> Callable[[Any], None]:
    """Put a text box on a slide."""

    def change(prs: Any) -> None:
        slide_of(prs, key).shapes.add_textbox(Mm(20), Mm(100), Mm(80), Mm(12)).text_frame.text = text

    return change


def delete(key: str) -> Callable[[Any], None]:
    """Take a slide out."""

    def change(prs: Any) -> None:
        _remove(prs, list(prs.slides).index(slide_of(prs, key)))

    return change


def _remove(prs: Any, place: int) -> None:
    listed = prs.slides._sldIdLst
    entry = listed[place]
    _forget(prs, entry.get("id"))
    prs.part.drop_rel(entry.rId)
    listed.remove(entry)
    prs.part.rename_slide_parts([one.rId for one in listed])  # else the next new slide takes a name that is in use


def _forget(prs: Any, identity: str) -> None:
    for place in list(prs.part._element.iter("{http://schemas.microsoft.com/office/powerpoint/2010/main}sldId")):
        if place.get("id") == identity:
            place.getparent().remove(place)


class Hands:
    """Somebody who changes anything, always the same for a seed; remembers each text that was typed."""

    def __init__(self, seed: int) -> None:
        self.random, self.typed, self.number = random.Random(seed), list[str](), 0

    def __call__(self, prs: Any) -> None:
        """Do one thing to a file."""
        slides = list(prs.slides)
        if not slides:
            return
        slide = self.random.choice(slides)
        self.random.choice((self._retype, self._notes, self._move, self._box, self._new_slide, self._copy, self._reorder, self._delete, self._look))(prs, slide)  # fmt: skip

    def _word(self) -> str:
        self.number += 1
        word = f"sửa tay {self.number}"
        self.typed.append(word)
        return word

    def _retype(self, _prs: Any, slide: Any) -> None:
        shapes = [
            shape
            for shape in slide.shapes
            if shape.has_text_frame and shape.text_frame.text and not shape.name.startswith("bcv1:")
        ]
        shapes = [shape for shape in shapes if not (shape.is_placeholder and shape.placeholder_format.type in (13, 15))]
        if shapes:
            paragraph = self.random.choice(list(self.random.choice(shapes).text_frame.paragraphs))
            paragraph.add_run().text = f" {self._word()}"

    def _notes(self, _prs: Any, slide: Any) -> None:
        slide.notes_slide.notes_text_frame.add_paragraph().text = self._word()

    def _move(self, _prs: Any, slide: Any) -> None:
        shapes = [shape for shape in slide.shapes if not shape.name.startswith("bcv1:")]
        if shapes:
            shape = self.random.choice(shapes)
            shape.left, shape.top, shape.width, shape.height = (
                Mm(self.random.randint(0, 60)),
                Mm(self.random.randint(0, 40)),
                shape.width,
                shape.height,
            )

    def _box(self, _prs: Any, slide: Any) -> None:
        slide.shapes.add_textbox(Mm(self.random.randint(1, 100)), Mm(90), Mm(60), Mm(10)).text_frame.text = self._word()

    def _new_slide(self, prs: Any, slide: Any) -> None:
        made = prs.slides.add_slide(slide.slide_layout)
        made.shapes.add_textbox(Mm(20), Mm(60), Mm(60), Mm(10)).text_frame.text = self._word()

    def _copy(self, prs: Any, slide: Any) -> None:
        made = prs.slides.add_slide(slide.slide_layout)
        for shape in list(made.shapes):
            shape._element.getparent().remove(shape._element)
        for shape in slide.shapes:
            if shape.has_text_frame:
                made.shapes._spTree.append(copy.deepcopy(shape._element))

    def _reorder(self, prs: Any, _slide: Any) -> None:
        listed = prs.slides._sldIdLst
        listed.insert(self.random.randrange(len(listed)), listed[self.random.randrange(len(listed))])

    def _delete(self, prs: Any, slide: Any) -> None:
        said = words_of(slide)
        self.typed = [
            word for word in self.typed if word not in said or any(word in words_of(one) for one in prs.slides if one != slide)
        ]
        _remove(prs, [one.slide_id for one in prs.slides].index(slide.slide_id))

    def _look(self, _prs: Any, slide: Any) -> None:
        for shape in slide.shapes:
            if shape.has_text_frame and not shape.name.startswith("bcv1:"):
                for paragraph in shape.text_frame.paragraphs:
                    for run in paragraph.runs:
                        run.font.italic, run.font.size = True, Pt(21)


def copied(key: str, hands: Hands) -> Callable[[Any], None]:
    """Copy a slide, and write something on the copy."""

    def change(prs: Any) -> None:
        hands._copy(prs, slide_of(prs, key))
        list(prs.slides)[-1].shapes.add_textbox(Mm(20), Mm(150), Mm(60), Mm(10)).text_frame.text = hands._word()

    return change


def added(hands: Hands) -> Callable[[Any], None]:
    """Add a slide of one's own."""
    return lambda prs: hands._new_slide(prs, prs.slides[0])


def reversed_order(prs: Any) -> None:
    """Put the last slide first, and so on."""
    listed = prs.slides._sldIdLst
    for entry in list(listed):
        listed.insert(0, entry)


def words_of(slide: Any) -> str:
    """All that a slide says, with its notes."""
    said = [text.text or "" for text in slide._element.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}t")]
    return "\n".join([*said, slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""])
