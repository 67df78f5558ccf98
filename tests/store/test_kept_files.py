"""Files that are kept with the data: damage and loss are told, never handed out."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from baocaovien.domain.errors import MissingError
from baocaovien.services import backup
from baocaovien.store.blobs import get_blob, put_blob
from baocaovien.store.models import Attachment, Blob, new_id
from baocaovien.store.operations import current


def _attach(workspace):
    def attach(session):
        made = put_blob(session, b"%PDF-1.4 hello" * 100)
        now = current(session).at
        session.add(Attachment(target_type="event", target_id=new_id(), file_name="a.pdf", sha256=made, size=1400, added_at=now))
        return made

    return workspace.execute("documents.attach", attach)


def _spoil(workspace, change):
    workspace.unlogged(lambda session: change(session, session.scalars(select(Blob)).one()))


def _flip(_session, blob):
    blob.content = blob.content[:500] + bytes([blob.content[500] ^ 1]) + blob.content[501:]


def _take(session, blob):
    session.delete(blob)


@pytest.mark.parametrize(
    "change, told, found", [(_flip, "file.spoilt", "check.spoilt_file"), (_take, "file.lost", "check.lost_file")]
)
def test_a_kept_file_that_is_spoilt_or_gone_is_told(each_workspace, change, told, found):
    sha256 = _attach(each_workspace)
    before = each_workspace.read(backup.check)

    _spoil(each_workspace, change)

    with pytest.raises(MissingError) as refused:
        each_workspace.read(lambda session: get_blob(session, sha256))
    assert (before, refused.value.code) == ((), told)
    assert [problem.code for problem in each_workspace.read(backup.check)] == [found]
