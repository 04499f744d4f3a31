#!/usr/bin/env python3
"""Holds the memory that a document costs: bytes at the peak for each byte of input, beyond a megabyte and what the program needs for an empty one.

    memory.py VANBAN HOSTILE_INPUT PEAK_MEMORY

Every hostile input there is, this project's own corpus over and over (which cites more than real prose does), and the same decomposed (NFD), at 2 MB, where a string
that doubles is as bad as at any other size. The bar is eight; two runs differ by up to 0.3.

Why no input needs more: vanban/limits.h and engine/decisions/0017-memory-and-limits.md.
"""
import pathlib
import subprocess
import sys
import tempfile
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2]
SIZE = 2_000_000
BAR = 8  # bytes for each byte of input


def corpus_text():
    unit = b"".join(path.read_bytes() for path in sorted((ROOT / "corpus").glob("*.txt")))
    return unit * (SIZE // len(unit) + 1)


def inputs(hostile_input):
    """Names, and how each is made."""
    yield "corpus", corpus_text
    yield "corpus_nfd", lambda: unicodedata.normalize("NFD", corpus_text().decode()).encode()
    for name in subprocess.run([hostile_input, "--list"], stdout=subprocess.PIPE, text=True, check=True).stdout.split():
        yield name, lambda: subprocess.run([hostile_input, name, str(SIZE)], stdout=subprocess.PIPE, check=True).stdout


def peak(peak_memory, vanban, path):
    run = subprocess.run([peak_memory, vanban, "extract", str(path)], stdout=subprocess.PIPE, text=True)
    if run.returncode:
        sys.exit(f"{path.name}: exit status {run.returncode}")
    return int(run.stdout)


def main():
    vanban, hostile_input, peak_memory = sys.argv[1:]
    over = []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        empty = folder / "empty.txt"
        empty.write_bytes(b"a\n")
        base = peak(peak_memory, vanban, empty)
        for kind, make in inputs(hostile_input):
            path = folder / f"{kind}.txt"
            path.write_bytes(make()[:SIZE])
            factor = (peak(peak_memory, vanban, path) - base - 1_000_000) / SIZE
            path.unlink()
            print(f"{kind:20} {factor:6.1f} of {BAR}")
            if factor > BAR:
                over.append(kind)
    if over:
        sys.exit("over the bar: " + ", ".join(over))


if __name__ == "__main__":
    main()
