"""Sentences for the codes `imports.*`."""

from __future__ import annotations

from baocaovien.texts.marking import QT_TRANSLATE_NOOP, Sentence

SENTENCES: dict[str, Sentence] = {
    "imports.empty": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} has no rows."),
        QT_TRANSLATE_NOOP("Errors", "Choose the file or sheet that holds the list."),
    ),
    "imports.unknown_type": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} is no kind of file that can be taken in."),
        QT_TRANSLATE_NOOP("Errors", "Take one of {known}."),
    ),
    "imports.password": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} is protected by a password."),
        QT_TRANSLATE_NOOP("Errors", "Save it without the password and try again."),
    ),
    "imports.no_sheet": Sentence(
        QT_TRANSLATE_NOOP("Errors", "There is no sheet “{value}”."), QT_TRANSLATE_NOOP("Errors", "Take one of {known}.")
    ),
    "imports.no_table": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} holds no table."),
        QT_TRANSLATE_NOOP("Errors", "Choose a file with the list as a table."),
    ),
    "imports.too_many_rows": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The file has {count} rows, at most {most} can be taken in."),
        QT_TRANSLATE_NOOP("Errors", "Split it into several files."),
    ),
    "imports.no_header": Sentence(
        QT_TRANSLATE_NOOP("Errors", "No column for {wanted} was found (found: {found})."),
        QT_TRANSLATE_NOOP("Errors", "Name the columns in a header, or say which column is which field."),
    ),
    "imports.unknown_field": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” is no field."), QT_TRANSLATE_NOOP("Errors", "Take one of {known}.")
    ),
    "imports.unknown_column": Sentence(
        QT_TRANSLATE_NOOP("Errors", "There is no column “{value}” (found: {found})."),
        QT_TRANSLATE_NOOP("Errors", "Write a header, a letter or a number of a column."),
    ),
    "imports.bad_mapping": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” does not say which column is which field."),
        QT_TRANSLATE_NOOP("Errors", "Write COLUMN=FIELD."),
    ),
    "imports.rejected": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{count} rows cannot be taken in, the first is row {row}, cell {column}: {reason}"),
        QT_TRANSLATE_NOOP("Errors", "Correct them, or take in the other rows only. Nothing was changed."),
    ),
    "imports.changed_since": Sentence(
        QT_TRANSLATE_NOOP("Errors", "Row {row} no longer fits: the data was changed since the preview."),
        QT_TRANSLATE_NOOP("Errors", "Make the preview again. Nothing was changed."),
    ),
    "imports.name_missing": Sentence(QT_TRANSLATE_NOOP("Errors", "The name is missing.")),
    "imports.not_a_name": Sentence(QT_TRANSLATE_NOOP("Errors", "“{value}” is no name.")),
    "imports.not_a_date": Sentence(QT_TRANSLATE_NOOP("Errors", "“{value}” is not a date that exists.")),
    "imports.not_a_number": Sentence(QT_TRANSLATE_NOOP("Errors", "“{value}” is no number that fits here.")),
    "imports.unknown_level": Sentence(QT_TRANSLATE_NOOP("Errors", "“{value}” is no level of units.")),
    "imports.unknown_unit": Sentence(QT_TRANSLATE_NOOP("Errors", "There is no unit “{value}”.")),
    "imports.unknown_site": Sentence(QT_TRANSLATE_NOOP("Errors", "There is no site “{value}”.")),
    "imports.ambiguous_unit": Sentence(QT_TRANSLATE_NOOP("Errors", "Several units are called “{value}”.")),
    "imports.ambiguous_person": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{count} people fit “{value}”; choose by unit and position.")
    ),
    "imports.twice": Sentence(QT_TRANSLATE_NOOP("Errors", "“{value}” stands in row {row} already.")),
    "imports.same_name": Sentence(QT_TRANSLATE_NOOP("Errors", "“{value}” is new here; {count} others have the same name.")),
    "imports.marks_differ": Sentence(QT_TRANSLATE_NOOP("Errors", "“{value}” is taken as {known}: only the marks differ.")),
    "imports.position_differs": Sentence(QT_TRANSLATE_NOOP("Errors", "The position “{known}” becomes “{value}”.")),
    "imports.new_unit": Sentence(QT_TRANSLATE_NOOP("Errors", "The unit “{value}” is new and will be made.")),
    "imports.unit_as_text": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The unit “{value}” is not in the directory; only its name is kept.")
    ),
    "imports.ends_before": Sentence(QT_TRANSLATE_NOOP("Errors", "The end is not after the start.")),
    "imports.too_long": Sentence(QT_TRANSLATE_NOOP("Errors", "It lasts longer than 31 days: check the year and the month.")),
    "imports.not_a_calendar": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} is no iCalendar file."),
        QT_TRANSLATE_NOOP("Errors", "Export the calendar as .ics and try again."),
    ),
    "imports.no_start": Sentence(QT_TRANSLATE_NOOP("Errors", "The entry has no start that can be read.")),
    "imports.no_uid": Sentence(QT_TRANSLATE_NOOP("Errors", "The entry has no UID.")),
    "imports.no_title": Sentence(QT_TRANSLATE_NOOP("Errors", "The entry has no title.")),
}
