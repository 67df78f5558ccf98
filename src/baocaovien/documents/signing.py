"""Signs a finished PDF with a certificate file (.p12, .pfx); nothing is asked of a network: no time stamp, no revocation."""

from __future__ import annotations

import datetime as dt
import io

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, PdfSigner, SimpleSigner

from baocaovien.domain.dates import local_date, short_date
from baocaovien.domain.errors import InputError

_FIELD = "ChuKySo"


def sign_pdf(pdf: bytes, certificate: bytes, passphrase: str, *, at: dt.datetime, name: str = "") -> bytes:
    """Give the PDF with a signature added at its end; what it was stays in it byte for byte.

    Args:
        pdf: the finished file.
        certificate: the certificate file, with its private key.
        passphrase: of the certificate file.
        at: now; a certificate that is not valid then is refused.
        name: of the certificate file, for messages.

    Raises:
        InputError: `signing.not_a_certificate`, `signing.wrong_passphrase`, `signing.old_lock`, `signing.no_key`,
            `signing.expired`, `signing.not_yet_valid`.
    """
    signer, subject = _signer(certificate, passphrase, at, name)
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    meta = PdfSignatureMetadata(field_name=_FIELD, name=subject, md_algorithm="sha256")
    signed = PdfSigner(meta, signer).sign_pdf(writer)
    return bytes(signed.getvalue())


def _signer(certificate: bytes, passphrase: str, at: dt.datetime, name: str) -> tuple[SimpleSigner, str]:
    if not _is_pkcs12(certificate):
        # Told by its shape: the key's own reader can't tell a wrong file from a wrong passphrase.
        raise InputError("signing.not_a_certificate", where=name, file=name)
    locked = passphrase.encode("utf-8") or None
    try:
        key, own, _others = pkcs12.load_key_and_certificates(certificate, locked)
    except UnsupportedAlgorithm as problem:
        raise InputError("signing.old_lock", where=name, file=name) from problem
    except ValueError as problem:
        raise InputError("signing.wrong_passphrase", where=name, file=name) from problem
    if key is None or own is None:
        raise InputError("signing.no_key", where=name, file=name)
    _check_days(own, at, name)
    signer = SimpleSigner.load_pkcs12_data(certificate, [], passphrase=locked)
    if signer is None:
        raise InputError("signing.no_key", where=name, file=name)
    return signer, _subject(own)


def _is_pkcs12(content: bytes) -> bool:
    """Tell whether bytes are one whole DER sequence that begins with version 3 of PKCS #12."""
    if len(content) < 8 or content[0] != 0x30:
        return False
    more = content[1] & 0x7F if content[1] & 0x80 else 0
    length = int.from_bytes(content[2 : 2 + more], "big") if more else content[1]
    return content[2 + more : 5 + more] == b"\x02\x01\x03" and (content[1] == 0x80 or len(content) == 2 + more + length)


def _check_days(certificate: x509.Certificate, at: dt.datetime, name: str) -> None:
    if at > certificate.not_valid_after_utc:
        day = short_date(local_date(certificate.not_valid_after_utc))
        raise InputError("signing.expired", where=name, file=name, day=day)
    if at < certificate.not_valid_before_utc:
        day = short_date(local_date(certificate.not_valid_before_utc))
        raise InputError("signing.not_yet_valid", where=name, file=name, day=day)


def _subject(certificate: x509.Certificate) -> str:
    names = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(names[0].value) if names else ""
