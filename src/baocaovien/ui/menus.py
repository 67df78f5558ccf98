"""The menu bar: every command has a place and, where it is used daily, a shortcut with Ctrl, Alt or an F-key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Protocol

from PySide6.QtCore import QObject, QUrl, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QDesktopServices, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from baocaovien import paths
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.page import Page, PageDescription
from baocaovien.ui.shell import Shell, Target
from baocaovien.ui.shortcut_sheet import ShortcutSheet
from baocaovien.ui.translator import translate


class Frame(Shell, Protocol):
    """The main window as its menus see it: what they run, beside what it offers to its pages."""

    bridge: Bridge
    descriptions: dict[str, PageDescription]

    @property
    def workspace_asked(self) -> SignalInstance: ...

    @property
    def own_office_asked(self) -> SignalInstance: ...

    @property
    def sample_asked(self) -> SignalInstance: ...

    @property
    def backup_asked(self) -> SignalInstance: ...

    def menuBar(self) -> QMenuBar:  # noqa: N802 - Qt's name
        """The bar that the menus fill."""
        ...

    def zoom(self, steps: int) -> None:
        """Show everything larger or smaller; 0 steps is the usual size."""
        ...

    def refresh(self) -> None:
        """Read the page that is shown anew."""
        ...

    def enter_page(self) -> None:
        """Give the keyboard to the page that is shown."""
        ...

    def close(self) -> bool:
        """Close the window, once queued writes are done."""
        ...


class Menus(QObject):
    """Makes the menus of the window and keeps them true."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window.window())
        self._window = window
        self._actions: list[QAction] = []
        self._of_pages: list[QAction] = []
        self._page: Page | None = None
        bar = window.menuBar()
        self._fill_file(bar.addMenu(self.tr("&File")))
        self._fill_edit(bar.addMenu(self.tr("&Edit")))
        self._fill_go(bar.addMenu(self.tr("&Go")))
        self.page_menu = bar.addMenu(self.tr("&This page"))
        self.page_menu.menuAction().setVisible(False)  # until there is one
        self._fill_view(bar.addMenu(self.tr("&View")))
        self._fill_help(bar.addMenu(self.tr("&Help")))

    def search(self) -> None:
        """Open the search over everything."""
        from baocaovien.ui.search.palette import SearchPalette  # noqa: PLC0415 - its queries are not needed to start

        SearchPalette(self._window, self._window.bridge, pages=self._window.descriptions, actions=self.all_actions()).open()

    def all_actions(self) -> list[QAction]:
        """Every command that can be run now, for the search and the shortcut sheet."""
        of_page = self.page_menu.actions() if self._page is not None else []
        return [action for action in (*of_page, *self._actions) if action.text() and action.isVisible()]

    def show_page(self, page: Page) -> None:
        """List the commands of the page that is shown."""
        if self._page is not None:
            self._page.header.actions_changed.disconnect(self._list_page)
        self._page = page
        page.header.actions_changed.connect(self._list_page)
        self._list_page()

    def show_undo(self, undo: str, redo: str) -> None:
        """Name what can be undone and redone; empty where there is nothing."""
        self.undo_action.setEnabled(bool(undo))
        self.redo_action.setEnabled(bool(redo))
        self.undo_action.setText(self.tr("Undo: {what}").format(what=undo.replace("&", "&&")) if undo else self.tr("Undo"))
        self.redo_action.setText(self.tr("Redo: {what}").format(what=redo.replace("&", "&&")) if redo else self.tr("Redo"))

    # -- the menus -----------------------------------------------------------------------------------------------

    def _fill_file(self, menu: QMenu) -> None:
        self._add(menu, self.tr("Open other data…"), self._window.workspace_asked.emit, "Ctrl+O")
        self._add(menu, self.tr("My office's own data"), self._window.own_office_asked.emit)
        self._add(menu, self.tr("Sample data to try things on"), self._window.sample_asked.emit)
        self._add(menu, self.tr("Open a door station's file…"), self._window.open_station)
        self._add(menu, self.tr("Back up now"), self._window.backup_asked.emit)
        menu.addSeparator()
        self._add(menu, self.tr("Quit"), self._window.close, "Ctrl+Q")

    def _fill_edit(self, menu: QMenu) -> None:
        self.undo_action = self._add(menu, self.tr("Undo"), self._window.bridge.undo, "Ctrl+Z")
        self.redo_action = self._add(menu, self.tr("Redo"), self._window.bridge.redo, "Ctrl+Y")
        self.show_undo("", "")
        menu.addSeparator()
        self._add(menu, self.tr("Search everything"), self.search, "Ctrl+K")
        if "history" in self._window.descriptions:
            self._of_pages.append(self._add(menu, self.tr("Deleted records"), self._go_deleted))

    def allow_pages(self, allowed: bool) -> None:
        """Let the person go to pages, or not before the first start is done."""
        for action in self._of_pages:
            action.setEnabled(allowed)

    def _fill_go(self, menu: QMenu) -> None:
        for page in self._window.descriptions.values():
            self._of_pages.append(self._add(menu, translate("Pages", page.title), self._goer(page.key), page.shortcut))
        menu.addSeparator()
        self._of_pages.append(self._add(menu, self.tr("Into the page"), self._window.enter_page, "Ctrl+F"))

    def _fill_view(self, menu: QMenu) -> None:
        self._add(menu, self.tr("Larger"), lambda: self._window.zoom(1), "Ctrl+=", "Ctrl++")
        self._add(menu, self.tr("Smaller"), lambda: self._window.zoom(-1), "Ctrl+-")
        self._add(menu, self.tr("Usual size"), lambda: self._window.zoom(0), "Ctrl+0")
        menu.addSeparator()
        theme = self._window.settings.theme
        self._choices(
            menu,
            [
                (self.tr("Light or dark as the system"), lambda: self._set(theme="system"), theme == "system"),
                (self.tr("Light"), lambda: self._set(theme="light"), theme == "light"),
                (self.tr("Dark"), lambda: self._set(theme="dark"), theme == "dark"),
            ],
        )
        menu.addSeparator()
        compact = self._add(menu, self.tr("Compact rows"), lambda: self._set(compact=not self._window.settings.compact))
        compact.setCheckable(True)
        compact.setChecked(self._window.settings.compact)
        menu.addSeparator()
        language = self._window.language
        self._choices(
            menu,
            [
                ("Tiếng Việt", lambda: self._set(language="vi"), language == "vi"),
                ("English", lambda: self._set(language="en"), language == "en"),
            ],
        )
        menu.addSeparator()
        self._add(menu, self.tr("Refresh"), self._window.refresh, "F5")

    def _fill_help(self, menu: QMenu) -> None:
        self._add(menu, self.tr("Shortcuts"), self._show_shortcuts, "F1")
        self._add(menu, self.tr("Open the folder of logs"), lambda: _open_folder(str(paths.logs())))

    # -- inside --------------------------------------------------------------------------------------------------

    def _add(self, menu: QMenu, text: str, run: Callable[[], object], *shortcuts: str) -> QAction:
        action = menu.addAction(text)
        if any(shortcuts):
            action.setShortcuts([QKeySequence(keys) for keys in shortcuts if keys])
        action.triggered.connect(lambda _checked=False: run())
        self._actions.append(action)
        return action

    def _choices(self, menu: QMenu, choices: list[tuple[str, Callable[[], None], bool]]) -> None:
        group = QActionGroup(menu)
        for text, run, chosen in choices:
            action = self._add(menu, text, run)
            action.setCheckable(True)
            action.setChecked(chosen)
            group.addAction(action)

    def _set(self, **changed: Any) -> None:
        self._window.change_settings(replace(self._window.settings, **changed))

    def _goer(self, key: str) -> Callable[[], None]:
        return lambda: self._window.go(key)

    def _go_deleted(self) -> None:
        self._window.go("history", Target(command="deleted"))

    def _list_page(self) -> None:
        self.page_menu.clear()
        if self._page is not None:
            self.page_menu.addActions(self._page.header.actions())
        self.page_menu.menuAction().setVisible(bool(self.page_menu.actions()))

    def _show_shortcuts(self) -> None:
        ShortcutSheet(self._window.window(), self.all_actions()).show()


def _open_folder(folder: str) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
