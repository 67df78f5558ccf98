"""What kinds of documents share: heads, foots, people, times, places in official words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from baocaovien.documents.inputs import (
    EventFacts,
    InviteeLine,
    Letterhead,
    OfficeHead,
    PersonLine,
    SessionFacts,
    Signature,
)
from baocaovien.documents.plan import (
    Align,
    Block,
    Column,
    DocumentPlan,
    Head,
    Items,
    PageSetup,
    Paragraph,
    Role,
    RowKind,
    Run,
    Runs,
    Signatures,
    Signer,
    TableRow,
    runs,
)
from baocaovien.documents.wording import Wording
from baocaovien.domain.dates import date_in_words, half_day_in_words, local, local_date, moment_in_words, time_in_words
from baocaovien.domain.names import fold

_BLANK = "\u00a0" * 5
DOTS = "…………"
"""Room for the pen in a sentence."""
_MOST_ADDRESSEES = 12
_EVERYBODY = fold("đồng chí")


def place_and_date(office: OfficeHead, year: int) -> str:
    """Write the place and date; days and months without a date stay blank for the pen."""
    when = date_in_words(office.date) if office.date else f"ngày{_BLANK}tháng{_BLANK}năm {year}"
    return f"{office.place}, {when}" if office.place else when


def head(letter: Letterhead, wording: Wording, *, about_letter: str = "", numbered: bool = True, code: str = "") -> Head:
    """Make the head of a document; the type code is the office's, `code`, or the wording's."""
    office = letter.office
    type_code = office.type_code or code or wording.texts.get("type_code", "")
    return Head(
        superior=office.superior,
        issuer=office.issuer,
        number=office.number,
        type_code=type_code,
        symbol=office.symbol,
        place_date=place_and_date(office, local(letter.created).year),
        about_letter=about_letter,
        numbered=numbered,
    )


def signer(signature: Signature, *, note: str = "") -> Signer:
    """Make one signature."""
    return Signer(signature.position, signature.name, signature.authority, note)


def foot(letter: Letterhead, first: str = "", *, short: bool = False) -> Signatures:
    """Make signatures and recipients of a letterhead.

    Args:
        first: the recipient before all others: "Như trên", where the paper itself names to whom it goes.
        short: only that one and where the paper is kept: half a sheet has no room for more.
    """
    to = letter.recipients
    if first and not any(fold(one).startswith(("nhu tren", "nhu kinh gui")) for one in to[:1]):
        to = (first, *to)
    if short:
        to = tuple(one for place, one in enumerate(to) if not place or fold(one).lstrip("- ").startswith("luu"))
    return Signatures(tuple(map(signer, letter.signatures)), to)


def finish(
    letter: Letterhead,
    title: str,
    blocks: Iterable[Block],
    *,
    page: PageSetup | None = None,
    foot_label: str = "",
    numbered_pages: bool = True,
) -> DocumentPlan:
    """Make the plan of blocks."""
    return DocumentPlan(
        title=title,
        blocks=tuple(blocks),
        created=letter.created,
        author=letter.office.author or letter.office.short_name,
        page=page or PageSetup(),
        foot_label=foot_label,
        sample=letter.sample,
        numbered_pages=numbered_pages,
    )


def honorific_of(own: str, wording: Wording) -> str:
    """How a person is addressed: by a form of their own, else by the layout's ("đồng chí", "ông (bà)").

    The directory calls everybody "đồng chí": that is nobody's own, and one paper does not mix the two.
    """
    return own if own and fold(own) != _EVERYBODY else wording.texts.get("honorific", own)


def person_in_words(person: PersonLine, wording: Wording) -> str:
    """Name a person with honorific, position and unit: "đồng chí A, Trưởng phòng, Sở B"."""
    named = f"{honorific_of(person.honorific, wording)} {person.name}".strip()
    return ", ".join(part for part in (named, person.position, person.unit) if part)


def opened(words: str) -> str:
    """Begin with a capital."""
    return words[:1].upper() + words[1:]


def listed(entries: Iterable[Runs]) -> tuple[Runs, ...]:
    """End every entry of a list with a semicolon and the last one with a full stop."""
    made = [_unmarked(each) for each in entries]
    return tuple((*each, Run("." if place == len(made) else ";")) for place, each in enumerate(made, 1))


def _unmarked(entry: Runs) -> Runs:
    *before, last = entry
    return (*before, replace(last, text=last.text.rstrip(" .;,")))


def people_in_words(people: Sequence[PersonLine], wording: Wording) -> str:
    """Name several people, separated by semicolons."""
    return "; ".join(person_in_words(person, wording) for person in people)


def session_in_words(session: SessionFacts) -> str:
    """Say when a session begins: "8 giờ 00, thứ Hai, ngày 24 tháng 5 năm 2021"."""
    return moment_in_words(session.start)


def days_in_words(event: EventFacts) -> str:
    """Say on which days an event is: "ngày 24 tháng 5 năm 2021"; several are joined."""
    days = dict.fromkeys(local_date(session.start) for session in event.sessions)
    return " và ".join(date_in_words(day) for day in days) or DOTS


def times_in_words(event: EventFacts) -> str:
    """Say when an event is: length of the day, begin of each session."""
    if not event.sessions:
        return DOTS
    if len(event.sessions) == 1:
        return session_in_words(event.sessions[0])
    said = []
    for session in event.sessions:
        label = session.label or f"buổi {half_day_in_words(session.start)}"
        said.append(f"{label} bắt đầu {session_in_words(session)}")
    return "; ".join(said)


def start_in_words(event: EventFacts) -> str:
    """Say when the first session begins."""
    return session_in_words(event.sessions[0]) if event.sessions else DOTS


def end_time_in_words(event: EventFacts) -> str:
    """Say at what time the last session ends; dots when nobody knows."""
    last = event.sessions[-1].end if event.sessions else None
    return time_in_words(last) if last else DOTS


def venue_in_words(event: EventFacts) -> str:
    """Say where: the venue, and how many sites follow on line."""
    if not event.sites:
        return event.venue or DOTS
    sites = "; ".join(": ".join(part for part in (site.name, site.place) if part) for site in event.sites)
    return f"{event.venue or DOTS}; các điểm cầu: {sites}" if event.venue or event.sites else DOTS


def paragraphs(texts: Iterable[str]) -> list[Block]:
    r"""Make running text of lines; "- " begins a list entry, `\n` a new paragraph."""
    made: list[Block] = []
    for text in texts:
        for line in text.split("\n"):
            words = line.strip()
            if words.startswith(("- ", "– ", "+ ")):
                made.append(Items((runs(words[2:].strip()),), mark="+" if words[0] == "+" else "-"))
            elif words:
                made.append(Paragraph((Run(words),)))
    return made


def said(wording: Wording, name: str, role: Role = Role.BODY, /, **values: str) -> Paragraph:
    """Make a paragraph of a template's text."""
    return Paragraph(wording.runs(name, **values), role)


def entry(*parts: str | Run) -> Runs:
    """Make one list entry."""
    return runs(*parts)


def numbered(lines: Sequence[InviteeLine]) -> list[tuple[int, InviteeLine]]:
    """Give every line its number: the one fixed at first print, else its place."""
    return [(line.number or place, line) for place, line in enumerate(lines, 1)]


def number_column(count: int) -> Column:
    """Make the column of STT, wide enough for its greatest number."""
    return Column(12 if count < 1000 else 16, Align.CENTER)


def grouped_rows(rows: Iterable[tuple[str, TableRow]]) -> list[TableRow]:
    """Put a heading row before each run of rows of one group; "" has none."""
    made: list[TableRow] = []
    present = ""
    for group, row in rows:
        if group != present and group:
            made.append(TableRow((group,), RowKind.GROUP))
        present = group
        made.append(row)
    return made


def addressees(to: Sequence[str], wording: Wording, *, listed: bool = False) -> list[Block]:
    """Make Kính gửi: one addressee on its line, several as a list under it.

    Args:
        listed: where there are many, the list of those invited is named in their place.
    """
    if not to:
        return []
    if listed and len(to) > _MOST_ADDRESSEES:
        to = (wording.text("to_listed"),)
    if len(to) == 1:
        return [Paragraph(wording.runs("to_one", to=to[0]), Role.SALUTATION)]
    entries = tuple(runs(f"{name}{'.' if place == len(to) else ';'}") for place, name in enumerate(to, 1))
    return [Paragraph(wording.runs("to_many"), Role.SALUTATION), Items(entries, inset=True)]
