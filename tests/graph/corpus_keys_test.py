#!/usr/bin/env python3
"""The keys of all citations of corpus/ against corpus/keys.tsv, where they were worked out by hand.

    VANBAN=build/vanban corpus_keys_test.py

Each must be found, with that key; a back reference may have the partial key of the mention that it goes back to.
"""
import json
import os
import pathlib
import subprocess
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2]
VANBAN = os.environ.get("VANBAN", str(ROOT / "build" / "vanban"))

def words(text):
    return " ".join(unicodedata.normalize("NFC", text).replace("\u200b", "").split())


def expected():
    """(document, citation) -> key"""
    keys = {}
    for line in (ROOT / "corpus" / "keys.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or line.startswith("doc\t"):
            continue
        document, citation, key = line.split("\t")
        keys[document, int(citation)] = key
    return keys


def aligned(gold, found):
    """Gold citation -> the extracted one: the same words, in their order."""
    left = [(words(c["text"]), c) for c in found]
    for index, citation in enumerate(gold):
        wanted = words(citation["text"])
        match = next((pair for pair in left if pair[0] == wanted), None)
        if match:
            left.remove(match)
            yield index, citation, match[1]


def fits(partial, key):
    return partial is not None and "~" in partial and key.startswith(partial.partition("~")[0])


def main():
    keys = expected()
    documents = sorted({document for document, _ in keys})
    sources = [f"corpus/{document}.txt" for document in documents]
    run = subprocess.run([VANBAN, "extract", *sources], cwd=ROOT, stdout=subprocess.PIPE, check=True)
    compared, faults = 0, []
    for document, line in zip(documents, run.stdout.decode().splitlines()):
        gold = json.loads((ROOT / "corpus" / f"{document}.gold.json").read_text(encoding="utf-8"))["citations"]
        for index in range(len(gold)):
            if (document, index) not in keys:
                faults.append(f"{document} {index}: no key in corpus/keys.tsv")
        pairs = list(aligned(gold, json.loads(line)["citations"]))
        missed = set(range(len(gold))) - {index for index, _, _ in pairs}
        faults += [f"{document} {index}: not found: {gold[index]['text']}" for index in sorted(missed)]
        for index, citation, found in pairs:
            wanted = keys.get((document, index))
            given = found["key"] or found["partial_key"] or "-"
            is_back = citation["form"] == "back" and found["key"] is None and fits(found["partial_key"], wanted)
            compared += 1
            if given != wanted and not is_back:
                faults.append(f"{document} {index}: {given}, not {wanted}: {citation['text']}")
    print("\n".join(faults))
    print(f"{len(keys)} keys by hand, {compared} compared, {len(faults)} differ")
    return 1 if faults or compared != len(keys) else 0


if __name__ == "__main__":
    sys.exit(main())
