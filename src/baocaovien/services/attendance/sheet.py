"""Typing a signed list back in, row by row, as one operation (semantics.md §1): who came, late, excused, by whom replaced."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from baocaovien.domain.errors import InputError
from baocaovien.services.attendance.door import Entry
from baocaovien.services.attendance.marking import MarkedMany, mark_each, on_list


@dataclass(frozen=True, slots=True)
class SheetLine:
    """What stands in one row of a signed list; a row in which nothing stands says nothing."""

    number: int
    came: bool = False
    absent: bool = False
    late: bool = False
    substitute: str = ""
    reason: str = ""

    @property
    def says_nothing(self) -> bool:
        """Whether the row is empty."""
        return not (self.came or self.absent or self.late or self.substitute.strip() or self.reason.strip())

    @property
    def kind(self) -> str:
        """The mark that the row comes to; '' where it contradicts itself.

        A name in 'dự thay' is a substitute, a reason without a signature an excused absence; 'đến muộn' means that they came.
        """
        here = self.came or self.late
        if self.substitute.strip():
            return "" if self.came else "substitute"
        if here:
            return "" if self.absent else "entry"
        return "excuse" if self.reason.strip() else "absent"


def enter_sheet(
    session: Session,
    *,
    event_id: uuid.UUID,
    list_code: str,
    lines: Sequence[SheetLine],
    session_id: uuid.UUID | None = None,
    desk: str = "",
    correction: str = "",
) -> MarkedMany:
    """Take in the rows of a signed list.

    Args:
        list_code: the version code that the printed list bears.
        correction: why a list that is closed is corrected; kept where a row has no reason of its own.

    Raises:
        InputError: `attendance.wrong_list`, `attendance.no_such_number`, `attendance.sheet_twice` and
            `attendance.sheet_contradiction` naming the numbers; nothing was written.
    """
    said = [line for line in lines if not line.says_nothing]
    numbers = [line.number for line in said]
    by_number = on_list(session, event_id, list_code, numbers)
    twice = sorted({number for number in numbers if numbers.count(number) > 1}) if len(set(numbers)) < len(numbers) else []
    wrong = [line.number for line in said if not line.kind]
    for code, found in (("attendance.sheet_twice", twice), ("attendance.sheet_contradiction", wrong)):
        if found:
            raise InputError(code, value=", ".join(map(str, found[:20])))
    why = correction.strip()

    def entry(line: SheetLine) -> Entry:
        return Entry(
            line.kind,
            session_id,
            None,
            desk,
            source="paper",
            reason=line.reason.strip() or why,
            force=bool(why),
            late_on_paper=line.late,
            substitute_name=line.substitute.strip(),
        )

    return mark_each(session, event_id, [(by_number[line.number], entry(line)) for line in said])
