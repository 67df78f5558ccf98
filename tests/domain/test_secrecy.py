"""The marks of state secrets in the head of a document."""

from __future__ import annotations

import unicodedata

import pytest

from baocaovien.domain.secrecy import secrecy_mark


@pytest.mark.parametrize("line, mark", [("MẬT", "MẬT"), ("  TỐI   MẬT ", "TỐI MẬT"), ("(TUYỆT MẬT)", "TUYỆT MẬT")])
def test_a_mark_in_a_line_of_its_own_is_found(line: str, mark: str) -> None:
    head = f"TỈNH ỦY LÂM ĐỒNG\n\n{line}\nSố 12-KH/TU\nKẾ HOẠCH\n"

    assert secrecy_mark(head) == mark
    assert secrecy_mark(unicodedata.normalize("NFD", head)) == mark


@pytest.mark.parametrize("text", ["", "Giữ bí mật nhà nước", "CÔNG TÁC BẢO MẬT", "Mật", "nội dung\n" * 60 + "MẬT\n"])
def test_words_that_only_tell_of_secrets_are_none(text: str) -> None:
    assert secrecy_mark(text) == ""
