"""Measures: an 8-pixel grid, four sizes of one sans family, row heights."""

from __future__ import annotations

from dataclasses import dataclass

FAMILIES = ("Segoe UI", "Inter", "Noto Sans", "Open Sans", "Roboto", "Liberation Sans", "DejaVu Sans")
"""One sans family: the first that the system has; all of them carry Vietnamese."""

CAPTION, BODY, SECTION, TITLE = 12, 14, 16, 22
"""The type scale, in pixels at zoom 1."""

GRID = 8
RADIUS = 6
ICON = 16


@dataclass(frozen=True, slots=True)
class Tokens:
    """Measures at a zoom."""

    zoom: float = 1.0
    compact: bool = False

    def px(self, measure: float) -> int:
        """A measure of the grid in pixels at the zoom."""
        return round(measure * self.zoom)

    @property
    def row(self) -> int:
        """The height of a row in a list: 32, or 26 where the person chose compact."""
        return self.px(26 if self.compact else 32)

    @property
    def control(self) -> int:
        """The height of a button or field."""
        return self.px(28 if self.compact else 32)
