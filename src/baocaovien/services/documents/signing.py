"""Signing a finalised file with the office's certificate file; the file is read in the window's worker process."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from baocaovien.documents.signing import sign_pdf
from baocaovien.services.documents.attachments import read_attachment


def sign_with_file(pdf: bytes, certificate: Path, passphrase: str, at: dt.datetime) -> bytes:
    """Give a PDF signed with a certificate file (.p12, .pfx).

    Raises:
        InputError: `signing.not_a_certificate`, `signing.wrong_passphrase`, `signing.no_key`, `signing.expired`,
            `signing.not_yet_valid`, `file.too_large`.
        MissingError: `file.missing`.
    """
    return sign_pdf(pdf, read_attachment(certificate), passphrase, at=at, name=certificate.name)
