"""vanban serve and vanban view in a real browser: at two widths, light and dark, by keyboard alone, and by the rules of axe-core.

    VANBAN=build/vanban browser_test.py [--short] [--pictures FOLDER]     exit 77 where there is no chromium or no chromium-driver

With --short, what CI has time for: one width, light, and no country of 500 documents. axe-core is taken from VANBAN_AXE (a folder node_modules, as `npm ci` in this folder makes it); without it that test is left out.
With --pictures, a picture of each page at each width is left in FOLDER.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "serve"))
sys.path.insert(0, str(HERE.parent / "ingest"))
import make_files  # noqa: E402
import webdriver  # noqa: E402
from office import HOSTILE, VANBAN, Office, corpus_texts  # noqa: E402

WIDTHS = {"desktop": (1280, 860), "phone": (390, 780)}
DARK = (False, True)
COUNTRY = 500
AXE = pathlib.Path(os.environ.get("VANBAN_AXE", HERE / "node_modules")) / "axe-core/axe.min.js"
PICTURES = None


def country(size):
    """One directive of the centre and what carries it out, as many documents as that."""
    head = ("{body:<36}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n{0:<36}     Độc lập - Tự do - Hạnh phúc\n\n   Số: {number}                   Hà Giang, ngày {day:02} tháng {month} năm 2024\n\n"
            "                    KẾ HOẠCH\n               Thực hiện việc thứ {n}\n\nThực hiện Chỉ thị số 13/CT-TTg ngày 12/01/2017 của Thủ tướng Chính phủ, lập kế hoạch này.\n")
    return {f"plan-{n}": head.format("", body="UBND TỈNH HÀ GIANG", number=f"{n}/KH-UBND", day=n % 28 + 1, month=n % 12 + 1, n=n) for n in range(1, size + 1)}


@unittest.skipUnless(webdriver.CHROMIUM and webdriver.DRIVER, "no chromium")
class InTheBrowser(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        scan = corpus_texts()["state-telegram"]
        cls.office = Office(corpus_texts() | country(COUNTRY), {"mot-ten-tep-that-dai-khong-co-cho-nao-de-xuong-dong_" * 3 + ".txt": "Thực hiện Chỉ thị số 13-CT/TW ngày 12/01/2017 của Ban Bí thư, xã báo cáo.\n".encode(), "paged.pdf": make_files.pdf_of_text(scan.replace("CÔNG ĐIỆN", "CÔNG ĐIỆN KHẨN", 1), 30)})
        cls.addClassCleanup(cls.office.close)
        cls.hostile = Office({"hostile": HOSTILE})  # by itself: a list with a word of a million letters takes its time
        cls.addClassCleanup(cls.hostile.close)
        cls.browser = webdriver.Browser()
        cls.addClassCleanup(cls.browser.close)
        cls.pages = {"search": "/", "found": "/?q=%E1%BB%A7y%20ban%20nh%C3%A2n%20d%C3%A2n", "read": f"/documents/{cls.office.id_of('party-directive')}#m9",
                     "nothing": "/?q=zzzzqqqq&from=31/02/2024", "long name": f"/documents/{cls.office.id_of('mot-ten-tep-that-dai-khong-co-cho-nao-de-xuong-dong_' * 3)}", "columns": f"/documents/{cls.office.id_of('state-decision-two-columns')}", "tasks": "/tasks",
                     "check": f"/check?id={cls.office.id_of('party-directive')}", "page": f"/check?id={cls.office.id_of('paged')}", "errors": "/check/errors", "missing": "/missing", "conflicts": "/conflicts",
                     "follow": "/follow?key=vn%2F13-ct-tw%2F2017"}

    def go(self, path):
        self.browser.go(self.office.base + path)
        self.browser.wait_for("return document.readyState === 'complete'")

    def test_each_page_fits_and_breaks_no_policy(self):
        for name, (width, height) in WIDTHS.items():
            self.browser.size(width, height)
            for page, path in self.pages.items():
                with self.subTest(page, width=name):
                    self.go(path)
                    wide = self.browser.script("return document.documentElement.scrollWidth")
                    self.assertLessEqual(wide, width, "it scrolls sideways")
                    self.assertEqual(self.browser.messages(), [])
                    if PICTURES:
                        self.browser.screenshot(PICTURES / f"{page}-{name}.png")
                        self.browser.script("document.querySelector('.language').click()")
                        self.browser.wait_for("return document.documentElement.lang === 'en' && document.readyState === 'complete'")
                        self.browser.screenshot(PICTURES / f"{page}-{name}-en.png")
                        self.browser.script("document.querySelector('.language').click()")
                        self.browser.wait_for("return document.documentElement.lang === 'vi' && document.readyState === 'complete'")
                        self.browser.dark(True)
                        self.browser.screenshot(PICTURES / f"{page}-{name}-dark.png")
                        self.browser.dark(False)
        self.browser.size(*WIDTHS["desktop"])

    def test_nothing_is_asked_of_anybody_else(self):
        self.browser.addresses()
        for path in self.pages.values():
            self.go(path)
        asked = self.browser.addresses()
        self.assertGreater(len(asked), 10)
        self.assertFalse([address for address in asked if not address.startswith((self.office.base, "data:"))])

    def test_hostile_documents_do_nothing(self):
        self.browser.go(f"{self.hostile.base}/documents/{self.hostile.id_of('hostile')}")
        self.browser.wait_for("return document.readyState === 'complete'")
        self.assertEqual(self.browser.messages(), [])
        self.assertLessEqual(self.browser.script("return document.documentElement.scrollWidth"), WIDTHS["desktop"][0])
        self.assertTrue(self.browser.script("return document.querySelector('article').textContent.includes('<script>alert(1)</script>')"))
        self.assertEqual(self.browser.script("return document.querySelectorAll('iframe, img, article script, article style').length"), 0)
        key = self.hostile.json(f"/api/documents/{self.hostile.id_of('hostile')}")["key"]
        for path in ("/", "/?q=66", "/tasks", f"/follow?key={key}", "/missing", "/conflicts", f"/check?id={self.hostile.id_of('hostile')}"):
            with self.subTest(path):
                self.browser.go(self.hostile.base + path)
                self.browser.wait_for("return document.readyState === 'complete'")
                self.assertEqual(self.browser.messages(), [])
                self.assertLessEqual(self.browser.script("return document.documentElement.scrollWidth"), WIDTHS["desktop"][0])
                self.assertEqual(self.browser.script("return document.querySelectorAll('iframe, main img, main script, main style, [onload], [onerror], [onfocus]').length"), 0)

    def test_reading_by_keyboard(self):
        self.go(f"/documents/{self.office.id_of('party-directive')}")
        self.assertEqual(self.browser.script("return getComputedStyle(document.querySelector('.details section')).display"), "none")
        self.browser.script("document.querySelector('a.m.field').focus()")
        self.browser.keys("enter")
        self.assertIn("14-CT/TU", self.browser.wait_for("return [...document.querySelectorAll('.details section')].filter(s => s.offsetHeight)"
                                                        ".map(s => s.textContent).join() || (document.querySelectorAll('a.m.field')[1].click(), '')")
                      + self.browser.script("document.querySelectorAll('a.m.field')[1].click(); return document.querySelector('.details section:target').textContent"))
        outline = self.browser.script("return getComputedStyle(document.activeElement).outlineStyle")
        self.assertNotEqual(outline, "none")  # the focus is seen

    def test_the_first_key_skips_the_navigation(self):
        self.go("/tasks")
        self.browser.keys("tab")
        self.assertEqual(self.browser.script("return document.activeElement.className"), "skip")

    def test_searching_by_keyboard(self):
        self.go("/")
        self.browser.script("document.getElementById('q').focus()")
        self.browser.keys("phong chay", "enter")
        title = self.browser.wait_for("return location.search.includes('phong') && document.querySelector('.hits h3') && document.querySelector('.hits h3').textContent")
        self.assertIn("14-CT/TU", title)
        self.assertEqual(self.browser.script("return [...new Set([...document.querySelectorAll('mark')].map(m => m.textContent.toLowerCase()))].sort()"), ["cháy", "phòng"])

    def test_checking_by_keyboard(self):
        self.go("/check")
        first = self.browser.url(), self.browser.script("return document.querySelector('[name=id]').value")
        self.assertEqual(self.browser.script("return document.activeElement.tagName"), "TEXTAREA")  # the most doubtful field
        for _ in range(7):  # each field is right
            self.browser.keys("enter")
        self.assertEqual(self.browser.script("return document.activeElement.name"), "author")
        self.browser.keys("Lò Thị Mai", "enter")
        self.browser.wait_for(f"return document.querySelector('[name=id]') && document.querySelector('[name=id]').value !== '{first[1]}'")
        self.assertEqual(self.browser.script("return document.querySelector('[name=author]').value"), "Lò Thị Mai")
        errors = self.office.json("/api/check/errors")
        self.assertEqual([(each["checked"], each["wrong"]) for each in errors["author"]], [(7, 0)])

    def test_what_is_no_date_stays_on_the_screen_until_it_is_right(self):
        self.go(f"/check?id={self.office.id_of('state-telegram')}")
        self.browser.script("document.getElementById('author').value = 'Lò Thị Mai'; document.getElementById('f-title').value = 'Về việc mới'; document.getElementById('f-date').focus()")
        self.assertRegex(self.browser.script("return document.activeElement.value"), r"^\d\d/\d\d/\d{4}$")
        self.browser.keys("31/02/2026", "alt+enter")  # the value is selected, so that typing replaces it
        self.browser.wait_for("return document.getElementById('fault-date')")
        self.assertEqual(self.browser.script("return [document.activeElement.name, document.activeElement.value, document.getElementById('f-title').value, document.getElementById('author').value]"),
                         ["date", "31/02/2026", "Về việc mới", "Lò Thị Mai"])
        self.browser.messages()  # that the answer was 400
        self.browser.keys("28/02/2026", "alt+enter")
        self.browser.wait_for("return location.search.includes('after=') && !document.getElementById('fault-date')")
        self.assertEqual({each["field"]: each["value"] for each in self.office.json(f"/api/corrections?id={self.office.id_of('state-telegram')}")["corrections"]},
                         {"date": "2026-02-28", "title": "Về việc mới"})

    def test_putting_off_and_going_back_by_keyboard(self):
        shown = "return document.querySelector('[name=id]') && document.querySelector('[name=id]').value"
        self.go("/check")
        met = [self.browser.script(shown)]
        for _ in range(3):
            self.browser.keys("alt+s")
            self.browser.wait_for(f"return document.readyState === 'complete' && document.querySelector('[name=id]').value !== '{met[-1]}'")
            met.append(self.browser.script(shown))
        self.assertEqual(len(set(met)), 4)
        self.browser.script("[...document.querySelectorAll('.side a')].find(a => a.textContent.startsWith('←')).focus()")
        self.browser.keys("enter")
        self.browser.wait_for(f"return document.querySelector('[name=id]').value === '{met[-2]}'")

    def test_a_day_that_is_none_is_not_sent(self):
        self.go("/tasks")
        self.browser.script("document.querySelector('[name=due_to]').focus()")
        self.browser.keys("hôm nay", "enter")
        self.assertTrue(self.browser.script("return document.querySelector('[name=due_to]').matches(':invalid') && !location.search"))
        self.browser.script("document.querySelector('[name=due_to]').value = ''")
        self.browser.keys("31/12/2026", "enter")
        self.browser.wait_for("return location.search.includes('due_to=31%2F12%2F2026') && document.querySelector('[name=due_to]').value === '31/12/2026'")

    def test_checking_beside_the_page(self):
        self.go(self.pages["page"])
        self.browser.wait_for("return document.querySelector('.sheet img').naturalWidth > 100")
        place = "const box = document.querySelector('.sheet .box'), sheet = document.querySelector('.sheet'); if (!box) return null; " \
                "const inner = box.getBoundingClientRect(), outer = sheet.getBoundingClientRect(); " \
                "return [inner.left >= outer.left, inner.right <= outer.right, inner.top >= outer.top, inner.bottom <= outer.bottom, inner.height > 3, inner.top - outer.top]"
        seen = {}
        for _ in range(7):
            field = self.browser.script("return document.activeElement.name")
            if self.browser.script("return !!document.activeElement.dataset.places"):
                *inside, top = self.browser.wait_for(place)
                self.assertEqual(inside, [True] * 5, field)
                seen[field] = (self.browser.script("return document.querySelector('.views output').textContent"), top)
            self.browser.keys("enter")
        self.assertTrue({"number", "date", "issuer", "signer"} <= seen.keys(), seen)
        self.assertEqual([seen[field][0][0] for field in ("number", "date")], ["1", "1"])
        self.assertGreater(int(seen["signer"][0][0]), 1)  # the page was turned
        self.assertEqual(self.browser.script("return [document.querySelector('article').hidden, document.querySelector('.sheet').hidden]"), [True, False])
        self.browser.script("document.querySelector('.views [data-view=text]').click()")
        self.assertEqual(self.browser.script("return [document.querySelector('article').hidden, document.querySelector('.sheet').hidden]"), [False, True])
        self.assertEqual(self.browser.messages(), [])

    def test_language(self):
        self.go("/tasks")
        self.browser.script("document.querySelector('.language').click()")
        self.assertEqual(self.browser.wait_for("return document.documentElement.lang === 'en' && document.querySelector('h1').textContent"), "Tasks")
        self.browser.script("document.querySelector('.language').click()")
        self.browser.wait_for("return document.documentElement.lang === 'vi'")

    def test_five_hundred_documents_are_drawn_in_a_second(self):
        key = "/follow?key=vn%2F13-ct-ttg%2F2017"
        self.go(key)  # the graph is made
        times = []
        for _ in range(5):  # the least counts: other work makes no page faster
            began = time.monotonic()
            self.go(key)
            nodes = self.browser.script("document.querySelector('.picture').getBoundingClientRect(); return document.querySelectorAll('.picture .node').length")
            times.append(time.monotonic() - began)
        spent = min(times)
        self.assertGreater(nodes, COUNTRY)
        if os.environ.get("VANBAN_QUIET"):  # else the machine may have other work
            self.assertLess(spent, 1.0)
        print(f"{nodes} boxes in {spent:.2f} s", file=sys.stderr)

    def test_boxes_of_a_picture_lead_on(self):
        self.go(self.pages["follow"])
        self.browser.script("document.querySelector('.picture .node[data-key*=\"61-kl-tw\"]').focus()")
        self.browser.keys("enter")
        self.browser.wait_for("return location.search.includes('61-kl-tw')")

    @unittest.skipUnless(AXE.exists(), "no axe-core: npm ci in tests/browser")
    def test_axe_finds_no_serious_fault(self):
        axe = AXE.read_text(encoding="utf-8")
        for dark in DARK:
            self.browser.dark(dark)
            for name, (width, height) in WIDTHS.items():
                self.browser.size(width, height)
                for page, path in self.pages.items():
                    with self.subTest(page, width=name, dark=dark):
                        self.go(path)
                        self.browser.script(axe)
                        self.browser.script("window.done = null; axe.run(document, {resultTypes: ['violations']}).then(r => { window.done = r.violations; })")
                        found = self.browser.wait_for("return window.done && {list: window.done.map(v => [v.impact, v.id, v.nodes.slice(0, 2).map(n => n.html.slice(0, 150))])}")["list"]
                        self.assertEqual([fault for fault in found if fault[0] in ("serious", "critical")], [])
        self.browser.dark(False)
        self.browser.size(*WIDTHS["desktop"])

    def test_a_page_of_its_own_opens_from_the_disk(self):
        with tempfile.TemporaryDirectory() as folder:
            page = pathlib.Path(folder) / "page.html"
            subprocess.run([VANBAN, "view", self.office.home / "office/party-directive.txt", "-o", page], check=True)
            self.browser.messages(), self.browser.addresses()
            self.browser.go(page.as_uri() + "#m1")
            self.assertTrue(self.browser.wait_for("return document.querySelector('.details section:target') !== null"))
            self.assertEqual(self.browser.messages(), [])
            self.assertFalse([address for address in self.browser.addresses() if not re.match("file:|data:", address)])


if __name__ == "__main__":
    if "--pictures" in sys.argv:
        at = sys.argv.index("--pictures")
        PICTURES = pathlib.Path(sys.argv[at + 1])
        PICTURES.mkdir(parents=True, exist_ok=True)
        del sys.argv[at:at + 2]
    if "--short" in sys.argv:
        sys.argv.remove("--short")
        WIDTHS, DARK, COUNTRY = {"desktop": WIDTHS["desktop"]}, (False,), 20
    program = unittest.main(exit=False)
    there = webdriver.CHROMIUM and webdriver.DRIVER
    sys.exit(1 if not program.result.wasSuccessful() else 0 if there else 77)
