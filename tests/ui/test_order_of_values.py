"""Two values in the wrong order, in each form that has two: one sentence, nothing written, what was typed stays."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from baocaovien.ui.widgets.fields import TypedField
from tests.ui.forms import attendance, directory, documents, library, plans, schedule
from tests.ui.forms import office as settings
from tests.ui.forms.desk import UI, Desk, Form, type_in, typed
from tests.ui.sample_window import sample_folder
from tests.ui.test_every_form import desk, office

__all__ = ["desk", "office", "sample_folder"]

CASES = {
    **schedule.CASES,
    **directory.CASES,
    **library.CASES,
    **attendance.CASES,
    **settings.CASES,
    **documents.CASES,
    **plans.CASES,
}
"""The forms as they are filled rightly."""


@dataclass(frozen=True)
class Pair:
    """A form filled rightly, but for what is typed into it here in the wrong order, by the names of its fields."""

    begin: Callable[[Desk], Form]
    wrong: dict[str, str]
    sites: tuple[str, ...]
    """Where the code makes its fields."""


def _rightly(name: str) -> Callable[[Desk], Form]:
    return CASES[name].begin


def wording(desk: Desk) -> Form:
    section = settings._section(desk, "wordings", "wordings")
    section.text.setPlainText(section.text.toPlainText() + " Trân trọng.")
    return Form(section.save, section)


def report(desk: Desk) -> Form:
    page = desk.page("reports")
    filters = page.filters
    filters.period.setCurrentIndex(filters.period.count() - 1)
    filters.period.activated.emit(filters.period.count() - 1)
    desk.calm()
    return Form(lambda: None, page)


PAIRS: dict[str, Pair] = {
    "a post": Pair(_rightly("directory: a post"), {"From": "10/06/2031", "First day without it": "01/06/2031"},
                   ("directory/person_forms:ask_post",)),
    "a recognition": Pair(_rightly("directory: a recognition"), {"Decided on": "10/06/2031", "First day without it": "01/06/2031"},
                          ("directory/person_forms:ask_recognition",)),
    "a recognition that ends": Pair(_rightly("directory: a recognition ends"), {"First day without it": "01/01/1990"},
                                    ("directory/person_forms:ask_end_recognition",)),
    "an absence": Pair(_rightly("directory: cannot come"), {"From": "8h 10/06/2031", "To": "8h 01/06/2031"},
                       ("directory/person_forms:ask_absence",)),
    "validity": Pair(_rightly("library: validity"), {"Valid from": "10/06/2031", "First day it may not be used": "01/06/2031"},
                     ("library/library_forms:ask_validity",)),
    "a figure between two": Pair(_rightly("library: a figure"), {"Value or range": "95,5-90"}, ()),
    "an event": Pair(_rightly("schedule: a new event"), {"From": "14:00", "To": "13:00"}, ("schedule/event_form:EventForm.__init__",)),
    "another time": Pair(_rightly("schedule: at another time"), {"From": "14:00", "To": "13:00"},
                         ("schedule/event_forms:_span_fields",)),
    "a session": Pair(_rightly("schedule: a session"), {"From": "14:00", "To": "13:00"}, ("schedule/event_forms:_span_fields",)),
    "the times of a session": Pair(_rightly("schedule: the times of a session"), {"From": "14:00", "To": "13:00"},
                                   ("schedule/event_forms:_span_fields",)),
    "every month": Pair(_rightly("schedule: every month"), {"Until": "01/01/2031"}, ("schedule/series_forms:ask_series",)),
    "the series goes on": Pair(_rightly("schedule: the series goes on"), {"Until": "01/02/2031"},
                               ("schedule/series_forms:ask_extend",)),
    "a layout": Pair(_rightly("settings: a layout"), {"In force from": "10/06/2031", "In force until": "01/06/2031"},
                     ("settings/layout_section:LayoutSection.__init__",)),
    "a wording": Pair(wording, {"In force from": "10/06/2031", "In force until": "01/06/2031"},
                      ("settings/wording_section:WordingSection.__init__",)),
    "minutes": Pair(_rightly("documents: opening and closing"), {"Opened": "14h 10/06/2031", "Closed": "13h 10/06/2031"},
                    ("documents/header_form:HeaderForm.__init__",)),
    "a plan": Pair(_rightly("plans: a plan"), {"From": "01/07/2031", "To": "30/06/2031"}, ("reports/plans_view:ask_plan",)),
    "a report": Pair(report, {"From": "10/06/2026", "To": "01/06/2026"}, ("reports/filters:ReportFilters.__init__",)),
}  # fmt: skip

NO_ORDER = {
    "schedule/event_forms:ask_move_day": "all events of one day go to another, earlier or later",
    "schedule/series_forms:ask_series_edit": "a clock and a length",
    "documents/composer:Composer._make_more": "a clock, a count and a day for different kinds of lines",
}
"""Two fields of days, times or moments that may stand in any order."""


@pytest.mark.parametrize("name", PAIRS)
def test_the_wrong_order_is_told_in_one_sentence_and_nothing_is_lost(desk: Desk, name: str) -> None:
    pair = PAIRS[name]
    form = pair.begin(desk)
    desk.calm()
    assert form.shown is not None
    for called, text in pair.wrong.items():
        log, before = desk.log(), Counter(desk.sentences(""))
        type_in(line_of(form.shown, called), text)
        desk.calm()
    filled = typed(form.shown)
    form.save()
    desk.calm()

    more = Counter(desk.sentences("")) - before  # an earlier trial's form may still say the very same on its page
    said = [text for text in more if text.count(" ") > 4 and text.rstrip().endswith((".", "?"))]
    assert len(said) == 1, said
    assert len(said[0]) < 300
    assert desk.log() == log
    assert typed(form.shown) == filled


def line_of(shown: QWidget, called: str) -> QLineEdit:
    fields = [one.line for one in shown.findChildren(TypedField) if one.isVisible() and one.line.accessibleName() == called]
    lines = [one for one in shown.findChildren(QLineEdit) if one.isVisible() and one.accessibleName() == called]
    return next(iter((*fields, *lines)))


_ORDERED = ("DateField", "TimeField", "MomentField")


def places_with_two() -> set[str]:
    """Every place of the window's code that makes two fields of days, times or moments."""
    found: dict[str, int] = {}
    for path in UI.rglob("*.py"):
        if path.name != "fields.py":
            _note(ast.parse(path.read_text(encoding="utf-8")), path.relative_to(UI).with_suffix("").as_posix(), (), 1, found)
    return {place for place, count in found.items() if count > 1}


def _note(node: ast.AST, module: str, names: tuple[str, ...], times: int, found: dict[str, int]) -> None:
    for child in ast.iter_child_nodes(node):
        inner = (*names, child.name) if isinstance(child, ast.FunctionDef | ast.ClassDef) else names
        more = 2 if isinstance(child, ast.GeneratorExp | ast.ListComp | ast.DictComp) else times
        if isinstance(child, ast.Call) and isinstance(child.func, ast.Name) and child.func.id in _ORDERED:
            place = f"{module}:{'.'.join(names)}"
            found[place] = found.get(place, 0) + times
        _note(child, module, inner, more, found)


def test_every_form_with_two_days_times_or_moments_is_tried() -> None:
    tried: set[Any] = {site for pair in PAIRS.values() for site in pair.sites} | set(NO_ORDER)

    assert places_with_two() - tried == set()
