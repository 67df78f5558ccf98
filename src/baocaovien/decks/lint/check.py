"""Our own check of every deck before it is put in place.

LibreOffice opens nearly anything and proves nothing; this finds what makes PowerPoint offer to repair a file
(facts on decks §5). It takes about 0.4 ms a slide.
"""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Collection
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

from baocaovien.decks.lint.package import Finding, Opened, open_package
from baocaovien.decks.lint.slides import (
    PartChecks,
    Slots,
    check_chart,
    check_presentation,
    check_slide,
    check_theme,
    layout_slots,
)
from baocaovien.domain.errors import InputError

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def lint(path: Path) -> list[Finding]:
    """The faults of a .pptx; none when it is sound."""
    try:
        with path.open("rb") as stream, mmap(stream.fileno(), 0, access=ACCESS_READ) as data:
            with zipfile.ZipFile(stream) as archive:
                entries = archive.infolist()
            opened = open_package(data, entries)
            _presentation(opened)
            return opened.findings
    except (zipfile.BadZipFile, OSError, EOFError, ValueError) as problem:
        return [Finding(path.name, "not_a_package", str(problem))]


def checked(path: Path, known: Collection[Finding] = ()) -> None:
    """Raise InputError `decks.not_sound` where the lint finds a fault that is not `known` (of the office's own template)."""
    findings = [finding for finding in lint(path) if finding not in known]
    if findings:
        first = findings[0]
        raise InputError("decks.not_sound", where=first.part, fault=first.code, detail=first.detail, count=len(findings))


def _presentation(opened: Opened) -> None:
    mains = opened.related("/", "officeDocument")
    root = opened.read(mains[0])[1] if mains and mains[0] in opened.names else None
    if root is None:
        opened.fault("/", "no_presentation")
        return
    main = mains[0]
    slides = set(check_presentation(opened, main, root))
    size, checks = _size(root), PartChecks(opened)
    slots: dict[str, Slots] = {}
    keys: Counter[str] = Counter()
    for path in sorted((name for name in opened.names if name.endswith(".xml")), key=lambda name: "/slideLayouts/" not in name):
        if path == "/[Content_Types].xml":
            continue
        content, tree = opened.read(path)
        if tree is None:
            continue
        checks.check(path, content, tree)
        kind = opened.types.get(path, "")
        if tree.tag == f"{_P}sldLayout":
            slots[path] = layout_slots(tree)
        elif tree.tag == f"{_P}sld":
            if path in slides:
                keys.update(check_slide(opened, path, tree, size, slots))
            else:
                opened.fault(path, "slide_not_listed")
        elif kind.endswith("theme+xml"):
            check_theme(opened, path, tree)
        elif kind.endswith("chart+xml"):
            check_chart(opened, path, tree)
    for key, times in keys.items():
        if times > 1:
            opened.fault(main, "key_twice", key)


def _size(root: Any) -> tuple[int, int]:
    size = root.find(f"{_P}sldSz")
    if size is None:
        return (1 << 40, 1 << 40)
    return int(size.get("cx", "0")), int(size.get("cy", "0"))
