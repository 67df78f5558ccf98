"""How far apart two colours look, also to colour-blind eyes."""

from __future__ import annotations

from typing import Literal

from baocaovien.decks.colours import linear

_SEEN_BY = {
    # Machado, Oliveira, Fernandes (2009), severity 1.0, on linear RGB.
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def difference(one: str, other: str, eyes: Literal["normal", "protan", "deutan", "tritan"] = "normal") -> float:
    """How far apart two colours look (CIE 1976 ΔE; 2.3 is just noticeable)."""
    first, second = _lab(_seen(one, eyes)), _lab(_seen(other, eyes))
    return float(sum((a - b) ** 2 for a, b in zip(first, second, strict=True)) ** 0.5)


def _seen(colour: str, eyes: str) -> tuple[float, float, float]:
    light = linear(colour)
    if eyes == "normal":
        return light
    red, green, blue = (
        min(max(sum(part * value for part, value in zip(row, light, strict=True)), 0.0), 1.0) for row in _SEEN_BY[eyes]
    )
    return red, green, blue


def _lab(light: tuple[float, float, float]) -> tuple[float, float, float]:
    red, green, blue = light
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (float(part ** (1 / 3)) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)
