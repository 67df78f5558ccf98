"""The first start: try the program on a sample, or set up the own office; one page, no dialogs."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLayout, QStackedWidget, QWidget

from baocaovien import paths
from baocaovien.domain.errors import AppError
from baocaovien.services.office.first_start import found_office, make_sample
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.look import theme
from baocaovien.ui.shell import Shell
from baocaovien.ui.start.office_form import OfficeForm
from baocaovien.ui.widgets.basics import Card, Icon, button, column, label, row, set_tone
from baocaovien.ui.widgets.progress_strip import ProgressStrip
from baocaovien.ui.widgets.room import Room

SAMPLE = "du-lieu-mau"


class StartPage(QWidget):
    """Shown while the open workspace has no office.

    Signals:
        founded: the own office is set up.
        sample_made: the folder of the sample workspace, to be opened.
    """

    founded = Signal()
    sample_made = Signal(Path)

    def __init__(self, bridge: Bridge, shell: Shell, *, form_first: bool = False) -> None:
        super().__init__()
        self.bridge = bridge
        self.shell = shell
        self.setProperty("surface", "canvas")
        self.setAccessibleName(self.tr("First start"))
        self.strip = ProgressStrip()
        self.sample_button = button(self.tr("Try it on sample data"), "play", kind="primary", clicked=self.make_sample)
        self.office_button = button(self.tr("Set up my office"), "building-2", clicked=self._show_form)
        self.station_button = button(
            self.tr("This machine is a door station: open its file…"), "usb", kind="link", clicked=self.shell.open_station
        )
        self.form = OfficeForm()
        self.problem = label("", tone="wrong", wrap=True)
        self.found_button = button(self.tr("Start working"), "check", kind="primary", clicked=self.found)
        self.back_button = button(self.tr("Back"), "arrow-left", clicked=self._show_choice)
        self.steps = QStackedWidget()
        self.steps.addWidget(self._choice())
        self.steps.addWidget(self._form_step())
        self.steps.setCurrentIndex(1 if form_first else 0)
        self.setLayout(column(self.steps))
        self.setFocusProxy(self.form.unit_name if form_first else self.sample_button)

    def make_sample(self) -> None:
        """Make the sample workspace (once) and open it."""
        self.sample_button.setEnabled(False)
        self.strip.start(self.tr("Preparing the sample data…"))
        work = partial(make_sample, paths.user_data() / SAMPLE)
        self.bridge.compute(work, self, self._open_sample, failed=self._tell, in_process=True)

    def found(self) -> None:
        """Set up the office from what was typed."""
        values = self.form.values()
        for field in self.form.fields.values():
            field.set_error("")
        missing = [name for name in ("unit_name", "place_name") if not values[name].strip()]
        for name in missing:
            self.form.fields[name].set_error(self.tr("Needed on every paper"))
        if missing:
            getattr(self.form, missing[0]).setFocus()
            return
        self.found_button.setEnabled(False)
        self.bridge.execute("office.set_up", partial(found_office, **values), self, self._take_founded, self._tell)

    def _take_founded(self, actor_id: UUID | None) -> None:
        if actor_id is not None:
            self.bridge.sign_in(actor_id)
        self.founded.emit()

    def _open_sample(self, folder: Path) -> None:
        self.strip.finish()
        self.sample_made.emit(folder)

    def _tell(self, problem: AppError) -> None:
        self.strip.finish()
        self.sample_button.setEnabled(True)
        self.found_button.setEnabled(True)
        self.problem.setText(self.shell.sentence(problem))
        set_tone(self.problem, "wrong")
        if self.steps.currentIndex() == 0:
            self.shell.tell_error(problem)

    def _show_form(self) -> None:
        self.steps.setCurrentIndex(1)
        self.form.unit_name.setFocus()

    def _show_choice(self) -> None:
        self.steps.setCurrentIndex(0)

    def _choice(self) -> QWidget:
        title = label(self.tr("Reporters' conferences, from plan to signed minutes"), scale="title")
        words = label(
            self.tr(
                "Schedule conferences, build slides from approved content, take attendance at the door, print official papers. "
                "No network needed."
            ),
            tone="muted",
            wrap=True,
        )
        sample = self._card(
            "play",
            self.tr("Look around first"),
            self.tr(
                "Opens a sample office with invented people and a month of conferences. You can try everything; nothing is sent."
            ),
            self.sample_button,
        )
        own = self._card(
            "building-2",
            self.tr("Begin with my office"),
            self.tr(
                "Four lines are enough: the office's name, the place in date lines, who signs, and your name. The rest can wait."
            ),
            self.office_button,
        )
        cards = row(sample, own, spacing=16)
        inside = column(title, words, cards, row(self.station_button, None), self.strip, spacing=16)
        return _centred(inside, 760)

    def _card(self, icon: str, title: str, text: str, action: QWidget) -> QFrame:
        card = Card(margin=24, spacing=12)
        card.add(Icon(icon, "accent", 32))
        card.add(label(title, scale="section"))
        card.add(label(text, tone="muted", wrap=True), 1)
        card.add(row(action, None))
        return card

    def _form_step(self) -> QWidget:
        head = label(self.tr("Your office"), scale="title")
        foot = row(self.back_button, None, self.found_button)
        inside = column(head, Room(self.form), self.problem, foot, spacing=12)
        inside.setStretch(1, 1)
        return _centred(inside, 760, whole=True)


def _centred(inside: QLayout, width: int, *, whole: bool = False) -> QWidget:
    """A column in the middle of the page, as high as it needs or as the page."""
    box = QWidget()
    box.setLayout(inside)
    box.setMaximumWidth(theme.current().px(width))
    made = QWidget()
    layout = column(margins=(24, 16, 24, 16))
    middle = row(None, box, None, spacing=0)
    middle.setStretch(1, 100)
    if whole:
        layout.addLayout(middle, 1)
    else:
        layout.addStretch(1)
        layout.addLayout(middle)
        layout.addStretch(2)
    made.setLayout(layout)
    return made
