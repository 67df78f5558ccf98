"""Any sequence of operations, undone and redone, gives equal visible states; tables equal the fold at every point;
two stations that exchange in any order, with repetition and in pieces, end the same."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, multiple, rule

from baocaovien.services.workspace import Workspace
from baocaovien.store.check import check
from baocaovien.store.fold import rebuild
from baocaovien.store.merge import Merged, merge, vector
from baocaovien.store.models import ContentItem, Person, SourceDocument
from baocaovien.store.operations import current
from tests.store.helpers import add_event, add_person, carried, change, mark, packed, visible

NAMES = st.sampled_from(["Nguyễn Văn An", "Trần Thị Bình", "K' Brếp", "Lê Ánh"])
# Explaining a failure traces every line on Python 3.11: ten times slower, also where nothing fails.
QUICK = settings(
    max_examples=10,
    stateful_step_count=20,
    deadline=None,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate, Phase.shrink),
)
HONORIFICS = st.sampled_from(["đồng chí", "ông", "bà"])


class Undoing(RuleBasedStateMachine):
    """One workspace; what people saw before and after each step is remembered beside it."""

    people = Bundle("people")

    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="bcv-undo-"))
        self.workspace = Workspace.create(self.folder / "w")
        self.event_id, _session, self.invitee_id = add_event(self.workspace)
        self.seen = [visible(self.workspace)]
        self.place = 0

    def teardown(self):
        self.workspace.close()
        shutil.rmtree(self.folder)

    def _done(self):
        del self.seen[self.place + 1 :]
        self.seen.append(visible(self.workspace))
        self.place += 1

    @rule(target=people, name=NAMES)
    def add(self, name):
        person_id = add_person(self.workspace, name)
        self._done()
        return person_id

    @rule(person=people, name=NAMES, honorific=HONORIFICS)
    def rename(self, person, name, honorific):
        self._changed(person, full_name=name, honorific=honorific)

    @rule(person=people, deleted=st.booleans())
    def delete(self, person, deleted):
        self._changed(person, deleted=deleted)

    def _changed(self, person, **values):
        """A change of what is deleted is a step, too, though nobody sees it; a change that changes nothing is none."""
        before = len(self.workspace.history(1000))
        change(self.workspace, Person, person, **values)
        if len(self.workspace.history(1000)) != before:
            self._done()

    @rule()
    def enter(self):
        mark(self.workspace, self.event_id, self.invitee_id)
        self._done()

    @rule()
    def note(self):
        self.workspace.execute("documents.printed", lambda _session: None, nature="note")

    @rule()
    def undo(self):
        if self.place > 0:
            assert self.workspace.undo().left == ()
            self.place -= 1
            assert visible(self.workspace) == self.seen[self.place]

    @rule()
    def redo(self):
        done = self.workspace.redo()
        if self.place + 1 < len(self.seen):
            assert done.left == ()
            self.place += 1
            assert visible(self.workspace) == self.seen[self.place]
        else:
            assert done is None

    @invariant()
    def tables_are_the_fold(self):
        assert self.workspace.read(check) == []


TestUndoing = Undoing.TestCase
TestUndoing.settings = QUICK


class Exchanging(RuleBasedStateMachine):
    """Two stations that start from one, and bundles on their way."""

    people = Bundle("people")
    items = Bundle("items")

    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="bcv-merge-"))
        self.stations = [Workspace.create(self.folder / name) for name in ("a", "b")]
        self.sent = []

    def teardown(self):
        for workspace in self.stations:
            workspace.close()
        shutil.rmtree(self.folder)

    @initialize(target=items)
    def begin(self):
        first = self.stations[0]
        self.event_id, _session, self.invitee_id = add_event(first)

        def library(session):
            document = SourceDocument(title="Kế hoạch")
            session.add(document)
            session.flush()
            items = [ContentItem(document_id=document.id, rank=rank, level="roman") for rank in "abc"]
            session.add_all(items)
            session.flush()
            return [item.id for item in items]

        items = first.execute("library.import", library)
        _receive(self.stations[1], _send(first))
        return multiple(*items)

    @rule(target=people, where=st.integers(0, 1), name=NAMES)
    def add(self, where, name):
        return add_person(self.stations[where], name)

    @rule(where=st.integers(0, 1), person=people, name=NAMES)
    def rename(self, where, person, name):
        self._change(where, Person, person, full_name=name)

    @rule(where=st.integers(0, 1), person=people, deleted=st.booleans())
    def delete(self, where, person, deleted):
        self._change(where, Person, person, deleted=deleted)

    @rule(where=st.integers(0, 1), item=items, parent=items, rank=st.sampled_from("abcd"))
    def move(self, where, item, parent, rank):
        if item not in self._above(where, parent):  # the use case refuses a ring that one station would make
            self._change(where, ContentItem, item, parent_id=parent, rank=rank)

    def _above(self, where, item):
        """The item and everything above it at a station."""
        found = []
        while item is not None:
            found.append(item)
            item = self.stations[where].read(lambda session, item=item: session.get_one(ContentItem, item).parent_id)
        return found

    def _change(self, where, model, record_id, **values):
        workspace = self.stations[where]
        if workspace.read(lambda session: session.get(model, record_id)) is not None:
            change(workspace, model, record_id, **values)

    @rule(where=st.integers(0, 1))
    def enter(self, where):
        mark(self.stations[where], self.event_id, self.invitee_id)

    @rule(where=st.integers(0, 1))
    def undo(self, where):
        self.stations[where].undo()

    @rule(where=st.integers(0, 1))
    def send(self, where):
        self.sent.append((1 - where, _send(self.stations[where])))

    @rule(data=st.data())
    def receive_a_piece(self, data):
        if self.sent:
            where, operations = data.draw(st.sampled_from(self.sent))
            shuffled = data.draw(st.permutations(operations))
            _receive(self.stations[where], shuffled[: data.draw(st.integers(0, len(shuffled)))])

    @invariant()
    def tables_are_the_fold(self):
        for workspace in self.stations:
            assert workspace.read(check) == []

    @rule()
    def meet(self):
        """Exchange what each lacks, told by contiguous prefixes: both end the same."""
        first, second = self.stations
        _receive(second, _send(first, second))
        _receive(first, _send(second, first))
        assert visible(first) == visible(second)
        assert first.read(vector) == second.read(vector)


def _send(workspace, receiver=None):
    known = receiver.read(vector) if receiver else {}
    return workspace.read(lambda session: carried(packed(session, known)))


def _receive(workspace, operations) -> Merged:
    return workspace.execute("exchange.merge", lambda session: merge(session, operations, at=current(session).at))


TestExchanging = Exchanging.TestCase
TestExchanging.settings = QUICK


def test_the_log_folds_to_equal_tables_from_nothing(each_workspace):
    workspace = each_workspace
    event_id, _session, invitee_id = add_event(workspace)
    person_id = add_person(workspace, "Trần Thị Bình")
    change(workspace, Person, person_id, full_name="Trần Thị Bính")
    mark(workspace, event_id, invitee_id)
    workspace.undo()
    before = visible(workspace)

    def from_nothing(session):
        connection = session.connection()
        for table in ("invitee", "event_session", "event", "event_kind", "person"):
            connection.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608 - names of this test
        assert session.get(Person, person_id) is None
        rebuild(session)

    with workspace.database.write_session() as session:
        from_nothing(session)
        session.commit()

    assert visible(workspace) == before
    assert workspace.read(check) == []
