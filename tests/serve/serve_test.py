"""vanban serve from outside, without a browser; and vanban view.

The program is named by the environment variable VANBAN.
"""
import csv
import html.parser
import io
import json
import os
import pathlib
import re
import socket
import sqlite3
import struct
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.parse
import zipfile

import jsonschema

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "ingest"))
import make_files  # noqa: E402
from office import HOSTILE, VANBAN, Office, corpus_texts

ROOT = pathlib.Path(__file__).parents[2]
DIAGNOSTICS = ROOT / "engine/DIAGNOSTICS.md"
SCHEMA = json.loads((pathlib.Path(__file__).parents[1] / "contract/search.schema.json").read_text(encoding="utf-8"))
PAGES = ["/", "/?q=ủy+ban", "/?q=331&type=chỉ+thị&in_force_on=2024-01-01", "/tasks", "/check", "/check/errors", "/missing", "/conflicts",
         "/follow?key=vn/13-ct-tw/2017"]


def letter(body, number, day, text):
    return (f"{body:<36}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n{'':<36}     Độc lập - Tự do - Hạnh phúc\n\n   Số: {number}"
            f"                   Hà Giang, ngày {day}\n\n                    BÁO CÁO\n               Về việc chợ phiên\n\n{text}\n\n"
            "Nơi nhận:                              CHỦ TỊCH\n- Như trên;\n- Lưu: VT.\n                                    Hoàng Seo Pín\n")


class Tags(html.parser.HTMLParser):
    """The tags and attributes of a page, and its text."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.names, self.links, self.words = set(), set(), [], []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.names.update(name for name, _ in attrs)
        self.links += [value for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data):
        self.words.append(data)


class Serving(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        task = "Điều 1. Giao Sở Nội vụ chủ trì, báo cáo trước ngày 25/12/2024."
        cls.office = Office(corpus_texts() | {
            "hostile": HOSTILE, "order": letter("UBND TỈNH HÀ GIANG", "12/QĐ-UBND", "05 tháng 3 năm 2024", task).replace("BÁO CÁO", "QUYẾT ĐỊNH"),
            "nameless": "Thực hiện Chỉ thị số 13-CT/TW ngày 12/01/2017 của Ban Bí thư, các xã báo cáo việc giữ rừng.\n",
            "reply": letter("SỞ NỘI VỤ", "77/BC-SNV", "20 tháng 12 năm 2024", "Thực hiện Quyết định số 12/QĐ-UBND ngày 05/3/2024 của UBND tỉnh Hà Giang, Sở Nội vụ báo cáo.")})
        cls.addClassCleanup(cls.office.close)

    def page(self, path, status=200, **more):
        got, headers, content = self.office.ask(path, **more)
        self.assertEqual(got, status, content[:300])
        return content.decode()

    def correct(self, **fields):
        token = re.search(r'name="token" value="(\w+)"', self.page("/check"))[1]
        return self.office.ask("/check", "POST", urllib.parse.urlencode({"token": token, **fields}), {"Content-Type": "application/x-www-form-urlencoded"})


class Pages(Serving):
    def test_each_is_there_in_both_languages(self):
        for path in PAGES:
            with self.subTest(path):
                self.assertIn('<html lang="vi">', self.page(path))
                self.assertIn('<html lang="en">', self.page(path, headers={"Cookie": "language=en"}))

    def test_what_stands_in_a_document_is_text(self):
        pages = [self.page(f"/documents/{self.office.id_of('hostile')}"), self.page("/?q=66/QĐ-UBND"), self.page("/tasks"),
                 self.page(f"/check?id={self.office.id_of('hostile')}"),
                 self.page('/?q=<script>alert(1)</script>"onfocus=x&type=</title><img src=x>')]
        for page in pages:
            tags = Tags(page)
            self.assertFalse(tags.tags & {"iframe", "img", "style", "svg"}, tags.tags)
            self.assertFalse({name for name in tags.names if name.startswith("on")} | ({"style"} & tags.names))
            self.assertFalse([link for link in tags.links if link.startswith(("javascript:", "http:"))])
            self.assertNotRegex(page, "[\u202a-\u202e\u2066-\u2069\x01\x1b]")
        words = "".join(Tags(pages[0]).words)
        for expected in ("<script>alert(1)</script>", '<iframe src="https://example.com"></iframe>', "x" * 1_000_000, "U+202E"):
            self.assertTrue(expected in words, expected[:40])

    def test_policy_and_headers(self):
        for path in [*PAGES, "/assets/style.css", "/api/search?q=x", "/nix"]:
            _, headers, _ = self.office.ask(path)
            policy = headers["Content-Security-Policy"]
            self.assertIn("default-src 'none'", policy)
            self.assertNotIn("unsafe", policy)
            self.assertEqual((headers["X-Content-Type-Options"], headers["Referrer-Policy"]), ("nosniff", "no-referrer"))

    def test_nothing_is_packed_for_a_way_within_one_computer(self):
        for path in ("/", "/tasks", "/assets/style.css", "/api/search"):
            plain = self.office.ask(path)[2]
            _, headers, content = self.office.ask(path, headers={"Accept-Encoding": "gzip, deflate, br"})
            self.assertEqual((headers["Content-Encoding"], headers["Content-Length"], content), (None, str(len(plain)), plain))

    def test_a_document_has_outline_marks_rules_and_links(self):
        page = self.page(f"/documents/{self.office.id_of('party-directive')}")
        for expected in ('href="#u1"', 'class="m field"', 'class="m citation" href="/follow?key=vn%2F13-ct-tw%2F2017"', "header.place_date"):
            self.assertIn(expected, page)
        reply = self.page(f"/documents/{self.office.id_of('reply')}")
        self.assertIn(f'class="m citation" href="/documents/{self.office.id_of("order")}"', reply)  # what is held is opened
        outside = re.search(r'href="(https:[^"]*)"', self.page(f"/documents/{self.office.id_of('hostile')}"))
        self.assertIn("30%2F2020%2FN%C4%90-CP", outside[1])

    def test_the_outline_lists_units_within_units(self):
        outline = self.office.json(f"/api/documents/{self.office.id_of('party-regulation')}")["outline"]
        ids = lambda units: [each for unit in units for each in [unit["id"], *ids(unit["children"])]]
        self.assertGreater(len(ids(outline)), len(outline) + 5)
        page = self.page(f"/documents/{self.office.id_of('party-regulation')}")
        self.assertEqual(re.findall(r'<li class="d\d[^"]*"><a href="#(u\d+)">', page), ids(outline))

    def test_days_are_written_as_people_write_them(self):
        for path in ("/", "/tasks", "/follow?key=vn/13-ct-tw/2017"):
            self.assertNotIn('type="date"', self.page(path))  # it would show them as the browser's language does
        self.assertEqual(self.office.json("/api/search?from=05/03/2024&to=5/3/2024"), self.office.json("/api/search?from=2024-03-05&to=2024-03-05"))
        self.assertIn('value="05/03/2024"', self.page("/?from=2024-03-05"))
        for path in ("/?from=31/02/2024", "/tasks?due_to=31/02/2024", "/follow?key=vn/13-ct-tw/2017&on=31/02/2024"):
            self.assertRegex(self.page(path), r'role="alert">Không có ngày này[^<]*31/02/2024')
        page = self.page(f"/documents/{self.office.id_of('order')}")
        self.assertIn("<dt>Giá trị</dt><dd>05/03/2024</dd>", page)
        self.assertNotIn(">2024-03-05<", page + self.page(f"/check?id={self.office.id_of('order')}") + self.page("/conflicts"))

    def test_a_count_beside_a_name_is_what_it_leads_to(self):
        links = re.findall(r'<li><a href="(/\?[^"]*)">([^<]*)</a><span class="quiet"> (\d+)</span>', self.page("/"))
        self.assertGreater(len(links), 20)
        for link, name, count in links:
            self.assertIn(f">{count} văn bản", self.page(urllib.parse.unquote(link.replace("&amp;", "&"))), name)
        names = [name for _, name, _ in links]
        self.assertIn("Hà Giang", names)  # not ha-giang

    def test_a_document_without_a_number_goes_by_its_file(self):
        page = self.page("/follow?key=vn/13-ct-tw/2017") + self.page("/conflicts") + self.page("/missing")
        self.assertNotRegex(page, r">doc:[0-9a-f]{16}<")
        self.assertIn(">nameless.txt<", self.page("/follow?key=vn/13-ct-tw/2017"))

    def test_details_lead_back_to_their_place(self):
        page = self.page(f"/documents/{self.office.id_of('order')}")
        details = re.findall(r'<section id="(m\d+)"[^>]*><a class="close" href="#(at-m\d+)">', page)
        self.assertGreater(len(details), 5)
        places = set(re.findall(r'<a class="m[^"]*" href="[^"]*" id="(at-m\d+)"', page))
        self.assertEqual([place for mark, place in details if place != f"at-{mark}"], [])
        self.assertGreater(len(places), len(details) - 3)  # one of a whole unit has no place of its own

    def test_a_page_of_results_says_which_it_is(self):
        self.assertRegex(self.page("/?offset=20"), r">\d+ văn bản · đang xem 21–40<")
        self.assertNotIn("đang xem", self.page("/?q=66/QĐ-UBND"))

    def test_what_the_reading_found_odd_stands_over_the_fields(self):
        page = self.page(f"/check?id={self.office.id_of('state-guidance-blank')}")
        self.assertRegex(page, r'<ul class="quiet remarks"[^>]*><li>[^<]*chưa điền số, mới có ký hiệu')
        self.assertRegex(page, r'for="f-number">[^<]*<span class="badge overdue">tin cậy 50 %')

    def test_remarks_are_in_the_language_of_the_page(self):
        codes = re.findall(r"`([a-z_]+(?:\.[a-z_]+)+)`", "".join(line.split("|")[1] for line in DIAGNOSTICS.read_text(encoding="utf-8").splitlines() if line.startswith("| `")))
        known = (ROOT / "tools/page/remark_words.cpp").read_text(encoding="utf-8")
        self.assertGreater(len(codes), 40)
        self.assertEqual([code for code in codes if f'{{"{code}",' not in known], [])
        document = self.office.id_of("state-guidance-blank")
        self.assertRegex(self.page(f"/documents/{document}"), "chưa điền số, mới có ký hiệu")
        self.assertRegex(self.page(f"/documents/{document}", headers={"Cookie": "language=en"}), "the number has no serial")

    def test_where_there_is_nothing_it_is_said_what_to_do(self):
        self.assertIn("Thử ít từ hơn", self.page("/?q=zzzzqqqq"))
        self.assertIn('<a href="/?q=zzzzqqqq">Bỏ mọi bộ lọc</a>', self.page("/?q=zzzzqqqq&year=1999"))
        self.assertIn("Chưa có trường nào được kiểm tra", self.page("/check/errors"))
        self.assertIn("Không có nhiệm vụ nào như vậy", self.page("/tasks?due_from=2999-01-01"))

    def test_language_leads_back_to_this_application_only(self):
        for back, expected in (("/tasks?body=x", "/tasks?body=x"), ("//evil.example", "/"), ("https://evil.example", "/"), ("/\\evil.example", "/"), ("/\t/evil.example", "/"), ("/\n/evil.example", "/")):
            status, headers, _ = self.office.ask("/language?to=en&back=" + urllib.parse.quote(back, safe=""))
            self.assertEqual((status, headers["Location"]), (303, expected))


class Interface(Serving):
    def test_the_answers_are_those_of_the_command_line(self):
        answer = self.office.json("/api/search?q=13 ct tw&limit=20")
        jsonschema.validate(answer, SCHEMA)
        run = subprocess.run([VANBAN, "search", "--json", self.office.archive, "13 ct tw"], check=True, capture_output=True)
        self.assertEqual(answer, json.loads(run.stdout))

    def test_every_address_that_is_described_answers(self):
        described = self.office.json("/openapi.json")["paths"]
        for path, methods in described.items():
            with self.subTest(path):
                for method, about in methods.items():
                    self.assertIn("summary", about)
                    address = path.replace("{id}", str(self.office.id_of("order"))) + {"/api/chain": "?key=vn/13-ct-tw/2017", "/api/validity": "?key=vn/13-ct-tw/2017",
                                                                                                     "/api/corrections": f"?id={self.office.id_of('order')}"}.get(path, "")
                    status, headers, content = self.office.ask(address, method.upper())
                    self.assertEqual(status, 403 if method == "post" else 200)
                    types = about["responses"]["200"].get("content", {"application/json": {}})
                    self.assertIn(headers["Content-Type"].split(";")[0], types)
                    if "application/json" in types:
                        json.loads(content)

    def test_tasks_have_their_state_and_answer(self):
        answer = self.office.json("/api/tasks?body=nội vụ&from=2024-03-05&to=2024-03-05")
        self.assertEqual([(task["state"], task["answer"], task["due"]) for task in answer["tasks"]], [("done_in_time", "77/BC-SNV", "2024-12-25")])
        self.assertEqual(answer["counts"]["done_in_time"], 1)
        self.assertEqual(sum(self.office.json("/api/tasks")["counts"].values()),
                         sqlite3.connect(self.office.archive).execute("SELECT count(*) FROM tasks").fetchone()[0])

    def test_tasks_by_their_days_and_state_and_what_is_downloaded_is_what_is_shown(self):
        everything = self.office.json("/api/tasks")["tasks"]
        due = [task for task in everything if task["due"] and "2024-01-01" <= task["due"] <= "2026-12-31"]
        self.assertTrue(0 < len(due) < len(everything))
        choice = "due_from=01/01/2024&due_to=31/12/2026"
        self.assertEqual(self.office.json(f"/api/tasks?{choice}")["tasks"], due)
        done = [task for task in due if task["state"] == "done_in_time"]
        self.assertTrue(0 < len(done) < len(due))
        for choice, shown in ((choice, due), (choice + "&state=done_in_time", done)):
            self.assertEqual(self.office.ask(f"/tasks.ics?{choice}")[2].count(b"BEGIN:VEVENT"), len([task for task in shown if len(task["due"]) == 10]))
            with zipfile.ZipFile(io.BytesIO(self.office.ask(f"/tasks.xlsx?{choice}")[2])) as book:
                rows = book.read("xl/worksheets/sheet1.xml").count(b"<row")
                self.assertEqual(rows - self.empty_rows(), len(shown))
            options = [word for each in choice.split("&") for word in ("--" + each.split("=")[0].replace("_", "-"), re.sub(r"(\d+)/(\d+)/(\d+)", r"\3-\2-\1", each.split("=")[1]))]
            run = subprocess.run([VANBAN, "export", "--form", "nhiem-vu", "--format", "csv", *options, self.office.archive], check=True, capture_output=True)
            self.assertEqual(sorted(row["Nhiệm vụ"].removeprefix("'") for row in csv.DictReader(io.StringIO(run.stdout.decode("utf-8-sig")))), sorted(task["text"] for task in shown))
            self.assertIn(f"/tasks.xlsx?{'&amp;'.join(sorted(urllib.parse.quote(each, safe='=') for each in choice.replace('01/01/2024', '2024-01-01').replace('31/12/2026', '2026-12-31').split('&')))}", self.page(f"/tasks?{choice}"))

    def test_tasks_are_chosen_where_there_are_tasks(self):
        for options in (["--due-from", "2024-01-01"], ["--form", "nhiem-vu", "--state", "late"], ["--form", "nhiem-vu", "--due-to", "31/12/2024"]):
            self.assertEqual(subprocess.run([VANBAN, "export", *options, self.office.archive], capture_output=True).returncode, 2, options)

    def empty_rows(self):
        with zipfile.ZipFile(io.BytesIO(self.office.ask("/tasks.xlsx?due_from=2999-01-01")[2])) as book:
            return book.read("xl/worksheets/sheet1.xml").count(b"<row")

    def test_workbook_and_calendar(self):
        _, headers, content = self.office.ask("/tasks.xlsx")
        self.assertTrue(content.startswith(b"PK"))
        self.assertIn("nhiem-vu.xlsx", headers["Content-Disposition"])
        self.assertTrue(self.office.ask("/tasks.ics")[2].startswith(b"BEGIN:VCALENDAR"))


class Checking(Serving):
    def test_corrections_stand_beside_the_extraction_and_outlive_another_reading(self):
        document = self.office.id_of("order")
        before = self.office.json(f"/api/documents/{document}")
        left = self.office.json("/api/check")["left"]
        status, headers, _ = self.correct(id=document, author="Lò Thị Mai", number="12/QĐ-UBND", title="Về việc chợ phiên vùng cao", place="")
        self.assertEqual((status, headers["Location"]), (303, f"/check?percent=100&after={document}"))
        self.assertEqual(self.office.json(f"/api/documents/{document}"), before)
        self.assertEqual(self.office.json("/api/check")["left"], left - 1)
        rows = sqlite3.connect(self.office.archive).execute("SELECT field, value, author, at FROM corrections ORDER BY id").fetchall()
        self.assertEqual([row[:3] for row in rows], [("number", "12/QĐ-UBND", "Lò Thị Mai"), ("title", "Về việc chợ phiên vùng cao", "Lò Thị Mai"), ("place", None, "Lò Thị Mai")])
        self.assertRegex(rows[0][3], r"^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        errors = self.office.json("/api/check/errors")
        self.assertIn({"name": "number", "checked": 1, "wrong": 0}, errors["field"])
        self.assertEqual(errors["author"], [{"name": "Lò Thị Mai", "checked": 3, "wrong": 2}])
        gold = self.office.home / "gold"
        subprocess.run([VANBAN, "export", "--format", "gold", "-o", gold, self.office.archive], check=True)
        annotation = json.loads((gold / f"document-{document}.gold.json").read_text(encoding="utf-8"))
        self.assertEqual({name: annotation["header"][name] for name in ("number", "title", "place")},
                         {"number": "12/QĐ-UBND", "title": "Về việc chợ phiên vùng cao", "place": None})
        self.assertIn("header.date", annotation["skip"])
        scored = subprocess.run([VANBAN, "eval", gold, "--errors", "-"], check=True, capture_output=True, text=True).stdout
        self.assertIn("chợ phiên vùng cao", scored)  # where the reading and the people differ, and nothing else
        self.assertNotIn("citations", scored)
        with sqlite3.connect(self.office.archive) as database:  # as a later version would read it again
            database.execute("UPDATE files SET extractor = 'older' WHERE path LIKE '%order.txt'")
        self.office.keep({})
        page = self.page(f"/check?id={self.office.id_of('order')}")
        self.assertIn("Về việc chợ phiên vùng cao", page)
        self.assertIn("Lò Thị Mai", page)

    def test_the_doubtful_come_first_and_a_sample_stays_the_same(self):
        doubts = dict(sqlite3.connect(self.office.archive).execute("SELECT document_id, doubt FROM doubts"))
        next_one = self.office.json("/api/check")["next"]
        self.assertEqual(doubts[next_one], max(doubts.values()))
        sample = self.office.json("/api/check?percent=20")
        self.assertTrue(0 < sample["left"] + sample["checked"] < len(doubts) / 2)
        self.assertEqual(sample, self.office.json("/api/check?percent=20"))

    def test_what_is_put_off_comes_again_when_all_others_have_come(self):
        left = self.office.json("/api/check")["left"]
        queue = [self.office.json("/api/check")["next"]]
        for _ in range(left):
            queue.append(self.office.json(f"/api/check?after={queue[-1]}")["next"])
        self.assertEqual(len(set(queue)), left)
        self.assertEqual(queue[0], queue[-1])
        self.assertIn(f'name="id" value="{queue[1]}"', self.page(f"/check?after={queue[0]}"))
        _, headers, _ = self.correct(id=queue[1], author="Lò Thị Mai", place="Mường Lò")
        self.assertIn(f'name="id" value="{queue[2]}"', self.page(headers["Location"]))  # not the one that was put off
        self.assertIn(f'href="/check?id={queue[1]}&amp;percent=100"', self.page(headers["Location"]))  # a way back to it
        self.assertEqual(self.office.json(f"/api/check?after={queue[0]}")["next"], queue[2])

    def test_what_cannot_be_stored_is_not_lost(self):
        document = self.office.id_of("order")
        count = lambda: sqlite3.connect(self.office.archive).execute("SELECT count(*) FROM corrections").fetchone()[0]
        before = count()
        for fields, fault in (({"author": "Lò Thị Mai", "date": "31/02/2024"}, "fault-date"), ({"author": " ", "date": "05/03/2024"}, "fault-author")):
            status, headers, content = self.correct(id=document, title="Về việc chợ phiên mới", **fields)
            page = content.decode()
            self.assertEqual((status, headers["Content-Type"]), (400, "text/html; charset=utf-8"))
            self.assertIn(f'id="{fault}"', page)
            self.assertIn(f'aria-describedby="{fault}"', page)
            for typed in (">Về việc chợ phiên mới</textarea>", f">{fields['date']}</textarea>"):
                self.assertIn(typed, page)
        self.assertEqual(count(), before)
        self.assertIn('value="Lò Thị Mai"', self.correct(id=document, author="Lò Thị Mai", date="x")[2].decode())

    def test_a_change_needs_the_token(self):
        for headers, body in (({}, "id=1&author=x&number=1"), ({"X-Vanban-Token": "0" * 48}, "id=1&author=x&number=1"), ({}, "token=&id=1&author=x")):
            headers = {"Content-Type": "application/x-www-form-urlencoded", **headers}
            for path in ("/check", "/api/corrections"):
                self.assertEqual(self.office.ask(path, "POST", body, headers)[0], 403)


class Corrected(Serving):
    def test_what_was_corrected_is_what_search_reading_and_export_show(self):
        document = self.office.id_of("reply")
        before = self.office.json(f"/api/documents/{document}")
        count = self.office.json("/api/search?type=tờ trình")["total"]
        right = {"doc_type": "tờ trình", "number": "991/TTr-SNV", "date": "21/12/2024", "title": "Về việc chợ đêm Phìn Hồ", "issuer": "SỞ NỘI VỤ TỈNH HÀ GIANG"}
        self.assertEqual(self.correct(id=document, author="Lò Thị Mai", date="31/02/2024")[0], 400)
        self.assertEqual(self.correct(id=document, author="Lò Thị Mai", **right)[0], 303)

        def look():
            with self.subTest("search"):
                for question in ("q=991 ttr snv", "q=chợ đêm phìn hồ", "type=tờ trình&from=2024-12-21&to=2024-12-21"):
                    answer = self.office.json(f"/api/search?{question}")
                    jsonschema.validate(answer, SCHEMA)
                    hit = next(hit for hit in answer["hits"] if hit["id"] == document)
                    self.assertEqual([hit[name] for name in ("type", "number", "date", "title", "issuer")],
                                     ["tờ trình", "991/TTr-SNV", "2024-12-21", "Về việc chợ đêm Phìn Hồ", "SỞ NỘI VỤ TỈNH HÀ GIANG"])
                    self.assertEqual({each["field"]: each["author"] for each in hit["corrected"]}, dict.fromkeys(right, "Lò Thị Mai"))
                self.assertEqual(self.office.json("/api/search?type=tờ trình")["facets"]["type"], [{"value": "tờ trình", "count": count + 1}])
                self.assertNotIn(document, [hit["id"] for hit in self.office.json("/api/search?q=77/BC-SNV")["hits"] if hit["found"] == "number"])
                line = subprocess.run([VANBAN, "search", self.office.archive, "991 ttr snv"], check=True, capture_output=True, text=True).stdout
                self.assertRegex(line, r"corrected: number, Lò Thị Mai, 20\d\d-")
                self.assertRegex(self.page("/?q=991 ttr snv"), r">đã sửa</span> [^<]*Lò Thị Mai, \d\d:\d\d \d\d/\d\d/\d{4}")
            with self.subTest("reading"):
                page = self.page(f"/documents/{document}")
                for expected in ("<h1>Tờ trình 991/TTr-SNV ngày 21/12/2024</h1>", "Máy đọc: 77/BC-SNV · Lò Thị Mai, "):
                    self.assertIn(expected, page)
            with self.subTest("export"):
                export = lambda *options: subprocess.run([VANBAN, "export", *options, self.office.archive], check=True, capture_output=True).stdout.decode("utf-8-sig")
                line = next(line for line in map(json.loads, export().splitlines()) if line["source"]["uri"].endswith("reply.txt"))
                self.assertEqual({each["field"]: each["value"] for each in line.pop("corrections")}, right | {"date": "2024-12-21"})
                self.assertEqual(line, before)  # what was extracted stays as it was
                row = next(row for row in csv.DictReader(io.StringIO(export("--format", "csv"))) if row["path"].endswith("reply.txt"))
                self.assertEqual([row["number"], row["date"]], ["991/TTr-SNV", "2024-12-21"])
                self.assertIn("number (Lò Thị Mai, 20", row["corrected"])
                row = next(row for row in csv.DictReader(io.StringIO(export("--form", "nd30-vi", "--format", "csv"))) if row["CodeNotation"] == "TTr-SNV")
                self.assertEqual((row["CodeNumber"], row["IssuedDate"]), ("991", "21/12/2024"))
                row = next(row for row in csv.DictReader(io.StringIO(export("--form", "so-di", "--format", "csv"))) if row["Số, ký hiệu văn bản"] == "991/TTr-SNV")
                self.assertIn("đã sửa số, ký hiệu (Lò Thị Mai, ", row["Ghi chú"])
            self.assertEqual(self.office.json(f"/api/documents/{document}"), before)
            self.assertEqual({each["field"]: each["extracted"] for each in self.office.json(f"/api/corrections?id={document}")["corrections"]}["number"], "77/BC-SNV")
        look()
        with sqlite3.connect(self.office.archive) as database:  # read again, as by a later version
            database.execute("UPDATE files SET extractor = 'older' WHERE path LIKE '%reply.txt'")
        self.office.keep({})
        look()
        self.correct(id=document, author="Giàng Mí Pó", **{name: {"doc_type": "báo cáo", "number": "77/BC-SNV", "date": "2024-12-20", "title": "Về việc chợ phiên", "issuer": "SỞ NỘI VỤ"}[name] for name in right})
        self.assertEqual([hit["corrected"] for hit in self.office.json("/api/search?q=77/BC-SNV")["hits"] if hit["found"] == "number"], [[]])  # accepted after all
        self.assertEqual(self.office.json("/api/search?q=chợ đêm phìn hồ")["total"], 0)

    def test_the_graph_holds_what_was_imported_while_somebody_checked(self):
        order = self.office.id_of("order")
        self.assertEqual(self.office.ask("/follow?key=vn/45-ct-ttg/2019")[0], 404)
        self.office.keep({"later": letter("SỞ NỘI VỤ", "78/BC-SNV", "21 tháng 12 năm 2024", "Thực hiện Chỉ thị số 45/CT-TTg ngày 02/3/2019 của Thủ tướng Chính phủ, Sở Nội vụ báo cáo.")})
        self.correct(id=order, author="Lò Thị Mai", number="12/QĐ-UBND")  # right as it was read
        self.page("/follow?key=vn/45-ct-ttg/2019")

    def test_the_graph_follows_what_was_corrected(self):
        document, old, new = self.office.id_of("order"), "ha-giang/12-qd-ubnd/2024", "ha-giang/13-qd-ubnd/2024"

        def held(key):
            status, _, content = self.office.ask(f"/api/validity?key={key}&on=2024-12-31")
            return json.loads(content)["document"]["documents"] if status == 200 else None
        self.correct(id=document, author="Lò Thị Mai", number="12/QĐ-UBND", date="5/3/2024")  # whatever another test left
        self.assertEqual((len(held(old)), held(new)), (1, None))
        self.correct(id=document, author="Lò Thị Mai", number="13/QĐ-UBND")
        self.assertEqual((held(old), len(held(new))), ([], 1))  # the reply still cites the old number
        self.assertIn("/follow?key=" + urllib.parse.quote(new, safe=""), self.page(f"/documents/{document}"))
        self.assertIn(f"/documents/{document}", self.page(f"/follow?key={new}"))
        with sqlite3.connect(self.office.archive) as database:  # read again, as by a later version
            database.execute("UPDATE files SET extractor = 'older' WHERE path LIKE '%order.txt'")
        self.office.keep({})
        self.assertEqual((held(old), len(held(new))), ([], 1))
        self.correct(id=document, author="Lò Thị Mai", number="12/QĐ-UBND")
        self.assertEqual((len(held(old)), held(new)), (1, None))

    def test_a_date_is_written_as_people_write_it(self):
        document = self.office.id_of("order")
        for written, stored in (("5/3/2024", "2024-03-05"), ("05-03-2024", "2024-03-05"), ("2024-03-05", "2024-03-05"), ("2024-03", "2024-03"), ("03/2024", "2024-03"), ("3-2024", "2024-03"), ("2024", "2024"), ("", None)):
            self.assertEqual(self.correct(id=document, author="x", date=written)[0], 303, written)
            rows = sqlite3.connect(self.office.archive).execute("SELECT value FROM corrections ORDER BY id DESC LIMIT 1").fetchall()
            self.assertEqual(rows, [(stored,)])
        for written in ("30/02/2024", "5/3/24", "2024-13", "2024-3-5", "hôm qua", "1/2/3/4", "05032024", "13/2024"):
            self.assertEqual(self.correct(id=document, author="x", date=written)[0], 400, written)


@unittest.skipIf(set("PDF OFFICE HTML".split()) & set(os.environ.get("VANBAN_WITHOUT", "").split()), "no reader of PDF")
class Pictures(unittest.TestCase):
    """Pages beside the fields, where a document has pages."""

    @classmethod
    def setUpClass(cls):
        text = letter("UBND XÃ PHÌN HỒ", "12/BC-UBND", "05 tháng 3 năm 2024", "Xã báo cáo việc chợ phiên.")
        inner = make_files.archive({"thư mục/packed.pdf": make_files.pdf_of_text(text.replace("BÁO CÁO\n", "BÁO CÁO TUẦN\n"))})
        cls.office = Office({"plain": text}, {"paged.pdf": make_files.pdf_of_text(text.replace("BÁO CÁO\n", "BÁO CÁO NHANH\n")), "outer.zip": make_files.archive({"inner.zip": inner})})
        cls.addClassCleanup(cls.office.close)
        cls.paged, cls.plain = cls.office.id_of("paged"), cls.office.id_of("plain")

    def test_a_page_is_drawn_and_fields_have_their_places(self):
        page = self.office.ask(f"/check?id={self.paged}")[2].decode()
        self.assertIn(f'src="/pages/{self.paged}/1"', page)
        status, headers, picture = self.office.ask(f"/pages/{self.paged}/1")
        self.assertEqual((status, headers["Content-Type"], picture[:4]), (200, "image/png", b"\x89PNG"))
        width, height = struct.unpack(">II", picture[16:24])
        places = dict(re.findall(r'<textarea id="f-(\w+)"[^>]* data-places="([^"]*)"', page))
        self.assertTrue({"number", "date", "issuer"} <= places.keys(), places)
        for field, place in places.items():
            number, left, top, right, bottom = map(float, place.split(",")[0].split())
            self.assertTrue(number == 1 and 0 <= left < right <= width * 72 / 110 and 0 <= top < bottom <= height * 72 / 110, (field, place))
        self.assertLess(float(places["number"].split()[2]), float(places["signer"].split()[2]))

    def test_a_page_in_a_file_in_a_file_is_drawn(self):
        packed = self.office.id_of("packed")
        self.assertIn(f'src="/pages/{packed}/1"', self.office.ask(f"/check?id={packed}")[2].decode())
        self.assertEqual(self.office.ask(f"/pages/{packed}/1")[2][:4], b"\x89PNG")
        file = self.office.home / "office/outer.zip"
        before = file.read_bytes()
        self.addCleanup(file.write_bytes, before)
        file.write_bytes(before + b"x")  # no longer what was read: it is not unpacked
        self.assertEqual(self.office.ask(f"/pages/{packed}/1")[0], 404)

    def test_a_path_that_is_not_whole_begins_where_the_archive_lies(self):
        with sqlite3.connect(self.office.archive) as database:
            database.execute("UPDATE files SET path = 'office/paged.pdf' WHERE path LIKE '%/office/paged.pdf'")
        self.assertEqual(self.office.ask(f"/pages/{self.paged}/1")[0], 200)

    def test_what_has_no_picture(self):
        self.assertNotIn("/pages/", self.office.ask(f"/check?id={self.plain}")[2].decode())
        for path in (f"/pages/{self.plain}/1", f"/pages/{self.paged}/2", f"/pages/{self.paged}/0", f"/pages/{self.paged}", "/pages/", "/pages/x/y", f"/pages/{self.paged}/1/../../a.db"):
            self.assertEqual(self.office.ask(path)[0], 404, path)

    def test_a_file_that_changed_is_not_shown_for_the_one_that_was_read(self):
        file = self.office.home / "office/paged.pdf"
        before = file.read_bytes()
        self.addCleanup(file.write_bytes, before)
        file.write_bytes(make_files.pdf_of_text("Khác hẳn."))
        self.assertEqual(self.office.ask(f"/pages/{self.paged}/1")[0], 404)
        file.unlink()
        self.assertEqual(self.office.ask(f"/pages/{self.paged}/1")[0], 404)


class Limits(Serving):
    def test_only_this_computer_is_answered_by_its_own_names(self):
        for host in ("evil.example", "evil.example:80", "127.0.0.1.evil.example"):
            self.assertEqual(self.office.ask("/", headers={"Host": host})[0], 421)
        listening = subprocess.run(["ss", "-ltnH", f"sport = :{self.office.port}"], capture_output=True, text=True)
        if listening.returncode == 0:
            self.assertRegex(listening.stdout, r"127\.0\.0\.1:")

    def test_size(self):
        self.assertEqual(self.office.ask("/check", "POST", b"x" * 300_000)[0], 413)
        with socket.create_connection(("127.0.0.1", self.office.port), timeout=10) as line:
            line.sendall(b"GET /?q=" + b"a" * 1_000_000 + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            self.assertRegex(line.recv(100) or b"HTTP/1.1 4", rb"HTTP/1.1 4\d\d|HTTP/1.1 4")

    def test_a_request_that_does_not_come_is_given_up(self):
        with socket.create_connection(("127.0.0.1", self.office.port), timeout=20) as line:
            line.sendall(b"GET / HTTP/1.1\r\nHost:")
            began = time.monotonic()
            while line.recv(1000):
                pass
            self.assertLess(time.monotonic() - began, 15)
        self.page("/")

    def test_a_request_that_comes_byte_by_byte_is_given_up(self):
        for head in (b"", b"POST /check HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9999\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n"):
            with socket.create_connection(("127.0.0.1", self.office.port), timeout=20) as line:
                line.sendall(head)
                began = time.monotonic()
                with self.assertRaises((ConnectionError, StopIteration)):
                    while time.monotonic() - began < 30:
                        line.sendall(b"x")
                        line.settimeout(0.5)
                        try:
                            if not line.recv(1000) or head:
                                raise StopIteration
                        except TimeoutError:
                            pass
                self.assertLess(time.monotonic() - began, 15)

    def seconds_beside_silent_connections(self):
        lines = [socket.create_connection(("127.0.0.1", self.office.port), timeout=20) for _ in range(12)]
        for line in lines[:6]:
            line.sendall(b"GET /api/check HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            self.assertIn(b" 200 ", line.recv(100))
        began = time.monotonic()
        self.page("/api/check")
        took = time.monotonic() - began
        for line in lines:
            line.close()
        return took

    def test_connections_on_which_nothing_is_asked_keep_nobody_waiting(self):
        # They are closed after two seconds. The least counts: other work on the machine makes no answer faster.
        self.assertLess(min(self.seconds_beside_silent_connections() for _ in range(3)), 1.5)

    def test_two_requests_sent_at_once_have_two_answers(self):
        with socket.create_connection(("127.0.0.1", self.office.port), timeout=20) as line:
            line.sendall(b"GET /api/check HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" * 2)
            answer = b""
            while answer.count(b"HTTP/1.1 200") < 2:
                self.assertTrue(part := line.recv(10000))
                answer += part

    def test_any_parameter_has_an_answer(self):
        for path in ("/?offset=-1&limit=x&from=0000", "/?q=%ff%fe%00", "/documents/x", "/documents/-1", "/documents/99999999999999999999", "/follow?key=nix",
                     "/check?id=0&percent=1000", "/tasks?offset=99999999999999999999", "/assets/../a.db", "/assets/", "/api/chain", "//", "/%00"):
            with self.subTest(path):
                self.assertIn(self.office.ask(path)[0], (200, 303, 404, 400))


class Starting(unittest.TestCase):
    def test_wrong_use(self):
        for options, status in ((["/nowhere.db"], 1), ([], 2), (["--port", "0", "x"], 2)):
            self.assertEqual(subprocess.run([VANBAN, "serve", *options], capture_output=True).returncode, status)
        self.assertFalse(os.path.exists("/nowhere.db"))


    def test_a_port_is_not_shared(self):
        office = Office({})
        self.addCleanup(office.close)
        second = subprocess.run([VANBAN, "serve", "--port", str(office.port), office.archive], capture_output=True, text=True, timeout=20)
        self.assertEqual((second.returncode, second.stdout), (1, ""))
        self.assertIn("the port is in use", second.stderr)

    def test_an_archive_that_holds_nothing_says_so(self):
        office = Office({})
        self.addCleanup(office.close)
        for path, words in (("/", "Kho chưa có văn bản nào"), ("/tasks", "không giao nhiệm vụ nào"), ("/check", "Không còn văn bản nào để kiểm tra"), ("/missing", "Không thiếu văn bản nào"),
                            ("/conflicts", "Không thấy mâu thuẫn nào"), ("/check/errors", "Chưa có trường nào")):
            self.assertIn(words, office.ask(path)[2].decode(), path)


class Viewing(unittest.TestCase):
    def test_one_page_that_needs_nothing(self):
        with tempfile.TemporaryDirectory() as folder:
            source = pathlib.Path(folder) / "hostile.txt"
            source.write_text(HOSTILE, encoding="utf-8")
            page = pathlib.Path(folder) / "page.html"
            subprocess.run([VANBAN, "view", source, "-o", page], check=True)
            text = page.read_text(encoding="utf-8")
        tags = Tags(text)
        self.assertFalse(tags.tags & {"script", "img", "link", "iframe", "object"})
        self.assertTrue(all(link.startswith(("#", "https://")) for link in tags.links))
        self.assertIn("default-src 'none'", text)
        self.assertTrue("x" * 1_000_000 in text)

    def test_wrong_use(self):
        self.assertEqual(subprocess.run([VANBAN, "view"], capture_output=True).returncode, 2)
        self.assertEqual(subprocess.run([VANBAN, "view", "--language", "fr", "x"], capture_output=True).returncode, 2)
        self.assertEqual(subprocess.run([VANBAN, "view", "/nowhere"], capture_output=True).returncode, 1)


if __name__ == "__main__":
    unittest.main()
