#!/usr/bin/env python3
"""Golden JSON: what the program prints for each document of corpus/, letter for letter; and its chunks, for some of them.

golden_test.py             compares; env VANBAN is the program; exit 1 with a diff where something changed
golden_test.py --accept    rewrites the expected files: read their diff before you commit it
"""
import difflib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
PROGRAM = os.environ.get("VANBAN", str(ROOT / "build" / "vanban"))
LONGEST_DIFF = 60
# One of each shape: articles with khoản, roman over items, points, bullets without a unit, no units at all, two columns.
CHUNKED = ["excerpt-notations", "party-directive", "party-plan-markdown", "state-decision-two-columns", "state-law",
           "state-letter-two-papers", "state-plan-table"]


def printed(arguments):
    run = subprocess.run([PROGRAM, *arguments], cwd=ROOT, capture_output=True)
    if run.returncode:
        sys.exit(f"{' '.join(arguments)}: exit {run.returncode}: {run.stderr.decode(errors='replace')}")
    return run.stdout.decode()


def check(folder, suffix, texts, command, accept):
    """The number of documents that changed or that have an expected file too many."""
    stale = {p.name for p in folder.glob("*" + suffix)} - {t.stem + suffix for t in texts}
    changed = 0
    for text in texts:
        expected = folder / (text.stem + suffix)
        now = printed([*command, f"corpus/{text.name}"])
        before = expected.read_text(encoding="utf-8") if expected.exists() else ""
        if now == before:
            continue
        changed += 1
        if accept:
            folder.mkdir(exist_ok=True)
            expected.write_text(now, encoding="utf-8")
            continue
        name = f"{folder.name}/{expected.name}"
        diff = difflib.unified_diff(before.splitlines(), now.splitlines(), name, "now", lineterm="")
        print("\n".join(list(diff)[:LONGEST_DIFF]))
    for name in stale:
        print(f"{folder.name}/{name}: no such document in corpus/, or it is no longer asked for")
        if accept:
            (folder / name).unlink()
    print(f"{folder.name}: {len(texts)} documents, {changed} {'accepted' if accept else 'changed'}, {len(stale)} stale")
    return changed + len(stale)


def main():
    accept = sys.argv[1:] == ["--accept"]
    texts = sorted((ROOT / "corpus").glob("*.txt"))
    different = check(HERE / "expected", ".json", texts, ["extract", "--pretty"], accept)
    chunked = [ROOT / "corpus" / f"{name}.txt" for name in CHUNKED]
    different += check(HERE / "chunks", ".ndjson", chunked, ["chunks"], accept)
    sys.exit(0 if accept or not different else 1)


if __name__ == "__main__":
    main()
