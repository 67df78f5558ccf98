"""Full-text search of the library, the same on both engines."""

from __future__ import annotations

import datetime as dt
import uuid

import pytest
from sqlalchemy import select

from baocaovien.store.bulk import insert_records
from baocaovien.store.models import ContentItem, ContentRevision, SearchEntry, SourceDocument
from baocaovien.store.search import count_hits, search
from tests.store.helpers import START, change

TEXTS = {
    "exact": "Công tác quản lý đất đai trên địa bàn tỉnh",
    "folded": "Dắt dai một đàn trâu",
    "hoi": "Tổ chức hội nghị báo cáo viên",
    "hoi2": "Hỏi và đáp nghị quyết",
    "tone": "Ủy ban nhân dân ban hành kế hoạch",
    "old tone": "Uỷ viên Ban Thường vụ",
    "percent": "Đạt 100% chỉ tiêu; tăng 7,5-8%/năm",
}


@pytest.fixture
def library(each_workspace):
    """(workspace, {name: item})."""

    def fill(session):
        document = SourceDocument(title="Kế hoạch")
        session.add(document)
        session.flush()
        items = {name: ContentItem(document_id=document.id, rank=name, level="dash") for name in TEXTS}
        session.add_all(items.values())
        session.flush()
        for name, item in items.items():
            session.add(ContentRevision(item_id=item.id, number=1, text=TEXTS[name], written_at=START))
        return {name: item.id for name, item in items.items()}

    return each_workspace, each_workspace.execute("library.import", fill)


def _found(workspace, items, query, limit=50):
    names = {item_id: name for name, item_id in items.items()}
    return [names[item_id] for item_id, _rank in workspace.read(lambda session: search(session, query, limit))]


QUERIES = [
    ("đất đai", ["exact", "folded"]),
    ("dat dai", ["exact", "folded"]),
    ("ĐẤT ĐAI", ["exact", "folded"]),
    ("dắt dai", ["folded", "exact"]),
    ("hội nghị", ["hoi", "hoi2"]),
    ("uỷ ban", ["tone", "old tone"]),
    ("ủy viên", ["old tone"]),
    ("quả", ["exact"]),
    ("qu", ["exact", "hoi2"]),
    ("q", []),
    ("100%", ["percent"]),
    ("nghị viên báo", ["hoi"]),
    ("không có", []),
    ("", []),
    ("  – ", []),
    ("\"' OR * NEAR( -", []),
]


def test_search_finds_with_and_without_marks_and_ranks_exact_ones_first(library):
    workspace, items = library

    for query, expected in QUERIES:
        found = _found(workspace, items, query)
        assert (query, sorted(found)) == (query, sorted(expected))
        assert workspace.read(lambda session, query=query: count_hits(session, query)) == len(expected)
        if len(expected) == 2 and not query.isascii():
            assert (query, found[0]) == (query, expected[0])


def test_a_limit_cuts_the_list_and_not_the_count(library):
    workspace, items = library

    assert len(_found(workspace, items, "ban", limit=1)) == 1
    assert workspace.read(lambda session: count_hits(session, "ban")) == 3


def test_the_index_follows_revisions_deletions_and_undo(library):
    workspace, items = library

    def revise(session):
        text = "Phòng, chống thiên tai"
        revision = ContentRevision(item_id=items["hoi"], number=2, text=text, written_at=START + dt.timedelta(days=1))
        session.add(revision)

    workspace.execute("library.revise", revise)
    assert (_found(workspace, items, "thiên tai"), _found(workspace, items, "hội nghị")) == (["hoi"], ["hoi2"])
    workspace.undo()
    assert (_found(workspace, items, "thiên tai"), _found(workspace, items, "hội nghị")) == ([], ["hoi", "hoi2"])
    change(workspace, ContentItem, items["hoi2"], deleted=True)
    assert _found(workspace, items, "hội nghị") == ["hoi"]


def test_the_current_revision_is_found_and_not_a_newer_draft(library):
    workspace, items = library
    current = workspace.read(
        lambda session: session.scalars(select(ContentRevision).where(ContentRevision.item_id == items["hoi"])).one()
    )
    change(workspace, ContentItem, items["hoi"], current_revision_id=current.id)

    def draft(session):
        session.add(ContentRevision(item_id=items["hoi"], number=2, text="Bản nháp", written_at=START))

    workspace.execute("library.revise", draft)

    assert _found(workspace, items, "bản nháp") == []


def test_bulk_inserts_are_indexed(library):
    workspace, _items = library
    item_id = uuid.uuid4()

    def fill(session):
        insert_records(session, ContentItem, [{"id": item_id, "rank": "z", "level": "dash"}])
        insert_records(
            session, ContentRevision, [{"item_id": item_id, "number": 1, "text": "Chuyển đổi số", "written_at": START}]
        )

    workspace.execute("library.import", fill)

    assert workspace.read(lambda session: search(session, "chuyen doi so", 5)) == [(item_id, 1)]
    assert workspace.read(lambda session: len(session.scalars(select(SearchEntry)).all())) == len(TEXTS) + 1
