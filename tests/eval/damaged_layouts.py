#!/usr/bin/env python3
"""Copies annotated documents with the damage that converters and scanners do to layouts and letters; the words stay where they can.

usage: damaged_layouts.py GOLD_DIR OUT_DIR

Each document is written once for each kind of damage, as KIND-NAME.txt with its annotation. The damage is a function of the name.
For `vanban eval --reliability - OUT_DIR`: how often values of each confidence are right when documents are worse than the gold's.
Quotations that a kind of damage tears apart are reported by eval and not scored.
"""
import random
import re
import sys
from pathlib import Path

LETTERS = {"I": "l", "0": "O", "1": "l", "ế": "ê", "ộ": "ô", "ố": "ô", "ị": "i", "ể": "ế", "ữ": "ừ", "ầ": "â", "Đ": "\u00d0", "h": "b"}
SPECKS = ("' ", ". ", "_ ", "| ", ": ", "~ ")


def lines(change):
    return lambda text, chance: "\n".join(change(line, chance) for line in text.split("\n"))


def join_columns(line, _):
    return re.sub(r"(?<=\S)[ \t]{2,}(?=\S)", " ", line)


def break_lines(text, chance):
    return "".join("\n" if c == " " and chance.random() < 0.03 else c for c in text)


def misread(text, chance):
    return "".join(LETTERS[c] if c in LETTERS and chance.random() < 0.05 else c for c in text)


def speckle(line, chance):
    return chance.choice(SPECKS) + line if line.strip() and chance.random() < 0.15 else line


def number_pages(text, _):
    out = []
    for i, line in enumerate(text.split("\n"), 1):
        out.append(line)
        if i % 45 == 0:
            out += ["", " " * 30 + str(i // 45 + 1), ""]
    return "\n".join(out)


def lose_lines(text, chance):
    return "\n".join(line for line in text.split("\n") if not line.strip() or chance.random() > 0.03)


def wrap(line, _):
    if len(line) <= 60 or re.search(r"\S {3,}\S", line):
        return line
    out = [""]
    for word in line.split(" "):
        if len(out[-1]) + len(word) > 60:
            out.append(word)
        else:
            out[-1] = (out[-1] + " " + word).strip()
    return "\n".join(out)


DAMAGE = {
    "clean": lambda text, _: text,
    "columns": lines(join_columns),
    "tight": lambda text, _: re.sub(r"\n\s*\n+", "\n", text),
    "spaced": lambda text, _: text.replace("\n", "\n\n"),
    "flush": lines(lambda line, _: line.strip()),
    "wrapped": lines(wrap),
    "broken": break_lines,
    "misread": misread,
    "specks": lines(speckle),
    "pages": number_pages,
    "lossy": lose_lines,
}


def main():
    source, target = map(Path, sys.argv[1:])
    target.mkdir(parents=True, exist_ok=True)
    for gold in sorted(source.glob("*.gold.json")):
        name = gold.name.removesuffix(".gold.json")
        text = gold.with_name(name + ".txt").read_text(encoding="utf-8")
        for kind, damage in DAMAGE.items():
            (target / f"{kind}-{name}.txt").write_text(damage(text, random.Random(kind + name)), encoding="utf-8")
            (target / f"{kind}-{name}.gold.json").write_bytes(gold.read_bytes())


if __name__ == "__main__":
    main()
