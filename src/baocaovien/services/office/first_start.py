"""The first start: the office founded in one step from what a person typed, or a sample workspace made."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy.orm import Session

from baocaovien.domain.files import put_in_place
from baocaovien.services.directory.units import add_unit
from baocaovien.services.office.actors import add_actor
from baocaovien.services.office.office import add_signatory, set_up_office
from baocaovien.services.workspace import Workspace


def found_office(
    session: Session,
    *,
    unit_name: str,
    level: str,
    place_name: str,
    profile: str = "party",
    short_name: str = "",
    superior_line: str = "",
    issuer_line: str = "",
    symbol_code: str = "",
    signatory: str = "",
    signatory_position: str = "",
    signatory_prefix: str = "",
    signatory_on_behalf_of: str = "",
    default_recipients: Sequence[str] = (),
    person: str = "",
) -> uuid.UUID | None:
    """Make the office's own unit, its habits on paper, who signs, and who works here.

    Args:
        issuer_line: in capitals as printed; the unit's name in capitals when empty.
        person: who works here first; nobody in particular when empty.

    Returns:
        The actor made for `person`, or None.

    Raises:
        InputError: a name is missing or too long; `directory.unknown_level`, `office.unknown_prefix`.
    """
    kind = "state" if profile == "state" else "party"
    unit_id = add_unit(session, name=unit_name, level=level, short_name=short_name, kind=kind)
    set_up_office(
        session,
        unit_id=unit_id,
        place_name=place_name,
        profile=profile,
        superior_line=superior_line,
        issuer_line=issuer_line.strip() or unit_name.strip().upper(),
        symbol_code=symbol_code,
        default_recipients=default_recipients,
    )
    if signatory.strip():
        add_signatory(
            session,
            full_name=signatory,
            position=signatory_position,
            prefix=signatory_prefix,
            on_behalf_of=signatory_on_behalf_of,
        )
    return add_actor(session, name=person) if person.strip() else None


def make_sample(folder: Path) -> Path:
    """Make the sample workspace in a folder, whole or not at all; one that is there is left as it is.

    Raises:
        EnvironmentFault: the folder can't hold a workspace.
    """
    from baocaovien.services import sample  # noqa: PLC0415 - reads a plan and builds content; nothing else needs it

    if folder.exists():
        return folder
    made = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(made, ignore_errors=True)
    workspace = Workspace.create(made, holder="sample")
    try:
        sample.fill(workspace)
    except BaseException:
        workspace.close()
        shutil.rmtree(made, ignore_errors=True)
        raise
    workspace.close()
    put_in_place(made, folder)
    return folder
