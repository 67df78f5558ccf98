"""Lines of a title as a typist breaks them: even, after a comma or before "tại", never inside "Tỉnh ủy" or "Hội nghị"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from baocaovien.documents.measure import break_lines, text_width
from baocaovien.documents.text import drawn, flowing

_TOGETHER = frozenset(
    {
        ("báo", "cáo"), ("cáo", "viên"), ("chi", "bộ"), ("chuyên", "đề"), ("đảng", "bộ"), ("đảng", "viên"), ("đồng", "chí"),
        ("hội", "nghị"), ("hội", "thảo"), ("hội", "trường"), ("kế", "hoạch"), ("lâm", "đồng"), ("nghị", "quyết"),
        ("phó", "trưởng"), ("thường", "trực"), ("thường", "vụ"), ("tọa", "đàm"), ("toạ", "đàm"), ("trưởng", "ban"),
        ("trưởng", "phòng"), ("tuyên", "giáo"), ("tuyên", "truyền"), ("văn", "phòng"), ("việt", "nam"),
    }
)  # fmt: skip
"""Words of one meaning: a line does not end between them where there is another place."""
_BEFORE = frozenset({"của", "tại", "về", "và", "theo", "ngày", "do", "cho"})
_LIMIT = 60


def title_lines(text: str, width: float, size: float, *, bold: bool = False, italic: bool = False) -> str:
    r"""Give a title with `\n` where its lines end; as few lines as fit into `width`."""
    return "\n".join(_paragraph(line, width, size, bold, italic) for line in drawn(text).split("\n"))


def _paragraph(text: str, width: float, size: float, bold: bool, italic: bool) -> str:
    words = [word for word in flowing(text).split(" ") if word]
    count = len(break_lines(text, width, size, bold=bold, italic=italic))
    if count < 2 or len(words) > _LIMIT:
        return text
    wide = [text_width(word, size, bold=bold, italic=italic) for word in words]
    ends = _best_ends(words, wide, text_width(" ", size), width, count)
    starts = (0, *ends[:-1])
    return "\n".join(" ".join(words[start:end]) for start, end in zip(starts, ends, strict=True)) if ends else text


def _best_ends(words: Sequence[str], wide: Sequence[float], space: float, width: float, count: int) -> tuple[int, ...]:
    ideal = (sum(wide) + space * (len(wide) - count)) / count

    def length(start: int, end: int) -> float:
        return sum(wide[start:end]) + space * (end - start - 1)

    @cache
    def best(start: int, lines: int) -> tuple[float, tuple[int, ...]]:
        """The cost and the ends of the best lines from a word on; no ends where they don't fit."""
        if lines == 1:
            whole = length(start, len(words))
            return ((whole / ideal - 1) ** 2, (len(words),)) if whole <= width else (1e9, ())
        found: tuple[float, tuple[int, ...]] = (1e9, ())
        for end in range(start + 1, len(words) - lines + 2):
            line = length(start, end)
            if line > width:
                break
            cost, ends = best(end, lines - 1)
            cost += (line / ideal - 1) ** 2 + _joint(words[end - 1], words[end])
            if ends and cost < found[0]:
                found = cost, (end, *ends)
        return found

    return best(0, count)[1]


def _joint(before: str, after: str) -> float:
    """What it costs to end a line between two words."""
    if before[-1] in ",;:–":
        return -0.05
    pair = before.casefold(), after.casefold()
    if pair in _TOGETHER or pair[1] in ("ủy", "uỷ") or after[0].isdigit() or (before == "Ban" and after[0].isupper()):
        return 0.3
    return -0.03 if pair[1] in _BEFORE else 0.0
