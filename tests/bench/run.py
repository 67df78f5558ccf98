#!/usr/bin/env python3
"""Measure what the application costs: run every `bench_*.py` beside this file, print a table, write JSON.

    run.py                 all of them
    run.py people start    those whose name contains a word
    run.py --strict        exit 1 where a target is missed

Each file offers `rows() -> list[BenchRow]` and runs in a process of its own, one after the other.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
OUTPUT = ROOT / "bench-output" / "bench.json"
_MARK = "BENCH-ROWS "
_HEADS = ("figure", "ours", "baseline", "ratio", "target", "met")


def measure_here(path: Path) -> None:
    """Run one file's measurements in this process and print them as one marked line of JSON."""
    sys.path[:0] = [str(ROOT / "src"), str(ROOT)]
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise ImportError(path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    print(_MARK + json.dumps([row.as_json() for row in module.rows()]))


def measure(path: Path) -> tuple[list[dict[str, Any]], str]:
    """Run one file in a process of its own; answer its rows and, where it failed, why."""
    command = [sys.executable, __file__, "--here", str(path)]
    with tempfile.TemporaryDirectory() as home:  # the person's own data stays out of it
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "BAOCAOVIEN_HOME": home}
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", env=environment, cwd=ROOT, check=False)
    for line in done.stdout.splitlines():
        if line.startswith(_MARK):
            return list(json.loads(line.removeprefix(_MARK))), ""
    return [], (done.stderr or done.stdout).strip() or f"ended with code {done.returncode}"


def table(rows: Sequence[dict[str, Any]]) -> str:
    """The rows as a table for people."""
    from tests.bench.rows import figure

    lines = [
        (
            str(row["name"]),
            f"{figure(row['value'])} {row['unit']}",
            "" if row["baseline"] is None else f"{figure(row['baseline'])} {row['unit']} ({row['baseline_name']})",
            "" if row["ratio"] is None else f"{figure(row['ratio'])}×",
            str(row["target"]),
            {True: "yes", False: "NO", None: ""}[row["met"]],
        )
        for row in rows
    ]
    widths = [max(len(line[column]) for line in [_HEADS, *lines]) for column in range(len(_HEADS))]
    shown = [_HEADS, tuple("-" * width for width in widths), *lines]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in shown)


def _commit() -> str:
    """The commit of this checkout; a machine with nothing but Python has no git to ask."""
    git = shutil.which("git")
    if git is None:
        return ""
    return subprocess.run([git, "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()


def machine() -> dict[str, Any]:
    """What was measured, when and on which machine."""
    return {
        "at": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        "commit": _commit(),
        "python": platform.python_version(),
        "system": platform.platform(),
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None,
    }


def main(arguments: Sequence[str]) -> int:
    """Run the script; answer its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("words", nargs="*", help="only files whose name contains one of these")
    parser.add_argument("--strict", action="store_true", help="exit 1 where a target is missed")
    parser.add_argument("--here", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.here:
        measure_here(given.here)
        return 0
    sys.path[:0] = [str(ROOT / "src"), str(ROOT)]
    measured_on = machine()
    rows: list[dict[str, Any]] = []
    failures: dict[str, str] = {}
    for path in sorted(HERE.glob("bench_*.py")):
        if given.words and not any(word in path.stem for word in given.words):
            continue
        print(f"{path.stem} …", file=sys.stderr, flush=True)
        started = time.perf_counter()
        found, failure = measure(path)
        rows += [{**row, "file": path.name} for row in found]
        if failure:
            failures[path.name] = failure
        print(f"  {time.perf_counter() - started:.1f} s", file=sys.stderr, flush=True)
    print(table(rows))
    if measured_on["load"] is not None:
        print(f"\nBefore it began {measured_on['load']} programs were at work on {measured_on['cores']} cores.")
    for name, failure in failures.items():
        print(f"\n{name} did not finish:\n{failure}")
    OUTPUT.parent.mkdir(exist_ok=True)
    content = {"machine": measured_on, "rows": rows, "failures": failures}
    OUTPUT.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"\n{OUTPUT}")
    missed = any(row["met"] is False for row in rows)
    return 1 if failures or (given.strict and missed) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
