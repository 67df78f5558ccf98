"""The sample office: units of the province in 2021, invented people, venues and sites."""

from __future__ import annotations

import tomllib
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien import paths
from baocaovien.domain.ranks import ranks_between
from baocaovien.services.directory.directory import add_person, add_site, add_venue, recognise_reporter
from baocaovien.services.office.unit import add_shipped_units, unit_id
from baocaovien.store.models import Actor, Office, Signatory, fixed_id


def data(name: str) -> dict[str, Any]:
    """A file of `resources/sample/`."""
    return tomllib.loads(paths.resource("sample", name).read_text(encoding="utf-8"))


def add_office(session: Session) -> None:
    """Write the office with its units, people, venues and sites."""
    found = data("office.toml")
    add_shipped_units(session)
    _add_people(session)
    venues = {
        venue["name"]: add_venue(
            session, name=venue["name"], address=venue["address"], capacity=venue["capacity"], unit_id=unit_id(venue["unit"])
        )
        for venue in found["venue"]
    }
    for site in found["site"]:
        add_site(session, name=site["name"], unit_id=unit_id(site["unit"]), venue_id=venues.get(site.get("venue", "")))
    _set_up(session, found)


def _set_up(session: Session, found: dict[str, Any]) -> None:
    facts = found["office"]
    office = session.get(Office, fixed_id("office")) or Office(id=fixed_id("office"))
    office.unit_id = unit_id(facts["unit"])
    for name in ("place_name", "superior_line", "issuer_line", "symbol_code", "profile", "tone_style", "grace_minutes"):
        setattr(office, name, facts[name])
    office.default_recipients = facts["recipients"]
    office.is_sample = True
    session.add(office)
    for rank, signatory in zip(ranks_between(None, None, len(found["signatory"])), found["signatory"], strict=True):
        session.add(
            Signatory(
                full_name=signatory["name"],
                position=signatory["position"],
                prefix=signatory["prefix"],
                on_behalf_of=signatory["on_behalf_of"],
                rank=rank,
            )
        )
    for rank, actor in zip(ranks_between(None, None, len(found["actor"])), found["actor"], strict=True):
        session.add(
            Actor(
                id=fixed_id("sample", "actor", actor["name"]),
                name=actor["name"],
                role=actor["role"],
                rank=rank,
                unit_id=office.unit_id,
            )
        )


def _add_people(session: Session) -> None:
    found = data("people.toml")
    ids: dict[tuple[str, str], UUID] = {}
    for person in found["person"]:
        ids[person["name"], person["unit"]] = add_person(
            session,
            full_name=person["name"],
            unit_id=unit_id(person["unit"]),
            position=person["position"],
            protocol_rank=person["protocol_rank"],
        )
    for reporter in found["reporter"]:
        recognise_reporter(
            session,
            person_id=ids[reporter["name"], reporter["unit"]],
            level=reporter["level"],
            decision=reporter["decision"],
            term=reporter["term"],
            card_number=reporter["card"],
        )
