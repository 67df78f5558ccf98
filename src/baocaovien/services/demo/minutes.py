"""The demo's minutes: what was said, in the shape of `minutes_file`."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import Any
from uuid import UUID

from baocaovien.domain.local_time import at_local
from baocaovien.services.demo.content import PlanContent
from baocaovien.services.workspace import Workspace
from baocaovien.store.queries.schedule import event_detail


def minutes_data(workspace: Workspace, event_id: UUID, *, day: dt.date, content: PlanContent) -> dict[str, Any]:
    """Minutes of a morning: a statement to each topic, a question and its answer, a vote, a conclusion and two tasks."""
    detail = workspace.read(partial(event_detail, event_id=event_id))
    assert detail is not None
    statements: list[dict[str, Any]] = []
    for at, line in enumerate(detail.agenda, start=1):
        if line.presented:
            statements.append(
                {
                    "agenda": at,
                    "kind": "statement",
                    "speaker": line.speaker,
                    "text": f"Trình bày chuyên đề “{line.title}”; nội dung theo đề cương và bài trình chiếu đã duyệt.",
                    "written": True,
                }
            )
            statements.append(
                {
                    "agenda": at,
                    "kind": "question",
                    "speaker": "Đại biểu Huyện ủy Di Linh",
                    "text": "Đề nghị nêu rõ thời hạn các đơn vị tổ chức hội nghị sau hội nghị cấp tỉnh.",
                }
            )
            statements.append(
                {
                    "agenda": at,
                    "kind": "answer",
                    "speaker": line.speaker,
                    "text": "Trong vòng bảy ngày; tài liệu lấy từ kho nội dung đã duyệt.",
                }
            )
    return {
        "opened_at": at_local(day, dt.time(8)).isoformat(),
        "closed_at": at_local(day, dt.time(11, 20)).isoformat(),
        "materials": "Đề cương và bài trình chiếu của " + "; ".join(f"chuyên đề “{title}”" for title in content.titles),
        "statements": statements,
        "votes": [
            {
                "subject": "Thống nhất lịch hội nghị báo cáo viên quý III/2021",
                "method": "giơ tay",
                "for": 80,
                "against": 0,
                "abstained": 1,
            }
        ],
        "conclusions": ["Các đơn vị tổ chức phổ biến lại trong vòng bảy ngày và báo kết quả theo biểu mẫu thống nhất."],
        "tasks": [
            {"text": "Gửi đề cương và bài trình chiếu cho các đơn vị", "assignee": "Phòng Tuyên truyền", "due": "2021-06-28"},
            {"text": "Tổng hợp kết quả hội nghị của các đơn vị", "assignee": "Văn phòng Ban", "due": "2021-07-10"},
        ],
        "copies": 3,
    }
