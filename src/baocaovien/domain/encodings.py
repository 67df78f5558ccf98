"""Old Vietnamese encodings: TCVN3 (ABC), VNI-Windows and Windows-1258 beside Unicode (domain.md §6.4).

In Word and Excel files the font's name decides, run by run (`from_font`). A text file has no fonts: `decode_text` takes the
reading with the most Vietnamese syllables, and `guess` tells which, so that a person can see it before anything is taken over.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from baocaovien.domain.errors import InputError
from baocaovien.domain.names import nfc
from baocaovien.domain.syllables import is_syllable


class Encoding(StrEnum):
    UTF_8 = "utf-8"
    UTF_16 = "utf-16"
    WINDOWS_1258 = "windows-1258"
    TCVN3 = "tcvn3"
    VNI = "vni"


@dataclass(frozen=True, slots=True)
class Guess:
    """A reading of bytes: its text, the encoding and whether that is certain (a mark, or valid UTF-8)."""

    encoding: Encoding
    text: str
    certain: bool


_TCVN3 = dict(
    zip(
        bytes.fromhex(
            "B5B6B7B8B9BBBCBDBEC6C7C8C9CACBCCCECFD0D1D2D3D4D5D6D7D8DCDDDEDFE1E2E3E4E5E6E7E8E9EAEBECEDEEEFF1F2F3F4F5F6F7F8F9FAFBFCFDFE"
            "A8A9AAABACADAEA1A2A3A4A5A6A7"
        ),
        "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵăâêôơưđĂÂÊÔƠƯĐ",
        strict=True,
    )
)
"""Byte to letter; in this code letters with a tone exist in lower case only: fonts named .Vn…H show them as capitals."""

_TCVN3_LETTERS = {chr(byte): letter for byte, letter in _TCVN3.items()}

_GRAVE, _HOOK, _TILDE, _ACUTE, _DOT, _ROOF, _BOWL = "\u0300", "\u0309", "\u0303", "\u0301", "\u0323", "\u0302", "\u0306"
_VNI_TONES = {"ù": _ACUTE, "ø": _GRAVE, "û": _HOOK, "õ": _TILDE, "ï": _DOT}
_VNI_ROOFS = {"â": _ROOF, "á": _ROOF + _ACUTE, "à": _ROOF + _GRAVE, "å": _ROOF + _HOOK, "ã": _ROOF + _TILDE, "ä": _ROOF + _DOT}
_VNI_BOWLS = {"ê": _BOWL, "é": _BOWL + _ACUTE, "è": _BOWL + _GRAVE, "ú": _BOWL + _HOOK, "ü": _BOWL + _TILDE, "ë": _BOWL + _DOT}
_VNI_ALONE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def _vni_letters() -> dict[str, str]:
    """Make the table of VNI letters of one or two characters, from the rules of its marks."""
    table = dict(_VNI_ALONE)
    for base, marks in (("a", _VNI_ROOFS | _VNI_BOWLS), ("e", _VNI_ROOFS), ("o", _VNI_ROOFS)):
        table |= {base + code: nfc(base + mark) for code, mark in marks.items()}
    for base, letter in (("a", "a"), ("e", "e"), ("o", "o"), ("u", "u"), ("y", "y"), ("ô", "ơ"), ("ö", "ư")):
        table |= {base + code: nfc(letter + mark) for code, mark in _VNI_TONES.items() if (base, code) != ("y", "ï")}
    whole = dict(table)
    for code, letter in table.items():
        for shape in {code.upper(), code[0].upper() + code[1:]}:
            whole[shape] = letter.upper()
    return whole


_VNI_LETTERS = _vni_letters()
_VNI_CODE = re.compile("|".join(sorted(map(re.escape, _VNI_LETTERS), key=len, reverse=True)))
_WORD = re.compile(r"[^\W\d_]+")
_VNI_FONT = re.compile(r"vni[-_ ]", re.IGNORECASE)
_TCVN3_FONT = re.compile(r"\.vn", re.IGNORECASE)


def from_tcvn3(text: str, *, capitals: bool = False) -> str:
    """Convert TCVN3 codes shown as Latin-1 or Windows-1252 letters ("§¶ng Céng s¶n") to Unicode.

    Args:
        text: the codes as letters.
        capitals: the font shows capitals (its name ends in H).
    """
    letters = "".join(_TCVN3_LETTERS.get(char, char) for char in text)
    return nfc(letters.upper() if capitals else letters)


def from_vni(text: str) -> str:
    """Convert VNI-Windows codes shown as Latin-1 letters ("Ñaûng Coäng saûn") to Unicode."""
    return nfc(_VNI_CODE.sub(lambda match: _VNI_LETTERS[match[0]], nfc(text)))


def from_font(text: str, font: str) -> str:
    """Convert a run of text by the name of its font: .Vn… is TCVN3 (…H in capitals), VNI-… is VNI, any other Unicode."""
    name = font.strip()
    if _TCVN3_FONT.match(name):
        return from_tcvn3(text, capitals=name.endswith("H"))
    return from_vni(text) if _VNI_FONT.match(name) else nfc(text)


def decode_text(data: bytes, *, where: str = "") -> str:
    """Read the bytes of a text file as NFC text, whatever its encoding.

    Raises:
        InputError: `file.unreadable`: it says to be UTF-16 and is cut or damaged.
    """
    return guess(data, where=where).text


def guess(data: bytes, *, where: str = "") -> Guess:
    """Find the encoding: a byte order mark, UTF-16's pattern of zeros, valid UTF-8, else the most syllables.

    Raises:
        InputError: `file.unreadable`: it says to be UTF-16 and is cut or damaged.
    """
    marked = _marked(data)
    if marked is not None:
        try:
            text = data.decode(marked)
        except UnicodeDecodeError as problem:
            raise InputError("file.unreadable", where=where, file=where, reason="not whole") from problem
        return Guess(Encoding.UTF_8 if marked == "utf-8-sig" else Encoding.UTF_16, nfc(text.removeprefix("\ufeff")), certain=True)
    try:
        return Guess(Encoding.UTF_8, nfc(data.decode("utf-8")), certain=True)
    except UnicodeDecodeError:
        readings = readings_of(data)
        return max(readings, key=lambda reading: vietnamese_score(reading.text))


def _marked(data: bytes) -> str | None:
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = data[:4096]
    zeros = [head[place::2].count(0) for place in (0, 1)]
    pairs = len(head) // 2
    # Spaces and digits alone make one byte in five zero in UTF-16; in other text there is none.
    if pairs >= 2 and len(data) % 2 == 0 and max(zeros) >= pairs * 0.2 and min(zeros) * 20 <= max(zeros):
        return "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"
    return None


def readings_of(data: bytes) -> tuple[Guess, ...]:
    """Read bytes in each of the old encodings, to show them side by side; in a tie the first is taken."""
    shown = "".join(bytes([byte]).decode("cp1252") if byte not in _UNDEFINED else chr(byte) for byte in data)
    return (
        Guess(Encoding.WINDOWS_1258, nfc(data.decode("cp1258", errors="replace")), certain=False),
        Guess(Encoding.TCVN3, from_tcvn3("".join(map(_tcvn3_code, data))), certain=False),
        Guess(Encoding.VNI, from_vni(shown), certain=False),
    )


def _tcvn3_code(byte: int) -> str:
    """Show a byte as a code; where TCVN3 has no letter, the sign that speaks against it."""
    return chr(byte) if byte < 0xC0 or byte in _TCVN3 else "\ufffd"


_UNDEFINED = frozenset({0x81, 0x8D, 0x8F, 0x90, 0x9D})


def vietnamese_score(text: str) -> int:
    """Count the words with marks that are Vietnamese syllables, less those that are not and what can't be a letter."""
    score = 0
    for word in _WORD.findall(text):
        if not word.isascii():
            score += 2 if is_syllable(word) and _in_one_case(word) else -2
    strange = sum(
        unicodedata.category(char) in ("Sk", "Sc", "So", "Sm", "No", "Cc", "Co", "Mn") and char not in "\t\n\r\f+"
        for char in text
    )
    return score - strange - 5 * text.count("\ufffd")


def _in_one_case(word: str) -> bool:
    return word.islower() or word.isupper() or word[1:].islower()
