"""Forms of the door, of its list, and of its lock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from baocaovien.domain.local_time import short_moment
from baocaovien.services.attendance.attendance import mark
from baocaovien.services.attendance.quotas import set_quotas
from baocaovien.services.attendance.roster import list_codes, number_roster
from baocaovien.services.schedule.scheduling import add_event, close_event, open_event
from baocaovien.store.queries.attendance import InviteeRow, Roster
from baocaovien.ui.attendance.inviting import LikeDialog, QuotaDialog
from baocaovien.ui.attendance.sheet_dialog import SheetDialog
from baocaovien.ui.attendance.sheet_model import CAME
from baocaovien.ui.attendance.site_count import SiteCountDialog
from baocaovien.ui.directory.choices import find_sites, find_units
from baocaovien.ui.shell import Target
from tests.ui.forms.desk import Case, Desk, Form


def _event(desk: Desk, state: str) -> UUID:
    """A conference of a test's own, in a state, with delegates, free seats and a site."""

    def make() -> UUID:
        start = dt.datetime.now(dt.UTC).replace(microsecond=0)
        units = [one.id for one in desk.read(partial(find_units, words="huyen uy"))][:3]
        said: dict[str, Any] = {
            "kind": "reporter_conference",
            "title": f"Hội nghị {state}",
            "start": start,
            "end": start + dt.timedelta(hours=2),
            "invited": units,
            "site_ids": [one.id for one in desk.read(partial(find_sites, words=""))[:2]],
            "force_reason": "thử",
        }
        made: UUID = desk.write(add_event, **said).id
        desk.write(set_quotas, event_id=made, quotas={units[0]: 3})
        if state != "scheduled":
            desk.write(open_event, event_id=made)
            desk.write(number_roster, event_id=made)
        if state == "closed":
            desk.write(close_event, event_id=made)
        return made

    found: UUID = desk.once(f"attendance {state}", make)
    return found


def _page(desk: Desk, state: str = "open") -> Any:
    page = desk.page("attendance")
    page.open(Target("event", _event(desk, state)))
    desk.calm()
    return page


def _people(desk: Desk, state: str = "open") -> list[InviteeRow]:
    query = Roster(_event(desk, state))
    rows: list[InviteeRow] = desk.read(lambda session: query.rows(session, query.ids(session)))
    return [row for row in rows if row.full_name]


def _of_door(act: Callable[[Any, Desk], Callable[[], object]]) -> Callable[[Desk], Form]:
    """A mark at once: nothing is typed, or what is typed is written by the verdict's side."""

    def begin(desk: Desk) -> Form:
        page = _page(desk)
        return Form(act(page.door, desk))

    return begin


def _asked(act: Callable[[Any, Desk], object], text: str) -> Callable[[Desk], Form]:
    """A mark that needs some words, asked for in the page."""

    def begin(desk: Desk) -> Form:
        page = _page(desk)
        act(page, desk)
        form = page.door.form
        next(iter(form.lines.values())).setText(text)
        return Form(form.give, form)

    return begin


def time_said(desk: Desk) -> Form:
    page, now = _page(desk), dt.datetime.now(dt.UTC)
    page.door.clock._last = now - dt.timedelta(hours=1)
    page.door.clock.may_mark()
    form = page.door.form
    form.lines["moment"].setText(short_moment(now))
    return Form(form.give, form)


def name_entered(desk: Desk) -> Form:
    door = _page(desk).door
    door.field.setText(_people(desk)[6].full_name)
    door._look(door.field.text())
    return Form(door.field.returnPressed.emit, door, [])


def unit_marked(door: Any, desk: Desk) -> Callable[[], object]:
    unit = door.desk.search("huyện ủy").units[0]
    return lambda: door._mark_unit(unit, "entry")


def name_of_a_seat(page: Any, desk: Desk) -> None:
    unit = next(one for one in page.desk.search("huyện ủy").units if one.free_seats)
    page.door._name_arrivals(unit)


def marked(door: Any, desk: Desk) -> Callable[[], object]:
    one = _people(desk)[0].id
    return lambda: door._mark(invitee_id=one)


def taken_back(door: Any, desk: Desk) -> Callable[[], object]:
    one = _people(desk)[1].id
    answer = desk.write(mark, event_id=_event(desk, "open"), invitee_id=one)
    return lambda: door._annul(answer.mark_id, "")


def forced(page: Any, desk: Desk) -> None:
    page.door._refused = {"invitee_id": _people(desk)[2].id}
    page.door._force()


def delegate(desk: Desk) -> Form:
    page = _page(desk)
    page.roster._open(_people(desk)[3].id)
    dialog = desk.dialog()
    dialog.position.setText("Chức vụ đã sửa")
    dialog.reason.setText("Sửa theo công văn")
    return Form(dialog.save.click, dialog)


def by_position(desk: Desk) -> Form:
    """Before the door is open: no reason is asked for."""
    page = _page(desk, "scheduled")
    page.roster.inviter.by_position()
    dialog = desk.dialog()
    dialog.position.setText("trưởng ban")
    return Form(dialog.go.click, dialog, [])


def by_group(desk: Desk) -> Form:
    _page(desk, "scheduled").roster.inviter.by_group()
    dialog = desk.dialog()
    return Form(dialog.go.click, dialog)


def like_another(desk: Desk) -> Form:
    _page(desk, "scheduled").roster.inviter.like()
    dialog = desk.dialog(LikeDialog)
    dialog.list.setCurrentRow(dialog.list.count() - 1)
    return Form(dialog.go.click, dialog)


def quotas(desk: Desk) -> Form:
    _page(desk, "scheduled").roster.inviter.quotas()
    dialog = desk.dialog(QuotaDialog)
    dialog.table.item(4, 2).setText("7")
    return Form(dialog.go.click, dialog, [])


def quotas_with_a_reason(desk: Desk) -> Form:
    """With the door open: the reason stands in a dialog over the seats."""
    _page(desk).roster.inviter.quotas()
    dialog = desk.dialog(QuotaDialog)
    dialog.table.item(5, 2).setText("2")
    dialog.go.click()
    return desk.asked()


def door_opened(desk: Desk) -> Form:
    return Form(_page(desk, "scheduled")._open)


def door_closed(desk: Desk) -> Form:
    page = _page(desk)
    return Form(lambda: page._close_with(False))


def opened_again(desk: Desk) -> Form:
    _page(desk, "closed")._reopen()
    return desk.asked()


def site_count(desk: Desk) -> Form:
    _page(desk)._ask_site_count()
    dialog = desk.dialog(SiteCountDialog)
    dialog.number.setValue(35)
    dialog.by.setText("Đồng chí trực điểm cầu")
    return Form(dialog.given.emit, dialog)


def _chosen(desk: Desk, state: str = "open") -> Any:
    page = _page(desk, state)
    page.tabs.setCurrentIndex(1)
    desk.calm()
    page.roster.list.selectRow(2)
    return page.roster


def withdrawn(desk: Desk) -> Form:
    roster = _chosen(desk, "scheduled")
    return Form(lambda: roster._withdraw(roster._chosen()))


def many_withdrawn(desk: Desk) -> Form:
    roster = _chosen(desk, "scheduled")
    roster.list.selectAll()
    roster._withdraw(roster._chosen())
    return desk.asked()


def many_marked(desk: Desk) -> Form:
    roster = _chosen(desk)
    return Form(lambda: roster._mark_chosen("entry"))


def excused(desk: Desk) -> Form:
    _chosen(desk)._excuse_chosen()
    form = desk.asked()
    assert form.shown is not None
    desk.lines(form.shown)[0].setText("đi công tác")
    return form


def names_copied(desk: Desk) -> Form:
    roster = _chosen(desk)
    return Form(lambda: roster._note_copied(2))


def signed_sheet(desk: Desk) -> Form:
    page = _page(desk)
    page._enter_sheet()
    dialog = desk.dialog(SheetDialog)
    desk.qtbot.waitUntil(lambda: dialog.model.rowCount() > 0)
    dialog.code.setText(desk.read(lambda session: list_codes(session, _event(desk, "open")))[-1])
    dialog.model.tick([5, 6], CAME)
    return Form(dialog.write.click, dialog, [dialog.code])


_INVITES = ("attendance/inviter:Inviter._do", "attendance/reasons:do_with_reason")
_ASKED = ("attendance/door:Door._mark_said",)
CASES = {
    "attendance: a mark": Case(("attendance/door:Door._mark",), _of_door(marked)),
    "attendance: a name and Enter": Case(("attendance/door:Door._mark",), name_entered),
    "attendance: a mark taken back": Case(("attendance/door:Door._annul",), _of_door(taken_back)),
    "attendance: what time it is": Case(("attendance/desk_clock:DeskClock._keep",), time_said),
    "attendance: a whole unit": Case(("attendance/door:Door._mark_unit",), _of_door(unit_marked)),
    "attendance: a name for a seat": Case(("attendance/door:Door._take_seat",), _asked(name_of_a_seat, "Trần Văn Thay")),
    "attendance: an excuse": Case(_ASKED, _asked(lambda page, desk: page.door._excuse(_people(desk)[4].id), "đi công tác")),
    "attendance: a substitute": Case(
        _ASKED, _asked(lambda page, desk: page.door._substitute(_people(desk)[5].id), "Lê Thị Thay")
    ),
    "attendance: let in all the same": Case(_ASKED, _asked(forced, "có giấy mời")),
    "attendance: a guest": Case(_ASKED, _asked(lambda page, _desk: page.door._walk_in(), "Khách Mời")),
    "attendance: a delegate": Case(("attendance/invitee_dialog:InviteeDialog._do",), delegate),
    "attendance: invited by position": Case(_INVITES, by_position),
    "attendance: invited as a group": Case(_INVITES, by_group),
    "attendance: invited as before": Case(_INVITES, like_another),
    "attendance: seats": Case(_INVITES, quotas),
    "attendance: seats of an open list": Case(_INVITES, quotas_with_a_reason),
    "attendance: the door opens": Case(("attendance/page:AttendancePage._open",), door_opened),
    "attendance: the door closes": Case(("attendance/page:AttendancePage._close_with",), door_closed),
    "attendance: opened again": Case(("attendance/page:AttendancePage._reopen",), opened_again),
    "attendance: a site's number": Case(("attendance/page:AttendancePage._record_count",), site_count),
    "attendance: withdrawn": Case(("attendance/roster_view:RosterView._withdraw",), withdrawn),
    "attendance: many withdrawn": Case(("widgets/in_bulk:do_in_bulk",), many_withdrawn),
    "attendance: many marked": Case(("attendance/roster_view:RosterView._mark_chosen",), many_marked),
    "attendance: many excused": Case(("attendance/roster_view:RosterView._ask_mark", "widgets/ask_line:ask_line"), excused),
    "attendance: names copied": Case(("attendance/roster_view:RosterView._note_copied",), names_copied),
    "attendance: a signed list": Case(("attendance/sheet_dialog:SheetDialog._write",), signed_sheet),
}
