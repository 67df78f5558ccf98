"""What the list's menu does to fill the list: each is one operation, told in the page, with a reason once the door is open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from baocaovien.domain.errors import AppError
from baocaovien.services.attendance.quotas import earlier_lists, set_quotas, unit_quotas
from baocaovien.services.attendance.roster import invite, invite_by_post, invite_like, invite_reporters
from baocaovien.ui.attendance.inviting import ByGroupDialog, ByPositionDialog, ChooseDialog, LikeDialog, QuotaDialog
from baocaovien.ui.attendance.reasons import do_with_reason
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.shell import Level, Shell


class Inviter(QWidget):
    """Invites people to the event that is shown; never visible itself."""

    def __init__(self, bridge: Bridge, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._bridge = bridge
        self._shell = shell
        self.event_id: UUID | None = None
        self.state = ""

    def one(self, record_id: UUID) -> None:
        """Invite a person, or a unit."""
        self._invite("attendance.invite", invite, who=[record_id])

    def by_position(self) -> None:
        """Ask for words of a position."""
        self._open(ByPositionDialog(self._bridge, self._shell.window(), self._by_position))

    def by_group(self) -> None:
        """Ask for a group."""
        self._open(ByGroupDialog(self._shell.window(), self._by_group))

    def like(self) -> None:
        """Ask whose list is taken over."""
        if self.event_id is None:
            return
        lists = self._bridge.read(partial(_earlier, event_id=self.event_id))
        if not lists:
            self._shell.tell(self.tr("No earlier conference has a list yet."), level=Level.ATTENTION)
            return
        self._open(LikeDialog(self._shell.window(), lists, self._like))

    def quotas(self) -> None:
        """Ask for the seats of each unit."""
        if self.event_id is not None:
            found = self._bridge.read(partial(_quotas, event_id=self.event_id))
            self._open(QuotaDialog(self._shell.window(), found, self._set_quotas))

    def _open(self, dialog: ChooseDialog) -> None:
        """Show a dialog of the conference that is shown now; it stays that one's, however late it is decided."""
        dialog.keeper = self._shell
        dialog.of_event = (self.event_id, self.state)
        dialog.open()

    def _by_position(self, dialog: ChooseDialog, position: str, below_id: UUID | None) -> None:
        self._invite("attendance.invite_by_post", invite_by_post, dialog, position=position, below_id=below_id)

    def _by_group(self, dialog: ChooseDialog, level: str) -> None:
        self._invite("attendance.invite_reporters", invite_reporters, dialog, level=level)

    def _like(self, dialog: ChooseDialog, other: UUID) -> None:
        self._invite("attendance.invite_like", invite_like, dialog, from_event_id=other)

    def _set_quotas(self, dialog: ChooseDialog, quotas: dict[UUID, int]) -> None:
        self._do("attendance.set_quotas", set_quotas, self._told_quotas, dialog, quotas=quotas)

    def _told_quotas(self, count: int) -> None:
        self._shell.tell(self.tr("Seats of %n units set.", "", count), undo=count > 0)

    def _invite(self, code: str, use_case: Callable[..., Any], dialog: ChooseDialog | None = None, **said: Any) -> None:
        self._do(code, use_case, self._told_invited, dialog, **said)

    def _do(
        self,
        code: str,
        use_case: Callable[..., Any],
        then: Callable[[Any], None],
        dialog: ChooseDialog | None = None,
        **said: Any,
    ) -> None:
        """Change the list; the dialog in which it was chosen closes when it is written, and else says what is wrong."""
        event_id, state = (self.event_id, self.state) if dialog is None else dialog.of_event
        if event_id is None:
            return

        def done(made: Any) -> None:
            if dialog is not None and isValid(dialog):
                dialog.accept()
            then(made)

        def refused(problem: AppError) -> None:
            if dialog is not None and isValid(dialog):
                dialog.refuse(self._shell.sentence(problem))
            else:
                self._shell.tell_error(problem)

        do_with_reason(
            self._bridge,
            self._shell,
            state,
            title=self.tr("Change of an open list"),
            code=code,
            change=lambda reason: partial(use_case, event_id=event_id, reason=reason, **said),
            done=done,
            refused=refused,
            proposed=self.tr("added"),
        )

    def _told_invited(self, made: tuple[UUID, ...]) -> None:
        if made:
            self._shell.tell(self.tr("%n invited.", "", len(made)), undo=True)
        else:
            self._shell.tell(self.tr("Nobody new: all of them are on the list already, or nobody fits."), level=Level.ATTENTION)


def _earlier(session: Any, *, event_id: UUID) -> Any:
    return earlier_lists(session, event_id)


def _quotas(session: Any, *, event_id: UUID) -> Any:
    return unit_quotas(session, event_id)
