"""The rarer work of library and directory through the window: figures, topics, validity; posts, recognition, units in time."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QSpinBox

from baocaovien.domain.local_time import at_local, today_local
from baocaovien.services.directory.directory import add_person, add_unit
from baocaovien.store.queries.directory import People, PersonCard, Venues, person_card, venue_absences
from baocaovien.store.queries.library import document_ids, document_rows, item_card
from baocaovien.store.queries.topics import FigureList, topic_rows
from baocaovien.store.queries.units import unit_card, unit_tree
from baocaovien.ui.directory import joining, person_forms, unit_forms
from baocaovien.ui.directory.person_panel import PersonPanel
from baocaovien.ui.library import library_forms
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.shell import Target
from baocaovien.ui.widgets.chips import ChipPicker
from baocaovien.ui.widgets.fields import DateField
from baocaovien.ui.widgets.form_dialog import FormDialog
from baocaovien.ui.widgets.record_picker import Choice, RecordPicker
from tests.ui.sample_window import calm, sample_folder, window

__all__ = ["sample_folder", "window"]


def dialog(window: MainWindow) -> FormDialog:
    """The form that is open."""
    (found,) = [one for one in window.findChildren(FormDialog) if one.isVisible()]
    return found


def lines(form: FormDialog) -> dict[str, QLineEdit]:
    """The lines of a form by their names."""
    return {one.accessibleName(): one for one in form.findChildren(QLineEdit)}


def figures(window: MainWindow) -> list[Any]:
    return window.bridge.read(lambda session: FigureList().rows(session, FigureList().ids(session)))


def some_person(window: MainWindow, at: int = 0) -> PersonCard:
    ids = window.bridge.read(People(as_of=today_local()).ids)
    card = window.bridge.read(partial(person_card, person_id=ids[at], as_of=today_local()))
    assert card is not None
    return card


# -- library --------------------------------------------------------------------------------------------------------


def test_another_source_says_otherwise_and_both_figures_are_kept(window, qtbot):
    known = next(one for one in figures(window) if not one.disagrees and one.value is not None)
    library_forms.ask_figure(window.bridge, window, known, other_source=True)
    form = dialog(window)
    form.save()
    calm(window, qtbot)
    refused = form.problem.text()
    lines(form)["Value or range"].setText("12,5")
    lines(form)["Source, as it is cited"].setText("Báo cáo khác")
    form.save()
    calm(window, qtbot)

    same = [one for one in figures(window) if (one.name, one.period, one.kind) == (known.name, known.period, known.kind)]
    assert refused
    assert {(one.source, one.disagrees) for one in same} == {(known.source, True), ("Báo cáo khác", True)}


def test_a_figure_is_corrected_and_removed_and_brought_back(window, qtbot):
    window.go("library")
    page = window.page("library")
    page._choose_place("figures", None)
    calm(window, qtbot)
    known = figures(window)[0]
    page._open_figure(known.id)
    form = dialog(window)
    lines(form)["Value or range"].setText("7 – 8,5")
    form.save()
    calm(window, qtbot)
    changed = figures(window)[0]
    page.figures.delete_asked.emit([known.id])
    calm(window, qtbot)
    without = {one.id for one in figures(window)}
    window.bridge.undo()
    calm(window, qtbot)

    assert (str(changed.low), str(changed.high)) == ("7", "8.5")
    assert (known.id in without, known.id in {one.id for one in figures(window)}) == (False, True)


def test_typing_finds_figures_by_name(window, qtbot):
    window.go("library")
    page = window.page("library")
    page._choose_place("figures", None)
    calm(window, qtbot)
    every = page.figures.rows.rowCount()

    page.search.setText("tang truong")
    qtbot.waitUntil(lambda: 0 < page.figures.rows.rowCount() < every, timeout=30_000)

    assert all("ăng trưởng" in page.figures.rows.index(row, 0).data() for row in range(page.figures.rows.rowCount()))


def test_the_tree_is_a_list_like_the_others(window, qtbot):
    window.go("library")
    page = window.page("library")
    calm(window, qtbot)
    items = page.tree.topLevelItemCount()
    page.tree.setCurrentItem(page.tree.topLevelItem(items - 1))
    page.tree.setFocus()

    qtbot.keyClick(page.tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    qtbot.keyClick(page.tree, Qt.Key.Key_Delete)
    calm(window, qtbot)
    without = page.tree.topLevelItemCount()
    window.bridge.undo()
    calm(window, qtbot)
    again = page.tree.topLevelItemCount()
    qtbot.keyClick(page.tree, Qt.Key.Key_M)

    assert copied.endswith("\tapproved")
    assert (without, again) == (items - 1, items)
    assert page.search.text() == "m"


def test_a_topic_gets_its_short_wording_and_its_place(window, qtbot):
    window.go("library")
    page = window.page("library")
    first, second = window.bridge.read(topic_rows)[:2]
    library_forms.ask_topic(window.bridge, window, second)
    form = dialog(window)
    (description,) = form.findChildren(QPlainTextEdit)
    description.setPlainText("Nói gọn về chủ đề")
    form.save()
    calm(window, qtbot)
    page._move_topic(second.id, -1)
    calm(window, qtbot)

    rows = window.bridge.read(topic_rows)
    assert [(one.id, one.description) for one in rows[:2]] == [(second.id, "Nói gọn về chủ đề"), (first.id, first.description)]


def test_content_gets_days_in_which_it_may_be_used_and_what_replaces_it(window, qtbot):
    window.go("library")
    page = window.page("library")
    calm(window, qtbot)
    tree = page.tree
    one_id = tree.topLevelItem(0).child(0).data(0, 256)
    other_id = tree.topLevelItem(1).data(0, 256)
    card = window.bridge.read(partial(item_card, item_id=one_id))
    library_forms.ask_validity(window.bridge, window, [card.item])
    form = dialog(window)
    first, last = form.findChildren(DateField)
    first.choose(dt.date(2031, 1, 1))
    last.choose(dt.date(2030, 1, 1))
    form.save()
    calm(window, qtbot)
    refused = form.problem.text()
    last.choose(dt.date(2032, 1, 1))
    form.save()
    calm(window, qtbot)
    library_forms.ask_replace(window.bridge, window, card.item)
    form = dialog(window)
    form.findChildren(RecordPicker)[0].set_choice(Choice(other_id, "khác"))
    form.save()
    calm(window, qtbot)

    now = window.bridge.read(partial(item_card, item_id=one_id))
    assert refused
    assert (now.item.valid_from, now.item.valid_to) == (dt.date(2031, 1, 1), dt.date(2032, 1, 1))
    assert now.replaced_by is not None
    assert (now.replaced_by[0], now.item.state) == (other_id, "withdrawn")


def test_a_document_is_cited_otherwise_and_removed_with_its_items(window, qtbot):
    window.go("library")
    page = window.page("library")
    document_id = window.bridge.read(document_ids)[0]
    (known,) = window.bridge.read(partial(document_rows, ids=[document_id]))
    library_forms.ask_document(window.bridge, window, known)
    form = dialog(window)
    lines(form)["Number and symbol"].setText("15-KH/TU")
    form.save()
    calm(window, qtbot)
    (changed,) = window.bridge.read(partial(document_rows, ids=[document_id]))
    page._remove_place("document", document_id)
    calm(window, qtbot)
    gone = document_id not in window.bridge.read(document_ids)
    window.bridge.undo()
    calm(window, qtbot)

    (again,) = window.bridge.read(partial(document_rows, ids=[document_id]))
    assert (changed.symbol, gone, again.items) == ("15-KH/TU", True, known.items)


# -- directory ------------------------------------------------------------------------------------------------------


def test_a_reporter_is_recognised_by_a_decision_and_the_recognition_ends(window, qtbot):
    card = next(card for at in range(60) if not (card := some_person(window, at)).recognitions)
    person_forms.ask_recognition(window.bridge, window, card.person.id)
    form = dialog(window)
    lines(form)["Decision"].setText("QĐ 15-QĐ/TU")
    lines(form)["Term"].setText("2020-2025")
    lines(form)["Number of the card"].setText("BCV-77")
    form.save()
    calm(window, qtbot)
    (made,) = window.bridge.read(partial(person_card, person_id=card.person.id, as_of=today_local())).recognitions
    person_forms.ask_end_recognition(window.bridge, window, made)
    form = dialog(window)
    form.findChildren(DateField)[0].choose(dt.date(2033, 1, 1))
    form.save()
    calm(window, qtbot)

    (now,) = window.bridge.read(partial(person_card, person_id=card.person.id, as_of=today_local())).recognitions
    assert (now.level, now.decision, now.term, now.card_number) == ("province", "QĐ 15-QĐ/TU", "2020-2025", "BCV-77")
    assert now.valid_to == dt.date(2033, 1, 1)


def test_a_post_is_held_from_a_day_to_a_day(window, qtbot):
    card = some_person(window)
    person_forms.ask_post(window.bridge, window, card.person.id, card.posts[0])
    form = dialog(window)
    first, last = form.findChildren(DateField)
    first.choose(dt.date(2019, 1, 1))
    last.choose(dt.date(2018, 1, 1))
    form.save()
    calm(window, qtbot)
    refused = form.problem.text()
    last.choose(dt.date(2035, 1, 1))
    form.save()
    calm(window, qtbot)

    (post,) = [one for one in some_person(window).posts if one.id == card.posts[0].id]
    assert refused
    assert (post.valid_from, post.valid_to) == (dt.date(2019, 1, 1), dt.date(2035, 1, 1))


def test_a_post_that_was_entered_by_mistake_is_taken_out(window, qtbot):
    card = some_person(window)
    window.go("directory", Target("person", card.person.id))
    calm(window, qtbot)
    panel = window.page("directory").findChild(PersonPanel)
    (out,) = [one for one in panel.findChildren(QPushButton) if one.accessibleName() == "Take out"][: len(card.posts)]

    out.click()
    calm(window, qtbot)
    left = some_person(window).posts
    window.bridge.undo()
    calm(window, qtbot)

    assert left == ()
    assert some_person(window).posts == card.posts


def test_two_records_of_one_person_are_joined_and_parted_by_undo(window, qtbot):
    keep, other = some_person(window, 0), some_person(window, 1)
    joining.ask_join_people(window.bridge, window, keep)
    form = dialog(window)
    form.save()
    nobody = form.problem.text()
    form.findChildren(RecordPicker)[0].set_choice(Choice(other.person.id, other.person.full_name))
    form.save()
    calm(window, qtbot)
    joined = window.bridge.read(People(as_of=today_local()).ids)
    window.bridge.undo()
    calm(window, qtbot)

    assert nobody
    assert other.person.id not in joined
    assert other.person.id in window.bridge.read(People(as_of=today_local()).ids)


def test_two_records_of_one_unit_are_joined_in_the_window_with_what_moves_said_before(window, qtbot):
    day = today_local()
    rows = window.bridge.read(lambda session: unit_tree(session, day))
    unit = next(row for row in rows if row.people and row.parent_id)
    do = window.bridge.workspace.execute
    made = partial(add_unit, name=unit.name, level="cell", code="HAI-LAN", parent_id=unit.parent_id)
    twin = do("directory.add_unit", made)
    person = do("directory.add_person", partial(add_person, full_name="Nguyễn Thử Mẫu", unit_id=twin))
    calm(window, qtbot)
    window.go("directory", Target("unit", unit.id))
    calm(window, qtbot)

    joining.ask_join_units(window.bridge, window, window.bridge.read(lambda session: unit_card(session, unit.id, day)))
    form = dialog(window)
    form.save()
    nothing = form.problem.text()
    parts = form.findChildren(joining.JoinParts)[0]
    choice = Choice(twin, unit.name)
    parts.picker.set_choice(choice)
    parts.picker.picked.emit(choice)
    said = parts.moves.text()
    asked = {field: [one.itemText(at) for at in range(one.count())] for field, one in parts.fields.items()}
    parts.fields["code"].setCurrentIndex(1)
    form.save()
    calm(window, qtbot)
    card = window.bridge.read(lambda session: unit_card(session, twin, day))
    where = window.bridge.read(lambda session: person_card(session, person, day)).person.unit_id
    window.bridge.undo()
    calm(window, qtbot)

    assert (nothing != "", said) == (True, "Moves here: posts: 1. The records differ here; what is shown stays:")
    assert asked["code"] == [unit.code, "HAI-LAN"]
    assert asked["level"][1] == "cell"
    assert (card.unit.id, card.unit.code, where) == (unit.id, "HAI-LAN", unit.id)
    assert twin in {row.id for row in window.bridge.read(lambda session: unit_tree(session, day))}


def test_an_absence_is_kept_and_one_that_ends_before_it_begins_is_not(window, qtbot):
    card = some_person(window)
    person_forms.ask_absence(window.bridge, window, person_id=card.person.id)
    form = dialog(window)
    first, last = form.findChildren(person_forms.MomentField)
    first.choose(at_local(dt.date(2031, 5, 5), dt.time(8)))
    last.choose(at_local(dt.date(2031, 5, 4), dt.time(8)))
    form.save()
    calm(window, qtbot)
    refused = form.problem.text()
    last.choose(at_local(dt.date(2031, 5, 6), dt.time(8)))
    form.save()
    calm(window, qtbot)

    assert refused
    assert [one[1] for one in some_person(window).unavailable] == [at_local(dt.date(2031, 5, 5), dt.time(8))]


@pytest.fixture
def unit(window: MainWindow) -> Any:
    """A unit without units below it, as of today."""
    rows = window.bridge.read(partial(unit_tree, as_of=today_local()))
    above = {row.parent_id for row in rows}
    chosen = [row for row in rows if row.id not in above][:2]
    return [window.bridge.read(partial(unit_card, unit_id=row.id, as_of=today_local())) for row in chosen]


def test_units_are_renamed_merged_and_split_with_dates(window, qtbot, unit):
    one, other = unit
    unit_forms.ask_rename(window.bridge, window, one)
    form = dialog(window)
    lines(form)["Name"].setText("Ban Mới")
    lines(form)["Decision"].setText("QĐ 1")
    form.save()
    calm(window, qtbot)
    unit_forms.ask_merge(window.bridge, window, one)
    form = dialog(window)
    form.findChildren(ChipPicker)[0].set_choices([Choice(one.unit.id, ""), Choice(other.unit.id, "")])
    lines(form)["or as a new unit named"].setText("Ban Hợp nhất")
    form.findChildren(DateField)[0].choose(today_local() + dt.timedelta(days=30))
    form.save()
    calm(window, qtbot)

    now = window.bridge.read(partial(unit_card, unit_id=one.unit.id, as_of=today_local()))
    assert [name.name for name in now.names] == [one.unit.name, "Ban Mới"]
    assert [(link.kind, link.other) for link in now.successions if link.kind == "merge"] == [("merge", "Ban Hợp nhất")]


def test_the_chosen_unit_shows_its_history_beside_the_people(window, qtbot):
    window.go("directory")
    page = window.page("directory")
    page.units.setCurrentItem(page.units.topLevelItem(1))
    page._show_unit()

    assert page.side.currentWidget() is page.unit
    assert page.unit.unit_id == page.units.current_unit()


def test_a_venue_is_opened_and_gets_more_seats(window, qtbot):
    window.go("directory")
    page = window.page("directory")
    page.tabs.setCurrentIndex(1)
    venue_id = window.bridge.read(Venues(as_of=today_local()).ids)[0]
    page.venues.opened.emit(venue_id)
    (seats,) = page.form.findChildren(QSpinBox)
    seats.setValue(777)
    next(one for one in page.form.findChildren(QPushButton) if one.text() == "Save").click()
    calm(window, qtbot)

    assert window.bridge.read(partial(Venues(as_of=today_local()).rows, ids=[venue_id]))[0].capacity == 777


def test_a_venue_that_cannot_be_used_says_when_and_that_is_taken_back(window, qtbot):
    window.go("directory")
    page = window.page("directory")
    page.tabs.setCurrentIndex(1)
    venue_id = window.bridge.read(Venues(as_of=today_local()).ids)[0]
    page.venues.opened.emit(venue_id)
    next(one for one in page.form.findChildren(QPushButton) if one.text() == "Cannot be used at a time…").click()
    lines(dialog(window))["Reason"].setText("Sửa mái")
    dialog(window).save()
    calm(window, qtbot)
    kept = window.bridge.read(partial(venue_absences, venue_id=venue_id))
    next(one for one in page.form.findChildren(QPushButton) if one.accessibleName() == "Take out").click()
    calm(window, qtbot)

    assert [one[3] for one in kept] == ["Sửa mái"]
    assert window.bridge.read(partial(venue_absences, venue_id=venue_id)) == ()
