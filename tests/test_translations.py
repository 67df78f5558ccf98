"""Both languages are complete: nothing new for lupdate, nothing unfinished, and Qt's own words in Vietnamese too."""

from __future__ import annotations

import ast
import re
import string
import unicodedata

import pytest

import i18n
from baocaovien.texts import catalogue
from tests.helpers.source import called_name, literal, modules, place, tree


def test_the_catalogues_are_complete_and_in_step_with_the_source():
    found = i18n.problems()

    assert found == [], "\n".join(found)


def _marked():
    """(place, context, text) of every literal given to `tr` inside a class, to QT_TRANSLATE_NOOP and to translate."""
    for path in modules().values():
        for outer in ast.walk(tree(path)):
            if isinstance(outer, ast.ClassDef):
                for node in ast.walk(outer):
                    if isinstance(node, ast.Call) and called_name(node) == "tr" and (text := literal(node.args[0])):
                        yield place(path, node), outer.name, text
            if isinstance(outer, ast.Call) and called_name(outer) in ("QT_TRANSLATE_NOOP", "translate") and len(outer.args) > 1:
                context, text = literal(outer.args[0]), literal(outer.args[1])
                if context and text:
                    yield place(path, outer), context, text


def test_lupdate_finds_every_marked_text():
    # It misses what stands in an f-string, and gives some nested classes another context.
    known = {(message.context, message.source) for message in i18n.messages(i18n.read(i18n.FOLDER / i18n.VIETNAMESE))}

    overlooked = [f"{where} {context}: {text}" for where, context, text in _marked() if (context, text) not in known]
    assert overlooked == [], "\n".join(overlooked)


def test_tr_is_called_on_self_only():
    # lupdate takes the name before `.tr` for the context; Qt takes the class. QCoreApplication.translate names it outright.
    strangers = [
        place(path, node)
        for path in modules().values()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and called_name(node) == "tr"
        and not (isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name) and node.func.value.id == "self")
    ]

    assert strangers == [], "\n".join(strangers)


def _untranslatable():
    """Calls of `tr` whose text is put together while running: it can never be in a catalogue."""
    for path in modules().values():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and called_name(node) == "tr" and node.args:
                argument = node.args[0]
                if isinstance(argument, ast.JoinedStr | ast.BinOp) or (
                    isinstance(argument, ast.Call) and called_name(argument) == "format"
                ):
                    yield place(path, node)


def test_no_text_is_put_together_before_it_is_translated():
    assert list(_untranslatable()) == []


def test_vietnamese_is_written_in_letters_that_stay_whole():
    texts = [form for forms in catalogue.load("vi").values() for form in forms]

    assert [text for text in texts if text != unicodedata.normalize("NFC", text)] == []


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_every_translation_can_be_filled(language):
    for forms in catalogue.load(language).values():
        for form in forms:
            assert list(string.Formatter().parse(form)) != [] or form == ""


def test_buttons_and_menus_of_qt_speak_vietnamese(qapp, qtbot):
    from PySide6.QtWidgets import QDialogButtonBox, QLineEdit

    from baocaovien.ui.translator import Translator

    translator = Translator("vi")
    qapp.installTranslator(translator)
    try:
        names = (
            "Ok",
            "Cancel",
            "Yes",
            "No",
            "Save",
            "Open",
            "Close",
            "Apply",
            "Help",
            "Discard",
            "Retry",
            "Ignore",
            "Abort",
            "Reset",
        )
        box = QDialogButtonBox()
        qtbot.addWidget(box)
        buttons = [box.addButton(getattr(QDialogButtonBox.StandardButton, name)).text() for name in names]
        field = QLineEdit("chữ")
        qtbot.addWidget(field)
        menu = field.createStandardContextMenu()
        actions = [action.text().partition("\t")[0] for action in menu.actions() if not action.isSeparator()]
        menu.deleteLater()
    finally:
        qapp.removeTranslator(translator)

    assert (buttons, actions) == (
        [
            "OK",
            "Thôi",
            "&Có",
            "&Không",
            "Lưu",
            "Mở",
            "Đóng",
            "Áp dụng",
            "Trợ giúp",
            "Không lưu",
            "Thử lại",
            "Bỏ qua",
            "Dừng hẳn",
            "Đặt lại",
        ],
        ["&Hoàn tác", "&Làm lại", "Cắ&t", "&Sao chép", "&Dán", "Xóa", "Chọn tất cả"],
    )


def test_conferences_are_counted_in_cuoc():
    # "hội nghị" is what it is called; what is counted is "cuộc".
    tree_ = i18n.read(i18n.FOLDER / i18n.VIETNAMESE)
    forms = [(one.tag, one.text or "") for one in tree_.iter() if one.tag in ("translation", "numerusform")]

    assert [text for _tag, text in forms if re.search(r"(%n|\{n\}) hội nghị", text)] == []
