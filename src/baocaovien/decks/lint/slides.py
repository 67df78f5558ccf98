"""What must hold of slides, charts and the presentation, beyond what parses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from typing import Any

from lxml import etree

from baocaovien.decks.fingerprint import KEY_PREFIX
from baocaovien.decks.lint.order import ORDER, out_of_order
from baocaovien.decks.lint.package import Opened

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
_SIZES = {"screen4x3": (9_144_000, 6_858_000), "screen16x9": (9_144_000, 5_143_500), "screen16x10": (9_144_000, 5_715_000)}
_TITLES = ("title", "ctrTitle")
Slots = frozenset[tuple[bool, str]]
_ADEC = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_LEAST_MASTER_ID = 2_147_483_648


def check_presentation(opened: Opened, main: str, root: Any) -> list[str]:
    """Check the list of slides, masters and sections; answer the slides in order."""
    relations = opened.relations.get(main, {})
    listed = [(item.get("id", ""), item.get(f"{_R}id", "")) for item in root.iter(f"{_P}sldId")]
    slides = []
    for identity, relation in listed:
        target = relations.get(relation, ("", ""))
        if not target[0].endswith("/slide"):
            opened.fault(main, "slide_without_part", relation)
        else:
            slides.append(target[1])
        if not identity.isdecimal() or not 256 <= int(identity) < _LEAST_MASTER_ID:
            opened.fault(main, "bad_slide_id", identity)
    for number, times in Counter(identity for identity, _ in listed).items():
        if times > 1:
            opened.fault(main, "slide_id_twice", number)
    for path, times in Counter(slides).items():
        if times > 1:
            opened.fault(main, "slide_listed_twice", path)
    for path in set(opened.related(main, "slide")) - set(slides):
        opened.fault(path, "slide_not_listed")
    _masters(opened, main, root)
    _size(opened, main, root)
    _sections(opened, main, root, [identity for identity, _ in listed])
    if opened.related(main, "notesMaster") and root.find(f"{_P}notesMasterIdLst") is None:
        opened.fault(main, "notes_master_not_listed")
    return slides


def _masters(opened: Opened, main: str, root: Any) -> None:
    ids = [item.get("id", "") for item in root.iter(f"{_P}sldMasterId")]
    if not ids:
        opened.fault(main, "no_master")
    for master in opened.related(main, "slideMaster"):
        if master in opened.names:
            tree = opened.read(master)[1]
            ids += [item.get("id", "") for item in tree.iter(f"{_P}sldLayoutId")] if tree is not None else []
    for identity, times in Counter(ids).items():
        if times > 1 or not identity.isdecimal() or int(identity) < _LEAST_MASTER_ID:
            opened.fault(main, "bad_master_or_layout_id", identity)


def _size(opened: Opened, main: str, root: Any) -> None:
    size = root.find(f"{_P}sldSz")
    if size is None:
        opened.fault(main, "no_slide_size")
        return
    known = _SIZES.get(size.get("type", ""))
    if known and known != (int(size.get("cx")), int(size.get("cy"))):
        opened.fault(main, "size_against_type", size.get("type"))


def _sections(opened: Opened, main: str, root: Any, ids: list[str]) -> None:
    lists = list(root.iter(f"{_P14}sectionLst"))
    if lists and [item.get("id", "") for item in lists[0].iter(f"{_P14}sldId")] != ids:
        opened.fault(main, "sections_against_slides")


class PartChecks:
    """Checks that hold for every part; a part built like one that was sound is not walked through again."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._sound: set[int] = set()

    def check(self, path: str, content: bytes, root: Any) -> None:
        """Check the order of children, whole numbers, and that every relation named is there."""
        built = hash((tuple(_TAGS.findall(content)), content.count(b"/>")))
        if built not in self._sound:
            if not self._in_order(path, root):
                return
            self._sound.add(built)
        for value in _FRACTIONS.findall(content):
            self._opened.fault(path, "not_whole", value.decode(errors="replace"))
        relations = self._opened.relations.get(path, {})
        if not _plainly_known(content, relations):
            for name in _RELATED(root):
                if name and name not in relations:
                    self._opened.fault(path, "unknown_relation", str(name))

    def _in_order(self, path: str, root: Any) -> bool:
        sound = True
        for element in root.iter():
            ranks = ORDER.get(element.tag)
            wrong = out_of_order(element, ranks) if ranks is not None and len(element) else ""
            if wrong:
                self._opened.fault(path, "wrong_order", f"{element.tag.rpartition('}')[2]}/{wrong}")
                sound = False
        for shape in root.iter(f"{_A}prstGeom"):
            if shape.get("prst") == "rect" and shape.find(f"{_A}avLst/{_A}gd") is not None:
                self._opened.fault(path, "guide_on_rectangle")
                sound = False
        return sound


_TAGS = re.compile(rb"<(/?[\w:]+)")
_RELATION_IDS = _R[1:-1].encode()
_BOUND = re.compile(rb"""xmlns:(\w+)=["']""" + re.escape(_RELATION_IDS) + rb"""["']""")
_NAMED = re.compile(rb"""r:(?:id|embed|link|pict)\s*=\s*["']([^"']*)["']""")
_RELATED: Any = etree.XPath("//@r:id | //@r:embed | //@r:link | //@r:pict", namespaces={"r": _R[1:-1]})
_FRACTIONS = re.compile(
    rb"<(?:a:(?:off|ext|chOff|chExt|gridCol|tr|ln|pPr|rPr|defRPr|tcPr|bodyPr)|p:sldSz)\b[^>]*? "
    rb'((?:x|y|cx|cy|w|h|sz|marL|marR|marT|marB|indent|lIns|tIns|rIns|bIns)="(?!-?\d+")[^"]*")'
)


def _plainly_known(content: bytes, relations: Collection[str]) -> bool:
    """Whether the bytes alone say that every relation named is there: most parts need no walk through their tree.

    Only where such attributes begin with `r:` throughout; the bytes show them all then, and at worst what is none.
    """
    bound = _BOUND.findall(content)
    if len(bound) != content.count(_RELATION_IDS) or not set(bound) <= {b"r"} or b"\0" in content:
        return False
    return all(not name or name.decode(errors="replace") in relations for name in _NAMED.findall(content))


_SHAPES = (f"{_P}sp", f"{_P}pic", f"{_P}graphicFrame", f"{_P}grpSp", f"{_P}cxnSp")
_PLACES = (f"{_A}xfrm", f"{_P}xfrm")
_SLOT, _WORDS = f"{_P}ph", f"{_A}t"


def check_slide(opened: Opened, path: str, root: Any, size: tuple[int, int], slots: Mapping[str, Slots]) -> list[str]:
    """Check one slide; answer the keys on it.

    Args:
        slots: the placeholders of each layout, by the layout's path.
    """
    layouts = opened.related(path, "slideLayout")
    if len(layouts) != 1:
        opened.fault(path, "not_one_layout", str(len(layouts)))
    allowed = slots.get(layouts[0], frozenset()) if layouts else frozenset[tuple[bool, str]]()
    indexes = {item for _, item in allowed}
    titles, keys, ids = 0, [], Counter[str]()
    for shape in root.iter(*_SHAPES):
        about = shape[0][0]
        name, hidden = about.get("name", ""), about.get("hidden") == "1"
        ids[about.get("id", "")] += 1
        if name.startswith(KEY_PREFIX) and "#" not in name:
            keys.append(name)
        more = shape[0][-1]
        slot = more[0] if len(more) and more[0].tag == _SLOT else None
        if slot is not None:
            kind, place = slot.get("type", "obj"), slot.get("idx", "0")
            if (kind in _TITLES, place) not in allowed and place not in indexes:
                opened.fault(path, "placeholder_not_in_layout", f"{kind} {place}")
            titles += kind in _TITLES and any(text.strip() for text in shape.itertext(_WORDS))
        elif not hidden:
            _alt_text(opened, path, shape, about)
        _inside(opened, path, shape, size)
    for identity, times in ids.items():
        if times > 1 or not identity.isdecimal() or identity == "0":
            opened.fault(path, "bad_shape_id", identity)
    if titles != 1:
        opened.fault(path, "no_title" if not titles else "titles", str(titles))
    _text(opened, path, root)
    return keys


def layout_slots(root: Any) -> Slots:
    """The placeholders of a layout: whether it is a title, and its index."""
    return frozenset((slot.get("type", "obj") in _TITLES, slot.get("idx", "0")) for slot in root.iter(f"{_P}ph"))


def _alt_text(opened: Opened, path: str, shape: Any, about: Any) -> None:
    if shape.tag in (f"{_P}sp", f"{_P}grpSp", f"{_P}cxnSp"):
        return
    if not about.get("descr", "").strip() and about.find(f".//{_ADEC}") is None:
        opened.fault(path, "no_alt_text", about.get("name", ""))


def _inside(opened: Opened, path: str, shape: Any, size: tuple[int, int]) -> None:
    place = next(shape.iter(*_PLACES), None)
    if place is None or len(place) < 2:
        return
    try:
        x, y, w, h = (int(place[0].get("x")), int(place[0].get("y")), int(place[1].get("cx")), int(place[1].get("cy")))
    except (TypeError, ValueError):
        return
    if x < 0 or y < 0 or w < 0 or h < 0 or x + w > size[0] + 720 or y + h > size[1] + 720:
        opened.fault(path, "off_the_slide", shape[0][0].get("name", ""))


def _text(opened: Opened, path: str, root: Any) -> None:
    for body in root.iter(f"{_P}txBody", f"{_A}txBody"):
        if body.find(f"{_A}p") is None:
            opened.fault(path, "text_without_paragraph")
    for run in root.iter(f"{_A}rPr"):
        if not run.get("lang"):
            opened.fault(path, "run_without_language")
            break
    for table in root.iter(f"{_A}tbl"):
        columns = len(table.findall(f"{_A}tblGrid/{_A}gridCol"))
        if any(len(row.findall(f"{_A}tc")) != columns for row in table.findall(f"{_A}tr")):
            opened.fault(path, "uneven_table")


def check_chart(opened: Opened, path: str, root: Any) -> None:
    """Check that axes are numbered as the schema wants and that the numbers can be edited."""
    axes = {axis.find(f"{_C}axId").get("val", "") for axis in root.iter(f"{_C}catAx", f"{_C}valAx", f"{_C}dateAx", f"{_C}serAx")}
    used = [item.get("val", "") for item in root.iter(f"{_C}axId")]
    for identity in used:
        if not identity.isdecimal() or int(identity) > 4_294_967_295 or identity not in axes:
            opened.fault(path, "bad_axis_id", identity)
    external = root.find(f"{_C}externalData")
    if external is None or not opened.related(path, "package"):
        opened.fault(path, "chart_without_workbook")
    for points in root.iter(f"{_C}numCache", f"{_C}strCache"):
        count = points.find(f"{_C}ptCount")
        if count is None or any(int(point.get("idx", "0")) >= int(count.get("val", "0")) for point in points.iter(f"{_C}pt")):
            opened.fault(path, "bad_chart_cache")


def check_theme(opened: Opened, path: str, root: Any) -> None:
    """Check that each list of formats has its three members."""
    for name in ("fillStyleLst", "lnStyleLst", "effectStyleLst", "bgFillStyleLst"):
        found = next(root.iter(f"{_A}{name}"), None)
        if found is None or len(found) < 3:
            opened.fault(path, "theme_formats", name)
