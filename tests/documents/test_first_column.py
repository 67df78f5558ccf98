"""The first column of lists: numbers under STT, which stands on one line."""

from __future__ import annotations

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from baocaovien.documents.fonts import paper_faces
from baocaovien.documents.kinds import DOCUMENT_KINDS
from baocaovien.documents.make import plan_document
from baocaovien.documents.plan import Table
from baocaovien.documents.profile import load_profile
from baocaovien.documents.table_layout import PAD_X
from tests.documents.samples import inputs

MM = 72 / 25.4
LISTS = {"agenda", "conclusions", "cost_estimate", "delegates", "minutes", "money_list", "notice_of_change", "sign_in"}


@pytest.mark.parametrize("family", ["party", "state", "own"])
def test_lists_are_numbered_under_stt_and_it_fits_on_one_line(family: str) -> None:
    profile = load_profile(family)
    given = inputs(profile.family)
    heads, rooms = {}, []
    for kind in DOCUMENT_KINDS:
        for table in (block for block in plan_document(kind.code, given[kind.code], profile).blocks if isinstance(block, Table)):
            first = table.head[0][0].text if table.head else ""
            if first.strip().upper() in {"TT", "STT"}:
                heads[kind.code] = first
                printed = 210 - profile.page.left_mm - profile.page.right_mm
                share = table.columns[0].width / sum(column.width for column in table.columns)
                rooms.append(printed * share * MM - 2 * PAD_X)

    assert heads == dict.fromkeys(LISTS, "STT")
    assert stringWidth("STT", paper_faces().bold, profile.body.table_size_pt) < min(rooms)
