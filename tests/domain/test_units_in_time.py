"""Units in time: names on a day, and where figures go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from baocaovien.domain.dated import nearest
from baocaovien.domain.units import Merger, heirs

CAT, TEH, NEW, TOWN = (UUID(int=number) for number in range(1, 5))
MERGED, AGAIN = date(2024, 12, 1), date(2025, 7, 1)
IN_2021, TODAY = date(2021, 5, 24), date(2026, 1, 1)
MERGERS = [Merger(CAT, NEW, MERGED), Merger(TEH, NEW, MERGED), Merger(NEW, TOWN, AGAIN)]


@dataclass(frozen=True)
class Name:
    name: str
    valid_from: date | None = None
    valid_to: date | None = None


NAMES = [Name("Huyện Đạ Mới", date(2000, 1, 1), MERGED), Name("Huyện Đạ", date(1987, 1, 1), date(2000, 1, 1))]


def called(names: list[Name], day: date) -> str:
    found = nearest(names, day)
    return found.name if found else ""


def test_a_unit_is_called_as_on_the_day() -> None:
    assert called(NAMES, date(1999, 12, 31)) == "Huyện Đạ"
    assert called(NAMES, date(2000, 1, 1)) == "Huyện Đạ Mới"
    assert called(NAMES, TODAY) == "Huyện Đạ Mới"
    assert called(NAMES, date(1980, 1, 1)) == "Huyện Đạ"
    assert called([], TODAY) == ""


def test_of_two_names_that_hold_the_newer_counts() -> None:
    assert called([Name("Từ bàn 2", date(2021, 5, 1)), Name("Từ bàn 1", date(2021, 4, 1)), Name("Cũ")], IN_2021) == "Từ bàn 2"


def test_figures_follow_mergers_as_of_a_day() -> None:
    units = (CAT, TEH, NEW, TOWN)

    assert heirs(units, MERGERS, date(2024, 11, 30)) == {one: one for one in units}
    assert heirs(units, MERGERS, MERGED) == {CAT: NEW, TEH: NEW, NEW: NEW, TOWN: TOWN}
    assert heirs(units, MERGERS, TODAY) == dict.fromkeys(units, TOWN)


def test_a_unit_that_was_merged_into_two_keeps_its_figures() -> None:
    assert heirs([CAT], [Merger(CAT, NEW, MERGED), Merger(CAT, TEH, MERGED)], TODAY) == {CAT: CAT}


NUMBERS = st.integers(1, 6)


@given(st.lists(st.tuples(NUMBERS, NUMBERS, st.dates(date(2022, 1, 1), date(2024, 1, 1))), max_size=12))
def test_any_history_ends_at_a_known_unit(history: list[tuple[int, int, date]]) -> None:
    units = [UUID(int=n) for n in range(1, 7)]

    found = heirs(units, [Merger(UUID(int=old), UUID(int=new), on) for old, new, on in history], TODAY)

    assert set(found) == set(units)
    assert set(found.values()) <= set(units)
