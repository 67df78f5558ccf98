"""The version of a database: read by one SQL statement at start; Alembic is loaded only where it differs."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from baocaovien import paths
from baocaovien.domain.errors import EnvironmentFault
from baocaovien.store.engine import Database
from baocaovien.store.faults import fault
from baocaovien.store.models import Base, Operation

REVISIONS = ("0001",)
"""Every revision, the oldest first."""
HEAD = REVISIONS[-1]

_STAMP = (
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)


def revision(database: Database) -> str | None:
    """The database's revision; None when it holds no workspace."""
    with database.reader.connect() as connection:
        try:
            return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
        except DBAPIError as problem:
            if fault(problem) is not None:
                raise
            return None


def create_tables(engine: Engine) -> None:
    """Make all tables at once, as the migrations would (a test compares the two)."""
    with engine.begin() as connection:
        Base.metadata.create_all(connection)
        connection.exec_driver_sql(_STAMP)
        connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})


def is_of_another_program(file: Path) -> bool:
    """Whether another program keeps its data in a file; it is only read, for connecting would already change it."""
    if not file.is_file():
        return False
    try:
        with closing(dbapi2.connect(f"{file.as_uri()}?mode=ro", uri=True, timeout=0)) as connection:
            names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    except dbapi2.Error:
        return False  # no database, a spoilt one, or one at work: connecting says what is wrong
    return bool(names) and not {"alembic_version", Operation.__tablename__} <= names


def require_known(database: Database, where: str) -> str:
    """The database's revision, this one or an older one.

    Raises:
        EnvironmentFault: `workspace.not_a_workspace` or `workspace.newer`.
    """
    found = revision(database)
    if found is None:
        raise EnvironmentFault("workspace.not_a_workspace", where=where)
    if found not in REVISIONS:
        raise EnvironmentFault("workspace.newer", where=where, found=found, known=HEAD)
    return found


def require_current(database: Database, where: str) -> None:
    """Refuse a database of another version.

    Raises:
        EnvironmentFault: `workspace.not_a_workspace`, `workspace.newer` or `workspace.older`.
    """
    found = require_known(database, where)
    if found != HEAD:
        raise EnvironmentFault("workspace.older", where=where, found=found, known=HEAD)


def upgrade(database: Database, *, to: str = "head") -> None:
    """Run the migrations; the caller holds the workspace alone and has made a copy."""
    _alembic(database, "upgrade", to)


def downgrade(database: Database, *, to: str) -> None:
    """Run the migrations backwards (tests, and a person who knows)."""
    _alembic(database, "downgrade", to)


def _alembic(database: Database, direction: str, to: str) -> None:
    # Loaded here to keep start-up fast: a workspace of the right version never needs it.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(paths.migrations()).replace("%", "%%"))
    config.attributes["database"] = database
    getattr(command, direction)(config, to)
