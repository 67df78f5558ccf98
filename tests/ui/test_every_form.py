"""Each form and action of the window that writes: on a full, a read-only and a locked disk it says so and keeps what was typed."""

from __future__ import annotations

import ast
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog

from baocaovien.services.workspace import Workspace
from baocaovien.settings import Settings
from baocaovien.ui import window_state
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.crash import CrashDialog
from baocaovien.ui.facts import read_facts
from baocaovien.ui.look import theme
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.person_menu import AskDialog
from baocaovien.ui.widgets.form_dialog import FormDialog
from tests.ui.forms import directory, library, schedule
from tests.ui.forms.desk import TROUBLES, UI, Case, Desk, caller, typed
from tests.ui.sample_window import sample_folder

__all__ = ["sample_folder"]

CASES: dict[str, Case] = {**schedule.CASES, **directory.CASES, **library.CASES}


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
        for kind, name in ((Bridge, "execute"), (FormDialog, "__init__"), (AskDialog, "__init__")):
            patch.setattr(kind, name, _watched(getattr(kind, name), reached))
        workspace = Workspace.open(folder)
        bridge = Bridge(workspace)
        window = MainWindow(bridge, Settings(), read_facts(bridge))
        window.resize(1093, 614)
        window.show()
        yield Desk(window, reached, folder)
        window.hide()
        bridge.close()
        workspace.close()
        window.deleteLater()


def _watched(function: Any, reached: set[str]) -> Any:
    """The same function, that notes who called it."""

    def call(*words: Any, **more: Any) -> Any:
        reached.update({caller(), caller(3)})
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

    for trouble, words in TROUBLES:
        desk.window.notices.clear()
        before, filled = desk.written(), typed(form.shown)
        with trouble(desk):
            form.save()
        assert len(set(desk.sentences(words))) == 1, (words, desk.sentences(""))
        assert typed(form.shown) == filled, words
        assert desk.written() == before, words

    log = desk.log()
    form.save()
    desk.calm()
    assert desk.log() > log or not case.writes
    assert set(case.sites) <= desk.reached
    assert not any(isinstance(one, CrashDialog) and one.isVisible() for one in desk.window.findChildren(QDialog))
    if desk.bridge.workspace.history(1)[0].undoable:
        desk.bridge.undo()
        desk.calm()


def writing_places() -> set[str]:
    """Every place in the window's code that writes, or that opens a form which does."""
    found: set[str] = set()
    for path in sorted(UI.rglob("*.py")):
        module = path.relative_to(UI).with_suffix("").as_posix()
        _note_writes(ast.parse(path.read_text(encoding="utf-8")), module, (), found)
    return found - {"widgets/form_dialog:FormDialog.save"}


def _note_writes(node: ast.AST, module: str, names: tuple[str, ...], found: set[str]) -> None:
    for child in ast.iter_child_nodes(node):
        inner = (*names, child.name) if isinstance(child, ast.FunctionDef | ast.ClassDef) else names
        if isinstance(child, ast.Call):
            called = child.func
            writes = isinstance(called, ast.Attribute) and called.attr == "execute"
            asks = isinstance(called, ast.Attribute) and called.attr == "ask" and ast.unparse(called.value) == "AskDialog"
            if writes or asks or (isinstance(called, ast.Name) and called.id == "FormDialog"):
                found.add(f"{module}:{'.'.join(inner)}")
        _note_writes(child, module, inner, found)


def test_every_place_that_writes_is_tried() -> None:
    tried = {site for case in CASES.values() for site in case.sites}

    assert writing_places() - tried == set()
    assert tried - writing_places() == set()
