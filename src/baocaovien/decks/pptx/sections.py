"""The sections of a presentation, as PowerPoint 2010 and newer show them beside the slides."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

from lxml import etree

from baocaovien.decks.pptx.xml import P14, P

_URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_SPACE = uuid.UUID("6f0b7d3e-8b1f-5c0e-9a55-0d6c1d9f2b71")
OPENING = "Mở đầu"


def section_list(presentation: Any, sections: Sequence[str], first_id: int = 256) -> None:
    """List every slide in a section, in order; slides without one stay with the section before them.

    Args:
        presentation: the `p:presentation` element. sections: the section of each slide.
    """
    groups: list[tuple[str, list[int]]] = []
    for number, name in enumerate(sections):
        if not groups or (name and name != groups[-1][0]):
            groups.append((name or OPENING, []))
        groups[-1][1].append(first_id + number)
    if len(groups) < 2 and not any(sections):
        return
    extensions = presentation.find(f"{{{P}}}extLst")
    if extensions is None:
        extensions = etree.SubElement(presentation, f"{{{P}}}extLst")
    for old in [part for part in extensions if part.get("uri") == _URI]:
        extensions.remove(old)
    extension = etree.SubElement(extensions, f"{{{P}}}ext", uri=_URI)
    listed = etree.SubElement(extension, f"{{{P14}}}sectionLst", nsmap={"p14": P14})
    for number, (name, ids) in enumerate(groups):
        identity = "{" + str(uuid.uuid5(_SPACE, f"{number} {name}")).upper() + "}"
        section = etree.SubElement(listed, f"{{{P14}}}section", name=name, id=identity)
        slides = etree.SubElement(section, f"{{{P14}}}sldIdLst")
        for slide in ids:
            etree.SubElement(slides, f"{{{P14}}}sldId", id=str(slide))
