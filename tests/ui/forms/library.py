"""Forms of the library."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from baocaovien.services.library.content_import import prepare_file, store_document
from baocaovien.services.library.figures import FigureText, create_figure
from baocaovien.services.library.library import create_item, submit_items
from baocaovien.services.library.tags import put_tag
from baocaovien.services.library.topics import create_topic, put_figures
from baocaovien.store.queries.library import ContentTree, DocumentRow, ItemRow, document_rows, item_rows
from baocaovien.store.queries.tags import TagRow, tag_rows
from baocaovien.store.queries.topics import topic_rows
from baocaovien.ui.library import library_forms, tags
from baocaovien.ui.widgets.record_picker import Choice, RecordPicker
from tests.ui.forms.desk import Case, Desk, Form, in_each_language


def _document(desk: Desk) -> DocumentRow:
    """The document of a test's own, as it was read."""

    def make() -> UUID:
        file = desk.folder.parent / "ke-hoach.txt"
        file.write_text("I. MỤC ĐÍCH\n1. Nâng cao nhận thức.\n2. Thống nhất hành động.\n", encoding="utf-8")
        made: UUID = desk.write(store_document, prepared=prepare_file(file)).document_id
        return made

    kept = desk.once("document", make)
    found: DocumentRow = desk.read(partial(document_rows, ids=[kept]))[0]
    return found


def _items(desk: Desk) -> Sequence[ItemRow]:
    tree = ContentTree(_document(desk).id)
    found: Sequence[ItemRow] = desk.read(lambda session: item_rows(session, tree.ids(session)))
    return found


def _own(desk: Desk, name: str) -> UUID:
    made: UUID = desk.once(f"item {name}", lambda: desk.write(create_item, text=f"Mục riêng {name}"))
    return made


def _figure(desk: Desk, name: str) -> UUID:
    made: UUID = desk.once(
        f"figure {name}", lambda: desk.write(create_figure, figure=FigureText(f"Chỉ tiêu {name}", "12", unit="%"))
    )
    return made


def _topic(desk: Desk, name: str) -> UUID:
    made: UUID = desk.once(f"topic {name}", lambda: desk.write(create_topic, name=f"Chủ đề {name}"))
    return made


def asks(ask: Callable[[Desk], Any], texts: dict[str, str], chosen: Callable[[Desk], Choice] | None = None) -> Any:
    """A dialog of the library, filled."""

    def begin(desk: Desk) -> Form:
        ask(desk)
        form = desk.asked(texts)
        if chosen is not None:
            assert form.shown is not None
            form.shown.findChildren(RecordPicker)[0].set_choice(chosen(desk))
        return form

    return begin


def _a_topic(desk: Desk) -> Choice:
    first = desk.read(topic_rows)[0]
    return Choice(first.id, first.name)


def _other_item(desk: Desk) -> Choice:
    return Choice(_own(desk, "khác"), "Mục riêng khác")


def _row(desk: Desk, item_id: UUID) -> ItemRow:
    found: ItemRow = desk.read(lambda session: item_rows(session, [item_id]))[0]
    return found


def wording(desk: Desk) -> Form:
    page = desk.page("library")
    item_id = _own(desk, "sửa lời")
    page.item.show_item(item_id)
    page.item.show()
    page.item.findChildren(QPlainTextEdit)[0].setPlainText("Lời văn mới của mục")
    save = next(one for one in page.item.findChildren(QPushButton) if one.text() in in_each_language("Save as a new draft"))
    return Form(save.click, page.item)


def handed_in(desk: Desk) -> Form:
    page = desk.page("library")
    page.item.show_item(_own(desk, "trình từ khung"))
    page.item.show()
    hand_in = next(one for one in page.item.findChildren(QPushButton) if one.text() in in_each_language("Hand in"))
    return Form(hand_in.click, page.item, [])


def approved(desk: Desk) -> Form:
    page = desk.page("library")
    _own(desk, "trình duyệt")
    page._choose_place("own", None)
    desk.calm()
    page.tree.show_record(_own(desk, "trình duyệt"))
    return Form(lambda: page._each("submit"))


def _figures(desk: Desk, name: str) -> Any:
    page = desk.page("library")
    figure_id = _figure(desk, name)
    page._choose_place("figures", None)
    desk.calm()
    page.figures.show_record(figure_id)
    return page


def checked(desk: Desk) -> Form:
    return Form(_figures(desk, "đối chiếu")._check_figures)


def figures_off(desk: Desk) -> Form:
    topic_id, figure_id = _topic(desk, "bỏ số liệu"), _figure(desk, "rời chủ đề")
    desk.once("figure under a topic", lambda: desk.write(put_figures, topic_id=topic_id, figure_ids=[figure_id]))
    page = _figures(desk, "rời chủ đề")
    return Form(page._take_figures)


def figures_removed(desk: Desk) -> Form:
    page, figure_id = _figures(desk, "bỏ"), _figure(desk, "bỏ")
    return Form(lambda: page._remove_figures([figure_id]))


def new_item(desk: Desk) -> Form:
    desk.page("library")._new_item()
    form = desk.asked()
    assert form.shown is not None
    form.shown.findChildren(QPlainTextEdit)[0].setPlainText("Một mục mới, viết dài.")
    return form


def stored(desk: Desk) -> Form:
    file = desk.folder.parent / "van-ban.txt"
    file.write_text("I. MỤC ĐÍCH\n1. Thử nghiệm ghi văn bản.\n", encoding="utf-8")
    page = desk.page("library")
    return Form(lambda: page.import_file(file))


def all_handed_in(desk: Desk) -> Form:
    page = desk.page("library")
    file = desk.folder.parent / "ke-hoach-khac.txt"
    file.write_text("I. MỤC ĐÍCH\n1. Chờ phê duyệt.\n", encoding="utf-8")
    document = desk.write(store_document, prepared=prepare_file(file)).document_id
    return Form(lambda: page._each_of(document, submit_items))


def topic_moved(desk: Desk) -> Form:
    page, topic_id = desk.page("library"), _topic(desk, "cuối")
    return Form(lambda: page._move_topic(topic_id, -1))


def topic_removed(desk: Desk) -> Form:
    page, topic_id = desk.page("library"), _topic(desk, "bỏ")
    return Form(lambda: page._remove_place("topic", topic_id))


def _tag(desk: Desk, name: str) -> TagRow:
    desk.once(f"tag {name}", lambda: desk.write(put_tag, item_ids=[_own(desk, "có nhãn")], name=name))
    found: TagRow = desk.read(lambda session: tag_rows(session, name))[0]
    return found


def tag_on_an_item(desk: Desk) -> Form:
    strip = tags.TagStrip(desk.bridge, desk.window, [_own(desk, "gắn nhãn")], ())
    desk.qtbot.addWidget(strip)
    return Form(lambda: strip.field.named.emit("nhãn thử"))


def tag_off_everything(desk: Desk) -> Form:
    tag = _tag(desk, "bỏ hết")
    return Form(lambda: tags.remove_everywhere(desk.bridge, desk.window, desk.window, tag))


_FORMS = "library/library_forms:"
CASES = {
    "library: a figure": Case(
        (f"{_FORMS}ask_figure",),
        asks(
            lambda desk: library_forms.ask_figure(desk.bridge, desk.window),
            {"Name of the figure": "Tỷ lệ thử", "Value or range": "95,5", "Unit of measure": "%"},
        ),
    ),
    "library: a topic": Case(
        (f"{_FORMS}ask_topic",),
        asks(lambda desk: library_forms.ask_topic(desk.bridge, desk.window), {"Name": "Chủ đề thử", "Period": "2031"}),
    ),
    "library: put under a topic": Case(
        (f"{_FORMS}ask_put_under_topic",),
        asks(lambda desk: library_forms.ask_put_under_topic(desk.bridge, desk.window, [_own(desk, "xếp")]), {}, _a_topic),
    ),
    "library: a document": Case(
        (f"{_FORMS}ask_document",),
        asks(lambda desk: library_forms.ask_document(desk.bridge, desk.window, _document(desk)), {"Issued by": "Ban Bí thư"}),
    ),
    "library: validity": Case(
        (f"{_FORMS}ask_validity",),
        asks(
            lambda desk: library_forms.ask_validity(desk.bridge, desk.window, _items(desk)[:2]),
            {"Valid from": "01/01/2031", "First day it may not be used": "01/01/2032"},
        ),
    ),
    "library: replaced": Case(
        (f"{_FORMS}ask_replace",),
        asks(lambda desk: library_forms.ask_replace(desk.bridge, desk.window, _row(desk, _own(desk, "thay"))), {}, _other_item),
    ),
    "library: a number": Case(
        (f"{_FORMS}ask_numbering",),
        asks(lambda desk: library_forms.ask_numbering(desk.bridge, desk.window, _items(desk)[-1]), {"Number": "7b"}),
    ),
    "library: moved in the tree": Case(
        (f"{_FORMS}ask_move",),
        asks(
            lambda desk: library_forms.ask_move(desk.bridge, desk.window, _items(desk)[-1]),
            {},
            lambda desk: Choice(_items(desk)[0].id, "Mục đầu"),
        ),
    ),
    "library: a wording": Case(("library/item_panel:ItemPanel.keep",), wording),
    "library: handed in from the panel": Case(("library/item_panel:ItemPanel._do",), handed_in),
    "library: handed in": Case(("library/page:LibraryPage._each",), approved),
    "library: figures checked": Case(("library/page:LibraryPage._check_figures",), checked),
    "library: figures out of their topics": Case(("library/page:LibraryPage._take_figures",), figures_off),
    "library: figures removed": Case(("library/page:LibraryPage._remove_figures",), figures_removed),
    "library: a new item": Case((f"{_FORMS}ask_item",), new_item),
    "library: a topic moved": Case(("library/page:LibraryPage._move_topic",), topic_moved),
    "library: a topic removed": Case(("library/page:LibraryPage._remove_place",), topic_removed),
    "library: a document stored": Case(("library/page:LibraryPage._store",), stored),
    "library: all handed in": Case(("library/page:LibraryPage._each_of",), all_handed_in),
    "library: a tag": Case(("library/tags:TagStrip._do",), tag_on_an_item),
    "library: a tag on several": Case(
        ("library/tags:ask_tag",),
        asks(lambda desk: tags.ask_tag(desk.bridge, desk.window, [_own(desk, "a"), _own(desk, "b")]), {"Tag": "nhãn chung"}),
    ),
    "library: a tag renamed": Case(
        ("library/tags:ask_rename",),
        asks(lambda desk: tags.ask_rename(desk.bridge, desk.window, _tag(desk, "tên cũ")), {"Tag": "tên mới"}),
    ),
    "library: a tag off everything": Case(("library/tags:remove_everywhere",), tag_off_everything),
}
