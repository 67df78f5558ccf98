"""The bundle file `.bcvx`: signed, gzipped lines of JSON; sealed by age where the recipients' keys are known.

Inside the seal: `BCVX`, a line feed, the sender's public key (32 bytes), an Ed25519 signature of the SHA-512 of the rest (64
bytes), then gzip of lines: a manifest, and `[kind, content]` of `op`, `known` (entries of operations that the receiver counts
as known), and `blob`.
"""

from __future__ import annotations

import base64
import binascii
import gzip
import hashlib
import json
import uuid
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyrage
from pyrage import x25519

from baocaovien.domain.errors import EnvironmentFault, InputError, MissingError
from baocaovien.domain.files import check_place, read_whole, replacing
from baocaovien.services.exchange.keys import KEY_BYTES, SIGNATURE_BYTES, Identity, is_signed_by
from baocaovien.store.intake import Packed
from baocaovien.store.operations.canonical import canonical

MAJOR, MINOR = 1, 0
ENDING = ".bcvx"
MOST_BYTES = 1 << 30
"""The largest bundle that is read, sealed or opened (1 GiB)."""

BUNDLE, STATION = "bundle", "station"

_MAGIC = b"BCVX\n"
_SEALED = b"age-encryption.org/"
_HEAD = len(_MAGIC) + KEY_BYTES + SIGNATURE_BYTES


@dataclass(frozen=True, slots=True)
class Contents:
    """What a bundle carries."""

    operations: Sequence[Packed] = ()
    background: Sequence[Packed] = ()
    blobs: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Opened:
    """A bundle whose signature and sums are right.

    Attributes:
        sign_key: who signed it.
        manifest: its first line; a newer format may say more than is read here.
        contents: empty when the format's major version is newer.
        raw: the signed bytes, out of the seal.
    """

    sign_key: bytes
    manifest: Mapping[str, Any]
    contents: Contents
    raw: bytes

    @property
    def is_newer(self) -> bool:
        """Whether this release can't know what it means."""
        return bool(self.manifest["format"][0] > MAJOR)


def write(manifest: Mapping[str, Any], contents: Contents, identity: Identity, recipients: Iterable[str] = ()) -> bytes:
    """Make a bundle.

    Args:
        manifest: what to say besides format, counts and sum.
        recipients: public keys to seal for; without any, it is signed only. The sender can always open it again.
    """
    body = "".join(f"{line}\n" for line in _lines(contents)).encode()
    facts = sum(change["verb"] == "fact" for operation in contents.operations for change in operation["changes"])
    first = {
        "program": "baocaovien",
        "format": [MAJOR, MINOR],
        **manifest,
        "count": len(contents.operations),
        "facts": facts,
        "blobs": len(contents.blobs),
        "sha256": hashlib.sha256(body).hexdigest(),
    }
    packed = gzip.compress(canonical(first).encode() + b"\n" + body, compresslevel=6, mtime=0)
    framed = _MAGIC + identity.sign_key + identity.sign(packed) + packed
    keys = {*recipients, identity.seal_key} if (recipients := tuple(recipients)) else set()
    return pyrage.encrypt(framed, [x25519.Recipient.from_str(key) for key in sorted(keys)]) if keys else framed


def _lines(contents: Contents) -> Iterable[str]:
    for operation in contents.operations:
        yield canonical(["op", operation])
    for entry in contents.background:
        yield canonical(["known", entry])
    for sha256, content in contents.blobs.items():
        yield canonical(["blob", {"sha256": sha256, "content": base64.b64encode(content).decode()}])


def read(content: bytes, identity: Identity, *, where: str = "") -> Opened:
    """Open a bundle and check signature, sums and form; nothing of it is believed before.

    Raises:
        InputError: `exchange.not_a_bundle`, `exchange.sealed_for_others`, `exchange.damaged`, `exchange.too_large`.
    """
    if len(content) > MOST_BYTES:
        raise InputError("exchange.too_large", where=where, megabytes=MOST_BYTES >> 20)
    framed = _unsealed(content, identity, where)
    if not framed.startswith(_MAGIC):
        raise InputError("exchange.not_a_bundle", where=where)
    sign_key = framed[len(_MAGIC) : len(_MAGIC) + KEY_BYTES]
    signature, packed = framed[len(_MAGIC) + KEY_BYTES : _HEAD], memoryview(framed)[_HEAD:]  # not a second copy of it
    if not is_signed_by(sign_key, signature, packed):
        raise InputError("exchange.damaged", where=where)
    try:
        manifest, body = _unpacked(packed, where)
        newer = manifest["format"][0] > MAJOR
        if not newer and hashlib.sha256(body).hexdigest() != manifest["sha256"]:
            raise InputError("exchange.damaged", where=where)
        contents = Contents() if newer else _contents(body)
        if not newer and len(contents.operations) != manifest["count"]:
            raise InputError("exchange.damaged", where=where)
    except (ValueError, KeyError, TypeError, IndexError, zlib.error, binascii.Error) as problem:
        raise InputError("exchange.damaged", where=where) from problem
    return Opened(sign_key, manifest, contents, framed)


def _unsealed(content: bytes, identity: Identity, where: str) -> bytes:
    if not content.startswith(_SEALED):
        return content
    try:
        return bytes(pyrage.decrypt(content, [x25519.Identity.from_str(identity.seal_secret)]))
    except pyrage.DecryptError as problem:
        others = "no matching keys" in str(problem).lower()
        raise InputError("exchange.sealed_for_others" if others else "exchange.damaged", where=where) from problem


def _unpacked(packed: memoryview, where: str) -> tuple[dict[str, Any], bytes]:
    unpacking = zlib.decompressobj(wbits=31)
    text = unpacking.decompress(packed, 4 * MOST_BYTES)
    if unpacking.unconsumed_tail:
        raise InputError("exchange.too_large", where=where, megabytes=4 * MOST_BYTES >> 20)
    if not unpacking.eof or unpacking.unused_data:
        raise InputError("exchange.damaged", where=where)
    first, _line_feed, body = text.partition(b"\n")
    manifest = json.loads(first)
    if manifest["program"] != "baocaovien" or not all(isinstance(number, int) for number in manifest["format"]):
        raise InputError("exchange.not_a_bundle", where=where)
    return manifest, body


def _contents(body: bytes) -> Contents:
    operations: list[Packed] = []
    background: list[Packed] = []
    blobs: dict[str, bytes] = {}
    for line in body.splitlines():
        kind, said = json.loads(line)
        if kind in ("op", "known"):
            _require_form(said)
            (operations if kind == "op" else background).append(said)
        elif kind == "blob":
            content = base64.b64decode(said["content"], validate=True)
            if hashlib.sha256(content).hexdigest() != said["sha256"]:
                raise ValueError(said["sha256"])
            blobs[said["sha256"]] = content
    return Contents(operations, background, blobs)


def _require_form(operation: Packed) -> None:
    """Raise ValueError, KeyError or TypeError unless everything that merging relies on is there."""
    found = operation["header"]
    for name in ("id", "station"):
        uuid.UUID(found[name])
    bytes.fromhex(found["digests"])
    if not (isinstance(found["seq"], int) and isinstance(found["lamport"], int) and found["seq"] > 0):
        raise ValueError(found["seq"])
    for name in ("at", "label", "params", "actor", "version", "nature", "target", "previous"):
        found[name]
    for change in operation["changes"]:
        uuid.UUID(change["id"])
        for name in ("type", "verb", "fields", "old", "replaces", "salt"):
            change[name]


def save(target: Path, content: bytes, identity: Identity, noted: Callable[[], object] | None = None) -> None:
    """Write a bundle, read it back and check it before it takes its name.

    Args:
        noted: writes into the log that data leave this machine; where it cannot, there is no file either.

    Raises:
        EnvironmentFault: `file.disk_full`, `file.unwritable`, `exchange.not_written` when it does not read back the same.
    """
    check_place(target)  # what is noted can't be taken back when the file then finds no place
    with replacing(target) as part:
        part.write_bytes(content)
        again = part.read_bytes()
        if again != content:
            raise EnvironmentFault("exchange.not_written", where=str(target))
        read(again, identity, where=str(target))
        if noted is not None:
            noted()


def load(source: Path) -> bytes:
    """The bytes of a file that may be a bundle.

    Raises:
        InputError: `exchange.no_file`, `exchange.too_large`.
    """
    try:
        return read_whole(source, most=MOST_BYTES, begins=(_MAGIC, _SEALED))
    except (InputError, MissingError) as problem:
        if problem.code == "file.too_large":
            raise InputError("exchange.too_large", where=str(source), megabytes=MOST_BYTES >> 20) from problem
        reason = problem.params.get("reason", "No such file or directory")
        raise InputError("exchange.no_file", where=str(source), reason=reason) from problem
