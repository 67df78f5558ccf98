"""The values of a layout profile as a form: each with its words, its control, and whether it was checked against the original."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget
from typing_extensions import override

from baocaovien.documents.profile import CHOICES, LIMITS, LayoutProfile, LineRules
from baocaovien.ui.look import theme
from baocaovien.ui.settings.layout_words import CHOICE_WORDS, GROUPS
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import Card, button, column, label, row, set_tone
from baocaovien.ui.widgets.fields import DecimalField

_LINES = 3
Show = Callable[[Any], None]


def value_of(profile: Any, dotted: str) -> Any:
    """The value of a dotted name."""
    for name in dotted.split("."):
        profile = getattr(profile, name)
    return profile


def with_value(profile: Any, dotted: str, value: Any) -> Any:
    """The profile with another value of a dotted name."""
    name, _, rest = dotted.partition(".")
    return dataclasses.replace(profile, **{name: with_value(getattr(profile, name), rest, value) if rest else value})


def _leaves(profile: LayoutProfile, dotted: str) -> tuple[str, ...]:
    """The names under which a value may stand as not checked."""
    if dotted == "head.national":
        return (dotted, "head.national_lines")
    if isinstance(value_of(profile, dotted), LineRules):
        return tuple(f"{dotted}.{each.name}" for each in dataclasses.fields(LineRules))
    return (dotted,)


class LineEditor(QWidget):
    """Size and face of one line; with `words`, the line's text as well.

    Signals:
        changed: something was changed by hand.
    """

    changed = Signal()

    def __init__(self, name: str, *, words: bool = False) -> None:
        super().__init__()
        self.words = QLineEdit()
        self.words.setAccessibleName(name)
        if not words:
            self.words.hide()
        self.size_pt = _number("size_pt", " pt")
        self.size_pt.setMinimumWidth(theme.current().px(76))
        self.size_pt.setAccessibleName(self.tr("{value}: size").format(value=name))
        self.faces: dict[str, QPushButton] = {}
        faces = (("bold", "B", self.tr("Bold")), ("italic", "I", self.tr("Italic")), ("underline", "U", self.tr("Underlined")))
        for key, letter, tip in faces:
            made = self.faces[key] = button(letter, kind="quiet")
            made.setCheckable(True)
            made.setToolTip(tip)
            made.setAccessibleName(f"{name}: {tip}")
            made.setFixedWidth(theme.current().px(32))
            made.clicked.connect(self.changed)
        self.size_pt.valueChanged.connect(self.changed)
        self.words.textEdited.connect(self.changed)
        tail = row(self.size_pt, *self.faces.values(), None, spacing=4)
        self.setLayout(column(self.words, tail, spacing=4))

    def show_line(self, line: LineRules, words: str = "") -> None:
        """Show a line."""
        self.size_pt.blockSignals(True)
        self.size_pt.setValue(line.size_pt)
        self.size_pt.blockSignals(False)
        for key, face in self.faces.items():
            face.setChecked(getattr(line, key))
        if self.words.text() != words:
            self.words.setText(words)

    def line(self) -> LineRules:
        """The line as it is shown."""
        return LineRules(self.size_pt.value(), **{key: face.isChecked() for key, face in self.faces.items()})


class _Value(QWidget):
    """One value: its words, its control, and the mark below."""

    def __init__(self, words: str, control: QWidget) -> None:
        super().__init__()
        self.name = label(words, scale="caption", tone="muted", wrap=True)
        self.name.setBuddy(control)
        self.control = control
        self.mark = QCheckBox(self.tr("checked against the original"))
        self.mark.setProperty("scale", "caption")
        if not control.accessibleName():
            control.setAccessibleName(words)
        self._words = words
        self.setLayout(column(self.name, control, self.mark, spacing=4))

    def show_mark(self, checked: bool) -> None:
        """Say whether the value was compared with the original rule."""
        self.mark.setChecked(checked)
        said = self.tr("checked against the original") if checked else self.tr("not checked against the original")
        # Beside its name, not at the box: an empty box called "not checked" reads as its opposite.
        self.name.setText(self._words if checked else f"{self._words} · {said}")
        set_tone(self.name, "muted" if checked else "attention")
        self.mark.setAccessibleName(f"{self._words}: {said}")


class LayoutForm(QWidget):
    """Edits a profile in memory.

    Signals:
        changed: a value or a mark was changed by hand.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._profile = LayoutProfile(code="", name="", family="party")
        self.values: dict[str, _Value] = {}
        self._shows: dict[str, Show] = {}
        cards = []
        for title, entries in GROUPS:
            card = Card(translate("Layout", title), spacing=12)
            for dotted, words in entries:
                card.add(self._value(dotted, translate("Layout", words)))
            cards.append(card)
        self.setLayout(column(*cards, None, spacing=12))

    def profile(self) -> LayoutProfile:
        """The profile as it is shown; whether it can be used is for `profile_from_dict` to say."""
        return self._profile

    def show_profile(self, profile: LayoutProfile, *, editable: bool) -> None:
        """Show a profile."""
        self._profile = profile
        for dotted, value in self.values.items():
            self._show(dotted)
            value.setEnabled(editable)

    # -- inside --------------------------------------------------------------------------------------------------

    def _value(self, dotted: str, words: str) -> _Value:
        control = self._control(dotted, words)
        made = self.values[dotted] = _Value(words, control)
        made.mark.clicked.connect(lambda on: self._set_checked(dotted, on))
        return made

    def _control(self, dotted: str, words: str) -> QWidget:
        before = value_of(self._profile, dotted)
        name = dotted.rpartition(".")[2]
        if dotted == "head.national":
            return self._national(words)
        if isinstance(before, LineRules):
            line = LineEditor(words)
            line.changed.connect(lambda: self._set(dotted, line.line()))
            self._shows[dotted] = line.show_line
            return line
        if isinstance(before, bool):
            return self._yes_or_no(dotted, words)
        if isinstance(before, float | int):
            return self._figure(dotted, name)
        return self._choice(dotted, name) if name in CHOICES else self._text(dotted)

    def _yes_or_no(self, dotted: str, words: str) -> QWidget:
        box = QCheckBox(self.tr("Yes"))
        box.setAccessibleName(words)
        box.clicked.connect(lambda on: self._set(dotted, on))
        self._shows[dotted] = box.setChecked
        return box

    def _figure(self, dotted: str, name: str) -> QWidget:
        unit = " mm" if name.endswith("_mm") else " pt" if name.endswith("_pt") else ""
        field = _number(name, unit)
        field.valueChanged.connect(lambda value: self._set(dotted, value))
        self._shows[dotted] = field.setValue
        return field

    def _choice(self, dotted: str, name: str) -> QWidget:
        combo = QComboBox()
        for code in CHOICES[name]:
            combo.addItem(translate("Layout", CHOICE_WORDS[code]), code)
        combo.activated.connect(lambda _at: self._set(dotted, combo.currentData()))
        self._shows[dotted] = lambda code: combo.setCurrentIndex(combo.findData(code))
        return combo

    def _text(self, dotted: str) -> QWidget:
        field = QLineEdit()
        field.textEdited.connect(lambda text: self._set(dotted, text))
        self._shows[dotted] = lambda text: field.setText(text) if field.text() != text else None
        return field

    def _national(self, words: str) -> QWidget:
        """The lines at the right of the head, each with its face; an emptied one falls away."""
        made = QWidget()
        lines = [LineEditor(f"{words} {at + 1}", words=True) for at in range(_LINES)]

        def take() -> None:
            kept = [(line.words.text(), line.line()) for line in lines if line.words.text()]
            self._set("head.national_lines", tuple(face for _text, face in kept), quiet=True)
            self._set("head.national", tuple(text for text, _face in kept))

        def show(texts: tuple[str, ...]) -> None:
            faces = self._profile.head.national_lines
            for at, line in enumerate(lines):
                line.show_line(faces[at] if at < len(faces) else LineRules(bold=True), texts[at] if at < len(texts) else "")

        for line in lines:
            line.changed.connect(take)
        self._shows["head.national"] = show
        made.setLayout(column(*lines, spacing=8))
        return made

    def _set(self, dotted: str, value: Any, *, quiet: bool = False) -> None:
        """Take a value that was changed by hand; nobody has compared it yet."""
        if value_of(self._profile, dotted) == value and dotted != "head.national":
            return
        names = self._profile.unchecked | set(self._changed_leaves(dotted, value))
        self._profile = dataclasses.replace(with_value(self._profile, dotted, value), unchecked=frozenset(names))
        if not quiet:
            self.values[dotted].show_mark(False)
            self.changed.emit()

    def _changed_leaves(self, dotted: str, value: Any) -> list[str]:
        if isinstance(value, LineRules):
            before: LineRules = value_of(self._profile, dotted)
            fields = [each.name for each in dataclasses.fields(LineRules)]
            return [f"{dotted}.{name}" for name in fields if getattr(before, name) != getattr(value, name)]
        return [dotted]

    def _set_checked(self, dotted: str, checked: bool) -> None:
        leaves = _leaves(self._profile, dotted)
        names = self._profile.unchecked - set(leaves) if checked else self._profile.unchecked | {leaves[0]}
        self._profile = dataclasses.replace(self._profile, unchecked=frozenset(names))
        self.values[dotted].show_mark(checked)
        self.changed.emit()

    def _show(self, dotted: str) -> None:
        control = self.values[dotted].control
        control.blockSignals(True)
        self._shows[dotted](value_of(self._profile, dotted))
        control.blockSignals(False)
        self.values[dotted].show_mark(not self._profile.unchecked.intersection(_leaves(self._profile, dotted)))


class _Figure(DecimalField):
    """A number that the wheel does not change by accident while the form is scrolled."""

    @override
    def wheelEvent(self, event: Any) -> None:
        event.ignore()


def _number(name: str, unit: str) -> DecimalField:
    low, high = LIMITS[name]
    made = _Figure()
    share = not unit
    made.setDecimals(2 if share else 1)
    made.setSingleStep(0.05 if share else 0.5)
    made.setRange(low, high)
    made.setSuffix(unit)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.lineEdit().setTextMargins(theme.current().px(8), 0, 0, 0)
    return made
