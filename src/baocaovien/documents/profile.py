"""Layout profiles: how official paper looks, as data with validity dates and sources.

A profile is a TOML file in `resources/profiles/` (or an office's own, based on one of them). Lengths are
millimetres (`*_mm`), sizes and pitches are points (`*_pt`). Each value may be written plainly or as
`{ value = 20, checked = false, source = "…" }`; a value with `checked = false` was never compared with the
original rule, and whoever shows the profile says so ("chưa đối chiếu bản gốc").
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

from baocaovien.domain.errors import InputError, MissingError
from baocaovien.paths import resource


@dataclass(frozen=True, slots=True)
class PageRules:
    """The sheet. Left and right are those of a front (odd) page; a back swaps them when `mirrored`."""

    width_mm: float = 210
    height_mm: float = 297
    top_mm: float = 20
    bottom_mm: float = 20
    left_mm: float = 30
    right_mm: float = 15
    mirrored: bool = True
    number_size_pt: float = 14
    number_from_edge_mm: float = 10
    """From the sheet's top edge to the top of the number's line; the first page bears none."""


@dataclass(frozen=True, slots=True)
class LineRules:
    """One component of one line: its size and face."""

    size_pt: float = 14
    bold: bool = False
    italic: bool = False
    underline: bool = False


@dataclass(frozen=True, slots=True)
class HeadRules:
    """The two columns at the top of page 1."""

    left_share: float = 0.44
    """The part of the text width that the issuer's column takes."""
    national: tuple[str, ...] = ()
    national_lines: tuple[LineRules, ...] = ()
    national_rule: float = 1.0
    """Length of the rule under it, as a part of the line above."""
    superior: LineRules = LineRules()
    issuer: LineRules = LineRules(bold=True)
    issuer_mark: str = "star"
    """What stands under the issuer: `star` (a line with *) or `rule`."""
    issuer_rule: float = 0.4
    number: LineRules = LineRules()
    number_form: str = "Số {number}-{type}/{symbol}"
    date: LineRules = LineRules(italic=True)
    date_beside: str = "mark"
    """What the place and date stand level with: `mark` (under the issuer) or `number`."""
    about_letter: LineRules = LineRules(size_pt=12, italic=True)
    about_letter_form: str = "{about}"


@dataclass(frozen=True, slots=True)
class TitleRules:
    """Type name and trích yếu."""

    name: LineRules = LineRules(size_pt=16, bold=True)
    about: LineRules = LineRules(size_pt=14, bold=True)
    closing: str = "dashes"
    """What closes the title: `dashes` (a line of -----) or `rule`."""
    closing_rule: float = 0.4
    """Length of the rule as a part of the last line of the trích yếu."""


@dataclass(frozen=True, slots=True)
class BodyRules:
    """Running text."""

    size_pt: float = 14
    pitch_pt: float = 18
    gap_pt: float = 6
    first_line_mm: float = 10
    grounds_italic: bool = False
    closing_mark: str = ""
    """What ends the text: "./." in state documents."""
    table_size_pt: float = 12
    table_pitch_pt: float = 15
    salutation: LineRules = LineRules(italic=True)


@dataclass(frozen=True, slots=True)
class SignatureRules:
    """Power to sign, position, name; `on_behalf … acting` are the written forms of the powers."""

    authority: LineRules = LineRules(bold=True)
    position: LineRules = LineRules()
    name: LineRules = LineRules(bold=True)
    note: LineRules = LineRules(size_pt=12, italic=True)
    room_mm: float = 25
    """Room for signature and seal between position and name."""
    on_behalf: str = "T/M"
    deputy: str = "K/T"
    by_order: str = "T/L"
    delegated: str = "TUQ"
    acting: str = "Q."


@dataclass(frozen=True, slots=True)
class RecipientRules:
    """Nơi nhận."""

    label: LineRules = LineRules(underline=True)
    line: LineRules = LineRules(size_pt=12)
    line_end: str = ","
    last_end: str = "."


@dataclass(frozen=True, slots=True)
class LayoutProfile:
    """One set of layout rules."""

    code: str
    name: str
    family: str
    """`party` or `state`: which wording and which forms of address go with it."""
    sources: tuple[str, ...] = ()
    note: str = ""
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    page: PageRules = PageRules()
    head: HeadRules = HeadRules()
    title: TitleRules = TitleRules()
    body: BodyRules = BodyRules()
    signature: SignatureRules = SignatureRules()
    recipients: RecipientRules = RecipientRules()
    line_factor: float = 1.25
    """Pitch of the lines of head, title and signature, as a multiple of their size (≥ 1.15: stacked capitals)."""
    unchecked: frozenset[str] = field(default_factory=frozenset)
    """Dotted names of the values that were not compared with the original rule."""

    def valid_on(self, day: dt.date) -> bool:
        """Tell whether the rules were in force on a day."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


LIMITS: dict[str, tuple[float, float]] = {
    "width_mm": (74, 1200),
    "height_mm": (74, 1200),
    "top_mm": (5, 60),
    "bottom_mm": (5, 60),
    "left_mm": (5, 60),
    "right_mm": (5, 60),
    "size_pt": (6, 40),
    "number_size_pt": (6, 20),
    "number_from_edge_mm": (3, 40),
    "left_share": (0.3, 0.6),
    "pitch_pt": (8, 60),
    "gap_pt": (0, 40),
    "first_line_mm": (0, 40),
    "table_size_pt": (6, 20),
    "table_pitch_pt": (7, 30),
    "room_mm": (5, 60),
    "national_rule": (0.1, 1),
    "issuer_rule": (0.1, 1),
    "closing_rule": (0.1, 1),
    "line_factor": (1.15, 2),
}
"""The least and the most of each number; beyond them a page can't be set."""

_LEAST_TEXT_MM = 60.0

CHOICES: dict[str, tuple[str, ...]] = {
    "family": ("party", "state"),
    "issuer_mark": ("star", "rule"),
    "date_beside": ("mark", "number"),
    "closing": ("dashes", "rule"),
}


def profile_from_dict(data: Mapping[str, Any]) -> LayoutProfile:
    """Read a profile from the tables of its file, or from an office's own edits.

    `base` names a shipped profile whose values stand wherever `data` is silent.

    Raises:
        InputError: `documents.bad_profile`; `where` is the dotted name of the value.
    """
    data = dict(data)
    base = data.pop("base", None)
    start = load_profile(base) if base else LayoutProfile(code="", name="", family="party")
    unchecked: set[str] = set(start.unchecked)
    profile: LayoutProfile = _fill(start, data, "", unchecked)
    if not profile.code or not profile.name:
        raise InputError("documents.bad_profile", where="code", value=profile.code, reason="name and code are required")
    if len(profile.head.national) != len(profile.head.national_lines):
        raise InputError(
            "documents.bad_profile",
            where="head.national_lines",
            value=len(profile.head.national_lines),
            reason="one line rule for each line",
        )
    if profile.body.pitch_pt < 1.15 * profile.body.size_pt or profile.body.table_pitch_pt < 1.15 * profile.body.table_size_pt:
        raise InputError(
            "documents.bad_profile",
            where="body.pitch_pt",
            value=profile.body.pitch_pt,
            reason="lines too low",
        )
    page = profile.page
    if (
        page.width_mm - page.left_mm - page.right_mm < _LEAST_TEXT_MM
        or page.height_mm - page.top_mm - page.bottom_mm < _LEAST_TEXT_MM
    ):
        raise InputError(
            "documents.bad_profile", where="page.width_mm", value=page.width_mm, reason="the margins leave no room for text"
        )
    return dataclasses.replace(profile, unchecked=frozenset(unchecked))


def profile_to_dict(profile: LayoutProfile) -> dict[str, Any]:
    """Give a profile as plain tables; `profile_from_dict` of it gives the same profile."""
    plain = _plain(dataclasses.asdict(profile), "", profile.unchecked)
    del plain["unchecked"]
    return {name: value for name, value in plain.items() if value is not None}


def profile_differences(profile: LayoutProfile, base: LayoutProfile) -> dict[str, Any]:
    """Give what a profile says otherwise than its base, as JSON can hold it; laid over the base it is the profile again."""
    mine, theirs = profile_to_dict(profile), profile_to_dict(base)
    kept = {"code", "name"}
    return _differing({n: mine.get(n) for n in {**theirs, **mine} if n not in kept}, theirs)


def _differing(mine: Mapping[str, Any], theirs: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in mine.items():
        other = theirs.get(name)
        if value == other:
            continue
        if isinstance(value, dict) and isinstance(other, dict) and "value" not in value and "value" not in other:
            found[name] = _differing(value, other)
        else:
            found[name] = value.isoformat() if isinstance(value, dt.date) else list(value) if isinstance(value, tuple) else value
    return found


@cache
def load_profile(code: str) -> LayoutProfile:
    """Give a profile that ships with the application.

    Raises:
        MissingError: `documents.unknown_profile`.
    """
    file = resource("profiles", f"{code}.toml")
    if not code.isidentifier() or not file.is_file():
        raise MissingError("documents.unknown_profile", where=code, profile=code)
    return read_profile(file)


def read_profile(file: Path) -> LayoutProfile:
    """Read a profile's file; raises InputError `documents.bad_profile`."""
    try:
        return profile_from_dict(tomllib.loads(file.read_text("utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise InputError("documents.bad_profile", where=file.name, value="", reason="not whole") from problem


def profiles() -> tuple[LayoutProfile, ...]:
    """Give every profile that ships with the application, by code."""
    return tuple(load_profile(file.stem) for file in sorted(resource("profiles").glob("*.toml")))


def _fill(start: Any, data: Mapping[str, Any], path: str, unchecked: set[str]) -> Any:
    hints = get_type_hints(type(start))
    changed: dict[str, Any] = {}
    for name, given in data.items():
        dotted = f"{path}{name}"
        if name not in hints or name == "unchecked":
            raise InputError("documents.bad_profile", where=dotted, value=given, reason="no such name")
        if isinstance(given, Mapping) and "value" in given:
            (unchecked.discard if given.get("checked", True) else unchecked.add)(dotted)
            given = given["value"]
        else:
            unchecked.discard(dotted)
        changed[name] = _value(getattr(start, name), given, dotted, unchecked)
    return dataclasses.replace(start, **changed)


def _value(before: Any, given: Any, dotted: str, unchecked: set[str]) -> Any:
    if dataclasses.is_dataclass(before):
        if not isinstance(given, Mapping):
            raise InputError("documents.bad_profile", where=dotted, value=given, reason="a table is wanted")
        return _fill(before, given, f"{dotted}.", unchecked)
    if dotted == "head.national_lines":
        return tuple(_fill(LineRules(), line, f"{dotted}.", unchecked) for line in given)
    return _plain_value(before, given, dotted)


def _plain_value(before: Any, given: Any, dotted: str) -> Any:
    name = dotted.rsplit(".", 1)[-1]
    if isinstance(before, bool) or isinstance(given, bool):
        ok = isinstance(before, bool) and isinstance(given, bool)
    elif isinstance(before, float | int):
        low, high = LIMITS[name]
        ok = isinstance(given, float | int) and low <= given <= high
        given = float(given) if ok else given
    elif isinstance(before, tuple):
        ok = isinstance(given, list | tuple) and all(isinstance(each, str) for each in given)
        given = tuple(given) if ok else given
    elif isinstance(before, dt.date) or name in ("valid_from", "valid_to"):
        given = _day(given) if isinstance(given, str) else given
        ok = given is None or isinstance(given, dt.date)
    else:
        ok = isinstance(given, str) and given in CHOICES.get(name, (given,))
    if not ok:
        raise InputError("documents.bad_profile", where=dotted, value=given, reason="not a possible value")
    return given


def _day(given: str) -> dt.date | str:
    """Read a day as JSON holds it; what is none stays as it was, to be refused by name."""
    try:
        return dt.date.fromisoformat(given)
    except ValueError:
        return given


def _plain(values: dict[str, Any], path: str, unchecked: frozenset[str]) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    for name, value in values.items():
        dotted = f"{path}{name}"
        if isinstance(value, dict):
            plain[name] = _plain(value, f"{dotted}.", unchecked)
        elif dotted in unchecked:
            plain[name] = {"value": value, "checked": False}
        else:
            plain[name] = value
    return plain
