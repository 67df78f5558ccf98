"""New numbers in a native chart of a file; its colours, labels and texts are kept, its data stay editable."""

from __future__ import annotations

import copy
import re
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE as RT

from baocaovien.decks.pptx.xml import C, R
from baocaovien.decks.returned.read_back import chart_part
from baocaovien.decks.returned.transplant import Transplant
from baocaovien.decks.scene import ChartShape

_SERIES = f"{{{C}}}ser"
_OURS = re.compile(r"(\[\$-42A\])?#,##0(\.0+)?$")
_DATA = ("tx", "cat", "val")


def renew_chart(element: Any, slide: Any, fresh_element: Any, fresh: Any, old: ChartShape | None, carry: Transplant) -> None:
    """Give a chart the series, categories and axis of a fresh one."""
    part, wanted = chart_part(element, slide), chart_part(fresh_element, fresh)
    if part is None or wanted is None or _kinds(part) != _kinds(wanted):
        _replace(element, slide, fresh_element, fresh, carry)
        return
    there, fresh_series = part._element.findall(f".//{_SERIES}"), wanted._element.findall(f".//{_SERIES}")
    for number, source in enumerate(fresh_series):
        if number < len(there):
            _renew_series(there[number], source)
        else:
            added = copy.deepcopy(source)
            there[-1].addnext(added)
            there.append(added)
    for extra in there[len(fresh_series) :]:
        extra.getparent().remove(extra)
    _renew_axis(part._element, wanted._element, old)
    _renew_workbook(part, wanted, carry)


def _kinds(part: Any) -> list[str]:
    """What is drawn in the plot area, in order."""
    area = part._element.find(f".//{{{C}}}plotArea")
    names = [child.tag.rpartition("}")[2] for child in area if isinstance(child.tag, str)]
    return [name for name in names if name.endswith("Chart")]


def _replace(element: Any, slide: Any, fresh_element: Any, fresh: Any, carry: Transplant) -> None:
    """A chart of another kind: the frame stays, the chart in it is the new one."""
    chart, wanted = next(element.iter(f"{{{C}}}chart")), next(fresh_element.iter(f"{{{C}}}chart"))
    chart.set(f"{{{R}}}id", wanted.get(f"{{{R}}}id"))
    carry.relate(chart, fresh.part, slide.part)


def _renew_series(series: Any, source: Any) -> None:
    for name in _DATA:
        wanted, there = source.find(f"{{{C}}}{name}"), series.find(f"{{{C}}}{name}")
        if wanted is None:
            continue
        if there is not None:
            series.replace(there, copy.deepcopy(wanted))
        elif name == "tx":
            series.find(f"{{{C}}}order").addnext(copy.deepcopy(wanted))
        else:
            _insert_data(series, copy.deepcopy(wanted), name)
    _more_points(series, source, "dPt")
    labels, wanted = series.find(f"{{{C}}}dLbls"), source.find(f"{{{C}}}dLbls")
    if labels is not None and wanted is not None:
        _more_points(labels, wanted, "dLbl")
        _reformat(labels, wanted)


def _more_points(there: Any, source: Any, name: str) -> None:
    """The look of slices that are new; those that were there keep theirs."""
    points = there.findall(f"{{{C}}}{name}")
    known = {point.find(f"{{{C}}}idx").get("val") for point in points}
    for point in source.findall(f"{{{C}}}{name}"):
        if points and point.find(f"{{{C}}}idx").get("val") not in known:
            points[-1].addnext(copy.deepcopy(point))
            points.append(points[-1].getnext())


def _reformat(there: Any, source: Any) -> None:
    """Numbers take the decimals of the new plan where they stand in a format of ours."""
    wanted = source.find(f"{{{C}}}numFmt")
    if wanted is None:
        return
    for form in there.iter(f"{{{C}}}numFmt"):
        if _OURS.match(form.get("formatCode", "")):
            form.set("formatCode", wanted.get("formatCode"))


def _insert_data(series: Any, wanted: Any, name: str) -> None:
    values = series.find(f"{{{C}}}val")
    if name == "cat" and values is not None:
        values.addprevious(wanted)
    elif series.find(f"{{{C}}}cat") is not None:
        series.find(f"{{{C}}}cat").addnext(wanted)


def _renew_axis(root: Any, fresh: Any, old: ChartShape | None) -> None:
    """The value axis takes the new ends unless somebody set others."""
    axis, wanted = root.find(f".//{{{C}}}valAx"), fresh.find(f".//{{{C}}}valAx")
    if axis is None or wanted is None:
        return
    _reformat(axis, wanted)
    planned = {} if old is None else {"scaling/max": old.look.most, "scaling/min": old.look.least, "majorUnit": old.look.step}
    for path in ("scaling/max", "scaling/min", "majorUnit"):
        way = "/".join(f"{{{C}}}{step}" for step in path.split("/"))
        there, new = axis.find(way), wanted.find(way)
        if there is None or new is None:
            continue
        if path not in planned or abs(float(there.get("val", "0")) - planned[path]) < 1e-6:
            there.set("val", new.get("val"))


def _renew_workbook(part: Any, wanted: Any, carry: Transplant) -> None:
    """The numbers that PowerPoint shows under 'Edit data'; LibreOffice leaves them out."""
    source = next(relation.target_part for relation in wanted.rels.values() if relation.reltype == RT.PACKAGE)
    for relation in part.rels.values():
        if relation.reltype == RT.PACKAGE and not relation.is_external:
            relation.target_part._blob = source.blob  # noqa: SLF001 - python-pptx replaces it the same way
            return
    external = copy.deepcopy(wanted._element.find(f"{{{C}}}externalData"))
    carry.relate(external, wanted, part)
    old = part._element.find(f"{{{C}}}externalData")
    if old is not None:
        part._element.remove(old)
    last = [child for name in ("chart", "spPr", "txPr") for child in part._element.findall(f"{{{C}}}{name}")][-1]
    last.addnext(external)
