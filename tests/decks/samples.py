"""Outlines for tests: one with every kind of slide, and a corpus of hostile ones. No real names, no wall clock."""

from __future__ import annotations

import io
import random
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from PIL import Image as Pillow

from baocaovien.decks.outline import (
    BigFigure,
    CaptionedImage,
    Chart,
    Columns,
    Comparison,
    ComparisonRow,
    Content,
    Entry,
    Image,
    Milestone,
    Outline,
    Paragraph,
    Points,
    Quotation,
    RevisionRef,
    Series,
    Table,
    Timeline,
    Video,
)  # fmt: skip

CREATED = datetime(2021, 5, 20, 1, 30, tzinfo=UTC)
LONG = (
    "Đẩy mạnh công tác tuyên truyền, phổ biến sâu rộng Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng "
    "đến mọi tầng lớp nhân dân"
)


def points(*lines: str | tuple[str, int]) -> Points:
    """Paragraphs; a pair gives the level too."""
    return Points(tuple(Paragraph(line) if isinstance(line, str) else Paragraph(*line) for line in lines))


@cache
def photo(width: int = 800, height: int = 500, kind: str = "PNG") -> bytes:
    """A picture with something to see."""
    image = Pillow.linear_gradient("L").resize((width, height)).convert("RGB")
    target = io.BytesIO()
    image.save(target, kind)
    return target.getvalue()


def tiny_clip(folder: Path) -> Path:
    """The beginning of an MP4 file: enough for copying and naming."""
    path = folder / "phong-su.mp4"
    path.write_bytes(b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + b"\x00" * 4000)
    return path


def deck(*entries: Entry, title: str = "Hội nghị báo cáo viên cấp tỉnh tháng 5 năm 2021", mark: str = "") -> Outline:
    """An outline of these entries."""
    return Outline(
        "0192f0a0-deck", title, CREATED, entries, subtitle="Chuyên đề: kết quả thực hiện Nghị quyết",
        presenter="Người trình bày: Báo cáo viên cấp tỉnh", office="Ban Tuyên giáo Tỉnh ủy",
        place_date="Đà Lạt, ngày 24 tháng 5 năm 2021", mark=mark, keywords=("báo cáo viên", "nghị quyết"),
    )  # fmt: skip


def one(kind: str, content: Content, title: str = "Kết quả nổi bật", **more: object) -> Entry:
    """An entry with the key "k"."""
    return Entry("k", kind, title, content, **more)  # type: ignore[arg-type]


def every_kind(clip: Path | None = None) -> Outline:
    """A deck with each kind of slide in three sections."""
    first, second, third = "Kết quả 6 tháng đầu năm", "Số liệu", "Thảo luận"
    cited = ("Nghị quyết số 01-NQ/ĐH ngày 15/10/2020", "Báo cáo số 45-BC/TU")
    entries = [
        Entry("bia", "cover", ""),
        Entry("chuong-trinh", "agenda", "Nội dung chính"),
        Entry("muc-1", "section", first, points("Báo cáo trước hội nghị báo cáo viên"), section=first),
        Entry(
            "gach-1", "bullets", "Những kết quả nổi bật",
            points(LONG, ("Tổ chức 120 hội nghị báo cáo viên ở ba cấp", 1), ("Hơn 35.000 lượt người nghe", 1),
                   "Tăng trưởng kinh tế đạt 7,2 %/năm giai đoạn 2021–2025", "Giữ vững quốc phòng – an ninh"),
            notes="Nói chậm, rõ.\nNhấn mạnh số liệu.", sources=cited, section=first, revisions=(RevisionRef("r-1", "a" * 64),),
        ),
        Entry("gach-2", "bullets", "Nhiệm vụ trọng tâm", points(*(f"{LONG} ({n})" for n in range(9))), section=first),
        Entry(
            "so-lon", "figure", "Bao phủ bảo hiểm y tế",
            BigFigure("95,5", "%", "dân số tham gia bảo hiểm y tế", "Tăng 4,2 điểm so với năm 2020"), sources=cited[1:], section=first,
        ),
        Entry(
            "bang", "table", "Các chỉ tiêu chủ yếu đến năm 2025",
            Table(("Chỉ tiêu", "Đơn vị", "Mục tiêu", "Đạt được"),
                  tuple((f"Chỉ tiêu phát triển số {n}", "%", f"{n},5", f"{n},4") for n in range(1, 24))),
            sources=cited[1:], section=second,
        ),
        Entry("cot", "chart", "Tổng sản phẩm", Chart("column", ("2021", "2022", "2023", "2024", "2025"), (Series("GRDP", (81.2, 90.5, 101.7, 113.4, 126.0)),), "nghìn tỷ đồng"), section=second),
        Entry("thanh", "chart", "Thu ngân sách", Chart("bar", ("Huyện miền núi phía bắc", "Thành phố", "Huyện ven sông"), (Series("Năm 2024", (3200.0, 1500.0, 700.0)), Series("Năm 2025", (3600.0, 1650.0, 720.0))), "tỷ đồng"), section=second),
        Entry("duong", "chart", "Khách du lịch", Chart("line", tuple(f"T{n}" for n in range(1, 13)), (Series("2024", tuple(100 + n * 7.5 for n in range(12))), Series("2025", tuple(120.0 + n * 8 for n in range(12)))), "nghìn lượt"), section=second),
        Entry("tron", "chart", "Cơ cấu kinh tế", Chart("pie", ("Nông nghiệp", "Công nghiệp", "Dịch vụ"), (Series("Tỷ trọng", (36.5, 19.3, 44.2)),), "%"), section=second),
        Entry("chi-tieu", "chart", "Chỉ tiêu và kết quả", Chart("target", ("Quý I", "Quý II", "Quý III", "Quý IV"), (Series("Chỉ tiêu", (25.0, 50.0, 75.0, 100.0)), Series("Kết quả", (27.0, 49.0, 80.0, 104.0))), "%"), section=second),
        Entry("trich", "quotation", "Lời dạy", Quotation("Không có gì quý hơn độc lập, tự do.", "Lời kêu gọi, ngày 17/7/1966"), section=second),
        Entry("hai-cot", "columns", "Thuận lợi và khó khăn", Columns((Paragraph("Đoàn kết, thống nhất cao"), Paragraph("Kinh tế phục hồi nhanh")), (Paragraph("Biến đổi khí hậu"), Paragraph("Nguồn lực đầu tư còn hạn chế"), Paragraph("Thiếu cán bộ", 1)), "Thuận lợi", "Khó khăn"), section=second),
        Entry("hinh", "picture", "Hình ảnh hoạt động", CaptionedImage(Image(photo(), "Dải màu xám"), "Toàn cảnh hội nghị"), section=second),
        Entry("hinh-lon", "full_picture", "Toàn cảnh", CaptionedImage(Image(photo(), "Dải màu xám"), "Phiên khai mạc"), section=second),
        Entry("moc", "timeline", "Lộ trình", Timeline(tuple(Milestone(f"Quý {quarter}/2021", "Triển khai ở cơ sở") for quarter in ("I", "II", "III", "IV"))), section=third),
        Entry("moc-dai", "timeline", "Lộ trình chi tiết", Timeline(tuple(Milestone(f"Tháng {n}/2021", LONG) for n in range(1, 8))), section=third),
        Entry("so-sanh", "comparison", "Trước và sau sắp xếp", Comparison((ComparisonRow("Đơn vị hành chính cấp xã", "147 xã, phường, thị trấn", "137 xã, phường, thị trấn"), ComparisonRow("Bộ máy", "Nhiều đầu mối", "Tinh gọn, hiệu lực, hiệu quả"))), section=third),
        Entry("diem-moi", "new_points", "Ba điểm mới", points("Khát vọng phát triển đất nước phồn vinh, hạnh phúc", "Ba đột phá chiến lược", ("Thể chế; nhân lực; hạ tầng", 1), "Chuyển đổi số quốc gia"), section=third),
        Entry("cau-hoi", "questions", "Câu hỏi thảo luận", points("Cấp ủy cần làm gì để nghị quyết đi vào cuộc sống?", "Khó khăn lớn nhất ở cơ sở là gì?"), section=third),
        Entry("tom-tat", "summary", "Tóm tắt", points("Ba kết quả, hai hạn chế, năm nhiệm vụ", "Nêu gương, sát dân, nói đi đôi với làm"), section=third),
    ]  # fmt: skip
    if clip:
        entries.append(
            Entry("phim", "video", "Phóng sự", Video(clip, Image(photo(), "Ảnh đầu phim"), "Phóng sự 3 phút"), section=third)
        )
    entries += [
        Entry("nguon", "sources", "Tài liệu trích dẫn"),
        Entry("het", "closing", "Trân trọng cảm ơn!", points("Ban Tuyên giáo Tỉnh ủy")),
    ]
    return deck(*entries)


_SYLLABLES = [
    "nghị",
    "quyết",
    "đại",
    "hội",
    "đảng",
    "bộ",
    "tỉnh",
    "nhiệm",
    "kỳ",
    "phát",
    "triển",
    "kinh",
    "tế",
    "xã",
    "hội",
    "nhân",
    "dân",
    "đoàn",
    "kết",
    "dân",
    "tộc",
    "tuyên",
    "truyền",
    "báo",
    "cáo",
    "viên",
    "chuyển",
    "đổi",
    "số",
    "nông",
    "thôn",
    "mới",
    "quốc",
    "phòng",
    "an",
    "ninh",
    "cơ",
    "sở",
    "hạ",
    "tầng",
    "giáo",
    "dục",
    "y",
    "tế",
    "văn",
    "hóa",
    "du",
    "lịch",
    "công",
    "nghiệp",
    "dịch",
    "vụ",
    "ngân",
    "sách",
    "chỉ",
    "tiêu",
    "kết",
    "quả",
    "giải",
    "pháp",
    "khó",
    "khăn",
    "thuận",
    "lợi",
    "trọng",
    "tâm",
    "nghiêm",
    "túc",
    "quyết",
    "liệt",
    "thực",
    "hiện",
    "kiểm",
    "tra",
    "giám",
    "sát",
    "kỷ",
    "luật",
    "nguồn",
    "lực",
    "bền",
    "vững",
    "môi",
    "trường",
    "khí",
    "hậu",
    "người",
]
_ODD = (
    "2020-2025",
    "2021–2030",
    "7,2%/năm",
    "I/2021",
    "UBND–HĐND",
    "xã-phường",
    "57-NQ/TW",
    "144-QĐ/TW,",
    "15-KH/BTGDVTU",
    "(khoảng",
    "12.345.678,9",
    "“Học",
    "tập”",
    "km²",
    "&",
    "<b>",
    "+84",
)
_STACKED = "ẤẦẨẪẬẮẰẲẴẶẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰ"


class Hostile:
    """Makes awkward text, always the same for a seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def words(self, count: int) -> str:
        """Words with numbers, dashes and signs among them."""
        found = [
            self.random.choice(_ODD) if self.random.random() < 0.09 else self.random.choice(_SYLLABLES) for _ in range(count)
        ]
        return " ".join(found).capitalize()

    def line(self, least: int, most: int) -> str:
        """A paragraph of one of several sorts."""
        sort = self.random.random()
        text = self.words(self.random.randint(least, most))
        if sort < 0.12:
            return text.upper()
        if sort < 0.2:
            return " ".join(
                "".join(self.random.choice(_STACKED) for _ in range(self.random.randint(2, 6))) for _ in range(most // 3 + 1)
            )
        if sort < 0.25:
            return f"{text} {self.long_word()} {self.words(4)}"
        if sort < 0.3:
            return "a\u0302\u0301n " + text  # decomposed letters
        return text

    def long_word(self) -> str:
        """A word that no line holds."""
        return "https://congthongtin.example.vn/" + "".join(self.random.choice("abcdefghijklmnop0123456789/") for _ in range(90))

    def paragraphs(self, count: int, least: int, most: int, depth: int) -> tuple[Paragraph, ...]:
        """Paragraphs of several levels, the first outermost."""
        return tuple(Paragraph(self.line(least, most), self.random.randint(0, depth) if number else 0) for number in range(count))

    def table(self, rows: int, columns: int) -> Table:
        """A table of words and numbers."""
        header = tuple(self.words(self.random.randint(1, 4)) for _ in range(columns))
        body = tuple((self.words(self.random.randint(2, 12)), *(self._cell() for _ in range(columns - 1))) for _ in range(rows))
        return Table(header, body)

    def _cell(self) -> str:
        return (
            f"{self.random.uniform(0, 5000):,.1f}".replace(",", " ").replace(".", ",")
            if self.random.random() < 0.8
            else self.words(5)
        )

    def entry(self, number: int) -> Entry:
        """The entry of a number: kinds take turns."""
        choose = self.random.randint
        made: tuple[tuple[str, Content], ...] = (
            ("bullets", Points(self.paragraphs(choose(1, 7), 3, 40, 2))),
            ("bullets", Points(self.paragraphs(choose(5, 24), 2, 14, 3))),
            ("bullets", Points((Paragraph(self.words(choose(300, 900)) + "."),))),
            ("table", self.table(choose(2, 30), choose(2, 6))),
            ("columns", Columns(self.paragraphs(choose(1, 6), 3, 20, 1), self.paragraphs(choose(1, 6), 3, 20, 1), "Trước", "Sau")),
            ("quotation", Quotation(self.words(choose(5, 120)), self.words(6))),
            ("timeline", Timeline(tuple(Milestone(f"Quý {n}/2021", self.line(2, 25)) for n in range(1, choose(2, 8) + 1)))),
            ("comparison", Comparison(tuple(ComparisonRow(self.words(3), self.words(choose(2, 30)), self.words(choose(2, 30))) for _ in range(choose(1, 6))))),
            ("new_points", Points(self.paragraphs(choose(1, 7), 3, 25, 1))),
            ("questions", Points(self.paragraphs(choose(2, 12), 4, 25, 1))),
            ("summary", Points(self.paragraphs(choose(2, 8), 3, 25, 1))),
            ("figure", BigFigure(self.random.choice(("95,5", "1.234.567", "7", "Khoảng 120.000 – 130.000")), "%", self.words(choose(1, 40)), self.words(6))),
            ("section", Points((Paragraph(self.words(choose(3, 20))),))),
        )  # fmt: skip
        kind, content = made[number % len(made)]
        title = self.line(3, 40) if number % 5 == 0 else self.words(choose(2, 12))
        return Entry(f"e{number}", kind, title, content, notes=self.words(8), sources=(self.words(6),) if number % 3 == 0 else ())


def hostile_deck(entries: int, seed: int = 2021) -> Outline:
    """A deck of hostile entries; about 2.5 slides each."""
    maker = Hostile(seed)
    return deck(*(maker.entry(number) for number in range(entries)))
