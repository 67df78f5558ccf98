"""The register: what stands beside the list follows it, and a number is never recorded over another document."""

from __future__ import annotations

from functools import partial

from baocaovien.services.documents.register import cancel_number
from baocaovien.store.queries.documents import Register
from baocaovien.ui.shell import Target
from tests.ui.documents_desk import WAIT, calm, event_id, office, page, window

__all__ = ["event_id", "office", "page", "window"]


def lines(bridge):
    return bridge.read(lambda session: Register().rows(session, Register().ids(session)))


def write(page, bridge, qtbot, number: str, title: str) -> None:
    page.register.begin_new()
    page.register.panel.number.setText(number)
    page.register.panel.title.setText(title)
    page.register.panel.save()
    calm(bridge, qtbot)


def test_a_number_that_was_recorded_is_not_recorded_over(window, page, bridge, event_id, qtbot):
    window.go("documents", Target("event", event_id, "register"))
    write(page, bridge, qtbot, "27", "Giấy mời dự hội nghị")
    write(page, bridge, qtbot, "27", "Giấy mời lần hai")

    assert [(one.symbol, one.title) for one in lines(bridge)] == [("27-GM/BTGTU", "Giấy mời dự hội nghị")]
    assert not page.register.panel.problem.isHidden()


def test_a_number_that_was_given_is_not_undone_but_a_line_without_one_is(window, page, bridge, event_id, qtbot):
    window.go("documents", Target("event", event_id, "register"))
    before = bridge.workspace.undo_label()
    write(page, bridge, qtbot, "27", "Giấy mời dự hội nghị")
    given = bridge.workspace.undo_label()
    write(page, bridge, qtbot, "", "Giấy mời chưa có số")

    bridge.undo()
    calm(bridge, qtbot)

    assert given == before
    assert [(one.symbol, one.title) for one in lines(bridge)] == [("27-GM/BTGTU", "Giấy mời dự hội nghị")]


def test_what_stands_beside_the_list_follows_a_cancelled_number(window, page, bridge, event_id, qtbot):
    window.go("documents", Target("event", event_id, "register"))
    write(page, bridge, qtbot, "27", "Giấy mời dự hội nghị")
    qtbot.waitUntil(lambda: page.register.panel.document is not None, timeout=WAIT)

    (line,) = lines(bridge)
    bridge.execute("documents.cancel_number", partial(cancel_number, document_id=line.id, reason="ghi nhầm"), page)
    calm(bridge, qtbot)
    qtbot.waitUntil(lambda: page.register.panel.document.cancelled, timeout=WAIT)

    assert page.register.panel.state.text() == "cancelled"
    assert "ghi nhầm" in page.register.panel.about.text()
    assert not page.register.can_cancel
