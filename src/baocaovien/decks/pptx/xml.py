"""Small pieces of PresentationML and DrawingML that every part writes."""

from __future__ import annotations

import re

from baocaovien.decks.scene import EMU_PT, Box

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
ADEC = "http://schemas.microsoft.com/office/drawing/2017/decorative"
SPACES = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'
REL = R
"""Relationship types begin with the same words as the namespace of relationship ids."""

_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_ATTRIBUTE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;"})
# Few texts hold any of these, and `translate` takes ten times as long as a look when letters have marks.
_TOLD_APART = re.compile('[&<>"\n\t]').search
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    f'<adec:decorative xmlns:adec="{ADEC}" val="1"/></a:ext></a:extLst>'
)


def escaped(text: str) -> str:
    """Text between tags."""
    return text.translate(_TEXT) if _TOLD_APART(text) else text


def quoted(text: str) -> str:
    """Text inside an attribute's double quotes."""
    return text.translate(_ATTRIBUTE) if _TOLD_APART(text) else text


def emu(points: float) -> int:
    """Points as whole EMU (a fraction in the file is an error to PowerPoint)."""
    return round(points * EMU_PT)


def frame(box: Box, tag: str = "a:xfrm") -> str:
    """Where a shape stands."""
    return f'<{tag}><a:off x="{box.x}" y="{box.y}"/><a:ext cx="{box.w}" cy="{box.h}"/></{tag}>'


class Colours:
    """Colours as elements: those of the theme by their place in it, so that they follow when it is changed in PowerPoint."""

    def __init__(self, scheme: dict[str, str]) -> None:
        self._known = {value: f'<a:schemeClr val="{slot}"/>' for slot, value in reversed(scheme.items())}

    def element(self, colour: str) -> str:
        """A colour."""
        found = self._known.get(colour)
        if found is None:
            found = self._known[colour] = f'<a:srgbClr val="{colour}"/>'
        return found

    def fill(self, colour: str) -> str:
        """A solid fill, or none for ""."""
        return f"<a:solidFill>{self.element(colour)}</a:solidFill>" if colour else "<a:noFill/>"
