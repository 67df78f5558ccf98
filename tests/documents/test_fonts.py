"""A family is taken for what it covers."""

from __future__ import annotations

import io
import shutil

import pytest
from fontTools import subset
from fontTools.ttLib import TTFont
from reportlab.pdfbase import pdfmetrics

from baocaovien.documents.fonts import NEEDED, Faces, FontFamily, find_family, is_complete, register, system_family
from baocaovien.domain.errors import EnvironmentFault


@pytest.fixture
def copies(tmp_path):
    """The machine's family copied under the names of Liberation Serif."""
    endings = ("Regular", "Bold", "Italic", "BoldItalic")
    for file, ending in zip(system_family().files(), endings, strict=True):
        shutil.copy(file, tmp_path / f"LiberationSerif-{ending}.ttf")
    return tmp_path


def thinned(file):
    """Take the stacked letters out of a font file, as Liberation 1.07 has none, keeping its PostScript name."""
    with TTFont(file) as font:
        options = subset.Options(name_IDs=["*"], notdef_outline=True)
        options.drop_tables += ["FFTM"]
        thinner = subset.Subsetter(options)
        thinner.populate(unicodes=range(0x20, 0x7F))
        thinner.subset(font)
        thin = io.BytesIO()
        font.save(thin)
    file.write_bytes(thin.getvalue())


def test_what_paper_needs_has_every_vietnamese_letter():
    letters = [chr(code) for code in NEEDED if code > 0x7F and chr(code).isalpha()]

    assert len(letters) == 2 * (12 * 6 - 6 + 1)


def test_a_whole_family_is_found(copies):
    family = find_family([copies])

    assert (family.name, family.bold) == ("Liberation Serif", copies / "LiberationSerif-Bold.ttf")


def test_a_family_of_the_right_name_without_the_letters_is_passed_over(copies):
    thinned(copies / "LiberationSerif-Bold.ttf")

    assert not is_complete(copies / "LiberationSerif-Bold.ttf")
    with pytest.raises(EnvironmentFault) as caught:
        find_family([copies])
    assert caught.value.code == "documents.no_font"


def test_a_whole_copy_elsewhere_stands_in_for_a_thin_one(copies, tmp_path):
    other = tmp_path / "z"
    other.mkdir()
    shutil.copy(copies / "LiberationSerif-Bold.ttf", other / "LiberationSerif-Bold.ttf")
    thinned(copies / "LiberationSerif-Bold.ttf")

    assert find_family([copies, other]).bold == other / "LiberationSerif-Bold.ttf"


def test_a_file_that_is_no_font_and_a_missing_folder_are_passed_over(tmp_path):
    (tmp_path / "times.ttf").write_bytes(b"not a font")

    with pytest.raises(EnvironmentFault):
        find_family([tmp_path, tmp_path / "nowhere"])


def test_a_face_of_the_same_postscript_name_that_was_there_before_is_not_used(copies):
    thin = copies / "thin.ttf"
    shutil.copy(copies / "LiberationSerif-Regular.ttf", thin)
    thinned(thin)
    known = dict(pdfmetrics._fonts), dict(pdfmetrics._dynFaceNames)
    try:
        register(FontFamily("thin", thin, thin, thin, thin), Faces("Old", "Old-B", "Old-I", "Old-BI"))
        register(find_family([copies]), Faces("New", "New-B", "New-I", "New-BI"))

        assert ord("ễ") in pdfmetrics.getFont("New").face.charToGlyph
        assert ord("ễ") not in pdfmetrics.getFont("Old").face.charToGlyph
    finally:
        for registry, before in zip((pdfmetrics._fonts, pdfmetrics._dynFaceNames), known, strict=True):
            registry.clear()
            registry.update(before)
