"""Twice the input, twice the work: `vanban extract` on every hostile input at three sizes, each twice the one before.

    growth.py [--size BYTES] [--jobs N] VANBAN HOSTILE_INPUT [NAME...]

Work is counted in instructions (valgrind's callgrind), never in time, so that a loaded machine gives the same figures. From
one size to the next the work grows by W1, then by W2; what is done once (loading the grammars, compiling a rule at its
first use) falls out of the differences. W2/W1 is 2 where the work is linear and 4 where it is quadratic.

Behind a limit (vanban/limits.h) less is read, and a growth across one says nothing: the sizes are halved until none meets
one, or, where even small texts do, doubled until all do.

Exit: 0 linear, 1 not, 77 no valgrind.
"""
import argparse
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

BAR = 2.2
# Less work than this for each of the first bytes is what varies at the start of a process, or whether memory could grow in
# its place (up to 700,000 instructions at 40 kB), not a loop over the input.
NOISE = 300
FACTORS = (1, 2, 4)
SMALLEST = 1_250  # bytes


def instructions(vanban, path):
    """Instructions that one `vanban extract` executes."""
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", vanban, "extract", path]
    run = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True)
    return int(re.search(r"Collected : (\d+)", run.stderr)[1])


def input_file(arguments, folder, name, size):
    path = pathlib.Path(folder) / f"{name}-{size}"
    path.write_bytes(subprocess.run([arguments.hostile_input, name, str(size)], stdout=subprocess.PIPE, check=True).stdout)
    return path


def limits_met(arguments, folder, name, size):
    """How many limits an input of this size meets."""
    path = input_file(arguments, folder, name, size)
    run = subprocess.run([arguments.vanban, "extract", path], stdout=subprocess.PIPE, check=True)
    path.unlink()
    return run.stdout.count(b'"text.limit"')


def first_size(arguments, folder, name):
    """The smallest of the three sizes, so that all of them meet the same limits."""
    size = arguments.size
    largest = FACTORS[-1]
    while size > SMALLEST and limits_met(arguments, folder, name, size * largest):
        size //= 2
    if not limits_met(arguments, folder, name, size * largest):
        return size
    while limits_met(arguments, folder, name, size) != limits_met(arguments, folder, name, size * largest):
        size *= 2
    return size


def measure(arguments, folder, name):
    """The smallest size, and the work at each of the three."""
    size = first_size(arguments, folder, name)
    work = []
    for factor in FACTORS:
        path = input_file(arguments, folder, name, size * factor)
        work.append(instructions(arguments.vanban, path))
        path.unlink()
    return size, work


def growth(size, work):
    first, second = work[1] - work[0], work[2] - work[1]
    return second / max(first, NOISE * size)


def main():
    parser = argparse.ArgumentParser(description="Is the work linear on hostile inputs?")
    parser.add_argument("--size", type=int, default=10_000, help="bytes of the smallest input (10000)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="inputs measured at a time")
    parser.add_argument("vanban")
    parser.add_argument("hostile_input")
    parser.add_argument("names", nargs="*")
    arguments = parser.parse_args()
    if shutil.which("valgrind") is None:
        print("valgrind is missing: skipped")
        return 77
    listed = subprocess.run([arguments.hostile_input, "--list"], stdout=subprocess.PIPE, text=True, check=True).stdout
    names = arguments.names or listed.split()
    failed = 0
    print(f"{'input':24}{'from':>8}{'instr/B':>9}{'growth':>8}   (linear 2.0, bar {BAR})")
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        for name, (size, work) in zip(names, pool.map(lambda name: measure(arguments, folder, name), names)):
            grown = growth(size, work)
            wrong = grown > BAR
            failed += wrong
            per_byte = (work[2] - work[1]) / (2 * size)
            print(f"{name:24}{size:8}{per_byte:9.0f}{grown:8.2f}{'   GROWS TOO FAST' if wrong else ''}", flush=True)
    print(f"{failed} of {len(names)} grow too fast" if failed else f"all {len(names)} are linear")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
