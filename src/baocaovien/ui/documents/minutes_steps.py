"""The steps of minutes after the writing: finalised, reopened, signed, issued, printed again."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from baocaovien.domain.errors import AppError
from baocaovien.domain.files import file_name, write_bytes
from baocaovien.services.documents.attachments import read_attachment
from baocaovien.services.documents.minutes import finalised_file, issue_minutes, reopen_minutes, sign_minutes, version_file
from baocaovien.services.documents.printing import Finalised, finalise_minutes
from baocaovien.services.documents.signing import sign_with_file
from baocaovien.services.workspace import Workspace
from baocaovien.store.queries.documents import VersionRow
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.documents.minutes_view import MinutesView
from baocaovien.ui.documents.versions_dialog import VersionsDialog
from baocaovien.ui.shell import Level, NoticeAction, Shell
from baocaovien.ui.widgets.ask_line import ask_line


@dataclass(frozen=True, slots=True)
class _Closed:
    """Minutes that were finalised, with the file that is kept."""

    done: Finalised
    pdf: bytes


class MinutesSteps:
    """What the page's primary button and menu do with the minutes that are shown."""

    def __init__(self, bridge: Bridge, shell: Shell, view: MinutesView, asks: Asks) -> None:
        self._bridge = bridge
        self._shell = shell
        self._view = view
        self._asks = asks

    def tr(self, text: str) -> str:
        """In the language of the window."""
        return QCoreApplication.translate("MinutesSteps", text)

    def finalise_and_print(self) -> None:
        """From the last word to the printer's dialog in one click."""
        self._view.when_written(self._finalise)

    def print_again(self) -> None:
        """Print the kept file, byte for byte."""
        event = self._view.detail
        if event is not None:
            pdf = self._bridge.read(partial(finalised_file, event_id=event.event.id))
            if pdf is not None and self._asks.printer(pdf, self._name()):
                self._shell.tell(self.tr("Sent to the printer: {paper}.").format(paper=self._name()))

    def show_versions(self) -> None:
        """Every version that was finalised, to be printed or saved as it was kept."""
        written = self._view.written
        if written is not None and written.versions:
            parent = self._shell.window()
            VersionsDialog(written.versions, parent, prints=self._print_version, saves=self._save_version).open()

    def reopen(self) -> None:
        """Open finalised minutes to correct them; the reason is kept."""
        event = self._view.detail
        if event is not None:
            told = self.tr("The minutes can be corrected; finalise them again when done.")
            ask_line(
                self._bridge,
                self._shell,
                self.tr("Reopen to correct"),
                self.tr("Why are the minutes reopened?"),
                code="minutes.reopen",
                change=lambda reason: partial(reopen_minutes, event_id=event.event.id, reason=reason),
                done=lambda _revision: self._shell.tell(told),
                nature="final",  # finalising again is its opposite: undone, minutes would be final that say more than their PDF
            )

    def sign(self) -> None:
        """Attach the signed scan, or the file that was signed with the office's token."""
        event = self._view.detail
        path = self._asks.source(self.tr("Signed minutes"), "PDF (*.pdf)") if event is not None else None
        if event is None or path is None:
            return
        work = partial(read_attachment, path)
        self._bridge.compute(work, self._view, partial(self._sign, event.event.id, path))

    def sign_with_certificate(self) -> None:
        """Sign the kept file with a certificate file; the signed file is then what a reprint gives."""
        event = self._view.detail
        pdf = self._bridge.read(partial(finalised_file, event_id=event.event.id)) if event is not None else None
        if event is None or pdf is None:
            return
        path = self._asks.source(self.tr("Certificate file"), "PKCS #12 (*.p12 *.pfx)")
        question = self.tr("Passphrase of {file}").format(file=path.name) if path is not None else ""
        passphrase = self._asks.secret(self.tr("Sign with a certificate file"), question) if path is not None else None
        if path is None or passphrase is None:
            return
        work = partial(sign_with_file, pdf, path, passphrase, dt.datetime.now(dt.UTC))
        then = partial(self._sign, event.event.id, path, of=hashlib.sha256(pdf).hexdigest())
        self._bridge.compute(work, self._view, then, failed=self._shell.tell_error, in_process=True)

    def issue(self) -> None:
        """Say that the signed minutes were sent out."""
        event = self._view.detail
        if event is not None:
            self._bridge.execute(
                "minutes.issue",
                partial(issue_minutes, event_id=event.event.id),
                self._view,
                lambda _none: self._shell.tell(self.tr("The minutes are issued."), undo=True),
            )

    # -- inside --------------------------------------------------------------------------------------------------

    def _name(self) -> str:
        title = self._view.detail.event.title if self._view.detail is not None else ""
        return self.tr("Minutes of {title}").format(title=title)

    def _version_name(self, version: VersionRow) -> str:
        return self.tr("{minutes}, version {number}").format(minutes=self._name(), number=version.number)

    def _print_version(self, version: VersionRow) -> None:
        name = self._version_name(version)
        if self._asks.printer(self._bridge.read(partial(version_file, version_id=version.id)), name):
            self._shell.tell(self.tr("Sent to the printer: {paper}.").format(paper=name))

    def _save_version(self, version: VersionRow) -> None:
        name = f"{file_name(self._version_name(version))}.pdf"
        target = self._asks.target(self.tr("Save the finalised version"), name, "PDF (*.pdf)")
        if target is not None:
            work = partial(write_bytes, target, self._bridge.read(partial(version_file, version_id=version.id)))
            said = self.tr("Written: {file}").format(file=target.name)
            told = partial(self._shell.tell_file, said, target)
            self._bridge.compute(work, self._view, lambda _none: told(), failed=self._shell.tell_error)

    def _finalise(self) -> None:
        event = self._view.detail
        if event is not None:
            work = partial(_close, self._bridge.workspace, event.event.id)
            self._bridge.compute(work, self._view, self._finalised, failed=self._failed)

    def _finalised(self, closed: _Closed) -> None:
        self._view.refresh()
        self._view.preview.show_pdf(closed.pdf)
        printed = self._asks.printer(closed.pdf, self._name())
        text = self.tr("Finalised as version {number}.") if not printed else self.tr("Finalised as version {number} and printed.")
        actions = () if printed else (NoticeAction(self.tr("Print…"), self.print_again),)
        said = text.format(number=closed.done.number)
        if closed.done.note is not None:
            said = f"{said} {self._shell.sentence(closed.done.note)}"
        self._shell.tell(said, actions=actions)

    def _failed(self, problem: AppError) -> None:
        self._view.refresh()
        self._shell.tell_error(problem)

    def _sign(self, event_id: UUID, path: Path, content: bytes, *, of: str = "") -> None:
        said = self.tr("{file} is attached; it is what printing again gives from now on.")
        if of:
            said = self.tr("Signed with {file}; the signed minutes are what printing again gives from now on.")
        self._bridge.execute(
            "minutes.sign",
            partial(sign_minutes, event_id=event_id, signed=content, of=of),
            self._view,
            lambda _sha: self._shell.tell(said.format(file=path.name), level=Level.GOOD, undo=True),
        )


def _close(workspace: Workspace, event_id: UUID) -> _Closed:
    done = finalise_minutes(workspace, event_id)
    return _Closed(done, workspace.read(partial(finalised_file, event_id=event_id)) or b"")
