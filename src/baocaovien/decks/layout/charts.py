"""Charts: which drawing suits the numbers, where the plot stands, what the axis shows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil, floor, isfinite, log10

from baocaovien.decks.colours import mixed, readable
from baocaovien.decks.layout.chart_marks import marks, shown, struck
from baocaovien.decks.layout.flow import Style, styled, text_shape
from baocaovien.decks.layout.measure import measure
from baocaovien.decks.layout.parts import one_line
from baocaovien.decks.outline import Chart, Series
from baocaovien.decks.scene import EMU_MM, EMU_PT, BlockShape, Box, ChartLook, ChartShape, Shape, TextShape
from baocaovien.decks.text import clean
from baocaovien.decks.theme import CAPTION_SIZE, Palette, Theme
from baocaovien.domain.errors import InputError

_LEGEND = 11 * EMU_MM
FULL_NAMES = "Tên đầy đủ: "
"""How a line of the notes begins that says whole what the slide had to cut."""
_NAMED = 0.94
"""How much of its room below the axis a name may fill."""
_KINDS = {"column": "cột", "bar": "thanh ngang", "line": "đường", "pie": "tròn", "target": "chỉ tiêu và kết quả"}


@dataclass(frozen=True, slots=True)
class PlacedChart:
    """The shapes of one slide and what the notes say in full."""

    shapes: tuple[Shape, ...]
    notes: tuple[str, ...]


def chart_slides(chart: Chart, title: str, box: Box, theme: Theme, palette: Palette) -> list[PlacedChart]:
    """Place a chart; many categories go on to further slides with the same axis.

    Raises:
        InputError: `decks.empty_chart`, `decks.uneven_chart`.
    """
    checked = _checked(chart, title)
    top = _LEGEND if len(checked.series) > 1 or checked.unit else 0
    plot_box = Box(box.x, box.y + top, box.w, box.h - top)
    suited = _suited(checked, plot_box, theme)
    named, notes = _short_names(suited, plot_box, theme)
    capacity = _capacity(named, plot_box, theme)
    names = named.categories
    count = -(-len(names) // capacity)
    size = -(-len(names) // count)
    pieces = [_piece(named, start, start + size) for start in range(0, len(names), size)]
    looks = [_look(named, piece, plot_box, theme, palette) for piece in pieces]
    wide, high = plot_box.w / EMU_PT, plot_box.h / EMU_PT
    if any(struck(marks(piece, look, wide, high, theme.family)) for piece, look in zip(pieces, looks, strict=True)):
        looks = [_look(named, piece, plot_box, theme, palette, values=False) for piece in pieces]
    placed = []
    for piece, look in zip(pieces, looks, strict=True):
        shape = ChartShape(
            "Biểu đồ",
            plot_box,
            piece,
            look,
            marks(piece, look, wide, high, theme.family),
            _alt(piece, title),
        )
        legend = _pie_legend(piece, plot_box, look, theme) if piece.type == "pie" else _legend(piece, box, look, theme, palette)
        placed.append(PlacedChart((shape, *legend), (*notes, *_cut_names(piece, legend))))
    return placed


def _piece(chart: Chart, start: int, end: int) -> Chart:
    """What one slide shows of a chart."""
    series = tuple(replace(part, values=part.values[start:end]) for part in chart.series)
    return replace(chart, categories=chart.categories[start:end], series=series)


def _checked(chart: Chart, title: str) -> Chart:
    if not chart.categories or not chart.series:
        raise InputError("decks.empty_chart", where=title, title=title)
    for series in chart.series:
        if len(series.values) != len(chart.categories):
            raise InputError("decks.uneven_chart", where=title, title=title, series=series.name)
        if any(value is not None and not isfinite(value) for value in series.values):
            raise InputError("decks.empty_chart", where=title, title=title)
    if all(value is None for series in chart.series for value in series.values):
        raise InputError("decks.empty_chart", where=title, title=title)
    names = tuple(clean(name) or "–" for name in chart.categories)
    named = tuple(Series(clean(part.name) or f"Dãy {number}", part.values) for number, part in enumerate(chart.series, 1))
    return replace(chart, categories=names, series=named[:6], unit=clean(chart.unit))


def _suited(chart: Chart, box: Box, theme: Theme) -> Chart:
    """Turn columns whose labels would collide into bars, and pies that cannot be read into bars."""
    face = measure(theme.family)
    slot = box.w / EMU_PT / len(chart.categories)
    widest = max(face.width(name) for name in chart.categories) * CAPTION_SIZE
    if chart.type == "pie":
        values = [value or 0.0 for value in chart.series[0].values]
        readable_pie = len(chart.series) == 1 and len(values) <= 6 and min(values) >= 0 and sum(values) > 0
        return chart if readable_pie else replace(chart, type="bar")
    if chart.type in ("column", "target"):
        labels = max(face.width(text) for text in _value_texts(chart)) * CAPTION_SIZE
        bar = slot / (len(chart.series) + 0.6)
        if widest > slot * _NAMED or labels > bar * (1.6 if len(chart.series) == 1 else 1.0) + 2:
            return replace(chart, type="bar")
    if chart.type == "line" and not _in_time(chart) and _capacity(chart, box, theme) < len(chart.categories):
        return replace(chart, type="bar")
    return chart


def _in_time(chart: Chart) -> bool:
    """Tell whether categories are years, months or quarters: a long line of them goes on to the next slide."""
    return len(chart.categories) > 2 and all(len(name) <= 14 and any(map(str.isdigit, name)) for name in chart.categories)


def _decimals(chart: Chart) -> int:
    if chart.decimals is not None:
        return min(max(chart.decimals, 0), 4)
    values = [value for series in chart.series for value in series.values if value is not None]
    return next((places for places in (0, 1) if all(abs(value - round(value, places)) < 1e-9 for value in values)), 2)


def _value_texts(chart: Chart) -> list[str]:
    places = _decimals(chart)
    return [shown(value, places) for series in chart.series for value in series.values if value is not None]


def _short_names(chart: Chart, box: Box, theme: Theme) -> tuple[Chart, tuple[str, ...]]:
    """Cut names that no axis can hold; the notes have them whole."""
    if chart.type != "bar":
        return chart, ()
    style = Style(theme.family, CAPTION_SIZE, "000000")
    most = box.w / EMU_PT * 0.42
    short = tuple(one_line(styled(name, style), most).text for name in chart.categories)
    full = tuple(name for name, cut in zip(chart.categories, short, strict=True) if name != cut)
    return replace(chart, categories=short), ((FULL_NAMES + "; ".join(full),) if full else ())


def _cut_names(chart: Chart, legend: tuple[Shape, ...]) -> tuple[str, ...]:
    """What the notes say of names that the legend has no room for."""
    said = [part.text for shape in legend if isinstance(shape, TextShape) for part in shape.paragraphs]
    names = chart.categories if chart.type == "pie" else [part.name for part in chart.series] if len(chart.series) > 1 else []
    cut = [name for name in names if not any(text.startswith(name) for text in said)]
    return (f"{FULL_NAMES}{'; '.join(cut)}",) if cut else ()


def _capacity(chart: Chart, box: Box, theme: Theme) -> int:
    """How many categories one slide shows."""
    if chart.type == "line":
        face = measure(theme.family)
        ticks = max(face.width(text) for text in _value_texts(chart)) * CAPTION_SIZE + 20
        widest = max(face.width(name) for name in chart.categories) * CAPTION_SIZE
        return max(int((box.w / EMU_PT - ticks) * _NAMED / widest), 1)
    if chart.type != "bar":
        return max(len(chart.categories), 1)
    slot = (len(chart.series) * 1.2 + 0.35) * CAPTION_SIZE
    return max(int(box.h / EMU_PT / slot), 1)


def _axis(chart: Chart) -> tuple[float, float, float]:
    values = [value for series in chart.series for value in series.values if value is not None]
    low, high = min(*values, 0.0), max(*values, 0.0)
    if chart.type == "line" and min(values) > 0 and min(values) > 0.6 * max(values):
        low = min(values) - (max(values) - min(values)) * 0.25
    span = (high - low) or 1.0
    raw = span / 5
    scale = 10.0 ** floor(log10(raw))
    step = next(part * scale for part in (1.0, 2.0, 2.5, 5.0, 10.0) if part * scale >= raw * 0.999)
    least, most = floor(low / step + 1e-9) * step, ceil(high / step - 1e-9) * step
    return round(least, 10), round(most if most > least else least + step, 10), step


def _look(whole: Chart, piece: Chart, box: Box, theme: Theme, palette: Palette, *, values: bool = True) -> ChartLook:
    face, wide, high = measure(theme.family), box.w / EMU_PT, box.h / EMU_PT
    least, most, step = _axis(whole)
    places, size = _decimals(whole), CAPTION_SIZE
    widest_value = max(face.width(text) for text in _value_texts(whole)) * size
    labelled = values and _labelled(piece, widest_value, wide)
    axis_places = next((n for n in range(4) if abs(step - round(step, n)) < 1e-9), 3)
    ticks = max(face.width(shown(end, axis_places)) for end in (least, most)) * size
    if piece.type == "pie":
        side = min(high - 8, wide * 0.5)
        plot = (wide * 0.27 - side / 2, (high - side) / 2, side, side)
    elif piece.type == "bar":
        left = max(face.width(name) for name in whole.categories) * size + 10
        before = widest_value + 10 if least < 0 else 0.0
        plot = (left + before, 2.0, wide - left - before - widest_value - 14, high - 4)
    else:
        left = 4.0 if labelled else ticks + 12
        top = size * 1.5 if labelled else size * 0.7
        under = size * 1.2 + 12
        plot = (left, top, wide - left - 8, high - top - under)
    count = len(piece.categories) if piece.type == "pie" else len(piece.series)
    colours = _colours(piece, theme, palette, count)
    x, y, w, h = plot
    return ChartLook(
        (round(x / wide, 5), round(y / high, 5), round(w / wide, 5), round(h / high, 5)),
        least,
        most,
        step,
        places,
        axis_places,
        size,
        palette.text,
        mixed(palette.background, palette.muted, 0.35),
        palette.background,
        colours,
        tuple(readable(colour) for colour in colours),
        labelled,
        60 if len(piece.series) > 1 else 80,
    )


def _colours(chart: Chart, theme: Theme, palette: Palette, count: int) -> tuple[str, ...]:
    if chart.type == "target" or (len(chart.series) == 2 and _is_target(chart)):
        return (mixed(palette.background, palette.muted, 0.75), theme.chart_colours[0])
    return tuple(theme.chart_colours[number % len(theme.chart_colours)] for number in range(count))


def _is_target(chart: Chart) -> bool:
    """A target chart that became bars keeps its colours."""
    return clean(chart.series[0].name).casefold() in ("chỉ tiêu", "kế hoạch", "mục tiêu")


def _labelled(chart: Chart, widest: float, wide: float) -> bool:
    """Tell whether every value can stand beside its mark."""
    if chart.type == "line":
        return len(chart.series) == 1 and widest * 1.15 < wide / len(chart.categories)
    return True


def _legend(chart: Chart, box: Box, look: ChartLook, theme: Theme, palette: Palette) -> tuple[Shape, ...]:
    """A line of swatches and names above the plot, the unit at its right end."""
    shapes: list[Shape] = []
    style = Style(theme.family, CAPTION_SIZE, palette.text)
    unit = styled(f"Đơn vị: {chart.unit}" if chart.unit else "", replace(style, colour=palette.muted, align="right"))
    face = measure(theme.family)
    unit_width = _mm((face.width(unit.text) * CAPTION_SIZE + 14) * EMU_PT) if unit.text else 0
    unit_width = min(unit_width, box.w // 3 // EMU_MM * EMU_MM)
    x, swatch = box.x, 6 * EMU_MM
    if len(chart.series) > 1:
        wanted = [_mm((face.width(series.name) * CAPTION_SIZE * 1.03 + 8) * EMU_PT) for series in chart.series]
        widths = _shared(wanted, box.w - unit_width - (swatch + 6 * EMU_MM) * len(wanted))
        for series, colour, width in zip(chart.series, look.colours, widths, strict=True):
            item = one_line(styled(series.name, style), width / EMU_PT)
            shapes.append(BlockShape("Màu", Box(x, box.y + 2 * EMU_MM, swatch, 5 * EMU_MM), colour))
            shapes.append(
                text_shape("Chú giải", Box(x + swatch + 2 * EMU_MM, box.y, width, 9 * EMU_MM), (item,), anchor="middle")
            )
            x += swatch + width + 6 * EMU_MM
    if unit.text:
        place = Box(box.right - unit_width, box.y, unit_width, 9 * EMU_MM)
        shapes.append(text_shape("Đơn vị", place, (one_line(unit, unit_width / EMU_PT),), anchor="middle"))
    return tuple(shapes)


def _shared(wanted: list[int], room: int) -> list[int]:
    """As much as is wanted where there is room for all; else the widest give way first, on whole millimetres."""
    most = max(wanted)
    while sum(min(width, most) for width in wanted) > room and most > EMU_MM:
        most -= EMU_MM
    return [min(width, most) for width in wanted]


def _pie_legend(chart: Chart, box: Box, look: ChartLook, theme: Theme) -> tuple[Shape, ...]:
    """Names and values at the right of the pie."""
    left = box.x + round(box.w * 0.57) // EMU_MM * EMU_MM
    width = box.right - left - 9 * EMU_MM
    row = min(box.h // len(chart.categories), 20 * EMU_MM) // EMU_MM * EMU_MM
    top = box.y + (box.h - row * len(chart.categories)) // 2 // EMU_MM * EMU_MM
    style = Style(theme.family, 20.0, look.text)
    shapes: list[Shape] = []
    for number, (name, value) in enumerate(zip(chart.categories, chart.series[0].values, strict=True)):
        y = top + number * row
        worth = f": {shown(value, look.decimals)}" if value is not None else ""
        label = one_line(styled(name, style), width / EMU_PT * 0.98 - measure(theme.family).width(worth) * 20.0)
        middle = y + (row - 6 * EMU_MM) // 2 // EMU_MM * EMU_MM
        shapes.append(BlockShape("Màu", Box(left, middle, 6 * EMU_MM, 6 * EMU_MM), look.colours[number]))
        place = Box(left + 9 * EMU_MM, y, width, row)
        shapes.append(text_shape("Chú giải", place, (replace(label, text=label.text + worth),), anchor="middle"))
    return tuple(shapes)


def _mm(emu: float) -> int:
    return -int(-emu // EMU_MM) * EMU_MM


def _alt(chart: Chart, title: str) -> str:
    """Say the chart's numbers in words, at most some 400 characters."""
    places = _decimals(chart)
    said = []
    for series in chart.series:
        values = ", ".join(
            f"{name} {shown(value, places)}"
            for name, value in zip(chart.categories, series.values, strict=True)
            if value is not None
        )
        said.append(f"{series.name}: {values}" if len(chart.series) > 1 else values)
    text = f"Biểu đồ {_KINDS[chart.type]}: {clean(title)}. {'; '.join(said)}"
    return text if len(text) <= 400 else text[:399].rstrip() + "…"
