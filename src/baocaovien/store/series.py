"""Numbers of one series are given one after the other, also by two clerks of one database."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from baocaovien.store.models import Draft


def one_number_at_a_time(session: Session, series: str) -> None:
    """Let no other transaction give a number of this series meanwhile.

    SQLite's writers take turns anyhow. On PostgreSQL each writes the same row: the second one waits, fails to serialise,
    and is tried again as a whole on what the first one left; a mere lock would let it go on with its older view.
    """
    if session.get_bind().dialect.name != "postgresql":
        return
    row = {"place": f"series:{series}", "content": {}, "saved_at": dt.datetime.now(dt.UTC)}
    made = insert(Draft).values(**row)
    session.execute(made.on_conflict_do_update(index_elements=["place"], set_={"saved_at": made.excluded.saved_at}))
