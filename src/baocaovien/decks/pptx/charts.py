"""A native chart part: everything that a program could choose by itself is written down."""

from __future__ import annotations

from collections.abc import Iterable

from baocaovien.decks.layout.chart_marks import PIE_LABEL_LEAST
from baocaovien.decks.outline import Chart, Series
from baocaovien.decks.pptx.workbook import column
from baocaovien.decks.pptx.xml import HEAD, A, C, Colours, R, emu, escaped
from baocaovien.decks.scene import ChartLook, ChartShape

_CATEGORY_AXIS, _VALUE_AXIS = 111_111_111, 222_222_222


def chart_xml(shape: ChartShape, colours: Colours, lang: str, family: str) -> str:
    """The chart part of a shape; its workbook is relation rId1."""
    chart, look = shape.chart, shape.look
    writer = _Writer(chart, look, colours, lang)
    x, y, w, h = look.plot
    layout = (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        f'<c:x val="{x}"/><c:y val="{y}"/><c:w val="{w}"/><c:h val="{h}"/></c:manualLayout></c:layout>'
    )
    return (
        f'{HEAD}<c:chartSpace xmlns:c="{C}" xmlns:a="{A}" xmlns:r="{R}"><c:date1904 val="0"/><c:lang val="{lang}"/>'
        '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea>{layout}{writer.plot()}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{round(look.size * 100)}">{colours.fill(look.text)}'
        f'<a:latin typeface="{family}"/></a:defRPr></a:pPr><a:endParaRPr lang="{lang}"/></a:p></c:txPr>'
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _format(places: int) -> str:
    return "[$-42A]#,##0" + ("." + "0" * places if places else "")


class _Writer:
    def __init__(self, chart: Chart, look: ChartLook, colours: Colours, lang: str) -> None:
        self.chart, self.look, self.colours, self.lang = chart, look, colours, lang

    def plot(self) -> str:
        return {"column": self._bars, "bar": self._bars, "target": self._bars, "line": self._line, "pie": self._pie}[
            self.chart.type
        ]()

    def _bars(self) -> str:
        direction = "bar" if self.chart.type == "bar" else "col"
        series = "".join(
            f"{self._head(n, part)}<c:spPr>{self.colours.fill(self.look.colours[n])}<a:ln><a:noFill/></a:ln></c:spPr>"
            f'<c:invertIfNegative val="0"/>{self._labels("outEnd")}{self._data(n, part)}</c:ser>'
            for n, part in enumerate(self.chart.series)
        )
        return (
            f'<c:barChart><c:barDir val="{direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>{series}'
            f'<c:gapWidth val="{self.look.gap}"/><c:overlap val="0"/>{self._axis_ids()}</c:barChart>{self._axes()}'
        )

    def _line(self) -> str:
        series = "".join(
            f'{self._head(n, part)}<c:spPr><a:ln w="{emu(3)}" '
            f'cap="rnd">{self.colours.fill(self.look.colours[n])}<a:round/></a:ln></c:spPr>'
            f'<c:marker><c:symbol val="circle"/><c:size val="9"/><c:spPr>{self.colours.fill(self.look.colours[n])}'
            f"<a:ln><a:noFill/></a:ln></c:spPr></c:marker>{self._labels('t')}{self._data(n, part)}"
            '<c:smooth val="0"/></c:ser>'
            for n, part in enumerate(self.chart.series)
        )
        return (
            f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}<c:marker val="1"/>'
            f"{self._axis_ids()}</c:lineChart>{self._axes()}"
        )

    def _pie(self) -> str:
        part = self.chart.series[0]
        edge = f'<a:ln w="{emu(1.5)}">{self.colours.fill(self.look.back)}</a:ln>'
        points = "".join(
            f'<c:dPt><c:idx val="{n}"/><c:bubble3D val="0"/><c:spPr>{self.colours.fill(colour)}{edge}</c:spPr></c:dPt>'
            for n, colour in enumerate(self.look.colours)
        )
        return (
            f"<c:pieChart><c:varyColors "
            f'val="1"/>{self._head(0, part)}{points}{self._pie_labels(part)}{self._data(0, part)}</c:ser>'
            '<c:firstSliceAng val="0"/></c:pieChart>'
        )

    def _pie_labels(self, part: Series) -> str:
        total = sum(value or 0.0 for value in part.values)
        single = "".join(
            self._pie_label(n, 360 * (value or 0.0) / total >= PIE_LABEL_LEAST) for n, value in enumerate(part.values)
        )
        return f"<c:dLbls>{single}{self._shown('0%', self.look.text, 'ctr', value=False, percent=True)}</c:dLbls>"

    def _pie_label(self, number: int, shown: bool) -> str:
        if not shown:
            return f'<c:dLbl><c:idx val="{number}"/><c:delete val="1"/></c:dLbl>'
        look = self._shown("0%", self.look.label_colours[number], "ctr", value=False, percent=True, lines=False)
        return f'<c:dLbl><c:idx val="{number}"/>{look}</c:dLbl>'

    def _labels(self, place: str) -> str:
        if not self.look.values_shown:
            return ""
        code = _format(self.look.decimals)
        return f"<c:dLbls>{self._shown(code, self.look.text, place, value=True, percent=False, lines=False)}</c:dLbls>"

    def _shown(self, code: str, colour: str, place: str, *, value: bool, percent: bool, lines: bool = True) -> str:
        leader = '<c:showLeaderLines val="0"/>' if lines else ""
        return (
            f'<c:numFmt formatCode="{code}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln>'
            f"</c:spPr>{self._text(colour)}"
            f'<c:dLblPos val="{place}"/><c:showLegendKey val="0"/><c:showVal val="{int(value)}"/><c:showCatName val="0"/>'
            f'<c:showSerName val="0"/><c:showPercent val="{int(percent)}"/><c:showBubbleSize val="0"/>{leader}'
        )

    def _text(self, colour: str) -> str:
        return (
            f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{round(self.look.size * 100)}" '
            f'b="0">{self.colours.fill(colour)}'
            f'</a:defRPr></a:pPr><a:endParaRPr lang="{self.lang}"/></a:p></c:txPr>'
        )

    def _head(self, number: int, part: Series) -> str:
        return (
            f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:strRef><c:f>Sheet1!${column(number + 1)}$1</c:f>'
            f"{_strings((part.name,))}</c:strRef></c:tx>"
        )

    def _data(self, number: int, part: Series) -> str:
        last = len(self.chart.categories) + 1
        letter = column(number + 1)
        values = "".join(
            f'<c:pt idx="{n}"><c:v>{value!r}</c:v></c:pt>' for n, value in enumerate(part.values) if value is not None
        )
        return (
            f"<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${last}</c:f>{_strings(self.chart.categories)}</c:strRef></c:cat>"
            f"<c:val><c:numRef><c:f>Sheet1!${letter}$2:${letter}${last}</c:f><c:numCache><c:formatCode>General</c:formatCode>"
            f'<c:ptCount val="{len(part.values)}"/>{values}</c:numCache></c:numRef></c:val>'
        )

    def _axis_ids(self) -> str:
        return f'<c:axId val="{_CATEGORY_AXIS}"/><c:axId val="{_VALUE_AXIS}"/>'

    def _axes(self) -> str:
        look, bars = self.look, self.chart.type == "bar"
        line = f'<c:spPr><a:ln w="{emu(1)}">{self.colours.fill(look.text)}</a:ln></c:spPr>'
        grid = (
            f'<c:majorGridlines><c:spPr><a:ln w="{emu(0.75)}">{self.colours.fill(look.grid)}</a:ln></c:spPr></c:majorGridlines>'
        )
        return (
            f'<c:catAx><c:axId val="{_CATEGORY_AXIS}"/><c:scaling><c:orientation '
            f'val="{"maxMin" if bars else "minMax"}"/></c:scaling>'
            f'<c:delete val="0"/><c:axPos val="{"l" if bars else "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/>'
            f'<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>{line}{self._text(look.text)}'
            f'<c:crossAx val="{_VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
            '<c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>'
            f'<c:valAx><c:axId val="{_VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:max val="{look.most!r}"/>'
            f'<c:min val="{look.least!r}"/></c:scaling><c:delete val="{int(look.values_shown)}"/>'
            f'<c:axPos val="{"b" if bars else "l"}"/>{"" if look.values_shown else grid}'
            f'<c:numFmt formatCode="{_format(look.axis_decimals)}" sourceLinked="0"/><c:majorTickMark val="none"/>'
            '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
            f'{self._text(look.text)}<c:crossAx val="{_CATEGORY_AXIS}"/><c:crosses val="autoZero"/>'
            f'<c:crossBetween val="between"/>'
            f'<c:majorUnit val="{look.step!r}"/></c:valAx>'
        )


def _strings(texts: Iterable[str]) -> str:
    kept = tuple(texts)
    points = "".join(f'<c:pt idx="{n}"><c:v>{escaped(text)}</c:v></c:pt>' for n, text in enumerate(kept))
    return f'<c:strCache><c:ptCount val="{len(kept)}"/>{points}</c:strCache>'
