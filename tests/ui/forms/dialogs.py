"""Every dialog of the window: those of the forms, and those that only choose."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QDialog

from baocaovien.decks.returned.foreign import ForeignSlide
from baocaovien.decks.template import TemplateReport
from baocaovien.services.decks.template import SeenTemplate
from baocaovien.ui.crash import CrashDialog
from baocaovien.ui.decks.foreign_dialog import ForeignDialog
from baocaovien.ui.decks.new_deck import NewDeckDialog
from baocaovien.ui.decks.template import TemplateDialog
from baocaovien.ui.duplex import Stack, TurnDialog, WayDialog
from baocaovien.ui.person_menu import AskDialog
from baocaovien.ui.shortcut_sheet import ShortcutSheet
from tests.ui.forms import attendance, directory, documents, library, office, plans, schedule
from tests.ui.forms.desk import UI, Desk

FORMS = {
    **schedule.CASES,
    **directory.CASES,
    **library.CASES,
    **attendance.CASES,
    **office.CASES,
    **documents.CASES,
    **plans.CASES,
}


def _shown(dialog: QDialog) -> QDialog:
    dialog.open()
    return dialog


def closing(desk: Desk) -> QDialog:
    page = attendance._page(desk)
    page._close()
    found: QDialog = desk.dialog()
    return found


def foreign(desk: Desk) -> QDialog:
    slides = [ForeignSlide(number, f"Trang số {number}", 3, 1, 0, 0, "") for number in range(1, 40)]
    return _shown(ForeignDialog("bai-cua-nguoi-khac.pptx", slides, desk.window, can_draw=True))


def template(desk: Desk) -> QDialog:
    report = TemplateReport(layouts=(), lacks=("section", "columns"), known=(), fonts=(("VNI-Times", False),), family="Arial",
                            unlike=True, aspect="3:2", slides_dropped=4)  # fmt: skip
    return _shown(TemplateDialog(SeenTemplate("mau-cua-co-quan.potx", report, b""), desk.window))


def turned(desk: Desk) -> QDialog:
    return _shown(TurnDialog("Canon LBP 2900", Stack.AS_IT_LIES, 12, desk.window))


def both_sides(desk: Desk) -> QDialog:
    return _shown(WayDialog("Canon LBP 2900", 23, desk.window))


def one_line(desk: Desk) -> QDialog:
    return AskDialog.ask(desk.window, "PIN", "PIN", lambda _text: None, desk.window, secret=True)


def crash(desk: Desk) -> QDialog:
    return _shown(CrashDialog("Traceback\n" * 60, desk.window))


def shortcuts(desk: Desk) -> QDialog:
    desk.page("attendance")
    sheet = ShortcutSheet(desk.window, desk.window.menus.all_actions())
    sheet.show()
    return sheet


def desk_name(desk: Desk) -> QDialog:
    attendance._page(desk)._ask_desk()
    found: QDialog = desk.dialog()
    return found


def versions(desk: Desk) -> QDialog:
    documents._page(desk, documents._finalised(desk, "các bản")).steps.show_versions()
    found: QDialog = desk.dialog()
    return found


def new_deck(desk: Desk) -> QDialog:
    return _shown(NewDeckDialog(desk.bridge, desk.window))


CHOICES: dict[str, Callable[[Desk], QDialog]] = {
    "attendance: what is open before it closes": closing,
    "attendance: the desk's name": desk_name,
    "documents: finalised versions": versions,
    "decks: slides of another deck": foreign,
    "decks: a template of the office": template,
    "decks: a new deck": new_deck,
    "printing: how the stack goes back": turned,
    "printing: both sides": both_sides,
    "window: one line": one_line,
    "window: a fault": crash,
    "window: shortcuts": shortcuts,
}
"""Dialogs that write nothing themselves."""

ELSEWHERE = {"LockScreen", "CheckDialog"}
"""The lock fills the screen; what became of a file needs one: their own tests have them."""

OF_FORMS = {
    "ByGroupDialog",
    "ByPositionDialog",
    "ImportDialog",
    "InviteeDialog",
    "LikeDialog",
    "QuotaDialog",
    "SheetDialog",
    "SignatoryDialog",
    "SiteCountDialog",
}
"""Opened by the cases of forms."""


def classes() -> set[str]:
    """Every class of dialogs in the window's code that is opened, by name."""
    found: dict[str, list[str]] = {}
    for path in UI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                found[node.name] = [base.id for base in node.bases if isinstance(base, ast.Name)]
    known = {"QDialog"}
    while more := {name for name, bases in found.items() if set(bases) & known} - known:
        known |= more
    parents = {base for bases in found.values() for base in bases}
    return known - parents


def opened(desk: Desk, name: str) -> Any:
    """Open the dialog of a form or choice; None where a form is no dialog."""
    if name in CHOICES:
        return CHOICES[name](desk)
    form = FORMS[name].begin(desk)
    desk.calm()
    return form.shown if isinstance(form.shown, QDialog) else None
