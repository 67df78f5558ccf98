"""Each place of the window that reads a file, with wrong, empty, huge, cut, binary and vanished ones: a sentence, nothing written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.exchange.opening import StationOpening
from baocaovien.ui.shell import Target
from tests.journeys import spoilt_files
from tests.ui.forms import decks, documents
from tests.ui.forms.desk import WAIT, Desk
from tests.ui.sample_window import sample_folder
from tests.ui.test_every_form import desk, office

__all__ = ["desk", "office", "sample_folder"]

NO_FILE = (spoilt_files.missing, spoilt_files.folder, spoilt_files.huge)
SPOILT = (*spoilt_files.SPOILT,)
CUT = (*SPOILT, spoilt_files.halved)


def _studio(desk: Desk) -> Any:
    return decks._studio(desk)


def template(desk: Desk, _path: Path) -> None:
    desk.page("decks").templates.ask(_studio(desk).facts)


def own_slide(desk: Desk, path: Path) -> None:
    _studio(desk).files.add([path], None)


def checked(desk: Desk, _path: Path) -> None:
    _studio(desk)
    desk.page("decks").checker.ask()


def code_in_picture(desk: Desk, path: Path) -> None:
    desk.page("attendance").codes.take_picture(path)


def word_file(desk: Desk, _path: Path) -> None:
    page = desk.page("settings")
    page.sections.setCurrentRow(page._keys.index("wordings"))
    page.wordings.docx.choose()


def wording(desk: Desk, _path: Path) -> None:
    page = desk.page("settings")
    page.sections.setCurrentRow(page._keys.index("wordings"))
    page.wordings.take_in()


def attachment(desk: Desk, _path: Path) -> None:
    page = documents._page(desk, documents._event(desk, "tệp xấu"), 1)
    page.papers.show_paper("files")
    page.papers.files.list.show_record("event", documents._event(desk, "tệp xấu"))
    page.papers.files.list.add()


def signed(desk: Desk, _path: Path) -> None:
    documents._page(desk, documents._finalised(desk, "ký tệp xấu")).steps.sign()


def certificate(desk: Desk, _path: Path) -> None:
    documents._page(desk, documents._finalised(desk, "ký tệp xấu")).steps.sign_with_certificate()


def taken_in(desk: Desk, path: Path) -> None:
    page = desk.page("exchange")
    page.take_files([path])


def station(desk: Desk, path: Path) -> None:
    StationOpening(desk.bridge, desk.window).begin(path)


def roster(desk: Desk, path: Path) -> None:
    page = desk.page("attendance")
    page.open(Target("event", desk.events("scheduled", "released", "open", "closed")[0].id))
    page._import_file(path)


READERS: dict[str, tuple[str, tuple[Callable[[Path], None], ...], Callable[[Desk, Path], None]]] = {
    "a template": (".pptx", CUT, template),
    "slides of another deck": (".pptx", CUT, own_slide),
    "a picture": (".png", SPOILT, own_slide),
    "a clip": (".mp4", SPOILT, own_slide),
    "a deck that came back": (".pptx", CUT, checked),
    "a code in a picture": (".png", SPOILT, code_in_picture),
    "the office's Word file": (".docx", CUT, word_file),
    "a wording": (".toml", SPOILT, wording),
    "an attachment": (".pdf", NO_FILE, attachment),
    "signed minutes": (".pdf", NO_FILE, signed),
    "a certificate": (".p12", SPOILT, certificate),
    "a file of another machine": (".bcvx", SPOILT, taken_in),
    "a station's file": (".bcvx", SPOILT, station),
    "a list of delegates": (".xlsx", CUT, roster),
}


@pytest.mark.parametrize("name", READERS)
def test_a_file_that_cannot_be_read_is_told_with_its_name(desk: Desk, tmp_path: Path, monkeypatch: Any, name: str) -> None:
    suffix, ways, read = READERS[name]
    file = tmp_path / f"tep-thu{suffix}"
    monkeypatch.setattr(Asks, "source", lambda *_said: file)
    monkeypatch.setattr(Asks, "secret", lambda *_said: "mật khẩu")

    read(desk, file)  # what the place needs is made now
    desk.qtbot.waitUntil(lambda: wrong(desk, file.name), timeout=WAIT)

    for way in (*ways, *spoilt_files.ENDLESS):
        whole = tmp_path / f"{way.__name__}{suffix}"
        way(whole)
        file = whole
        desk.clear()
        log = desk.log()
        read(desk, file)
        desk.qtbot.waitUntil(lambda words=file.name: wrong(desk, words), timeout=WAIT)
        desk.calm()
        assert desk.log() == log, way.__name__
        assert len(set(told(desk, file.name))) == 1, (way.__name__, told(desk, file.name))


def told(desk: Desk, words: str) -> list[str]:
    """Sentences that name the file and say what to do; what is under way only names it."""
    return [text for text in desk.sentences(words) if text.count(".") > words.count(".") and not text.endswith("…")]


def wrong(desk: Desk, words: str) -> bool:
    return bool(told(desk, words))
