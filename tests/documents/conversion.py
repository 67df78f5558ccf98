"""Many office files to PDF in one start of LibreOffice."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from tests.helpers.office import soffice


def to_pdf(files: list[Path], out: Path) -> list[Path]:
    """Convert files and give their PDFs in the same order."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="office-") as profile:
        command = [
            soffice(),
            f"-env:UserInstallation={Path(profile).as_uri()}",
            "--headless",
            "--norestore",
            "--convert-to",
            "pdf",
            "--outdir",
            str(out),
            *map(str, files),
        ]
        done = subprocess.run(command, capture_output=True, text=True, timeout=170, check=False)
    made = [out / f"{file.stem}.pdf" for file in files]
    assert all(file.is_file() for file in made), f"LibreOffice: {done.stdout} {done.stderr}"
    return made
