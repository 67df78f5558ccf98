"""Plans become trees whose pieces tile the source."""

from __future__ import annotations

import textwrap
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocaovien.domain.content import ParsedDocument, parse_plan
from baocaovien.domain.content.document import Role
from tests.helpers.shared import shared_input

PLAN = """\
ĐẢNG BỘ TỈNH MẪU            ĐẢNG CỘNG SẢN VIỆT NAM
BAN TUYÊN GIÁO
*
Số 12-KH/BTGTU              Đà Lạt, ngày 05 tháng 3 năm 2021

KẾ HOẠCH
Tuyên truyền kết quả hội nghị
và các ngày lễ trong năm 2021
-----
Căn cứ Chương trình công tác năm 2021 của Tỉnh ủy và Hướng dẫn số 26-

HD/BTGTW về tuyên truyền; căn cứ các nhiệm vụ phát triển kinh tế
- xã hội, Ban Tuyên giáo ban hành Kế hoạch trong cả nhiệm kỳ 2020
- 2025 và những năm tiếp theo, kể cả tuyên truyền về đại hội lần thứ
XI. Nội dung cụ thể như sau:
I. MỤC ĐÍCH,
YÊU CẦU
1. Tạo sự thống nhất trong toàn Đảng bộ, hệ thống chính trị và nhân dân
trong tỉnh.
2. Bám sát sự chỉ đạo.
2
II. NỘI DUNG
1. Nội dung chủ yếu
a) Trước ngày hội nghị, tập trung:
- Phân tích điểm mới trong các văn kiện vừa được thông qua tại hội nghị
lần này:
+ Điểm thứ nhất.
+ Điểm thứ hai.
Trong quá trình đó, coi trọng an toàn.
b) Sau ngày hội nghị, tổng kết.
2. Hình thức
2.1. Trực quan: Tăng cường khẩu hiệu tại nơi công cộng và trụ sở làm việc
của cơ quan.
2.2. Tuyên truyền miệng
- Tổ chức hội nghị.

Nơi nhận:
- Thường trực Tỉnh ủy (b/c),
- Các sở, ban, ngành, các đoàn thể
  chính trị tỉnh,
- Lưu Văn phòng.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ


Đặng Văn Mẫu
"""


PREAMBLE = (
    "Căn cứ Chương trình công tác năm 2021 của Tỉnh ủy và Hướng dẫn số 26-HD/BTGTW về tuyên truyền; căn cứ các nhiệm vụ phát triển "
    "kinh tế - xã hội, Ban Tuyên giáo ban hành Kế hoạch trong cả nhiệm kỳ 2020 - 2025 và những năm tiếp theo, kể cả tuyên truyền về "
    "đại hội lần thứ XI. Nội dung cụ thể như sau:"
)


def dropped(document):
    """The pieces that are neither content nor record."""
    return [piece for piece in document.pieces if piece.role is Role.DROPPED]


def outline(document: ParsedDocument) -> list[tuple[str, str, str]]:
    """Give each node as (path of numbers, heading, text)."""
    paths: list[str] = []
    for node in document.nodes:
        above = f"{paths[node.parent]}/" if node.parent is not None else ""
        paths.append(f"{above}{node.number or '¶'}")
    return [(path, node.heading, node.text) for path, node in zip(paths, document.nodes, strict=True)]


def assert_nothing_is_lost(document: ParsedDocument) -> None:
    """Pieces tile the source, and what is seen in a node's spans is its marker and its text."""
    assert "".join(document.text[piece.span.start : piece.span.end] for piece in document.pieces) == document.text
    ends = [0, *(piece.span.end for piece in document.pieces)]
    assert [piece.span.start for piece in document.pieces] == ends[:-1]
    assert all(piece.span.end > piece.span.start for piece in document.pieces)
    owned = [(piece.span, index) for piece in document.pieces if (index := piece.node) is not None]
    assert sorted((span, index) for index, node in enumerate(document.nodes) for span in node.spans) == sorted(owned)


def test_a_plan_becomes_a_tree() -> None:
    assert outline(parse_plan(PLAN)) == [
        (
            "¶",
            "",
            PREAMBLE,
        ),
        ("I", "MỤC ĐÍCH, YÊU CẦU", "MỤC ĐÍCH, YÊU CẦU"),
        ("I/1", "", "Tạo sự thống nhất trong toàn Đảng bộ, hệ thống chính trị và nhân dân trong tỉnh."),
        ("I/2", "", "Bám sát sự chỉ đạo."),
        ("II", "NỘI DUNG", "NỘI DUNG"),
        ("II/1", "Nội dung chủ yếu", "Nội dung chủ yếu"),
        ("II/1/a", "Trước ngày hội nghị, tập trung", "Trước ngày hội nghị, tập trung:"),
        (
            "II/1/a/-",
            "Phân tích điểm mới trong các văn kiện vừa được thông qua tại hội nghị lần này",
            "Phân tích điểm mới trong các văn kiện vừa được thông qua tại hội nghị lần này:",
        ),
        ("II/1/a/-/+", "", "Điểm thứ nhất."),
        ("II/1/a/-/+", "", "Điểm thứ hai."),
        ("II/1/a/¶", "", "Trong quá trình đó, coi trọng an toàn."),
        ("II/1/b", "", "Sau ngày hội nghị, tổng kết."),
        ("II/2", "Hình thức", "Hình thức"),
        ("II/2/2.1", "Trực quan", "Trực quan: Tăng cường khẩu hiệu tại nơi công cộng và trụ sở làm việc của cơ quan."),
        ("II/2/2.2", "Tuyên truyền miệng", "Tuyên truyền miệng"),
        ("II/2/2.2/-", "", "Tổ chức hội nghị."),
    ]


def test_the_record_is_read() -> None:
    record = parse_plan(PLAN).record

    assert (record.kind, record.title) == ("KẾ HOẠCH", "Tuyên truyền kết quả hội nghị và các ngày lễ trong năm 2021")
    assert (record.number, record.symbol, record.dated) == ("12", "12-KH/BTGTU", date(2021, 3, 5))
    assert record.recipients == ("Thường trực Tỉnh ủy (b/c)", "Các sở, ban, ngành, các đoàn thể chính trị tỉnh", "Lưu Văn phòng")
    assert (record.authority, record.position, record.signer) == ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Đặng Văn Mẫu")
    assert record.to_dict()["dated"] == "2021-03-05"


def test_page_numbers_are_dropped_and_kept_as_pieces() -> None:
    document = parse_plan(PLAN)

    assert [(document.text[piece.span.start : piece.span.end], piece.label) for piece in dropped(document)] == [
        ("2\n", "page_number")
    ]
    assert_nothing_is_lost(document)


def test_a_node_that_goes_over_a_page_has_two_spans() -> None:
    document = parse_plan(
        "1. Một câu dài ở cuối trang thứ nhất và vẫn còn\n\n- 1 -\n\f\ntiếp tục ở trang sau với những chữ\nviết thường.\n"
    )

    assert [node.text for node in document.nodes] == [
        "Một câu dài ở cuối trang thứ nhất và vẫn còn tiếp tục ở trang sau với những chữ viết thường."
    ]
    assert len(document.nodes[0].spans) == 2
    assert_nothing_is_lost(document)


def test_running_heads_are_dropped() -> None:
    pages = "\f".join(f"Kế hoạch tuyên truyền năm 2021\n{n}\n{n}. Nội dung thứ {n}.\n" for n in range(1, 5))

    document = parse_plan(pages)

    assert [node.text for node in document.nodes] == [f"Nội dung thứ {n}." for n in range(1, 5)]
    assert [piece.label for piece in dropped(document)] == ["running_head", "page_number"] * 4
    assert_nothing_is_lost(document)


def test_parts_chapters_and_sections_are_levels() -> None:
    document = parse_plan(
        "Phần thứ nhất\nQUY ĐỊNH CHUNG\nChương II. TỔ CHỨC\nMục 1\nNHIỆM VỤ\nI- MỤC TIÊU\n1.1. Mục tiêu chung.\n1.1.1. Cụ thể.\n1.2. Khác.\n",
        wrapped=False,
    )

    assert outline(document) == [
        ("nhất", "QUY ĐỊNH CHUNG", "QUY ĐỊNH CHUNG"),
        ("nhất/II", "TỔ CHỨC", "TỔ CHỨC"),
        ("nhất/II/1", "NHIỆM VỤ", "NHIỆM VỤ"),
        ("nhất/II/1/I", "MỤC TIÊU", "MỤC TIÊU"),
        ("nhất/II/1/I/1.1", "", "Mục tiêu chung."),
        ("nhất/II/1/I/1.1/1.1.1", "", "Cụ thể."),
        ("nhất/II/1/I/1.2", "", "Khác."),
    ]
    assert document.out_of_order == (1,)


def test_each_line_is_a_paragraph_where_lines_are_not_wrapped() -> None:
    document = parse_plan("I. MỞ ĐẦU\nĐoạn thứ nhất rất dài.\nđoạn thứ hai viết thường.\n", wrapped=False)

    assert [node.text for node in document.nodes] == ["MỞ ĐẦU", "Đoạn thứ nhất rất dài.", "đoạn thứ hai viết thường."]
    assert [node.parent for node in document.nodes] == [None, 0, 0]


def test_numbers_out_of_order_are_told() -> None:
    document = parse_plan("1. Việc một.\n3. Việc ba.\n", wrapped=False)

    assert ([node.number for node in document.nodes], document.out_of_order) == (["1", "3"], (1,))


def test_a_signature_without_prefix_is_found_at_the_end() -> None:
    record = parse_plan("1. Việc một.\n2. Việc hai.\nTRƯỞNG BAN\nNguyễn Văn Mẫu\n").record

    assert (record.position, record.signer) == ("TRƯỞNG BAN", "Nguyễn Văn Mẫu")


def test_what_stands_behind_the_signature_is_content_again() -> None:
    document = parse_plan(
        "1. Việc một.\nNơi nhận:\n- Lưu.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nĐặng Mẫu\n1. Phụ lục một.\n", wrapped=False
    )

    assert [node.text for node in document.nodes] == ["Việc một.", "Phụ lục một."]
    assert document.record.signer == "Đặng Mẫu"


@pytest.mark.parametrize("source", ["", "\n\n", " \f ", "\r\n\r\n", "abc", "\x00\ufeff", "1.", "- \n-", "KẾ HOẠCH", "Nơi nhận:"])
def test_poor_sources_are_tiled_too(source: str) -> None:
    assert_nothing_is_lost(parse_plan(source))


LINES = st.sampled_from(
    [
        "",
        " ",
        "\f",
        "KẾ HOẠCH",
        "-----",
        "I. MỤC ĐÍCH",
        "1. Việc một.",
        "2.1. Hình thức: Nội dung",
        "a) Trước tiên",
        "- Tổ chức",
        "+ Điểm",
        "tiếp tục dòng trên",
        "12",
        "- 3 -",
        "Nơi nhận:",
        "T/M BAN THƯỜNG VỤ",
        "BÍ THƯ",
        "Đặng Mẫu",
        "Số 5-KH/TU",
        "26-",
        "KH/TU",
        "2020 -",
    ]
)
SOURCES = st.lists(st.tuples(LINES | st.text(max_size=20), st.sampled_from(["\n", "\r\n", "\n\n", "\f"]))).map(
    lambda parts: "".join(line + end for line, end in parts)
)


@given(SOURCES, st.sampled_from([None, True, False]))
def test_pieces_tile_any_source(source: str, wrapped: bool | None) -> None:
    document = parse_plan(source, wrapped=wrapped)

    assert_nothing_is_lost(document)
    assert all(node.parent is None or node.parent < index for index, node in enumerate(document.nodes))
    assert all(node.text.startswith(node.heading) for node in document.nodes)


WORDS = st.lists(
    st.sampled_from(
        [
            "tổ",
            "chức",
            "hội",
            "nghị",
            "báo",
            "cáo",
            "viên",
            "tuyên",
            "truyền",
            "nghị",
            "quyết",
            "của",
            "Đảng",
            "trong",
            "tỉnh",
            "Lâm",
            "Đồng",
        ]
    ),
    min_size=3,
    max_size=40,
)
SENTENCES = WORDS.map(lambda words: f"Nội {' '.join(words)}.")
LETTERS = "abcdđeghik"


@st.composite
def plans(draw: st.DrawFn) -> list[tuple[str, str]]:
    """Give (marker, text) of the items of a plan with four levels."""
    items = []
    for roman, word in zip(["I", "II", "III"][: draw(st.integers(1, 3))], ["MỤC ĐÍCH", "NỘI DUNG", "THỰC HIỆN"], strict=False):
        items.append((f"{roman}. ", word))
        for number in range(1, draw(st.integers(0, 3)) + 1):
            items.append((f"{number}. ", draw(SENTENCES)))
            for letter in range(draw(st.integers(0, 3))):
                items.append((f"{LETTERS[letter]}) ", draw(SENTENCES)))
                signs = draw(st.sampled_from([[], ["-"], ["-", "+", "+", "-"]]))
                items.extend((f"{sign} ", draw(SENTENCES)) for sign in signs)
    return items


@given(plans(), st.integers(40, 100), st.sampled_from(["\n", "\n\n", " \r\n"]))
def test_wrapped_plans_are_flowed_again(items: list[tuple[str, str]], width: int, end: str) -> None:
    lines = [line for marker, text in items for line in textwrap.wrap(marker + text, width, break_on_hyphens=False)]

    document = parse_plan(end.join(lines), wrapped=True)

    assert [(node.number, node.text) for node in document.nodes] == [(marker.strip(" .)"), text) for marker, text in items]
    assert document.out_of_order == ()
    assert_nothing_is_lost(document)


SHARED_PLAN = shared_input("ke-hoach-tuyen-truyen.txt")

if SHARED_PLAN is not None:
    FOUND = parse_plan(SHARED_PLAN.read_text(encoding="utf-8"))

    def test_the_founding_plan_has_its_tree() -> None:
        paths = [path for path, _heading, _text in outline(FOUND)]

        assert paths == [
            *["¶", "I", "I/1", "I/2", "I/3", "I/4", "II", "II/1"],
            *["II/1/a", *["II/1/a/-"] * 7, "II/1/b", *["II/1/b/-"] * 2, "II/1/b/¶"],
            *["II/2", "II/2/2.1", "II/2/2.1/-", "II/2/2.1/-", "II/2/2.1/-/+", "II/2/2.1/-/+"],
            *["II/2/2.2", *["II/2/2.2/-"] * 3, "II/2/2.3", "II/2/2.4", *["II/2/2.4/-"] * 2, "II/2/2.5"],
            *["III", "III/1", *["III/1/-"] * 4, "III/2", *["III/2/-"] * 3, "III/3", *["III/3/-"] * 3],
        ]
        assert FOUND.out_of_order == ()

    def test_the_founding_plan_loses_nothing() -> None:
        assert_nothing_is_lost(FOUND)
        assert "căn cứ Kế hoạch số 26-KH/BTGTW, ngày 05/5/2021" in FOUND.nodes[0].text
        assert {node.heading for node in FOUND.nodes if node.number in ("2.3", "2.5")} == {
            "Tuyên truyền cổ động trực quan",
            "Phát động các phong trào thi đua yêu nước",
        }

    def test_the_founding_plan_has_its_record() -> None:
        record = FOUND.record

        assert (record.kind, record.authority, record.position) == ("KẾ HOẠCH", "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ")
        assert record.title.startswith("Đẩy mạnh công tác tuyên truyền")
        assert record.title.endswith("nhiệm kỳ 2021-2026")
        assert (len(record.recipients), record.recipients[4]) == (8, "Các sở, ban, ngành, MTTQ, các đoàn thể CT-XH tỉnh")
        assert len(record.signer.split()) == 3
