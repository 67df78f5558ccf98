"""Places that no file can be written to: told in one sentence, and nothing is written, not even a part of what was asked for."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.journeys.test_bad_input import _filled, _refused, _written, event, sample, shell

__all__ = ["event", "sample", "shell"]

WRITES = {
    "calendar export": "calendar export FILE.ics",
    "deck build": "deck build --event EVENT --out FILE.pptx",
    "deck build --pdf": "deck build --event EVENT --out OUT.pptx --pdf FILE.pdf",
    "print": "print invitation EVENT --out FILE.pdf",
    "print docx": "print agenda EVENT --out FILE.docx",
    "report pdf": "report activity --from 2026-01-01 --to 2026-12-31 --out FILE.pdf",
    "report xlsx": "report activity --from 2026-01-01 --to 2026-12-31 --out FILE.xlsx",
    "demo": "demo FILE.d",
}


@pytest.mark.parametrize("words", [pytest.param(words, id=name) for name, words in WRITES.items()])
@pytest.mark.parametrize("place", ["khong-co/a", "tep.txt/a"])
def test_a_place_that_cannot_be_written_is_told(shell, event, tmp_path: Path, words: str, place: str):
    if words.startswith("demo") and place.startswith("khong-co"):
        place = "tep.txt/b/a"  # demo makes folders that are missing
    (tmp_path / "tep.txt").write_text("x", encoding="utf-8")
    before = _written(shell.folder)

    told = shell(*_filled(words, event, tmp_path, tmp_path / place))

    _refused(told, (2, 3))
    assert _written(shell.folder) == before
    assert [path.name for path in tmp_path.iterdir()] == ["tep.txt"]


@pytest.mark.parametrize("words", [pytest.param(words, id=name) for name, words in WRITES.items() if name != "demo"])
def test_a_folder_in_the_place_of_the_file_is_told(shell, event, tmp_path: Path, words: str):
    suffix = next(word for word in words.split() if word.startswith("FILE")).removeprefix("FILE")
    (tmp_path / f"a{suffix}").mkdir()
    before = _written(shell.folder)

    told = shell(*_filled(words, event, tmp_path, tmp_path / "a"))

    _refused(told, (2, 3))
    assert _written(shell.folder) == before
    assert [path.name for path in tmp_path.iterdir()] == [f"a{suffix}"]


@pytest.mark.parametrize("words", [pytest.param(words, id=name) for name, words in WRITES.items() if name != "demo"])
def test_a_place_without_a_name_is_told(shell, event, tmp_path: Path, monkeypatch, words: str):
    monkeypatch.chdir(tmp_path)
    before = _written(shell.folder)

    told = shell(*("" if word.startswith("FILE") else word for word in _filled(words.replace("FILE", "FILE_"), event, tmp_path)))

    _refused(told, (2, 3))
    assert _written(shell.folder) == before
    assert list(tmp_path.iterdir()) == []


if sys.platform != "win32":

    @pytest.mark.parametrize("words", [pytest.param(words, id=name) for name, words in WRITES.items() if name != "demo"])
    def test_a_device_in_the_place_of_the_file_stays_one(shell, event, tmp_path: Path, words: str):
        suffix = next(word for word in words.split() if word.startswith("FILE")).removeprefix("FILE")
        os.mkfifo(tmp_path / f"a{suffix}")
        before = _written(shell.folder)

        told = shell(*_filled(words, event, tmp_path, tmp_path / "a"))

        _refused(told)
        assert _written(shell.folder) == before
        assert [(path.name, path.is_fifo()) for path in tmp_path.iterdir()] == [(f"a{suffix}", True)]


@pytest.mark.parametrize("stuck", ["a.pptx", "a.pdf"])
def test_a_deck_has_all_of_its_files_or_none_and_is_not_kept_without(shell, event, tmp_path: Path, stuck: str):
    (tmp_path / f".{stuck}.{os.getpid()}.part").mkdir()  # seen only when the file is written
    before = _written(shell.folder)

    told = shell("deck", "build", "--event", event, "--out", str(tmp_path / "a.pptx"), "--pdf", str(tmp_path / "a.pdf"))

    assert stuck in _refused(told, (3,))["message"]
    assert _written(shell.folder) == before
    assert [path.name for path in tmp_path.iterdir()] == [f".{stuck}.{os.getpid()}.part"]
