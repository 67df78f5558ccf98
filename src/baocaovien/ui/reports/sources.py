"""Where the rows behind a number come from: the database as it is, or what was kept with a closed report."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol
from uuid import UUID

from baocaovien.domain.progress import Progress
from baocaovien.services.reports.behind import Behind, rows_behind
from baocaovien.services.reports.closed import kept_behind
from baocaovien.services.reports.request import ReportRequest
from baocaovien.ui.reports.rows_view import Ask


class RowsSource(Protocol):
    """Gives the rows of any number of one report."""

    def ask(self, key: str | None, measure: str, *, before: bool) -> Ask:
        """What reads the rows of a number; without a key of the total."""
        ...


@dataclass(frozen=True, slots=True)
class LiveRows:
    """The rows as they are now."""

    request: ReportRequest

    def ask(self, key: str | None, measure: str, *, before: bool) -> Ask:
        """What reads the rows of a number; without a key of the total."""
        now = dt.datetime.now(dt.UTC)
        return partial(rows_behind, request=self.request, key=key, measure=measure, before=before, now=now)


@dataclass(frozen=True, slots=True)
class KeptRows:
    """The rows as they were when a report was closed."""

    frozen_id: UUID

    def ask(self, key: str | None, measure: str, *, before: bool) -> Ask:
        """What reads the rows of a number; without a key of the total."""
        return partial(_kept, frozen_id=self.frozen_id, key=key, measure=measure, before=before)


def _kept(session: Any, *, frozen_id: UUID, key: str | None, measure: str, before: bool, progress: Progress) -> Behind:
    progress(0, 0)
    return kept_behind(session, frozen_id, key, measure, before=before)
