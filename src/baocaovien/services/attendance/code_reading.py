"""Codes out of pictures: a frame of a camera, a picture, a page of a PDF. QR and Code 128 only, as cards carry them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import zxingcpp
from PIL import Image, UnidentifiedImageError

from baocaovien.domain.errors import InputError
from baocaovien.services.imports.limits import read_bytes

PICTURES = (".png", ".jpg", ".jpeg", ".bmp", ".webp", ".gif", ".tif", ".tiff")
PICTURE_FILES = (*PICTURES, ".pdf")
_MOST_PIXELS = 60_000_000
_MOST_PAGES = 20
_SCALE = 200 / 72
"""Dots an inch at which a page is drawn: a QR of 15 mm then has 118 pixels."""


def codes_in_frame(grey: bytes, width: int, height: int, stride: int = 0) -> tuple[str, ...]:
    """The codes in a picture of grey bytes, each once, from the top.

    Args:
        stride: bytes from one line to the next; 0: lines stand close.
    """
    step = stride or width
    if width < 1 or height < 1 or step < width or len(grey) < step * (height - 1) + width:
        return ()
    whole = np.frombuffer(grey[: step * height].ljust(step * height, b"\x00"), dtype=np.uint8)
    return _codes(whole.reshape(height, step)[:, :width])


def codes_in_file(path: Path) -> tuple[str, ...]:
    """The codes in a picture or on the first pages of a PDF; run it in the worker process: the file is foreign.

    Raises:
        MissingError: `file.missing`.
        InputError: `file.unreadable`, `file.too_large`, `imports.unknown_type`, `codes.none` when there is no code in it.
    """
    kind = path.suffix.casefold()
    if kind not in PICTURE_FILES:
        raise InputError("imports.unknown_type", where=path.name, file=path.name, known=", ".join(PICTURE_FILES))
    content = read_bytes(path)
    pictures = _pages(content, path) if kind == ".pdf" else _picture(content, path)
    found = tuple(dict.fromkeys(code for picture in pictures for code in _codes(picture)))
    if not found:
        raise InputError("codes.none", where=path.name, file=path.name)
    return found


def _codes(picture: npt.NDArray[np.uint8]) -> tuple[str, ...]:
    # Made here: the binding complains at exit of one that lives as long as the program.
    wanted = zxingcpp.BarcodeFormats((zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.Code128))
    read = zxingcpp.read_barcodes(np.ascontiguousarray(picture), formats=wanted)
    return tuple(dict.fromkeys(one.text for one in read if one.text))


def _picture(content: bytes, path: Path) -> Iterator[npt.NDArray[np.uint8]]:
    try:
        with Image.open(io.BytesIO(content)) as image:
            if image.width * image.height > _MOST_PIXELS:
                raise InputError("file.unreadable", where=path.name, file=path.name, reason="too many dots")
            yield np.asarray(image.convert("L"))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as problem:
        raise InputError("file.unreadable", where=path.name, file=path.name, reason="not whole") from problem


def _pages(content: bytes, path: Path) -> Iterator[npt.NDArray[np.uint8]]:
    import pypdfium2  # noqa: PLC0415 - only for a PDF

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as problem:
        raise InputError("file.unreadable", where=path.name, file=path.name, reason="not whole") from problem
    try:
        for page in range(min(len(document), _MOST_PAGES)):
            yield np.asarray(document[page].render(scale=_SCALE, grayscale=True).to_numpy()).squeeze()
    finally:
        document.close()
