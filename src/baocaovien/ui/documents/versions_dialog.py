"""Every version of the minutes that was finalised: when, by whom, why it was opened again; printed or saved as it was kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from baocaovien.domain.dates import local_date, short_date, short_time
from baocaovien.store.queries.documents import VersionRow
from baocaovien.ui.look import theme
from baocaovien.ui.widgets.basics import button, column, label, line, row
from baocaovien.ui.widgets.dialog import Dialog

Act = Callable[[VersionRow], None]


class VersionsDialog(Dialog):
    """Choose a version to print or save."""

    def __init__(self, versions: Sequence[VersionRow], parent: QWidget, *, prints: Act, saves: Act) -> None:
        """Show the versions, the newest first."""
        super().__init__(parent)
        px = theme.current().px
        self.setWindowTitle(self.tr("Finalised versions of the minutes"))
        self.setMinimumWidth(px(520))
        self.print_buttons: list[QWidget] = []
        self.save_buttons: list[QWidget] = []
        whole = column(spacing=10, margins=(16, 12, 16, 12))
        for place, version in enumerate(sorted(versions, key=lambda one: one.number, reverse=True)):
            if place:
                whole.addWidget(line())
            whole.addWidget(self._line(version, prints, saves))
        whole.addLayout(row(None, button(self.tr("Close"), kind="primary", clicked=self.reject)))
        self.setLayout(whole)

    def _line(self, version: VersionRow, prints: Act, saves: Act) -> QWidget:
        when = f"{short_time(version.finalised_at)} {short_date(local_date(version.finalised_at))}"
        by = self.tr("version {number}, {time}, {who}") if version.actor else self.tr("version {number}, {time}")
        title = by.format(number=version.number, time=when, who=version.actor)
        name = label(title[:1].upper() + title[1:])
        name.setToolTip(f"SHA-256: {version.signed_sha256 or version.pdf_sha256}")
        told = [self.tr("signed")] if version.signed_sha256 else []
        told += [self.tr("opened again: {reason}").format(reason=version.reopened_because)] if version.reopened_because else []
        printing = button(self.tr("Print…"), "printer", clicked=lambda: prints(version))
        saving = button(self.tr("Save…"), "save", clicked=lambda: saves(version))
        for each, verb in ((printing, self.tr("Print version {number}")), (saving, self.tr("Save version {number}"))):
            each.setAccessibleName(verb.format(number=version.number))
        self.print_buttons.append(printing)
        self.save_buttons.append(saving)
        words = column(name, label(" · ".join(told) or self.tr("stands"), scale="caption", tone="muted", wrap=True), spacing=2)
        made = QWidget()
        layout = row(words, printing, saving)
        layout.setStretch(0, 1)
        made.setLayout(layout)
        return made
