"""Which fields an office's own DOCX names, and which of them nothing fills: known before the first print."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from typing import Any, get_args, get_origin, get_type_hints

from docx.opc.constants import RELATIONSHIP_TYPE
from docxtpl import DocxTemplate
from jinja2 import TemplateError, nodes

from baocaovien.documents.make import kind_of
from baocaovien.documents.own_docx import check_package, sandbox
from baocaovien.documents.wording import EVENT_FIELDS, SHARED_FIELDS
from baocaovien.domain.errors import InputError

_LOOP = "loop"


@dataclass(frozen=True, slots=True)
class DocxFields:
    """What a template names, in order; `unknown` are those that nothing fills."""

    used: tuple[str, ...]
    unknown: tuple[str, ...]


def fields_of_docx(template: bytes, code: str, *, name: str = "") -> DocxFields:
    """Read an office's template and name its fields.

    Args:
        template: the .docx file.
        code: document kind.
        name: of the file, for messages.

    Raises:
        InputError: `documents.bad_docx`, `documents.bad_template`.
        MissingError: `documents.unknown_kind`.
    """
    known: dict[str, Any] = dict.fromkeys(known_fields(code), str) | {"data": kind_of(code).input_type}
    check_package(template, name)
    seen: dict[str, bool] = {}
    for source in _sources(template, name):
        try:
            sandbox().compile(source)  # finds filters that are none; parsing alone doesn't
            tree = sandbox().parse(source)
        except TemplateError as problem:
            reason = problem.message or type(problem).__name__
            raise InputError("documents.bad_template", where=name, text="", reason=reason) from problem
        set_here = {each.name for one in tree.find_all(nodes.Assign) for each in one.target.find_all(nodes.Name)}
        set_here |= {one.target.name for one in tree.find_all(nodes.Assign) if isinstance(one.target, nodes.Name)}
        _walk(tree, known | dict.fromkeys(set_here, Any), seen)
    return DocxFields(tuple(seen), tuple(field for field, found in seen.items() if not found))


def fields_for_word(code: str) -> tuple[str, ...]:
    """Give the fields that a kind's DOCX may name, as they are written in Word, one on a line with what it stands for."""
    lines = [f"{{{{ {field} }}}}\t{words}" for field, words in known_fields(code).items()]
    for field, hint in get_type_hints(kind_of(code).input_type).items():
        element = _element(hint) if get_origin(hint) is tuple else None
        if hint is str:
            lines.append(f"{{{{ data.{field} }}}}")
        elif is_dataclass(element):
            inside = " ".join(f"{{{{ one.{name} }}}}" for name in get_type_hints(element))
            lines += [f"{{%tr for one in data.{field} %}}", inside, "{%tr endfor %}"]
    return tuple(lines)


def known_fields(code: str) -> dict[str, str]:
    """Give the shared fields of a kind with what they stand for."""
    about_event = "event" in get_type_hints(kind_of(code).input_type)
    return {**SHARED_FIELDS, **(EVENT_FIELDS if about_event else {})}


def _sources(template: bytes, name: str) -> Iterator[str]:
    """Give the text of body, heads and feet as docxtpl hands it to Jinja."""
    try:
        document = DocxTemplate(io.BytesIO(template))
        document.init_docx()
        yield document.patch_xml(document.get_xml())
        for part in (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER):
            for _key, inside in document.get_headers_footers(part):
                yield document.patch_xml(document.get_part_xml(inside))
    except (KeyError, ValueError, SyntaxError, zipfile.BadZipFile) as problem:
        raise InputError("documents.bad_docx", where=name, file=name) from problem


def _walk(node: nodes.Node, known: Mapping[str, Any], seen: dict[str, bool]) -> None:
    """Note every field below a node; a loop's name stands for one of what it runs through."""
    if isinstance(node, nodes.For):
        _walk(node.iter, known, seen)
        element = _element(_type_of(node.iter, known))
        names = [each.name for each in node.target.find_all(nodes.Name)] or [getattr(node.target, "name", "")]
        inside = {**known, _LOOP: Any, **dict.fromkeys(names, element if len(names) == 1 else Any)}
        for part in (*node.body, *([node.test] if node.test else [])):
            _walk(part, inside, seen)
        for part in node.else_:
            _walk(part, known, seen)
    elif isinstance(node, nodes.Getattr | nodes.Name | nodes.Getitem):
        if isinstance(node, nodes.Name) and node.ctx != "load":
            return
        field = _dotted(node)
        if field:
            seen[field] = seen.get(field, True) and _type_of(node, known) is not None
        else:
            for child in node.iter_child_nodes():
                _walk(child, known, seen)
    else:
        for child in node.iter_child_nodes():
            _walk(child, known, seen)


def _dotted(node: nodes.Node) -> str:
    """Write `data.event.title`; "" for what is no plain path of names."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        before = _dotted(node.node)
        return f"{before}.{node.attr}" if before else ""
    return ""


def _type_of(node: nodes.Node, known: Mapping[str, Any]) -> Any:
    """Give the type of what a path stands for; Any where nobody can tell, None where nothing fills it."""
    if isinstance(node, nodes.Name):
        return known.get(node.name)
    if isinstance(node, nodes.Getattr):
        before = _plain_type(_type_of(node.node, known))
        if before is None or before is Any:
            return before
        return get_type_hints(before).get(node.attr) if is_dataclass(before) else None
    if isinstance(node, nodes.Getitem):
        return _element(_type_of(node.node, known))
    return Any


def _plain_type(found: Any) -> Any:
    """Take `X` out of `X | None`."""
    choices = [one for one in get_args(found) if one is not type(None)]
    return choices[0] if choices and type(None) in get_args(found) else found


def _element(found: Any) -> Any:
    plain = _plain_type(found)
    if plain is None:
        return None
    inside = get_args(plain)
    return inside[0] if get_origin(plain) in (tuple, list) and inside else Any
