"""Printing a paper that was made as PDF, page by page, through the system's print dialog."""

from __future__ import annotations

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from baocaovien.domain.errors import EnvironmentFault

_DOTS = 300


def print_pdf(pdf: bytes, name: str, parent: QWidget) -> bool:
    """Ask for a printer and print; answers False when the person turned back.

    Raises:
        EnvironmentFault: `print.not_started`.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return False
    draw_pages(pdf, printer)
    return True


def draw_pages(pdf: bytes, printer: QPrinter) -> None:
    """Draw the pages of a PDF in real size on a printer (or on a printer that writes a file)."""
    import pypdfium2  # noqa: PLC0415 - keeps start-up fast

    printer.setFullPage(True)
    printer.setResolution(_DOTS)
    document = pypdfium2.PdfDocument(pdf)
    painter = QPainter()
    try:
        for at in _wanted(printer, len(document)):
            width, height = document.get_page_size(at)
            printer.setPageSize(QPageSize(QSizeF(min(width, height), max(width, height)), QPageSize.Unit.Point))
            landscape = width > height
            printer.setPageOrientation(QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait)
            if painter.isActive():
                printer.newPage()
            elif not painter.begin(printer):
                raise EnvironmentFault("print.not_started", printer=printer.printerName())
            bitmap = document[at].render(scale=_DOTS / 72, rev_byteorder=True, prefer_bgrx=True)
            drawn = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888)
            painter.drawImage(0, 0, drawn)
    finally:
        if painter.isActive():
            painter.end()
        document.close()


def _wanted(printer: QPrinter, count: int) -> range:
    first = printer.fromPage() or 1
    last = printer.toPage() or count
    return range(first - 1, min(last, count))
