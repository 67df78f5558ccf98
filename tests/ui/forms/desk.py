"""The window of the sample as forms are tried in it: what they write, what they say, what stands in them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
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
from baocaovien.texts import catalogue
from baocaovien.ui.attendance.verdict import Verdict
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.widgets.fields import TypedField
from baocaovien.ui.widgets.form_dialog import FormDialog
from baocaovien.ui.widgets.record_picker import RecordPicker

WAIT = 20_000
UI = Path(ui.__file__).parent


def place_of(code: Any) -> str:
    """Where a function of the window stands: "schedule/event_form:EventForm._save"."""
    module = Path(code.co_filename).relative_to(UI).with_suffix("").as_posix()
    names = [part for part in code.co_qualname.split(".") if part not in ("<locals>", "<lambda>")]
    return f"{module}:{'.'.join(names)}"


def callers() -> set[str]:
    """Where the functions of the window stand that are under way."""
    found, frame = set(), sys._getframe(1)
    while frame is not None:
        if Path(frame.f_code.co_filename).is_relative_to(UI):
            found.add(place_of(frame.f_code))
        frame = frame.f_back  # type: ignore[assignment]
    return found


@dataclass
class Form:
    """A form that is filled: what is typed in it must stay until it is written."""

    save: Callable[[], object]
    shown: QWidget | None = None
    own: Sequence[QLineEdit] | None = None
    """The lines that its verb writes, where it stands among others; else all of them."""
    waits: bool = False
    """A day that can't be read holds up only itself: the rest is written."""

    def lines(self) -> list[QLineEdit]:
        """The lines in which names and the like are typed; those of numbers, days and pickers know their own bounds."""
        if self.own is not None or self.shown is None:
            return list(self.own or ())
        within = (RecordPicker, TypedField, QAbstractSpinBox, QComboBox)
        found = [one for one in self.shown.findChildren(QLineEdit) if one.isVisible() and one.isEnabled()]
        return [one for one in found if not isinstance(one.parent(), within) and one.echoMode() == QLineEdit.EchoMode.Normal]

    def days(self) -> list[TypedField[Any]]:
        """The fields of days, times and moments."""
        found = self.shown.findChildren(TypedField) if self.shown is not None and not self.waits else []
        return [one for one in found if one.isVisible() and one.isEnabled()]


@cache
def in_each_language(text: str) -> frozenset[str]:
    """A text of the screen as the window may show it, in English and in Vietnamese."""
    return frozenset({text, *(forms[0] for (_context, source, _said), forms in catalogue.load("vi").items() if source == text)})


def type_in(line: QLineEdit, text: str) -> None:
    """Type as a person does."""
    line.setText(text)
    line.textEdited.emit(text)


@dataclass(frozen=True)
class Case:
    """A form or action: the places of the program that write for it, and how its user gets there."""

    sites: tuple[str, ...]
    begin: Callable[[Desk], Form]


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
        """The dialog that is open; of several the one on top."""
        shown = self.dialogs(kind)
        return next((one for one in shown if isinstance(one, FormDialog)), shown[0])

    def dialogs(self, kind: type[QDialog] = QDialog) -> list[Any]:
        """The dialogs that are open."""
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]

    def lines(self, within: QWidget) -> list[QLineEdit]:
        """The lines in sight, in their order."""
        return [one for one in within.findChildren(QLineEdit) if one.isVisible()]

    def fill(self, within: QWidget, texts: dict[str, str]) -> None:
        """Type into fields by their names for screen readers."""
        found = {one.accessibleName(): one for one in within.findChildren(QLineEdit) + within.findChildren(QPlainTextEdit)}
        for name, text in texts.items():
            line = next(one for called, one in found.items() if called == name or called in in_each_language(name))
            if isinstance(line, QPlainTextEdit):
                line.setPlainText(text)
            else:
                type_in(line, text)

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
        """How many operations there are."""
        reader = self.once("reader", lambda: sqlcipher3.connect(self.folder / "workspace.db"))
        found: int = reader.execute("select count(*) from operation").fetchone()[0]
        return found

    def written_texts(self) -> str:
        """What the newest operation changed."""
        reader = self.once("reader", lambda: sqlcipher3.connect(self.folder / "workspace.db"))
        rows = reader.execute(
            "select fields from change where operation_id = (select id from operation order by lamport desc limit 1)"
        ).fetchall()
        return " ".join(str(row[0]) for row in rows)

    def sentences(self, words: str) -> list[str]:
        """What is in sight of a trouble: beside a field, in a form, or as a notice."""
        shown = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
        told = [one.text() for top in shown for one in top.findChildren(QLabel) if one.isVisible()]
        told += [one.detail for top in shown for one in top.findChildren(Verdict) if one.isVisible()]
        return [text for text in told if words in text]


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
CREATE TEMP TRIGGER no_room_{number} BEFORE {change}
BEGIN INSERT OR REPLACE INTO draft (place, content, saved_at) VALUES ('no room', zeroblob(4000000), 0); END
"""
_WRITTEN_ALWAYS = (
    "INSERT ON operation",
    "INSERT ON draft",
    "UPDATE ON draft",
    "INSERT ON setting",
    "UPDATE ON setting",
    "UPDATE OF pin_hash ON actor",
)
"""Every write of the window begins with one of them."""


@contextmanager
def full_disk(desk: Desk) -> Iterator[None]:
    """No page more in the database file, and each write needs some: SQLite itself says that there is no room."""

    def fill(connection: Any, _record: Any, _proxy: Any) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages}")
        for number, change in enumerate(_WRITTEN_ALWAYS):
            connection.execute(_FULL.format(number=number, change=change))

    def empty(connection: Any, _record: Any) -> None:
        for number in range(len(_WRITTEN_ALWAYS)):
            connection.execute(f"DROP TRIGGER no_room_{number}")
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
    desk.bridge.workspace.lock_seconds = 0.02
    other = desk.once("other program", lambda: sqlcipher3.connect(desk.folder / "workspace.db", isolation_level=None))
    other.execute("BEGIN IMMEDIATE")
    yield
    desk.calm()
    other.execute("ROLLBACK")
    desk.bridge.workspace.lock_seconds = 60.0


TROUBLES: Sequence[tuple[Callable[[Desk], Any], str]] = (
    (full_disk, "đã đầy"),
    (read_only, "Không ghi được vào "),
    (locked, "Một chương trình khác đang ghi"),
)
