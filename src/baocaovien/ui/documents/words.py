"""The words of minutes, papers and the register on screen."""

from __future__ import annotations

from dataclasses import dataclass

from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import Tone

TASK = "task"

ENTRY_KINDS: tuple[tuple[str, str], ...] = (
    ("statement", QT_TRANSLATE_NOOP("MinutesWords", "Statement")),
    ("question", QT_TRANSLATE_NOOP("MinutesWords", "Question")),
    ("answer", QT_TRANSLATE_NOOP("MinutesWords", "Answer")),
    ("vote", QT_TRANSLATE_NOOP("MinutesWords", "Vote")),
    ("conclusion", QT_TRANSLATE_NOOP("MinutesWords", "Conclusion")),
    (TASK, QT_TRANSLATE_NOOP("MinutesWords", "Task")),
    ("note", QT_TRANSLATE_NOOP("MinutesWords", "Note")),
)
"""What can be written down, in the order of the choice; a task is a record of its own."""

_STATES: dict[str, tuple[str, Tone]] = {
    "draft": (QT_TRANSLATE_NOOP("MinutesWords", "draft"), ""),
    "finalised": (QT_TRANSLATE_NOOP("MinutesWords", "finalised"), "good"),
    "reopened": (QT_TRANSLATE_NOOP("MinutesWords", "reopened to correct"), "attention"),
    "signed": (QT_TRANSLATE_NOOP("MinutesWords", "signed"), "good"),
    "issued": (QT_TRANSLATE_NOOP("MinutesWords", "issued"), "good"),
}


def entry_kind(kind: str) -> str:
    """The word for a kind of entry."""
    return translate("MinutesWords", dict(ENTRY_KINDS).get(kind, kind))


def minutes_state(state: str) -> tuple[str, Tone]:
    """The word for a state of the minutes and its meaning."""
    text, tone = _STATES.get(state, (state, ""))
    return translate("MinutesWords", text), tone


@dataclass(frozen=True, slots=True)
class PaperWords:
    """A paper of an event: its icon, its name and what it is for."""

    code: str
    icon: str
    name: str
    purpose: str


_PAPERS: tuple[PaperWords, ...] = (
    PaperWords(
        "invitation", "mail", QT_TRANSLATE_NOOP("Papers", "Invitation"), QT_TRANSLATE_NOOP("Papers", "one for each guest or unit")
    ),
    PaperWords(
        "official_letter",
        "scroll-text",
        QT_TRANSLATE_NOOP("Papers", "Official letter"),
        QT_TRANSLATE_NOOP("Papers", "invites the units; also as a notice"),
    ),
    PaperWords("plan", "list-checks", QT_TRANSLATE_NOOP("Papers", "Plan"), QT_TRANSLATE_NOOP("Papers", "of holding the event")),
    PaperWords(
        "cost_estimate",
        "table-2",
        QT_TRANSLATE_NOOP("Papers", "Cost estimate"),
        QT_TRANSLATE_NOOP("Papers", "counted from the list; prices in its wording"),
    ),
    PaperWords(
        "week_plan",
        "calendar-days",
        QT_TRANSLATE_NOOP("Papers", "Week plan"),
        QT_TRANSLATE_NOOP("Papers", "the week of the event, all events in it"),
    ),
    PaperWords(
        "agenda", "list-ordered", QT_TRANSLATE_NOOP("Papers", "Agenda"), QT_TRANSLATE_NOOP("Papers", "the course of the day")
    ),
    PaperWords(
        "sign_in",
        "signature",
        QT_TRANSLATE_NOOP("Papers", "Sign-in sheet"),
        QT_TRANSLATE_NOOP("Papers", "for signatures at the door"),
    ),
    PaperWords(
        "delegates",
        "users",
        QT_TRANSLATE_NOOP("Papers", "Delegates' list"),
        QT_TRANSLATE_NOOP("Papers", "in the order of protocol"),
    ),
    PaperWords(
        "badges",
        "id-card",
        QT_TRANSLATE_NOOP("Papers", "Badges and code cards"),
        QT_TRANSLATE_NOOP("Papers", "label sheets to cut"),
    ),
    PaperWords(
        "table_cards",
        "tag",
        QT_TRANSLATE_NOOP("Papers", "Table name cards"),
        QT_TRANSLATE_NOOP("Papers", "to fold and stand on the table"),
    ),
    PaperWords(
        "backdrop",
        "image",
        QT_TRANSLATE_NOOP("Papers", "Backdrop"),
        QT_TRANSLATE_NOOP("Papers", "large format for the print shop"),
    ),
    PaperWords(
        "minutes",
        "file-text",
        QT_TRANSLATE_NOOP("Papers", "Minutes"),
        QT_TRANSLATE_NOOP("Papers", "as written; finalised ones as kept"),
    ),
    PaperWords(
        "conclusions",
        "gavel",
        QT_TRANSLATE_NOOP("Papers", "Notice of conclusions"),
        QT_TRANSLATE_NOOP("Papers", "from the minutes"),
    ),
    PaperWords(
        "notice_of_change",
        "bell-ring",
        QT_TRANSLATE_NOOP("Papers", "Notice of change"),
        QT_TRANSLATE_NOOP("Papers", "since the last release"),
    ),
    PaperWords(
        "postponement",
        "calendar-clock",
        QT_TRANSLATE_NOOP("Papers", "Postponement letter"),
        QT_TRANSLATE_NOOP("Papers", "postponed, moved, cancelled"),
    ),
    PaperWords(
        "money_list",
        "clipboard-list",
        QT_TRANSLATE_NOOP("Papers", "Money list"),
        QT_TRANSLATE_NOOP("Papers", "rates, totals, signatures"),
    ),
    PaperWords(
        "certificate",
        "award",
        QT_TRANSLATE_NOOP("Papers", "Certificate of attendance"),
        QT_TRANSLATE_NOOP("Papers", "for those who came"),
    ),
)


def papers() -> tuple[PaperWords, ...]:
    """The papers of an event in the language of the window."""
    return tuple(
        PaperWords(one.code, one.icon, translate("Papers", one.name), translate("Papers", one.purpose)) for one in _PAPERS
    )


_KINDS = {one.code: one.name for one in _PAPERS} | {
    "notice_of_invitation": QT_TRANSLATE_NOOP("Papers", "Notice of invitation"),
    "report": QT_TRANSLATE_NOOP("Papers", "Report"),
    "other": QT_TRANSLATE_NOOP("Papers", "Other document"),
}
REGISTER_KINDS = (
    "invitation",
    "official_letter",
    "notice_of_invitation",
    "notice_of_change",
    "postponement",
    "conclusions",
    "report",
    "plan",
    "other",
)
TYPE_CODES = {
    "invitation": "GM",
    "notice_of_change": "TB",
    "postponement": "CV",
    "conclusions": "TB",
    "report": "BC",
    "plan": "KH",
    "official_letter": "CV",
    "notice_of_invitation": "TB",
    "other": "",
}
"""The usual type code of each kind in the register; a person may type another."""


def document_kind(kind: str) -> str:
    """The word for a registered document's kind."""
    return translate("Papers", _KINDS.get(kind, kind))
