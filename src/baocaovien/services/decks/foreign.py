"""Slides from somebody else's .pptx: listed, and taken as own slides or as fixed pictures of them.

Everything here is run in the worker process: a foreign file is parsed within its limits on memory and time.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pypdfium2

from baocaovien.decks.open_file import read_file
from baocaovien.decks.outline import CaptionedImage, Image
from baocaovien.decks.returned.foreign import ForeignSlide, TakenSlide, list_slides, take_slides
from baocaovien.domain.errors import EnvironmentFault, MissingError
from baocaovien.domain.progress import Progress, silent, step

_PIXELS = 1920
_SECONDS = 240.0
_PAUSE = 0.1
_DYING = 5.0
"""What a killed LibreOffice may take to let go of its files, in seconds."""
_HIDDEN_TOO = 'pdf:impress_pdf_Export:{"ExportHiddenSlides":{"type":"boolean","value":"true"}}'
_PLACES = ("LibreOffice/program/soffice.exe",)


def office_program() -> Path | None:
    """LibreOffice on this machine; None where there is none."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found:
        return Path(found)
    folders = [os.environ.get(name) for name in ("PROGRAMFILES", "PROGRAMFILES(X86)")]
    known = [Path(folder) / place for folder in folders if folder for place in _PLACES]
    return next((path for path in (*known, Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")) if path.is_file()), None)


def read_foreign(path: Path) -> tuple[ForeignSlide, ...]:
    """Tell what the slides of a file hold.

    Raises:
        MissingError: `file.missing`.
        InputError: `file.unreadable`, `file.too_large`, `decks.no_slides`, and what `open_presentation` says.
    """
    return list_slides(read_file(path), name=str(path))


def take_as_slides(path: Path, numbers: Sequence[int]) -> tuple[TakenSlide, ...]:
    """Read slides of a file as content of our own.

    Raises:
        as `read_foreign`.
    """
    return take_slides(read_file(path), numbers, name=str(path))


def take_as_pictures(path: Path, numbers: Sequence[int], progress: Progress = silent) -> tuple[TakenSlide, ...]:
    """Draw slides of a file as they look, with LibreOffice; their notes come along.

    Raises:
        EnvironmentFault: `decks.no_office`, `decks.office_failed`.
        Cancelled: when progress says stop.
        and as `read_foreign`.
    """
    listed = read_foreign(path)
    # Windows may hold what LibreOffice had open for a moment after its end; such a rest does no harm.
    with tempfile.TemporaryDirectory(prefix="baocaovien-", ignore_cleanup_errors=True) as folder:
        pdf = _drawn(path, Path(folder), progress)
        with pypdfium2.PdfDocument(pdf) as document:
            if len(document) != len(listed):
                raise EnvironmentFault("decks.office_failed", where=str(path), file=path.name)
            taken: list[TakenSlide] = []
            for slide in (slide for slide in listed if slide.number in numbers):
                step(progress, len(taken), len(numbers))
                title = slide.title or f"{path.stem}, trang {slide.number}"
                picture = CaptionedImage(Image(_page(document, slide.number - 1), title))
                taken.append(TakenSlide("full_picture", title, picture, slide.notes))
    return tuple(taken)


def _page(document: pypdfium2.PdfDocument, at: int) -> bytes:
    page = document[at]
    target = BytesIO()
    page.render(scale=_PIXELS / max(page.get_width(), 1)).to_pil().convert("RGB").save(target, "PNG")
    page.close()
    return target.getvalue()


def _drawn(path: Path, folder: Path, progress: Progress) -> Path:
    """LibreOffice's PDF of a copy of a file: a profile of its own, so that an open LibreOffice does not take the call."""
    program = office_program()
    if program is None:
        raise EnvironmentFault("decks.no_office", where=str(path))
    copy = folder / f"slides{path.suffix.lower()}"
    try:
        shutil.copyfile(path, copy)
    except OSError as problem:
        raise MissingError("file.missing", where=str(path), file=path.name) from problem
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    options = ("--headless", "--norestore", "--convert-to", _HIDDEN_TOO, "--outdir", str(folder), str(copy))
    call = [str(program), profile, *options]
    quiet = subprocess.DEVNULL
    running = subprocess.Popen(call, stdout=quiet, stderr=quiet, start_new_session=True)  # noqa: S603 - the machine's own
    try:
        _wait(running, progress)
    finally:
        _end(running)
    pdf = copy.with_suffix(".pdf")
    if not pdf.is_file():
        raise EnvironmentFault("decks.office_failed", where=str(path), file=path.name)
    return pdf


def _end(running: subprocess.Popen[bytes]) -> None:
    """End LibreOffice with the process that its starter started: killing the starter alone would leave it at work."""
    with suppress(ProcessLookupError):
        if sys.platform == "win32":
            tree = ["taskkill", "/T", "/F", "/PID", str(running.pid)]
            no_console = subprocess.CREATE_NO_WINDOW  # it would flash over the window
            subprocess.run(tree, capture_output=True, check=False, creationflags=no_console)  # noqa: S603 - the system's own
        else:
            os.killpg(running.pid, signal.SIGKILL)
            running.wait()
            until = time.monotonic() + _DYING
            while time.monotonic() < until:  # until none of them is left, which the last signal says
                os.killpg(running.pid, 0)
                time.sleep(_PAUSE)
    running.wait()


def _wait(running: subprocess.Popen[bytes], progress: Progress) -> None:
    until = time.monotonic() + _SECONDS
    while running.poll() is None and time.monotonic() < until:
        step(progress, 0, 0)
        time.sleep(_PAUSE)
