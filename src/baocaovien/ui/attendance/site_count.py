"""The form for a number that a site reported by telephone: a total, never a mark on a person."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QWidget

from baocaovien.store.queries.schedule import EventSiteRow
from baocaovien.ui.attendance.words import HEAD_COUNT_WORDS, kind_words
from baocaovien.ui.look import theme
from baocaovien.ui.widgets.basics import button, column, label, roomy, row
from baocaovien.ui.widgets.dialog import Dialog
from baocaovien.ui.widgets.fields import Field
from baocaovien.ui.widgets.room import scrolling

_CATEGORIES = ("", "đảng viên", "đoàn viên – hội viên", "nhân dân")
"""As reports name them; Vietnamese, because they are printed."""
_MOST = 1_000_000


class SiteCountDialog(Dialog):
    """Which site, how many, of whom, who said so; whoever opened it closes it when that is written.

    Signals:
        given: the number is to be recorded.
    """

    given = Signal()

    def __init__(self, sites: tuple[EventSiteRow, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Number reported by a site"))
        self.site, self.kind, self.number = QComboBox(), QComboBox(), roomy(QSpinBox())
        self.category, self.by = QComboBox(), QLineEdit()
        for site in sites:
            self.site.addItem(site.name, str(site.site_id))
        for code in HEAD_COUNT_WORDS:
            self.kind.addItem(kind_words(code), code)
        self.category.setEditable(True)
        self.category.addItems(list(_CATEGORIES))
        self.number.setRange(0, _MOST)
        self._closed = {str(site.site_id): site.list_closed for site in sites}
        self.complete = QCheckBox(self.tr("Its list of names is complete: names count instead of this number"))
        self.site.currentIndexChanged.connect(lambda _at: self._show_complete())
        self._show_complete()
        save = button(self.tr("Record"), "check", kind="primary", clicked=self.given.emit)
        save.setDefault(True)
        self.problem = label("", tone="wrong", wrap=True)
        self.problem.hide()
        self.finished.connect(self.deleteLater)
        asked = column(
            Field(self.tr("Site"), self.site),
            row(Field(self.tr("How many"), self.number), Field(self.tr("Counted as"), self.kind)),
            Field(self.tr("Of whom (may stay empty)"), self.category),
            Field(self.tr("Reported by"), self.by),
            self.complete,
            self.problem,
            spacing=12,
            margins=(16, 16, 16, 16),
        )
        self.setLayout(scrolling(asked, row(None, button(self.tr("Cancel"), clicked=self.reject), save)))
        self.resize(theme.current().px(420), self.sizeHint().height())
        self.number.setFocus()
        self.number.selectAll()

    def refuse(self, words: str) -> None:
        """Say what is wrong; what was typed stays."""
        self.problem.setText(words)
        self.problem.show()

    def _show_complete(self) -> None:
        self.complete.setChecked(self._closed.get(self.site.currentData(), False))

    def list_closed(self) -> bool | None:
        """Whether the site's list of names is complete now; None when that did not change."""
        now = self.complete.isChecked()
        return None if now == self._closed[self.site.currentData()] else now

    def values(self) -> dict[str, Any]:
        """The arguments of `marking.head_count`, but for the event."""
        return {
            "site_id": UUID(self.site.currentData()),
            "kind": self.kind.currentData(),
            "number": self.number.value(),
            "category": self.category.currentText(),
            "reported_by": self.by.text(),
        }
