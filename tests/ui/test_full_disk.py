"""Each file that the window writes, on a full disk, a read-only one, and in a folder that is gone: a sentence, the old file whole."""

from __future__ import annotations

import ast
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog

from baocaovien.services.schedule.releases import release
from baocaovien.ui.crash import CrashDialog
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.schedule.export import export_shown
from baocaovien.ui.shell import Level
from tests.ui.forms import attendance, decks, documents, schedule
from tests.ui.forms.desk import UI, WAIT, Desk
from tests.ui.sample_window import sample_folder
from tests.ui.test_every_form import desk, office

__all__ = ["desk", "office", "sample_folder"]

OLD = b"b\xe1\xba\xa3n c\xc5\xa9" * 800
"""What stands in the old file; it fills the small disk."""


def _mounted(*words: str) -> bool:
    return subprocess.run(["mount", *words], capture_output=True, check=False).returncode == 0


def _can_mount() -> bool:
    """Whether this machine lets the tests have a small disk of their own."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    place = Path("/tmp") / f"baocaovien-disk-{os.getpid()}"  # noqa: S108 - a mount point for a moment, with our own id
    place.mkdir(exist_ok=True)
    able = _mounted("-t", "tmpfs", "-o", "size=8k", "tmpfs", str(place))
    if able:
        subprocess.run(["umount", str(place)], check=True)
    place.rmdir()
    return able


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 12 KB."""
    place = tmp_path / "dia-nho"
    place.mkdir()
    assert _mounted("-t", "tmpfs", "-o", "size=12k", "tmpfs", str(place))
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


# -- what is written ---------------------------------------------------------------------------------------------------


def report(desk: Desk) -> None:
    desk.page("reports").save(".pdf")


def workbook(desk: Desk) -> None:
    desk.page("reports").save(".xlsx")


def closed_report(desk: Desk) -> None:
    page = desk.page("reports")
    if "closed report" not in desk.held:
        page.freeze()
        desk.calm()
        desk.held["closed report"] = True
    page.tabs.setCurrentIndex(2)
    page.frozen.refresh()
    desk.calm()
    desk.qtbot.waitUntil(lambda: bool(page.frozen.preview.pdf), timeout=WAIT)
    page.frozen.save()


def paper(desk: Desk) -> None:
    page = documents._page(desk, documents._event(desk, "giấy tờ"), 1)
    page.papers.show_paper("agenda")
    desk.calm()
    page.papers.save()


def folder_of_papers(desk: Desk) -> None:
    documents._page(desk, documents._event(desk, "giấy tờ"), 1).papers.bind_folder()


def version(desk: Desk) -> None:
    page = documents._page(desk, documents._finalised(desk, "bản đã chốt"))
    page.steps._save_version(page.minutes.written.versions[-1])


def wording(desk: Desk) -> None:
    page = desk.page("settings")
    page.sections.setCurrentRow(page._keys.index("wordings"))
    desk.calm()
    page.wordings.export()


def calendar(desk: Desk) -> None:
    page = desk.page("schedule")
    export_shown(desk.bridge, desk.window, page)


def notice_of_change(desk: Desk) -> None:
    page = desk.page("schedule")
    desk.once("first release", lambda: desk.write(release, name="Lần 1", force_reason="thử"))
    schedule._added(desk, "sau lần một")
    desk.once("second release", lambda: desk.write(release, name="Lần 2", force_reason="thử"))
    page.views.setCurrentIndex(3)
    desk.calm()
    page.released.releases.show_record(desk.held["first release"])
    desk.calm()
    page.released._ask_file()


def slides(desk: Desk) -> None:
    page = desk.page("decks")
    page.exporter.ask_file(decks._studio(desk).facts)


def deck_folder(desk: Desk) -> None:
    page = desk.page("decks")
    page.exporter.ask_folder(decks._studio(desk).facts)


def handouts(desk: Desk) -> None:
    page = desk.page("decks")
    page.papers.slides(decks._studio(desk).facts, 6)


def outline(desk: Desk) -> None:
    page = desk.page("decks")
    page.papers.outline(decks._studio(desk).facts)


def forms_for_units(desk: Desk) -> None:
    page = attendance._page(desk, "scheduled")
    page.paper.forms()


def station(desk: Desk) -> None:
    page = attendance._page(desk, "scheduled")
    page.tabs.setCurrentIndex(2)
    desk.calm()
    page.stations.home.prepare()


WRITERS: dict[str, tuple[str, tuple[str, ...], Callable[[Desk], None]]] = {
    "a report": (".pdf", ("reports/page:ReportsPage.save",), report),
    "a workbook": (".xlsx", ("reports/page:ReportsPage.save",), workbook),
    "a closed report": (".pdf", ("reports/frozen_view:FrozenView.save",), closed_report),
    "a paper": (".pdf", ("documents/papers_view:PapersView.save",), paper),
    "a paper as a Word file": (".docx", ("documents/papers_view:PapersView.save",), paper),
    "the folder of an event": (".pdf", ("documents/papers_view:PapersView.bind_folder",), folder_of_papers),
    "a finalised version": (".pdf", ("documents/minutes_steps:MinutesSteps._save_version",), version),
    "a wording": (".toml", ("settings/wording_section:WordingSection.export",), wording),
    "the calendar": (".ics", ("schedule/export:export_shown",), calendar),
    "the notice of change": (".pdf", ("schedule/release_view:ReleaseView._ask_file",), notice_of_change),
    "slides": (".pptx", ("decks/export:Exporter.ask_file",), slides),
    "what a hall needs": ("", ("decks/export:Exporter.ask_folder",), deck_folder),
    "hand-outs": (".pdf", ("decks/papers:PaperWriter.slides",), handouts),
    "the outline": (".docx", ("decks/papers:PaperWriter.outline",), outline),
    "forms for units": ("", ("attendance/desk_paper:DeskPaper.forms",), forms_for_units),
    "a station": (".bcvx", ("exchange/home_stations:HomeStations.prepare",), station),
}

ELSEWHERE = {
    "decks/file_check:FileChecker._ask_target": "needs a deck that came back; its file is written like the slides",
    "exchange/station_panel:StationPanel.write": "only on a station; its file is written like the station's own",
    "exchange/page:ExchangePage.send": "the sample is never sent; its file is written like the station's own",
    "exchange/page:ExchangePage._ask_folder": "chooses a folder for later",
}


if _can_mount():

    @pytest.mark.parametrize("name", WRITERS)
    def test_a_file_that_cannot_be_written_is_told_and_the_old_one_stays(
        desk: Desk, disk: Path, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        suffix, _sites, write = WRITERS[name]
        old = disk / f"tep-cu{suffix or '.pdf'}"
        old.write_bytes(OLD)
        rest = disk / "day.bin"
        with rest.open("wb", buffering=0) as filler:
            try:
                while filler.write(b"x" * 512):
                    pass
            except OSError:
                pass
        before = contents(disk)
        gone = disk / "khong-con"

        for target, words, prepare in (
            (old, "đã đầy", lambda: None),
            (old, "ghi", lambda: _mounted("-o", "remount,ro", str(disk))),
            (gone / old.name, "ghi", lambda: None),
        ):
            answer_with(monkeypatch, target)
            prepare()
            desk.clear()
            write(desk)
            desk.qtbot.waitUntil(lambda: bool(problems(desk)), timeout=WAIT)
            desk.calm()
            told = problems(desk)
            assert (len(told), words in told[0], "Traceback" in told[0]) == (1, True, False), told
            assert not any(isinstance(one, CrashDialog) and one.isVisible() for one in desk.window.findChildren(QDialog))
            assert contents(disk) == before


def answer_with(monkeypatch: pytest.MonkeyPatch, target: Path) -> None:
    """Let every dialog that asks where to answer this."""
    monkeypatch.setattr(Asks, "target", lambda *_said: target)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_said, **_more: (str(target), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_said, **_more: str(target.parent))


def contents(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() if one.is_file() else b"" for one in folder.rglob("*")}


def problems(desk: Desk) -> list[str]:
    return [one.words.text() for one in desk.window.notices.shown if one.level != Level.GOOD]


_DOORS = ("target", "folder", "getSaveFileName", "getExistingDirectory")


def places_that_ask_where() -> set[str]:
    """Every place of the window that asks for a file to write or a folder to write into."""
    found: set[str] = set()
    for path in UI.rglob("*.py"):
        if path.name != "asks.py":
            _note(ast.parse(path.read_text(encoding="utf-8")), path.relative_to(UI).with_suffix("").as_posix(), (), found)
    return found


def _note(node: ast.AST, module: str, names: tuple[str, ...], found: set[str]) -> None:
    for child in ast.iter_child_nodes(node):
        inner = (*names, child.name) if isinstance(child, ast.FunctionDef | ast.ClassDef) else names
        if isinstance(child, ast.Call) and isinstance(child.func, ast.Attribute) and child.func.attr in _DOORS:
            asks = "asks" in ast.unparse(child.func.value) or child.func.attr.startswith("get")
            if asks:
                found.add(f"{module}:{'.'.join(inner)}")
        _note(child, module, inner, found)


def test_every_place_that_asks_where_to_write_is_tried() -> None:
    tried: set[Any] = {site for _suffix, sites, _write in WRITERS.values() for site in sites} | set(ELSEWHERE)

    assert places_that_ask_where() - tried == set()
    assert tried - places_that_ask_where() == set()
