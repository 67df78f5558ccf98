"""Pictures as slides take them: PNG or JPEG, RGB, upright, not larger than a screen shows.

What is already so is kept byte for byte; everything else is drawn anew, always the same way.
"""

from __future__ import annotations

import hashlib
import io
import warnings
from functools import lru_cache

from PIL import Image as Pillow
from PIL import ImageOps

from baocaovien.decks.scene import Picture
from baocaovien.domain.errors import InputError

LARGEST_SIDE = 2560
MOST_PIXELS = 120_000_000
MOST_BYTES = 60_000_000
_REMEMBERED = 4_000_000
"""Larger files are not kept in memory."""
_ORIENTATION = 0x0112


def slide_picture(data: bytes, name: str = "") -> Picture:
    """Make a picture fit for slides: first frame, upright, RGB, at most 2,560 pixels a side.

    Args:
        name: what a sentence calls it.

    Raises:
        InputError: `decks.bad_picture` (no picture, or cut), `decks.picture_too_large`.
    """
    try:
        return _known(data) if len(data) <= _REMEMBERED else _made(data)
    except InputError as problem:
        problem.where = name
        problem.params["file"] = name or "?"
        raise


def _made(data: bytes) -> Picture:
    if len(data) > MOST_BYTES:
        raise InputError("decks.picture_too_large", file="?", most=f"{MOST_BYTES // 1_000_000} MB")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Pillow.open(io.BytesIO(data)) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    raise InputError("decks.picture_too_large", file="?", most=f"{MOST_PIXELS // 1_000_000} Mpx")
                if _as_it_is(opened):
                    opened.load()
                    return _picture(data, "png" if opened.format == "PNG" else "jpg", opened.size)
                return _drawn_anew(opened)
    except InputError:
        raise
    except Pillow.DecompressionBombError as problem:
        raise InputError("decks.picture_too_large", file="?", most=f"{MOST_PIXELS // 1_000_000} Mpx") from problem
    except Exception as problem:  # Pillow's decoders raise nearly anything on damaged bytes
        raise InputError("decks.bad_picture", file="?") from problem


_known = lru_cache(maxsize=64)(_made)
"""One picture stands on many slides, and every change of a deck places them all anew."""


def emblem_picture(data: bytes) -> Picture:
    """Take an office's emblem.

    Raises:
        InputError: as `slide_picture`, and `decks.picture_too_small` below 32 pixels a side.
    """
    picture = slide_picture(data)
    if min(picture.width, picture.height) < 32:
        raise InputError("decks.picture_too_small", width=picture.width, height=picture.height, least=32)
    return picture


def _as_it_is(opened: Pillow.Image) -> bool:
    """Tell whether the bytes can stand in the file unchanged."""
    if getattr(opened, "n_frames", 1) > 1 or max(opened.size) > LARGEST_SIDE:
        return False
    if opened.format == "PNG":
        return opened.mode in ("RGB", "RGBA", "L", "LA", "P", "1")
    return opened.format == "JPEG" and opened.mode in ("RGB", "L") and opened.getexif().get(_ORIENTATION, 1) == 1


def _drawn_anew(opened: Pillow.Image) -> Picture:
    opened.seek(0)
    upright = ImageOps.exif_transpose(opened)
    photo = opened.format in ("JPEG", "MPO") or upright.mode == "CMYK"
    clear = not photo and (upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info)
    image = upright.convert("RGBA" if clear else "RGB")
    image.thumbnail((LARGEST_SIDE, LARGEST_SIDE), Pillow.Resampling.LANCZOS)
    target = io.BytesIO()
    if photo:
        image.save(target, "JPEG", quality=88, optimize=False)
    else:
        image.save(target, "PNG")
    return _picture(target.getvalue(), "jpg" if photo else "png", image.size)


def _picture(data: bytes, extension: str, size: tuple[int, int]) -> Picture:
    return Picture(data, hashlib.sha256(data).hexdigest(), "png" if extension == "png" else "jpg", *size)
