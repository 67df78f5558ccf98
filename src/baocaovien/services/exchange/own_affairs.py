"""What an office is on paper stays its own: another office's name, signatories and layout never replace it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from baocaovien.services.exchange.bundle import Opened
from baocaovien.store.intake import Packed, placed
from baocaovien.store.models import Office, OwnProfile, Signatory, Wording
from baocaovien.store.queries.office import office_row

_OWN = frozenset(model.wire_name for model in (Office, Signatory, OwnProfile, Wording))


def without_their_own(session: Session, opened: Opened) -> Sequence[Packed]:
    """The operations of a bundle; what is another office's own affair is left out of them, as a rule of the sender would.

    The headers stay whole, so that nothing is missing in a chain. A door station, and a machine that is not set up yet,
    takes everything: it becomes a machine of that office.
    """
    theirs, ours = opened.manifest.get("sender", {}).get("office"), office_row(session).unit_id
    if theirs is None or ours is None or theirs == str(ours):
        return opened.contents.operations
    return [_cut(operation) for operation in opened.contents.operations]


def _cut(operation: Packed) -> Packed:
    if not any(change["type"] in _OWN for change in operation["changes"]):
        return operation
    kept: list[dict[str, Any]] = [{**change, "n": n} for n, change in placed(operation) if change["type"] not in _OWN]
    return {**operation, "changes": kept, "partial": True}
