"""The files kept with a record: added, opened, taken off."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from baocaovien.domain.files import local_name, make_folder, write_bytes
from baocaovien.services.documents.attachments import attach, attached_bytes, detach, read_attachment
from baocaovien.store.queries.documents import AttachmentRow, attachment_rows
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.shell import Shell
from baocaovien.ui.widgets.basics import ElidedLabel, Icon, button, column, icon_button, label, row


class AttachmentList(QWidget):
    """Lists the files of one record."""

    def __init__(self, bridge: Bridge, shell: Shell, asks: Asks) -> None:
        super().__init__()
        self._bridge = bridge
        self._shell = shell
        self._asks = asks
        self._target: tuple[str, UUID] | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self.add_button = button(self.tr("Add a file…"), "paperclip", clicked=self.add)
        self._lines: QVBoxLayout = column(spacing=2)
        layout = column(row(label(self.tr("Files"), scale="section"), None, self.add_button), spacing=6)
        layout.addLayout(self._lines)
        layout.addStretch(1)
        self.setLayout(layout)

    def show_record(self, target_type: str, target_id: UUID) -> None:
        """Show the files of a record."""
        self._target = (target_type, target_id)
        self.refresh()

    def refresh(self) -> None:
        """Read the files anew."""
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if self._target is None:
            return
        files = self._bridge.read(partial(attachment_rows, target_ids=[self._target[1]]))
        for file in files:
            self._lines.addWidget(self._line(file))
        if not files:
            self._lines.addWidget(label(self.tr("None yet: the signed scan belongs here."), tone="muted", wrap=True))

    def add(self) -> None:
        """Copy a file in."""
        path = self._asks.source(self.tr("Add a file")) if self._target is not None else None
        if path is not None:
            self._bridge.compute(partial(read_attachment, path), self, partial(self._attach, path.name))

    def _attach(self, name: str, data: bytes) -> None:
        if self._target is not None:
            target_type, target_id = self._target
            change = partial(attach, target_type=target_type, target_id=target_id, file_name=name, data=data)
            told = self.tr("{file} is kept with it.").format(file=name)
            self._bridge.execute("documents.attach", change, self, lambda _id: self._shell.tell(told, undo=True))

    def _line(self, file: AttachmentRow) -> QWidget:
        made = QWidget()
        name = ElidedLabel(file.file_name)
        look = icon_button("external-link", self.tr("Open {file}").format(file=file.file_name), clicked=partial(self._open, file))
        out = icon_button("trash-2", self.tr("Take off {file}").format(file=file.file_name), clicked=partial(self._remove, file))
        layout = row(Icon("paperclip"), name, label(_size(file.size), scale="caption", tone="muted"), look, out, spacing=4)
        layout.setStretch(1, 1)
        made.setLayout(layout)
        return made

    def _open(self, file: AttachmentRow) -> None:
        """Open a copy in the program of the system; the kept file never changes."""
        if self._folder is None:
            # What is still open in its program when the window closes stays for the system to clear.
            self._folder = tempfile.TemporaryDirectory(prefix="baocaovien-", ignore_cleanup_errors=True)
        target = Path(self._folder.name) / file.id.hex / local_name(Path(file.file_name).name)
        write = partial(_put, target, self._bridge.read(partial(attached_bytes, attachment_id=file.id)))
        self._bridge.compute(write, self, lambda _none: _show(target))

    def _remove(self, file: AttachmentRow) -> None:
        told = self.tr("{file} was taken off.").format(file=file.file_name)
        change = partial(detach, attachment_id=file.id)
        self._bridge.execute("documents.detach", change, self, lambda _none: self._shell.tell(told, undo=True))


def _size(size: int) -> str:
    if size >= 1 << 20:
        return f"{size / (1 << 20):.1f} MB".replace(".", ",")
    return f"{max(size >> 10, 1)} KB"


def _show(file: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def _put(target: Path, content: bytes) -> None:
    """Write the copy, unless it stands there already: the program that shows it may hold it."""
    if not (target.is_file() and target.read_bytes() == content):
        make_folder(target.parent)
        write_bytes(target, content)
