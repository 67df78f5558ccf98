"""The head of a page: its title, what it shows, and its actions; the primary one always at the right end."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget
from typing_extensions import override

from baocaovien.ui.widgets.basics import ElidedLabel, button, column, icon_button, label, row


class PageHeader(QWidget):
    """Title, subtitle and actions of a page.

    Every action is a QAction too, so that the menu, the shortcut sheet and the search (Ctrl+K) have it.

    Signals:
        actions_changed: an action came or went.
    """

    actions_changed = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = label(title, scale="title")
        self.subtitle = ElidedLabel(tone="muted")
        self.subtitle.hide()
        self._secondary = QHBoxLayout()
        self._secondary.setSpacing(8)
        self._more = icon_button("ellipsis", self.tr("More actions"))
        self._menu = QMenu(self._more)
        self._more.setMenu(self._menu)
        self._more.hide()
        self._primary: QPushButton | None = None
        # Held here: a QAction without a name in Python was now and then collected, and its entry was gone from the menu.
        self._held: list[QAction] = []
        self._primary_action: QAction | None = None
        self._primary_place = QHBoxLayout()
        titles = column(self.title, self.subtitle, spacing=0)
        self._row = row(titles, spacing=8)
        self._row.setStretch(0, 1)
        self._row.addLayout(self._secondary)
        self._row.addWidget(self._more)
        self._row.addLayout(self._primary_place)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._row)

    def set_title(self, text: str) -> None:
        """Change the title."""
        self.title.setText(text)

    def set_subtitle(self, text: str) -> None:
        """One line below the title; empty hides it."""
        self.subtitle.setText(text)
        self.subtitle.setVisible(bool(text))

    def set_primary(self, text: str, icon: str, run: Callable[[], None], *, shortcut: str = "") -> QPushButton:
        """The one primary action of the page, named by a verb."""
        if self._primary is not None:
            self._primary_place.removeWidget(self._primary)
            self._primary.hide()
            self._primary.deleteLater()
        if self._primary_action is not None:
            self.removeAction(self._primary_action)  # at once: two with one key would both be silent
        self._primary = button(text, icon, kind="primary")
        self._primary_action = self._action(text, run, shortcut)
        self._tie(self._primary, self._primary_action)
        self._primary_place.addWidget(self._primary)
        QWidget.setTabOrder(self._more, self._primary)
        return self._primary

    def add_secondary(self, text: str, icon: str, run: Callable[[], None], *, shortcut: str = "") -> QPushButton:
        """An action beside the primary one."""
        made = button(text, icon)
        self._tie(made, self._action(text, run, shortcut))
        self._secondary.addWidget(made)
        return made

    def add_to_menu(self, text: str, run: Callable[[], None], *, shortcut: str = "") -> QAction:
        """A rare action, behind '…'."""
        action = self._action(text, run, shortcut)
        self._menu.addAction(action)
        self._more.show()
        return action

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._set_order()

    def _set_order(self) -> None:
        """Tab goes as the eye does, whichever action came first; Qt heeds it only among other widgets of the window."""
        places = (self._secondary.itemAt(at) for at in range(self._secondary.count()))
        beside = [item.widget() for item in places if item is not None]
        order: list[QWidget] = [one for one in (*beside, self._more, self._primary) if one is not None]
        before = self._more.previousInFocusChain()
        while before is not None and before is not self._more and (before in order or not _takes_tab(before)):
            before = before.previousInFocusChain()
        for one, after in pairwise(order if before in (None, self._more) else [before, *order]):
            if one is not None:
                QWidget.setTabOrder(one, after)

    def _action(self, text: str, run: Callable[[], None], shortcut: str) -> QAction:
        action = QAction(text, self)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(lambda _checked=False: run())
        self.addAction(action)
        self._held.append(action)
        self.actions_changed.emit()
        return action

    def _tie(self, made: QPushButton, action: QAction) -> None:
        """Let a button and its action do, allow and show the same."""
        made.clicked.connect(action.trigger)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if keys:
            made.setToolTip(f"{action.text()}  ({keys})")

        def follow() -> None:
            made.setEnabled(action.isEnabled())
            made.setVisible(action.isVisible())

        action.enabledChanged.connect(follow)
        action.visibleChanged.connect(follow)
        made.destroyed.connect(action.deleteLater)


def _takes_tab(one: QWidget) -> bool:
    return bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
