"""The commands of the graph from outside: inputs, formats, questions, exit codes.

The program is named by the environment variable VANBAN. Standard library only; where python3-jsonschema is there, graphs are also
checked against the contract.
"""
import csv
import importlib.util
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "ingest"))
import make_files  # noqa: E402

VANBAN = os.environ.get("VANBAN", "vanban")
ROOT = pathlib.Path(__file__).resolve().parents[2]
VALIDATE = ROOT / "tests" / "contract" / "validate.py"
HEAD = "{issuer}          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n                Độc lập - Tự do - Hạnh phúc\n\nSố: {number}          {place}, ngày {day} tháng {month} năm {year}\n\n               {type}\n               {title}\n\n"


def document(number, date, kind, title, *body, issuer="ỦY BAN NHÂN DÂN TỈNH BẮC KẠN", place="Bắc Kạn"):
    year, month, day = date.split("-")
    head = HEAD.format(issuer=issuer, number=number, place=place, day=day, month=month, year=year, type=kind, title=title)
    return head + "".join(f"   {line}\n\n" for line in body)


PLAN = document("89/KH-UBND", "2024-02-20", "KẾ HOẠCH", "Thực hiện phong trào “Dân vận khéo” năm 2024",
                "Thực hiện Chỉ thị số 12/CT-TTg ngày 05/01/2024 của Thủ tướng Chính phủ về làng nghề, UBND tỉnh ban hành kế hoạch.")
COMMUNE = document("15/KH-UBND", "2024-04-02", "KẾ HOẠCH", "Thực hiện phong trào “Dân vận khéo” năm 2024",
                   "Thực hiện Kế hoạch số 89/KH-UBND ngày 20/02/2024 của UBND tỉnh Bắc Kạn, UBND xã làm việc này.",
                   issuer="ỦY BAN NHÂN DÂN XÃ KIM LƯ, HUYỆN NA RÌ, TỈNH BẮC KẠN", place="Kim Lư")
END = document("102/QĐ-UBND", "2025-01-10", "QUYẾT ĐỊNH", "Về việc bãi bỏ văn bản",
               "Điều 1. Bãi bỏ Kế hoạch số 89/KH-UBND ngày 20/02/2024 của UBND tỉnh Bắc Kạn.")
PLAN_KEY = "bac-kan/89-kh-ubnd/2024"
DIRECTIVE_KEY = "vn/12-ct-ttg/2024"


def vanban(*args, stdin=b""):
    return subprocess.run([VANBAN, *args], input=stdin, capture_output=True, timeout=60)


class GraphTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.files = [self.file(name, text) for name, text in
                      [("plan.txt", PLAN), ("commune.txt", COMMUNE), ("end.txt", END)]]

    def file(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def answer(self, *args, **options):
        run = vanban(*args, **options)
        self.assertEqual((run.returncode, run.stderr.decode()), (0, ""))
        return json.loads(run.stdout)

    def output(self, *args):
        run = vanban("graph", *args)
        self.assertEqual((run.returncode, run.stderr.decode()), (0, ""))
        return run.stdout.decode()

    def assert_misused(self, run, message):
        lines = run.stderr.decode().splitlines()
        self.assertEqual((run.returncode, run.stdout), (2, b""))
        self.assertEqual(lines[0], "vanban: " + message)
        self.assertRegex(lines[1], "^usage: vanban ")


class Inputs(GraphTest):
    def test_sources_and_their_extraction_give_one_graph(self):
        direct = self.output(*self.files)
        lines = vanban("extract", *self.files).stdout
        self.assertEqual(self.output(self.file("all.ndjson", lines.decode())), direct)
        self.assertEqual(vanban("graph", "-", stdin=lines).stdout.decode(), direct)
        self.assertEqual(self.output("--jobs", "3", *self.files), direct)
        self.assertEqual(self.output(*reversed(self.files)), direct)

    @unittest.skipUnless(importlib.util.find_spec("jsonschema"), "python3-jsonschema is not installed")
    def test_the_contract(self):
        for options in ([], ["--pretty"]):
            graph = json.loads(self.output(*options, *self.files, *map(str, sorted((ROOT / "corpus").glob("*.txt")))))
            run = subprocess.run([sys.executable, VALIDATE], input=json.dumps(graph), capture_output=True, text=True)
            self.assertEqual((run.returncode, run.stderr), (0, ""))
            self.assertGreater(len(graph["edges"]), 100)

    def test_each_citation_is_in_an_edge_or_unresolved(self):
        sources = sorted(map(str, (ROOT / "corpus").glob("*.txt")))
        extracted = [json.loads(line) for line in vanban("extract", *sources).stdout.decode().splitlines()]
        wanted = {(d["source"]["uri"], c["id"]) for d in extracted for c in d["citations"]}
        graph = json.loads(self.output(*sources))
        found = [(a["uri"], a["citation"]) for e in graph["edges"] for a in e["asserted_by"]]
        found += [(u["uri"], u["citation"]) for u in graph["unresolved"]]
        self.assertEqual(len(found), len(set(found)))
        self.assertEqual(set(found), wanted)

    def test_faults_cost_themselves_only(self):
        lines = vanban("extract", self.files[0]).stdout.decode()
        path = self.file("bad.ndjson", lines + '{"schema":\n\n' + '{"schema":"vanban/graph/1"}\n')
        run = vanban("graph", path, str(self.folder / "none.txt"), self.files[1])
        self.assertEqual(run.returncode, 1)
        messages = run.stderr.decode().splitlines()
        self.assertEqual(len(messages), 3)
        self.assertTrue(messages[0].startswith(f"vanban: {path}:2: a string or null expected at byte 10; one document"))
        self.assertTrue(messages[1].startswith(f"vanban: {path}:4: no document in the form vanban/document/1"))
        self.assertTrue(messages[2].endswith("none.txt: No such file or directory: check the name"))
        self.assertEqual([n["key"] for n in json.loads(run.stdout)["nodes"] if n["documents"]],
                         [PLAN_KEY, "bac-kan/huyen-na-ri/xa-kim-lu/15-kh-ubnd/2024"])

    def test_indented_json_is_said_once(self):
        path = self.file("pretty.json", vanban("extract", "--pretty", self.files[0]).stdout.decode())
        run = vanban("graph", path)
        self.assertEqual((run.returncode, len(run.stderr.decode().splitlines())), (1, 1))

    def test_inputs_of_any_format(self):
        """RTF begins with '{' as JSON does."""
        rtf = self.folder / "end.rtf"
        rtf.write_bytes(make_files.rtf_of_text(END))
        keys = [[edge["to"] for edge in self.answer("graph", path)["edges"]] for path in (str(rtf), self.files[2])]
        self.assertEqual(keys, [[PLAN_KEY]] * 2)
        damaged = self.folder / "damaged.docx"
        damaged.write_bytes(b"PK\x03\x04 and no more")
        run = vanban("graph", str(damaged))
        self.assertEqual((run.returncode, json.loads(run.stdout)["nodes"]), (1, []))
        self.assertIn(b"damaged.docx: ", run.stderr)

    def test_misuse(self):
        self.assert_misused(vanban("graph"), "name an input; - is standard input")
        self.assert_misused(vanban("graph", "--format", "xml", "a"),
                            "--format is json, ndjson, graphml, csv or dot here, not 'xml'")
        self.assert_misused(vanban("graph", "--missing", "--conflicts", "a"), "ask one question at a time")
        self.assert_misused(vanban("graph", "--depth", "2", "a"), "--depth goes with --chain")
        self.assert_misused(vanban("graph", "--chain", "k", "--depth", "0", "a"), "--depth is a number from 1 to 1000, not '0'")
        self.assert_misused(vanban("graph", "--chain", "k", "--direction", "left", "a"),
                            "--direction is up, down or both, not 'left'")
        self.assert_misused(vanban("validity", "k", "--on", "2025-02-30", "a"),
                            "--on is a day as 2026-03-31, not '2025-02-30'")
        self.assert_misused(vanban("validity", "k", "a"), "--on says for which day")
        run = vanban("graph", "--chain", "k", "--relation", "amended_by", "a")
        self.assertEqual(run.returncode, 2)
        self.assertIn(b"--relation does not know 'amended_by': based_on, implements", run.stderr)

    def test_an_unknown_key_is_said(self):
        run = vanban("graph", "--chain", "bac-kan/89-kh-ubnd/2023", *self.files)
        self.assertEqual((run.returncode, run.stdout), (1, b""))
        self.assertIn(f"there is '{PLAN_KEY}'", run.stderr.decode())
        run = vanban("validity", "7/KH-SYT", "--on", "2024-12-31", *self.files)
        self.assertEqual((run.returncode, run.stdout), (1, b""))
        self.assertIn("no document has the key or number '7/KH-SYT', and none is cited by it: a key is written as "
                      "vn/13-ct-tw/2017", run.stderr.decode())

    def test_a_number_names_the_document_that_alone_bears_it(self):
        self.assertEqual(self.answer("graph", "--chain", "89/kh-ubnd", *self.files)["document"]["key"], PLAN_KEY)
        twin = self.file("twin.txt", PLAN.replace("năm 2024", "năm 2025", 1))
        run = vanban("graph", "--chain", "89/KH-UBND", twin, *self.files)
        self.assertEqual((run.returncode, run.stdout), (1, b""))
        self.assertIn("several documents have the number '89/KH-UBND': name one by its key: "
                      f"{PLAN_KEY} bac-kan/89-kh-ubnd/2025", run.stderr.decode())


class Formats(GraphTest):
    def test_ndjson(self):
        lines = [json.loads(line) for line in self.output("--format", "ndjson", *self.files).splitlines()]
        whole = json.loads(self.output(*self.files))
        self.assertEqual(lines[0], {"kind": "graph", "schema": "vanban/graph/1", "offset_unit": "utf8"})
        for kind, field in [("node", "nodes"), ("edge", "edges"), ("unresolved", "unresolved")]:
            self.assertEqual([{k: v for k, v in line.items() if k != "kind"} for line in lines if line["kind"] == kind],
                             whole[field])

    def test_graphml(self):
        space = "{http://graphml.graphdrawing.org/xmlns}"
        root = xml.etree.ElementTree.fromstring(self.output("--format", "graphml", *self.files))
        whole = json.loads(self.output(*self.files))
        self.assertEqual([n.get("id") for n in root.iter(space + "node")], [n["key"] for n in whole["nodes"]])
        self.assertEqual([(e.get("source"), e.get("target")) for e in root.iter(space + "edge")],
                         [(e["from"], e["to"]) for e in whole["edges"]])

    def test_csv(self):
        rows = list(csv.DictReader(io.StringIO(self.output("--format", "csv", *self.files), newline="")))
        whole = json.loads(self.output(*self.files))
        mentions = sum(len(e["asserted_by"]) for e in whole["edges"]) + len(whole["unresolved"])
        self.assertEqual(len(rows), mentions)
        self.assertIn(("implements", PLAN_KEY, DIRECTIVE_KEY), [(r["relation"], r["from"], r["to"]) for r in rows])

    def test_dot(self):
        text = self.output("--format", "dot", *self.files)
        self.assertTrue(text.startswith("digraph vanban {\n") and text.endswith("}\n"))
        self.assertIn(f'"{PLAN_KEY}" -> "{DIRECTIVE_KEY}" [label="implements"', text)


class Questions(GraphTest):
    def test_chain(self):
        chain = self.answer("graph", "--chain", DIRECTIVE_KEY, *self.files)
        self.assertEqual(chain["schema"], "vanban/chain/1")
        self.assertEqual(chain["up"], [])
        self.assertEqual([(s["depth"], s["from"], s["relation"]) for s in chain["down"]],
                         [(1, PLAN_KEY, "implements"), (2, "bac-kan/huyen-na-ri/xa-kim-lu/15-kh-ubnd/2024", "implements")])
        self.assertEqual(chain["down"][0]["sentence"],
                         "Thực hiện Chỉ thị số 12/CT-TTg ngày 05/01/2024 của Thủ tướng Chính phủ về làng nghề, "
                         "UBND tỉnh ban hành kế hoạch.")
        upwards = self.answer("graph", "--chain", chain["down"][1]["from"], "--direction", "up", *self.files)
        self.assertEqual([s["to"] for s in upwards["up"]], [PLAN_KEY, DIRECTIVE_KEY])
        near = self.answer("graph", "--chain", DIRECTIVE_KEY, "--depth", "1", *self.files)
        self.assertEqual(len(near["down"]), 1)
        ends = self.answer("graph", "--chain", PLAN_KEY, "--relation", "repeals,amends", *self.files)
        self.assertEqual([s["from"] for s in ends["down"]], ["bac-kan/102-qd-ubnd/2025"])

    def test_sentences_without_the_text_are_its_words(self):
        lines = vanban("extract", *self.files).stdout
        chain = self.answer("graph", "--chain", DIRECTIVE_KEY, "-", stdin=lines)
        self.assertEqual(chain["down"][0]["sentence"],
                         "Thực hiện Chỉ thị số 12/CT-TTg ngày 05/01/2024 của Thủ tướng Chính phủ làng nghề")

    def test_missing(self):
        missing = self.answer("graph", "--missing", *self.files)["missing"]
        self.assertEqual([(m["key"], m["cited_by"], m["citations"]) for m in missing], [(DIRECTIVE_KEY, 1, 1)])

    def test_coverage(self):
        idle = self.file("idle.txt", document("16/BC-UBND", "2024-05-03", "BÁO CÁO", "Về chợ phiên", "Xã báo cáo.",
                                              issuer="ỦY BAN NHÂN DÂN XÃ CƯ LỄ, HUYỆN NA RÌ, TỈNH BẮC KẠN", place="Cư Lễ"))
        bodies = self.answer("graph", "--coverage", PLAN_KEY, *self.files, idle)["bodies"]
        self.assertEqual([(b["body"], b["carries_out"]) for b in bodies],
                         [("bac-kan/huyen-na-ri/xa-cu-le/uy-ban-nhan-dan", False),
                          ("bac-kan/huyen-na-ri/xa-kim-lu/uy-ban-nhan-dan", True)])
        bodies = self.answer("graph", "--coverage", DIRECTIVE_KEY, *self.files, idle)["bodies"]
        self.assertEqual([len(b["path"]) for b in bodies], [0, 2, 1])

    def test_conflicts(self):
        late = self.file("late.txt", document(
            "7/KH-UBND", "2025-02-03", "KẾ HOẠCH", "Làm tiếp",
            "Thực hiện Kế hoạch số 89/KH-UBND ngày 20/02/2024 của UBND tỉnh Bắc Kạn về chợ phiên;",
            "Thực hiện Chỉ thị số 12/CT-TTg ngày 06/01/2024 của Thủ tướng Chính phủ về làng nghề, xã làm việc này.",
            issuer="ỦY BAN NHÂN DÂN XÃ CƯ LỄ, HUYỆN NA RÌ, TỈNH BẮC KẠN", place="Cư Lễ"))
        early = self.file("early.txt", document(
            "3/KH-UBND", "2023-02-03", "KẾ HOẠCH", "Làm trước",
            "Thực hiện Kế hoạch số 89/KH-UBND ngày 20/02/2024 của UBND tỉnh Bắc Kạn, xã làm việc này.",
            issuer="ỦY BAN NHÂN DÂN XÃ CƯ LỄ, HUYỆN NA RÌ, TỈNH BẮC KẠN", place="Cư Lễ"))
        conflicts = self.answer("graph", "--conflicts", *self.files, late, early)["conflicts"]
        commune = "bac-kan/huyen-na-ri/xa-cu-le/"
        self.assertEqual([(c["kind"], c["key"], c["values"]) for c in conflicts], [
            ("two_dates", DIRECTIVE_KEY, ["2024-01-06", "2024-01-05"]),
            ("two_titles", PLAN_KEY, ["Thực hiện phong trào “Dân vận khéo” năm 2024", "chợ phiên"]),
            ("older_than_basis", commune + "3-kh-ubnd/2023", ["2023-02-03", "2024-02-20"]),
            ("cited_after_end", commune + "7-kh-ubnd/2025", ["2025-02-03", "2025-01-10"]),
        ])

    def test_validity(self):
        for on, state, until in [("2024-01-01", "not_yet", "2025-01-10"), ("2024-12-31", "in_force", "2025-01-10"),
                                 ("2025-01-10", "ended", "2025-01-10")]:
            with self.subTest(on):
                answer = self.answer("validity", PLAN_KEY, "--on", on, *self.files)
                self.assertEqual((answer["state"], answer["since"], answer["until"]), (state, "2024-02-20", until))
                (change,) = answer["changes"]
                self.assertEqual((change["from"], change["relation"], change["whole"], change["counts"]),
                                 ("bac-kan/102-qd-ubnd/2025", "repeals", True, state == "ended"))
                self.assertEqual(change["sentence"],
                                 "Điều 1. Bãi bỏ Kế hoạch số 89/KH-UBND ngày 20/02/2024 của UBND tỉnh Bắc Kạn.")

    def test_sentences_of_lines_with_their_text_in_any_unit(self):
        plan = self.file("plan.txt", "Ấp \U0001F4DC 🙂\n\n" + PLAN)
        (wanted,) = [s["sentence"] for s in self.answer("graph", "--chain", PLAN_KEY, "--direction", "up", plan)["up"]]
        self.assertTrue(wanted.startswith("Thực hiện Chỉ thị số 12/CT-TTg ngày 05/01/2024"), wanted)
        for unit in ("utf8", "utf16", "codepoint"):
            line = self.file("plan.ndjson", vanban("extract", "--text", "--offsets", unit, plan).stdout.decode())
            up = self.answer("graph", "--chain", PLAN_KEY, "--direction", "up", line)["up"]
            self.assertEqual([s["sentence"] for s in up], [wanted], unit)

    def test_what_is_only_proposed_ends_nothing(self):
        decision = self.file("decision.txt", document(
            "3/QĐ-UBND", "2024-12-20", "QUYẾT ĐỊNH", "Về chợ phiên",
            "Xét Tờ trình số 30/TTr-SYT ngày 05/12/2024 của Sở Y tế về việc bãi bỏ Kế hoạch số 89/KH-UBND ngày 20/02/2024 của UBND tỉnh Bắc Kạn;"))
        plan = self.file("plan.txt", PLAN)
        answer = self.answer("validity", PLAN_KEY, "--on", "2024-12-31", decision, plan)
        (change,) = answer["changes"]
        self.assertEqual((change["relation"], change["proposed"], change["counts"]), ("repeals", True, False))
        self.assertEqual((answer["state"], answer["until"]), ("in_force", None))
        text = vanban("validity", PLAN_KEY, "--on", "2024-12-31", "--format", "text", decision, plan).stdout.decode()
        self.assertIn("05/12/2024: bãi bỏ (mới đề nghị) bởi Tờ trình 30/TTr-SYT", text)

    def test_an_act_ends_with_the_text_that_it_issued(self):
        end = self.file("end-of-rules.txt", document(
            "9/QĐ-UBND", "2025-02-10", "QUYẾT ĐỊNH", "Về chợ phiên",
            "Quy chế quản lý chợ phiên ban hành kèm theo Quyết định số 90/QĐ-UBND ngày 03/4/2023 của UBND tỉnh Bắc Kạn hết hiệu lực từ ngày ký."))
        two = self.file("two.txt", document(
            "30/BC-UBND", "2024-02-10", "BÁO CÁO", "Về chợ phiên",
            "Theo Quy định thu phí chợ ban hành kèm theo Quyết định số 90/QĐ-UBND ngày 03/4/2023 của UBND tỉnh Bắc Kạn, xã thu phí."))
        for files, state in [((end,), "ended"), ((end, two), "in_force_in_part")]:
            answer = self.answer("validity", "bac-kan/90-qd-ubnd/2023", "--on", "2025-03-01", *files)
            self.assertEqual([(c["from"], c["relation"]) for c in answer["changes"]], [("bac-kan/9-qd-ubnd/2025", "repeals")])
            self.assertEqual(answer["state"], state)
        self.assertEqual(self.answer("validity", "bac-kan/90-qd-ubnd/2023/_quy-che", "--on", "2025-03-01", end)["state"], "ended")

    def test_validity_of_laws_of_the_list(self):
        act = self.file("act.txt", document(
            "12/QĐ-UBND", "2020-03-01", "QUYẾT ĐỊNH", "Về giá đất chợ phiên",
            "Căn cứ Luật Đất đai số 45/2013/QH13 năm 2013;",
            "Căn cứ Nghị định số 137/2013/NĐ-CP ngày 21/10/2013 của Chính phủ quy định chi tiết Luật Điện lực;"))
        for on, state, by_list in [("2014-06-30", "not_yet", False), ("2020-01-01", "in_force", False),
                                   ("2024-07-31", "in_force", False), ("2024-08-01", "ended", True)]:
            with self.subTest(on):
                answer = self.answer("validity", "45/2013/QH13", "--on", on, act)
                self.assertEqual((answer["document"]["date"], answer["since"], answer["until"]),
                                 ("2013-11-29", "2014-07-01", "2024-08-01"))
                self.assertEqual((answer["state"], answer["by_list"], answer["successor"]),
                                 (state, by_list, "vn/31-2024-luat-qh15" if by_list else None))
        # The law of 2013, not that of today, is what an act of 2013 details.
        line = self.file("act.ndjson", vanban("extract", act).stdout.decode())
        for source, sentence in [(act, "Căn cứ Nghị định số 137/2013/NĐ-CP ngày 21/10/2013 của Chính phủ quy định chi tiết Luật Điện lực;"),
                                 (line, "quy định chi tiết Luật Điện lực")]:  # without its text
            down = self.answer("graph", "--chain", "vn/28-2004-luat-qh11", source)["down"]
            self.assertEqual([(s["from"], s["relation"], s["sentence"]) for s in down][0],
                             ("vn/137-2013-nd-cp", "guides", sentence))

    def test_answers_in_words(self):
        plan, end = f"Kế hoạch 89/KH-UBND ngày 20/02/2024 [{PLAN_KEY}]", "Quyết định 102/QĐ-UBND ngày 10/01/2025 [bac-kan/102-qd-ubnd/2025]"
        for arguments, expected in ((("validity", PLAN_KEY, "--on", "2025-06-30"), [plan, "30/06/2025: hết hiệu lực", f"  10/01/2025: bãi bỏ bởi {end}", "“Điều 1. Bãi bỏ Kế hoạch số 89/KH-UBND"]),
                                    (("validity", "89/KH-UBND", "--on", "2024-06-30", "--language", "en"), ["30/06/2024: in force", f"  10/01/2025: repeals (by) {end}"]),
                                    (("impact", "102/QĐ-UBND"), [end, f"- {plan}: toàn bộ", f"  {end} bãi bỏ {plan}"]),
                                    (("graph", "--chain", PLAN_KEY), [plan, "Văn bản này thực hiện: 1", f"  {plan} thực hiện Chỉ thị 12/CT-TTg ngày 05/01/2024 [{DIRECTIVE_KEY}] (chưa có)"])):
            with self.subTest(arguments):
                run = vanban(*arguments, "--format", "text", *self.files)
                self.assertEqual(run.returncode, 0, run.stderr)
                for words in expected:
                    self.assertIn(words, run.stdout.decode())
        for arguments in (("validity", PLAN_KEY, "--on", "2025-06-30", "--format", "xml"), ("impact", PLAN_KEY, "--language", "fr"), ("graph", "--format", "text")):
            self.assertEqual(vanban(*arguments, *self.files).returncode, 2)

    def test_impact(self):
        guide = self.file("guide.txt", document(
            "30/HD-SYT", "2024-03-01", "HƯỚNG DẪN", "Về chợ phiên",
            "Hướng dẫn thực hiện Kế hoạch số 89/KH-UBND ngày 20/02/2024 của UBND tỉnh Bắc Kạn.",
            "Căn cứ Nghị định số 5/2020/NĐ-CP ngày 02/01/2020 của Chính phủ;", issuer="SỞ Y TẾ TỈNH BẮC KẠN"))
        hits = self.answer("impact", "bac-kan/102-qd-ubnd/2025", *self.files, guide)["hits"]
        self.assertEqual([(h["key"], h["extent"], h["change"]["relation"], h["basis"] and h["basis"]["relation"]) for h in hits], [
            (PLAN_KEY, "whole", "repeals", None),
            ("bac-kan/30-hd-syt/2024", "part", "repeals", "guides"),
            ("bac-kan/huyen-na-ri/xa-kim-lu/15-kh-ubnd/2024", "whole", "repeals", "implements"),
        ])
        self.assert_misused(vanban("impact"), "name the key of a document")

    def test_a_key_is_no_input(self):
        for command in (["impact"], ["validity", "--on", "2025-01-01"]):
            run = vanban(*command, "-", "-")
            self.assertEqual((run.returncode, run.stdout), (1, b""), command)
            self.assertIn(b"no document has the key or number '-'", run.stderr)
            self.assert_misused(vanban(*command, "k", "-", "-"), "standard input can be read only once: name - once")


class Check(GraphTest):
    ANSWER = """Theo Kế hoạch số 89/KH-UBND ngày 20/02/2024 của UBND tỉnh Bắc Kạn về thực hiện phong trào “Dân vận khéo” năm 2024, xã làm việc này.

Theo Kế hoạch số 89/KH-UBND ngày 21/02/2024 của UBND tỉnh Bắc Kạn, xã làm việc này.

Theo Kế hoạch số 89/KH-UBND ngày 20/02/2023 của UBND tỉnh Bắc Kạn về thực hiện phong trào “Dân vận khéo” năm 2024;

Theo Kế hoạch số 98/KH-UBND ngày 20/02/2024 của UBND tỉnh Bắc Kạn về thực hiện phong trào “Dân vận khéo” năm 2024;

Theo Kế hoạch số 89/KH-UBND ngày 20/02/2024 của UBND tỉnh Bắc Kạn về trồng rừng ven suối;

Theo Nghị định số 999/2024/NĐ-CP ngày 01/02/2024 của Chính phủ, xã làm việc này.

Theo Bộ luật Dân sự năm 2015, xã làm việc này.
"""

    def checked(self, on, *inputs):
        run = vanban("check", self.file("answer.txt", self.ANSWER), "--on", on, *inputs)
        self.assertEqual(run.stderr, b"")
        return run.returncode, run.stdout.decode()

    def test_each_citation(self):
        code, text = self.checked("2024-12-31", *self.files)
        self.assertEqual(code, 3)
        found = [line.split(": ", 1)[1] for line in text.splitlines() if "answer.txt:" in line and ": form: " not in line]
        self.assertEqual(found.pop(), "7 citations: 4 known, 3 unknown, 5 to look at")
        self.assertEqual([line.split(": ")[0] for line in found],
                         ["wrong date", "wrong date", "wrong number", "wrong title", "unknown"])
        for line in ["  Kế hoạch số 89/KH-UBND ngày 20/02/2024 của UBND tỉnh Bắc Kạn\n",
                     "this day and title are those of 89/KH-UBND",
                     "its title is: Thực hiện phong trào “Dân vận khéo” năm 2024",
                     "answer.txt:11: unknown: Nghị định số 999/2024/NĐ-CP ngày 01/02/2024 của Chính phủ: "
                     "neither the inputs nor the list of laws know it"]:
            self.assertIn(line, text)
        self.assertNotIn("Bộ luật Dân sự", text)

    def test_what_is_no_longer_in_force(self):
        _, text = self.checked("2025-01-10", *self.files)
        self.assertIn("answer.txt:1: ended: Kế hoạch số 89/KH-UBND ngày 20/02/2024 của UBND tỉnh Bắc Kạn: "
                      "since 2025-01-10 by bac-kan/102-qd-ubnd/2025", text)

    def test_a_year_that_slipped(self):
        words = "Theo Kế hoạch số 89/KH-UBND ngày {} của UBND tỉnh Bắc Kạn, xã làm việc này.\n"
        for day, fault in [("20/02/2023", "wrong date: "), ("21/03/2023", "unknown: ")]:  # no title tells
            text = vanban("check", self.file("slip.txt", words.format(day)), *self.files).stdout.decode()
            self.assertIn(f"slip.txt:1: {fault}", text)
            self.assertEqual("  Kế hoạch số 89/KH-UBND ngày 20/02/2024 của UBND tỉnh Bắc Kạn\n" in text, day == "20/02/2023")

    def test_a_year_that_slipped_where_nobody_knows_a_title(self):
        report = self.file("report.txt", "Thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị.\n")
        slip = self.file("slip.txt", "Theo Chỉ thị số 05-CT/TW ngày 15/5/2017 của Bộ Chính trị về đường đò, xã làm việc này.\n")
        self.assertIn("slip.txt:1: wrong date: ", vanban("check", slip, report).stdout.decode())

    def test_what_a_title_names_need_not_be_in_force(self):
        words = "Theo {}Luật Điện lực số 28/2004/QH11, xã làm việc này.\n"
        for title, ended in [("Nghị định số 137/2013/NĐ-CP ngày 21/10/2013 của Chính phủ quy định chi tiết ", False), ("", True)]:
            text = vanban("check", self.file("title.txt", words.format(title)), "--on", "2025-12-01").stdout.decode()
            self.assertEqual("ended: Luật Điện lực" in text, ended, text)

    def test_laws_that_only_the_list_knows(self):
        draft = self.file("laws.txt", """Theo Luật Đất đai số 45/2013/QH13, xã làm việc này.

Theo Luật Khoáng sản số 60/2010/QH12, xã làm việc này.

Theo Luật Tín ngưỡng, tôn giáo số 07/2026/QH16, xã làm việc này.

Theo Luật Đất đai số 31/2024/QH15, xã làm việc này.
""")
        run = vanban("check", draft, "--on", "2025-09-09")
        found = [line.split("laws.txt:")[1] for line in run.stdout.decode().splitlines() if "laws.txt:" in line and ": form: " not in line]
        self.assertEqual(found.pop(), " 4 citations: 4 known, 0 unknown, 3 to look at")
        self.assertIn("\n  Luật số 31/2024/QH15 ngày 18/01/2024\n", run.stdout.decode())
        self.assertEqual(found, [
            "1: ended: Luật Đất đai số 45/2013/QH13: since 2024-08-01 by vn/31-2024-luat-qh15",
            "3: ended: Luật Khoáng sản số 60/2010/QH12: since 2025-07-01",
            "5: not yet: Luật Tín ngưỡng, tôn giáo số 07/2026/QH16: in force since 2027-01-01"])

    def test_json(self):
        answer = json.loads(vanban("check", self.file("answer.txt", self.ANSWER), "--format", "json", *self.files).stdout)
        self.assertEqual(answer["schema"], "vanban/check/1")
        self.assertEqual([(c["known"], c["key"]) for c in answer["citations"]], [
            ("held", PLAN_KEY), ("held", PLAN_KEY), ("unknown", PLAN_KEY), ("unknown", PLAN_KEY), ("held", PLAN_KEY),
            ("unknown", "vn/999-2024-nd-cp"), ("listed", "vn/91-2015-luat-qh13")])

    def test_a_document_in_order(self):
        run = vanban("check", self.files[1], *self.files[:1], "--on", "2024-12-31")
        self.assertEqual([line for line in run.stdout.decode().splitlines() if ": form: " not in line],
                         [f"{self.files[1]}: 1 citation: 1 known, 0 unknown, 0 to look at"])

    def test_a_draft_of_any_format(self):
        rtf = self.folder / "answer.rtf"
        rtf.write_bytes(make_files.rtf_of_text(self.ANSWER))
        text = vanban("check", str(rtf), "--on", "2024-12-31", *self.files).stdout.decode()
        self.assertIn("answer.rtf:11: unknown: Nghị định số 999/2024/NĐ-CP ngày 01/02/2024", text)
        two = self.folder / "two.zip"
        two.write_bytes(make_files.archive({"a.txt": PLAN.encode(), "b.txt": END.encode()}))
        run = vanban("check", str(two), *self.files)
        self.assertEqual((run.returncode, run.stdout), (1, b""))
        self.assertRegex(run.stderr.decode(), "two.zip: (2 documents are in it: take out the one|.*left out)")

    def test_form(self):
        draft = self.file("draft.txt", COMMUNE.replace("Số: 15/KH-UBND", "Số:     /KH-UBND"))
        run = vanban("check", draft, self.files[0])
        self.assertIn(run.returncode, (0, 3))  # a blank number alone is no fault of a draft
        self.assertRegex(run.stdout.decode(), r"(?m)^.*draft\.txt:\d+: form: .*\(.*30/2020/NĐ-CP.*\)$")

    def test_misuse(self):
        self.assert_misused(vanban("check"), "name the file to check; - is standard input")
        self.assert_misused(vanban("check", "-", "-"), "standard input can be read only once: name - once")
        self.assert_misused(vanban("check", "a", "--format", "xml"), "--format is text or json, not 'xml'")
        self.assertEqual(vanban("check", str(self.folder / "none")).returncode, 1)


if __name__ == "__main__":
    unittest.main()
