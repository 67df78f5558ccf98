"""Forms of plans, and what is ticked off on the first page and in the minutes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from baocaovien.domain.local_time import today_local
from baocaovien.services.documents.minutes import TaskText, add_task
from baocaovien.services.schedule.plans import DutyText, add_duty, create_plan
from baocaovien.store.queries.documents import TaskRow, task_rows
from baocaovien.store.queries.plans import DutyRow, duty_rows
from baocaovien.ui.reports import plans_view
from baocaovien.ui.shell import Target
from tests.ui.forms import documents
from tests.ui.forms.desk import Case, Desk, Form


def _plan(desk: Desk, name: str) -> UUID:
    made: UUID = desk.once(f"plan {name}", lambda: desk.write(create_plan, title=f"Kế hoạch {name}"))
    return made


def _row(desk: Desk, row_id: UUID) -> DutyRow:
    rows = desk.read(partial(duty_rows, as_of=today_local()))
    return next(one for one in rows if one.id == row_id)


def _duty(desk: Desk, name: str) -> DutyRow:
    plan_id = _plan(desk, name)
    made = desk.once(f"duty {name}", lambda: desk.write(add_duty, plan_id=plan_id, duty=DutyText(f"Nhiệm vụ {name}")))
    return _row(desk, made)


def _view(desk: Desk) -> plans_view.PlansView:
    desk.window.go("reports", Target(command="plans"))
    desk.calm()
    shown: plans_view.PlansView = desk.window.page("reports").plans
    shown.refresh()
    desk.calm()
    return shown


def new_plan(desk: Desk) -> Form:
    plans_view.ask_plan(desk.bridge, desk.window)
    return desk.asked({"Name of the plan": "Kế hoạch quý", "From": "01/04/2031", "To": "30/06/2031"})


def changed_plan(desk: Desk) -> Form:
    plans_view.ask_plan(desk.bridge, desk.window, _row(desk, _plan(desk, "sửa")))
    return desk.asked({"Name of the plan": "Kế hoạch sửa rồi"})


def new_duty(desk: Desk) -> Form:
    plans_view.ask_duty(desk.bridge, desk.window, _row(desk, _plan(desk, "thêm")))
    return desk.asked({"What is to be held": "Hội thảo ở xã", "By when": "30/06/2031"})


def changed_duty(desk: Desk) -> Form:
    found = _duty(desk, "đổi")
    plans_view.ask_duty(desk.bridge, desk.window, found, known=found)
    return desk.asked({"What is to be held": "Tọa đàm ở xã"})


def duty_out(desk: Desk) -> Form:
    found = _duty(desk, "bỏ")
    return Form(partial(_view(desk)._remove, [found.id]))


def plan_out(desk: Desk) -> Form:
    view, found = _view(desk), _row(desk, _plan(desk, "hủy"))
    return Form(partial(view._remove, [found.id]))


def _task(desk: Desk, name: str) -> TaskRow:
    event_id = documents._event(desk, f"việc {name}")

    def make() -> UUID:
        made: UUID = desk.write(add_task, event_id=event_id, task=TaskText(f"Việc {name}"))
        return made

    made = desk.once(f"task {name}", make)
    return next(one for one in desk.read(partial(task_rows, event_id=event_id)) if one.id == made)


def task_done(desk: Desk) -> Form:
    task = _task(desk, "ở trang đầu")
    desk.window.go("home")
    desk.calm()
    return Form(partial(desk.window.page("home")._finish, task))


def task_done_in_minutes(desk: Desk) -> Form:
    task = _task(desk, "trong biên bản")
    desk.window.go("documents", Target("event", task.event_id, "minutes"))
    desk.calm()
    return Form(partial(desk.window.page("documents").minutes._finish, task))


def _case(site: str, begin: Callable[[Desk], Form]) -> Case:
    return Case((site,), begin)


CASES = {
    "plans: a plan": _case("reports/plans_view:ask_plan", new_plan),
    "plans: a plan changed": _case("reports/plans_view:ask_plan", changed_plan),
    "plans: a plan removed": _case("reports/plans_view:PlansView._drop_plan", plan_out),
    "plans: a duty": _case("reports/plans_view:ask_duty", new_duty),
    "plans: a duty changed": _case("reports/plans_view:ask_duty", changed_duty),
    "plans: a duty taken out": _case("reports/plans_view:PlansView._remove", duty_out),
    "home: a task done": _case("home/page:HomePage._finish", task_done),
    "documents: a task done": _case("documents/minutes_view:MinutesView._finish", task_done_in_minutes),
}
