"""The window speaks what the catalogue says; a text it lacks is shown in English."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from baocaovien.texts import catalogue
from baocaovien.ui.translator import Translator, translate


class Base(QObject):
    def said(self) -> str:
        return self.tr("Trial sentence")

    def counted(self, n: int) -> str:
        return self.tr("%n files", "", n)


class Heir(Base):
    pass


@pytest.fixture
def texts(home, monkeypatch, tmp_path, look) -> Iterator[QApplication]:
    folder = tmp_path / "resources" / "i18n"
    folder.mkdir(parents=True)
    (folder / "baocaovien_vi.ts").write_text(
        """<TS language="vi"><context><name>Base</name>
        <message><source>Trial sentence</source><translation>Câu thử</translation></message>
        <message numerus="yes"><source>%n files</source><translation><numerusform>%n tệp</numerusform></translation></message>
        <message><source>Other</source><translation type="unfinished"></translation></message>
        </context><context><name>Pages</name><message><source>Home</source><translation>Trang chủ</translation></message></context>
        <context><name>QPlatformTheme</name><message><source>Cancel</source><translation>Bỏ</translation></message></context></TS>""",
        encoding="utf-8",
    )
    monkeypatch.setattr("baocaovien.paths.bundled", lambda: tmp_path)
    catalogue.load.cache_clear()
    translator = Translator("vi")
    look.installTranslator(translator)
    yield look
    look.removeTranslator(translator)
    catalogue.load.cache_clear()


def test_the_context_of_a_base_class_serves_its_heirs(texts) -> None:
    assert (Base().said(), Heir().said()) == ("Câu thử", "Câu thử")


def test_numbers_are_filled_in(texts) -> None:
    assert Base().counted(12) == "12 tệp"


def test_a_text_without_translation_is_shown_as_it_is(texts) -> None:
    assert translate("Base", "Other") == "Other"


def test_marked_texts_of_core_are_translated(texts) -> None:
    assert translate("Pages", "Home") == "Trang chủ"


def test_the_buttons_of_qt_itself_are_translated(texts, qtbot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)

    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Bỏ"
