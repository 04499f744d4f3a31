#!/usr/bin/env python3
"""A small search tool over official documents: one file, SQLite, and the passages that `vanban chunks` cuts.

    search.py index DB FILE...                           adds documents; those that are unchanged are passed over
    search.py find DB WORDS... [--type TYPE] [--since DATE] [--until DATE] [--limit N]
    search.py cites DB KEY                               who speaks of a document, in which passage, and how

What it finds is a khoản, not a file: with its place (Điều 5.2), the document's number and date, and the words that were
searched. Words typed without marks find all marks; with marks, the exact ones come first. "several words" and numbers
(12/QĐ-UBND) are looked for as they stand. The program vanban must be in the PATH, or named by the variable VANBAN.
"""
import argparse
import hashlib
import json
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import unicodedata

VANBAN = os.environ.get("VANBAN", "vanban")
SCHEMA = """
CREATE TABLE IF NOT EXISTS document (
  id INTEGER PRIMARY KEY, uri TEXT UNIQUE, sha256 TEXT, key TEXT, doc_type TEXT, number TEXT, issuer TEXT, date TEXT,
  effective_date TEXT, title TEXT);
CREATE TABLE IF NOT EXISTS chunk (
  id INTEGER PRIMARY KEY, document INTEGER REFERENCES document ON DELETE CASCADE, part TEXT, path TEXT, headings TEXT, line INTEGER,
  text TEXT);
CREATE INDEX IF NOT EXISTS chunk_document ON chunk (document);
CREATE TABLE IF NOT EXISTS citation (chunk INTEGER REFERENCES chunk ON DELETE CASCADE, key TEXT, relation TEXT, text TEXT);
CREATE INDEX IF NOT EXISTS citation_key ON citation (key);
CREATE INDEX IF NOT EXISTS citation_chunk ON citation (chunk);
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (folded, headings, title, exact, tokenize = 'unicode61 remove_diacritics 0');
"""
# Matches in a passage's own words count most, then those in the headings over it and in the title; the exact spelling on top.
RANK = "bm25(words, 1.0, 0.6, 0.3, 1.5)"


def fold(text):
    """The key that `vanban chunks --folded` gives."""
    letters = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in letters if not unicodedata.combining(c)).lower()


def exact(text):
    return unicodedata.normalize("NFC", text).lower()


def index(database, paths):
    known = dict(database.execute("SELECT uri, sha256 FROM document"))
    digests, unread = {}, 0
    for path in paths:
        try:
            digests[path] = hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()
        except OSError as fault:
            print(f"{path}: {fault.strerror}", file=sys.stderr)
            unread += 1
    new = [path for path in digests if known.get(path) != digests[path]]
    with database:
        for path in new:
            database.execute("DELETE FROM words WHERE rowid IN (SELECT chunk.id FROM chunk JOIN document ON document.id = chunk.document "
                             "WHERE uri = ?)", (path,))
            database.execute("DELETE FROM document WHERE uri = ?", (path,))
        count = 0
        for first in range(0, len(new), 500):  # what a command line holds
            count += add(database, new[first : first + 500])
    print(f"{len(new)} documents added, {len(digests) - len(new)} unchanged, {count} passages")
    return 1 if unread else 0


def add(database, paths):
    command = [VANBAN, "chunks", "--folded", "--jobs", str(os.cpu_count()), "--", *paths]
    count, document, content = 0, None, b""
    with subprocess.Popen(command, stdout=subprocess.PIPE) as program:
        for line in program.stdout:
            chunk = json.loads(line)
            if document is None or document[0] != chunk["uri"]:
                content = pathlib.Path(chunk["uri"]).read_bytes()
                fields = [chunk[name] for name in ("uri", "sha256", "key", "doc_type", "number", "issuer", "date", "effective_date", "title")]
                row = database.execute("INSERT INTO document (uri, sha256, key, doc_type, number, issuer, date, effective_date, title) "
                                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", fields)
                document = (chunk["uri"], row.lastrowid)
            headings = " > ".join(chunk["headings"])
            line_number = content.count(b"\n", 0, chunk["span"][0]) + 1
            row = database.execute("INSERT INTO chunk (document, part, path, headings, line, text) VALUES (?, ?, ?, ?, ?, ?)",
                                   (document[1], chunk["part"], chunk["path"], headings, line_number, chunk["text"]))
            database.execute("INSERT INTO words (rowid, folded, headings, title, exact) VALUES (?, ?, ?, ?, ?)",
                             (row.lastrowid, chunk["folded"], fold(headings), fold(chunk["title"] or ""), exact(chunk["text"])))
            database.executemany("INSERT INTO citation VALUES (?, ?, ?, ?)", [
                (row.lastrowid, c["key"] or c["partial_key"], c["relation"], c["text"]) for c in chunk["citations"]])
            count += 1
    if program.returncode > 1:
        sys.exit(f"{VANBAN}: exit {program.returncode}")
    return count


def terms_of(words):
    """What is searched: "several words" as one, a number as one, else word by word."""
    found = re.findall(r'"([^"]+)"|(\S+)', " ".join(words))
    return [term for term in (a or b for a, b in found) if re.search(r"\w", term)]


def matches_of(terms):
    """Queries, from what is surely meant to what may be: all the words as they stand, near each other, anywhere in the passage or
    over it. Most Vietnamese words are several syllables (đường bộ), which say little apart. In each, what has the marks as typed
    is better."""
    def quoted(text):
        return '"' + re.sub(r"[^\w]+", " ", text).strip() + '"'
    words = [quoted(fold(term)) for term in terms]
    better = [quoted(exact(term)) for term in terms if fold(term) != exact(term)]
    whole, near = quoted(fold(" ".join(terms))), f"NEAR({' '.join(words)}, {2 * len(words)})"
    for needed in dict.fromkeys([f"folded : {whole}", f"folded : {near}", " AND ".join("{folded headings title} : " + w for w in words)]):
        yield f"({needed}) OR ({needed} AND exact : {' AND exact : '.join(better)})" if better else needed


def find(database, words, type_, since, until, limit):
    terms = terms_of(words)
    if not terms:
        sys.exit("name the words to be found")
    conditions, values = [], []
    for condition, value in [("doc_type = ?", type_), ("date >= ?", since), ("date <= ?", until)]:
        if value:
            conditions.append("AND " + condition)
            values.append(value)
    rows = {}
    for match in matches_of(terms):
        for row in database.execute(
                f"SELECT document.*, chunk.id AS chunk, path, chunk.headings, line, text FROM words "
                f"JOIN chunk ON chunk.id = words.rowid JOIN document ON document.id = chunk.document "
                f"WHERE words MATCH ? {' '.join(conditions)} ORDER BY part IN ('header', 'closing'), {RANK}, document.date DESC LIMIT ?",
                (match, *values, limit)):
            rows.setdefault(row["chunk"], row)
    shown = list(rows.values())[:limit]
    for row in shown:
        show(row, terms)
    print(f"{len(shown)} passages" + (" or more" if len(shown) == limit else ""))


def show(row, terms):
    bold, dim, plain = ("\033[1m", "\033[2m", "\033[0m") if sys.stdout.isatty() else ("", "", "")
    name = " ".join(part for part in [(row["doc_type"] or "văn bản").capitalize(), row["number"], row["date"] and f"({row['date']})"] if part)
    print(f"{bold}{name}{plain}  {cut(row['title'] or '', 110)}")
    place = " · ".join(part for part in [row["path"], row["headings"]] if part)
    print(f"  {dim}{row['uri']}:{row['line']}{plain}  {cut(place, 110)}")
    print("  " + snippet(" ".join(row["text"].split()), terms) + "\n")


def cut(text, width):
    """At a blank, if it is too long."""
    return text if len(text) <= width else text[:width].rsplit(" ", 1)[0] + " …"


def snippet(text, terms, width=220):
    """The stretch around the first term, with marks around the terms where they stand."""
    before, behind = ("\033[1;33m", "\033[0m") if sys.stdout.isatty() else ("[", "]")
    text = unicodedata.normalize("NFC", text)
    folded = fold(text)  # as long as the text, letter by letter
    spans = []
    for term in terms:
        pattern = r"\W+".join(re.escape(word) for word in re.findall(r"\w+", fold(term)))
        spans += [match.span() for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", folded)]
    spans.sort()
    # Around the place where most terms stand together.
    spans = spans[max(range(len(spans)), key=lambda i: sum(b < spans[i][0] + width // 2 for b, _ in spans[i:])) :] if spans else []
    start = max(0, (spans[0][0] if spans else 0) - width // 3)
    start = text.find(" ", start) + 1 if start else 0
    joined = []
    for begin, end in spans:
        if joined and begin >= joined[-1][0] and not re.search(r"\w", text[joined[-1][1] : begin]):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    out, at = ["… " if start else ""], start
    for begin, end in joined:
        if begin < at or end > start + width:
            continue
        out += [text[at:begin], before, text[begin:end], behind]
        at = end
    return "".join(out) + text[at : start + width] + (" …" if start + width < len(text) else "")


def cites(database, key):
    rows = database.execute(
        "SELECT document.*, path, headings, line, chunk.text AS text, relation, citation.text AS words FROM citation "
        "JOIN chunk ON chunk.id = citation.chunk JOIN document ON document.id = chunk.document "
        "WHERE citation.key = ? ORDER BY document.date, chunk.id", (key,)).fetchall()
    for row in rows:
        print(f"[{row['relation']}]", end=" ")
        show(row, ['"'.join(row["words"].split('"'))])
    print(f"{len(rows)} passages")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("index", "find", "cites"):
        command = commands.add_parser(name)
        command.add_argument("database")
        command.add_argument("words", nargs="+", metavar={"index": "FILE", "find": "WORD", "cites": "KEY"}[name])
        if name == "find":
            command.add_argument("--type", dest="type_")
            command.add_argument("--since")
            command.add_argument("--until")
            command.add_argument("--limit", type=int, default=10)
    given = parser.parse_args()
    if given.command != "index" and not pathlib.Path(given.database).exists():
        sys.exit(f"{given.database}: there is no such file; search.py index makes it")
    database = sqlite3.connect(given.database)
    database.row_factory = sqlite3.Row
    database.execute("PRAGMA foreign_keys = ON")
    database.executescript(SCHEMA)
    if given.command == "index":
        return index(database, given.words)
    if given.command == "find":
        find(database, given.words, given.type_, given.since, given.until, given.limit)
    else:
        cites(database, given.words[0])
    return 0


if __name__ == "__main__":
    sys.exit(main())
