"""The shapes of a slide as PresentationML."""

from __future__ import annotations

from dataclasses import dataclass

from baocaovien.decks.fingerprint import KEY_PREFIX, UNCOUNTED_ROLES
from baocaovien.decks.pptx.text import Link, TextWriter, body_properties
from baocaovien.decks.pptx.xml import DECORATIVE, P14, Colours, emu, frame, quoted
from baocaovien.decks.scene import (
    BlockShape,
    Cell,
    ChartShape,
    PictureShape,
    TableShape,
    TextShape,
    VideoShape,
)

_GEOMETRY = {
    "rect": '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
    "round": '<a:prstGeom prst="roundRect"><a:avLst/></a:prstGeom>',
    "ellipse": '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>',
}


@dataclass(frozen=True, slots=True)
class ShapeWriter:
    """Writes shapes with the colours and the language of one deck; placeholders are the `p:ph` of the slide's layout."""

    colours: Colours
    text: TextWriter
    rule_width: int = 9_525

    def text_shape(self, shape: TextShape, number: int, placeholder: str, link: Link) -> str:
        """A filled placeholder, or a text box where the layout has none for it."""
        name = f"{shape.name} {number}"
        if placeholder:
            kind = f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{placeholder}</p:nvPr>'
        elif shape.role in UNCOUNTED_ROLES:  # told apart by name when the file comes back; LibreOffice drops those of text boxes
            kind, name = "<p:cNvSpPr/><p:nvPr/>", f"{KEY_PREFIX}#{shape.role}"
        else:
            kind = '<p:cNvSpPr txBox="1"/><p:nvPr/>'
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{quoted(name)}"/>{kind}</p:nvSpPr>'
            f"<p:spPr>{frame(shape.box)}{_GEOMETRY[shape.geometry]}{self._paint(shape.fill, shape.outline)}</p:spPr>"
            f"<p:txBody>{body_properties(shape.insets, shape.anchor)}<a:lstStyle/>"
            f"{self.text.paragraphs(shape.paragraphs, link)}</p:txBody></p:sp>"
        )

    def block(self, shape: BlockShape, number: int) -> str:
        """A coloured area, marked as decorative."""
        return self.plain(shape.name, shape, number, DECORATIVE)

    def plain(self, name: str, shape: BlockShape, number: int, extension: str) -> str:
        """A coloured area."""
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{quoted(name)} {number}">{extension}</p:cNvPr><p:cNvSpPr/><p:nvPr/>'
            f"</p:nvSpPr><p:spPr>{frame(shape.box)}{_GEOMETRY[shape.geometry]}"
            f"{self._paint(shape.fill, shape.outline)}</p:spPr></p:sp>"
        )

    def _paint(self, fill: str, outline: str) -> str:
        line = f'<a:ln w="12700">{self.colours.fill(outline)}</a:ln>' if outline else "<a:ln><a:noFill/></a:ln>"
        return self.colours.fill(fill) + line

    def picture(self, shape: PictureShape, number: int, relation: str) -> str:
        """A picture with its alt text; without one it is decorative."""
        extension = "" if shape.alt else DECORATIVE
        return (
            f'<p:pic><p:nvPicPr><p:cNvPr id="{number}" name="{quoted(shape.name)} {number}" '
            f'descr="{quoted(shape.alt)}">{extension}'
            '</p:cNvPr><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
            f'<p:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
            f"<p:spPr>{frame(shape.box)}{_GEOMETRY['rect']}</p:spPr></p:pic>"
        )

    def video(self, shape: VideoShape, number: int, poster: str, clip: str, media: str) -> str:
        """A clip: PowerPoint 2010 and newer play the embedded media, older programs the linked one."""
        return (
            f'<p:pic><p:nvPicPr><p:cNvPr id="{number}" name="{quoted(shape.name)} {number}" descr="{quoted(shape.alt)}">'
            '<a:hlinkClick r:id="" action="ppaction://media"/></p:cNvPr>'
            '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>'
            f'<p:nvPr><a:videoFile r:link="{clip}"/><p:extLst><p:ext uri="{{DAA4B4D4-6D71-4841-9C94-3DE7FCFB9230}}">'
            f'<p14:media xmlns:p14="{P14}" r:embed="{media}"/></p:ext></p:extLst></p:nvPr></p:nvPicPr>'
            f'<p:blipFill><a:blip r:embed="{poster}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
            f"<p:spPr>{frame(shape.box)}{_GEOMETRY['rect']}</p:spPr></p:pic>"
        )

    def chart(self, shape: ChartShape, number: int, relation: str) -> str:
        """The frame of a native chart."""
        return (
            f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{number}" name="{quoted(shape.name)} {number}" '
            f'descr="{quoted(shape.alt)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>'
            f"</p:nvGraphicFramePr>{frame(shape.box, 'p:xfrm')}<a:graphic>"
            '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
            '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
            f'r:id="{relation}"/></a:graphicData></a:graphic></p:graphicFrame>'
        )

    def table(self, shape: TableShape, number: int) -> str:
        """A native table; the first row is marked as its header."""
        widths = "".join(f'<a:gridCol w="{width}"/>' for width in shape.widths)
        rows = "".join(
            f'<a:tr h="{height}">{"".join(self._cell(cell, shape.rule) for cell in row)}</a:tr>'
            for height, row in zip(shape.heights, shape.rows, strict=True)
        )
        return (
            f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{number}" name="{quoted(shape.name)} {number}" '
            f'descr="{quoted(shape.alt)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>'
            f"</p:nvGraphicFramePr>{frame(shape.box, 'p:xfrm')}<a:graphic>"
            '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
            f'<a:tbl><a:tblPr firstRow="1" bandRow="1"/><a:tblGrid>{widths}</a:tblGrid>{rows}</a:tbl>'
            "</a:graphicData></a:graphic></p:graphicFrame>"
        )

    def _cell(self, cell: Cell, rule: str) -> str:
        insets = cell.insets
        none = "".join(f'<a:{side} w="0"><a:noFill/></a:{side}>' for side in ("lnL", "lnR", "lnT"))
        return (
            f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{self.text.paragraphs((cell.paragraph,), exact=True)}</a:txBody>"
            f'<a:tcPr marL="{emu(insets.left)}" marR="{emu(insets.right)}" marT="{emu(insets.top)}" marB="{emu(insets.bottom)}" '
            f'anchor="ctr">{none}<a:lnB w="{self.rule_width}">{self.colours.fill(rule)}</a:lnB>{self.colours.fill(cell.fill)}'
            "</a:tcPr></a:tc>"
        )


def key_shape(key: str, number: int) -> str:
    """The hidden shape whose name is the slide's key: what other programs keep (semantics §4)."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{KEY_PREFIX}{quoted(key)}" '
        f'hidden="1">{DECORATIVE}</p:cNvPr><p:cNvSpPr/><p:nvPr/>'
        f'</p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="36000" cy="36000"/></a:xfrm>{_GEOMETRY["rect"]}<a:noFill/>'
        "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )
