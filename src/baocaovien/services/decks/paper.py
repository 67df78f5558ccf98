"""The outline document (đề cương tuyên truyền) of a deck: the same content as running text, as DOCX or PDF."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.decks import outline as deck
from baocaovien.decks.text import clean, paragraphs
from baocaovien.documents import plan as paper
from baocaovien.documents.docx import docx_bytes
from baocaovien.documents.inputs import Letterhead
from baocaovien.documents.pdf import pdf_bytes
from baocaovien.documents.phrases import finish, foot, place_and_date
from baocaovien.documents.plan import Align, Block, DocumentPlan, runs
from baocaovien.documents.profile import LayoutProfile
from baocaovien.domain.dates import local_date
from baocaovien.domain.errors import InputError
from baocaovien.domain.files import write_bytes
from baocaovien.domain.numbers import to_roman
from baocaovien.services.decks.outline import deck_source
from baocaovien.services.documents.layout import profile_of
from baocaovien.services.documents.print_facts import PrintOptions, letterhead
from baocaovien.services.workspace import Workspace

SUFFIXES = (".docx", ".pdf")
_LEFT_OUT = frozenset(("cover", "agenda", "closing", "sources", "section", "summary"))
"""What only a talk needs; the sources stand at the end of the paper."""
_WIDTH = 165.0
_NUMBERED = re.compile(r"([IVXL]+|\d+(\.\d+)*|[a-zđ])[.)] ")
"""Titles from the library bring the number of their source along."""


def outline_document(outline: deck.Outline, letter: Letterhead) -> DocumentPlan:
    """Plan the paper: sections as I., II.; entries as 1., 2.; points, tables and what the speaker says as text."""
    head = paper.Head(
        superior=letter.office.superior,
        issuer=letter.office.issuer,
        symbol=letter.office.symbol,
        place_date=place_and_date(letter.office, letter.created.year),
        numbered=False,
    )
    blocks: list[Block] = [head, paper.Title("ĐỀ CƯƠNG TUYÊN TRUYỀN", clean(outline.title))]
    blocks += _body(outline.entries)
    cited = list(dict.fromkeys(clean(source) for entry in outline.entries for source in entry.sources if clean(source)))
    if cited:
        blocks += [paper.Heading("TÀI LIỆU TRÍCH DẪN"), paper.Items(tuple(runs(source) for source in cited))]
    if letter.signatures:
        blocks.append(foot(letter))
    return finish(letter, f"Đề cương tuyên truyền: {clean(outline.title)}", blocks)


def plan_outline(session: Session, deck_id: UUID, *, profile: str | None = None) -> tuple[DocumentPlan, LayoutProfile]:
    """Plan the paper of a deck; its date stays open for the pen.

    Raises:
        MissingError: `input.unknown_id`, `documents.unknown_profile`.
        InputError: `paper.no_office`, `deck.bad_payload`.
    """
    source = deck_source(session, deck_id)
    made: dt.datetime = source.outline.created
    letter = letterhead(session, created=made, day=local_date(made), options=PrintOptions(), recipients=False)
    return outline_document(source.outline, letter), profile_of(session, profile)


def write_outline(workspace: Workspace, deck_id: UUID, target: Path, *, profile: str | None = None) -> int:
    """Write the paper as .docx or .pdf; answer its pages (of a DOCX those of its plan).

    Raises:
        MissingError: `input.unknown_id`, `documents.unknown_profile`.
        InputError: `deck.suffix`, `paper.no_office`, `deck.bad_payload`.
        EnvironmentFault: `documents.no_font`, `file.disk_full`, `file.unwritable`.
    """
    suffix = target.suffix.lower()
    if suffix not in SUFFIXES:
        raise InputError("deck.suffix", where=str(target), file=target.name, suffix=SUFFIXES[0])
    plan, layout = workspace.read(partial(plan_outline, deck_id=deck_id, profile=profile))
    content, pages = pdf_bytes(plan, layout)
    write_bytes(target, docx_bytes(plan, layout) if suffix == ".docx" else content)
    return pages


def _body(entries: Sequence[deck.Entry]) -> Iterator[Block]:
    kept = [entry for entry in entries if not entry.hidden and entry.kind not in _LEFT_OUT and not _repeats(entry, entries)]
    own = {clean(entry.section) for entry in kept if _NUMBERED.match(clean(entry.title))}
    titles = {_bare(entry.title) for entry in kept} - {""}
    section, number, parts = "", 0, 0
    for entry in kept:
        if clean(entry.section) and clean(entry.section) != section:
            section, number, parts = clean(entry.section), 0, parts + 1
            yield paper.Heading(f"{'PHẦN ' if own else ''}{to_roman(parts)}. {section.upper()}")
        number += 1
        title = clean(entry.title) or section
        yield paper.Heading(title if clean(entry.section) in own else f"{number}. {title}", 2 if section else 1)
        yield from _content(_without(entry.content, titles))
        said = _said(entry)
        yield from (paper.Paragraph(runs(line)) for line in paragraphs(entry.notes) if _bare(line) not in said)


def _repeats(entry: deck.Entry, entries: Sequence[deck.Entry]) -> bool:
    """Whether a chart shows what a table of the deck says already; pictures and clips stay on the slides."""
    if isinstance(entry.content, deck.Chart):
        named = {row[0] for other in entries if isinstance(other.content, deck.Table) for row in other.content.rows if row}
        return named.issuperset(entry.content.categories)
    return isinstance(entry.content, deck.CaptionedImage | deck.Video)


def _bare(text: str) -> str:
    """A text as it is compared: without its last sign, small and capital letters alike."""
    return clean(text).rstrip(":;,. ").casefold()


def _without(content: deck.Content, titles: Container[str]) -> deck.Content:
    """Content without the points that only name what has a heading of its own further on, as overviews do."""
    if not isinstance(content, deck.Points):
        return content
    return replace(content, paragraphs=tuple(part for part in content.paragraphs if _bare(part.text) not in titles))


def _said(entry: deck.Entry) -> frozenset[str]:
    """What the paper says already: notes often repeat it in full, with the title before it."""
    if not isinstance(entry.content, deck.Points):
        return frozenset()
    parts = [clean(part.text) for part in entry.content.paragraphs]
    return frozenset(map(_bare, (*parts, f"{clean(entry.title)}: {' '.join(parts)}")))


def _content(content: deck.Content) -> Iterator[Block]:
    match content:
        case deck.Points():
            yield from _points(content.paragraphs)
        case deck.BigFigure():
            unit = "" if not content.unit else content.unit if content.unit.startswith("%") else f" {content.unit}"
            yield paper.Paragraph(
                runs(paper.Run(f"{content.value}{unit}", bold=True), f" – {content.caption}" if content.caption else "")
            )
        case deck.Table():
            yield _table(content.header, content.rows)
        case deck.Chart():
            header = ("", *(series.name + (f" ({content.unit})" if content.unit else "") for series in content.series))
            columns = [[_number(value) for value in series.values] for series in content.series]
            yield _table(header, tuple((name, *values) for name, *values in zip(content.categories, *columns, strict=True)))
        case deck.Quotation():
            yield paper.Paragraph(
                runs(
                    paper.Run(f"“{clean(content.text).strip('“”')}”", italic=True),
                    f" ({content.source})" if content.source else "",
                )
            )
        case deck.Columns():
            for title, side in ((content.left_title, content.left), (content.right_title, content.right)):
                if clean(title):
                    yield paper.Paragraph(runs(paper.Run(clean(title), bold=True)))
                yield from _points(side)
        case deck.Timeline():
            yield paper.Items(
                tuple(runs(paper.Run(clean(one.when), bold=True), f": {clean(one.what)}") for one in content.milestones)
            )
        case deck.Comparison():
            rows = tuple((row.aspect, row.before, row.after) for row in content.rows)
            yield _table(("Nội dung", content.before_title, content.after_title), rows)
        case _:
            return


def _points(parts: Sequence[deck.Paragraph]) -> Iterator[Block]:
    """Runs of paragraphs of one level as lists: "-" for the first level, "+" below it; numbered ones as they are."""
    for mark, group in groupby((part for part in parts if clean(part.text)), key=_mark):
        texts = tuple(runs(clean(part.text)) for part in group)
        if mark:
            yield paper.Items(texts, mark)
        else:
            yield from map(paper.Paragraph, texts)


def _mark(part: deck.Paragraph) -> str:
    return "" if _NUMBERED.match(clean(part.text)) else "+" if part.level > 0 else "-"


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Block:
    first = _WIDTH * (0.4 if len(header) > 2 else 0.6)
    rest = (_WIDTH - first) / max(len(header) - 1, 1)
    columns = (paper.Column(first), *(paper.Column(rest, Align.CENTER) for _ in header[1:]))
    head = (tuple(paper.HeadCell(clean(name)) for name in header),)
    return paper.Table(columns, head, tuple(paper.TableRow(tuple(clean(cell) for cell in row)) for row in rows))


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:,.10g}".translate(str.maketrans(",.", ".,"))
