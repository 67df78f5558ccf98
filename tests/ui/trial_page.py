"""A page of the tests' own, so that the frame is tested without the pages of the program."""

from __future__ import annotations

from functools import partial

from baocaovien.services.office.actors import ActorRow, add_actor, list_actors
from baocaovien.services.workspace import Changes
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.page import Page, PageDescription
from baocaovien.ui.shell import Shell, Target
from baocaovien.ui.table_model import Column, Listed, TableModel
from baocaovien.ui.table_view import TableView

TRIAL = PageDescription("home", "Home", "house", "tests.ui.trial_page", "TrialPage", "Ctrl+1")
OTHER = PageDescription("directory", "Directory", "users", "tests.ui.trial_page", "TrialPage", "Ctrl+8")
BROKEN = PageDescription("reports", "Reports", "chart-column", "tests.ui.trial_page", "BrokenPage", "Ctrl+7")
ABSENT = PageDescription("decks", "Decks", "presentation", "baocaovien.ui.not_there.page", "Page", "Ctrl+4")


class TrialPage(Page):
    """Lists who works here and adds somebody."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__(bridge, shell, title="Người làm việc", icon="users")
        self.refreshed = 0
        self.opened: list[Target] = []
        self.model = TableModel[ActorRow](Listed(), [Column("Họ tên", lambda row: row.name)], bridge, self)
        self.view = TableView(self.model, name="trial", title="Người làm việc")
        self.body.addWidget(self.view)
        self.header.set_primary("Thêm", "plus", self.add, shortcut="Ctrl+N")
        self.header.add_to_menu("Việc hiếm", lambda: None)

    def refresh(self) -> None:
        self.refreshed += 1
        people = self.bridge.read(list_actors)
        if people:
            self.set_filled()
            self.model.set_query(Listed(people))
        else:
            self.set_empty("Chưa có ai", "Thêm người làm việc ở đây.", "Thêm", self.add)

    def add(self) -> None:
        name = f"Người {self.refreshed}"
        self.bridge.execute(
            "actors.add", partial(add_actor, name=name), self, lambda _made: self.shell.tell(f"Đã thêm {name}.", undo=True)
        )

    def open(self, target: Target) -> None:
        self.opened.append(target)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches("actor"):
            self.refresh_later()


class BrokenPage(Page):
    """Fails when it is made."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__(bridge, shell, title="Hỏng", icon="x")
        raise ZeroDivisionError
