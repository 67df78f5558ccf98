"""The log file holds kinds and places, never names of people."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from baocaovien import logs
from baocaovien.domain.errors import InputError


@pytest.fixture
def log_file() -> Iterator[Path]:
    file = logs.configure()
    assert file is not None
    yield file
    logs.close()


def test_a_trace_is_written_without_values(log_file: Path) -> None:
    try:
        _fail("Nguyễn Thị Mẫu")
    except KeyError:
        logging.getLogger("baocaovien.window").exception("fault")
    logs.close()

    written = log_file.read_text(encoding="utf-8")
    assert "Mẫu" not in written
    assert "ValueError" in written
    assert "KeyError" in written
    assert "_fail" in written
    assert str(Path.home()) not in written


def test_an_error_with_a_code_is_written_by_its_code() -> None:
    problem = InputError("imports.not_a_date", where="danh-sach-cua-toi.xlsx", value="32/13")

    assert logs.trace(problem) == "baocaovien.domain.errors.InputError imports.not_a_date"


def test_the_file_rotates_at_a_megabyte(log_file: Path) -> None:
    logger = logging.getLogger("baocaovien.test")
    for _ in range(12):
        logger.info("%s", "x" * 100_000)
    logs.close()

    assert sorted(file.name for file in log_file.parent.iterdir()) == ["baocaovien.log", "baocaovien.log.1"]


def test_no_line_is_lost_while_another_program_holds_the_file(log_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    logger = logging.getLogger("baocaovien.test")
    logger.info("first")
    with log_file.open("a", encoding="utf-8"):  # the window, while a command runs: Windows renames no open file
        for number in range(12):
            logger.info("%s %s", f"line {number}", "x" * 100_000)
    logs.close()

    written = "".join(file.read_text(encoding="utf-8") for file in sorted(log_file.parent.iterdir(), reverse=True))
    assert [number for number in range(12) if f"line {number} x" in written] == list(range(12))
    assert capsys.readouterr().err == ""


def test_a_folder_that_cannot_be_written_does_not_stop_the_program(home: Path) -> None:
    home.write_text("a file where the folder should be")

    assert logs.configure() is None
    logging.getLogger("baocaovien").info("still alive")
    logs.close()


def _fail(name: str) -> None:
    try:
        raise ValueError(name)
    except ValueError as problem:
        raise KeyError(name) from problem
