"""Runs the migrations on the database that `store.migrate` hands over, in one transaction."""

from __future__ import annotations

from typing import Any

from alembic import context
from sqlalchemy import text

from baocaovien.store.engine import Database
from baocaovien.store.models import Base

SEARCH_OBJECTS = ("content_search", "ix_search_entry_tsvector")
"""Made by the migrations in each engine's own words; no model describes them."""


def include(_object: Any, name: str | None, _kind: str, _reflected: bool, _other: Any) -> bool:
    """Whether comparing with the models looks at an object."""
    return not (name or "").startswith(SEARCH_OBJECTS)


def run() -> None:
    database: Database = context.config.attributes["database"]
    with database.writer.connect() as connection:
        if database.is_sqlite:
            # A batch makes a table anew: references to it must not be checked in between. The pragma does
            # nothing inside a transaction, hence on the driver's connection, before one begins.
            raw: Any = connection.connection
            raw.execute("PRAGMA foreign_keys=OFF")
        context.configure(
            connection=connection,
            target_metadata=Base.metadata,
            render_as_batch=True,
            compare_type=True,
            include_object=include,
            transaction_per_migration=False,
        )
        with connection.begin():
            if not database.is_sqlite:  # tables that the server tidies just now are waited for
                connection.execute(text("SET LOCAL lock_timeout = 0"))
            with context.begin_transaction():
                context.run_migrations()
            if database.is_sqlite and connection.execute(text("PRAGMA foreign_key_check")).first() is not None:
                message = "the migration left references without their target"
                raise RuntimeError(message)
        if database.is_sqlite:
            raw.execute("PRAGMA foreign_keys=ON")


run()
