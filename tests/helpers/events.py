"""A small office with people, venues and one event, made through the use cases."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from baocaovien.services.attendance.attendance import MarkAnswer, mark
from baocaovien.services.directory.directory import add_person, add_site, add_unit, add_venue
from baocaovien.services.schedule.scheduling import add_event
from baocaovien.services.workspace import Workspace

T = TypeVar("T")

START = dt.datetime(2021, 5, 24, 1, 0, tzinfo=dt.UTC)
"""08:00 on Monday, 24 May 2021, in Vietnam."""
HOUR = dt.timedelta(hours=1)
DAY = dt.date(2021, 5, 24)


def do(workspace: Workspace, use_case: Callable[..., T], **said: Any) -> T:
    """Run a use case as one operation."""
    return workspace.execute("test.step", partial(use_case, **said))


def ask(workspace: Workspace, query: Callable[..., T], *said: Any, **more: Any) -> T:
    """Answer a query."""
    return workspace.read(lambda session: query(session, *said, **more))


@dataclass(frozen=True, slots=True)
class Small:
    """Ids of the small office: two units, four people (two of one name), a hall of 100 seats, a site."""

    province: uuid.UUID
    district: uuid.UUID
    an: uuid.UUID
    an_district: uuid.UUID
    dung: uuid.UUID
    duc: uuid.UUID
    hall: uuid.UUID
    site: uuid.UUID


def small_office(workspace: Workspace) -> Small:
    """Write the small office."""
    province = do(workspace, add_unit, name="Ban Tuyên giáo Tỉnh ủy", level="province", code="BTGTU")
    district = do(workspace, add_unit, name="Huyện ủy Cát Tiên", level="district", code="CT", parent_id=province)

    def person(name: str, unit: uuid.UUID, position: str, rank: int) -> uuid.UUID:
        return do(workspace, add_person, full_name=name, unit_id=unit, position=position, protocol_rank=rank)

    return Small(
        province,
        district,
        person("Nguyễn Văn An", province, "Trưởng ban", 10),
        person("Nguyễn Văn An", district, "Bí thư", 20),
        person("Lê Thị Dung", district, "Chuyên viên", 60),
        person("Đỗ Đức", province, "Chuyên viên", 60),
        do(workspace, add_venue, name="Hội trường Tỉnh ủy", address="Số 1, Đà Lạt", capacity=100),
        do(workspace, add_site, name="Điểm cầu Cát Tiên", unit_id=district),
    )


def conference(workspace: Workspace, small: Small, **said: Any) -> uuid.UUID:
    """Schedule a conference of four hours with everybody invited."""
    given = {
        "kind": "reporter_conference",
        "title": "Hội nghị báo cáo viên tháng 5/2021",
        "start": START,
        "end": START + 4 * HOUR,
        "venue_id": small.hall,
        "site_ids": [small.site],
        "invited": [small.province, small.district],
    }
    return do(workspace, add_event, **given | said).id


def mark_one(workspace: Workspace, event_id: uuid.UUID, person_id: uuid.UUID, **said: Any) -> MarkAnswer:
    """Mark a person a quarter of an hour before the start, unless said otherwise."""
    given = {"at": START - dt.timedelta(minutes=15)}
    return do(workspace, mark, event_id=event_id, person_id=person_id, **given | said)
