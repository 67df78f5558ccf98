"""Minutes signed with a certificate file in the window, and a Word file from the office's own document."""

from __future__ import annotations

import io
from functools import partial

import pytest
from docx import Document

from baocaovien.services.documents.layout import set_own_docx
from baocaovien.services.documents.minutes import finalised_file
from tests.documents.test_own_docx import template
from tests.documents.test_signing import WORDS, file_of, own_certificate
from tests.ui.documents_desk import WAIT, calm, event_id, minutes, office, page, say, window, writing

__all__ = ["event_id", "office", "page", "window", "writing"]


@pytest.fixture
def finalised(writing, bridge, event_id, qtbot):
    """The page with finalised minutes, nothing printed."""
    say(writing, qtbot, "Nhat tri.")
    calm(bridge, qtbot)
    writing.asks.prints = False
    writing.steps.finalise_and_print()
    qtbot.waitUntil(lambda: minutes(bridge, event_id).state == "finalised", timeout=WAIT)
    calm(bridge, qtbot)
    return writing


def sign(page, qtbot, bridge, path, passphrase) -> None:
    page.asks.given, page.asks.said = path, passphrase
    page._menu["certificate"].trigger()
    qtbot.wait(50)
    calm(bridge, qtbot)


def test_minutes_are_signed_with_a_certificate_and_printed_again_as_signed(finalised, bridge, event_id, tmp_path, qtbot):
    before = bridge.read(partial(finalised_file, event_id=event_id))
    path = tmp_path / "co-quan.p12"
    path.write_bytes(file_of(own_certificate(days=36_500)))

    sign(finalised, qtbot, bridge, path, WORDS)
    after = bridge.read(partial(finalised_file, event_id=event_id))
    finalised.asks.prints = True
    finalised.steps.print_again()

    assert minutes(bridge, event_id).state == "signed"
    assert (after.startswith(before), len(after) > len(before), finalised.asks.printed) == (True, True, [after])


def test_a_wrong_passphrase_signs_nothing_and_says_so(finalised, window, bridge, event_id, tmp_path, qtbot):
    before = bridge.read(partial(finalised_file, event_id=event_id))
    path = tmp_path / "co-quan.p12"
    path.write_bytes(file_of(own_certificate(days=36_500)))

    sign(finalised, qtbot, bridge, path, "sai")

    assert minutes(bridge, event_id).state == "finalised"
    assert bridge.read(partial(finalised_file, event_id=event_id)) == before


def test_a_word_file_is_made_from_the_offices_own_document(page, bridge, event_id, tmp_path, qtbot):
    content = template("Mẫu của cơ quan: {{ event }}")
    bridge.workspace.execute("t", partial(set_own_docx, kind="agenda", content=content, profile="party"))
    page.tabs.setCurrentIndex(1)
    page.papers.show_paper("agenda")
    page.asks.file = tmp_path / "a.docx"
    page.papers.save_button.click()
    qtbot.waitUntil((tmp_path / "a.docx").is_file, timeout=WAIT)
    calm(bridge, qtbot)

    made = Document(io.BytesIO((tmp_path / "a.docx").read_bytes()))
    assert [paragraph.text for paragraph in made.paragraphs] == ["Mẫu của cơ quan: Hội nghị báo cáo viên tháng 5/2021"]
