"""The package of a deck: parts written by us beside the parts of the template that python-pptx opened.

python-pptx finds free names and relations by walking everything for each new part; parts of ours carry
their relations as finished text, so that a deck of 2,000 slides costs twenty times one of 100. The zip
is written with fixed times, so that the same deck is the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from pptx.opc.package import OpcPackage, Part
from pptx.opc.packuri import PackURI

from baocaovien.decks.pptx.xml import HEAD, quoted
from baocaovien.decks.zip_parts import ZipWriter
from baocaovien.domain.progress import Progress, step

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_END = "</Relationships>"
_DEFAULTS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "emf": "image/x-emf",
    "wmf": "image/x-wmf",
    "mp4": "video/mp4",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_STORED = frozenset(("png", "jpg", "jpeg", "gif", "mp4", "xlsx"))


_SMALL = 600
"""Parts below this many bytes are stored: starting a compressor costs more than it saves."""


class DeckPart(Part):
    """A part that we wrote: its bytes (or the file that holds them) and its relations in order, rId1 first."""

    def __init__(self, path: str, content_type: str, package: OpcPackage, content: bytes | Path) -> None:
        super().__init__(PackURI(path), content_type, package, content if isinstance(content, bytes) else b"")  # type: ignore[arg-type]
        self.path = path
        self.file = content if isinstance(content, Path) else None
        self._links: list[tuple[str, str]] = []

    def link(self, kind: str, target: str) -> str:
        """Relate to the part at a path; answer the relation's id."""
        self._links.append((kind, target))
        return f"rId{len(self._links)}"

    def relations(self) -> str:
        """The relations as the package keeps them; empty without any."""
        if not self._links:
            return ""
        return relations_xml([(f"rId{n}", kind, _relative(self.path, target)) for n, (kind, target) in enumerate(self._links, 1)])


def relations_xml(relations: Iterable[tuple[str, str, str]]) -> str:
    """A relations part from (id, type, target)."""
    return f'{HEAD}<Relationships xmlns="{_RELATIONS}">{_lines(relations)}{_END}'


def _lines(relations: Iterable[tuple[str, str, str]]) -> str:
    return "".join(f'<Relationship Id="{name}" Type="{kind}" Target="{quoted(target)}"/>' for name, kind, target in relations)


def _with_more(part: Part, more: Iterable[tuple[str, str, str]]) -> bytes:
    """The relations of a part of the template with some of ours behind them."""
    own = bytes(part.rels.xml)
    return own.removesuffix(_END.encode()) + f"{_lines(more)}{_END}".encode() if more else own


def _relative(source: str, target: str) -> str:
    """The way from a part to another; both stand one folder below `ppt`."""
    folder, _, name = target.rpartition("/")
    return name if source.rpartition("/")[0] == folder else f"../{folder.rpartition('/')[2]}/{name}"


def relations_path(path: str) -> str:
    """Where the relations of a part stand."""
    folder, _, name = path.rpartition("/")
    return f"{folder}/_rels/{name}.rels"


def next_number(paths: Iterable[str], stem: str) -> int:
    """The number after the highest one in names such as /ppt/slides/slide12.xml."""
    pattern = re.compile(rf"{re.escape(stem)}(\d+)\.", re.IGNORECASE)
    return max((int(found[1]) for path in paths if (found := pattern.match(path))), default=0) + 1


def write_package(
    target: Path,
    package: OpcPackage,
    kept: Sequence[Part],
    written: Sequence[DeckPart],
    listed: Mapping[str, Sequence[tuple[str, str, str]]],
    progress: Progress,
) -> None:
    """Write the zip: content types, the template's parts, then ours.

    Args:
        listed: relations of parts of the template to ours, as (id, type, target), by the template's part.
    """
    with target.open("wb") as stream:
        archive = ZipWriter(stream)
        _put(archive, "/[Content_Types].xml", _content_types([*kept, *written]).encode())
        _put(archive, "/_rels/.rels", bytes(package._rels.xml))  # noqa: SLF001 - the package's own relations have no public door
        for part in kept:
            _put(archive, str(part.partname), part.blob)
            if len(part.rels):
                relations = _with_more(part, listed.get(str(part.partname), ()))
                _put(archive, relations_path(str(part.partname)), relations)
        for number, ours in enumerate(written):
            if number % 200 == 0:
                step(progress, number, len(written))
            _put_ours(archive, ours)
        archive.finish()


def _put_ours(archive: ZipWriter, part: DeckPart) -> None:
    if part.file is None:
        _put(archive, part.path, part.blob)
    else:
        archive.add_file(part.path[1:], part.file)
    relations = part.relations()
    if relations:
        _put(archive, relations_path(part.path), relations.encode())


def _put(archive: ZipWriter, path: str, content: bytes) -> None:
    stored = len(content) < _SMALL or path.rpartition(".")[2].lower() in _STORED
    archive.add(path[1:], content, compressed=not stored)


def _content_types(parts: Sequence[Part]) -> str:
    used = {str(part.partname).rpartition(".")[2].lower() for part in parts} | {"rels", "xml"}
    defaults = "".join(f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in _DEFAULTS.items() if end in used)
    named = "".join(
        f'<Override PartName="{quoted(str(part.partname))}" ContentType="{part.content_type}"/>'
        for part in parts
        if _DEFAULTS.get(str(part.partname).rpartition(".")[2].lower()) != part.content_type
    )
    return f'{HEAD}<Types xmlns="{_TYPES}">{defaults}{named}</Types>'
