"""Sentences for the codes `workspace.*`, `file.*`, `work.*` and `input.*`."""

from __future__ import annotations

from baocaovien.texts.marking import QT_TRANSLATE_NOOP, Sentence

SENTENCES: dict[str, Sentence] = {
    "work.cancelled": Sentence(QT_TRANSLATE_NOOP("Errors", "Stopped as you asked; nothing was changed.")),
    "file.missing": Sentence(
        QT_TRANSLATE_NOOP("Errors", "There is no file {file}."), QT_TRANSLATE_NOOP("Errors", "Check the name and the folder.")
    ),
    "file.unreadable": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The file {file} cannot be read: {reason}."),
        QT_TRANSLATE_NOOP("Errors", "Check that it is whole and that you may open it; nothing was changed."),
    ),
    "file.too_large": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The file {file} is too large ({megabytes} MB; at most {most} MB)."),
        QT_TRANSLATE_NOOP("Errors", "Choose a smaller file; nothing was changed."),
    ),
    "file.unwritable": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The file {file} cannot be written: {reason}."),
        QT_TRANSLATE_NOOP("Errors", "Choose another folder, or close the program that has the file open."),
    ),
    "file.disk_full": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The disk is full; {file} was not written."),
        QT_TRANSLATE_NOOP("Errors", "Make room on the disk and try again; nothing was lost."),
    ),
    "input.required": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{field} is missing."), QT_TRANSLATE_NOOP("Errors", "Fill it in and try again.")
    ),
    "input.too_long": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{field} is too long ({length} characters; at most {most})."),
        QT_TRANSLATE_NOOP("Errors", "Shorten it and try again."),
    ),
    "input.not_a_date": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” is not a date or time that exists."),
        QT_TRANSLATE_NOOP("Errors", "Write it like 2021-05-24T08:00 or 24/5/2021 8:00."),
    ),
    "input.unknown_id": Sentence(
        QT_TRANSLATE_NOOP("Errors", "There is no {kind} “{value}”."),
        QT_TRANSLATE_NOOP("Errors", "Take the id or name from the list and try again."),
    ),
    "input.ambiguous_id": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” fits several {kind} records."),
        QT_TRANSLATE_NOOP("Errors", "Give more characters of the id."),
    ),
}
