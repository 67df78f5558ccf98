"""The colours by role, light and dark; a test holds the contrast of every pair that stands for text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as #rrggbb: neutral surfaces, one accent, three meanings."""

    dark: bool
    canvas: str
    """Behind everything."""
    rail: str
    """The navigation at the left, header rows, the status bar."""
    surface: str
    """Cards, lists, fields."""
    hover: str
    pressed: str
    selected: str
    """Chosen rows and the page that is shown."""
    border: str
    """Lines that only separate."""
    edge: str
    """The outline of a field or box one can act on (3:1 on surface)."""
    text: str
    muted: str
    """Second-rank text (4.5:1 on every surface)."""
    faint: str
    """Icons that only decorate, and disabled text."""
    accent: str
    """The primary action, focus, links."""
    accent_hover: str
    on_accent: str
    good: str
    good_soft: str
    attention: str
    attention_soft: str
    wrong: str
    wrong_soft: str
    shade: str
    """Behind a dialog that floats over the page."""


LIGHT = Palette(
    dark=False,
    canvas="#f5f6f8",
    rail="#eceef2",
    surface="#ffffff",
    hover="#f0f2f6",
    pressed="#e2e6ee",
    selected="#e4eafc",
    border="#e0e3e9",
    edge="#858e9c",
    text="#1a2230",
    muted="#525d6e",
    faint="#9aa3b0",
    accent="#2f55d4",
    accent_hover="#2446b8",
    on_accent="#ffffff",
    good="#186a3b",
    good_soft="#e1f3e8",
    attention="#835200",
    attention_soft="#fdf0d2",
    wrong="#b3261e",
    wrong_soft="#fce7e5",
    shade="#101828",
)

DARK = Palette(
    dark=True,
    canvas="#16191e",
    rail="#111418",
    surface="#1d2127",
    hover="#272c34",
    pressed="#323842",
    selected="#28345c",
    border="#2d333c",
    edge="#768192",
    text="#e7eaef",
    muted="#a9b2bf",
    faint="#6d7786",
    accent="#92abff",
    accent_hover="#adc0ff",
    on_accent="#10183a",
    good="#74d39c",
    good_soft="#1b3126",
    attention="#f0c069",
    attention_soft="#382e18",
    wrong="#ff948a",
    wrong_soft="#40211f",
    shade="#000000",
)
