"""An office's own template (.pptx or .potx) as a theme: its layouts by role, its colours, its fonts, what it lacks.

Layouts are found over all masters: by the name that the office chose, by the names that PowerPoint and LibreOffice
give in English and Vietnamese, then by what placeholders they have (facts on decks §8). Slides, sections and
custom shows of the template are dropped.
"""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lxml import etree
from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.opc.constants import RELATIONSHIP_TYPE as RT

from baocaovien.decks import template_look as look
from baocaovien.decks.lint.check import lint
from baocaovien.decks.lint.package import Finding
from baocaovien.decks.open_file import open_presentation
from baocaovien.decks.pptx.template import holds_body
from baocaovien.decks.pptx.xml import P, R
from baocaovien.decks.theme import ROLES, LayoutFrames, Theme
from baocaovien.domain.errors import InputError
from baocaovien.domain.names import fold, nfc

_ALIASES: dict[str, tuple[str, ...]] = {
    "cover": ("title slide", "cover", "bìa", "trang bìa", "trang tiêu đề", "trang chiếu tiêu đề", "bản chiếu tiêu đề"),
    "section": (
        "section header", "section", "mục lớn", "tiêu đề phần", "đầu trang phần", "đầu trang của phần", "tiêu đề mục", "phân mục",
    ),
    "content": (
        "title and content", "title, content", "content", "tiêu đề và nội dung", "nội dung", "tiêu đề, nội dung",
    ),
    "columns": (
        "two content", "title, 2 content", "title and 2 content", "two columns", "hai nội dung", "hai cột nội dung", "hai cột",
        "2 nội dung",
    ),
    "title_only": ("title only", "chỉ có tiêu đề", "chỉ tiêu đề", "tiêu đề"),
    "closing": ("closing", "thank you", "end", "kết thúc", "trang cuối", "cảm ơn", "lời cảm ơn"),
}  # fmt: skip
_INSTEAD = {
    "cover": ("section", "title_only", "content"),
    "section": ("cover", "title_only", "content"),
    "columns": ("content",),
    "title_only": ("content",),
    "closing": ("cover", "section", "title_only", "content"),
}
"""What serves where a template lacks a layout; without one for content nothing does."""
_TITLES, _BODIES = (KIND.TITLE, KIND.CENTER_TITLE), (KIND.BODY, KIND.OBJECT)
_MEASURED = frozenset(
    fold(name) for name in ("Arial", "Liberation Sans", "Arimo", "Helvetica", "Times New Roman", "Liberation Serif", "Tinos")
)
"""Fonts whose lines are as long as we measure them; slides name one of these in place of any other."""
_SERIFS = ("times", "serif", "roman", "cambria", "georgia", "garamond", "tinos", "book", "palatino", "minion")
LEAST_SIDE = 3_600_000
"""10 cm: below this no slide is readable."""


@dataclass(frozen=True, slots=True)
class LayoutUse:
    """Which layout serves a role; found "name", "alias", "shape", or "instead" (the template lacks one for the role)."""

    role: str
    layout: str
    found: str


@dataclass(frozen=True, slots=True)
class TemplateReport:
    """What a person should know before the first use of a template.

    Attributes:
        lacks: layouts of the template that cannot serve, and why, are not listed; only roles without one of their own.
        fonts: (font, whether slides keep it) for headings and body; a font that is not kept is replaced by `family`.
        unlike: True when the slides have neither the shape 16:9 nor 4:3.
    """

    layouts: tuple[LayoutUse, ...]
    lacks: tuple[str, ...]
    known: tuple[str, ...]
    fonts: tuple[tuple[str, bool], ...]
    family: str
    aspect: str
    unlike: bool
    slides_dropped: int


def template_theme(
    content: bytes, base: Theme, *, name: str = "", layouts: Mapping[str, str] | None = None
) -> tuple[Theme, TemplateReport]:
    """Make a theme of an office's template.

    Args:
        base: gives what no template says: code, office, sizes.
        name: of the file, for sentences.
        layouts: the office's own choice, layout names by role.

    Raises:
        InputError: `decks.template_without_layout` (no layout has a title and a body), `decks.no_layout` (a layout that
            was chosen is not there), `decks.template_too_small`, and what opening says.
    """
    prs = open_presentation(content, name=name)
    if min(prs.slide_width or 0, prs.slide_height or 0) < LEAST_SIDE:
        raise InputError("decks.template_too_small", where=name, file=name)
    dropped = _emptied(prs)
    every = list(_layouts(prs))
    chosen, uses = _resolve(every, layouts or {}, name)
    main = chosen["content"].slide_master
    masters = {layout.slide_master.part: layout.slide_master for layout in chosen.values()}.values()
    colours, fonts = look.Scheme(main), look.fonts(main)
    kept = all(fold(font) in _MEASURED for font in fonts) and all(look.fonts(other) == fonts for other in masters)
    family = "Times New Roman" if any(mark in fonts[1].casefold() for mark in _SERIFS) else "Arial"
    size = (int(prs.slide_width), int(prs.slide_height))
    alike = all(look.Scheme(other).slots() == colours.slots() for other in masters)
    shape = look.aspect(*size)
    saved = _saved(prs)
    frames, uses = _frames(chosen, uses, size)
    theme = replace(
        base,
        code=f"template-{look.digest(content)}",
        name=name,
        dark=look.is_dark(colours),
        aspect=shape,
        width=size[0],
        height=size[1],
        family=family,
        palette=look.palette(colours, colours.colour("bg1")),
        chart_colours=look.chart_colours(colours),
        layouts=frames,
        emblem=None,
        template=saved,
        scheme=colours.slots() if alike else {},  # what one master calls accent1 is another colour on the next
        explicit_font=not kept,
        template_faults=tuple(_faults(saved)),
    )
    report = TemplateReport(
        tuple(uses),
        tuple(use.role for use in uses if use.found == "instead"),
        tuple(dict.fromkeys(layout.name for layout in every)),
        tuple((font, fold(font) in _MEASURED) for font in dict.fromkeys(fonts)),
        family,
        shape,
        shape not in ("16:9", "4:3"),
        dropped,
    )
    return theme, report


def _frames(
    chosen: Mapping[str, Any], uses: list[LayoutUse], size: tuple[int, int]
) -> tuple[dict[str, LayoutFrames], list[LayoutUse]]:
    """The frames of each role's layout; what has no room below a lone title stands on the layout for points."""
    frames = {role: look.layout_frames(role, chosen[role], size) for role in ROLES}
    bare = next(use for use in uses if use.role == "title_only")
    if bare.found != "name" and _cramped(frames["title_only"], frames["content"]):
        frames["title_only"] = look.layout_frames("title_only", chosen["content"], size)
        instead = replace(bare, layout=chosen["content"].name, found="instead")
        return frames, [instead if use is bare else use for use in uses]
    return frames, uses


def _cramped(bare: LayoutFrames, content: LayoutFrames) -> bool:
    """Whether the area below a lone title is small beside that for points: designers have such layouts for the last slide."""
    small, large = bare.frames["body"].box, content.frames["body"].box
    return small.w * small.h * 2 < large.w * large.h


def template_report(content: bytes, base: Theme, *, name: str = "") -> TemplateReport:
    """What a template brings and lacks, to be shown before its first use; the same errors as `template_theme`."""
    return template_theme(content, base, name=name)[1]


def _layouts(prs: Any) -> Iterator[Any]:
    for master in prs.slide_masters:
        yield from master.slide_layouts


def _resolve(every: list[Any], wishes: Mapping[str, str], file: str) -> tuple[dict[str, Any], list[LayoutUse]]:
    found: dict[str, tuple[Any, str]] = {}
    for role in ROLES:
        one = _by_wish(every, wishes, role, file) or _by_alias(every, role) or _by_shape(every, role)
        if one is not None:
            found[role] = one
    if "content" not in found:
        known = "; ".join(f"{layout.name} ({_told(layout)})" for layout in every)
        raise InputError("decks.template_without_layout", where=file, file=file, known=known[:400])
    for role, others in _INSTEAD.items():
        if role not in found:
            other = next(other for other in others if other in found and found[other][1] != "instead")
            found[role] = (found[other][0], "instead")
    return {role: found[role][0] for role in ROLES}, [LayoutUse(role, found[role][0].name, found[role][1]) for role in ROLES]


def _by_wish(every: list[Any], wishes: Mapping[str, str], role: str, file: str) -> tuple[Any, str] | None:
    if role not in wishes:
        return None
    for layout in every:
        if _key(layout.name) == _key(wishes[role]):
            return layout, "name"
    raise InputError("decks.no_layout", where=file, layout=wishes[role], known=", ".join(layout.name for layout in every))


def _by_alias(every: list[Any], role: str) -> tuple[Any, str] | None:
    """A layout of a known name that also has what the role needs."""
    for alias in _ALIASES[role]:
        for layout in every:
            if _key(layout.name).lstrip("0123456789_-. ") == _key(alias) and _serves(layout, role):
                return layout, "alias"
    return None


def _by_shape(every: list[Any], role: str) -> tuple[Any, str] | None:
    """A layout whose placeholders are just those of the role."""
    for layout in every:
        titles, subtitles, bodies, centred = _signature(layout)
        large = _large(layout)
        exact = {
            "cover": titles == 1 and bodies == 0 and subtitles == 1,
            "section": titles == 1 and bodies == 1 and not subtitles and layout._element.get("type") == "secHead",
            "content": titles == 1 and large == 1 and bodies == 1 and not centred and layout._element.get("type") != "secHead",
            "columns": titles == 1 and large == 2,
            "title_only": titles == 1 and bodies == 0 and not subtitles and not centred,
            "closing": False,
        }[role]
        if exact:
            return layout, "shape"
    if role == "content":
        fits = [layout for layout in every if _signature(layout)[0] == 1 and _large(layout)] or [
            layout for layout in every if _serves(layout, role)
        ]
        return (fits[0], "shape") if fits else None
    return None


def _serves(layout: Any, role: str) -> bool:
    titles, subtitles, bodies, _ = _signature(layout)
    return titles == 1 and bodies >= {"content": 1, "columns": 2}.get(role, 0) and (bodies + subtitles <= 2 or role == "columns")


def _large(layout: Any) -> int:
    """How many bodies of a layout hold what a slide says; 0 where it is written downwards."""
    if str(layout._element.get("type", "")).startswith("vert"):
        return 0
    return sum(slot.placeholder_format.type in _BODIES and holds_body(slot) for slot in layout.placeholders)


def _signature(layout: Any) -> tuple[int, int, int, bool]:
    """Titles, subtitles, bodies, and whether the title is a centred one."""
    kinds = [slot.placeholder_format.type for slot in layout.placeholders]
    bodies = sum(kind in _BODIES for kind in kinds)
    return sum(kind in _TITLES for kind in kinds), kinds.count(KIND.SUBTITLE), bodies, KIND.CENTER_TITLE in kinds


def _told(layout: Any) -> str:
    titles, subtitles, bodies, _ = _signature(layout)
    parts = ((titles, "tiêu đề"), (subtitles, "phụ đề"), (bodies, "nội dung"))
    return ", ".join(f"{count} {word}" for count, word in parts if count) or "không có chỗ chữ"


def _key(name: str) -> str:
    return nfc(name).casefold().strip()


def _emptied(prs: Any) -> int:
    """Drop slides and what names them; answer how many slides there were."""
    root = prs.part._element
    for tag in ("custShowLst", "modifyVerifier", "custDataLst"):
        for element in root.findall(f"{{{P}}}{tag}"):
            root.remove(element)
    for extension in root.findall(f"{{{P}}}extLst/{{{P}}}ext"):
        if any(str(child.tag).endswith("}sectionLst") for child in extension):
            extension.getparent().remove(extension)
    for extensions in root.findall(f"{{{P}}}extLst"):
        if not len(extensions):
            root.remove(extensions)
    listed = prs.slides._element
    dropped = len(listed)
    for slide in list(listed):
        identity = slide.rId
        listed.remove(slide)
        prs.part.rels.pop(identity)
    _name_notes_master(prs)
    package = prs.part.package
    for identity, relation in list(package._rels.items()):  # noqa: SLF001 - they have no public door
        strange = relation.reltype.endswith("/core-properties") and relation.reltype != RT.CORE_PROPERTIES
        if strange or relation.reltype.endswith(
            ("/custom-properties", "/thumbnail")
        ):  # python-pptx makes a part of the same name
            package._rels.pop(identity)  # noqa: SLF001
    return dropped


def _name_notes_master(prs: Any) -> None:
    """List the notes master in the presentation; python-pptx makes one and does not (facts on decks §1)."""
    part, root = prs.part.notes_master_part, prs.part._element
    if root.find(f"{{{P}}}notesMasterIdLst") is None:
        listed = etree.Element(f"{{{P}}}notesMasterIdLst")
        etree.SubElement(listed, f"{{{P}}}notesMasterId").set(f"{{{R}}}id", prs.part.relate_to(part, RT.NOTES_MASTER))
        root.find(f"{{{P}}}sldMasterIdLst").addnext(listed)


def _faults(content: bytes) -> list[Finding]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "template.pptx"
        path.write_bytes(content)
        return lint(path)


def _saved(prs: Any) -> bytes:
    target = io.BytesIO()
    prs.save(target)
    return target.getvalue()
