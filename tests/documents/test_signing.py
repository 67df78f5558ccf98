"""A finished PDF signed with a certificate file: checked by pyHanko, and by one flipped byte."""

from __future__ import annotations

import datetime as dt
import io

import pytest
from asn1crypto.x509 import Certificate
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, NoEncryption, pkcs12
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from baocaovien.documents.make import plan_document
from baocaovien.documents.pdf import pdf_bytes
from baocaovien.documents.profile import load_profile
from baocaovien.documents.signing import sign_pdf
from baocaovien.domain.errors import InputError
from tests.documents.samples import inputs

NOW = dt.datetime(2026, 6, 1, 3, tzinfo=dt.UTC)
WORDS = "mật khẩu của văn thư"
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


def own_certificate(start: dt.datetime = NOW - dt.timedelta(days=30), days: int = 365) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Cơ quan Mẫu")])
    usage = x509.KeyUsage(True, True, False, False, False, False, False, False, False)
    builder = x509.CertificateBuilder(name, name, KEY.public_key(), 7, start, start + dt.timedelta(days=days))
    return builder.add_extension(usage, critical=True).sign(KEY, hashes.SHA256())


def file_of(certificate: x509.Certificate, *, key: bool = True, passphrase: str = WORDS) -> bytes:
    lock = BestAvailableEncryption(passphrase.encode()) if passphrase else NoEncryption()
    return pkcs12.serialize_key_and_certificates(b"co quan", KEY if key else None, certificate, None, lock)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    profile = load_profile("party")
    return pdf_bytes(plan_document("minutes", inputs("party")["minutes"], profile), profile)[0]


def state_of(signed: bytes, certificate: x509.Certificate):
    root = Certificate.load(certificate.public_bytes(Encoding.DER))
    (signature,) = PdfFileReader(io.BytesIO(signed)).embedded_signatures
    return validate_pdf_signature(signature, ValidationContext(trust_roots=[root], allow_fetching=False, moment=NOW))


def test_a_signed_file_holds_and_begins_with_what_was_finalised(pdf: bytes) -> None:
    certificate = own_certificate()

    signed = sign_pdf(pdf, file_of(certificate), WORDS, at=NOW, name="mau.p12")
    state = state_of(signed, certificate)

    assert signed.startswith(pdf)
    assert (state.intact, state.valid, state.trusted) == (True, True, True)


def test_one_flipped_byte_breaks_the_signature(pdf: bytes) -> None:
    certificate = own_certificate()
    signed = bytearray(sign_pdf(pdf, file_of(certificate), WORDS, at=NOW))

    signed[len(pdf) // 2] ^= 1
    state = state_of(bytes(signed), certificate)

    assert state.intact is False


def test_a_file_without_a_passphrase_signs_too(pdf: bytes) -> None:
    certificate = own_certificate()

    assert state_of(sign_pdf(pdf, file_of(certificate, passphrase=""), "", at=NOW), certificate).valid is True


@pytest.mark.parametrize(
    "certificate, passphrase, code",
    [
        (file_of(own_certificate()), "sai", "signing.wrong_passphrase"),
        (file_of(own_certificate()), "", "signing.wrong_passphrase"),
        (b"", WORDS, "signing.not_a_certificate"),
        (b"%PDF-1.4 no certificate", WORDS, "signing.not_a_certificate"),
        (file_of(own_certificate())[:200], WORDS, "signing.not_a_certificate"),
        (file_of(own_certificate(), key=False), WORDS, "signing.no_key"),
        (file_of(own_certificate(NOW - dt.timedelta(days=400))), WORDS, "signing.expired"),
        (file_of(own_certificate(NOW + dt.timedelta(days=1))), WORDS, "signing.not_yet_valid"),
    ],
)
def test_a_certificate_that_cannot_sign_is_told_in_one_sentence(pdf, certificate, passphrase, code) -> None:
    with pytest.raises(InputError) as caught:
        sign_pdf(pdf, certificate, passphrase, at=NOW, name="mau.p12")

    assert (caught.value.code, caught.value.where) == (code, "mau.p12")
