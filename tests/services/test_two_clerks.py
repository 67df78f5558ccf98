"""Two clerks on one database server: numbers are given once, minutes are closed once."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest

from baocaovien.domain.errors import AppError
from baocaovien.services.documents import minutes, register
from baocaovien.services.office.office import set_up_office
from baocaovien.services.workspace import Workspace
from baocaovien.store.queries.documents import Register, minutes_detail
from tests.services.small_office import DAY, make_event, make_office

WAIT = 30


@pytest.fixture
def clerks(make_workspace, postgres_url) -> Iterator[tuple[Workspace, Workspace]]:
    first = make_workspace("a", database_url=postgres_url)
    second = Workspace.open(first.folder.parent / "b", database_url=postgres_url)
    yield first, second
    second.close()


def at_once(clerks: tuple[Workspace, ...], *works: Callable[[Any], Any]) -> list[Any]:
    """Run a use case for each clerk; both have read before either writes."""
    meet = threading.Barrier(len(works))
    answers: list[Any] = [None] * len(works)

    def run(place: int) -> None:
        met = False

        def work(session: Any) -> Any:
            nonlocal met
            session.connection()
            list(Register().ids(session))
            if not met:
                met = True
                meet.wait(WAIT)
            return works[place](session)

        try:
            answers[place] = clerks[place].execute("t", work)
        except AppError as problem:
            answers[place] = problem.code

    threads = [threading.Thread(target=run, args=(place,)) for place in range(len(works))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(WAIT)
    return answers


def entry(number: int, title: str) -> register.Entry:
    return register.Entry("report", "BC", title, number, DAY)


def test_two_clerks_never_write_one_number_twice(clerks):
    clerks[0].execute("t", make_office)

    answers = at_once(
        clerks, *(partial(register.record, entry=entry(1, name), family="party") for name in ("Báo cáo A", "Báo cáo B"))
    )
    rows = clerks[0].read(lambda session: Register().rows(session, Register().ids(session)))

    assert answers.count("paper.number_taken") == 1
    assert [row.number for row in rows] == [1]


def test_numbers_given_at_once_follow_each_other(clerks):
    clerks[0].execute("t", make_office)
    clerks[0].execute("t", partial(set_up_office, gives_numbers=True))

    def give(session: Any, *, title: str) -> Any:
        number = register.next_number(session, type_code="BC", family="party", dated=DAY)
        return register.record(session, entry=entry(number, title), family="party")

    at_once(clerks, partial(give, title="Báo cáo A"), partial(give, title="Báo cáo B"))
    rows = clerks[0].read(lambda session: Register().rows(session, Register().ids(session)))

    assert sorted(row.number for row in rows) == [1, 2]


def test_a_series_of_two_clerks_has_no_gap_and_no_double_on_any_database(database, make_workspace):
    """Each gives fifteen numbers as fast as it can, and cancels one of them: it stays taken."""
    first = make_workspace("a", database_url=database)
    first.execute("t", make_office)
    first.execute("t", partial(set_up_office, gives_numbers=True))
    other = first.folder if database is None else first.folder.parent / "b"
    second = Workspace.open(other, database_url=database)

    def give(session: Any) -> Any:
        number = register.next_number(session, type_code="BC", family="party", dated=DAY)
        return register.record(session, entry=entry(number, f"Báo cáo {number}"), family="party")

    def work(clerk: Workspace) -> None:
        for turn in range(15):
            made = clerk.execute("t", give)
            if turn == 7:
                clerk.execute("t", partial(register.cancel_number, document_id=made, reason="nhầm"))

    threads = [threading.Thread(target=work, args=(clerk,)) for clerk in (first, second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(WAIT)
    rows = first.read(lambda session: Register().rows(session, Register().ids(session)))
    second.close()

    assert sorted(row.number for row in rows) == list(range(1, 31))
    assert sum(row.cancelled for row in rows) == 2


def test_two_clerks_close_the_minutes_once(clerks):
    office = clerks[0].execute("t", make_office)
    event_id = clerks[0].execute("t", partial(make_event, office=office))
    clerks[0].execute("t", partial(minutes.start_minutes, event_id=event_id))
    detail = partial(minutes_detail, event_id=event_id)
    revision = clerks[0].read(detail).revision
    close = partial(minutes.close_minutes, event_id=event_id, revision=revision, as_of=dt.datetime(2021, 5, 24, tzinfo=dt.UTC))

    answers = at_once(clerks, partial(close, pdf=b"%PDF-1.4 A"), partial(close, pdf=b"%PDF-1.4 B"))
    closed = clerks[1].read(detail)

    assert answers.count("minutes.closed") == 1
    assert (closed.state, len(closed.versions)) == ("finalised", 1)


def test_a_new_term_begins_the_partys_numbers_again_and_not_the_states(each_workspace):
    workspace = each_workspace
    workspace.execute("t", make_office)
    workspace.execute("t", partial(set_up_office, gives_numbers=True))
    before, after = dt.date(2025, 9, 30), dt.date(2025, 10, 2)
    for dated in (before, before):
        number = workspace.read(partial(register.next_number, type_code="BC", family="party", dated=dated))
        workspace.execute(
            "t",
            partial(register.record, entry=register.Entry("report", "BC", f"Báo cáo {number}", number, dated), family="party"),
        )

    workspace.execute("t", partial(set_up_office, term_from=dt.date(2025, 10, 1)))
    numbers = [
        workspace.read(partial(register.next_number, type_code="BC", family=family, dated=dated))
        for family in ("party", "state")
        for dated in (before, after)
    ]

    assert numbers == [3, 1, 1, 1]
