#!/usr/bin/env python3
"""Checks documents, graphs and chunks against contracts vanban/document/1, vanban/graph/1 and vanban/chunk/1, strictly: a
field that the contract does not list fails. "schema" says which of them a line is; without it, a document.

usage: validate.py [FILE ...]        standard input where no file or - is named; one JSON object a line

Prints `FILE:LINE: PLACE: what is wrong` for each fault; exit code 1 if there was one, 2 if a file cannot be read.
Needs python3-jsonschema.
"""
import json
import pathlib
import sys

import jsonschema

FOLDER = pathlib.Path(__file__).parent
NAMES = {"vanban/graph/1": "graph", "vanban/chunk/1": "chunk"}  # what is neither is a document


def validator_of(name):
    schema = json.loads((FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))
    return jsonschema.Draft202012Validator(schema)


def place_of(error):
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in error.absolute_path) or "."


def innermost(error):
    """The fault itself where a field may be an object or null: not that neither fits, but what the object lacks."""
    branches = [branch for branch in error.context or [] if branch.validator_value != "null"]
    return innermost(branches[0]) if branches else error


def is_echo(error, errors):
    """jsonschema 4.10 (Debian 12) calls an object with a fault in it an unevaluated property of the one around it."""
    place = list(error.absolute_path)
    inner = (list(other.absolute_path) for other in errors if other is not error)
    return error.validator == "unevaluatedProperties" and any(
        len(path) > len(place) and path[:len(place)] == place for path in inner)


def faults(validators, line):
    try:
        document = json.loads(line)
    except ValueError as error:
        return [f"not JSON: {error}"]
    said = document.get("schema") if isinstance(document, dict) else None
    validator = validators[NAMES.get(said, "document")]
    errors = [innermost(error) for error in validator.iter_errors(document)]
    return [f"{place_of(error)}: {error.message[:300]}" for error in errors if not is_echo(error, errors)]


def lines_of(name):
    if name == "-":
        return sys.stdin.buffer.read().splitlines()
    return pathlib.Path(name).read_bytes().splitlines()


def main(names):
    validators = {name: validator_of(name) for name in ("document", *NAMES.values())}
    failed = False
    for name in names or ["-"]:
        try:
            lines = lines_of(name)
        except OSError as error:
            print(f"{name}: {error.strerror}", file=sys.stderr)
            return 2
        for number, line in enumerate(lines, 1):
            for fault in faults(validators, line):
                print(f"{name}:{number}: {fault}", file=sys.stderr)
                failed = True
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
