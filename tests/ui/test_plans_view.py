"""Plans written in the window: what units must hold, and how far the plan's report says it is."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox

from baocaovien.domain.local_time import today_local
from baocaovien.store.queries.plans import DutyRow, duty_rows
from baocaovien.ui.directory.choices import find_units
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.reports.page import ReportsPage
from baocaovien.ui.shell import Target
from baocaovien.ui.widgets.fields import DateField
from baocaovien.ui.widgets.form_dialog import FormDialog
from baocaovien.ui.widgets.record_picker import RecordPicker
from tests.ui.sample_window import WAIT, calm, sample_folder, told, window, written

__all__ = ["sample_folder", "window"]


@pytest.fixture
def page(window: MainWindow, qtbot: Any) -> ReportsPage:
    window.go("reports", Target(command="plans"))
    calm(window, qtbot)
    shown = window.page("reports")
    assert isinstance(shown, ReportsPage)
    return shown


def plans(window: MainWindow) -> list[DutyRow]:
    return list(window.bridge.read(partial(duty_rows, as_of=today_local())))


def dialog(window: MainWindow) -> FormDialog:
    (found,) = [one for one in window.findChildren(FormDialog) if one.isVisible()]
    return found


def save(window: MainWindow, qtbot: Any) -> None:
    with written(window.bridge, qtbot):
        dialog(window).save()
    calm(window, qtbot)


def test_a_plan_with_a_duty_is_written_changed_and_reported_on(page, window, qtbot):
    before, day = plans(window), today_local()
    page.write_plan()
    dialog(window).findChild(QLineEdit).setText("Kế hoạch riêng")
    for field, typed in zip(dialog(window).findChildren(DateField), (day.replace(day=1), day.replace(day=28)), strict=True):
        field.set_value(typed)
    save(window, qtbot)
    (empty,) = [one for one in plans(window) if one.plan == "Kế hoạch riêng"]
    page.plans.view.selectRow([one.id for one in plans(window)].index(empty.id))

    page.plans.new_duty.click()
    form = dialog(window)
    form.findChild(QLineEdit).setText("Tọa đàm ở huyện")
    form.findChild(RecordPicker).set_choice(window.bridge.read(partial(find_units, words="Bảo Lộc"))[0])
    form.findChild(QComboBox).setCurrentIndex(1)
    form.findChild(QSpinBox).setValue(2)
    save(window, qtbot)
    (duty,) = [one for one in plans(window) if one.plan == "Kế hoạch riêng"]
    page.plans._open(duty.id)
    dialog(window).findChild(QLineEdit).setText("Tọa đàm ở Bảo Lộc")
    save(window, qtbot)
    page.tabs.setCurrentIndex(0)
    page.filters.choose_kind("plan")
    qtbot.waitUntil(
        lambda: page.report is not None and "Tọa đàm ở Bảo Lộc" in [one.label for one in page.report.rows], timeout=WAIT
    )

    line = next(one for one in page.report.rows if one.label == "Tọa đàm ở Bảo Lộc")
    (changed,) = [one for one in plans(window) if one.plan == "Kế hoạch riêng"]
    assert (empty.duty, duty.title, duty.times, duty.due, duty.unit) == (
        False,
        "Tọa đàm ở huyện",
        2,
        day.replace(day=28),
        "Thành ủy Bảo Lộc",
    )
    assert duty.kind
    assert changed == replace(duty, title="Tọa đàm ở Bảo Lộc")
    assert (line.values["duties"], line.values["times"]) == (1, 2)
    assert len(plans(window)) == len(before) + 1


def test_an_end_before_the_start_is_told_in_the_form(page, window, qtbot):
    page.write_plan()
    form = dialog(window)
    form.findChild(QLineEdit).setText("Kế hoạch ngược")
    for field, typed in zip(form.findChildren(DateField), (28, 1), strict=True):
        field.set_value(today_local().replace(day=typed))

    form.save()
    qtbot.waitUntil(form.problem.isVisible, timeout=WAIT)

    assert "Kế hoạch ngược" not in [one.plan for one in plans(window)]
    assert form.isVisible()


def test_a_plan_is_removed_with_its_duties_and_comes_back(page, window, qtbot):
    before = plans(window)
    page.plans.view.selectRow(0)

    with written(window.bridge, qtbot):
        page.plans.drop_plan.click()
    calm(window, qtbot)
    gone, words = plans(window), told(window)
    with written(window.bridge, qtbot):
        window.bridge.undo()

    assert (gone, any(before[0].plan in one for one in words)) == ([], True)
    assert plans(window) == before
