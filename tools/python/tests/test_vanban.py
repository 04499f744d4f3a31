"""The package as its users meet it."""

from __future__ import annotations

import json
import pathlib
import threading
import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest
import vanban

ROOT = pathlib.Path(__file__).resolve().parents[3]
CORPUS = sorted((ROOT / "corpus").glob("*.txt"))
TEXTS = [path.read_text(encoding="utf-8") for path in CORPUS]
DIRECTIVE = (ROOT / "corpus/party-directive.txt").read_text(encoding="utf-8")


def test_a_document() -> None:
    document = vanban.extract(DIRECTIVE, uri="a.txt")
    assert document["schema"] == "vanban/document/1"
    assert document["source"]["uri"] == "a.txt"
    number = document["header"]["number"]
    assert number is not None and number["canonical"] == "14-CT/TU"
    assert document["citations"][0]["key"] == "vn/13-ct-tw/2017"
    assert document["assignments"][0]["with"] is not None


def words(text: str) -> list[str]:
    """As the contract quotes them: NFC, white space apart."""
    return unicodedata.normalize("NFC", text).split()


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_spans_are_indices_of_the_str(path: pathlib.Path) -> None:
    text = "😀" + path.read_text(encoding="utf-8")
    document = vanban.extract(text)
    assert document["offset_unit"] == "codepoint"
    for citation in document["citations"]:
        begin, end = citation["span"]
        assert 0 < begin < end <= len(text)
        number = citation["number"]
        if number and "parts" not in number:
            begin, end = number["span"]
            assert words(text[begin:end]) == words(number["text"])
    for date in document["dates"]:
        if "parts" not in date:
            begin, end = date["span"]
            assert words(text[begin:end]) == words(date["text"])


def test_bytes_are_decoded() -> None:
    content = DIRECTIVE.encode("utf-16")
    document = vanban.extract(content)
    assert document["source"]["encoding"] == "UTF-16LE"
    assert document["text"] == vanban.decode(content)
    begin, end = document["citations"][0]["span"]
    assert vanban.decode(content)[begin:end] == document["citations"][0]["text"]
    assert vanban.extract(b"\xff\x00")["text"] is not None


def test_a_str_is_never_taken_for_another_encoding() -> None:
    assert vanban.extract("a\0b\0c\0d\0")["source"]["encoding"] == "UTF-8"


def test_any_str_gives_a_document() -> None:
    for text in ["", "\0", "\ud800 số 12/QĐ-UBND", "\U0010ffff", "\udfff" * 100, "a" * 100_000]:
        document = vanban.extract(text, include_text=True)
        assert document["text"] is not None and len(document["text"]) == len(text)


@pytest.mark.parametrize("wrong", [None, 3, ["a"], bytearray(b"a"), memoryview(b"a")])
def test_what_is_no_document_is_a_type_error(wrong: Any) -> None:
    with pytest.raises(TypeError, match="a document is str or bytes, not"):
        vanban.extract(wrong)
    with pytest.raises(TypeError, match="a document is str or bytes, not"):
        list(vanban.extract_many(["a", wrong]))


def test_json_in_other_offsets() -> None:
    for offsets, encoding, size in [("utf8", "utf-8", 1), ("utf16", "utf-16-le", 2), ("codepoint", "utf-32-le", 4)]:
        document = json.loads(vanban.extract_json(DIRECTIVE, offsets=offsets))  # type: ignore[arg-type]
        begin, end = document["citations"][0]["span"]
        assert DIRECTIVE.encode(encoding)[begin * size : end * size].decode(encoding) == document["citations"][0]["text"]
    with pytest.raises(ValueError, match="offsets is"):
        vanban.extract_json("", offsets="bytes")  # type: ignore[arg-type]


@pytest.mark.parametrize("threads", [None, 1, 2, 7])
def test_many_are_in_order(threads: int | None) -> None:
    texts = TEXTS * 5
    alone = [vanban.extract(text) for text in TEXTS] * 5
    assert list(vanban.extract_many(texts, threads=threads)) == alone


def test_many_are_read_as_they_are_wanted() -> None:
    given = 0

    def endless() -> Iterator[str]:
        nonlocal given
        while True:
            given += 1
            yield "Theo Nghị định số 30/2020/NĐ-CP"

    results = vanban.extract_many(endless(), threads=2)
    for _ in range(100):
        assert next(results)["citations"][0]["key"] == "vn/30-2020-nd-cp"
    assert given < 1000
    results.close()  # type: ignore[attr-defined]


def test_a_fault_of_the_iterable_reaches_the_caller() -> None:
    def faulty() -> Iterator[str]:
        yield "a"
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        list(vanban.extract_many(faulty()))


def test_an_empty_iterable() -> None:
    assert list(vanban.extract_many([])) == []


def test_other_threads_run_while_the_engine_works() -> None:
    text = DIRECTIVE * 2000
    done = threading.Event()

    def work() -> None:
        vanban.extract_json(text)
        done.set()

    worker = threading.Thread(target=work)
    worker.start()
    turns = 0
    while not done.wait(0.001):
        turns += 1
    worker.join()
    assert turns > 10  # with the GIL held there would be none


def test_engines_of_a_folder() -> None:
    engine = vanban.Engine(ROOT / "grammars")
    assert engine.extract(DIRECTIVE) == vanban.extract(DIRECTIVE)
    with pytest.raises(ValueError, match="no-such-folder"):
        vanban.Engine("no-such-folder")


def test_chunks() -> None:
    found = vanban.chunks(DIRECTIVE, uri="a.txt")
    assert [chunk["part"] for chunk in found] == ["header", "text"] + ["unit"] * 6 + ["closing"]
    for before, chunk in zip(found, found[1:]):
        begin, end = chunk["span"]
        assert DIRECTIVE[before["span"][1] : begin].strip() == ""
        assert DIRECTIVE[begin:end].split() == chunk["text"].split()
    assert vanban.chunks("Đường bộ", folded=True)[0]["folded"] == "duong bo"
    assert vanban.chunks(" ") == []
    assert len(vanban.chunks(DIRECTIVE, most=100)) > len(found)


def test_search() -> None:
    text = "<Quyết định> 😀 đường bộ"
    assert vanban.fold(text) == "<quyet dinh> 😀 duong bo"
    assert vanban.find(text, '"duong bo"') == [(15, 23)]
    assert vanban.highlight(text, "dinh") == "&lt;Quyết <mark>định</mark>&gt; 😀 đường bộ"
    assert vanban.highlight(text, "dinh", "[", "]", html=False) == "<Quyết [định]> 😀 đường bộ"


def test_a_graph() -> None:
    linker = vanban.Linker()
    for path, text in zip(CORPUS, TEXTS):
        linker.add(vanban.extract_json(text, uri=path.name))
    linker.add(vanban.extract(TEXTS[0], uri=CORPUS[0].name))  # again
    assert len(linker) == len(CORPUS)
    graph = linker.graph()
    assert graph["schema"] == "vanban/graph/1" and graph["edges"]
    assert linker.validity("vn/13-ct-tw/2017", on="2024-01-01")["state"] == "in_force"
    assert linker.chain("vn/13-ct-tw/2017")["schema"] == "vanban/chain/1"
    assert linker.missing()["missing"] and linker.conflicts() and linker.coverage("vn/13-ct-tw/2017") is not None
    with pytest.raises(KeyError):
        linker.impact("vn/0")
    with pytest.raises(ValueError):
        linker.add(b"{")
