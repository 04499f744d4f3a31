from __future__ import annotations

import json
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, cast

from . import _core
from .types import Chunk, Document, Offsets

# Handing a document to a thread costs as much as reading a short one: threads get some at a time.
_BATCH_DOCUMENTS = 32
_BATCH_SIZE = 256_000


def _batches(documents: Iterable[str | bytes]) -> Iterator[list[str | bytes]]:
    batch: list[str | bytes] = []
    size = 0
    for document in documents:
        batch.append(document)
        size += len(document) if isinstance(document, (str, bytes)) else 0  # what is neither is refused in its turn
        if len(batch) == _BATCH_DOCUMENTS or size >= _BATCH_SIZE:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


class Engine:
    """Grammars, compiled. Make one and share it: threads may use it at the same time."""

    def __init__(self, grammars: str | os.PathLike[str] | None = None) -> None:
        """`grammars` is a folder with *.grammar and *.tsv; without it those built in. ValueError says what is wrong where."""
        self._core = _core.Engine(None if grammars is None else os.fspath(grammars))

    def extract(self, document: str | bytes, *, uri: str = "", include_text: bool = False) -> Document:
        return cast(Document, json.loads(self._core.extract_json(document, uri, "codepoint", include_text)))

    def extract_json(
        self, document: str | bytes, *, uri: str = "", offsets: Offsets = "codepoint", include_text: bool = False
    ) -> bytes:
        return self._core.extract_json(document, uri, offsets, include_text)

    def extract_many(
        self, documents: Iterable[str | bytes], *, threads: int | None = None, include_text: bool = False
    ) -> Iterator[Document]:
        for found in self.extract_many_json(documents, threads=threads, include_text=include_text):
            yield cast(Document, json.loads(found))

    def extract_many_json(
        self,
        documents: Iterable[str | bytes],
        *,
        threads: int | None = None,
        offsets: Offsets = "codepoint",
        include_text: bool = False,
    ) -> Iterator[bytes]:
        """`documents` is read ahead by a few batches; a result is kept until it is asked for, so memory stays bounded."""
        count = threads or os.cpu_count() or 1
        waiting: deque[Future[list[bytes]]] = deque()
        with ThreadPoolExecutor(count, thread_name_prefix="vanban") as pool:
            try:
                for batch in _batches(documents):
                    waiting.append(pool.submit(self._core.extract_batch, batch, offsets, include_text))
                    if len(waiting) > 2 * count:
                        yield from waiting.popleft().result()
                while waiting:
                    yield from waiting.popleft().result()
            finally:
                for future in waiting:
                    future.cancel()

    def chunks(self, document: str | bytes, *, uri: str = "", most: int = 0, folded: bool = False) -> list[Chunk]:
        lines = self._core.chunk_lines(document, uri, "codepoint", most, folded).split(b"\n")
        return [cast(Chunk, json.loads(line)) for line in lines if line]


class Linker:
    """A set of documents to be linked. Not for several threads at the same time. Answers are of the forms vanban/ANSWER/1."""

    def __init__(self, engine: Engine | None = None) -> None:
        if engine is None:
            engine = Engine()
        self._core = _core.Linker(engine._core)

    def add(self, document: Document | bytes) -> None:
        """A document of `extract`, or its JSON. What has the same uri and sha256 as one before is not added again."""
        self._core.add_json(document if isinstance(document, bytes) else json.dumps(document).encode())

    def __len__(self) -> int:
        return self._core.size()

    def graph(self) -> dict[str, Any]:
        return cast("dict[str, Any]", json.loads(self._core.graph()))

    def missing(self) -> dict[str, Any]:
        return cast("dict[str, Any]", json.loads(self._core.missing()))

    def conflicts(self) -> dict[str, Any]:
        return cast("dict[str, Any]", json.loads(self._core.conflicts()))

    def chain(self, key: str) -> dict[str, Any]:
        """KeyError where no document has or cites the key; so in those below."""
        return cast("dict[str, Any]", json.loads(self._core.chain(key)))

    def coverage(self, key: str) -> dict[str, Any]:
        return cast("dict[str, Any]", json.loads(self._core.coverage(key)))

    def validity(self, key: str, on: str) -> dict[str, Any]:
        return cast("dict[str, Any]", json.loads(self._core.validity(key, on)))

    def impact(self, key: str) -> dict[str, Any]:
        return cast("dict[str, Any]", json.loads(self._core.impact(key)))
