"""The bridge: results land on the Qt thread, in order; owners that are gone are not called; nothing crashes."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from baocaovien.domain.errors import AppError, Cancelled, InputError
from baocaovien.services.office.actors import add_actor, list_actors
from baocaovien.services.workspace import Workspace
from baocaovien.store.engine import connect
from baocaovien.ui.bridge import Bridge
from tests.ui import works


def names(bridge: Bridge) -> list[str]:
    return [actor.name for actor in bridge.read(list_actors)]


def test_a_write_lands_after_its_change_is_told_on_the_qt_thread(bridge: Bridge, qtbot) -> None:
    seen: list[object] = []
    bridge.changed.connect(lambda changes: seen.append((changes.label, changes.touches("actor"), threading.current_thread())))
    landed: list[object] = []

    bridge.execute("actors.add", partial(add_actor, name="Lê Thị Mẫu"), bridge, lambda made: landed.append((made, len(seen))))
    qtbot.waitUntil(lambda: len(landed) == 1)

    assert seen == [("actors.add", True, threading.main_thread())]
    assert landed == [(bridge.read(list_actors)[0].id, 1)]
    assert names(bridge) == ["Lê Thị Mẫu"]


def test_writes_are_done_in_the_order_given(bridge: Bridge, qtbot) -> None:
    wanted = [f"Người {at:02}" for at in range(20)]
    landed: list[object] = []
    for name in wanted:
        bridge.execute("actors.add", partial(add_actor, name=name), bridge, landed.append)
    qtbot.waitUntil(lambda: len(landed) == 20)

    by_id = {actor.id: actor.name for actor in bridge.read(list_actors)}
    assert [by_id[made] for made in landed] == wanted


def test_a_refused_write_is_told_to_its_caller_and_to_nobody_else(bridge: Bridge, qtbot) -> None:
    told: list[AppError] = []
    seen: list[AppError] = []
    bridge.failed.connect(seen.append)

    bridge.execute("actors.add", partial(add_actor, name=" "), bridge, None, told.append)
    qtbot.waitUntil(lambda: bool(told))

    assert [(problem.code, seen) for problem in told] == [("input.required", [])]
    assert names(bridge) == []


def test_a_refused_write_that_nobody_handles_is_told_to_the_window(bridge: Bridge, qtbot) -> None:
    with qtbot.waitSignal(bridge.failed) as caught:
        bridge.execute("actors.add", partial(add_actor, name=""), bridge)

    assert caught.args is not None
    assert isinstance(caught.args[0], InputError)


def test_a_wish_to_stop_that_came_too_late_does_not_stop_the_next_write(bridge: Bridge, workspace: Workspace, qtbot) -> None:
    other = connect(workspace.folder / "workspace.db")
    refused: list[AppError] = []
    with other.write_session() as session:
        session.connection()
        bridge.stop_waiting()
        bridge.waiting.connect(lambda _seconds: session.rollback())
        bridge.execute("actors.add", partial(add_actor, name="A"), bridge, None, refused.append)
        qtbot.waitUntil(lambda: bool(refused or names(bridge)))
    other.dispose()

    assert (refused, names(bridge)) == ([], ["A"])


def test_an_owner_that_is_gone_is_not_called(bridge: Bridge, qtbot) -> None:
    owner = QObject()
    called: list[object] = []
    bridge.execute("actors.add", partial(add_actor, name="A"), owner, called.append)
    owner.deleteLater()
    qtbot.waitUntil(lambda: names(bridge) == ["A"])
    with qtbot.waitSignal(bridge.changed):
        bridge.execute("actors.add", partial(add_actor, name="B"), bridge)

    assert called == []


def test_undo_and_redo_tell_what_they_did(bridge: Bridge, qtbot) -> None:
    with qtbot.waitSignal(bridge.changed):
        bridge.execute("actors.add", partial(add_actor, name="A"), bridge)

    with qtbot.waitSignal(bridge.undone) as undone:
        bridge.undo()
    after_undo = names(bridge)
    with qtbot.waitSignal(bridge.redone):
        bridge.redo()
    with qtbot.waitSignal(bridge.redone) as nothing:
        bridge.redo()

    assert undone.args is not None
    assert (undone.args[0].label, after_undo, names(bridge), nothing.args) == ("actors.add", [], ["A"], [None])


def test_a_change_of_another_process_is_noticed(bridge: Bridge, qtbot, workspace: Workspace) -> None:
    seen: list[tuple[str, bool]] = []
    bridge.changed.connect(lambda changes: seen.append((changes.label, changes.touches("actor"))))
    script = (
        "import sys; from functools import partial; from pathlib import Path\n"
        "from baocaovien.services.workspace import Workspace; from baocaovien.services.office.actors import add_actor\n"
        "w = Workspace.open(Path(sys.argv[1])); w.execute('actors.add', partial(add_actor, name='Từ máy lệnh')); w.close()\n"
    )
    subprocess.run([sys.executable, "-c", script, str(workspace.folder)], check=True, env=_environment(), timeout=60)

    bridge.poll()
    qtbot.waitUntil(lambda: bool(seen))

    assert seen == [("actors.add", True)]
    assert names(bridge) == ["Từ máy lệnh"]


def test_computing_answers_from_another_thread(bridge: Bridge, qtbot) -> None:
    landed: list[object] = []

    bridge.compute(threading.current_thread, bridge, landed.append)
    qtbot.waitUntil(lambda: bool(landed))

    assert landed != [threading.main_thread()]


def test_the_process_answers_with_progress(bridge: Bridge, qtbot) -> None:
    moves: list[tuple[int, int]] = []
    landed: list[int] = []

    bridge.compute(
        partial(works.count_to, 50),
        bridge,
        landed.append,
        progress=lambda done, total: moves.append((done, total)),
        in_process=True,
    )
    qtbot.waitUntil(lambda: bool(landed), timeout=20_000)

    assert (landed, moves[-1]) == ([50], (50, 50))


@pytest.mark.parametrize("in_process", [False, True])
def test_a_job_that_listens_is_cancelled(bridge: Bridge, qtbot, in_process: bool) -> None:
    moves: list[int] = []
    told: list[AppError] = []
    job = bridge.compute(
        works.count_forever,
        bridge,
        lambda _done: None,
        failed=told.append,
        progress=lambda done, _total: moves.append(done),
        in_process=in_process,
    )
    qtbot.waitUntil(lambda: bool(moves), timeout=20_000)

    job.cancel()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)

    assert (isinstance(told[0], Cancelled), job.running) == (True, False)


def test_a_job_that_does_not_listen_is_ended_with_its_process(bridge: Bridge, qtbot) -> None:
    told: list[AppError] = []
    landed: list[int] = []
    first: list[int] = []
    bridge.compute(works.process_id, bridge, first.append, in_process=True)
    qtbot.waitUntil(lambda: bool(first), timeout=20_000)
    job = bridge.compute(works.sleep_long, bridge, landed.append, failed=told.append, in_process=True)
    qtbot.waitUntil(partial(works.process_runs, bridge))

    job.cancel()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)

    assert isinstance(told[0], Cancelled)
    assert landed == []


def test_busy_is_told_once_for_work_that_overlaps(bridge: Bridge, qtbot) -> None:
    seen: list[bool] = []
    bridge.busy.connect(seen.append)
    landed: list[int] = []
    for _ in range(5):
        bridge.compute(partial(works.count_to, 5), bridge, landed.append)
    qtbot.waitUntil(lambda: len(landed) == 5)

    assert seen == [True, False]


def test_closing_waits_for_queued_writes(look, qtbot, workspace: Workspace) -> None:
    bridge = Bridge(workspace)
    for at in range(10):
        bridge.execute("actors.add", partial(add_actor, name=f"Người {at}"), bridge)

    bridge.close()

    assert len(workspace.read(list_actors)) == 10


def test_a_fault_in_the_background_reaches_the_hook_with_its_trace(bridge: Bridge, qtbot) -> None:
    with qtbot.capture_exceptions() as caught:
        bridge.compute(partial(works.fail_with, "Nguyễn Thị Mẫu"), bridge, lambda _done: None)
        qtbot.waitUntil(lambda: bool(caught))

    kind, problem, _trace = caught[0]
    assert kind is ValueError
    assert "fail_with" in "".join(problem.__notes__)


def test_two_hundred_bridges_with_dying_owners_do_not_crash(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.stress", "200", str(tmp_path / "w")],
        check=False,
        env=_environment(),
        capture_output=True,
        text=True,
        timeout=150,
        cwd=Path(__file__).parents[2],
    )

    assert (done.returncode, done.stdout.strip()) == (0, "200 runs"), done.stderr


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
