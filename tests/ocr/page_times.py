"""What recognition costs: CPU seconds a page of `vanban extract --ocr`, beside those of Tesseract alone on the same pictures with the
same model. Needs the programs tesseract and pdfimages (Debian: tesseract-ocr, poppler-utils), and the scans outside the repository;
where something is missing it ends with 77.

    page_times.py VANBAN [--only REGEX] [--files DIR]

Of each scan both are measured one after the other, so that a loaded machine favours neither. The bar is 1.25, over all pages: a page's
own time varies by a fifth on a loaded machine. Scans and sources above it by themselves are named.
"""
import argparse
import collections
import csv
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BAR = 1.25


def seconds(command):
    """CPU time of the command and of all that it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, env=dict(os.environ, OMP_THREAD_LIMIT="1"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def mean(values):
    values = list(values)
    return sum(values) / len(values)


def ratio(scans):
    return mean(mine for mine, _ in scans) / mean(theirs for _, theirs in scans)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("vanban")
    parser.add_argument("--only", default="")
    parser.add_argument("--files", type=pathlib.Path, default=ROOT.parent / "shared" / "files")
    args = parser.parse_args()
    folder = args.files / "ocr"
    if not folder.is_dir() or not shutil.which("tesseract") or not shutil.which("pdfimages"):
        return 77
    with open(folder / "index.tsv", encoding="utf-8") as table:
        sets = [row for row in csv.DictReader(table, delimiter="\t") if re.search(args.only, row["id"] + " " + row["quality"])]
    by_source, above = collections.defaultdict(list), []
    for each in sets:
        scan, pages = folder / f"{each['id']}.pdf", int(each["pages"])
        with tempfile.TemporaryDirectory() as pictures:
            subprocess.run(["pdfimages", "-png", scan, f"{pictures}/p"], check=True)
            listed = pathlib.Path(pictures) / "list.txt"
            listed.write_text("".join(f"{path}\n" for path in sorted(pathlib.Path(pictures).glob("*.png"))))
            theirs = seconds(["tesseract", listed, f"{pictures}/out", "-l", "vie", "--dpi", each["dpi"]]) / pages
        mine = seconds([args.vanban, "extract", "--ocr", scan]) / pages
        by_source[each["source"]].append((mine, theirs))
        if mine > BAR * theirs:
            above.append(f"{each['id']} {each['quality']} {mine / theirs:.2f}")
        print(f"{each['id']} {each['quality']:9} {mine:.2f} s a page, Tesseract alone {theirs:.2f}: {mine / theirs:.2f}", flush=True)
    if not sets:
        return 0
    ratios = {source: ratio(scans) for source, scans in by_source.items()}
    everything = [scan for scans in by_source.values() for scan in scans]
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print("by source: " + ", ".join(f"{source} {value:.2f}{'!' if value > BAR else ''}" for source, value in sorted(ratios.items())))
    print(f"above {BAR}: {', '.join(above) or 'none'}")
    print(f"{len(sets)} scans: {mean(m for m, _ in everything):.2f} s a page, Tesseract alone {mean(t for _, t in everything):.2f}: "
          f"{ratio(everything):.3f}; largest process {largest} MB")
    return 1 if ratio(everything) > BAR else 0


if __name__ == "__main__":
    sys.exit(main())
