"""Writes a plan as PPTX.

python-pptx opens the template and holds its package; slides, notes and charts are written as finished parts
with counters, so that time grows with the number of slides and no faster. The file is checked by our own lint
before it is put in place.
"""

from __future__ import annotations

from datetime import UTC
from pathlib import Path
from typing import Any

from lxml import etree
from pptx.presentation import Presentation

from baocaovien.decks.lint.check import checked
from baocaovien.decks.pptx.base import scheme
from baocaovien.decks.pptx.charts import chart_xml
from baocaovien.decks.pptx.links import SlideLink, custom_xml, link_of, tags_xml
from baocaovien.decks.pptx.notes import notes_xml
from baocaovien.decks.pptx.package import DeckPart, next_number, write_package
from baocaovien.decks.pptx.sections import section_list
from baocaovien.decks.pptx.shapes import ShapeWriter, key_shape
from baocaovien.decks.pptx.template import LayoutRef, layout_refs, open_template
from baocaovien.decks.pptx.text import TextWriter
from baocaovien.decks.pptx.timing import playing
from baocaovien.decks.pptx.workbook import workbook
from baocaovien.decks.pptx.xml import HEAD, REL, SPACES, Colours, P, R
from baocaovien.decks.scene import (
    BlockShape,
    ChartShape,
    DeckPlan,
    Picture,
    PictureShape,
    Shape,
    SlidePlan,
    TableShape,
    TextShape,
    VideoShape,
)
from baocaovien.decks.theme import Theme
from baocaovien.domain.files import replacing
from baocaovien.domain.progress import Progress, silent, step

_MAIN = "application/vnd.openxmlformats-officedocument.presentationml"
_SLIDE, _NOTES, _TAGS = f"{_MAIN}.slide+xml", f"{_MAIN}.notesSlide+xml", f"{_MAIN}.tags+xml"
_CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_CUSTOM = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_MEDIA = "http://schemas.microsoft.com/office/2007/relationships/media"
_TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)


def write_pptx(plan: DeckPlan, theme: Theme, target: Path, *, progress: Progress = silent) -> None:
    """Write a deck; the old file stays whole until the new one is complete and checked.

    Args:
        theme: the one that the plan was made with.
        progress: called with (slides written, all slides).

    Raises:
        EnvironmentFault: `file.disk_full`, `file.unwritable`.
        MissingError: `decks.no_layout`, `file.missing` (a clip that has gone).
        InputError: `decks.not_sound` when the lint finds fault (nothing is written).
        Cancelled: when progress says stop.
    """
    prs = open_template(theme)
    deck = _Deck(plan, theme, prs)
    for number, slide in enumerate(plan.slides):
        step(progress, number, len(plan.slides))
        deck.add(slide)
    deck.finish()
    with replacing(target) as part:
        write_package(
            part,
            prs.part.package,
            deck.kept,
            deck.written,
            {str(prs.part.partname): deck.listed},
            lambda _done, _all: progress(len(plan.slides), len(plan.slides)),
        )
        checked(part, theme.template_faults)


class _Deck:
    """Parts and relations while slides are added; counts names and ids itself."""

    def __init__(self, plan: DeckPlan, theme: Theme, prs: Presentation) -> None:
        self.plan, self.prs = plan, prs
        self.package = prs.part.package
        prs.core_properties.title = plan.title[:255]  # makes the part where the template has none
        prs.part.notes_master_part  # noqa: B018 - makes the notes master where the template has none
        self.kept = list(self.package.iter_parts())
        self.written: list[DeckPart] = []
        self.listed: list[tuple[str, str, str]] = []
        """Relations of the presentation to its slides: (id, type, target)."""
        self.links: list[SlideLink] = []
        self.colours = Colours(scheme(theme))
        self.plain_colours = Colours({})
        self.shapes = ShapeWriter(self.colours, TextWriter(self.colours, plan.lang, theme.family, theme.explicit_font))
        self.family = theme.family
        self.layouts: dict[str, LayoutRef] = layout_refs(prs, theme)
        self.notes_master = str(prs.part.notes_master_part.partname)
        paths = [str(part.partname) for part in self.kept]
        self.first = next_number(paths, "/ppt/slides/slide")
        self.charts = max(next_number(paths, stem) for stem in ("/ppt/charts/chart", "/ppt/embeddings/Microsoft_Excel_Sheet"))
        self.tags = next_number(paths, "/ppt/tags/tag")
        self.notes = next_number(paths, "/ppt/notesSlides/notesSlide")
        self.media = max(next_number(paths, stem) for stem in ("/ppt/media/bcv", "/ppt/media/clip"))
        self.paths = {slide.key: f"/ppt/slides/slide{self.first + n}.xml" for n, slide in enumerate(plan.slides)}
        self.pictures: dict[str, str] = {}
        self.clips: dict[str, str] = {}

    def add(self, slide: SlidePlan) -> None:
        """Write one slide with its notes, tags and charts."""
        path, number = self.paths[slide.key], len(self.links)
        layout = self.layouts[slide.layout]
        part = DeckPart(path, _SLIDE, self.package, b"")
        part.link(f"{REL}/slideLayout", layout.path)
        said = notes_xml(slide.notes, self.plan.lang).encode()
        notes = self._part(f"/ppt/notesSlides/notesSlide{self.notes + number}.xml", _NOTES, said)
        notes.link(f"{REL}/notesMaster", self.notes_master)
        notes.link(f"{REL}/slide", path)
        part.link(f"{REL}/notesSlide", notes.path)
        tags = self._part(f"/ppt/tags/tag{self.tags + number}.xml", _TAGS, tags_xml(self._linked(slide)).encode())
        tag_id = part.link(f"{REL}/tags", tags.path)
        body, clips = self._body(slide, part, layout)
        hidden = ' show="0"' if slide.hidden else ""
        xml = (
            f"{HEAD}<p:sld {SPACES}{hidden}><p:cSld><p:spTree>{_TREE}{body}</p:spTree><p:custDataLst>"
            f'<p:tags r:id="{tag_id}"/></p:custDataLst></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>'
            f"{playing(clips)}</p:sld>"
        )
        part.blob = xml.encode()
        self.written.append(part)

    def _linked(self, slide: SlidePlan) -> SlideLink:
        self.links.append(link_of(slide, self.plan.deck_key))
        return self.links[-1]

    def _part(self, path: str, kind: str, content: bytes | Path) -> DeckPart:
        part = DeckPart(path, kind, self.package, content)
        self.written.append(part)
        return part

    def _body(self, slide: SlidePlan, part: DeckPart, layout: LayoutRef) -> tuple[str, list[tuple[int, int]]]:
        """The shapes in reading order, the key last; answer the ids of clips too, with their milliseconds."""
        written, clips, targets = [], [], dict[str, str]()

        def link(key: str) -> str:
            if key not in targets:
                targets[key] = part.link(f"{REL}/slide", self.paths[key])
            return targets[key]

        for number, shape in enumerate(slide.shapes, 2):
            if isinstance(shape, TextShape):
                written.append(self.shapes.text_shape(shape, number, layout.placeholders.get(shape.role, ""), link))
            else:
                written.append(self._other(shape, number, part))
            if isinstance(shape, VideoShape):
                clips.append((number, shape.milliseconds))
        written.append(key_shape(slide.key, len(slide.shapes) + 2))
        return "".join(written), clips

    def _other(self, shape: Shape, number: int, part: DeckPart) -> str:
        match shape:
            case BlockShape():
                return self.shapes.block(shape, number)
            case PictureShape():
                return self.shapes.picture(shape, number, part.link(f"{REL}/image", self._picture(shape.picture)))
            case TableShape():
                return self.shapes.table(shape, number)
            case ChartShape():
                return self.shapes.chart(shape, number, part.link(f"{REL}/chart", self._chart(shape)))
            case VideoShape():
                poster = part.link(f"{REL}/image", self._picture(shape.picture))
                clip = self._clip(shape)
                return self.shapes.video(shape, number, poster, part.link(f"{REL}/video", clip), part.link(_MEDIA, clip))
            case TextShape():
                raise TypeError("text shapes are written by the caller")

    def _chart(self, shape: ChartShape) -> str:
        number, self.charts = self.charts, self.charts + 1
        content = chart_xml(shape, self.plain_colours, self.plan.lang, self.family).encode()
        chart = self._part(f"/ppt/charts/chart{number}.xml", _CHART, content)
        book = self._part(f"/ppt/embeddings/Microsoft_Excel_Sheet{number}.xlsx", _WORKBOOK, workbook(shape.chart))
        chart.link(f"{REL}/package", book.path)
        return chart.path

    def _picture(self, picture: Picture) -> str:
        path = self.pictures.get(picture.sha256)
        if path is None:
            path = self.pictures[picture.sha256] = f"/ppt/media/bcv{self.media + len(self.pictures)}.{picture.extension}"
            self._part(path, "image/png" if picture.extension == "png" else "image/jpeg", picture.data)
        return path

    def _clip(self, shape: VideoShape) -> str:
        path = self.clips.get(shape.clip_sha256)
        if path is None:
            path = self.clips[shape.clip_sha256] = f"/ppt/media/clip{self.media + len(self.clips)}.mp4"
            self._part(path, "video/mp4", shape.clip)
        return path

    def finish(self) -> None:
        """Name the slides in the presentation, in order and by sections; fill the document's properties."""
        plan = self.plan
        custom = self._part("/docProps/custom.xml", _CUSTOM, custom_xml(plan, self.links).encode())
        self.package.relate_to(custom, f"{REL}/custom-properties")
        self.listed = _list_slides(self.prs, list(self.paths.values()), [slide.section for slide in plan.slides])
        core = self.prs.core_properties
        core.title, core.subject, core.author = plan.title[:255], plan.subject[:255], plan.author[:255]
        core.last_modified_by, core.language, core.revision = plan.author[:255], plan.lang, 1
        core.keywords = ", ".join(plan.keywords)[:255]
        core.created = core.modified = plan.created.astimezone(UTC).replace(tzinfo=None, microsecond=0)


def _list_slides(prs: Presentation, paths: list[str], sections: list[str]) -> list[tuple[str, str, str]]:
    """List the slides in the presentation; answer its relations to them (python-pptx would make them one by one)."""
    main = prs.part
    first = max((int(name[3:]) for name in main.rels if name[3:].isdigit()), default=0) + 1
    ours = [(f"rId{first + n}", f"{REL}/slide", path.removeprefix("/ppt/")) for n, path in enumerate(paths)]
    root: Any = main._element
    listed = root.get_or_add_sldIdLst()
    for number, (relation, _, _) in enumerate(ours):
        entry = etree.SubElement(listed, f"{{{P}}}sldId")
        entry.set("id", str(256 + number))
        entry.set(f"{{{R}}}id", relation)
    section_list(root, sections)
    return ours
