"""Units in time: names, parents and successors."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from baocaovien.domain.units import DatedName, DatedParent, Succession, SuccessionKind, UnitsInTime

PROVINCE, CAT, TEH, OLD, NEW, WARD_A, WARD_B, GONE = (UUID(int=number) for number in range(1, 9))
MERGED, ABOLISHED = date(2024, 12, 1), date(2025, 7, 1)
UNITS = UnitsInTime(
    [
        DatedName(PROVINCE, "Tỉnh Mẫu"),
        DatedName(CAT, "Huyện Cát", valid_to=MERGED),
        DatedName(TEH, "Huyện Tẻh", valid_to=MERGED),
        DatedName(OLD, "Huyện Đạ", date(1987, 1, 1), date(2000, 1, 1)),
        DatedName(OLD, "Huyện Đạ Mới", date(2000, 1, 1), MERGED),
        DatedName(NEW, "Huyện Đạ Mới", MERGED, ABOLISHED),
        DatedName(WARD_A, "Xã A", ABOLISHED),
        DatedName(WARD_B, "Xã B", ABOLISHED),
    ],
    [
        DatedParent(CAT, PROVINCE, valid_to=MERGED),
        DatedParent(NEW, PROVINCE, MERGED, ABOLISHED),
        DatedParent(WARD_A, PROVINCE, ABOLISHED),
    ],
    [
        Succession(CAT, NEW, SuccessionKind.MERGE, MERGED),
        Succession(TEH, NEW, SuccessionKind.MERGE, MERGED),
        Succession(OLD, NEW, SuccessionKind.MERGE, MERGED),
        Succession(NEW, WARD_A, SuccessionKind.SPLIT, ABOLISHED),
        Succession(NEW, WARD_B, SuccessionKind.SPLIT, ABOLISHED),
        Succession(GONE, None, SuccessionKind.DISSOLVE, MERGED),
    ],
)
IN_2021, TODAY = date(2021, 5, 24), date(2026, 1, 1)


def test_a_unit_is_called_as_on_the_day() -> None:
    assert UNITS.name_on(OLD, date(1999, 12, 31)) == "Huyện Đạ"
    assert UNITS.name_on(OLD, date(2000, 1, 1)) == "Huyện Đạ Mới"
    assert UNITS.name_on(OLD, TODAY) == "Huyện Đạ Mới"
    assert UNITS.name_on(OLD, date(1980, 1, 1)) == "Huyện Đạ"
    assert UNITS.name_on(UUID(int=99), TODAY) == ""


def test_a_unit_stands_where_it_stood_on_the_day() -> None:
    assert (UNITS.parent_on(CAT, IN_2021), UNITS.parent_on(CAT, MERGED)) == (PROVINCE, None)
    assert UNITS.path_on(CAT, IN_2021) == [CAT, PROVINCE]
    assert UNITS.under_on(PROVINCE, IN_2021) == {PROVINCE, CAT}
    assert UNITS.under_on(PROVINCE, TODAY) == {PROVINCE, WARD_A}


def test_successors_follow_merges_and_splits() -> None:
    assert UNITS.successors(CAT, since=IN_2021, until=date(2024, 11, 30)) == (CAT,)
    assert UNITS.successors(CAT, since=IN_2021, until=MERGED) == (NEW,)
    assert UNITS.successors(CAT, since=IN_2021, until=TODAY) == (WARD_A, WARD_B)
    assert UNITS.successors(GONE, since=IN_2021, until=TODAY) == ()
    assert UNITS.successors(NEW, since=date(2025, 8, 1), until=TODAY) == (NEW,)


def test_cycles_end() -> None:
    loop = UnitsInTime(
        [],
        [DatedParent(CAT, TEH), DatedParent(TEH, CAT)],
        [Succession(CAT, TEH, SuccessionKind.RENAME, MERGED), Succession(TEH, CAT, SuccessionKind.RENAME, ABOLISHED)],
    )

    assert loop.path_on(CAT, TODAY) == [CAT, TEH]
    assert loop.successors(CAT, since=IN_2021, until=TODAY) == (TEH,)


NUMBERS = st.integers(1, 6)


@given(st.lists(st.tuples(NUMBERS, st.none() | NUMBERS, st.dates(date(2022, 1, 1), date(2024, 1, 1))), max_size=12), NUMBERS)
def test_successors_of_any_history_are_found(history: list[tuple[int, int | None, date]], unit: int) -> None:
    steps = [Succession(UUID(int=old), UUID(int=new) if new else None, SuccessionKind.MERGE, on) for old, new, on in history]

    found = UnitsInTime([], (), steps).successors(UUID(int=unit), since=IN_2021, until=TODAY)

    assert len(set(found)) == len(found)
