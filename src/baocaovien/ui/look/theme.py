"""The look in force: a palette, the zoom, roomy or compact; applied to the whole application at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication

from baocaovien.ui.look import icons, stylesheet
from baocaovien.ui.look.palette import DARK, LIGHT, Palette
from baocaovien.ui.look.tokens import BODY, FAMILIES, ICON, Tokens

if TYPE_CHECKING:
    from baocaovien.settings import Settings


@dataclass(frozen=True, slots=True)
class Theme(Tokens):
    """Colours and measures; `px` turns a measure of the grid into pixels at the zoom."""

    palette: Palette = LIGHT


_GAP = 4
"""Between an icon and the words of a button, beside what Qt leaves."""

_in_force = Theme()


def current() -> Theme:
    """The look in force."""
    return _in_force


def system_is_dark() -> bool:
    """Whether the desktop asks for dark windows."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def chosen(settings: Settings) -> Theme:
    """The theme of the person's settings."""
    dark = system_is_dark() if settings.theme == "system" else settings.theme == "dark"
    return Theme(zoom=settings.zoom, compact=settings.compact, palette=DARK if dark else LIGHT)


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the application; widgets that exist change at once."""
    global _in_force  # noqa: PLW0603 - like QApplication's own palette, there is one for the process
    if _in_force == theme and app.styleSheet():
        return
    _in_force = theme
    icons.clear()
    if app.style().objectName() != "fusion":
        app.setStyle("fusion")
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(theme.px(BODY))
    app.setFont(font)
    app.setPalette(_qt_palette(theme.palette))
    app.setStyleSheet(stylesheet.build(theme, theme.palette))
    for widget in app.allWidgets():
        if isinstance(widget, QAbstractButton) and widget.property("icon_name"):
            _paint_button(widget)


def icon(name: str, role: str = "text") -> QIcon:
    """An icon in the colour of a role of the palette in force; ask anew after the theme has changed."""
    colours = _in_force.palette
    return icons.icon(name, getattr(colours, role), _in_force.px(ICON), colours.faint)


def pixmap(name: str, role: str = "text", size: int = ICON, scale: float = 1.0) -> QPixmap:
    """An icon of a size of the grid as a pixmap, for a screen of the given scale."""
    return icons.pixmap(name, getattr(_in_force.palette, role), _in_force.px(size), scale)


def set_icon(button: QAbstractButton, name: str, role: str = "text") -> None:
    """Give a button an icon in the colour of a role of the palette; it follows the theme."""
    button.setProperty("icon_name", name)
    button.setProperty("icon_role", role)
    _paint_button(button)


def colour(role: str) -> QColor:
    """The colour of a role of the palette in force."""
    return QColor(getattr(_in_force.palette, role))


def _paint_button(button: QAbstractButton) -> None:
    colours, size = _in_force.palette, _in_force.px(ICON)
    gap = _in_force.px(_GAP) if button.text() else 0
    colour_of_role = getattr(colours, button.property("icon_role"))
    button.setIcon(icons.icon(button.property("icon_name"), colour_of_role, size, colours.faint, gap))
    button.setIconSize(QSize(size + gap, size))


def _qt_palette(colours: Palette) -> QPalette:
    made = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, colours.canvas),
        (role.WindowText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.hover),
        (role.ToolTipBase, colours.text),
        (role.ToolTipText, colours.surface),
        (role.PlaceholderText, colours.muted),
        (role.Text, colours.text),
        (role.Button, colours.surface),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.wrong),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Accent, colours.accent),
        (role.Light, colours.surface),
        (role.Midlight, colours.border),
        (role.Mid, colours.border),
        (role.Dark, colours.edge),
        (role.Shadow, colours.shade),
    ):
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.faint))
    return made
