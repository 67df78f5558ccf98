"""Layout of papers: the profiles that ship and the office's own, edited beside a page that shows the effect."""

from __future__ import annotations

import dataclasses
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from baocaovien.documents.profile import LayoutProfile, load_profile, profile_differences, profile_from_dict, profile_to_dict
from baocaovien.domain.errors import AppError
from baocaovien.domain.local_time import short_date, today_local
from baocaovien.services.documents.layout import (
    KnownProfile,
    copy_profile,
    known_profiles,
    remove_own_profile,
    reset_profile,
    save_own_profile,
)
from baocaovien.services.office.office import set_up_office
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.look import theme
from baocaovien.ui.settings.layout_form import LayoutForm
from baocaovien.ui.settings.paper_beside import Edited, PaperBeside
from baocaovien.ui.shell import Shell
from baocaovien.ui.start.office_form import PROFILES
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import Card, ScrollArea, button, column, label, row
from baocaovien.ui.widgets.fields import DateField, Field, require_read
from baocaovien.ui.widgets.panes import Panes


def profile_name(profile: LayoutProfile) -> str:
    """What a profile is called on the screen: those that ship by their short words."""
    words = dict(PROFILES).get(profile.code)
    return translate("Profiles", words) if words else profile.name


class LayoutSection(QWidget):
    """Chooses, copies, edits and resets layout profiles; each save is one step that can be undone."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self.bridge, self.shell = bridge, shell
        self._known: tuple[KnownProfile, ...] = ()
        self._shown: KnownProfile | None = None
        self._wanted = ""
        self._dirty = False
        self.profiles = QComboBox()
        self.profiles.setAccessibleName(self.tr("Layout"))
        self.use_button = button(self.tr("Use for all papers"), "check", clicked=self.use)
        self.copy_button = button(self.tr("Copy as our own"), "copy", clicked=self.copy)
        self.reset_button = button(self.tr("Back to the original"), "rotate-ccw", clicked=self.reset)
        self.remove_button = button(self.tr("Remove"), "trash-2", kind="quiet", clicked=self.remove)
        self.save_button = button(self.tr("Save"), "save", kind="primary", clicked=self.save)
        self.about = label("", scale="caption", tone="muted", wrap=True)
        self.name = QLineEdit()
        self.sources = QPlainTextEdit()
        self.sources.setTabChangesFocus(True)
        self.sources.setFixedHeight(theme.current().px(96))
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(theme.current().px(128))
        self.first_day, self.last_day = DateField(self.tr("In force from")), DateField(self.tr("In force until"))
        self.form = LayoutForm()
        self.beside = PaperBeside(bridge, shell, self._edited, kinds=True)
        self._lay_out()
        self.profiles.activated.connect(self._choose)
        self.form.changed.connect(self._changed)
        self.name.textEdited.connect(self._changed)
        for text in (self.sources, self.note):
            text.textChanged.connect(self._changed)
        for day in (self.first_day, self.last_day):
            day.changed.connect(self._changed)

    # -- what the page and the person do -------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the profiles anew; what is being edited stays."""
        self._known = self.bridge.read(known_profiles)
        if not self._dirty:
            self._list()
            self._show()
        self.beside.refresh()

    def use(self) -> None:
        """Print every paper by the chosen profile from now on."""
        work = partial(set_up_office, profile=self._chosen.profile.code)
        self._run("documents.use_profile", work, self.tr("Papers follow this layout from now on."))

    def copy(self) -> None:
        """Begin the office's own profile with the values of the chosen one."""
        name = self.tr("Our own, after {layout}").format(layout=profile_name(self._chosen.profile))
        work = partial(copy_profile, code=self._chosen.profile.code, name=name)

        def show(profile_id: UUID) -> None:
            self._wanted = profile_id.hex
            self._settle(self.tr("This is the office's own layout now; change what you need."))

        self.bridge.execute("documents.copy_profile", work, self, show)

    def keep(self) -> None:
        """Save what was typed before another profile is shown or the window closes; what can't be used is let go."""
        wrong = self.first_day.is_wrong or self.last_day.is_wrong
        if self._dirty and not wrong and self._edited() is not None:
            self.save()

    def save(self) -> None:
        """Keep the office's own profile as it is shown."""
        try:
            require_read(self.first_day, self.last_day)
        except AppError as problem:
            self._refused(problem)
            return
        chosen, profile = self._shown or self._chosen, self._as_typed()
        values = profile_differences(profile, load_profile(chosen.base))
        work = partial(save_own_profile, name=profile.name, base=chosen.base, values=values, profile_id=chosen.own_id)
        self._run("documents.save_own_profile", work, self.tr("The layout is saved."))

    def reset(self) -> None:
        """Go back to the values of the profile that this one was copied from."""
        if self._chosen.own_id is not None:
            work = partial(reset_profile, profile_id=self._chosen.own_id)
            self._run("documents.reset_profile", work, self.tr("The layout is the original again."))

    def remove(self) -> None:
        """Take the office's own profile away."""
        if self._chosen.own_id is not None:
            self._wanted = self._chosen.base
            work = partial(remove_own_profile, profile_id=self._chosen.own_id)
            self._run("documents.remove_own_profile", work, self.tr("The office's own layout is removed."))

    # -- inside --------------------------------------------------------------------------------------------------

    @property
    def _chosen(self) -> KnownProfile:
        return self._known[max(self.profiles.currentIndex(), 0)]

    def _run(self, code: str, work: Any, said: str) -> None:
        self.bridge.execute(code, work, self, lambda _answer: self._settle(said), self._refused)

    def _settle(self, said: str) -> None:
        self._dirty = False
        self.refresh()
        self.shell.tell(said, undo=True)

    def _refused(self, problem: AppError) -> None:
        self.shell.tell_error(problem)  # words beside the page would go with its next drawing

    def _list(self) -> None:
        wanted = self._wanted or (self.profiles.currentData() if self.profiles.count() else "")
        if not any(one.profile.code == wanted for one in self._known):
            wanted = next((one.profile.code for one in self._known if one.in_use), "party")
        self._wanted = ""
        self.profiles.clear()
        for one in self._known:
            text = profile_name(one.profile)
            self.profiles.addItem(self.tr("{layout} (in use)").format(layout=text) if one.in_use else text, one.profile.code)
        self.profiles.setCurrentIndex(self.profiles.findData(wanted))

    def _choose(self, _at: int) -> None:
        self.keep()
        self._dirty = False
        self._show()

    def _show(self) -> None:
        chosen = self._shown = self._chosen
        profile, own = chosen.profile, chosen.own_id is not None
        watched = (self.name, self.note, self.sources)
        for widget in watched:
            widget.blockSignals(True)
            widget.setEnabled(own)
        self.name.setText(profile.name)
        self.note.setPlainText(profile.note)
        self.sources.setPlainText("\n".join(profile.sources))
        for widget in watched:
            widget.blockSignals(False)
        for day, value in ((self.first_day, profile.valid_from), (self.last_day, profile.valid_to)):
            day.set_value(value)
            day.setEnabled(own)
        self.form.show_profile(profile, editable=own)
        self.about.setText(self._about(chosen))
        self.use_button.setEnabled(not chosen.in_use)
        for act in (self.save_button, self.reset_button, self.remove_button):
            act.setVisible(own)
        self._show_dirty()
        self.beside.draw_soon()

    def _about(self, chosen: KnownProfile) -> str:
        profile = chosen.profile
        said = []
        if profile.valid_from:
            said.append(self.tr("In force from {day}.").format(day=short_date(profile.valid_from)))
        if not profile.valid_on(today_local()):
            said.append(self.tr("Not in force today."))
        if profile.unchecked:
            said.append(self.tr("%n values are not checked against the original.", "", len(profile.unchecked)))
        if chosen.own_id is None:
            said.append(self.tr("This layout ships with the program; copy it to change it."))
        return " ".join(said)

    def _as_typed(self) -> LayoutProfile:
        sources = tuple(line.strip() for line in self.sources.toPlainText().splitlines() if line.strip())
        return dataclasses.replace(
            self.form.profile(),
            name=self.name.text(),
            note=self.note.toPlainText().strip(),
            sources=sources,
            valid_from=self.first_day.value(),
            valid_to=self.last_day.value(),
        )

    def _edited(self) -> Edited | None:
        """The profile for the page beside; None, with the reason said, while it can't be used."""
        if not self._known:
            return None
        typed = self._as_typed()
        try:
            profile_from_dict(profile_to_dict(dataclasses.replace(typed, name=typed.name or "?")))
        except AppError as problem:
            self.beside.say(self.shell.sentence(problem))
            return None
        return typed, None

    def _changed(self, *_value: Any) -> None:
        self._dirty = True
        self._show_dirty()
        self.beside.draw_soon()

    def _show_dirty(self) -> None:
        self.save_button.setEnabled(self._dirty)

    def _lay_out(self) -> None:
        rules = Card(self.tr("Where it comes from"), spacing=12)
        rules.add(Field(self.tr("Name"), self.name))
        rules.add(Field(self.tr("In force from"), self.first_day))
        rules.add(Field(self.tr("In force until"), self.last_day))
        rules.add(Field(self.tr("Rules it follows, one a line"), self.sources))
        rules.add(Field(self.tr("Note"), self.note))
        inside = QWidget()
        inside.setLayout(column(self.about, rules, self.form, spacing=12, margins=(0, 0, 4, 0)))
        area = ScrollArea()
        area.setAccessibleName(self.tr("Values of the layout"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        choice = row(self.profiles, self.use_button, self.copy_button, spacing=8)
        choice.setStretch(0, 1)
        acts = row(self.remove_button, None, self.reset_button, self.save_button)
        panes = Panes("settings.layout", area, self.beside, sizes=(340, 300))
        layout = column(choice, panes, acts, spacing=8)
        layout.setStretch(1, 1)
        self.setLayout(layout)
