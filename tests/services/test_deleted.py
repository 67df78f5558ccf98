"""What was deleted can be found and brought back."""

from __future__ import annotations

from functools import partial
from uuid import uuid4

import pytest

from baocaovien.domain.errors import MissingError
from baocaovien.services.deleted import deleted, restore_deleted
from baocaovien.services.office.actors import add_actor, list_actors, remove_actor
from baocaovien.services.workspace import Workspace


def names(workspace: Workspace) -> list[str]:
    return [actor.name for actor in workspace.read(list_actors)]


def test_a_deleted_record_is_listed_and_brought_back(each_workspace: Workspace) -> None:
    workspace = each_workspace
    made = workspace.execute("actors.add", partial(add_actor, name="Lê Thị Mẫu"))
    workspace.execute("actors.remove", partial(remove_actor, actor_id=made))

    (row,) = workspace.read(deleted)
    brought = workspace.execute("deleted.restore", partial(restore_deleted, operation_id=row.id))

    assert (row.titles, row.count, brought) == (("Lê Thị Mẫu",), 1, 1)
    assert names(workspace) == ["Lê Thị Mẫu"]
    assert workspace.read(deleted) == ()


def test_bringing_back_can_be_undone(workspace: Workspace) -> None:
    made = workspace.execute("actors.add", partial(add_actor, name="Lê Thị Mẫu"))
    workspace.execute("actors.remove", partial(remove_actor, actor_id=made))
    (row,) = workspace.read(deleted)
    workspace.execute("deleted.restore", partial(restore_deleted, operation_id=row.id))

    workspace.undo()

    assert names(workspace) == []
    assert [again.titles for again in workspace.read(deleted)] == [("Lê Thị Mẫu",)]


def test_what_was_undone_is_not_listed(workspace: Workspace) -> None:
    made = workspace.execute("actors.add", partial(add_actor, name="Lê Thị Mẫu"))
    workspace.execute("actors.remove", partial(remove_actor, actor_id=made))

    workspace.undo()

    assert workspace.read(deleted) == ()


def test_an_unknown_act_is_refused(workspace: Workspace) -> None:
    with pytest.raises(MissingError):
        workspace.execute("deleted.restore", partial(restore_deleted, operation_id=uuid4()))
