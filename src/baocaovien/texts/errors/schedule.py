"""Sentences for the codes `schedule.*`, and of times that don't fit."""

from __future__ import annotations

from baocaovien.texts.marking import QT_TRANSLATE_NOOP, Sentence

SENTENCES: dict[str, Sentence] = {
    "schedule.unknown_kind": Sentence(
        QT_TRANSLATE_NOOP("Errors", "There is no kind of event “{value}”."), QT_TRANSLATE_NOOP("Errors", "Take one of {known}.")
    ),
    "schedule.kind_taken": Sentence(
        QT_TRANSLATE_NOOP("Errors", "There is a kind of event “{value}” already."),
        QT_TRANSLATE_NOOP("Errors", "Take that one, or give another code."),
    ),
    "schedule.unknown_role": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” is no role at an event."),
        QT_TRANSLATE_NOOP("Errors", "Take chair, secretary, speaker, moderator or technician."),
    ),
    "schedule.conflicts": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The schedule has {count} conflicts: {told}."),
        QT_TRANSLATE_NOOP("Errors", "Take another time, place or person, or give a reason to let it pass. Nothing was changed."),
    ),
    "schedule.not_changeable": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{event} can no longer be changed (state: {state})."),
        QT_TRANSLATE_NOOP("Errors", "Restore it first, if it was called off."),
    ),
    "schedule.event_has_history": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{event} was opened already and cannot be removed."),
        QT_TRANSLATE_NOOP("Errors", "Cancel it instead."),
    ),
    "schedule.last_session": Sentence(
        QT_TRANSLATE_NOOP("Errors", "An event has at least one session."),
        QT_TRANSLATE_NOOP("Errors", "Remove the whole event instead."),
    ),
    "schedule.sessions_overlap": Sentence(
        QT_TRANSLATE_NOOP("Errors", "Another session of this event is held between {start} and {end}."),
        QT_TRANSLATE_NOOP("Errors", "Take another time."),
    ),
    "schedule.too_long": Sentence(
        QT_TRANSLATE_NOOP("Errors", "An event from {start} to {end} is longer than 31 days."),
        QT_TRANSLATE_NOOP("Errors", "Check the year and the month."),
    ),
    "schedule.bad_minutes": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{value} is no length in minutes that makes sense."),
        QT_TRANSLATE_NOOP("Errors", "Write a number of minutes within the day."),
    ),
    "schedule.other_event": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The session belongs to another event."),
        QT_TRANSLATE_NOOP("Errors", "Take a session of the same event."),
    ),
    "schedule.wrong_state": Sentence(
        QT_TRANSLATE_NOOP("Errors", "In the state “{state}” an event cannot do: {action}."),
        QT_TRANSLATE_NOOP("Errors", "Look at its state first with “event show”."),
    ),
    "schedule.reason_needed": Sentence(
        QT_TRANSLATE_NOOP("Errors", "A reason (the document that says so) is missing."),
        QT_TRANSLATE_NOOP("Errors", "Give the reason and try again."),
    ),
    "schedule.release_taken": Sentence(
        QT_TRANSLATE_NOOP("Errors", "There is a release “{value}” already."), QT_TRANSLATE_NOOP("Errors", "Give it another name.")
    ),
    "schedule.bad_series": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The rule of the series cannot be used."),
        QT_TRANSLATE_NOOP("Errors", "Choose a day of the month, or a week and a weekday."),
    ),
    "schedule.not_in_series": Sentence(
        QT_TRANSLATE_NOOP("Errors", "This event belongs to no series."), QT_TRANSLATE_NOOP("Errors", "Change it by itself.")
    ),
    "schedule.bad_scope": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” is no part of a series."),
        QT_TRANSLATE_NOOP("Errors", "Take this, following or all."),
    ),
    "schedule.in_series": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{where} belongs to a series already."),
        QT_TRANSLATE_NOOP("Errors", "Change that series instead."),
    ),
    "schedule.empty_series": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The series {where} has no event to copy."),
        QT_TRANSLATE_NOOP("Errors", "Schedule a new event and repeat it."),
    ),
    "schedule.not_skipped": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{where} was not skipped."), QT_TRANSLATE_NOOP("Errors", "Take one of the skipped dates.")
    ),
    "schedule.too_far": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{value} is more than three years ahead."),
        QT_TRANSLATE_NOOP("Errors", "Take an earlier day and extend the series later."),
    ),
    "input.end_before_start": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The end ({end}) is not after the start ({start})."),
        QT_TRANSLATE_NOOP("Errors", "Correct one of them."),
    ),
}
