"""Rules over the whole source that no single module can hold for itself; layers are import-linter's part."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest

from tests.helpers.source import ROOT, SOURCE, called_name, modules, place, tree

MOST_LINES = 500
NETWORK_MODULES = {
    "socket",
    "ssl",
    "http",
    "http.client",
    "http.server",
    "urllib.request",
    "ftplib",
    "smtplib",
    "socketserver",
    "asyncio",
}
MAY_USE_A_NETWORK = ("baocaovien.store.engine", "baocaovien.services.exchange")


def _imports(path):
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node, node.module or ""
            yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)


def test_nothing_outside_ui_and_app_loads_qt():
    names = [name for name in modules() if not name.startswith(("baocaovien.ui", "baocaovien.app"))]
    code = (
        "import importlib, sys\n"
        "for name in sys.argv[1:]: importlib.import_module(name)\n"
        "print(sorted(name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))))"
    )

    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *names],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT / "src",
    )

    assert (done.stdout, done.stderr, done.returncode) == ("[]\n", "", 0)


def test_domain_is_standard_library_only():
    strangers = [
        f"{place(path, node)} imports {name}"
        for module, path in modules().items()
        if module.startswith("baocaovien.domain")
        for node, name in _imports(path)
        if not name.startswith("baocaovien.domain") and name.partition(".")[0] not in sys.stdlib_module_names
    ]

    assert strangers == [], "\n".join(strangers)


def test_only_the_engine_and_the_exchange_reach_a_network():
    strangers = [
        f"{place(path, node)} imports {name}"
        for module, path in modules().items()
        if not module.startswith(MAY_USE_A_NETWORK)
        for node, name in _imports(path)
        if name in NETWORK_MODULES
    ]

    assert strangers == [], "\n".join(strangers)


@pytest.mark.parametrize("folder", ["src", "tests", "packaging", "db"])
def test_no_file_is_longer_than_can_be_read(folder):
    lengths = {
        path.relative_to(ROOT): len(path.read_text(encoding="utf-8").splitlines()) for path in (ROOT / folder).rglob("*.py")
    }

    long = [f"{path}: {lines}" for path, lines in lengths.items() if lines > MOST_LINES]
    assert long == [], "\n".join(long)


def test_no_work_is_left_as_a_note():
    notes = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sorted(SOURCE.rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if any(word in line for word in ("TODO", "FIXME", "raise NotImplementedError"))
    ]

    assert notes == [], "\n".join(notes)


def test_void_calls_of_qt_keep_the_count_of_none(qapp):
    # PySide6 6.12.0 on Python 3.11 drops a reference to None at each such call, and dies of it.
    from PySide6.QtWidgets import QLabel

    label = QLabel()
    before = sys.getrefcount(None)
    for number in range(1000):
        label.setText(str(number))

    assert sys.getrefcount(None) - before > -100


def test_every_clock_is_the_offices():
    """`astimezone()` without a zone, and the day of a naive clock, are those of the machine."""
    machine = [
        place(path, node)
        for path in modules().values()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and not (node.args or node.keywords)
        and called_name(node) in ("astimezone", "today", "currentDate", "currentDateTime")
    ]

    assert machine == [], "\n".join(machine)
