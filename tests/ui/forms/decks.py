"""Forms of the deck studio and of its list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from baocaovien.services.decks.decks import copy_deck, set_template
from baocaovien.services.decks.files import WrittenDeck
from baocaovien.store.queries.decks import DeckList
from baocaovien.store.queries.topics import topic_rows
from tests.ui.forms.desk import Case, Desk, Form


def _deck(desk: Desk) -> UUID:
    """A copy of the sample's deck."""

    def make() -> UUID:
        first = desk.read(DeckList().ids)[0]
        made: UUID = desk.write(copy_deck, deck_id=first, title="Bài thử")
        return made

    found: UUID = desk.once("deck", make)
    return found


def _studio(desk: Desk) -> Any:
    page = desk.page("decks")
    page.show_deck(_deck(desk))
    desk.calm()
    studio = page.studio
    entry = next(one for one in studio.facts.entries if one.item_id is not None)
    studio.outline.choose(entry.id)
    studio._entry_shown(entry.id)
    desk.calm()
    return studio


def wording(desk: Desk) -> Form:
    inspector = _studio(desk).inspector
    inspector.notes.setPlainText("Lời trình bày mới của người nói")
    return Form(inspector.keep, inspector)


def typing(desk: Desk) -> Form:
    inspector = _studio(desk).inspector
    inspector.notes.setPlainText("Lời chưa nói xong")
    return Form(inspector._keep_typing, inspector, waits=True)


def kind_or_minutes(desk: Desk) -> Form:
    inspector = _studio(desk).inspector
    inspector.minutes.setValue(7.5)
    return Form(inspector._set_minutes, inspector)


def priority(desk: Desk) -> Form:
    inspector = _studio(desk).inspector
    inspector.priority.setCurrentIndex((inspector.priority.currentIndex() + 1) % 3)
    return Form(inspector._set_priority, inspector)


def back_to_library(desk: Desk) -> Form:
    inspector = _studio(desk).inspector
    desk.once("reworded", lambda: _reword(desk, inspector))
    return Form(inspector._reset)


def _reword(desk: Desk, inspector: Any) -> bool:
    inspector.content.setPlainText("Một ý của riêng bài này")
    inspector.keep()
    desk.calm()
    return True


def title(desk: Desk) -> Form:
    form = _studio(desk).form
    form.title.setText("Tên bài trên trang bìa")
    return Form(form.title.editingFinished.emit, form, [form.title])


def hidden(desk: Desk) -> Form:
    studio = _studio(desk)
    return Form(lambda: studio._hide(True))


def template_used(desk: Desk) -> Form:
    studio = _studio(desk)
    desk.write(set_template, deck_id=studio.deck_id, sha256=None, name="mẫu")
    chooser = desk.page("decks").templates
    return Form(lambda: chooser._use(studio.deck_id, b"PK mau", "mau.pptx", "Xong"))


def exported(desk: Desk) -> Form:
    page, deck_id = desk.page("decks"), _deck(desk)
    written = WrittenDeck(12, "0" * 64, {}, (), 0.1)
    return Form(lambda: page.exporter._record(deck_id, written, desk.folder / "bai.pptx"))


def does(act: Callable[[Any, Desk], Callable[[], object]]) -> Callable[[Desk], Form]:
    """An action of the page."""
    return lambda desk: Form(act(desk.page("decks"), desk))


def of_event(page: Any, desk: Desk) -> Callable[[], object]:
    decks = desk.read(lambda session: DeckList().rows(session, DeckList().ids(session)))
    return partial(page.build_for_event, next(one.event_id for one in decks if one.event_id is not None))


def of_topics(page: Any, desk: Desk) -> Callable[[], object]:
    return partial(page.build_for_topics, [desk.read(topic_rows)[0].id])


def removed(page: Any, desk: Desk) -> Callable[[], object]:
    made = desk.write(copy_deck, deck_id=_deck(desk), title="Bài bỏ")
    return partial(page._remove, [made])


def copied(page: Any, desk: Desk) -> Callable[[], object]:
    return partial(page._copy_deck, _deck(desk))


def times(page: Any, desk: Desk) -> Callable[[], object]:
    studio = _studio(desk)
    return partial(page._keep_times, {studio.facts.entries[1].id.hex: 240.0})


_INSPECTOR = "decks/inspector:Inspector."
CASES = {
    "decks: a wording": Case((f"{_INSPECTOR}keep",), wording),
    "decks: typing": Case((f"{_INSPECTOR}_keep_typing",), typing),
    "decks: minutes of a slide": Case((f"{_INSPECTOR}_do",), kind_or_minutes),
    "decks: in which versions": Case((f"{_INSPECTOR}_set_priority",), priority),
    "decks: the library's wording": Case((f"{_INSPECTOR}_told",), back_to_library),
    "decks: the title": Case(("decks/deck_form:DeckForm._set",), title),
    "decks: hidden": Case(("decks/studio:Studio._do",), hidden),
    "decks: a template": Case(("decks/template:TemplateChooser._use",), template_used),
    "decks: exported": Case(("decks/export:Exporter._record",), exported),
    "decks: built for an event": Case(("decks/page:DecksPage.build_for_event",), does(of_event)),
    "decks: built of topics": Case(("decks/page:DecksPage.build_for_topics",), does(of_topics)),
    "decks: removed": Case(("decks/page:DecksPage._remove",), does(removed)),
    "decks: copied": Case(("decks/page:DecksPage._copy_deck",), does(copied)),
    "decks: times kept": Case(("decks/page:DecksPage._keep_times",), does(times)),
}
