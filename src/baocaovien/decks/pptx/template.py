"""Opens the template of a theme with python-pptx and finds its layouts and placeholders."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pptx
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.presentation import Presentation
from pptx.slide import SlideLayout

from baocaovien.decks.pptx.base import base_template
from baocaovien.decks.pptx.xml import quoted
from baocaovien.decks.scene import EMU_MM
from baocaovien.decks.theme import Theme
from baocaovien.domain.errors import MissingError

_TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
_BODIES = (PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT)
_LEAST_BODY = (60 * EMU_MM, 30 * EMU_MM)
"""Smaller placeholders hold no body: the area below the title is taken instead."""


@dataclass(frozen=True, slots=True)
class LayoutRef:
    """A layout in the package: its part, and the `p:ph` to write for each placeholder role that it has."""

    path: str
    placeholders: Mapping[str, str]


def open_template(theme: Theme) -> Presentation:
    """Open the theme's template, without slides."""
    prs = pptx.Presentation(io.BytesIO(theme.template or base_template(theme)))
    slides = prs.slides._element  # python-pptx has no door for removing slides
    for slide in list(slides):
        prs.part.drop_rel(slide.rId)
        slides.remove(slide)
    return prs


def layout_refs(prs: Presentation, theme: Theme) -> dict[str, LayoutRef]:
    """Find every layout of the theme by its part or its name, over all masters.

    Raises:
        MissingError: `decks.no_layout`.
    """
    every = [layout for master in prs.slide_masters for layout in master.slide_layouts]
    known = {layout.name: layout for layout in every}
    parts = {str(layout.part.partname): layout for layout in every}
    found = {}
    for role, frames in theme.layouts.items():
        layout = parts.get(frames.part) or known.get(frames.name)
        if layout is None:
            raise MissingError("decks.no_layout", layout=frames.name, known=", ".join(sorted(known)))
        found[role] = LayoutRef(str(layout.part.partname), placeholders(layout))
    return found


def placeholders(layout: SlideLayout) -> dict[str, str]:
    """The `p:ph` elements of a layout by role; found by type, then by index, never by name; large bodies before small ones."""
    found: dict[str, str] = {}
    bodies: list[tuple[bool, str]] = []
    for shape in sorted(layout.placeholders, key=lambda item: item.placeholder_format.idx):
        kind, written = shape.placeholder_format.type, _written(shape)
        if kind in _TITLES:
            found.setdefault("title", written)
        elif kind == PP_PLACEHOLDER.SUBTITLE:
            found.setdefault("subtitle", written)
        elif kind == PP_PLACEHOLDER.FOOTER:
            found.setdefault("footer", written)
        elif kind == PP_PLACEHOLDER.SLIDE_NUMBER:
            found.setdefault("number", written)
        elif kind in _BODIES:
            bodies.append((not holds_body(shape), written))
    ordered = [written for _small, written in sorted(bodies, key=lambda pair: pair[0])]
    found |= dict(zip(("body", "body2"), ordered, strict=False))
    if ordered:
        found.setdefault("subtitle", ordered[0])
    return found


def holds_body(slot: Any) -> bool:
    """Tell whether a placeholder is large enough for what a slide says; designers have small ones for a date or a name."""
    return bool(slot.width and slot.height and slot.width >= _LEAST_BODY[0] and slot.height >= _LEAST_BODY[1])


def _written(shape: Any) -> str:
    """The element with the attributes that tie a slide's placeholder to the layout's."""
    element = shape.element.find(".//{http://schemas.openxmlformats.org/presentationml/2006/main}ph")
    kept = "".join(
        f' {name}="{quoted(element.get(name))}"' for name in ("type", "orient", "sz", "idx") if element.get(name) is not None
    )
    return f"<p:ph{kept}/>"
