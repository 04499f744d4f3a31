#!/usr/bin/env python3
"""Does `vanban eval` score as the reference scorer does?

usage: eval_agrees.py VANBAN [GOLD_DIR]

Runs both over the same annotated documents: first on what the engine finds, then on documents that are made from the
gold and damaged at random, which have every kind of mistake. Every metric must agree to 1e-9 and the error lines must
be the same. The reference (eval/score.py) and the gold stand outside this repository, in the folder that VANBAN_SHARED names
or in `shared` beside it; without them the test is skipped (exit code 77).
"""
import json
import os
import shlex
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

SKIPPED = 77
TOLERANCE = 1e-9
DAMAGE_SEEDS = (0, 1, 2, 3)  # 0: perfect documents


def outcome(command, folder, name):
    """What a scorer writes: its report, and its error lines with how often each occurs."""
    report, errors = folder / f"{name}.json", folder / f"{name}.tsv"
    command = [str(part) for part in (*command, "--group", "--json", report, "--errors", errors)]
    done = subprocess.run(command, capture_output=True, text=True)
    # A scorer may fail over single documents, but it has to write its reports.
    if not report.is_file() or not errors.is_file():
        sys.exit(f"exit {done.returncode} of {shlex.join(command)}\n{done.stderr}")
    lines = (line for line in errors.read_text(encoding="utf-8").split("\n") if line)
    # Why a document failed is said in each program's own words.
    return json.loads(report.read_text(encoding="utf-8")), Counter(
        line.split("FAILED")[0] + "FAILED" if "\tFAILED\t" in line else line for line in lines)


def differences(reference, ours, path=""):
    if isinstance(reference, dict) and isinstance(ours, dict):
        for key in sorted(reference.keys() | ours.keys()):
            yield from differences(reference.get(key, "absent"), ours.get(key, "absent"), f"{path}/{key}")
    elif isinstance(reference, (int, float)) and isinstance(ours, (int, float)):
        if abs(reference - ours) > TOLERANCE:
            yield f"{path}: {reference} here {ours}"
    elif reference != ours:
        yield f"{path}: {reference} here {ours}"


def disagreements(reference_command, our_command):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        reference, reference_lines = outcome(reference_command, folder, "reference")
        ours, our_lines = outcome(our_command, folder, "ours")
    yield from differences(reference, ours)
    for line in (reference_lines - our_lines).elements():
        yield f"only the reference: {line}"
    for line in (our_lines - reference_lines).elements():
        yield f"only here: {line}"
    print(f"{sum(our_lines.values())} error lines, {sum(map(len, ours['metrics'].values()))} metrics")


def cases(vanban, gold, score, work):
    """Pairs of commands that must agree, by name."""
    reference, ours = [sys.executable, score, gold], [vanban, "eval", gold]
    engine = shlex.join([str(vanban), "extract", "--offsets", "codepoint"])
    yield "engine", [*reference, "--engine", engine], ours
    sys.dont_write_bytecode = True  # the source folder stays clean
    sys.path.insert(0, str(score.parent))
    import damaged_documents  # needs goldlib, which stands beside the reference
    for seed in DAMAGE_SEEDS:
        documents = work / str(seed)
        damaged_documents.write_all(gold, documents, seed)
        yield f"documents {seed}", [*reference, "--out", documents], [*ours, "--documents", documents]


def main(arguments):
    shared = Path(os.environ.get("VANBAN_SHARED") or Path(__file__).resolve().parents[3] / "shared")
    score = shared / "eval" / "score.py"
    gold = Path(arguments[1]) if len(arguments) > 1 else shared / "corpus" / "dev"
    if not score.is_file() or not gold.is_dir():
        print(f"skipped: no {score} or no {gold}")
        return SKIPPED
    bad = 0
    with tempfile.TemporaryDirectory() as work:
        for name, reference, ours in cases(Path(arguments[0]).resolve(), gold, score, Path(work)):
            found = list(disagreements(reference, ours))
            bad += bool(found)
            print(f"{name}: {len(found)} differences", *found[:20], sep="\n  ")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
