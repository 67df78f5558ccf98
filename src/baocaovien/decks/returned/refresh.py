"""Bringing a deck that was handed out up to date without losing what was changed by hand (semantics §4).

Slides whose source changed and that nobody edited get the new content in their old shapes. A slide that somebody
edited stays as it is; where its source changed too, the new slide is put in after it, with a mark. Slides that
somebody took out are not put back. Everything else in the file is carried over as it is.
"""

from __future__ import annotations

import hashlib
import io
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pptx
from lxml import etree

from baocaovien.decks.fingerprint import KEY_PREFIX
from baocaovien.decks.lint.check import lint
from baocaovien.decks.lint.package import Finding
from baocaovien.decks.open_file import open_presentation
from baocaovien.decks.outline import RevisionRef
from baocaovien.decks.pptx import write_pptx
from baocaovien.decks.pptx.links import SlideLink, link_of
from baocaovien.decks.pptx.package import write_package
from baocaovien.decks.pptx.template import placeholders
from baocaovien.decks.pptx.xml import SPACES, P
from baocaovien.decks.returned.link import CheckedDeck, CheckedSlide
from baocaovien.decks.returned.link_store import write_properties, write_tags
from baocaovien.decks.returned.read_back import slide_fingerprint
from baocaovien.decks.returned.slide import renew_slide
from baocaovien.decks.returned.slide_list import insert_after
from baocaovien.decks.returned.transplant import Transplant, highest_id
from baocaovien.decks.scene import EMU_MM, DeckPlan, SlidePlan
from baocaovien.decks.theme import Theme
from baocaovien.domain.errors import InputError
from baocaovien.domain.progress import Progress, silent, step

MARK = "Bản mới theo kho nội dung"
LEFT_OVER = "Không còn dùng sau khi cập nhật"
_MARK_NAME = f"{KEY_PREFIX}#mark"


@dataclass(frozen=True, slots=True)
class FreshDeck:
    """A deck of the workspace as it would be built now.

    Attributes:
        old: the plan with the wording that the deck pinned until now; tells what in the file was changed by hand.
    """

    plan: DeckPlan
    theme: Theme
    old: DeckPlan | None = None


@dataclass(frozen=True, slots=True)
class Refreshed:
    """A finished refresh: the new file, how many slides had which fate, and the links that now stand in it.

    Attributes:
        updated: slides that got new content. kept: slides with hand edits that stayed as they are.
        conflicts: slides that stayed and have a new one after them. added: slides that new content needs more.
        removed: slides of the deck that somebody took out, and that were not put back.
        left: slides whose source changed but whose deck is not in this workspace.
        entries: (deck key, entry key) of what got new content.
    """

    content: bytes
    updated: int
    kept: int
    conflicts: int
    added: int
    removed: int
    left: int
    links: Mapping[str, SlideLink]
    entries: tuple[tuple[str, str], ...]

    @property
    def sha256(self) -> str:
        """Of the new file."""
        return hashlib.sha256(self.content).hexdigest()


def refresh(checked: CheckedDeck, decks: Mapping[str, FreshDeck], *, progress: Progress = silent) -> Refreshed:
    """Bring a file up to date.

    Args:
        decks: the decks that slides of the file come from, by deck key.

    Raises:
        InputError: `decks.not_sound`: the result has a fault that the file did not have.
        AppError: of writing the fresh decks.
        Cancelled: when progress says stop.
    """
    work = _Refresh(checked, decks)
    for number, slide in enumerate(checked.slides):
        step(progress, number, len(checked.slides))
        work.slide(slide)
    work.add_parts()
    done = work.finish()
    _check(checked.file.content, done.content)
    return done


class _Built:
    """A deck as it would be built now: its file, opened, and its slides by key."""

    def __init__(self, deck: FreshDeck, target: Any, there: Mapping[str, Any]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "deck.pptx"
            write_pptx(deck.plan, replace(deck.theme, explicit_font=True), path)  # LibreOffice's masters name fonts of its own
            source = pptx.Presentation(io.BytesIO(path.read_bytes()))
        self.carry = Transplant(source, target, there)
        self.files = {plan.key: slide for plan, slide in zip(deck.plan.slides, source.slides, strict=True)}
        self.plans = {plan.key: plan for plan in deck.plan.slides}
        self.old = {plan.key: plan for plan in deck.old.slides} if deck.old else {}

    def entry(self, entry_key: str) -> list[SlidePlan]:
        """The slides of an entry, in order."""
        return [plan for plan in self.plans.values() if plan.entry_key == entry_key]


class _Refresh:
    """The file while it is changed."""

    def __init__(self, checked: CheckedDeck, decks: Mapping[str, FreshDeck]) -> None:
        self.checked, self.decks = checked, decks
        self.prs = open_presentation(checked.file.content)
        self.slides = list(self.prs.slides)
        self.here = {one.key: self.slides[one.number - 1] for one in checked.slides if one.key and not one.repeated}
        self.last = dict(self.here)  # by key: the slide after which what follows it belongs
        self.built: dict[str, _Built] = {}
        self.links = dict(checked.file.links)
        for one in checked.slides:
            if one.link and not one.repeated:
                self.links.setdefault(one.key, one.link)
        self.counted = Counter[str]()
        self.touched: dict[tuple[str, str], None] = {}
        self.renewed: dict[str, Any] = {}

    def slide(self, one: CheckedSlide) -> None:
        """Do with a slide what its state asks for."""
        if one.state == "edited":
            self.counted["kept"] += 1
        if one.link is None or one.state not in ("source_changed", "conflict"):
            return
        built = self._deck(one.link.deck_key)
        parts = built.entry(one.link.entry_key) if built else []
        if built is None or not parts:
            self.counted["left"] += 1
            return
        self.touched[one.link.deck_key, one.link.entry_key] = None
        plan = built.plans.get(one.key)
        if one.state == "source_changed":
            self._renew(one, one.link, built, plan, parts[0].revisions)
        else:
            self._set_beside(one, one.link, built, plan, parts[0].revisions)

    def _deck(self, deck_key: str) -> _Built | None:
        if deck_key not in self.built and deck_key in self.decks:
            self.built[deck_key] = _Built(self.decks[deck_key], self.prs, self.here)
        return self.built.get(deck_key)

    def _renew(
        self, one: CheckedSlide, link: SlideLink, built: _Built, plan: SlidePlan | None, refs: tuple[RevisionRef, ...]
    ) -> None:
        slide = self.here[one.key]
        if plan is None:
            slide._element.set("show", "0")
            _set_mark(slide, LEFT_OVER, self.prs.slide_width)
        else:
            old = built.old.get(one.key)
            known = old if old is not None and old.fingerprint == link.fingerprint else None
            renew_slide(slide, built.files[one.key], plan, known, built.carry)
            if _take_mark(slide, LEFT_OVER):
                slide._element.attrib.pop("show", None)
        self.links[one.key] = replace(link, revisions=refs)
        self.renewed[one.key] = slide
        self.counted["updated"] += 1

    def _set_beside(
        self, one: CheckedSlide, link: SlideLink, built: _Built, plan: SlidePlan | None, refs: tuple[RevisionRef, ...]
    ) -> None:
        self.counted["conflicts"] += 1
        self.links[one.key] = replace(link, revisions=refs)
        write_tags(self.here[one.key], self.links[one.key])
        if plan is not None:
            made = self._insert(built, plan, self.last[one.key])
            _set_mark(made, MARK, self.prs.slide_width)

    def _insert(self, built: _Built, plan: SlidePlan, before: Any) -> Any:
        fresh = built.files[plan.key]
        layout = _layout(self.prs, fresh, before.slide_layout)
        made = built.carry.slide(fresh, layout)
        insert_after(self.prs, made, before)
        self.last[plan.key] = self.renewed[plan.key] = made
        return made

    def add_parts(self) -> None:
        """Put in the slides that an entry needs more than before; never one that somebody took out."""
        gone = {*self.checked.file.links, *self.checked.removed}
        for deck_key, entry_key in self.touched:
            built, before = self.built[deck_key], None
            for plan in built.entry(entry_key):
                if plan.key in self.last:
                    before = self.last[plan.key]
                elif plan.key not in gone and before is not None:
                    before = self._insert(built, plan, before)
                    self.links[plan.key] = link_of(plan, deck_key)
                    self.counted["added"] += 1

    def finish(self) -> Refreshed:
        """Write the links of what changed, and the file."""
        for key, slide in self.renewed.items():
            self.links[key] = replace(self.links[key], fingerprint=slide_fingerprint(slide))
            write_tags(slide, self.links[key])
        if self.renewed or self.counted["conflicts"]:
            deck_key = self.checked.file.deck_key or next((link.deck_key for link in self.links.values()), "")
            write_properties(self.prs, deck_key, self.links)
            content = _saved(self.prs)
        else:
            content = self.checked.file.content
        found = self.counted
        return Refreshed(
            content,
            found["updated"],
            found["kept"],
            found["conflicts"],
            found["added"],
            len(self.checked.removed),
            found["left"],
            self.links,
            tuple(self.touched),
        )


def _layout(prs: Any, fresh: Any, beside: Any) -> Any:
    """The layout for a new slide: the one of the same name; else the one that has most of its placeholders.

    LibreOffice renames layouts and puts slides on blank ones, but keeps each slide's master.
    """
    masters = [beside.slide_master, *prs.slide_masters]
    for layout in (one for master in masters for one in master.slide_layouts):
        if layout.name == fresh.slide_layout.name:
            return layout
    used = [f'idx="{slot.placeholder_format.idx}"' for slot in fresh.placeholders]
    wanted = {"title"} | {role for role, slot in placeholders(fresh.slide_layout).items() if any(idx in slot for idx in used)}

    def likeness(layout: Any) -> tuple[int, int, bool]:
        slots = set(placeholders(layout))
        return len(wanted & slots), -len(slots - wanted), layout.part is beside.part

    return max([beside, *beside.slide_master.slide_layouts], key=likeness)


def _set_mark(slide: Any, text: str, width: int) -> None:
    """Say on the slide what it is; the mark is not counted in the fingerprint and may be deleted."""
    _take_mark(slide, text)
    x = width - 112 * EMU_MM
    xml = (
        f'<p:sp {SPACES}><p:nvSpPr><p:cNvPr id="{highest_id(slide) + 1}" name="{_MARK_NAME}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{x}" y="0"/><a:ext cx="{112 * EMU_MM}" cy="{9 * EMU_MM}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="FFE699"/></a:solidFill>'
        '<a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr">'
        "<a:noAutofit/></a:bodyPr>"
        '<a:lstStyle/><a:p><a:pPr algn="ctr"/><a:r><a:rPr lang="vi-VN" sz="1800" b="1"><a:solidFill><a:srgbClr val="5C2E00"/>'
        f"</a:solidFill></a:rPr><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
    )
    slide._element.find(f"{{{P}}}cSld/{{{P}}}spTree").append(etree.fromstring(xml))


def _take_mark(slide: Any, text: str) -> bool:
    """Take a mark off; tell whether it stood there."""
    found = False
    for about in list(slide._element.iter(f"{{{P}}}cNvPr")):
        shape = about.getparent().getparent()
        if about.get("name") == _MARK_NAME and "".join(shape.itertext()).strip() == text:
            shape.getparent().remove(shape)
            found = True
    return found


def _saved(prs: Any) -> bytes:
    package = prs.part.package
    _ = prs.slides  # names the slides' parts in their order
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "deck.pptx"
        write_package(path, package, list(package.iter_parts()), [], {}, silent)
        return path.read_bytes()


def _check(before: bytes, after: bytes) -> None:
    """Refuse to write a fault that was not there before; somebody else's faults stay theirs."""
    allowed = Counter(finding.code for finding in _findings(before))
    for finding in _findings(after):
        allowed[finding.code] -= 1
        if allowed[finding.code] < 0 and finding.code != "key_twice":
            raise InputError("decks.not_sound", where=finding.part, fault=finding.code, detail=finding.detail, count=1)


def _findings(content: bytes) -> Sequence[Finding]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "deck.pptx"
        path.write_bytes(content)
        return lint(path)
