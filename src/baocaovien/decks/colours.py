"""Colours as RRGGBB: contrast and mixing."""

from __future__ import annotations


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue from 0 to 255."""
    return int(colour[0:2], 16), int(colour[2:4], 16), int(colour[4:6], 16)


def linear(colour: str) -> tuple[float, float, float]:
    """Linear light from 0 to 1 (sRGB)."""
    red, green, blue = (_linear(part / 255) for part in channels(colour))
    return red, green, blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """A colour between two: `share` of the other one."""
    return "".join(f"{round(a + (b - a) * share):02X}" for a, b in zip(channels(one), channels(other), strict=True))


def readable(back: str, dark: str = "1A1A1A", light: str = "FFFFFF") -> str:
    """Dark or light, whichever reads better on a colour."""
    return dark if contrast(dark, back) >= contrast(light, back) else light
