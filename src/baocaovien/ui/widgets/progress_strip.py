"""A long job in the page: what it does, how far it is, and Cancel."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QProgressBar

from baocaovien.ui.bridge import Job
from baocaovien.ui.widgets.basics import ElidedLabel, button, column, label, row


class ProgressStrip(QFrame):
    """Hidden until a job starts; `told` is the `progress` callback of `bridge.compute`."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.words = ElidedLabel()
        self.share = label("", scale="caption", tone="muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel = button(self.tr("Cancel"), "x", clicked=self._cancel)
        self._stop: Callable[[], None] | None = None
        head = row(self.words, self.share, self.cancel)
        head.setStretch(0, 1)
        self.setLayout(column(head, self.bar, margins=(16, 8, 8, 12)))
        self.hide()

    def start(self, text: str, job: Job | None = None) -> None:
        """Show that a job has begun; without a job it can't be cancelled."""
        self._stop = job.cancel if job is not None else None
        self.cancel.setVisible(job is not None)
        self.cancel.setEnabled(True)
        self.words.setText(text)
        self.share.setText("")
        self.bar.setRange(0, 0)
        self.show()

    def told(self, done: int, total: int) -> None:
        """Show how far it is; a total of 0 is unknown."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.share.setText(f"{done:,} / {total:,}".replace(",", ".") if total else f"{done:,}".replace(",", "."))

    def finish(self) -> None:
        """The job is done, failed or was cancelled."""
        self._stop = None
        self.hide()

    def _cancel(self) -> None:
        if self._stop is not None:
            self.cancel.setEnabled(False)
            self.words.setText(self.tr("Stopping…"))
            self._stop()
