#!/usr/bin/env python3
"""What Python costs: CPU time per byte of extract_many against the C++ library on the same texts, and memory over many calls.

    measure.py PREFIX [CALLS]      PREFIX is where the library is installed; CALLS for the memory (1,000,000 if not said)

Run with the Python that has the package. The JSON is not decoded. The two are measured in turns, since other work on the machine
changes the speed; the ratio is that of the best of each. Exit 1 if it is above 1.2, or if memory grows. tools/python/check --measure runs it.
"""
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

import vanban

HERE = pathlib.Path(__file__).resolve().parent
FILES = sorted((HERE.parents[2] / "corpus").glob("*.txt"))
THREADS, ROUNDS, TURNS = 2, 20, 7
MOST = 1.2  # times the CPU of C++


def compiled(prefix, folder):
    program = folder / "library"
    library = next(pathlib.Path(prefix).glob("lib/**/libvanban.a"))
    flags = subprocess.run(["pkg-config", "--libs", "icu-uc", "re2", "libutf8proc"], capture_output=True, text=True, check=True)
    subprocess.run(["g++", "-std=c++20", "-O2", "-I", f"{prefix}/include", HERE / "library.cpp", library, *flags.stdout.split(),
                    "-pthread", "-o", program], check=True)
    return program


def of_python(texts, size):
    begin = time.process_time()
    for _ in vanban.extract_many_json((text for _ in range(ROUNDS) for text in texts), threads=THREADS):
        pass
    return (time.process_time() - begin) * 1e9 / (size * ROUNDS)


def resident():
    return int(pathlib.Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 1e6


def main():
    calls = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    size = sum(file.stat().st_size for file in FILES)
    with tempfile.TemporaryDirectory() as folder:
        program = compiled(sys.argv[1], pathlib.Path(folder))
        library, python = [], []
        for _ in range(TURNS):
            texts = [file.read_text(encoding="utf-8") for file in FILES]  # anew: a str keeps its UTF-8 once it was asked for
            run = subprocess.run([program, str(ROUNDS), str(THREADS), *FILES], capture_output=True, text=True, check=True)
            library.append(float(run.stdout))
            python.append(of_python(texts, size))
    ratio = min(python) / min(library)
    print(f"{THREADS} threads, CPU: C++ {min(library):.1f} ns a byte, Python {min(python):.1f}, ratio {ratio:.2f}; "
          f"of each turn {', '.join(f'{p / l:.2f}' for p, l in zip(python, library))}")
    short = "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ; 1. Giao Sở Y tế báo cáo trước ngày 25/12/2024."
    for call in range(calls + 1):
        vanban.extract(short)
        if call == calls // 10:
            first = resident()
    last = resident()
    print(f"memory: {first:.1f} MB after {calls // 10} calls, {last:.1f} MB after {calls}")
    return 0 if last - first < 1.0 and ratio <= MOST else 1


if __name__ == "__main__":
    sys.exit(main())
