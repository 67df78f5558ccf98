"""What the sample office made of its last conference: the deck that was shown, and minutes that still wait for their end."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.services.decks.decks import outline_for_event
from baocaovien.services.documents.minutes_file import edit_from_data
from baocaovien.store.queries.schedule import event_detail


def add_papers(session: Session, *, event_id: UUID) -> None:
    """Write the deck and the unfinished minutes of a conference that was held."""
    outline_for_event(session, event_id)
    edit_from_data(session, event_id=event_id, data=_minutes(session, event_id))


def _minutes(session: Session, event_id: UUID) -> dict[str, Any]:
    detail = event_detail(session, event_id)
    assert detail is not None
    statements = [
        {
            "agenda": at,
            "kind": "statement",
            "speaker": item.speaker,
            "text": f"Trình bày chuyên đề “{item.title}” theo đề cương và bài trình chiếu đã duyệt.",
            "written": True,
        }
        for at, item in enumerate(detail.agenda, start=1)
        if item.presented
    ]
    statements.append(
        {
            "kind": "question",
            "speaker": "Đại biểu Huyện ủy Di Linh (mẫu)",
            "text": "Đề nghị nêu rõ thời hạn các đơn vị phổ biến lại sau hội nghị cấp tỉnh.",
        }
    )
    return {
        "materials": "Đề cương và bài trình chiếu của các chuyên đề",
        "statements": statements,
        "conclusions": ["Các đơn vị phổ biến lại trong vòng bảy ngày và báo kết quả theo biểu mẫu thống nhất."],
        "tasks": [{"text": "Gửi đề cương và bài trình chiếu cho các đơn vị", "assignee": "Phòng Tuyên truyền"}],
        "copies": 3,
    }
