"""Reads a PDF as it lies on paper: words with place, size and face; rules with their ends. Lengths in points."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium


@dataclass(frozen=True)
class Word:
    """A word on a page; `baseline` is measured from the page's top."""

    text: str
    page: int
    left: float
    right: float
    baseline: float
    size: float
    font: str

    @property
    def bold(self):
        return "Bold" in self.font

    @property
    def italic(self):
        return "Italic" in self.font


@dataclass(frozen=True)
class Stroke:
    """A straight stroke; y from the page's top."""

    page: int
    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True)
class Line:
    """Words on one baseline that follow each other without a wide gap."""

    text: str
    words: tuple[Word, ...]

    left = property(lambda self: self.words[0].left)
    right = property(lambda self: self.words[-1].right)
    middle = property(lambda self: (self.left + self.right) / 2)
    baseline = property(lambda self: self.words[0].baseline)
    size = property(lambda self: self.words[0].size)
    page = property(lambda self: self.words[0].page)
    bold = property(lambda self: all(word.bold for word in self.words))
    italic = property(lambda self: all(word.italic for word in self.words))


def opened(source: Path | bytes) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(source)


def words(source: Path | bytes) -> list[Word]:
    """The words of a PDF in the order of its content."""
    found: list[Word] = []
    with opened(source) as document:
        for number, page in enumerate(document):
            height = page.get_height()
            text = page.get_textpage()
            run: list[tuple[str, float, float, float, float, str]] = []
            for index in range(text.count_chars()):
                char = chr(pdfium.FPDFText_GetUnicode(text, index))
                if char.isspace() or char in "\ufffe\x02":
                    found += _word(run, number)
                    run = []
                    continue
                x, y = ctypes.c_double(), ctypes.c_double()
                pdfium.FPDFText_GetCharOrigin(text, index, x, y)
                loose = pdfium.FS_RECTF()
                pdfium.FPDFText_GetLooseCharBox(text, index, loose)
                if run and (
                    abs(run[-1][3] - (height - y.value)) > 0.5 or x.value < run[-1][1] - 0.5 or x.value > run[-1][2] + 1.2
                ):
                    found += _word(run, number)
                    run = []
                run.append(
                    (char, x.value, loose.right, height - y.value, pdfium.FPDFText_GetFontSize(text, index), _font(text, index))
                )
            found += _word(run, number)
            text.close()
    return found


def _word(run, number):
    if not run:
        return []
    return [Word("".join(each[0] for each in run), number, run[0][1], run[-1][2], run[0][3], run[0][4], run[0][5])]


def _font(text, index):
    length = pdfium.FPDFText_GetFontInfo(text, index, None, 0, None)
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFText_GetFontInfo(text, index, buffer, length, None)
    return buffer.value.decode()


def lines(source: Path | bytes, gap: float = 14) -> list[Line]:
    """The lines of a PDF; a gap of more than `gap` points begins a new one."""
    made: list[list[Word]] = []
    for word in words(source):
        last = made[-1][-1] if made else None
        if (
            last
            and last.page == word.page
            and abs(last.baseline - word.baseline) < 0.5
            and -1 < word.left - last.right < max(gap, last.size / 2)
        ):
            made[-1].append(word)
        else:
            made.append([word])
    return [Line(" ".join(word.text for word in line), tuple(line)) for line in made]


def strokes(source: Path | bytes) -> list[Stroke]:
    """The straight segments of the paths of a PDF."""
    found = []
    with opened(source) as document:
        for number, page in enumerate(document):
            height = page.get_height()
            for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
                matrix = item.get_matrix()
                before = None
                for index in range(pdfium.FPDFPath_CountSegments(item)):
                    segment = pdfium.FPDFPath_GetPathSegment(item, index)
                    x, y = ctypes.c_float(), ctypes.c_float()
                    pdfium.FPDFPathSegment_GetPoint(segment, x, y)
                    point = matrix.on_point(x.value, y.value)
                    if before and pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_LINETO:
                        ends = sorted((before[0], point[0])), sorted((height - before[1], height - point[1]))
                        found.append(Stroke(number, ends[0][0], ends[0][1], ends[1][0], ends[1][1]))
                    before = point
    return found
