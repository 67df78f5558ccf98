"""What must hold of the package: names, content types, relations, well-formed parts, media."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from mmap import mmap
from typing import Any

from lxml import etree

from baocaovien.decks.zip_parts import read_entry

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
LARGEST_PART = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault: the part, a short code, and what it is about."""

    part: str
    code: str
    detail: str = ""


@dataclass(slots=True)
class Opened:
    """A package while it is checked: types and relations by path (with a leading slash).

    Parts are read one at a time and not kept, so that a deck of 2,000 slides takes no more memory than one of 20.
    """

    data: bytes | mmap
    entries: dict[str, zipfile.ZipInfo]
    names: list[str] = field(default_factory=list)
    types: dict[str, str] = field(default_factory=dict)
    relations: dict[str, dict[str, tuple[str, str]]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def fault(self, part: str, code: str, detail: str = "") -> None:
        """Note a fault."""
        self.findings.append(Finding(part, code, detail))

    def read(self, name: str) -> tuple[bytes, Any]:
        """A part's bytes and its tree; no tree, and a fault, where it is not well-formed."""
        try:
            content = self.content(name)
            return content, etree.fromstring(content, _PARSER)
        except (etree.XMLSyntaxError, zipfile.BadZipFile, ValueError, KeyError) as problem:
            self.fault(name, "not_xml", str(problem))
            return b"", None

    def content(self, name: str) -> bytes:
        """A part's bytes; raises BadZipFile where they are damaged."""
        return read_entry(self.data, self.entries[name[1:]], LARGEST_PART)

    def related(self, part: str, kind: str) -> list[str]:
        """The parts that a part relates to by the last word of the relation's type."""
        return [target for type_, target in self.relations.get(part, {}).values() if type_.rpartition("/")[2] == kind]


def open_package(data: bytes | mmap, entries: Sequence[zipfile.ZipInfo]) -> Opened:
    """Read content types and relations, look at media, and note what is wrong with the package itself."""
    opened = Opened(data, {entry.filename: entry for entry in entries})
    counted = Counter(entry.filename for entry in entries)
    for name, times in counted.items():
        if times > 1:
            opened.fault(f"/{name}", "twice_in_zip")
    opened.names = [f"/{name}" for name in counted if not name.endswith("/")]
    _content_types(opened)
    for name in opened.names:
        if name.endswith(".rels"):
            _relations(opened, name)
    _typed_as_related(opened)
    for name in opened.names:
        _media(opened, name)
    return opened


def _content_types(opened: Opened) -> None:
    if "/[Content_Types].xml" not in opened.names:
        opened.fault("/[Content_Types].xml", "missing_part")
        return
    root = opened.read("/[Content_Types].xml")[1]
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


def _relations(opened: Opened, name: str) -> None:
    folder, _, file = name.rpartition("/_rels/")
    source = f"{folder}/{file.removesuffix('.rels')}" if file != ".rels" else "/"
    if source != "/" and source not in opened.types:
        opened.fault(name, "relations_without_part")
    found: dict[str, tuple[str, str]] = {}
    known = opened.types
    for identity, type_, target, external in _listed(opened, name):
        if identity in found:
            opened.fault(name, "relation_twice", identity)
        if external:
            found[identity] = (type_, "")
            continue
        path = target if target.startswith("/") else _absolute(folder, target)
        if path not in known:
            opened.fault(name, "relation_to_nothing", target)
        found[identity] = (type_, path)
    opened.relations[source] = found


def _listed(opened: Opened, name: str) -> list[tuple[str, str, str, bool]]:
    """The relations of a part: id, type, target, whether it is outside the package."""
    try:
        content = opened.content(name)
    except zipfile.BadZipFile as problem:
        opened.fault(name, "not_xml", str(problem))
        return []
    if _PLAIN_LIST.fullmatch(content):  # as we write them: no need for a parser
        return [(a.decode(), b.decode(), c.decode(), False) for a, b, c in _PLAIN.findall(content)]
    root = opened.read(name)[1]
    if root is None:
        return []
    return [
        (item.get("Id", ""), item.get("Type", ""), item.get("Target", ""), item.get("TargetMode") == "External")
        for item in root.iter(_RELATION)
    ]


_PLAIN = re.compile(rb'<Relationship Id="([\w.-]+)" Type="([\w:/.-]+)" Target="([\w:/.-]+)"/>')
_PLAIN_LIST = re.compile(
    rb'<\?xml version="1.0" encoding="UTF-8" standalone="yes"\?>\n<Relationships xmlns="[\w:/.-]+">'
    rb'(?:<Relationship Id="[\w.-]+" Type="[\w:/.-]+" Target="[\w:/.-]+"/>)*</Relationships>'
)


def _absolute(folder: str, target: str) -> str:
    if target.startswith("../") and "/../" not in target and not target.startswith("../../"):
        return f"{folder.rpartition('/')[0]}/{target[3:]}"
    return posixpath.normpath(posixpath.join(folder or "/", target))


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


_DAMAGED = {"xlsx": "bad_workbook", "mp4": "bad_clip"}
_MAGIC = {"png": (b"\x89PNG\r\n\x1a\n",), "jpg": (b"\xff\xd8\xff",), "jpeg": (b"\xff\xd8\xff",), "gif": (b"GIF8",)}


def _media(opened: Opened, name: str) -> None:
    end = name.rpartition(".")[2].lower()
    if end not in _MAGIC and end not in ("mp4", "xlsx", "webp", "svg"):
        return
    if end in ("webp", "svg"):
        opened.fault(name, "picture_too_new")
        return
    try:
        content = opened.content(name)
    except zipfile.BadZipFile as problem:
        opened.fault(name, _DAMAGED.get(end, "bad_picture"), str(problem))
        return
    if end == "mp4":
        if content[4:8] != b"ftyp":
            opened.fault(name, "bad_clip")
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
            names = {entry.filename for entry in book.infolist() if read_entry(content, entry, LARGEST_PART) is not None}
        if "xl/workbook.xml" not in names:
            opened.fault(name, "bad_workbook")
    except (zipfile.BadZipFile, OSError, EOFError, ValueError):
        opened.fault(name, "bad_workbook")
