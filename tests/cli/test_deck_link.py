"""`deck check` and `deck refresh`: by the contract of the command line."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

import pptx
import pytest

from baocaovien.services.library import library
from baocaovien.services.library.topics import create_topic, put_items
from baocaovien.services.workspace import Workspace
from baocaovien.store.models import DeckBuild
from tests.cli.workspace_calls import Shell

STATES = ("current", "source_changed", "edited", "conflict", "source_withdrawn", "source_missing", "foreign")


@pytest.fixture
def shell(tmp_path: Any, capsys: pytest.CaptureFixture[str]) -> Shell:
    """A workspace with two approved items that have points below them, and a topic with both."""
    made = Shell(tmp_path / "w", capsys)
    assert made("init").code == 0
    return made


def work(shell: Shell, do: Any) -> Any:
    workspace = Workspace.open(shell.folder)
    try:
        return do(workspace)
    finally:
        workspace.close()


def _item(workspace: Workspace, text: str, parent: Any = None) -> Any:
    how = {"text": text, "level": "arabic" if parent else "roman", "number": "1", "parent_id": parent}
    return workspace.execute("library.create_item", partial(library.create_item, **how))


@pytest.fixture
def built(shell: Shell, tmp_path: Any) -> Any:
    """(shell, the file, ids of the two points)."""

    def fill(workspace: Workspace) -> Any:
        heads = [_item(workspace, text) for text in ("MỤC TIÊU", "GIẢI PHÁP")]
        points = [
            _item(workspace, f"Điểm của {head}", parent) for head, parent in zip(("mục tiêu", "giải pháp"), heads, strict=True)
        ]
        topic = workspace.execute("topics.create_topic", partial(create_topic, name="Chuyên đề A"))
        workspace.execute("topics.put_items", partial(put_items, topic_id=topic, item_ids=heads))
        return topic, [str(point) for point in points], [str(one) for one in (*heads, *points)]

    topic, points, every = work(shell, fill)
    assert shell("content", "approve", *every).json == {"changed": 4}
    path = tmp_path / "bai.pptx"
    assert shell("deck", "build", "--topic", str(topic), "--out", str(path)).code == 0
    return shell, path, points


def edit(shell: Shell, item: str, text: str) -> None:
    """A new approved wording."""
    work(
        shell, lambda workspace: workspace.execute("library.edit_item", partial(library.edit_item, item_id=UUID(item), text=text))
    )
    assert shell("content", "approve", item).code == 0


def counts(**found: int) -> dict[str, int]:
    return {state: found.get(state, 0) for state in STATES}


def titled(path: Any, word: str) -> Any:
    """The presentation and its slide whose title holds a word."""
    prs = pptx.Presentation(str(path))
    slides = [slide for slide in prs.slides if slide.shapes.title is not None and word in slide.shapes.title.text_frame.text]
    return prs, slides[-1]


def test_check_answers_a_state_for_each_slide(built: Any) -> None:
    shell, path, _ = built

    told = shell("deck", "check", str(path))

    slides = told.json["slides"]
    assert (told.code, sorted(told.json), told.json["removed"]) == (0, ["counts", "removed", "slides"], [])
    assert [sorted(slide) for slide in slides] == [["key", "number", "state"]] * len(slides)
    assert [slide["number"] for slide in slides] == list(range(1, len(slides) + 1))
    assert told.json["counts"] == counts(current=len(slides))


def test_a_new_wording_is_seen_and_brought(built: Any, tmp_path: Any) -> None:
    shell, path, (first, _) = built
    edit(shell, first, "Điểm mới của mục tiêu")
    total = len(pptx.Presentation(str(path)).slides)

    before, told = shell("deck", "check", str(path)), shell("deck", "refresh", str(path), "--out", str(tmp_path / "moi.pptx"))
    after, again = shell("deck", "check", str(tmp_path / "moi.pptx")), shell("deck", "check", str(path))

    assert before.json["counts"] == counts(current=total - 1, source_changed=1)
    assert {name: told.json[name] for name in ("updated", "kept", "conflicts", "added", "removed")} == {
        "updated": 1, "kept": 0, "conflicts": 0, "added": 0, "removed": 0,
    }  # fmt: skip
    assert after.json["counts"] == counts(current=total)
    assert again.json["counts"] == before.json["counts"]
    _, slide = titled(tmp_path / "moi.pptx", "MỤC TIÊU")
    assert "Điểm mới của mục tiêu" in slide.shapes[1].text_frame.text


def test_hands_are_kept_and_conflicts_set_beside(built: Any, tmp_path: Any) -> None:
    shell, path, (first, _) = built
    prs, slide = titled(path, "MỤC TIÊU")
    slide.shapes[1].text_frame.paragraphs[0].add_run().text = " – sửa tay"
    prs.save(str(path))
    prs, slide = titled(path, "GIẢI PHÁP")
    slide.notes_slide.notes_text_frame.text = "lời của tôi"
    prs.save(str(path))
    edit(shell, first, "Điểm mới của mục tiêu")

    told = shell("deck", "refresh", str(path), "--out", str(tmp_path / "moi.pptx")).json

    assert (told["updated"], told["kept"], told["conflicts"]) == (0, 1, 1)
    said = [
        shape.text_frame.text
        for one in pptx.Presentation(str(tmp_path / "moi.pptx")).slides
        for shape in one.shapes
        if shape.has_text_frame
    ]
    assert any("sửa tay" in text for text in said)
    assert any("Điểm mới của mục tiêu" in text for text in said)


def test_withdrawn_and_deleted_content_is_told_and_left(built: Any, tmp_path: Any) -> None:
    shell, path, (first, _) = built
    assert shell("content", "approve", first, "--withdraw").code == 0

    checked = shell("deck", "check", str(path)).json["counts"]
    told = shell("deck", "refresh", str(path), "--out", str(tmp_path / "moi.pptx")).json

    assert (checked["source_withdrawn"], told["updated"]) == (1, 0)
    assert (tmp_path / "moi.pptx").read_bytes() == path.read_bytes()


def test_in_another_workspace_the_sources_are_missing(built: Any, tmp_path: Any, capsys: Any) -> None:
    _, path, _ = built
    other = Shell(tmp_path / "khac", capsys)
    assert other("init").code == 0

    found = other("deck", "check", str(path)).json["counts"]

    assert found["source_missing"] >= 2
    assert found["foreign"] == found["source_changed"] == 0


def test_refreshing_in_place_keeps_a_copy_and_stands_in_the_history(built: Any) -> None:
    shell, path, (first, _) = built
    old = path.read_bytes()
    edit(shell, first, "Điểm mới của mục tiêu")

    told = shell("deck", "refresh", str(path), "--out", str(path)).json

    assert told["copy"] == str(path.with_name("bai (bản trước).pptx"))
    assert path.with_name("bai (bản trước).pptx").read_bytes() == old
    assert work(shell, lambda workspace: workspace.read(lambda session: session.query(DeckBuild).count())) == 2
    assert shell("history").json["operations"][0]["label"] == "decks.refresh"


def test_without_data_in_the_file_the_workspace_remembers(built: Any) -> None:
    shell, path, _ = built
    prs = pptx.Presentation(str(path))
    for relation in list(prs.part.package._rels.values()):
        if relation.reltype.endswith("/custom-properties"):
            relation.target_part._blob = b"<none/>"
    for slide in prs.slides:
        for relation in slide.part.rels.values():
            if relation.reltype.endswith("/tags"):
                relation.target_part._blob = b"<none/>"
    prs.save(str(path))

    found = shell("deck", "check", str(path)).json

    assert found["counts"] == counts(current=len(found["slides"]))


@pytest.mark.parametrize("command", ["check", "refresh"])
def test_what_is_no_deck_is_refused_and_nothing_written(command: str, shell: Shell, tmp_path: Any) -> None:
    (tmp_path / "x.pptx").write_bytes(b"no deck")
    more = ("--out", str(tmp_path / "y.pptx")) if command == "refresh" else ()

    missing, wrong = (
        shell("deck", command, str(tmp_path / "z.pptx"), *more),
        shell("deck", command, str(tmp_path / "x.pptx"), *more),
    )

    assert (missing.code, missing.json["error"]["code"]) == (2, "file.missing")
    assert (wrong.code, wrong.json["error"]["code"]) == (2, "decks.not_pptx")
    assert not (tmp_path / "y.pptx").exists()


def test_the_target_must_be_a_pptx(built: Any, tmp_path: Any) -> None:
    shell, path, _ = built

    told = shell("deck", "refresh", str(path), "--out", str(tmp_path / "y.pdf"))

    assert (told.code, told.json["error"]["code"]) == (2, "deck.suffix")
