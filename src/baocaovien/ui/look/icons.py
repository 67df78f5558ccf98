"""Icons of one kept set (Lucide), painted in the colours of the look.

Widgets take them from `theme.icon` and `theme.set_icon`, which know the colours in force.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from baocaovien import paths

_SCALES = (1.0, 1.25, 1.5, 2.0)
_SIDES = (16, 20, 24, 32, 48, 64, 128)


@cache
def source(name: str) -> str:
    """The SVG of an icon; its stroke is `currentColor`."""
    return paths.resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@cache
def pixmap(name: str, colour: str, size: int, scale: float = 1.0, gap: int = 0) -> QPixmap:
    """An icon of `size` logical pixels in a colour #rrggbb, for a screen of the given scale, with a gap at its right."""
    renderer = QSvgRenderer(QByteArray(source(name).replace("currentColor", colour).encode()))
    side = round(size * scale)
    drawn = QPixmap(side + round(gap * scale), side)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    drawn.setDevicePixelRatio(scale)
    return drawn


@cache
def icon(name: str, colour: str, size: int = 16, disabled: str = "", gap: int = 0) -> QIcon:
    """An icon in a colour #rrggbb, sharp at the usual scales of screens, with a gap at its right."""
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(pixmap(name, colour, size, scale, gap))
        if disabled:
            made.addPixmap(pixmap(name, disabled, size, scale, gap), QIcon.Mode.Disabled)
    return made


@cache
def program() -> QIcon:
    """The program's own icon, for title bars and the bar of open windows."""
    renderer = QSvgRenderer(str(paths.resource("baocaovien.svg")))
    made = QIcon()
    for side in _SIDES:
        drawn = QPixmap(side, side)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        renderer.render(painter)
        painter.end()
        made.addPixmap(drawn)
    return made


def clear() -> None:
    """Forget painted icons; the look has changed."""
    icon.cache_clear()
    pixmap.cache_clear()
