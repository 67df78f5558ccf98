"""What is drawn of a text that people typed."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from baocaovien.domain.names import nfc

_KEPT = {ord("\n"): "\n", ord("\t"): " ", ord("\r"): None, ord("\u2028"): "\n", ord("\u2029"): "\n", ord("\u00ad"): None}
_DROPPED = {code: None for code in range(0x20) if code not in _KEPT} | dict.fromkeys(range(127, 160))
_GLUED = re.compile(r" (?=[-–] )|(?<=\d) (?=giờ\b)|(?<=\d giờ) (?=\d)")
"""Spaces at which no line ends: before a dash that stands alone, inside an hour ("8 giờ 00")."""
_TABLE = _KEPT | _DROPPED | {0x200B: None, 0x200C: None, 0x200D: None, 0xFEFF: None}


def drawn(text: str) -> str:
    r"""Give the text as it goes on paper: NFC, without characters that draw nothing; `\n` stays."""
    if text.isascii() and text.isprintable():
        return text
    plain = nfc(text).translate(_TABLE)
    # What has no glyph and no meaning on paper (private use, unassigned, lone surrogates) would be a box.
    if any(unicodedata.category(char) in ("Co", "Cs", "Cn") for char in plain if ord(char) > 0xD7FF):
        plain = "".join(char for char in plain if unicodedata.category(char) not in ("Co", "Cs", "Cn"))
    return plain


@lru_cache(maxsize=4096)
def flowing(text: str) -> str:
    """Give the text as lines are broken: as drawn, with no-break spaces where a line must not end."""
    return _GLUED.sub("\u00a0", drawn(text))
