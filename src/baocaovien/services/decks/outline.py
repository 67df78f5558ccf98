"""A deck's records as the outline that the deck builder places, with what a person should know about it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.decks import outline
from baocaovien.domain.dated import holds
from baocaovien.domain.dates import date_in_words, local_date, short_date
from baocaovien.domain.errors import AppError, InputError
from baocaovien.services.decks import slide_wording as wording
from baocaovien.services.decks.payload import unpack
from baocaovien.services.decks.slide_notes import share
from baocaovien.store.blobs import get_blob
from baocaovien.store.find import get
from baocaovien.store.models import (
    ContentItem,
    ContentRevision,
    Deck,
    DeckEntry,
    Figure,
    Office,
    SourceDocument,
    fixed_id,
)
from baocaovien.store.queries import decks as reads

SAMPLE_MARK = "DỮ LIỆU MẪU"
_UNCHECKED = "(chưa đối chiếu bản gốc)"


@dataclass(frozen=True, slots=True)
class DeckSource:
    """What a deck is built from; `warnings` are problems that don't stop it (not approved, expired, withdrawn)."""

    outline: outline.Outline
    theme: str
    ratio: str
    office: str
    emblem: bytes | None
    template: bytes | None
    minutes: int | None
    warnings: tuple[AppError, ...]
    template_name: str = ""


@dataclass(frozen=True, slots=True)
class _Library:
    """What the entries of one deck draw on, read at once."""

    items: Mapping[UUID, ContentItem]
    revisions: Mapping[UUID, ContentRevision]
    documents: Mapping[UUID, SourceDocument]
    figures: Mapping[UUID, Figure]


def deck_source(session: Session, deck_id: UUID) -> DeckSource:
    """Read a deck with all that its entries draw on.

    Raises:
        MissingError: `input.unknown_id`.
        InputError: `deck.bad_payload`.
    """
    deck = get(session, Deck, deck_id)
    entries = reads.deck_entries(session, deck_id)
    library = _read_library(session, entries)
    office = session.get(Office, fixed_id("office"))
    starts = reads.first_start(session, deck.event_id) if deck.event_id else None
    load = partial(get_blob, session)
    made = outline.Outline(
        deck_key=str(deck.id),
        title=deck.title,
        created=deck.made_at,
        entries=tuple(_entry(entry, library, load) for entry in entries),
        subtitle=deck.subtitle,
        presenter=deck.presenter,
        office=office.issuer_line if office else "",
        place_date=_place_date(office, starts),
        footer=deck.title,
        mark=SAMPLE_MARK if office and office.is_sample else "",
    )
    emblem = get_blob(session, office.emblem_sha256) if office and office.emblem_sha256 else None
    template = get_blob(session, deck.template_sha256) if deck.template_sha256 else None
    day = local_date(starts) if starts else local_date(deck.made_at)
    warnings = _warnings(entries, library, day)
    return DeckSource(made, deck.theme, deck.ratio, made.office, emblem, template, deck.minutes, warnings, deck.template_name)


def _place_date(office: Office | None, starts: dt.datetime | None) -> str:
    if starts is None:
        return ""
    words = date_in_words(starts)
    return f"{office.place_name}, {words}" if office and office.place_name else words[0].upper() + words[1:]


def pins_of(entry: DeckEntry) -> list[tuple[UUID, UUID, int]]:
    """The items that an entry shows as points: (item, revision, level)."""
    return [(UUID(item), UUID(revision), int(level)) for item, revision, level in (entry.payload or {}).get("pins", ())]


def _figure_ids(entry: DeckEntry) -> list[UUID]:
    return [UUID(figure_id) for figure_id in (entry.payload or {}).get("figures", ())]


def _read_library(session: Session, entries: Sequence[DeckEntry]) -> _Library:
    pins = [pin for entry in entries for pin in pins_of(entry)]
    revision_ids = {entry.revision_id for entry in entries} | {revision for _item, revision, _level in pins}
    item_ids = {entry.item_id for entry in entries} | {item for item, _revision, _level in pins}
    items = {
        item_id: item for item_id in item_ids if item_id is not None and (item := session.get(ContentItem, item_id)) is not None
    }
    wanted = {figure_id for entry in entries for figure_id in _figure_ids(entry)}
    figures = {figure.id: figure for figure in reads.figures_by_id(session, sorted(wanted))}
    documents = {item.document_id for item in items.values()} | {figure.document_id for figure in figures.values()}
    return _Library(items, reads.pinned_revisions(session, revision_ids), reads.documents_by_id(session, documents), figures)


def _entry(entry: DeckEntry, library: _Library, load: Any) -> outline.Entry:
    payload = entry.payload or {}
    revision = library.revisions.get(entry.revision_id) if entry.revision_id else None
    figures = [library.figures[figure_id] for figure_id in _figure_ids(entry) if figure_id in library.figures]
    if "content" in payload:
        content = unpack(payload["content"], load)
    elif payload.get("figures"):
        content = _figures_content(entry.kind, figures, payload)
    else:
        content = _library_content(entry, library, revision)
    shown = [library.revisions[pin] for _item, pin, _level in pins_of(entry) if pin in library.revisions]
    refs = [outline.RevisionRef(str(each.id), wording.revision_hash(each)) for each in ([revision] if revision else []) + shown]
    refs += [outline.RevisionRef(str(figure.id), wording.figure_hash(figure)) for figure in figures]
    return outline.Entry(
        key=entry.id.hex,
        kind=entry.kind,
        title=_title(entry, library, revision),
        content=content,
        notes=entry.notes or _notes(entry, revision, shown),
        sources=tuple(payload["sources"]) if "sources" in payload else _sources(entry, library, figures),
        section=entry.section,
        priority=entry.priority,
        revisions=tuple(dict.fromkeys(refs)),
        hidden=entry.hidden,
        minutes=payload.get("minutes"),
    )


def _title(entry: DeckEntry, library: _Library, revision: ContentRevision | None) -> str:
    own = (entry.payload or {}).get("title")
    if own is not None:
        return str(own)
    if revision is None or entry.item_id is None:
        return entry.section
    item = library.items.get(entry.item_id)
    level, number = (item.level, item.number) if item else ("paragraph", "")
    text, most = revision.heading, wording.LONGEST_TITLE
    if (entry.payload or {}).get("layout") == "clauses":
        text = wording.lead_and_rest(revision.text, revision.heading)[0]
        if not text and len(revision.text) <= wording.LONGEST_TITLE:
            return entry.section  # the text is the slide's one point: it is not said twice
        most = wording.LONGEST_TITLE if text else wording.LONGEST_OPENING
    return wording.shorten(wording.numbered(level, number, text or revision.text), most)


def _library_content(entry: DeckEntry, library: _Library, revision: ContentRevision | None) -> outline.Content:
    payload = entry.payload or {}
    layout = payload.get("layout")
    if layout in _SHORT:
        return outline.Points(tuple(_pin_paragraphs(entry, library, _SHORT[layout])))
    if layout == "clauses" and revision is not None:
        start, end = payload.get("span") or (0, None)
        return outline.Points(tuple(outline.Paragraph(each) for each in text_clauses(revision)[start:end]))
    return None


def text_clauses(revision: ContentRevision) -> tuple[str, ...]:
    """The points that an item's own text becomes."""
    lead, rest = wording.lead_and_rest(revision.text, revision.heading)
    return wording.clauses(rest[:1].upper() + rest[1:] if lead else rest)


_SHORT = {"points": wording.LONGEST_TEXT, "overview": wording.LONGEST_POINT, "titles": wording.LONGEST_LINE}
"""Layouts of pins, and the length over which a point is shortened to a line."""


def _pin_paragraphs(entry: DeckEntry, library: _Library, most: int) -> list[outline.Paragraph]:
    found = []
    for item_id, revision_id, level in pins_of(entry):
        revision = library.revisions.get(revision_id)
        if revision is None:
            continue
        item = library.items.get(item_id) if entry.kind != "questions" else None
        said = wording.point(revision.text, revision.heading)
        text = wording.numbered(item.level, item.number, said) if item else said
        if len(text) > most:
            head = revision.heading or revision.text
            text = wording.shorten(wording.numbered(item.level, item.number, head) if item else head, wording.LONGEST_LINE)
        if most < wording.LONGEST_TEXT:
            text = text.rstrip(": ")  # what it introduces stands on the next slide
        found.append(outline.Paragraph(text, level))
    return found


def _figures_content(kind: str, figures: Sequence[Figure], payload: Mapping[str, Any]) -> outline.Content:
    if kind == "figure" and figures:
        figure = figures[0]
        remark = " ".join(part for part in (figure.period and f"Giai đoạn {figure.period}", _checked(figure)) if part)
        return outline.BigFigure(wording.figure_value(figure), figure.unit, figure.name, remark)
    if kind == "chart":
        return _chart(figures, payload.get("chart", "column"))
    return _table(figures)


def _checked(figure: Figure) -> str:
    return "" if figure.checked else _UNCHECKED


def _table(figures: Sequence[Figure]) -> outline.Table:
    if {figure.kind for figure in figures} == {"target", "result"}:
        return _both_table(figures)
    value = "Kết quả" if figures and figures[0].kind == "result" else "Mục tiêu"
    rows = [(figure.name, wording.figure_text(figure), figure.period, _cited(figure)) for figure in figures]
    return _without_one_source(("Chỉ tiêu", value, "Thời kỳ", "Nguồn"), rows, ("left", "right", "center", "left"))


def _both_table(figures: Sequence[Figure]) -> outline.Table:
    by_name: dict[str, dict[str, Figure]] = {}
    for figure in figures:
        by_name.setdefault(figure.name, {})[figure.kind] = figure
    rows = []
    for name, kinds in by_name.items():
        target, result = (wording.figure_text(kinds[kind]) if kind in kinds else "–" for kind in ("target", "result"))
        rows.append((name, target, result, _cited(next(iter(kinds.values())))))
    return _without_one_source(("Chỉ tiêu", "Mục tiêu", "Kết quả", "Nguồn"), rows, ("left", "right", "right", "left"))


def _without_one_source(header: Sequence[str], rows: Sequence[Sequence[str]], align: Sequence[str]) -> outline.Table:
    """A table whose last column is left out where it says the same in every row: the source line says it once."""
    cited = {row[-1] for row in rows}
    kept = len(header) if len(cited) > 1 or any(_UNCHECKED in source for source in cited) else len(header) - 1
    return outline.Table(tuple(header[:kept]), tuple(tuple(row[:kept]) for row in rows), tuple(align[:kept]))


def _cited(figure: Figure) -> str:
    return figure.source if "đối chiếu" in figure.source else f"{figure.source} {_checked(figure)}".strip()


def _chart(figures: Sequence[Figure], chart_type: Any) -> outline.Chart:
    names = tuple(dict.fromkeys(figure.name for figure in figures))
    kinds = ("target", "result") if chart_type == "target" else (figures[0].kind if figures else "target",)
    labels = {"target": "Mục tiêu", "result": "Kết quả"}
    values = {(figure.name, figure.kind): wording.middle(figure) for figure in figures}
    ranges = any(figure.value is None and figure.low is not None and figure.high is not None for figure in figures)
    if chart_type in ("column", "bar") and ranges:
        low = {figure.name: wording.low_end(figure) for figure in figures}
        high = {figure.name: wording.high_end(figure) for figure in figures}
        series: tuple[outline.Series, ...] = (
            outline.Series("Mức thấp", tuple(low.get(name) for name in names)),
            outline.Series("Mức cao", tuple(high.get(name) for name in names)),
        )
    else:
        series = tuple(outline.Series(labels[kind], tuple(values.get((name, kind)) for name in names)) for kind in kinds)
    return outline.Chart(chart_type, names, series, figures[0].unit if figures else "")


def _notes(entry: DeckEntry, revision: ContentRevision | None, shown: Sequence[ContentRevision]) -> str:
    """Talking points where somebody wrote them, else the wording in full where the slide shows it shortened.

    An entry that was split from another says only what belongs to its points, so that nothing is said twice.
    """
    payload = entry.payload or {}
    if payload.get("said") == "nothing":
        return ""
    lines = []
    if revision is not None and payload.get("said") != "points":
        said = revision.talking_points or (revision.text if len(revision.text) > wording.LONGEST_TITLE else "")
        start, end = payload.get("span") or (0, None)
        lines = [share(said, text_clauses(revision), start, end) if "span" in payload else said]
    lines += [each.talking_points for each in shown if each.talking_points]
    if (entry.payload or {}).get("layout") == "points":
        lines += [each.text for each in shown if wording.point(each.text, each.heading) != each.text and not each.talking_points]
    return "\n".join(dict.fromkeys(line for line in lines if line))


def _sources(entry: DeckEntry, library: _Library, figures: Sequence[Figure]) -> tuple[str, ...]:
    ids = [entry.item_id, *(item for item, _revision, _level in pins_of(entry))]
    items = [library.items[item_id] for item_id in ids if item_id and item_id in library.items]
    documents = [
        library.documents[item.document_id] for item in items if item.document_id and item.document_id in library.documents
    ]
    cited = [citation(document) for document in documents]
    for figure in figures:
        document = library.documents.get(figure.document_id) if figure.document_id else None
        cited.append(figure.source or (citation(document) if document else ""))
    return tuple(dict.fromkeys(each for each in cited if each))


def citation(document: SourceDocument) -> str:
    """A document as it is cited: "Kế hoạch số 26-KH/BTGTW, ngày 05/5/2021 của Ban Tuyên giáo Trung ương"."""
    head = document.title
    number = document.symbol or document.number
    if number:
        head = f"{document.kind or 'Văn bản'} số {number}"
    dated = f", ngày {short_date(document.dated)}" if document.dated else ""
    issuer = f" của {document.issuer}" if number and document.issuer else ""
    return f"{head}{dated}{issuer}" + (f": {wording.shorten(document.title)}" if number and document.title != head else "")


def _warnings(entries: Sequence[DeckEntry], library: _Library, day: dt.date) -> tuple[AppError, ...]:
    """One warning for each item that is not approved, not in force on the day, withdrawn, or was changed since."""
    found: dict[UUID, AppError] = {}
    for entry in entries:
        own = [(entry.item_id, entry.revision_id)] if entry.item_id and entry.revision_id else []
        for item_id, revision_id in own + [(item, revision) for item, revision, _level in pins_of(entry)]:
            item, revision = library.items.get(item_id), library.revisions.get(revision_id)
            if item is not None and revision is not None and item_id not in found and not entry.hidden:
                problem = _problem(item, revision, day)
                if problem:
                    found[item_id] = problem
    unchecked = [figure.name for figure in library.figures.values() if not figure.checked]
    more = (
        (InputError("library.figures_unchecked", count=len(unchecked), names="; ".join(sorted(unchecked))),) if unchecked else ()
    )
    return (*found.values(), *more)


def _problem(item: ContentItem, revision: ContentRevision, day: dt.date) -> AppError | None:
    text = wording.shorten(wording.numbered(item.level, item.number, revision.heading or revision.text), 60)
    if item.withdrawn or item.deleted:
        return InputError("library.withdrawn", where=str(item.id), text=text)
    if item.current_revision_id != revision.id:
        return InputError("library.newer_wording", where=str(item.id), text=text)
    if revision.state != "approved":
        return InputError("library.not_approved", where=str(item.id), text=text)
    if not holds(item, day):
        return InputError("library.not_in_force", where=str(item.id), text=text, day=short_date(day))
    return None
