"""What operations are called: `exchange.*`."""

from __future__ import annotations

from baocaovien.texts.marking import QT_TRANSLATE_NOOP

LABELS: dict[str, str] = {
    "exchange.merge": QT_TRANSLATE_NOOP("Labels", "Take in what others sent"),
    "exchange.choose": QT_TRANSLATE_NOOP("Labels", "Choose between what two machines wrote"),
    "exchange.export": QT_TRANSLATE_NOOP("Labels", "Write an exchange file with {n} operations"),
    "exchange.prepare_station": QT_TRANSLATE_NOOP("Labels", "Prepare a door station with {n} records"),
    "exchange.open_station": QT_TRANSLATE_NOOP("Labels", "Open a door station"),
    "exchange.pair": QT_TRANSLATE_NOOP("Labels", "Pair with another machine"),
    "exchange.new_station": QT_TRANSLATE_NOOP("Labels", "Go on as a new station"),
}
