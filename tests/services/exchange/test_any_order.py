"""Any stations, any marks, any order, repetition, split, and loss with sending again: the same state, every mark once."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from pathlib import Path

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from baocaovien.domain.errors import ConflictError
from baocaovien.services.attendance.attendance import annul, mark
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

WHERE = st.integers(0, 11)
"""A place, modulo how many there are: twelve is a multiple of every number of places and of stations."""
WHO = st.integers(0, 3)
KINDS = ("exit", "absent", "excuse", "unexcuse", "substitute")


class Exchanging(RuleBasedStateMachine):
    """An office with its stations, and bundles that get lost, split, shuffled and repeated on their way."""

    @initialize(stations=st.integers(1, 3))
    def begin(self, stations):
        self.folder = Path(tempfile.mkdtemp(prefix="bcv-doors-"))
        self.office = office(Workspace.create(self.folder / "office"))
        self.names = [f"Bàn {number}" for number in range(1, stations + 1)]
        self.places = [door(self.office, self.folder / name, name) for name in self.names] + [self.office.workspace]
        self.people = self.office.invitees
        self.event_id = self.office.event_id
        self.acknowledged = set()
        self.arrived = {}
        self.corrected = set()
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
        where %= len(self.places)
        answer = enter(self.places[where], self.event_id, self.people[who])
        if answer.result == "ok":
            self.acknowledged.add(answer.mark_id)
            self.arrived.setdefault(self.people[who], set()).add(where)

    @rule(where=WHERE, who=WHO, kind=st.sampled_from(KINDS), minutes=st.integers(0, 90))
    def decide(self, where, who, kind, minutes):
        """Leave, or be excused, absent, replaced by somebody: in any order and also against each other."""
        said = {"kind": kind, "at": START + dt.timedelta(minutes=minutes), "reason": "họp" if kind == "excuse" else ""}
        if kind == "substitute":
            said["substitute_name"] = "Trần Văn Thế"
        answer = enter(self.places[where % len(self.places)], self.event_id, self.people[who], **said)
        if answer.result == "ok":
            self.acknowledged.add(answer.mark_id)
            self.corrected.add(self.people[who])

    @rule(where=WHERE, data=st.data())
    def take_back(self, where, data):
        """Annul a mark that is known there, whoever made it; or an annul itself."""
        place = self.places[where % len(self.places)]
        known = sorted(marks(place))
        if known:
            mark_id = data.draw(st.sampled_from(known))
            try:
                answer = do(place, annul, mark_id=mark_id, reason="nhầm")
            except ConflictError:
                return  # it was taken back already
            self.acknowledged.add(answer.mark_id)
            self.corrected.update(self.people)

    @rule(where=WHERE)
    def walk_in(self, where):
        answer = do(self.places[where % len(self.places)], mark, event_id=self.event_id, walk_in="K' Brếp", at=START)
        self.acknowledged.add(answer.mark_id)

    @rule(where=WHERE, who=WHO, name=st.sampled_from(["bổ sung", "đổi chức danh"]))
    def edit(self, where, who, name):
        person = self.office.small.an
        change(self.places[where % len(self.places)], Person, person, honorific=f"{name} {who}")

    @rule(where=WHERE)
    def send_home(self, where):
        where %= len(self.names)
        self.on_the_way.append((-1, where, fill(self.places[where], self.places[where].read(station_role).peer_id).content))

    @rule(where=WHERE)
    def send_out(self, where):
        where %= len(self.names)
        to = peer_of(self.office, self.names[where])
        self.on_the_way.append((where, -1, fill(self.office.workspace, to).content))

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
            for name, station in zip(self.names, self.places[:-1], strict=True):
                bring_home(station, self.office)
                bring_out(self.office, station, name)
        expected = seen(self.office.workspace, self.event_id)
        for place in self.places:
            assert seen(place, self.event_id) == expected
            assert marks(place) == self.acknowledged
            assert place.read(list_quarantine) == ()
            assert place.read(check) == []
        for who, doors in self.arrived.items():
            if who in self.corrected:
                continue
            assert expected[who][0] == "present"
            assert expected[who][2] == len(doors) - 1
        for name, station in zip(self.names, self.places[:-1], strict=True):
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
