"""The parts of our template that hardly vary: theme, notes master, properties."""

from __future__ import annotations

from baocaovien.decks.pptx.xml import HEAD, SPACES, A, P, R, quoted
from baocaovien.decks.theme import Theme

PRESENTATION_PROPERTIES = f'{HEAD}<p:presentationPr xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"/>'
VIEW_PROPERTIES = f'{HEAD}<p:viewPr xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"/>'
TABLE_STYLES = f'{HEAD}<a:tblStyleLst xmlns:a="{A}" def="{{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}}"/>'
APP = (
    f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>baocaovien</Application></Properties>"
)


def core_xml() -> str:
    """Document properties, filled by the writer."""
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
    )


def theme_xml(theme: Theme, slots: dict[str, str]) -> str:
    """Colours and fonts; on dark themes the dark colours are the ground."""
    light, dark = ("tx", "bg") if theme.dark else ("bg", "tx")
    named = (
        ("dk1", slots[f"{dark}1"]),
        ("lt1", slots[f"{light}1"]),
        ("dk2", slots[f"{dark}2"]),
        ("lt2", slots[f"{light}2"]),
        *((f"accent{n}", slots[f"accent{n}"]) for n in range(1, 7)),
        ("hlink", theme.palette.text),
        ("folHlink", theme.palette.text),
    )
    colours = "".join(f'<a:{slot}><a:srgbClr val="{colour}"/></a:{slot}>' for slot, colour in named)
    name = theme.family
    font = f'<a:latin typeface="{name}"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Viet" typeface="{name}"/>'
    return (
        f'{HEAD}<a:theme xmlns:a="{A}" name="{quoted(theme.name)}"><a:themeElements><a:clrScheme '
        f'name="{quoted(theme.name)}">{colours}'
        f'</a:clrScheme><a:fontScheme name="{quoted(theme.name)}"><a:majorFont>{font}</a:majorFont>'
        f"<a:minorFont>{font}</a:minorFont>"
        f'</a:fontScheme><a:fmtScheme name="{quoted(theme.name)}">{_FORMATS}</a:fmtScheme></a:themeElements>'
        "<a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )


_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINES = "".join(f'<a:ln w="{width}">{_FILL}<a:prstDash val="solid"/></a:ln>' for width in (6350, 12700, 19050))
_EFFECTS = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
_FORMATS = (
    f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{_LINES}</a:lnStyleLst>"
    f"<a:effectStyleLst>{_EFFECTS}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
)
_NOTES_BODY = "".join(
    f'<a:lvl{n}pPr marL="{(n - 1) * 457200}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
    '<a:defRPr lang="vi-VN" sz="1400" kern="1200"><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:latin '
    'typeface="+mn-lt"/>'
    f'<a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{n}pPr>'
    for n in range(1, 10)
)
NOTES_MASTER = (
    f'{HEAD}<p:notesMaster {SPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
    f"<a:effectLst/></p:bgPr>"
    '</p:bg><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>'
    '<a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Hình trang chiếu 1"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" '
    'noChangeAspect="1"/></p:cNvSpPr>'
    '<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="685800"/>'
    '<a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
    '<a:ln w="12700"><a:solidFill><a:srgbClr val="7F7F7F"/></a:solidFill></a:ln></p:spPr></p:sp>'
    '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Ghi chú 2"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
    '<p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="4000500"/>'
    '<a:ext cx="5486400" cy="4600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
    '<a:bodyPr vert="horz" lIns="91440" tIns="45720" rIns="91440" bIns="45720" rtlCol="0"/><a:lstStyle/><a:p>'
    '<a:pPr lvl="0"/><a:r>'
    '<a:rPr lang="vi-VN"/><a:t>Ghi chú của người trình bày</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld>'
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" '
    'accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
    f"<p:notesStyle>{_NOTES_BODY}</p:notesStyle></p:notesMaster>"
)
