"""Catalogues follow the source: what is new, what is translated, what disagrees."""

from __future__ import annotations

import json

import pytest

import i18n

CODE = """
class Page:
    def __init__(self):
        self.tr("Move {title}")
        self.tr("%n files", "", 3)

X = QT_TRANSLATE_NOOP("Kinds", "Meeting")
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "page.py").write_text(CODE, encoding="utf-8")
    monkeypatch.setattr(i18n, "SOURCES", (tmp_path / "code",))
    catalogues = tmp_path / "i18n"
    i18n.update(catalogues)
    return catalogues


@pytest.fixture
def given(tmp_path):
    source = tmp_path / "json"
    source.mkdir()
    vietnamese = {
        "Page": {"Move {title}": "Chuyển {title}", "%n files": "%n tệp"},
        "Other": {"Meeting": "Cuộc họp", "Gone": "Hết"},
    }
    (source / "page.json").write_text(json.dumps(vietnamese), encoding="utf-8")
    (source / "en.json").write_text(json.dumps({"Page": {"%n files": ["one file", "%n files"]}}), encoding="utf-8")
    return source


def test_new_strings_are_missing(folder):
    assert i18n.missing(folder) == {
        "baocaovien_vi.ts": {"Kinds": {"Meeting": ""}, "Page": {"%n files": "", "Move {title}": ""}},
        "baocaovien_en.ts": {"Page": {"%n files": ""}},
    }


def test_translations_are_taken_in_also_for_the_same_words_elsewhere(folder, given):
    unused = i18n.fill(given, folder)

    forms = {
        name: [m.forms for m in i18n.messages(i18n.read(folder / name))] for name in ("baocaovien_vi.ts", "baocaovien_en.ts")
    }
    assert (unused, i18n.problems(folder), forms) == (
        ["Other: Meeting", "Other: Gone"],
        [],
        {
            "baocaovien_vi.ts": [["Cuộc họp"], ["%n tệp"], ["Chuyển {title}"]],
            "baocaovien_en.ts": [["one file", "%n files"]],
        },
    )


def test_a_string_that_is_new_in_the_source_is_told(folder, given, tmp_path):
    i18n.fill(given, folder)
    (tmp_path / "code" / "page.py").write_text(CODE.replace("Meeting", "Forum"), encoding="utf-8")

    assert i18n.problems(folder) == [
        "baocaovien_vi.ts: new in the source: Kinds: “Forum”",
        "baocaovien_vi.ts: gone from the source: Kinds: “Meeting”",
    ]


def test_filling_again_changes_nothing(folder, given):
    i18n.fill(given, folder)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    i18n.fill(given, folder)

    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize(
    "source,translation,told",
    [
        ("Move {title}", "Chuyển {title}", 0),
        ("Move {title}", "Chuyển {tieu_de}", 1),
        ("{a} of {b:.1f}", "{b:.2f} trên {a}", 0),
        ("%1 of %2", "%1 trên", 1),
        ("{{literal}}", "{{nguyên văn}}", 0),
        ("Show ", "Hiện", 1),
        ("Move", "Chuyê\u0309n", 1),
    ],
)
def test_placeholders_spaces_and_normal_form_must_agree(source, translation, told):
    tree = i18n.read_text(f"<TS><context><name>C</name><message><source>{source}</source><translation/></message></context></TS>")
    (message,) = i18n.messages(tree)
    message.target.text = translation

    assert len(i18n.complaints(message)) == told
