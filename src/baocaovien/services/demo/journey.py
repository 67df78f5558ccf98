"""Runs the main job on the sample workspace (or on a given plan) and writes its files into one folder."""

from __future__ import annotations

import datetime as dt
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from uuid import UUID

from baocaovien.domain.errors import AppError, ConflictError, EnvironmentFault, InputError
from baocaovien.domain.files import reason_of, write_bytes
from baocaovien.domain.local_time import at_local
from baocaovien.domain.progress import Progress, silent, step
from baocaovien.services import sample
from baocaovien.services.decks.decks import outline_for_event
from baocaovien.services.decks.files import DeckFiles, build_deck
from baocaovien.services.demo.content import PlanContent, sample_content, take_in_plan
from baocaovien.services.demo.door import hold_event
from baocaovien.services.demo.minutes import minutes_data
from baocaovien.services.documents.minutes_file import edit_from_data
from baocaovien.services.documents.printing import finalise_minutes, print_document
from baocaovien.services.library.content_import import prepare_file
from baocaovien.services.reports.files import write_report
from baocaovien.services.reports.request import ReportRequest
from baocaovien.services.sample.events import roster_units, sample_directory
from baocaovien.services.schedule.calendar import export_calendar
from baocaovien.services.schedule.clashes import ConflictRow
from baocaovien.services.schedule.scheduling import add_event
from baocaovien.services.workspace import Workspace
from baocaovien.store.place import contents, put_back

TODAY = dt.date(2021, 6, 21)
"""The demo happens in the time of the Plan, so that its files are the same on any day."""
_EVENT_DAY = dt.date(2021, 6, 25)
_MARKER = "demo.txt"
_STEPS = 12


@dataclass(frozen=True, slots=True)
class DemoFile:
    """A file that was written: `pages` of a document, `slides` of a deck, None of others."""

    path: Path
    bytes: int
    pages: int | None = None
    slides: int | None = None


@dataclass(frozen=True, slots=True)
class DemoResult:
    """What the demo did."""

    files: tuple[DemoFile, ...]
    event_id: UUID
    seconds: float
    conflict: ConflictRow | None
    """The conflict that was met when the speaker was asked for twice."""
    notes: tuple[str, ...] = field(default=())


def run_demo(out: Path, *, plan: Path | None = None, progress: Progress = silent) -> DemoResult:
    """Run the main job.

    Args:
        out: the folder for the files; `out/workspace` replaces what an earlier demo made there.
        plan: a document whose content is presented; None: the sample's.

    Raises:
        InputError: the plan cannot be read, or `out/workspace` is something else than an earlier demo.
        EnvironmentFault: a file cannot be written.
    """
    began = time.perf_counter()
    if plan is not None:
        prepare_file(plan)  # a plan that cannot be read must not cost the files of an earlier demo
    before = contents(out)
    steps = iter(range(1, _STEPS + 1))
    try:
        folder = _fresh_folder(out)
        workspace = Workspace.create(folder, holder="demo")
    except AppError:
        put_back(out, before)
        raise
    try:
        write_bytes(folder / _MARKER, "Bộ dữ liệu của lệnh demo: lần chạy sau sẽ thay thế.\n".encode())
        sample.fill(workspace, today=TODAY)
        step(progress, next(steps), _STEPS)
        content = take_in_plan(workspace, plan) if plan is not None else sample_content(workspace)
        step(progress, next(steps), _STEPS)
        event_id, conflict = _schedule(workspace, content)
        step(progress, next(steps), _STEPS)
        files = _files(workspace, event_id, content, out, lambda: step(progress, next(steps), _STEPS))
        return DemoResult(tuple(files), event_id, time.perf_counter() - began, conflict, content.notes)
    except AppError:
        workspace.close()
        put_back(out, before)
        raise
    finally:
        workspace.close()


def _fresh_folder(out: Path) -> Path:
    folder = out / "workspace"
    try:
        out.mkdir(parents=True, exist_ok=True)
        if folder.exists():
            if not (folder / _MARKER).is_file():
                raise InputError("demo.not_ours", where=str(folder), folder=str(folder))
            shutil.rmtree(folder)
    except OSError as problem:
        reason = reason_of(problem)
        raise EnvironmentFault("file.unwritable", where=str(out), file=str(out), reason=reason) from problem
    return folder


def _schedule(workspace: Workspace, content: PlanContent) -> tuple[UUID, ConflictRow | None]:
    """Schedule the conference; then ask for its speaker at the same time elsewhere, which is refused."""
    known = workspace.read(sample_directory)
    speakers = [known.person("btgtu", "Trưởng phòng Tuyên truyền"), known.person("btgtu", "Trưởng phòng Lý luận chính trị")]
    start = at_local(_EVENT_DAY, dt.time(8))
    conference = partial(
        add_event,
        kind="reporter_conference",
        title="Hội nghị báo cáo viên phổ biến nghị quyết và kế hoạch tuyên truyền năm 2021",
        start=start,
        end=at_local(_EVENT_DAY, dt.time(11, 30)),
        venue_id=known.venues["Hội trường Tỉnh ủy"],
        site_ids=list(known.sites.values())[:3],
        chair_id=known.person("btgtu", "Phó Trưởng ban"),
        secretary_id=known.person("btgtu", "Chuyên viên"),
        speaker_ids=speakers,
        topic_ids=content.subjects,
        invited=workspace.read(roster_units),
        requirements="Đề nghị đại biểu có mặt trước 15 phút; tài liệu nhận tại bàn đón tiếp.",
        contact="Phòng Tuyên truyền, Ban Tuyên giáo Tỉnh ủy",
    )
    event_id = workspace.execute("schedule.add_event", conference).id
    elsewhere = partial(
        add_event,
        kind="thematic_session",
        title="Sinh hoạt chuyên đề tại Khối các cơ quan tỉnh",
        start=start + dt.timedelta(hours=1),
        speaker_ids=speakers[:1],
        topic_ids=content.subjects[:1],
    )
    try:
        workspace.execute("schedule.add_event", elsewhere)
    except ConflictError as problem:
        found: tuple[ConflictRow, ...] = problem.params.get("conflicts", ())
        return event_id, found[0] if found else None
    return event_id, None


def _files(workspace: Workspace, event_id: UUID, content: PlanContent, out: Path, told: Callable[[], None]) -> list[DemoFile]:
    files: list[DemoFile] = []

    def printed(kind: str, name: str) -> None:
        made = print_document(workspace, kind, event_id, out / name, date=_EVENT_DAY - dt.timedelta(days=4))
        files.append(_file(made.path, pages=made.pages))
        told()

    deck_id = workspace.execute("decks.outline_for_event", partial(outline_for_event, event_id=event_id))
    pdf = out / "bai-trinh-chieu.pdf"
    built = build_deck(workspace, deck_id, DeckFiles(out / "bai-trinh-chieu.pptx", pdf))
    files += [_file(built.target, slides=built.slides), _file(pdf, pages=built.slides)]
    told()
    printed("invitation", "giay-moi.pdf")
    printed("sign-in", "danh-sach-ky-ten.pdf")
    printed("badges", "the-dai-bieu.pdf")
    hold_event(workspace, event_id, start=at_local(_EVENT_DAY, dt.time(8)))
    told()
    data = minutes_data(workspace, event_id, day=_EVENT_DAY, content=content)
    workspace.execute("minutes.edit_from_data", partial(edit_from_data, event_id=event_id, data=data))
    finalise_minutes(workspace, event_id)
    printed("minutes", "bien-ban.pdf")
    printed("minutes", "bien-ban.docx")
    request = ReportRequest("attendance", dt.date(2021, 4, 1), dt.date(2021, 6, 30), "unit", "previous", "event")
    for name in ("bao-cao.pdf", "bao-cao.xlsx"):
        written = write_report(workspace, request, out / name)
        files.append(_file(written.path, pages=written.pages))
    told()
    calendar = workspace.read(partial(export_calendar, event_ids=[event_id]))
    write_bytes(out / "lich.ics", calendar.content)
    files.append(_file(out / "lich.ics"))
    told()
    return files


def _file(path: Path, *, pages: int | None = None, slides: int | None = None) -> DemoFile:
    return DemoFile(path, path.stat().st_size, pages, slides)
