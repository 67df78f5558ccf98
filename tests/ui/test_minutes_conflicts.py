"""Two people at one set of minutes: both texts are shown, nothing typed is lost, and nobody is refused for their own words."""

from __future__ import annotations

from functools import partial
from uuid import UUID

import pytest

from baocaovien.services.documents.minutes import StatementText, add_statement, edit_header, edit_statement, start_minutes
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.shell import Target
from tests.services.small_office import make_event
from tests.ui.documents_desk import WAIT, calm, event_id, minutes, office, page, say, window, writing

__all__ = ["event_id", "office", "page", "window", "writing"]


@pytest.fixture
def other_id(bridge: Bridge, office) -> UUID:
    """A second conference, its minutes begun."""
    made: UUID = bridge.workspace.execute("t", partial(make_event, office=office, state="open"))
    bridge.workspace.execute("minutes.start", partial(start_minutes, event_id=made))
    return made


def changed_by_others(bridge: Bridge, writing, event_id: UUID, **values: str) -> None:
    """Somebody else writes over the minutes in the same moment."""
    revision = minutes(bridge, event_id).revision
    change = partial(edit_header, event_id=event_id, revision=revision, values=values)
    bridge.execute("minutes.edit_header", change, writing)


def test_two_people_at_one_statement_are_shown_both_texts_and_neither_is_lost(writing, bridge, event_id, qtbot):
    say(writing, qtbot, "Ban dau")
    calm(bridge, qtbot)
    (one,) = minutes(bridge, event_id).statements
    writing.minutes.list.edit_asked.emit(one)
    writing.minutes.composer.text.setPlainText("Cua toi")
    theirs = partial(
        edit_statement,
        event_id=event_id,
        revision=minutes(bridge, event_id).revision,
        statement_id=one.id,
        statement=StatementText("Cua nguoi khac"),
    )
    bridge.execute("minutes.edit_statement", theirs, writing)
    calm(bridge, qtbot)

    writing.minutes.composer.finish.click()
    qtbot.waitUntil(lambda: not writing.minutes.conflict.isHidden())
    shown = (writing.minutes.conflict.mine.toPlainText(), writing.minutes.conflict.theirs.toPlainText())
    kept = [row.text for row in minutes(bridge, event_id).statements]
    writing.minutes.conflict.keep_mine.emit()
    calm(bridge, qtbot)

    assert (shown, kept) == (("Cua toi", "Cua nguoi khac"), ["Cua nguoi khac"])
    assert [row.text for row in minutes(bridge, event_id).statements] == ["Cua toi"]


def test_a_change_elsewhere_does_not_touch_what_is_being_typed_nor_refuse_it(writing, bridge, event_id, qtbot):
    writing.minutes.show_part(1)
    header = writing.minutes.header
    header.texts["opening"].setFocus()
    header.texts["opening"].setPlainText("Loi khai mac moi")
    bridge.execute("minutes.add_statement", partial(add_statement, event_id=event_id, statement=StatementText("Khac")), writing)
    calm(bridge, qtbot)
    typed = header.texts["opening"].toPlainText()
    writing.minutes.flush()
    calm(bridge, qtbot)

    assert typed == "Loi khai mac moi"
    assert minutes(bridge, event_id).opening == "Loi khai mac moi"


def test_the_same_field_changed_by_two_is_asked_about(writing, bridge, event_id, qtbot):
    writing.minutes.show_part(1)
    writing.minutes.header.texts["opening"].setPlainText("Cua toi")
    change = partial(edit_header, event_id=event_id, revision=1, values={"opening": "Cua ho"})
    bridge.execute("minutes.edit_header", change, writing)
    calm(bridge, qtbot)
    writing.minutes.flush()
    qtbot.waitUntil(lambda: not writing.minutes.conflict.isHidden())
    writing.minutes.conflict.take_theirs.emit()
    calm(bridge, qtbot)

    assert minutes(bridge, event_id).opening == "Cua ho"
    assert writing.minutes.header.texts["opening"].toPlainText() == "Cua ho"


def test_a_field_sent_right_after_an_entry_is_not_refused_for_it(writing, bridge, event_id, qtbot):
    writing.minutes.show_part(1)
    header = writing.minutes.header
    header.texts["opening"].setPlainText("Loi khai mac moi")
    bridge.execute("minutes.add_statement", partial(add_statement, event_id=event_id, statement=StatementText("Khac")), writing)
    writing.minutes.flush()
    calm(bridge, qtbot)

    assert writing.minutes.conflict.isHidden()
    assert minutes(bridge, event_id).opening == "Loi khai mac moi"
    assert header.texts["opening"].toPlainText() == "Loi khai mac moi"


def test_an_entry_changed_right_after_another_is_not_refused_for_it(writing, bridge, event_id, qtbot):
    say(writing, qtbot, "Ban dau")
    calm(bridge, qtbot)
    (one,) = minutes(bridge, event_id).statements
    writing.minutes.composer.text.setPlainText("Cau thu hai")
    writing.minutes.list.edit_asked.emit(one)
    writing.minutes.composer.text.setPlainText("Ban dau, sua lai")
    writing.minutes.composer.finish.click()
    calm(bridge, qtbot)

    assert writing.minutes.conflict.isHidden()
    assert [row.text for row in minutes(bridge, event_id).statements] == ["Ban dau, sua lai", "Cau thu hai"]


def test_what_is_on_its_way_is_not_written_over_by_what_is_stored(writing, bridge, event_id, qtbot):
    writing.minutes.show_part(1)
    opening = writing.minutes.header.texts["opening"]
    opening.setPlainText("Loi khai mac moi")
    writing.minutes.flush()
    writing.minutes.refresh()
    while_on_its_way = opening.toPlainText()
    calm(bridge, qtbot)
    changed_by_others(bridge, writing, event_id, opening="Loi cua nguoi khac")
    calm(bridge, qtbot)

    assert while_on_its_way == "Loi khai mac moi"
    assert opening.toPlainText() == "Loi cua nguoi khac"


@pytest.mark.parametrize("choice", ["keep_mine", "take_theirs"])
def test_other_fields_that_are_being_typed_outlast_the_choice(writing, bridge, event_id, qtbot, choice):
    writing.minutes.show_part(1)
    texts = writing.minutes.header.texts
    texts["opening"].setPlainText("Cua toi")
    changed_by_others(bridge, writing, event_id, opening="Cua ho")
    writing.minutes.flush()
    qtbot.waitUntil(lambda: not writing.minutes.conflict.isHidden(), timeout=WAIT)
    texts["other"].setPlainText("Viec khac")
    getattr(writing.minutes.conflict, choice).emit()
    calm(bridge, qtbot)
    writing.minutes.flush()
    calm(bridge, qtbot)

    written = minutes(bridge, event_id)
    assert (written.opening, written.other) == ("Cua toi" if choice == "keep_mine" else "Cua ho", "Viec khac")


def test_a_choice_not_made_waits_with_its_minutes(writing, window, bridge, event_id, other_id, qtbot):
    say(writing, qtbot, "Ban dau")
    calm(bridge, qtbot)
    (one,) = minutes(bridge, event_id).statements
    writing.minutes.list.edit_asked.emit(one)
    writing.minutes.composer.text.setPlainText("Cua toi")
    revision = minutes(bridge, event_id).revision
    theirs = partial(edit_statement, event_id=event_id, revision=revision, statement_id=one.id, statement=StatementText("Cua ho"))
    bridge.execute("minutes.edit_statement", theirs, writing)
    writing.minutes.composer.finish.click()
    qtbot.waitUntil(lambda: not writing.minutes.conflict.isHidden(), timeout=WAIT)

    writing.open(Target("event", other_id))
    calm(bridge, qtbot)
    elsewhere = writing.minutes.composer.text.toPlainText()
    writing.open(Target("event", event_id))
    calm(bridge, qtbot)

    assert elsewhere == ""
    assert writing.minutes.composer.text.toPlainText() == "Cua toi"
    assert [row.text for row in minutes(bridge, event_id).statements] == ["Cua ho"]


def test_words_refused_after_one_has_gone_on_wait_with_their_own_minutes(writing, bridge, event_id, other_id, qtbot):
    writing.minutes.show_part(1)
    opening = writing.minutes.header.texts["opening"]
    opening.setPlainText("Cua toi")
    changed_by_others(bridge, writing, event_id, opening="Cua ho")
    writing.open(Target("event", other_id))
    calm(bridge, qtbot)
    elsewhere = opening.toPlainText()
    writing.open(Target("event", event_id))
    calm(bridge, qtbot)

    assert elsewhere.startswith("Đồng chí")
    assert opening.toPlainText() == "Cua toi"
    assert minutes(bridge, event_id).opening == "Cua ho"
