"""Migrations: equal to the models, up and down, on both engines; other versions are refused or brought up."""

from __future__ import annotations

import subprocess
import sys

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from baocaovien import paths
from baocaovien.domain.errors import EnvironmentFault
from baocaovien.services import backup
from baocaovien.services.workspace import Workspace
from baocaovien.store import migrate
from baocaovien.store.engine import connect
from baocaovien.store.models import Base
from tests.store.helpers import add_person, environment, visible

SEARCH = ("content_search", "ix_search_entry_tsvector")


@pytest.fixture
def empty(database, tmp_path):
    """An empty database of each kind."""
    found = connect(database or tmp_path / "empty.db")
    yield found
    found.dispose()


def _differences(database):
    with database.reader.connect() as connection:
        options = {"compare_type": True, "include_object": lambda _object, name, *_rest: not (name or "").startswith(SEARCH)}
        return compare_metadata(MigrationContext.configure(connection, opts=options), Base.metadata)


def _described(database):
    """Every table with columns, keys, references and indexes, as the database tells it."""
    inspector = inspect(database.reader)
    return {
        table: (
            sorted((column["name"], str(column["type"]), column["nullable"]) for column in inspector.get_columns(table)),
            inspector.get_pk_constraint(table)["constrained_columns"],
            sorted(
                (str(key["constrained_columns"]), key["referred_table"], str(key["options"]))
                for key in inspector.get_foreign_keys(table)
            ),
            sorted((str(index["name"]), str(index["column_names"])) for index in inspector.get_indexes(table)),
            sorted(str(unique["column_names"]) for unique in inspector.get_unique_constraints(table)),
        )
        for table in inspector.get_table_names()
    }


def test_migrations_equal_the_models(empty):
    migrate.upgrade(empty)

    assert migrate.revision(empty) == migrate.HEAD
    assert _differences(empty) == []


def test_a_new_workspace_has_what_the_migrations_make(empty, tmp_path, make_workspace):
    migrate.upgrade(empty)
    migrated = _described(empty)
    migrate.downgrade(empty, to="base")
    with empty.writer.begin() as connection:
        connection.execute(text("DROP TABLE alembic_version"))
    migrate.create_tables(empty.writer)

    assert _described(empty) == migrated


def test_down_leaves_nothing_and_up_again_works(empty):
    migrate.upgrade(empty)
    migrate.downgrade(empty, to="base")

    assert inspect(empty.reader).get_table_names() == ["alembic_version"]
    migrate.upgrade(empty)
    assert _differences(empty) == []


def test_the_versions_listed_are_those_in_the_folder():
    config = Config()
    config.set_main_option("script_location", str(paths.migrations()))
    scripts = ScriptDirectory.from_config(config)

    assert tuple(script.revision for script in reversed(list(scripts.walk_revisions()))) == migrate.REVISIONS
    assert scripts.get_current_head() == migrate.HEAD


def _pretend(workspace, revision):
    with workspace.database.writer.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})
    workspace.close()


def test_a_newer_workspace_is_refused(make_workspace, database):
    workspace = make_workspace(database_url=database)
    _pretend(workspace, "9999")

    for opening in (Workspace.open, backup.upgrade):
        with pytest.raises(EnvironmentFault) as refused:
            opening(workspace.folder)
        assert refused.value.code == "workspace.newer"


def test_an_older_workspace_is_copied_and_brought_up(make_workspace, database, monkeypatch):
    workspace = make_workspace(database_url=database)
    add_person(workspace, "A")
    before = visible(workspace)
    monkeypatch.setattr(migrate, "REVISIONS", ("0000", "0001"))
    _pretend(workspace, "0000")
    with pytest.raises(EnvironmentFault) as refused:
        Workspace.open(workspace.folder)
    assert refused.value.code == "workspace.older"

    # The only way to an older schema is that of no tables at all: the copy is what is tested here.
    monkeypatch.setattr(migrate, "upgrade", _stamp)
    assert backup.upgrade(workspace.folder) == ("0000", "0001")

    again = Workspace.open(workspace.folder)
    copies = backup.existing(workspace.folder)
    assert [copy.reason for copy in copies] == ["upgrade"]
    assert visible(again) == before
    again.close()


def _stamp(database):
    with database.writer.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))


def test_a_migration_that_fails_leaves_the_workspace_as_it_was(workspace, monkeypatch):
    add_person(workspace, "A")
    before = visible(workspace)
    monkeypatch.setattr(migrate, "REVISIONS", ("0000", "0001"))
    _pretend(workspace, "0000")

    def fail(database):
        with database.writer.begin() as connection:
            connection.execute(text("DROP TABLE person"))
        raise RuntimeError("power")

    monkeypatch.setattr(migrate, "upgrade", fail)
    with pytest.raises(RuntimeError, match="power"):
        backup.upgrade(workspace.folder)

    database = connect(workspace.folder / "workspace.db")
    assert migrate.revision(database) == "0000"
    _stamp(database)
    database.dispose()
    again = Workspace.open(workspace.folder)
    assert visible(again) == before
    again.close()


def test_opening_does_not_load_alembic(workspace):
    workspace.close()
    script = (
        "import sys; from pathlib import Path; from baocaovien.services.workspace import Workspace;"
        "Workspace.open(Path(sys.argv[1])).close(); print('alembic' in sys.modules)"
    )

    told = subprocess.run(
        [sys.executable, "-c", script, str(workspace.folder)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env=environment(),
    )

    assert told.stdout.strip() == "False"
