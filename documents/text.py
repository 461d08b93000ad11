"""Bytes → text: what counts as the unmodified text of a file.

The unmodified text is the decoded content without a byte-order mark and with nothing else changed: line ends
(\\n, \\r\\n, \\r), odd spaces, control characters and noise stay. Every offset in Cetu counts characters (code points)
of that text. An invalid byte is an error, never replaced: a replaced character would break traceability.
"""

from __future__ import annotations

import codecs
import hashlib

from ..errors import DocumentError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = {b"%PDF": "a PDF file", b"PK\x03\x04": "a zip or Office file", b"\xd0\xcf\x11\xe0": "an old Office file"}
_CONTROL = {chr(code) for code in (*range(32), 127)} - set("\t\n\r\f\v\x1a")


def decode(data: bytes, *, name: str) -> str:
    """The text of a file's bytes: UTF-8 or UTF-16 (with or without a byte-order mark) or GB18030.

    Raises DocumentError, naming `name`, when the bytes are empty, binary, or in no such encoding.
    """
    if not data.strip():
        raise DocumentError(f"{name}: the file is empty; a document needs text")
    for signature, kind in _SIGNATURES.items():
        if data.startswith(signature):
            raise DocumentError(f"{name}: this is {kind}, not text; save it as plain text (UTF-8) and try again")
    text = _decoded(data)
    if text is None:
        raise DocumentError(
            f"{name}: the text is neither UTF-8, GB18030 nor UTF-16, or it is damaged; save it as UTF-8 and try again"
        )
    return checked(text, name=name)


def checked(text: str, *, name: str) -> str:
    """The same text; raises DocumentError when it is blank or looks like binary data."""
    if not text.strip():
        raise DocumentError(f"{name}: the file holds only white space; a document needs text")
    if sum(map(text.count, _CONTROL)) > len(text) // 100:
        raise DocumentError(f"{name}: this looks like binary data, not text; save it as plain text (UTF-8)")
    return text


def sha256_of(text: str) -> str:
    """The hexadecimal SHA-256 of the text in UTF-8: the same text has the same one, however it was encoded."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _decoded(data: bytes) -> str | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _try(data[len(mark) :], encoding)
    utf16 = _utf16_without_mark(data)
    return _try(data, utf16) if utf16 else _first(data, ("utf-8", "gb18030"))


def _first(data: bytes, encodings: tuple[str, ...]) -> str | None:
    for encoding in encodings:
        text = _try(data, encoding)
        if text is not None:
            return text
    return None


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _utf16_without_mark(data: bytes) -> str:
    """UTF-16 has a zero byte beside every line feed, digit and Latin letter, always on the same side."""
    if len(data) % 2 or b"\0" not in data:
        return ""
    if data.count(b"\n\0") > data.count(b"\0\n"):
        return "utf-16-le"
    return "utf-16-be" if b"\0\n" in data else ""
