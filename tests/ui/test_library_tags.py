"""Tags in the window: typed, completed, taken off, for several items at once, and what is narrowed to one."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton

from baocaovien.services.library.tags import put_tag
from baocaovien.services.office.actors import add_actor, list_actors
from baocaovien.store.queries.library import item_card, item_rows
from baocaovien.store.queries.tags import tag_rows
from baocaovien.ui.decks.facts import TagChoice, find_content
from baocaovien.ui.library.page import LibraryPage
from baocaovien.ui.library.tags import TagField, TagStrip
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.widgets.form_dialog import FormDialog
from tests.ui.sample_window import WAIT, calm, press, sample_folder, told, window
from tests.ui.typing_vietnamese import compose

__all__ = ["sample_folder", "window"]


@pytest.fixture
def page(window: MainWindow, qtbot: Any) -> LibraryPage:
    """The page on its first document."""
    window.go("library")
    calm(window, qtbot)
    shown = window.page("library")
    assert isinstance(shown, LibraryPage)
    qtbot.waitUntil(lambda: shown.tree.topLevelItemCount() > 0, timeout=WAIT)
    return shown


def choose(page: LibraryPage, window: MainWindow, qtbot: Any, at: int = 0) -> Any:
    """An item shown in the panel."""
    page.tree.setCurrentItem(page.tree.topLevelItem(at))
    calm(window, qtbot)
    return page.item.item_id


def worn(window: MainWindow, item_id: Any) -> list[str]:
    return [name for _id, name in window.bridge.read(partial(item_card, item_id=item_id)).tags]


def field(page: LibraryPage) -> TagField:
    return page.item.widget().findChild(TagStrip).field


def test_a_typed_tag_is_put_on_by_enter_and_taken_off_by_its_cross(page, window, qtbot):
    item_id = choose(page, window, qtbot)

    compose(field(page).line, "Tuyên truyền miệng")
    press(qtbot, field(page).line, Qt.Key.Key_Return)
    calm(window, qtbot)
    assert worn(window, item_id) == ["Tuyên truyền miệng"]

    cross = next(one for one in page.item.widget().findChildren(QPushButton) if "Tuyên truyền" in one.accessibleName())
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    calm(window, qtbot)
    assert worn(window, item_id) == []
    window.bridge.undo()
    calm(window, qtbot)
    assert worn(window, item_id) == ["Tuyên truyền miệng"]


def test_the_beginning_of_a_tag_in_use_is_completed_by_enter(page, window, qtbot):
    item_id = choose(page, window, qtbot)
    typed = field(page)
    typed.line.setFocus()

    qtbot.keyClicks(typed.line, "nong t")
    qtbot.waitUntil(typed.popup.isVisible, timeout=WAIT)
    assert [typed.list.item(at).text() for at in range(typed.list.count())] == ["nông thôn mới", "New tag “nong t”"]
    press(qtbot, typed.line, Qt.Key.Key_Return)
    calm(window, qtbot)

    assert worn(window, item_id) == ["nông thôn mới"]


def test_the_tree_is_narrowed_to_a_tag_with_words_and_without(page, window, qtbot):
    names = [tag.name for tag in window.bridge.read(tag_rows)]
    at = 1 + names.index("nguồn nhân lực")

    page.tags.setCurrentIndex(at)
    page.tags.activated.emit(at)
    qtbot.waitUntil(lambda: page.tree.topLevelItemCount() == 4, timeout=WAIT)
    page.search.setText("chat luong cao")
    qtbot.waitUntil(lambda: page.tree.topLevelItemCount() == 1, timeout=WAIT)
    calm(window, qtbot)

    assert "nhân lực chất lượng cao" in page.tree.topLevelItem(0).text(0)
    choose(page, window, qtbot)
    window.bridge.execute("library.put_tag", partial(put_tag, item_ids=page.tree.chosen(), name="môi trường"), page)
    calm(window, qtbot)
    assert page.tags.currentText() == "nguồn nhân lực (4)"


def test_several_items_get_a_tag_at_once_and_lose_it_at_once(page, window, qtbot):
    page.tree.selectAll()
    ids = page.tree.chosen()

    for put, off in (("Trọng tâm", 0), ("", 1)):
        page._tag_chosen()
        (dialog,) = [one for one in window.findChildren(FormDialog) if one.isVisible()]
        dialog.findChild(TagField).line.setText(put)
        (combo,) = dialog.findChildren(QComboBox)
        combo.setCurrentIndex(combo.findText("Trọng tâm") if off else 0)
        dialog.save()
        calm(window, qtbot)
        assert {("Trọng tâm" in worn(window, one)) for one in ids} == {not off}
    assert window.bridge.workspace.undo_label() == ("library.put_tag", {"n": len(ids)})


def test_another_document_takes_the_item_of_the_former_one_away(page, window, qtbot):
    item_id = choose(page, window, qtbot)
    kept = page.places.currentRow()

    page.places.setCurrentRow(kept + 1)
    calm(window, qtbot)

    assert (page.item.item_id, page.item.isVisible()) == (None, False)
    page.places.setCurrentRow(kept)
    calm(window, qtbot)
    assert choose(page, window, qtbot) == item_id
    assert page.item.isVisible()


def test_who_may_not_approve_their_own_is_offered_to_hand_in(page, window, qtbot, tmp_path):
    source = tmp_path / "moi.txt"
    source.write_text("I. MỤC TIÊU\n1. Phổ biến đường sách cộng đồng\n", encoding="utf-8")
    window.bridge.execute("office.add_actor", partial(add_actor, name="Người duyệt", role="lead"), page)
    calm(window, qtbot)
    me = window.bridge.read(list_actors)[0]
    window.bridge.sign_in(me.id)

    page.import_file(Path(source))
    qtbot.waitUntil(lambda: any("2" in words for words in told(window)), timeout=WAIT)
    calm(window, qtbot)
    (notice,) = [one for one in window.notices.shown if "Imported" in one.words.text()]
    offered = [one.text() for one in notice.buttons]
    assert ("Hand in all" in offered, "Approve all" in offered) == (True, False)
    next(one for one in notice.buttons if one.text() == "Hand in all").click()
    calm(window, qtbot)

    ids = [page.tree.topLevelItem(0).data(0, Qt.ItemDataRole.UserRole)]
    assert {row.state for row in window.bridge.read(lambda session: item_rows(session, ids))} == {"in_review"}


def test_the_search_of_the_studio_narrows_to_a_tag(window):
    def found(words: str) -> list[Any]:
        return list(window.bridge.read(lambda session: find_content(session, words)))

    assert [(one.title, one.detail) for one in found("#nguon")] == [("#nguồn nhân lực", "4")]
    assert isinstance(found("nhan luc")[0], TagChoice)
    assert len(found("#nguồn nhân lực ")) == 4
    (one,) = found("#nguon nhan luc chat luong cao")
    assert "chất lượng cao" in one.title
    assert not isinstance(one, TagChoice)
