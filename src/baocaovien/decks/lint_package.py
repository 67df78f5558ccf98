"""What must hold of the package: names, content types, relations, well-formed parts, media."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_EXPECTED = {
    "officeDocument": "presentationml.presentation.main+xml",
    "slide": "presentationml.slide+xml",
    "slideLayout": "presentationml.slideLayout+xml",
    "slideMaster": "presentationml.slideMaster+xml",
    "notesSlide": "presentationml.notesSlide+xml",
    "notesMaster": "presentationml.notesMaster+xml",
    "theme": "officedocument.theme+xml",
    "chart": "drawingml.chart+xml",
    "tags": "presentationml.tags+xml",
    "image": "image/",
    "video": "video/",
    "custom-properties": "custom-properties+xml",
}
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
LARGEST_PART = 400_000_000


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault: the part, a short code, and what it is about."""

    part: str
    code: str
    detail: str = ""


@dataclass(slots=True)
class Opened:
    """A package while it is checked: its parts' trees, types and relations by path (with a leading slash)."""

    archive: zipfile.ZipFile
    names: list[str] = field(default_factory=list)
    types: dict[str, str] = field(default_factory=dict)
    trees: dict[str, Any] = field(default_factory=dict)
    relations: dict[str, dict[str, tuple[str, str]]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def fault(self, part: str, code: str, detail: str = "") -> None:
        """Note a fault."""
        self.findings.append(Finding(part, code, detail))

    def related(self, part: str, kind: str) -> list[str]:
        """The parts that a part relates to by the last word of the relation's type."""
        return [target for type_, target in self.relations.get(part, {}).values() if type_.rpartition("/")[2] == kind]


def open_package(archive: zipfile.ZipFile) -> Opened:
    """Read every part once and note what is wrong with the package itself."""
    opened = Opened(archive)
    counted = Counter(archive.namelist())
    for name, times in counted.items():
        if times > 1:
            opened.fault(f"/{name}", "twice_in_zip")
    opened.names = [f"/{name}" for name in counted if not name.endswith("/")]
    _content_types(opened)
    for name in opened.names:
        if name.endswith((".xml", ".rels")) and name != "/[Content_Types].xml":
            _parse(opened, name)
    for name in opened.names:
        if name.endswith(".rels") and name in opened.trees:
            _relations(opened, name)
    _typed_as_related(opened)
    for name in opened.names:
        _media(opened, name)
    return opened


def _content_types(opened: Opened) -> None:
    if "/[Content_Types].xml" not in opened.names:
        opened.fault("/[Content_Types].xml", "missing_part")
        return
    root = _parse(opened, "/[Content_Types].xml")
    if root is None:
        return
    defaults = {item.get("Extension", "").lower(): item.get("ContentType", "") for item in root.iter(f"{_TYPES}Default")}
    for name in opened.names:
        kind = defaults.get(name.rpartition(".")[2].lower())
        if kind:
            opened.types[name] = kind
    known = set(opened.names)
    named: Counter[str] = Counter()
    for item in root.iter(f"{_TYPES}Override"):
        path = item.get("PartName", "")
        named[path] += 1
        if path not in known:
            opened.fault(path, "type_without_part")
        opened.types[path] = item.get("ContentType", "")
    for path, times in named.items():
        if times > 1:
            opened.fault(path, "typed_twice")
    for name in opened.names:
        if name not in opened.types and name != "/[Content_Types].xml":
            opened.fault(name, "part_without_type")


def _parse(opened: Opened, name: str) -> Any:
    try:
        content = opened.archive.read(name[1:])
        opened.trees[name] = etree.fromstring(content, _PARSER)
        return opened.trees[name]
    except (etree.XMLSyntaxError, zipfile.BadZipFile, OSError, ValueError, EOFError) as problem:
        opened.fault(name, "not_xml", str(problem))
        return None


def _relations(opened: Opened, name: str) -> None:
    folder, _, file = name.rpartition("/_rels/")
    source = f"{folder}/{file.removesuffix('.rels')}" if file != ".rels" else "/"
    if source != "/" and source not in opened.types:
        opened.fault(name, "relations_without_part")
    found: dict[str, tuple[str, str]] = {}
    known = opened.types
    for item in opened.trees[name].iter(_RELATION):
        identity, target = item.get("Id", ""), item.get("Target", "")
        if identity in found:
            opened.fault(name, "relation_twice", identity)
        if item.get("TargetMode") == "External":
            found[identity] = (item.get("Type", ""), "")
            continue
        path = target if target.startswith("/") else posixpath.normpath(posixpath.join(folder or "/", target))
        if path not in known or f"{path}" not in opened.types:
            opened.fault(name, "relation_to_nothing", target)
        found[identity] = (item.get("Type", ""), path)
    opened.relations[source] = found


def _typed_as_related(opened: Opened) -> None:
    present = set(opened.names)
    for source, relations in opened.relations.items():
        for type_, target in relations.values():
            if target and target not in present:
                opened.fault(source, "relation_to_nothing", target)
            expected = _EXPECTED.get(type_.rpartition("/")[2]) if type_.startswith(_OFFICE) else None
            given = opened.types.get(target)
            if expected and given is not None and expected not in given:
                opened.fault(target, "wrong_type", given)


_MAGIC = {"png": (b"\x89PNG\r\n\x1a\n",), "jpg": (b"\xff\xd8\xff",), "jpeg": (b"\xff\xd8\xff",), "gif": (b"GIF8",)}


def _media(opened: Opened, name: str) -> None:
    end = name.rpartition(".")[2].lower()
    if end not in _MAGIC and end not in ("mp4", "xlsx", "webp", "svg"):
        return
    if end in ("webp", "svg"):
        opened.fault(name, "picture_too_new")
        return
    if end == "mp4":
        with opened.archive.open(name[1:]) as stream:
            if stream.read(12)[4:8] != b"ftyp":
                opened.fault(name, "bad_clip")
        return
    try:
        content = opened.archive.read(name[1:])
    except (zipfile.BadZipFile, OSError, EOFError) as problem:
        opened.fault(name, "bad_picture" if end != "xlsx" else "bad_workbook", str(problem))
        return
    if end == "xlsx":
        _workbook(opened, name, content)
    elif not content.startswith(_MAGIC[end]) or not _whole(end, content):
        opened.fault(name, "bad_picture")


def _whole(end: str, content: bytes) -> bool:
    if end == "png":
        return b"IEND" in content[-16:]
    return b"\xff\xd9" in content[-64:] if end in ("jpg", "jpeg") else True


def _workbook(opened: Opened, name: str, content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            if "xl/workbook.xml" not in book.namelist() or book.testzip():
                opened.fault(name, "bad_workbook")
    except (zipfile.BadZipFile, OSError, EOFError):
        opened.fault(name, "bad_workbook")
