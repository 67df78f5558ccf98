"""The record of a document: head block, type and title in front, recipients and signature behind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from baocaovien.domain.content.document import DocumentRecord
from baocaovien.domain.content.lines import is_caps, join
from baocaovien.domain.content.markers import find_marker

_TYPES = (
    "nghị quyết|chỉ thị|kết luận|quyết định|quy định|quy chế|thông tri|thông báo|thông tư|nghị định|hướng dẫn|báo cáo|kế hoạch|"
    "chương trình|đề án|đề cương|tờ trình|công văn|biên bản|giấy mời|lời kêu gọi|tuyên bố|chiến lược|tài liệu|"
    "chuyên đề|phương án|dự án"
)
_TYPE = re.compile(rf"(?:dự thảo\s+)?(?:{_TYPES})\b.*", re.IGNORECASE)
_RULE = re.compile(r"[-–—_*=~.\s]{3,}|\*")
_NUMBER = re.compile(r"\bSố\s*:?\s*(?P<number>\d*)\s*(?P<rest>[-/]\s?[A-ZĐ][\w-]*(?:[/-][\w-]+)*)")
_DATE = re.compile(
    r"(?:(?P<place>[^,\d]{2,40}),\s*)?ngày\s+(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})\s+năm\s+(?P<year>\d{4})", re.IGNORECASE
)
_ADDRESSED = re.compile(r"kính\s+gửi\s*:?\s*", re.IGNORECASE)
_RECIPIENTS = re.compile(r"nơi\s+(?:nhận|gửi)\b\s*[:.]?\s*", re.IGNORECASE)
_AUTHORITY = re.compile(r"(?:T/M|TM\.?|K/T|KT\.?|T/L|TL\.?|TUQ\.?|T/U\.?Q\.?|Q\.)\s+\S")
_POSITION = re.compile(
    r"(?:quyền\s+)?(?:tổng bí thư|phó bí thư|bí thư|chủ tịch|phó chủ tịch|trưởng|phó|chánh|giám đốc|hiệu trưởng|ủy viên|"
    r"uỷ viên|thủ tướng|bộ trưởng|chủ nhiệm|cục trưởng|vụ trưởng|viện trưởng|tổng biên tập)\b.*",
    re.IGNORECASE,
)
_HEAD_LINES = 40

Found = dict[int, str]
"""Labels of lines by their index."""


def find_head(texts: Sequence[str]) -> tuple[Found, int]:
    """Label the lines of the head by looking for the type's line.

    Args:
        texts: clean lines, "" for blank and dropped ones.

    Returns:
        The labels and the index at which the body begins; nothing and 0 when there is no type's line.
    """
    used = [index for index, text in enumerate(texts) if text][:_HEAD_LINES]
    at = next((index for index in used if is_caps(texts[index]) and _TYPE.fullmatch(texts[index])), None)
    if at is None or any(find_marker(texts[index]) for index in used if index < at and not _NUMBER.search(texts[index])):
        return {}, 0
    labels = {index: "number" if _NUMBER.search(texts[index]) else "head" for index in used if index < at}
    labels[at] = "type"
    end = _label_title(texts, at, labels)
    return labels, _label_addressees(texts, end, labels)


def _label_title(texts: Sequence[str], at: int, labels: Found) -> int:
    """Label the lines of the title and the rule under it; give the index behind them."""
    last = at
    for index in range(at + 1, len(texts)):
        text = texts[index]
        if not text:
            continue
        if _RULE.fullmatch(text):
            labels[index] = "rule"
            return index + 1
        if (
            find_marker(text)
            or _ADDRESSED.match(text)
            or (last > at and not _title_goes_on(texts[last], text))
            or index - at > 30
        ):
            return last + 1
        if last == at and not is_caps(text) and len(text) > 75 and text.endswith((".", ";")):
            return last + 1
        labels[index] = "title"
        last = index
    return last + 1


def _title_goes_on(before: str, text: str) -> bool:
    return text[0].islower() or before.endswith((",", "-")) or (is_caps(before) and is_caps(text))


def _label_addressees(texts: Sequence[str], start: int, labels: Found) -> int:
    """Label 'Kính gửi' and its list; give the index behind them."""
    first = next((index for index in range(start, len(texts)) if texts[index]), None)
    if first is None or not _ADDRESSED.match(texts[first]):
        return start
    labels[first] = "addressees"
    last = first
    for index in range(first + 1, len(texts)):
        text = texts[index]
        if text and not text.startswith(("-", "–")) and not (text[0].islower() and not texts[last].endswith((".", ";"))):
            break
        if text:
            labels[index] = "addressees"
            last = index
    return last + 1


def find_tail(texts: Sequence[str], start: int) -> Found:
    """Label recipients and signature; they stand in the latter half, in either order.

    Args:
        texts: clean lines, "" for blank and dropped ones.
        start: where the body begins.
    """
    used = [index for index in range(start, len(texts)) if texts[index]]
    latter = used[len(used) // 2 :] if len(used) > 8 else used
    first = next((index for index in latter if _RECIPIENTS.match(texts[index]) or _is_authority(texts[index])), None)
    if first is None:
        return _bare_signature(texts, used)
    labels: Found = {}
    state = ""
    for index in (index for index in used if index >= first):
        state = _tail_label(texts[index], state)
        if not state:
            break
        labels[index] = state
    return labels


def is_name(text: str) -> bool:
    """Tell whether a line looks like a person's name: two to six words, each with a capital, no other signs."""
    words = text.split()
    return 2 <= len(words) <= 6 and all(word[0].isupper() and re.fullmatch(r"[^\W\d_]+[\w'’ʼ]*\.?", word) for word in words)


def _is_authority(text: str) -> bool:
    return bool(_AUTHORITY.match(text)) and is_caps(text)


def _tail_label(text: str, state: str) -> str:
    """Label one line behind the body by what stood before it; "" when it belongs to the body again."""
    if _RECIPIENTS.match(text):
        return "recipients"
    if _is_authority(text):
        return "authority"
    if is_caps(text) and _POSITION.fullmatch(text):
        return "position"
    if is_caps(text) and state == "authority":
        return "authority"
    if state in ("authority", "position") and is_name(text):
        return "signer"
    if state == "recipients" and not (find_marker(text) and not text.startswith(("-", "–", "+"))):
        return "recipients"
    if state == "signer" and text.startswith(("-", "–")):
        return "recipients"
    return ""


def _bare_signature(texts: Sequence[str], used: Sequence[int]) -> Found:
    """Label a signature without 'T/M': a position in capitals and a name at the very end."""
    if len(used) < 2 or not (is_name(texts[used[-1]]) and not is_caps(texts[used[-1]])):
        return {}
    position = texts[used[-2]]
    return {used[-2]: "position", used[-1]: "signer"} if is_caps(position) and _POSITION.fullmatch(position) else {}


def make_record(texts: Sequence[str], labels: Found) -> DocumentRecord:
    """Read the values of the record from its labelled lines."""
    of = {label: [texts[index] for index, one in sorted(labels.items()) if one == label] for label in set(labels.values())}
    head = [*of.get("head", ()), *of.get("number", ())]
    number = next((match for text in head if (match := _NUMBER.search(text))), None)
    dated = next((match for text in head if (match := _DATE.search(text))), None)
    return DocumentRecord(
        kind=join(of.get("type", ())),
        title=join(of.get("title", ())),
        number=number["number"] if number else "",
        symbol=f"{number['number']}{number['rest']}".replace(" ", "") if number else "",
        dated=_date(dated) if dated else None,
        place=(dated["place"] or "").strip() if dated else "",
        head=tuple(head),
        addressees=_listed(of.get("addressees", ()), _ADDRESSED),
        recipients=_listed(of.get("recipients", ()), _RECIPIENTS),
        authority=join(of.get("authority", ())),
        position=join(of.get("position", ())),
        signer=join(of.get("signer", ())),
    )


def _date(match: re.Match[str]) -> date | None:
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def _listed(lines: Sequence[str], word: re.Pattern[str]) -> tuple[str, ...]:
    """Give the entries of a list in which each begins with a dash; other lines go on with the one before."""
    entries: list[list[str]] = []
    for line in lines:
        text = word.sub("", line, count=1) if word.match(line) else line
        if text.startswith(("-", "–")) or not entries:
            entries.append([text.lstrip("-– ")])
        else:
            entries[-1].append(text)
    found = (join([part for part in entry if part]).rstrip(" ,;.") for entry in entries)
    return tuple(entry for entry in found if entry)
