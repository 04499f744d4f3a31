"""Real files of offices, which stand outside the repository: each with its outcome, its encoding, and its number, date and type as
a person read them from the page (real_files.tsv; `-`: the page has none; empty: not looked at).

    real_files_test.py VANBAN [FILES]

Skipped (77) where the files are not there. Texts in old encodings are compared with their transcripts, letter by letter, after case
folding and without blanks and dashes. Transcripts hold what a text does not: running heads, names of embedded objects, deleted
passages. So what is measured is the share of letters read that the transcript has too, and the share of it that was found.
"""
import csv
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2]
LEAST_RIGHT = 0.90     # of the header fields that the pages have
MOST_WRONG = 0.02      # nothing said is not wrong
LEAST_ACCURACY = 0.995
# Half of its text is deleted by tracked changes, which the transcript does not know.
TRACKED = "2004-1ED4D_Francois_Godement-Thoikyquado"


def letters(text):
    folded = unicodedata.normalize("NFC", text).replace("\u00ad", "").casefold().replace("ð", "đ")
    return re.sub(r'[\s|¦\ufeff"“”\u2013\u2014\u2026.-]+', "", folded)


def differences(ours, theirs, folder):
    """Letters that are only ours, and only theirs."""
    for name, text in (("a", ours), ("b", theirs)):
        (folder / name).write_text("\n".join(text) + "\n", encoding="utf-8")
    lines = subprocess.run(["diff", "--speed-large-files", folder / "a", folder / "b"], capture_output=True, text=True).stdout.splitlines()
    return sum(line.startswith("<") for line in lines), sum(line.startswith(">") for line in lines)


def main():
    vanban = sys.argv[1]
    files = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT.parent / "shared" / "files"
    if not (files / "formats").is_dir():
        return 77
    with open(pathlib.Path(__file__).with_name("real_files.tsv"), encoding="utf-8") as table:
        expected = list(csv.DictReader(table, delimiter="\t"))
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        archive = folder / "a.db"
        done = subprocess.run([vanban, "import", "--no-ocr", "--into", archive, files / "formats", files / "legacy"], capture_output=True, text=True)
        if done.returncode != 0:
            faults.append(f"import: exit {done.returncode}: {done.stderr}")
        database = sqlite3.connect(archive)
        right = wrong = fields = 0
        for row in expected:
            found = database.execute("SELECT state, ifnull(code, '-'), ifnull(encoding, '-'), number, issued_on, doc_type FROM files "
                                     "LEFT JOIN documents ON documents.id = document_id WHERE path = ?", (str(files / row["path"]),)).fetchone()
            if found is None:
                faults.append(f"{row['path']}: not in the archive")
                continue
            if found[:3] != (row["state"], row["code"], row["encoding"]):
                faults.append(f"{row['path']}: {found[:3]}, expected {row['state']}, {row['code']}, {row['encoding']}")
            for name, said in zip(("number", "date", "type"), found[3:]):
                if not row[name]:
                    continue
                truth = None if row[name] == "-" else row[name]
                # A part of the truth, and the parts of a blank number, are not wrong.
                part = said is not None and (truth or "").startswith(said) or name == "number" and (said or "").startswith("/") or (
                    truth is None and name == "date" and len(said or "") < 10)
                fields += truth is not None
                right += truth is not None and said == truth
                if said is not None and said != truth and not part:
                    wrong += 1
                    print(f"{row['path']}: {name} {said}, on the page {truth}")
                elif said != truth and truth is not None:
                    print(f"{row['path']}: {name} not found: {truth}")
        print(f"header fields: {right} of {fields} right, {wrong} wrong")
        if right < LEAST_RIGHT * fields or wrong > MOST_WRONG * fields:
            faults.append("header fields: too few right, or too many wrong")
        extra = missing = ours = theirs = 0
        for transcript in sorted((files / "legacy" / "viparse" / "truth").glob("*.txt")):
            texts = database.execute("SELECT text FROM documents JOIN files ON document_id = documents.id WHERE path LIKE ?",
                                     (f"%/viparse/files/{transcript.stem}.%",)).fetchall()
            if len(texts) != 1:
                faults.append(f"{transcript.stem}: no text")
                continue
            mine, truth = letters(texts[0][0]), letters(transcript.read_text(encoding="utf-8"))
            only_mine, only_theirs = differences(mine, truth, folder)
            if transcript.stem == TRACKED:
                continue
            extra, missing, ours, theirs = extra + only_mine, missing + only_theirs, ours + len(mine), theirs + len(truth)
        accuracy = min(1 - extra / max(ours, 1), 1 - missing / max(theirs, 1))
        print(f"old encodings: {1 - extra / max(ours, 1):.4f} of what is read is in the transcripts, {1 - missing / max(theirs, 1):.4f} of them is read")
        if accuracy < LEAST_ACCURACY:
            faults.append(f"old encodings: accuracy {accuracy:.4f}")
    print("\n".join(faults) or "all as expected")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
