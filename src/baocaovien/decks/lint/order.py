"""The order that the schema wants of children, for the elements that we write and offices' templates hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_FILLS = "noFill solidFill gradFill blipFill pattFill grpFill"


def _ranks(space: str, names: str, spaces: str = "") -> dict[str, int]:
    """Ranks of child tags; names joined by "|" share a rank (a choice)."""
    found = {}
    for rank, group in enumerate(names.split()):
        for name in group.split("|"):
            found[(spaces or space) + name] = rank
    return found


def _mixed(*parts: tuple[str, str]) -> dict[str, int]:
    """Ranks over several namespaces, one after another."""
    found: dict[str, int] = {}
    for space, names in parts:
        found |= {tag: rank + len(found) for tag, rank in _ranks(space, names).items()}
    return found


_ONE_FILL = _FILLS.replace(" ", "|")
_LEVELS = " ".join(f"lvl{n}pPr" for n in range(1, 10))
_RUN = (
    f"ln {_ONE_FILL} effectLst|effectDag highlight uLnTx|uLn uFillTx|uFill latin ea cs sym hlinkClick hlinkMouseOver rtl extLst"
)
_PARAGRAPH = (
    "lnSpc spcBef spcAft buClrTx|buClr buSzTx|buSzPct|buSzPts buFontTx|buFont buNone|buAutoNum|buChar|buBlip tabLst defRPr extLst"
)
_SHAPE_PROPERTIES = f"xfrm custGeom|prstGeom {_ONE_FILL} ln effectLst|effectDag scene3d sp3d extLst"
_LABEL = "numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator"
_AXIS = (
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos "
    "spPr txPr crossAx "
    "crosses|crossesAt"
)
ORDER: dict[str, dict[str, int]] = {
    f"{_P}presentation": _ranks(
        _P,
        "sldMasterIdLst notesMasterIdLst handoutMasterIdLst sldIdLst sldSz notesSz smartTags embeddedFontLst "
        "custShowLst photoAlbum "
        "custDataLst kinsoku defaultTextStyle modifyVerifier extLst",
    ),
    f"{_P}sld": _ranks(_P, "cSld clrMapOvr transition timing extLst"),
    f"{_P}sldLayout": _ranks(_P, "cSld clrMapOvr transition timing hf extLst"),
    f"{_P}sldMaster": _ranks(_P, "cSld clrMap sldLayoutIdLst transition timing hf txStyles extLst"),
    f"{_P}notes": _ranks(_P, "cSld clrMapOvr extLst"),
    f"{_P}cSld": _ranks(_P, "bg spTree custDataLst controls extLst"),
    f"{_P}sp": _ranks(_P, "nvSpPr spPr style txBody extLst"),
    f"{_P}nvSpPr": _ranks(_P, "cNvPr cNvSpPr nvPr"),
    f"{_P}pic": _ranks(_P, "nvPicPr blipFill spPr style extLst"),
    f"{_P}graphicFrame": _mixed((_P, "nvGraphicFramePr xfrm"), (_A, "graphic"), (_P, "extLst")),
    f"{_P}txBody": _ranks(_A, "bodyPr lstStyle p"),
    f"{_A}txBody": _ranks(_A, "bodyPr lstStyle p"),
    f"{_P}spPr": _ranks(_A, _SHAPE_PROPERTIES),
    f"{_C}spPr": _ranks(_A, _SHAPE_PROPERTIES),
    f"{_A}p": _ranks(_A, "pPr r|br|fld endParaRPr"),
    f"{_A}r": _ranks(_A, "rPr t"),
    f"{_A}fld": _ranks(_A, "rPr pPr t"),
    f"{_A}pPr": _ranks(_A, _PARAGRAPH),
    f"{_A}rPr": _ranks(_A, _RUN),
    f"{_A}endParaRPr": _ranks(_A, _RUN),
    f"{_A}defRPr": _ranks(_A, _RUN),
    f"{_A}lstStyle": _ranks(_A, f"defPPr {_LEVELS} extLst"),
    f"{_A}tbl": _ranks(_A, "tblPr tblGrid tr"),
    f"{_A}tc": _ranks(_A, "txBody tcPr extLst"),
    f"{_A}tcPr": _ranks(_A, f"lnL lnR lnT lnB lnTlToBr lnBlToTr cell3D {_ONE_FILL} headers extLst"),
    f"{_C}chartSpace": _ranks(
        _C,
        "date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData "
        "printSettings userShapes extLst",
    ),
    f"{_C}chart": _ranks(
        _C,
        "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly "
        "dispBlanksAs showDLblsOverMax extLst",
    ),
    f"{_C}plotArea": _ranks(
        _C,
        "layout areaChart|area3DChart|lineChart|line3DChart|stockChart|radarChart|scatterChart|"
        "pieChart|pie3DChart|doughnutChart|barChart|"
        "bar3DChart|ofPieChart|surfaceChart|surface3DChart|bubbleChart valAx|catAx|dateAx|serAx dTable spPr extLst",
    ),
    f"{_C}barChart": _ranks(_C, "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst"),
    f"{_C}lineChart": _ranks(_C, "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst"),
    f"{_C}pieChart": _ranks(_C, "varyColors ser dLbls firstSliceAng extLst"),
    f"{_C}ser": _ranks(
        _C,
        "idx order tx spPr invertIfNegative|explosion|marker pictureOptions dPt dLbls trendline errBars cat val "
        "smooth shape extLst",
    ),
    f"{_C}dLbls": _ranks(_C, f"dLbl delete {_LABEL} showLeaderLines leaderLines extLst"),
    f"{_C}dLbl": _ranks(_C, f"idx delete layout tx {_LABEL} extLst"),
    f"{_C}catAx": _ranks(_C, f"{_AXIS} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst"),
    f"{_C}valAx": _ranks(_C, f"{_AXIS} crossBetween majorUnit minorUnit dispUnits extLst"),
    f"{_C}scaling": _ranks(_C, "logBase orientation max min extLst"),
}
"""Parent tag → child tag → rank."""


def out_of_order(children: Sequence[Any], ranks: dict[str, int]) -> str:
    """The name of the first child that the schema wants earlier, or does not know there; "" when all is well."""
    highest = -1
    for child in children:
        tag = child.tag
        if not isinstance(tag, str):
            continue
        rank = ranks.get(tag)
        if rank is None:
            if tag.startswith((_A, _C, _P)):
                return tag.rpartition("}")[2]
            continue
        if rank < highest:
            return tag.rpartition("}")[2]
        highest = rank
    return ""
