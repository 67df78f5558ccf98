"""The whole main job by one command, on the sample and on the real Plan where it stands beside the checkout."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from icalendar import Calendar
from openpyxl import load_workbook
from pptx import Presentation

from baocaovien.cli.main import main
from baocaovien.domain.names import nfc
from tests.helpers.office import convert
from tests.helpers.shared import shared_input

NAMES = {
    "bai-trinh-chieu.pptx",
    "bai-trinh-chieu.pdf",
    "giay-moi.pdf",
    "danh-sach-ky-ten.pdf",
    "the-dai-bieu.pdf",
    "bien-ban.pdf",
    "bien-ban.docx",
    "bao-cao.pdf",
    "bao-cao.xlsx",
    "lich.ics",
}


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, dict[str, Any]]:
    capsys.readouterr()
    code = main(["--json", *words])
    return code, json.loads(capsys.readouterr().out)


def pages(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [" ".join(nfc(page.get_textpage().get_text_bounded()).split()) for page in document]


def invited_in(sheet: Any) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def check_files(done: dict[str, Any], out: Path) -> None:
    files = {Path(one["path"]).name: one for one in done["files"]}
    assert set(files) == NAMES
    assert all(one["bytes"] == (out / name).stat().st_size > 0 for name, one in files.items())
    deck = Presentation(str(out / "bai-trinh-chieu.pptx"))
    assert files["bai-trinh-chieu.pptx"]["slides"] == len(deck.slides)
    assert any(shape.has_chart for slide in deck.slides for shape in slide.shapes)
    assert any(shape.has_table for slide in deck.slides for shape in slide.shapes)
    assert all(slide.has_notes_slide for slide in deck.slides)
    for name in (
        "giay-moi.pdf",
        "danh-sach-ky-ten.pdf",
        "the-dai-bieu.pdf",
        "bien-ban.pdf",
        "bao-cao.pdf",
        "bai-trinh-chieu.pdf",
    ):
        shown = pages(out / name)
        assert len(shown) == files[name].get("pages"), name
        assert [page for page in shown if "DỮ LIỆU MẪU" not in page] == [], name
    assert len(Calendar.from_ical((out / "lich.ics").read_bytes()).walk("VEVENT")) == 1
    assert "Tổng cộng" in [value for sheet in load_workbook(out / "bao-cao.xlsx") for row in invited_in(sheet) for value in row]


def summary_of(capsys: pytest.CaptureFixture[str], out: Path, event: str) -> dict[str, Any]:
    code, found = run(capsys, "-w", str(out / "workspace"), "attendance", "summary", event)
    assert code == 0
    return found


def test_demo_does_the_whole_main_job_on_the_sample(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, done = run(capsys, "demo", str(tmp_path))

    assert code == 0, done
    assert done["conflict"] == "speaker_overlap"
    check_files(done, tmp_path)
    count = summary_of(capsys, tmp_path, done["event"])
    assert count["invited"] == sum(count[name] for name in ("present", "substituted", "excused", "unexcused", "not_marked"))
    assert (count["walk_in"], count["not_marked"]) == (1, 0)
    minutes = " ".join(pages(tmp_path / "bien-ban.pdf"))
    assert f"Có mặt: {count['present'] + count['substituted']} đồng chí" in minutes
    code, checked = run(capsys, "-w", str(tmp_path / "workspace"), "check")
    assert (code, checked["ok"], checked["problems"]) == (0, True, [])


def test_the_report_says_the_same_in_every_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("one", "two"):
        assert run(capsys, "demo", str(tmp_path / name))[0] == 0

    for name in ("bao-cao.pdf", "bao-cao.xlsx"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name


def test_a_second_demo_takes_the_place_of_the_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "workspace").mkdir()
    (tmp_path / "workspace" / "thesis.txt").write_text("mine")

    code, done = run(capsys, "demo", str(tmp_path))

    assert (code, done["error"]["code"]) == (2, "demo.not_ours")
    assert (tmp_path / "workspace" / "thesis.txt").read_text() == "mine"


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02" * 4000, "một dòng".encode()])
def test_a_plan_that_is_none_is_refused_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_bytes(content)

    code, done = run(capsys, "demo", str(tmp_path / "out"), "--plan", str(plan))

    assert code == 2
    assert done["error"]["message"]
    assert "\n" not in done["error"]["message"]
    assert list(tmp_path.iterdir()) == [plan]


THE_PLAN = shared_input("ke-hoach-tuyen-truyen.txt")

if THE_PLAN is not None:

    @pytest.mark.office
    def test_demo_does_the_whole_main_job_on_the_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        code, done = run(capsys, "demo", str(tmp_path), "--plan", str(THE_PLAN))

        assert code == 0, done
        check_files(done, tmp_path)
        shown = " ".join(pages(convert(tmp_path / "bai-trinh-chieu.pptx", tmp_path / "office")))
        assert "Tổ chức thực hiện".casefold() in shown.casefold()
        assert "khơi dậy khát vọng phát triển đất nước phồn vinh, hạnh phúc" in shown
