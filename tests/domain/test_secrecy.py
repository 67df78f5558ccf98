"""The marks of state secrets in the head of a document."""

from __future__ import annotations

import unicodedata

import pytest

from baocaovien.domain.secrecy import secrecy_mark


@pytest.mark.parametrize(
    "line, mark", [("MẬT", "MẬT"), ("  TỐI   MẬT ", "TỐI MẬT"), ("(TUYỆT MẬT)", "TUYỆT MẬT"), ("- MẬT -", "MẬT")]
)
def test_a_mark_in_a_line_of_its_own_is_found(line: str, mark: str) -> None:
    head = f"TỈNH ỦY LÂM ĐỒNG\n\n{line}\nSố 12-KH/TU\nKẾ HOẠCH\n"

    assert secrecy_mark(head) == mark
    assert secrecy_mark(unicodedata.normalize("NFD", head)) == mark


def test_a_mark_below_a_name_that_ends_alike_is_found() -> None:
    assert secrecy_mark("THÀNH ỦY UÔNG BÍ\nMẬT\nSố 12-KH/TU\nKẾ HOẠCH\n") == "MẬT"


def test_levels_that_a_rule_lists_are_none() -> None:
    assert secrecy_mark("QUY CHẾ\nĐộ mật gồm:\n- TUYỆT MẬT;\n- TỐI MẬT;\n- MẬT.\n") == ""


@pytest.mark.parametrize("broken", ["ĐỘ\nMẬT", "Mức độ\nMẬT", "BÍ\nMẬT\nNHÀ NƯỚC"])
def test_a_word_that_a_narrow_column_breaks_is_none(broken: str) -> None:
    assert secrecy_mark(f"DANH MỤC TÀI LIỆU\nSTT\n{broken}\nGhi chú\n") == ""


@pytest.mark.parametrize("text", ["", "Giữ bí mật nhà nước", "CÔNG TÁC BẢO MẬT", "Mật", "nội dung\n" * 60 + "MẬT\n"])
def test_words_that_only_tell_of_secrets_are_none(text: str) -> None:
    assert secrecy_mark(text) == ""
