"""The log of the sample workspace: folded from nothing it gives equal tables; all of it can be undone and redone."""

from __future__ import annotations

import datetime as dt

from baocaovien.services import backup, sample
from baocaovien.store.fold import rebuild
from baocaovien.store.merge import merge
from baocaovien.store.models import Base
from baocaovien.store.wire import records
from tests.store.helpers import carried, packed, visible


def test_the_sample_s_log_folds_from_nothing_to_equal_tables(each_workspace):
    sample.fill(each_workspace, today=dt.date(2021, 5, 20))
    before = visible(each_workspace)
    order = [table.name for table in reversed(Base.metadata.sorted_tables)]
    tables = sorted((shape.model.__tablename__ for shape in records()), key=order.index)

    with each_workspace.database.write_session() as session:
        for table in tables:
            session.connection().exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608 - names of our own tables
        rebuild(session)
        session.commit()

    assert len(before) > 100
    assert visible(each_workspace) == before
    assert each_workspace.read(backup.check) == ()


def test_the_sample_can_be_undone_and_redone(workspace):
    sample.fill(workspace, today=dt.date(2021, 5, 20))
    after = visible(workspace)
    steps = 0
    while workspace.undo() is not None:
        steps += 1

    assert visible(workspace) == {"standing marks": []}
    assert workspace.read(backup.check) == ()
    for _step in range(steps):
        assert workspace.redo().left == ()
    assert visible(workspace) == after
    assert workspace.read(backup.check) == ()


def test_another_station_takes_the_sample_in_whole(make_workspace):
    first, second = make_workspace("a"), make_workspace("b")
    sample.fill(first, today=dt.date(2021, 5, 20))
    operations = first.read(lambda session: carried(packed(session)))

    second.execute("exchange.merge", lambda session: merge(session, reversed(operations)))

    assert visible(second) == visible(first)
    # Operations alone were carried; the files come with a bundle.
    assert {problem.code for problem in second.read(backup.check)} == {"check.lost_file"}
