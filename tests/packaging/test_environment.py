"""How `start.py` makes `.venv`: what was cut half way, whose certificates and proxy uv gets, what is said when it fails."""

from __future__ import annotations

import os
import ssl
import sys
from pathlib import Path

import pytest

from baocaovien import runtime_folders
from machine import console, uv, windows
from machine.console import CannotInstall, run


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A checkout whose uv puts one module into `.venv`, or is cut before it has made all of it."""
    root = tmp_path / "checkout"
    root.mkdir()
    for name in ("uv.lock", "pyproject.toml"):
        (root / name).write_text("x", encoding="utf-8")
    monkeypatch.setattr(uv, "find_or_fetch", lambda folder: folder / "uv")

    def sync(*, cut):
        def make(_command, **_how):
            python = uv.environment_python(root)
            python.parent.mkdir(parents=True, exist_ok=True)
            python.touch()
            if not (root / ".venv" / "one.dist-info").exists():  # what uv takes for an installed package
                (root / ".venv" / "one.dist-info").touch()
                if cut:
                    raise KeyboardInterrupt
                (root / ".venv" / "one.py").touch()
            return 0

        monkeypatch.setattr(uv, "run", make)
        uv.sync(root, development=False)

    sync.root = root
    return sync


def test_an_environment_that_was_cut_half_way_is_made_anew(checkout):
    with pytest.raises(KeyboardInterrupt):
        checkout(cut=True)
    (checkout.root / ".venv-tools" / "unfinished-1").mkdir(parents=True)  # its removal was cut as well

    checkout(cut=False)

    assert (checkout.root / ".venv" / "one.py").exists()
    assert list((checkout.root / ".venv-tools").glob("unfinished*")) == []


def test_a_change_that_was_cut_half_way_counts_as_unfinished_even_when_it_is_taken_back(checkout):
    checkout(cut=False)
    (checkout.root / "uv.lock").write_text("newer", encoding="utf-8")
    (checkout.root / ".venv" / "one.dist-info").unlink()
    (checkout.root / ".venv" / "one.py").unlink()
    with pytest.raises(KeyboardInterrupt):
        checkout(cut=True)
    (checkout.root / "uv.lock").write_text("x", encoding="utf-8")

    checkout(cut=False)

    assert (checkout.root / ".venv" / "one.py").exists()


def test_an_environment_that_was_made_by_other_means_is_left_to_uv(checkout):
    own = checkout.root / ".venv" / "own.py"
    own.parent.mkdir()
    own.touch()

    checkout(cut=False)

    assert own.exists()


if sys.platform != "win32":  # a link needs rights there

    def test_what_a_link_in_the_place_of_an_unfinished_environment_leads_to_is_not_removed(checkout, tmp_path):
        with pytest.raises(KeyboardInterrupt):
            checkout(cut=True)
        elsewhere = tmp_path / "elsewhere"
        (checkout.root / ".venv").rename(elsewhere)
        (checkout.root / ".venv").symlink_to(elsewhere)

        checkout(cut=False)

        assert (elsewhere / "one.dist-info").exists()
        assert (checkout.root / ".venv" / "one.py").exists()
        assert list((checkout.root / ".venv-tools").glob("unfinished*")) == []


def test_an_unfinished_environment_that_a_program_runs_from_stays_whole(checkout, monkeypatch):
    with pytest.raises(KeyboardInterrupt):
        checkout(cut=True)

    def held(_self, _target):
        raise PermissionError(13, "Access is denied")

    monkeypatch.setattr(Path, "replace", held)

    with pytest.raises(CannotInstall, match="Close Báo cáo viên"):
        checkout(cut=False)
    assert (checkout.root / ".venv" / "one.dist-info").exists()


def _variables(environments):
    return [(env.get("UV_SYSTEM_CERTS"), Path(env.get("SSL_CERT_FILE", "")).name) for env in environments]


def test_each_try_trusts_other_certificates(tmp_path, monkeypatch):
    pem = ssl.DER_cert_to_PEM_cert(b"a certificate")

    class Context:
        def get_ca_certs(self, *, binary_form):
            return [b"a certificate"] if binary_form else []

    monkeypatch.setattr(uv.ssl, "create_default_context", Context)

    tried = uv.environments(tmp_path, {"A": "b"})

    assert _variables(tried) == [("true", ""), ("false", "certificates.pem"), ("false", "")]
    assert Path(tried[1]["SSL_CERT_FILE"]).read_text(encoding="ascii") == pem


@pytest.mark.parametrize("named", ["SSL_CERT_FILE", "UV_SYSTEM_CERTS"])
def test_certificates_that_were_named_are_the_only_ones(tmp_path, named):
    tried = uv.environments(tmp_path, {named: "office.pem"})

    assert [env[named] for env in tried] == ["office.pem"]


def test_a_proxy_of_windows_settings_is_told_to_uv_unless_another_was_named(tmp_path, monkeypatch):
    monkeypatch.setattr(uv.sys, "platform", "win32")
    monkeypatch.setattr(uv.urllib.request, "getproxies", lambda: {"http": "http://proxy:1", "https": "http://proxy:2"})

    told = uv.environments(tmp_path, {"https_proxy": "http://mine:3", "UV_SYSTEM_CERTS": "true"})[0]

    assert {name: told[name] for name in told if "proxy" in name.lower()} == {
        "https_proxy": "http://mine:3",
        "HTTP_PROXY": "http://proxy:1",
    }


def test_each_try_runs_in_the_next_environment_and_the_failed_ones_are_counted(tmp_path, monkeypatch):
    monkeypatch.setattr(console.time, "sleep", lambda _seconds: None)
    code = "import os, sys; sys.exit(os.environ['WAY'] != 'second')"
    ways = [{**os.environ, "WAY": way} for way in ("first", "second")]

    assert run([sys.executable, "-c", code], environments=ways, follow=lambda _line: None, tries=3) == 1


def test_what_uv_could_not_do_is_told_with_the_ways_out(checkout, monkeypatch):
    def refused(_command, **_how):
        raise CannotInstall("This did not work: uv sync")

    checkout(cut=False)
    (checkout.root / "uv.lock").write_text("newer", encoding="utf-8")
    monkeypatch.setattr(uv, "run", refused)

    with pytest.raises(CannotInstall) as caught:
        uv.sync(checkout.root, development=False)

    said = str(caught.value)
    assert [word for word in ("uv sync", "same command again", "HTTPS_PROXY", "SSL_CERT_FILE", "close") if word not in said] == []


def test_pip_fetches_uv_where_the_index_cannot_be_reached_from_here(tmp_path, monkeypatch):
    program = "uv.exe" if sys.platform == "win32" else "uv"

    def unreachable(_url):
        raise CannotInstall("pypi.org cannot be reached (CERTIFICATE_VERIFY_FAILED)")

    def pip(command, **_how):
        target = Path(command[command.index("--target") + 1])
        (target / "bin").mkdir(parents=True)
        (target / "bin" / program).write_bytes(b"program")
        return 0

    monkeypatch.setattr(uv, "_on_the_path", lambda: None)
    monkeypatch.setattr(uv, "_fetch", unreachable)
    monkeypatch.setattr(uv, "find_spec", lambda name: name)
    monkeypatch.setattr(uv, "run", pip)

    found = uv.find_or_fetch(tmp_path)

    assert (found.read_bytes(), sorted(path.name for path in tmp_path.iterdir())) == (b"program", sorted([".gitignore", program]))


def test_what_was_wrong_first_is_told_where_pip_cannot_fetch_uv_either(tmp_path, monkeypatch):
    def unreachable(*_asked, **_how):
        raise CannotInstall("pypi.org cannot be reached")

    def pip(*_asked, **_how):
        raise CannotInstall("No matching distribution found for uv")

    monkeypatch.setattr(uv, "_on_the_path", lambda: None)
    monkeypatch.setattr(uv, "_fetch", unreachable)
    monkeypatch.setattr(uv, "find_spec", lambda name: name)
    monkeypatch.setattr(uv, "run", pip)

    with pytest.raises(CannotInstall, match=r"^pypi\.org cannot be reached$"):
        uv.find_or_fetch(tmp_path)


@pytest.mark.parametrize("length, switched_on, fits", [(110, False, True), (111, False, False), (200, True, True)])
def test_a_folder_that_leaves_no_room_below_260_characters_is_told(length, switched_on, fits):
    folder = "C:\\" + "a" * (length - 3)

    said = windows.too_deep(folder, long_paths=switched_on)

    assert (said == "", "C:\\baocaovien" in said) == (fits, not fits)


def test_the_runtime_that_qt_brings_is_found_for_packages_that_bring_none(tmp_path):
    for name in ("with", "without"):
        (tmp_path / name / "shiboken6").mkdir(parents=True)
    (tmp_path / "with" / "shiboken6" / "msvcp140.dll").touch()

    found = runtime_folders([str(tmp_path / name) for name in ("nowhere", "without", "with")])

    assert found == [str(tmp_path / "with" / "shiboken6")]
