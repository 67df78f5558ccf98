"""Files as they should not be: well made ones, and the ways in which they are spoilt."""

from __future__ import annotations

import json
import os
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

from docx import Document
from openpyxl import Workbook

HUGE = 500 * 1024 * 1024


def docx(path: Path) -> None:
    made = Document()
    for number in range(60):
        made.add_paragraph(f"{number + 1}. Nội dung thử nghiệm số {number + 1}, đủ dài để tệp có nhiều phần.")
    made.save(str(path))


def xlsx(path: Path) -> None:
    made = Workbook()
    made.active.append(["Họ và tên", "Chức vụ", "Đơn vị"])
    for number in range(400):
        made.active.append([f"Người Mẫu {number}", "Chuyên viên", f"Đơn vị {number % 20}"])
    made.save(path)


def pptx(path: Path) -> None:
    from pptx import Presentation

    Presentation().save(str(path))


def pdf(path: Path) -> None:
    import io

    from reportlab.pdfgen.canvas import Canvas

    kept = io.BytesIO()
    canvas = Canvas(kept)
    for number in range(20):
        canvas.drawString(72, 700, f"I. Noi dung {number}")
        canvas.showPage()
    canvas.save()
    path.write_bytes(kept.getvalue())


def ics(path: Path) -> None:
    path.write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//VI\r\nBEGIN:VEVENT\r\nUID:a@x\r\nDTSTAMP:20260101T000000Z\r\n"
        "DTSTART:20260105T010000Z\r\nDTEND:20260105T040000Z\r\nSUMMARY:Thử nghiệm\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        encoding="utf-8",
        newline="",  # the ends of lines are written above
    )


def minutes_json(path: Path) -> None:
    path.write_text(json.dumps({"conclusions": ["Một.", "Hai."]}, ensure_ascii=False), encoding="utf-8")


def text(path: Path) -> None:
    path.write_text("I. MỤC ĐÍCH\n1. Thử nghiệm.\n", encoding="utf-8")


def csv(path: Path) -> None:
    path.write_text("id,code,kind,occurred_at,desk\n", encoding="utf-8")


WHOLE: dict[str, Callable[[Path], None]] = {
    ".docx": docx, ".xlsx": xlsx, ".pptx": pptx, ".pdf": pdf, ".ics": ics, ".json": minutes_json, ".txt": text, ".csv": csv,
}  # fmt: skip


def missing(_path: Path) -> None:
    pass


def empty(path: Path) -> None:
    path.write_bytes(b"")


def binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 40)


def folder(path: Path) -> None:
    path.mkdir()


def huge(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(HUGE)


def halved(path: Path) -> None:
    WHOLE[path.suffix](path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def zip_of_nothing(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("a.txt", "a")


if sys.platform == "win32":
    ENDLESS: tuple[Callable[[Path], None], ...] = ()
else:

    def pipe(path: Path) -> None:
        os.mkfifo(path)

    def device(path: Path) -> None:
        path.symlink_to("/dev/zero")

    def loop(path: Path) -> None:
        path.symlink_to(path.name)

    ENDLESS = (pipe, device, loop)
"""What a program that only opens and reads never comes back from."""

SPOILT: tuple[Callable[[Path], None], ...] = (missing, empty, binary, folder, huge)
