"""Many people, invitees and marks for the measurements: invented names, the same in every run."""

from __future__ import annotations

import datetime as dt
import random
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import xlsxwriter

from baocaovien.services.schedule.event_kinds import kind_by_code
from baocaovien.services.workspace import Workspace
from baocaovien.store.bulk import insert_records
from baocaovien.store.models import AttendanceMark, Event, EventSession, Invitee, new_id

START = dt.datetime(2026, 3, 2, 1, 0, tzinfo=dt.UTC)
_FAMILY = [
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Huỳnh",
    "Phan",
    "Vũ",
    "Võ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Dương",
    "Lý",
    "Mai",
    "Tạ",
    "Cao",
    "Châu",
]
_MIDDLE = [
    "Văn",
    "Thị",
    "Ngọc",
    "Minh",
    "Thanh",
    "Hữu",
    "Đức",
    "Quang",
    "Xuân",
    "Thu",
    "Hồng",
    "Kim",
    "Bá",
    "Đình",
    "Công",
    "Gia",
    "Bảo",
    "Khánh",
    "Phương",
    "Mỹ",
]
_GIVEN = [
    "An",
    "Ân",
    "Anh",
    "Ánh",
    "Bình",
    "Cường",
    "Dũng",
    "Đào",
    "Đức",
    "Giang",
    "Hà",
    "Hải",
    "Hạnh",
    "Hoa",
    "Hòa",
    "Hùng",
    "Hương",
    "Khánh",
    "Lan",
    "Linh",
    "Long",
    "Mai",
    "Minh",
    "Nam",
    "Nga",
    "Ngân",
    "Nhung",
    "Oanh",
    "Phúc",
    "Phương",
    "Quân",
    "Sơn",
    "Tâm",
    "Thảo",
    "Thắng",
    "Trang",
    "Trung",
    "Tuấn",
    "Uyên",
    "Vân",
    "Việt",
    "Yến",
]


def names(count: int) -> Iterator[str]:
    """Invented names of four words."""
    chance = random.Random(2026)
    for _ in range(count):
        yield f"{chance.choice(_FAMILY)} {chance.choice(_MIDDLE)} {chance.choice(_MIDDLE)} {chance.choice(_GIVEN)}"


def roster_file(path: Path, count: int) -> Path:
    """A workbook of people of 300 units."""
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    page = book.add_worksheet("Danh sách")
    page.write_row(0, 0, ["STT", "Họ và tên", "Chức vụ", "Đơn vị công tác", "Từ ngày"])
    for number, name in enumerate(names(count), 1):
        row = [number, name, f"Chuyên viên tổ {number % 97}", f"Đảng ủy xã số {number % 300}", "01/02/2020"]
        page.write_row(number, 0, row)
    book.close()
    return path


def event_of(workspace: Workspace, invitees: int, start: dt.datetime = START) -> tuple[uuid.UUID, list[uuid.UUID]]:
    """An open event of four hours with so many invitees of 130 units; answers it and them."""

    def make(session: Any) -> tuple[uuid.UUID, list[uuid.UUID]]:
        kind = kind_by_code(session, "reporter_conference")
        event = Event(id=new_id(), kind_id=kind.id, title="Hội nghị", state="open", opened_at=start)
        session.add(event)
        session.add(EventSession(event_id=event.id, starts_at=start, ends_at=start + dt.timedelta(hours=4)))
        session.flush()
        rows = [
            {
                "event_id": event.id,
                "full_name": name,
                "position": "Chuyên viên",
                "unit_name": f"Đơn vị số {at % 130}",
                "number": at,
            }
            for at, name in enumerate(names(invitees), 1)
        ]
        return event.id, insert_records(session, Invitee, rows, total=len(rows))

    return workspace.execute("bench.event", make)


def older_marks(workspace: Workspace, marks: int) -> None:
    """Fill the table with marks of other events, past the log: only their number matters here."""
    chance = random.Random(7)
    station = workspace.station_id.hex
    columns = [column.name for column in AttendanceMark.__table__.columns]
    statement = f"INSERT INTO attendance_mark ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608
    at = START.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    fixed = {
        "station_id": station, "operation_id": uuid.UUID(int=1).hex, "seq": 0, "lamport": 0, "session_id": None, "kind": "entry",
        "occurred_at": at, "clock_offset_ms": 0, "recorded_at": at, "desk": "", "mode": "in_person", "site_id": None,
        "actor_id": None, "source": "name", "raw_code": "", "forced": 0, "reason": "", "late_on_paper": 0, "substitute_name": "",
        "substitute_position": "", "replaces": "[]", "saw": "[]",
    }  # fmt: skip
    events = [uuid.UUID(int=chance.getrandbits(128)).hex for _ in range(250)]

    def rows() -> Iterator[list[Any]]:
        for number in range(marks):
            own = {
                "id": uuid.UUID(int=chance.getrandbits(128)).hex,
                "event_id": events[number % 250],
                "invitee_id": uuid.UUID(int=number).hex,
            }
            yield [(fixed | own)[name] for name in columns]

    connection = workspace.database.writer.raw_connection()
    cursor = connection.cursor()
    cursor.execute("BEGIN IMMEDIATE")
    cursor.executemany(statement, rows())
    cursor.execute("COMMIT")
    cursor.execute("ANALYZE")
    cursor.close()
    connection.close()
