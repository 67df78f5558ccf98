"""Codes in frames of a camera, pictures and PDF pages: drawn here, turned, blurred and noisy."""

from __future__ import annotations

import io

import numpy as np
import pypdfium2
import pytest
import segno
import zxingcpp
from PIL import Image, ImageFilter
from reportlab.graphics.barcode.code128 import Code128
from reportlab.pdfgen.canvas import Canvas

from baocaovien.domain.cards import new_card_number
from baocaovien.domain.errors import AppError
from baocaovien.services.attendance.code_reading import codes_in_file, codes_in_frame

NUMBER = new_card_number()


def qr(text=NUMBER, scale=6):
    stream = io.BytesIO()
    segno.make(text, error="m").save(stream, kind="png", scale=scale, border=4)
    return Image.open(io.BytesIO(stream.getvalue())).convert("L")


def on_paper(picture, *, turned=0.0, size=(800, 600)):
    """A card somewhere in a grey room."""
    page = Image.new("L", size, 200)
    card = picture.rotate(turned, expand=True, fillcolor=200)
    page.paste(card, ((size[0] - card.width) // 2, (size[1] - card.height) // 2))
    return page


def noisy(picture, strength):
    grid = np.asarray(picture, dtype=np.int16)
    noise = np.random.default_rng(7).normal(0, strength, grid.shape)
    return Image.fromarray(np.clip(grid + noise, 0, 255).astype(np.uint8))


def frame(picture):
    return picture.tobytes(), picture.width, picture.height


@pytest.mark.parametrize("turned", [0, 17, 45, 90, 180, 303])
def test_a_frame_is_read_however_the_card_is_held(turned):
    assert codes_in_frame(*frame(on_paper(qr(), turned=turned))) == (NUMBER,)


@pytest.mark.parametrize("strength", [10, 30])
def test_a_noisy_and_blurred_frame_is_read(strength):
    picture = noisy(on_paper(qr(scale=8), turned=9).filter(ImageFilter.GaussianBlur(1.5)), strength)

    assert codes_in_frame(*frame(picture)) == (NUMBER,)


def test_lines_of_a_frame_may_have_room_behind_them():
    picture = on_paper(qr())
    grid = np.pad(np.asarray(picture), ((0, 0), (0, 24)), constant_values=7)

    assert codes_in_frame(grid.tobytes(), picture.width, picture.height, grid.shape[1]) == (NUMBER,)


@pytest.mark.parametrize(
    "grey, width, height, stride",
    [(b"", 0, 0, 0), (b"\xff" * 100, 20, 20, 0), (b"\xff" * 400, 20, 20, 10), (b"\x80" * 400, 20, 20, 0)],
)
def test_a_frame_with_nothing_in_it_or_cut_short_gives_nothing(grey, width, height, stride):
    assert codes_in_frame(grey, width, height, stride) == ()


def test_two_cards_in_one_picture_are_two_codes(tmp_path):
    other = new_card_number()
    page = Image.new("L", (900, 500), 255)
    page.paste(qr(), (20, 20))
    page.paste(qr(other), (480, 20))
    page.save(tmp_path / "hai-the.jpg")

    assert sorted(codes_in_file(tmp_path / "hai-the.jpg")) == sorted([NUMBER, other])


@pytest.mark.parametrize("name", ["the.png", "the.jpg", "the.webp", "the.tiff"])
def test_pictures_of_every_kind_are_read(tmp_path, name):
    on_paper(qr()).convert("RGB").save(tmp_path / name)

    assert codes_in_file(tmp_path / name) == (NUMBER,)


def test_a_code_128_on_a_page_of_a_pdf_is_read(tmp_path):
    path = tmp_path / "giay-moi.pdf"
    canvas = Canvas(str(path))
    canvas.drawString(72, 760, "GIẤY MỜI")
    canvas.showPage()
    Code128(NUMBER, barHeight=40, barWidth=1.1).drawOn(canvas, 90, 600)
    canvas.showPage()
    canvas.save()
    with pypdfium2.PdfDocument(path) as document:
        assert len(document) == 2

    assert codes_in_file(path) == (NUMBER,)


def test_other_kinds_of_codes_are_not_ours(tmp_path):
    made = zxingcpp.create_barcode("978020137962", zxingcpp.BarcodeFormat.EAN13)
    Image.fromarray(np.asarray(zxingcpp.write_barcode_to_image(made, scale=4))).save(tmp_path / "sach.png")

    with pytest.raises(AppError) as told:
        codes_in_file(tmp_path / "sach.png")

    assert (told.value.code, told.value.params["file"]) == ("codes.none", "sach.png")


@pytest.mark.parametrize(
    "name, content, code",
    [
        ("trong.png", b"", "library.empty_file"),
        ("hong.png", b"\x89PNG\r\n\x1a\nhong", "file.unreadable"),
        ("hong.pdf", b"%PDF-1.7 hong", "file.unreadable"),
        ("bang.xlsx", b"PK", "imports.unknown_type"),
    ],
)
def test_a_bad_file_is_refused_with_its_name(tmp_path, name, content, code):
    (tmp_path / name).write_bytes(content)

    with pytest.raises(AppError) as told:
        codes_in_file(tmp_path / name)

    assert (told.value.code, told.value.params["file"]) == (code, name)
