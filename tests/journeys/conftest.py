"""The journeys use the window's fixtures."""

from __future__ import annotations

from tests.ui.conftest import bridge, look

__all__ = ["bridge", "look"]
