"""Fixtures for every test: a fresh workspace, both databases, a home of its own, and a watch on logs and threads."""

from __future__ import annotations

import os
import sys

# Before anything imports Qt: no screen, no session bus, letters in UTF-8.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("LC_ALL", "C.UTF-8")
if sys.platform == "win32":  # without a screen Qt looks for fonts beside itself there, and has none
    os.environ.setdefault("QT_QPA_FONTDIR", os.environ.get("WINDIR", r"C:\Windows") + r"\Fonts")
os.environ.pop("QT_STYLE_OVERRIDE", None)

import logging
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.helpers.display import XServer
from tests.helpers.logs import LogWatch
from tests.helpers.postgres import PostgresServer
from tests.helpers.queries import Queries, counted_queries
from tests.helpers.threads import left_running, running_threads

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from baocaovien.services.workspace import Workspace

# The same examples on every run and machine; time is no matter of correctness.
settings.register_profile("suite", deadline=None, derandomize=True, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")

_NOT_ON_WINDOWS = ("postgres", "office", "validator", "display")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark tests by what they use; on Windows leave out, and tell, what needs programs that it has not."""
    for item in items:
        used = set(getattr(item, "fixturenames", ()))
        if used & {"qapp", "qtbot"}:
            item.add_marker("gui")
        if "x_server" in used:
            item.add_marker("display")
        callspec = getattr(item, "callspec", None)
        if "postgres_server" in used or (callspec and callspec.params.get("database") == "postgresql"):
            item.add_marker("postgres")
    if sys.platform == "win32":
        out = [item for item in items if any(item.get_closest_marker(name) for name in _NOT_ON_WINDOWS)]
        config.hook.pytest_deselected(items=out)
        items[:] = [item for item in items if item not in out]


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    root = tmp_path_factory.mktemp("homes")
    return (root / str(number) for number in count())


@pytest.fixture(autouse=True)
def home(_homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user data folder of this test alone; it does not exist until something writes there."""
    folder = next(_homes)
    monkeypatch.setenv("BAOCAOVIEN_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def log_watch() -> Iterator[LogWatch]:
    """Fail the test for a warning in the log that it did not `expect`."""
    watch = LogWatch()
    root = logging.getLogger()
    root.addHandler(watch)
    yield watch
    root.removeHandler(watch)
    complaints = watch.complaints()
    assert complaints == [], "\n".join(complaints)


@pytest.fixture(autouse=True)
def _no_threads_left() -> Iterator[None]:
    before = running_threads()
    yield
    assert left_running(before) == []


@pytest.fixture
def count_queries() -> Callable[[], AbstractContextManager[Queries]]:
    """`with count_queries() as seen: …; assert seen.count == 3`."""
    return counted_queries


MakeWorkspace = Callable[..., "Workspace"]


@pytest.fixture
def make_workspace(tmp_path: Path) -> Iterator[MakeWorkspace]:
    """Make workspaces that are closed after the test: `make_workspace(name="b", database_url=None)`."""
    from baocaovien.services.workspace import Workspace

    made: list[Workspace] = []

    def make(name: str = "workspace", *, database_url: str | None = None) -> Workspace:
        workspace = Workspace.create(tmp_path / name, database_url=database_url)
        made.append(workspace)
        return workspace

    yield make
    for workspace in reversed(made):
        workspace.close()


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """The user of the window, who waits as long as the machine needs."""
    from tests.helpers.patience import PatientBot

    return PatientBot(request)


@pytest.fixture
def workspace(make_workspace: MakeWorkspace) -> Workspace:
    """A fresh, empty workspace on SQLite."""
    return make_workspace()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """A PostgreSQL server of this test process, started when the first test wants it."""
    server = PostgresServer()
    yield server
    server.stop()


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """The URL of a fresh, empty PostgreSQL database."""
    name = postgres_server.new_database()
    yield postgres_server.url(name)
    postgres_server.drop_database(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str | None:
    """Once for each kind of database: None for the workspace's own SQLite file, else the URL of a PostgreSQL one."""
    return None if request.param == "sqlite" else request.getfixturevalue("postgres_url")


@pytest.fixture
def each_workspace(database: str | None, make_workspace: MakeWorkspace) -> Workspace:
    """A fresh, empty workspace, once on SQLite and once on PostgreSQL."""
    return make_workspace(database_url=database)


@pytest.fixture(scope="session")
def x_server() -> Iterator[XServer]:
    """A screen of this test process's own, for programs started with `x_server.environment()`."""
    server = XServer()
    yield server
    server.stop()
