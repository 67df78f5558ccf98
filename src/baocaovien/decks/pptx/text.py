"""Paragraphs as DrawingML: one source paragraph is one `a:p`, every run says its language."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from baocaovien.decks.pptx.xml import Colours, emu, escaped, quoted
from baocaovien.decks.scene import LINE_PITCH, Anchor, Insets, PlacedParagraph

_ALIGN = {"left": "l", "center": "ctr", "right": "r"}
_ANCHOR = {"top": "t", "middle": "ctr", "bottom": "b"}
NUMBER_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
Link = Callable[[str], str]
"""Gives the relationship id of the slide with a key."""


def no_links(_key: str) -> str:
    """For text that cannot link."""
    return ""


def body_properties(insets: Insets, anchor: Anchor) -> str:
    """The frame of the text: explicit insets, no automatic fitting (every program fits differently)."""
    return (
        f'<a:bodyPr vert="horz" wrap="square" lIns="{emu(insets.left)}" tIns="{emu(insets.top)}" rIns="{emu(insets.right)}" '
        f'bIns="{emu(insets.bottom)}" rtlCol="0" anchor="{_ANCHOR[anchor]}"><a:noAutofit/></a:bodyPr>'
    )


class TextWriter:
    """Writes paragraphs in one language; remembers what repeats."""

    def __init__(self, colours: Colours, lang: str, family: str, explicit: bool = False) -> None:
        self._colours, self._lang, self._family = colours, lang, family
        self._font = f'<a:latin typeface="{family}"/><a:cs typeface="{family}"/>' if explicit else ""
        self._runs: dict[tuple[float, bool, bool, str], str] = {}
        self._marks: dict[tuple[object, ...], str] = {}

    def paragraphs(self, paragraphs: Sequence[PlacedParagraph], link: Link = no_links, *, exact: bool = False) -> str:
        """All paragraphs; at least one, as the schema wants.

        Args:
            exact: write the pitch of the lines in points; in tables LibreOffice takes the font's own, which is smaller.
        """
        start = _numbering_start(paragraphs)
        return (
            "".join(self._paragraph(part, start, link, exact) for part in paragraphs)
            or f'<a:p><a:endParaRPr lang="{self._lang}"/></a:p>'
        )

    def run_properties(self, size: float, bold: bool, italic: bool, colour: str) -> str:
        """What `a:rPr` holds: attributes, then `>` and its children."""
        key = (size, bold, italic, colour)
        found = self._runs.get(key)
        if found is None:
            marks = (' b="1"' if bold else ' b="0"') + (' i="1"' if italic else "")
            found = f' lang="{self._lang}" sz="{round(size * 100)}"{marks} dirty="0">{self._colours.fill(colour)}{self._font}'
            self._runs[key] = found
        return found

    def _paragraph(self, part: PlacedParagraph, start: int, link: Link, exact: bool) -> str:
        run = self.run_properties(part.size, part.bold, part.italic, part.colour)
        target = link(part.link) if part.link else ""
        if target:
            run += f'<a:hlinkClick r:id="{target}" action="ppaction://hlinksldjump"/>'
        properties = self._properties(part, start, exact)
        if part.field:
            said = f'<a:fld id="{NUMBER_FIELD}" type="slidenum"><a:rPr{run}</a:rPr><a:t>{escaped(part.text)}</a:t></a:fld>'
        elif part.text:
            said = self._linked(part, run) if target else _run(run, part.text)
        else:
            said = f"<a:endParaRPr{run}</a:endParaRPr>"
        return f"<a:p>{properties}{said}</a:p>"

    def _linked(self, part: PlacedParagraph, linking: str) -> str:
        """The text of a link, line by line, blanks between them unlinked: LibreOffice breaks links between any two letters."""
        plain = self.run_properties(part.size, part.bold, part.italic, part.colour)
        runs, place = [], 0
        for line in part.lines:
            start = part.text.index(line.text, place)
            runs += [_run(plain, part.text[place:start]), _run(linking, line.text)]
            place = start + len(line.text)
        return "".join(runs)

    def _properties(self, part: PlacedParagraph, start: int, exact: bool) -> str:
        pitch = part.size * LINE_PITCH if exact else 0.0
        key = (
            pitch,
            part.margin,
            part.hanging,
            part.level,
            part.align,
            part.space_before,
            part.bullet,
            part.bullet_colour,
            start,
        )
        found = self._marks.get(key)
        if found is None:
            level = f' lvl="{part.level}"' if part.level else ""
            found = (
                f'<a:pPr marL="{emu(part.margin)}" indent="{-emu(part.hanging)}"{level} '
                f'algn="{_ALIGN[part.align]}"><a:lnSpc>{_spacing(pitch)}</a:lnSpc>'
                f'<a:spcBef><a:spcPts val="{round(part.space_before * 100)}"/></a:spcBef>'
                f'<a:spcAft><a:spcPts val="0"/></a:spcAft>{self._bullet(part, start)}</a:pPr>'
            )
            if len(self._marks) > 5_000:
                self._marks.clear()
            self._marks[key] = found
        return found

    def _bullet(self, part: PlacedParagraph, start: int) -> str:
        if not part.bullet:
            return "<a:buNone/>"
        colour = f"<a:buClr>{self._colours.element(part.bullet_colour)}</a:buClr>" if part.bullet_colour else ""
        font = f'<a:buFont typeface="{self._family}"/>'
        if part.bullet[:-1].isdecimal():
            begins = f' startAt="{start}"' if start > 1 else ""
            return f'{colour}{font}<a:buAutoNum type="arabicPeriod"{begins}/>'
        return f'{colour}{font}<a:buChar char="{quoted(part.bullet)}"/>'


def _run(properties: str, text: str) -> str:
    return f"<a:r><a:rPr{properties}</a:rPr><a:t>{escaped(text)}</a:t></a:r>" if text else ""


def _spacing(pitch: float) -> str:
    return f'<a:spcPts val="{round(pitch * 100)}"/>' if pitch else '<a:spcPct val="100000"/>'


def _numbering_start(paragraphs: Sequence[PlacedParagraph]) -> int:
    """The number of the first numbered paragraph; the others count on from it."""
    return next((int(part.bullet[:-1]) for part in paragraphs if part.bullet[:-1].isdecimal()), 1)
