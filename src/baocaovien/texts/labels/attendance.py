"""What operations are called: `attendance.*`."""

from __future__ import annotations

from baocaovien.texts.marking import QT_TRANSLATE_NOOP

LABELS: dict[str, str] = {
    "attendance.say_time": QT_TRANSLATE_NOOP("Labels", "Say what time it is"),
    "attendance.mark": QT_TRANSLATE_NOOP("Labels", "Mark attendance"),
    "attendance.mark_many": QT_TRANSLATE_NOOP("Labels", "Mark {n} people"),
    "attendance.enter_sheet": QT_TRANSLATE_NOOP("Labels", "Type in a signed list ({n} people)"),
    "attendance.mark_unit": QT_TRANSLATE_NOOP("Labels", "Mark {n} people of a unit"),
    "attendance.mark_rest_absent": QT_TRANSLATE_NOOP("Labels", "Mark {n} people absent"),
    "attendance.import_marks": QT_TRANSLATE_NOOP("Labels", "Import {n} marks"),
    "attendance.annul": QT_TRANSLATE_NOOP("Labels", "Take a mark back"),
    "attendance.anonymise_rosters": QT_TRANSLATE_NOOP("Labels", "Anonymise {events} old lists ({n} people)"),
    "attendance.set_retention": QT_TRANSLATE_NOOP("Labels", "Say how long lists keep names"),
    "attendance.head_count": QT_TRANSLATE_NOOP("Labels", "Record a head count"),
    "attendance.close_site_list": QT_TRANSLATE_NOOP("Labels", "Close a site's list"),
    "attendance.match_walk_in": QT_TRANSLATE_NOOP("Labels", "Match a walk-in with a person"),
    "attendance.invite": QT_TRANSLATE_NOOP("Labels", "Invite"),
    "attendance.invite_people": QT_TRANSLATE_NOOP("Labels", "Invite people"),
    "attendance.invite_by_post": QT_TRANSLATE_NOOP("Labels", "Invite by position"),
    "attendance.invite_reporters": QT_TRANSLATE_NOOP("Labels", "Invite reporters"),
    "attendance.invite_like": QT_TRANSLATE_NOOP("Labels", "Invite as last time"),
    "attendance.set_seats": QT_TRANSLATE_NOOP("Labels", "Give a unit seats"),
    "attendance.set_quotas": QT_TRANSLATE_NOOP("Labels", "Give units their seats"),
    "attendance.name_seat": QT_TRANSLATE_NOOP("Labels", "Name a seat"),
    "attendance.edit_invitee": QT_TRANSLATE_NOOP("Labels", "Correct an invitee"),
    "attendance.withdraw_invitees": QT_TRANSLATE_NOOP("Labels", "Withdraw {n} invitees"),
    "attendance.readmit_invitees": QT_TRANSLATE_NOOP("Labels", "Put {n} invitees back"),
    "attendance.summon_to": QT_TRANSLATE_NOOP("Labels", "Choose sessions of invitees"),
    "attendance.number_roster": QT_TRANSLATE_NOOP("Labels", "Number the list"),
    "attendance.import_roster": QT_TRANSLATE_NOOP("Labels", "Take in a list ({n} changes)"),
    "attendance.issue_cards": QT_TRANSLATE_NOOP("Labels", "Issue cards"),
    "attendance.replace_card": QT_TRANSLATE_NOOP("Labels", "Replace a card"),
    "attendance.copied_names": QT_TRANSLATE_NOOP("Labels", "Copy {n} names of a list"),
}
