"""Pictures of the graph: well-formed, self-contained, nothing over another; and a browser shows them.

    VANBAN=build/vanban picture_test.py      exit 77 where there is no chromium: then only the browser's part is left out
"""
import json
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree
import zlib

VANBAN = os.environ.get("VANBAN", "vanban")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
SVG = "{http://www.w3.org/2000/svg}"
CENTRE = "vn/1-ct-tw/2020"


def citation(number, key, relation="implements"):
    return {"id": f"c{number}", "span": [0, 5], "text": f"Văn bản {key}", "form": "numbered", "doc_type": None, "number": None,
            "date": None, "issuer": None, "title": None, "pinpoint": None, "relation": relation, "cue": None, "extent": None,
            "subject": None, "antecedent": None, "key": key, "partial_key": None, "unit": None, "confidence": 0.9}


def document(number, scope, year, title, cited):
    text = f"{number}-KH/TU"
    return {"schema": "vanban/document/1", "source": {"uri": f"{scope}-{number}", "sha256": f"{number:064x}"}, "offset_unit": "utf8",
            "key": f"{scope}/{number}-kh-tu/{year}",
            "header": {"doc_type": "kế hoạch", "number": {"canonical": text}, "date": {"value": f"{year}-03-05"},
                       "title": {"text": title}},
            "citations": [citation(i + 1, *edge) for i, edge in enumerate(cited)]}


def country(size):
    """A directive, what it rests on, and some documents that carry it out on each level, with a title that is not harmless."""
    lines = [document(1, "vn", 2020, "Về <việc> & “làng nghề”", [("vn/2-nq-tw/2019", "based_on"), ("vn/3-nq-tw/2011", "replaces")])]
    lines[0]["key"] = CENTRE
    for i in range(2, size):
        scope = ["ha-lam", "ha-lam/huyen-na-ri", "ha-lam/huyen-na-ri/xa-kim-lu"][i % 3]
        title = f"Thực hiện Chỉ thị về phát triển làng nghề trên địa bàn, giai đoạn {i} và những năm tiếp theo"
        upper = CENTRE if i < 5 or i % 4 == 0 else f"ha-lam/{3 * (i // 6)}-kh-tu/2021"
        lines.append(document(i, scope, 2021, title, [(upper, ["implements", "based_on", "guides"][i % 3])]))
    return "\n".join(json.dumps(line, ensure_ascii=False) for line in lines).encode()


def picture(size, question, form):
    run = subprocess.run([VANBAN, "graph", question, CENTRE, "--format", form, "-"], input=country(size), capture_output=True)
    assert run.returncode == 0, run.stderr.decode()
    return run.stdout.decode()


def boxes(svg):
    """The frames of the nodes: the first rectangle of each."""
    root = xml.etree.ElementTree.fromstring(svg)
    for node in root.iter(SVG + "g"):
        rectangle = node.find(SVG + "rect")
        yield node, tuple(int(rectangle.get(name)) for name in ("x", "y", "width", "height"))


def over(a, b):
    return a[0] < b[0] + b[2] and b[0] < a[0] + a[2] and a[1] < b[1] + b[3] and b[1] < a[1] + a[3]


class Pictures(unittest.TestCase):
    def test_svg_is_sound_and_loads_nothing(self):
        for question in ("--chain", "--diagram"):
            for size in (1, 50, 500):
                with self.subTest(question, size=size):
                    svg = picture(size, question, "svg")
                    root = xml.etree.ElementTree.fromstring(svg)
                    self.assertEqual(root.tag, SVG + "svg")
                    self.assertNotRegex(svg.replace('xmlns="http://www.w3.org/2000/svg"', ""), r"https?:|href|<image|<script")
                    if size > 1:
                        self.assertIn("Về &lt;việc&gt; &amp; “làng nghề”", svg)

    def test_chains_show_every_node_and_nothing_lies_over_another(self):
        for size in (50, 500):
            with self.subTest(size):
                svg = picture(size, "--chain", "svg")
                frames = [frame for _, frame in boxes(svg)]
                chain = json.loads(picture(size, "--chain", "json"))
                nodes = {CENTRE} | {end for side in ("up", "down") for step in chain[side] for end in (step["from"], step["to"])}
                self.assertEqual({node.get("data-key") for node, _ in boxes(svg)}, nodes)
                self.assertGreater(len(nodes), size * 0.6)
                width = int(xml.etree.ElementTree.fromstring(svg).get("width"))
                for i, frame in enumerate(frames):
                    self.assertTrue(0 <= frame[0] and frame[0] + frame[2] <= width)
                    self.assertFalse(any(over(frame, other) for other in frames[:i]))

    def test_levels_stand_in_their_order(self):
        svg = picture(50, "--chain", "svg")
        tops = {}
        for node, frame in boxes(svg):
            depth = node.get("data-key").count("/")
            tops.setdefault("centre" if node.get("data-key").startswith("vn/") else depth, []).append(frame[1])
        self.assertLess(max(tops["centre"]), min(tops[2]))
        self.assertLess(max(tops[2]), min(tops[3]))
        self.assertLess(max(tops[3]), min(tops[4]))

    def test_the_diagram_has_a_box_for_each_relation_with_its_number(self):
        svg = picture(50, "--diagram", "svg")
        for words in ("Văn bản căn cứ (1)", "Văn bản bị thay thế (1)", "Văn bản triển khai, thực hiện văn bản này",
                      "Văn bản hiện thời", "05/3/2020"):
            self.assertIn(words, svg)

    def test_only_pictures_have_their_formats(self):
        run = subprocess.run([VANBAN, "graph", "--missing", "--format", "svg", "-"], input=b"", capture_output=True)
        self.assertEqual(run.returncode, 2)
        self.assertIn(b"--format is json here, not 'svg'", run.stderr)


def pixels(path):
    """Width, height and the set of some colours of a PNG of eight bits, by its rows."""
    data = path.read_bytes()
    width, height, _, colour = struct.unpack(">IIBB", data[16:26])
    body, at = b"", 8
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        body += data[at + 8:at + 8 + size] if kind == b"IDAT" else b""
        at += size + 12
    return width, height, len(set(zlib.decompress(body)[::7])), colour


@unittest.skipUnless(CHROMIUM, "no chromium")
class Browser(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def chromium(self, page, *options):
        path = self.folder / "page.html"
        path.write_text(page, encoding="utf-8")
        run = subprocess.run([CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={self.folder}/profile",
                              *options, path.as_uri()], capture_output=True, timeout=120)
        self.assertEqual(run.returncode, 0, run.stderr.decode(errors="replace")[-500:])
        return run.stdout.decode()

    def test_pages_are_shown(self):
        for question in ("--chain", "--diagram"):
            with self.subTest(question):
                shot = self.folder / "shot.png"
                self.chromium(picture(500, question, "html"), f"--screenshot={shot}", "--window-size=1280,1000")
                width, height, values, _ = pixels(shot)
                self.assertEqual((width, height), (1280, 1000))
                self.assertGreater(values, 40)  # an empty page has a few

    def test_the_filter_and_the_choice_of_a_box(self):
        page = picture(50, "--chain", "html")
        script = """<script>
          const input=document.querySelector('input');input.value='%s';input.dispatchEvent(new Event('input'));%s
          document.title=[...document.querySelectorAll('.node')].filter(n=>!n.classList.contains('dim')).length+' '+
            [...document.querySelectorAll('.edge')].filter(n=>!n.classList.contains('dim')).length;</script></body>"""

        def shown(words, more=""):
            dom = self.chromium(page.replace("</body>", script % (words, more)), "--dump-dom")
            return tuple(map(int, re.search(r"<title>(\d+) (\d+)</title>", dom).groups()))

        nodes, edges = shown("")
        self.assertGreater(nodes, 30)
        self.assertEqual(shown("giai doan 17 va")[0], 1)  # without marks, as people type
        near, their = shown("", "document.querySelectorAll('.node')[1].dispatchEvent(new MouseEvent('click'));")
        self.assertTrue(1 < near < nodes and 0 < their < edges, (near, their))


if __name__ == "__main__":
    program = unittest.main(exit=False)
    sys.exit(1 if not program.result.wasSuccessful() else 0 if CHROMIUM else 77)
