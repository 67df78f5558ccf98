"""Old encodings by font name and by syllables."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocaovien.domain import encodings
from baocaovien.domain.encodings import Encoding, decode_text, from_font, guess
from baocaovien.domain.errors import InputError
from baocaovien.domain.syllables import is_syllable

SENTENCE = (
    "Hội nghị báo cáo viên tỉnh Lâm Đồng: phổ biến nghị quyết, đường lối của Đảng; quý vị đại biểu giữ gìn trật tự, nghiêm chỉnh."
)
LETTERS = "".join(
    unicodedata.normalize("NFC", base + tone)
    for base in "aăâeêioôơuưy"
    for tone in ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
)


def to_tcvn3(text: str) -> bytes:
    codes = {letter: byte for byte, letter in encodings._TCVN3.items()}
    return bytes(codes.get(char) or codes.get(char.lower()) or ord(char) for char in text)


def to_vni(text: str) -> bytes:
    codes = {letter: code for code, letter in sorted(encodings._VNI_LETTERS.items(), key=lambda pair: pair[0].swapcase())}
    return "".join(codes.get(char, char) for char in text).encode("cp1252")


def to_1258(text: str) -> bytes:
    """As input methods write it: ă â ê ô ơ ư stand whole, the tone behind them."""
    written = []
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        tones = "".join(part for part in parts if part in "\u0300\u0309\u0303\u0301\u0323")
        written.append(unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones)) + tones)
    return "".join(written).encode("cp1258")


@pytest.mark.parametrize(
    "text, font, expected",
    [
        ("§¶ng Céng s¶n ViÖt Nam", ".VnTime", "Đảng Cộng sản Việt Nam"),
        ("§¶ng céng s¶n viÖt nam", ".VnTimeH", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        ("Ñaûng Coäng saûn Vieät Nam", "VNI-Times", "Đảng Cộng sản Việt Nam"),
        ("ÑAÛNG COÄNG SAÛN VIEÄT NAM", "VNI-Helve", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        ("Ngöôøi daân tænh Laâm Ñoàng, kyõ sö, quyù vò", "VNI-Times", "Người dân tỉnh Lâm Đồng, kỹ sư, quý vị"),
        ("Đảng", "Times New Roman", "Đảng"),
        (unicodedata.normalize("NFD", "Đảng"), "", "Đảng"),
    ],
)
def test_the_font_decides_in_documents(text: str, font: str, expected: str) -> None:
    assert from_font(text, font) == expected


@pytest.mark.parametrize(
    "data, encoding",
    [
        (SENTENCE.encode(), Encoding.UTF_8),
        (SENTENCE.encode("utf-8-sig"), Encoding.UTF_8),
        (SENTENCE.encode("utf-16"), Encoding.UTF_16),
        (SENTENCE.encode("utf-16-le"), Encoding.UTF_16),
        (SENTENCE.encode("utf-16-be"), Encoding.UTF_16),
        (unicodedata.normalize("NFD", SENTENCE).encode(), Encoding.UTF_8),
        (to_1258(SENTENCE), Encoding.WINDOWS_1258),
        (to_tcvn3(SENTENCE), Encoding.TCVN3),
        (to_vni(SENTENCE), Encoding.VNI),
    ],
)
def test_a_text_file_is_read_whatever_its_encoding(data: bytes, encoding: Encoding) -> None:
    found = guess(data)

    assert (found.encoding, found.text) == (encoding, SENTENCE)


@pytest.mark.parametrize(
    "name", ["Nguyễn Văn Dũng", "Lê Thị Hồng", "Trần Quý Đạt", "Phạm Thúy Hằng", "Đỗ Hữu Phước", "Vũ Ngọc Ánh"]
)
def test_short_lines_are_told_apart(name: str) -> None:
    assert guess(to_1258(name)).text == name
    assert guess(to_vni(name)).text == name
    assert guess(to_tcvn3(name)).text.casefold() == name.casefold()


@given(st.text(alphabet=LETTERS + LETTERS.upper() + " đĐbcm,.", max_size=40))
def test_vni_goes_there_and_back(text: str) -> None:
    assert encodings.from_vni(to_vni(text).decode("cp1252")) == text


@given(st.text(alphabet=LETTERS + " đĐbcm,.", max_size=40))
def test_tcvn3_goes_there_and_back(text: str) -> None:
    assert encodings.from_tcvn3(to_tcvn3(text).decode("latin-1")) == text


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text = decode_text(data, where="tệp.txt")
    except InputError as problem:
        text = problem.code

    assert text == "file.unreadable" or unicodedata.is_normalized("NFC", text)


def test_a_cut_file_is_refused_with_its_name() -> None:
    with pytest.raises(InputError) as caught:
        decode_text(SENTENCE.encode("utf-16")[:-1], where="danh-sach.txt")

    assert (caught.value.code, caught.value.params["file"]) == ("file.unreadable", "danh-sach.txt")


def test_syllables_are_known() -> None:
    good = [
        "nghiêng",
        "quyết",
        "giữ",
        "gìn",
        "giếng",
        "khuỷu",
        "quốc",
        "quý",
        "oà",
        "uỷ",
        "Đảng",
        "yêu",
        "người",
        "ương",
        "uyên",
        "quả",
        "huệ",
        "thuở",
        "xoong",
    ]
    bad = ["nghiênk", "bàc", "hốpp", "zet", "cafê", "đđ", "ạà", "ngg"]

    assert [word for word in good if not is_syllable(word)] == []
    assert [word for word in bad if is_syllable(word)] == []
