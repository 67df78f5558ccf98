"""Physical lines of a source: where they stand, how they were wrapped, how they join."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from baocaovien.domain.names import clean_line, nfc

_LINE = re.compile(r"[^\r\n\f]*(?:\r\n|[\r\n\f])|[^\r\n\f]+")
_TERMINAL = re.compile(r"[.;:!?…][”\"’')]*$")
_PAGE_NUMBER = re.compile(r"(?:trang\s+)?[-–—]?\s*(\d{1,3})\s*[-–—]?(?:\s*/\s*\d{1,3})?", re.IGNORECASE)
_GLUED_END = re.compile(r"(?<=[^\W_])[-/]$")
_GLUED_START = re.compile(r"[-/][^\W_]")


@dataclass(frozen=True, slots=True)
class Line:
    """A physical line: source[start:end] with its end mark; `text` is clean, "" for a blank one; `paged`: after a form feed."""

    start: int
    end: int
    text: str
    paged: bool = False


def split_lines(source: str) -> list[Line]:
    r"""Cut a source into lines at \n, \r\n, \r and form feeds; together they are the whole source."""
    lines = []
    paged = False
    for match in _LINE.finditer(source):
        lines.append(Line(match.start(), match.end(), clean_line(match[0]), paged))
        paged = match[0].endswith("\f") or (paged and not lines[-1].text)
    return lines


def is_caps(text: str) -> bool:
    """Tell whether a text is written in capitals."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 1 and text == text.upper()


def ends_sentence(text: str) -> bool:
    """Tell whether a text ends with a mark that may end a paragraph."""
    return bool(_TERMINAL.search(text))


def are_wrapped(lines: Sequence[str]) -> bool:
    """Tell whether lines were broken to a width: sentences go on in lower case on the next line."""
    goes_on = sum(after[0].islower() and not ends_sentence(before) for before, after in pairwise(lines) if before and after)
    return goes_on >= max(2, len(lines) // 20)


def usual_width(lines: Sequence[str]) -> int:
    """Give the width to which lines are filled: what one line in ten exceeds."""
    lengths = sorted(len(line) for line in lines)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def was_room(before: str, after: str, width: int) -> bool:
    """Tell whether the next line's first word had fitted behind a line: then it was broken on purpose."""
    return len(before) + 1 + len(after.split(" ", 1)[0]) <= width * 0.85


def join(parts: Sequence[str]) -> str:
    """Re-flow clean lines into one: a symbol broken at its hyphen or slash ("26-", "KH/BTGTW") closes up again."""
    joined = ""
    for part in parts:
        glued = _GLUED_END.search(joined) or (joined[-1:].isalnum() and _GLUED_START.match(part))
        joined = f"{joined}{part}" if glued or not joined else f"{joined} {part}"
    return nfc(joined)


def dropped_lines(lines: Sequence[Line]) -> dict[int, str]:
    """Find page numbers and running heads: {index of the line: reason}.

    A page number stands alone, and follows the page number before it. A running head is a short line that comes at least three
    times beside a page number or a page break.
    """
    found: dict[int, str] = {}
    page = 0
    for index, line in enumerate(lines):
        match = _PAGE_NUMBER.fullmatch(line.text)
        if match and (int(match[1]) == page + 1 or (page == 0 and int(match[1]) <= 3)):
            page = int(match[1])
            found[index] = "page_number"
    kept = [index for index, line in enumerate(lines) if line.text]
    beside = [
        index
        for place, index in enumerate(kept)
        if index not in found
        and (lines[index].paged or any(other in found for other in kept[max(0, place - 1) : place + 2]))
        and len(lines[index].text) <= 80
        and not ends_sentence(lines[index].text)
    ]
    often = Counter(lines[index].text for index in beside)
    found.update({index: "running_head" for index in beside if often[lines[index].text] >= 3})
    return found
