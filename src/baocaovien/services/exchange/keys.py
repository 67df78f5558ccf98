"""The keys of this installation: they stand in the person's data folder, never in the database."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from pyrage import x25519

from baocaovien import paths
from baocaovien.domain.files import replacing

SIGNATURE_BYTES = 64
KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Identity:
    """Who this installation is to others: a key that signs and a key that opens what is sealed for it."""

    sign_secret: bytes
    seal_secret: str

    @property
    def sign_key(self) -> bytes:
        """The public half that others check signatures with (32 bytes)."""
        return self._signer().public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)

    @property
    def seal_key(self) -> str:
        """The public half that others seal for ("age1…")."""
        return str(x25519.Identity.from_str(self.seal_secret).to_public())

    def sign(self, content: bytes) -> bytes:
        """Sign the SHA-512 of the content."""
        return self._signer().sign(hashlib.sha512(content).digest())

    def _signer(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.sign_secret)

    def as_json(self) -> dict[str, str]:
        """For the key file, and for the file of a station."""
        return {"sign": base64.b64encode(self.sign_secret).decode(), "seal": self.seal_secret}

    @classmethod
    def from_json(cls, kept: dict[str, str]) -> Identity:
        """Read back what `as_json` gave."""
        return cls(base64.b64decode(kept["sign"]), kept["seal"])


def new_identity() -> Identity:
    """Make a pair of keys."""
    secret = Ed25519PrivateKey.generate().private_bytes(Encoding.Raw, PrivateFormat.Raw, NoEncryption())
    return Identity(secret, str(x25519.Identity.generate()))


def identity(folder: Path) -> Identity:
    """The keys of this installation for the workspace in a folder; made when they are first asked for.

    Raises:
        EnvironmentFault: the person's data folder cannot be written.
    """
    kept = _all().get(_name(folder))
    if isinstance(kept, dict):
        return Identity.from_json(kept)
    made = new_identity()
    adopt(folder, made)
    return made


def adopt(folder: Path, found: Identity) -> None:
    """Let these be the keys for the workspace in a folder."""
    kept = _all() | {_name(folder): found.as_json()}
    _file().parent.mkdir(parents=True, exist_ok=True)
    with replacing(_file()) as part:
        part.touch(mode=0o600)  # before the secrets are in it
        part.write_text(json.dumps(kept, indent=1), encoding="utf-8")


def is_signed_by(sign_key: bytes, signature: bytes, content: bytes | memoryview) -> bool:
    """Whether a signature over the SHA-512 of the content is of this key."""
    try:
        Ed25519PublicKey.from_public_bytes(sign_key).verify(signature, hashlib.sha512(content).digest())
    except (InvalidSignature, ValueError):
        return False
    return True


def fingerprint(sign_key: bytes) -> str:
    """A key as people compare it over the telephone: six groups of four digits."""
    number = int.from_bytes(hashlib.sha256(sign_key).digest()[:10], "big")
    digits = f"{number % 10**24:024}"
    return " ".join(digits[start : start + 4] for start in range(0, 24, 4))


def _file() -> Path:
    return paths.user_data() / "exchange-keys.json"


def _name(folder: Path) -> str:
    return str(folder.resolve())


def _all() -> dict[str, Any]:
    try:
        kept = json.loads(_file().read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    return kept if isinstance(kept, dict) else {}
