"""The same lists, counts and imports on SQLite and on PostgreSQL."""

from __future__ import annotations

from baocaovien.services.attendance.desk import Desk
from baocaovien.services.attendance.marking import head_count, mark_unit
from baocaovien.services.attendance.roster import number_roster
from baocaovien.services.imports.people import commit_people, preview_people
from baocaovien.services.imports.sheets import sheet_of_text
from baocaovien.services.schedule.calendar import export_calendar
from baocaovien.services.schedule.releases import change_list, release
from baocaovien.services.schedule.scheduling import close_event, conflicts_of, move_event, open_event
from baocaovien.store.queries.attendance import Roster, cards_of, last_marks
from baocaovien.store.queries.counts import live_count
from baocaovien.store.queries.directory import People, Sites, Venues, person_card
from baocaovien.store.queries.schedule import Events, event_detail
from tests.helpers.events import DAY, START, ask, conference, do, mark_one, small_office


def names(workspace, query):
    rows = workspace.read(lambda session: query.rows(session, query.ids(session)))
    return [getattr(row, "full_name", None) or getattr(row, "name", None) or row.title for row in rows]


def test_an_event_from_its_list_to_its_counts(each_workspace):
    workspace = each_workspace
    small = small_office(workspace)
    event_id = conference(workspace, small, chair_id=small.an)
    first = do(workspace, release, name="Lần 1")
    do(workspace, move_event, event_id=event_id, start=START)
    do(workspace, number_roster, event_id=event_id)
    do(workspace, open_event, event_id=event_id)
    mark_one(workspace, event_id, small.duc)
    do(workspace, mark_unit, event_id=event_id, unit_id=small.district)
    do(workspace, head_count, event_id=event_id, site_id=small.site, kind="present", number=10)
    desk = ask(workspace, Desk, event_id)

    assert names(workspace, People(DAY, "a")) == ["Nguyễn Văn An", "Nguyễn Văn An"]
    assert names(workspace, People(DAY, unit_id=small.district)) == ["Nguyễn Văn An", "Lê Thị Dung"]
    assert names(workspace, Venues(DAY)) + names(workspace, Sites(DAY)) == ["Hội trường Tỉnh ủy", "Điểm cầu Cát Tiên"]
    assert names(workspace, Events(DAY, DAY)) == ["Hội nghị báo cáo viên tháng 5/2021"]
    assert names(workspace, Roster(event_id, status="present", sort="number")) == ["Nguyễn Văn An", "Đỗ Đức", "Lê Thị Dung"]
    assert ask(workspace, event_detail, event_id).event.chair == "Nguyễn Văn An"
    assert ask(workspace, conflicts_of, event_id) == []
    assert ask(workspace, change_list, first) == []
    assert desk.counts == ask(workspace, live_count, event_id)
    assert (desk.counts.counts.present, desk.counts.counts.not_marked, desk.counts.reported) == (3, 1, 10)
    assert [hit.full_name for hit in desk.search("đ").people] == ["Đỗ Đức", "Lê Thị Dung"]
    assert len(ask(workspace, last_marks, event_id)) == 3
    assert ask(workspace, cards_of, event_id) == {}
    assert ask(workspace, export_calendar).count == 1
    assert do(workspace, close_event, event_id=event_id, rest_absent=True) == "closed"
    assert ask(workspace, live_count, event_id).counts.unexcused == 1


def test_a_roster_is_taken_in_once(each_workspace):
    workspace = each_workspace
    small = small_office(workspace)
    table = sheet_of_text("Họ tên;Chức vụ;Đơn vị\nĐỗ Đức;Chuyên viên;BTGTU\nHồ Mới;Bí thư;Đảng ủy xã Mới\nVũ Hai;Bí thư;CT")
    preview = ask(workspace, preview_people, sheet=table)

    assert do(workspace, commit_people, preview=preview) == 2

    again = ask(workspace, preview_people, sheet=table)
    assert [row.action for row in again.rows] == ["unchanged"] * 3
    person = workspace.read(People(DAY, "hai").ids)[0]
    assert [row.unit_id for row in ask(workspace, person_card, person, DAY).posts] == [small.district]
