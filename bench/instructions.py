#!/usr/bin/env python3
"""What `vanban extract` costs, in instructions: by stage, and held against a stored baseline.

    bench/instructions.py [--accept] VANBAN [FILE...]

Instructions (valgrind's callgrind), not time: a loaded machine counts the same, and a change of one per cent shows. Measured are
the documents of the corpus that the baseline names; with FILEs these, and the table is only shown. Compilers and processors
differ by some per cent, so that only a cost of TOLERANCE times the baseline fails; a lower one wants `--accept`, so that what
was won is kept.

Exit: 0 all within the baseline, 1 some stage costs more, 2 usage, 77 no valgrind.
"""
import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
BASELINE = ROOT / "bench" / "instructions.json"
TOLERANCE = 1.1
# A stage, and the function whose cost, with all that it calls, is the stage's.
STAGES = {
    "start": "vanban::Engine::create",
    "decode": "vanban::decode",
    "normalise": "vanban::text::normalise",
    "layout": "vanban::layout::analyse",
    "reading": "vanban::layout::read",
    "scan": "vanban::recognise::Scanner::scan",
    "header": "vanban::structure::read_header",
    "closing": "vanban::structure::read_closing",
    "citations": "vanban::structure::read_citations",
    "outline": "vanban::structure::read_outline",
    "tasks": "vanban::structure::read_tasks",
    "keys": "vanban::link::assign_keys",
    "diagnosis": "vanban::structure::diagnose",
    "json": "vanban::write_json",
    "extract": "vanban::Engine::extract",
}


def name_in(line, names):
    """The function of a `fn=(7) name` line; a name is written once, then its number stands for it."""
    number, name = re.match(r"c?fn=\((\d+)\)(?: (.*))?", line).groups()
    if name:
        names[number] = name
    return names[number]


def costs_of(profile):
    """Instructions of each function with all that it calls, from callgrind's own file."""
    names, costs = {}, {}
    function, calling = None, False
    for line in profile.splitlines():
        if line.startswith("fn="):
            function = name_in(line, names)
        elif line.startswith("cfn="):
            name_in(line, names)
        elif line.startswith("calls="):
            calling = True
        elif re.match(r"[+\-*\d]", line):
            costs[function] = costs.get(function, 0) + int(line.split()[1])
    assert calling, "no calls in the profile"
    return costs


def stage_costs(vanban, files):
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "profile"
        command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", vanban, "extract", *files]
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        costs = costs_of(out.read_text(encoding="utf-8", errors="replace"))
    found = {}
    for stage, function in STAGES.items():
        own = [cost for name, cost in costs.items() if re.match(re.escape(function) + r"(\(|\[|$)", name)]
        if not own:
            sys.exit(f"instructions: {function} is not in the profile: name the function of the stage '{stage}' anew")
        found[stage] = max(own)
    return found


def main():
    parser = argparse.ArgumentParser(description="What extract costs, in instructions, by stage.")
    parser.add_argument("--accept", action="store_true", help="store what is measured as the baseline")
    parser.add_argument("vanban")
    parser.add_argument("files", nargs="*")
    arguments = parser.parse_args()
    if shutil.which("valgrind") is None:
        print("valgrind is missing: skipped")
        return 77
    baseline = json.loads(BASELINE.read_text())
    files = arguments.files or [str(ROOT / "corpus" / name) for name in baseline["documents"]]
    size = sum(pathlib.Path(path).stat().st_size for path in files)
    costs = stage_costs(arguments.vanban, files)
    per_byte = {stage: round(cost / (1 if stage == "start" else size), 2) for stage, cost in costs.items()}
    known = {} if arguments.files else baseline["costs"]
    dearer = 0
    print(f"{size} bytes; instructions a byte, start: in all")
    for stage, cost in per_byte.items():
        before = known.get(stage)
        wrong = before is not None and cost > before * TOLERANCE and not arguments.accept
        dearer += wrong
        note = "" if before is None else f"{before:>14} {cost / before:>7.3f}{'   costs more' if wrong else ''}"
        print(f"{stage:12}{cost:>14}{note}")
    if arguments.accept and not arguments.files:
        BASELINE.write_text(json.dumps({**baseline, "costs": per_byte}, indent=1) + "\n")
    return 1 if dearer else 0


if __name__ == "__main__":
    sys.exit(main())
