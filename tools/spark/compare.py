#!/usr/bin/env python3
"""Are the edges of a Spark run those of one machine?

    vanban graph --format ndjson DOCUMENTS.ndjson | tools/spark/compare.py TABLES

Compares edges (from, to, relation, extent, confidence, pinpoints, who asserts them) and what stayed unresolved. Needs pyarrow. Exit 1 if anything differs.
"""
import json
import sys

import pyarrow.parquet


def of_graph(lines):
    edges, open_mentions = {}, set()
    for line in map(json.loads, lines):
        if line["kind"] == "edge":
            said = sorted((m["uri"], *m["span"], m["citation"], m["document"]) for m in line["asserted_by"])
            edges[line["from"], line["to"], line["relation"]] = (line["extent"], line["confidence"], sorted(set(line["pinpoints"])), said)
        elif line["kind"] == "unresolved":
            open_mentions.add((line["uri"], line["citation"], *line["span"], line["partial_key"], line["candidate_count"]))
    return edges, open_mentions


def of_tables(folder):
    edges, open_mentions = {}, set()
    for row in pyarrow.parquet.read_table(f"{folder}/edges").to_pylist():
        said = [(m["uri"], m["begin"], m["end"], m["citation"], m["document"]) for m in row["asserted_by"]]
        edges[row["from"], row["to"], row["relation"]] = (row["extent"], row["confidence"], row["pinpoints"], said)
    for row in pyarrow.parquet.read_table(f"{folder}/unresolved").to_pylist():
        open_mentions.add(tuple(row[name] for name in ("uri", "citation", "begin", "end", "partial_key", "candidate_count")))
    return edges, open_mentions


def main(folder):
    one, many = of_graph(sys.stdin), of_tables(folder)
    same = True
    for what, left, right in (("edges", one[0], many[0]), ("unresolved mentions", dict.fromkeys(one[1]), dict.fromkeys(many[1]))):
        missing, more = left.keys() - right.keys(), right.keys() - left.keys()
        other = [key for key in left.keys() & right.keys() if left[key] != right[key]]
        print(f"{what}: {len(left)} on one machine; {len(missing)} missing, {len(more)} more, {len(other)} with other facts")
        for note, keys in (("missing", missing), ("more", more), ("other", other)):
            for key in sorted(keys, key=str)[:3]:
                print(f"  {note}: {key} {str(left.get(key))[:300]} | {str(right.get(key))[:300]}")
        same = same and not (missing or more or other)
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
