"""What a page asks the person in a dialog of the system: a printer, a file, a passphrase."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QWidget

from baocaovien.ui.printing import print_pdf


class Asks:
    """Every dialog that waits for an answer, in one place."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def printer(self, pdf: bytes, name: str, numbers: Sequence[int] = ()) -> bool:
        """Let the person choose a printer and print; False when they turned back."""
        return print_pdf(pdf, name, self._parent.window(), numbers)

    def target(self, title: str, name: str, filters: str) -> Path | None:
        """A file to write, beginning with a name; None when they turned back."""
        chosen, taken = QFileDialog.getSaveFileName(self._parent.window(), title, name, filters)
        if not chosen:
            return None
        path = Path(chosen)
        suffix = taken.rpartition("*")[2].rstrip(")")
        return path if path.suffix else path.with_name(path.name + suffix)

    def source(self, title: str, filters: str = "") -> Path | None:
        """A file to read; None when they turned back."""
        chosen, _taken = QFileDialog.getOpenFileName(self._parent.window(), title, "", filters)
        return Path(chosen) if chosen else None

    def sources(self, title: str, filters: str, folder: str = "") -> list[Path]:
        """Files to read; none when they turned back."""
        chosen, _taken = QFileDialog.getOpenFileNames(self._parent.window(), title, folder, filters)
        return [Path(one) for one in chosen]

    def folder(self, title: str, folder: str = "") -> Path | None:
        """A folder; None when they turned back."""
        chosen = QFileDialog.getExistingDirectory(self._parent.window(), title, folder)
        return Path(chosen) if chosen else None

    def secret(self, title: str, question: str) -> str | None:
        """A passphrase, unseen as it is typed; None when they turned back."""
        said, given = QInputDialog.getText(self._parent.window(), title, question, QLineEdit.EchoMode.Password)
        return said if given else None
