#!/usr/bin/env python3
"""Writes the public holidays of Vietnam into `resources/catalog/days_off.json`, as the package `holidays` knows them.

    days_off.py          writes the file
    days_off.py check    exit 1 when the file is another than would be written (also a test)

The program reads the file: the package loads three hundred countries, which took a third of the window's start.
Run it when `holidays` has learnt of days that were swapped by a decision for a year.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import holidays

TARGET = Path(__file__).resolve().parent.parent / "resources" / "catalog" / "days_off.json"
YEARS = range(2010, 2061)


def content() -> str:
    """The file's text: {day: name} in the order of days, a day a line."""
    found = holidays.country_holidays("VN", years=list(YEARS), language="vi")
    named = {day.isoformat(): name for day, name in sorted(found.items()) if day.year in YEARS}
    return json.dumps(named, ensure_ascii=False, indent=0) + "\n"


def main(arguments: Sequence[str]) -> int:
    """Run the script; answer its exit code."""
    if arguments == ["check"]:
        same = TARGET.is_file() and TARGET.read_text(encoding="utf-8") == content()
        print("The days off are those of the package." if same else f"{TARGET} is old; run {Path(__file__).name}.")
        return 0 if same else 1
    TARGET.write_text(content(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
