"""A file is replaced whole or not at all, and a refusal of the system is told in our words, on Windows as well."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

import pytest

from baocaovien.domain.errors import AppError, EnvironmentFault, InputError
from baocaovien.domain.files import (
    check_place,
    file_name,
    filling,
    local_name,
    put_in_place,
    reason_of,
    replacing,
    write_bytes,
    wrong_name,
)
from baocaovien.texts import sentences


def of_windows(number: int, code: int) -> OSError:
    """What Windows raises: its own number beside the errno, and words in the language of the system."""
    problem = OSError(code, "Der Prozess kann nicht auf die Datei zugreifen")
    problem.winerror = number  # type: ignore[attr-defined]
    return problem


def _broken_off(target: Path, problem: Exception) -> None:
    with replacing(target) as part:
        part.write_bytes(b"moi")
        raise problem


def test_an_interrupted_save_leaves_the_old_file_whole(tmp_path):
    target = tmp_path / "biên bản.pdf"
    target.write_bytes(b"cu")

    with pytest.raises(RuntimeError):
        _broken_off(target, RuntimeError())

    assert target.read_bytes() == b"cu"
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_a_file_is_replaced_whole(tmp_path):
    target = tmp_path / "a.pdf"
    write_bytes(target, b"cu")
    write_bytes(target, b"moi")

    assert target.read_bytes() == b"moi"
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


@pytest.mark.parametrize(
    "number, code, told",
    [
        (32, errno.EACCES, "tệp đang mở ở chương trình khác"),
        (5, errno.EACCES, "tệp đang mở ở chương trình khác"),  # what replacing a file says that stands open in PowerPoint
        (19, errno.EROFS, "chỉ cho đọc"),
        (21, errno.EACCES, "không phản hồi"),
        (39, errno.EINVAL, "đã đầy"),
        (64, errno.EINVAL, "thư mục dùng chung trên mạng"),
        (206, errno.ENOENT, "quá dài"),
        (225, errno.EINVAL, "diệt vi-rút"),
        (123, errno.EINVAL, "ký tự không được phép"),
    ],
)
def test_what_windows_refuses_is_told_in_vietnamese(tmp_path, number, code, told):
    target = tmp_path / "bao-cao.pdf"
    target.write_bytes(b"cu")

    with pytest.raises(AppError) as caught:
        _broken_off(target, of_windows(number, code))

    line = sentences.tell(caught.value, "vi").line()
    assert told in line
    assert "bao-cao.pdf" in line
    assert "Prozess" not in line
    assert target.read_bytes() == b"cu"


def test_a_place_where_nobody_may_write_is_not_told_as_an_open_file(tmp_path):
    target = tmp_path / "bao-cao.pdf"
    target.write_bytes(b"cu")

    with pytest.raises(EnvironmentFault) as caught, replacing(target):
        raise of_windows(5, errno.EACCES)  # before anything could be written beside it

    assert "không có quyền" in sentences.tell(caught.value, "vi").line()


class Scanned(type(Path())):  # type: ignore[misc]
    """A file that a virus scanner looks into for a moment."""

    looks = 2

    def replace(self, target: Path) -> Path:
        """Refused twice, as Windows does meanwhile."""
        if Scanned.looks:
            Scanned.looks -= 1
            raise of_windows(32, errno.EACCES)
        return Path(super().replace(target))


def test_a_scanner_that_looks_into_the_new_file_is_waited_for(tmp_path):
    made = Scanned(tmp_path / "moi.part")
    made.write_bytes(b"moi")

    put_in_place(made, tmp_path / "a.pdf")

    assert (tmp_path / "a.pdf").read_bytes() == b"moi"


@pytest.mark.parametrize(
    "text, name",
    [
        ("Hội nghị tháng 12/2026: “A<B>” ", "Hội nghị tháng 12 2026 “A B ”"),
        ("Biên bản.", "Biên bản"),
        ("CON", "_CON"),
        ("aux.2026", "_aux.2026"),
        ("Com1", "_Com1"),
        ("Console", "Console"),
        ("\t?*", ""),
        ("a" * 200, "a" * 120),
    ],
)
def test_words_become_a_file_name_that_every_system_takes(text, name):
    assert file_name(text) == name


def test_a_long_name_is_cut_between_words():
    assert file_name("Kết luận tại Hội nghị báo cáo viên", longest=25) == "Kết luận tại Hội nghị báo"
    assert file_name("Kết luận tại Hội nghị báo cáo viên", longest=24) == "Kết luận tại Hội nghị"
    assert file_name("x" * 30, longest=24) == "x" * 24


@pytest.mark.parametrize(
    "name, reason",
    [
        ("CON", "device name"),
        ("aux.pdf", "device name"),
        ("Com3.xlsx", "device name"),
        ("a?b.pdf", "bad name"),
        ("10:30.pdf", "bad name"),
        ("Console.pdf", ""),
    ],
)
def test_windows_would_write_elsewhere_under_some_names_and_linux_would_not(name, reason):
    assert wrong_name(name, "win32") == reason
    assert wrong_name(name, "linux") == ""


@pytest.mark.parametrize(
    "name, on_windows",
    [
        ("Biên bản.pdf", "Biên bản.pdf"),
        ("Họp 10:30?.pdf", "Họp 10 30.pdf"),
        ("CON.docx", "_CON.docx"),
        ("???.pdf", "_.pdf"),
        ("a:b", "a b"),
    ],
)
def test_a_file_that_was_kept_on_linux_gets_a_name_that_windows_takes(name, on_windows):
    assert (local_name(name, "linux"), local_name(name, "win32")) == (name, on_windows)
    assert wrong_name(on_windows, "win32") == ""


def test_every_name_that_we_propose_can_be_had_on_windows():
    proposed = [file_name(text) for text in ("CON", "10:30 ngày 5/6", "aux.pdf", "Hội nghị?", "conin$")]

    assert [name for name in proposed if wrong_name(f"{name}.pdf", "win32")] == []


def test_a_name_that_is_too_long_is_told_before_any_work(tmp_path):
    with pytest.raises(InputError) as caught:
        check_place(tmp_path / ("a" * 245 + ".pdf"))  # 249 letters, and those that it bears until it is whole

    assert "quá dài" in sentences.tell(caught.value, "vi").line()


def test_a_path_with_too_many_letters_is_told_as_that_where_windows_knows_no_such_file(tmp_path):
    folder = tmp_path / ("a" * 120) / ("b" * 120)
    folder.mkdir(parents=True)

    with pytest.raises(InputError) as caught, replacing(folder / "a.pdf"):
        raise FileNotFoundError(errno.ENOENT, "No such file or directory")

    assert "quá dài" in sentences.tell(caught.value, "vi").line()


def test_a_name_that_windows_does_not_take_is_the_callers_fault_and_a_full_disk_is_not(tmp_path):
    with pytest.raises(InputError), replacing(tmp_path / "a.pdf"):
        raise of_windows(123, errno.EINVAL)
    with pytest.raises(EnvironmentFault) as full, replacing(tmp_path / "a.pdf"):
        raise of_windows(112, errno.ENOSPC)

    assert full.value.code == "file.disk_full"


def test_what_the_system_says_elsewhere_stays_as_it_is():
    assert reason_of(OSError(errno.EACCES, "Permission denied")) == "Permission denied"
    assert reason_of(OSError("nur ein Satz")) == "nur ein Satz"


def _fill_half(folder: Path) -> None:
    with filling(folder) as part:
        (part / "a.pdf").write_bytes(b"3")
        raise ValueError("giữa chừng")


def test_several_files_come_together_or_not_at_all(tmp_path):
    folder = tmp_path / "Mang đi"
    with pytest.raises(ValueError, match="giữa chừng"):
        _fill_half(folder)
    stayed = folder.exists()
    with filling(folder) as part:
        (part / "a.pdf").write_bytes(b"1")
        (part / "b.pdf").write_bytes(b"2")
    with pytest.raises(ValueError, match="giữa chừng"):
        _fill_half(folder)

    assert (stayed, {one.name: one.read_bytes() for one in folder.iterdir()}) == (False, {"a.pdf": b"1", "b.pdf": b"2"})


def test_a_place_without_a_folder_is_refused_before_any_work(tmp_path):
    with pytest.raises(InputError) as caught:
        check_place(tmp_path / "khong-co" / "a.pdf")

    assert caught.value.params["reason"] == "folder missing"


if sys.platform == "win32":  # other systems let everybody read and replace what is open
    import _winapi

    @pytest.fixture
    def held(tmp_path):
        """A file that a program has open alone, as Word does."""
        path = tmp_path / "danh sách.xlsx"
        path.write_bytes(b"cu")
        alone = _winapi.CreateFile(str(path), _winapi.GENERIC_READ, 0, 0, _winapi.OPEN_EXISTING, 0, 0)
        yield path
        _winapi.CloseHandle(alone)

    def test_a_file_that_is_open_elsewhere_is_told_as_that_when_it_is_read(held):
        with pytest.raises(OSError) as caught:
            held.read_bytes()

        assert reason_of(caught.value) == "open elsewhere"

    def test_a_file_that_is_open_elsewhere_is_told_as_that_when_it_is_replaced(held):
        with pytest.raises(EnvironmentFault) as caught:
            write_bytes(held, b"moi")

        assert (caught.value.code, caught.value.params["reason"]) == ("file.unwritable", "open elsewhere")
        assert [path.name for path in held.parent.iterdir()] == [held.name]
