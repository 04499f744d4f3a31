#!/usr/bin/env python3
"""Golden JSON: what the program prints for each document of corpus/, letter for letter.

golden_test.py             compares; env VANBAN is the program; exit 1 with a diff where something changed
golden_test.py --accept    rewrites the expected files: read their diff before you commit it
"""
import difflib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXPECTED = Path(__file__).resolve().parent / "expected"
PROGRAM = os.environ.get("VANBAN", str(ROOT / "build" / "vanban"))
LONGEST_DIFF = 60


def printed(text):
    run = subprocess.run([PROGRAM, "extract", "--pretty", f"corpus/{text.name}"], cwd=ROOT, capture_output=True)
    if run.returncode:
        sys.exit(f"{text.name}: exit {run.returncode}: {run.stderr.decode(errors='replace')}")
    return run.stdout.decode()


def main():
    accept = sys.argv[1:] == ["--accept"]
    texts = sorted((ROOT / "corpus").glob("*.txt"))
    stale = {p.name for p in EXPECTED.glob("*.json")} - {t.stem + ".json" for t in texts}
    changed = 0
    for text in texts:
        expected = EXPECTED / (text.stem + ".json")
        now = printed(text)
        before = expected.read_text(encoding="utf-8") if expected.exists() else ""
        if now == before:
            continue
        changed += 1
        if accept:
            EXPECTED.mkdir(exist_ok=True)
            expected.write_text(now, encoding="utf-8")
            continue
        diff = difflib.unified_diff(before.splitlines(), now.splitlines(), f"expected/{expected.name}", "now", lineterm="")
        print("\n".join(list(diff)[:LONGEST_DIFF]))
    for name in stale:
        print(f"{name}: no document of this name in corpus/")
        if accept:
            (EXPECTED / name).unlink()
    print(f"{len(texts)} documents, {changed} {'accepted' if accept else 'changed'}, {len(stale)} stale")
    sys.exit(0 if accept or not (changed or stale) else 1)


if __name__ == "__main__":
    main()
