"""Forms of the schedule."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QLineEdit

from baocaovien.domain.names import required
from baocaovien.domain.recurrence import MonthlyRule
from baocaovien.services.schedule.releases import release
from baocaovien.services.schedule.scheduling import add_event, cancel_event, edit_event
from baocaovien.services.schedule.series import add_series, skip_date
from baocaovien.store.queries.planning import invitation_days
from baocaovien.store.queries.schedule import EventDetail, series_row
from baocaovien.ui.directory.choices import find_sites
from baocaovien.ui.schedule import event_forms, series_forms
from baocaovien.ui.schedule.forcing import ask_reason
from baocaovien.ui.schedule.take_in import take_in
from baocaovien.ui.widgets.chips import ChipPicker
from tests.journeys import spoilt_files
from tests.ui.forms.desk import Case, Desk, Form

DAY = dt.date(2031, 5, 5)


def _added(desk: Desk, name: str, day: dt.date = DAY) -> EventDetail:
    """An event far away, of a test's own."""

    def make() -> Any:
        start = dt.datetime.combine(day, dt.time(1), dt.UTC)
        said = {"kind": "workshop", "title": f"Hội nghị {name}", "start": start, "end": start + dt.timedelta(hours=2)}
        return desk.write(add_event, **said).id

    return desk.detail(desk.once(f"event {name}", make))


def _series(desk: Desk) -> EventDetail:
    """An event of a series with a date left out."""

    def make() -> Any:
        first = _added(desk, "trong chuỗi", dt.date(2031, 2, 3))
        rule = MonthlyRule(dt.date(2031, 2, 3), 3, None, 1, 1)
        made = desk.write(add_series, event_id=first.event.id, rule=rule, until=dt.date(2031, 8, 30))
        desk.write(skip_date, event_id=made.event_ids[-1])
        return first.event.id

    return desk.detail(desk.once("series", make))


def new_event(desk: Desk) -> Form:
    page = desk.page("schedule")
    page._new(DAY)
    desk.fill(page.form, {page.form.title.accessibleName(): "Hội nghị thử"})
    return Form(page.form.save.click, page.form)


def change_in_panel(desk: Desk) -> Form:
    page = desk.page("schedule")
    page._choose(_added(desk, "đổi tên").event.id)
    title = page.panel.findChildren(QLineEdit)[0]
    title.setText("Tên mới của hội nghị")
    return Form(title.editingFinished.emit, page.panel, [title])


def new_line(desk: Desk) -> Form:
    page = desk.page("schedule")
    page._choose(_added(desk, "thêm mục").event.id)
    line = page.panel.findChildren(QLineEdit)[-1]
    line.setText("Phát biểu của đại biểu")
    return Form(line.returnPressed.emit, page.panel, [line])


def move(desk: Desk) -> Form:
    page, event_id = desk.page("schedule"), _added(desk, "dời").event.id
    return Form(lambda: page._move_to(event_id, dt.datetime.combine(dt.date(2031, 6, 6), dt.time(9))))


def remove(desk: Desk) -> Form:
    page, event_id = desk.page("schedule"), _added(desk, "bỏ").event.id
    return Form(lambda: page._remove([event_id]))


def asks(ask: Callable[..., Any], make: Callable[[Desk], EventDetail], texts: dict[str, str]) -> Callable[[Desk], Form]:
    """A form of an event."""

    def begin(desk: Desk) -> Form:
        ask(desk.bridge, desk.window, make(desk))
        return desk.asked(texts)

    return begin


def _ask_invited(bridge: Any, shell: Any, detail: EventDetail) -> None:
    days = bridge.read(partial(invitation_days, event_id=detail.event.id))
    event_forms.ask_invited(bridge, shell, detail, days)


def call_off(desk: Desk) -> Form:
    said = {"title": "Hủy", "verb": "Hủy", "code": "schedule.cancel_event", "use_case": cancel_event, "told": "Đã hủy."}
    event_forms.ask_call_off(desk.bridge, desk.window, _added(desk, "hủy").event.id, **said)
    return desk.asked({"Reason": "Trùng lịch của huyện", "The document that says so": "Công văn số 12"})


def sites(desk: Desk) -> Form:
    event_forms.ask_sites(desk.bridge, desk.window, _added(desk, "điểm cầu"))
    form = desk.asked()
    assert form.shown is not None
    found = desk.read(partial(find_sites, words=""))[0]
    form.shown.findChildren(ChipPicker)[0].picker.picked.emit(found)
    return form


def move_day(desk: Desk) -> Form:
    detail = _added(desk, "cả ngày", dt.date(2031, 9, 9))
    event_forms.ask_move_day(desk.bridge, desk.window, detail.event.start.date())
    return desk.asked({"to": "10/09/2031"})


def held_all_the_same(desk: Desk) -> Form:
    change = partial(edit_event, event_id=_added(desk, "vẫn tổ chức").event.id, title="Vẫn tổ chức")

    def forced(session: Any, *, force_reason: str) -> object:
        required(force_reason, "reason")
        return change(session)

    ask_reason(desk.bridge, desk.window, "schedule.edit_event", forced, "Trùng lịch")
    return desk.asked({"Reason; it is kept and printed in the change list": "Đã thống nhất"})


def extend(desk: Desk) -> Form:
    series_id = _series(desk).event.series_id
    series = desk.read(partial(series_row, series_id=series_id))
    series_forms.ask_extend(desk.bridge, desk.window, series, dt.date(2031, 8, 3))
    return desk.asked({"Until": "30/11/2031"})


def put_back(desk: Desk) -> Form:
    series = desk.read(partial(series_row, series_id=_series(desk).event.series_id))
    series_forms.ask_put_back(desk.bridge, desk.window, series)
    return desk.asked()


def leave_out(desk: Desk) -> Form:
    return Form(partial(series_forms.leave_out, desk.bridge, desk.window, _series(desk)))


def new_release(desk: Desk) -> Form:
    page = desk.page("schedule")
    page.released.ask_release()
    dialog = desk.asked()
    assert dialog.shown is not None
    desk.fill(dialog.shown, {"Name of the release": "Lần thử"})
    dialog.shown.reason.setText("Đã thống nhất")  # type: ignore[attr-defined]
    return dialog


def back_to_release(desk: Desk) -> Form:
    page = desk.page("schedule")
    changed = _added(desk, "sau ban hành")
    desk.once("release", lambda: desk.write(release, name="Lần 1", force_reason="thử"))
    desk.write(edit_event, event_id=changed.event.id, title=f"Đổi {len(desk.held)}")
    page.views.setCurrentIndex(3)
    desk.calm()
    page.released.releases.show_record(desk.held["release"])
    page.released._ask_back()
    return desk.asked()


def take_in_calendar(desk: Desk) -> Form:
    file = desk.folder.parent / "lich.ics"
    spoilt_files.ics(file)
    page = desk.page("schedule")
    take_in(desk.bridge, desk.window, page, file)
    desk.calm()
    desk.qtbot.waitUntil(lambda: bool(desk.dialogs()), timeout=20_000)
    return desk.asked()


def _ask_times(bridge: Any, shell: Any, detail: EventDetail) -> None:
    event_forms.ask_times(bridge, shell, detail, detail.sessions[0])


def _of(name: str) -> Callable[[Desk], EventDetail]:
    return lambda desk: _added(desk, name)


CASES = {
    "schedule: a new event": Case(("schedule/event_form:EventForm._save",), new_event),
    "schedule: the title in the panel": Case(("schedule/event_panel:EventPanel._do",), change_in_panel),
    "schedule: a line of the agenda": Case(("schedule/event_panel:EventPanel._do",), new_line),
    "schedule: moved by the mouse": Case(("schedule/page:SchedulePage._move_to",), move),
    "schedule: removed": Case(("schedule/page:SchedulePage._remove",), remove),
    "schedule: called off": Case(("schedule/event_forms:ask_call_off",), call_off),
    "schedule: at another time": Case(
        ("schedule/event_forms:ask_reschedule",),
        asks(event_forms.ask_reschedule, _of("giờ khác"), {"Day": "07/05/2031", "Reason": "Theo công văn"}),
    ),
    "schedule: a session": Case(
        ("schedule/event_forms:ask_session",),
        asks(event_forms.ask_session, _of("thêm buổi"), {"Name of the session": "Buổi chiều"}),
    ),
    "schedule: the times of a session": Case(
        ("schedule/event_forms:ask_times",),
        asks(_ask_times, _of("sửa giờ"), {"To": "11:30"}),
    ),
    "schedule: sites": Case(("schedule/event_forms:ask_sites",), sites),
    "schedule: when the invitation was sent": Case(
        ("schedule/event_forms:ask_invited",), asks(_ask_invited, _of("giấy mời"), {"Sent on": "02/05/2031"})
    ),
    "schedule: particulars": Case(
        ("schedule/event_forms:ask_details",),
        asks(event_forms.ask_details, _of("chi tiết"), {"Contact": "Văn phòng, 0263 000 000"}),
    ),
    "schedule: a whole day": Case(("schedule/event_forms:ask_move_day",), move_day),
    "schedule: held all the same": Case(("schedule/forcing:ask_reason",), held_all_the_same),
    "schedule: every month": Case(
        ("schedule/series_forms:ask_series",), asks(series_forms.ask_series, _of("hằng tháng"), {"Until": "30/09/2031"})
    ),
    "schedule: the series": Case(
        ("schedule/series_forms:ask_series_edit",),
        asks(
            series_forms.ask_series_edit,
            _series,
            {"Title; a month that it names is that of this event": "Tên chung của chuỗi"},
        ),
    ),
    "schedule: the series on other days": Case(
        ("schedule/series_forms:ask_series_move",), asks(series_forms.ask_series_move, _series, {"On a day like": "05/02/2031"})
    ),
    "schedule: the series goes on": Case(("schedule/series_forms:ask_extend",), extend),
    "schedule: a date put back": Case(("schedule/series_forms:ask_put_back",), put_back),
    "schedule: a date left out": Case(("schedule/series_forms:leave_out",), leave_out),
    "schedule: the series ends": Case(("schedule/series_forms:ask_end",), asks(series_forms.ask_end, _series, {})),
    "schedule: released": Case(("schedule/release_view:ReleaseView.ask_release",), new_release),
    "schedule: back to a release": Case(("schedule/release_view:ReleaseView._ask_back",), back_to_release),
    "schedule: a calendar taken in": Case(("schedule/take_in:_offer",), take_in_calendar),
}
