"""The worker process: answers, errors, progress, stopping, limits."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial

import pytest

from baocaovien.domain.errors import Cancelled, EnvironmentFault, InputError
from baocaovien.ui.worker import Limits, WorkerProcess, WorkFailedError
from tests.ui import works


@pytest.fixture(scope="module")
def _kept() -> Iterator[WorkerProcess]:
    made = WorkerProcess(Limits(megabytes=2048))
    yield made
    made.close()


@pytest.fixture
def worker(_kept: WorkerProcess) -> WorkerProcess:
    return _kept


def test_the_child_answers_and_keeps_its_process(worker: WorkerProcess) -> None:
    first, second = worker.run(works.process_id), worker.run(works.process_id)

    assert first == second
    assert first != works.process_id()


def test_qt_is_not_loaded_in_the_child(worker: WorkerProcess) -> None:
    assert worker.run(works.loaded_qt) == []


def test_an_error_with_a_code_comes_through_whole(worker: WorkerProcess) -> None:
    with pytest.raises(InputError) as caught:
        worker.run(partial(works.refuse, "danh-sach.xlsx: dòng 17"))

    assert (caught.value.code, caught.value.where, caught.value.params) == (
        "imports.not_a_date",
        "danh-sach.xlsx: dòng 17",
        {"value": "32/13"},
    )


def test_a_fault_tells_where_but_no_values(worker: WorkerProcess) -> None:
    with pytest.raises(WorkFailedError) as caught:
        worker.run(partial(works.fail_with, "Nguyễn Thị Mẫu"))

    assert "fail_with" in str(caught.value)
    assert "ValueError" in str(caught.value)
    assert "Mẫu" not in str(caught.value)


def test_progress_arrives_in_order_and_ends_with_the_total(worker: WorkerProcess) -> None:
    seen: list[tuple[int, int]] = []

    def note(done: int, total: int) -> bool:
        seen.append((done, total))
        return True

    assert worker.run(partial(works.count_to, 500), note) == 500
    assert seen == sorted(seen)
    assert seen[-1] == (500, 500)


def test_progress_that_says_no_stops_the_work(worker: WorkerProcess) -> None:
    with pytest.raises(Cancelled):
        worker.run(works.count_forever, lambda done, _total: done < 3)

    assert worker.run(partial(works.count_to, 3)) == 3


def test_work_that_does_not_listen_is_ended_and_the_next_runs(worker: WorkerProcess) -> None:
    stopper = threading.Timer(0.3, lambda: worker.stop(kill=True))
    stopper.start()
    with pytest.raises(Cancelled):
        worker.run(works.sleep_long)
    stopper.join()

    assert worker.run(partial(works.count_to, 2)) == 2


def test_a_process_that_dies_is_told_and_replaced(worker: WorkerProcess) -> None:
    with pytest.raises(EnvironmentFault) as caught:
        worker.run(works.die)

    assert caught.value.code == "work.worker_ended"
    assert worker.run(partial(works.count_to, 2)) == 2


def test_too_much_memory_is_refused(worker: WorkerProcess) -> None:
    with pytest.raises(EnvironmentFault) as caught:
        worker.run(works.take_memory)

    assert caught.value.code == "work.out_of_memory"


def test_work_that_takes_too_long_is_ended() -> None:
    worker = WorkerProcess(Limits(seconds=0.5))
    with pytest.raises(EnvironmentFault) as caught:
        worker.run(works.sleep_long)
    worker.close()

    assert caught.value.code == "work.too_long"


def test_a_job_may_have_less_time_and_memory_than_others(worker: WorkerProcess) -> None:
    with pytest.raises(EnvironmentFault) as slow:
        worker.run(works.sleep_long, limits=Limits(seconds=0.5))
    with pytest.raises(EnvironmentFault) as large:
        worker.run(partial(works.take_megabytes, 900), limits=Limits(megabytes=700))

    assert (slow.value.code, slow.value.params, large.value.code) == ("work.too_long", {"seconds": 0}, "work.out_of_memory")
    assert worker.run(partial(works.take_megabytes, 900)) == 900


def test_an_answer_that_cannot_travel_is_a_fault(worker: WorkerProcess) -> None:
    with pytest.raises(WorkFailedError):
        worker.run(works.answer_a_lock)
