"""The pages of a PDF: mirrored margins, page numbers from the second page, the sample mark, the file's properties."""

from __future__ import annotations

import datetime as dt
from typing import Any, BinaryIO

from reportlab import rl_config
from reportlab.lib.colors import HexColor, black, white
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import ActionFlowable, BaseDocTemplate, Frame, NextPageTemplate, PageBreak, PageTemplate

from baocaovien.documents.fonts import paper_faces
from baocaovien.documents.measure import BASELINE, MM, text_width
from baocaovien.documents.pieces import Sheet
from baocaovien.documents.plan import DocumentPlan
from baocaovien.documents.text import drawn
from baocaovien.domain.dates import local

SAMPLE_MARK = "DỮ LIỆU MẪU"
"""What every page of sample data bears."""

rl_config.useA85 = 0  # binary streams: a sixth smaller, and faster


def first_copy() -> list[Any]:
    """Give the flowable that begins a document: after its front page come backs and fronts in turn."""
    return [NextPageTemplate(["back", "front"])]


class RestartPages(ActionFlowable):
    """Page numbers begin again with the next page."""

    def apply(self, doc: PaperTemplate) -> None:
        """Forget the pages of the copy before."""
        doc.copy_page = 0


def new_copy() -> list[Any]:
    """Give the flowables that end a copy: the next page is a front page without number."""
    return [NextPageTemplate(["front", "back"]), RestartPages(), PageBreak()]


class PaperTemplate(BaseDocTemplate):
    """A document template for one sheet; `copy_page` is the page within the present copy."""

    def __init__(self, stream: BinaryIO, sheet: Sheet, plan: DocumentPlan) -> None:
        super().__init__(
            stream,
            pagesize=(sheet.width, sheet.height),
            title=drawn(plan.title),
            author=drawn(plan.author),
            subject=drawn(plan.title),
            creator="baocaovien",
            lang="vi-VN",
            invariant=1,
            pageCompression=1,
            initialFontName=paper_faces().regular,
            leftMargin=0,
            rightMargin=0,
            topMargin=0,
            bottomMargin=0,
            allowSplitting=1,
        )
        self.copy_page = 0
        self._sheet, self._plan = sheet, plan
        back_left = sheet.right if sheet.mirrored else sheet.left
        self.addPageTemplates([self._template("front", sheet.left), self._template("back", back_left)])

    def _template(self, name: str, left: float) -> PageTemplate:
        sheet = self._sheet
        frame = Frame(
            left,
            sheet.bottom,
            sheet.text_width,
            sheet.height - sheet.top - sheet.bottom,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
            id=name,
        )
        return PageTemplate(id=name, frames=[frame], onPage=self._begin_page, onPageEnd=self._end_page)

    def canvas(self, *args: Any, **options: Any) -> Canvas:
        """Make the canvas; its time is the plan's, so that the same plan gives the same bytes."""
        canvas = Canvas(*args, **options)
        canvas._doc._timeStamp = PlanTime(self._plan.created)  # noqa: SLF001 - there is no public way to set the time
        return canvas

    def _begin_page(self, canvas: Canvas, _doc: BaseDocTemplate) -> None:
        self.copy_page += 1
        if self.copy_page == 1 and self.page > 1:
            _label_copy(canvas, self.page - 1)
        sheet, plan, faces = self._sheet, self._plan, paper_faces()
        canvas.saveState()
        if plan.sample:
            self._mark_sample(canvas)
        mirrored_back = sheet.mirrored and self.copy_page % 2 == 0
        left = sheet.right if mirrored_back else sheet.left
        if sheet.numbered and self.copy_page > 1:
            canvas.setFont(faces.regular, sheet.number_size)
            baseline = sheet.height - sheet.number_top - BASELINE * sheet.number_size * 1.2
            canvas.drawCentredString(left + sheet.text_width / 2, baseline, str(self.copy_page))
        if plan.foot_label:
            canvas.setFont(faces.regular, 9)
            canvas.drawRightString(left + sheet.text_width, max(sheet.bottom - 8 * MM, 4 * MM), drawn(plan.foot_label))
        canvas.restoreState()

    def _mark_sample(self, canvas: Canvas) -> None:
        """Draw the mark across the page, behind the text."""
        sheet = self._sheet
        canvas.saveState()
        canvas.setFillColor(HexColor("#E8E8E8"))
        canvas.setFont(paper_faces().bold, min(sheet.width, sheet.height) / 10)
        canvas.translate(sheet.width / 2, sheet.height / 2)
        canvas.rotate(45)
        canvas.drawCentredString(0, 0, SAMPLE_MARK)
        canvas.restoreState()
        canvas.setFillColor(black)

    def _end_page(self, canvas: Canvas, _doc: BaseDocTemplate) -> None:
        """Write the mark at the top edge as well: a coloured ground hides what is behind it."""
        if not self._plan.sample:
            return
        sheet = self._sheet
        size = max(9.0, min(sheet.width, sheet.height) / 60)
        canvas.saveState()
        canvas.setFillColor(white)
        width = text_width(SAMPLE_MARK, size, bold=True)
        canvas.rect(0.6 * size, sheet.height - 2 * size, width + 0.8 * size, 1.5 * size, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#707070"))
        canvas.setFont(paper_faces().bold, size)
        canvas.drawString(size, sheet.height - 1.6 * size, SAMPLE_MARK)
        canvas.restoreState()


def _label_copy(canvas: Canvas, at: int) -> None:
    """Write into the file that pages count from 1 again, for whoever prints both sides; the first time for page 1 too."""
    for page in (0, at) if getattr(canvas._doc.Catalog, "PageLabels", None) is None else (at,):  # noqa: SLF001 - as ReportLab itself asks
        canvas.addPageLabel(page, "ARABIC", 1)


class PlanTime:
    """The plan's `created` in the shape of ReportLab's time stamp."""

    def __init__(self, created: dt.datetime) -> None:
        moment = local(created)
        offset = moment.utcoffset() or dt.timedelta()
        minutes = int(offset.total_seconds() // 60)
        self.t = created.timestamp()
        self.lt = moment.timetuple()
        self.tzname = "Asia/Ho_Chi_Minh"
        self.YMDhms = tuple(self.lt)[:6]
        self.dhh, self.dmm = divmod(minutes, 60)

    @property
    def datetime(self) -> dt.datetime:
        """The moment with its offset."""
        return dt.datetime.fromtimestamp(self.t, dt.timezone(dt.timedelta(hours=self.dhh, minutes=self.dmm)))

    @property
    def asctime(self) -> str:
        """The moment as C's asctime writes it, for comments in the file."""
        return self.datetime.strftime("%Y-%m-%d %H:%M:%S")
