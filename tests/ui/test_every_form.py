"""Each form and action of the window that writes, with bad disks, days and names: it says so and keeps what was typed."""

from __future__ import annotations

import ast
import shutil
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit

from baocaovien.services.workspace import Workspace
from baocaovien.settings import Settings
from baocaovien.ui import window_state
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.crash import CrashDialog
from baocaovien.ui.facts import read_facts
from baocaovien.ui.look import theme
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.widgets.fields import TypedField
from baocaovien.ui.widgets.form_dialog import FormDialog
from tests.ui.forms import attendance, decks, directory, documents, library, plans, schedule, tabbing
from tests.ui.forms import office as settings
from tests.ui.forms.desk import TROUBLES, UI, Case, Desk, Form, callers, type_in, typed
from tests.ui.sample_window import sample_folder

__all__ = ["sample_folder"]

LONG = "Nguyễn " * 1429

CASES: dict[str, Case] = {
    **schedule.CASES,
    **directory.CASES,
    **library.CASES,
    **attendance.CASES,
    **settings.CASES,
    **decks.CASES,
    **documents.CASES,
    **plans.CASES,
}


@pytest.fixture(scope="module")
def office(qapp: Any, sample_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One window for all forms, with a watch on which of the program's writes they reach."""
    home = tmp_path_factory.mktemp("every-form")
    folder = home / "du-lieu-mau"
    shutil.copytree(sample_folder, folder, ignore=shutil.ignore_patterns("*.lock"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BAOCAOVIEN_HOME", str(home))
        window_state.use_data_folder()
        theme.apply(qapp, theme.Theme())
        reached: set[str] = set()
        for kind, name in ((Bridge, "execute"), (Bridge, "take_in"), (FormDialog, "__init__")):
            patch.setattr(kind, name, _watched(getattr(kind, name), reached))
        workspace = Workspace.open(folder)
        bridge = Bridge(workspace)
        window = MainWindow(bridge, Settings(), read_facts(bridge))
        window.resize(1093, 614)
        window.setUpdatesEnabled(False)  # what is painted is looked at elsewhere, and takes most of the time
        window.show()
        yield Desk(window, reached, folder)
        window.hide()
        bridge.close()
        workspace.close()
        window.deleteLater()


def _watched(function: Any, reached: set[str]) -> Any:
    """The same function, that notes who called it."""

    def call(*words: Any, **more: Any) -> Any:
        reached.update(callers())
        return function(*words, **more)

    return call


@pytest.fixture
def desk(office: Desk, qtbot: Any) -> Iterator[Desk]:
    office.qtbot = qtbot
    office.clear()
    office.reached.clear()
    yield office
    office.clear()


@pytest.mark.parametrize("name", sorted(CASES))
def test_what_a_form_cannot_write_is_told_and_stays_typed(desk: Desk, name: str) -> None:
    case = CASES[name]
    form = case.begin(desk)
    desk.calm()

    if isinstance(form.shown, QDialog):
        walk_by_tab(form.shown)
    for trouble, words in TROUBLES:
        refuse_on_a_bad_disk(desk, form, trouble, words)
    for field in form.days():
        refuse_what_is_no_day(desk, form, field)
    for line in form.lines():
        refuse_what_is_too_long(desk, form, line)
    log = desk.log()
    write_in_composed_letters(desk, form)

    assert set(case.sites) <= desk.reached
    assert not any(isinstance(one, CrashDialog) and one.isVisible() for one in desk.window.findChildren(QDialog))
    if desk.log() > log and desk.bridge.workspace.history(1)[0].undoable:
        desk.bridge.undo()
        desk.calm()


def walk_by_tab(dialog: QDialog) -> None:
    """Each field and button once, in reading order, and the same on the way back; all of them say what they are."""
    wanted = {one for one in tabbing.reachable(dialog) if not tabbing.combo_line(one)}
    first = next(iter(tabbing.reachable(dialog)))
    forth = tabbing.walk(dialog, first)
    back = tabbing.walk(dialog, first, back=True)
    assert [tabbing.named(one) for one in wanted - set(forth)] == []
    assert {tabbing.named(one) for one in set(forth) ^ set(back)} == set()
    assert tabbing.backward(forth, dialog) == []
    assert (tabbing.silent(dialog), tabbing.nameless_labels(dialog)) == ([], [])
    first.setFocus()


def refuse_on_a_bad_disk(desk: Desk, form: Form, trouble: Callable[[Desk], Any], words: str) -> None:
    desk.window.notices.clear()
    before, filled = desk.written(), typed(form.shown)
    with trouble(desk):
        form.save()
    assert len(set(desk.sentences(words))) == 1, (words, desk.sentences(""))
    assert typed(form.shown) == filled, words
    assert desk.written() == before, words


def refuse_what_is_no_day(desk: Desk, form: Form, field: TypedField[Any]) -> None:
    before, log = field.line.text(), desk.log()
    type_in(field.line, "31/02/2031")
    form.save()
    desk.calm()
    assert (field.is_wrong, field.below.isVisible(), field.line.text()) == (True, True, "31/02/2031")
    assert desk.log() == log, field.line.accessibleName()
    type_in(field.line, before)


def refuse_what_is_too_long(desk: Desk, form: Form, line: QLineEdit) -> None:
    before, log, shown = line.text(), desk.log(), Counter(desk.sentences(""))
    type_in(line, LONG)
    filled = typed(form.shown)
    form.save()
    desk.calm()
    said = set(Counter(desk.sentences("")) - shown)
    assert desk.log() == log, line.accessibleName()
    assert typed(form.shown) == filled, line.accessibleName()
    assert [len(text) < 600 and "{" not in text for text in said] == [True] * max(len(said), 1), (line.accessibleName(), said)
    desk.window.notices.clear()
    type_in(line, before)


def write_in_composed_letters(desk: Desk, form: Form) -> None:
    """Letters and marks apart, as some systems and files have them, are kept as whole letters."""
    for line in form.lines():
        type_in(line, unicodedata.normalize("NFD", line.text()))
    before, log = desk.written(), desk.log()
    form.save()
    desk.calm()
    assert desk.written() != before, ("on a sound disk it writes", desk.sentences(""))
    assert desk.log() == log or unicodedata.is_normalized("NFC", desk.written_texts())


def writing_places() -> set[str]:
    """Every place in the window's code that writes, or that opens a form which does."""
    found: set[str] = set()
    for path in sorted(UI.rglob("*.py")):
        module = path.relative_to(UI).with_suffix("").as_posix()
        _note_writes(ast.parse(path.read_text(encoding="utf-8")), module, (), found)
    return found - {"widgets/form_dialog:FormDialog.save"}


_ASK = ("FormDialog", "ask_line", "do_with_reason", "do_in_bulk")


def _note_writes(node: ast.AST, module: str, names: tuple[str, ...], found: set[str]) -> None:
    for child in ast.iter_child_nodes(node):
        inner = (*names, child.name) if isinstance(child, ast.FunctionDef | ast.ClassDef) else names
        if isinstance(child, ast.Call):
            called = child.func
            writes = isinstance(called, ast.Attribute) and called.attr in ("execute", "take_in")
            if writes or (isinstance(called, ast.Name) and called.id in _ASK):
                found.add(f"{module}:{'.'.join(inner)}")
        _note_writes(child, module, inner, found)


def test_every_place_that_writes_is_tried() -> None:
    tried = {site for case in CASES.values() for site in case.sites}

    assert writing_places() - tried == set()
    assert tried - writing_places() == set()
