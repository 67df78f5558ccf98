"""The whole main job through one window: a plan comes in, a conference is held, its papers and a quarter's report go out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pypdfium2
import pytest
from icalendar import Calendar
from pptx import Presentation

from baocaovien import paths
from baocaovien.domain.local_time import local, today_local
from baocaovien.domain.names import nfc
from baocaovien.services.documents.minutes import finalised_file
from baocaovien.services.library.library import approve_items
from baocaovien.services.office.first_start import make_sample
from baocaovien.services.workspace import Workspace
from baocaovien.settings import Settings
from baocaovien.store.queries.library import document_ids, document_rows
from baocaovien.store.queries.schedule import Events, event_detail, event_rows
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.directory.choices import find_people, find_reporters, find_sites, find_units, find_venues
from baocaovien.ui.documents.asks import Asks
from baocaovien.ui.facts import read_facts
from baocaovien.ui.main_window import MainWindow
from baocaovien.ui.schedule import export
from baocaovien.ui.schedule.event_form import find_topics
from baocaovien.ui.shell import Target
from baocaovien.ui.widgets.record_picker import Choice
from tests.helpers.shared import shared_input

WAIT = 60_000


class Answers(Asks):
    """The person's answers to the dialogs of the system, given beforehand."""

    def __init__(self, page, folder: Path) -> None:
        super().__init__(page)
        self.folder = folder
        self.printed: list[bytes] = []

    def printer(self, pdf: bytes, name: str) -> bool:
        self.printed.append(pdf)
        return True

    def target(self, title: str, name: str, filters: str) -> Path | None:
        return self.folder / name


@pytest.fixture
def window(look, qtbot, tmp_path: Path) -> Iterator[MainWindow]:
    workspace = Workspace.open(make_sample(tmp_path / "du-lieu-mau"))
    bridge = Bridge(workspace)
    made = MainWindow(bridge, Settings(), read_facts(bridge))
    qtbot.addWidget(made)
    made.resize(1093, 614)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.hide()
    bridge.close()
    workspace.close()


def calm(window: MainWindow, qtbot) -> None:
    for _turn in range(3):
        qtbot.waitUntil(lambda: not window.bridge.is_busy, timeout=WAIT)
        qtbot.wait(5)


def words(pdf: bytes | Path) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return " ".join(nfc(" ".join(page.get_textpage().get_text_bounded() for page in document)).split())


def first(window: MainWindow, find, typed: str) -> Choice:
    return window.bridge.read(partial(find, words=typed))[0]


PLANS = [paths.resource("sample", "ke-hoach.txt")]
if (the_plan := shared_input("ke-hoach-tuyen-truyen.txt")) is not None:
    PLANS.append(the_plan)


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_from_the_plan_to_minutes_and_report_in_the_window(  # noqa: PLR0915 - one story, told from its beginning to its end
    window: MainWindow, qtbot, monkeypatch, tmp_path: Path, plan: Path
) -> None:
    # Content: the plan comes in and is approved.
    window.go("library")
    library = window.page("library")
    source = tmp_path / f"ban-sao-{plan.name}"
    source.write_bytes(plan.read_bytes() + b"\n")
    known = len(window.bridge.read(document_ids))
    library.import_file(source)
    qtbot.waitUntil(lambda: len(window.bridge.read(document_ids)) == known + 1, timeout=WAIT)
    calm(window, qtbot)
    newest = window.bridge.read(lambda session: document_rows(session, document_ids(session))[0])
    library._each_of(newest.id, approve_items)
    calm(window, qtbot)
    assert window.bridge.read(lambda session: document_rows(session, [newest.id])[0]).approved == newest.items > 30

    # Schedule: two topics, speakers, chair, secretary, sites, invitees.
    window.go("schedule", Target(command="new"))
    form = window.page("schedule").form
    day = today_local() + dt.timedelta(days=(3 - today_local().weekday()) % 7 + 14)
    form.day.choose(day)
    form.topics.set_choices([first(window, find_topics, "A1"), first(window, find_topics, "A2")])
    reporters = window.bridge.read(partial(find_reporters, words=""))
    form.speakers.set_choices(reporters[:2])
    form.venue.set_choice(first(window, find_venues, "hoi truong tinh uy"))
    form.chair.set_choice(first(window, find_people, "dinh ngoc ha"))
    form.secretary.set_choice(first(window, find_people, "luong thanh tung"))
    form.sites.set_choices([first(window, find_sites, "diem cau tinh"), first(window, find_sites, "bao loc")])
    form.invited.set_choices([first(window, find_units, "thanh uy da lat"), first(window, find_units, "huyen uy lam ha")])
    form.title.setText("Hội nghị báo cáo viên thử nghiệm")
    form._own_title = True
    calm(window, qtbot)
    form.save.click()
    calm(window, qtbot)
    (event,) = window.bridge.read(lambda session: event_rows(session, Events(text="thu nghiem").ids(session)))
    detail = window.bridge.read(partial(event_detail, event_id=event.id))
    assert (event.topics, event.sites, event.invited, local(event.start).date()) == (2, 2, 9, day)
    assert detail is not None
    assert [line.speaker for line in detail.agenda if line.presented] == [one.title for one in reporters[:2]]

    # Deck: built from the event and written as PowerPoint.
    _deck(window, qtbot, monkeypatch, event.id, tmp_path / "bai.pptx")
    deck = Presentation(str(tmp_path / "bai.pptx"))
    assert any(shape.has_chart for slide in deck.slides for shape in slide.shapes)

    # Door: by name, by the only one who fits; one is taken back; the list is closed.
    window.go("attendance", Target("event", event.id))
    attendance = window.page("attendance")
    attendance._open()
    calm(window, qtbot)
    waiting = attendance.desk.missing()
    for person in waiting[:4]:
        attendance.door._mark(invitee_id=person.id)
        calm(window, qtbot)
    attendance.door._annul_last()
    calm(window, qtbot)
    assert (attendance.counts.big.here, attendance.counts.big.invited) == (3, 9)

    # Minutes: a statement by one key, finalised and printed with the attendance block filled in.
    window.go("documents", Target("event", event.id))
    documents = window.page("documents")
    answers = Answers(documents, tmp_path)
    for part in (documents, documents.papers, documents.register, documents.steps):
        setattr(part, "asks" if part is documents else "_asks", answers)
    documents.minutes.empty.action.click()
    qtbot.waitUntil(lambda: documents.minutes.written is not None, timeout=WAIT)
    documents.minutes.composer.text.setPlainText("Các đơn vị tổ chức trong vòng bảy ngày.")
    documents.steps.finalise_and_print()
    qtbot.waitUntil(lambda: bool(answers.printed), timeout=WAIT)
    calm(window, qtbot)
    kept = window.bridge.read(partial(finalised_file, event_id=event.id))
    assert kept == answers.printed[0]
    assert all(part in words(kept) for part in ("BIÊN BẢN", "Có mặt: 03 đồng chí", "trong vòng bảy ngày", "DỮ LIỆU MẪU"))

    # Paper: the invitation, the sheet to sign and the badges.
    for kind in ("invitation", "sign-in", "badges"):
        window.go("documents", Target("event", event.id, kind))
        before = set(tmp_path.glob("*.pdf"))
        documents.papers.save()
        qtbot.waitUntil(lambda before=before: set(tmp_path.glob("*.pdf")) != before, timeout=WAIT)
        calm(window, qtbot)

    # Report of the quarter as PDF and XLSX, and the conference as a calendar.
    window.go("reports", Target(command="attendance"))
    reports = window.page("reports")
    reports.asks = Answers(reports, tmp_path)
    for suffix in (".pdf", ".xlsx"):
        before = set(tmp_path.glob(f"*{suffix}"))
        reports.save(suffix)
        qtbot.waitUntil(lambda before=before, suffix=suffix: set(tmp_path.glob(f"*{suffix}")) != before, timeout=WAIT)
        calm(window, qtbot)
    target = tmp_path / "lich.ics"
    monkeypatch.setattr(export.QFileDialog, "getSaveFileName", lambda *_said: (str(target), ""))
    window.page("schedule")._export()
    qtbot.waitUntil(target.exists, timeout=WAIT)
    entries = [str(entry["summary"]) for entry in Calendar.from_ical(target.read_bytes()).walk("VEVENT")]
    assert "Hội nghị báo cáo viên thử nghiệm" in entries


def _deck(window: MainWindow, qtbot, monkeypatch, event_id, target: Path):
    from baocaovien.ui.decks import export as deck_export

    window.go("decks", Target("event", event_id))
    page = window.page("decks")
    page.build_for_event(event_id)
    calm(window, qtbot)
    monkeypatch.setattr(deck_export.QFileDialog, "getSaveFileName", lambda *_said: (str(target), ""))
    page._export()
    qtbot.waitUntil(target.exists, timeout=WAIT)
    calm(window, qtbot)
