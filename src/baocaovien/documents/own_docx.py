"""An office's own DOCX as template: its fields are filled, everything else of it stays.

Fields are those of the kind's wording (`{{ event }}`, `{{ office }}` …) and the input's own (`{{ data.event.title }}`,
`{%tr for line in data.lines %}`). Templates run in a sandbox: they reach values, not the program.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from typing import Any

from docx import Document
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from baocaovien.documents.docx import timeless
from baocaovien.documents.make import kind_of, shared_values
from baocaovien.documents.pdf.page import SAMPLE_MARK
from baocaovien.documents.profile import LayoutProfile
from baocaovien.documents.text import drawn
from baocaovien.documents.wording import Wording, load_wording
from baocaovien.domain.dates import date_in_words, moment_in_words, short_date, time_in_words
from baocaovien.domain.errors import InputError
from baocaovien.domain.numbers import format_decimal, group_thousands, money_in_words

_MOST_BYTES = 200 * 1024 * 1024
_MOST_ENTRIES = 5_000


class _Moment(str):
    """An instant: in official words when printed as it is; the filters `ngay`, `gio` and `ngaythang` take parts of it."""

    moment: dt.date | dt.datetime

    __slots__ = ("moment",)


def fill_docx(
    template: bytes, code: str, data: Any, profile: LayoutProfile, wording: Wording | None = None, *, name: str = ""
) -> bytes:
    """Fill an office's template.

    Args:
        template: the .docx file.
        code: document kind.
        data: its input.
        profile: decides the family of wording.
        wording: the office's own; None takes the shipped one.
        name: of the template's file, for messages.

    Raises:
        InputError: `documents.bad_docx` (no DOCX, or far larger unpacked), `documents.unknown_field`, `documents.bad_template`.
        MissingError: `documents.unknown_kind`.
    """
    kind_of(code)
    check_package(template, name)
    words = wording or load_wording(code, profile.family)
    shared = {field: drawn(value) for field, value in shared_values(data, words).items()}
    values = {**shared, "data": plain(data)}
    try:
        document = DocxTemplate(io.BytesIO(template))
        document.render(values, sandbox(), autoescape=True)
        stream = io.BytesIO()
        document.save(stream)
    except UndefinedError as problem:
        raise InputError(
            "documents.unknown_field", where=name, field=_named(problem), known=", ".join(sorted(values))
        ) from problem
    except TemplateError as problem:
        raise InputError("documents.bad_template", where=name, text="", reason="a field is written wrongly") from problem
    except (KeyError, ValueError, SyntaxError, zipfile.BadZipFile) as problem:
        raise InputError("documents.bad_docx", where=name, file=name) from problem
    sample = getattr(getattr(data, "letter", None), "sample", False)
    return timeless(_marked(stream.getvalue()) if sample else stream.getvalue())


def _marked(content: bytes) -> bytes:
    """Say at the head of each page that it is sample data, whatever else the office has there."""
    document = Document(io.BytesIO(content))
    for place, section in enumerate(document.sections):
        heads = [section.header] if not place or not section.header.is_linked_to_previous else []
        heads += [section.first_page_header] if section.different_first_page_header_footer else []
        heads += [section.even_page_header] if document.settings.odd_and_even_pages_header_footer else []
        for head in heads:
            head.add_paragraph(SAMPLE_MARK)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def plain(value: Any) -> Any:
    """Give an input as plain values that a template can print: dates in words, numbers as written here."""
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, tuple | list):
        return [plain(each) for each in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dt.datetime | dt.date):
        words = _Moment(moment_in_words(value) if isinstance(value, dt.datetime) else date_in_words(value))
        words.moment = value
        return words
    if isinstance(value, Decimal):
        return format_decimal(value, 0 if value == value.to_integral_value() else 1)
    return drawn(value) if isinstance(value, str) else value


def sandbox() -> ImmutableSandboxedEnvironment:
    """Make the environment that templates run in: values and a few filters, nothing of the program."""
    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    environment.filters["ngay"] = lambda moment: date_in_words(moment.moment)
    environment.filters["ngaythang"] = lambda moment: short_date(moment.moment)
    environment.filters["gio"] = lambda moment: time_in_words(moment.moment)
    environment.filters["so"] = lambda number: group_thousands(int(number))
    environment.filters["bangchu"] = lambda number: money_in_words(int(number))
    return environment


def _named(problem: UndefinedError) -> str:
    words = (problem.message or "").split("'")
    return words[-2] if len(words) > 2 else problem.message or "?"


def check_package(template: bytes, name: str) -> None:
    """Refuse what is no DOCX, or unpacks to far more than it is; raises InputError `documents.bad_docx`."""
    try:
        with zipfile.ZipFile(io.BytesIO(template)) as package:
            entries = package.infolist()
            sound = "word/document.xml" in package.namelist()
    except zipfile.BadZipFile as problem:
        raise InputError("documents.bad_docx", where=name, file=name) from problem
    if not sound or len(entries) > _MOST_ENTRIES or sum(entry.file_size for entry in entries) > _MOST_BYTES:
        raise InputError("documents.bad_docx", where=name, file=name)
