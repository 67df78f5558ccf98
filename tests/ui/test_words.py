"""Days, periods and rows of reports in the language of the screen: English without a catalogue, Vietnamese with it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import pytest

from baocaovien.domain.periods import PeriodKind, custom_period, period
from baocaovien.services.reports.measures import LEVELS
from baocaovien.services.reports.reports import _EVERYBODY
from baocaovien.services.reports.tables import _NAMELESS
from baocaovien.ui.reports.lines import line_words
from baocaovien.ui.translator import Translator
from baocaovien.ui.words import date_words, period_words, weekday_words

DAY = dt.date(2021, 3, 5)
PERIODS = (
    period(PeriodKind.MONTH, 2021, 5),
    period(PeriodKind.QUARTER, 2021, 2),
    period(PeriodKind.HALF_YEAR, 2021, 2),
    period(PeriodKind.NINE_MONTHS, 2021),
    period(PeriodKind.YEAR, 2021),
    custom_period(DAY, DAY),
)
VIETNAMESE = re.compile("[ăâđêôơưạảãàáằắẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]", re.IGNORECASE)


@pytest.fixture
def vietnamese(look) -> Iterator[None]:
    translator = Translator("vi")
    look.installTranslator(translator)
    yield
    look.removeTranslator(translator)


def test_days_and_periods_are_english(look):
    assert (weekday_words(DAY), date_words(DAY)) == ("Friday", "5 March 2021")
    assert [period_words(one) for one in PERIODS] == [
        "month 5/2021",
        "quarter II/2021",
        "second half of 2021",
        "first 9 months of 2021",
        "year 2021",
        "from 05/03/2021 to 05/03/2021",
    ]


def test_days_and_periods_are_vietnamese(vietnamese):
    assert (weekday_words(DAY), date_words(DAY)) == ("thứ Sáu", "ngày 05 tháng 3 năm 2021")
    assert [period_words(one) for one in PERIODS] == [
        "tháng 5/2021",
        "quý II/2021",
        "6 tháng cuối năm 2021",
        "9 tháng đầu năm 2021",
        "năm 2021",
        "từ ngày 05/03/2021 đến ngày 05/03/2021",
    ]


OURS = (
    *LEVELS.values(),
    *_NAMELESS.values(),
    "Tháng 5/2021",
    "Chưa được công nhận",
    "Chưa trình bày",
    *_EVERYBODY.values(),
    "Hoàn thành",
    "Đã tổ chức 1/3",
)


@pytest.mark.parametrize("label", OURS)
def test_a_row_that_we_name_is_named_in_the_language_of_the_screen(look, label):
    assert VIETNAMESE.search(line_words(label)) is None


@pytest.mark.parametrize("label", OURS)
def test_a_row_is_called_on_a_vietnamese_screen_as_on_paper(vietnamese, label):
    assert line_words(label) == label


def test_a_row_that_the_office_named_stays_as_it_is(look):
    assert line_words("Huyện ủy Lâm Hà") == "Huyện ủy Lâm Hà"
