"""New cells in a table of a file; its look, its widths and the rows that stayed are kept."""

from __future__ import annotations

import copy
from difflib import SequenceMatcher
from typing import Any

from baocaovien.decks.pptx.xml import A
from baocaovien.decks.returned.read_back import cell_text
from baocaovien.decks.returned.rewording import Sizes, reword
from baocaovien.decks.scene import EMU_MM, TableShape
from baocaovien.decks.text import clean

_TABLE, _ROW, _CELL, _COLUMN = f"{{{A}}}tbl", f"{{{A}}}tr", f"{{{A}}}tc", f"{{{A}}}gridCol"


def renew_table(element: Any, fresh_element: Any, old: TableShape | None) -> None:
    """Give a table the cells of a fresh one; rows are recognised by their first cell."""
    table, fresh = next(element.iter(_TABLE)), next(fresh_element.iter(_TABLE))
    if len(table.findall(f".//{_COLUMN}")) != len(fresh.findall(f".//{_COLUMN}")):
        table.getparent().replace(table, copy.deepcopy(fresh))
        return
    rows, wanted = table.findall(_ROW), fresh.findall(_ROW)
    matched = _matched(rows, wanted)
    for row in rows:
        table.remove(row)
    for number, row in enumerate(wanted):
        match = matched[number]
        there = copy.deepcopy(row) if match is None else rows[match]
        if match is not None:
            there.set("h", row.get("h"))
            for column, (cell, said) in enumerate(zip(there.findall(_CELL), row.findall(_CELL), strict=False)):
                reword(cell.find(f"{{{A}}}txBody"), said.find(f"{{{A}}}txBody"), copy.deepcopy, _sizes(old, match, column))
        table.append(there)
    _widths(table, fresh, old)


def _matched(rows: list[Any], wanted: list[Any]) -> list[int | None]:
    old, new = ([clean(cell_text(row.find(_CELL))) for row in some] for some in (rows, wanted))
    found: list[int | None] = [None] * len(new)
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag in ("equal", "replace"):
            for step in range(min(i2 - i1, j2 - j1)):
                found[j1 + step] = i1 + step
    return found


def _sizes(old: TableShape | None, row: int, column: int) -> Sizes:
    if old is None or row >= len(old.rows) or column >= len(old.rows[row]):
        return None
    return {0: round(old.rows[row][column].paragraph.size * 100)}


def _widths(table: Any, fresh: Any, old: TableShape | None) -> None:
    """Columns take the new widths unless somebody set others."""
    there, wanted = table.findall(f".//{_COLUMN}"), fresh.findall(f".//{_COLUMN}")
    if old is not None and any(
        abs(int(one.get("w", "0")) - width) > EMU_MM for one, width in zip(there, old.widths, strict=False)
    ):
        return
    for one, new in zip(there, wanted, strict=True):
        one.set("w", new.get("w"))
