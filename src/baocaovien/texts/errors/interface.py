"""Sentences for what can go wrong around the window: `window.*`, `work.*` of the worker process, `print.*`."""

from __future__ import annotations

from baocaovien.texts.marking import QT_TRANSLATE_NOOP, Sentence

SENTENCES: dict[str, Sentence] = {
    "window.no_display": Sentence(
        QT_TRANSLATE_NOOP("Errors", "No window can be shown: no display answers ({display})."),
        QT_TRANSLATE_NOOP("Errors", "Start it on a desktop, or use the commands: baocaovien --help."),
    ),
    "work.too_long": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The work was stopped after {seconds} seconds."),
        QT_TRANSLATE_NOOP("Errors", "Try with a smaller file or fewer records; nothing was changed."),
    ),
    "work.worker_ended": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The work was cut off: its process ended."),
        QT_TRANSLATE_NOOP("Errors", "Try again; if a certain file causes it, that file is damaged. Nothing was changed."),
    ),
    "work.out_of_memory": Sentence(
        QT_TRANSLATE_NOOP("Errors", "There is not enough memory for this work."),
        QT_TRANSLATE_NOOP("Errors", "Close other programs or take a smaller file; nothing was changed."),
    ),
    "print.no_printer": Sentence(
        QT_TRANSLATE_NOOP("Errors", "No printer is set up on this machine."),
        QT_TRANSLATE_NOOP("Errors", "Add one in the printer settings of Windows, or save as PDF and print it elsewhere."),
    ),
    "print.not_started": Sentence(
        QT_TRANSLATE_NOOP("Errors", "Printing on {printer} could not begin."),
        QT_TRANSLATE_NOOP("Errors", "Check that the printer is on and has paper, or save as PDF."),
    ),
}
