"""Sentences for the codes `attendance.*`; those of a refused mark are named as its result."""

from __future__ import annotations

from baocaovien.texts.marking import QT_TRANSLATE_NOOP, Sentence

SENTENCES: dict[str, Sentence] = {
    "attendance.clock_behind": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The clock of this machine says {now}, but it already wrote at {last}."),
        QT_TRANSLATE_NOOP("Errors", "Set the clock, or say the time with --at; nothing was written."),
    ),
    "attendance.time_before_last": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{time} is before the last entry of this machine, at {last}."),
        QT_TRANSLATE_NOOP("Errors", "Type the date and the time as they are now."),
    ),
    "attendance.unknown_code": Sentence(
        QT_TRANSLATE_NOOP("Errors", "This code belongs to no card."),
        QT_TRANSLATE_NOOP("Errors", "Scan again, or find the person by name."),
    ),
    "attendance.not_invited": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{where} is not on the list."),
        QT_TRANSLATE_NOOP("Errors", "Let them in with a reason, or record them as a walk-in."),
    ),
    "attendance.wrong_event": Sentence(
        QT_TRANSLATE_NOOP("Errors", "This card is for another event."),
        QT_TRANSLATE_NOOP("Errors", "Check which event the card was printed for."),
    ),
    "attendance.event_not_open": Sentence(
        QT_TRANSLATE_NOOP("Errors", "Attendance is not open yet."),
        QT_TRANSLATE_NOOP("Errors", "Open the event for attendance first."),
    ),
    "attendance.event_closed": Sentence(
        QT_TRANSLATE_NOOP("Errors", "Attendance is closed."), QT_TRANSLATE_NOOP("Errors", "A late correction needs a reason.")
    ),
    "attendance.event_cancelled": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The event was called off."),
        QT_TRANSLATE_NOOP("Errors", "Restore the event first, if it does take place."),
    ),
    "attendance.ambiguous": Sentence(
        QT_TRANSLATE_NOOP("Errors", "Several people are called so."), QT_TRANSLATE_NOOP("Errors", "Choose by position and unit.")
    ),
    "attendance.withdrawn_card": Sentence(
        QT_TRANSLATE_NOOP("Errors", "This card was withdrawn."),
        QT_TRANSLATE_NOOP("Errors", "Let the person in with a reason, or issue a new card."),
    ),
    "attendance.annulled": Sentence(
        QT_TRANSLATE_NOOP("Errors", "This mark was taken back before."), QT_TRANSLATE_NOOP("Errors", "Mark again with a new id.")
    ),
    "attendance.error": Sentence(
        QT_TRANSLATE_NOOP("Errors", "This mark contradicts one of the same id, or there is nothing to take back."),
        QT_TRANSLATE_NOOP("Errors", "Use a new id."),
    ),
    "attendance.annulled_already": Sentence(
        QT_TRANSLATE_NOOP("Errors", "This mark was taken back already."),
        QT_TRANSLATE_NOOP("Errors", "Look at the list of marks."),
    ),
    "attendance.reason_needed": Sentence(
        QT_TRANSLATE_NOOP("Errors", "A reason is missing."), QT_TRANSLATE_NOOP("Errors", "Give a reason and try again.")
    ),
    "attendance.who": Sentence(
        QT_TRANSLATE_NOOP("Errors", "It is not said whom to mark."),
        QT_TRANSLATE_NOOP("Errors", "Name one person, one code or one walk-in."),
    ),
    "attendance.unknown_token": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” is not known here."), QT_TRANSLATE_NOOP("Errors", "Take one of {known}.")
    ),
    "attendance.other_session": Sentence(
        QT_TRANSLATE_NOOP("Errors", "This session is not one of the event."),
        QT_TRANSLATE_NOOP("Errors", "Take a session of the event."),
    ),
    "attendance.other_event": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{where} belongs to another event's list."),
        QT_TRANSLATE_NOOP("Errors", "Take people of this event."),
    ),
    "attendance.substitute_needed": Sentence(
        QT_TRANSLATE_NOOP("Errors", "It is not said who came instead of {where}."),
        QT_TRANSLATE_NOOP("Errors", "Write the substitute's name."),
    ),
    "attendance.bad_id": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” is no id."), QT_TRANSLATE_NOOP("Errors", "Write a whole UUID.")
    ),
    "attendance.bad_numbers": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” is no number of a list."),
        QT_TRANSLATE_NOOP("Errors", "Write like 1-40, 43, 50-52."),
    ),
    "attendance.wrong_list": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The list code “{value}” is not one of this event."),
        QT_TRANSLATE_NOOP("Errors", "Write the code that stands on the printed list."),
    ),
    "attendance.no_such_number": Sentence(
        QT_TRANSLATE_NOOP("Errors", "No list of this event has the numbers {value}."),
        QT_TRANSLATE_NOOP("Errors", "Check the numbers on the paper. Nothing was changed."),
    ),
    "attendance.sheet_twice": Sentence(
        QT_TRANSLATE_NOOP("Errors", "These numbers stand in two rows: {value}."),
        QT_TRANSLATE_NOOP("Errors", "Keep one row of each. Nothing was changed."),
    ),
    "attendance.sheet_contradiction": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The rows of these numbers say two things at once: {value}."),
        QT_TRANSLATE_NOOP("Errors", "Take back one of the ticks. Nothing was changed."),
    ),
    "codes.none": Sentence(
        QT_TRANSLATE_NOOP("Errors", "No QR code and no Code 128 was found in {file}."),
        QT_TRANSLATE_NOOP("Errors", "Take the picture nearer and sharper, or type the number below the code."),
    ),
    "retention.bad_months": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{value} is no number of months (1 to {most})."),
        QT_TRANSLATE_NOOP("Errors", "Write how many months lists keep names."),
    ),
    "attendance.bad_count": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{value} is no count of people."), QT_TRANSLATE_NOOP("Errors", "Write a number from 0.")
    ),
    "attendance.bad_seats": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{value} is no number of seats (at most {most})."),
        QT_TRANSLATE_NOOP("Errors", "Write a smaller number."),
    ),
    "attendance.site_not_in_event": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{site} takes no part in {event}."),
        QT_TRANSLATE_NOOP("Errors", "Add the site to the event first."),
    ),
    "attendance.invited_already": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{name} is on the list already."), QT_TRANSLATE_NOOP("Errors", "Take that entry.")
    ),
    "attendance.not_a_walk_in": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{where} was invited."),
        QT_TRANSLATE_NOOP("Errors", "Only walk-ins are matched with known people."),
    ),
}
