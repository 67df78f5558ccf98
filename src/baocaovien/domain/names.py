"""Vietnamese text as names: cleaning, the search key, tone placement and sorting.

Everything here is pure and gives the same result on every system, so that keys can be stored
and compared by code point (SQLite BINARY, PostgreSQL `COLLATE "C"`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from baocaovien.domain.errors import InputError

_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
"""Combining tone marks in the order huyền, hỏi, ngã, sắc, nặng; ngang is 0."""

_LETTER_MARKS = {
    ("a", "\u0306"): "a}",
    ("a", "\u0302"): "a~",
    ("e", "\u0302"): "e~",
    ("o", "\u0302"): "o}",
    ("o", "\u031b"): "o~",
    ("u", "\u031b"): "u~",
}
"""Letters of their own after their base letter: ă < â, ê, ô < ơ, ư ("}" and "~" stand after every ASCII letter)."""

_VOWELS = frozenset("aeiouy")
_MOST_WORDS, _LONGEST_WORD = 64, 200
_BREAK = re.compile(r"(?:[^\w\u0300-\u036f]|[_\u02b9-\u02bf])+")
_SPACES = re.compile(r"[^\S\n]+")


class ToneStyle(StrEnum):
    """Where the tone stands in oa, oe, uy at the end of a syllable.

    Named as the project's layout profiles name them: OLD writes "hoà, uỷ" (models of the Party),
    NEW writes "hòa, ủy" (the decree of 2020). Grammar books use the two words the other way
    round, so a setting should show the samples, not the words.
    """

    OLD = "old"
    NEW = "new"


def nfc(text: str) -> str:
    """Give the composed form (NFC) that is stored and drawn everywhere."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def clean_line(text: str) -> str:
    """Give one line of NFC text: control and invisible characters off, every run of spaces one space."""
    return " ".join(clean_text(text).split())


def clean_text(text: str) -> str:
    r"""Give NFC text with `\n` line ends, without control or invisible characters, spaces within lines collapsed."""
    text = nfc(text)
    if text.isprintable():  # nothing to take out; Python knows that at once
        return " ".join(text.split()) if "  " in text else text.strip(" ")
    lines = nfc(re.sub(r"\r\n?|[\v\f\u0085\u2028\u2029]", "\n", text))
    kept = "".join(" " if char == "\t" else char for char in lines if char in "\n\t" or unicodedata.category(char) not in _UNSEEN)
    return "\n".join(line.strip() for line in _SPACES.sub(" ", kept).split("\n")).strip()


_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def required(text: str | None, field: str, *, most: int = 300) -> str:
    """Clean one line that must not be empty.

    Args:
        text: what was entered; None counts as empty.
        field: the name of the field, for the error's sentence.
        most: the greatest number of characters after cleaning.

    Raises:
        InputError: `input.required` or `input.too_long`.
    """
    found = clean_line(text or "")
    if not found:
        raise InputError("input.required", where=field, field=field)
    return _bounded(found, field, most)


def optional(text: str | None, field: str, *, most: int = 300) -> str:
    """Clean one line that may be empty.

    Raises:
        InputError: `input.too_long`.
    """
    return _bounded(clean_line(text or ""), field, most)


def _bounded(text: str, field: str, most: int) -> str:
    if len(text) > most:
        raise InputError("input.too_long", where=field, field=field, length=len(text), most=most)
    return text


def _folded_letters() -> dict[int, str | None]:
    table: dict[int, str | None] = dict.fromkeys(range(0x300, 0x370))
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        parts = unicodedata.normalize("NFD", chr(code))
        table[code] = "".join(part for part in parts if unicodedata.category(part) != "Mn").casefold()
    table[ord("đ")] = table[ord("Đ")] = "d"
    return table


_FOLDED = _folded_letters()


def fold(text: str) -> str:
    """Give the search key: marks off, đ→d, case folded, every run of spaces and punctuation one space.

    Old and new tone placement become one because marks are gone. Apostrophes of any form end a
    word ("K’Brếp", "K'Brếp" and "K' Brếp" are all "k brep").
    """
    return _BREAK.sub(" ", nfc(text).translate(_FOLDED).casefold()).strip()


def query_words(text: str) -> tuple[str, ...]:
    """The folded words by which a list is filtered, each once; of what was pasted by mistake no more than a name can have."""
    return tuple(dict.fromkeys(word[:_LONGEST_WORD] for word in fold(text).split()))[:_MOST_WORDS]


def exact_key(text: str) -> str:
    """Give the key that keeps marks, to rank exact matches before folded ones; words are cut as `fold` cuts them."""
    return _BREAK.sub(" ", place_tones(nfc(text).casefold(), ToneStyle.NEW)).strip()


def _tone_pairs() -> dict[str, str]:
    """Pair each cluster with the tone on its first vowel with the one on its second: òa → oà."""
    pairs = {}
    for first, second in ("oa", "oe", "uy"):
        for tone in _TONES:
            for a in (first, first.upper()):
                for b in (second, second.upper()):
                    pairs[nfc(a + tone) + b] = a + nfc(b + tone)
    return pairs


_TO_SECOND = _tone_pairs()
_TO_FIRST = {second: first for first, second in _TO_SECOND.items()}
_END = r"(?![^\W\d_]|[\u0300-\u036f])"
_FIRST = re.compile(rf"(?:{'|'.join(_TO_SECOND)}){_END}")
_SECOND = re.compile(rf"(?<![qQ])(?:{'|'.join(_TO_FIRST)}){_END}")


def place_tones(text: str, style: ToneStyle | str) -> str:
    """Write the tones of oa, oe, uy in open syllables in one style ("hoà, uỷ" or "hòa, ủy"); the rest stays.

    "quý" has its tone on y in both styles: there u belongs to the consonant.
    """
    found = nfc(text)
    if ToneStyle(style) is ToneStyle.OLD:
        return _FIRST.sub(lambda match: _TO_SECOND[match[0]], found)
    unglided = re.sub(rf"(?<=[qQ])(?:{'|'.join(_TO_SECOND)}){_END}", lambda match: _TO_SECOND[match[0]], found)
    return _SECOND.sub(lambda match: _TO_FIRST[match[0]], unglided)


@lru_cache(maxsize=4096)
def _weights(char: str) -> tuple[str, int, int]:
    """Give (letters, tone, other marks) of one composed character in lower case."""
    if char == "đ":
        return "d~", 0, 0
    if unicodedata.combining(char):
        return "", _TONES.get(char, 0), 0 if char in _TONES else 1
    base, *marks = list(unicodedata.normalize("NFD", char))
    letter, tone, others = base, 0, 0
    for mark in marks:
        if (base, mark) in _LETTER_MARKS and letter == base:
            letter = _LETTER_MARKS[base, mark]
        elif base in _VOWELS and mark in _TONES and not tone:
            tone = _TONES[mark]
        else:
            others += 1
    return letter, tone, others


@lru_cache(maxsize=8192)
def _word_weights(word: str) -> tuple[str, str]:
    """Give (letters, tone and other marks) of one word in lower case; Vietnamese has some seven thousand."""
    spelled, tone, others = [], 0, 0
    for char in word:
        letter, own_tone, own_others = _weights(char)
        spelled.append(letter)
        tone = tone or own_tone
        others += own_others
    return "".join(spelled), f"{tone}{'A' * min(others, 9)}"


def sort_key(text: str) -> str:
    """Give the key for Vietnamese order, comparable by code point.

    Letters a ă â b c d đ e ê f g … o ô ơ … u ư v w x y z, tones ngang huyền hỏi ngã sắc nặng
    (CLDR vi, as ICU and Qt order it). The letters of the *whole* text come before any tone:
    "Ba Anh" < "Bà Anh" < "Ba Bình". Old and new tone placement, case and punctuation do not
    count. A name that begins another one comes first.
    """
    return _key(_lower_words(text))


def _lower_words(text: str) -> list[str]:
    return _BREAK.sub(" ", nfc(text).casefold()).split()


def _key(words: Sequence[str]) -> str:
    if len(words) == 1:
        return " ".join(_word_weights(words[0]))
    weights = [_word_weights(word) for word in words]
    return f"{'!'.join([letters for letters, _ in weights])} {''.join([marks for _, marks in weights])}" if weights else ""


def person_sort_key(full_name: str) -> str:
    """Give the default key for lists of people: tên, then họ, then đệm.

    Names of Ê Đê and K'Ho people begin with a marker of one letter (Y, H', K'), which is no
    family name: they are filed by what follows it, in the order it is written ("Y Thanh Hà Niê
    Kđăm" under T, "K' Brếp" under B). It is a default; a person's record keeps an editable key.
    """
    words = nfc(" ".join(_lower_words(full_name))).split(" ")
    if not words[0]:
        return ""
    parts: tuple[list[str], ...]
    if len(words) > 1 and len(words[0]) == 1:
        parts = (words[1:], words[:1], [])
    elif len(words) > 1:
        parts = (words[-1:], words[:1], words[1:-1])
    else:
        parts = (words, [], [])
    return " ".join([_key(part) for part in parts]).rstrip()


def capitalised(text: str) -> str:
    """Begin a line with a capital letter; every other letter stays as it is ("thứ Năm" → "Thứ Năm")."""
    return text[:1].upper() + text[1:]
