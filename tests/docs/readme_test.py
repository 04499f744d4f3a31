#!/usr/bin/env python3
"""What the documentation shows must work.

    VANBAN=build/vanban readme_test.py

Runs every ```sh block of the pages below that uses build/vanban, from the source root, with the program that VANBAN names in its
place; the blocks of a page are one script. A line that ends in `# => words` must print these words. Further: the
C++ program of a page is tests/package/example.cpp, which the test `package` builds, relative links lead to files, and no
figure for corpus/ is better than what `vanban eval corpus` says.
"""
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGES = ["README.md", "README.vi.md", "CONTRIBUTING.md", "CHANGELOG.md", "GLOSSARY.md", "engine/DESIGN.md",
         "grammars/README.md", "corpus/README.md", "tools/python/README.md", "tools/recipes/README.md", "tools/spark/README.md", "bench/README.md"]
PAGES += sorted(str(page.relative_to(ROOT)) for page in (ROOT / "engine/decisions").glob("*.md"))
PROGRAMS = ["README.md", "README.vi.md"]  # pages that show tests/package/example.cpp

PROLOGUE = """set -euo pipefail
trap 'echo "fails: $BASH_COMMAND" >&2' ERR
prints() { [ "$2" = "$3" ] || { echo "fails: $1"; echo "prints: $2"; echo "not: $3"; exit 1; } >&2; }
"""


def blocks(page, language):
    """The contents of the fenced blocks in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def script_of(page, vanban):
    """One shell script of all blocks that use the program; empty if none does."""
    used = "".join(block for block in blocks(page, "sh") if "build/vanban" in block).replace("\\\n", "")
    lines = []
    for line in used.splitlines():
        command, expects, words = line.partition("# => ")
        command = re.sub(r"\bbuild/vanban\b", lambda _: shlex.quote(vanban), command)
        if expects:
            command = f'prints {shlex.quote(line)} "$({command.rstrip()})" {shlex.quote(words.strip())}'
        lines.append(command)
    return "\n".join(lines)


def run(script):
    """What went wrong, or None."""
    with tempfile.TemporaryDirectory() as folder:  # what the script makes with mktemp goes there, and goes
        done = subprocess.run(["bash", "-c", PROLOGUE + script], cwd=ROOT, env={**os.environ, "TMPDIR": folder},
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    return None if done.returncode == 0 else done.stderr.decode("utf-8", "replace").strip() or f"exit {done.returncode}"


def broken_links(name, page):
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)|src=\"([^\"]+)\"", page):
        path = target[0] or target[1]
        if "://" not in path and not (ROOT / name).parent.joinpath(path).exists():
            yield f"the link {path} leads nowhere"


def measured(vanban):
    """metric -> F1 or accuracy, of the documents in corpus/"""
    output = subprocess.run([vanban, "eval", "--json", "-", "corpus"], cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout
    metrics = json.loads(output)["metrics"]["all"]
    return {name: values.get("f1", values.get("acc")) or 0.0 for name, values in metrics.items()}


def boasts(page, metrics):
    """Figures of a table row | what | `metric` | corpus | ... that are better than measured."""
    for metric, claim in re.findall(r"^\|[^|]+\| `([a-z_.]+)` \| ([\d.]+) \|", page, re.MULTILINE):
        if float(claim) > metrics.get(metric, 0.0) + 0.0005:
            yield f"claims {claim} for {metric}, but it is {metrics.get(metric, 0.0):.4f}"


def faults_of(name, vanban):
    page = (ROOT / name).read_text(encoding="utf-8")
    yield from broken_links(name, page)
    if name in PROGRAMS:
        program = (ROOT / "tests/package/example.cpp").read_text(encoding="utf-8")
        if program not in blocks(page, "cpp"):
            yield "no ```cpp block equals tests/package/example.cpp"
        yield from boasts(page, measured(vanban))
    script = script_of(page, vanban)
    if name in PROGRAMS and not script:
        yield "no ```sh block uses build/vanban"
    if fault := script and run(script):
        yield fault


def check_itself():
    """A check that cannot fail proves nothing."""
    page = "```sh\nbuild/vanban --version # => vanban\n```\n```sh\nfalse\n```\n"
    assert script_of(page, "v").splitlines()[0].endswith("\"$(v --version)\" vanban") and "false" not in script_of(page, "v")
    assert run("false | true") and run("prints a b c") and not run("prints a b b")
    assert list(boasts("| a | `b` | 0.9 | 1 |", {"b": 0.8})) and not list(boasts("| a | `b` | 0.9 | 1 |", {"b": 0.9}))
    assert list(broken_links("README.md", "[a](no/such/file)")) and not list(broken_links("README.md", "[a](LICENSE)"))


def main():
    if not shutil.which("jq") or not shutil.which("bash"):
        print("jq or bash is missing: skipped")
        return 77
    check_itself()
    vanban = str(pathlib.Path(os.environ.get("VANBAN", ROOT / "build/vanban")).resolve())
    faults = [f"{name}: {fault}" for name in PAGES for fault in faults_of(name, vanban)]
    print("\n".join(faults) or "the documentation works")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
