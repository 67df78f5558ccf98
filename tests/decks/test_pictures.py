"""Pictures of every sort become what slides take, or are told about."""

from __future__ import annotations

import io

import pytest
from PIL import Image as Pillow

from baocaovien.decks import pictures
from baocaovien.decks.pictures import LARGEST_SIDE, slide_picture
from baocaovien.domain.errors import InputError
from tests.decks.samples import photo


def saved(image: Pillow.Image, kind: str, **options: object) -> bytes:
    target = io.BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


def test_a_plain_png_stays_byte_for_byte() -> None:
    data = photo(640, 400)

    assert slide_picture(data).data is data


def test_cmyk_becomes_rgb() -> None:
    picture = slide_picture(saved(Pillow.new("CMYK", (60, 40), (0, 90, 90, 0)), "JPEG"))

    assert Pillow.open(io.BytesIO(picture.data)).mode == "RGB"
    assert (picture.extension, picture.width, picture.height) == ("jpg", 60, 40)


def test_an_animation_becomes_its_first_picture() -> None:
    frames = [Pillow.new("RGB", (50, 50), colour) for colour in ("red", "blue", "green")]
    picture = slide_picture(saved(frames[0], "GIF", save_all=True, append_images=frames[1:]))

    drawn = Pillow.open(io.BytesIO(picture.data))
    assert (drawn.format, getattr(drawn, "n_frames", 1), drawn.convert("RGB").getpixel((5, 5))) == ("PNG", 1, (255, 0, 0))


def test_a_picture_lying_on_its_side_is_put_upright() -> None:
    image = Pillow.new("RGB", (80, 40), "white")
    exif = image.getexif()
    exif[0x0112] = 6
    picture = slide_picture(saved(image, "JPEG", exif=exif))

    assert (picture.width, picture.height) == (40, 80)


def test_a_huge_picture_is_made_smaller() -> None:
    picture = slide_picture(photo(6000, 3000))

    assert (picture.width, picture.height) == (LARGEST_SIDE, LARGEST_SIDE // 2)


def test_webp_becomes_png() -> None:
    assert slide_picture(saved(Pillow.new("RGB", (40, 40), "red"), "WEBP")).extension == "png"


@pytest.mark.parametrize("data", [b"", b"not a picture", photo()[:400], b"\x89PNG\r\n\x1a\n" + b"\0" * 80])
def test_a_damaged_picture_is_told(data: bytes) -> None:
    with pytest.raises(InputError) as told:
        slide_picture(data, "anh.png")
    assert (told.value.code, told.value.where) == ("decks.bad_picture", "anh.png")


def test_a_bomb_is_refused() -> None:
    header = saved(Pillow.new("1", (20_000, 20_000)), "PNG")

    with pytest.raises(InputError) as told:
        slide_picture(header)
    assert told.value.code == "decks.picture_too_large"


def test_the_same_picture_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    data = saved(Pillow.new("CMYK", (60, 40), (0, 90, 90, 0)), "JPEG")
    remembered = slide_picture(data)
    monkeypatch.setattr(pictures, "_REMEMBERED", 0)

    assert slide_picture(data) == remembered


def test_a_picture_on_many_slides_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    data = saved(Pillow.new("RGB", (61, 40), (0, 90, 90)), "PNG")
    first = slide_picture(data, "trang 1")
    monkeypatch.setattr(Pillow, "open", None)

    assert slide_picture(data, "trang 2") is first


def test_a_sentence_calls_a_damaged_picture_by_the_name_it_has_this_time() -> None:
    for name in ("một.png", "hai.png"):
        with pytest.raises(InputError) as told:
            slide_picture(b"no picture", name)
        assert (told.value.code, told.value.where, told.value.params) == ("decks.bad_picture", name, {"file": name})
