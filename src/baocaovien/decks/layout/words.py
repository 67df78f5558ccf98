"""Where a Vietnamese title may be broken: words are written syllable by syllable, and a line should not end inside one."""

from __future__ import annotations

_OPENERS = frozenset(
    (
        *("tháng", "năm", "quý", "ngày", "giai", "nhiệm", "về", "và", "của", "theo", "tại", "trong", "cho", "với", "từ", "lần"),
        *("các", "những", "để", "trên"),
    )
)
"""Words that open a part of a title: a line may begin with one and should not end with one."""
_WORDS = """
    an ninh, an sinh, an toàn, bảo hiểm, bảo vệ, báo cáo, biên bản, bổ sung, cải cách, cán bộ, chỉ đạo, chỉ thị, chỉ tiêu,
    chiến lược, chính quyền, chính sách, chính trị, chủ đề, chủ trương, chuyên đề, chuyển đổi, chương trình, công nghệ,
    công nghiệp, công tác, cơ quan, cơ sở, dân chủ, dân tộc, du lịch, dự án, đảng bộ, đảng ủy, đảng viên, đánh giá, đạo đức,
    đại biểu, đại hội, địa phương, điển hình, đoàn thể, đoàn viên, đối ngoại, đời sống, đơn vị, giai đoạn, giải pháp, giáo dục,
    giáo viên, hành động, hạ tầng, hiện đại, hiệu quả, hoạt động, học tập, hội đồng, hội nghị, hội nhập, hội thảo, hội viên,
    kế hoạch, kết luận, kết quả, khoa học, kiểm tra, kinh tế, lãnh đạo, lần thứ, lực lượng, mặt trận, môi trường, mục tiêu,
    năng lực, nghị quyết, nghiệp vụ, nguồn lực, nhân dân, nhân lực, nhiệm kỳ, nhiệm vụ, nội dung, nông nghiệp, nông thôn,
    phát huy, phát triển, phong trào, phổ biến, phương hướng, quán triệt, quản lý, quốc gia, quốc hội, quốc phòng, sáng tạo,
    sinh hoạt, sơ kết, sự nghiệp, tài liệu, tăng cường, thanh niên, thành phố, thành tựu, thi đua, thông tin, thời gian,
    thực hiện, thường trực, thường vụ, tình hình, toàn quốc, tọa đàm, tổ chức, tổng kết, triển khai, trung ương, trung tâm,
    truyền thống, trực thuộc, tuyên giáo, tuyên truyền, tư tưởng, tỉnh ủy, văn bản, văn hóa, vận động, xã hội, xây dựng, y tế
    """
_PAIRS = frozenset(" ".join(pair.split()) for pair in _WORDS.split(","))
"""Words of two syllables that titles of offices are full of."""


def break_cost(line: str, following: str) -> float:
    """How bad a place a title is broken at: before a word that opens a part is good; inside a word, a name or a count is not."""
    last, first = line.rsplit(" ", 1)[-1], following.split(" ", 1)[0]
    pair = f"{last.casefold()} {first.casefold().rstrip('.,;:')}"
    if pair in _PAIRS or "-" in (last, first):  # "chính trị - xã hội" is one thing
        return 0.5
    if last.casefold() in _OPENERS:
        return 0.2
    if last[-1:].isdigit() and first.islower():  # "5 năm": a number stays with what it counts
        return 0.4
    if line[-1:] in ",;:–" or first.casefold() in _OPENERS:
        return -0.3
    return 0.4 if last.istitle() and first.islower() else 0.0
