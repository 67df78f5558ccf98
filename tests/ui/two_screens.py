"""Presents a deck where there are two screens, and tells as JSON what stands on each; run by a test."""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from baocaovien.decks.build import plan_deck
from baocaovien.decks.theme import load_theme
from baocaovien.ui.decks.painter import SlidePainter
from baocaovien.ui.decks.present import Show
from tests.decks.samples import deck, one, points


def edges(area: QRect) -> list[int]:
    return [area.x(), area.y(), area.width(), area.height()]


def main(host_on: int) -> None:
    """Begin at the first of two slides, go on by a remote's button, turn the hall's screen black, and end."""
    app = QApplication(sys.argv[:1])
    theme = load_theme("official")
    first, second = (
        one("bullets", points("Một"), "Đầu", notes="Nói câu đầu"),
        one("bullets", points("Hai"), "Sau", notes="Nói câu sau"),
    )
    plan = plan_deck(deck(first, type(second)("k2", second.kind, second.title, second.content, second.notes)), theme)
    host = QWidget()
    host.setGeometry(app.screens()[host_on].geometry().adjusted(20, 20, -20, -20))
    host.show()
    show = Show(host, SlidePainter(theme.family, plan.width, plan.height), plan, room=20, rehearsal=False)
    show.begin(0)
    app.processEvents()
    hall, speaker = show.window, show.speaker
    assert hall is not None
    assert speaker is not None
    told = {"hall": edges(hall.geometry()), "notes": [speaker.notes.toPlainText()]}
    told["speaker"] = app.screens().index(speaker.screen())
    QTest.keyClick(hall, Qt.Key.Key_PageDown)
    told["notes"].append(speaker.notes.toPlainText())
    QTest.keyClick(speaker, Qt.Key.Key_B)
    told["black"] = [hall.black, speaker.dark.isVisible()]
    QTest.keyClick(speaker, Qt.Key.Key_PageUp)
    told["again"] = [hall.black, speaker.dark.isVisible(), show.at]
    ended: list[bool] = []
    show.ended.connect(lambda: ended.append(True))
    QTest.keyClick(hall, Qt.Key.Key_Escape)
    told["ended"] = ended
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(int(sys.argv[1]))
