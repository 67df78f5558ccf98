"""Any stations, any marks, any order, repetition, split, and loss with sending again: the same state, every mark once."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from baocaovien.services.attendance.attendance import mark
from baocaovien.services.exchange import bundle
from baocaovien.services.exchange.bundle import Contents
from baocaovien.services.exchange.give import fill
from baocaovien.services.exchange.keys import identity
from baocaovien.services.exchange.quarantine import list_quarantine
from baocaovien.services.exchange.stations import station_role
from baocaovien.services.exchange.take_in import take_in
from baocaovien.services.workspace import Workspace
from baocaovien.store.check import check
from baocaovien.store.models import Person
from tests.helpers.events import START, do
from tests.services.exchange.doors import bring_home, bring_out, door, enter, marks, office, peer_of, seen
from tests.store.helpers import change

WHERE = st.integers(0, 3)
"""Three stations and the office itself."""
WHO = st.integers(0, 3)


class Exchanging(RuleBasedStateMachine):
    """An office with three stations, and bundles that get lost, split, shuffled and repeated on their way."""

    @initialize()
    def begin(self):
        self.folder = Path(tempfile.mkdtemp(prefix="bcv-doors-"))
        self.office = office(Workspace.create(self.folder / "office"))
        self.names = ["Bàn 1", "Bàn 2", "Bàn 3"]
        self.places = [door(self.office, self.folder / name, name) for name in self.names] + [self.office.workspace]
        self.people = self.office.invitees
        self.event_id = self.office.event_id
        self.acknowledged = set()
        self.arrived = {}
        self.on_the_way = []

    def teardown(self):
        try:
            self.meet()
        finally:
            for workspace in self.places:
                workspace.close()
            shutil.rmtree(self.folder)

    @rule(where=WHERE, who=WHO)
    def arrive(self, where, who):
        answer = enter(self.places[where], self.event_id, self.people[who])
        if answer.result == "ok":
            self.acknowledged.add(answer.mark_id)
            self.arrived.setdefault(self.people[who], set()).add(where)

    @rule(where=WHERE)
    def walk_in(self, where):
        answer = do(self.places[where], mark, event_id=self.event_id, walk_in="K' Brếp", at=START)
        self.acknowledged.add(answer.mark_id)

    @rule(where=WHERE, who=WHO, name=st.sampled_from(["bổ sung", "đổi chức danh"]))
    def edit(self, where, who, name):
        person = self.office.small.an
        change(self.places[where], Person, person, honorific=f"{name} {who}")

    @rule(where=st.integers(0, 2))
    def send_home(self, where):
        self.on_the_way.append((3, where, fill(self.places[where], self.places[where].read(station_role).peer_id).content))

    @rule(where=st.integers(0, 2))
    def send_out(self, where):
        to = peer_of(self.office, self.names[where])
        self.on_the_way.append((where, 3, fill(self.office.workspace, to).content))

    @rule(data=st.data())
    def deliver(self, data):
        """Perhaps late, perhaps twice, perhaps a piece in another order."""
        if not self.on_the_way:
            return
        where, sender, content = data.draw(st.sampled_from(self.on_the_way))
        opened = bundle.read(content, identity(self.places[where].folder))
        order = data.draw(st.permutations(opened.contents.operations))
        piece = order[: data.draw(st.integers(0, len(order)))]
        manifest = {key: value for key, value in opened.manifest.items() if key != "format"}
        again = Contents(piece, opened.contents.background, opened.contents.blobs)
        take_in(self.places[where], bundle.write(manifest, again, identity(self.places[sender].folder)))

    @rule(data=st.data())
    def lose(self, data):
        if self.on_the_way:
            self.on_the_way.remove(data.draw(st.sampled_from(self.on_the_way)))

    @rule()
    def meet(self):
        """Only what each has not said it has: two rounds, and all say the same; no mark is lost, each person counts once."""
        for _round in range(3):
            for name, station in zip(self.names, self.places[:3], strict=True):
                bring_home(station, self.office)
                bring_out(self.office, station, name)
        expected = seen(self.office.workspace, self.event_id)
        for place in self.places:
            assert seen(place, self.event_id) == expected
            assert marks(place) == self.acknowledged
            assert place.read(list_quarantine) == ()
            assert place.read(check) == []
        for who, doors in self.arrived.items():
            assert expected[who][0] == "present"
            assert expected[who][2] == len(doors) - 1
        for name, station in zip(self.names, self.places[:3], strict=True):
            assert fill(self.office.workspace, peer_of(self.office, name)).operations == 0
            assert fill(station, station.read(station_role).peer_id).operations == 0


TestExchanging = Exchanging.TestCase
# Explaining a failure traces every line on Python 3.11: ten times slower, also where nothing fails.
TestExchanging.settings = settings(
    max_examples=4,
    stateful_step_count=20,
    deadline=None,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate, Phase.shrink),
)
