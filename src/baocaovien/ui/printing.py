"""Printing a paper that was made as PDF, page by page, through the system's print dialog; both sides also by hand."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageRanges, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrintEngine, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QDialog, QProgressDialog, QWidget

from baocaovien.domain.errors import Cancelled, EnvironmentFault
from baocaovien.domain.files import file_name
from baocaovien.domain.sheets import Side, backs, fronts, two_sided
from baocaovien.ui.duplex import Stack, TurnDialog, Way, WayDialog, remember, remembered

_DOTS = 300
_CUPS_OPTIONS = QPrintEngine.PrintEnginePropertyKey(0xFE00)
"""Where Qt's dialog keeps what it tells CUPS: names and values in turn. Other systems have no such property."""
_RANGES = "page-ranges"
_PATIENCE = 600
_TWO_SIDED = (QPrinter.DuplexMode.DuplexAuto, QPrinter.DuplexMode.DuplexLongSide, QPrinter.DuplexMode.DuplexShortSide)


def print_pdf(pdf: bytes, name: str, parent: QWidget, numbers: Sequence[int] = ()) -> bool:
    """Ask for a printer and print; answers False when the person turned back.

    Args:
        numbers: for every page its number within its copy; empty: as the file says.

    Raises:
        EnvironmentFault: `print.no_printer`, `print.not_started`.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(file_name(name))  # "print to file" makes its name of it: "tháng 10/2026" is no file
    numbers = numbers or copy_numbers(pdf)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, max(len(numbers), 1))
    dialog.setFromTo(1, max(len(numbers), 1))
    if dialog.exec() != QDialog.DialogCode.Accepted:
        if sys.platform == "win32" and printer.outputFormat() != QPrinter.OutputFormat.NativeFormat:
            raise EnvironmentFault("print.no_printer")  # Windows did not even open the dialog; elsewhere it offers a file
        return False
    pages = wanted_pages(printer, len(numbers))
    keep_ranges_here(printer)
    try:
        if printer.duplex() in _TWO_SIDED:
            draw_sides(pdf, printer, two_sided(pages, numbers), parent)
        elif len(pages) > 1 and _prints_one_side(printer) and _by_hand(printer, len(pages), parent):
            return _print_by_hand(pdf, printer, two_sided(pages, numbers), parent)
        else:
            draw_sides(pdf, printer, pages, parent)
    except Cancelled:
        return False
    return True


def copy_numbers(pdf: bytes) -> list[int]:
    """For every page of a file its number within its copy: a file of many invitations counts each from 1."""
    import pypdfium2  # noqa: PLC0415 - keeps start-up fast

    with pypdfium2.PdfDocument(pdf) as document:
        labels = [document.get_page_label(at) for at in range(len(document))]
    return [int(text) if text.isascii() and text.isdigit() else at for at, text in enumerate(labels, 1)]


def wanted_pages(printer: QPrinter, count: int) -> list[int]:
    """The pages that the person asked for ("1-3, 7"), counted from 0; all where no range was given."""
    told, _rest = apart(_cups_options(printer))
    ranges = QPageRanges.fromString(told) if told else printer.pageRanges()
    if not ranges.isEmpty():
        return [at for at in range(count) if ranges.contains(at + 1)]
    first = printer.fromPage() or 1
    last = printer.toPage() or count
    return list(range(first - 1, min(last, count)))


def keep_ranges_here(printer: QPrinter) -> None:
    """Take back the page ranges that the dialog gave to CUPS: only the wanted pages are sent, it must not choose among them."""
    ranges, kept = apart(_cups_options(printer))
    if ranges:
        printer.printEngine().setProperty(_CUPS_OPTIONS, kept)


def apart(options: Sequence[str]) -> tuple[str, list[str]]:
    """The page ranges among what CUPS is told (names and values in turn), and the rest; no ranges: empty."""
    pairs = list(zip(options[0::2], options[1::2], strict=True))
    kept = [part for pair in pairs if pair[0] != _RANGES for part in pair]
    return next((value for name, value in pairs if name == _RANGES), ""), kept


def _cups_options(printer: QPrinter) -> list[str]:
    return [str(part) for part in printer.printEngine().property(_CUPS_OPTIONS) or ()]


def draw_sides(pdf: bytes, printer: QPrinter, sides: Sequence[Side], parent: QWidget | None = None) -> None:
    """Draw pages of a PDF in real size on a printer (or on a printer that writes a file); None is an empty side.

    Raises:
        EnvironmentFault: `print.not_started`.
        Cancelled: the person stopped; the printer is told to forget the job.
    """
    import pypdfium2  # noqa: PLC0415 - keeps start-up fast

    printer.setFullPage(True)
    printer.setResolution(_DOTS)
    document = pypdfium2.PdfDocument(pdf)
    painter = QPainter()
    progress = _progress(len(sides), parent)
    try:
        for done, side in enumerate(sides):
            progress.setValue(done)
            if progress.wasCanceled():
                printer.abort()
                raise Cancelled
            _draw(document, printer, painter, side)
        progress.setValue(len(sides))
    finally:
        if painter.isActive():
            painter.end()
        document.close()
        progress.deleteLater()


def _draw(document: Any, printer: QPrinter, painter: QPainter, side: Side) -> None:
    width, height = document.get_page_size(0 if side is None else side)
    printer.setPageSize(QPageSize(QSizeF(min(width, height), max(width, height)), QPageSize.Unit.Point))
    landscape = width > height
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait)
    if printer.duplex() == QPrinter.DuplexMode.DuplexAuto:
        # Papers are turned like the pages of a book, landscape ones too.
        printer.setDuplex(QPrinter.DuplexMode.DuplexShortSide if landscape else QPrinter.DuplexMode.DuplexLongSide)
    if painter.isActive():
        printer.newPage()
    elif not painter.begin(printer):
        raise EnvironmentFault("print.not_started", printer=printer.printerName())
    if side is not None:
        bitmap = document[side].render(scale=_DOTS / 72, rev_byteorder=True, prefer_bgrx=True)
        drawn = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888)
        painter.drawImage(0, 0, drawn)


def _progress(count: int, parent: QWidget | None) -> QProgressDialog:
    """Shown only where printing takes long; between two pages the window answers."""
    translate = QApplication.translate
    made = QProgressDialog(translate("Printing", "Sending to the printer…"), translate("Printing", "Cancel"), 0, count, parent)
    made.setWindowModality(Qt.WindowModality.WindowModal)
    made.setMinimumDuration(_PATIENCE)
    return made


def _prints_one_side(printer: QPrinter) -> bool:
    """Whether this is a real printer without a duplex unit."""
    if printer.outputFormat() != QPrinter.OutputFormat.NativeFormat:
        return False
    return not set(_TWO_SIDED).intersection(QPrinterInfo(printer).supportedDuplexModes())


def _by_hand(printer: QPrinter, pages: int, parent: QWidget) -> bool:
    name = printer.printerName()
    way, _stack = remembered(name)
    if way is Way.ASK:
        dialog = WayDialog(name, pages, parent)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            raise Cancelled
        way = dialog.way
        if dialog.keep.isChecked():
            remember(name, way=way)
    return way is Way.BY_HAND


def _print_by_hand(pdf: bytes, printer: QPrinter, sides: Sequence[Side], parent: QWidget) -> bool:
    """Fronts, the stack put back as the picture shows, backs."""
    name = printer.printerName()
    draw_sides(pdf, printer, fronts(sides), parent)
    if not backs(sides, last_first=False):
        return True
    dialog = TurnDialog(name, remembered(name)[1], len(fronts(sides)), parent)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        remember(name, stack=dialog.stack())
        draw_sides(pdf, printer, backs(sides, last_first=dialog.stack() is Stack.AS_IT_LIES), parent)
    return True
