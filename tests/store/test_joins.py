"""Joins on two copies, with whatever is written and undone meanwhile: the same on both, equal to the fold, nothing lost."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from functools import partial
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import select

from baocaovien.domain.errors import ConflictError
from baocaovien.services.directory import directory
from baocaovien.services.workspace import Workspace
from baocaovien.store.check import check
from baocaovien.store.fold import rebuild
from baocaovien.store.joins import followers
from baocaovien.store.merge import merge
from baocaovien.store.models import Person, Post, Unit
from tests.store.helpers import carried, packed, visible
from tests.store.test_fold_properties import QUICK

COPY, PLACE, WHO = st.integers(0, 1), st.integers(0, 3), st.integers(0, 2)


class Joining(RuleBasedStateMachine):
    """Four records of units and three of people on two copies that join, write, undo and exchange in any order."""

    @initialize()
    def begin(self):
        self.folder = Path(tempfile.mkdtemp(prefix="bcv-joins-"))
        self.copies = [Workspace.create(self.folder / name) for name in "ab"]
        self.units = [self._make(directory.add_unit, name=f"Đơn vị {n}", level="commune") for n in range(4)]
        self.people = [
            self._make(directory.add_person, full_name=f"Người {n}", unit_id=self.units[n], position="Ủy viên") for n in range(3)
        ]
        self._give(0)

    def teardown(self):
        self._give(0)
        self._give(1)
        self._give(0)
        states = [visible(copy) for copy in self.copies]
        for copy in self.copies:
            assert list(copy.read(check)) == []
            assert copy.read(_named_joined) == []
            before = visible(copy)
            copy.execute("test.rebuild", rebuild, nature="note")
            assert visible(copy) == before
            copy.close()
        shutil.rmtree(self.folder)
        assert states[0] == states[1]

    def _make(self, use_case, **said):
        """What undo never reaches."""
        return self.copies[0].execute("test.step", partial(use_case, **said), nature="final")

    def _do(self, copy, use_case, **said):
        return copy.execute("test.step", partial(use_case, **said))

    def _give(self, giver):
        operations = self.copies[giver].read(lambda session: carried(packed(session)))
        taker = self.copies[1 - giver]
        taker.execute("exchange.merge", lambda session: merge(session, operations), nature="note")

    @rule(copy=COPY, keep=PLACE, other=PLACE)
    def join_units(self, copy, keep, other):
        with suppress(ConflictError):  # the same record, or one below the other
            self._do(self.copies[copy], directory.join_units, keep_id=self.units[keep], other_id=self.units[other])

    @rule(copy=COPY, keep=WHO, other=WHO)
    def join_people(self, copy, keep, other):
        if keep != other:
            self._do(self.copies[copy], directory.merge_people, keep_id=self.people[keep], other_id=self.people[other])

    @rule(copy=COPY, who=WHO, where=PLACE)
    def serve(self, copy, who, where):
        self._do(self.copies[copy], directory.add_post, person_id=self.people[who], unit_id=self.units[where])

    @rule(copy=COPY, where=PLACE, upper=PLACE)
    def move(self, copy, where, upper):
        with suppress(ConflictError):  # below itself
            self._do(self.copies[copy], directory.move_unit, unit_id=self.units[where], parent_id=self.units[upper])

    @rule(copy=COPY)
    def undo(self, copy):
        self.copies[copy].undo()

    @rule(copy=COPY)
    def redo(self, copy):
        self.copies[copy].redo()

    @rule(giver=COPY)
    def give(self, giver):
        self._give(giver)

    @invariant()
    def nothing_names_what_was_joined(self):
        for copy in self.copies:
            assert copy.read(_named_joined) == []


def _named_joined(session):
    """Records that name one that was joined to another."""
    found = []
    for model in (Unit, Person):
        joined = list(session.scalars(select(model.id).where(model.merged_into_id.is_not(None))))
        for of, attribute in followers(model):
            found += session.scalars(select(of.id).where(getattr(of, attribute).in_(joined)))
    return found


TestJoining = Joining.TestCase
TestJoining.settings = QUICK


def test_two_copies_that_join_each_way_round_keep_one_record_and_taking_it_back_gives_both(make_workspace):
    copies = [make_workspace("a"), make_workspace("b")]
    first, second = copies

    def give(giver, taker):
        operations = giver.read(lambda session: carried(packed(session)))
        taker.execute("exchange.merge", lambda session: merge(session, operations), nature="note")

    def do(copy, use_case, **said):
        return copy.execute("test.step", partial(use_case, **said))

    def live(copy):
        return copy.read(lambda session: set(session.scalars(select(Unit.id).where(Unit.merged_into_id.is_(None)))))

    one, two = (do(first, directory.add_unit, name=name, level="commune") for name in ("Xã A", "Xã A bis"))
    person = do(first, directory.add_person, full_name="Lê Ánh", unit_id=two)
    give(first, second)
    do(first, directory.join_units, keep_id=one, other_id=two)
    do(second, directory.join_units, keep_id=two, other_id=one)
    give(first, second)
    give(second, first)

    assert live(first) == live(second)
    assert len(live(first)) == 1
    held = [copy.read(lambda session: session.scalars(select(Post.unit_id)).all()) for copy in copies]
    assert held == [list(live(first))] * 2
    assert person is not None
    for copy in copies:
        assert list(copy.read(check)) == []
    for copy in copies:
        copy.undo()
    give(first, second)
    give(second, first)
    assert live(first) == live(second) == {one, two}
