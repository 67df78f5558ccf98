"""Which column of a table is which field: by the words of the header, in Vietnamese or English, or as it was said."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from baocaovien.domain.errors import InputError
from baocaovien.domain.names import fold
from baocaovien.services.imports.sheets import Sheet

_SEARCHED_ROWS = 25
_SECOND_HEADER = 3
"""A row below the header that names so many fields again (cells merged downwards) is a part of it."""

SYNONYMS: Mapping[str, tuple[str, ...]] = {
    "full_name": (
        "ho va ten",
        "ho ten",
        "ho va ten dai bieu",
        "ten dai bieu",
        "dai bieu",
        "ho ten dai bieu",
        "full name",
        "name",
        "full_name",
        "ho va chu dem va ten",
        "nguoi du",
        "ten",
    ),
    "family_names": ("ho", "ho dem", "ho va dem", "ho va ten dem", "ho lot", "ho chu lot", "family name", "last name"),
    "given_name": ("ten rieng", "given name", "first name", "ten goi"),
    "position": ("chuc vu", "chuc danh", "chuc vu chuc danh", "chuc vu don vi", "position", "title", "chuc vu cong tac"),
    "unit": (
        "don vi",
        "don vi cong tac",
        "co quan",
        "co quan don vi",
        "co quan don vi cong tac",
        "noi cong tac",
        "unit",
        "don vi co quan",
        "to chuc",
        "organisation",
        "organization",
        "dia phuong",
        "dang bo",
    ),
    "unit_code": ("ma don vi", "unit code", "unit_code", "ma dv"),
    "unit_level": ("cap", "cap don vi", "unit level", "unit_level", "level"),
    "parent_unit": ("don vi cap tren", "cap tren", "don vi chu quan", "parent unit", "parent_unit", "truc thuoc"),
    "honorific": ("danh xung", "xung ho", "honorific"),
    "protocol_rank": ("thu tu", "thu tu nghi thuc", "protocol rank", "protocol_rank", "xep hang"),
    "valid_from": ("tu ngay", "ngay nhan chuc", "giu chuc tu", "valid from", "valid_from", "from"),
    "valid_to": ("den ngay", "giu chuc den", "valid to", "valid_to", "to"),
    "reporter_level": ("cap bao cao vien", "bao cao vien", "bao cao vien cap", "reporter level", "reporter_level"),
    "decision": ("so quyet dinh", "quyet dinh", "quyet dinh cong nhan", "decision"),
    "recognised_on": ("ngay cong nhan", "ngay quyet dinh", "ngay ky", "recognised on", "recognised_on"),
    "term": ("nhiem ky", "term"),
    "card_number": ("so the", "so the bao cao vien", "so the bcv", "the bao cao vien", "card number", "card_number"),
    "site": ("diem cau", "site", "noi ngoi"),
    "guest": ("khach moi", "guest"),
    "seats": ("so luong", "so dai bieu", "so nguoi", "so suat", "seats", "sl"),
    "substitute": ("nguoi du thay", "du thay", "substitute"),
    "number": ("stt", "so tt", "tt", "so thu tu", "no", "number"),
    "note": ("ghi chu", "note"),
    "id": ("id", "ma diem danh"),
    "code": ("code", "ma", "ma the", "ma vach"),
    "person": ("person", "nguoi", "ma nguoi"),
    "kind": ("kind", "loai", "hinh thuc"),
    "occurred_at": ("occurred at", "occurred_at", "thoi gian", "thoi diem", "gio"),
    "desk": ("desk", "ban", "ban diem danh"),
    "session": ("session", "buoi"),
    "mode": ("mode", "truc tiep truc tuyen"),
    "reason": ("reason", "ly do"),
}
"""{field: folded words of headers}; a header that only begins with one of them fits as well, after those that are equal."""


_HALVES = ("family_names", "given_name")


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the fields stand.

    Attributes:
        fields: {field: index of the column, from 0}.
        headers: the header of each column, two rows joined.
        first: index of the first row of data.
        unknown: headers that are no field that was asked for.
    """

    fields: Mapping[str, int]
    headers: tuple[str, ...]
    first: int
    unknown: tuple[str, ...]

    def name(self, field: str) -> str:
        """How the file calls a field; the letter of its column where it has no header."""
        if field not in self.fields:
            return field
        at = self.fields[field]
        return (self.headers[at] if at < len(self.headers) else "") or letter(at)


def letter(column: int) -> str:
    """The letters of a column as a spreadsheet shows them: 0 is A."""
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found


_SPELLED = {"full_name": "Họ và tên", "code": "Mã thẻ"}
"""How the header of a required field is written."""


def find_columns(
    sheet: Sheet, fields: Sequence[str], required: Sequence[str] = (), mapping: Mapping[str, str] | None = None
) -> Columns:
    """Find the header (one row or two) and the fields in it.

    Args:
        fields: the fields that the import knows.
        required: fields without which nothing can be taken in; of "a|b" one is enough.
        mapping: {column: field} as a person said it: a header, a letter (C) or a number (3); field "" leaves a column out.

    Raises:
        InputError: `imports.no_header` naming what was looked for, `imports.unknown_field`, `imports.unknown_column`.
    """
    said = mapping or {}
    for field in said.values():
        if field and field not in fields:
            raise InputError("imports.unknown_field", where=field[:40], value=field[:40], known=", ".join(fields))
    at, found = _header_row(sheet, fields, said)
    height = 1
    if at > 0:
        above = _besides(sheet.rows[at - 1], fields, found)
        found = _whole_name(found | {field: column for field, column in above.items() if field not in _HALVES})
    if 0 <= at < len(sheet.rows) - 1 and not _looks_like_data(sheet.rows[at + 1], found):
        found = _under_halves(sheet.rows[at + 1], fields, found)
        below = _besides(sheet.rows[at + 1], fields, found)
        if below or len(_match(sheet.rows[at + 1], fields)) >= _SECOND_HEADER:
            height, found = 2, _whole_name(found | below)
    headers = _headers(sheet, at, height)
    left_out = set(_said({name: name for name, field in said.items() if not field}, headers, sheet).values())
    found = {field: at for field, at in found.items() if at not in left_out}
    found |= _said({name: field for name, field in said.items() if field}, headers, sheet)
    missing = [one for one in required if not any(field in found for field in one.split("|"))]
    if missing:
        seen = headers if any(headers) else next((row for row in sheet.rows if any(row)), ())
        raise InputError(
            "imports.no_header",
            where=sheet.file or sheet.name,
            wanted=", ".join(_SPELLED[one.split("|")[0]] for one in missing),
            found=", ".join(header for header in seen if header)[:200] or "–",
        )
    taken = set(found.values())
    unknown = tuple(header for column, header in enumerate(headers) if header and column not in taken)
    return Columns(found, headers, at + height if at >= 0 else 0, unknown)


def _header_row(sheet: Sheet, fields: Sequence[str], said: Mapping[str, str]) -> tuple[int, dict[str, int]]:
    """The row that names the most fields (or columns that a person named), from the top; -1 when none does."""
    named = {fold(column) for column in said} - {""}
    best, score, found = -1, 0, {}
    for at in range(min(len(sheet.rows), _SEARCHED_ROWS)):
        own = _match(sheet.rows[at], fields)
        points = len(own) + len(named & {fold(cell) for cell in sheet.rows[at]})
        if points > score:
            best, score, found = at, points, own
    return best, found


def _besides(row: Sequence[str], fields: Sequence[str], found: Mapping[str, int]) -> dict[str, int]:
    """What the other row of a header names beside the first; the halves of a name may stand under its whole."""
    taken = set(found.values())
    return {
        field: column
        for field, column in _match(row, fields).items()
        if field not in found and (column not in taken or (field in _HALVES and "full_name" in found))
    }


def _under_halves(row: Sequence[str], fields: Sequence[str], found: Mapping[str, int]) -> dict[str, int]:
    """What two columns under one heading really are, where the second row of a header names both of them otherwise."""
    halves = {found[field] for field in _HALVES if field in found}
    named = {field: column for field, column in _match(row, fields).items() if column in halves and field not in _HALVES}
    if len(halves) < len(_HALVES) or not named:
        return dict(found)
    return {field: column for field, column in found.items() if field not in _HALVES} | named


def _match(row: Sequence[str], fields: Sequence[str]) -> dict[str, int]:
    """The fields that the cells of a row name; equal words first, then beginnings; each column and field once."""
    cells = [fold(re.sub(r"\(.*?\)", " ", cell)) if len(cell) <= 80 else "" for cell in row]
    found: dict[str, int] = {}
    taken: set[int] = set()
    for exact in (True, False):
        for field in fields:
            if field in found:
                continue
            words = SYNONYMS.get(field, (field,))
            for column, cell in enumerate(cells):
                if column not in taken and cell and _names(cell, words, exact=exact):
                    found[field] = column
                    taken.add(column)
                    break
    _split_name(cells, found)
    return found


def _names(cell: str, words: Sequence[str], *, exact: bool) -> bool:
    return cell in words if exact else any(len(word) > 3 and cell.startswith(f"{word} ") for word in words)


def _split_name(cells: Sequence[str], found: dict[str, int]) -> None:
    """Know that "Họ | Tên" are two halves of one name, and so are two columns under one merged "Họ và tên"."""
    at = found.get("full_name")
    if at is None:
        return
    if cells[at] == "ten" and "family_names" in found:
        found["given_name"] = found.pop("full_name")
    elif at + 1 < len(cells) and cells[at + 1] == cells[at] and at + 1 not in found.values():
        found["family_names"], found["given_name"] = found.pop("full_name"), at + 1


def _whole_name(found: Mapping[str, int]) -> dict[str, int]:
    """Two halves are nearer to the data than the header over both."""
    if "given_name" in found and "family_names" in found:
        return {field: column for field, column in found.items() if field != "full_name"}
    return dict(found)


def _looks_like_data(row: Sequence[str], found: Mapping[str, int]) -> bool:
    """A second row whose name cell holds a name (and no header word) is no header."""
    at = found.get("full_name", found.get("given_name"))
    if at is None or at >= len(row) or not row[at]:
        return False
    words = fold(row[at])
    return not any(words in known for known in SYNONYMS.values())


def _joined(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    return [" ".join(dict.fromkeys(part for part in pair if part)) for pair in zip(upper, lower, strict=True)]


def _headers(sheet: Sheet, at: int, height: int) -> tuple[str, ...]:
    if at < 0:
        return ("",) * (len(sheet.rows[0]) if sheet.rows else 0)
    if height == 2:
        return tuple(_joined(sheet.rows[at], sheet.rows[at + 1]))
    return sheet.rows[at]


def _said(mapping: Mapping[str, str], headers: Sequence[str], sheet: Sheet) -> dict[str, int]:
    folded = [fold(header) for header in headers]
    width = len(sheet.rows[0]) if sheet.rows else 0
    found = {}
    for column, field in mapping.items():
        if fold(column) in folded and fold(column):
            found[field] = folded.index(fold(column))
        elif column.isdigit() and 1 <= int(column) <= width:
            found[field] = int(column) - 1
        elif re.fullmatch(r"[A-Za-z]{1,2}", column) and (at := _index(column)) < width:
            found[field] = at
        else:
            raise InputError(
                "imports.unknown_column", where=column[:60], value=column[:60], found=", ".join(filter(None, headers))[:200]
            )
    return found


def _index(letters: str) -> int:
    number = 0
    for char in letters.upper():
        number = number * 26 + ord(char) - 64
    return number - 1
