"""A conference's list taken in as a difference to the one that it has."""

from __future__ import annotations

import pytest

from baocaovien.domain.errors import InputError, MissingError
from baocaovien.services.attendance.roster import set_seats
from baocaovien.services.imports.roster import import_roster
from baocaovien.services.schedule.scheduling import open_event
from baocaovien.store.queries.attendance import invitee_rows
from baocaovien.store.queries.counts import live_count
from tests.helpers.events import ask, conference, do
from tests.services.test_imports import csv, small

__all__ = ["small"]


@pytest.fixture
def event_id(workspace, small):
    return conference(workspace, small)


def roster_file(tmp_path, rows):
    return csv(tmp_path / "moi.csv", [["Họ và tên", "Chức vụ", "Đơn vị", "Điểm cầu", "Số lượng"], *rows])


OLD = [
    ["Nguyễn Văn An", "Trưởng ban", "Ban Tuyên giáo Tỉnh ủy", "", ""],
    ["Đỗ Đức", "Chuyên viên", "Ban Tuyên giáo Tỉnh ủy", "", ""],
    ["Nguyễn Văn An", "Bí thư", "Huyện ủy Cát Tiên", "", ""],
    ["Lê Thị Dung", "Chuyên viên", "Huyện ủy Cát Tiên", "", ""],
]


def test_the_same_list_changes_nothing(workspace, event_id, tmp_path):
    before = workspace.history(1)

    found = import_roster(workspace, event_id, roster_file(tmp_path, OLD)).as_result()

    assert {key: found[key] for key in ("added", "removed", "replaced", "changed", "unchanged")} == {
        "added": 0,
        "removed": 0,
        "replaced": 0,
        "changed": 0,
        "unchanged": 4,
    }
    assert workspace.history(1) == before


def test_last_nights_list_comes_in_as_a_difference(workspace, small, event_id, tmp_path):
    rows = [
        ["Nguyễn Văn An", "Quyền Trưởng ban", "Ban Tuyên giáo Tỉnh ủy", "Điểm cầu Cát Tiên", ""],
        ["Nguyễn Văn An", "Bí thư", "Huyện ủy Cát Tiên", "", ""],
        ["Cao Thế", "Chuyên viên", "Huyện ủy Cát Tiên", "", ""],
        ["Bùi Thêm", "Phó ban", "Ban Tuyên giáo Tỉnh ủy", "", ""],
        ["", "", "Huyện ủy Cát Tiên", "", "2"],
        ["Ai Đó", "", "", "Điểm cầu Không Có", ""],
    ]
    file = roster_file(tmp_path, rows)

    found = import_roster(workspace, event_id, file, skip_rejected=True).as_result()

    assert [found[key] for key in ("added", "removed", "replaced", "changed", "unchanged")] == [2, 1, 1, 1, 1]
    assert [(one["row"], one["code"]) for one in found["rejected"]] == [(7, "imports.unknown_site")]
    assert [row["full_name"] for row in found["missing"]] == ["Đỗ Đức"]
    shown = [
        (row.full_name, row.position) for row in ask(workspace, invitee_rows, event_id) if not row.withdrawn and row.full_name
    ]
    assert shown == [
        ("Nguyễn Văn An", "Quyền Trưởng ban"),
        ("Nguyễn Văn An", "Bí thư"),
        ("Bùi Thêm", "Phó ban"),
        ("Cao Thế", "Chuyên viên"),
    ]
    assert ask(workspace, live_count, event_id).counts.invited == 6
    again = import_roster(workspace, event_id, file, skip_rejected=True).as_result()
    assert [again[key] for key in ("added", "removed", "replaced", "changed", "unchanged")] == [0, 0, 0, 0, 5]
    workspace.undo()
    assert [row.full_name for row in ask(workspace, invitee_rows, event_id) if not row.withdrawn] == [
        "Nguyễn Văn An",
        "Nguyễn Văn An",
        "Đỗ Đức",
        "Lê Thị Dung",
    ]


def test_who_is_missing_can_stay(workspace, event_id, tmp_path):
    found = import_roster(workspace, event_id, roster_file(tmp_path, OLD[:2]), keep_missing=True).as_result()

    assert (found["removed"], found["unchanged"]) == (0, 2)
    assert ask(workspace, live_count, event_id).counts.invited == 4


def test_a_list_for_an_open_event_needs_a_reason(workspace, event_id, tmp_path):
    do(workspace, open_event, event_id=event_id)

    with pytest.raises(InputError) as problem:
        import_roster(workspace, event_id, roster_file(tmp_path, OLD[:3]))

    assert problem.value.code == "attendance.reason_needed"
    assert import_roster(workspace, event_id, roster_file(tmp_path, OLD[:3]), reason="CV 9").as_result()["removed"] == 1


def test_seats_that_are_said_again_are_unchanged(workspace, small, event_id, tmp_path):
    do(workspace, set_seats, event_id=event_id, unit_id=small.district, seats=2)
    file = roster_file(tmp_path, [*OLD, ["", "", "Huyện ủy Cát Tiên", "", "2"]])

    assert import_roster(workspace, event_id, file).as_result()["unchanged"] == 5


def test_a_missing_file_is_missing(workspace, event_id, tmp_path):
    with pytest.raises(MissingError):
        import_roster(workspace, event_id, tmp_path / "nowhere.xlsx")
