"""Asks whether a backup shall stand in for data that can't be opened, and says what was done."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

from baocaovien.domain.local_time import short_moment
from baocaovien.services.backup import Kept
from baocaovien.services.recovery import Recovered
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.translator import translate


def ask_recovery(parent: QWidget | None, problem: str, newest: Kept) -> bool:
    """Say why the data can't be opened and offer the newest sound backup; nothing is done before the answer."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(translate("Recovery", QT_TRANSLATE_NOOP("Recovery", "The data cannot be opened")))
    box.setText(problem)
    words = QT_TRANSLATE_NOOP(
        "Recovery",
        "The newest sound backup is of {time}. What was written after it is not in it; the file that cannot be opened is kept.",
    )
    box.setInformativeText(translate("Recovery", words).format(time=short_moment(newest.at)))
    go_on = box.addButton(
        translate("Recovery", QT_TRANSLATE_NOOP("Recovery", "Go on from the backup")), QMessageBox.ButtonRole.AcceptRole
    )
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    chosen = box.clickedButton() is go_on
    box.deleteLater()
    return chosen


def recovery_words(done: Recovered) -> str:
    """What was done, where the file lies that can't be opened, and what may have to be done again."""
    parts = [
        translate("Recovery", QT_TRANSLATE_NOOP("Recovery", "You go on from the backup of {time}.")).format(
            time=short_moment(done.backup.at)
        )
    ]
    if done.kept is not None:
        kept = translate("Recovery", QT_TRANSLATE_NOOP("Recovery", "The file that cannot be opened is kept: {file}."))
        parts.append(kept.format(file=done.kept))
    if not done.erased_known:
        again = QT_TRANSLATE_NOOP("Recovery", "If personal data was erased after that time, erase it again.")
        parts.append(translate("Recovery", again))
    return " ".join(parts)
