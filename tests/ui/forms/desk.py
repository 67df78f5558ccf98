"""The window of the sample as forms are tried in it: what they write, what they say, what stands in them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlcipher3
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid
from sqlalchemy import event as database_event

from baocaovien import ui
from baocaovien.store.queries.schedule import EventDetail, EventRow, Events, event_detail, event_rows
from baocaovien.ui.main_window import MainWindow

WAIT = 20_000
UI = Path(ui.__file__).parent


def place_of(code: Any) -> str:
    """Where a function of the window stands: "schedule/event_form:EventForm._save"."""
    module = Path(code.co_filename).relative_to(UI).with_suffix("").as_posix()
    names = [part for part in code.co_qualname.split(".") if part not in ("<locals>", "<lambda>")]
    return f"{module}:{'.'.join(names)}"


def caller(depth: int = 2) -> str:
    """Where the function that calls the caller stands; empty outside the window."""
    code = sys._getframe(depth).f_code
    return place_of(code) if Path(code.co_filename).is_relative_to(UI) else ""


@dataclass
class Form:
    """A form that is filled: what is typed in it must stay until it is written."""

    save: Callable[[], object]
    shown: QWidget | None = None


@dataclass(frozen=True)
class Case:
    """A form or action: the places of the program that write for it, and how its user gets there."""

    sites: tuple[str, ...]
    begin: Callable[[Desk], Form]
    writes: bool = True
    """Whether a sound disk shows an operation in the log (a draft of this machine has none)."""


@dataclass
class Desk:
    """One window for many forms: what one writes is undone before the next."""

    window: MainWindow
    reached: set[str]
    folder: Path
    qtbot: Any = None
    held: dict[str, Any] = field(default_factory=dict)

    @property
    def bridge(self) -> Any:
        return self.window.bridge

    # -- the sample ----------------------------------------------------------------------------------------------

    def events(self, *states: str) -> list[EventRow]:
        rows: list[EventRow] = self.read(lambda session: event_rows(session, Events().ids(session)))
        return sorted((row for row in rows if row.state in states), key=lambda row: row.start)

    def coming(self) -> EventDetail:
        return self.detail(self.events("scheduled")[0].id)

    def detail(self, event_id: UUID) -> EventDetail:
        found: EventDetail = self.read(partial(event_detail, event_id=event_id))
        return found

    def read(self, query: Any) -> Any:
        return self.bridge.read(query)

    def write(self, use_case: Any, label: str = "test.prepared", **said: Any) -> Any:
        """Prepare something that a form needs; it stays for the forms after it."""
        made = self.bridge.workspace.execute(label, partial(use_case, **said))
        self.calm()
        return made

    def once(self, name: str, make: Callable[[], Any]) -> Any:
        """Something prepared for several forms."""
        if name not in self.held:
            self.held[name] = make()
        return self.held[name]

    # -- acting --------------------------------------------------------------------------------------------------

    def calm(self) -> None:
        for _again in range(2):
            self.qtbot.wait(1)
            self.qtbot.waitUntil(lambda: not self.bridge.is_busy, timeout=WAIT)

    def page(self, key: str) -> Any:
        self.window.go(key)
        self.calm()
        return self.window.page(key)

    def dialog(self, kind: type[QDialog] = QDialog) -> Any:
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
        assert len(shown) == 1, shown
        return shown[0]

    def fill(self, within: QWidget, texts: dict[str, str]) -> None:
        """Type into fields by their names for screen readers."""
        found = {one.accessibleName(): one for one in within.findChildren(QLineEdit) + within.findChildren(QPlainTextEdit)}
        for name, text in texts.items():
            line = found[name]
            if isinstance(line, QPlainTextEdit):
                line.setPlainText(text)
            else:
                line.setText(text)
                line.textEdited.emit(text)

    def asked(self, texts: dict[str, str] | None = None) -> Form:
        """The dialog that is open, filled."""
        dialog = self.dialog()
        self.fill(dialog, texts or {})
        verb = getattr(dialog, "verb", None) or getattr(dialog, "go", None)
        return Form(verb.click, dialog)

    def clear(self) -> None:
        """Leave every form and notice."""
        for one in QApplication.topLevelWidgets():
            if isinstance(one, QDialog) and one.isVisible():
                one.reject()
            elif isinstance(one, QMenu) and one.isVisible():
                one.close()
        self.window.notices.clear()
        self.calm()

    # -- looking -------------------------------------------------------------------------------------------------

    def written(self) -> int:
        """A number that changes with everything that anybody writes into the database."""
        reader = self.once("reader", lambda: sqlcipher3.connect(self.folder / "workspace.db"))
        found: int = reader.execute("PRAGMA data_version").fetchone()[0]
        return found

    def log(self) -> int:
        reader = self.once("reader", lambda: sqlcipher3.connect(self.folder / "workspace.db"))
        found: int = reader.execute("select count(*) from operation").fetchone()[0]
        return found

    def sentences(self, words: str) -> list[str]:
        """What is in sight of a trouble: beside a field, in a form, or as a notice."""
        return [
            one.text()
            for top in QApplication.topLevelWidgets()
            if top.isVisible()
            for one in top.findChildren(QLabel)
            if one.isVisible() and words in one.text()
        ]


def typed(shown: QWidget | None) -> list[tuple[str, object]]:
    """What stands in the fields of a form."""
    if shown is None or not isValid(shown):
        return []
    found: list[tuple[str, object]] = []
    for one in shown.findChildren(QWidget):
        if isinstance(one, QLineEdit):
            found.append((one.accessibleName(), one.text()))
        elif isinstance(one, QPlainTextEdit):
            found.append((one.accessibleName(), one.toPlainText()))
        elif isinstance(one, QComboBox):
            found.append((one.accessibleName(), one.currentText()))
        elif isinstance(one, QCheckBox):
            found.append((one.text(), one.isChecked()))
        elif isinstance(one, QAbstractSpinBox):
            found.append((one.accessibleName(), one.text()))
    return found


# -- bad disks and other programs ------------------------------------------------------------------------------------

_FULL = """
CREATE TEMP TRIGGER no_room_{table} BEFORE INSERT ON {table}
BEGIN INSERT OR REPLACE INTO draft (place, content, saved_at) VALUES ('no room', zeroblob(4000000), 0); END
"""
_WRITTEN_ALWAYS = ("operation", "draft")
"""Every write of the window makes a row in one of them."""


@contextmanager
def full_disk(desk: Desk) -> Iterator[None]:
    """No page more in the database file, and each write needs some: SQLite itself says that there is no room."""

    def fill(connection: Any, _record: Any, _proxy: Any) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages}")
        for table in _WRITTEN_ALWAYS:
            connection.execute(_FULL.format(table=table))

    def empty(connection: Any, _record: Any) -> None:
        for table in _WRITTEN_ALWAYS:
            connection.execute(f"DROP TRIGGER no_room_{table}")
        connection.execute("PRAGMA max_page_count=1073741823")

    with _each_turn(desk, fill, empty):
        yield


@contextmanager
def read_only(desk: Desk) -> Iterator[None]:
    """A database that takes nothing, also from root, who may write wherever files are only marked read-only."""
    with _each_turn(
        desk,
        lambda connection, _record, _proxy: connection.execute("PRAGMA query_only=1"),
        lambda connection, _record: connection.execute("PRAGMA query_only=0"),
    ):
        yield


@contextmanager
def _each_turn(desk: Desk, begin: Callable[..., Any], end: Callable[..., Any]) -> Iterator[None]:
    writer = desk.bridge.workspace.database.writer
    database_event.listen(writer, "checkout", begin)
    database_event.listen(writer, "checkin", end)
    yield
    desk.calm()
    database_event.remove(writer, "checkout", begin)
    database_event.remove(writer, "checkin", end)


@contextmanager
def locked(desk: Desk) -> Iterator[None]:
    """Another program that writes and does not come to an end."""
    desk.bridge.workspace.lock_seconds = 0.05
    other = sqlcipher3.connect(desk.folder / "workspace.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    desk.calm()
    other.execute("ROLLBACK")
    other.close()
    desk.bridge.workspace.lock_seconds = 60.0


TROUBLES: Sequence[tuple[Callable[[Desk], Any], str]] = (
    (full_disk, "đã đầy"),
    (read_only, "Không ghi được vào thư mục"),
    (locked, "Một chương trình khác đang ghi"),
)
