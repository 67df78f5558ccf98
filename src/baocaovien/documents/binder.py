"""Binds printed documents of an event (hồ sơ hội nghị) into one PDF: a table of contents, bookmarks, then the papers."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pikepdf

from baocaovien.documents.facts import Letterhead
from baocaovien.documents.pdf import pdf_bytes
from baocaovien.documents.phrases import finish, head
from baocaovien.documents.plan import Align, Column, DocumentPlan, HeadCell, Table, TableRow, Title
from baocaovien.documents.profile import LayoutProfile
from baocaovien.documents.wording import Wording
from baocaovien.domain.errors import InputError


@dataclass(frozen=True, slots=True)
class Paper:
    """One document of the folder; `content` is a PDF."""

    title: str
    content: bytes
    number: str = ""
    """Number and symbol with the date, as the table of contents says them."""


def bind(
    papers: Sequence[Paper],
    letter: Letterhead,
    about: str,
    profile: LayoutProfile,
    *,
    beside: Sequence[str] = (),
    duplex: bool = False,
) -> bytes:
    """Give one PDF: contents page, then every paper, with a bookmark for each.

    Args:
        papers: in the order of the folder.
        letter: whose folder it is.
        about: of what: "Hội nghị báo cáo viên tháng 5/2021".
        profile: layout of the contents page.
        beside: names of files that belong to the folder and can't be bound; the contents list them after the papers.
        duplex: every paper begins on a front page; blank backs are put in.

    Raises:
        InputError: `documents.bad_pdf`; `where` is the paper's title.
    """
    counts = [_pages(paper) for paper in papers]
    lengths = [count + count % 2 if duplex else count for count in counts]
    own = 1
    contents = b""
    # The contents' own length moves what they say; two passes settle it.
    for _attempt in range(3):
        starts = [own + sum(lengths[:place]) + 1 for place in range(len(papers))]
        contents, pages = pdf_bytes(_contents(papers, starts, beside, letter, about), profile)
        pages += pages % 2 if duplex else 0
        if pages == own:
            break
        own = pages
    return _bound([Paper("Mục lục", contents), *papers], duplex=duplex)


def page_numbers(bound: bytes, papers: Sequence[Paper]) -> tuple[int, ...]:
    """Give for every page of a bound file its number within its own copy, for whoever prints both sides.

    The file itself bears no such labels: a reader would show them in place of the pages that the contents name.
    """
    numbers: list[int] = []
    for paper in papers:
        with _opened(paper) as part:
            labels = [str(page.label) for page in part.pages]
        numbers += [int(label) if label.isascii() and label.isdigit() else at for at, label in enumerate(labels, 1)]
    with _opened(Paper("", bound)) as whole:
        contents = len(whole.pages) - len(numbers)
    return (*range(1, contents + 1), *numbers)


def can_bind(content: bytes) -> bool:
    """Tell whether a file of others is a PDF that opens without a password."""
    try:
        with pikepdf.open(io.BytesIO(content)) as document:
            return len(document.pages) > 0
    except pikepdf.PdfError:
        return False


def _contents(
    papers: Sequence[Paper], starts: Sequence[int], beside: Sequence[str], letter: Letterhead, about: str
) -> DocumentPlan:
    columns = (Column(12, Align.CENTER), Column(100), Column(38), Column(15, Align.CENTER))
    names = ("STT", "Tên văn bản", "Số, ký hiệu, ngày", "Trang")
    rows = [
        TableRow((str(place), paper.title, paper.number, str(start)))
        for place, (paper, start) in enumerate(zip(papers, starts, strict=True), 1)
    ]
    rows += [TableRow((str(place), name, "Tệp kèm theo", "")) for place, name in enumerate(beside, len(rows) + 1)]
    blocks = (
        head(letter, Wording("folder", "party", {}), numbered=False),
        Title("MỤC LỤC HỒ SƠ", about),
        Table(columns, (tuple(map(HeadCell, names)),), tuple(rows)),
    )
    return finish(replace(letter, recipients=(), signatures=()), f"Hồ sơ {about}", blocks)


def _pages(paper: Paper) -> int:
    with _opened(paper) as document:
        return len(document.pages)


def _opened(paper: Paper) -> pikepdf.Pdf:
    try:
        return pikepdf.open(io.BytesIO(paper.content))
    except pikepdf.PdfError as problem:
        raise InputError("documents.bad_pdf", where=paper.title, file=paper.title) from problem


def _bound(papers: Sequence[Paper], *, duplex: bool) -> bytes:
    with pikepdf.new() as bound, _opened(papers[0]) as first:
        starts = []
        for paper in papers:
            starts.append(len(bound.pages))
            with _opened(paper) as part:
                bound.pages.extend(part.pages)
                if duplex and len(part.pages) % 2:
                    box = part.pages[-1].mediabox
                    bound.add_blank_page(page_size=(float(box[2] - box[0]), float(box[3] - box[1])))
        with bound.open_outline() as outline:
            outline.root.extend(pikepdf.OutlineItem(paper.title, start) for paper, start in zip(papers, starts, strict=True))
        for name, value in first.docinfo.items():
            bound.docinfo[name] = str(value)
        bound.Root.Lang = pikepdf.String("vi-VN")
        bound.Root.PageMode = pikepdf.Name.UseOutlines
        stream = io.BytesIO()
        bound.save(stream, deterministic_id=True)
        return stream.getvalue()
