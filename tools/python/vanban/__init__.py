"""Reads Vietnamese administrative documents into structure.

>>> document = vanban.extract(text)
>>> document["header"]["number"]["canonical"]
'14-CT/TU'
>>> begin, end = document["citations"][0]["span"]
>>> text[begin:end]
'Chỉ thị số 13-CT/TW, ngày 12/01/2017 của Ban Bí thư'

Spans are indices of the str; of bytes, those of `decode(bytes)`. Any text gives a document: nothing here fails because of
what a document says. Engines may be shared by threads, and the GIL is released while they work.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from importlib.metadata import version as _version

from . import _core
from ._engine import Engine, Linker
from .types import (
    Assignment,
    Body,
    Chunk,
    ChunkCitation,
    Citation,
    Copy,
    Date,
    Deadline,
    Diagnostic,
    Document,
    Effective,
    Filing,
    Header,
    Number,
    Offsets,
    Pinpoint,
    Quoted,
    Recipient,
    Scan,
    ScanPage,
    Signature,
    Source,
    Span,
    Task,
    TaskAssignment,
    Territory,
    Unit,
)

__version__ = _version("vanban")


@functools.cache
def default_engine() -> Engine:
    """The engine with the grammars built in; made when first used, which takes a few milliseconds."""
    return Engine()


def extract(document: str | bytes, *, uri: str = "", include_text: bool = False) -> Document:
    """Reads one document; of bytes the encoding is recognised (UTF-8, UTF-16)."""
    return default_engine().extract(document, uri=uri, include_text=include_text)


def extract_json(document: str | bytes, *, uri: str = "", offsets: Offsets = "codepoint", include_text: bool = False) -> bytes:
    """The same as JSON in UTF-8, for those who pass it on."""
    return default_engine().extract_json(document, uri=uri, offsets=offsets, include_text=include_text)


def extract_many(
    documents: Iterable[str | bytes], *, threads: int | None = None, include_text: bool = False
) -> Iterator[Document]:
    """Reads many documents on several threads (as many as there are processors, by default); results in order."""
    return default_engine().extract_many(documents, threads=threads, include_text=include_text)


def extract_many_json(
    documents: Iterable[str | bytes],
    *,
    threads: int | None = None,
    offsets: Offsets = "codepoint",
    include_text: bool = False,
) -> Iterator[bytes]:
    """The same as JSON in UTF-8."""
    return default_engine().extract_many_json(documents, threads=threads, offsets=offsets, include_text=include_text)


def chunks(document: str | bytes, *, uri: str = "", most: int = 0, folded: bool = False) -> list[Chunk]:
    """The document as passages for search: each khoản or numbered unit is one; longer ones than `most` bytes are divided.

    `folded` adds the search key of the text.
    """
    return default_engine().chunks(document, uri=uri, most=most, folded=folded)


def decode(content: bytes) -> str:
    """The text that the spans of a document read from bytes count."""
    return _core.decode(content)


def fold(text: str) -> str:
    """The key that search tools compare: no marks, đ as d, lower case, single blanks."""
    return _core.fold(text)


def find(text: str, query: str) -> list[tuple[int, int]]:
    """Where the terms of a query stand. Words typed without marks match any marks; "in quotes" is one term."""
    return _core.find(text, query)


def highlight(text: str, query: str, before: str = "<mark>", after: str = "</mark>", *, html: bool = True) -> str:
    """The text with marks around the terms of a query; the rest escaped for HTML, unless `html` is false."""
    return _core.highlight(text, query, before, after, html)


__all__ = [
    "Assignment", "Body", "Chunk", "ChunkCitation", "Citation", "Copy", "Date", "Deadline", "Diagnostic", "Document",
    "Effective", "Engine", "Filing", "Header", "Linker", "Number", "Offsets", "Pinpoint", "Quoted", "Recipient",
    "Scan", "ScanPage", "Signature", "Source", "Span", "Task", "TaskAssignment", "Territory", "Unit", "chunks", "decode",
    "default_engine", "extract", "extract_json", "extract_many", "extract_many_json", "find", "fold", "highlight",
]  # fmt: skip
