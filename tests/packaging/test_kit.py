"""What describes a kit agrees with the program that it carries."""

from __future__ import annotations

import configparser

import kit
from baocaovien import __version__


def test_the_kit_has_the_version_of_the_program():
    assert kit.version() == __version__


def test_the_debian_package_needs_what_the_window_needs():
    lines = dict(line.split(": ", 1) for line in kit.control(1234).splitlines() if ": " in line and not line.startswith(" "))
    needs = lines["Depends"].split(", ")

    assert (lines["Version"], lines["Installed-Size"], "libxcb-cursor0" in needs, needs[0].startswith("libc6")) == (
        __version__,
        "1234",
        True,
        True,
    )


def test_the_desktop_file_starts_the_window_under_its_own_icon():
    desktop = configparser.ConfigParser(interpolation=None)
    desktop.read(kit.ROOT / "packaging" / "debian" / "baocaovien.desktop", encoding="utf-8")
    entry = desktop["Desktop Entry"]

    icon = kit.ROOT / "resources" / f"{entry['Icon']}.svg"
    assert (entry["Exec"], icon.is_file(), entry["StartupWMClass"]) == ("baocaovien-window", True, "baocaovien")


def test_the_icon_is_drawn_in_every_size(qapp, tmp_path, monkeypatch):
    from PIL import Image

    monkeypatch.setattr(kit, "BUILD", tmp_path)
    kit.icons()

    with Image.open(tmp_path / "icons" / "baocaovien.ico") as icon:
        assert sorted(icon.info["sizes"]) == [(size, size) for size in kit.ICON_SIZES]
