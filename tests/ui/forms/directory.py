"""Forms of the directory."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit

from baocaovien.domain.local_time import today_local
from baocaovien.services.directory.directory import add_person, add_unavailability, add_unit, add_venue, recognise_reporter
from baocaovien.store.queries.directory import PersonCard, person_card
from baocaovien.store.queries.units import UnitCard, unit_card
from baocaovien.ui.directory import joining, person_forms
from baocaovien.ui.directory.choices import find_units
from baocaovien.ui.directory.import_dialog import ImportDialog, import_people
from baocaovien.ui.directory.unit_forms import forms_of_unit
from baocaovien.ui.widgets.chips import ChipPicker
from baocaovien.ui.widgets.record_picker import Choice, RecordPicker
from tests.journeys import spoilt_files
from tests.ui.forms.desk import Case, Desk, Form, in_each_language


def _unit(desk: Desk, name: str) -> UnitCard:
    made = desk.once(f"unit {name}", lambda: desk.write(add_unit, name=f"Đơn vị {name}", upper_form="", level="commune"))
    found: UnitCard = desk.read(partial(unit_card, unit_id=made, as_of=today_local()))
    return found


def _person(desk: Desk, name: str) -> PersonCard:
    def make() -> Any:
        unit_id = _unit(desk, "của người thử").unit.id
        made = desk.write(add_person, full_name=f"Nguyễn Thị {name}", unit_id=unit_id, position="Chuyên viên")
        desk.write(recognise_reporter, person_id=made, level="province", issued_on=dt.date(2024, 1, 1))
        return made

    made = desk.once(f"person {name}", make)
    found: PersonCard = desk.read(partial(person_card, person_id=made, as_of=today_local()))
    return found


def _choose(form: Form, at: int, choice: Choice) -> None:
    assert form.shown is not None
    form.shown.findChildren(RecordPicker)[at].set_choice(choice)


def post(desk: Desk) -> Form:
    person_forms.ask_post(desk.bridge, desk.window, _person(desk, "Chức vụ").person.id)
    form = desk.asked({"Position": "Phó trưởng ban"})
    _choose(form, 0, desk.read(partial(find_units, words=""))[0])
    return form


def recognition(desk: Desk) -> Form:
    person_forms.ask_recognition(desk.bridge, desk.window, _person(desk, "Công nhận").person.id)
    return desk.asked({"Decision": "Quyết định số 12", "Decided by": "Ban Tuyên giáo"})


def end_of_recognition(desk: Desk) -> Form:
    person_forms.ask_end_recognition(desk.bridge, desk.window, _person(desk, "Thôi công nhận").recognitions[0])
    return desk.asked()


def absence(desk: Desk) -> Form:
    person_forms.ask_absence(desk.bridge, desk.window, person_id=_person(desk, "Vắng").person.id)
    return desk.asked({"Reason": "Đi học"})


def join(desk: Desk) -> Form:
    joining.ask_join_people(desk.bridge, desk.window, _person(desk, "Một"))
    form = desk.asked()
    other = _person(desk, "Hai").person
    _choose(form, 0, Choice(other.id, other.full_name))
    return form


def join_of_units(desk: Desk) -> Form:
    joining.ask_join_units(desk.bridge, desk.window, _unit(desk, "ghi hai lần"))
    form = desk.asked()
    other = _unit(desk, "ghi lần nữa").unit
    _choose(form, 0, Choice(other.id, other.name))
    return form


def of_unit(words: str, texts: dict[str, str]) -> Callable[[Desk], Form]:
    """One of the forms of what happens to a unit."""

    def begin(desk: Desk) -> Form:
        ask = next(ask for name, ask in forms_of_unit() if name in in_each_language(words))
        ask(desk.bridge, desk.window, _unit(desk, words))
        form = desk.asked(texts)
        assert form.shown is not None
        other = _unit(desk, "khác").unit
        for chips in form.shown.findChildren(ChipPicker):
            chips.picker.picked.emit(Choice(other.id, other.name))
        if words.startswith("Put"):
            _choose(form, 0, Choice(other.id, other.name))
        return form

    return begin


def unit_removed(desk: Desk) -> Form:
    unit_id = _unit(desk, "nhập nhầm").unit.id
    page = desk.page("directory")
    page.unit.show_unit(unit_id)
    return Form(lambda: page.unit._remove(unit_id))


def person_removed(desk: Desk) -> Form:
    page, person_id = desk.page("directory"), _person(desk, "Bỏ").person.id
    return Form(lambda: page._remove("person", [person_id]))


def names_copied(desk: Desk) -> Form:
    page = desk.page("directory")
    return Form(lambda: page._note_copied(3))


def new_person(desk: Desk) -> Form:
    page = desk.page("directory")
    page._add_person()
    name, position = (page.person.findChildren(QLineEdit)[at] for at in (0, 2))
    name.setText("Lê Văn Mới")
    position.setText("Trưởng phòng")
    form = Form(name.returnPressed.emit, page.person)
    _choose(form, 0, desk.read(partial(find_units, words=""))[0])
    return form


def _shown_person(desk: Desk, name: str) -> Any:
    page = desk.page("directory")
    person_id = _person(desk, name).person.id
    page._show_person(person_id)
    page.person.show_person(person_id)
    return page.person


def erased(desk: Desk) -> Form:
    panel = _shown_person(desk, "Xóa")
    return Form(lambda: panel.erase(panel.person_id))


def renamed(desk: Desk) -> Form:
    panel = _shown_person(desk, "Đổi tên")
    name = panel.findChildren(QLineEdit)[0]
    name.setText("Nguyễn Thị Tên Mới")
    return Form(name.editingFinished.emit, panel, [name])


def position(desk: Desk) -> Form:
    panel = _shown_person(desk, "Đổi chức vụ")
    line = next(one for one in panel.findChildren(QLineEdit) if one.accessibleName() in in_each_language("Position"))
    line.setText("Chức vụ mới")
    return Form(line.editingFinished.emit, panel, [line])


def of_place(what: str, texts: dict[str, str]) -> Callable[[Desk], Form]:
    """The small form of a venue, a site or a unit."""

    def begin(desk: Desk) -> Form:
        page = desk.page("directory")
        page._offer(what)
        desk.fill(page.form, texts)
        return Form(page.form.findChildren(QLineEdit)[0].returnPressed.emit, page.form)

    return begin


def absence_of_venue(desk: Desk) -> Form:
    def make() -> tuple[UUID, UUID]:
        venue_id = desk.write(add_venue, name="Hội trường tạm")
        start = dt.datetime(2031, 1, 1, tzinfo=dt.UTC)
        return venue_id, desk.write(add_unavailability, venue_id=venue_id, start=start, end=start + dt.timedelta(days=1))

    venue_id, row_id = desk.once("venue", make)
    page = desk.page("directory")
    page._edit_place("venue", venue_id)
    return Form(lambda: page.form._take_back(row_id))


def who_it_is(desk: Desk) -> Form:
    dialog: Any = imported(desk).shown
    return Form(lambda: dialog._take_choice(2, None))


def imported(desk: Desk) -> Form:
    file = desk.folder.parent / "danh-sach.xlsx"
    spoilt_files.xlsx(file)
    before = QFileDialog.getOpenFileName
    QFileDialog.getOpenFileName = staticmethod(lambda *_words, **_more: (str(file), ""))  # type: ignore[assignment,method-assign]
    import_people(desk.bridge, desk.window)
    QFileDialog.getOpenFileName = before  # type: ignore[method-assign]
    dialog = desk.dialog(ImportDialog)
    desk.qtbot.waitUntil(lambda: dialog.go.isEnabled() or dialog.skip.isVisible(), timeout=60_000)
    dialog.skip.setChecked(True)
    return Form(dialog.go.click, dialog, [])


def split_names(desk: Desk) -> Form:
    form = of_unit("Split…", {"Decision": "Nghị quyết 5"})(desk)
    assert form.shown is not None
    form.shown.findChildren(QPlainTextEdit)[0].setPlainText("Phường Một\nPhường Hai")
    return form


_OFFER = ("directory/unit_forms:_offer",)
_PLACE = ("directory/place_form:PlaceForm._offer.save",)
CASES = {
    "directory: a post": Case(("directory/person_forms:ask_post",), post),
    "directory: a recognition": Case(("directory/person_forms:ask_recognition",), recognition),
    "directory: a recognition ends": Case(("directory/person_forms:ask_end_recognition",), end_of_recognition),
    "directory: cannot come": Case(("directory/person_forms:ask_absence",), absence),
    "directory: two records joined": Case(("directory/joining:_offer",), join),
    "directory: two records of a unit joined": Case(("directory/joining:_offer",), join_of_units),
    "directory: a unit renamed": Case(_OFFER, of_unit("Rename from a day on…", {"Name": "Tên mới", "Decision": "QĐ 7"})),
    "directory: a unit moved": Case(_OFFER, of_unit("Put under another unit…", {})),
    "directory: units merged": Case(_OFFER, of_unit("Merge with other units…", {"or as a new unit named": "Đơn vị hợp nhất"})),
    "directory: a unit split": Case(_OFFER, split_names),
    "directory: a unit dissolved": Case(_OFFER, of_unit("Dissolve…", {"Decision": "Nghị quyết 9"})),
    "directory: a unit corrected": Case(_OFFER, of_unit("Correct what was written wrong…", {"Name": "Tên đúng"})),
    "directory: a unit removed": Case(("directory/unit_panel:UnitPanel._remove",), unit_removed),
    "directory: a person removed": Case(("directory/page:DirectoryPage._remove",), person_removed),
    "directory: names copied": Case(("directory/page:DirectoryPage._note_copied",), names_copied),
    "directory: a new person": Case(("directory/person_panel:PersonPanel.begin_new.save",), new_person),
    "directory: personal data erased": Case(("directory/person_panel:PersonPanel.erase",), erased),
    "directory: a name": Case(("directory/person_panel:PersonPanel._save_name",), renamed),
    "directory: a position": Case(("directory/person_panel:PersonPanel._do",), position),
    "directory: a venue": Case(_PLACE, of_place("venue", {"Name": "Nhà văn hóa mới", "Address": "Số 1"})),
    "directory: a site": Case(_PLACE, of_place("site", {"Name": "Điểm cầu mới"})),
    "directory: a unit": Case(_PLACE, of_place("unit", {"Name": "Đơn vị mới"})),
    "directory: a venue free again": Case(("directory/place_form:PlaceForm._take_back",), absence_of_venue),
    "directory: who a row of a list is": Case(("directory/import_dialog:ImportDialog._keep_answers",), who_it_is),
    "directory: a list taken in": Case(
        ("directory/import_dialog:ImportDialog._write", "directory/import_dialog:ImportDialog._done"), imported
    ),
}
