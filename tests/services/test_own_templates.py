"""The office's own layout, wording and DOCX: kept as operations, used in print, taken back to the original."""

from __future__ import annotations

import datetime as dt
import io
from functools import partial
from pathlib import Path

import pytest
from docx import Document

from baocaovien.documents.profile import load_profile, profile_differences, profile_from_dict
from baocaovien.documents.wording import load_wording, wording_from_dict
from baocaovien.domain.errors import InputError, MissingError
from baocaovien.services.documents.layout import (
    copy_profile,
    known_profiles,
    own_wordings,
    profile_of,
    remove_own_profile,
    reset_docx,
    reset_profile,
    reset_wording,
    save_own_profile,
    set_own_docx,
    set_own_wording,
    wording_of,
)
from baocaovien.services.documents.own_templates import read_own_docx, read_wording_file, write_wording_file
from baocaovien.services.documents.print_facts import gathering_of
from baocaovien.services.documents.printing import print_document
from baocaovien.services.office.office import set_up_office
from baocaovien.services.reports.files import write_report
from baocaovien.services.reports.request import ReportRequest
from tests.cli.workspace_calls import Shell
from tests.documents.test_own_docx import template
from tests.services.small_office import make_event, make_office


@pytest.fixture
def event_id(workspace):
    office = workspace.execute("t", make_office)
    return workspace.execute("t", partial(make_event, office=office))


def own(workspace, code):
    return next(one for one in workspace.read(known_profiles) if one.profile.code == code)


# -- layout ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", ["party", "state", "own"])
def test_a_copy_is_the_same_layout_under_another_name(workspace, event_id, code):
    profile_id = workspace.execute("t", partial(copy_profile, code=code, name="Riêng"))
    copy, source = own(workspace, profile_id.hex).profile, load_profile(code)

    assert profile_differences(copy, source) == {}
    assert (copy.name, copy.unchecked, copy.valid_from) == ("Riêng", source.unchecked, source.valid_from)


def test_what_was_changed_is_kept_and_goes_back_to_the_original(workspace, event_id):
    profile_id = workspace.execute("t", partial(copy_profile, code="party", name="Riêng"))
    values = {
        "valid_to": "2027-12-31",
        "page": {"top_mm": {"value": 22.0, "checked": False}, "left_mm": 30.0},
        "head": {"national": ["ĐOÀN TNCS HỒ CHÍ MINH"], "national_lines": [{"size_pt": 14.0, "bold": True}]},
    }
    keep = partial(save_own_profile, name="Đoàn", base="party", values=values, profile_id=profile_id)
    workspace.execute("t", keep)
    changed = own(workspace, profile_id.hex).profile

    workspace.execute("t", partial(reset_profile, profile_id=profile_id))
    reset = own(workspace, profile_id.hex).profile
    workspace.undo()

    assert (changed.valid_to, changed.page.top_mm, changed.head.national) == (
        dt.date(2027, 12, 31),
        22.0,
        ("ĐOÀN TNCS HỒ CHÍ MINH",),
    )
    assert ("page.top_mm" in changed.unchecked, "page.left_mm" in changed.unchecked) == (True, False)
    assert (reset.page.top_mm, reset.name) == (20, "Đoàn")
    assert own(workspace, profile_id.hex).profile == changed


def test_the_differences_are_json_and_give_the_profile_again(workspace):
    base = load_profile("state")
    edited = profile_from_dict(
        {"base": "state", "code": "x", "name": "X", "valid_from": None, "body": {"size_pt": 13.5, "pitch_pt": 17.0}}
    )

    differences = profile_differences(edited, base)

    assert profile_from_dict({"base": "state", "code": "x", "name": "X", **differences}) == edited


def test_an_office_whose_own_layout_is_removed_prints_by_its_base(workspace, event_id):
    profile_id = workspace.execute("t", partial(copy_profile, code="state", name="Riêng"))
    workspace.execute("t", partial(set_up_office, profile=profile_id.hex))
    before = workspace.read(profile_of).code

    workspace.execute("t", partial(remove_own_profile, profile_id=profile_id))

    assert (before, workspace.read(profile_of).code) == (profile_id.hex, "state")


@pytest.mark.parametrize(
    "values, where",
    [
        ({"body": {"pitch_pt": 15.0}}, "body.pitch_pt"),
        ({"page": {"left_mm": 500.0}}, "page.left_mm"),
        ({"valid_from": "hôm nào"}, "valid_from"),
        ({"page": {"left_mm": 60.0, "right_mm": 60.0, "width_mm": 150.0}}, "page.width_mm"),
    ],
)
def test_values_that_no_page_can_have_are_refused_by_name(workspace, event_id, values, where):
    with pytest.raises(InputError) as caught:
        workspace.execute("t", partial(save_own_profile, name="Riêng", base="party", values=values))

    assert (caught.value.code, caught.value.where) == ("documents.bad_profile", where)
    assert [one for one in workspace.read(known_profiles) if one.own_id] == []


# -- wording -----------------------------------------------------------------------------------------------------------


def test_a_wording_stands_on_its_days_and_the_last_day_counts(workspace, event_id):
    body = {"text": {"party": {"name": "GIẤY TRIỆU TẬP"}}}
    days = {"valid_from": dt.date(2026, 1, 1), "valid_to": dt.date(2026, 6, 30)}
    workspace.execute("t", partial(set_own_wording, kind="invitation", body=body, profile="party", **days))
    party = load_profile("party")

    def name_on(day):
        return workspace.read(partial(wording_of, kind="invitation", profile=party, day=day)).texts["name"]

    names = [name_on(day) for day in (dt.date(2025, 12, 31), dt.date(2026, 1, 1), dt.date(2026, 6, 30), dt.date(2026, 7, 1))]
    assert names == ["GIẤY MỜI", "GIẤY TRIỆU TẬP", "GIẤY TRIỆU TẬP", "GIẤY MỜI"]


def test_days_of_a_wording_are_changed_without_making_another(workspace, event_id):
    body = {"text": {"party": {"name": "GIẤY TRIỆU TẬP"}}}
    keep = partial(set_own_wording, kind="invitation", body=body, profile="party")
    first = workspace.execute("t", keep)

    again = workspace.execute("t", partial(keep, valid_to=dt.date(2027, 1, 1), wording_id=first))
    found = workspace.read(partial(own_wordings, kind="invitation", family="party"))

    assert again == first
    assert [(one.texts, one.valid_to) for one in found] == [({"name": "GIẤY TRIỆU TẬP"}, dt.date(2027, 1, 1))]
    with pytest.raises(InputError):
        workspace.execute("t", partial(keep, valid_from=dt.date(2027, 2, 1), valid_to=dt.date(2027, 1, 1)))


def test_a_wording_given_out_and_taken_in_is_the_same(tmp_path: Path):
    wording = wording_from_dict("invitation", "party", {"text": {"party": {"purpose": 'Dự "{event}" \\ **{chair}**'}}})
    target = write_wording_file(wording, tmp_path / "a.toml")

    assert read_wording_file(target, "invitation", "party") == wording


@pytest.mark.parametrize(
    "content, code",
    [
        (b"\xff\xfe\x00", "documents.bad_wording_file"),
        (b"not toml at all", "documents.bad_wording_file"),
        (b"kind = 'invitation'\n", "documents.bad_wording_file"),
        (b"[text]\nname = 5\n", "documents.bad_wording_file"),
        (b"kind = 'agenda'\n[text]\nname = 'A'\n", "documents.other_kind"),
        (b"[text]\npoem = 'A'\n", "documents.no_text"),
        (b"[text]\nname = '{nobody}'\n", "documents.unknown_field"),
        (b"[text]\nname = '{event'\n", "documents.bad_template"),
        (b"#" * (1024 * 1024 + 1), "documents.bad_wording_file"),
    ],
)
def test_a_file_that_is_no_wording_is_told(tmp_path: Path, content, code):
    (tmp_path / "a.toml").write_bytes(content)

    with pytest.raises(InputError) as caught:
        read_wording_file(tmp_path / "a.toml", "invitation", "party")

    assert caught.value.code == code


# -- the office's own DOCX ---------------------------------------------------------------------------------------------


def paragraphs(path: Path) -> list[str]:
    return [paragraph.text for paragraph in Document(io.BytesIO(path.read_bytes())).paragraphs]


def test_a_kind_prints_by_the_offices_own_document_until_it_goes_back(workspace, event_id, tmp_path: Path):
    content = template("Mẫu của cơ quan: {{ event }}")
    workspace.execute("documents.set_own_docx", partial(set_own_docx, kind="invitation", content=content, profile="party"))

    own = paragraphs(print_document(workspace, "invitation", event_id, tmp_path / "a.docx").path)
    other = paragraphs(print_document(workspace, "agenda", event_id, tmp_path / "b.docx").path)
    assert workspace.execute("t", partial(reset_docx, kind="invitation", profile="party")) == 1
    after = paragraphs(print_document(workspace, "invitation", event_id, tmp_path / "c.docx").path)

    assert own == ["Mẫu của cơ quan: Hội nghị báo cáo viên tháng 5/2021"]
    assert (own[0] in other, own[0] in after) == (False, False)


def test_a_report_is_written_by_the_offices_own_document(workspace, event_id, tmp_path: Path):
    keep = partial(set_own_docx, kind="report", content=template("{{ office }}: {{ data.about }}"), profile="party")
    workspace.execute("t", keep)
    request = ReportRequest("attendance", dt.date(2021, 5, 1), dt.date(2021, 5, 31))

    written = write_report(workspace, request, tmp_path / "a.docx")

    assert paragraphs(written.path)[0].endswith(": kết quả tham dự hội nghị tháng 5/2021")


def test_the_command_line_prints_it_too(workspace, event_id, tmp_path: Path, capsys):
    workspace.execute("t", partial(set_own_docx, kind="agenda", content=template("Của tôi: {{ event }}"), profile="party"))

    told = Shell(workspace.folder, capsys)("print", "agenda", str(event_id), "--out", str(tmp_path / "a.docx"))

    assert (told.code, told.json["pages"]) == (0, 1)
    assert paragraphs(tmp_path / "a.docx") == ["Của tôi: Hội nghị báo cáo viên tháng 5/2021"]


def test_wording_and_document_go_back_each_on_its_own(workspace, event_id):
    body = {"text": {"party": {"name": "GIẤY TRIỆU TẬP"}}}
    workspace.execute("t", partial(set_own_docx, kind="invitation", content=template("A"), profile="party"))
    workspace.execute("t", partial(set_own_wording, kind="invitation", body=body, profile="party"))

    workspace.execute("t", partial(reset_wording, kind="invitation", profile="party"))
    (kept,) = workspace.read(partial(own_wordings, kind="invitation", family="party"))
    workspace.execute("t", partial(reset_docx, kind="invitation", profile="party"))

    assert (kept.texts, kept.has_docx) == ({}, True)
    assert workspace.read(partial(own_wordings, kind="invitation", family="party")) == ()


def test_a_document_with_unknown_fields_is_refused_with_all_of_them(tmp_path: Path):
    (tmp_path / "mau.docx").write_bytes(template("{{ evnt }} {{ event }}", "{{ data.nobody }}"))

    with pytest.raises(InputError) as caught:
        read_own_docx(tmp_path / "mau.docx", "invitation")

    assert (caught.value.code, caught.value.params["fields"]) == ("documents.unknown_fields", "evnt, data.nobody")


@pytest.mark.parametrize("content", [b"PK broken", b"%PDF-1.4"])
def test_a_bad_document_is_one_sentence(tmp_path: Path, content):
    (tmp_path / "mau.docx").write_bytes(content)

    with pytest.raises(InputError) as caught:
        read_own_docx(tmp_path / "mau.docx", "invitation")

    assert (caught.value.code, caught.value.params["file"]) == ("documents.bad_docx", "mau.docx")


def test_a_document_that_is_not_there_is_told(tmp_path: Path):
    with pytest.raises(MissingError):
        read_own_docx(tmp_path / "mau.docx", "invitation")


def test_the_shipped_wording_stands_without_own_ones(workspace, event_id):
    party = load_profile("party")

    found = workspace.read(partial(wording_of, kind="invitation", profile=party, day=dt.date(2026, 1, 1)))

    assert found == load_wording("invitation", "party")


@pytest.mark.parametrize(
    "kind, word",
    [
        ("Hội nghị báo cáo viên", "hội nghị"),
        ("Tọa đàm", "tọa đàm"),
        ("Diễn đàn khoa học", "diễn đàn"),
        ("Sinh hoạt chuyên đề", "buổi sinh hoạt chuyên đề"),
        ("Ngày hội", "hội nghị"),
    ],
)
def test_papers_call_an_event_by_its_kind(kind, word):
    assert gathering_of(kind) == word
