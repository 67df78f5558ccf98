"""Forms of the settings, of who works here, of the first start, of history and of what machines made different."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QLineEdit

from baocaovien.services.deleted import deleted
from baocaovien.services.documents.layout import copy_profile, known_profiles, set_own_docx
from baocaovien.services.exchange.conflicts import list_conflicts
from baocaovien.services.library.topics import create_topic, remove_topic
from baocaovien.services.office.actors import add_actor, list_actors, set_pin
from baocaovien.services.office.office import add_signatory, set_day_off
from baocaovien.services.schedule.scheduling import add_event, close_event, open_event
from baocaovien.services.workspace import Workspace
from baocaovien.store.merge import merge
from baocaovien.store.models import Person
from baocaovien.store.queries.directory import People
from baocaovien.ui.directory.choices import find_units
from baocaovien.ui.exchange.conflict_list import ConflictList
from baocaovien.ui.person_menu import ask_new_person, ask_pin
from baocaovien.ui.reports.cut_off import ask_cut_off
from baocaovien.ui.start.page import StartPage
from tests.documents.test_own_docx import template
from tests.store.helpers import carried, change, packed
from tests.ui.forms.desk import Case, Desk, Form


def _section(desk: Desk, name: str, key: str) -> Any:
    page = desk.page("settings")
    page.sections.setCurrentRow(page._keys.index(key))
    section = getattr(page, name)
    section.refresh()
    desk.calm()
    return section


# -- days off, layout, wording ---------------------------------------------------------------------------------------


def new_day_off(desk: Desk) -> Form:
    _section(desk, "days_off", "days_off")._add()
    return desk.asked({"Day": "30/04/2031", "What it is": "Nghỉ bù"})


def day_off_removed(desk: Desk) -> Form:
    day = desk.once("day off", lambda: desk.write(set_day_off, day=dt.date(2031, 5, 2), name="Nghỉ", works=False))
    section = _section(desk, "days_off", "days_off")
    return Form(lambda: section._remove([day]))


def _own_profile(desk: Desk) -> Any:
    name = "Thể thức thử"
    desk.once("profile", lambda: desk.write(copy_profile, code="party", name=name))
    own = next(one for one in desk.read(known_profiles) if one.profile.name == name)
    section = _section(desk, "layouts", "layouts")
    section.profiles.setCurrentIndex(section.profiles.findData(own.profile.code))
    section._dirty = False
    section._show()
    return section


def profile_copied(desk: Desk) -> Form:
    return Form(_section(desk, "layouts", "layouts").copy)


def profile_saved(desk: Desk) -> Form:
    section = _own_profile(desk)
    section.note.setPlainText("Theo công văn mới của Văn phòng")
    return Form(section.save, section, [section.name])


def wording_saved(desk: Desk) -> Form:
    section = _section(desk, "wordings", "wordings")
    section.text.setPlainText(section.text.toPlainText() + " Trân trọng.")
    return Form(section.save, section)


def own_word_file(desk: Desk) -> Form:
    section = _section(desk, "wordings", "wordings")
    content = template("Mẫu của cơ quan: {{ event }}")
    return Form(lambda: section.docx._take(desk.folder / "mau.docx", "agenda", content))


def own_word_file_let_go(desk: Desk) -> Form:
    content = template("Mẫu của cơ quan: {{ event }}")
    section = _section(desk, "wordings", "wordings")
    desk.write(set_own_docx, kind=section.docx._kind, content=content, profile=section.docx._family)
    return Form(section.docx.reset)


# -- the office and its people ---------------------------------------------------------------------------------------


def office_saved(desk: Desk) -> Form:
    section = _section(desk, "office", "office")
    section.place_name.setText("Bảo Lộc")
    section.place_name.textEdited.emit("Bảo Lộc")
    return Form(section.save_button.click, section)


def _person(desk: Desk, name: str) -> Any:
    made = desk.once(f"actor {name}", lambda: desk.write(add_actor, name=f"Cán bộ {name}"))
    section = _section(desk, "people", "people")
    section.view.show_record(made)
    return section, made


def person_renamed(desk: Desk) -> Form:
    section, made = _person(desk, "đổi tên")
    section._rename(made)
    return desk.asked({"Full name": "Cán bộ tên mới"})


def role_set(desk: Desk) -> Form:
    section, _made = _person(desk, "đổi việc")
    section.role.setCurrentIndex(2)
    return Form(section._set_role)


def pin_taken(desk: Desk) -> Form:
    section, made = _person(desk, "có mã")
    desk.write(set_pin, actor_id=made, pin="1234")
    section, made = _person(desk, "có mã")
    return Form(section._free)


def person_off(desk: Desk) -> Form:
    section, made = _person(desk, "thôi làm")
    return Form(lambda: section._remove([made]))


def new_person(desk: Desk) -> Form:
    ask_new_person(desk.bridge, desk.window)
    return desk.asked({"Full name": "Cán bộ mới"})


def new_pin(desk: Desk) -> Form:
    _section_of, made = _person(desk, "đặt mã")
    person = next(one for one in desk.read(list_actors) if one.id == made)
    ask_pin(desk.bridge, desk.window, person, person.name)
    form = desk.asked()
    assert form.shown is not None
    form.shown.findChildren(QLineEdit)[0].setText("2468")
    return form


def months_kept(desk: Desk) -> Form:
    section = _section(desk, "privacy", "privacy")
    return Form(lambda: section._keep(36))


def _old_list(desk: Desk) -> UUID:
    start = dt.datetime(2024, 5, 6, 1, tzinfo=dt.UTC)
    unit = desk.read(partial(find_units, words="huyen uy"))[0].id
    said = {"kind": "reporter_conference", "title": "Hội nghị năm cũ", "start": start, "end": start + dt.timedelta(hours=2)}
    made: UUID = desk.write(add_event, **said, invited=[unit], force_reason="thử").id
    desk.write(open_event, event_id=made)
    desk.write(close_event, event_id=made)
    return made


def anonymised(desk: Desk) -> Form:
    desk.once("old list", lambda: _old_list(desk))
    section = _section(desk, "privacy", "privacy")
    section.months.blockSignals(True)
    section.months.setValue(1)
    section.months.blockSignals(False)
    return Form(section.anonymise)


def level_chosen(desk: Desk) -> Form:
    section = _section(desk, "schedule", "schedule")
    combo = next(iter(section.levels.values()))
    combo.setCurrentIndex((combo.currentIndex() + 1) % combo.count())
    return Form(lambda: combo.activated.emit(combo.currentIndex()), section, [])


def kind_added(desk: Desk) -> Form:
    _section(desk, "schedule", "schedule")._add()
    return desk.asked({"Name": "Sinh hoạt chuyên đề quý"})


def _signatory(desk: Desk, name: str) -> Any:
    said = {"full_name": f"Người ký {name}", "position": "PHÓ TRƯỞNG BAN", "prefix": "K/T", "on_behalf_of": "TRƯỞNG BAN"}
    return desk.once(f"signatory {name}", lambda: desk.write(add_signatory, **said))


def signatory_added(desk: Desk) -> Form:
    _section(desk, "signatories", "signatories")._add()
    dialog = desk.dialog()
    dialog.full_name.setText("Lê Thị Ký")
    dialog.position.setText("TRƯỞNG BAN")
    return Form(dialog.save.click, dialog)


def signatory_changed(desk: Desk) -> Form:
    made = _signatory(desk, "sửa")
    _section(desk, "signatories", "signatories")._edit(made)
    dialog = desk.dialog()
    dialog.position.setText("CHÁNH VĂN PHÒNG")
    return Form(dialog.save.click, dialog)


def signatory_first(desk: Desk) -> Form:
    made = _signatory(desk, "lên đầu")
    section = _section(desk, "signatories", "signatories")
    section.view.show_record(made)
    return Form(section._put_first)


def signatory_off(desk: Desk) -> Form:
    made = _signatory(desk, "bỏ")
    section = _section(desk, "signatories", "signatories")
    return Form(lambda: section._remove([made]))


# -- the frame -------------------------------------------------------------------------------------------------------


def signed_in(desk: Desk) -> Form:
    name = "actor đang làm"  # one without a PIN: an earlier trial may have given one to whoever comes first
    actor_id = desk.once(name, lambda: desk.write(add_actor, name="Cán bộ đang làm"))
    return Form(lambda: desk.bridge.sign_in(actor_id))


def office_founded(desk: Desk) -> Form:
    page = StartPage(desk.bridge, desk.window, form_first=True)
    page.setParent(desk.window)
    page.show()
    page.form.unit_name.setText("Ban Tuyên giáo Huyện ủy Thử")
    page.form.place_name.setText("Lâm Hà")
    page.form.person.setText("Nguyễn Văn Đầu")
    page.form.signatory.setText("Lê Thị Ký")
    page.form.signatory_position.setText("TRƯỞNG BAN")
    desk.held.setdefault("start", []).append(page)

    def leave() -> None:
        page.hide()

    page.founded.connect(leave)
    return Form(page.found_button.click, page)


def brought_back(desk: Desk) -> Form:
    def make() -> Any:
        made = desk.write(create_topic, name="Chủ đề đã xóa")
        desk.write(remove_topic, topic_id=made)
        return made

    desk.once("deleted", make)
    page = desk.page("history")
    page.tabs.setCurrentIndex(1)
    desk.calm()
    newest = desk.read(deleted)[0]
    return Form(lambda: page._restore_one(newest.id))


def difference_chosen(desk: Desk) -> Form:
    def make() -> Any:
        other = Workspace.create(desk.folder.parent / "may-khac")
        here = desk.bridge.workspace
        _carry(here, other)
        person_id = desk.read(lambda session: People(as_of=dt.date(2026, 1, 1)).ids(session))[0]
        change(other, Person, person_id, full_name="Nguyễn Văn Máy Khác")
        change(here, Person, person_id, full_name="Nguyễn Văn Máy Này")
        _carry(other, here)
        other.close()

    desk.once("conflict", make)
    desk.calm()
    found = desk.read(list_conflicts)[0]
    shown = ConflictList(desk.bridge, desk.window)
    desk.held["differences"] = shown
    version = next(one for one in found.versions if not one.provisional)
    return Form(lambda: shown._choose(found, version.operation_id))


def _carry(source: Workspace, target: Workspace) -> None:
    operations = source.read(lambda session: carried(packed(session, None)))
    target.execute("exchange.merge", lambda session: merge(session, operations))


def _case(site: str, begin: Callable[[Desk], Form]) -> Case:
    return Case((site,), begin)


def periods_close(desk: Desk) -> Form:
    ask_cut_off(desk.bridge, desk.window, lambda: None)
    return desk.asked()


CASES = {
    "settings: a day off": _case("settings/days_off_section:DaysOffSection._add", new_day_off),
    "settings: a day off removed": _case("settings/days_off_section:DaysOffSection._remove", day_off_removed),
    "settings: a layout copied": _case("settings/layout_section:LayoutSection.copy", profile_copied),
    "settings: a layout": _case("settings/layout_section:LayoutSection._run", profile_saved),
    "settings: a wording": _case("settings/wording_section:WordingSection._run", wording_saved),
    "settings: a Word file of the office": _case("settings/own_docx_strip:OwnDocxStrip._take", own_word_file),
    "settings: the Word file let go": _case("settings/own_docx_strip:OwnDocxStrip.reset", own_word_file_let_go),
    "settings: the office": _case("settings/office_section:OfficeSection.save", office_saved),
    "settings: a person renamed": _case("settings/people_section:PeopleSection._rename", person_renamed),
    "settings: a person's work": _case("settings/people_section:PeopleSection._set_role", role_set),
    "settings: a PIN taken away": _case("settings/people_section:PeopleSection._free", pin_taken),
    "settings: a person off the list": _case("settings/people_section:PeopleSection._remove", person_off),
    "settings: months that lists keep names": _case("settings/privacy_section:PrivacySection._keep", months_kept),
    "settings: old lists anonymised": _case("settings/privacy_section:PrivacySection.anonymise", anonymised),
    "settings: a level of conflict": _case("settings/schedule_section:ScheduleSection._choose", level_chosen),
    "settings: a kind of conference": _case("settings/schedule_section:ScheduleSection._offer", kind_added),
    "settings: who signs": _case("settings/signatory_section:SignatorySection._add.add", signatory_added),
    "settings: who signs, changed": _case("settings/signatory_section:SignatorySection._edit.edit", signatory_changed),
    "settings: who signs first": _case("settings/signatory_section:SignatorySection._put_first", signatory_first),
    "settings: who signs no more": _case("settings/signatory_section:SignatorySection._remove", signatory_off),
    "window: somebody who works here": _case("person_menu:ask_new_person", new_person),
    "window: a PIN": _case("person_menu:ask_pin", new_pin),
    "window: the first start": _case("start/page:StartPage.found", office_founded),
    "window: brought back": _case("history/page:HistoryPage._restore_one", brought_back),
    "window: a difference chosen": _case("exchange/conflict_list:ConflictList._choose", difference_chosen),
    "frame: who is working": Case(("bridge:Bridge.sign_in",), signed_in),
    "settings: the day on which periods close": Case(("reports/cut_off:ask_cut_off",), periods_close),
}
