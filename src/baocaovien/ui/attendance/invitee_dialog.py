"""One delegate: what the list says of them, who a guest was, their card, and being put back on the list."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from baocaovien.domain.errors import AppError
from baocaovien.domain.local_time import today_local
from baocaovien.services.attendance.cards import replace_card
from baocaovien.services.attendance.marking import match_walk_in
from baocaovien.services.attendance.roster import edit_invitee, readmit_invitees, summon_to, withdraw_invitees
from baocaovien.store.queries.attendance import InviteeRow, invitee_rows, summoned_sessions
from baocaovien.store.queries.directory import People
from baocaovien.store.queries.schedule import EventSiteRow, SessionRow, event_detail
from baocaovien.ui.attendance.words import status_words
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.directory.choices import find_people
from baocaovien.ui.look import theme
from baocaovien.ui.shell import Shell
from baocaovien.ui.widgets.basics import ElidedLabel, button, column, label, line, row
from baocaovien.ui.widgets.dialog import Dialog
from baocaovien.ui.widgets.fields import Field
from baocaovien.ui.widgets.record_picker import Choice, RecordPicker
from baocaovien.ui.widgets.room import scrolling

_CANDIDATES = 4


@dataclass(frozen=True, slots=True)
class InviteeCard:
    """What the dialog shows."""

    who: InviteeRow
    state: str
    sites: tuple[EventSiteRow, ...]
    sessions: tuple[SessionRow, ...]
    summoned: frozenset[UUID]
    """Empty: to all sessions."""
    candidates: tuple[Choice, ...]
    """Known people of this name."""
    matched: Choice | None


class InviteeDialog(Dialog):
    """Corrects an entry of the list; each button is one operation that can be undone.

    Signals:
        card_replaced: the invitee whose new card is to be printed.
    """

    card_replaced = Signal(UUID)

    def __init__(self, bridge: Bridge, shell: Shell, event_id: UUID, invitee_id: UUID) -> None:
        super().__init__(shell.window())
        self._bridge, self._shell, self.keeper = bridge, shell, shell
        self._invitee_id = invitee_id
        self.card: InviteeCard = bridge.read(partial(_read, event_id=event_id, invitee_id=invitee_id))
        who = self.card.who
        self.setWindowTitle(who.full_name or who.unit)
        self.full_name, self.position, self.unit = (QLineEdit(text) for text in (who.full_name, who.position, who.unit))
        self.substitute, self.reason = QLineEdit(who.planned_substitute), QLineEdit()
        for edit in (self.full_name, self.position, self.unit, self.substitute):
            edit.setCursorPosition(0)
        self.site = QComboBox()
        self.site.addItem(self.tr("No site"), "")
        for site in self.card.sites:
            self.site.addItem(site.name, str(site.site_id))
        self.site.setCurrentIndex(max(self.site.findData(str(who.site_id or "")), 0))
        self.guest = QCheckBox(self.tr("Guest, beside the delegates"))
        self.guest.setChecked(who.guest)
        self.sessions = [QCheckBox(one.name or self.tr("Session {number}").format(number=at)) for at, one in self._numbered()]
        for box, one in zip(self.sessions, self.card.sessions, strict=True):
            box.setChecked(not self.card.summoned or one.id in self.card.summoned)
        self.known = RecordPicker(bridge, find_people, name=self.tr("Known person"), placeholder=self.tr("Nobody known"))
        self.known.set_choice(self.card.matched)
        self.problem = label("", tone="wrong", wrap=True)
        self.problem.hide()
        self.setLayout(self._laid_out())
        self.resize(theme.current().px(560), self.sizeHint().height())
        self.full_name.setFocus()

    def _numbered(self) -> list[tuple[int, SessionRow]]:
        return list(enumerate(self.card.sessions, 1))

    def _laid_out(self) -> Any:
        who = self.card.who
        words, _tone = status_words(str(who.standing.status), late=who.standing.late, inside=who.standing.inside)
        number = self.tr("No. {number}").format(number=who.number) if who.number else ""
        gone = self.tr("withdrawn: {reason}").format(reason=who.withdrawn_reason or "…") if who.withdrawn else ""
        facts = " · ".join(part for part in (number, gone or words, who.standing.reason) if part)
        needs_reason = self.card.state in ("open", "closed")
        self.reason_field = Field(self.tr("Reason (the list is open: it is kept)"), self.reason)
        self.reason_field.setVisible(needs_reason)
        self.site_field = Field(self.tr("Site"), self.site)
        self.site_field.setVisible(bool(self.card.sites))
        summons = QWidget()
        summons.setLayout(row(label(self.tr("Summoned to"), tone="muted"), *self.sessions, None))
        summons.setVisible(len(self.sessions) > 1)
        asked = column(
            label(facts, tone="muted", wrap=True),
            row(Field(self.tr("Full name"), self.full_name), Field(self.tr("Position"), self.position)),
            row(Field(self.tr("Unit"), self.unit), Field(self.tr("Substitute named beforehand"), self.substitute)),
            row(self.site_field, self.guest),
            summons,
            *([self._matching()] if who.walk_in else []),
            self.reason_field,
            self.problem,
            spacing=12,
            margins=(16, 16, 16, 16),
        )
        return scrolling(asked, self._buttons())

    def _matching(self) -> QWidget:
        """Who a guest was: candidates of the same name, or anybody by search; never set by itself."""
        made = QWidget()
        parts = column(line(), Field(self.tr("Came without an invitation; is known as"), self.known), spacing=4)
        for choice in self.card.candidates:
            words = ElidedLabel(f"{choice.title} · {choice.detail}" if choice.detail else choice.title)
            take = button(self.tr("It is this one"), kind="link", clicked=partial(self.known.set_choice, choice))
            held = row(words, take)
            held.setStretch(0, 1)
            parts.addLayout(held)
        made.setLayout(parts)
        return made

    def _buttons(self) -> Any:
        who = self.card.who
        self.new_card = button(self.tr("New card…"), "id-card", clicked=self._replace_card)
        self.new_card.setToolTip(self.tr("The old card is withdrawn; the new one is made to print"))
        self.back = button(self.tr("Put back on the list"), "rotate-ccw", clicked=self._readmit)
        self.off = button(self.tr("Withdraw"), "user-x", clicked=self._withdraw)
        self.back.setVisible(who.withdrawn)
        self.off.setVisible(not who.withdrawn and not who.walk_in)
        self.new_card.setVisible(not who.withdrawn)
        self.save = button(self.tr("Save"), "save", kind="primary", clicked=self._save)
        self.save.setDefault(True)
        return row(self.new_card, self.back, self.off, None, button(self.tr("Cancel"), clicked=self.reject), self.save)

    # -- what is done --------------------------------------------------------------------------------------------

    def _save(self) -> None:
        self._do("attendance.edit_invitee", self._change)

    def _change(self, session: Any) -> str:
        who, reason = self.card.who, self.reason.text()
        typed = {
            "full_name": self.full_name.text(),
            "position": self.position.text(),
            "unit_name": self.unit.text(),
            "planned_substitute": self.substitute.text(),
        }
        before = {
            "full_name": who.full_name,
            "position": who.position,
            "unit_name": who.unit,
            "planned_substitute": who.planned_substitute,
        }
        said: dict[str, Any] = {name: text for name, text in typed.items() if text.strip() != before[name]}
        seat = self.site.currentData()
        if seat != str(who.site_id or ""):
            said["site_id"] = UUID(seat) if seat else None
        if self.guest.isChecked() != who.guest:
            said["guest"] = self.guest.isChecked()
        if said:
            edit_invitee(session, invitee_id=self._invitee_id, reason=reason, **said)
        self._match_and_summon(session)
        return self.tr("Corrected: {name}.")

    def _match_and_summon(self, session: Any) -> None:
        chosen = self.known.choice()
        if self.card.who.walk_in and (chosen.id if chosen else None) != self.card.who.matched_person_id:
            match_walk_in(session, invitee_id=self._invitee_id, person_id=chosen.id if chosen else None)
        ticked = frozenset(one.id for box, one in zip(self.sessions, self.card.sessions, strict=True) if box.isChecked())
        wanted = ticked if 0 < len(ticked) < len(self.sessions) else frozenset()
        if wanted != self.card.summoned:
            summon_to(session, invitee_ids=[self._invitee_id], session_ids=sorted(wanted))

    def _readmit(self) -> None:
        def change(session: Any) -> str:
            readmit_invitees(session, invitee_ids=[self._invitee_id], reason=self.reason.text())
            return self.tr("{name} is on the list again.")

        self._do("attendance.readmit_invitees", change, n=1)

    def _withdraw(self) -> None:
        def change(session: Any) -> str:
            withdraw_invitees(session, invitee_ids=[self._invitee_id], reason=self.reason.text())
            return self.tr("{name} was withdrawn.")

        self._do("attendance.withdraw_invitees", change, n=1)

    def _replace_card(self) -> None:
        def change(session: Any) -> str:
            replace_card(session, invitee_id=self._invitee_id)
            return self.tr("{name} has a new card; the old one no longer counts.")

        self._do("attendance.replace_card", change, prints=True)

    def _do(self, code: str, change: Any, *, prints: bool = False, **params: int) -> None:
        self._bridge.execute(code, change, self, partial(self._done, prints=prints), self._refused, params=params)

    def _done(self, words: str, *, prints: bool) -> None:
        self._shell.tell(words.format(name=self.full_name.text().strip() or self.card.who.unit), undo=True)
        if prints:
            self.card_replaced.emit(self._invitee_id)
        self.accept()

    def _refused(self, problem: AppError) -> None:
        self.problem.setText(self._shell.sentence(problem))
        self.problem.show()
        if problem.code == "attendance.reason_needed":
            self.reason.setFocus()


def _read(session: Any, *, event_id: UUID, invitee_id: UUID) -> InviteeCard:
    (who,) = invitee_rows(session, event_id, [invitee_id])
    event = event_detail(session, event_id)
    assert event is not None
    alike = find_people(session, who.full_name)[:_CANDIDATES] if who.walk_in and who.full_name else ()
    matched = who.matched_person_id
    people = People(as_of=today_local()).rows(session, [matched]) if matched is not None else []
    known = Choice(people[0].id, people[0].full_name) if people else None
    return InviteeCard(
        who,
        event.event.state,
        event.sites,
        event.sessions,
        summoned_sessions(session, event_id).get(invitee_id, frozenset()),
        tuple(alike),
        known,
    )
