"""A table out of any file: Excel, CSV, a Word table, pasted cells; values as text, with their row numbers."""

from __future__ import annotations

import csv
import datetime as dt
import io
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

from baocaovien.domain.encodings import from_tcvn3, from_vni, guess, vietnamese_score
from baocaovien.domain.errors import InputError
from baocaovien.domain.names import clean_line
from baocaovien.domain.progress import Progress, silent, step
from baocaovien.services.imports.limits import MOST_COLUMNS, MOST_ROWS, check_archive, check_file, opened, read_bytes

_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
_ARCHIVES = (".xlsx", ".xlsm", ".xlsb", ".ods", ".docx")
_TEXTS = (".csv", ".tsv", ".txt")
FILE_TYPES = (*_WORKBOOKS, ".docx", *_TEXTS)
_DELIMITERS = (";", "\t", ",", "|")
_SAMPLED_ROWS = 300
_SOFT_HYPHEN, _STAND_IN = "\xad", "\ufffc"
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as text.

    Attributes:
        file: the name of the file, for messages.
        name: of the sheet; empty where there is none.
        rows: all rows from the first of the file; row n of the file is `rows[n - 1]`; every row as long as the widest.
        others: names of the other sheets that are shown.
        converted: `windows-1258`, `tcvn3` or `vni` when the text was written in that code and is given in Unicode; else empty.
    """

    file: str
    name: str
    rows: tuple[tuple[str, ...], ...]
    others: tuple[str, ...] = ()
    converted: str = ""


def read_sheet(path: Path, *, sheet: str | None = None, progress: Progress = silent) -> Sheet:
    """Read the table of a file by its kind.

    Args:
        sheet: the sheet's name; empty: the first that is shown and holds something.

    Raises:
        MissingError: `file.missing`.
        InputError: `file.too_large`, `file.unreadable`, `imports.unknown_type`, `imports.password`, `imports.no_sheet`,
            `imports.empty`, `imports.too_many_rows`.
    """
    kind = path.suffix.casefold()
    check_file(path)
    opened(path).close()  # the readers of workbooks would tell a file that is held in words of their own
    if kind in _ARCHIVES:
        if _is_compound(path):
            _refuse_locked(path)
        else:
            check_archive(path)
    if kind in _WORKBOOKS:
        return _workbook(path, sheet, progress)
    if kind == ".docx":
        return _word(path)
    if kind in _TEXTS:
        found = guess(read_bytes(path), where=path.name)
        made = sheet_of_text(found.text, path.name)
        return made if found.certain else replace(made, converted=found.encoding.value)
    raise InputError("imports.unknown_type", where=path.name, file=path.name, known=", ".join(FILE_TYPES))


def sheet_of_text(text: str, file: str = "") -> Sheet:
    """A table out of text with any delimiter: a CSV file, or cells pasted from a spreadsheet."""
    return _sheet(file, "", list(_csv_rows(text, file)))


def cell_text(value: Any) -> str:
    """A cell as one line of clean text: whole numbers without a point, dates as YYYY-MM-DD."""
    if isinstance(value, str):
        if value.isprintable() and "  " not in value and value == value.strip() and unicodedata.is_normalized("NFC", value):
            return value
        # In the old fonts the soft hyphen is the letter ư: it stays until it is known which code the cells are in.
        return clean_line(value.replace(_SOFT_HYPHEN, _STAND_IN)).replace(_STAND_IN, _SOFT_HYPHEN)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(timespec="minutes")
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    return clean_line(str(value))


def _is_compound(path: Path) -> bool:
    """An .xls that was named .xlsx, or a file under a password: both are compound files."""
    with opened(path) as stream:
        return stream.read(4) == _OLD_WORKBOOK


def _refuse_locked(path: Path) -> None:
    content = read_bytes(path)
    if _LOCKED in content or path.suffix.casefold() == ".docx":
        raise InputError("imports.password", where=path.name, file=path.name)


def _workbook(path: Path, wanted: str | None, progress: Progress) -> Sheet:
    try:
        compound = path.suffix.casefold() in _ARCHIVES and _is_compound(path)
        book = CalamineWorkbook.from_filelike(io.BytesIO(read_bytes(path))) if compound else CalamineWorkbook.from_path(str(path))
        shown = [meta.name for meta in book.sheets_metadata if meta.visible == SheetVisibleEnum.Visible]
        if wanted is not None:
            name = next((one for one in book.sheet_names if one.casefold() == wanted.strip().casefold()), None)
            if name is None:
                raise InputError("imports.no_sheet", where=path.name, value=wanted[:60], known=", ".join(shown))
            return _read(book, path, name, shown, progress)
        for name in shown:
            found = _read(book, path, name, shown, progress)
            if found.rows:
                return found
    except PasswordError as problem:
        raise InputError("imports.password", where=path.name, file=path.name) from problem
    except (CalamineError, OSError, ValueError) as problem:
        raise InputError("file.unreadable", where=path.name, file=path.name, reason="not whole") from problem
    raise InputError("imports.empty", where=path.name, file=path.name)


def _read(book: CalamineWorkbook, path: Path, name: str, shown: Sequence[str], progress: Progress) -> Sheet:
    opened = book.get_sheet_by_name(name)
    if opened.total_height > MOST_ROWS:
        raise InputError("imports.too_many_rows", where=f"{path.name}: {name}", count=opened.total_height, most=MOST_ROWS)
    rows: list[list[str]] = []
    offset, left = opened.start or (0, 0)
    for row in opened.to_python(skip_empty_area=True):
        rows.append([cell_text(value) for value in row[:MOST_COLUMNS]])
        if len(rows) % 5000 == 0:
            step(progress, len(rows), opened.height)
    padded = [[""] * left + row for row in rows] if left else rows
    _fill_merged(padded, _merged(opened), offset)
    return _sheet(path.name, name, [[] for _ in range(offset)] + padded, tuple(one for one in shown if one != name))


def _merged(opened: Any) -> Sequence[tuple[tuple[int, int], tuple[int, int]]]:
    try:
        return opened.merged_cell_ranges or ()
    except (CalamineError, AttributeError):
        return ()


def _fill_merged(rows: list[list[str]], ranges: Sequence[tuple[tuple[int, int], tuple[int, int]]], offset: int) -> None:
    """Write the value of merged cells into each of them, as people read them."""
    for (top, left), (bottom, right) in ranges:
        if not (0 <= top - offset < len(rows) and left < len(rows[top - offset])):
            continue
        value = rows[top - offset][left]
        for row in rows[top - offset : bottom - offset + 1]:
            for column in range(left, min(right + 1, len(row))):
                row[column] = value


def _word(path: Path) -> Sheet:
    """The longest table of a Word file; a merged cell gives its text in each of its places."""
    # Loaded here: no other import needs Word files.
    import docx  # noqa: PLC0415
    from docx.opc.exceptions import OpcError  # noqa: PLC0415

    try:
        tables = docx.Document(str(path)).tables
    except (OpcError, KeyError, ValueError, OSError, SyntaxError) as problem:
        raise InputError("file.unreadable", where=path.name, file=path.name, reason="not whole") from problem
    if not tables:
        raise InputError("imports.no_table", where=path.name, file=path.name)
    longest = max(tables, key=lambda table: len(table.rows))
    if len(longest.rows) > MOST_ROWS:
        raise InputError("imports.too_many_rows", where=path.name, count=len(longest.rows), most=MOST_ROWS)
    return _sheet(path.name, "", [[cell_text(cell.text.replace("\n", " ")) for cell in row.cells] for row in longest.rows])


def _csv_rows(text: str, file: str) -> Iterator[list[str]]:
    if "\x00" in text:
        raise InputError("file.unreadable", where=file, file=file, reason="binary")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    csv.field_size_limit(1_000_000)
    try:
        for number, row in enumerate(reader, 1):
            if number > MOST_ROWS:
                raise InputError("imports.too_many_rows", where=file, count=number, most=MOST_ROWS)
            yield [cell_text(value) for value in row[:MOST_COLUMNS]]
    except csv.Error as problem:
        raise InputError("file.unreadable", where=file, file=file, reason="not whole") from problem


def _delimiter(text: str) -> str:
    """The delimiter that cuts most of the first lines into the same number of pieces, more pieces first."""
    head = text[:20_000].splitlines()[:30]
    best, score = ",", (0, 0)
    for delimiter in _DELIMITERS:
        try:
            widths = Counter(len(row) for row in csv.reader(head, delimiter=delimiter) if row)
        except csv.Error:
            continue
        width, lines = max(widths.items(), key=lambda one: (one[1], one[0]), default=(1, 0))
        if width > 1 and (lines, width) > score:
            best, score = delimiter, (lines, width)
    return best


def _sheet(file: str, name: str, rows: list[list[str]], others: tuple[str, ...] = ()) -> Sheet:
    while rows and not any(rows[-1]):
        rows.pop()
    width = max((len(row) for row in rows), default=0)
    code, convert = _old_font(rows)
    if code:
        rows = [[convert(cell) for cell in row] for row in rows]
    elif any(_SOFT_HYPHEN in cell for row in rows for cell in row):
        rows = [[cell.replace(_SOFT_HYPHEN, "") for cell in row] for row in rows]
    return Sheet(file, name, tuple(tuple(row) + ("",) * (width - len(row)) for row in rows), others, code)


def _old_font(rows: Sequence[Sequence[str]]) -> tuple[str, Callable[[str], str]]:
    """Find cells that were typed for an old font (TCVN3, VNI) and hold its codes; its name can't be seen here."""
    text = "\n".join(" ".join(row) for row in rows[:_SAMPLED_ROWS])
    if text.isascii():
        return "", str
    as_it_is = vietnamese_score(text)
    readings = (("tcvn3", from_tcvn3), ("vni", from_vni))
    score, code, convert = max(((vietnamese_score(read(text)), code, read) for code, read in readings), key=lambda one: one[0])
    return (code, convert) if as_it_is < 0 < score else ("", str)
