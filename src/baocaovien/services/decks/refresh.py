"""`deck check` and `deck refresh`: a deck that came back, held against the library as it is today."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from baocaovien.decks.outline import RevisionRef
from baocaovien.decks.pptx.links import SlideLink
from baocaovien.decks.returned.link import CheckedDeck, FileDeck, SourceState, check, read_deck
from baocaovien.decks.returned.refresh import FreshDeck, Refreshed, refresh
from baocaovien.domain.errors import InputError
from baocaovien.domain.files import replacing
from baocaovien.domain.progress import Progress, silent
from baocaovien.services.decks.decks import BuiltDeck, record_build
from baocaovien.services.decks.edits import repin
from baocaovien.services.decks.files import PPTX, plan_source
from baocaovien.services.decks.outline import deck_source
from baocaovien.services.decks.slide_wording import figure_hash, revision_hash
from baocaovien.services.workspace import Workspace
from baocaovien.store.models import ContentItem, ContentRevision, Deck, DeckBuild, DeckEntry, Figure

_Kept = TypeVar("_Kept", ContentRevision, ContentItem, Figure)
_CALM = frozenset(("current", "edited", "foreign"))


@dataclass(frozen=True, slots=True)
class RefreshedDeck:
    """A finished refresh; copy is where the file that stood at the target before was kept, if one stood there."""

    target: Path
    copy: Path | None
    done: Refreshed


def check_deck(workspace: Workspace, path: Path) -> CheckedDeck:
    """Compare a file with the library.

    Raises:
        MissingError: `file.missing`.
        InputError: `file.unreadable`, `decks.not_pptx`, `decks.old_format`, `decks.locked`, `decks.too_big`,
            `decks.macros`, `decks.broken_file`.
    """
    return workspace.read(partial(check_file, file=read_deck(path)))


def check_file(session: Session, file: FileDeck) -> CheckedDeck:
    """Compare a file that was read with the library."""
    builds = _builds(session, file)
    known: dict[str, list[SlideLink]] = {}
    for build in builds:
        for key, link in _manifest(build):
            known.setdefault(key, []).append(link)
    newest = {str(build.deck_id): tuple(build.manifest) for build in reversed(builds)}
    links = [link for slide in file.slides for link in (*slide.links, *known.get(slide.key, ()))]
    return check(file, source_states(session, (ref for link in links for ref in link.revisions)), known=known, builds=newest)


def source_states(session: Session, refs: Iterable[RevisionRef]) -> dict[RevisionRef, SourceState]:
    """What became of the revisions and figures that slides were made from."""
    wanted = {ref: found for ref in refs if (found := _uuid(ref.revision_id)) is not None}
    revisions = _by_id(session, ContentRevision, wanted.values())
    items = _by_id(session, ContentItem, (revision.item_id for revision in revisions.values()))
    current = _by_id(session, ContentRevision, (item.current_revision_id for item in items.values() if item.current_revision_id))
    figures = _by_id(session, Figure, wanted.values())
    states: dict[RevisionRef, SourceState] = {}
    for ref, identity in wanted.items():
        figure, revision = figures.get(identity), revisions.get(identity)
        item = items.get(revision.item_id) if revision else None
        if figure is not None and not figure.deleted:
            states[ref] = "same" if figure_hash(figure) == ref.content_hash else "changed"
        elif item is not None and not item.deleted:
            now = current.get(item.current_revision_id) if item.current_revision_id else None
            same = now is not None and revision_hash(now) == ref.content_hash
            states[ref] = "withdrawn" if item.withdrawn else "same" if same else "changed"
        else:
            states[ref] = "missing"
    return states


def refresh_deck(workspace: Workspace, path: Path, target: Path, *, progress: Progress = silent) -> RefreshedDeck:
    """Write the file brought up to date, and pin the new wording in the decks that it comes from.

    A file that stands at the target (the source itself, when they are the same) is kept beside it first.

    Raises:
        MissingError: `file.missing`.
        InputError: `deck.suffix`, what `check_deck` says, `decks.not_sound`.
        EnvironmentFault: `decks.no_font`, `file.disk_full`, `file.unwritable`.
        Cancelled: when progress says stop.
    """
    if target.suffix.lower() != PPTX:
        raise InputError("deck.suffix", where=str(target), file=target.name, suffix=PPTX)
    checked = check_deck(workspace, path)
    decks = workspace.read(partial(_fresh_decks, checked=checked))
    done = refresh(checked, decks, progress=progress)
    with replacing(target) as part:
        copy = keep_copy(target, done.content)
        part.write_bytes(done.content)
        record = partial(_record, done=done, file_name=target.name)
        workspace.execute("decks.refresh", record, params={"slides": done.updated + done.conflicts})
    return RefreshedDeck(target, copy, done)


def keep_copy(path: Path, new: bytes) -> Path | None:
    """Copy a file that `new` is about to replace beside itself, under a free name; the same bytes are kept once."""
    if not path.is_file():
        return None
    content = path.read_bytes()
    if content == new:
        return None
    number = 1
    while True:
        copy = path.with_name(f"{path.stem} (bản trước{f' {number}' if number > 1 else ''}){path.suffix}")
        if not copy.exists():
            with replacing(copy) as part:
                part.write_bytes(content)
            return copy
        if copy.read_bytes() == content:
            return copy
        number += 1


def _fresh_decks(session: Session, checked: CheckedDeck) -> dict[str, FreshDeck]:
    """The decks of slides whose source changed: as they were pinned, and with the current wording."""
    entries: dict[str, set[UUID]] = {}
    for slide in checked.slides:
        if slide.link is not None and slide.state not in _CALM and (entry := _uuid(slide.link.entry_key)):
            entries.setdefault(slide.link.deck_key, set()).add(entry)
    return {key: fresh for key, chosen in entries.items() if (fresh := _fresh_deck(session, key, chosen)) is not None}


def _fresh_deck(session: Session, deck_key: str, entry_ids: set[UUID]) -> FreshDeck | None:
    deck_id = _uuid(deck_key)
    deck = session.get(Deck, deck_id) if deck_id else None
    if deck is None or deck.deleted:
        return None
    old, _theme = plan_source(replace(deck_source(session, deck.id), minutes=None))
    with session.no_autoflush:  # the pins change in memory only: what is read here is never written
        repin(session, entry_ids=_live_entries(session, deck.id, entry_ids))
        plan, theme = plan_source(replace(deck_source(session, deck.id), minutes=None))
    return FreshDeck(plan, theme, old)


def _live_entries(session: Session, deck_id: UUID, entry_ids: Iterable[UUID]) -> list[UUID]:
    chosen = select(DeckEntry.id).where(DeckEntry.deck_id == deck_id, DeckEntry.deleted.is_(False))
    return [entry_id for entry_id in session.scalars(chosen.order_by(DeckEntry.rank, DeckEntry.id)) if entry_id in set(entry_ids)]


def _record(session: Session, done: Refreshed, file_name: str) -> None:
    """Pin the wording that the file has now, and remember what it was made from."""
    touched: dict[str, list[UUID]] = {}
    for deck_key, entry_key in done.entries:
        entry = _uuid(entry_key)
        if entry:
            touched.setdefault(deck_key, []).append(entry)
    for deck_key, entry_ids in touched.items():
        deck_id = _uuid(deck_key)
        if deck_id is None:
            continue
        repin(session, entry_ids=_live_entries(session, deck_id, entry_ids))
        links = [link for link in done.links.values() if link.deck_key == deck_key]
        record_build(session, deck_id=deck_id, built=BuiltDeck(file_name, done.sha256, len(links), _as_manifest(links)))


def _as_manifest(links: Sequence[SlideLink]) -> dict[str, object]:
    return {
        link.key: {
            "entry": link.entry_key,
            "revisions": [[ref.revision_id, ref.content_hash] for ref in link.revisions],
            "fingerprint": link.fingerprint,
        }
        for link in links
    }


def _builds(session: Session, file: FileDeck) -> list[DeckBuild]:
    """Builds of the decks that slides of the file may come from, the newest first."""
    entries = [entry for key in sorted(file.keys()) if (entry := _uuid(key.partition(".")[0])) is not None]
    decks = {found for key in file.deck_keys() if (found := _uuid(key)) is not None}
    for start in range(0, len(entries), 500):
        chosen = select(DeckEntry.deck_id).where(DeckEntry.id.in_(entries[start : start + 500])).distinct()
        decks.update(session.scalars(chosen))
    built = select(DeckBuild).where(DeckBuild.deck_id.in_(sorted(decks)), DeckBuild.deleted.is_(False))
    return list(session.scalars(built.order_by(DeckBuild.built_at.desc(), DeckBuild.id.desc())))


def _manifest(build: DeckBuild) -> Iterable[tuple[str, SlideLink]]:
    for key, data in build.manifest.items():
        part = key.partition(".")[2]
        refs = tuple(RevisionRef(str(revision), str(hashed)) for revision, hashed in data.get("revisions", ()))
        number = int(part) if part.isdecimal() else 1
        yield key, SlideLink(key, str(build.deck_id), str(data.get("entry", "")), number, refs, str(data.get("fingerprint", "")))


def _by_id(session: Session, kind: type[_Kept], ids: Iterable[UUID]) -> Mapping[UUID, _Kept]:
    """Records by id, also those that were deleted."""
    wanted, found = list(dict.fromkeys(ids)), dict[UUID, _Kept]()
    for start in range(0, len(wanted), 500):
        chosen = select(kind).where(kind.id.in_(wanted[start : start + 500]))
        found.update({record.id: record for record in session.scalars(chosen)})
    return found


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
