"""Our own template, made from a theme: masters, named layouts with real placeholders, colours and fonts.

It is an ordinary .pptx without slides; python-pptx opens it like an office's own template.
"""

from __future__ import annotations

import io
from functools import lru_cache

from baocaovien.decks.pptx.base_parts import (
    APP,
    NOTES_MASTER,
    PRESENTATION_PROPERTIES,
    TABLE_STYLES,
    VIEW_PROPERTIES,
    core_xml,
    theme_xml,
)
from baocaovien.decks.pptx.text import NUMBER_FIELD
from baocaovien.decks.pptx.xml import DECORATIVE, HEAD, REL, SPACES, Colours, frame, quoted
from baocaovien.decks.scene import EMU_MM, Box, Picture
from baocaovien.decks.theme import ROLES, Frame, LayoutFrames, Theme
from baocaovien.decks.zip_parts import ZipWriter

LANG = "vi-VN"
_OPC = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.presentationml"
_TYPES = {
    "/ppt/presentation.xml": f"{_MAIN}.presentation.main+xml",
    "/ppt/slideMasters/slideMaster1.xml": f"{_MAIN}.slideMaster+xml",
    "/ppt/notesMasters/notesMaster1.xml": f"{_MAIN}.notesMaster+xml",
    "/ppt/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "/ppt/theme/theme2.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "/ppt/presProps.xml": f"{_MAIN}.presProps+xml",
    "/ppt/viewProps.xml": f"{_MAIN}.viewProps+xml",
    "/ppt/tableStyles.xml": f"{_MAIN}.tableStyles+xml",
    "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
_LAYOUT_TYPES = {"cover": "title", "section": "secHead", "content": "obj", "columns": "twoObj", "title_only": "titleOnly"}
_PLACEHOLDERS = {
    "title": '<p:ph type="title"/>',
    "subtitle": '<p:ph type="subTitle" idx="1"/>',
    "body": '<p:ph idx="1"/>',
    "body2": '<p:ph sz="half" idx="2"/>',
    "footer": '<p:ph type="ftr" sz="quarter" idx="11"/>',
    "number": '<p:ph type="sldNum" sz="quarter" idx="12"/>',
}
_PROMPTS = {
    "title": ("Tiêu đề", "Bấm để thêm tiêu đề"),
    "subtitle": ("Phụ đề", "Bấm để thêm lời dẫn"),
    "body": ("Nội dung", "Bấm để thêm nội dung"),
    "body2": ("Nội dung", "Bấm để thêm nội dung"),
    "footer": ("Chân trang", " "),  # with no text LibreOffice saves its own footer in its place, centred and in Times
    "number": ("Số trang", "‹#›"),
}
_ANCHOR = {"top": "t", "middle": "ctr", "bottom": "b"}
_ALIGN = {"left": "l", "center": "ctr", "right": "r"}


def scheme(theme: Theme) -> dict[str, str]:
    """The colours of a theme by their place in the file's colour map."""
    if theme.scheme is not None:
        return dict(theme.scheme)
    page = theme.palette
    slots = {"bg1": page.background, "tx1": page.text, "bg2": page.surface, "tx2": page.muted}
    slots |= {f"accent{number}": colour for number, colour in enumerate(theme.chart_colours[:6], 1)}
    return slots


def base_template(theme: Theme) -> bytes:
    """The bytes of our template for a theme."""
    return _made(_Key(theme))


class _Key:
    """Says that two themes make the same template."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._same = (theme.code, theme.aspect, theme.emblem.sha256 if theme.emblem else "")

    def __hash__(self) -> int:
        return hash(self._same)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other._same == self._same


@lru_cache(maxsize=16)
def _made(key: _Key) -> bytes:
    theme = key.theme
    colours = Colours(scheme(theme))
    emblem = theme.emblem
    parts: dict[str, str | bytes] = {
        "/ppt/presentation.xml": _presentation(theme),
        "/ppt/_rels/presentation.xml.rels": _relations(
            ("slideMaster", "slideMasters/slideMaster1.xml"),
            ("notesMaster", "notesMasters/notesMaster1.xml"),
            ("presProps", "presProps.xml"),
            ("viewProps", "viewProps.xml"),
            ("theme", "theme/theme1.xml"),
            ("tableStyles", "tableStyles.xml"),
        ),
        "/ppt/slideMasters/slideMaster1.xml": _master(theme, colours),
        "/ppt/slideMasters/_rels/slideMaster1.xml.rels": _relations(
            *(("slideLayout", f"../slideLayouts/slideLayout{n}.xml") for n in range(1, len(ROLES) + 1)),
            ("theme", "../theme/theme1.xml"),
        ),
        "/ppt/theme/theme1.xml": theme_xml(theme, scheme(theme)),
        "/ppt/theme/theme2.xml": theme_xml(theme, {**scheme(theme), "bg1": "FFFFFF", "tx1": "000000"}),
        "/ppt/notesMasters/notesMaster1.xml": NOTES_MASTER,
        "/ppt/notesMasters/_rels/notesMaster1.xml.rels": _relations(("theme", "../theme/theme2.xml")),
        "/ppt/presProps.xml": PRESENTATION_PROPERTIES,
        "/ppt/viewProps.xml": VIEW_PROPERTIES,
        "/ppt/tableStyles.xml": TABLE_STYLES,
        "/docProps/core.xml": core_xml(),
        "/docProps/app.xml": APP,
    }
    for number, role in enumerate(ROLES, 1):
        small = emblem if emblem and "footer" in theme.layouts[role].frames else None
        parts[f"/ppt/slideLayouts/slideLayout{number}.xml"] = _layout(theme.layouts[role], colours, small)
        related = [("slideMaster", "../slideMasters/slideMaster1.xml")]
        related += [("image", f"../media/emblem.{small.extension}")] if small else []
        parts[f"/ppt/slideLayouts/_rels/slideLayout{number}.xml.rels"] = _relations(*related)
    if emblem:
        parts[f"/ppt/media/emblem.{emblem.extension}"] = emblem.data
    return _zipped(parts)


def _zipped(parts: dict[str, str | bytes]) -> bytes:
    types = dict(_TYPES) | {f"/ppt/slideLayouts/slideLayout{n}.xml": f"{_MAIN}.slideLayout+xml" for n in range(1, len(ROLES) + 1)}
    named = "".join(f'<Override PartName="{path}" ContentType="{kind}"/>' for path, kind in types.items())
    head = (
        f'{HEAD}<Types xmlns="{_OPC}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" '
        'ContentType="image/png"/>'
        f'<Default Extension="jpg" ContentType="image/jpeg"/>{named}</Types>'
    )
    root = (
        f'{HEAD}<Relationships xmlns="{_OPC}/relationships"><Relationship Id="rId1" Type="{REL}/officeDocument" '
        'Target="ppt/presentation.xml"/><Relationship Id="rId2" '
        f'Type="{_OPC}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
        f'<Relationship Id="rId3" Type="{REL}/extended-properties" Target="docProps/app.xml"/></Relationships>'
    )
    target = io.BytesIO()
    archive = ZipWriter(target)
    for path, content in {"/[Content_Types].xml": head, "/_rels/.rels": root, **parts}.items():
        archive.add(path[1:], content.encode() if isinstance(content, str) else content, compressed=False)
    archive.finish()
    return target.getvalue()


def _relations(*related: tuple[str, str]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{n}" Type="{REL}/{kind}" Target="{target}"/>' for n, (kind, target) in enumerate(related, 1)
    )
    return f'{HEAD}<Relationships xmlns="{_OPC}/relationships">{lines}</Relationships>'


def _presentation(theme: Theme) -> str:
    levels = "".join(
        f'<a:lvl{n}pPr marL="{(n - 1) * 457200}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        f'<a:defRPr lang="{LANG}" sz="1800" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        f'<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{n}pPr>'
        for n in range(1, 10)
    )
    return (
        f'{HEAD}<p:presentation {SPACES} saveSubsetFonts="1" autoCompressPictures="0"><p:sldMasterIdLst>'
        '<p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/>'
        f'</p:notesMasterIdLst><p:sldSz cx="{theme.width}" cy="{theme.height}"/><p:notesSz cx="6858000" cy="9144000"/>'
        f'<p:defaultTextStyle><a:defPPr><a:defRPr lang="{LANG}"/></a:defPPr>{levels}</p:defaultTextStyle></p:presentation>'
    )


def _master(theme: Theme, colours: Colours) -> str:
    frames = theme.layouts["content"].frames
    shapes = "".join(
        _placeholder(role, frames[role], n, colours) for n, role in enumerate(("title", "body", "footer", "number"), 2)
    )
    shapes = shapes.replace('<p:ph idx="1"/>', '<p:ph type="body" idx="1"/>')
    layouts = "".join(f'<p:sldLayoutId id="{2147483648 + n}" r:id="rId{n}"/>' for n in range(1, len(ROLES) + 1))
    pairs = "bg1=dk1 tx1=lt1 bg2=dk2 tx2=lt2" if theme.dark else "bg1=lt1 tx1=dk1 bg2=lt2 tx2=dk2"
    mapped = " ".join(f'{slot}="{place}"' for slot, place in (pair.split("=") for pair in pairs.split()))
    accents = " ".join(f'accent{n}="accent{n}"' for n in range(1, 7))
    return (
        f"{HEAD}<p:sldMaster {SPACES}><p:cSld><p:bg><p:bgPr>{colours.fill(theme.palette.background)}<a:effectLst/>"
        f"</p:bgPr></p:bg>"
        f"<p:spTree>{_GROUP}{shapes}</p:spTree></p:cSld>"
        f'<p:clrMap {mapped} {accents} hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>{layouts}</p:sldLayoutIdLst>'
        f'<p:hf hdr="0" dt="0"/><p:txStyles><p:titleStyle>{_level(1, 3200, "+mj-lt", True)}</p:titleStyle><p:bodyStyle>'
        f"{''.join(_level(n, 2800 if n == 1 else 2400, '+mn-lt', False) for n in range(1, 10))}</p:bodyStyle>"
        f"<p:otherStyle>{''.join(_level(n, 1800, '+mn-lt', False) for n in range(1, 10))}</p:otherStyle>"
        f"</p:txStyles></p:sldMaster>"
    )


_GROUP = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)


def _level(number: int, size: int, font: str, bold: bool) -> str:
    return (
        f'<a:lvl{number}pPr marL="0" indent="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>'
        f'<a:defRPr lang="{LANG}" sz="{size}" b="{int(bold)}" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        f'<a:latin typeface="{font}"/><a:ea typeface="{font[:4]}ea"/><a:cs typeface="{font[:4]}cs"/></a:defRPr>'
        f"</a:lvl{number}pPr>"
    )


def _layout(layout: LayoutFrames, colours: Colours, emblem: Picture | None) -> str:
    kind = _LAYOUT_TYPES.get(layout.role)
    typed = f'type="{kind}"' if kind else 'userDrawn="1"'
    shapes = [
        f'<p:sp><p:nvSpPr><p:cNvPr id="{n}" name="Trang trí {n}">{DECORATIVE}</p:cNvPr><p:cNvSpPr/><p:nvPr '
        f'userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr>{frame(part.box)}<a:prstGeom prst="{part.geometry}"><a:avLst/></a:prstGeom>{colours.fill(part.fill)}'
        "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
        for n, part in enumerate(layout.decor, 20)
    ]
    if emblem:
        shapes.append(_small_emblem(emblem, layout.frames["footer"].box))
    slots = [role for role in _PLACEHOLDERS if role in layout.frames and not (layout.role == "title_only" and role == "body")]
    shapes += [_placeholder(role, layout.frames[role], n, colours, layout.role == "cover") for n, role in enumerate(slots, 2)]
    return (
        f'{HEAD}<p:sldLayout {SPACES} {typed} preserve="1">'
        f'<p:cSld name="{quoted(layout.name)}"><p:bg>'
        f"<p:bgPr>{colours.fill(layout.palette.background)}<a:effectLst/></p:bgPr></p:bg>"
        f"<p:spTree>{_GROUP}{''.join(shapes)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _placeholder(role: str, slot: Frame, number: int, colours: Colours, cover: bool = False) -> str:
    name, prompt = _PROMPTS[role]
    place = '<p:ph type="ctrTitle"/>' if role == "title" and cover else _PLACEHOLDERS[role]
    size = slot.sizes[min(1, len(slot.sizes) - 1)] if role == "title" else slot.sizes[0]
    if role == "number":
        said = f'<a:fld id="{NUMBER_FIELD}" type="slidenum"><a:rPr lang="{LANG}"/><a:t>{prompt}</a:t></a:fld>'
    else:
        said = f'<a:r><a:rPr lang="{LANG}"/><a:t>{prompt}</a:t></a:r>' if prompt else f'<a:endParaRPr lang="{LANG}"/>'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name} {number}"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        f"</p:cNvSpPr><p:nvPr>{place}"
        f'</p:nvPr></p:nvSpPr><p:spPr>{frame(slot.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        f'<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="{_ANCHOR[slot.anchor]}">'
        f"<a:noAutofit/></a:bodyPr>"
        f'<a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="{_ALIGN[slot.align]}"><a:buNone/><a:defRPr lang="{LANG}" '
        f'sz="{round(size * 100)}" b="{int(slot.bold)}">{colours.fill(slot.colour)}</a:defRPr></a:lvl1pPr></a:lstStyle>'
        f"<a:p>{said}</a:p></p:txBody></p:sp>"
    )


def _small_emblem(emblem: Picture, foot: Box) -> str:
    side, ratio = 9 * EMU_MM, emblem.width / emblem.height
    wide, high = (side, round(side / ratio)) if ratio >= 1 else (round(side * ratio), side)
    box = Box(foot.x, foot.y + (foot.h - high) // 2, wide, high)
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="40" name="Biểu trưng 40" descr="">{DECORATIVE}</p:cNvPr><p:cNvPicPr/>'
        f'<p:nvPr userDrawn="1"/>'
        '</p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f'<p:spPr>{frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )
