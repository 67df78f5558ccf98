"""The wording of each document kind: editable templates with named fields.

A template is a TOML file in `resources/templates/` (or an office's own edits of one): `[text]` for all, `[text.party]`
and `[text.state]` where the families differ, `[fields]` with what each field stands for. A text names fields in
braces: "Hội nghị {event}"; a doubled brace is a brace.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import string
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from baocaovien.documents.plan import Run, Runs
from baocaovien.domain.errors import InputError, MissingError
from baocaovien.domain.names import ToneStyle, nfc, place_tones
from baocaovien.paths import resource

FAMILIES = ("party", "state")

SHARED_FIELDS = {
    "office": "Tên cơ quan trong câu",
    "issuer": "Cơ quan ban hành, chữ hoa như đã lưu",
    "superior": "Cơ quan cấp trên, chữ hoa như đã lưu",
    "place_date": "Địa danh, ngày, tháng, năm của văn bản",
}
"""Fields that any text of any kind may name → what they stand for."""

EVENT_FIELDS = {
    "event": "Tên hội nghị",
    "gathering": "Loại hội nghị, chữ thường (hội nghị, tọa đàm…)",
    "Gathering": "Loại hội nghị, viết hoa đầu câu",
    "when": "Thời gian bắt đầu các buổi",
    "days": "Ngày tổ chức",
    "venue": "Địa điểm và các điểm cầu",
    "content": "Nội dung hội nghị",
    "chair": "Người chủ trì",
}
"""Fields that any text of a kind about an event may name."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The texts of one kind for one family; `tone` rewrites the template's own words, never what people typed."""

    kind: str
    family: str
    texts: Mapping[str, str]
    fields: Mapping[str, str] = field(default_factory=dict)
    """Field name → what it stands for, in Vietnamese, for the editor."""
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    tone: ToneStyle | None = None
    shared: Mapping[str, str] = field(default_factory=dict)
    """Values that every text may name, whatever the kind fills in there: see `SHARED_FIELDS`."""

    def known(self, name: str) -> frozenset[str]:
        """Give the fields that a text may name: the shared ones and those of the shipped text."""
        return _known(self.kind, name)

    def text(self, name: str, /, **values: str) -> str:
        """Fill one text's fields.

        Raises:
            InputError: `documents.no_text`, `documents.unknown_field` or `documents.bad_template`.
        """
        return "".join(run.text for run in self.runs(name, **values))

    def runs(self, name: str, /, **values: str) -> Runs:
        """Fill one text's fields; `**…**` in the template is bold, and what is filled in stays as it was typed."""
        if name not in self.texts:
            raise InputError("documents.no_text", where=f"{self.kind}.{name}", kind=self.kind, text=name)
        values = {**self.shared, **values}
        made: list[Run] = []
        bold = False
        for literal, wanted in parts(self.texts[name], f"{self.kind}.{name}"):
            if wanted and wanted not in values:
                raise InputError(
                    "documents.unknown_field", where=f"{self.kind}.{name}", field=wanted, known=", ".join(sorted(values))
                )
            said = place_tones(literal, self.tone) if self.tone else literal
            for place, piece in enumerate(said.split("**")):
                bold = bold ^ bool(place)
                made.append(Run(piece, bold))
            if wanted:
                made.append(Run(nfc(values[wanted]), bold))
        return joined(made)


def joined(made: list[Run]) -> Runs:
    """Join neighbours of one face; empty runs fall away."""
    out: list[Run] = []
    for run in made:
        if not run.text:
            continue
        if out and out[-1].bold == run.bold and out[-1].italic == run.italic:
            out[-1] = dataclasses.replace(out[-1], text=out[-1].text + run.text)
        else:
            out.append(run)
    return tuple(out)


def parts(text: str, where: str) -> list[tuple[str, str]]:
    """Cut a template into (literal, field name or "") pairs; raises InputError `documents.bad_template`."""
    try:
        found = [(literal, name, spec, how) for literal, name, spec, how in string.Formatter().parse(text)]
    except ValueError as problem:
        raise InputError("documents.bad_template", where=where, text=text, reason="a brace is alone") from problem
    for _literal, name, spec, how in found:
        if spec or how or (name is not None and not name.isidentifier()):
            raise InputError("documents.bad_template", where=where, text=text, reason="a field is a plain name in braces")
    return [(literal, name or "") for literal, name, _spec, _how in found]


@cache
def _file(kind: str) -> dict[str, Any]:
    file = resource("templates", f"{kind}.toml")
    if not kind.isidentifier() or not file.is_file():
        raise MissingError("documents.unknown_kind", where=kind, kind=kind)
    return tomllib.loads(file.read_text("utf-8"))


def load_wording(kind: str, family: str) -> Wording:
    """Give the wording that ships with the application; raises MissingError `documents.unknown_kind`."""
    return wording_from_dict(kind, family, {})


def wording_from_dict(kind: str, family: str, edits: Mapping[str, Any]) -> Wording:
    """Lay an office's edits over the shipped wording.

    Args:
        kind: code of the document kind.
        family: `party` or `state`.
        edits: tables as in the template's file; only what differs.

    Raises:
        InputError: `documents.no_text` for a text that the kind doesn't have, `documents.unknown_field` for a field that
            it doesn't fill, `documents.bad_template`.
    """
    shipped = _file(kind)
    texts = _texts(shipped, family)
    fields = {**_shared_fields(shipped), **shipped.get("fields", {})}
    changed = _texts(edits, family)
    for name, text in changed.items():
        where = f"{kind}.{name}"
        if name not in texts:
            raise InputError("documents.no_text", where=where, kind=kind, text=name)
        for _literal, wanted in parts(str(text), where):
            known = _known(kind, name)
            if wanted and wanted not in known:
                raise InputError("documents.unknown_field", where=where, field=wanted, known=", ".join(sorted(known)))
    return Wording(
        kind,
        family,
        {**texts, **{name: nfc(str(text)) for name, text in changed.items()}},
        fields,
        edits.get("valid_from", shipped.get("valid_from")),
        edits.get("valid_to", shipped.get("valid_to")),
    )


def _shared_fields(shipped: Mapping[str, Any]) -> dict[str, str]:
    return {**SHARED_FIELDS, **(EVENT_FIELDS if "event" in shipped.get("fields", {}) else {})}


@cache
def _known(kind: str, name: str) -> frozenset[str]:
    shipped = _file(kind)
    texts = [_texts(shipped, family).get(name, "") for family in FAMILIES]
    own = {wanted for text in texts for _literal, wanted in parts(text, f"{kind}.{name}") if wanted}
    return frozenset(own | _shared_fields(shipped).keys())


def _texts(data: Mapping[str, Any], family: str) -> dict[str, str]:
    tables = data.get("text", {})
    common = {name: text for name, text in tables.items() if isinstance(text, str)}
    return {**common, **tables.get(family, {})}


def wording_as_toml(wording: Wording) -> str:
    """Write a wording as a template's file, for export; reading it as edits gives the same texts."""
    lines = [f"kind = {json.dumps(wording.kind)}"]
    lines += [
        f"{name} = {day.isoformat()}" for name, day in (("valid_from", wording.valid_from), ("valid_to", wording.valid_to)) if day
    ]
    lines += ["", f"[text.{wording.family}]"]
    # A JSON string is a TOML basic string.
    lines += [f"{name} = {json.dumps(text, ensure_ascii=False)}" for name, text in wording.texts.items()]
    return "\n".join(lines) + "\n"
