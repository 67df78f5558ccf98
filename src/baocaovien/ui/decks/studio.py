"""The studio: outline, slides and inspector of one deck; the slides flow anew with every change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QComboBox, QMenu, QStackedWidget, QTabBar, QWidget

from baocaovien.decks.conversion import kinds_for
from baocaovien.decks.outline import Content, Entry, Points, Video
from baocaovien.decks.scene import SlidePlan
from baocaovien.decks.slide_kinds import SLIDE_KINDS
from baocaovien.domain.errors import AppError, Cancelled, InputError
from baocaovien.domain.local_time import short_time
from baocaovien.services.decks.decks import add_content, set_deck
from baocaovien.services.decks.edits import (
    OwnSlide,
    add_slides,
    hide_entries,
    move_entries,
    remove_entries,
    repin,
    set_kind,
    set_priority,
    set_wording,
)
from baocaovien.services.decks.slide_wording import shorten
from baocaovien.services.decks.splitting import split_entry
from baocaovien.ui.bridge import Bridge, Job
from baocaovien.ui.decks.deck_form import DeckForm
from baocaovien.ui.decks.facts import Planned, StudioFacts, draft_place, planned, read_studio
from baocaovien.ui.decks.inspector import Inspector
from baocaovien.ui.decks.library_search import LibrarySearch
from baocaovien.ui.decks.outline_list import Move, OutlineList, kind_name, with_blocks
from baocaovien.ui.decks.own_slides import OwnSlides
from baocaovien.ui.decks.painter import SlidePainter
from baocaovien.ui.decks.slide_strip import SlideStrip
from baocaovien.ui.decks.slide_view import SlideView
from baocaovien.ui.decks.wording import NEW_TITLES, can_be_kept, new_content
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.look import theme
from baocaovien.ui.shell import Level, Shell
from baocaovien.ui.widgets.badges import Badge
from baocaovien.ui.widgets.basics import button, column, label, row
from baocaovien.ui.widgets.panes import Panes
from baocaovien.ui.widgets.progress_strip import ProgressStrip
from baocaovien.ui.widgets.record_picker import Choice

OWN_KINDS = tuple(NEW_TITLES)
"""The kinds that own slides may have; a picture has its own way in."""
_SIDE = 250
_LONGEST_TOLD = 60
VERSIONS = (20, 40, 60)
"""Minutes of the shorter versions of a deck."""


class Studio(QWidget):
    """Edits one deck.

    Signals:
        left: back to the list of decks.
        shown: the facts of the deck have been read (again).
        gone: the deck was removed.
        present_asked: show the deck from the current slide.
        placed: the slides have been placed anew; with the DeckPlan.
    """

    left = Signal()
    shown = Signal(object)
    gone = Signal()
    present_asked = Signal()
    placed = Signal(object)

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self._bridge, self._shell = bridge, shell
        self.facts: StudioFacts | None = None
        self.planned: Planned | None = None
        self.painter: SlidePainter | None = None
        self._job: Job | None = None
        self._asked = 0
        self._slide_at = 0
        self._waiting: list[Callable[[StudioFacts], None]] = []
        self.strip = ProgressStrip()
        self.files = OwnSlides(bridge, shell, self.strip, Asks(self))
        self._make_tools()
        self.outline = OutlineList()
        self.view, self.slides = SlideView(self.tr("Slide as it will look")), SlideStrip(self.tr("Slides"))
        self.problem = label(tone="wrong", wrap=True)
        self.problem.hide()
        self.remark = label(scale="caption", tone="attention", wrap=True)
        self.remark.hide()
        self.inspector, self.form = Inspector(bridge, shell), DeckForm(bridge, shell)
        middle, side = QWidget(), QWidget()
        parts = column(self.problem, self.view, self.remark, self.slides, spacing=8)
        parts.setStretch(1, 1)
        middle.setLayout(parts)
        side.setMinimumWidth(theme.current().px(_SIDE))
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("What to edit"))
        self.tabs.addTab(self.tr("Slide"))
        self.tabs.addTab(self.tr("Whole deck"))
        pages = QStackedWidget()
        pages.addWidget(self.inspector)
        pages.addWidget(self.form)
        self.tabs.currentChanged.connect(pages.setCurrentIndex)
        side.setLayout(column(self.tabs, pages, spacing=4))
        panes = Panes("decks.studio", self.outline, middle, side, sizes=(210, 400, 250))
        whole = column(self._tools, self.strip, panes, spacing=8)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self._connect()

    # -- what the page calls -------------------------------------------------------------------------------------

    @property
    def deck_id(self) -> UUID | None:
        """The deck that is shown."""
        return self.facts.id if self.facts is not None else None

    @property
    def slide_at(self) -> int:
        """The number of the shown slide, from 0."""
        return self._slide_at

    def show_deck(self, deck_id: UUID) -> None:
        """Read a deck and show it."""
        if deck_id != self.deck_id:
            self.keep()
            self.facts, self.planned, self._slide_at = None, None, 0
            self.inspector.show_entry(None)
            self.outline.show_entries(())
            self.view.show_slide(None, None)
        self._bridge.load(partial(read_studio, deck_id=deck_id), self, self._show)

    def keep(self) -> None:
        """Store what is being typed."""
        self.inspector.keep()

    def when_kept(self, then: Callable[[StudioFacts], None]) -> None:
        """Store what is being typed, read the deck anew, and go on with it."""
        self.keep()
        self._waiting.append(then)
        self._go_on()

    # -- inside --------------------------------------------------------------------------------------------------

    def _go_on(self) -> None:
        if self._waiting and self.facts is not None and not self.inspector.is_writing:
            waiting, self._waiting = self._waiting, []
            self._bridge.load(partial(read_studio, deck_id=self.facts.id), self, partial(_tell_all, tuple(waiting)))

    def _make_tools(self) -> None:
        self.back = button(self.tr("All decks"), "chevron-left", kind="quiet", clicked=self._leave)
        self.add = LibrarySearch(self._bridge)
        self.own = button(self.tr("Own slide"), "plus")
        menu = QMenu(self.own)
        for code in (code for code in OWN_KINDS if can_be_kept(new_content(code))):
            menu.addAction(kind_name(code), partial(self._add_own, code))
        menu.addSeparator()
        for words, ask in (
            (self.tr("Picture…"), self.files.ask_picture),
            (self.tr("Clip (MP4)…"), self.files.ask_clip),
            (self.tr("Slides of a PowerPoint file…"), self.files.ask_deck),
        ):
            menu.addAction(words, partial(self._ask_files, ask))
        self.own.setMenu(menu)
        self.stale = button("", "refresh-cw", kind="link", clicked=self._repin)
        self.stale.hide()
        self.version = QComboBox()
        self.version.setAccessibleName(self.tr("Version"))
        self.version.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.time = Badge()
        self._tools = row(self.back, self.add, self.own, self.stale, self.version, self.time)
        self._tools.setStretch(1, 1)

    def _connect(self) -> None:
        self.add.picked.connect(self._add_picked)
        self.outline.content_dropped.connect(self._add_content)
        self.outline.files_dropped.connect(self._add_files)
        self.files.ready.connect(self._add_slides)
        self.files.poster_ready.connect(self._set_poster)
        self.version.activated.connect(lambda _at: self._set_minutes(self.version.currentData()))
        self.outline.entry_shown.connect(self._entry_shown)
        self.outline.move_asked.connect(self._move)
        self.outline.remove_asked.connect(self._remove)
        self.outline.menu_asked.connect(self._menu)
        self.slides.chosen.connect(self._show_slide)
        self.slides.opened.connect(self.present_asked)
        self.view.stepped.connect(lambda step: self._show_slide(self._slide_at + step))
        self.view.opened.connect(self.present_asked)
        self.inspector.drafted.connect(self._draft)
        self.inspector.kept.connect(self._go_on)

    def _leave(self) -> None:
        self.keep()
        self.left.emit()

    def _show(self, facts: StudioFacts | None) -> None:
        if facts is None:
            self.facts = None
            self.gone.emit()
            return
        opened = self.facts is None
        self.facts = facts
        self.inspector.place = draft_place(facts.id)
        self.outline.show_entries(facts.entries)
        if opened:
            self._show_unfinished(facts)
        self.inspector.show_entry(facts.of(self.outline.current_id()))
        self.form.show_deck(facts)
        self._show_versions(facts)
        count = sum(entry.stale for entry in facts.entries)
        self.stale.setText(self.tr("Bring %n slides up to date", "", count))
        self.stale.setVisible(count > 0)
        self.shown.emit(facts)
        draft = self.inspector.draft()
        self._plan(facts.source if draft is None else facts.with_entry(draft))

    def _show_unfinished(self, facts: StudioFacts) -> None:
        """Put the words back that were being typed when the program ended; they are stored like any others."""
        kept = facts.unfinished
        entry = next((entry for entry in facts.entries if kept is not None and str(entry.id) == kept.content.get("entry")), None)
        if kept is None or entry is None:
            return
        self.outline.choose(entry.id)
        self.inspector.show_entry(entry)
        self.inspector.take_back({name: str(text) for name, text in kept.content.items()})
        words = self.tr("What was not finished at {time} is back in its place.").format(time=short_time(kept.saved_at))
        self._shell.tell(words, level=Level.ATTENTION)

    def _show_versions(self, facts: StudioFacts) -> None:
        minutes = facts.source.minutes or 0
        self.version.clear()
        self.version.addItem(self.tr("Everything"), 0)
        for length in sorted({*VERSIONS, minutes} - {0}):
            self.version.addItem(self.tr("%n-minute version", "", length), length)
        self.version.setCurrentIndex(self.version.findData(minutes))

    # -- planning ------------------------------------------------------------------------------------------------

    def _draft(self, entry: Entry) -> None:
        if self.facts is not None:
            self._plan(self.facts.with_entry(entry))

    def _plan(self, source: Any) -> None:
        if self._job is not None:
            self._job.cancel()
        self._asked += 1
        asked = self._asked
        self._job = self._bridge.compute(
            partial(planned, source), self, partial(self._take_plan, asked), failed=partial(self._no_plan, asked)
        )

    def _no_plan(self, asked: int, problem: AppError) -> None:
        if asked == self._asked and not isinstance(problem, Cancelled):
            self._say_problem(self._shell.sentence(problem))

    def _take_plan(self, asked: int, made: Planned) -> None:
        if asked != self._asked or self.facts is None:
            return
        self.planned = made
        plan, known = made.plan, self.painter
        if known is None or known.key != (made.theme.family, plan.width, plan.height):
            self.painter = SlidePainter(made.theme.family, plan.width, plan.height)
        assert self.painter is not None
        self.slides.show_slides(self.painter, plan.slides)
        self.outline.show_plan(_numbers(plan.slides), plan.left_out)
        self._show_time(plan.minutes, self.facts.room)
        self._show_entry_slide(self.outline.current_id())
        self.placed.emit(plan)

    def _show_time(self, minutes: float, room: int | None) -> None:
        spoken = round(minutes)
        if room is None:
            self.time.set(self.tr("%n minutes", "", spoken), "")
        else:
            self.time.set(
                self.tr("{minutes} / {room} min").format(minutes=spoken, room=room), "wrong" if spoken > room else "good"
            )
        self.time.setToolTip(self.tr("How long the talk takes by the words of its notes, and the time there is"))

    # -- showing -------------------------------------------------------------------------------------------------

    def _entry_shown(self, entry_id: UUID) -> None:
        if self.facts is not None:
            self.inspector.show_entry(self.facts.of(entry_id))
            self.tabs.setCurrentIndex(0)
            self._show_entry_slide(entry_id)

    def _show_entry_slide(self, entry_id: UUID | None) -> None:
        """Show the slide of an entry: the one in sight where it is one of its own, else its first."""
        slides = self.planned.plan.slides if self.planned is not None else ()
        if entry_id is None or not slides:
            return
        own = [at for at, slide in enumerate(slides) if slide.entry_key == entry_id.hex]
        if own:
            self._show_slide(self._slide_at if self._slide_at in own else own[0], tell=False)
        else:
            self.view.show_slide(self.painter, None)
        out = self.planned is not None and entry_id.hex in self.planned.plan.left_out
        self._say_problem(self.tr("This slide is not in the short version.") if out else "")

    def _say_problem(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _say_remarks(self, key: str) -> None:
        """What a person should know of the slide: a clip that is large, a title that was cut."""
        said = self.planned.plan.remarks if self.planned is not None else ()
        own = [InputError(remark.code, **dict(remark.params)) for remark in said if remark.slide_key == key]
        self.remark.setText("\n".join(f"⚠ {self._shell.sentence(problem)}" for problem in own))
        self.remark.setVisible(bool(own))

    def _show_slide(self, at: int, *, tell: bool = True) -> None:
        slides = self.planned.plan.slides if self.planned is not None else ()
        if not 0 <= at < len(slides):
            return
        self._slide_at = at
        self.slides.choose(at)
        self.view.show_slide(self.painter, slides[at])
        self._say_remarks(slides[at].key)
        entry_id = UUID(hex=slides[at].entry_key)
        if tell and entry_id != self.outline.current_id() and self.facts is not None:
            self.outline.choose(entry_id)
            self.inspector.show_entry(self.facts.of(entry_id))

    # -- doing ---------------------------------------------------------------------------------------------------

    def _do(self, code: str, change: Callable[[Any], Any], words: str = "", then: Callable[[Any], None] | None = None) -> None:
        def done(result: Any) -> None:
            if words:
                self._shell.tell(words, undo=True)
            if then is not None:
                then(result)

        self.keep()
        self._bridge.execute(code, change, self, done, self._shell.tell_error)

    def _move(self, asked: Sequence[Move]) -> None:
        self._do("decks.move_entries", partial(_move_all, moves=tuple(asked)))

    def _remove(self, ids: Sequence[UUID]) -> None:
        gone = with_blocks(self.outline.order, ids) if len(ids) > 1 else list(ids)
        words = self.tr("Removed %n slides.", "", len(gone))
        self._do("decks.remove_entries", partial(remove_entries, entry_ids=gone), words)

    def _hide(self, hidden: bool) -> None:
        self._do("decks.hide_entries", partial(hide_entries, entry_ids=self.outline.chosen(), hidden=hidden))

    def _set_priority(self, priority: int) -> None:
        self._do("decks.set_priority", partial(set_priority, entry_ids=self.outline.chosen(), priority=priority))

    def _set_kind(self, code: str) -> None:
        entry_id = self.outline.current_id()
        if entry_id is not None:
            self._do("decks.set_kind", partial(set_kind, entry_id=entry_id, kind=code))

    def _set_minutes(self, minutes: int) -> None:
        if self.deck_id is not None:
            self._do("decks.set_deck", partial(set_deck, deck_id=self.deck_id, minutes=minutes or None))

    def _repin(self) -> None:
        if self.facts is not None:
            ids = [entry.id for entry in self.facts.entries if entry.stale]
            words = self.tr("Brought %n slides up to date.", "", len(ids))
            self._do("decks.repin", partial(repin, entry_ids=ids), words)

    def _split(self, at: int) -> None:
        entry_id = self.outline.current_id()
        if entry_id is not None:
            self._do("decks.split_entry", partial(split_entry, entry_id=entry_id, at=at))

    def _add_picked(self, choice: Choice | None) -> None:
        if choice is not None:
            self._add_content(choice, self.outline.current_id())

    def _add_content(self, choice: Choice, after: UUID | None) -> None:
        self.add.set_choice(None)
        if self.deck_id is None:
            return
        change = partial(add_content, deck_id=self.deck_id, subject_ids=[choice.id], after_id=after)
        words = self.tr("Added: {title}").format(title=shorten(choice.title.lstrip("-+ "), _LONGEST_TOLD))
        self._do("decks.add_content", change, words, lambda ids: self._choose_next(ids[0] if ids else None))

    def _add_own(self, code: str) -> None:
        self._add_slides((OwnSlide(code, NEW_TITLES[code], new_content(code)),), self.outline.current_id())

    def _choose_next(self, entry_id: UUID | None) -> None:
        """Go to an entry that was added; the outline has it when the change has been read."""
        if self.facts is not None and entry_id is not None:
            self._bridge.load(partial(read_studio, deck_id=self.facts.id), self, partial(self._show_added, entry_id))

    def _show_added(self, entry_id: UUID, facts: StudioFacts | None) -> None:
        self._show(facts)
        self.outline.choose(entry_id, quiet=False)

    def _ask_files(self, ask: Callable[[UUID | None], None]) -> None:
        ask(self.outline.current_id())

    def _add_files(self, files: Sequence[Path], after: UUID | None) -> None:
        self.files.add(files, after)

    def _add_slides(self, slides: tuple[OwnSlide, ...], after: UUID | None) -> None:
        if not slides:
            self._shell.tell(self.tr("There is nothing on these slides that can be taken over."), level=Level.ATTENTION)
        elif self.deck_id is not None:
            change = partial(add_slides, deck_id=self.deck_id, slides=slides, after_id=after)
            words = self.tr("Added %n slides.", "", len(slides))
            self._do("decks.add_slide", change, words, lambda ids: self._choose_next(ids[0]))

    def _set_poster(self, video: Content, entry_id: UUID) -> None:
        self._do("decks.set_wording", partial(set_wording, entry_id=entry_id, content=video))

    def _menu(self, place: QPoint) -> None:
        facts = self.facts.of(self.outline.current_id()) if self.facts is not None else None
        if facts is None:
            return
        entry = facts.entry
        menu = QMenu(self)
        menu.addAction(self.tr("Show again") if entry.hidden else self.tr("Hide"), partial(self._hide, not entry.hidden))
        menu.addAction(self.tr("Earlier") + "\tAlt+↑", partial(self.outline.step, -1))
        menu.addAction(self.tr("Later") + "\tAlt+↓", partial(self.outline.step, 1))
        versions = menu.addMenu(self.tr("In which versions"))
        for number, words in (
            (1, self.tr("In every version")),
            (2, self.tr("Not in the shortest")),
            (3, self.tr("Only in the longest")),
        ):
            versions.addAction(words, partial(self._set_priority, number))
        kinds = menu.addMenu(self.tr("Kind of slide"))
        for kind in kinds_for(entry, SLIDE_KINDS):
            kinds.addAction(kind_name(kind.code), partial(self._set_kind, kind.code))
        if isinstance(entry.content, Points) and len(entry.content.paragraphs) > 1:
            count = len(entry.content.paragraphs)
            at = min(self.inspector.chosen_line, count - 1) or (count + 1) // 2
            menu.addAction(self.tr("Split into two slides"), partial(self._split, at))
        if isinstance(entry.content, Video):
            menu.addAction(self.tr("Picture before the clip…"), partial(self.files.ask_poster, facts.id, entry.content))
        menu.addSeparator()
        menu.addAction(self.tr("Remove") + "\tDel", lambda: self._remove(self.outline.chosen()))
        menu.popup(place)


def _tell_all(waiting: tuple[Callable[[StudioFacts], None], ...], facts: StudioFacts | None) -> None:
    if facts is not None:
        for then in waiting:
            then(facts)


def _numbers(slides: Sequence[SlidePlan]) -> dict[str, str]:
    """The numbers of the slides of each entry: "4", "5–7"."""
    found: dict[str, list[int]] = {}
    for number, slide in enumerate(slides, 1):
        found.setdefault(slide.entry_key, []).append(number)
    return {key: f"{at[0]}" if len(at) == 1 else f"{at[0]}–{at[-1]}" for key, at in found.items()}


def _move_all(session: Any, *, moves: tuple[Move, ...]) -> None:
    for ids, after in moves:
        move_entries(session, entry_ids=ids, after_id=after)
