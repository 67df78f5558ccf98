"""Apply a profile to a plan: which line, how large, how far, by which rule. Pure; painters draw the result."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator, Sequence

from baocaovien.documents.fit import TIGHTER, Tightness, on_one_page_each
from baocaovien.documents.inputs import Authority
from baocaovien.documents.measure import MM, TRIM, balanced_width, break_lines, text_width
from baocaovien.documents.pieces import (
    Break,
    Cards,
    ChartPiece,
    Code,
    Columns,
    Composition,
    Gap,
    Grid,
    Inner,
    Piece,
    Poster,
    Rule,
    Sheet,
    Text,
)
from baocaovien.documents.plan import (
    Align,
    Backdrop,
    Block,
    CardSheet,
    Chart,
    DocumentPlan,
    Head,
    Heading,
    Items,
    MarginCode,
    NextCopy,
    PageBreak,
    Paragraph,
    Role,
    Run,
    Runs,
    Signatures,
    Signer,
    Table,
    Title,
)
from baocaovien.documents.profile import LayoutProfile, LineRules
from baocaovien.documents.title_lines import title_lines

_BLANK_NUMBER = "\u00a0" * 6
_HEAD_GAP = 12.0
_HAIR = 2.0
"""By how many points balanced lines are wider than they need."""
_SHORT = 420
"""A last paragraph up to so many characters stays with the signatures."""


def compose(plan: DocumentPlan, profile: LayoutProfile) -> Composition:
    """Give the pieces of a plan under a profile."""
    sheet = sheet_of(plan, profile)
    if not plan.page.compact:
        return Composition(sheet, tuple(_Composer(profile, sheet.text_width).pieces(plan.blocks)))
    tried = (tuple(_Composer(profile, sheet.text_width, tight).pieces(plan.blocks)) for tight in TIGHTER)
    usual = next(tried)
    fitting = (pieces for pieces in (usual, *tried) if on_one_page_each(pieces, sheet))
    return Composition(sheet, next(fitting, usual))


def sheet_of(plan: DocumentPlan, profile: LayoutProfile) -> Sheet:
    """Give the page of a plan in points."""
    rules, setup = profile.page, plan.page
    width, height = setup.width_mm or rules.width_mm, setup.height_mm or rules.height_mm
    if setup.landscape:
        width, height = height, width
    top, right, bottom, left = setup.margins_mm or (rules.top_mm, rules.right_mm, rules.bottom_mm, rules.left_mm)
    return Sheet(
        width=width * MM,
        height=height * MM,
        top=top * MM,
        right=right * MM,
        bottom=bottom * MM,
        left=left * MM,
        mirrored=rules.mirrored,
        number_size=rules.number_size_pt,
        number_top=max(min(rules.number_from_edge_mm, top - 1.25 * rules.number_size_pt / MM), 0) * MM,
        numbered=plan.numbered_pages,
    )


def number_line(head: Head, form: str) -> str:
    """Write the number and symbol; blank where the register gave none yet."""
    if not head.type_code:
        form = form.replace("{type}-", "").replace("-{type}", "")
    if not head.symbol:
        form = form.split("{number}")[0] + "{number}"
    number = f"{int(head.number):02d}" if head.number.isdecimal() else head.number
    return (
        form.replace("{number}", number or _BLANK_NUMBER)
        .replace("{type}", head.type_code)
        .replace("{symbol}", head.symbol)
        .rstrip()
    )


class _Composer:
    def __init__(self, profile: LayoutProfile, width: float, tight: Tightness | None = None) -> None:
        self._profile = profile
        self._width = width
        body = profile.body
        self._size = body.size_pt - tight.smaller_pt if tight else body.size_pt
        self._pitch = math.ceil(self._size * 1.15 * 2) / 2 if tight else body.pitch_pt
        self._gap = min(body.gap_pt, tight.gap_pt) if tight else body.gap_pt
        self._room = min(profile.signature.room_mm, tight.room_mm) if tight else profile.signature.room_mm
        self._factor = 1.15 if tight else profile.line_factor
        self._compact = tight is not None

    def pieces(self, blocks: Sequence[Block]) -> Iterator[Piece]:
        for place, block in enumerate(blocks):
            follower = blocks[place + 1] if place + 1 < len(blocks) else None
            yield from self._block(block, follower)

    def _block(self, block: Block, follower: Block | None) -> Iterator[Piece]:
        match block:
            case Head():
                yield self._head(block)
            case Title():
                yield from self._title(block)
            case Paragraph():
                yield self._paragraph(block, follower)
            case Heading():
                yield self._heading(block)
            case Items():
                yield from self._items(block, follower)
            case Table():
                yield from self._table(block, before_foot=isinstance(follower, Signatures))
            case Signatures():
                yield from self._signatures(block)
            case Chart():
                yield ChartPiece(block, self._width, block.height_mm * MM, self._gap)
            case PageBreak() | NextCopy():
                yield Break(restart=isinstance(block, NextCopy))
            case CardSheet():
                yield Cards(block)
            case MarginCode() | Backdrop():
                yield Code(block.code) if isinstance(block, MarginCode) else Poster(block)

    def _line(self, text: str, rules: LineRules, *, align: Align = Align.CENTER, after: float = 0, left: float = 0) -> Text:
        return Text(
            (Run(text, rules.bold, rules.italic, rules.underline),),
            rules.size_pt,
            rules.size_pt * self._factor,
            align,
            after=after,
            left=left,
        )

    def _centred(self, piece: Text, room: float) -> Text:
        """Keep the lines of centred text even: no single word stands alone on the last one."""
        texts = [(run.text, run.bold, run.italic) for run in piece.runs]
        inset = (room - TRIM - balanced_width(texts, piece.size, room - TRIM) - _HAIR) / 2
        return dataclasses.replace(piece, left=inset, right=inset) if inset > 0 else piece

    def _titled(self, text: str, rules: LineRules, room: float) -> str:
        """Break a title where a typist would."""
        return title_lines(text, room - TRIM - _HAIR, rules.size_pt, bold=rules.bold, italic=rules.italic)

    def _last_width(self, text: str, rules: LineRules, width: float) -> float:
        even = balanced_width([(text, rules.bold, rules.italic)], rules.size_pt, width - TRIM)
        lines = break_lines(text, min(even + _HAIR, width), rules.size_pt, bold=rules.bold, italic=rules.italic)
        return text_width(lines[-1], rules.size_pt, bold=rules.bold, italic=rules.italic) if lines else 0

    def _head(self, head: Head) -> Columns:
        rules = self._profile.head
        left_width = self._width * rules.left_share
        widths = (left_width, self._width - left_width)
        issuer: list[Inner] = [self._centred(self._line(head.superior, rules.superior), left_width)] if head.superior else []
        issuer.append(self._centred(self._line(head.issuer, rules.issuer), left_width))
        national: list[Inner] = [self._line(text, line) for text, line in zip(rules.national, rules.national_lines, strict=True)]
        if national:
            length = self._last_width(rules.national[-1], rules.national_lines[-1], widths[1]) * rules.national_rule
            national.append(Rule(length, after=3))
        date: tuple[Inner, ...] = (self._line(head.place_date, rules.date),) if head.place_date else ()
        number: list[Inner] = []
        if head.numbered:
            number.append(self._line(number_line(head, rules.number_form), rules.number))
        if head.about_letter:
            about = rules.about_letter_form.replace("{about}", head.about_letter)
            number.append(self._line(self._titled(about, rules.about_letter, left_width), rules.about_letter))
        if rules.issuer_mark == "rule":
            issuer.append(Rule(self._last_width(head.issuer, rules.issuer, left_width) * rules.issuer_rule, after=3))
            mark: tuple[Inner, ...] = ()
        else:
            mark = (self._line("*", LineRules(size_pt=rules.issuer.size_pt)),)
        first = (tuple(issuer), tuple(national))
        if rules.date_beside == "mark" and mark:
            rows: tuple[tuple[tuple[Inner, ...], ...], ...] = (first, (mark, date), (tuple(number), ()))
        else:
            rows = (first, (mark, ()), (tuple(number), date))
        kept = tuple(row for row in rows if any(row))
        return Columns(widths, kept, after=4 if self._compact else _HEAD_GAP)

    def _title(self, title: Title) -> Iterator[Piece]:
        rules, end = self._profile.title, 2.0 if self._compact else 8.0
        written = self._titled(title.about, rules.about, self._width)
        closed = title.closed
        dashes = closed and rules.closing == "dashes"
        lines = [self._line(title.name, rules.name)]
        if title.about:
            lines.append(self._line(written, rules.about))
        if title.note:
            lines.append(self._line(title.note, LineRules(size_pt=self._size - 1, italic=True)))
        if dashes:
            lines.append(self._line("-----", LineRules(size_pt=rules.about.size_pt)))
        lines = [self._centred(line, self._width) for line in lines]
        for line in lines[:-1]:
            yield dataclasses.replace(line, with_next=True)
        if closed and not dashes:
            yield dataclasses.replace(lines[-1], with_next=True)
            text, face = (written, rules.about) if title.about else (title.name, rules.name)
            yield Rule(self._last_width(text, face, self._width) * rules.closing_rule, after=end)
        else:
            yield dataclasses.replace(lines[-1], after=end, with_next=True)

    def _paragraph(self, block: Paragraph, follower: Block | None) -> Text:
        body = self._profile.body
        runs = self._marked(block.text, follower) if block.role is Role.BODY else block.text
        align, first, size = Align.JUSTIFY, body.first_line_mm * MM, self._size
        if block.role is Role.GROUNDS and body.grounds_italic:
            runs = tuple(dataclasses.replace(run, italic=True) for run in runs)
        elif block.role is Role.CENTERED:
            align, first = Align.CENTER, 0.0
        elif block.role is Role.NOTE:
            runs = tuple(dataclasses.replace(run, italic=True) for run in runs)
            align, first, size = Align.CENTER, 0.0, self._size - 1
        elif block.role is Role.FLUSH:
            first = 0.0
        elif block.role is Role.SALUTATION:
            face = body.salutation
            runs = tuple(Run(run.text, face.bold, face.italic) for run in runs)
            align, first, size = Align.CENTER, 0.0, face.size_pt
        made = Text(runs, size, self._pitch, align, first=first, after=self._gap, with_next=self._stays(runs, follower))
        return self._centred(made, self._width) if align is Align.CENTER else made

    def _stays(self, runs: Runs, follower: Block | None) -> bool:
        return isinstance(follower, Signatures) and sum(len(run.text) for run in runs) <= _SHORT

    def _marked(self, runs: Runs, follower: Block | None) -> Runs:
        mark = self._profile.body.closing_mark
        if not mark or not runs or not isinstance(follower, Signatures):
            return runs
        last = runs[-1]
        return (*runs[:-1], dataclasses.replace(last, text=last.text.rstrip().rstrip(".;") + mark))

    def _heading(self, block: Heading) -> Text:
        body = self._profile.body
        run = Run(block.text, bold=block.level <= 3, italic=block.level == 3)
        return Text(
            (run,), self._size, self._pitch, Align.JUSTIFY, first=body.first_line_mm * MM, after=self._gap, with_next=True
        )

    def _items(self, block: Items, follower: Block | None) -> Iterator[Text | Gap]:
        body = self._profile.body
        hang = text_width(f"{block.mark} ", self._size) if block.inset else 0.0
        for place, entry in enumerate(block.items, 1):
            last = follower if place == len(block.items) else None
            runs = self._marked((Run(f"{block.mark} "), *entry), last)
            if block.inset:
                yield Text(runs, self._size, self._pitch, first=-hang, left=self._width * 0.36 + hang, after=2)
                continue
            yield Text(
                runs,
                self._size,
                self._pitch,
                Align.JUSTIFY,
                first=body.first_line_mm * MM,
                after=self._gap,
                with_next=self._stays(runs, last),
            )
        if block.inset:
            yield Gap(self._gap)

    def _table(self, table: Table, *, before_foot: bool) -> Iterator[Piece]:
        body = self._profile.body
        size = table.size_pt or body.table_size_pt
        pitch = body.table_pitch_pt * size / body.table_size_pt
        if table.caption:
            yield Text((Run(table.caption, bold=True),), self._size - 1, self._pitch, Align.CENTER, after=4, with_next=True)
        yield Grid(table, self._width, size, pitch, table.least_row_mm * MM, 0, before_foot)
        yield Gap(self._gap + 4, with_next=before_foot)

    def _signatures(self, block: Signatures) -> Iterator[Piece]:
        room = (block.room_mm or self._room) * MM
        each = self._width / max(len(block.signers), 2)
        signers = tuple(tuple(self._signer(signer, each)) for signer in block.signers)
        names = tuple(tuple(self._name(signer)) for signer in block.signers)
        recipients = tuple(self._recipients(block.recipients))
        if not self._compact:
            yield Gap(6, with_next=True)
        if len(signers) == 1:
            hand = (*signers[0], Gap(room), *names[0])
            yield Columns((self._width * 0.5, self._width * 0.5), ((recipients, hand),))
        elif signers:
            # Names stand level however many lines of power stand above them.
            rows: tuple[tuple[tuple[Inner, ...], ...], ...] = (signers, ((Gap(room),), *[()] * (len(signers) - 1)), names)
            yield Columns((self._width / len(signers),) * len(signers), rows, after=self._gap)
            yield from recipients
        else:
            yield from recipients

    def _signer(self, signer: Signer, room: float) -> Iterator[Inner]:
        rules = self._profile.signature
        for power in signer.authority:
            yield self._centred(self._line(f"{self._power(power.authority)} {power.body}", rules.authority), room)
        if signer.position:
            yield self._centred(self._line(signer.position, rules.position), room)
        if signer.note:
            yield self._line(signer.note, rules.note)

    def _name(self, signer: Signer) -> Iterator[Inner]:
        if signer.name:
            yield self._line(signer.name, self._profile.signature.name)

    def _power(self, authority: Authority) -> str:
        return str(getattr(self._profile.signature, authority.value))

    def _recipients(self, lines: Sequence[str]) -> Iterator[Inner]:
        rules = self._profile.recipients
        if not lines:
            return
        yield self._line("Nơi nhận:", rules.label, align=Align.LEFT)
        for place, line in enumerate(lines, 1):
            text = line.strip().lstrip("-–").strip().rstrip(" ,;.")
            end = rules.last_end if place == len(lines) else rules.line_end
            hang = text_width("- ", rules.line.size_pt)
            entry = self._line(f"- {text}{end}", rules.line, align=Align.LEFT, left=hang)
            yield dataclasses.replace(entry, first=-hang)
