"""What operations are called: `sample.*`."""

from __future__ import annotations

from baocaovien.texts.marking import QT_TRANSLATE_NOOP

LABELS: dict[str, str] = {
    "sample.office": QT_TRANSLATE_NOOP("Labels", "Make the sample office"),
    "sample.library": QT_TRANSLATE_NOOP("Labels", "Make the sample library"),
    "sample.schedule": QT_TRANSLATE_NOOP("Labels", "Make the sample events"),
    "sample.papers": QT_TRANSLATE_NOOP("Labels", "Make the sample papers"),
}
