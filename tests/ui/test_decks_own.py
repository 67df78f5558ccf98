"""What comes into the outline by dragging and from files: library content, pictures, clips, slides of other decks."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from pptx import Presentation
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from baocaovien.decks.outline import CaptionedImage, Paragraph, Points, Video
from baocaovien.domain.names import fold
from baocaovien.services.library.library import withdraw_items
from baocaovien.store.queries.topics import topic_rows
from baocaovien.ui.decks import own_slides as own_files
from baocaovien.ui.decks.clip_player import multimedia
from baocaovien.ui.decks.export import Packed, pack
from baocaovien.ui.decks.foreign_dialog import ForeignDialog
from baocaovien.ui.decks.library_search import content_mime
from baocaovien.ui.decks.page import DecksPage
from baocaovien.ui.decks.present import Show
from baocaovien.ui.widgets.record_picker import Choice
from baocaovien.ui.worker import Limits
from tests.decks.samples import photo, tiny_clip
from tests.helpers.display import XServer
from tests.ui import test_decks_page as at_the_page
from tests.ui.sample_window import told
from tests.ui.test_decks_page import go_to, rest, titles

kept, event, window = at_the_page.kept, at_the_page.event, at_the_page.window
bridge, page, studio = at_the_page.bridge, at_the_page.page, at_the_page.studio
LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
BOTH = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction


def drag_over(studio: Any, data: QMimeData, place: QPoint) -> bool:
    """Drag something over the outline; answer whether it takes it."""
    target = studio.outline.viewport()
    entering = QDragEnterEvent(place, BOTH, data, LEFT, PLAIN)
    QApplication.sendEvent(target, entering)
    moving = QDragMoveEvent(place, BOTH, data, LEFT, PLAIN)
    QApplication.sendEvent(target, moving)
    return entering.isAccepted() and moving.isAccepted()


def drop(studio: Any, data: QMimeData, place: QPoint) -> None:
    assert drag_over(studio, data, place)
    dropping = QDropEvent(QPointF(place), BOTH, data, LEFT, PLAIN)
    QApplication.sendEvent(studio.outline.viewport(), dropping)
    assert dropping.isAccepted()


def below(studio: Any, entry_id: UUID) -> QPoint:
    """A place in the lower half of an entry's row."""
    at = [facts.id for facts in studio.facts.entries].index(entry_id)
    row = studio.outline.visualItemRect(studio.outline.item(at))
    return QPoint(row.left() + 60, row.bottom() - 3)


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def more(studio: Any, qtbot: Any, count: int, page: DecksPage) -> list[Any]:
    """Wait for more entries than there were; answer them all."""
    qtbot.waitUntil(lambda: len(studio.facts.entries) > count, timeout=60_000)
    rest(page, qtbot)
    return list(studio.facts.entries)


def picture_file(folder: Path, name: str = "hội trường.png") -> Path:
    (folder / name).write_bytes(photo(640, 360))
    return folder / name


def foreign_file(folder: Path, lines: int = 1) -> Path:
    prs = Presentation()
    for number in range(1, 4):
        slide = prs.slides.add_slide(prs.slide_layouts[1])
        slide.shapes.title.text = f"Trang {number}"
        slide.placeholders[1].text_frame.text = "\n".join([f"Ý của trang {number}"] * lines)
    prs.save(folder / "tháng trước.pptx")
    return folder / "tháng trước.pptx"


def chosen_from(studio: Any, qtbot: Any, path: Path) -> ForeignDialog:
    studio.outline.files_dropped.emit([path], studio.outline.current_id())
    qtbot.waitUntil(lambda: studio.files.dialog is not None, timeout=60_000)
    return studio.files.dialog


def test_a_topic_dragged_from_the_library_comes_where_it_is_dropped(page: DecksPage, studio, qtbot) -> None:
    topic = page.bridge.read(topic_rows)[2]
    entry_id, count = go_to(studio, "agenda"), len(studio.facts.entries)
    drop(studio, content_mime(Choice(topic.id, topic.name)), below(studio, entry_id))
    entries = more(studio, qtbot, count, page)
    at = [facts.id for facts in entries].index(entry_id)

    assert entries[at + 1].entry.section == topic.name
    assert studio.outline.current_id() == entries[at + 1].id


def test_a_search_is_typed_and_enter_adds_the_first_find(page: DecksPage, studio, window, qtbot) -> None:
    topic = page.bridge.read(topic_rows)[2]
    entry_id, count = go_to(studio, "agenda"), len(studio.facts.entries)
    window.activateWindow()
    studio.add.line.setFocus()
    qtbot.keyClicks(studio.add.line, fold(topic.name))
    qtbot.waitUntil(studio.add.popup.isVisible, timeout=10_000)
    offered = studio.add.list.item(0).text()
    qtbot.keyClick(studio.add.line, Qt.Key.Key_Return)
    entries = more(studio, qtbot, count, page)
    at = [facts.id for facts in entries].index(entry_id)

    assert topic.name in offered
    assert (entries[at + 1].entry.section, studio.add.line.text()) == (topic.name, "")


def test_other_things_are_not_taken(studio) -> None:
    words = QMimeData()
    words.setText("vài chữ")

    assert drag_over(studio, words, QPoint(40, 40)) is False


def test_pictures_from_the_desktop_become_slides_in_their_order(page: DecksPage, studio, qtbot, tmp_path: Path) -> None:
    entry_id, count = go_to(studio, "agenda"), len(studio.facts.entries)
    drop(studio, files(picture_file(tmp_path), picture_file(tmp_path, "đoàn.png")), below(studio, entry_id))
    entries = more(studio, qtbot, count, page)
    at = [facts.id for facts in entries].index(entry_id)

    assert [facts.entry.title for facts in entries[at + 1 : at + 3]] == ["hội trường", "đoàn"]
    assert all(isinstance(facts.entry.content, CaptionedImage) for facts in entries[at + 1 : at + 3])
    assert studio.view.slide.title == "hội trường"


@pytest.mark.parametrize(
    "name, content, words",
    [("bảng.xlsx", b"PK", "bảng.xlsx cannot become a slide."), ("hỏng.jpg", b"hong", "The picture hỏng.jpg is damaged"),
     ("phim.mp4", b"hong", "phim.mp4 is not an MP4 clip."), ("bài.pptm", b"hong", "bài.pptm is not a PowerPoint file")],
)  # fmt: skip
def test_a_file_that_cannot_be_taken_is_told_and_nothing_changes(
    page: DecksPage, window, studio, qtbot, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    before = titles(studio)
    drop(studio, files(tmp_path / name), QPoint(40, 40))
    qtbot.waitUntil(lambda: any(words in said for said in told(window)), timeout=60_000)

    assert (titles(studio), studio.strip.isHidden()) == (before, True)


def test_two_decks_at_once_are_refused_in_a_sentence(page: DecksPage, window, studio, qtbot, tmp_path: Path) -> None:
    drop(studio, files(foreign_file(tmp_path), picture_file(tmp_path)), QPoint(40, 40))

    assert any("are chosen from one file at a time" in said for said in told(window))


def test_slides_of_another_deck_are_chosen_and_taken(page: DecksPage, studio, qtbot, tmp_path: Path) -> None:
    entry_id, count = go_to(studio, "agenda"), len(studio.facts.entries)
    dialog = chosen_from(studio, qtbot, foreign_file(tmp_path))
    listed = [dialog.list.topLevelItem(at).text(2) for at in range(3)]
    dialog.list.topLevelItem(1).setCheckState(0, Qt.CheckState.Unchecked)
    offered = dialog.take.text()
    dialog.take.click()
    entries = more(studio, qtbot, count, page)
    at = [facts.id for facts in entries].index(entry_id)

    assert (listed, offered) == (["1 points"] * 3, "Take 2 slides")
    assert [(facts.entry.title, facts.entry.content) for facts in entries[at + 1 : at + 3]] == [
        (f"Trang {number}", Points((Paragraph(f"Ý của trang {number}"),))) for number in (1, 3)
    ]


def test_a_deck_that_costs_too_much_to_read_is_stopped_and_named(
    page: DecksPage, window, studio, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_files, "READING", Limits(seconds=0.01))
    before = titles(studio)
    drop(studio, files(foreign_file(tmp_path, lines=30_000)), QPoint(40, 40))
    qtbot.waitUntil(lambda: any("took more time or memory" in said for said in told(window)), timeout=60_000)

    assert any("tháng trước.pptx" in said for said in told(window))
    assert (titles(studio), studio.strip.isHidden()) == (before, True)


@pytest.mark.office
def test_slides_of_another_deck_are_taken_as_pictures(page: DecksPage, studio, qtbot, tmp_path: Path) -> None:
    count = len(studio.facts.entries)
    go_to(studio, "agenda")
    dialog = chosen_from(studio, qtbot, foreign_file(tmp_path))
    dialog.pictures.setChecked(True)
    dialog.take.click()
    entries = more(studio, qtbot, count, page)

    assert [facts.entry.title for facts in entries if isinstance(facts.entry.content, CaptionedImage)][:3] == [
        "Trang 1", "Trang 2", "Trang 3",
    ]  # fmt: skip


def test_without_libreoffice_the_dialog_says_what_pictures_need(window, qtbot) -> None:
    dialog = ForeignDialog("a.pptx", (), window, can_draw=False)
    qtbot.addWidget(dialog)
    dialog.show()

    assert (dialog.pictures.isEnabled(), dialog.no_office.isVisible(), dialog.take.isEnabled()) == (False, True, False)


def added_clip(page: DecksPage, studio: Any, qtbot: Any, folder: Path) -> UUID:
    count = len(studio.facts.entries)
    go_to(studio, "agenda")
    studio.outline.files_dropped.emit([tiny_clip(folder)], studio.outline.current_id())
    more(studio, qtbot, count, page)
    qtbot.waitUntil(lambda: studio.view.slide is not None and studio.view.slide.kind == "video", timeout=20_000)
    return next(facts.id for facts in studio.facts.entries if isinstance(facts.entry.content, Video))


def test_a_clip_goes_to_the_hall_with_everything_else(page: DecksPage, studio, qtbot, tmp_path: Path) -> None:
    added_clip(page, studio, qtbot, tmp_path)
    (tmp_path / "phong-su.mp4").unlink()  # the deck has its own
    packed: list[Packed] = []
    page.exporter._packed = lambda _deck, made: (page.studio.strip.finish(), packed.append(made))
    page.exporter.take_along(studio.deck_id, studio.facts.source, tmp_path / "usb")
    qtbot.waitUntil(lambda: bool(packed), timeout=60_000)

    assert sorted(file.suffix for file in packed[0].files) == [".mp4", ".pdf", ".pdf", ".pptx"]
    assert all(file.is_file() for file in packed[0].files)
    assert any(part.partname.endswith(".mp4") for part in Presentation(str(packed[0].files[0])).part.package.iter_parts())


def test_a_large_clip_is_remarked_below_its_slide(page: DecksPage, studio, qtbot, tmp_path: Path) -> None:
    with tiny_clip(tmp_path).open("ab") as stream:
        stream.truncate(61_000_000)
    count = len(studio.facts.entries)
    go_to(studio, "agenda")
    studio.outline.files_dropped.emit([tmp_path / "phong-su.mp4"], studio.outline.current_id())
    more(studio, qtbot, count, page)
    qtbot.waitUntil(studio.remark.isVisible, timeout=20_000)
    said = studio.remark.text()
    go_to(studio, "agenda")

    assert said.startswith("⚠ The clip phong-su.mp4 has 61 MB")
    assert studio.remark.isVisible() is False


def test_a_clip_that_was_moved_is_told_and_all_the_rest_goes_along(
    window: Any, page: DecksPage, studio, qtbot, tmp_path: Path
) -> None:
    """Too large for the workspace, it stays where it is; the deck is shown and packed without it."""
    clip, count = tiny_clip(tmp_path), len(studio.facts.entries)
    with clip.open("ab") as stream:
        stream.truncate(60_000_000)
    studio.outline.files_dropped.emit([clip], studio.outline.current_id())
    more(studio, qtbot, count, page)
    clip.unlink()
    page.refresh()
    rest(page, qtbot)
    said = f"The clip phong-su.mp4 is no longer in {tmp_path}; its slide shows only the picture. Put the file back there"

    page.exporter.take_along(studio.deck_id, studio.facts.source, tmp_path / "usb")
    qtbot.waitUntil(lambda: any(said in words for words in told(window)), timeout=60_000)

    assert studio.remark.text().startswith(f"⚠ {said}")
    assert sorted(file.suffix for file in (tmp_path / "usb").iterdir()) == [".pdf", ".pdf", ".pptx"]


def test_two_clips_of_one_name_go_along_beside_each_other(page: DecksPage, studio, qtbot, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        tiny_clip(tmp_path / folder)
    with (tmp_path / "b" / "phong-su.mp4").open("ab") as stream:
        stream.write(b"another")
    count = len(studio.facts.entries)
    studio.outline.files_dropped.emit([tmp_path / name / "phong-su.mp4" for name in "ab"], studio.outline.current_id())
    more(studio, qtbot, count, page)
    packed = pack(studio.facts.source, tmp_path / "usb")

    assert [file.name for file in packed.files if file.suffix == ".mp4"] == ["phong-su.mp4", "phong-su (2).mp4"]
    assert len({file.read_bytes() for file in packed.files if file.suffix == ".mp4"}) == 2


def test_a_chart_is_drawn_otherwise_in_the_page(page: DecksPage, studio, qtbot) -> None:
    entry_id = go_to(studio, "chart")
    rest(page, qtbot)
    box = studio.inspector.chart
    offered = [box.itemData(at) for at in range(box.count())]
    box.setCurrentIndex(box.findData("line"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: studio.facts.of(entry_id).entry.content.type == "line", timeout=10_000)
    go_to(studio, "bullets")

    assert offered[:3] == ["column", "bar", "line"]
    assert box.isVisible() is False


def test_another_picture_stands_before_a_clip(page: DecksPage, studio, qtbot, tmp_path: Path) -> None:
    entry_id = added_clip(page, studio, qtbot, tmp_path)
    before = studio.facts.of(entry_id).entry.content

    class Answers:
        def source(self, _title: str, _filters: str = "") -> Path:
            return picture_file(tmp_path)

    studio.files.asks = Answers()
    studio.files.ask_poster(entry_id, before)
    qtbot.waitUntil(lambda: studio.facts.of(entry_id).entry.content.poster != before.poster, timeout=60_000)

    assert studio.facts.of(entry_id).entry.content.clip == before.clip


@pytest.fixture
def no_multimedia(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine without the optional part."""
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimediaWidgets", None)
    multimedia.cache_clear()
    yield
    multimedia.cache_clear()


@pytest.mark.usefixtures("no_multimedia")
def test_a_machine_that_cannot_play_says_so_and_goes_on(page: DecksPage, studio, qtbot, tmp_path: Path) -> None:
    added_clip(page, studio, qtbot, tmp_path)
    show = Show(page, studio.painter, studio.planned.plan, room=None, rehearsal=False)
    show.begin(studio.slide_at)
    hall, at = show.window, show.at
    said = hall.word.isVisibleTo(hall), hall.word.text()
    show.step(1)
    gone = (show.at, hall.word.isVisibleTo(hall))
    show.end()

    assert said == (True, "This computer cannot play clips here: V opens the clip in its own player")
    assert gone == (at + 1, False)


@pytest.mark.display
def test_a_find_and_then_an_entry_are_dragged_with_the_mouse(x_server: XServer, kept: tuple[Path, UUID], tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.dragging", str(kept[0]), str(kept[1]), str(tmp_path)],
        env=x_server.environment() | {"BAOCAOVIEN_HOME": str(tmp_path), "QT_SCALE_FACTOR": "1"},
        cwd=Path(__file__).parents[2], capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip

    assert done.stdout.splitlines()[-1:] == ["dropped after the agenda"], done.stderr


def test_a_warning_quotes_its_text_and_not_its_id(page: DecksPage, studio, qtbot) -> None:
    facts = next(facts for facts in studio.facts.entries if facts.item_id and facts.entry.kind == "bullets")
    page.bridge.execute("library.withdraw_items", partial(withdraw_items, item_ids=[facts.item_id]), page)
    qtbot.waitUntil(lambda: "is no longer in use" in studio.form.warnings.text(), timeout=20_000)
    said = next(line for line in studio.form.warnings.text().splitlines() if "is no longer in use" in line)

    assert said.startswith("⚠ “")
