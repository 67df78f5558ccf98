"""What corrections since a report was closed would change, as a paper of its own; the closed report stays as it is."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from sqlalchemy.orm import Session

from baocaovien.documents.inputs import ReportInput, ReportPart, ReportTable
from baocaovien.documents.make import plan_document
from baocaovien.documents.pdf import pdf_bytes
from baocaovien.documents.plan import DocumentPlan
from baocaovien.documents.profile import LayoutProfile
from baocaovien.domain.dates import local, local_date, short_date
from baocaovien.domain.numbers import group_thousands
from baocaovien.services.documents.layout import layout_on, wording_of
from baocaovien.services.documents.print_facts import PrintOptions, letterhead
from baocaovien.services.reports.closed import Difference, differences, kept_report
from baocaovien.services.workspace import Workspace
from baocaovien.store.find import get
from baocaovien.store.models import FrozenReport

_HEAD = ("Nội dung", "Chỉ tiêu", "Đã chốt", "Hiện nay", "Chênh lệch")
_WIDTHS = (3.0, 2.4, 1.0, 1.0, 1.0)


def corrections_pdf(workspace: Workspace, frozen_id: UUID, *, now: dt.datetime) -> bytes:
    """The table of differences from a closed report, as it prints.

    Raises:
        InputError: `paper.no_office`.
        EnvironmentFault: `documents.no_font`.
    """
    plan, layout = workspace.read(lambda session: plan_corrections(session, frozen_id=frozen_id, now=now))
    return pdf_bytes(plan, layout)[0]


def plan_corrections(session: Session, *, frozen_id: UUID, now: dt.datetime) -> tuple[DocumentPlan, LayoutProfile]:
    """Plan the table of differences."""
    frozen = get(session, FrozenReport, frozen_id)
    titles = {one.code: one.label for one in kept_report(session, frozen_id).measures}
    found = differences(session, frozen_id, now=now)
    day = local_date(now)
    layout = layout_on(session, day).profile
    closed = short_date(local_date(frozen.frozen_at))
    letter = letterhead(session, created=now, day=day, options=PrintOptions())
    part = ReportPart(
        f"Số liệu khác với báo cáo đã chốt ngày {closed}",
        2,
        paragraphs=() if found else ("Không có số liệu nào thay đổi.",),
        tables=(ReportTable("", _HEAD, tuple(_row(one, titles) for one in found), widths=_WIDTHS),) if found else (),
    )
    data = ReportInput(
        letter,
        f"điều chỉnh số liệu {frozen.title}",
        (part,),
        opening=f"Đối chiếu với báo cáo {frozen.title} đã chốt ngày {closed} (mã kiểm tra {frozen.sha256[:12]}), "
        f"tính đến {local(now):%H} giờ {local(now):%M} ngày {short_date(day)}:",
    )
    return plan_document("report", data, layout, wording_of(session, "report", layout, day)), layout


def _row(one: Difference, titles: dict[str, str]) -> tuple[str, ...]:
    change = one.now - one.frozen
    said = f"{'+' if change > 0 else '−'}{group_thousands(abs(change))}"
    title = titles.get(one.measure, one.measure) + (" (kỳ so sánh)" if one.before else "")
    return one.label, title, group_thousands(one.frozen), group_thousands(one.now), said
