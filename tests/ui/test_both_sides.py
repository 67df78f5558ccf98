"""Both sides of the paper: copies begin on new sheets, printers without a duplex unit are turned by hand."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from baocaovien.documents.inputs import Guest
from baocaovien.documents.make import plan_document
from baocaovien.documents.pdf import pdf_bytes
from baocaovien.documents.profile import load_profile
from baocaovien.domain.sheets import backs, fronts, two_sided
from baocaovien.ui import printing
from baocaovien.ui.duplex import Stack, TurnDialog, Way, WayDialog, forget_all, remember, remembered
from baocaovien.ui.printing import apart, copy_numbers, draw_sides, print_pdf, wanted_pages
from tests.documents.samples import inputs

PARTY = load_profile("party")


def paper(kind: str, **changes) -> bytes:
    data = dataclasses.replace(inputs("party")[kind], **changes)
    return pdf_bytes(plan_document(kind, data, PARTY), PARTY)[0]


@pytest.fixture(scope="module")
def invitations() -> bytes:
    """Three invitations of one page each in one file."""
    return paper("invitation", guests=tuple(Guest(f"Đại biểu {at}") for at in range(3)))


@pytest.fixture
def printer(tmp_path: Path, look) -> QPrinter:
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "in.pdf"))
    return made


def inked(path: Path) -> list[bool]:
    """For every printed side whether anything stands on it."""
    with pypdfium2.PdfDocument(path.read_bytes()) as document:
        return [page.render(scale=0.2).to_numpy().min() < 128 for page in document]


def test_pages_are_counted_within_each_copy(invitations):
    assert copy_numbers(invitations) == [1, 1, 1]
    assert copy_numbers(paper("agenda")) == [1]


def test_an_empty_side_is_printed_empty(invitations, printer, tmp_path: Path):
    draw_sides(invitations, printer, two_sided([0, 1], copy_numbers(invitations)))

    assert inked(tmp_path / "in.pdf") == [True, False, True]


@pytest.mark.parametrize("said", [QPrinter.PrintRange.PageRange, QPrinter.PrintRange.AllPages])
def test_ranges_of_pages_are_read_as_people_write_them(printer, said):
    """CUPS's dialog says 'all pages' with ranges beside it."""
    printer.setPrintRange(said)
    ranges = printer.pageRanges()
    ranges.addRange(1, 2)
    ranges.addPage(4)
    printer.setPageRanges(ranges)

    assert wanted_pages(printer, 5) == [0, 1, 3]


def test_ranges_that_the_dialog_told_cups_are_chosen_here_and_not_a_second_time_there():
    told = ["number-up", "1", "page-ranges", "1-2,4", "job-billing", ""]

    assert apart(told) == ("1-2,4", ["number-up", "1", "job-billing", ""])
    assert apart(told[:2]) == ("", ["number-up", "1"])


def test_the_way_is_remembered_for_each_printer(look):
    remember("Canon LBP2900", way=Way.BY_HAND, stack=Stack.TURNED)
    kept = (remembered("Canon LBP2900"), remembered("HP 1020"))
    forget_all()

    assert kept == ((Way.BY_HAND, Stack.TURNED), (Way.ASK, Stack.AS_IT_LIES))
    assert remembered("Canon LBP2900") == (Way.ASK, Stack.AS_IT_LIES)


class OnePrinter(printing.QPrintDialog):
    """The system's dialog, answered: the person takes the printer as it is."""

    def exec(self) -> int:
        return int(printing.QDialog.DialogCode.Accepted)


@pytest.fixture
def by_hand(monkeypatch, tmp_path: Path, look):
    """A printer of one side whose runs are files."""
    runs: list[list[int | None]] = []

    def run(_pdf, _printer, sides, _parent=None) -> None:
        runs.append(list(sides))

    monkeypatch.setattr(printing, "QPrintDialog", OnePrinter)
    monkeypatch.setattr(printing, "_prints_one_side", lambda _printer: True)
    monkeypatch.setattr(printing, "draw_sides", run)
    forget_all()
    yield runs
    forget_all()


def answer(kind: type, act) -> None:
    """Act in the next dialog of a kind once it is shown."""

    def look_for() -> None:
        found = next((one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()), None)
        if found is None:
            QTimer.singleShot(10, look_for)
        else:
            act(found)

    QTimer.singleShot(0, look_for)


def test_fronts_then_the_turned_stack_then_backs(by_hand, qtbot):
    pdf = paper("sign_in", lines=inputs("party")["sign_in"].lines * 40)
    count = len(copy_numbers(pdf))
    sides = two_sided(list(range(count)), copy_numbers(pdf))
    parent = printing.QWidget()
    qtbot.addWidget(parent)

    def choose(way: WayDialog) -> None:
        answer(TurnDialog, lambda turn: turn.print_button.click())
        way.both_button.click()

    answer(WayDialog, choose)
    first = print_pdf(pdf, "Danh sách", parent)
    answer(TurnDialog, lambda turn: (turn.choices[Stack.TURNED].click(), turn.print_button.click()))
    print_pdf(pdf, "Danh sách", parent)

    assert (first, count > 2) == (True, True)
    assert by_hand == [
        fronts(sides),
        backs(sides, last_first=True),
        fronts(sides),
        backs(sides, last_first=False),
    ]


def test_one_side_is_remembered_and_prints_in_one_run(by_hand, qtbot):
    pdf = paper("sign_in", lines=inputs("party")["sign_in"].lines * 40)
    parent = printing.QWidget()
    qtbot.addWidget(parent)

    answer(WayDialog, lambda way: way.one_button.click())
    for _again in range(2):
        print_pdf(pdf, "Danh sách", parent)

    assert by_hand == [list(range(len(copy_numbers(pdf))))] * 2


def test_a_paper_printed_to_a_file_gets_a_name_that_can_be_one(by_hand, monkeypatch, qtbot):
    names = []
    monkeypatch.setattr(printing, "draw_sides", lambda _pdf, printer, _sides, _parent=None: names.append(printer.docName()))
    parent = printing.QWidget()
    qtbot.addWidget(parent)

    print_pdf(paper("agenda"), "Biên bản Hội nghị tháng 10/2026", parent)

    assert names == ["Biên bản Hội nghị tháng 10 2026"]


def test_turning_back_prints_nothing(by_hand, qtbot):
    parent = printing.QWidget()
    qtbot.addWidget(parent)
    answer(WayDialog, lambda way: qtbot.keyClick(way, Qt.Key.Key_Escape))

    printed = print_pdf(paper("sign_in", lines=inputs("party")["sign_in"].lines * 40), "Danh sách", parent)

    assert (printed, by_hand) == (False, [])
