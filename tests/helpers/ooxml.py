"""Other people's validators for Office files."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]


def sdk_faults(path: Path, level: str = "Microsoft365") -> list[str]:
    """What the Open XML SDK validator says of a file at the level of an Office version; empty when it finds nothing."""
    program = _ROOT / "node_modules" / ".bin" / "ooxml-validator"
    assert program.exists(), f"{program} is missing: run `npm ci` (or `npm install`) in {_ROOT} and run the tests again"
    done = subprocess.run(
        [str(program), str(path), "--officeVersion", level], capture_output=True, text=True, timeout=240, check=False
    )
    assert done.stdout.strip(), f"ooxml-validator said nothing of {path.name}: {done.stderr}"
    said = json.loads(done.stdout)
    return [] if said["ok"] else [json.dumps(fault, ensure_ascii=False) for fault in said["errors"]] or [done.stdout]


def audit_faults(path: Path) -> list[str]:
    """What openxml-audit says of a file; empty when it finds nothing."""
    from openxml_audit import validate_pptx

    return [str(fault) for fault in validate_pptx(str(path)).errors]
