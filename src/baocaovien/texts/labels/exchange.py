"""What operations are called: `exchange.*`."""

from __future__ import annotations

from baocaovien.texts.marking import QT_TRANSLATE_NOOP

LABELS: dict[str, str] = {
    "exchange.merge": QT_TRANSLATE_NOOP("Labels", "Take in what others sent"),
    "exchange.choose": QT_TRANSLATE_NOOP("Labels", "Choose between what two machines wrote"),
}
