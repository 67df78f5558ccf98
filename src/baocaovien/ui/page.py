"""The base of a page, and the description by which the main window knows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from baocaovien.services.workspace import Changes
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.look import theme
from baocaovien.ui.shell import Shell, Target
from baocaovien.ui.widgets.basics import column
from baocaovien.ui.widgets.empty_state import EmptyState
from baocaovien.ui.widgets.header import PageHeader
from baocaovien.ui.widgets.room import Room
from baocaovien.ui.widgets.search_field import SearchField


class Page(QWidget):
    """One job of the window: a header with one primary action, and a body.

    A subclass makes its widgets in `__init__` (into `self.body`), reads in `refresh()`, and says in
    `_on_changed` which changes concern it. `refresh()` is first called when the page is first shown; while the
    page is hidden, changes only mark it stale.
    """

    def __init__(self, bridge: Bridge, shell: Shell, *, title: str, icon: str) -> None:
        super().__init__()
        self.bridge = bridge
        self.shell = shell
        self.icon = icon
        self._stale = True
        self.setProperty("surface", "canvas")
        self.setAccessibleName(title)
        self.header = PageHeader(title)
        self.body = QVBoxLayout()
        px = theme.current().px
        self.body.setSpacing(px(12))
        self.body.setContentsMargins(0, 0, 0, 0)
        self._content = QWidget()
        self._content.setLayout(self.body)
        self._empty: EmptyState | None = None
        self._empty_room: Room | None = None
        self._room = Room(self._content)
        self._stack = QStackedLayout()
        layout = column(self.header, spacing=16, margins=(24, 16, 24, 16))
        layout.addLayout(self._stack, 1)
        self.setLayout(layout)
        # Only now: a stack without a widget above it shows what it takes as a window of its own.
        self._stack.addWidget(self._room)
        bridge.changed.connect(self._take_changes)

    @property
    def title(self) -> str:
        """The title in the page's header."""
        return self.header.title.text()

    def refresh(self) -> None:
        """Read and show the data anew."""

    def open(self, target: Target) -> None:
        """Show a record or begin a command; called after the page is shown."""

    def take_keyboard(self) -> None:
        """Take the keyboard into the body: its search where it has one, else its first control."""
        body = self._stack.currentWidget()
        # Not by the chain of Tab: going round it through the whole window left the menus' actions invalid in Python.
        inside = body.findChildren(QWidget) if body is not None else []
        found = [one for one in inside if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        found.sort(key=lambda one: (one.mapTo(self, QPoint()).y(), one.mapTo(self, QPoint()).x()))
        wanted = next((each for each in found if isinstance(each, SearchField)), next(iter(found), None))
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_files(self, files: list[Path]) -> bool:
        """Take in exchange files that were dropped on the window; False where the page can't."""
        del files
        return False

    def may_leave(self) -> bool:
        """Whether the window may close now; a page with unfinished typing keeps a draft here."""
        return True

    def set_empty(
        self,
        title: str,
        text: str = "",
        action: str = "",
        run: Callable[[], None] | None = None,
        *,
        icon: str = "",
        action_icon: str = "plus",
    ) -> None:
        """Show, in place of the body, what the page is for and the button that begins; `set_filled` takes it back."""
        self.set_filled()
        self._empty = EmptyState(icon or self.icon, title, text, action, run, action_icon=action_icon)
        self._empty_room = Room(self._empty)
        self._stack.addWidget(self._empty_room)
        self._stack.setCurrentWidget(self._empty_room)

    def set_filled(self) -> None:
        """Show the body."""
        self._stack.setCurrentWidget(self._room)
        if self._empty_room is not None:
            self._stack.removeWidget(self._empty_room)
            self._empty_room.deleteLater()
            self._empty = self._empty_room = None

    def take_body(self) -> QWidget:
        """Give the body away, to a window of its own; `put_body_back` brings it home."""
        self._stack.removeWidget(self._room)
        return self._room

    def put_body_back(self) -> None:
        """Show the body in the page again."""
        self._stack.insertWidget(0, self._room)
        self._stack.setCurrentWidget(self._room)

    def refresh_later(self) -> None:
        """Refresh now when the page is in sight, else when it is next shown."""
        if self.isVisible():
            self._stale = False
            self.refresh()
        else:
            self._stale = True

    def _on_changed(self, changes: Changes) -> None:
        """Answer to changes in the database; a subclass refreshes only when they touch what it shows."""
        del changes
        self.refresh_later()

    def _take_changes(self, changes: Changes) -> None:
        self._on_changed(changes)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()


@dataclass(frozen=True, slots=True)
class PageDescription:
    """A page in the navigation: its key, its name (context "Pages"), its icon and where its class is.

    The class is imported when the page is first shown, so that the window opens fast.
    """

    key: str
    title: str
    icon: str
    module: str
    class_name: str
    shortcut: str = ""
    below: bool = False
    """At the foot of the rail, with settings."""

    def exists(self) -> bool:
        """Whether the page is part of this build."""
        try:
            return find_spec(self.module) is not None
        except ModuleNotFoundError:
            return False

    def load(self) -> type[Page]:
        """The page's class; called with (bridge, shell)."""
        found: type[Page] = getattr(import_module(self.module), self.class_name)
        return found
