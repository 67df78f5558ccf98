"""Charts stay inside their room, whatever the names beside them."""

from __future__ import annotations

import pytest

from baocaovien.documents.charts import draw_chart
from baocaovien.documents.plan import Chart, ChartKind, Series

NAMES = (
    "Nghị quyết Đại hội XIII và Đại hội Đảng bộ tỉnh XI",
    "Kết quả bầu cử đại biểu Quốc hội khóa XV và Hội đồng nhân dân các cấp, " * 4,
    "Ngắn",
)


@pytest.mark.parametrize("kind", [ChartKind.BARS, ChartKind.COLUMNS, ChartKind.LINES])
def test_long_names_stay_inside_the_chart(kind):
    chart = Chart(kind, "Số lượt người dự", NAMES, (Series("Kỳ này", (105.0, 8.0, 0.0)), Series("Kỳ so sánh", (1.0, 99.0, 0.0))))

    left, _low, right, _high = draw_chart(chart, 460, 212).getBounds()

    assert (left >= 0, right <= 460) == (True, True), (left, right)


def test_a_name_that_is_far_too_long_ends_with_dots_in_its_second_line():
    chart = Chart(ChartKind.BARS, "Tên", (NAMES[1],), (Series("Kỳ này", (1.0,)),))
    plot = next(part for part in draw_chart(chart, 460, 212).contents if hasattr(part, "categoryAxis"))

    (shown,) = plot.categoryAxis.categoryNames

    assert (shown.count("\n"), shown[-1]) == (1, "…")
