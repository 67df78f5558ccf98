"""LibreOffice as a witness: converts files without a window, in a profile of its own."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

_MINUTES = 4


def soffice() -> str:
    """The program; a clear message where it is missing."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    assert found, "LibreOffice is missing: install it (apt-get install libreoffice-impress) and run the tests again"
    return found


def convert(source: Path, into: Path, kind: str = "pdf", *, profile: Path | None = None) -> Path:
    """Convert a file and answer the new one.

    Args:
        kind: the ending, or "ending:filter name".
        profile: a folder that keeps LibreOffice's settings, shared between calls to save its first start.
    """
    folder = profile or Path(tempfile.mkdtemp(prefix="office-"))
    into.mkdir(parents=True, exist_ok=True)
    target = into / f"{source.stem}.{kind.partition(':')[0]}"
    target.unlink(missing_ok=True)
    command = [
        soffice(), f"-env:UserInstallation={folder.resolve().as_uri()}", "--headless", "--norestore", "--convert-to", kind,
        "--outdir", str(into), str(source),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, timeout=60 * _MINUTES, check=False)
    assert target.is_file(), f"LibreOffice made no {kind} of {source.name}: {done.stdout} {done.stderr}"
    if profile is None:
        shutil.rmtree(folder, ignore_errors=True)
    return target
