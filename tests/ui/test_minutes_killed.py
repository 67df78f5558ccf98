"""kill -9 while minutes are typed: what was written down is there, and so is the half sentence."""

from __future__ import annotations

import subprocess
import sys
from functools import partial

from baocaovien.services.workspace import Workspace
from baocaovien.settings import Settings
from baocaovien.store.queries.documents import minutes_detail
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.facts import read_facts
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.shell import Target
from tests.services.small_office import make_event, make_office
from tests.ui.documents_desk import OWN
from tests.ui.typing_minutes import FINISHED, HALF


def test_what_was_typed_outlives_a_kill(look, workspace, qtbot):
    event_id = workspace.execute("t", partial(make_event, office=workspace.execute("t", make_office), state="open"))
    folder = workspace.folder
    workspace.close()
    call = [sys.executable, "-m", "tests.ui.typing_minutes", str(folder), str(event_id)]
    with subprocess.Popen(call, stdout=subprocess.PIPE, text=True) as typing:
        said = typing.stdout.readline()
        typing.kill()

    again = Bridge(Workspace.open(folder))
    window = MainWindow(again, Settings(language="en"), read_facts(again), pages=OWN)
    qtbot.addWidget(window)
    window.show()
    window.go("documents", Target("event", event_id, "minutes"))
    found = again.read(partial(minutes_detail, event_id=event_id))
    composer = window.page("documents").minutes.composer
    shown = composer.text.toPlainText()
    composer.begin()
    qtbot.waitUntil(lambda: not again.is_busy)
    again.close()

    assert (said, typing.returncode != 0) == ("kept\n", True)
    assert [one.text for one in found.statements] == [FINISHED]
    assert shown == HALF
