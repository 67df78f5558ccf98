"""The pages in the order of the navigation."""

from __future__ import annotations

from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.page import PageDescription

_AT = "baocaovien.ui"

PAGES: tuple[PageDescription, ...] = (
    PageDescription("home", QT_TRANSLATE_NOOP("Pages", "Home"), "house", f"{_AT}.home.page", "HomePage", "Ctrl+1"),
    PageDescription(
        "schedule", QT_TRANSLATE_NOOP("Pages", "Schedule"), "calendar-days", f"{_AT}.schedule.page", "SchedulePage", "Ctrl+2"
    ),
    PageDescription(
        "library", QT_TRANSLATE_NOOP("Pages", "Library"), "library-big", f"{_AT}.library.page", "LibraryPage", "Ctrl+3"
    ),
    PageDescription("decks", QT_TRANSLATE_NOOP("Pages", "Decks"), "presentation", f"{_AT}.decks.page", "DecksPage", "Ctrl+4"),
    PageDescription(
        "attendance", QT_TRANSLATE_NOOP("Pages", "Attendance"), "user-check", f"{_AT}.attendance.page", "AttendancePage", "Ctrl+5"
    ),
    PageDescription(
        "documents", QT_TRANSLATE_NOOP("Pages", "Documents"), "file-text", f"{_AT}.documents.page", "DocumentsPage", "Ctrl+6"
    ),
    PageDescription(
        "reports", QT_TRANSLATE_NOOP("Pages", "Reports"), "chart-column", f"{_AT}.reports.page", "ReportsPage", "Ctrl+7"
    ),
    PageDescription(
        "directory", QT_TRANSLATE_NOOP("Pages", "Directory"), "building-2", f"{_AT}.directory.page", "DirectoryPage", "Ctrl+8"
    ),
    PageDescription(
        "exchange", QT_TRANSLATE_NOOP("Pages", "Exchange"), "send", f"{_AT}.exchange.page", "ExchangePage", "Ctrl+E", below=True
    ),
    PageDescription(
        "history", QT_TRANSLATE_NOOP("Pages", "History"), "history", f"{_AT}.history.page", "HistoryPage", "Ctrl+9", below=True
    ),
    PageDescription(
        "settings",
        QT_TRANSLATE_NOOP("Pages", "Settings"),
        "settings",
        f"{_AT}.settings.page",
        "SettingsPage",
        "Ctrl+,",
        below=True,
    ),
)
