"""Makes documents (vanban/document/1, as far as they are scored) from annotations, and damages them at random.

Words change in spelling, quotation, case or not at all; spans move; entries get lost, doubled or wrong. The damage is a function
of the seed and of the annotations; seed 0 leaves all as it is. Needs goldlib on the path.
"""
import json
import random
import unicodedata

import goldlib

SHARE = 0.25  # of the chances taken to do damage

SPELLINGS = (
    lambda s: None,
    lambda s: s.upper(),
    lambda s: unicodedata.normalize("NFD", s),
    lambda s: "\u201c" + s + "\u201d.",
    lambda s: s.replace("/", " / ").replace("-", " \u2013 "),
    lambda s: s + " x'y\"\n\t\\z\u200b\u00a0",
    lambda s: s.replace("Đ", "\u00d0").replace("oà", "òa").replace("oá", "óa").replace("uỷ", "ủy").replace("uý", "úy"),
    lambda s: "  " + s.replace(" ", "\u00a0  "),
    lambda s: s[:-1],
)


class Damager:
    def __init__(self, seed, gold, text, places):
        self.random = random.Random(seed)
        self.share = SHARE if seed else 0
        self.gold = gold
        self.end = len(text)
        self.original = {}  # place in the text -> first code point of the original
        for position, place in enumerate(places):
            self.original.setdefault(place, position)

    def strikes(self):
        return self.random.random() < self.share

    def strikes_hard(self):
        return self.strikes() and self.strikes()

    def words(self, text):
        return self.random.choice(SPELLINGS)(text) if text and self.strikes() else text

    def span(self, span):
        begin, end = span
        if self.strikes():
            begin += self.random.choice((-4, -3, -2, -1, 1, 2, 3))
            end += self.random.choice((-1, 0, 1, 5))
        begin = min(max(begin, 0), self.end)
        return [self.original[begin], self.original[min(max(begin, end), self.end)]]

    def member(self, text, name="text"):
        text = self.words(text)
        return text if text is None else {name: text}

    def members(self, texts):
        kept = [self.member(text) for text in texts if not self.strikes_hard()]
        return [member for member in kept if member] + ([{"text": "Người lạ"}] if self.strikes() else [])

    def header(self):
        gold = self.gold["header"]
        header = {field: self.member(gold.get(field)) for field in ("issuer", "parent", "place", "title")}
        header |= {field: self.words(gold.get(field)) for field in ("family", "doc_type")}
        header["number"] = self.member(gold.get("number"), "canonical")
        header["date"] = self.member(gold.get("date"), "value")
        header["addressees"] = self.members(gold.get("addressees", []))
        return header

    def signatures(self):
        fields = ("authority", "body", "position", "name")
        return [{field: self.words(signature.get(field)) for field in fields}
                for signature in self.gold.get("signatures", []) if not self.strikes()]

    def label(self, label):
        if not self.strikes():
            return label
        return self.random.choice((label.upper(), f"Điều {label}", f"{label}.", f"({label})", "–", "", "9"))

    def outline_and_tasks(self):
        units, roots = [], []
        for index, gold in enumerate(self.gold.get("outline", [])):
            units.append(None)
            if not gold["span"] or self.strikes_hard():
                continue
            span = self.span(gold["span"])
            unit = {"id": f"u{index}", "label": self.label(gold["label"]), "label_span": span, "children": []}
            units[index] = unit
            parent = gold.get("parent")
            nested = parent is not None and units[parent] and not self.strikes()
            (units[parent]["children"] if nested else roots).append(unit)
            if self.strikes_hard():
                roots.append({"id": f"x{index}", "label": "1", "label_span": [span[0] + 40] * 2})
        tasks = [index for index in self.gold.get("task_items", []) if units[index] and not self.strikes()]
        tasks += [index for index, unit in enumerate(units) if unit and self.strikes_hard()]
        return roots, [{"unit": f"u{index}"} for index in tasks] + [{"unit": None}]

    def citations(self):
        citations = []
        for index, gold in enumerate(self.gold.get("citations", [])):
            if not gold["span"] or self.strikes_hard():
                continue
            subject = None if gold.get("subject") is None else f"c{gold['subject']}"
            citation = {
                "id": f"c{index}", "text": gold["text"], "span": self.span(gold["span"]),
                "form": self.random.choice(("numbered", "named", "back")) if self.strikes_hard() else gold["form"],
                "doc_type": self.words(gold.get("doc_type")),
                "number": self.member(gold.get("number"), "canonical"),
                "date": self.member(gold.get("date"), "value"),
                "issuer": self.member(gold.get("issuer")), "title": self.member(gold.get("title")),
                "pinpoint": self.member(gold.get("pinpoint")),
                "relation": self.random.choice(("cites", "amends", None)) if self.strikes() else gold["relation"],
                "subject": self.random.choice((None, "c0", "c1")) if self.strikes() else subject,
            }
            citations += [citation, dict(citation, id=f"d{index}")] if self.strikes_hard() else [citation]
        return citations

    def assignments(self):
        assignments = []
        for index, gold in enumerate(self.gold.get("assignments", [])):
            if self.strikes_hard():
                continue
            deadline = self.member(gold.get("deadline"))
            if deadline:
                # Without damage each deadline has a place of its own.
                deadline["span"] = [1, 2] if self.strikes() else [index, index + 1]
                deadline["due"] = self.words(gold.get("due"))
            assignments.append({"lead": self.members(gold.get("lead", [])), "with": self.members(gold.get("with", [])),
                                "deadline": deadline, "inherited": self.strikes_hard()})
        return assignments

    def document(self):
        outline, tasks = self.outline_and_tasks()
        return {"header": self.header(), "recipients": self.members(self.gold.get("recipients", [])),
                "signatures": self.signatures(), "outline": outline, "tasks": tasks, "citations": self.citations(),
                "assignments": self.assignments()}


def write_all(gold_dir, documents_dir, seed):
    documents_dir.mkdir()
    for number, gold_path in enumerate(sorted(gold_dir.glob("*.gold.json"))):
        name = gold_path.name.removesuffix(".gold.json")
        text_path = gold_path.with_name(name + ".txt")
        gold, text, _ = goldlib.load(gold_path, text_path)
        places = goldlib.normal(goldlib.original_text(text_path))[1]
        document = json.dumps(Damager(seed * 1000 + number if seed else 0, gold, text, places).document())
        broken = seed and number % 20 == 7
        (documents_dir / f"{name}.json").write_text(document[:40] if broken else document, encoding="utf-8")
