"""Scans, from outside: documents of corpus/ are drawn as a scanner would give them, and read back.

The programs are named by the environment variables VANBAN and VANBAN_READ_SCAN. Needs python3-pil and the fonts of Liberation.
"""
import io
import json
import math
import os
import pathlib
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
import unittest.mock
import zlib

try:
    from PIL import Image, ImageDraw, ImageFont, TiffImagePlugin
except ImportError:  # another python than Debian's
    if os.path.realpath(sys.executable) == os.path.realpath("/usr/bin/python3"):
        sys.exit(77)
    os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "ingest"))
import make_files  # noqa: E402

VANBAN = os.environ.get("VANBAN", "vanban")
READ_SCAN = os.environ.get("VANBAN_READ_SCAN", "vanban-read-scan")
FONT = "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf"
DPI = 200
LETTER = """
UBND TỈNH HÀ LÂM          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ Y TẾ                       Độc lập - Tự do - Hạnh phúc

Số: 128/QĐ-SYT                Hà Lâm, ngày 05 tháng 3 năm 2024

                          QUYẾT ĐỊNH
                  Về việc kiểm tra chợ phiên

Căn cứ Nghị định số 15/2018/NĐ-CP ngày 02/02/2018 của Chính phủ;
Căn cứ Quyết định số 331-QĐ/TU ngày 30/12/2021 của Tỉnh ủy.
""".strip("\n")

PARTY_LEFT = ("TỈNH ỦY HÀ LÂM", "ĐẢNG ỦY KHỐI", "CÁC CƠ QUAN TỈNH", "*", "Số 128-CV/ĐUK", "Về việc kiểm tra chợ phiên")
PARTY_RIGHT = ("ĐẢNG CỘNG SẢN VIỆT NAM", "Hà Lâm, ngày 05 tháng 3 năm 2024")
PARTY_BODY = """
Kính gửi: Các chi ủy trực thuộc,

Căn cứ Quyết định số 331-QĐ/TU ngày 30/12/2021 của Tỉnh ủy, Đảng ủy Khối đề nghị các
chi ủy kiểm tra chợ phiên của các xã và phường trong tỉnh trước ngày 05/3/2024.
""".strip("\n")


def drawn(text, mode="L", top=60, size=12):
    """A page of A4, 200 dots an inch; each column of the text is 6 points wide. With the place of each word, in points."""
    page = Image.new(mode, (1654, 2339), "white")
    font = ImageFont.truetype(FONT, round(size * DPI / 72))
    draw = ImageDraw.Draw(page)
    places = {}
    for row, line in enumerate(text.splitlines()):
        for cell in re.finditer(r"\S+(?: {1,2}\S+)*", line):
            x, y = (55 + 6 * cell.start()) * DPI / 72, (top + 18 * row) * DPI / 72
            draw.text((x, y), cell[0], font=font, fill="black")
            for word in re.finditer(r"\S+", cell[0]):
                left, up, right, down = draw.textbbox((x + draw.textlength(cell[0][:word.start()], font=font), y), word[0], font=font)
                places[word[0]] = [value * 72 / DPI for value in (left, up, right, down)]
    return page, places


def party_letter(lower):
    """A head whose right column stands so many points lower than the left one."""
    page, _ = drawn(PARTY_BODY, top=180)
    font = ImageFont.truetype(FONT, round(12 * DPI / 72))
    draw = ImageDraw.Draw(page)
    for column, middle, below in ((PARTY_LEFT, 450, 0), (PARTY_RIGHT, 1150, lower)):
        for row, line in enumerate(column):
            draw.text((middle - draw.textlength(line, font=font) / 2, (60 + 18 * row + below) * DPI / 72), line, font=font, fill="black")
    return page


def encoded(image, form="PNG", dpi=DPI):
    out = io.BytesIO()
    image.save(out, form, dpi=(dpi, dpi))
    return out.getvalue()


def scan_page(image):
    return encoded(image.convert("L"), "JPEG"), *image.size


def extract(data, *options, ocr=True):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "scan"
        path.write_bytes(data)
        done = subprocess.run([VANBAN, "extract", "--text", *(["--ocr"] if ocr else []), *options, path], capture_output=True, timeout=300)
    return [json.loads(line) for line in done.stdout.splitlines()], done.stderr.decode(), done.returncode


def header(document):
    return (document["header"]["number"] or {}).get("canonical"), (document["header"]["date"] or {}).get("value")


def cited(document):
    return [citation["number"]["canonical"] for citation in document["citations"] if citation["number"]]


class Reading(unittest.TestCase):
    expected = ("128/QĐ-SYT", "2024-03-05")

    def check(self, document):
        self.assertEqual(header(document), self.expected)
        self.assertEqual(cited(document), ["15/2018/NĐ-CP", "331-QĐ/TU"])

    def test_a_picture_is_read_with_places_and_confidence(self):
        page, places = drawn(LETTER)
        (document,), errors, code = extract(encoded(page))
        self.assertEqual((code, errors, document["source"]["via"], document["source"]["media_type"]), (0, "", "ocr", "image/png"))
        self.check(document)
        self.assertRegex(document["scan"]["recogniser"], r"^tesseract-5\S* vie [0-9a-f]{16}$")
        self.assertEqual(document["scan"]["pages"], [{"page": 1, "width": 595.4, "height": 842, "fault": None}])
        text = document["text"].encode()
        words = {text[word[0]:word[1]].decode(): word for word in document["scan"]["words"]}
        _, _, number, *box, confidence = words["331-QĐ/TU"]
        self.assertEqual(number, 1)
        self.assertTrue(0.5 < confidence <= 1)
        for is_there, was_drawn in zip(box, places["331-QĐ/TU"]):
            self.assertAlmostEqual(is_there, was_drawn, delta=4)

    def test_without_being_asked_nothing_is_recognised(self):
        documents, errors, code = extract(encoded(drawn(LETTER)[0]), ocr=False)
        self.assertEqual((documents, code), ([], 1))
        self.assertIn("must be recognised first", errors)

    def test_a_page_on_its_head_and_askew_is_set_upright_and_its_places_are_those_of_the_file(self):
        page, places = drawn(LETTER)
        askew = page.rotate(-2, expand=False, fillcolor="white", resample=Image.BICUBIC).rotate(180)
        (document,), _, _ = extract(encoded(askew))
        self.check(document)
        left, up, right, down = places["331-QĐ/TU"]
        x, y = (left + right) / 2 - 595.4 / 2, (up + down) / 2 - 842 / 2
        angle = math.radians(2)  # clockwise, y downwards; then by half a turn
        x, y = -(x * math.cos(angle) - y * math.sin(angle)), -(x * math.sin(angle) + y * math.cos(angle))
        text = document["text"].encode()
        box = next(word[3:7] for word in document["scan"]["words"] if text[word[0]:word[1]].startswith(b"331-Q"))
        self.assertAlmostEqual((box[0] + box[2]) / 2, x + 595.4 / 2, delta=5)
        self.assertAlmostEqual((box[1] + box[3]) / 2, y + 842 / 2, delta=5)

    def test_what_a_red_seal_and_a_blue_stamp_cover_is_read(self):
        page, _ = drawn(LETTER, "RGB")
        colours = Image.new("RGB", page.size, "white")
        draw = ImageDraw.Draw(colours)
        for radius in (90, 70, 60):
            draw.ellipse((300 - radius, 310 - radius, 300 + radius, 310 + radius), outline=(210, 40, 50), width=7)
        draw.rectangle((900, 290, 1500, 360), outline=(40, 60, 190), width=6)
        draw.line((900, 300, 1500, 350), fill=(40, 60, 190), width=6)
        both = Image.composite(page, colours, page.convert("L").point(lambda v: 255 if v < 128 else 0))
        (document,), _, _ = extract(encoded(both))
        self.check(document)

    def test_columns_of_a_head_that_do_not_stand_level_are_read_each_by_itself(self):
        for lower, share in ((10, 0.5), (12, 1)):  # of 18 points from line to line
            with self.subTest(f"{lower} points lower, {DPI * share} dots an inch"):
                page = party_letter(lower)
                page = page.resize((round(page.width * share), round(page.height * share)), Image.BICUBIC)
                (document,), _, _ = extract(encoded(page, dpi=DPI * share))
                self.assertEqual((*header(document), document["header"]["issuer"]["text"]),
                                 ("128-CV/ĐUK", "2024-03-05", "ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH"))
                lines = [" ".join(line.split()) for line in document["text"].splitlines() if line.strip()]
                self.assertEqual(lines[:8], [*PARTY_LEFT, *PARTY_RIGHT])

    def test_recipients_that_go_on_over_the_page_are_one_list(self):
        first = LETTER + """

Nơi nhận:                              KT. GIÁM ĐỐC
- Như trên;                            PHÓ GIÁM ĐỐC
- UBND tỉnh;
                                       Lò Văn Pín"""
        pages = [scan_page(drawn(text)[0]) for text in (first, "- Các xã, phường;\n- Trung tâm y tế các xã;\n- Lưu: VT, NVY.")]
        (document,), _, _ = extract(make_files.pdf(pages))
        self.assertEqual([recipient["text"] for recipient in document["recipients"]],
                         ["Như trên", "UBND tỉnh", "Các xã, phường", "Trung tâm y tế các xã", "Lưu: VT, NVY"])
        self.assertEqual([signature["name"] for signature in document["signatures"]], ["Lò Văn Pín"])

    def test_dots_of_a_fax_are_no_letters(self):
        page, _ = drawn(LETTER)
        for i in range(60000):  # the same each time
            page.putpixel((i * 7919 % page.width, i * 104729 // 7 % page.height), 0 if i % 2 else 255)
        (document,), _, _ = extract(encoded(page.convert("1")))
        self.check(document)

    def test_pages_that_are_pictures_are_recognised_and_those_with_text_are_not(self):
        words = [(40, 800 - 20 * i, "chữ của trang này đã có sẵn trong tệp") for i in range(20)]
        scanned = scan_page(drawn(LETTER)[0])
        (document,), errors, code = extract(make_files.pdf([scanned, words, []]))
        self.assertEqual((code, errors, document["source"]["via"]), (0, "", "pdf"))
        self.check(document)
        self.assertEqual([page["page"] for page in document["scan"]["pages"]], [1])
        self.assertEqual(document["text"].count("đã có sẵn trong tệp"), 20)
        self.assertEqual(document["text"].count("\f"), 2)

    def test_a_stamp_is_no_text_layer(self):
        (document,), _, _ = extract(make_files.pdf([scan_page(drawn(LETTER)[0])]))
        self.check(document)
        self.assertEqual(document["source"]["via"], "ocr")

    def test_nothing_is_said_of_an_empty_page(self):
        documents, errors, code = extract(encoded(Image.new("L", (1654, 2339), "white")))
        self.assertEqual((documents, code), ([], 1))
        self.assertIn("no words were recognised", errors)

    def test_half_a_picture_is_damaged(self):
        documents, errors, code = extract(encoded(drawn("x")[0])[:60])
        self.assertEqual((documents, code), ([], 1))
        self.assertIn("not whole", errors)

    def test_other_commands_recognise_too(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "scan.png"
            path.write_bytes(encoded(drawn(LETTER)[0]))
            for command, expected in ((["chunks", "--ocr", path], "331-qd-tu"), (["graph", "--ocr", path], "vn/15-2018-nd-cp"),
                                      (["view", "--ocr", path], "128/QĐ-SYT"), (["check", path, "--ocr"], "2 citations")):
                done = subprocess.run([VANBAN, *command], capture_output=True, text=True, timeout=300)
                self.assertIn(expected, done.stdout, (command, done.stderr))
            done = subprocess.run([VANBAN, "chunks", path], capture_output=True, text=True, timeout=300)
            self.assertEqual(done.returncode, 1)
            self.assertIn("must be recognised first", done.stderr)

    def test_wrong_use(self):
        for options in (["--ocr-model", "vie"], ["--ocr", "--ndjson"]):
            self.assertEqual(extract(b"x", *options, ocr=False)[2], 2, options)
        documents, errors, code = extract(encoded(drawn("x")[0]), "--ocr-model", "nowhere/xyz.traineddata")
        self.assertEqual((documents, code), ([], 1))
        self.assertIn("install tesseract-ocr-vie", errors)


class Pages(unittest.TestCase):
    """Each page is read by a process of its own."""

    def read(self, data, *options):
        done = subprocess.run([READ_SCAN, *options], input=data, capture_output=True, timeout=300)
        return [line.split("\t") for line in done.stdout.decode().splitlines()], done.returncode

    def outcomes(self, lines):
        return [(line[0], line[1], line[2] if line[0] == "F" else "") for line in lines if line[0] in "PF"]

    def test_one_that_never_ends_costs_itself(self):
        endless = b"".join(b"%d 0 m %d 800 l %d 3 l f\n" % (i % 500, i % 499, i % 497) for i in range(400000))
        scanned = scan_page(drawn("chợ phiên")[0].resize((827, 1170)))
        lines, code = self.read(make_files.pdf([scanned, endless, scanned]), "--seconds", "6", "--jobs", "2")
        self.assertEqual((code, self.outcomes(lines)), (0, [("P", "1", ""), ("F", "2", "late"), ("P", "3", "")]))

    def test_one_that_wants_too_much_memory_costs_itself(self):
        scanned = scan_page(drawn(LETTER * 3)[0])
        lines, code = self.read(make_files.pdf([scanned]), "--memory", "20")
        self.assertEqual((code, lines[-1]), (0, ["E"]))
        self.assertEqual(self.outcomes(lines), [("F", "1", "memory")])

    def test_a_page_as_a_picture_of_110_pixels_an_inch(self):
        page = drawn(LETTER)[0]
        for name, data in (("PNG", encoded(page)), ("one bit a pixel", encoded(page.convert("1"))), ("TIFF", encoded(page, "TIFF")), ("PDF", make_files.pdf([scan_page(page)]))):
            with self.subTest(name):
                done = subprocess.run([READ_SCAN, "--picture", "1"], input=data, capture_output=True, timeout=300)
                picture = Image.open(io.BytesIO(done.stdout)).convert("L")
                for size, expected in zip(picture.size, (1654 * 110 / 200, 2339 * 110 / 200)):
                    self.assertLess(abs(size - expected), 12)  # of a PDF, A4
                self.assertLess(sum(1 for value in picture.getdata() if value < 128) / (picture.width * picture.height), 0.2)  # mostly white
                self.assertEqual(subprocess.run([READ_SCAN, "--picture", "2"], input=data, capture_output=True).returncode, 8)
        for option in ("0", "x", "-1"):
            self.assertEqual(subprocess.run([READ_SCAN, "--picture", option], input=data, capture_output=True).returncode, 2)

    def test_a_picture_is_the_same_however_it_is_stored(self):
        page = drawn(LETTER)[0].convert("1")
        page = page.resize((page.width // 4, page.height // 4))
        self.assertNotEqual(page.width % 8, 0)
        colours = page.convert("RGB")

        def fax(image):  # ITU-T T.6; to PIL, and so in what it stores, white is the black of a fax
            out = io.BytesIO()
            with unittest.mock.patch.object(TiffImagePlugin, "STRIP_SIZE", 1 << 30):  # all in one strip
                image.save(out, "TIFF", compression="group4")
            tiff = Image.open(io.BytesIO(out.getvalue()))
            return out.getvalue()[tiff.tag_v2[273][0]:][:tiff.tag_v2[279][0]]

        def turned(image):
            return image.convert("L").point(lambda value: 255 - value).convert("1")

        one = b"/ColorSpace /DeviceGray /BitsPerComponent 1 "
        as_fax = one + b"/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns %d %%s >> " % page.width
        stored = {
            "fax": (fax(turned(page)), as_fax % b""),
            "fax, black is 1": (fax(page), as_fax % b"/BlackIs1 true"),
            "fax, decoded in reverse": (fax(page), as_fax % b"/BlackIs1 false" + b"/Decode [1 0]"),
            "fax that says less rows than it has": (fax(turned(page)), as_fax % b"/EncodedByteAlign false /Rows 5"),
            "bits": (zlib.compress(page.tobytes()), one + b"/Filter /FlateDecode"),
            "bits in reverse": (turned(page).tobytes(), one + b"/Decode [1 0]"),
            "bits of a mask, which is drawn": (turned(page).tobytes(), b"/ImageMask true /BitsPerComponent 1 /Decode [1 0]"),
            "colours": (zlib.compress(colours.tobytes()), b"/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode"),
            "JPEG in colours": (encoded(colours, "JPEG"), b"/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode"),
        }
        for name, (data, coding) in stored.items():
            with self.subTest(name):
                done = subprocess.run([READ_SCAN, "--picture", "1"], input=make_files.pdf([(data, *page.size, coding)]), capture_output=True, timeout=300)
                picture = Image.open(io.BytesIO(done.stdout)).convert("L")
                expected = page.convert("L").resize(picture.size, Image.BILINEAR)
                differences = [abs(is_there - was_drawn) for is_there, was_drawn in zip(picture.getdata(), expected.getdata())]
                self.assertLess(sum(differences) / len(differences), 8)  # of 255; what is turned black differs by 200

    def test_one_that_crashes_costs_itself(self):
        scanned = scan_page(drawn("chợ phiên")[0])
        with tempfile.TemporaryFile() as file:
            file.write(make_files.pdf([scanned, scanned, scanned]))
            file.seek(0)
            with subprocess.Popen([READ_SCAN], stdin=file, stdout=subprocess.PIPE, text=True) as reader:
                os.kill(self.first_page(reader), signal.SIGSEGV)
                lines = [line.split("\t") for line in reader.stdout.read().splitlines()]
        self.assertEqual((reader.returncode, self.outcomes(lines)), (0, [("F", "1", "crashed"), ("P", "2", ""), ("P", "3", "")]))

    def first_page(self, reader):
        """The process that reads it."""
        children = pathlib.Path(f"/proc/{reader.pid}/task/{reader.pid}/children")
        until = time.monotonic() + 60
        while not (first := children.read_text().split()) and time.monotonic() < until:
            time.sleep(0.001)
        return int(first[0])

    def worked(self, process):
        fields = pathlib.Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])

    def test_one_that_stands_still_costs_itself_and_one_that_is_only_slow_is_waited_for(self):
        seconds = 2  # so it may stand still for four
        for stops, for_good, expected in ((1, True, ("F", "1", "late")), (3, False, ("P", "1", ""))):
            with self.subTest(expected), tempfile.TemporaryFile() as file:
                file.write(make_files.pdf([scan_page(drawn(LETTER)[0]), scan_page(drawn("chợ phiên")[0])]))
                file.seek(0)
                with subprocess.Popen([READ_SCAN, "--seconds", str(seconds)], stdin=file, stdout=subprocess.PIPE, text=True) as reader:
                    page = self.first_page(reader)
                    for _ in range(stops):
                        worked = self.worked(page)
                        os.kill(page, signal.SIGSTOP)
                        if for_good:
                            break
                        time.sleep(1.2 * seconds)
                        os.kill(page, signal.SIGCONT)
                        while self.worked(page) == worked:
                            time.sleep(0.001)
                    lines = [line.split("\t") for line in reader.stdout.read().splitlines()]
                self.assertEqual((reader.returncode, self.outcomes(lines)), (0, [expected, ("P", "2", "")]))
                self.assertEqual(["A"] in lines, not for_good)  # who waits is told that work goes on

    def test_memory_does_not_grow_with_the_pages(self):
        scanned = scan_page(drawn("chợ phiên")[0].resize((827, 1170)))

        def largest(pages):
            reader = subprocess.Popen([READ_SCAN], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            reader.stdin.write(make_files.pdf([scanned] * pages))
            reader.stdin.close()
            lines = reader.stdout.read().splitlines()
            reader.stdout.close()
            _, status, used = os.wait4(reader.pid, 0)
            reader.returncode = os.waitstatus_to_exitcode(status)
            self.assertEqual((reader.returncode, sum(line.startswith(b"P") for line in lines)), (0, pages))
            return used.ru_maxrss >> 10  # of the reader, or of a page's process, in MB

        self.assertLess(largest(60) - largest(2), 10)

    def test_what_is_no_picture_is_refused(self):
        for data in (b"", b"rubbish", b"%PDF-1.4\nrubbish", encoded(drawn("x")[0])[:40]):
            lines, code = self.read(data)
            self.assertTrue(code == 3 or ("F", "1", "broken") in self.outcomes(lines), (data[:9], code, lines))


class Importing(unittest.TestCase):
    def test_scans_wait_for_a_recogniser_and_are_read_once(self):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            office = folder / "office"
            office.mkdir()
            (office / "a.pdf").write_bytes(make_files.pdf([scan_page(drawn(LETTER)[0])]))
            (office / "b.txt").write_text(LETTER, encoding="utf-8")
            (office / "c.zip").write_bytes(make_files.archive({"d.png": encoded(drawn(LETTER, top=80)[0])}))
            archive = folder / "a.db"

            def run(*options):
                done = subprocess.run([VANBAN, "import", "--into", archive, *options, office], capture_output=True, text=True, timeout=300)
                self.assertEqual(done.returncode, 0, done.stderr)
                with sqlite3.connect(archive) as database:
                    rows = database.execute("SELECT path, state, number, attempts, files.extractor FROM files LEFT JOIN documents ON documents.id = document_id "
                                            "ORDER BY path").fetchall()
                return {pathlib.Path(path).name: row for path, *row in rows}

            first = run("--no-ocr")
            self.assertEqual([first[name][0] for name in ("a.pdf", "b.txt", "d.png")], ["needs_ocr", "ok", "needs_ocr"])
            second = run()
            self.assertEqual([second[name][:3] for name in ("a.pdf", "b.txt", "d.png")],
                             [["ok", "128/QĐ-SYT", 2], ["ok", "128/QĐ-SYT", 1], ["ok", "128/QĐ-SYT", 2]])
            self.assertRegex(second["a.pdf"][3], r" tesseract-5\S* vie [0-9a-f]{16}$")
            self.assertNotIn("tesseract", second["b.txt"][3])
            self.assertEqual(run(), second)
            self.assertEqual(run("--no-ocr"), second)
            with sqlite3.connect(archive) as database:
                (pieces,) = database.execute("SELECT count(*) FROM pieces WHERE page = 1 AND right > left AND bottom > top").fetchone()
                self.assertGreater(pieces, 10)
                # Another model: what depends on it is read again, and only that.
                database.execute("UPDATE files SET extractor = replace(extractor, ' vie ', ' other ')")
            third = run()
            self.assertEqual([third[name][2] for name in ("a.pdf", "b.txt", "d.png")], [3, 1, 3])


if __name__ == "__main__":
    unittest.main()
