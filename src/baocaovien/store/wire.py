"""What the log keeps of each table: stable names, plain values, and the groups that merge as one."""

from __future__ import annotations

import datetime as dt
import json
import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from sqlalchemy import JSON, Date, Uuid
from sqlalchemy.orm import ColumnProperty, Mapper, class_mapper

from baocaovien.store.models import Base, Fact, Record
from baocaovien.store.types import ExactDecimal, UtcDateTime, stamp

DELETED = "deleted"
"""The group of the tombstone."""

Plain = Any
"""A value of JSON."""


@dataclass(frozen=True, slots=True)
class Field:
    """A logged column: how its value becomes plain and back, and what a log without it means."""

    name: str
    column: str
    group: str
    encode: Callable[[Any], Plain]
    decode: Callable[[Plain], Any]
    absent: Callable[[], Any]
    """Makes the value of a record whose payload does not name the field: empty, or a later column's default."""
    default: Callable[[], Any]
    """Makes the value of a new record that was not given one."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A logged table."""

    wire_name: str
    model: type[Record | Fact]
    is_fact: bool
    fields: Mapping[str, Field]
    """By attribute name, without the id."""
    members: Mapping[str, tuple[str, ...]]
    """{group: its fields}."""

    def plain(self, values: Mapping[str, Any]) -> dict[str, Plain]:
        """Turn attribute values into what the log keeps; None is left out (it means the default of an empty column)."""
        fields = self.fields
        return {name: fields[name].encode(value) for name, value in values.items() if value is not None and name in fields}

    def values(self, plain: Mapping[str, Plain]) -> dict[str, Any]:
        """Turn a whole plain state into attribute values; unknown names are passed over."""
        return {
            name: field.absent() if plain.get(name) is None else field.decode(plain[name]) for name, field in self.fields.items()
        }


def _same(value: Any) -> Any:
    return value


def _copy(value: Any) -> Any:
    if not value and isinstance(value, (list, dict)):
        return type(value)()
    return json.loads(json.dumps(value, ensure_ascii=False, allow_nan=False))


_CODECS: tuple[tuple[type[Any], Callable[[Any], Plain], Callable[[Plain], Any]], ...] = (
    (Uuid, str, uuid.UUID),
    (UtcDateTime, stamp, dt.datetime.fromisoformat),
    (Date, dt.date.isoformat, dt.date.fromisoformat),
    (ExactDecimal, str, Decimal),
    (JSON, _copy, _copy),
)


def _field(attribute: ColumnProperty[Any], groups: Mapping[str, str]) -> Field:
    column = attribute.columns[0]
    encode, decode = next(((to, back) for kind, to, back in _CODECS if isinstance(column.type, kind)), (_same, _same))
    return Field(
        attribute.key,
        column.name,
        groups.get(attribute.key, attribute.key),
        encode,
        decode,
        _absent(column),
        _default(column.default),
    )


def _absent(column: Any) -> Callable[[], Any]:
    return _default(None if column.nullable else column.default)


def _default(default: Any) -> Callable[[], Any]:
    if default is None:
        return lambda: None
    if default.is_callable:
        return lambda: default.arg(None)
    return lambda: default.arg


def _shape(model: type[Record | Fact]) -> Shape:
    mapper: Mapper[Any] = class_mapper(model)
    groups = {name: "+".join(group) for group in getattr(model, "atomic", ()) for name in group}
    derived = {*getattr(model, "folded", {}).values(), *getattr(model, "sorted_by", {}).values(), *model.unlogged, "id"}
    fields = {attribute.key: _field(attribute, groups) for attribute in mapper.column_attrs if attribute.key not in derived}
    members: dict[str, tuple[str, ...]] = {}
    for field in fields.values():
        members[field.group] = (*members.get(field.group, ()), field.name)
    return Shape(model.wire_name, model, issubclass(model, Fact), fields, members)


@cache
def shapes() -> Mapping[str, Shape]:
    """Every logged table by its wire name."""
    models = (mapper.class_ for mapper in Base.registry.mappers)
    return {model.wire_name: _shape(model) for model in models if issubclass(model, (Record, Fact))}


@cache
def shape_of(model: type[Any]) -> Shape:
    """The shape of a record or fact class."""
    return shapes()[model.wire_name]


@cache
def logged_tables() -> frozenset[str]:
    """Names of the tables that only the log may change."""
    return frozenset(shape.model.__tablename__ for shape in shapes().values())


@cache
def records() -> tuple[Shape, ...]:
    """The shapes of edited records, in the order of their foreign keys."""
    order = {table.name: place for place, table in enumerate(Base.metadata.sorted_tables)}
    edited = (shape for shape in shapes().values() if not shape.is_fact)
    return tuple(sorted(edited, key=lambda shape: order[shape.model.__tablename__]))


def facts() -> Iterable[Shape]:
    """The shapes of facts, by name."""
    return sorted((shape for shape in shapes().values() if shape.is_fact), key=lambda shape: shape.wire_name)
