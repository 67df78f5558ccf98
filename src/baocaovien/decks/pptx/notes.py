"""Notes pages: what the speaker says, on the notes master."""

from __future__ import annotations

from collections.abc import Sequence

from baocaovien.decks.pptx.xml import HEAD, SPACES, escaped


def notes_xml(notes: Sequence[str], lang: str) -> str:
    """A notes slide: the picture of the slide and the talking points, a paragraph each."""
    said = "".join(f'<a:p><a:r><a:rPr lang="{lang}" dirty="0"/><a:t>{escaped(line)}</a:t></a:r></a:p>' for line in notes)
    return (
        f'{HEAD}<p:notes {SPACES}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        "<p:grpSpPr/>"
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Hình trang chiếu 1"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" '
        'noChangeAspect="1"/>'
        '</p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Ghi chú 2"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
        '<p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>'
        f'{said or f"""<a:p><a:endParaRPr lang="{lang}"/></a:p>"""}</p:txBody></p:sp></p:spTree></p:cSld>'
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )
