"""One person beside the list: name, posts, recognitions, events; and the form for a new one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QMessageBox, QSizePolicy, QVBoxLayout, QWidget

from baocaovien.domain.attendance_rates import Rate
from baocaovien.domain.errors import AppError
from baocaovien.domain.local_time import local_date, short_date, short_moment, today_local
from baocaovien.domain.numbers import percent
from baocaovien.domain.periods import PeriodKind, period_of
from baocaovien.services.directory.directory import (
    add_person,
    edit_person,
    edit_post,
    end_post,
    erase_person,
    recognise_reporter,
    remove_post,
    remove_recognition,
    remove_unavailability,
)
from baocaovien.store.queries.directory import PersonCard, PostRow, RecognitionRow, person_card
from baocaovien.store.queries.person_attendance import attendance_of
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.directory.choices import find_units
from baocaovien.ui.directory.joining import ask_join_people
from baocaovien.ui.directory.person_forms import (
    REPORTER_LEVELS,
    ask_absence,
    ask_end_recognition,
    ask_post,
    ask_recognition,
)
from baocaovien.ui.shell import Shell, Target
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import Card, ElidedLabel, ScrollArea, button, column, icon_button, label, line, row
from baocaovien.ui.widgets.fields import Field
from baocaovien.ui.widgets.form_dialog import needed
from baocaovien.ui.widgets.record_picker import Choice, RecordPicker, require_chosen
from baocaovien.ui.widgets.refill import refill


class PersonPanel(ScrollArea):
    """What the directory knows of a person, edited in place.

    Signals:
        saved: the id of a person that was added or changed.
        emptied: it shows nobody any more.
    """

    saved = Signal(UUID)
    emptied = Signal()

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self._bridge = bridge
        self._shell = shell
        self._person_id: UUID | None = None
        self.setProperty("surface", "card")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Person"))
        self.show_nothing()

    @property
    def person_id(self) -> UUID | None:
        """Whom it shows."""
        return self._person_id

    def show_nothing(self) -> None:
        """Say what the panel is for."""
        self._person_id = None
        hint = label(self.tr("Choose a person to see posts, recognitions and events."), tone="muted", wrap=True)
        self._fill(column(hint, None, margins=(16, 16, 16, 16)))
        self.emptied.emit()

    def show_person(self, person_id: UUID) -> None:
        """Show somebody as of today."""
        card = self._bridge.read(partial(person_card, person_id=person_id, as_of=today_local()))
        if card is None:
            self.show_nothing()
            return
        self._person_id = person_id
        self._fill(self._card(card))

    def begin_new(self, unit: Choice | None = None) -> None:
        """Offer the form for a new person."""
        self._person_id = None
        name, position, picker = QLineEdit(), QLineEdit(), self._unit_picker(unit)
        name_field = Field(self.tr("Full name"), name)
        reporter = QCheckBox(self.tr("Reporter at province level"))

        def save() -> None:
            if not add.isEnabled():
                return  # a double click is no second wish
            try:
                require_chosen(picker)
                if position.text().strip() and picker.choice() is None:
                    raise needed("unit")  # a position stands in a unit: without one it would be let go
            except AppError as problem:
                self._beside(name_field, problem)
                return
            add.setEnabled(False)
            chosen = picker.choice()
            self._bridge.execute(
                "directory.add_person",
                partial(
                    _add,
                    name=name.text(),
                    position=position.text(),
                    unit_id=chosen.id if chosen else None,
                    reporter=reporter.isChecked(),
                ),
                self,
                self._added,
                refused,
            )

        def refused(problem: AppError) -> None:
            add.setEnabled(True)
            self._beside(name_field, problem)

        add = button(self.tr("Add person"), "user-plus", kind="primary", clicked=save)
        for field in (name, position):
            field.returnPressed.connect(save)
        self._fill(
            column(
                label(self.tr("New person"), scale="section"),
                name_field,
                Field(self.tr("Unit"), picker),
                Field(self.tr("Position"), position),
                reporter,
                row(None, button(self.tr("Cancel"), clicked=self.show_nothing), add),
                None,
                spacing=12,
                margins=(16, 16, 16, 16),
            )
        )
        name.setFocus()

    # -- inside --------------------------------------------------------------------------------------------------

    def _card(self, card: PersonCard) -> QVBoxLayout:
        person = card.person
        name, key = QLineEdit(person.full_name), QLineEdit(card.own_sort_key)
        key.setPlaceholderText(self.tr("by given name"))
        name_field = Field(self.tr("Full name"), name)
        for field in (name, key):
            field.editingFinished.connect(partial(self._save_name, card, name, key, name_field))
        close = icon_button("x", self.tr("Close"), clicked=self.show_nothing)
        parts = column(
            row(label(self.tr("Person"), scale="section"), None, close),
            name_field,
            Field(self.tr("Sorted as"), key, help_text=self.tr("Only for names that are not family, middle, given name.")),
            line(),
            label(self.tr("Posts"), scale="section"),
            spacing=8,
            margins=(16, 16, 16, 16),
        )
        for post in card.posts:
            parts.addWidget(self._post(post))
        parts.addWidget(button(self.tr("Add a post"), "plus", kind="quiet", clicked=partial(self._ask_post, None)))
        parts.addWidget(line())
        parts.addWidget(label(self.tr("Recognised as reporter"), scale="section"))
        if not card.recognitions:
            parts.addWidget(label(self.tr("Not recognised as a reporter."), tone="muted", wrap=True))
        for found in card.recognitions:
            words = _recognised(found)
            bin_ = icon_button(
                "trash-2",
                self.tr("Take back"),
                clicked=partial(self._do, "directory.remove_recognition", partial(remove_recognition, recognition_id=found.id)),
            )
            ask = partial(ask_end_recognition, self._bridge, self._shell, found)
            end = button(self.tr("Ends…"), kind="link", clicked=ask)
            held = row(ElidedLabel(words), end, bin_)
            held.setStretch(0, 1)
            parts.addLayout(held)
        recognise = partial(ask_recognition, self._bridge, self._shell, person.id)
        parts.addWidget(button(self.tr("Recognise as reporter…"), "badge-check", kind="quiet", clicked=recognise))
        self._add_absences(parts, card)
        self._add_events(parts, card)
        parts.addWidget(line())
        join = button(
            self.tr("Join with another record…"), kind="link", clicked=partial(ask_join_people, self._bridge, self._shell, card)
        )
        parts.addWidget(join, 0, Qt.AlignmentFlag.AlignLeft)
        forget = button(self.tr("Erase personal data…"), kind="link", clicked=partial(self._ask_erase, person.id))
        parts.addWidget(forget, 0, Qt.AlignmentFlag.AlignLeft)
        parts.addStretch(1)
        return parts

    def _add_events(self, parts: QVBoxLayout, card: PersonCard) -> None:
        parts.addWidget(line())
        parts.addWidget(label(self.tr("Events"), scale="section"))
        if not card.events:
            parts.addWidget(label(self.tr("Not invited to any event yet."), tone="muted", wrap=True))
        else:
            self._add_attendance(parts, card.person.id)
        for event in card.events[:12]:
            when = short_date(local_date(event.starts_at)) if event.starts_at else ""
            link = button(self.tr("Open"), kind="link", clicked=partial(self._shell_event, event.event_id))
            link.setAccessibleName(self.tr("Open: {text}").format(text=event.title))
            held = row(ElidedLabel(f"{when}  {event.title}"), link)
            held.setStretch(0, 1)
            parts.addLayout(held)

    def _add_attendance(self, parts: QVBoxLayout, person_id: UUID) -> None:
        """How often they came this year; it is counted beside the rest, for it goes through every list they stand on."""
        shown = label("", scale="caption", tone="muted", wrap=True)
        parts.addWidget(shown)
        year = period_of(PeriodKind.YEAR, today_local())

        def show(rate: Rate) -> None:
            if not rate.summoned or person_id != self._person_id:
                return
            said = self.tr("{year}: came to {came} of %n sessions ({share})", "", rate.summoned).format(
                year=year.year, came=rate.attended, share=percent(rate.attended, rate.summoned)
            )
            rest = (
                (self.tr("substituted: {n}"), rate.substituted),
                (self.tr("excused: {n}"), rate.excused),
                (self.tr("unexcused: {n}"), rate.unexcused),
                (self.tr("not marked: {n}"), rate.not_marked),
            )
            shown.setText(" · ".join((said, *(words.format(n=number) for words, number in rest if number))))

        read = partial(attendance_of, person_id=person_id, period=year, now=dt.datetime.now(dt.UTC))
        self._bridge.load(read, shown, show)

    def _add_absences(self, parts: QVBoxLayout, card: PersonCard) -> None:
        parts.addWidget(line())
        parts.addWidget(label(self.tr("Cannot come"), scale="section"))
        for row_id, start, end, reason in card.unavailable:
            words = " · ".join(part for part in (f"{short_moment(start)} – {short_moment(end)}", reason) if part)
            out = partial(self._do, "directory.remove_unavailability", partial(remove_unavailability, unavailability_id=row_id))
            held = row(ElidedLabel(words), icon_button("trash-2", self.tr("Take out"), clicked=out))
            held.setStretch(0, 1)
            parts.addLayout(held)
        add = partial(ask_absence, self._bridge, self._shell, person_id=card.person.id)
        parts.addWidget(button(self.tr("Add a time…"), "calendar-clock", kind="quiet", clicked=add))

    def _ask_erase(self, person_id: UUID) -> None:
        """Ask once, naming what stays: it can't be undone."""
        box = QMessageBox(
            QMessageBox.Icon.Warning, self.tr("Erase personal data"), self.tr("Erase this person's name and positions for good?")
        )
        box.setParent(self._shell.window(), box.windowFlags())
        box.setInformativeText(
            self.tr(
                "Counts stay, without the name. It cannot be undone. What was already printed and finalised, scans, "
                "backups until they are thinned, and files already sent keep the name."
            )
        )
        erase = box.addButton(self.tr("Erase"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() is erase:
            self.erase(person_id)

    def erase(self, person_id: UUID) -> None:
        """Erase somebody's data."""
        change = partial(erase_person, person_id=person_id)
        self._bridge.execute("directory.erase_person", change, self, self._told_erased, nature="final")

    def _told_erased(self, _count: int) -> None:
        self._shell.tell(self.tr("The personal data was erased."))
        self.show_nothing()

    def _post(self, post: PostRow) -> QWidget:
        made = Card(margin=8, spacing=4)
        position = QLineEdit(post.position)
        position.setCursorPosition(0)
        position.setAccessibleName(self.tr("Position"))

        def save() -> None:
            if position.text().strip() != post.position:
                self._do("directory.edit_post", partial(edit_post, post_id=post.id, position=position.text()))

        position.editingFinished.connect(save)
        since = (
            " – ".join(short_date(day) if day else "…" for day in (post.valid_from, post.valid_to))
            if post.valid_from or post.valid_to
            else ""
        )
        out = partial(self._do, "directory.remove_post", partial(remove_post, post_id=post.id))
        made.add(row(position, icon_button("trash-2", self.tr("Take out"), clicked=out)))
        end = button(
            self.tr("Ends today"),
            kind="link",
            clicked=partial(self._do, "directory.end_post", partial(end_post, post_id=post.id, on=today_local())),
        )
        end.setVisible(post.valid_to is None)
        made.add(ElidedLabel(" · ".join(part for part in (post.unit, since) if part), tone="muted"))
        change = button(self.tr("Change…"), kind="link", clicked=partial(self._ask_post, post))
        made.add(row(None, change, end))
        return made

    def _ask_post(self, post: PostRow | None) -> None:
        if self._person_id is not None:
            ask_post(self._bridge, self._shell, self._person_id, post)

    def _unit_picker(self, unit: Choice | None) -> RecordPicker:
        picker = RecordPicker(self._bridge, find_units, name=self.tr("Unit"))
        picker.set_choice(unit)
        return picker

    def _save_name(self, card: PersonCard, name: QLineEdit, key: QLineEdit, field: Field) -> None:
        if (name.text().strip(), key.text().strip()) == (card.person.full_name, card.own_sort_key):
            return
        change = partial(edit_person, person_id=card.person.id, full_name=name.text(), own_sort_key=key.text())
        self._bridge.execute(
            "directory.edit_person", change, self, lambda _none: self._told(card.person.id), partial(self._beside, field)
        )

    def _do(self, code: str, change: Callable[[Any], object]) -> None:
        person_id = self._person_id
        self._bridge.execute(code, change, self, lambda _none: self._told(person_id))

    def _told(self, person_id: UUID | None) -> None:
        if person_id is not None:
            self._shell.tell(self.tr("Saved."), undo=True)
            self.show_person(person_id)
            self.saved.emit(person_id)

    def _added(self, person_id: UUID) -> None:
        self._shell.tell(self.tr("Person added."), undo=True)
        self.show_person(person_id)
        self.saved.emit(person_id)

    def _beside(self, field: Field, problem: AppError) -> None:
        field.set_error(self._shell.sentence(problem))

    def _shell_event(self, event_id: UUID) -> None:
        self._shell.go("schedule", Target("event", event_id))

    def _fill(self, layout: QVBoxLayout) -> None:
        inside = QWidget()
        inside.setLayout(layout)
        inside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # never wider than the panel
        refill(self, inside)


def _recognised(found: RecognitionRow) -> str:
    since = short_date(found.issued_on) if found.issued_on else ""
    until = f"→ {short_date(found.valid_to)}" if found.valid_to else ""
    parts = (level_words(found.level), found.decision, since, found.term, found.card_number, until)
    return " · ".join(part for part in parts if part)


def _add(session: Any, *, name: str, position: str, unit_id: UUID | None, reporter: bool) -> UUID:
    person_id = add_person(session, full_name=name, unit_id=unit_id, position=position)
    if reporter:
        recognise_reporter(session, person_id=person_id, level="province", issued_on=today_local())
    return person_id


def level_words(level: str) -> str:
    """The word for a reporter's level."""
    return translate("ReporterLevels", REPORTER_LEVELS.get(level, level))
