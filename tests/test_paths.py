"""Where things are, also for somebody who has no home folder: a service, a machine that was set up badly."""

from __future__ import annotations

import pytest

from baocaovien import paths


def test_the_fonts_of_the_system_are_found_without_a_home(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "USERPROFILE", "HOMEDRIVE", "HOMEPATH", "LOCALAPPDATA", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)

    own, *others = paths.fonts()

    assert own == paths.resource("fonts")
    assert [folder for folder in others if folder.is_dir()] != []
