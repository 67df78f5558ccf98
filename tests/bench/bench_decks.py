"""Decks: building and saving against python-pptx, PptxGenJS and pandoc, the same content in one run; layout, PDF, memory."""

from __future__ import annotations

import gc
import importlib.util
import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pptx
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from baocaovien.decks.build import plan_deck
from baocaovien.decks.handouts import write_handout, write_notes_pages
from baocaovien.decks.layout.paginate import pages
from baocaovien.decks.layout.parts import points as styled_points
from baocaovien.decks.lint.check import lint
from baocaovien.decks.outline import CaptionedImage, Chart, Entry, Image, Outline, Series
from baocaovien.decks.pdf import write_pdf
from baocaovien.decks.pptx import write_pptx
from baocaovien.decks.theme import BODY_SIZES, load_theme
from tests.bench.rows import BenchRow, median_seconds, percentile
from tests.decks.samples import Hostile, deck, photo, points

_ROOT = Path(__file__).resolve().parents[2]
_SIZES = (100, 500)
_LARGEST = 2000
_SORTS = {
    "text": "text and notes",
    "mixed": "text and notes, a chart on each fifth, a shared picture on each tenth",
    "charts": "a chart and notes on each",
}
_UNCHECKED = "theirs neither measures nor checks"
_LINES = tuple(f"Ý chính số {n}: tuyên truyền nghị quyết" for n in range(5))
_NOTES = "Nói chậm, nhấn mạnh số liệu và liên hệ với địa phương."
_MONTHS = ("T1", "T2", "T3", "T4", "T5")
_VALUES = (12.5, 14.0, 13.2, 17.8, 19.1)
_MEMORY = """
import sys
sys.path[:0] = {paths!r}
from pathlib import Path
from tests.bench.bench_decks import build_ours, outline
from tests.bench.memory import peak_megabytes
build_ours(outline({size}, "mixed"), Path({target!r}))
print(peak_megabytes())
"""
_GENERATE = """
const PptxGenJS = require({module});
const started = process.hrtime.bigint();
const deck = new PptxGenJS();
deck.layout = 'LAYOUT_WIDE';
for (let n = 0; n < {size}; n++) {{
  const slide = deck.addSlide();
  slide.addText('Trang ' + n, {{x: 0.5, y: 0.3, w: 12, h: 1, fontSize: 32, bold: true}});
  if ({charts} && n % {every} == 0)
    slide.addChart(deck.charts.BAR, [{{name: 'Kết quả', labels: {months}, values: {values}}}], {{x: 0.5, y: 1.6, w: 12, h: 5}});
  else if ({pictures} && n % 10 == 1)
    slide.addImage({{path: {picture}, x: 0.5, y: 1.6, w: 8, h: 5}});
  else
    slide.addText({lines}.map(t => ({{text: t, options: {{bullet: true, breakLine: true}}}})), {{x: 0.5, y: 1.6, w: 12, h: 5, fontSize: 24}});
  slide.addNotes({notes});
}}
deck.writeFile({{fileName: {target}}}).then(() => console.log(Number(process.hrtime.bigint() - started) / 1e9));
"""


def _shown(number: int, sort: str) -> str:
    """What stands on a slide: in "mixed" a chart on each fifth and the shared picture on each tenth, in "charts" always a chart."""
    if sort == "charts" or (sort == "mixed" and number % 5 == 0):
        return "chart"
    return "picture" if sort == "mixed" and number % 10 == 1 else "text"


def outline(size: int, sort: str, first: int = 0) -> Outline:
    """A deck of so many slides; titles are numbered from `first`, so that a deck can be one whose words were never measured."""
    made = {
        "text": ("bullets", points(*_LINES)),
        "chart": ("chart", Chart("column", _MONTHS, (Series("Kết quả", _VALUES),))),
        "picture": ("picture", CaptionedImage(Image(photo(), "Ảnh hội nghị"))),
    }
    return deck(
        *(
            Entry(f"k{n}", *(made[_shown(n, sort)][0], f"Trang {first + n}", made[_shown(n, sort)][1]), notes=_NOTES)
            for n in range(size)
        )
    )


def build_ours(content: Outline, target: Path) -> None:
    """Plan, write and check a deck."""
    theme = load_theme("official")
    write_pptx(plan_deck(content, theme), theme, target)


def build_python_pptx(size: int, sort: str, target: Path, picture: Path) -> None:
    """The same content by python-pptx's own calls."""
    prs = pptx.Presentation()
    bulleted, titled = prs.slide_layouts[1], prs.slide_layouts[5]
    for number in range(size):
        shown = _shown(number, sort)
        slide = prs.slides.add_slide(bulleted if shown == "text" else titled)
        slide.shapes.title.text = f"Trang {number}"
        if shown == "text":
            frame = slide.placeholders[1].text_frame
            frame.text = _LINES[0]
            for line in _LINES[1:]:
                frame.add_paragraph().text = line
        elif shown == "chart":
            data = CategoryChartData()
            data.categories = _MONTHS
            data.add_series("Kết quả", _VALUES)
            slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, Inches(0.5), Inches(1.6), Inches(9), Inches(5), data)
        else:
            slide.shapes.add_picture(str(picture), Inches(0.5), Inches(1.6), Inches(8))
        slide.notes_slide.notes_text_frame.text = _NOTES
    prs.save(str(target))


def seconds_pptxgenjs(size: int, sort: str, folder: Path, picture: Path) -> float | None:
    """The same content by PptxGenJS, as it measures itself; None where it is not installed."""
    module = _ROOT / "node_modules" / "pptxgenjs"
    node = shutil.which("node")
    if node is None or not module.is_dir():
        return None
    said = json.dumps
    script = _GENERATE.format(
        module=said(str(module)), size=size, charts=said(sort != "text"), every=1 if sort == "charts" else 5, pictures=said(sort == "mixed"),
        months=said(_MONTHS), values=said(_VALUES), lines=said(_LINES), notes=said(_NOTES), picture=said(str(picture)),
        target=said(str(folder / "js.pptx")),
    )  # fmt: skip
    path = folder / "make.cjs"
    path.write_text(script, encoding="utf-8")
    return float(subprocess.run([node, str(path)], capture_output=True, text=True, check=True, timeout=600).stdout)


def seconds_pandoc(size: int, sort: str, folder: Path, picture: Path) -> float | None:
    """The same content by pandoc, which makes a table where a chart stands; None where it is not installed."""
    if importlib.util.find_spec("pypandoc") is None:
        return None
    import pypandoc

    made = {
        "text": "\n".join(f"- {line}" for line in _LINES),
        "picture": f"![Ảnh hội nghị]({picture})",
        "chart": "\n".join(("| Tháng | Kết quả |", "|---|---|", *map("| {} | {} |".format, _MONTHS, _VALUES))),
    }
    text = "\n".join(f"## Trang {n}\n\n{made[_shown(n, sort)]}\n\n::: notes\n{_NOTES}\n:::\n" for n in range(size))
    started = time.perf_counter()
    pypandoc.convert_text(text, "pptx", format="markdown", outputfile=str(folder / "pandoc.pptx"))
    return time.perf_counter() - started


def _once(work: object, *arguments: object) -> float:
    gc.collect()
    started = time.perf_counter()
    work(*arguments)  # type: ignore[operator]
    return time.perf_counter() - started


def rows() -> list[BenchRow]:
    """Every figure of the deck builder."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        picture = folder / "picture.png"
        picture.write_bytes(photo())
        return [*_building(folder, picture), *_growth(folder), *_layout(), *_painting(folder)]


def _building(folder: Path, picture: Path) -> list[BenchRow]:
    """100 and 500 slides of each sort, and 2,000 of all sorts together; what takes long is measured once."""
    decks = [(sort, size) for sort in _SORTS for size in _SIZES]
    return [row for sort, size in (*decks, ("mixed", _LARGEST)) for row in _compared(sort, size, folder, picture)]


def _compared(sort: str, size: int, folder: Path, picture: Path) -> list[BenchRow]:
    content, target = outline(size, sort), folder / "ours.pptx"
    taken: list[float] = []
    scripts: list[float | None] = []
    for _ in range(1 if size == _LARGEST else 3):  # in turn, so that whatever else the machine does hits both
        taken.append(_once(build_ours, content, target))
        scripts.append(seconds_pptxgenjs(size, sort, folder, picture))
    ours = percentile(taken, 50)
    what = f"{size:,} slides, {_SORTS[sort]}: plan, write, check"
    own = _once(build_python_pptx, size, sort, folder / "theirs.pptx", picture)
    least = 0.1 if (size, sort) == (500, "charts") else 1.0
    found = [BenchRow(what, ours, "s", "python-pptx's own calls", own, ratio_at_most=least)]
    script = [one for one in scripts if one is not None]
    if script:
        ahead = None if size == _LARGEST else 1.0
        found.append(BenchRow(what, ours, "s", "PptxGenJS", percentile(script, 50), ratio_at_most=ahead, note=_UNCHECKED))
    converted = None if sort == "charts" else seconds_pandoc(size, sort, folder, picture)
    if converted is not None:
        note = "" if sort == "text" else "theirs has a table in place of each chart"
        found.append(BenchRow(what, ours, "s", "pandoc", converted, ratio_at_most=1.0, note=note))
    return found


def _processor_seconds(size: int, first: int, target: Path) -> float:
    content = outline(size, "mixed", first)
    gc.collect()
    started = time.process_time()
    build_ours(content, target)
    return time.process_time() - started


def _growth(folder: Path) -> list[BenchRow]:
    target = folder / "ours.pptx"
    small = min(_processor_seconds(100, 10_000 * run, target) for run in range(1, 6)) / 100
    large = min(_processor_seconds(_LARGEST, 100_000 * run, target) for run in range(1, 3)) / _LARGEST
    paths = [str(_ROOT / "src"), str(_ROOT)]
    script = _MEMORY.format(paths=paths, size=_LARGEST, target=str(target))
    memory = float(subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=600).stdout)
    build_ours(outline(500, "mixed"), target)
    checking = median_seconds(lambda: (lint(target), pptx.Presentation(str(target))), times=3)
    return [
        BenchRow(
            f"processor time per slide at {_LARGEST:,} slides",
            large * 1000,
            "ms",
            "at 100 slides",
            small * 1000,
            ratio_at_most=1.3,
            note="the least of some runs",
        ),
        BenchRow(f"memory for {_LARGEST} slides", memory, "MB", at_most=200),
        BenchRow("open and check 500 slides", checking, at_most=1.0),
    ]


def _layout() -> list[BenchRow]:
    theme = load_theme("official")
    maker = Hostile(1)
    make = styled_points(theme, theme.palette, maker.paragraphs(600, 10, 40, 1))
    seconds = median_seconds(lambda: pages(make, 856.0, 357.0, BODY_SIZES), times=3)
    return [BenchRow("fit and split 600 paragraphs", seconds, at_most=1.0)]


def _painting(folder: Path) -> list[BenchRow]:
    theme = load_theme("official")
    plan = plan_deck(outline(100, "mixed"), theme)
    target = folder / "ours.pdf"
    made = [
        BenchRow("PDF of 100 slides", median_seconds(lambda: write_pdf(plan, theme, target), times=3), at_most=2.0),
        BenchRow(
            "notes pages of 100 slides", median_seconds(lambda: write_notes_pages(plan, theme, target), times=3), at_most=2.0
        ),
    ]
    for per_page in (2, 3, 6):
        seconds = median_seconds(lambda per_page=per_page: write_handout(plan, theme, target, per_page=per_page), times=3)  # type: ignore[misc]
        made.append(BenchRow(f"hand-outs of 100 slides, {per_page} to a page", seconds, at_most=2.0))
    return made
