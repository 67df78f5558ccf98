"""Forms of minutes, papers and the register."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from reportlab.pdfgen.canvas import Canvas

from baocaovien.services.documents.attachments import attach
from baocaovien.services.documents.minutes import StatementText, add_statement, sign_minutes, start_minutes
from baocaovien.services.documents.printing import finalise_minutes
from baocaovien.services.schedule.scheduling import add_event, open_event
from baocaovien.store.queries.documents import attachment_rows
from baocaovien.ui.documents.papers_view import _make
from baocaovien.ui.shell import Target
from tests.ui.forms.desk import Case, Desk, Form


def _event(desk: Desk, name: str, *, begun: bool = True) -> UUID:
    def make() -> UUID:
        start = dt.datetime.now(dt.UTC).replace(microsecond=0) - dt.timedelta(hours=len(desk.held))
        said: dict[str, Any] = {"kind": "workshop", "title": f"Biên bản {name}", "start": start, "force_reason": "thử"}
        made: UUID = desk.write(add_event, **said, end=start + dt.timedelta(hours=2)).id
        desk.write(open_event, event_id=made)
        if begun:
            desk.write(start_minutes, event_id=made)
        return made

    found: UUID = desk.once(f"minutes {name}", make)
    return found


def _page(desk: Desk, event_id: UUID, tab: int = 0) -> Any:
    page = desk.page("documents")
    page.open(Target("event", event_id))
    page.tabs.setCurrentIndex(tab)
    desk.calm()
    return page


def begun(desk: Desk) -> Form:
    return Form(_page(desk, _event(desk, "bắt đầu", begun=False)).minutes.start)


def statement(desk: Desk) -> Form:
    view = _page(desk, _event(desk, "phát biểu")).minutes
    view.show_part(0)
    view.composer.begin()
    view.composer.text.setPlainText("Đại biểu nhất trí với báo cáo.")
    view.composer.position.setText("Bí thư Đảng ủy")
    return Form(view.write_down, view.composer, waits=True)


def header(desk: Desk) -> Form:
    view = _page(desk, _event(desk, "khai mạc")).minutes
    view.show_part(1)
    view.header.place.setText("Hội trường mới")
    view.header.place.textEdited.emit("Hội trường mới")
    return Form(view._keep_header, view.header, waits=True)


def taken_out(desk: Desk) -> Form:
    event_id = _event(desk, "bỏ câu")
    desk.once("statement", lambda: desk.write(add_statement, event_id=event_id, statement=StatementText("Câu thừa.")))
    view = _page(desk, event_id).minutes
    return Form(lambda: view._remove(view.written.statements[0]))


def draft_kept(desk: Desk) -> Form:
    view = _page(desk, _event(desk, "nháp")).minutes
    view.show_part(0)
    view.composer.text.setPlainText("Một câu chưa viết xong")
    return Form(view._keep_draft, view.composer, [], waits=True)


def refused_kept(desk: Desk) -> Form:
    refused = _event(desk, "bị từ chối")
    view = _page(desk, _event(desk, "đang mở")).minutes
    return Form(lambda: view._keep_for(refused, {"header": {"opening": "Lời của người ghi"}}))


def turn_waited(desk: Desk) -> Form:
    view = _page(desk, _event(desk, "chờ")).minutes
    view.composer.begin()
    view.composer.text.setPlainText("Câu cuối trước khi chốt.")
    return Form(lambda: view.when_written(lambda: None), view.composer, waits=True)


def _finalised(desk: Desk, name: str) -> UUID:
    event_id = _event(desk, name)
    desk.once(f"finalised {name}", lambda: finalise_minutes(desk.bridge.workspace, event_id))
    return event_id


def reopened(desk: Desk) -> Form:
    page = _page(desk, _finalised(desk, "mở lại"))
    page.steps.reopen()
    form = desk.asked()
    assert form.shown is not None
    desk.lines(form.shown)[0].setText("sửa tên người phát biểu")
    return form


def _pdf(desk: Desk) -> Any:
    path = desk.folder.parent / "da-ky.pdf"
    canvas = Canvas(str(path))
    canvas.drawString(72, 700, "Da ky")
    canvas.save()
    return path


def signed(desk: Desk) -> Form:
    event_id = _finalised(desk, "ký")
    page, path = _page(desk, event_id), _pdf(desk)
    return Form(lambda: page.steps._sign(event_id, path, path.read_bytes()))


def issued(desk: Desk) -> Form:
    event_id = _finalised(desk, "ban hành")
    path = _pdf(desk)
    desk.once("signed", lambda: desk.write(sign_minutes, event_id=event_id, signed=path.read_bytes()))
    return Form(_page(desk, event_id).steps.issue)


def number_recorded(desk: Desk) -> Form:
    page = _page(desk, _event(desk, "sổ"), 2)
    page.register.begin_new()
    panel = page.register.panel
    panel.number.setText("151")
    panel.title.setText("Giấy mời dự hội nghị")
    return Form(panel.save, panel)


def number_cancelled(desk: Desk) -> Form:
    page = _page(desk, _event(desk, "hủy số"), 2)
    register = page.register

    def make() -> bool:
        register.begin_new()
        register.panel.number.setText("152")
        register.panel.title.setText("Giấy mời viết nhầm")
        register.panel.save()
        return True

    desk.once("number", make)
    desk.calm()
    document = next(register.table.rows.row_at(at) for at in range(register.table.rows.rowCount()))
    register.table.show_record(document.id)
    register.cancel_number()
    form = desk.asked()
    assert form.shown is not None
    desk.lines(form.shown)[0].setText("ghi nhầm")
    return form


def file_attached(desk: Desk) -> Form:
    page, path = _page(desk, _event(desk, "tệp"), 1), _pdf(desk)
    page.papers.show_paper("files")
    files = page.papers.files.list
    files.show_record("event", _event(desk, "tệp"))
    return Form(lambda: files._attach(path.name, path.read_bytes()))


def file_off(desk: Desk) -> Form:
    event_id, path = _event(desk, "bỏ tệp"), _pdf(desk)
    said = {"target_type": "event", "target_id": event_id, "file_name": path.name, "data": path.read_bytes()}
    desk.once("attached", lambda: desk.write(attach, **said))
    page = _page(desk, event_id, 1)
    page.papers.show_paper("files")
    files = page.papers.files.list
    files.show_record("event", event_id)
    kept = desk.read(partial(attachment_rows, target_ids=[event_id]))[0]
    return Form(lambda: files._remove(kept))


def printed(desk: Desk) -> Form:
    page = _page(desk, _event(desk, "in"), 1)
    papers = page.papers
    papers.show_paper("agenda")
    papers.options.number.setText("77")
    desk.calm()
    papers._asks.printer = lambda *_said: True  # the paper is out
    options = papers._options()
    made = _make(desk.bridge.workspace, papers.code, papers._event_id, options)
    return Form(lambda: papers._print(papers.code, papers._event_id, options, made))


def remembered(desk: Desk) -> Form:
    page = _page(desk, _event(desk, "nhớ"), 1)
    return Form(lambda: page.papers._remember("agenda", _event(desk, "nhớ")))


def _case(site: str, begin: Callable[[Desk], Form]) -> Case:
    return Case((f"documents/{site}",), begin)


CASES = {
    "documents: minutes begun": _case("minutes_view:MinutesView.start", begun),
    "documents: a statement": _case("minutes_view:MinutesView._write", statement),
    "documents: opening and closing": _case("minutes_view:MinutesView._edit_header", header),
    "documents: taken out": _case("minutes_view:MinutesView._change", taken_out),
    "documents: a draft": _case("minutes_view:MinutesView._keep_draft", draft_kept),
    "documents: words that were refused": _case("minutes_view:MinutesView._keep_for", refused_kept),
    "documents: the last word": _case("minutes_view:MinutesView.when_written", turn_waited),
    "documents: minutes reopened": _case("minutes_steps:MinutesSteps.reopen", reopened),
    "documents: minutes signed": _case("minutes_steps:MinutesSteps._sign", signed),
    "documents: minutes issued": _case("minutes_steps:MinutesSteps.issue", issued),
    "documents: a number": _case("document_panel:DocumentPanel.save", number_recorded),
    "documents: a number cancelled": _case("register_view:RegisterView.cancel_number", number_cancelled),
    "documents: a file": _case("attachment_list:AttachmentList._attach", file_attached),
    "documents: a file off": _case("attachment_list:AttachmentList._remove", file_off),
    "documents: printed": _case("papers_view:PapersView._print", printed),
    "documents: printed, remembered": _case("papers_view:PapersView._remember", remembered),
}
