"""The rarer things that are done with an event: its life, its series, further particulars."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Protocol

from PySide6.QtWidgets import QMenu, QWidget

from baocaovien.domain.event_states import EventAction, allowed_actions
from baocaovien.domain.local_time import local_date
from baocaovien.services.schedule.scheduling import cancel_event, postpone_event, restore_event, schedule_event
from baocaovien.store.queries.schedule import EventDetail, event_detail, series_row
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.schedule import series_forms
from baocaovien.ui.schedule.event_forms import ask_call_off, ask_details, ask_reschedule
from baocaovien.ui.shell import Shell
from baocaovien.ui.translator import translate


class Do(Protocol):
    """Runs a use case under an operation's code and tells that it is done."""

    def __call__(self, code: str, change: Callable[[Any], object], /) -> None:
        """Do it."""
        ...


def event_menu(bridge: Bridge, shell: Shell, detail: EventDetail, of: QWidget, *, like: Callable[[], None], do: Do) -> QMenu:
    """What can be done with an event in its state."""
    menu = QMenu(of)
    menu.addAction(translate("EventMenu", "Schedule one like this…"), like)
    menu.addAction(translate("EventMenu", "Further particulars…"), partial(ask_details, bridge, shell, detail))
    event = detail.event
    if event.state == "draft":
        put = partial(do, "schedule.schedule_event", partial(schedule_event, event_id=event.id))
        menu.addAction(translate("EventMenu", "Put into the schedule"), put)
    menu.addSeparator()
    allowed = allowed_actions(event.state) if event.state != "draft" else ()
    if EventAction.RESCHEDULE in allowed:
        menu.addAction(translate("EventMenu", "Hold it at another time…"), partial(ask_reschedule, bridge, shell, detail))
    _add_calling_off(menu, bridge, shell, detail, allowed)
    if EventAction.RESTORE in allowed:
        back = partial(do, "schedule.restore_event", partial(restore_event, event_id=event.id))
        moved = event.state == "rescheduled"
        words = translate("EventMenu", "Schedule it as usual again") if moved else translate("EventMenu", "Hold it after all")
        menu.addAction(words, back)
    _add_series(menu, bridge, shell, detail)
    return menu


def _add_calling_off(menu: QMenu, bridge: Bridge, shell: Shell, detail: EventDetail, allowed: Sequence[EventAction]) -> None:
    ask = partial(ask_call_off, bridge, shell, detail.event.id)
    if EventAction.POSTPONE in allowed:
        postpone = partial(
            ask,
            title=translate("EventMenu", "Postpone the event"),
            verb=translate("EventMenu", "Postpone"),
            code="schedule.postpone_event",
            use_case=postpone_event,
            told=translate("EventMenu", "Postponed."),
        )
        menu.addAction(translate("EventMenu", "Postpone…"), postpone)
    if EventAction.CANCEL in allowed:
        cancel = partial(
            ask,
            title=translate("EventMenu", "Cancel the event"),
            verb=translate("EventMenu", "Cancel it"),
            code="schedule.cancel_event",
            use_case=cancel_event,
            told=translate("EventMenu", "Cancelled."),
        )
        menu.addAction(translate("EventMenu", "Cancel the event…"), cancel)


def _add_series(menu: QMenu, bridge: Bridge, shell: Shell, detail: EventDetail) -> None:
    series_id = detail.event.series_id
    menu.addSeparator()
    if series_id is None:
        menu.addAction(translate("EventMenu", "Repeat every month…"), partial(series_forms.ask_series, bridge, shell, detail))
        return
    series = bridge.read(partial(series_row, series_id=series_id))
    if series is None:
        return
    last = bridge.read(partial(event_detail, event_id=series.event_ids[-1])) if series.event_ids else None
    of_series = menu.addMenu(translate("EventMenu", "Series ({n} events)").format(n=len(series.event_ids)))
    with_event = {
        translate("EventMenu", "Change this, the following or all…"): series_forms.ask_series_edit,
        translate("EventMenu", "Move this, the following or all…"): series_forms.ask_series_move,
        translate("EventMenu", "Leave this date out"): series_forms.leave_out,
        translate("EventMenu", "End the series here…"): series_forms.ask_end,
    }
    for words, ask in with_event.items():
        of_series.addAction(words, partial(ask, bridge, shell, detail))
    if last is not None:
        extend = partial(series_forms.ask_extend, bridge, shell, series, local_date(last.event.start))
        of_series.addAction(translate("EventMenu", "Go on with the series…"), extend)
    if series.exceptions:
        back = partial(series_forms.ask_put_back, bridge, shell, series)
        of_series.addAction(translate("EventMenu", "Hold a date that was left out…"), back)
