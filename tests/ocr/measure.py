"""Scans against their truth: letters, cited numbers, header numbers and days. The scans stand outside the repository; where they
are not there it ends with 77.

    measure.py VANBAN [--only REGEX] [--jobs N] [--files DIR] [--keep DIR]

VANBAN extract --ocr reads each scan of DIR/ocr. Measured, per scan and together:

- character error rate of the text, and of the plain reading that lies beside the scan (NFC, white space collapsed, quotes and dashes
  as one; a difference of reading order counts);
- of the numbered citations that the program finds in the truth, how many it finds in the scan with the same canonical number, and
  how many others it says. Averaged over sources, since few sources make many scans.

Then the header's number and day of the real scans in real_scans.tsv, as a person read them from the pages. `?`: serial
or day is written by hand, so nothing may be said; what is said must still be right. --keep DIR keeps what the program said, and takes what is there instead of asking again.
"""
import argparse
import collections
import csv
import json
import pathlib
import re
import subprocess
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2]
APART = "thin200"  # strokes are lost there that no reader gets back
BARS = {"sets_better": 45 / 52, "found": 0.95, "wrong": 0.02, "real_right": 0.90, "real_wrong": 0.02}


def folded(text):
    text = unicodedata.normalize("NFC", text).replace("\f", " ")
    for signs, sign in (("“”„«»", '"'), ("‘’`", "'"), ("–—‐‑−", "-")):
        text = re.sub(f"[{signs}]", sign, text)
    return " ".join(text.split())


def distance(one, other):
    """Edits from one text to the other; all letters of one at a time, as bits of one integer (Myers 1999, Hyyrö 2003)."""
    if not one:
        return len(other)
    places = collections.defaultdict(int)
    for at, letter in enumerate(one):
        places[letter] |= 1 << at
    everything, last = (1 << len(one)) - 1, 1 << (len(one) - 1)
    up, down, edits = everything, 0, len(one)
    for letter in other:
        equal = places.get(letter, 0)
        zero = (((equal & up) + up) ^ up) | equal | down
        plus, minus = down | ~(zero | up) & everything, up & zero
        edits += bool(plus & last) - bool(minus & last)
        plus, minus = plus << 1 | 1, minus << 1
        up, down = (minus | ~(zero | plus)) & everything, plus & zero & everything
    return edits


def read(vanban, path, options, keep):
    kept = keep and keep / (path.name + ".json")
    if kept and kept.exists():
        return json.loads(kept.read_text(encoding="utf-8"))
    done = subprocess.run([vanban, "extract", "--text", *options, path], capture_output=True)
    lines = done.stdout.decode().splitlines()
    document = json.loads(lines[0]) if lines else None
    if kept and document:
        keep.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return document


def numbers(document):
    return collections.Counter(c["number"]["canonical"] for c in document["citations"] if c["number"])


def mean(values):
    values = list(values)
    return sum(values) / max(len(values), 1)


def measure_sets(files, args, said):
    with open(files / "index.tsv", encoding="utf-8") as table:
        sets = [row for row in csv.DictReader(table, delimiter="\t") if re.search(args.only, row["id"] + " " + row["quality"])]
    rows = []
    for each in sets:
        scan = files / f"{each['id']}.pdf"
        document = read(args.vanban, scan, ["--ocr", "--jobs", str(args.jobs)], args.keep)
        if document is None:
            said.append(f"{each['id']}: nothing was read")
            continue
        truth = scan.with_suffix(".truth.txt").read_text(encoding="utf-8")
        plain = scan.with_suffix(".ocr.txt").read_text(encoding="utf-8")
        true_numbers = numbers(read(args.vanban, scan.with_suffix(".truth.txt"), [], None))
        read_numbers = numbers(document)
        wanted, text = folded(truth), folded(document["text"])
        row = {"id": each["id"], "source": each["source"], "quality": each["quality"],
               "cer": distance(wanted, text) / len(wanted), "plain": distance(wanted, folded(plain)) / len(wanted),
               "found": sum((true_numbers & read_numbers).values()), "of": sum(true_numbers.values()),
               "wrong": sum((read_numbers - true_numbers).values()), "said": sum(read_numbers.values())}
        rows.append(row)
        print(f"{row['id']} {row['source']:8} {row['quality']:9} CER {row['cer']:.4f} plain {row['plain']:.4f}  numbers {row['found']}/{row['of']}"
              f"  lost {sorted((true_numbers - read_numbers).elements())} wrong {sorted((read_numbers - true_numbers).elements())}", flush=True)
    if not rows:
        return
    better = sum(row["cer"] < row["plain"] for row in rows)
    print(f"CER {mean(r['cer'] for r in rows):.4f}, plain {mean(r['plain'] for r in rows):.4f}; lower in {better} of {len(rows)}")
    if better < BARS["sets_better"] * len(rows) or mean(r["cer"] for r in rows) >= mean(r["plain"] for r in rows):
        said.append("character error rate: not low enough")
    for name, part in (("all but " + APART, [r for r in rows if r["quality"] != APART]), (APART, [r for r in rows if r["quality"] == APART])):
        by_source = collections.defaultdict(list)
        for row in part:
            if row["of"]:
                by_source[row["source"]].append(row)
        found = mean(mean(r["found"] / r["of"] for r in group) for group in by_source.values())
        wrong = mean(mean(r["wrong"] / max(r["said"], 1) for r in group) for group in by_source.values())
        print(f"{name}: numbers found {found:.4f}, wrong {wrong:.4f}, over {len(by_source)} sources; "
              f"{sum(r['found'] for r in part)} of {sum(r['of'] for r in part)}, {sum(r['wrong'] for r in part)} wrong of {sum(r['said'] for r in part)}")
        if name != APART and (found < BARS["found"] or wrong >= BARS["wrong"]):
            said.append(f"numbers: {found:.4f} found, {wrong:.4f} wrong")


def measure_real(files, args, said):
    with open(pathlib.Path(__file__).with_name("real_scans.tsv"), encoding="utf-8") as table:
        rows = [row for row in csv.DictReader(table, delimiter="\t") if re.search(args.only, row["file"])]
    right = wrong = printed = 0
    for row in rows:
        document = read(args.vanban, files / row["file"], ["--ocr", "--jobs", str(args.jobs)], args.keep)
        header = document["header"] if document else {}
        for field, value in (("number", (header.get("number") or {}).get("canonical")), ("date", (header.get("date") or {}).get("value"))):
            truth, by_hand = row[field].rstrip("?"), row[field].endswith("?")
            # A part of the truth is not wrong: the month without the day, the symbol without the serial.
            part = value and (truth.startswith(value) or field == "number" and value.startswith("/") and truth.endswith(value))
            printed += not by_hand
            right += value == truth and not by_hand
            if value and value != truth and not part:
                wrong += 1
            if value != truth:
                print(f"{row['file']}: {field} {value}, on the page {row[field]}")
    print(f"real scans: {right} of {printed} printed ones right, {wrong} of {2 * len(rows)} wrong")
    if rows and (right < BARS["real_right"] * printed or wrong > BARS["real_wrong"] * max(2 * len(rows), 1)):
        said.append("header numbers and days of real scans: too few right, or too many wrong")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("vanban")
    parser.add_argument("--only", default="")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--files", type=pathlib.Path, default=ROOT.parent / "shared" / "files")
    parser.add_argument("--keep", type=pathlib.Path)
    args = parser.parse_args()
    if not (args.files / "ocr").is_dir():
        return 77
    said = []
    measure_sets(args.files / "ocr", args, said)
    measure_real(args.files / "formats", args, said)
    print("\n".join(said) or "all bars are met")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
