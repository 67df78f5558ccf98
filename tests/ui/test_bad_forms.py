"""Wrong files, names, numbers, days and machines in the forms of the window: a sentence in place, nothing written."""

from __future__ import annotations

import datetime as dt
import unicodedata
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit
from sqlalchemy import event, func, select

from baocaovien.domain.local_time import today_local
from baocaovien.services.library.topics import edit_topic
from baocaovien.services.workspace import Workspace
from baocaovien.store.models import Operation
from baocaovien.store.queries.directory import People
from baocaovien.store.queries.topics import topic_rows
from baocaovien.ui.directory import import_dialog, person_forms
from baocaovien.ui.directory.import_dialog import ImportDialog
from baocaovien.ui.library import library_forms
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.schedule.take_in import take_in
from baocaovien.ui.widgets.fields import DateField
from baocaovien.ui.widgets.form_dialog import FormDialog
from tests.journeys import spoilt_files
from tests.ui.sample_window import calm, coming, sample_folder, told, window

__all__ = ["sample_folder", "window"]

LONG = "Nguyễn " * 1429
WAIT = 60_000


def written(window: MainWindow) -> int:
    """How many operations the log has."""
    found: int = window.bridge.read(lambda session: session.scalar(select(func.count()).select_from(Operation)))
    return found


def dialog(window: MainWindow) -> FormDialog:
    (found,) = [one for one in window.findChildren(FormDialog) if one.isVisible()]
    return found


def lines(form: FormDialog) -> dict[str, QLineEdit]:
    return {one.accessibleName(): one for one in form.findChildren(QLineEdit)}


def spoilt(folder: Path, suffix: str) -> list[Path]:
    """Files that are not what they are called, each spoilt in another way."""
    ways = [*spoilt_files.SPOILT]
    if suffix not in (".txt", ".csv"):
        ways.append(spoilt_files.halved)
    made = []
    for way in ways:
        file = folder / f"{way.__name__}{suffix}"
        way(file)
        made.append(file)
    return made


@pytest.mark.parametrize("suffix", [".txt", ".docx", ".pdf"])
def test_the_library_tells_of_a_spoilt_document(window, qtbot, tmp_path, suffix):
    before = written(window)
    window.go("library")
    page = window.page("library")

    for file in spoilt(tmp_path, suffix):
        page.import_file(file)
        qtbot.waitUntil(lambda name=file.name: any(name in words for words in told(window)), timeout=WAIT)
        assert not page.strip.isVisible()

    assert written(window) == before


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
@pytest.mark.parametrize("what", ["people", "roster"])
def test_the_import_of_lists_tells_of_a_spoilt_file(window, qtbot, tmp_path, monkeypatch, what, suffix):
    before = written(window)
    for file in spoilt(tmp_path, suffix):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words, name=str(file), **_more: (name, ""))
        if what == "people":
            import_dialog.import_people(window.bridge, window)
        else:
            import_dialog.import_roster(window.bridge, window, coming(window).id)
        (opened,) = [one for one in window.findChildren(ImportDialog) if one.isVisible()]
        qtbot.waitUntil(lambda shown=opened, name=file.name: name in shown.problem.text(), timeout=WAIT)
        opened.reject()

    assert written(window) == before


def test_the_schedule_tells_of_a_spoilt_calendar(window, qtbot, tmp_path):
    before = written(window)
    window.go("schedule")
    for file in spoilt(tmp_path, ".ics"):
        take_in(window.bridge, window, window.page("schedule"), file)
        qtbot.waitUntil(lambda name=file.name: any(name in words for words in told(window)), timeout=WAIT)

    assert written(window) == before
    assert [one for one in window.findChildren(FormDialog) if one.isVisible()] == []


def test_a_name_of_ten_thousand_characters_is_refused_in_every_form(window, qtbot):
    before = written(window)
    refusals = []

    window.go("schedule")
    form = window.page("schedule").form
    window.page("schedule")._new(dt.date(2031, 5, 5))
    form.title.setText(LONG)
    form._save()
    calm(window, qtbot)
    refusals.append(form.title_field.below.text())

    library_forms.ask_topic(window.bridge, window)
    lines(dialog(window))["Name"].setText(LONG)
    dialog(window).save()
    calm(window, qtbot)
    refusals.append(dialog(window).problem.text())
    dialog(window).reject()

    person_forms.ask_recognition(window.bridge, window, window.bridge.read(People(as_of=today_local()).ids)[0])
    lines(dialog(window))["Decision"].setText(LONG)
    dialog(window).save()
    calm(window, qtbot)
    refusals.append(dialog(window).problem.text())
    dialog(window).reject()

    window.go("directory")
    page = window.page("directory")
    page._offer("venue")
    name = page.form.findChildren(QLineEdit)[0]
    name.setText(LONG)
    name.returnPressed.emit()
    calm(window, qtbot)
    refusals.append(next(one for one in page.form.findChildren(person_forms.Field) if one.widget is name).below.text())

    page._add_person()
    name = page.person.findChildren(QLineEdit)[0]
    name.setText(LONG)
    name.returnPressed.emit()
    calm(window, qtbot)
    refusals.append(next(one for one in page.person.findChildren(person_forms.Field) if one.widget is name).below.text())

    assert [bool(said) and len(said) < 600 and "{" not in said for said in refusals] == [True] * 5
    assert written(window) == before


@pytest.mark.parametrize("value", ["", "abc", "7 – 6", "1,2,3", "∞", "9" * 10_000])
def test_a_figure_that_is_no_number_is_refused(window, qtbot, value):
    before = written(window)
    library_forms.ask_figure(window.bridge, window)
    lines(dialog(window))["Name of the figure"].setText("Chỉ tiêu thử")
    lines(dialog(window))["Value or range"].setText(value)

    dialog(window).save()
    calm(window, qtbot)

    assert dialog(window).problem.text()
    assert lines(dialog(window))["Value or range"].text() == value
    assert written(window) == before
    dialog(window).reject()


@pytest.mark.parametrize("typed", ["31/02/2031", "00/00/0000", "hôm kia nữa", "99999", "5/13"])
def test_a_day_that_does_not_exist_is_told_beside_the_field_and_not_kept(window, qtbot, typed):
    before = written(window)
    person_forms.ask_recognition(window.bridge, window, window.bridge.read(People(as_of=today_local()).ids)[0])
    form = dialog(window)
    first = form.findChildren(DateField)[0]
    first.line.setText(typed)
    first.line.textEdited.emit(typed)

    form.save()
    calm(window, qtbot)

    assert (first.is_wrong, bool(first.below.text()), bool(form.problem.text())) == (True, True, True)
    assert first.line.text() == typed
    assert written(window) == before
    form.reject()


def test_text_in_another_form_of_the_same_letters_is_the_same_name(window, qtbot):
    known = window.bridge.read(topic_rows)[0]
    library_forms.ask_topic(window.bridge, window)
    form = dialog(window)
    lines(form)["Name"].setText(unicodedata.normalize("NFD", known.name))
    form.save()
    calm(window, qtbot)
    taken = form.problem.text()
    lines(form)["Name"].setText(unicodedata.normalize("NFD", "Chủ đề mới về số hóa"))
    form.findChildren(QPlainTextEdit)[0].setPlainText(unicodedata.normalize("NFD", "Nói về điều gì"))
    form.save()
    calm(window, qtbot)

    made = window.bridge.read(topic_rows)[-1]
    assert taken
    assert (made.name, made.description) == ("Chủ đề mới về số hóa", "Nói về điều gì")


def test_a_record_that_is_gone_is_told(window, qtbot):
    before = written(window)
    work = partial(edit_topic, topic_id=uuid.UUID(int=7), name="x")
    window.bridge.execute("library.edit_topic", work, window)
    calm(window, qtbot)

    assert any("0007" in words for words in told(window))
    assert written(window) == before


def test_a_locked_database_is_told_after_the_wait_and_what_was_typed_stays(window, qtbot):
    window.bridge.workspace.lock_seconds = 0.3
    other = Workspace.open(window.bridge.workspace.folder)
    before = written(window)
    library_forms.ask_topic(window.bridge, window)
    form = dialog(window)
    lines(form)["Name"].setText("Chủ đề chờ")

    with closing(other):

        def hold(_session: Any) -> None:
            form.save()
            qtbot.waitUntil(lambda: bool(form.problem.text()), timeout=WAIT)

        other.execute("library.create_topic", hold)

    assert "Chủ đề chờ" in lines(form)["Name"].text()
    assert written(window) == before
    form.save()
    calm(window, qtbot)
    assert window.bridge.read(topic_rows)[-1].name == "Chủ đề chờ"


@contextmanager
def database_that(window: MainWindow, pragma: str, after: str) -> Iterator[None]:
    """Let the window write on a connection with a property of a bad disk, and on a sound one afterwards."""
    now = [pragma]

    def set_it(connection: Any, _record: Any, _proxy: Any) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA page_count")
        cursor.execute(f"PRAGMA {now[0].format(pages=cursor.fetchone()[0])}")
        cursor.close()

    event.listen(window.bridge.workspace.database.writer, "checkout", set_it)
    yield
    now[0] = after


@pytest.mark.parametrize(
    "pragma, after, sentence",
    [
        ("max_page_count={pages}", "max_page_count=1073741823", "đã đầy"),
        ("query_only=1", "query_only=0", "Không ghi được vào "),
    ],
    ids=["full disk", "read-only"],
)
def test_a_disk_that_takes_nothing_is_told_in_the_form_and_what_was_typed_stays(window, qtbot, pragma, after, sentence):
    before = written(window)
    library_forms.ask_topic(window.bridge, window)
    form = dialog(window)
    lines(form)["Name"].setText("Chủ đề " + "dài " * 60)
    wording = form.findChild(QPlainTextEdit)
    wording.setPlainText("x" * 9000)

    with database_that(window, pragma, after):
        form.save()
        qtbot.waitUntil(lambda: bool(form.problem.text()), timeout=WAIT)
        problem = form.problem.text()

    assert sentence in problem
    assert (written(window), len(wording.toPlainText())) == (before, 9000)
    wording.setPlainText("Ngắn")
    lines(form)["Name"].setText("Chủ đề sau khi dọn đĩa")
    form.save()
    calm(window, qtbot)
    assert window.bridge.read(topic_rows)[-1].name == "Chủ đề sau khi dọn đĩa"
