"""The same content in another shape, so that a slide can become one of another kind: points, two columns, milestones."""

from __future__ import annotations

from baocaovien.decks.kind import SlideKind
from baocaovien.decks.outline import Columns, Content, Entry, Milestone, Paragraph, Points, Quotation, Timeline
from baocaovien.decks.text import clean

_MARK = ": "


def kinds_for(entry: Entry, kinds: tuple[SlideKind, ...]) -> list[SlideKind]:
    """The kinds that an entry's content fits, as it is or (what holds a deck together apart) in another shape; its own too."""
    return [kind for kind in kinds if kind.code == entry.kind or _fits(entry.content, kind)]


def _fits(content: Content, kind: SlideKind) -> bool:
    return isinstance(content, kind.accepts) or (not kind.structural and converted(content, kind) is not None)


def converted(content: Content, kind: SlideKind) -> Content:
    """Content for a kind of slide: as it is where the kind takes it, else in another shape; None where that can't be.

    No word is lost on the way; levels below the second are, where the other shape has none.
    """
    if isinstance(content, kind.accepts):
        return content
    points = _points(content)
    if points is None:
        return None
    if Points in kind.accepts:
        return points
    if Columns in kind.accepts:
        return _columns(points.paragraphs)
    if Timeline in kind.accepts:
        return Timeline(tuple(_milestone(part.text) for part in points.paragraphs))
    return None


def _points(content: Content) -> Points | None:
    """What can be said point by point."""
    match content:
        case Points():
            return content if any(clean(part.text) for part in content.paragraphs) else None
        case Columns():
            return Points((*_side(content.left_title, content.left), *_side(content.right_title, content.right)))
        case Timeline():
            return Points(tuple(Paragraph(_MARK.join(filter(None, (one.when, one.what)))) for one in content.milestones))
        case Quotation():
            return Points(tuple(Paragraph(text) for text in (content.text, content.source) if clean(text)))
    return None


def _side(title: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    if not clean(title):
        return paragraphs
    return (Paragraph(title), *(Paragraph(part.text, part.level + 1) for part in paragraphs))


def _columns(paragraphs: tuple[Paragraph, ...]) -> Columns:
    """Two columns; they part where a point of the first level begins nearest to the middle.

    Two points that each have others below them become the headings.
    """
    heads = [at for at, part in enumerate(paragraphs) if part.level <= 0]
    if len(heads) == 2 and heads[0] == 0 and 1 < heads[1] < len(paragraphs) - 1:
        left, right = paragraphs[1 : heads[1]], paragraphs[heads[1] + 1 :]
        return Columns(_raised(left), _raised(right), paragraphs[0].text, paragraphs[heads[1]].text)
    middle = (len(paragraphs) + 1) / 2
    at = min((at for at in heads if at), key=lambda at: abs(at - middle), default=len(paragraphs))
    return Columns(paragraphs[:at], paragraphs[at:])


def _raised(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(part.text, max(part.level - 1, 0)) for part in paragraphs)


def _milestone(text: str) -> Milestone:
    """A point as a milestone: "Quý I: ban hành kế hoạch" has its time before the colon."""
    when, mark, what = text.partition(_MARK)
    return Milestone(when, what) if mark and len(when) <= 30 else Milestone("", text)
