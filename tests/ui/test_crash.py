"""Faults of the program: one dialog, details without values, the log, and AppErrors as notices."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from baocaovien import logs, paths
from baocaovien.domain.errors import AppError, InputError
from baocaovien.ui.crash import FaultWatch


@pytest.fixture
def told() -> list[AppError]:
    return []


@pytest.fixture
def watch(look, told: list[AppError], monkeypatch) -> Iterator[FaultWatch]:
    logs.configure()
    hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    made = FaultWatch(told.append, lambda: None)
    made.install()
    yield made
    made.uninstall()
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
    if made.dialog is not None:
        made.dialog.close()
        made.dialog.deleteLater()
    logs.close()


def fault(name: str) -> BaseException:
    try:
        raise KeyError(name)
    except KeyError as problem:
        return problem


def test_a_fault_is_shown_logged_and_copied_without_values(watch: FaultWatch, qtbot) -> None:
    problem = fault("Nguyễn Thị Mẫu")

    sys.excepthook(type(problem), problem, problem.__traceback__)
    qtbot.waitUntil(lambda: watch.dialog is not None)
    assert watch.dialog is not None
    watch.dialog.copy_button.click()
    logs.close()

    copied = QGuiApplication.clipboard().text()
    written = (paths.logs() / "baocaovien.log").read_text(encoding="utf-8")
    assert [("KeyError" in text, "Mẫu" in text) for text in (copied, written)] == [(True, False)] * 2


def test_a_fault_in_a_thread_is_shown_too_and_only_one_dialog_stands(watch: FaultWatch, qtbot) -> None:
    def fail() -> None:
        raise fault("x")

    for _ in range(2):
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    qtbot.waitUntil(lambda: watch.dialog is not None)
    first = watch.dialog
    qtbot.wait(10)

    assert watch.dialog is first


def test_a_problem_with_a_code_is_a_notice(watch: FaultWatch, told: list[AppError], qtbot) -> None:
    problem = InputError("input.required", field="x")

    sys.excepthook(type(problem), problem, None)
    qtbot.waitUntil(lambda: bool(told))

    assert (told, watch.dialog) == ([problem], None)
