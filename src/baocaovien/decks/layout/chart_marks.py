"""The drawing of a chart as rectangles, lines, slices and labels, just where LibreOffice and PowerPoint put them.

Everything that a program could choose by itself (plot area, axis, gap, sizes) is fixed by `ChartLook`,
so that the native chart in the file and these marks are the same picture.
"""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

from baocaovien.decks.layout.measure import measure
from baocaovien.decks.outline import Chart
from baocaovien.decks.scene import ChartLook, Mark, PathMark, RectMark, TextMark, WedgeMark

HALF_X = 0.36
"""From the middle of a label to its baseline, in em."""
_LABEL_GAP = 5.0
_LINE_WIDTH = 3.0
_MARKER = 9.0


def shown(value: float, decimals: int) -> str:
    """A number as Vietnamese write it: 1.234,5."""
    return f"{value:,.{decimals}f}".replace(",", "\0").replace(".", ",").replace("\0", ".")


class _Drawing:
    """Puts marks on a chart of a size in points."""

    def __init__(self, chart: Chart, look: ChartLook, width: float, height: float, family: str) -> None:
        self.chart, self.look = chart, look
        x, y, w, h = look.plot
        self.x, self.y, self.w, self.h = x * width, y * height, w * width, h * height
        self.face = measure(family)
        self.marks: list[Mark] = []

    def text(self, text: str, x: float, baseline: float, align: float, colour: str) -> None:
        """Write a label; align 0 = starts at x, 0.5 = centred, 1 = ends at x."""
        advance = self.face.width(text) * self.look.size
        self.marks.append(TextMark(text, x - advance * align, baseline, advance, self.look.size, colour))

    def share(self, value: float) -> float:
        """Where a value stands between the ends of the axis, 0 to 1."""
        return (value - self.look.least) / (self.look.most - self.look.least)


def marks(chart: Chart, look: ChartLook, width: float, height: float, family: str) -> tuple[Mark, ...]:
    """Draw a chart in a box of a size in points."""
    drawing = _Drawing(chart, look, width, height, family)
    {"column": _columns, "target": _columns, "bar": _bars, "line": _lines, "pie": _pie}[chart.type](drawing)
    return tuple(drawing.marks)


def struck(drawn: tuple[Mark, ...]) -> bool:
    """Tell whether a line of a chart goes through a label."""
    labels = [mark for mark in drawn if isinstance(mark, TextMark)]
    lines = [mark.points for mark in drawn if isinstance(mark, PathMark) and mark.width == _LINE_WIDTH]
    return any(_crosses(start, end, label) for start, end in lines for label in labels)


def _crosses(start: tuple[float, float], end: tuple[float, float], label: TextMark) -> bool:
    """Whether a stroke touches the letters of a label: tried at places as near to each other as letters are."""
    count = max(int(abs(end[0] - start[0]) + abs(end[1] - start[1])) // 3, 1)
    for part in range(count + 1):
        x = start[0] + (end[0] - start[0]) * part / count
        y = start[1] + (end[1] - start[1]) * part / count
        if label.x - 1 < x < label.x + label.width + 1 and label.baseline - label.size * 0.74 < y < label.baseline + 1:
            return True
    return False


def _grid(drawing: _Drawing) -> None:
    look = drawing.look
    if look.values_shown:
        return
    for number in range(round((look.most - look.least) / look.step) + 1):
        value = look.least + number * look.step
        y = drawing.y + drawing.h * (1 - drawing.share(value))
        drawing.marks.append(PathMark(((drawing.x, y), (drawing.x + drawing.w, y)), look.grid, 0.75))
        drawing.text(shown(value, look.axis_decimals), drawing.x - 6.0, y + HALF_X * look.size, 1.0, look.text)


def _category_axis(drawing: _Drawing) -> None:
    look, slot = drawing.look, drawing.w / len(drawing.chart.categories)
    zero = drawing.y + drawing.h * (1 - drawing.share(max(look.least, 0.0)))
    drawing.marks.append(PathMark(((drawing.x, zero), (drawing.x + drawing.w, zero)), look.text, 1.0))
    for number, name in enumerate(drawing.chart.categories):
        drawing.text(name, drawing.x + slot * (number + 0.5), drawing.y + drawing.h + 6.0 + look.size, 0.5, look.text)


def _columns(drawing: _Drawing) -> None:
    _grid(drawing)
    chart, look = drawing.chart, drawing.look
    slot = drawing.w / len(chart.categories)
    bar = slot / (len(chart.series) + look.gap / 100)
    zero = drawing.share(max(look.least, 0.0))
    for place, series in enumerate(chart.series):
        for number, value in enumerate(series.values):
            if value is None:
                continue
            left = drawing.x + slot * number + bar * (look.gap / 200 + place)
            low, high = sorted((zero, drawing.share(value)))
            top = drawing.y + drawing.h * (1 - high)
            drawing.marks.append(RectMark(left, top, bar, drawing.h * (high - low), look.colours[place]))
            if look.values_shown:
                base = top - _LABEL_GAP if value >= 0 else drawing.y + drawing.h * (1 - low) + _LABEL_GAP + look.size
                drawing.text(shown(value, look.decimals), left + bar / 2, base, 0.5, look.text)
    _category_axis(drawing)


def _bars(drawing: _Drawing) -> None:
    chart, look = drawing.chart, drawing.look
    slot = drawing.h / len(chart.categories)
    bar = slot / (len(chart.series) + look.gap / 100)
    zero = drawing.share(max(look.least, 0.0))
    for place, series in enumerate(chart.series):
        for number, value in enumerate(series.values):
            if value is None:
                continue
            top = drawing.y + slot * number + bar * (look.gap / 200 + place)
            low, high = sorted((zero, drawing.share(value)))
            left = drawing.x + drawing.w * low
            drawing.marks.append(RectMark(left, top, drawing.w * (high - low), bar, look.colours[place]))
            middle = top + bar / 2 + HALF_X * look.size
            end = drawing.x + drawing.w * (high if value >= 0 else low)
            drawing.text(
                shown(value, look.decimals),
                end + (_LABEL_GAP if value >= 0 else -_LABEL_GAP),
                middle,
                0.0 if value >= 0 else 1.0,
                look.text,
            )
    axis = drawing.x + drawing.w * zero
    drawing.marks.append(PathMark(((axis, drawing.y), (axis, drawing.y + drawing.h)), look.text, 1.0))
    for number, name in enumerate(chart.categories):
        drawing.text(name, drawing.x - 6.0, drawing.y + slot * (number + 0.5) + HALF_X * look.size, 1.0, look.text)


def _lines(drawing: _Drawing) -> None:
    _grid(drawing)
    chart, look = drawing.chart, drawing.look
    slot = drawing.w / len(chart.categories)
    _category_axis(drawing)
    for place, series in enumerate(chart.series):
        spots = [
            None if value is None else (drawing.x + slot * (number + 0.5), drawing.y + drawing.h * (1 - drawing.share(value)))
            for number, value in enumerate(series.values)
        ]
        for start, end in pairwise(spots):
            if start and end:
                drawing.marks.append(PathMark((start, end), look.colours[place], _LINE_WIDTH))
        for spot, value in zip(spots, series.values, strict=True):
            if spot and value is not None:
                drawing.marks.append(_disc(spot, _MARKER / 2, look.colours[place]))
                if look.values_shown:
                    drawing.text(shown(value, look.decimals), spot[0], spot[1] - _MARKER / 2 - _LABEL_GAP, 0.5, look.text)


def _disc(middle: tuple[float, float], radius: float, fill: str) -> PathMark:
    x, y = middle
    corners = tuple((x + radius * cos(turn * pi / 12), y + radius * sin(turn * pi / 12)) for turn in range(24))
    return PathMark(corners, fill=fill)


def _pie(drawing: _Drawing) -> None:
    chart, look = drawing.chart, drawing.look
    values = [max(value or 0.0, 0.0) for value in chart.series[0].values]
    total = sum(values)
    radius = min(drawing.w, drawing.h) / 2
    x, y = drawing.x + drawing.w / 2, drawing.y + drawing.h / 2
    start = 0.0
    for number, value in enumerate(values):
        sweep = 360 * value / total
        drawing.marks.append(WedgeMark(x, y, radius, start, sweep, look.colours[number], look.back))
        start += sweep
    start = 0.0
    for number, value in enumerate(values):
        sweep = 360 * value / total
        if sweep >= PIE_LABEL_LEAST:
            turn = (start + sweep / 2) * pi / 180
            percent = f"{value / total * 100:.0f}%"
            spot = (x + radius * 0.62 * sin(turn), y - radius * 0.62 * cos(turn))
            drawing.text(percent, spot[0], spot[1] + HALF_X * look.size, 0.5, look.label_colours[number])
        start += sweep


PIE_LABEL_LEAST = 22.0
"""Slices narrower than this many degrees carry no label; the legend has their value."""
