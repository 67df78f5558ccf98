"""Charts as ReportLab drawings: black on white prints well, so series differ in shade and in the legend's order."""

from __future__ import annotations

import math
from typing import TypeAlias

from reportlab.graphics.charts.barcharts import HorizontalBarChart, VerticalBarChart
from reportlab.graphics.charts.legends import Legend
from reportlab.graphics.charts.linecharts import HorizontalLineChart
from reportlab.graphics.charts.piecharts import Pie
from reportlab.graphics.shapes import Drawing, String
from reportlab.graphics.widgets.markers import makeMarker
from reportlab.lib.colors import HexColor, white

from baocaovien.documents.fonts import paper_faces
from baocaovien.documents.measure import break_lines, fitting_size, text_width
from baocaovien.documents.plan import Chart, ChartKind
from baocaovien.documents.text import drawn
from baocaovien.domain.numbers import format_decimal

SHADES = ("#1F4E79", "#C55A11", "#7F7F7F", "#548235", "#BF9000", "#7030A0", "#2E75B6", "#A5A5A5")
"""Colours of the series, also in XLSX; they stay apart in a grey print."""

_AxesChart: TypeAlias = VerticalBarChart | HorizontalLineChart
_SIZE = 9.0
_FEW = 5
_LEFT, _SLANT = 45, 30
"""Points left of upright charts, for the numbers of their scale; degrees of names below that don't fit level."""
_SIDE = 0.45
"""The most that names beside bars take of a chart's width."""
_TITLE = 11.0
_LEGEND = 22.0


def draw_chart(chart: Chart, width: float, height: float) -> Drawing:
    """Draw a chart of `width` by `height` points."""
    faces = paper_faces()
    drawing = Drawing(width, height, initialFontName=faces.regular)
    size = fitting_size(chart.title, width - 20, _TITLE, 7, bold=True)
    drawing.add(String(width / 2, height - _TITLE, drawn(chart.title), fontName=faces.bold, fontSize=size, textAnchor="middle"))
    legend = chart.kind is ChartKind.PIE or len(chart.series) > 1
    bottom = 8 + (_LEGEND if legend else 0)
    top = height - 2.2 * _TITLE
    if chart.series and chart.categories:
        _plot(drawing, chart, bottom, width, top - bottom)
        if legend:
            _add_legend(drawing, chart, width)
    return drawing


def _plot(drawing: Drawing, chart: Chart, bottom: float, width: float, height: float) -> None:
    match chart.kind:
        case ChartKind.PIE:
            _add_pie(drawing, chart, bottom, width, height)
        case ChartKind.LINES:
            _add_axes(drawing, chart, HorizontalLineChart(), bottom, width, height)
        case ChartKind.BARS:
            _add_bars(drawing, chart, bottom, width, height)
        case _:
            _add_axes(drawing, chart, VerticalBarChart(), bottom, width, height)


def _add_axes(drawing: Drawing, chart: Chart, plot: _AxesChart, bottom: float, width: float, height: float) -> None:
    faces = paper_faces()
    names = [drawn(name) for name in chart.categories]
    room = (width - 60) / max(len(names), 1)
    slanted = any(text_width(name, _SIZE) > room - 4 for name in names)
    if slanted:  # a slanted name ends at its column: the first one has only what lies left of it
        names = [_cut(name, (_LEFT + room / 2) / math.cos(math.radians(_SLANT))) for name in names]
    under = (min(max(text_width(name, _SIZE) for name in names) * 0.5 + 12, height * 0.4)) if slanted else 14.0
    plot.x, plot.y, plot.width, plot.height = _LEFT, bottom + under, width - _LEFT - 10, height - under
    plot.data = [list(series.values) for series in chart.series]
    plot.categoryAxis.categoryNames = names
    plot.categoryAxis.labels.fontName, plot.categoryAxis.labels.fontSize = faces.regular, _SIZE
    if slanted:
        plot.categoryAxis.labels.angle, plot.categoryAxis.labels.boxAnchor = _SLANT, "ne"
        plot.categoryAxis.labels.dy = -2
    _value_axis(plot.valueAxis, chart)
    for place in range(len(chart.series)):
        color = HexColor(SHADES[place % len(SHADES)])
        if isinstance(plot, HorizontalLineChart):
            plot.lines[place].strokeColor, plot.lines[place].strokeWidth = color, 1.5
            plot.lines[place].symbol = makeMarker("FilledCircle", size=4, fillColor=color, strokeColor=color)
        else:
            plot.bars[place].fillColor, plot.bars[place].strokeColor = color, None
    if isinstance(plot, VerticalBarChart):
        plot.barLabels.fontName, plot.barLabels.fontSize = faces.regular, _SIZE - 1
        plot.barLabelFormat = _number
        plot.barLabels.nudge = 6
        plot.groupSpacing = 8
    drawing.add(plot)


def _add_bars(drawing: Drawing, chart: Chart, bottom: float, width: float, height: float) -> None:
    faces = paper_faces()
    plot = HorizontalBarChart()
    most = width * _SIDE
    side = min(max(text_width(drawn(name), _SIZE) for name in chart.categories) + 12, most)
    names = [_in_lines(drawn(name), side - 12) for name in chart.categories]
    plot.x, plot.y, plot.width, plot.height = side, bottom + 14, width - side - 30, height - 14
    plot.data = [list(series.values) for series in chart.series]
    plot.categoryAxis.categoryNames = names
    plot.categoryAxis.reverseDirection = 1
    plot.categoryAxis.labels.fontName, plot.categoryAxis.labels.fontSize = faces.regular, _SIZE
    plot.categoryAxis.labels.boxAnchor = "e"
    _value_axis(plot.valueAxis, chart)
    for place in range(len(chart.series)):
        plot.bars[place].fillColor, plot.bars[place].strokeColor = HexColor(SHADES[place % len(SHADES)]), None
    plot.barLabels.fontName, plot.barLabels.fontSize = faces.regular, _SIZE - 1
    plot.barLabelFormat = _number
    plot.barLabels.nudge = 10
    drawing.add(plot)


def _in_lines(name: str, width: float) -> str:
    """A name in at most two lines; what does not fit ends in …"""
    lines = break_lines(name, width, _SIZE)
    if len(lines) <= 2:
        return "\n".join(lines)
    return f"{lines[0]}\n{_cut(f'{lines[1]} {lines[2]}', width)}"


def _cut(name: str, width: float) -> str:
    """A name in one line; what does not fit ends in …"""
    if text_width(name, _SIZE) <= width:
        return name
    while name and text_width(f"{name}…", _SIZE) > width:
        name = name[:-1].rstrip()
    return f"{name}…"


def _value_axis(axis: object, chart: Chart) -> None:
    faces = paper_faces()
    values = [value for series in chart.series for value in series.values]
    axis.valueMin = min(0.0, *values) if values else 0.0  # type: ignore[attr-defined]
    if not any(values):
        axis.valueMax, axis.valueStep = 1, 1  # type: ignore[attr-defined]
    elif max(values) <= _FEW and all(value == int(value) for value in values):
        # A scale of few whole things has no fractions on it.
        axis.valueMax, axis.valueStep = int(max(values)) + 1, 1  # type: ignore[attr-defined]
    axis.labels.fontName, axis.labels.fontSize = faces.regular, _SIZE  # type: ignore[attr-defined]
    axis.labelTextFormat = _number  # type: ignore[attr-defined]
    axis.visibleGrid, axis.gridStrokeColor, axis.gridStrokeWidth = 1, HexColor("#D9D9D9"), 0.4  # type: ignore[attr-defined]


def _add_pie(drawing: Drawing, chart: Chart, bottom: float, width: float, height: float) -> None:
    faces = paper_faces()
    pie = Pie()
    side = height - 12
    pie.width = pie.height = side
    pie.x, pie.y = (width - side) / 2, bottom + 6
    values = chart.series[0].values
    total = sum(values)
    shown = [value if total else 1.0 for value in values]
    pie.data = shown
    pie.labels = [f"{format_decimal(100 * value / total, 1)}%" if total else "–" for value in values]
    pie.slices.fontName, pie.slices.fontSize = faces.regular, _SIZE
    pie.slices.strokeColor, pie.slices.strokeWidth = white, 0.75
    pie.sideLabels = 1
    for place in range(len(values)):
        pie.slices[place].fillColor = HexColor(SHADES[place % len(SHADES)])
    drawing.add(pie)


def _add_legend(drawing: Drawing, chart: Chart, width: float) -> None:
    names = chart.categories if chart.kind is ChartKind.PIE else tuple(series.name for series in chart.series)
    legend = Legend()
    legend.fontName, legend.fontSize = paper_faces().regular, _SIZE
    legend.alignment, legend.columnMaximum = "right", 1
    legend.dx = legend.dy = 7
    legend.deltax, legend.dxTextSpace, legend.strokeColor = 10, 4, None
    legend.colorNamePairs = [(HexColor(SHADES[place % len(SHADES)]), drawn(name)) for place, name in enumerate(names)]
    legend.boxAnchor, legend.x, legend.y = "s", width / 2, 3
    drawing.add(legend)


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return format_decimal(value, 0 if float(value).is_integer() else 1)
