"""The field over the window that finds people, conferences, content, papers and commands."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QLineEdit, QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from baocaovien.domain.errors import AppError
from baocaovien.domain.names import fold
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.look import theme
from baocaovien.ui.search.providers import PROVIDERS, Found, SearchProvider
from baocaovien.ui.shell import Shell
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import ElidedLabel, Icon, column, label, line, row

_WIDTH, _HEIGHT = 600, 420
_MOST_COMMANDS = 8


class SearchPalette(QWidget):
    """Covers the window while it is open; Escape or a click beside it closes it.

    Signals:
        closed: it was closed, with or without a choice.
    """

    closed = Signal()

    def __init__(
        self,
        shell: Shell,
        bridge: Bridge,
        *,
        pages: Container[str],
        actions: Sequence[QAction],
        providers: Sequence[SearchProvider] = PROVIDERS,
    ) -> None:
        window = shell.window()
        super().__init__(window)
        self._shell, self._bridge, self._window = shell, bridge, window
        self._actions = [action for action in actions if action.isEnabled()]
        self._providers = [provider for provider in providers if provider.page in pages]
        self._asked = 0
        self._awaited = 0
        self._box = QFrame(self)
        self._box.setProperty("surface", "palette")
        shadow = QGraphicsDropShadowEffect(self._box, blurRadius=40, xOffset=0, yOffset=8)
        shadow.setColor(QColor(0, 0, 0, 90))
        self._box.setGraphicsEffect(shadow)
        self.field = QLineEdit()
        self.field.setProperty("kind", "bare")
        self.field.setPlaceholderText(self.tr("Find people, conferences, content, papers, commands…"))
        self.field.setAccessibleName(self.tr("Search everything"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setContentsMargins(8, 4, 4, 4)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._hint = label(self.tr("Enter opens · Up and Down choose · Esc closes"), scale="caption", tone="muted")
        head = row(Icon("search", "muted", 20), self.field, margins=(16, 10, 16, 10))
        foot = row(self._hint, None, margins=(16, 6, 16, 8))
        self._box.setLayout(column(head, line(), self.list, line(), foot, spacing=0))
        self.field.textChanged.connect(self._look)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(self._run)
        window.installEventFilter(self)
        self._place()
        self._look("")

    def open(self) -> None:
        """Show it over the window and give it the keyboard."""
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_it(self) -> None:
        """Take it away and give the keyboard back."""
        self._window.removeEventFilter(self)
        self.hide()
        self.deleteLater()
        self.closed.emit()

    # -- finding -------------------------------------------------------------------------------------------------

    def _look(self, text: str) -> None:
        words = text.strip()
        self._asked += 1
        self.list.clear()
        self._awaited = len(self._providers) if words else 0
        if words:
            for provider in self._providers:
                find = partial(_find, provider.find, words)
                self._bridge.load(find, self, partial(self._add_found, self._asked, provider), self._without(provider))
        self._add_commands(words)
        self._choose_first()

    def _add_commands(self, words: str) -> None:
        wanted = fold(words).split()
        hits = [action for action in self._actions if all(word in fold(_plain(action)) for word in wanted)]
        if hits:
            self._add_heading(self.tr("Commands"))
        for action in hits[: None if not words else _MOST_COMMANDS]:
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            self._add("command", _plain(action), keys, action.trigger)

    def _add_found(self, asked: int, provider: SearchProvider, found: Sequence[Found]) -> None:
        if asked != self._asked:
            return
        self._awaited -= 1
        if not found:
            self._tell_nothing()
            return
        at = self._first_command()
        self._add_heading(translate("Search", provider.name), at)
        for step, hit in enumerate(found, 1):
            self._add(hit.icon, hit.title, hit.detail, partial(self._shell.go, hit.page, hit.target), at + step)
        self._choose_first()

    def _without(self, provider: SearchProvider) -> Callable[[AppError], None]:
        """A kind that can't be searched now hides none of the others."""
        asked = self._asked
        return lambda _problem: self._add_found(asked, provider, ())

    def _tell_nothing(self) -> None:
        if not self._awaited and not self.list.count():
            self._add_heading(self.tr("Nothing is called so. Fewer letters find more."))

    def _first_command(self) -> int:
        heading = self.tr("Commands")
        for at in range(self.list.count()):
            if self.list.item(at).data(Qt.ItemDataRole.UserRole + 1) == heading:
                return at
        return self.list.count()

    def _add_heading(self, text: str, at: int = -1) -> None:
        item = QListWidgetItem()
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setData(Qt.ItemDataRole.UserRole + 1, text)
        heading = label(text, scale="caption", tone="muted")
        heading.setContentsMargins(theme.current().px(8), theme.current().px(4), 0, 0)
        self._insert(item, heading, at, 28)

    def _add(self, icon: str, title: str, detail: str, run: Callable[[], Any], at: int = -1) -> None:
        item = QListWidgetItem()
        item.setData(Qt.ItemDataRole.UserRole, run)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title} {detail}".strip())
        name = ElidedLabel(title)
        shown = QWidget()
        parts = row(Icon(icon, "muted"), name, label(detail, scale="caption", tone="muted"), spacing=12, margins=(8, 0, 8, 0))
        parts.setStretch(1, 1)
        shown.setLayout(parts)
        self._insert(item, shown, at, 36)

    def _insert(self, item: QListWidgetItem, shown: QWidget, at: int, height: int) -> None:
        item.setSizeHint(QSize(0, theme.current().px(height)))
        self.list.insertItem(self.list.count() if at < 0 else at, item)
        shown.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.list.setItemWidget(item, shown)

    # -- choosing ------------------------------------------------------------------------------------------------

    def _choose_first(self) -> None:
        self.list.setCurrentRow(-1)
        self._step(1)

    def _step(self, by: int) -> None:
        at = self.list.currentRow() + by
        while 0 <= at < self.list.count():
            if self.list.item(at).flags() & Qt.ItemFlag.ItemIsSelectable:
                self.list.setCurrentRow(at)
                return
            at += by

    def _run(self, item: QListWidgetItem | None) -> None:
        run = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if run is not None:
            self.close_it()
            run()

    # -- events --------------------------------------------------------------------------------------------------

    def _place(self) -> None:
        px = theme.current().px
        self.setGeometry(self._window.rect())
        width, height = min(px(_WIDTH), self.width() - 64), min(px(_HEIGHT), self.height() - 96)
        self._box.setGeometry((self.width() - width) // 2, max((self.height() - height) // 4, 24), width, height)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_it()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Tab):
            self._step(1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Backtab):
            self._step(-1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentItem())
        else:
            return False
        return True

    @override
    def mousePressEvent(self, event: Any) -> None:
        if not self._box.geometry().contains(event.position().toPoint()):
            self.close_it()


def _find(find: Callable[[Any, str], Sequence[Found]], words: str, session: Any) -> Sequence[Found]:
    return find(session, words)


def _plain(action: QAction) -> str:
    return action.text().replace("&", "")
