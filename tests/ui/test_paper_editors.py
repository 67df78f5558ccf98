"""The editors of layout and wording in the settings, used as a person would."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest

from baocaovien.documents.kinds import DOCUMENT_KINDS
from baocaovien.documents.wording import load_wording
from baocaovien.services.documents.layout import known_profiles, own_docx_of, own_wordings, profile_of
from baocaovien.settings import Settings
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.facts import read_facts
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.pages import PAGES
from baocaovien.ui.settings.layout_section import LayoutSection
from baocaovien.ui.settings.wording_section import WordingSection
from baocaovien.ui.shell import Target
from tests.documents.test_own_docx import template
from tests.services.small_office import DAY, make_event, make_office
from tests.ui.test_main_window import nameless

OWN = tuple(page for page in PAGES if page.key in ("settings", "history"))
WAIT = 20_000


class Answers(Asks):
    """The person's answers to the dialogs of the system, given beforehand."""

    file: Path

    def target(self, title: str, name: str, filters: str) -> Path | None:
        return self.file

    def source(self, title: str, filters: str = "") -> Path | None:
        return self.file


@pytest.fixture
def event_id(bridge: Bridge) -> UUID:
    office = bridge.workspace.execute("t", make_office)
    return bridge.workspace.execute("t", partial(make_event, office=office))


@pytest.fixture
def window(bridge: Bridge, qtbot, event_id: UUID) -> Iterator[MainWindow]:
    made = MainWindow(bridge, Settings(language="en"), read_facts(bridge), pages=OWN)
    qtbot.addWidget(made)
    made.resize(1093, 614)
    made.show()
    made.start("settings")
    yield made
    qtbot.waitUntil(lambda: not bridge.is_busy, timeout=WAIT)


def calm(bridge: Bridge, qtbot) -> None:
    for _again in range(2):
        qtbot.wait(200)
        qtbot.waitUntil(lambda: not bridge.is_busy, timeout=WAIT)


def text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return " ".join("\n".join(at.get_textpage().get_text_bounded() for at in document).split())


@pytest.fixture
def layouts(window: MainWindow, bridge: Bridge, qtbot, event_id) -> LayoutSection:
    window.go("settings", Target(command="layouts"))
    section = window.page("settings").layouts
    section.beside.events.setCurrentIndex(section.beside.events.findData(str(event_id)))
    calm(bridge, qtbot)
    return section


@pytest.fixture
def wordings(window: MainWindow, bridge: Bridge, qtbot, tmp_path: Path) -> WordingSection:
    window.go("settings", Target(command="wordings"))
    section = window.page("settings").wordings
    section.asks = section.docx.asks = Answers(section)
    calm(bridge, qtbot)
    return section


def choose_text(section: WordingSection, name: str) -> None:
    section.list.setCurrentRow(list(section._texts).index(name))


# -- layout ------------------------------------------------------------------------------------------------------------


def test_a_layout_that_ships_is_shown_and_not_changed(layouts: LayoutSection) -> None:
    value = layouts.form.values["page.top_mm"]

    known = layouts.form.values["title.name"]
    assert (value.isEnabled(), value.mark.isChecked(), known.mark.isChecked()) == (False, False, True)
    assert [one.name.text().endswith(" · not checked against the original") for one in (value, known)] == [True, False]
    assert {one.mark.text() for one in (value, known)} == {"checked against the original"}
    assert (layouts.save_button.isVisible(), layouts.copy_button.isVisible()) == (False, True)
    assert "GIẤY MỜI" in text_of(layouts.beside.pdf)


def test_an_own_layout_is_edited_beside_the_page_kept_and_undone(layouts: LayoutSection, bridge: Bridge, qtbot) -> None:
    layouts.copy_button.click()
    calm(bridge, qtbot)
    before = layouts.beside.pdf
    layouts.form.values["signature.on_behalf"].control.setText("THAY MẶT")
    layouts.form.values["signature.on_behalf"].control.textEdited.emit("THAY MẶT")
    layouts.form.values["page.top_mm"].control.setValue(30)
    calm(bridge, qtbot)
    seen = layouts.beside.pdf

    layouts.save_button.click()
    calm(bridge, qtbot)
    kept = bridge.read(known_profiles)[-1].profile
    bridge.undo()
    calm(bridge, qtbot)

    assert before != seen
    assert (kept.page.top_mm, kept.signature.on_behalf) == (30, "THAY MẶT")
    assert {"page.top_mm", "signature.on_behalf"} <= kept.unchecked
    assert layouts.form.values["page.top_mm"].control.value() == 20


def test_a_value_that_was_compared_is_said_to_be(layouts: LayoutSection, bridge: Bridge, qtbot) -> None:
    layouts.copy_button.click()
    calm(bridge, qtbot)
    layouts.form.values["page.top_mm"].mark.click()
    layouts.save_button.click()
    calm(bridge, qtbot)

    assert "not checked" not in layouts.form.values["page.top_mm"].name.text()
    assert "page.top_mm" not in bridge.read(known_profiles)[-1].profile.unchecked


def test_values_that_no_page_can_have_are_said_and_go_back_to_the_original(layouts: LayoutSection, bridge, qtbot) -> None:
    layouts.copy_button.click()
    calm(bridge, qtbot)
    layouts.form.values["body.size_pt"].control.setValue(30)
    calm(bridge, qtbot)
    said = layouts.beside.trouble.text()
    layouts.form.values["body.pitch_pt"].control.setValue(40)
    layouts.save_button.click()
    calm(bridge, qtbot)
    large = layouts.form.values["body.size_pt"].control.value()

    layouts.reset_button.click()
    calm(bridge, qtbot)

    assert "body.pitch_pt" in said
    assert layouts.beside.trouble.text() == ""
    assert (large, layouts.form.values["body.size_pt"].control.value()) == (30, 14)


def test_all_papers_follow_the_chosen_layout_and_the_office_page_knows_it(layouts, window, bridge, qtbot) -> None:
    layouts.copy_button.click()
    calm(bridge, qtbot)
    layouts.use_button.click()
    calm(bridge, qtbot)
    own = bridge.read(known_profiles)[-1]
    office = window.page("settings").office

    assert (own.in_use, bridge.read(profile_of).code, layouts.use_button.isEnabled()) == (True, own.profile.code, False)
    assert office.profile.currentData() == own.profile.code


# -- wording -----------------------------------------------------------------------------------------------------------


def test_a_text_is_edited_beside_the_paper_and_kept(wordings: WordingSection, bridge: Bridge, qtbot) -> None:
    choose_text(wordings, "purpose")
    wordings.text.setPlainText("Về dự **{event}**, ")
    wordings.text.moveCursor(wordings.text.textCursor().MoveOperation.End)
    action = next(one for one in wordings.fields_menu.actions() if one.text().endswith("{chair}"))
    action.trigger()
    calm(bridge, qtbot)
    seen = text_of(wordings.beside.pdf)

    wordings.save_button.click()
    calm(bridge, qtbot)
    (kept,) = bridge.read(partial(own_wordings, kind="invitation", family="party"))
    bridge.undo()
    calm(bridge, qtbot)

    assert "Về dự Hội nghị báo cáo viên tháng 5/2021, đồng chí" in seen
    assert kept.texts == {"purpose": "Về dự **{event}**, {chair}"}
    assert wordings.text.toPlainText() == load_wording("invitation", "party").texts["purpose"]


def test_what_was_typed_is_kept_when_another_paper_is_chosen(wordings: WordingSection, bridge, qtbot) -> None:
    choose_text(wordings, "purpose")
    wordings.text.setPlainText("Về họp {event}")

    wordings.kinds.setCurrentIndex(wordings.kinds.findData("agenda"))
    wordings.kinds.activated.emit(0)
    calm(bridge, qtbot)

    assert [one.texts for one in bridge.read(partial(own_wordings, kind="invitation", family="party"))] == [
        {"purpose": "Về họp {event}"}
    ]
    assert wordings.kind == "agenda"


def test_what_was_typed_in_a_layout_is_kept_when_the_window_closes(layouts: LayoutSection, window, bridge, qtbot) -> None:
    layouts.copy_button.click()
    calm(bridge, qtbot)
    layouts.form.values["page.top_mm"].control.setValue(25)

    window.page("settings").may_leave()
    calm(bridge, qtbot)

    assert bridge.read(known_profiles)[-1].profile.page.top_mm == 25


def test_a_field_that_is_none_is_said_and_can_not_be_kept(wordings: WordingSection, bridge: Bridge, qtbot) -> None:
    choose_text(wordings, "purpose")
    wordings.text.setPlainText("Về dự {nobody}")

    said, may_save = wordings.problem.text(), wordings.save_button.isEnabled()
    wordings.original_button.click()

    assert ("{nobody}" in said, may_save) == (True, False)
    assert wordings.problem.text() == ""


def test_a_wording_is_given_out_taken_in_and_goes_back(wordings: WordingSection, bridge, qtbot, tmp_path: Path) -> None:
    wordings.asks.file = tmp_path / "loi-van.toml"
    choose_text(wordings, "purpose")
    wordings.text.setPlainText("Về họp {event}")
    wordings.export_button.click()
    calm(bridge, qtbot)
    wordings.original_button.click()

    wordings.import_button.click()
    calm(bridge, qtbot)
    taken = wordings.text.toPlainText()
    wordings.save_button.click()
    calm(bridge, qtbot)
    wordings.reset_button.click()
    calm(bridge, qtbot)

    assert taken == "Về họp {event}"
    assert bridge.read(partial(own_wordings, kind="invitation", family="party")) == ()


def test_an_own_word_file_is_checked_taken_and_let_go(wordings: WordingSection, bridge, qtbot, tmp_path: Path) -> None:
    path = wordings.docx.asks.file = tmp_path / "mau.docx"
    path.write_bytes(template("{{ evnt }} {{ data.nobody }}"))
    wordings.docx.choose_button.click()
    calm(bridge, qtbot)
    said = wordings.docx.state.text()
    path.write_bytes(template("{{ event }}"))
    wordings.docx.choose_button.click()
    calm(bridge, qtbot)
    profile = bridge.read(profile_of)
    kept = bridge.read(partial(own_docx_of, kind="invitation", profile=profile, day=DAY))
    state = wordings.docx.state.text()

    wordings.docx.reset_button.click()
    calm(bridge, qtbot)

    assert "evnt, data.nobody" in said
    assert (kept, state) == (path.read_bytes(), "As Word this paper is made from the office's own document.")
    assert bridge.read(partial(own_docx_of, kind="invitation", profile=profile, day=DAY)) == b""


@pytest.mark.parametrize("kind", [kind.code for kind in DOCUMENT_KINDS])
def test_every_paper_is_seen_or_says_why_not(wordings: WordingSection, bridge, qtbot, kind: str) -> None:
    wordings.beside.pdf = b""
    wordings.kinds.setCurrentIndex(wordings.kinds.findData(kind))
    wordings.kinds.activated.emit(0)
    calm(bridge, qtbot)

    without_reason = kind in ("conclusions", "postponement")
    assert (bool(wordings.beside.pdf), bool(wordings.beside.trouble.text())) == (not without_reason, without_reason)
    assert wordings.problem.text() == ""


def test_papers_of_labels_have_no_word_file(wordings: WordingSection) -> None:
    wordings.kinds.setCurrentIndex(wordings.kinds.findData("badges"))
    wordings.kinds.activated.emit(0)

    assert (wordings.docx.choose_button.isVisible(), wordings.docx.state.text()) == (False, "This paper is made as PDF only.")


@pytest.mark.parametrize("section", ["layouts", "wordings"])
def test_every_control_has_a_name_and_the_page_is_whole(window: MainWindow, bridge, qtbot, section: str) -> None:
    window.go("settings", Target(command=section))
    calm(bridge, qtbot)
    hint = window.minimumSizeHint()

    assert nameless(window) == []
    assert (hint.width() <= 1093, hint.height() <= 614) == (True, True)
