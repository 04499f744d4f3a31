#!/usr/bin/env python3
"""Checks annotations against their texts: usage: check.py [--look] [NAME.gold.json ...] (all in this folder by default).

Exit status 1 if any annotation breaks a rule of ANNOTATION.md that a machine can check. --look also lists what an
annotator should look at again: strings that resemble a document number, or a label, but are not annotated.
"""
import json
import re
import sys
import unicodedata
from pathlib import Path

FAMILIES = {"party", "state", "mass", "other"}
FORMS = {"numbered", "named", "back"}
RELATIONS = {"based_on", "implements", "guides", "amends", "replaces", "repeals", "issues", "issued_by", "responds_to",
             "extends", "corrects", "suspends", "consolidates", "amended_by", "replaced_by", "repealed_by", "cites"}
HEADER = ("family", "doc_type", "number", "issuer", "parent", "place", "date", "title", "addressees")
ISO_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
NUMBER_LIKE = re.compile(r"\d+[a-z]?(?:\.\d+)?[-/](?:\d{4}[-/])?[A-ZĐ]{2}[\w./-]*")
LABEL_LIKE = re.compile(r"(?:Phần|Chương|Mục|Điều|Bước) \S+|[IVX]+[.-] |\d+[.)-] |[a-zđ]\) |\(\d+\) |[-+•*] \S")


def places(text, exact):
    """All places where the words of `exact` stand one after the other, whatever white space is between them."""
    return [m.span() for m in re.finditer(r"\s+".join(map(re.escape, exact.split())), text)]


def stands(text, exact):
    """True if the string stands in the text; columns side by side may cut it, so its words are enough."""
    return bool(places(text, exact)) or all(word in text for word in exact.split())


def is_date(value):
    return value is None or bool(ISO_DATE.fullmatch(value))


def check_header(header, text):
    yield from (f"header lacks {key}" for key in HEADER if key not in header)
    if header.get("family") not in FAMILIES:
        yield f"family {header.get('family')!r} is none of {', '.join(sorted(FAMILIES))}"
    if not is_date(header.get("date")):
        yield f"header date {header['date']!r} is no ISO day, month or year"
    strings = [header.get(key) for key in ("issuer", "parent", "place", "title")] + header.get("addressees", [])
    yield from (f"header: not in the text: {s!r}" for s in strings if s and not stands(text, s))


def check_outline(gold, text, spans):
    after = 0
    for i, unit in enumerate(gold["outline"]):
        found = [p for p in places(text, unit["text"]) if p[0] >= after]
        if not found:
            yield f"outline[{i}]: not in the text after its predecessor: {unit['text']!r}"
            continue
        spans.append(found[0])
        after = found[0][0] + 1
        if unit["parent"] is not None and not 0 <= unit["parent"] < i:
            yield f"outline[{i}]: parent {unit['parent']} is no index of a unit before it"
    yield from (f"task item {t} is no index of a unit" for t in gold["task_items"] if not 0 <= t < len(gold["outline"]))


def check_citation(citation, i, total):
    for key, known in (("form", FORMS), ("relation", RELATIONS)):
        if citation[key] not in known:
            yield f"citations[{i}]: {key} {citation[key]!r} is none of {', '.join(sorted(known))}"
    if (citation["form"] == "numbered") != bool(citation["number"]):
        yield f"citations[{i}]: form and number disagree"
    if citation["number"] and not re.search(r"[A-ZĐ]", citation["number"]):
        yield f"citations[{i}]: number without a code: {citation['number']!r}"
    if not is_date(citation["date"]):
        yield f"citations[{i}]: date {citation['date']!r} is no ISO day, month or year"
    for key in ("subject", "antecedent"):
        other = citation.get(key)
        if other is not None and (other == i or not 0 <= other < total):
            yield f"citations[{i}]: {key} {other} is no index of another citation"


def check_citations(gold, text, spans):
    before = -1
    for i, citation in enumerate(gold["citations"]):
        yield from check_citation(citation, i, len(gold["citations"]))
        found = places(text, citation["text"])
        nth = citation.get("nth", 1)
        if len(found) < nth:
            yield f"citations[{i}]: not in the text: {citation['text']!r}"
            continue
        spans.append(found[nth - 1])
        if found[nth - 1][0] <= before:
            yield f"citations[{i}]: out of order"
        before = found[nth - 1][0]
        exact = [s for s in (citation["issuer"], citation["title"], citation["pinpoint"]) if s]
        yield from (f"citations[{i}]: not in the text: {s!r}" for s in exact if not places(text, s))


def check_assignments(gold, text):
    for i, a in enumerate(gold["assignments"]):
        exact = [a["text"]] + ([a["deadline"]] if a["deadline"] else [])
        yield from (f"assignments[{i}]: not in the text: {s!r}" for s in exact if not places(text, s))
        yield from (f"assignments[{i}]: not in the text: {s!r}" for s in a["lead"] + a["with"] if not stands(text, s))
        if not is_date(a["due"]):
            yield f"assignments[{i}]: due {a['due']!r} is no ISO day, month or year"
        if a["outline"] is not None and not 0 <= a["outline"] < len(gold["outline"]):
            yield f"assignments[{i}]: outline {a['outline']!r} is no index of one of the {len(gold['outline'])} units"


def look_again(gold, text, units, citations):
    """What resembles a number or a label but is not annotated."""
    own = gold["header"]["number"] or "\0"
    for m in NUMBER_LIKE.finditer(text):
        if own not in m.group() and not any(b <= m.start() < e for b, e in citations):
            yield f"a number? line {text.count(chr(10), 0, m.start()) + 1}: {m.group()}"
    begins = {b for b, _ in units}
    for m in re.finditer(r"^[ \t|*]*(?P<label>.+)$", text, re.M):
        label = m.group("label")
        listed = any(r in label for r in gold["recipients"] + gold["header"]["addressees"])
        if LABEL_LIKE.match(label) and m.start("label") not in begins and not listed:
            yield f"a unit? line {text.count(chr(10), 0, m.start('label')) + 1}: {label[:60]}"


def check(gold_path, look):
    text_path = gold_path.with_name(gold_path.name.replace(".gold.json", ".txt"))
    text = unicodedata.normalize("NFC", text_path.read_text(encoding="utf-8"))
    gold = json.loads(unicodedata.normalize("NFC", gold_path.read_text(encoding="utf-8")))
    units, citations = [], []
    problems = [*check_header(gold["header"], text), *check_outline(gold, text, units),
                *check_citations(gold, text, citations), *check_assignments(gold, text)]
    problems += [f"recipient not in the text: {r!r}" for r in gold["recipients"] if not stands(text, r)]
    for problem in problems:
        print(f"{gold_path.name}: {problem}")
    for hint in look_again(gold, text, units, citations) if look else []:
        print(f"{gold_path.name}: look: {hint}")
    return not problems


def check_file(path, look):
    """An annotation that cannot be read costs itself, with a line that says where."""
    try:
        return check(path, look)
    except OSError as fault:
        print(f"{fault.filename}: {fault.strerror}")
    except json.JSONDecodeError as fault:
        print(f"{path.name}:{fault.lineno}:{fault.colno}: no JSON: {fault.msg}")
    except KeyError as fault:
        print(f"{path.name}: lacks the key {fault}: write null or [] where the text says nothing")
    return False


def main(arguments):
    look = "--look" in arguments
    named = [Path(a) for a in arguments if a != "--look"]
    paths = named or sorted(Path(__file__).parent.glob("*.gold.json"))
    good = [check_file(path, look) for path in paths]
    print(f"{sum(good)} of {len(good)} annotations without problems")
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
